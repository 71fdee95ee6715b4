"""How scripted seats are played: who is next, what was left to do, and what can do no harm."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from summit.engine.actions import Action, Answer, Choose, EndTurn, Settle
from summit.engine.acts.conduct import Admit, CallVote, Comply, Explain, Extend, Visit
from summit.engine.acts.offices import Reaffirm, Voice
from summit.engine.acts.signals import Heed
from summit.engine.events import TurnClosed, TurnOpened
from summit.engine.happened.aftermath import TreatySigned
from summit.engine.happened.floors import FloorOpened
from summit.engine.refusal import Refusal
from summit.engine.seats import Seat
from summit.engine.state import Duty, State
from summit.table.entry import Entry


@dataclass(frozen=True, slots=True)
class Defect:
    """Something that a script should not have done; the table did the harmless thing instead.

    It wanted a `refused` action, decided `nothing` though it had to act, or `failed` with an error
    that `detail` tells.
    """

    seat: Seat
    round: int
    problem: Literal["refused", "nothing", "failed"]
    action: Action | None = None
    refusal: Refusal | None = None
    detail: str = ""


def waiting_for(state: State) -> tuple[Seat, ...]:
    """The seats that may act now: those with a duty, else the speaker; none once it is over. On a
    floor without speaking order all who have a turn left, those who have used the fewest first; of
    those who are even another is first in each round."""
    if state.is_over or state.questions:
        return ()
    if state.duties:
        return tuple(dict.fromkeys(duty.seat for duty in state.duties))
    if state.goes:
        agenda = state.tables.agenda
        seats, guests = agenda.seats, agenda.everyone[len(agenda.seats) :]
        first = state.round % len(seats)
        free = filter(state.has_floor, (*seats[first:], *seats[:first], *guests))
        return tuple(sorted(free, key=lambda seat: -state.turns_left(seat)))
    return () if state.speaker is None else (state.speaker,)


def next_script(state: State, scripts: Collection[Seat]) -> Seat | None:
    """The scripted seat that must decide now, if one must. On an open floor a script waits until
    nobody has used fewer turns: else all of them would have spoken before a person can."""
    waiting = waiting_for(state)
    if state.goes and not state.duties and not state.is_under_seal:
        waiting = waiting[:1]
    return next((seat for seat in waiting if seat in scripts), None)


def left_to_do(state: State, entries: tuple[Entry, ...], seat: Seat) -> tuple[Action, ...]:
    """What the seat had decided to do after its last action, if nothing came between: nobody else
    has to act first, and its turn is the same. A signature ends the turn in which it comes."""
    if seat not in waiting_for(state):
        return ()
    for entry in reversed(entries):
        if any(isinstance(event, TurnClosed | TreatySigned) for event in entry.events):
            return ()
        if not isinstance(entry.action, Settle):
            is_own = entry.action is not None and entry.action.by == seat
            return entry.then if is_own else ()
    return ()


def name_of_decision(state: State, entries: tuple[Entry, ...], seat: Seat) -> str:
    """A name for the luck of one decision, the same whatever others do meanwhile: by its duty, or
    by round, own turn and how many actions the seat has taken in it."""
    if (duty := _first_duty(state, seat)) is not None:
        return f"{seat}/{state.round}/{duty.kind}/{duty.of}"
    turn = state.turn // max(1, len(state.order))
    if state.goes:
        turn = state.tables.agenda.meeting(state.round).turns - state.turns_left(seat)
    return f"{seat}/{state.round}/{turn}/{_taken(entries, seat)}"


HARMLESS: Final[Mapping[str, Callable[[Seat, str], Action]]] = {
    "vote": lambda seat, _: CallVote(seat),
    "admit": lambda seat, _: Admit(seat, True),
    "comply": lambda seat, _: Comply(seat),
    "visit": lambda seat, _: Visit(seat),
    "explain": lambda seat, finding: Explain(seat, finding, True),
    "extend": lambda seat, _: Extend(seat, False),
    "ultimatum": lambda seat, name: Heed(seat, name, False),
    "poll": lambda seat, _: Voice(seat, False),
    "reaffirm": lambda seat, _: Reaffirm(seat, True),
}
"""What settles each duty, beside answers and choices, without harm to anybody."""


def harmless(state: State, seat: Seat) -> Action:
    """What a seat can always do and nobody minds: refuse, take the first option, end the turn."""
    duty = _first_duty(state, seat)
    if duty is None:
        return EndTurn(seat)
    if duty.kind == "answer":
        return Answer(seat, duty.of, None)
    if duty.kind != "choice":
        return HARMLESS[duty.kind](seat, duty.of)
    choice = state.tables.inject(duty.of).choice
    assert choice is not None, "a duty to choose comes from a choice"
    return Choose(seat, duty.of, choice.options[0][0])


def _first_duty(state: State, seat: Seat) -> Duty | None:
    return next((duty for duty in state.duties if duty.seat == seat), None)


def _taken(entries: tuple[Entry, ...], seat: Seat) -> int:
    """How many actions the seat has taken since a turn was opened."""
    taken = 0
    for entry in reversed(entries):
        if any(isinstance(event, TurnOpened | FloorOpened) for event in entry.events):
            break
        taken += entry.action is not None and entry.action.by == seat
    return taken
