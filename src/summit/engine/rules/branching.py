"""Chapter 2: which round comes next, and what came in while others were skipped (rule 2.9)."""

from __future__ import annotations

from summit.engine.facts import holds
from summit.engine.matters import held_before, was_held
from summit.engine.state import State


def next_round(state: State) -> int:
    """The number of the round that follows this one, counted from 1; 0 if the talks are over."""
    meetings = state.tables.agenda.meetings
    branches = meetings[state.round - 1].branches
    for condition, number in branches:
        if holds(state, condition):
            return number
    if branches:
        return 0
    return 0 if state.round == len(meetings) else state.round + 1


def round_before(state: State) -> int:
    """The number of the round or period that was held before this one; 0 if there was none."""
    return held_before(state.tables.agenda, state.skipped, state.treaty, state.round)


def held_since(state: State, number: int) -> int:
    """How many rounds and periods were held after that one, this one included."""
    agenda = state.tables.agenda
    later = range(number + 1, state.round + 1)
    return sum(1 for n in later if was_held(agenda, state.skipped, state.treaty, n))


def due_at(state: State, phase: str) -> tuple[int, ...]:
    """The injects due at the opening or the close of this round or period, by index: at the opening
    also those whose day passed in rounds that were skipped on the way here."""
    opening, closing = state.tables.schedule[state.round - 1]
    if phase != "opening":
        return closing
    missed: list[int] = []
    number = state.round - 1
    while number in state.skipped:
        both = (*state.tables.schedule[number - 1][0], *state.tables.schedule[number - 1][1])
        dated = [each for each in both if state.tables.injects[each].is_dated]
        missed = [*dated, *missed]
        number -= 1
    return (*(each for each in missed if each not in opening), *opening)
