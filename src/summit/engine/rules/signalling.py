"""Chapter 16: what each signal is refused for, and what it leads to."""

from __future__ import annotations

from typing import Final, assert_never

from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Heed,
    Link,
    Pledge,
    Reveal,
    Signal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.refusal import Refusal
from summit.engine.rules import (
    channels,
    disclosing,
    gesturing,
    leaving,
    linking,
    papers,
    pledging,
    stating,
    threatening,
)
from summit.engine.state import State
from summit.engine.story import Story

IN_TURN: Final = (
    Declare,
    Deny,
    Whisper,
    Reveal,
    Disclose,
    Pledge,
    Link,
    Unlink,
    Delink,
    Threaten,
    Gesture,
    Undo,
    WalkOut,
    ComeBack,
)
"""What needs the floor; an ultimatum is answered at once, whoever has it."""


def refuse_signal(state: State, action: Signal) -> Refusal | None:
    """Why a seat that may act may not signal so."""
    match action:
        case Declare():
            return stating.refuse_declare(state, action)
        case Deny():
            return papers.refuse_deny(state, action)
        case Whisper():
            return channels.refuse_whisper(state, action)
        case Reveal():
            return papers.refuse_reveal(state, action)
        case Disclose():
            return disclosing.refuse_disclose(state, action)
        case Pledge():
            return pledging.refuse_pledge(state, action)
        case Link() | Unlink() | Delink():
            return linking.refuse_linkage(state, action)
        case Threaten():
            return threatening.refuse_threaten(state, action)
        case Heed():
            return threatening.refuse_heed(state, action)
        case Gesture():
            return gesturing.refuse_gesture(state, action)
        case Undo():
            return gesturing.refuse_undo(state, action)
        case WalkOut():
            return leaving.refuse_walk_out(state, action)
        case ComeBack():
            return leaving.refuse_come_back(state, action)
        case _:
            assert_never(action)


def decide_signal(story: Story, action: Signal) -> None:
    """What a signal leads to, before the game moves on."""
    match action:
        case Declare():
            stating.declare(story, action)
        case Deny():
            papers.deny(story, action)
        case Whisper():
            channels.whisper(story, action)
        case Reveal():
            papers.reveal(story, action)
        case Disclose():
            disclosing.disclose(story, action)
        case Pledge():
            pledging.pledge(story, action)
        case Link() | Unlink() | Delink():
            linking.decide_linkage(story, action)
        case Threaten():
            threatening.threaten(story, action)
        case Heed():
            threatening.heed(story, action)
        case Gesture():
            gesturing.gesture(story, action)
        case Undo():
            gesturing.undo(story, action)
        case WalkOut():
            leaving.walk_out(story, action)
        case ComeBack():
            leaving.come_back(story, action)
        case _:
            assert_never(action)
