"""No path of offers, papers, words, promises or gestures earns more than the straight one.

A hundred thousand paths of each kind are walked, all at once: those that have come to the same are
one. What one party earns on them is held against what the straight path to the same end earns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from summit.engine.actions import Action, Propose, Terms
from summit.engine.acts.signals import Declare, Deny, Disclose, Gesture, Pledge, Undo, Whisper
from summit.engine.acts.substance import Broach, Impose, Perform, Relieve, Reverse
from summit.engine.meter import MILLION
from summit.engine.rules.giving import account_after, given_total, mean, share_of_way
from summit.engine.seats import PUBLIC
from summit.engine.state import State
from tests.engine.paths import A, B, Turn, Walked, after, beginning, replied, trusts, walk, wide
from tests.engine.test_play_anything import lifted, stands

Turns = Callable[[State], Iterator[Turn]]

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
    """Friendly and firm words."""
    yield from ((Declare(A, "conciliatory"),), (Declare(A, "firm"),))
    # In one round nobody says both.
    yield (Declare(A, "firm"), Declare(A, "conciliatory"))
    yield (Whisper(A, (B,), "Not meant so."), Declare(A, "firm"))


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
    yield (Propose(A, opening()),)


def gestures(state: State) -> Iterator[Turn]:
    """Steps by oneself, forth and back."""
    names = ("tie_up", "open_day", "lamps")
    steps: list[Action] = [Gesture(A, name) for name in names]
    steps += [Undo(A, name) for name in names]
    yield from ((step,) for step in steps)
    yield from ((one, other) for one in steps for other in steps)


@cache
def opening() -> Terms:
    return beginning().position(A).terms


def earned_by(each: Walked) -> tuple[int, int]:
    """What A has earned in B's eyes, and as the room reads it."""
    before, now = trusts(beginning()), trusts(each.state)
    return now[0] - before[0], now[1] - before[1]


def leap(each: Walked) -> tuple[int, int]:
    """What one leap to all that A has tabled before everybody would have earned with B, if B had
    seen it with all the trust that it ever had, and as the room reads it. (What B could count, it
    counts by how far it trusts A: rule 5.2. So small steps may open its eyes for a large one.)"""
    state = each.state
    weights = state.tables.agenda.weights
    gains = sum(row.weight for row in state.ledgers[1] if row.weight > 0)
    trust = (beginning().trust[1][0] + gains, *state.trust[1][1:])
    fresh = beginning().accounts[1][0]
    values = [
        account_after(replace(state, trust=(state.trust[0], trust)), fresh, text, B).value
        for text in state.texts
        if text.author == A and text.is_position
    ]
    moved = mean(state.room_accounts[1][0].moved)
    rows = len(state.ledgers[1]) + len(state.room_ledger)
    own, room = given_total(max(values), moved, weights), moved // 2
    rate = weights.concession_initiative
    # Each row may be rounded up.
    return rate * own // MILLION + rows, rate * room // MILLION + rows


@pytest.mark.parametrize("turns", [offers, papers])
def test_no_path_of_offers_earns_more_than_one_leap(turns: Turns) -> None:
    """In public or not: what was never said before everybody has earned nothing in the end."""
    found, paths = walk(turns, 10)
    assert paths > ENOUGH
    for each in found:
        assert earned_by(each)[0] <= leap(each)[0], each.path
        assert earned_by(each)[1] <= leap(each)[1], each.path


def test_non_papers_change_nothing_in_the_room() -> None:
    """And with B they leave no more than the same steps in public do, as far as trust in the one
    did not open its eyes for the other."""
    found, _ = walk(papers, 5)
    for each in found:
        public = [
            tuple(step for step in turn if isinstance(step, Propose) and step.to == PUBLIC)
            for turn in each.path
        ]
        assert trusts(straight(public, each.state.round))[1] == trusts(each.state)[1], each.path


def test_non_papers_alone_earn_nothing() -> None:
    """Whatever was only whispered is taken back in the end, and more."""

    def alone(state: State) -> Iterator[Turn]:
        return (turn for turn in papers(state) if is_quiet(turn))

    found, paths = walk(alone, 10)
    assert paths > ENOUGH
    assert all(earned_by(each)[0] <= 0 and earned_by(each)[1] == 0 for each in found)


