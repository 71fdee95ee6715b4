"""Inspection games: the vectors, the printed tables, and that nobody could do better."""

from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit.bargain.inspection import Recursion, Single, Stakes, closed_form, single, solve
from tests.bargain.domains import read

CLOSE: Final = Fraction(1, 10**9)
NONE: Final = Fraction(0)
SURE: Final = Fraction(1)
VECTORS: Final = read("inspection_vectors")
PENALTIES: Final = tuple(VECTORS["b"])
IMPERFECT: Final = tuple(VECTORS["imperfect_detection"])
LENGTHS: Final = [(n, m) for n in range(1, 9) for m in range(n + 1)]
TYPICAL: Final = Stakes(
    gain=1,
    fine=2,
    detection=Fraction(9, 10),
    cost=Fraction(1, 10),
    loss=1,
    caught_loss=Fraction(1, 5),
)
CLUMSY: Final = replace(
    TYPICAL,
    false_alarm=Fraction(1, 20),
    hardship=Fraction(1, 2),
    embarrassment=Fraction(3, 10),
)
chances = st.fractions(0, 1, max_denominator=20)
amounts = st.fractions(0, 5, max_denominator=10)
games = st.integers(1, 8).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


def numbers(key: str) -> tuple[int, int]:
    periods, inspections = map(int, key.split(","))
    return periods, inspections


def entries(table: dict[str, Any]) -> list[tuple[tuple[int, int], Fraction]]:
    return [(numbers(key), Fraction(value)) for key, value in table.items()]


def test_the_vectors_hold_what_these_tests_read() -> None:
    assert set(VECTORS) == {"convention", "closed_form", "b", "imperfect_detection"}
    assert set(PENALTIES) == {"0", "1/2", "1", "2"}
    for penalty in PENALTIES:
        assert set(VECTORS["b"][penalty]) == {"value", "p_inspect", "q_violate"}
    assert set(IMPERFECT) == {"b=2,p=0.7", "b=2,p=0.9", "b=1,p=0.7"}
    tables = [VECTORS["b"][penalty]["value"] for penalty in PENALTIES]
    for table in (*tables, *VECTORS["imperfect_detection"].values()):
        assert sorted(map(numbers, table)) == LENGTHS


@pytest.mark.parametrize("penalty", PENALTIES)
def test_the_values_of_the_vectors_are_reproduced_exactly(penalty: str) -> None:
    for (n, m), value in entries(VECTORS["b"][penalty]["value"]):
        assert solve(n, m, Fraction(penalty)).value == value
        assert closed_form(n, m, Fraction(penalty)) == value


@pytest.mark.parametrize("penalty", PENALTIES)
def test_the_first_moves_of_the_vectors_are_reproduced(penalty: str) -> None:
    for (n, m), chance in entries(VECTORS["b"][penalty]["p_inspect"]):
        assert abs(solve(n, m, Fraction(penalty)).inspect - chance) < CLOSE
    for (n, m), chance in entries(VECTORS["b"][penalty]["q_violate"]):
        assert abs(solve(n, m, Fraction(penalty)).violate - chance) < CLOSE


@pytest.mark.parametrize("pair", IMPERFECT)
def test_the_vectors_with_imperfect_detection_are_reproduced(pair: str) -> None:
    penalty, detection = (Fraction(part.split("=")[1]) for part in pair.split(","))
    for (n, m), value in entries(VECTORS["imperfect_detection"][pair]):
        found = solve(n, m, penalty, detection)
        assert abs(found.value - value) < CLOSE
        assert found == solve(n, m, detection * penalty - (1 - detection))
        assert found.deterred


@pytest.mark.parametrize(
    ("periods", "values"),
    [
        (2, "1/3"),
        (3, "1/2 1/7"),
        (4, "3/5 3/11 1/15"),
        (5, "2/3 3/8 2/13 1/31"),
        (6, "5/7 5/11 5/21 5/57 1/63"),
        (7, "3/4 15/29 5/16 5/33 1/20 1/127"),
        (8, "7/9 21/37 35/93 35/163 7/73 7/247 1/255"),
    ],
)
def test_dreshers_table(periods: int, values: str) -> None:
    found = [solve(periods, m, 1).value for m in range(1, periods)]
    assert found == [Fraction(value) for value in values.split()]


