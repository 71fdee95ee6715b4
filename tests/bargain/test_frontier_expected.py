"""The exact frontier in everybody's eyes against brute force."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.expected import Eyes, Watch, frontier_expected
from summit.bargain.frontier import Deal, frontier, side_by_side
from summit.bargain.pareto import FrontierTooLarge
from summit.bargain.solutions import individually_rational
from tests.bargain.domains import MILLION, best_of, rooms, seen
from tests.bargain.sheets import six_party


@given(rooms())
def test_bundles_of_measures_merge_to_what_brute_force_finds(room: tuple[Eyes, ...]) -> None:
    assert frontier_expected(room) == best_of(seen(room))


@given(rooms(), st.data())
def test_a_floor_leaves_what_brute_force_leaves(
    room: tuple[Eyes, ...], data: st.DataObject
) -> None:
    floor = [data.draw(st.integers(-20, 90)) * MILLION for _ in room]
    assert frontier_expected(room, floor=floor) == best_of(individually_rational(seen(room), floor))


@given(rooms(), st.data())
def test_only_allowed_options_are_used(room: tuple[Eyes, ...], data: st.DataObject) -> None:
    allowed = [
        data.draw(st.lists(st.integers(0, len(row) - 1), unique=True)) for row in room[0].points
    ]
    texts = set(product(*allowed))
    assert frontier_expected(room, allowed) == best_of(
        deal for deal in seen(room) if deal.terms in texts
    )


@given(rooms())
def test_without_watches_it_is_the_frontier_on_paper(room: tuple[Eyes, ...]) -> None:
    tables = side_by_side([eyes.points for eyes in room])
    assert frontier_expected([Eyes(eyes.points, ()) for eyes in room]) == tuple(
        Deal(tuple(value * MILLION for value in deal.values), deal.terms)
        for deal in frontier(tables)
    )


@given(rooms())
def test_more_trust_never_makes_anybody_worse_off_on_the_frontier(room: tuple[Eyes, ...]) -> None:
    trusting = [Eyes(eyes.points, ()) for eyes in room]
    best = frontier_expected(trusting)
    for deal in frontier_expected(room):
        assert any(
            all(now >= then for now, then in zip(better.values, deal.values, strict=True))
            for better in best
        )


def test_a_limit_stops_too_many_deals_and_too_many_bundles() -> None:
    points = tuple(tuple(range(4)) for _ in range(4))
    opposed = tuple(tuple(reversed(row)) for row in points)
    looking = tuple((issue, (0, 1, 2, 3)) for issue in (1, 2, 3))
    watch = Watch(0, (0, 1, 2, 3), MILLION, MILLION, looking)
    room = [Eyes(points, (watch,)), Eyes(opposed, ())]
    with pytest.raises(FrontierTooLarge, match="bundles"):
        frontier_expected(room, limit=63)
    with pytest.raises(FrontierTooLarge, match="deals"):
        frontier_expected([Eyes(points, ()), Eyes(opposed, ())], limit=12)
    assert len(frontier_expected([Eyes(points, ()), Eyes(opposed, ())], limit=13)) == 13


def test_six_parties_find_few_texts_that_all_could_sign() -> None:
    sheet = six_party()
    every = seen(sheet.eyes)
    floor = [least * MILLION for least in sheet.walk_away]
    assert len(every) == 4_500
    zone = individually_rational(every, floor)
    assert frontier_expected(sheet.eyes, floor=floor) == best_of(zone)
    crossed = ((4, 2), (2, 3), (3, 4))  # reactors first; delisted first; anytime inspections
    held = [d for d in zone if not any(d.terms[issue] == option for issue, option in crossed)]
    assert len(held) == 20
