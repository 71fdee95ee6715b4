"""Scripts on every floor: open, sealed, and where rounds are passed over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept, EndTurn, Propose, Speak
from summit.engine.acts.signals import ComeBack, WalkOut
from summit.engine.seats import Seat
from summit.opponents.acceptance import acceptable, bar
from summit.opponents.demanding import demand
from summit.opponents.record import (
    elapsed,
    has_moved,
    is_first_turn_of_round,
    is_last_turn,
    is_under_seal,
    turns_in_all,
    turns_used,
)
from summit.opponents.situations import situation
from summit.scenario.model import Script
from summit.table.seating import new_table
from tests.engine.worlds import scenario
from tests.opponents.harbour import (
    ARKONA,
    BRESK,
    CORVO,
    ENVELOPES,
    LAST_NIGHT,
    SALON,
    Harbour,
)

SEALED = (Propose, Accept, EndTurn)


def test_turns_are_counted_on_every_floor_and_past_rounds_that_were_skipped() -> None:
    game = Harbour()
    counts = []
    for number in (1, SALON, ENVELOPES, LAST_NIGHT):
        seen = game.play_until(number).seen(BRESK)
        counts.append((turns_used(seen, BRESK), turns_in_all(seen), seen.round_before))
    assert counts == [(0, 7, 0), (2, 7, 1), (4, 7, 3), (5, 7, 4)]


def test_the_turns_of_an_open_floor_are_ones_own() -> None:
    game = Harbour().play_until(SALON).act(EndTurn(BRESK))
    after, before = game.seen(BRESK), game.seen(ARKONA)
    assert (turns_used(after, BRESK), turns_used(before, ARKONA)) == (3, 2)
    assert not is_first_turn_of_round(after, BRESK)
    assert is_first_turn_of_round(before, ARKONA)
    assert elapsed(after, BRESK) > elapsed(before, ARKONA)
    assert not has_moved(after) and not has_moved(before)


def test_the_last_turn_is_known_by_its_place_in_the_game() -> None:
    game = Harbour().play_until(LAST_NIGHT)
    assert not is_last_turn(game.seen(ARKONA), ARKONA)
    game.act(EndTurn(ARKONA), EndTurn(BRESK), EndTurn(CORVO))
    assert is_last_turn(game.seen(ARKONA), ARKONA)


def test_the_last_round_is_the_last_that_is_left() -> None:
    game = Harbour().play_until(LAST_NIGHT)
    assert situation(game.seen(ARKONA), Script(), "held", (), None) == "deadline"


@pytest.mark.parametrize("seat", [ARKONA, BRESK, CORVO])
def test_an_open_floor_is_taken_as_an_own_turn_is(seat: Seat) -> None:
    decision = Harbour().play_until(SALON).decided(seat, signals=[])
    assert decision.reason.code in ("conceded", "held")
    assert sum(isinstance(action, Propose) for action in decision.actions) <= 1


@pytest.mark.parametrize("seat", [ARKONA, BRESK, CORVO])
def test_under_seal_one_thing_is_handed_in_and_nothing_that_is_refused_there(seat: Seat) -> None:
    decision = Harbour().play_until(ENVELOPES).decided(seat)
    handed_in = [action for action in decision.actions if not isinstance(action, Speak)]
    assert len(handed_in) == 1 and isinstance(handed_in[0], SEALED)


def test_under_seal_there_is_no_demand() -> None:
    game = Harbour().play_until(ENVELOPES)
    assert is_under_seal(game.seen(ARKONA))
    assert demand(game.seen(ARKONA), game.mind(ARKONA)) is None


def test_with_three_at_the_table_more_than_one_text_may_be_supported() -> None:
    """If each stood by its favourite alone they could go round in a circle."""
    game = Harbour().play_until(LAST_NIGHT).act(*(EndTurn(seat) for seat in (ARKONA, BRESK, CORVO)))
    good = (4, 2, 6, 1, 1)
    other = (4, 2, 6, 1, 2)
    seen = game.seen(CORVO)
    names = {ARKONA: good, BRESK: other}
    texts = tuple(replace(text, terms=names.get(text.author, text.terms)) for text in seen.texts)
    seen = replace(seen, texts=texts)
    mind = game.mind(CORVO)
    once = acceptable(seen, mind)
    assert once is not None
    twice = acceptable(replace(seen, acceptances=((CORVO, once.text),)), mind)
    assert twice is not None and twice.text != once.text
    assert mind.worth(good) >= bar(seen, mind)


def test_who_has_walked_out_comes_back_at_its_next_turn_and_goes_on() -> None:
    game = Harbour().act(WalkOut(ARKONA)).pass_to(CORVO).act(EndTurn(CORVO))
    decision = game.decided(ARKONA)
    assert decision.actions[0] == ComeBack(ARKONA)
    assert decision.reason.code == "came_back"


def test_nobody_comes_back_under_seal() -> None:
    game = Harbour().play_until(ENVELOPES)
    game.change(signals=replace(game.state.signals, away=(ARKONA,)))
    assert game.decided(ARKONA).actions == (EndTurn(ARKONA),)
    game.act(*(EndTurn(seat) for seat in (ARKONA, BRESK, CORVO)))
    assert game.decided(ARKONA).actions[0] == ComeBack(ARKONA)


def test_nothing_is_demanded_of_one_who_is_away_nor_is_its_text_accepted_before_the_end() -> None:
    game = Harbour().play_until(LAST_NIGHT)
    here = game.seen(CORVO)
    texts = tuple(
        replace(text, terms=(4, 2, 6, 1, 1)) if text.author == ARKONA else text
        for text in here.texts
    )
    here = replace(here, texts=texts)
    away = replace(here, signals=replace(here.signals, away=(ARKONA, BRESK)))
    mind = game.mind(CORVO)
    mind = replace(mind, text=None, position=replace(mind.position, own=mind.least))
    assert acceptable(here, mind) is not None
    assert acceptable(away, mind) is None
    middle = replace(mind, elapsed=500_000)
    assert demand(away, middle) is None


def test_no_temper_walks_out_threatens_pledges_or_ties_by_itself() -> None:
    for seed in range(6):
        table = new_table(scenario("harbour"), (), str(seed))
        table.play_scripts()
        names = {type(entry.action).__name__ for entry in table.entries}
        assert not names & {"WalkOut", "Threaten", "Pledge", "Link", "Deny", "Reveal", "Undo"}
        assert table.defects == ()


def test_a_list_that_is_empty_silences() -> None:
    quiet = scenario("harbour").model_copy(
        update={
            "delegations": {
                seat: entry.model_copy(
                    update={"script": entry.script.model_copy(update={"signals": []})}
                )
                for seat, entry in scenario("harbour").delegations.items()
            }
        }
    )
    table = new_table(quiet, (), "1")
    table.play_scripts()
    names = {type(entry.action).__name__ for entry in table.entries}
    assert not names & {"Declare", "Disclose", "Gesture"}
    assert table.defects == ()
