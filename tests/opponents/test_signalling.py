"""What a delegation signals by itself, by its temper: words, confidences, gestures, non-papers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import EndTurn, Propose
from summit.engine.acts.signals import Declare, Disclose, Gesture
from summit.engine.events import Row
from summit.engine.seats import Seat
from summit.opponents.confiding import confidence
from summit.opponents.gesturing import gesture
from summit.opponents.opponent import Decision
from summit.opponents.sounding import BOLD, sounded_out
from summit.opponents.stating import TENSE, statement
from summit.opponents.tempers import NATURAL, uses
from summit.scenario.model import Script, Temper
from tests.opponents.harbour import (
    ARKONA,
    BOATS,
    BRESK,
    CORVO,
    DRILLS,
    ENVELOPES,
    HOTLINE,
    LAST_NIGHT,
    MILLION,
    SALON,
    Harbour,
)

TEMPERS: tuple[Temper, ...] = ("patient", "warm", "legalistic", "brusque")


def soured(game: Harbour, tension: int = TENSE) -> Harbour:
    """A tense room in which Corvo trusts Arkona less than at the start, as the room reads it."""
    row = Row(1, "5.7", CORVO, ARKONA, "retraction", "", -100_000, 0, -100_000)
    return game.change(tension=tension, room_ledger=(*game.state.room_ledger, row))


def stated(game: Harbour, seat: Seat, temper: Temper) -> Declare | None:
    found = statement(game.seen(seat), game.mind(seat), Script(temper=temper))
    return None if found is None else found[0]


def test_a_friendly_word_needs_tension_and_trust_that_was_lost() -> None:
    friendly = Declare(ARKONA, "conciliatory")
    assert stated(soured(Harbour()), ARKONA, "warm") == friendly
    assert stated(soured(Harbour()), ARKONA, "patient") == friendly
    assert stated(soured(Harbour()), ARKONA, "legalistic") is None
    assert stated(soured(Harbour(), TENSE - 1), ARKONA, "warm") is None
    assert stated(Harbour().change(tension=TENSE), ARKONA, "warm") is None


def test_friendly_words_are_said_once_a_round_and_while_they_count() -> None:
    game = soured(Harbour())
    assert game.decided(ARKONA).actions == (Declare(ARKONA, "conciliatory"),)
    game.act(Declare(ARKONA, "conciliatory"))
    assert stated(soured(game), ARKONA, "warm") is None
    for number in (SALON, LAST_NIGHT):
        soured(game.play_until(number), 60 * MILLION)
        assert (stated(game, ARKONA, "warm") is not None) is (number == SALON)
        if number == SALON:
            game.act(Declare(ARKONA, "conciliatory"))


def test_a_brusque_delegation_says_once_that_it_is_tired_of_waiting() -> None:
    assert stated(Harbour(), BRESK, "brusque") is None
    game = Harbour().play_until(LAST_NIGHT).pass_to(BRESK)
    assert stated(game, BRESK, "brusque") == Declare(BRESK, "firm")
    assert stated(game, BRESK, "warm") is None
    game.act(Declare(BRESK, "firm"), EndTurn(BRESK)).pass_to(BRESK)
    assert stated(game, BRESK, "brusque") is None


def confided(game: Harbour, seat: Seat, script: Script | None = None) -> Disclose | None:
    found = confidence(game.seen(seat), game.mind(seat), script or Script())
    return None if found is None else found[0]


def test_a_true_priority_goes_to_one_that_is_trusted_and_to_each_once() -> None:
    """Arkona trusts Corvo with 45 and Bresk with 38."""
    game = Harbour()
    assert confided(game, ARKONA) == Disclose(ARKONA, (CORVO,), BOATS, HOTLINE)
    assert confided(game, ARKONA, Script(temper="brusque")) is None
    game.act(Disclose(ARKONA, (CORVO,), BOATS, HOTLINE))
    assert game.state.signals.lies == ()
    assert confided(game, ARKONA) is None


def test_a_confidence_is_answered_even_where_trust_is_low() -> None:
    game = Harbour().act(Disclose(ARKONA, (CORVO,), BOATS, HOTLINE)).pass_to(BRESK)
    game.act(Disclose(BRESK, (ARKONA,), BOATS, DRILLS), EndTurn(BRESK), EndTurn(CORVO))
    found = confidence(game.seen(ARKONA), game.mind(ARKONA), Script())
    assert found is not None and found[1].code == "confided_back"
    assert found[0].to == (BRESK,)


def test_nothing_is_confided_to_a_liar() -> None:
    game = Harbour().act(EndTurn(ARKONA)).act(Disclose(BRESK, (ARKONA,), BOATS, DRILLS))
    found = tuple(replace(d, found=True) for d in game.state.signals.disclosures)
    game.change(signals=replace(game.state.signals, disclosures=found))
    game.act(EndTurn(BRESK), EndTurn(CORVO)).act(Disclose(ARKONA, (CORVO,), BOATS, HOTLINE))
    assert confided(game, ARKONA) is None


def gestured(game: Harbour, seat: Seat, temper: Temper = "patient") -> tuple[Gesture, str] | None:
    found = gesture(game.seen(seat), game.mind(seat), Script(temper=temper))
    return None if found is None else (found[0], found[1].code)


@pytest.mark.parametrize("temper", TEMPERS)
def test_only_the_open_handed_take_a_first_step(temper: Temper) -> None:
    taken = gestured(Harbour(), ARKONA, temper)
    expected = (Gesture(ARKONA, "tie_up"), "gestured") if temper in ("patient", "warm") else None
    assert taken == expected


@pytest.mark.parametrize("temper", TEMPERS)
def test_everybody_answers_an_initiative_that_is_worth_it_by_the_cheapest_step(
    temper: Temper,
) -> None:
    game = Harbour().act(Gesture(ARKONA, "tie_up"), EndTurn(ARKONA))
    assert gestured(game, BRESK, temper) == (Gesture(BRESK, "open_quay"), "answered")


def test_an_answer_comes_within_its_time_or_not_at_all() -> None:
    game = Harbour().act(Gesture(ARKONA, "tie_up")).play_until(LAST_NIGHT).pass_to(BRESK)
    assert gestured(game, BRESK, "legalistic") is None


def test_no_second_step_while_the_first_waits_and_none_late_or_where_trust_is_there() -> None:
    assert gestured(Harbour().act(Gesture(ARKONA, "tie_up")), ARKONA) is None
    assert gestured(Harbour().play_until(LAST_NIGHT), ARKONA) is None
    game = Harbour()
    levels = tuple(tuple(3 * MILLION for _ in row) for row in game.state.readings)
    assert gestured(game.change(readings=levels), ARKONA) is None


def test_a_step_takes_a_move_beside_the_main_one() -> None:
    decision = Harbour().decided(ARKONA, signals=["gestures"])
    assert Gesture(ARKONA, "tie_up") in decision.actions
    assert decision.reason.code == "gestured"


def bold(game: Harbour, tension: int) -> Decision | None:
    mind = game.mind(BRESK)
    step = Propose(BRESK, (3, *game.state.position(BRESK).terms[1:]))
    mind = replace(mind, position=replace(mind.position, own=mind.worth(step.terms) + BOLD))
    found = sounded_out(game.change(tension=tension).seen(BRESK), mind, Script(), step)
    return None if found is None else Decision((found[0],), found[1])


def test_a_bold_step_in_a_tense_room_is_tried_out_in_private_first() -> None:
    game = Harbour().pass_to(BRESK)
    sent = bold(game, 60 * MILLION)
    assert sent is not None and sent.reason.code == "sounded_out"
    assert isinstance(sent.actions[0], Propose) and sent.actions[0].to == (ARKONA, CORVO)
    assert bold(game, 40 * MILLION) is None
    game.act(sent.actions[0])
    assert bold(game, 60 * MILLION) is None, "once is enough: now it is to be said in public"


def test_nothing_is_tried_out_when_there_is_no_turn_to_lose() -> None:
    assert bold(Harbour().play_until(ENVELOPES), 60 * MILLION) is None


def test_a_means_is_used_if_the_scenario_and_the_author_allow_it() -> None:
    seen = Harbour().seen(ARKONA)
    assert not any(
        {"pledges", "linkage", "ultimatums", "walk_outs"} & set(n) for n in NATURAL.values()
    )
    assert uses(seen, Script.model_validate({"signals": ["ultimatums"]}), "ultimatums")
    assert not uses(seen, Script.model_validate({"signals": []}), "statements")
    barred = replace(seen, agenda=replace(seen.agenda, means=(), gestures=()))
    assert not any(uses(barred, Script(), means) for means in NATURAL["patient"])
