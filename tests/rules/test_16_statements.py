"""Rule 16.1, and what rule 16 says of all signals: which means a scenario allows."""

from __future__ import annotations

import pytest

from summit.engine.actions import Action, Propose
from summit.engine.acts.signals import (
    Declare,
    Disclose,
    Gesture,
    Link,
    Pledge,
    Threaten,
    WalkOut,
    Whisper,
)
from summit.engine.happened.signals import Declared
from summit.engine.seats import PUBLIC
from tests.rules.parley import Parley, pressed, publics, read, rows
from tests.rules.table import A, B, C, only

SIGNALS: list[tuple[Action, str, str]] = [
    (Declare(A, "firm"), "16.1", "statements"),
    (Propose(A, (2, 10, 1), (B,)), "16.2", "non_papers"),
    (Whisper(A, (B,), "Meet me outside."), "16.5", "back_channels"),
    (Disclose(A, PUBLIC, 0, 1), "16.7", "disclosures"),
    (Pledge(A, B, 0, 3, 1), "16.8", "pledges"),
    (Link(A, 0, 1), "16.9", "linkage"),
    (Threaten(A, B), "16.10", "ultimatums"),
    (WalkOut(A), "16.13", "walk_outs"),
]


@pytest.mark.parametrize(("action", "rule", "means"), SIGNALS)
def test_16_1_a_scenario_says_which_means_it_allows(action: Action, rule: str, means: str) -> None:
    """Each is refused where it is not named, and allowed where it alone is."""
    refusal = Parley(means=None, gestures=None).refused(action)
    assert (refusal.rule, refusal.code) == (rule, "no_such_means")
    assert refusal.values == (("means", means),)
    Parley(means=f"[{means}]", gestures=None).act(action)


def test_16_11_only_listed_gestures_can_be_made() -> None:
    refusal = Parley(gestures=None).refused(Gesture(A, "moor"))
    assert (refusal.rule, refusal.code) == ("16.11", "no_such_gesture")


def test_16_1_a_conciliatory_statement_pleases_all_others_and_displeases_at_home() -> None:
    game = Parley()
    events = game.do(Declare(A, "conciliatory"))
    assert only(events, Declared) == [Declared(A, "conciliatory")]
    each = [("16.1", "statement_conciliatory", seat, A, 50) for seat in (B, C)]
    assert rows(events) == each and read(events) == each
    assert pressed(events) == [("statement_conciliatory", -500)]
    assert publics(events) == [("16.1", "statement_conciliatory", A, -2000)]


def test_16_1_a_firm_statement_does_the_opposite() -> None:
    game = Parley()
    events = game.do(Declare(A, "firm"))
    each = [("16.1", "statement_firm", seat, A, -50) for seat in (B, C)]
    assert rows(events) == each and read(events) == each
    assert pressed(events) == [("statement_firm", 500)]
    assert publics(events) == [("16.1", "statement_firm", A, 2000)]


def test_16_1_between_two_the_room_feels_a_statement_whole() -> None:
    events = Parley(three=False).do(Declare(A, "conciliatory"))
    assert pressed(events) == [("statement_conciliatory", -1000)]


def test_16_1_a_statement_costs_no_move_and_no_sentence() -> None:
    game = Parley()
    game.do(Declare(A, "firm"))
    assert (game.state.moves, game.state.remarks_left) == (4, 3)


def test_16_1_one_statement_a_round_also_in_the_second_turn() -> None:
    game = Parley()
    game.do(Declare(A, "conciliatory"))
    assert game.refused(Declare(A, "firm")).code == "stated_already"
    game.over(A)
    game.do(Declare(B, "firm"))
    game.over(B)
    game.over(C)
    refusal = game.refused(Declare(A, "conciliatory"))
    assert (refusal.rule, refusal.code) == ("16.1", "stated_already")
    game.until(2)
    game.do(Declare(A, "conciliatory"))


def test_16_1_friendly_words_earn_a_tenth_at_most_in_the_whole_game() -> None:
    """Two statements reach 0.10; a third moves no trust, but the room and the public at home."""
    game = Parley()
    for number in (1, 2):
        assert len(rows(game.do(Declare(A, "conciliatory")))) == 2
        game.until(number + 1)
    third = game.do(Declare(A, "conciliatory"))
    assert not rows(third) and not read(third)
    assert pressed(third) == [("statement_conciliatory", -500)]
    assert publics(third) == [("16.1", "statement_conciliatory", A, -2000)]


def test_16_1_firm_words_do_not_make_room_for_friendly_ones() -> None:
    """What was lost by a firm statement is not earned back above the tenth."""
    game = Parley()
    for number, tone in ((1, "conciliatory"), (2, "firm")):
        game.do(Declare(A, "firm" if tone == "firm" else "conciliatory"))
        game.until(number + 1)
    assert [row[4] for row in rows(game.do(Declare(A, "conciliatory")))] == [50, 50]


def test_16_1_what_is_left_below_the_cap_is_earned() -> None:
    game = Parley(weights="{statement_cap: 0.07}")
    game.do(Declare(A, "conciliatory"))
    game.until(2)
    assert [row[4] for row in rows(game.do(Declare(A, "conciliatory")))] == [20, 20]


def test_16_1_where_nobody_votes_no_public_listens() -> None:
    plain = Parley(
        (
            "    code: AVA\n    support: 50\n    ratification: {body: the Diet, quorum: 1/2}\n",
            "    code: AVA\n",
        ),
        (
            "    code: BOR\n    support: 60\n    ratification: {body: the Senate, quorum: 1/2}\n",
            "    code: BOR\n",
        ),
    )
    assert not publics(plain.do(Declare(A, "firm")))
