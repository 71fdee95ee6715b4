"""Rule 16.7: telling others what matters more to oneself, truly or not.

Avaria's sheet spans 45 points on launchers, 20 on visits and 35 on the pact.
"""

from __future__ import annotations

import pytest

from summit.engine.acts.signals import Disclose
from summit.engine.events import QuestionOpened
from summit.engine.happened.signals import Disclosed, DisclosureFalse, DisclosureWeighed
from summit.engine.seats import NATURE, PUBLIC, Audience
from tests.rules.parley import Parley, read, rows
from tests.rules.table import A, B, C, only

LAUNCHERS, VISITS, PACT = 0, 1, 2


def test_16_7_some_are_told_that_one_issue_matters_more_than_another() -> None:
    game = Parley()
    events = game.do(Disclose(A, (B,), LAUNCHERS, VISITS))
    name = "avaria-borland-p1"
    assert only(events, Disclosed) == [Disclosed(name, A, (B,), 0, 1, audience=(A, B))]
    assert rows(events) == [("16.7", "disclosure", B, A, 100)] and not read(events)
    assert game.view(B).signals.disclosures and not game.view(C).signals.disclosures


def test_16_7_or_all_are_told_and_the_room_reads_it() -> None:
    events = Parley().do(Disclose(A, PUBLIC, LAUNCHERS, VISITS))
    assert rows(events) == [("16.7", "disclosure", seat, A, 100) for seat in (B, C)]
    assert read(events) == rows(events)


def test_16_7_it_costs_no_move_and_no_sentence() -> None:
    game = Parley()
    game.do(Disclose(A, PUBLIC, LAUNCHERS, VISITS))
    assert (game.state.moves, game.state.remarks_left) == (4, 3)


@pytest.mark.parametrize(
    ("more", "less", "is_true"),
    [(LAUNCHERS, PACT, True), (PACT, VISITS, True), (VISITS, LAUNCHERS, False)],
)
def test_16_7_it_is_true_if_the_issue_is_worth_more_from_worst_to_best(
    more: int, less: int, is_true: bool
) -> None:
    """Only the author is told, and only the author sees its lies."""
    game = Parley()
    events = game.do(Disclose(A, (B,), more, less))
    assert only(events, DisclosureWeighed) == [
        DisclosureWeighed("avaria-borland-p1", A, is_true, audience=(A,))
    ]
    assert bool(game.view(A).signals.lies) is not is_true
    assert not game.view(B).signals.lies


def test_16_7_what_is_worth_as_much_does_not_matter_more() -> None:
    game = Parley(("avaria: {0: 0, 12: 20}", "avaria: {0: 0, 12: 45}"))
    events = game.do(Disclose(A, (B,), LAUNCHERS, VISITS))
    assert [e.is_true for e in only(events, DisclosureWeighed)] == [False]


def test_16_7_two_such_things_a_round() -> None:
    game = Parley()
    game.do(Disclose(A, (B,), LAUNCHERS, VISITS), Disclose(A, (C,), LAUNCHERS, PACT))
    refusal = game.refused(Disclose(A, PUBLIC, PACT, VISITS))
    assert (refusal.rule, refusal.code) == ("16.7", "told_enough")
    game.until(2)
    game.do(Disclose(A, PUBLIC, PACT, VISITS))


def test_16_7_the_same_two_issues_are_told_once_either_way_round() -> None:
    game = Parley()
    game.do(Disclose(A, (B,), LAUNCHERS, VISITS))
    for more, less in ((LAUNCHERS, VISITS), (VISITS, LAUNCHERS)):
        refusal = game.refused(Disclose(A, (B,), more, less))
        assert (refusal.rule, refusal.code) == ("16.7", "told_already")
    game.do(Disclose(A, (C,), LAUNCHERS, VISITS))


@pytest.mark.parametrize(("more", "less"), [(0, 0), (0, 3), (-1, 1)])
def test_16_7_it_is_about_two_issues(more: int, less: int) -> None:
    refusal = Parley().refused(Disclose(A, (B,), more, less))
    assert (refusal.rule, refusal.code) == ("16.7", "two_issues_needed")


@pytest.mark.parametrize("to", [(), (A,), (C, B), (NATURE,)])
def test_16_7_it_is_told_to_some_others_or_to_all(to: Audience) -> None:
    refusal = Parley().refused(Disclose(A, to, 0, 1))
    assert (refusal.rule, refusal.code) == ("16.7", "no_such_audience")


def test_16_7_all_of_them_earn_two_tenths_at_most() -> None:
    game = Parley()
    told = game.do(Disclose(A, (B,), LAUNCHERS, VISITS), Disclose(A, (B,), LAUNCHERS, PACT))
    assert [row[4] for row in rows(told)] == [100, 100]
    game.until(2)
    assert rows(game.do(Disclose(A, (B,), PACT, VISITS))) == []
    assert [row[2:] for row in rows(game.do(Disclose(A, (C,), PACT, VISITS)))] == [(C, A, 100)]


def test_16_7_an_untrue_one_may_be_found_out_at_each_rounds_close() -> None:
    game = Parley()
    game.do(Disclose(A, (B,), VISITS, LAUNCHERS), Disclose(A, (B,), LAUNCHERS, PACT))
    for number in (1, 2):
        events = only(game.until(number + 1), QuestionOpened)
        assert [(e.question, e.weights) for e in events if e.question.startswith("lie/")] == [
            (f"lie/avaria-borland-p1/{number}", (200_000, 800_000))
        ]


def test_16_7_found_out_it_costs_six_tenths_and_what_it_earned() -> None:
    """Two were told: only the untrue one's tenth goes. After that nobody looks again."""
    game = Parley(luck={"lie/avaria-borland-p2/2": 0})
    game.do(Disclose(A, (B,), LAUNCHERS, PACT), Disclose(A, (B,), VISITS, LAUNCHERS))
    assert not only(game.until(2), DisclosureFalse)
    events = game.until(3)
    assert only(events, DisclosureFalse) == [
        DisclosureFalse("avaria-borland-p2", A, audience=(A, B))
    ]
    assert [row for row in rows(events) if row[0] == "16.7"] == [
        ("16.7", "disclosure_false", B, A, -700)
    ]
    assert not [row for row in read(events) if row[0] == "16.7"]
    later = game.until(4)
    assert not [q for q in only(later, QuestionOpened) if q.question.startswith("lie/")]


def test_16_7_what_earned_nothing_takes_nothing_back() -> None:
    """A third priority is over the cap: found out, it costs the six tenths alone."""
    game = Parley(luck={"lie": 0})
    game.do(Disclose(A, (B,), LAUNCHERS, VISITS), Disclose(A, (B,), LAUNCHERS, PACT))
    game.until(2)
    game.do(Disclose(A, (B,), VISITS, PACT))
    assert [row for row in rows(game.until(3)) if row[0] == "16.7"] == [
        ("16.7", "disclosure_false", B, A, -600)
    ]


def test_16_7_a_lie_before_everybody_is_found_out_before_everybody() -> None:
    game = Parley(luck={"lie": 0})
    game.do(Disclose(A, PUBLIC, VISITS, LAUNCHERS))
    events = game.until(2)
    assert [e.audience for e in only(events, DisclosureFalse)] == [PUBLIC]
    false = [("16.7", "disclosure_false", seat, A, -700) for seat in (B, C)]
    assert [row for row in rows(events) if row[0] == "16.7"] == false
    assert [row for row in read(events) if row[0] == "16.7"] == false
