"""No path of offers, papers, words, promises or gestures earns more than the straight one.

A hundred thousand paths of each kind are walked, all at once: those that have come to the same are
one. What one party earns on them is held against what the straight path to the same end earns.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

from summit.engine.actions import Propose, Terms
from summit.engine.acts.signals import Declare, Deny, Disclose, Gesture, Pledge, Undo
from summit.engine.meter import MILLION
from summit.engine.rules.giving import account_after, given_total, mean
from summit.engine.seats import PUBLIC
from summit.engine.state import State
from tests.engine.paths import A, B, Turn, Walked, after, beginning, trusts

ENOUGH: Final = 100_000

TEXTS: Final[tuple[Terms, ...]] = (
    *((2, 1, 0), (1, 1, 1), (1, 2, 0), (0, 1, 0), (0, 2, 1)),
    *((0, 2, 2), (2, 2, 2), (0, 0, 2)),
)
"""Small and large steps, with and without the visits that make them worth something."""


def offers(state: State) -> Iterator[Turn]:
    """Any of the texts as a position."""
    yield from ((Propose(A, terms),) for terms in TEXTS)


def papers(state: State) -> Iterator[Turn]:
    """Any of some texts as a position or as a non-paper, and taking a word back."""
    for terms in TEXTS[1:5]:
        yield (Propose(A, terms),)
        yield (Propose(A, terms, (B,)),)
    yield from ((Deny(A, text.id),) for text in state.texts if text.to and not text.denied)


def statements(state: State) -> Iterator[Turn]:
    """Friendly and firm words, with and without a step."""
    for terms in (None, *TEXTS[:4]):
        step = () if terms is None else (Propose(A, terms),)
        yield (*step, Declare(A, "conciliatory"))
        yield (*step, Declare(A, "firm"))
        if step:
            yield step


def disclosures(state: State) -> Iterator[Turn]:
    """Telling what matters more, truly or not, to B alone or to all."""
    for more, less in ((0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)):
        for to in ((B,), PUBLIC):
            yield (Disclose(A, to, more, less),)
            yield (Disclose(A, to, more, less), Disclose(A, (B,), less, more))


def pledges(state: State) -> Iterator[Turn]:
    """Promises for now and for later, and steps that keep them or do not."""
    for terms in TEXTS[1:5]:
        yield (Propose(A, terms),)
    for issue, option in ((0, 1), (0, 0), (1, 1), (2, 1), (2, 2)):
        yield (Pledge(A, B, issue, option, state.round + 1),)
        here = state.position(A).terms
        kept = (*here[:issue], option, *here[issue + 1 :])
        yield (Pledge(A, B, issue, option, state.round), Propose(A, kept))
    if state.position(A).opening is False:
        yield (Propose(A, opening()),)


def gestures(state: State) -> Iterator[Turn]:
    """Steps by oneself, forth and back."""
    names = ("tie_up", "open_day", "lamps")
    steps = [*(Gesture(A, name) for name in names), *(Undo(A, name) for name in names)]
    yield from ((step,) for step in steps)
    yield from product(steps, steps)


@cache
def opening() -> Terms:
    return beginning().position(A).terms


def most_given(each: Walked) -> int:
    """M of rule 5.2 for one leap to the best of all that A has tabled, if B had seen it with the
    trust that it has come to in the end, or had in the beginning."""
    state = each.state
    marks = state.accounts[1][0].moved
    bare = beginning().accounts[1][0]
    best = 0
    for text in state.texts:
        if text.author == A and not text.to:
            for seen in (state, with_more_trust(state)):
                best = max(best, account_after(seen, bare, text, B).value)
    return given_total(best, mean(marks), state.tables.agenda.weights)


def with_more_trust(state: State) -> State:
    """The same as if nothing had ever lowered B's trust in A."""
    from dataclasses import replace

    start = beginning().trust[1][0]
    gains = sum(row.weight for row in state.ledgers[1] if row.weight > 0)
    return replace(state, trust=(state.trust[0], (start + gains, state.trust[1][1])))


def leap(each: Walked) -> int:
    """What one leap to the best of it earns; a millionth a row is rounded."""
    weights = each.state.tables.agenda.weights
    rows = sum(1 for row in each.state.ledgers[1] if row.cause == "concession")
    return weights.concession_initiative * most_given(each) // MILLION + rows


def earned_by(each: Walked, of_room: bool = False) -> int:
    return trusts(each.state)[of_room] - trusts(beginning())[of_room]


def straight(turns: tuple[Turn, ...], reply: Turn, until: int) -> State:
    """The straight path, up to the same round."""
    state = beginning()
    for turn in turns:
        state = moved_on(state, turn, reply)
    while state.round < until:
        state = moved_on(state, (), reply)
    return state


def moved_on(state: State, turn: Turn, reply: Turn) -> State:
    reached = after(state, turn, reply if state.round == 2 else ())
    assert reached is not None
    return reached
