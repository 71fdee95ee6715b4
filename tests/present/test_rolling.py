"""The rolling text: clean where positions agree, bracketed where they do not."""

from __future__ import annotations

from summit.engine import play
from summit.engine.actions import Answer, Demand, Propose
from summit.engine.beginning import initial_state
from summit.engine.facts import brackets
from summit.engine.view import view
from summit.present.rolling import lines, rolling, summary
from tests.present.talks import (
    BOATS,
    EAST,
    NORTH,
    SOUTH,
    VISITS,
    after,
    opened,
    seen,
    tables,
    three_tables,
    whole_game,
)


def test_positions_that_differ_stand_in_brackets_with_their_seats() -> None:
    row = rolling(seen(opened()))[BOATS]
    assert [(stand.seats, stand.label) for stand in row.stands] == [
        ((NORTH,), "20"),
        ((SOUTH,), "100"),
    ]
    assert lines(seen(opened()))[:2] == (
        "brackets 3 of 3",
        "boats, Patrol boats: [NOR 20] [SOU 100] · today 100",
    )


def test_positions_that_agree_are_clean() -> None:
    view_of_all = seen(after(opened(), Propose(NORTH, (4, 4, 0))))
    assert rolling(view_of_all)[BOATS].is_clean
    assert lines(view_of_all)[1] == "boats, Patrol boats: 100 (clean) · today 100"
    assert summary(view_of_all) == (
        "brackets 2 of 3 · visits [NOR 8] [SOU 0] · catch [NOR closed to all] [SOU open]"
        " · the rest is clean"
    )


def test_three_seats_share_a_bracket_where_they_agree() -> None:
    three = view(play.start(three_tables()).state, NORTH)
    stands = rolling(three)[BOATS].stands
    assert [stand.seats for stand in stands] == [(NORTH,), (SOUTH, EAST)]
    assert "[NOR 20] [SOU + EAS 100]" in lines(three)[1]


def test_rule_6_3_an_own_promise_is_marked_and_anothers_is_not() -> None:
    state = after(opened(), Demand(NORTH, SOUTH, VISITS, 2), Answer(SOUTH, "D1", 2))
    mine, theirs = rolling(seen(state, SOUTH))[VISITS], rolling(seen(state, NORTH))[VISITS]
    assert (mine.promised, mine.promised_to) == (2, (NORTH,))
    assert (theirs.promised, theirs.promised_to) == (-1, ())
    assert lines(seen(state, SOUTH))[2].endswith(
        "your promise to Northland: 4 visits a year or more"
    )


def test_before_the_openings_there_is_no_rolling_text() -> None:
    nothing = view(initial_state(tables()), NORTH)
    assert rolling(nothing) == ()
    assert lines(nothing) == (summary(nothing),) == ("no positions yet",)


def test_brackets_are_those_that_conditions_count() -> None:
    for _, step in whole_game(opened(), 3):
        rows = rolling(seen(step.state))
        open_issues = tuple(row.issue for row in rows if not row.is_clean)
        assert open_issues == brackets(step.state)