@pytest.mark.parametrize(
    ("game", "inspect", "violate"),
    [
        ((2, 1), ".3333", ".3333"),
        ((3, 1), ".2500", ".2500"),
        ((3, 2), ".4286", ".1429"),
        ((4, 2), ".3636", ".1515"),
        ((5, 2), ".3125", ".1406"),
        ((8, 1), ".1111", ".1111"),
        ((8, 4), ".3926", ".0745"),
        ((8, 7), ".4980", ".0039"),
    ],
)
def test_dreshers_first_moves(game: tuple[int, int], inspect: str, violate: str) -> None:
    found = solve(*game, 1)
    assert f"{float(found.inspect):.4f}" == f"0{inspect}"
    assert f"{float(found.violate):.4f}" == f"0{violate}"


@pytest.mark.parametrize(
    ("game", "value"),
    [
        ((2, 1), "1/4"),
        ((3, 1), "2/5"),
        ((3, 2), "1/13"),
        ((4, 2), "1/6"),
        ((5, 2), "1/4"),
        ((8, 4), "35/374"),
    ],
)
def test_values_where_being_caught_costs_twice_the_gain(game: tuple[int, int], value: str) -> None:
    assert solve(*game, 2).value == Fraction(value)


def test_values_where_being_caught_costs_nothing() -> None:
    for n, m in LENGTHS:
        assert solve(n, m, 0).value == Fraction(n - m, n)


@pytest.mark.parametrize(
    ("game", "value"), [((2, 1), "0.322581"), ((3, 1), "0.487805"), ((3, 2), "0.133156")]
)
def test_values_where_three_in_ten_inspections_miss(game: tuple[int, int], value: str) -> None:
    assert f"{float(solve(*game, 2, Fraction(7, 10)).value):.6f}" == value


@pytest.mark.parametrize("penalty", [Fraction(b) for b in ("1/7", "1/2", "1", "3/2", "2", "9")])
def test_the_closed_form_is_the_recursion(penalty: Fraction) -> None:
    for n, m in LENGTHS:
        assert closed_form(n, m, penalty) == solve(n, m, penalty).value


@pytest.mark.parametrize("penalty", [Fraction(b) for b in ("0", "1/3", "1", "4")])
def test_the_value_falls_with_inspections_and_penalty_and_rises_with_periods(
    penalty: Fraction,
) -> None:
    for n, m in LENGTHS:
        value = solve(n, m, penalty).value
        assert solve(n + 1, m, penalty).value > value or m == 0
        if m < n:
            assert solve(n, m + 1, penalty).value < value
        if 0 < m < n:
            assert solve(n, m, penalty + 1).value < value


def test_with_fewer_inspections_than_periods_there_is_always_some_violation() -> None:
    for n, m in LENGTHS:
        for penalty in (1, 10, 1_000):
            assert (solve(n, m, penalty).violate > 0) == (m < n)


def test_with_an_inspection_for_every_period_each_is_inspected() -> None:
    for spare in (0, 1, 5):
        assert solve(3, 3 + spare, 1) == Recursion(NONE, SURE, NONE, True)
        assert closed_form(3, 3 + spare, 1) == 0


def test_a_game_without_periods_is_worth_nothing() -> None:
    for inspections in (0, 2):
        for detection in (0, 1):
            nothing = solve(0, inspections, 1, detection)
            assert (nothing.value, nothing.inspect, nothing.violate) == (NONE, NONE, NONE)
        assert closed_form(0, inspections, 1) == 0


def test_deterrence_begins_where_a_caught_violation_just_does_not_pay() -> None:
    # p >= 1 / (1 + b).
    assert solve(4, 2, 2, Fraction(1, 3)).deterred
    assert not solve(4, 2, 2, Fraction(332, 1_000)).deterred
    # Up to there the value is one piece.
    assert solve(4, 2, 2, Fraction(1, 3)).value == Fraction(1, 2)
    assert abs(solve(4, 2, 2, Fraction(333_333, 10**6)).value - Fraction(1, 2)) < Fraction(1, 10**5)


