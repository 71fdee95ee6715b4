"""New START as it was signed, by the numbers that the simulation of the rules gave."""

from collections import Counter
from fractions import Fraction

import pytest

from summit.bargain.expected import (
    detection,
    expected,
    exposure,
    frontier_expected,
    needed_trust,
    paper,
)
from summit.bargain.frontier import Deal, frontier
from summit.bargain.solutions import kalai_smorodinsky, left_on_table, nash
from summit.bargain.swaps import best_swap, best_table_swap
from tests.bargain.domains import MILLION, read
from tests.bargain.sheets import new_start

SHEET = new_start()
USA, RUSSIA = SHEET.eyes
FLOOR = [least * MILLION for least in SHEET.walk_away]
SIGNED = tuple(expected(eyes, SHEET.history) for eyes in SHEET.eyes)
UNVERIFIED = {"inspections": "0", "telemetry": "0", "data": "none", "portal": "closed"}


def tenths(micropoints: int) -> Fraction:
    """Points to one decimal, half up."""
    return Fraction((micropoints + 50_000) // 100_000, 10)


def test_the_historical_text_in_american_eyes() -> None:
    assert paper(USA, SHEET.history) == 80
    assert USA.watches[0].stake[SHEET.history[0]] == 46 * MILLION
    assert (detection(USA.watches[0], SHEET.history) + 5_000) // 10_000 == 60
    assert tenths(exposure(USA, SHEET.history)) == Fraction("18.5")
    assert tenths(paper(USA, SHEET.history) * MILLION - SIGNED[0]) == Fraction("11.1")
    assert tenths(SIGNED[0]) == Fraction("68.9")


@pytest.mark.parametrize(
    ("changes", "trust", "on_paper", "in_our_eyes"),
    [
        ({}, 50, 80, "70.8"),
        ({"inspections": "0"}, 40, 76, "57.5"),
        ({"inspections": "10"}, 40, 78, "63.6"),
        ({"inspections": "28"}, 40, 80, "69.5"),
        (UNVERIFIED, 40, 72, "45.8"),
        (UNVERIFIED, 90, 72, "67.6"),
        # What cannot be checked counts below zero, so a milder cut is worth more.
        (UNVERIFIED | {"warheads": "1800"}, 40, 62, "47.2"),
    ],
)
def test_other_texts_in_american_eyes(
    changes: dict[str, str], trust: int, on_paper: int, in_our_eyes: str
) -> None:
    terms = SHEET.altered(**changes)
    eyes = new_start(usa=trust).eyes[0]
    assert paper(eyes, terms) == on_paper
    assert tenths(expected(eyes, terms)) == Fraction(in_our_eyes)


def test_the_figures_of_the_sheet_hold_for_both_sides() -> None:
    figures = read("new_start_sheet")["figures"]["history"]
    assert [paper(eyes, SHEET.history) for eyes in SHEET.eyes] == figures["paper"]
    assert [tenths(exposure(eyes, SHEET.history)) for eyes in SHEET.eyes] == figures["exposure"]
    assert [tenths(value) for value in SIGNED] == figures["in_their_eyes_at_start"]
    wary = [expected(eyes, SHEET.history) for eyes in new_start(20, 18).eyes]
    assert [tenths(value) for value in wary] == figures["at_trust_minus_20"]
    caught = [detection(watch, SHEET.history) for watch in USA.watches]
    assert [round(Fraction(chance, MILLION), 2) for chance in caught] == figures["detection"]
    issues = read("new_start_sheet")["issues"]
    today = SHEET.altered(**{name: str(issue["today"]) for name, issue in issues.items()})
    assert [paper(eyes, today) for eyes in SHEET.eyes] == figures["today"]


def test_the_trust_that_the_signed_text_needs_is_below_the_trust_at_the_start() -> None:
    worth = paper(USA, SHEET.history) * MILLION
    needed = needed_trust(worth, FLOOR[0], exposure(USA, SHEET.history), 0)
    assert 0 < needed < 40 * 10_000
    assert expected(new_start(usa=-(-needed // 10_000)).eyes[0], SHEET.history) >= FLOOR[0]
    assert expected(new_start(usa=needed // 10_000).eyes[0], SHEET.history) < FLOOR[0]


def test_the_frontier_on_paper_and_its_nash_deal() -> None:
    found = frontier(SHEET.tables)
    assert len(found) == 46
    text = SHEET.altered(warheads="1525", inspections="16", data="exchange")
    best = Deal((80, 75), text)
    assert nash(found, SHEET.walk_away) == (best,)
    left = left_on_table(found, (80, 74))
    assert (left.points, left.deal) == (1, best)
    swap = best_table_swap(SHEET.tables, SHEET.history)
    assert swap is not None and swap.after == (80, 75)


def test_all_packages_and_those_above_both_walk_aways_are_counted() -> None:
    figures = read("new_start_sheet")["figures"]
    ways = Counter({(0, 0): 1})
    for rows in SHEET.tables:
        wider: Counter[tuple[int, int]] = Counter()
        for (usa, russia), count in ways.items():
            for ours, theirs in rows:
                wider[usa + ours, russia + theirs] += count
        ways = wider
    assert ways.total() == figures["packages"]
    assert (
        sum(count for (usa, russia), count in ways.items() if usa >= 63 and russia >= 55)
        == figures["IR_paper"]
    )


def test_the_frontier_in_their_eyes() -> None:
    found = frontier_expected(SHEET.eyes)
    assert len(found) == 120
    # The published 113 were counted in tenths of a point, cut off: seven deals differ by less.
    coarse = {tuple(value // 100_000 for value in deal.values) for deal in found}
    kept = [
        (usa, russia)
        for usa, russia in coarse
        if not any((a > usa and b >= russia) or (a >= usa and b > russia) for a, b in coarse)
    ]
    assert len(kept) == 113


def test_in_their_eyes_the_historical_text_is_the_nash_deal_and_leaves_nothing() -> None:
    found = frontier_expected(SHEET.eyes)
    signed = Deal(SIGNED, SHEET.history)
    assert nash(found, FLOOR) == kalai_smorodinsky(found, FLOOR) == (signed,)
    assert left_on_table(found, SIGNED).points == 0
    assert nash(frontier_expected(SHEET.eyes, floor=FLOOR), FLOOR) == (signed,)


def test_fifty_eight_of_the_changes_of_one_issue_are_acceptable_to_both() -> None:
    near = [
        SHEET.altered(**{issue: option})
        for issue, row in zip(SHEET.issues, SHEET.options, strict=True)
        for option in row
    ]
    changed = [terms for terms in near if terms != SHEET.history]
    fine = [
        terms
        for terms in changed
        if all(
            expected(eyes, terms) >= least for eyes, least in zip(SHEET.eyes, FLOOR, strict=True)
        )
    ]
    assert (len(fine), len(changed)) == (58, 105)


def test_in_their_eyes_no_change_of_two_issues_improves_on_history() -> None:
    sizes = [len(row) for row in SHEET.options]

    def worth(terms: tuple[int, ...]) -> tuple[int, ...]:
        return expected(USA, terms), expected(RUSSIA, terms)

    assert best_swap(worth, sizes, SHEET.history) is None
    worse = SHEET.altered(inspections="0", portal="kept")
    swap = best_swap(worth, sizes, worse)
    assert swap is not None
    assert {issue for issue, _, _ in swap.changes} == {3, 5}
