"""The best deals in their eyes and on paper, worked out by hand on the hotline sheet.

Alba's and Boria's values at a trust of 50, by (warheads, inspections):

    (0,0) 40 30   (0,1) 20 65            (0,2)  0 100
    (1,0) 40 15   (1,1) 50-15 = 35 50    (1,2) 30-6  = 24 85
    (2,0) 40  0   (2,1) 80-30 = 50 35    (2,2) 60-12 = 48 70
"""

from summit.bargain.expected import Eyes
from summit.bargain.frontier import Deal
from summit.debrief.frontier import Frontier, within
from summit.debrief.report import report
from summit.engine.meter import level_at
from summit.engine.tables import Tables
from tests.debrief.games import MILLION, A, B, ended, hotline, trust_row


def points(frontier: Frontier | None) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    assert frontier is not None
    return [
        (tuple(value // MILLION for value in deal.values), deal.terms) for deal in frontier.deals
    ]


def in_eyes(tables: Tables) -> Frontier | None:
    return report(ended(tables)).in_their_eyes


def test_the_frontier_in_their_eyes() -> None:
    found = in_eyes(hotline())
    expected = [((50, 35), (2, 1)), ((48, 70), (2, 2)), ((24, 85), (1, 2)), ((0, 100), (0, 2))]
    assert points(found) == expected
    assert found is not None and found.is_whole and found.measure == "eyes"


def test_the_frontier_on_paper_is_named_so_and_has_no_fear_in_it() -> None:
    found = report(ended(hotline())).on_paper
    assert found is not None and found.measure == "paper"
    values = [values for values, _ in points(found)]
    assert values == [(100, 0), (80, 35), (60, 70), (30, 85), (0, 100)]


def test_the_four_solutions_are_the_one_text_of_the_zone() -> None:
    found = in_eyes(hotline())
    assert found is not None
    only = (Deal((48_000_000, 70_000_000), (2, 2)),)
    assert found.zone == found.nash == found.kalai_smorodinsky == only
    assert found.egalitarian == found.utilitarian == only


def test_the_four_solutions_differ_in_a_wider_zone() -> None:
    """Walk-aways of 0 and 0: products 50 x 35 = 1750, 48 x 70 = 3360, 24 x 85 = 2040, 0; shares of
    the ideal (50, 100): smallest .35, .70, .24, 0; sums 85, 118, 109, 100."""
    found = in_eyes(hotline(walk_away=(0, 0)))
    assert found is not None
    assert len(found.zone) == 4
    assert [deal.terms for deal in found.nash] == [(2, 2)]
    assert [deal.terms for deal in found.egalitarian] == [(2, 2)]
    on_paper = report(ended(hotline(walk_away=(0, 0)))).on_paper
    assert on_paper is not None
    assert [deal.terms for deal in on_paper.utilitarian] == [(2, 2)]


def test_a_red_line_on_one_issue_takes_its_options_away() -> None:
    found = in_eyes(hotline(lines={"alba": "terms.inspections == 10"}))
    assert points(found) == [((50, 35), (2, 1)), ((35, 50), (1, 1)), ((20, 65), (0, 1))]


def test_a_red_line_on_two_issues_takes_only_its_texts_away() -> None:
    line = "terms.warheads == 550 and terms.inspections == 10"
    found = in_eyes(hotline(lines={"boria": line}))
    expected = [((50, 35), (2, 1)), ((35, 50), (1, 1)), ((24, 85), (1, 2)), ((0, 100), (0, 2))]
    assert points(found) == expected


def test_both_seats_red_lines_are_respected_at_once() -> None:
    lines = {"alba": "terms.inspections == 10", "boria": "terms.warheads == 550"}
    assert points(in_eyes(hotline(lines=lines))) == [
        ((40, 30), (0, 0)),
        ((35, 50), (1, 1)),
        ((20, 65), (0, 1)),
    ]


def test_of_equal_deals_in_several_boxes_the_lowest_terms_are_kept() -> None:
    indifferent = Eyes(((7, 7), (3, 3)), ())
    boxes = (((1,), (0, 1)), ((0,), (1,)))
    (only,) = within([indifferent, indifferent], boxes)
    assert only == Deal((10 * MILLION, 10 * MILLION), (0, 1))


def test_where_red_lines_forbid_everything_the_frontier_is_empty() -> None:
    lines = {"alba": "terms.warheads < 1500", "boria": "terms.warheads > 1000"}
    found = report(ended(hotline(lines=lines)))
    assert points(found.in_their_eyes) == points(found.on_paper) == []
    assert (found.zone.in_their_eyes, found.zone.without_red_lines) == (False, True)


def test_the_trust_of_the_last_day_counts_and_not_that_of_the_first() -> None:
    """From a trust of 20, where there is no zone, a row lifts Alba's to 50, where there is one."""
    start = level_at(20)
    row = trust_row(A, B, "concession", level_at(50) - start, start)
    found = report(ended(hotline(trust=20), more=[row]))
    assert points(found.in_their_eyes) == points(in_eyes(hotline(trust=50)))
    assert found.zone.verdict == "missed"
