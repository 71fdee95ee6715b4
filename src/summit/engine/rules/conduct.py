"""What each action after a signature is refused for, and what it leads to (chapters 11 to 14)."""

from __future__ import annotations

from typing import assert_never

from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Conduct,
    Consult,
    Counter,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.refusal import Refusal
from summit.engine.rules import commission, keeping, looking, ratifying, reacting
from summit.engine.state import State
from summit.engine.story import Story

Duty = Buy | CallVote | Shelve | Admit | Comply | Visit | Explain | Extend
"""What a seat settles when the game asks it to, whoever has the floor."""

Response = (
    Consult | Accuse | Publish | Suspend | Resume | Counter | Lift | SnapBack | Expel | GiveNotice
)
"""What a seat does with the floor in the commission."""


def refuse_duty(state: State, action: Duty) -> Refusal | None:
    """Why a seat may not settle something so."""
    if state.treaty is None:
        return Refusal("11.1", "no_treaty")
    match action:
        case Buy() | CallVote() | Shelve():
            return ratifying.refuse_at_home(state, action)
        case Admit():
            return keeping.refuse_admit(state, action)
        case Comply():
            return keeping.refuse_comply(state, action)
        case Visit():
            return looking.refuse_visit(state, action)
        case Explain():
            return commission.refuse_explain(state, action)
        case Extend():
            return keeping.refuse_extend(state, action)
        case _:
            assert_never(action)


def refuse_response(state: State, action: Response) -> Refusal | None:
    """Why a seat that has the floor may not do this."""
    if state.treaty is None:
        return Refusal("11.1", "no_treaty")
    match action:
        case Consult():
            return commission.refuse_consult(state, action)
        case Accuse():
            return commission.refuse_accuse(state, action)
        case Publish():
            return commission.refuse_publish(state, action)
        case Suspend():
            return reacting.refuse_suspend(state, action)
        case Resume():
            return reacting.refuse_resume(state, action)
        case Counter():
            return reacting.refuse_counter(state, action)
        case Lift():
            return reacting.refuse_lift(state, action)
        case SnapBack():
            return reacting.refuse_snap_back(state, action)
        case Expel():
            return reacting.refuse_expel(state, action)
        case GiveNotice():
            return reacting.refuse_notice(state, action)
        case _:
            assert_never(action)


def decide(story: Story, action: Conduct) -> None:
    """What an action leads to, before the game moves on."""
    match action:
        case Buy():
            ratifying.buy(story, action)
        case CallVote():
            ratifying.call_vote(story, action)
        case Shelve():
            ratifying.shelve(story, action)
        case Admit():
            keeping.admit(story, action)
        case Comply():
            keeping.comply(story, action)
        case Visit():
            looking.visit(story, action)
        case Extend():
            keeping.extend(story, action)
        case Explain():
            commission.explain(story, action)
        case _:
            _respond(story, action)


def _respond(story: Story, action: Response) -> None:
    match action:
        case Consult():
            commission.consult(story, action)
        case Accuse():
            commission.accuse(story, action)
        case Publish():
            commission.publish(story, action)
        case Suspend():
            reacting.suspend(story, action)
        case Resume():
            reacting.resume(story, action)
        case Counter():
            reacting.counter(story, action)
        case Lift():
            reacting.lift(story, action)
        case SnapBack():
            reacting.snap_back(story, action)
        case Expel():
            reacting.expel(story, action)
        case GiveNotice():
            reacting.give_notice(story, action)
        case _:
            assert_never(action)
