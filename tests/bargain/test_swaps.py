"""The best change of one or two issues that hurts nobody."""

from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.expected import Eyes, expected
from summit.bargain.frontier import Tables, frontier
from summit.bargain.solutions import left_on_table
from summit.bargain.swaps import Swap, best_swap, best_table_swap
from tests.bargain.domains import domain, packages, priced, rooms, tables


def test_the_best_swap_of_a_middling_strategic_deal_trades_warheads_for_inspections() -> None:
    case = domain("strategic_6x4")
    swap = best_table_swap(case.tables, (2, 1, 1, 1, 2, 3))
    assert swap == Swap(((0, 2, 3), (2, 1, 3)), (60, 53), (68, 72))


def test_on_the_frontier_there_is_no_swap() -> None:
    case = domain("strategic_6x4")
    assert [best_table_swap(case.tables, deal.terms) for deal in frontier(case.tables)] == [
        None
    ] * 19


def test_of_equal_swaps_a_single_issue_wins_then_low_issues_then_low_options() -> None:
    rows = [(0, 0), (1, 2), (2, 1)]
    pair = [(0, 0), (1, 1)]
    assert best_table_swap([rows], (0,)) == Swap(((0, 0, 1),), (0, 0), (1, 2))
    assert best_table_swap([pair, pair, pair], (0, 0, 0)) == Swap(
        ((0, 0, 1), (1, 0, 1)), (0, 0), (2, 2)
    )
    assert best_table_swap([pair, [(0, 0), (0, 0)], [(0, 0)]], (0, 1, 0)) == Swap(
        ((0, 0, 1),), (0, 0), (1, 1)
    )


@given(tables(), st.data())
def test_score_sheets_and_any_value_function_give_the_same_swap(
    drawn: Tables, data: st.DataObject
) -> None:
    values = {deal.terms: deal.values for deal in priced(drawn)}
    terms = data.draw(st.sampled_from(sorted(values)))
    sizes = [len(rows) for rows in drawn]
    assert best_table_swap(drawn, terms) == best_swap(values.__getitem__, sizes, terms)


@given(tables(), st.data())
def test_a_swap_never_beats_what_was_left_on_the_table(drawn: Tables, data: st.DataObject) -> None:
    deal = data.draw(st.sampled_from(priced(drawn)))
    swap = best_table_swap(drawn, deal.terms)
    left = left_on_table(frontier(drawn), deal.values)
    if swap is None:
        # Up to two issues a swap finds all there is.
        assert len(drawn) > 2 or left.points == 0
    else:
        assert 0 < sum(swap.after) - sum(swap.before) <= left.points
        assert len(drawn) > 2 or sum(swap.after) - sum(swap.before) == left.points


@given(rooms(), st.data())
def test_in_their_eyes_no_other_swap_is_better(room: tuple[Eyes, ...], data: st.DataObject) -> None:
    sizes = [len(row) for row in room[0].points]
    terms = tuple(data.draw(st.integers(0, size - 1)) for size in sizes)

    def worth(text: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(expected(eyes, text) for eyes in room)

    before = worth(terms)
    rises = [0]
    for text in packages(sizes):
        moved = sum(new != old for new, old in zip(text, terms, strict=True))
        rise = [new - old for new, old in zip(worth(text), before, strict=True)]
        if moved <= 2 and min(rise) >= 0:
            rises.append(sum(rise))
    swap = best_swap(worth, sizes, terms)
    assert max(rises) == (sum(swap.after) - sum(swap.before) if swap else 0)
