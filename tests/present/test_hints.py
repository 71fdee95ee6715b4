"""Advice and the numbered menu: sensible, short, legal, and from nothing but the own view."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept, Answer, Choose, Demand, EndTurn, Propose, Reject
from summit.engine.compile import compiled
from summit.engine.play import apply, legal_actions, refuse, start
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.view import view
from summit.present.commands.command import Do
from summit.present.grammar import parse
from summit.present.hints import hint
from summit.present.menus import LONGEST_MENU, menu, menu_lines
from summit.present.steps import steps
from summit.scenario.files import read_text
from tests.present.grammar_games import all_scenarios, moments
from tests.tiny import tiny

AVARIA, BORLAND = Seat("avaria"), Seat("borland")
SCENARIOS = all_scenarios()
FIXED = tiny(
    ("    date: 3 March 2031\n", "    date: 3 March 2031\n    order: [avaria, borland]\n"),
    ("    date: 20 April 2031\n", "    date: 20 April 2031\n    order: [avaria, borland]\n"),
)


def played(*actions: object) -> State:
    """A game in which Avaria always speaks first, after some actions."""
    state = start(compiled(read_text(FIXED, "tiny.yaml"))).state
    for action in actions:
        state = apply(state, action).state  # type: ignore[arg-type]
    return state


def advice(state: State, seat: Seat = AVARIA) -> str:
    return "\n".join(hint(view(state, seat)))


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_menu_is_short_and_everything_in_it_is_legal(name: str) -> None:
    for state, seat in moments(SCENARIOS[name], "menu"):
        seen = view(state, seat)
        items = menu(seen, legal_actions(state, seat))
        assert 0 < len(items) <= LONGEST_MENU
        assert len(menu_lines(items)) == len(items)
        assert [item for item in items if refuse(state, item.action) is not None] == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_line_of_the_menu_begins_with_the_command_that_does_the_same(name: str) -> None:
    for state, seat in moments(SCENARIOS[name], "labels"):
        seen = view(state, seat)
        for item in menu(seen, legal_actions(state, seat)):
            assert parse(item.label.partition(" · ")[0], seen) == Do(item.action)


@pytest.mark.parametrize("name", SCENARIOS)
def test_advice_is_short_and_never_more_than_the_view_gives(name: str) -> None:
    for state, seat in moments(SCENARIOS[name], "hints"):
        seen = view(state, seat)
        secrets = [
            s for other, s in zip(seen.agenda.seats, state.sheets, strict=True) if other != seat
        ]
        other_sheets = replace(
            state,
            sheets=tuple(
                sheet
                if owner == seat
                else replace(sheet, walk_away=99, red_lines=(), means=tuple(0 for _ in sheet.means))
                for owner, sheet in zip(seen.agenda.seats, state.sheets, strict=True)
            ),
        )
        assert secrets
        assert 0 < len(hint(seen)) <= 8
        assert hint(view(other_sheets, seat)) == hint(seen)


def test_a_duty_is_the_first_and_only_advice() -> None:
    state = played(Demand(AVARIA, BORLAND, 1, 8))
    lines = hint(view(state, BORLAND))
    assert lines[0].startswith("first of all: answer D1: Avaria asks Borland")
    assert "promise" in lines[1]
    assert hint(view(state, AVARIA)) == (
        "it is not your turn; look, why and draft are free meanwhile",
    )


def test_the_answers_to_a_demand_are_the_whole_menu() -> None:
    state = played(Demand(AVARIA, BORLAND, 1, 8))
    items = menu(view(state, BORLAND), legal_actions(state, BORLAND))
    assert [item.action for item in items] == [
        Answer(BORLAND, "D1", 8),
        Answer(BORLAND, "D1", 6),
        Answer(BORLAND, "D1", 4),
        Answer(BORLAND, "D1", None),
    ]
    assert items[0].label == "grant D1 · promise 8"


def test_a_choice_is_the_whole_menu() -> None:
    state = played()
    while not state.duties:
        seat = state.speaker
        assert seat is not None
        state = apply(state, EndTurn(seat)).state
    items = menu(view(state, BORLAND), legal_actions(state, BORLAND))
    assert [item.action for item in items] == [
        Choose(BORLAND, "storm", "rebuild"),
        Choose(BORLAND, "storm", "leave"),
    ]
    assert "Rebuild it at once." in items[0].label


def test_a_text_below_the_walk_away_is_not_in_the_menu_and_the_advice_says_why() -> None:
    state = played()
    seen = view(state, AVARIA)
    actions = [item.action for item in menu(seen, legal_actions(state, AVARIA))]
    assert not any(isinstance(action, Accept) for action in actions)
    assert "below your walk-away: do not sign it as it is" in advice(state)


def test_a_text_above_the_walk_away_leads_the_menu_and_the_advice() -> None:
    generous = Propose(BORLAND, (1, 11, 1))
    state = played(EndTurn(AVARIA), generous, EndTurn(BORLAND))
    assert hint(view(state, AVARIA))[0].startswith("T3 by Borland is worth")
    assert "you could sign it (accept T3)" in advice(state)
    items = menu(view(state, AVARIA), legal_actions(state, AVARIA))
    assert items[0].action == Accept(AVARIA, "T3")


def test_a_text_across_a_red_line_is_warned_of_and_may_be_rejected() -> None:
    state = played(EndTurn(AVARIA), Propose(BORLAND, (1, 10, 2)), EndTurn(BORLAND))
    assert "crosses a red line of yours: do not sign it" in advice(state)
    actions = [item.action for item in menu(view(state, AVARIA), legal_actions(state, AVARIA))]
    assert Reject(AVARIA, "T3", (0,)) in actions
    assert not any(isinstance(action, Accept) for action in actions)


def test_the_gap_of_a_text_has_its_two_ways_to_close() -> None:
    watched = Propose(BORLAND, (0, 2, 1))
    state = played(EndTurn(AVARIA), watched, EndTurn(BORLAND))
    assert "more verification would close the gap: Visits a year at" in advice(state)
    assert "more trust would:" in advice(state)


def test_steps_cross_no_red_line_and_stay_above_the_walk_away() -> None:
    for name, scenario in SCENARIOS.items():
        for state, seat in moments(scenario, f"steps/{name}"):
            seen = view(state, seat)
            assert seen.own is not None
            found = steps(seen)
            standing = set(seen.own.sheet.crossed(seen.position(seat).terms))
            assert [step.cost for step in found] == sorted(step.cost for step in found)
            for step in found:
                changed = sum(
                    new != old
                    for new, old in zip(step.terms, seen.position(seat).terms, strict=True)
                )
                assert changed == 1
                assert set(seen.own.sheet.crossed(step.terms)) <= standing


def test_the_last_turn_is_announced_with_what_no_deal_is_worth() -> None:
    state = played()
    while not (state.round == 2 and state.turn == 4):
        seat = state.duties[0].seat if state.duties else state.speaker
        assert seat is not None
        due = Choose(seat, "storm", "leave") if state.duties else EndTurn(seat)
        state = apply(state, due).state
    assert "this is your last turn; without a deal you have 40" in advice(state)


def test_who_has_moved_is_told_to_let_the_others_answer() -> None:
    state = played(Propose(AVARIA, (2, 10, 1)))
    assert "you have moved, and Borland has not answered yet" in advice(state)


def test_a_step_is_offered_where_the_other_holds_on() -> None:
    state = played(EndTurn(AVARIA), Propose(BORLAND, (4, 2, 0)), EndTurn(BORLAND))
    text = advice(state)
    assert "Borland holds on to" in text
    assert "in return ask for" in text


def test_there_is_no_advice_for_the_room_or_after_the_end() -> None:
    state = played(EndTurn(AVARIA), Propose(BORLAND, (1, 11, 1)), EndTurn(BORLAND))
    over = apply(state, Accept(AVARIA, "T3")).state
    assert hint(view(over, AVARIA)) == ("there is nothing to be done now",)
    assert hint(view(state, None)) == ("there is nothing to be done now",)
    assert menu(view(state, None), legal_actions(state, NATURE)) == ()
