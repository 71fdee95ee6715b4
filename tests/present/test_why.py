"""Every number can be asked why: the rows, the sums and the rule behind it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from summit.engine import events as e
from summit.engine import play
from summit.engine.actions import Answer, Demand, EndTurn, Propose, Reject
from summit.engine.state import State
from summit.engine.view import view
from summit.present.reasons.mood import forecast
from summit.present.why import topics, why
from tests.present.talks import (
    NORTH,
    SOUTH,
    VISITS,
    after,
    asked,
    opened,
    seen,
    whole_game,
)


def busy() -> State:
    """A demand, a grant, a concession, and a broken promise that the south follows it with."""
    return after(
        opened(),
        Demand(NORTH, SOUTH, VISITS, 2),
        Answer(SOUTH, "D1", 2),
        Propose(NORTH, (2, 4, 1)),
        Propose(SOUTH, (3, 1, 2)),
        Reject(SOUTH, "T3"),
    )


def later() -> State:
    """After the injects of the second round."""
    for _, step in whole_game(opened(), 5):
        if any(isinstance(event, e.ChoiceMade) for event in step.events):
            return step.state
    raise AssertionError("the choice of the second round always comes")


@pytest.mark.parametrize("topic", ["trust south", "trust Southland", "trust SOU", "south", "trust"])
def test_own_trust_is_told_row_by_row(topic: str) -> None:
    lines = asked(seen(busy()), topic)
    assert lines[0] == (
        "your trust in Southland: 40.0 at the start -> 22.2 = doubt (−17.8) · rule 5.1"
    )
    assert lines[1] == ("round 1: demand granted D1, weight +0.150, 40.0 -> 43.6 (+3.6) · rule 6.3")
    assert "promise broken “Harbour visits”, weight −1.000" in lines[2]
    assert lines[3].startswith("by cause: demand granted +0.150 · promise broken −1.000")


def test_the_weights_of_the_causes_add_up_to_the_whole() -> None:
    for luck in range(1, 5):
        for _, step in whole_game(opened(), luck):
            (sums, *_) = [
                *(line for line in asked(seen(step.state), "trust") if "by cause" in line),
                "",
            ]
            if sums:
                *parts, whole = (
                    Decimal(number.replace("−", "-"))
                    for number in re.findall(r"[−+]?\d\.\d{3}", sums)
                )
                assert abs(sum(parts) - whole) <= Decimal("0.0005") * len(parts) + Decimal("0.0005")


def test_trust_that_nothing_moved_says_so() -> None:
    assert asked(seen(opened()), "trust south")[0] == (
        "your trust in Southland: 40.0 = caution, as at the start; nothing moved it · rule 5.1"
    )


@pytest.mark.parametrize("topic", ["trust south north", "reading south", "reading"])
def test_another_seats_trust_is_the_rooms_reading(topic: str) -> None:
    lines = asked(seen(busy()), topic)
    assert lines[0].startswith("Southland in Northland, the room's reading: 45.0 at the start -> ")
    assert lines[0].endswith("rule 5.7")
    assert lines[-1] == (
        "the room counts what is public alone; what Southland really thinks it keeps to itself"
    )


def test_rule_1_3_nobody_else_is_told_the_rows_of_a_ledger() -> None:
    rows = asked(seen(busy(), SOUTH), "trust north")
    shown = "\n".join(asked(seen(busy(), NORTH), "trust south north"))
    own_concession = next(line for line in rows if "concession T3" in line)
    assert own_concession not in shown


def test_a_view_without_a_seat_is_told_every_reading() -> None:
    lines = asked(view(busy(), None), "trust")
    assert sum("the room's reading" in line for line in lines) == 2
    assert asked(view(busy(), None), "paper") == ("only a delegation has a score sheet",)


def test_rule_8_1_tension_is_told_with_the_numbers_of_this_round() -> None:
    lines = asked(seen(opened()), "tension")
    assert lines == (
        "tension 40.0 = uneasy; it moves once, at the close of each round · rule 8.1",
        "if the round closed now: 40.0 + growth 4.0 + pressures 0.0 + distrust −2.8 = 41.2",
        "distrust is (0.40 × (1 − 0.425) − 0.30) × 40.0, with the mean of all readings 0.425",
        "no pressure since the last close",
        "at 100 everything collapses; you would be left with 30, your walk-away less 10 · rule 8.3",
    )


def test_the_forecast_of_tension_is_what_the_engine_does_when_nothing_more_happens() -> None:
    state = opened()
    for _ in range(3):
        state = after(state, EndTurn(state.order[state.turn % 2]))
    ahead = forecast(seen(state))
    step = play.apply(state, EndTurn(SOUTH))
    (moved,) = [event for event in step.events if isinstance(event, e.TensionMoved)]
    assert (moved.growth, moved.pressure, moved.distrust, moved.after) == (
        ahead.growth,
        ahead.pressure,
        ahead.distrust,
        ahead.after,
    )


def test_rule_8_2_every_pressure_is_named() -> None:
    assert "concession T3 · rule 8.2" in "\n".join(asked(seen(busy()), "tension"))


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("paper", "on paper 72: the sum of your points for your position T3 · rule 3.3"),
        ("paper T1", "on paper 100: the sum of your points for T1 by Northland · rule 3.3"),
        ("eyes", "your walk-away is 40: 20.2 above it · rule 3.5"),
        ("walk-away", "your walk-away is 40: what you have without a treaty · rule 3.5"),
        ("red lines", "1. NOR cannot sell it. (Fishing = open): crossed by T4 · rule 3.4"),
        ("moves", "you do not have the floor; each turn has 2 moves · rule 2.4"),
        ("rule 5.3", "rule 5.3: Concession; rules 5.3 shows it in full"),
        ("8.3", "rule 8.3: Collapse; rules 8.3 shows it in full"),
        ("T3", "T3 by Northland, round 1, position, supported by Northland"),
        ("t3", "Southland rejects it"),
        ("visits", "visits, Harbour visits: verification; today 0"),
        ("boats", "it binds Northland and Southland"),
        (
            "boats",
            "Harbour visits watches Patrol boats: 0 = 0 % · 2 = 30 % · 4 = 60 % · 6 = 70 %"
            " · 8 = 80 % · rule 6.5",
        ),
    ],
)
def test_a_topic_has_its_line(topic: str, line: str) -> None:
    assert line in asked(seen(busy()), topic)


def test_exposure_names_gain_stake_means_and_measures() -> None:
    lines = asked(seen(busy()), "exposed")
    assert lines[0].startswith(
        "your position T3: at risk 80.0, exposed 15.2, and after your trust "
    )
    assert lines[1].startswith(
        "Patrol boats 60, if Southland breaks it: your gain of 40 over today × 2.0 = 80.0 at risk"
        " · caught 81 % (national means 5 %, Harbour visits 80 %) · so 15.2 exposed"
    )
    nothing = asked(seen(busy(), SOUTH), "exposed T2")
    assert nothing == (
        "T2 by Southland: nothing at risk; no limit gives you more than today · rule 3.3",
    )


def test_numbers_about_a_text_are_those_of_the_draft_in_hand() -> None:
    assert why(seen(busy()), ("paper",), draft=(0, 0, 1))[0] == (
        "on paper 80: the sum of your points for the text in hand · rule 3.3"
    )


def test_a_gap_is_told_with_what_would_close_it() -> None:
    lines = asked(seen(busy()), "eyes T2")
    assert any(line.startswith("what would close the gap of ") for line in lines)


def test_a_demand_is_told_with_the_rows_that_it_moved() -> None:
    lines = asked(seen(busy()), "D1")
    assert lines[0].endswith("-> granted")
    assert any(line.startswith("it moved your trust in Southland: ") for line in lines)
    assert any("the room's reading, Southland in Northland" in line for line in lines)


def test_an_inject_is_told_with_its_effects_and_the_choice_that_was_made() -> None:
    lines = asked(seen(later(), NORTH), "inject fog")
    assert lines[:2] == ("Two boats in the fog: A collision. Nobody was hurt.", "date: March")
    assert any(line.startswith("Southland decided: ") for line in lines)
    assert any("it moved your trust in Southland: " in line for line in lines)
    assert any(line.startswith("it presses on tension by +5.0") for line in lines)


def test_rule_1_3_an_inject_for_another_seat_cannot_be_asked_about() -> None:
    state = later()
    assert asked(seen(state, NORTH), "cable")[0] == "A cable from home: For your eyes only."
    assert "no number called cable" in asked(seen(state, SOUTH), "cable")[0]
    assert "cable" not in topics(seen(state, SOUTH))[0]
