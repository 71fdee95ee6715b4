"""Advice and the numbered menu: sensible, short, legal, and from nothing but the own view."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from summit.engine.actions import Accept, Answer, Choose, Demand, EndTurn, Propose, Reject
from summit.engine.compile import compiled
from summit.engine.play import apply, legal_actions, refuse, start
from summit.engine.seats import NATURE, Seat
from summit.engine.state import State
from summit.engine.view import view
from summit.present.commands.command import Do
from summit.present.gaps import gap
from summit.present.grammar import parse
from summit.present.hints import hint
from summit.present.menus import LONGEST_MENU, menu, menu_lines
from summit.present.steps import steps
from summit.present.worths import preview
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
    assert lines[0].startswith("first of all answer D1: Avaria asks Borland")
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
    assert items[0].label.startswith("choose rebuild · ")
    assert hint(view(state, BORLAND))[0].endswith("; options lists the answers")


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
    assert "crosses a red line of yours: do not sign it, and tell them" in advice(state)
    told = apply(state, Reject(AVARIA, "T3", (0,))).state
    assert "do not sign it; you have told them" in advice(told)
    actions = [item.action for item in menu(view(state, AVARIA), legal_actions(state, AVARIA))]
    assert Reject(AVARIA, "T3", (0,)) in actions
    assert not any(isinstance(action, Accept) for action in actions)


def test_the_gap_of_a_text_has_its_two_ways_to_close() -> None:
    watched = Propose(BORLAND, (0, 2, 1))
    state = played(EndTurn(AVARIA), watched, EndTurn(BORLAND))
    assert "more verification would close the gap: Visits a year: " in advice(state)
    assert "more trust would close the gap: " in advice(state)


def test_trust_that_would_have_to_rise_by_more_than_a_quarter_is_no_advice() -> None:
    blind = Propose(BORLAND, (0, 0, 1))
    seen = view(played(EndTurn(AVARIA), blind, EndTurn(BORLAND)), AVARIA)
    assert seen.own is not None
    place = seen.agenda.index(BORLAND)
    needed = gap(seen, seen.own, blind.terms)
    assert needed is not None and needed.trust[0].needed is not None
    for short, is_advised in ((250_000, True), (250_001, False)):
        trust = list(seen.own.trust)
        trust[place] = needed.trust[0].needed - short
        distrustful = replace(seen, own=replace(seen.own, trust=tuple(trust)))
        assert ("more trust would close the gap" in "\n".join(hint(distrustful))) is is_advised


def test_a_text_across_a_red_line_has_no_gap_to_close() -> None:
    state = played(EndTurn(AVARIA), Propose(BORLAND, (3, 2, 2)), EndTurn(BORLAND))
    text = advice(state)
    assert "crosses a red line of yours" in text
    assert "close the gap" not in text
    assert "ask for other terms" not in text


def test_steps_cross_no_red_line_and_stay_above_the_walk_away() -> None:
    for name, scenario in SCENARIOS.items():
        for state, seat in moments(scenario, f"steps/{name}"):
            seen = view(state, seat)
            found = steps(seen)
            if seen.own is None:
                assert found == ()
                continue
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
    assert "Borland has tabled nothing since: wait for the answer" in advice(state)
    assert "propose " not in advice(state)


def test_a_text_is_advised_whose_time_has_come_and_it_can_be_typed() -> None:
    state = played(EndTurn(AVARIA), Propose(BORLAND, (4, 2, 0)), EndTurn(BORLAND))
    (line,) = [line for line in hint(view(state, AVARIA)) if "it is time for a text" in line]
    command = line.partition("such as this: ")[2].partition(";")[0]
    seen = view(state, AVARIA)
    parsed = parse(command, seen)
    assert isinstance(parsed, Do) and isinstance(parsed.action, Propose)
    assert refuse(state, parsed.action) is None
    assert preview(seen, parsed.action.terms).is_signable


def test_whoever_stands_well_is_told_to_let_the_floor_go_on() -> None:
    state = played()
    assert "it is time for a text" not in advice(state)
    assert "your position is about right for this hour" in advice(state)


def test_a_text_that_is_as_good_as_can_be_hoped_for_is_said_to_be_one() -> None:
    best = Propose(BORLAND, (1, 11, 1))
    state = played(EndTurn(AVARIA), best, EndTurn(BORLAND))
    assert "there is little more to be hoped for" in advice(state)
    assert "it is time for a text" not in advice(state)


@pytest.mark.parametrize("name", SCENARIOS)
def test_whatever_is_advised_to_be_typed_is_understood_and_legal(name: str) -> None:
    for state, seat in moments(SCENARIOS[name], "advice"):
        seen = view(state, seat)
        for line in hint(seen):
            for command in re.findall(r"(?:this: |ask \S.*: )((?:propose|demand) [^;]+)", line):
                parsed = parse(command, seen)
                assert isinstance(parsed, Do), command
                assert refuse(state, parsed.action) is None, command


def test_there_is_no_advice_for_the_room_or_after_the_end() -> None:
    state = played(EndTurn(AVARIA), Propose(BORLAND, (1, 11, 1)), EndTurn(BORLAND))
    over = apply(state, Accept(AVARIA, "T3")).state
    assert hint(view(over, AVARIA)) == ("there is nothing to be done now",)
    assert hint(view(state, None)) == ("there is nothing to be done now",)
    assert menu(view(state, None), legal_actions(state, NATURE)) == ()
