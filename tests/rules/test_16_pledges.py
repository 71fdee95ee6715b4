"""Rule 16.8: promises to come so far on an issue by the close of a round.

From Avaria's opening (150 launchers, option 1) to Borland's (400, option 6) there are five steps;
Borland's sheet gives 18 points for 150 launchers, 25 for 200 and 40 for 300.
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Propose
from summit.engine.acts.signals import Pledge
from summit.engine.events import Event
from summit.engine.happened.signals import PledgeGiven, PledgeSettled
from summit.engine.seats import NATURE, Seat
from tests.rules.parley import SKIPPING, Parley, read, rows
from tests.rules.table import A, B, C, only

LAUNCHERS, VISITS, PACT = 0, 1, 2


def kept(events: list[Event]) -> list[tuple[str, bool]]:
    """Which pledges were settled, and whether they were kept."""
    return [(e.pledge, e.kept) for e in only(events, PledgeSettled)]


def weighed(events: list[Event]) -> tuple[list[int], list[int]]:
    """What kept pledges weighed in the ledgers and in the room's reading, in thousandths."""
    in_ledger = [row[4] for row in rows(events) if row[1] == "pledge_kept"]
    return in_ledger, [row[4] for row in read(events) if row[1] == "pledge_kept"]


def a_round_later(game: Parley, action: Propose) -> list[Event]:
    """What happens once the pledge is carried out in the round after it was given."""
    before = len(game.events)
    game.until(2)
    game.do(action)
    game.until(3)
    return game.events[before:]


def test_16_8_a_pledge_is_given_before_everybody_and_for_a_move() -> None:
    game = Parley()
    events = game.do(Pledge(A, B, LAUNCHERS, 3, 1))
    assert only(events, PledgeGiven) == [PledgeGiven("P1", A, B, 0, option=3, start=1, due=1)]
    assert not rows(events) and game.state.moves == 3
    assert game.view(None).signals.pledges == game.state.signals.pledges


def test_16_8_a_pledge_that_is_kept_weighs_what_it_brings() -> None:
    """From 18 to 25 points: seven tenths of 0.40; one of five steps: a fifth of 0.20."""
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 2, 2))
    events = a_round_later(game, Propose(A, (2, 10, 1)))
    assert kept(events) == [("P1", True)]
    assert ("16.8", "pledge_kept", B, A, 280) in rows(events)
    assert ("16.8", "pledge_kept", B, A, 40) in read(events)
    assert not [row for row in rows(events) if row[1] == "observed_pledge_kept"]


def test_16_8_ten_points_or_more_weigh_four_tenths() -> None:
    """From 18 to 40 points; three of five steps."""
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 4, 2))
    assert weighed(a_round_later(game, Propose(A, (5, 10, 1)))) == ([400], [120])


def test_16_8_the_whole_way_is_read_as_two_tenths() -> None:
    """To 400 launchers, which Borland likes less than 300: five points, but all that it asked."""
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 6, 2))
    assert weighed(a_round_later(game, Propose(A, (6, 10, 1)))) == ([200], [200])


def test_16_8_what_brings_the_other_nothing_weighs_nothing() -> None:
    """The room reads a step nonetheless: it knows no sheet."""
    game = Parley(("borland: {100: 10, 300: 40, 500: 5}", "borland: {100: 10, 300: 10, 500: 5}"))
    game.do(Pledge(A, B, LAUNCHERS, 2, 2))
    assert weighed(a_round_later(game, Propose(A, (2, 10, 1)))) == ([], [40])


def test_16_8_what_is_tabled_in_the_same_round_was_announced_and_not_promised() -> None:
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 4, 1), Propose(A, (5, 10, 1)))
    events = game.until(2)
    assert kept(events) == [("P1", True)] and weighed(events) == ([], [])
    later = Parley()
    later.do(Pledge(A, B, LAUNCHERS, 4, 2), Propose(A, (5, 10, 1)))
    assert weighed(later.until(3)) == ([], [])


def test_16_8_all_pledges_of_a_pair_weigh_no_more_than_one() -> None:
    """0.28 for seven points, then 0.12 of what is left to 0.40; the room stops at 0.20."""
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 2, 2), Pledge(A, B, VISITS, 2, 3))
    assert weighed(a_round_later(game, Propose(A, (2, 10, 1)))) == ([280], [40])
    game.do(Propose(A, (2, 2, 1)))
    assert weighed(game.until(4)) == ([120], [160])


