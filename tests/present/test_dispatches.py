"""Every event in words: for its seat, for the room, for the facilitator, and for nobody else."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from summit.engine import events as e
from summit.engine.actions import Answer, Demand, Propose
from summit.engine.events import Event
from summit.engine.seats import PUBLIC, reaches
from summit.present.dispatches import lines
from tests.present.happenings import ROW, SAMPLES, facilitator, north, one, room
from tests.present.seated import SAMPLES as SEATED
from tests.present.signalled import SAMPLES as SIGNALLED
from tests.present.talks import (
    BOATS,
    CATCH,
    NORTH,
    SOUTH,
    VISITS,
    after,
    opened,
    told,
)
from tests.present.treaties import SAMPLES as AFTERWARDS

SILENT_BUT_FOR_THE_FACILITATOR = {
    "TurnClosed",
    "Measured",
    "RoomMeasured",
    "InjectPassed",
    "FlagSet",
    "QuestionOpened",
    "QuestionSettled",
    "StageEntered",
}


def test_there_is_a_sample_of_every_event() -> None:
    samples = (*SAMPLES, *AFTERWARDS, *SIGNALLED, *SEATED)
    assert {type(event) for event in samples} == set(get_args(Event))


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_the_facilitator_is_told_of_everything(event: Event) -> None:
    shown = lines(event, facilitator())
    assert shown
    assert all(line[:8].strip().isupper() and line[:8].isascii() for line in shown)


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_rule_1_3_what_does_not_reach_a_reader_gives_no_line(event: Event) -> None:
    for reader in (north(), replace(north(), viewer=SOUTH), room()):
        if not reaches(event.audience, reader.viewer):
            assert lines(event, reader) == ()


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_house_keeping_is_for_the_facilitator_alone(event: Event) -> None:
    is_kept = type(event).__name__ in SILENT_BUT_FOR_THE_FACILITATOR
    assert bool(lines(event, north())) is (reaches(event.audience, NORTH) and not is_kept)


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (e.TurnOpened(NORTH, 1, 2, 3), "TURN    you have the floor, turn 1 of 4, 2 moves"),
        (e.TurnOpened(SOUTH, 2, 1, 3), "TURN    Southland has the floor, turn 2 of 4, 1 move"),
        (e.OrderSet((SOUTH, NORTH)), "ORDER   speaking order: Southland and Northland · rule 2.2"),
        (e.Spoke(SOUTH, "Good morning."), "SAID    Southland: “Good morning.”"),
        (e.TextAccepted(SOUTH, "T1", PUBLIC), "ACCEPT  Southland supports T1 of Northland"),
        (
            e.AcceptanceWithdrawn(SOUTH, "T1", PUBLIC),
            "ACCEPT  Southland withdraws its support for T1 of Northland · rule 4.3",
        ),
        (
            e.PromiseBroken(SOUTH, NORTH, VISITS, 2, 1),
            "PROMISE Southland breaks its promise to Northland: 4 visits a year promised,"
            " 2 visits a year tabled (Harbour visits) · rule 6.4",
        ),
        (
            e.TrustMoved(ROW, audience=(NORTH,)),
            "TRUST   Northland in Southland 38.0 -> 40.1 (+2.1) · concession T3, weight +0.090"
            " · rule 5.3",
        ),
        (
            e.ReadingMoved(replace(ROW, rule="5.7")),
            "TRUST   Northland in Southland (the room's reading) 38.0 -> 40.1 (+2.1)"
            " · concession T3, weight +0.090 · rule 5.7",
        ),
        (
            e.TensionMoved(41_000_000, 43_600_000, 4_000_000, 0, -1_400_000),
            "TENSION 41.0 -> 43.6 (+2.6), uneasy · growth +4.0, pressures 0.0, distrust −1.4"
            " · rule 8.1",
        ),
        (
            e.MeansMoved(NORTH, BOATS, 200_000, audience=(NORTH,)),
            "MEANS   national means of Northland: a breach of Patrol boats is now caught with 20 %"
            " · rule 7.4",
        ),
        (
            e.PointsMoved(NORTH, CATCH, (30, 20, 0), (0, 0, 0), audience=(NORTH,)),
            "SHEET   score sheet of Northland rewritten for Fishing: closed to all = 30"
            " · one set of rules = 20 · open = 0 · rule 7.4",
        ),
        (
            e.GameEnded("no_deal", "nothing", None, "10.2"),
            "END     the talks end without a treaty · rule 10.2",
        ),
        (
            e.GameEnded("collapsed", "nothing", None, "10.3"),
            "END     the talks collapse: tension reached 100 · rule 10.3",
        ),
    ],
)
def test_a_line_says_what_happened_and_by_which_rule(event: Event, line: str) -> None:
    assert one(event, north()) == line


def test_a_row_of_the_ledger_is_marked_for_the_facilitator() -> None:
    assert "(own ledger) 38.0" in one(e.TrustMoved(ROW, audience=(NORTH,)), facilitator())


def test_rule_5_6_an_observed_cause_says_that_it_was_seen_from_outside() -> None:
    row = replace(ROW, rule="5.6", cause="observed_demand_refused", source="D1")
    assert "seen from outside: demand refused D1" in one(e.ReadingMoved(row), north())


def test_a_broken_promise_names_its_measure_and_an_inject_its_title() -> None:
    broken = replace(ROW, rule="6.4", cause="promise_broken", source="visits")
    struck = replace(ROW, rule="7.3", cause="inject", source="fog")
    assert "promise broken “Harbour visits”" in one(e.ReadingMoved(broken), north())
    assert "inject “Two boats in the fog”" in one(e.ReadingMoved(struck), facilitator())


def test_rule_3_1_a_new_text_is_told_by_what_it_changes() -> None:
    state = opened()
    (event,) = [
        event for event in told(state, Propose(NORTH, (1, 4, 1))) if isinstance(event, e.TextTabled)
    ]
    reader = north(after(state, Propose(NORTH, (1, 4, 1))))
    assert lines(event, reader) == (
        "TEXT    T3 by Northland, to all, against T1 · Patrol boats: 20 -> 40"
        " · Fishing: closed to all -> one set of rules",
    )


def test_a_text_is_compared_with_the_one_before_it_and_not_with_a_later_one() -> None:
    state = after(opened(), Propose(NORTH, (1, 4, 1)), Propose(NORTH, (2, 4, 1)))
    first = e.TextTabled("T3", NORTH, (1, 4, 1), False, PUBLIC)
    assert "T3 by Northland, to all, against T1 · " in one(first, north(state))


def test_an_opening_has_nothing_before_it() -> None:
    event = e.TextTabled("T1", NORTH, (0, 4, 0), True, PUBLIC)
    assert one(event, north()) == "TEXT    T1 by Northland, its opening position"


def test_rule_4_5_a_rejection_names_the_red_lines_that_were_named() -> None:
    event = next(event for event in SAMPLES if isinstance(event, e.TextRejected))
    assert lines(event, north()) == (
        "REJECT  Southland rejects T1 of Northland",
        "REJECT  Southland names a red line that T1 crosses: We live by fish. (Fishing = open)",
    )


def test_rule_6_1_the_target_of_a_demand_is_told_to_answer() -> None:
    event = e.DemandPut("D1", NORTH, SOUTH, VISITS, 2, False)
    put = "DEMAND  D1: Northland asks Southland for Harbour visits: 4 visits a year, one-sided"
    assert lines(event, north()) == (put,)
    assert lines(event, replace(north(), viewer=SOUTH)) == (
        put,
        "DEMAND  D1: you must answer before anything else",
    )
    mutual = replace(event, reciprocal=True)
    assert one(mutual, north()).endswith("4 visits a year, and offers the same")


@pytest.mark.parametrize(
    ("level", "words"),
    [(2, "grants 4 visits a year"), (1, "grants less, 2 visits a year"), (None, "refuses")],
)
def test_rule_6_2_an_answer_grants_limits_or_refuses(level: int | None, words: str) -> None:
    state = after(opened(), Demand(NORTH, SOUTH, VISITS, 2))
    reader = north(after(state, Answer(SOUTH, "D1", level)))
    assert one(e.DemandAnswered("D1", SOUTH, level), reader) == f"ANSWER  D1: Southland {words}"


def test_an_answer_to_an_unknown_demand_still_gives_a_line() -> None:
    assert one(e.DemandAnswered("D9", SOUTH, 1), north()).startswith("ANSWER  D9: Southland grants")
