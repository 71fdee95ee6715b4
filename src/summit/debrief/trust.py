"""Why trust moved: every meter from start to end, by cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from summit.engine.events import Row
from summit.engine.meter import level_at, trust_at
from summit.engine.seats import Seat
from summit.engine.state import State

LARGEST: Final = 3
"""How many rows of a ledger are singled out."""


@dataclass(frozen=True, slots=True)
class CauseSum:
    """What all rows of one cause weigh together, in millionths of log-odds, and how many."""

    cause: str
    weight: int
    rows: int


@dataclass(frozen=True, slots=True)
class TrustAccount:
    """How far `holder` came to trust `about`, exactly, and what the room thought of it.

    Levels are millionths of log-odds, trusts and `reading` (the room's, at the end) millionths of
    one. `causes` are in descending size, whichever way they moved; so are `largest`, the rows that
    moved it most. The weights of `causes` add up to `end_level` less `start_level`. Points of trust
    by cause would depend on the order of the rows; weights do not.
    """

    holder: Seat
    about: Seat
    start_level: int
    end_level: int
    start: int
    end: int
    reading: int
    causes: tuple[CauseSum, ...]
    largest: tuple[Row, ...]


def trust_accounts(state: State) -> tuple[TrustAccount, ...]:
    """One for every ordered pair, by holder and then by the one trusted, in the order of seats."""
    return tuple(_accounts(state))


def _accounts(state: State) -> Iterator[TrustAccount]:
    agenda = state.tables.agenda
    for i, holder in enumerate(agenda.seats):
        for about in agenda.others(holder):
            j = agenda.index(about)
            rows = [row for row in state.ledgers[i] if row.about == about]
            start, end = level_at(state.tables.trust[i][j]), state.trust[i][j]
            yield TrustAccount(
                holder=holder,
                about=about,
                start_level=start,
                end_level=end,
                start=trust_at(start),
                end=trust_at(end),
                reading=trust_at(state.readings[i][j]),
                causes=_by_cause(rows),
                largest=tuple(sorted(rows, key=lambda row: -abs(row.weight))[:LARGEST]),
            )


def _by_cause(rows: Sequence[Row]) -> tuple[CauseSum, ...]:
    """Sums in descending size; of equal sizes the cause that came first."""
    weights: dict[str, list[int]] = {}
    for row in rows:
        weights.setdefault(row.cause, []).append(row.weight)
    sums = [CauseSum(cause, sum(each), len(each)) for cause, each in weights.items()]
    return tuple(sorted(sums, key=lambda entry: -abs(entry.weight)))
