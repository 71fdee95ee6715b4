"""Chapters 17 and 18: what each office and each step on the substance is refused for, and what it
leads to."""

from __future__ import annotations

from typing import assert_never

from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Office,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
    Substance,
)
from summit.engine.refusal import Refusal
from summit.engine.rules import (
    amending,
    bloc,
    coherence,
    contacting,
    governing,
    observing,
    presiding,
    sanctioning,
    sequencing,
)
from summit.engine.state import State
from summit.engine.story import Story


def refuse_office(state: State, action: Office) -> Refusal | None:
    """Why a seat may not act in this office."""
    match action:
        case Mediate():
            return presiding.refuse_mediate(state, action)
        case TakePoll():
            return presiding.refuse_take_poll(state, action)
        case Voice():
            return presiding.refuse_voice(state, action)
        case Vouch():
            return presiding.refuse_vouch(state, action)
        case Report():
            return observing.refuse_report(state, action)
        case Press():
            return observing.refuse_press(state, action)
        case Endorse():
            return bloc.refuse_endorse(state, action)
        case Restrain():
            return governing.refuse_restrain(state, action)
        case Reaffirm():
            return governing.refuse_reaffirm(state, action)
        case _:
            assert_never(action)


def hold_office(story: Story, action: Office) -> None:
    """What an act in an office leads to, before the game moves on."""
    match action:
        case Mediate():
            presiding.mediate(story, action)
        case TakePoll():
            presiding.take_poll(story, action)
        case Voice():
            presiding.voice(story, action)
        case Vouch():
            presiding.vouch(story, action)
        case Report():
            observing.report(story, action)
        case Press():
            observing.press(story, action)
        case Endorse():
            bloc.endorse(story, action)
        case Restrain():
            governing.restrain(story, action)
        case Reaffirm():
            governing.reaffirm(story, action)
        case _:
            assert_never(action)


def refuse_substance(state: State, action: Substance) -> Refusal | None:
    """Why a step on the substance may not be taken."""
    match action:
        case Broach():
            return coherence.refuse_broach(state, action)
        case Impose() | Relieve():
            return sanctioning.refuse_sanction(state, action)
        case Perform():
            return sequencing.refuse_perform(state, action)
        case Reverse():
            return sequencing.refuse_reverse(state, action)
        case Exercise():
            return contacting.refuse_exercise(state, action)
        case Amend():
            return amending.refuse_amend(state, action)
        case Consent():
            return amending.refuse_consent(state, action)
        case _:
            assert_never(action)


def change_substance(story: Story, action: Substance) -> None:
    """What a step on the substance leads to, before the game moves on."""
    match action:
        case Broach():
            coherence.broach(story, action)
        case Impose() | Relieve():
            sanctioning.sanction(story, action)
        case Perform():
            sequencing.perform(story, action)
        case Reverse():
            sequencing.reverse(story, action)
        case Exercise():
            contacting.exercise(story, action)
        case Amend():
            amending.amend(story, action)
        case Consent():
            amending.consent(story, action)
        case _:
            assert_never(action)
