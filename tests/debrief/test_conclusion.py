"""What was agreed, and from where each delegation came."""

import pytest

from summit.debrief.conclusion import IssueLine, Towards
from summit.debrief.report import report
from summit.engine.actions import Accept, Action, EndTurn, Propose
from summit.engine.play import apply, start
from summit.engine.state import State
from tests.debrief.games import A, B, ended, hotline, signed


def played(actions: list[Action], turns: int = 1) -> State:
    """A real game of these actions, after which everybody only ends turns."""
    state = start(hotline(turns=turns)).state
    for action in actions:
        state = apply(state, action).state
    while not state.is_over and state.speaker is not None:
        state = apply(state, EndTurn(state.speaker)).state
    return state


def test_a_game_that_goes_on_has_no_report() -> None:
    with pytest.raises(ValueError, match="still going on"):
        report(start(hotline()).state)


def test_a_treaty_with_its_terms_its_author_and_the_ending_told() -> None:
    found = report(played([EndTurn(A), Propose(B, (2, 2)), EndTurn(B), Accept(A, "T3")])).conclusion
    assert (found.reason, found.ending, found.ending_title) == ("signed", "treaty", "A treaty")
    assert found.terms == (2, 2)
    assert found.treaty is not None
    assert (found.treaty.id, found.treaty.author, found.round) == ("T3", B, 2)


def test_no_deal_has_no_terms() -> None:
    found = report(played([])).conclusion
    assert (found.reason, found.ending, found.ending_text) == ("no_deal", "none", "Nothing.")
    assert found.terms is None
    assert [line.treaty for line in found.issues] == [None, None]


def test_issue_by_issue_against_openings_last_positions_and_the_record() -> None:
    """Alba opened with 550 warheads and no inspections, Boria with 1500 and 10."""
    tables = hotline(history=("1000", "10"))
    found = report(ended(tables, [(A, (1, 1)), (B, (1, 2))], treaty="T3")).conclusion
    assert found.issues == (
        IssueLine(issue=0, openings=(2, 0), positions=(1, 1), treaty=1, history=1, today=0),
        IssueLine(issue=1, openings=(0, 2), positions=(1, 2), treaty=1, history=2, today=0),
    )


def test_the_record_is_valued_as_a_whole() -> None:
    """1000 warheads and 10 inspections: 30 - 0.5 x 0.2 x 60 = 24 in Alba's eyes, 85 in Boria's."""
    found = report(signed(hotline(history=("1000", "10")), (1, 1))).conclusion.history
    assert found is not None and found.terms == (1, 2)
    assert [worth.expected for worth in found.worth] == [24_000_000, 85_000_000]
    assert [worth.paper for worth in found.worth] == [30, 85]


def test_a_record_with_a_gap_is_not_valued() -> None:
    found = report(ended(hotline(history=("1000",)))).conclusion
    assert [line.history for line in found.issues] == [1, None]
    assert found.history is None


def test_what_each_moved_and_how_far_towards_the_other() -> None:
    """Alba went half way in warheads and all the way in inspections, and half the latter back."""
    state = played([Propose(A, (1, 2)), EndTurn(A), EndTurn(B), Propose(A, (1, 1))])
    alba, boria = report(state).conclusion.movements
    assert (alba.opening, alba.last, alba.changed) == ((2, 0), (1, 1), (0, 1))
    assert alba.towards == (Towards(B, (500_000, 1_000_000), 750_000),)
    assert (boria.opening, boria.last, boria.changed) == ((0, 2), (0, 2), ())
    assert boria.towards == (Towards(A, (0, 0), 0),)
