"""Walks along very many paths of one party at once: paths that have come to the same are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from summit.engine.actions import Action, EndTurn, Settle
from summit.engine.compile import compiled
from summit.engine.events import Account
from summit.engine.play import apply, refuse, start
from summit.engine.rules.giving import lost
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.scenario.files import read_text
from tests.engine.bargain_of_two import TWO, WIDE
from tests.engine.playing import keyed

A, B = Seat("azov"), Seat("brem")

Turn = tuple[Action, ...]
"""What A does in one turn before it ends it."""

WIDTH: Final = 140
"""From so many states at most the walk goes on."""

TAIL: Final = 2
"""So many rounds of silence stand at the end: a non-paper is due by then."""


@dataclass(frozen=True)
class Walked:
    """A state, one of the paths that lead to it, and how many of them there are."""

    state: State
    path: tuple[Turn, ...]
    paths: int


@cache
def two() -> Tables:
    """The tables of the two coasts."""
    return compiled(read_text(TWO, "two.yaml"))


@cache
def wide() -> Tables:
    """The same two coasts with sanctions, a sequence and an option off the table."""
    return compiled(read_text(WIDE, "wide.yaml"))


def after(state: State, turn: Turn, reply: Turn = ()) -> State | None:
    """The state when A has had its turn and B, which only listens, has had its own; `None` if
    something of it is not allowed. Nothing leaks, no lie is found, and all is read as written."""
    for action in (*turn, EndTurn(A), *reply, EndTurn(B)):
        if state.is_over or (action == EndTurn(A) and state.speaker != A):
            continue
        if refuse(state, action) is not None:
            return None
        state = settled(apply(state, action).state)
    return state


def replied(state: State, reply: Turn) -> Turn:
    """B's reply, when its time has come."""
    return reply if state.round == 2 else ()


def settled(state: State) -> State:
    """Chance has answered as quietly as it can."""
    while state.questions:
        question = state.questions[0]
        quiet = 0 if question.id.startswith("misread/") else len(question.weights) - 1
        state = apply(state, Settle(NATURE, question.id, quiet)).state
    return state


def beginning(at: Tables | None = None) -> State:
    """The two coasts before A's first turn."""
    return settled(start(at or two()).state)


def walk(
    turns: Callable[[State], Iterable[Turn]],
    depth: int,
    reply: Turn = (),
    at: Tables | None = None,
) -> tuple[list[Walked], int]:
    """All that comes of any turns in a row, and how many paths that are; B replies once, in the
    second round. In the end two turns pass in silence, so that whatever is due falls due."""
    layer = [Walked(beginning(at), (), 1)]
    for number in range(depth):
        some = sampled(layer, str(number))
        layer = merged(
            Walked(state, (*each.path, turn), each.paths)
            for each in some
            for turn in ((), *turns(each.state))
            if (state := after(each.state, turn, replied(each.state, reply))) is not None
        )
    paths = sum(each.paths for each in layer)
    for _ in range(TAIL):
        layer = [
            Walked(state, each.path, each.paths)
            for each in layer
            if (state := after(each.state, ())) is not None
        ]
    return layer, paths


def sampled(layer: list[Walked], seed: str) -> list[Walked]:
    """At most so many of them, always the same: those where the most paths meet, those that have
    earned most in B's eyes or in the room's, and any others."""
    part = WIDTH // 4
    kept: list[Walked] = []
    left = list(layer)
    for rank in (
        lambda each: -each.paths,
        lambda each: -trusts(each.state)[0],
        lambda each: -trusts(each.state)[1],
    ):
        left.sort(key=rank)
        kept += left[:part]
        del left[:part]
    pick = keyed(seed)
    while left and len(kept) < WIDTH:
        kept.append(left.pop(pick(len(left))))
    return kept


def merged(found: Iterable[Walked]) -> list[Walked]:
    """One for all that have come to the same; of their paths the shortest is kept."""
    by_key: dict[object, Walked] = {}
    for each in found:
        key = what_matters(each.state)
        other = by_key.get(key)
        if other is None:
            by_key[key] = each
        else:
            by_key[key] = replace(other, paths=other.paths + each.paths)
    return list(by_key.values())


def what_matters(state: State) -> object:
    """All on which any later step of trust depends between two turns, without the way that led
    there: how often and in which order something was said is forgotten, what it earned is not."""
    terms = {text.id: (text.terms, text.round if text.to else 0) for text in state.texts}

    def bare(account: Account) -> object:
        best, latest = terms.get(account.best), terms.get(account.latest)
        return replace(account, best="", latest="", this_round=0), best, latest

    return (
        *(state.trust, state.readings, state.round),
        tuple(bare(account) for row in state.accounts for account in row),
        tuple(bare(account) for row in state.room_accounts for account in row),
        (state.position(A).terms, lost(state, A, B)),
        frozenset(
            (text.terms, text.round, text.denied)
            for text in state.texts
            if text.to and text.round + 1 >= state.round
        ),
        frozenset(
            (told.to, frozenset((told.more, told.less))) for told in state.signals.disclosures
        ),
        frozenset(
            (given.issue, given.option, given.start, given.due, given.kept)
            for given in state.signals.pledges
        ),
        frozenset((made.seat, made.gesture, made.undone) for made in state.signals.gestures),
        frozenset(_earned(state).items()),
        frozenset((entry.sanction, entry.in_force) for entry in state.matters.sanctions),
        (state.matters.steps, state.matters.opened, frozenset(state.matters.broached)),
    )


def _earned(state: State) -> Counter[tuple[str, ...]]:
    """What counts towards a cap, or is taken back with more: all that words, gestures and pledges
    have earned."""
    sums: Counter[tuple[str, ...]] = Counter()
    for row in (*state.room_ledger, *state.ledgers[0], *state.ledgers[1]):
        if row.cause in ("statement_conciliatory", "disclosure", "pledge_kept"):
            sums[row.rule, row.holder, row.cause] += row.weight
    return sums


def trusts(state: State) -> tuple[int, int]:
    """How far B trusts A, in its own eyes and as the room reads it."""
    return state.trust[1][0], state.readings[1][0]
