"""Whether there was anything to agree on, worked out by hand on the hotline sheet.

Texts are (warheads, inspections). On paper (2, 2) is worth 60 to Alba and 70 to Boria. In Alba's
eyes at a trust of 50 it is worth 60 - 0.5 x 0.2 x 120 = 48. Nothing else gives Alba its 45 and
Boria its 40: (1, 1), worth 50 to both on paper, is worth 50 - 0.5 x 0.5 x 60 = 35 to Alba.
"""

import pytest

from summit.debrief.report import report
from tests.debrief.games import A, B, ended, hotline, signed


def test_a_missed_agreement_is_told_with_the_best_text_that_both_could_have_signed() -> None:
    found = report(ended(hotline()))
    assert found.zone.verdict == "missed"
    assert found.missed is not None
    assert found.missed.terms == (2, 2)
    assert [worth.expected for worth in found.missed.worth] == [48_000_000, 70_000_000]
    assert [worth.paper for worth in found.missed.worth] == [60, 70]


def test_a_zone_on_paper_that_distrust_closes_makes_no_deal_the_right_result() -> None:
    """At a trust of 20 (2, 2) is worth 60 - 0.8 x 0.2 x 120 = 40.8, less than Alba's 45."""
    found = report(ended(hotline(trust=20)))
    assert found.zone.verdict == "rightly_unsigned"
    assert (found.zone.in_their_eyes, found.zone.on_paper) == (False, True)
    assert found.missed is None


def test_walk_aways_that_leave_no_zone_even_on_paper() -> None:
    found = report(ended(hotline(walk_away=(65, 60))))
    assert found.zone.verdict == "rightly_unsigned"
    assert (found.zone.in_their_eyes, found.zone.on_paper) == (False, False)
    assert found.in_their_eyes is not None and found.in_their_eyes.zone == ()
    assert found.in_their_eyes.nash == found.in_their_eyes.utilitarian == ()
    assert found.missed is None


@pytest.mark.parametrize(
    "line",
    ["terms.inspections == 10", "terms.warheads == 550 and terms.inspections > 4"],
    ids=["one issue", "two issues"],
)
def test_a_zone_that_a_red_line_closes(line: str) -> None:
    found = report(ended(hotline(lines={"alba": line})))
    assert found.zone.verdict == "rightly_unsigned"
    assert (found.zone.in_their_eyes, found.zone.without_red_lines) == (False, True)
    assert found.missed is None


def test_a_collapse_within_a_zone_is_a_missed_agreement_too() -> None:
    found = report(ended(hotline(), reason="collapsed"))
    assert (found.conclusion.reason, found.zone.verdict) == ("collapsed", "missed")


def test_a_treaty_that_both_could_sign_is_sound() -> None:
    found = report(signed(hotline(), (2, 2)))
    assert found.zone.verdict == "sound"
    assert [result.gain for result in found.results] == [3_000_000, 30_000_000]
    assert not any(result.is_regretted for result in found.results)


def test_a_treaty_below_a_walk_away_is_regretted() -> None:
    found = report(signed(hotline(), (1, 1)))
    assert found.zone.verdict == "regretted"
    assert [result.gain for result in found.results] == [-10_000_000, 10_000_000]
    assert [result.is_regretted for result in found.results] == [True, False]


def test_a_treaty_across_a_red_line_is_regretted_whatever_it_is_worth() -> None:
    found = report(signed(hotline(lines={"alba": "terms.inspections == 10"}), (2, 2)))
    assert found.zone.verdict == "regretted"
    alba, boria = found.results
    assert alba.treaty is not None and boria.treaty is not None
    assert (alba.treaty.crossed, boria.treaty.crossed) == ((0,), ())
    assert alba.gain == 3_000_000


def test_no_deal_gains_nothing_and_the_last_position_is_valued() -> None:
    """Alba's last text (2, 1): 80 on paper, 80 - 0.5 x 0.5 x 120 = 50 in its eyes, 60 exposed."""
    found = report(ended(hotline(), [(A, (2, 1))]))
    alba, boria = found.results
    assert (alba.seat, alba.treaty, alba.gain, alba.walk_away) == (A, None, 0, 45)
    assert (alba.position, alba.position_worth.paper) == ("T3", 80)
    assert (alba.position_worth.expected, alba.position_worth.exposed) == (50_000_000, 60_000_000)
    assert (boria.seat, boria.position, boria.position_worth.paper) == (B, "T2", 100)
