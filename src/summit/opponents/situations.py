"""In which situation a delegation finds itself when it takes the floor."""

from __future__ import annotations

from collections.abc import Sequence

from summit.engine.actions import Demand, Reject
from summit.engine.view import View
from summit.opponents.record import (
    is_first_turn_of_round,
    is_last_turn,
    own_of,
    rounds_in_all,
    turns_used,
)
from summit.opponents.voice import Situation, lines_for
from summit.scenario.model import Script


def situation(
    view: View, script: Script, code: str, refused: Sequence[Reject], further: Demand | None
) -> Situation:
    """What is most worth a remark, given the code of the main move and what comes with it."""
    seat, _ = own_of(view)
    if code == "accepted":
        return "agreement"
    if refused:
        return "red_line"
    if turns_used(view, seat) == 0:
        return "opening"
    if further is not None:
        return "demand"
    if (answered := _answered(view, script)) is not None:
        return answered
    if is_first_turn_of_round(view, seat) and (news := _at_start_of_round(view)) is not None:
        return news
    if code == "held" and is_last_turn(view, seat):
        return "farewell"
    return "concession" if code == "conceded" else "refusal"


def _answered(view: View, script: Script) -> Situation | None:
    """The answer that the seat gave to a demand in this round, until it has been spoken of."""
    mine = [entry for entry in view.demands if entry.of == view.seat and entry.answered]
    if not mine or mine[-1].round != view.round:
        return None
    last = mine[-1]
    kind: Situation = "grant"
    if last.granted is None:
        kind = "refuse_demand"
    elif last.granted < last.level:
        kind = "limit"
    spoken = {
        entry.words
        for entry in view.remarks
        if entry.seat == view.seat and entry.round == view.round
    }
    return None if spoken & set(lines_for(script, kind)) else kind


def _at_start_of_round(view: View) -> Situation | None:
    """The last round is a matter of time; another opens with the news, if there is any."""
    if view.round == rounds_in_all(view)[-1]:
        return "deadline"
    return "inject" if view.notices else None
