"""What theory says about visits at short notice: how often to look, how often a violator breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from summit.bargain.inspection import Recursion, solve
from summit.debrief.moments import Moments
from summit.engine.meter import MILLION
from summit.engine.reckoning import dread, temptation
from summit.engine.seats import Seat
from summit.engine.sight import limits_of, sight_of, visits_in_all
from summit.engine.standing.treaty import Sent
from summit.engine.state import State

_NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Turn:
    """One review of the game: `left` of them with it, `visits` before it, what theory does in it,
    and whether a visit was really sent."""

    period: int
    left: int
    visits: int
    theory: Recursion
    is_sent: bool


@dataclass(frozen=True, slots=True)
class Sparing:
    """One party's visits at short notice to another, set beside the inspection game.

    The game is that of Dresher (1962) with the payoffs of one limit: a breach unseen is worth
    `gain` to `target`, one seen costs it `fear` (micropoints), and a look sees one with the chance
    `seen`, with a visit `seen_visited` (millionths). `turns` are the reviews that were held, none
    where the looks deter without a visit.
    """

    inspector: Seat
    target: Seat
    limit: int
    gain: int
    fear: int
    seen: int
    seen_visited: int
    periods: int
    visits: int
    turns: tuple[Turn, ...]
    sent: tuple[Sent, ...]


def sparing(days: Moments, final: State) -> Sparing | None:
    """The pair and the limit in which a breach pays most if no visit comes; None without visits."""
    if not days.looks or not visits_in_all(final.tables.agenda, final.signed.terms):
        return None
    seats = final.tables.agenda.seats
    games = (
        game
        for inspector in seats
        for target in final.tables.agenda.others(inspector)
        for game in _games(days, final, inspector, target)
    )
    return max(games, key=lambda game: _average(game.gain, game.fear, game.seen), default=None)


def _games(days: Moments, final: State, inspector: Seat, target: Seat) -> Iterator[Sparing]:
    """The game over each limit that binds the target and tempts it, as it was in the beginning."""
    state = days.looks[0]
    agenda, terms = state.tables.agenda, state.signed.terms
    sheet = state.sheets[agenda.index(target)]
    fear = dread(agenda, sheet, terms)
    visits = visits_in_all(agenda, terms)
    sent = tuple(e for e in final.signed.visits if (e.by, e.of) == (inspector, target))
    for place, limit in enumerate(limits_of(agenda, target)):
        gain = temptation(agenda, sheet, target, limit, terms)
        if not gain:
            continue
        seen = _seen(state, inspector, target, place, None)
        visited = _seen(state, inspector, target, place, limit)
        yield Sparing(
            inspector=inspector,
            target=target,
            limit=limit,
            gain=gain,
            fear=fear,
            seen=seen,
            seen_visited=visited,
            periods=state.signed.periods,
            visits=visits,
            turns=_turns(
                days, inspector, visits, _average(gain, fear, seen), _average(gain, fear, visited)
            ),
            sent=sent,
        )


def _turns(
    days: Moments, inspector: Seat, visits: int, unvisited: Fraction, visited: Fraction
) -> tuple[Turn, ...]:
    """Every review that was held, with the reviews and visits that were left in it as far as was
    known then."""
    if unvisited <= 0:
        return ()
    sent = days.looks[-1].signed.visits
    spent = [entry.period for entry in sent if entry.by == inspector and entry.of is not None]
    turns = []
    for look in days.looks:
        period = look.signed.period
        left = look.signed.periods - period + 1
        rest = max(0, visits - sum(1 for at in spent if at < period))
        theory = _theory(left, rest, unvisited, visited)
        turns.append(Turn(period, left, rest, theory, period in spent))
    return tuple(turns)


def _theory(left: int, visits: int, unvisited: Fraction, visited: Fraction) -> Recursion:
    """The game in its own units: a breach where no visit comes is worth 1, one where a visit comes
    costs b. Where even that pays, b is below 0, and nothing deters."""
    cost = -visited / unvisited
    if cost >= 0:
        return solve(left, visits, cost)
    return solve(left, visits, 0, max(_NONE, 1 + cost))


def _average(gain: int, fear: int, seen: int) -> Fraction:
    """g (1 - P) - f P."""
    caught = Fraction(seen, MILLION)
    return gain * (1 - caught) - fear * caught


def _seen(state: State, inspector: Seat, target: Seat, place: int, visited: int | None) -> int:
    """What an inspector sees of a limit in the first review, with a visit there or without any."""
    treaty = state.signed
    mine = tuple(entry for entry in treaty.visits if entry.by != inspector)
    if visited is not None:
        mine = (*mine, Sent(treaty.period, inspector, target, visited, paid=True))
    return sight_of(_with_visits(state, mine), inspector, target).seen[place]


def _with_visits(state: State, visits: tuple[Sent, ...]) -> State:
    return replace(state, treaty=replace(state.signed, visits=visits))