def test_where_nothing_deters_a_violation_comes_in_a_period_drawn_evenly() -> None:
    found = solve(8, 4, 2, Fraction(1, 5))
    # Inspected it is worth 4/5 - 2 x 1/5 = 2/5, else 1.
    assert found == Recursion(Fraction(7, 10), Fraction(1, 2), Fraction(1, 8), False)
    assert solve(1, 1, 2, Fraction(1, 5)) == Recursion(Fraction(2, 5), SURE, SURE, False)
    chance_of_none = SURE
    for periods in range(8, 0, -1):
        chance_of_none *= 1 - solve(periods, 0, 2, Fraction(1, 5)).violate
    assert chance_of_none == 0


@settings(max_examples=500)
@given(games, amounts, chances)
def test_nobody_can_do_better_in_any_period(
    game: tuple[int, int], penalty: Fraction, detection: Fraction
) -> None:
    n, m = game
    here = solve(n, m, penalty, detection)
    assert 0 <= here.inspect <= 1
    assert 0 <= here.violate <= 1
    assert here.inspect == 0 or m > 0
    caught = (1 - detection) - detection * penalty
    assert here.deterred == (caught <= 0)
    # What is in it for the inspected party: violating or not, against inspecting or not.
    rest = [solve(n - 1, max(m - 1, 0), penalty, detection).value]
    rest.append(solve(n - 1, m, penalty, detection).value)
    stage = [[caught, SURE], rest]
    looks, cheats = (here.inspect, 1 - here.inspect), (here.violate, 1 - here.violate)
    for row in stage:
        assert sum(chance * worth for chance, worth in zip(looks, row, strict=True)) <= here.value
    for column in [0, 1] if m else [1]:
        worth = cheats[0] * stage[0][column] + cheats[1] * stage[1][column]
        assert worth >= here.value


def test_a_long_game_does_not_run_out_of_stack() -> None:
    assert solve(1_500, 3, 1).value == closed_form(1_500, 3, 1)


@pytest.mark.parametrize(("periods", "inspections"), [(-1, 0), (0, -1), (-2, -1)])
def test_a_negative_number_of_periods_or_inspections_is_refused(
    periods: int, inspections: int
) -> None:
    with pytest.raises(ValueError, match="cannot be counted"):
        solve(periods, inspections, 1)
    with pytest.raises(ValueError, match="cannot be counted"):
        closed_form(periods, inspections, 1)


def test_a_negative_penalty_and_an_impossible_chance_are_refused() -> None:
    with pytest.raises(ValueError, match="penalty"):
        solve(2, 1, Fraction(-1, 2))
    with pytest.raises(ValueError, match="penalty"):
        closed_form(2, 1, -1)
    for detection in (Fraction(-1, 10), Fraction(11, 10)):
        with pytest.raises(ValueError, match="chance"):
            solve(2, 1, 1, detection)
        with pytest.raises(ValueError, match="chance"):
            replace(TYPICAL, detection=detection)
        with pytest.raises(ValueError, match="chance"):
            replace(TYPICAL, false_alarm=detection)
    with pytest.raises(ValueError, match="below 0"):
        replace(TYPICAL, hardship=-1)
    with pytest.raises(ValueError, match="unseen"):
        replace(TYPICAL, caught_loss=1)


@pytest.mark.parametrize(
    ("stakes", "inspect", "violate", "simultaneous", "committed"),
    [
        (TYPICAL, "0.370370", "0.138889", "-0.1389", "-0.0370"),
        (CLUMSY, "0.373832", "0.156463", "-0.1565", "-0.0430"),
        (replace(CLUMSY, detection=Fraction(3, 5)), "0.563380", "0.232323", "-0.2323", "-0.0648"),
        (
            replace(CLUMSY, detection=Fraction(3, 5), fine=4),
            "0.336134",
            "0.232323",
            "-0.2323",
            "-0.0387",
        ),
    ],
)
def test_the_table_of_single_inspections(
    stakes: Stakes, inspect: str, violate: str, simultaneous: str, committed: str
) -> None:
    found = single(stakes)
    assert f"{float(found.inspect):.6f}" == inspect
    assert f"{float(found.violate):.6f}" == violate
    assert f"{float(found.value):.4f}" == simultaneous
    assert f"{float(found.committed):.4f}" == committed
    assert found.deterred


