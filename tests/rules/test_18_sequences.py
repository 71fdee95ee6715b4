"""Rule 18.4: steps action for action.

The thaw: Cress (0.15, costs 1, brings Alba 1), Alba (0.15, 1, Cress 2), Cress (0.20, 2, Alba 3 and
Bora 1, opens a line of contact). The harvest, under a treaty and after the thaw, with a patience of
two: Alba (0.10, 1, Cress 2), Cress (0.10, 1, Alba 2).
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Action
from summit.engine.acts.substance import Perform, Reverse
from summit.engine.events import TensionPressed
from summit.engine.happened.substance import ContactOpened, StepOverdue, StepReversed, StepTaken
from summit.engine.reckoning import realised, worth_of_steps
from tests.rules.delta import ALBA, BORA, CRESS, DORN, MIDDLE, NARROW, ORDER, Delta, rounds
from tests.rules.parley import read, rows
from tests.rules.table import only

FIRST = "order: [cress, alba, bora, dorn]"
POINT = 1_000_000


def thaw(steps: int = 0, *, luck: dict[str, int] | None = None, **sections: str) -> Delta:
    """A game in which Cress speaks first, then Alba, twice a round, and so many steps are done."""
    shapes = {"rounds": rounds(FIRST, FIRST, FIRST, FIRST, turns=2)} | sections
    game = Delta(luck=luck, **shapes)
    for number in range(steps):
        seat = CRESS if number % 2 == 0 else ALBA
        game.turn_of(seat)
        game.do(Perform(seat, "thaw"))
    return game


def test_18_4_a_step_is_taken_for_a_move_by_the_party_whose_it_is() -> None:
    game = thaw()
    refusal = game.refused(Perform(ALBA, "thaw"))
    assert refusal.code == "not_your_turn"
    events = game.do(Perform(CRESS, "thaw"))
    assert only(events, StepTaken) == [StepTaken(CRESS, "thaw", 1)]
    assert game.state.moves == 3 and game.view(None).matters.done("thaw") == 1


def test_18_4_it_weighs_with_the_other_parties_of_the_sequence() -> None:
    """Alba has steps in it; Bora and Dorn have not, and draw no conclusion."""
    game = thaw()
    events = game.do(Perform(CRESS, "thaw"))
    row = [("18.4", "step", ALBA, CRESS, 150)]
    assert rows(events) == row and read(events) == row
    game.over(CRESS)
    assert rows(game.do(Perform(ALBA, "thaw"))) == [("18.4", "step", CRESS, ALBA, 150)]


def test_18_4_an_unfinished_step_freezes_the_next() -> None:
    game = thaw()
    game.over(CRESS)
    refusal = game.refused(Perform(ALBA, "thaw"))
    assert (refusal.rule, refusal.code) == ("18.4", "frozen")
    assert refusal.values == (("seat", CRESS),)
    game = thaw(1)
    assert game.refused(Perform(CRESS, "thaw")).values == (("seat", ALBA),)


def test_18_4_when_all_is_done_nothing_is_left() -> None:
    game = thaw(3)
    assert game.state.matters.done("thaw") == 3
    refusal = game.refused(Perform(CRESS, "thaw"))
    assert (refusal.rule, refusal.code) == ("18.4", "all_done")


def test_18_4_what_a_step_does_beside_its_weight_follows_at_once() -> None:
    game = thaw(2)
    game.turn_of(CRESS)
    events = game.do(Perform(CRESS, "thaw"))
    assert only(events, ContactOpened) == [ContactOpened("gunners")]
    assert rows(events) == [("18.4", "step", ALBA, CRESS, 200)]


def test_18_4_it_costs_its_author_and_brings_others_points() -> None:
    game = thaw(3)
    gained = [worth_of_steps(game.state, seat) for seat in (ALBA, BORA, CRESS, DORN)]
    assert gained == [(1 - 1 + 3) * POINT, POINT, (2 - 1 - 2) * POINT, 0]
    assert realised(game.state, ALBA) == (38 + 3) * POINT


@pytest.mark.parametrize("action", [Perform(CRESS, "nothing"), Reverse(CRESS, "nothing")])
def test_18_4_only_what_the_scenario_lists(action: Action) -> None:
    refusal = thaw().refused(action)
    assert (refusal.rule, refusal.code) == ("18.4", "no_such_sequence")


def test_18_4_the_last_step_may_be_taken_back_by_its_author() -> None:
    """For one and a half times what it earned; it brings nothing then, and its price is gone."""
    game = thaw(1)
    events = game.do(Reverse(CRESS, "thaw"))
    assert only(events, StepReversed) == [StepReversed(CRESS, "thaw", 1)]
    row = [("18.4", "step_reversed", ALBA, CRESS, -225)]
    assert rows(events) == row and read(events) == row
    assert game.state.moves == 2 and game.state.matters.done("thaw") == 0
    assert worth_of_steps(game.state, ALBA) == 0
    assert worth_of_steps(game.state, CRESS) == -POINT


def test_18_4_by_nobody_else_and_no_earlier_one() -> None:
    game = thaw()
    assert game.refused(Reverse(CRESS, "thaw")).code == "not_your_step"
    game = thaw(1)
    game.over(CRESS)
    refusal = game.refused(Reverse(ALBA, "thaw"))
    assert (refusal.rule, refusal.code) == ("18.4", "not_your_step")
    game.do(Perform(ALBA, "thaw"))
    game.turn_of(CRESS)
    assert game.refused(Reverse(CRESS, "thaw")).code == "not_your_step"


def test_18_4_nothing_is_earned_by_doing_and_reversing() -> None:
    """Done again it weighs as before: each time round costs 0.075."""
    game = thaw()
    start = game.trust(ALBA, CRESS)
    for cost in (75_000, 150_000):
        game.do(Perform(CRESS, "thaw"), Reverse(CRESS, "thaw"))
        assert game.trust(ALBA, CRESS) - start == -cost
        game.turn_of(ALBA)
        game.turn_of(CRESS)
    game.act(Perform(CRESS, "thaw"))


def test_18_4_its_effects_come_once_each_time() -> None:
    """And they stay when it is taken back."""
    effects = "        effects:\n          - contact: gunners\n"
    game = Delta((effects, "        effects: [{tension: -2}]\n"), rounds=rounds(FIRST, turns=2))
    for seat in (CRESS, ALBA):
        game.turn_of(seat)
        game.do(Perform(seat, "thaw"))
    game.turn_of(CRESS)
    events = game.do(Perform(CRESS, "thaw"), Reverse(CRESS, "thaw"), Perform(CRESS, "thaw"))
    eased = [e.amount for e in only(events, TensionPressed) if e.cause == "step"]
    assert eased == [-2 * POINT, -2 * POINT]


def overdue(game: Delta) -> list[tuple[int, str, int]]:
    """What was overdue: in which round or period, whose step, and its number."""
    found: list[tuple[int, str, int]] = []
    number = 0
    for event in game.events:
        if type(event).__name__ in ("RoundOpened", "PeriodOpened"):
            number += 1
        if isinstance(event, StepOverdue):
            found.append((number, event.seat, event.number))
    return found


def test_18_4_who_lets_a_step_wait_too_long_loses_credit_at_each_close() -> None:
    """With those who have taken theirs. The step after the one that was done in the first round is
    overdue from the close of the second on."""
    game = thaw(1)
    assert not [row for row in rows(game.until(2)) if row[0] == "18.4"]
    row = [("18.4", "step_overdue", CRESS, ALBA, -100)]
    for number in (3, 4):
        events = game.until(number)
        assert [entry for entry in rows(events) if entry[0] == "18.4"] == row
        assert [entry for entry in read(events) if entry[0] == "18.4"] == row
    assert overdue(game) == [(2, ALBA, 2), (3, ALBA, 2)]
    game.turn_of(ALBA)
    game.do(Perform(ALBA, "thaw"))
    game.until(5)
    assert overdue(game)[2:] == []


def test_18_4_nobody_waits_for_the_first_step() -> None:
    game = thaw()
    game.until(5)
    assert overdue(game) == []


def test_18_4_nor_when_the_only_step_was_taken_back() -> None:
    game = thaw(1)
    game.do(Reverse(CRESS, "thaw"))
    game.until(5)
    assert overdue(game) == []


def test_18_4_rounds_that_are_passed_over_do_not_count() -> None:
    game = thaw(1, rounds=rounds(f"{FIRST}, next: [delta_three]", turns=2))
    game.until(3)
    assert overdue(game) == []
    game.until(4)
    assert overdue(game) == [(2, ALBA, 2)], "in the second round that was held, the third of four"


def test_18_4_nor_do_those_that_a_signature_left_out() -> None:
    """Signed in the first round: the first period is the next, and with a patience of two nothing
    is overdue before the second."""
    game = Delta(("    begins: talks\n", "    begins: talks\n    patience: 2\n"))
    name = game.single(MIDDLE)
    for seat in (ALBA, BORA):
        game.turn_of(seat)
        game.do(Accept(seat, name))
    game.turn_of(CRESS)
    game.do(Perform(CRESS, "thaw"), Accept(CRESS, name))
    game.approve()
    for _ in range(2):
        game.keep()
        game.close()
    assert overdue(game) == [(3, ALBA, 2)], "in the third that was held: a round and two periods"


def test_18_4_a_sequence_may_begin_with_the_treaty_or_when_another_is_done() -> None:
    game = thaw(3)
    game.turn_of(ALBA)
    refusal = game.refused(Perform(ALBA, "harvest"))
    assert (refusal.rule, refusal.code) == ("18.4", "after_the_treaty")
    game = Delta()
    game.sign()
    game.keep()
    refusal = game.refused(Perform(ALBA, "harvest"))
    assert (refusal.rule, refusal.code) == ("18.4", "other_first")
    assert refusal.values == (("sequence", "thaw"),)


def test_18_4_steps_go_on_in_the_commission_and_wait_from_period_to_period() -> None:
    """Alba sends seed in the first period; with a patience of two Cress is overdue in the third."""
    game = Delta(rounds=rounds(FIRST, FIRST, ORDER, ORDER, turns=2))
    for seat in (CRESS, ALBA, CRESS):
        game.turn_of(seat)
        game.do(Perform(seat, "thaw"))
        game.over(seat)
    game.until(3)
    game.sign(MIDDLE)
    game.keep()
    game.do(Perform(ALBA, "harvest"))
    assert game.state.moves == 1
    for period, rows_of_it in ((1, 0), (2, 0), (3, 1)):
        assert game.state.signed.period == period
        assert len(only(game.close(), StepOverdue)) == rows_of_it
        game.keep()
    game.turn_of(CRESS)
    game.do(Perform(CRESS, "harvest"))
    assert worth_of_steps(game.state, ALBA) == (3 - 1 + 2) * POINT


def test_18_4_a_treaty_that_was_not_approved_begins_nothing() -> None:
    game = thaw(3, luck={"vote": 1})
    game.turn_of(DORN)
    game.agree(NARROW)
    game.approve()
    assert game.state.is_over and not game.state.signed.is_ratified