def test_16_8_a_pledge_that_is_broken_weighs_one() -> None:
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 3, 1), Propose(A, (2, 10, 1)))
    events = game.until(2)
    assert kept(events) == [("P1", False)]
    broken = [
        ("16.8", "pledge_broken", B, A, -1000),
        ("5.6", "observed_pledge_broken", C, A, -250),
    ]
    for row in broken:
        assert row in rows(events) and row in read(events)


def test_16_8_only_the_position_keeps_it() -> None:
    """Neither a non-paper, nor a text that was replaced before the close."""
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 3, 1), Propose(A, (3, 10, 1), (B,)))
    game.do(Propose(A, (4, 10, 1)), Propose(A, (2, 10, 1)))
    assert kept(game.until(2)) == [("P1", False)]


def test_16_8_it_is_settled_at_the_close_of_the_round_that_was_named() -> None:
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 3, 2))
    assert not kept(game.until(2))
    game.do(Propose(A, (3, 10, 1)))
    assert kept(game.until(3)) == [("P1", True)]
    assert not kept(game.until(4))


def test_16_8_in_a_round_that_is_passed_over_it_is_due_at_the_next_close() -> None:
    """Due in the second round, which is skipped: settled when the third closes."""
    game = Parley(rounds=SKIPPING)
    game.do(Pledge(A, B, LAUNCHERS, 3, 2))
    assert not kept(game.until(3)) and game.state.skipped == (2,)
    game.do(Propose(A, (3, 10, 1)))
    assert kept(game.until(4)) == [("P1", True)]


@pytest.mark.parametrize("due", [-1, 0, 4])
def test_16_8_it_is_due_in_this_round_or_a_later_one(due: int) -> None:
    refusal = Parley().refused(Pledge(A, B, LAUNCHERS, 3, due))
    assert (refusal.rule, refusal.code) == ("16.8", "due_out_of_reach")
    assert refusal.values == (("last", 3),)


def test_16_8_it_is_not_due_in_a_round_that_has_closed() -> None:
    game = Parley()
    game.until(2)
    assert game.refused(Pledge(A, B, LAUNCHERS, 3, 1)).code == "due_out_of_reach"
    game.act(Pledge(A, B, LAUNCHERS, 3, 2))


@pytest.mark.parametrize("to", [A, NATURE, Seat("nobody")])
def test_16_8_it_is_given_to_another_party(to: Seat) -> None:
    refusal = Parley().refused(Pledge(A, to, LAUNCHERS, 3, 1))
    assert (refusal.rule, refusal.code) == ("16.8", "no_such_party")


@pytest.mark.parametrize(
    ("issue", "option", "code"),
    [(-1, 1, "no_such_issue"), (3, 1, "no_such_issue"), (0, 9, "no_such_option")],
)
def test_16_8_it_names_an_issue_and_an_option(issue: int, option: int, code: str) -> None:
    refusal = Parley().refused(Pledge(A, B, issue, option, 1))
    assert (refusal.rule, refusal.code) == ("16.8", code)


@pytest.mark.parametrize(
    ("to", "issue", "option"),
    [(B, LAUNCHERS, 1), (B, LAUNCHERS, 0), (B, VISITS, 11), (C, PACT, 0), (C, PACT, 2)],
)
def test_16_8_it_must_be_a_step_closer(to: Seat, issue: int, option: int) -> None:
    """Not where one stands, nor away from the other; where the openings agree there is no way."""
    refusal = Parley().refused(Pledge(A, to, issue, option, 1))
    assert (refusal.rule, refusal.code) == ("16.8", "no_step_closer")


def test_16_8_it_must_be_farther_than_the_position_has_ever_been() -> None:
    """At 300 launchers once, and back at 200: to 300 is nothing new."""
    game = Parley()
    game.do(Propose(A, (4, 10, 1)))
    for seat in (A, B, C):
        game.over(seat)
    game.do(Propose(A, (2, 10, 1)))
    assert game.refused(Pledge(A, B, LAUNCHERS, 4, 1)).code == "no_step_closer"
    game.act(Pledge(A, B, LAUNCHERS, 5, 1))


def test_16_8_one_open_pledge_to_a_party_on_an_issue() -> None:
    game = Parley()
    game.do(Pledge(A, B, LAUNCHERS, 3, 1))
    refusal = game.refused(Pledge(A, B, LAUNCHERS, 4, 2))
    assert (refusal.rule, refusal.code) == ("16.8", "pledged_already")
    game.do(Pledge(A, C, LAUNCHERS, 3, 1), Pledge(A, B, VISITS, 8, 1), Propose(A, (3, 8, 1)))
    game.until(2)
    game.act(Pledge(A, B, LAUNCHERS, 4, 2))
