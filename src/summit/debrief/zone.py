"""Whether there was anything to agree on, and so whether the talks ended as they should."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summit.bargain.pareto import FrontierTooLarge
from summit.debrief.allowed import allowed
from summit.debrief.frontier import Frontier, boxes_for, eyes_for, floors, within
from summit.debrief.standpoint import Standpoint, are_all_ready, treaty_of, without
from summit.engine.actions import Terms
from summit.engine.state import State

Verdict = Literal["sound", "regretted", "rightly_unsigned", "missed", "unknown"]
"""A treaty that everybody could sign; one that somebody should not have signed; no deal where there
was none to be had; no deal where there was one; no deal in a domain too large to search."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Whether some text gave everybody their walk-away and crossed nobody's red line.

    In their eyes at the trust of the last day, and on paper, where trust costs nothing: a zone on
    paper alone was lost to distrust. `without_red_lines` is in their eyes again, as if there were
    no red lines. None where the domain is too large to know.
    """

    in_their_eyes: bool | None
    on_paper: bool | None
    without_red_lines: bool | None
    verdict: Verdict


def zone(
    state: State,
    talks: State,
    room: Sequence[Standpoint],
    in_eyes: Frontier | None,
    on_paper: Frontier | None,
) -> Zone:
    """The zone of agreement of a finished game, by its two frontiers; `talks` is the day on which
    the talks ended. A zone of those alone who are needed is one too (rule 17.7)."""
    agenda = state.tables.agenda
    spared = [seat for seat in agenda.seats if seat not in agenda.needed]
    core = without(talks, spared) if spared else room
    seen = _exists(in_eyes)
    if not seen and spared:
        seen = _without_others(core)
    if seen is None and any(are_all_ready(core, terms) for terms in _known(state)):
        seen = True
    return Zone(
        in_their_eyes=seen,
        on_paper=seen or _exists(on_paper),
        without_red_lines=seen or _without_red_lines(core, seen),
        verdict=_verdict(state, talks, room, seen),
    )


def _exists(frontier: Frontier | None) -> bool | None:
    return None if frontier is None else bool(frontier.zone)


def _known(state: State) -> list[Terms]:
    """The texts that were tabled and the one on record: they may prove a zone that is too large to
    search."""
    record = tuple(option for option in state.tables.history if option is not None)
    tabled = [text.terms for text in state.texts]
    return [*tabled, record] if len(record) == len(state.tables.history) else tabled


def _without_red_lines(room: Sequence[Standpoint], with_them: bool | None) -> bool | None:
    if not any(standpoint.sheet.red_lines for standpoint in room):
        return with_them
    sizes = [len(row) for row in room[0].sheet.points]
    try:
        boxes = allowed(room[0].bars, sizes)
        return bool(within([standpoint.eyes for standpoint in room], boxes, floors(room)))
    except FrontierTooLarge:
        return None


def _without_others(core: Sequence[Standpoint]) -> bool | None:
    """Whether those who are needed could have agreed among themselves."""
    try:
        return bool(within(eyes_for(core, "eyes"), boxes_for(core), floors(core)))
    except FrontierTooLarge:
        return None


def _verdict(
    state: State, talks: State, room: Sequence[Standpoint], exists: bool | None
) -> Verdict:
    treaty = treaty_of(state)
    if treaty is not None:
        outside = () if state.treaty is None else state.treaty.outside
        signers = without(talks, outside) if outside else room
        return "sound" if are_all_ready(signers, treaty.terms) else "regretted"
    if exists is None:
        return "unknown"
    return "missed" if exists else "rightly_unsigned"
