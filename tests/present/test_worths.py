"""The preview of a text: its worth to the own seat, whom it moves towards, what closes the gap."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.expected import expected, exposure
from summit.engine import play
from summit.engine.actions import Answer, Demand, Propose, Terms
from summit.engine.meter import MILLION
from summit.engine.scoring import eyes
from summit.engine.seats import Seat
from summit.engine.view import View, view
from summit.present.gaps import gap
from summit.present.looks import at_risk, looks_of
from summit.present.previews import lines
from summit.present.worths import advances, owned, preview
from tests.present.talks import (
    BOATS,
    CATCH,
    EAST,
    NORTH,
    SOUTH,
    VISITS,
    after,
    opened,
    seen,
    three_tables,
)

NORTHS = seen(opened(), NORTH)
THREE = view(play.start(three_tables()).state, NORTH)
TERMS = tuple(product(range(5), range(5), range(3)))


def trusting(found: View, about: Seat, ppm: int) -> int:
    """The own value of a text as it would be with another trust: the eyes made anew."""
    own = owned(found)
    trust = tuple(
        ppm if seat == about else level
        for seat, level in zip(found.agenda.seats, own.trust, strict=True)
    )
    assert found.seat is not None
    made = eyes(found.agenda, own.sheet, found.seat, trust)
    return expected(made, LOW)


LOW: Terms = (2, 0, 1)
"""Worth its walk-away to the north on paper, and not in its eyes."""


def test_rule_3_3_paper_risk_exposure_and_eyes_add_up() -> None:
    shown = preview(NORTHS, LOW)
    assert (shown.paper, shown.walk_away) == (60, 40)
    assert shown.at_risk == 80 * MILLION
    assert shown.exposed == 76 * MILLION
    assert shown.expected == 60 * MILLION - 45_600_000
    assert shown.margin == shown.expected - 40 * MILLION
    assert not shown.is_signable


def test_changes_are_against_the_own_position() -> None:
    same = preview(NORTHS, (0, 4, 0))
    assert (same.paper_change, same.expected_change, same.advances) == (0, 0, ())
    assert preview(NORTHS, LOW).paper_change == 60 - 100


@pytest.mark.parametrize("found", [NORTHS, THREE], ids=["two", "three"])
def test_the_looks_add_up_to_the_worth_that_the_engine_gives(found: View) -> None:
    own = owned(found)
    for terms in TERMS:
        looks = looks_of(found, own, terms)
        shown = preview(found, terms)
        assert sum(look.exposed for look in looks) == shown.exposed == exposure(own.eyes, terms)
        assert shown.paper * MILLION - sum(look.lost for look in looks) == shown.expected
        assert at_risk(looks) == shown.at_risk


def test_rule_3_4_crossed_red_lines_are_named() -> None:
    shown = preview(NORTHS, (0, 4, 2))
    assert [line.because for line in shown.crossed] == ["NOR cannot sell it."]
    assert "crosses your red line: NOR cannot sell it. (Fishing = open)" in lines(NORTHS, (0, 4, 2))
    assert "no red line" in lines(NORTHS, (0, 4, 1))[1]


def test_rule_6_4_a_promise_that_the_text_would_break_is_named_once() -> None:
    state = after(
        opened(),
        Demand(NORTH, SOUTH, VISITS, 1, reciprocal=True),
        Answer(SOUTH, "D1", 1),
        Propose(NORTH, (0, 4, 1)),
        Demand(SOUTH, NORTH, VISITS, 3),
        Answer(NORTH, "D2", 3),
    )
    found = seen(state, NORTH)
    broken = preview(found, (0, 0, 1)).broken
    assert [(promise.to, promise.level) for promise in broken] == [(SOUTH, 3)]
    assert preview(found, (0, 3, 1)).broken == ()
    assert (
        "breaks your promise to Southland: 6 visits a year promised, 0 visits a year here"
        " (Harbour visits)"
    ) in lines(found, (0, 0, 1))


def test_rule_5_2_advances_are_fractions_of_the_way_between_the_openings() -> None:
    found = advances(NORTHS, (0, 4, 0), (1, 3, 1))
    assert [(row.to, row.issue, row.before, row.after) for row in found] == [
        (SOUTH, BOATS, 0, 250_000),
        (SOUTH, VISITS, 0, 250_000),
        (SOUTH, CATCH, 0, 500_000),
    ]
    assert (
        "moves towards Southland: boats 25 %, visits 25 %, catch 50 % of the way"
        in lines(NORTHS, (1, 3, 1))[-1]
    )


def test_going_back_is_said_to_be_away() -> None:
    state = after(opened(), Propose(NORTH, (2, 4, 0)))
    assert "moves away from Southland: boats 25 % of the way" in (lines(seen(state), (1, 4, 0))[-1])


def test_each_of_several_others_is_named() -> None:
    shown = "\n".join(lines(THREE, (1, 4, 0)))
    assert "moves towards Southland: " in shown
    assert "moves towards Eastland: " in shown


def test_the_own_position_is_known_for_what_it_is() -> None:
    assert "this is your position as it stands" in lines(NORTHS, (0, 4, 0))


def test_the_preview_says_what_others_will_not_see() -> None:
    assert "others will see the text, none of these numbers" in "\n".join(lines(NORTHS, LOW))


def test_only_a_seat_has_a_preview() -> None:
    with pytest.raises(ValueError, match="score sheet"):
        preview(view(opened(), None), LOW)


def test_a_text_at_the_walk_away_has_no_gap() -> None:
    assert preview(NORTHS, (0, 4, 0)).gap is None


def test_the_trust_that_is_asked_for_closes_the_gap_and_a_little_less_does_not() -> None:
    found = gap(NORTHS, owned(NORTHS), LOW)
    assert found is not None
    (bridge,) = found.trust
    assert bridge.needed is not None
    assert trusting(NORTHS, SOUTH, bridge.needed) >= 40 * MILLION
    assert trusting(NORTHS, SOUTH, bridge.needed - 2) < 40 * MILLION


def test_with_three_parties_trust_in_each_other_is_asked_for_alone() -> None:
    terms = (1, 1, 1)
    found = gap(THREE, owned(THREE), terms)
    assert found is not None
    assert [bridge.about for bridge in found.trust] == [SOUTH, EAST]


def test_the_nearest_level_of_a_measure_that_is_enough_is_found() -> None:
    found = gap(NORTHS, owned(NORTHS), LOW)
    assert found is not None
    (bridge,) = found.measures
    own = owned(NORTHS)
    assert bridge.reaches
    assert expected(own.eyes, (2, bridge.option, 1)) == bridge.expected >= 40 * MILLION
    assert all(expected(own.eyes, (2, lower, 1)) < 40 * MILLION for lower in range(bridge.option))


@given(st.sampled_from(TERMS))
def test_what_closes_a_gap_closes_it(terms: Terms) -> None:
    for found in (NORTHS, THREE):
        own = owned(found)
        seen_gap = gap(found, own, terms)
        value = expected(own.eyes, terms)
        target = own.sheet.walk_away * MILLION
        assert (seen_gap is None) == (value >= target)
        if seen_gap is None:
            continue
        assert seen_gap.missing == target - value
        for measure in seen_gap.measures:
            varied = (*terms[:VISITS], measure.option, *terms[VISITS + 1 :])
            assert measure.reaches == (expected(own.eyes, varied) >= target)


@given(st.sampled_from(TERMS), st.integers(1, MILLION - 1))
def test_catching_the_share_that_is_asked_for_is_enough(terms: Terms, trust: int) -> None:
    own = owned(NORTHS)
    assert NORTHS.seat is not None
    made = eyes(NORTHS.agenda, own.sheet, NORTHS.seat, (MILLION, trust))
    own = replace(own, eyes=made, trust=(MILLION, trust))
    found = gap(NORTHS, own, terms)
    if found is None or found.catch is None:
        return
    feared = sum(look.stake * look.distrust for look in looks_of(NORTHS, own, terms)) // MILLION
    left = feared * (MILLION - found.catch) // MILLION
    paper_value = sum(row[at] for row, at in zip(own.sheet.points, terms, strict=True))
    assert paper_value * MILLION - left >= own.sheet.walk_away * MILLION


def test_a_text_too_low_on_paper_is_said_to_be_beyond_trust_and_verification() -> None:
    shown = lines(NORTHS, (4, 0, 2))
    assert "no trust in Southland closes it alone" not in shown  # nothing is at risk in it
    assert "no verification closes it: the text is too low on paper" in shown


def test_the_gap_is_told_in_words() -> None:
    shown = lines(NORTHS, LOW)
    assert shown[-4] == "what would close the gap of 25.6"
    assert shown[-3].startswith("trust in Southland 73.7 instead of 40.0 (+33.7)")
    assert shown[-2] == "or measures that catch 59 % of what is at risk, now 5 %"
    assert shown[-1].startswith("Harbour visits: 4 visits a year instead of 0 -> ")
    assert shown[-1].endswith("in your eyes, enough")


def test_where_no_measure_is_enough_only_the_best_is_told() -> None:
    shown = lines(NORTHS, (4, 0, 2))
    assert [line for line in shown if "instead of 0" in line] == [
        "Harbour visits: 8 visits a year instead of 0 -> 12.0 in your eyes, the best of one measure"
    ]
