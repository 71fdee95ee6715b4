"""Injects, choices and whole games in words: everybody has theirs, and nobody another's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summit.engine import events as e
from summit.engine.actions import Choose
from summit.engine.events import Event
from summit.engine.seats import HIDDEN, PUBLIC
from summit.engine.state import State
from summit.engine.view import view
from summit.present.dispatches import dispatches, lines
from summit.present.reader import facilitator_reader, reader_of
from tests.present.happenings import ROW, facilitator, north, one
from tests.present.talks import (
    NORTH,
    SOUTH,
    after,
    opened,
    whole_game,
)


def second_round() -> tuple[State, tuple[Event, ...]]:
    for _, step in whole_game(opened(), 5):
        if any(isinstance(event, e.InjectStruck) for event in step.events):
            return step.state, step.events
    raise AssertionError("the injects of the second round always come")


def test_rule_7_1_an_inject_is_told_to_its_audience_in_its_own_words() -> None:
    state, happened = second_round()
    south = reader_of(view(state, SOUTH))
    struck = [line for event in happened for line in lines(event, south) if "INJECT" in line]
    assert struck == [
        "INJECT  Two boats in the fog, March",
        "INJECT  A collision.",
        "INJECT  Nobody was hurt.",
    ]


def test_rule_7_5_a_choice_comes_with_its_numbered_options() -> None:
    state, happened = second_round()
    south = reader_of(view(state, SOUTH))
    put = [line for event in happened for line in lines(event, south) if "CHOICE" in line]
    assert put == [
        "CHOICE  you have to decide before anything else: Two boats in the fog",
        "CHOICE  What do you say?",
        "CHOICE  1. We are sorry. [sorry]",
        "CHOICE  2. Nothing at all. [silent]",
    ]


def test_a_choice_that_was_made_is_told_in_the_words_of_its_option() -> None:
    state, _ = second_round()
    made = after(state, Choose(SOUTH, "fog", "sorry"))
    event = e.ChoiceMade("fog", SOUTH, "sorry", PUBLIC)
    known = one(event, reader_of(view(made, SOUTH)))
    assert known == "CHOICE  Southland decides on Two boats in the fog: We are sorry."
    assert one(event, reader_of(view(made, NORTH))) == known


def test_rule_7_1_an_inject_for_one_seat_says_so() -> None:
    state, happened = second_round()
    after_choice = [event for event in happened if isinstance(event, e.InjectStruck)]
    narrow = e.InjectStruck("cable", (NORTH,))
    assert after_choice[0].audience == PUBLIC
    shown = lines(narrow, facilitator(state))
    assert shown[0] == "INJECT  A cable from home (to Northland only)"
    assert lines(narrow, reader_of(view(state, SOUTH))) == ()


def test_rule_7_2_only_the_facilitator_learns_why_an_inject_did_not_come() -> None:
    event = e.InjectPassed("rumour", "chance")
    assert one(event, facilitator()) == (
        "INJECT  A rumour does not come: chance was against it · rule 7.2"
    )
    assert event.audience == HIDDEN
    assert lines(event, north()) == ()


def test_rule_10_4_the_ending_is_told_to_those_who_know_it() -> None:
    event = e.GameEnded("no_deal", "nothing", None, "10.2")
    assert lines(event, facilitator())[1:] == (
        "END     Nothing signed",
        "END     The ferry leaves.",
    )


def test_the_rows_behind_the_lines_name_kind_and_rule() -> None:
    (row,) = dispatches(e.TrustMoved(ROW, audience=(NORTH,)), north())
    assert (row.kind, row.prefix, row.rule) == ("trust", "TRUST", "5.3")
    assert row.line == f"TRUST   {row.text} · rule 5.3"


def test_words_of_people_stay_on_their_line() -> None:
    assert one(e.Spoke(NORTH, "a\nSIGNED  b"), north()) == "SAID    Northland: “a SIGNED b”"


SECRETS: tuple[Callable[[str], bool], ...] = (
    lambda line: "SOU cannot sell it" in line,
    lambda line: "INSTRUCTIONS OF SOU" in line,
    lambda line: "Southland in Northland" in line and "the room's reading" not in line,
    lambda line: "of Southland rewritten" in line or "walk-away of Southland" in line,
)


@pytest.mark.parametrize("luck", range(1, 6))
def test_rule_1_3_no_line_of_a_whole_game_tells_one_seat_the_secrets_of_another(luck: int) -> None:
    shown = 0
    for _, step in whole_game(opened(), luck):
        reader = reader_of(view(step.state, NORTH))
        named = any(isinstance(event, e.TextRejected) for event in step.events)
        for event in step.events:
            for line in lines(event, reader):
                shown += 1
                assert named or not any(is_secret(line) for is_secret in SECRETS), line
    assert shown > 50


@pytest.mark.parametrize("luck", range(1, 6))
def test_every_event_of_a_whole_game_has_words_for_everybody(luck: int) -> None:
    kinds = set()
    for _, step in whole_game(opened(), luck, sign_after=30):
        readers = [facilitator_reader(step.state), reader_of(view(step.state, None))]
        readers += [reader_of(view(step.state, seat)) for seat in (NORTH, SOUTH)]
        for event in step.events:
            kinds.add(type(event))
            assert lines(event, readers[0])
            for reader in readers[1:]:
                assert all("\n" not in line for line in lines(event, reader))
    assert len(kinds) > 20