@pytest.mark.parametrize(("kept", "inspect"), [("1", "0.374"), ("7/10", "0.536"), ("2/5", "0.948")])
def test_notice_of_a_date_lowers_detection_and_asks_for_more_inspections(
    kept: str, inspect: str
) -> None:
    noticed = replace(CLUMSY, detection=Fraction(kept) * Fraction(9, 10))
    assert f"{float(single(noticed).inspect):.3f}" == inspect


def test_a_larger_fine_lowers_inspections_and_not_violations() -> None:
    mild, stern = single(CLUMSY), single(replace(CLUMSY, fine=20))
    assert stern.inspect < mild.inspect
    assert stern.violate == mild.violate


def test_false_alarms_make_deterrence_harder() -> None:
    assert single(CLUMSY).inspect > single(TYPICAL).inspect


def test_where_no_inspection_deters_the_inspected_party_always_cheats() -> None:
    blind = replace(TYPICAL, detection=Fraction(1, 5))
    # 0.2 x 0.8 saved is more than the 0.1 that an inspection costs.
    found = single(blind)
    assert (found.inspect, found.violate, found.deterred) == (SURE, SURE, False)
    assert found.value == found.committed == Fraction(-94, 100)
    dear = single(replace(blind, cost=1))
    assert (dear.inspect, dear.violate, dear.value, dear.deterred) == (NONE, SURE, -SURE, False)


def test_where_an_inspection_costs_more_than_it_saves_nobody_looks_unless_bound_to() -> None:
    dear = single(replace(TYPICAL, cost=Fraction(9, 10)))
    assert (dear.inspect, dear.violate, dear.value) == (NONE, SURE, -SURE)
    # Announced, one inspection in 2.7 would still have kept the peace, at a third of the loss.
    assert dear.committed == -Fraction(9, 10) / Fraction(27, 10)
    assert dear.deterred


def test_without_a_gain_nobody_cheats_and_nobody_looks() -> None:
    idle = single(replace(TYPICAL, gain=0))
    assert idle == Single(NONE, NONE, NONE, NONE, True)


@settings(max_examples=200)
@given(st.builds(Stakes, amounts, amounts, chances, amounts, st.integers(6, 9), amounts))
def test_in_a_single_inspection_nobody_can_do_better(stakes: Stakes) -> None:
    check_single(stakes)


@settings(max_examples=200)
@given(
    st.builds(
        Stakes,
        *(amounts, amounts, chances, amounts, st.integers(6, 9), amounts),
        *(chances, amounts, amounts),
    )
)
def test_nor_where_there_are_false_alarms(stakes: Stakes) -> None:
    check_single(stakes)


def check_single(stakes: Stakes) -> None:
    found = single(stakes)
    assert 0 <= found.inspect <= 1
    assert 0 <= found.violate <= 1
    p, alarm = Fraction(stakes.detection), Fraction(stakes.false_alarm)
    inspected = {
        (True, True): stakes.gain * (1 - p) - stakes.fine * p,
        (True, False): Fraction(stakes.gain),
        (False, True): -alarm * stakes.hardship,
        (False, False): NONE,
    }
    inspector = {
        (True, True): -stakes.cost - (1 - p) * stakes.loss - p * stakes.caught_loss,
        (True, False): -Fraction(stakes.loss),
        (False, True): -stakes.cost - alarm * stakes.embarrassment,
        (False, False): NONE,
    }

    def worth(payoffs: dict[tuple[bool, bool], Fraction], v: Fraction, q: Fraction) -> Fraction:
        weights = {True: (v, q), False: (1 - v, 1 - q)}
        return sum(
            (
                weights[cheat][0] * weights[look][1] * payoffs[cheat, look]
                for cheat, look in payoffs
            ),
            start=NONE,
        )

    v, q = found.violate, found.inspect
    for cheat, look in product((NONE, SURE), repeat=2):
        assert worth(inspected, cheat, q) <= worth(inspected, v, q)
        assert worth(inspector, v, look) <= worth(inspector, v, q)
    assert found.value == worth(inspector, v, q)
    assert found.value <= found.committed <= 0