def is_quiet(turn: Turn) -> bool:
    return all(not isinstance(step, Propose) or step.to != PUBLIC for step in turn)


def test_no_path_of_statements_earns_more_than_its_friendly_words() -> None:
    found, paths = walk(statements, 9)
    assert paths > ENOUGH
    weights = beginning().tables.agenda.weights
    for each in found:
        tones = [said.tone for said in each.state.signals.statements]
        friendly = min(weights.statement_cap, weights.statement_conciliatory * len(tones))
        firm = weights.statement_firm * tones.count("firm")
        assert max(earned_by(each)) <= friendly + firm


def test_no_path_of_disclosures_earns_more_than_two() -> None:
    found, paths = walk(disclosures, 6)
    assert paths > ENOUGH
    cap = beginning().tables.agenda.weights.disclosure_cap
    assert max(max(earned_by(each)) for each in found) == cap


def test_no_path_of_pledges_earns_more_than_those_that_hold() -> None:
    """A pledge that is kept earns by the points that it brings; if it is gone back on, nothing."""
    found, paths = walk(pledges, 12)
    assert paths > ENOUGH
    for each in found:
        own, room = held(each.state)
        assert earned_by(each)[0] <= leap(each)[0] + own, each.path
        assert earned_by(each)[1] <= leap(each)[1] + room, each.path


def holds(state: State, issue: int, option: int) -> bool:
    """Whether A's position has come at least so far towards B's opening."""
    agenda, here = state.tables.agenda, state.position(A).terms[issue]
    return share_of_way(agenda, A, B, issue, here) >= share_of_way(agenda, A, B, issue, option)


def held(state: State) -> tuple[int, int]:
    """What the straight pledges would earn: one for each issue, to where it holds in the end."""
    weights, points = state.tables.agenda.weights, state.sheets[1].points
    own = room = 0
    for issue, start in enumerate(opening()):
        kept = [
            given.option
            for given in state.signals.pledges
            if given.issue == issue and given.kept == "kept" and holds(state, issue, given.option)
        ]
        if kept:
            best = max(points[issue][option] for option in kept) - points[issue][start]
            own += weights.pledge_kept * min(best, 10) // 10
            room += weights.pledge_kept // 2
    return min(own, weights.pledge_kept), min(room, weights.pledge_kept // 2)


def test_no_path_of_gestures_earns_more_than_those_that_stand() -> None:
    """Also where the other has answered one of them."""
    reply = (Gesture(B, "open_day"),)
    found, paths = walk(gestures, 9, reply)
    assert paths > ENOUGH
    for each in found:
        standing = [
            Gesture(A, made.gesture)
            for made in each.state.signals.gestures
            if made.seat == A and not made.undone
        ]
        turns = [tuple(standing[:2]), tuple(standing[2:])]
        direct = trusts(straight(turns, each.state.round, reply))
        assert trusts(each.state)[0] <= direct[0], each.path
        assert trusts(each.state)[1] <= direct[1], each.path


def levers(state: State) -> Iterator[Turn]:
    """Sanctions and relief, steps and reversals, and talk of what is not on the table."""
    steps: list[Action] = [Perform(A, "thaw"), Reverse(A, "thaw"), Broach(A, 2, 1)]
    for name in ("dues", "nets"):
        steps += [Impose(A, name), Relieve(A, name)]
    yield from ((step,) for step in steps)
    yield from ((one, other) for one in steps for other in steps)


def test_no_path_of_steps_and_sanctions_earns_more_than_what_stands() -> None:
    """What is taken back and done again, imposed and lifted again, has earned nothing by it."""
    found, paths = walk(levers, 9, at=wide())
    assert paths > ENOUGH
    before = trusts(beginning(wide()))
    for each in found:
        direct = stands(each.state, A) + lifted(each.state, B, A)
        now = trusts(each.state)
        assert max(now[0] - before[0], now[1] - before[1]) <= direct, each.path
    assert max(trusts(each.state)[0] for each in found) > before[0]


def straight(turns: Sequence[Turn], until: int, reply: Turn = ()) -> State:
    """The state after these turns and silence, at the beginning of a round."""
    state = beginning()
    for turn in (*turns, *[()] * until)[: until - 1]:
        reached = after(state, turn, replied(state, reply))
        assert reached is not None
        state = reached
    return state
