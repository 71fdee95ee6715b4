"""Rules 16.11 and 16.12: steps taken by oneself, and the answers that are hoped for."""

from __future__ import annotations

from summit.engine.acts.signals import Gesture, Undo
from summit.engine.events import Event, FlagSet
from summit.engine.happened.signals import GestureMade, GestureUndone, InitiativeSettled
from tests.rules.parley import GESTURES, Parley, pressed, publics, read, rows
from tests.rules.table import A, B, C, only

LAPSED = ("16.12", "unanswered", A, -4000)


def answered(events: list[Event]) -> list[tuple[str, str, str | None]]:
    """Which initiatives were settled, and by whom."""
    return [(e.seat, e.gesture, e.answered_by) for e in only(events, InitiativeSettled)]


def bonuses(events: list[Event]) -> list[tuple[str, str, int]]:
    """What answers weighed, in whose eyes."""
    return [(row[2], row[3], row[4]) for row in rows(events) if row[0] == "16.12"]


def test_16_11_a_listed_step_is_taken_for_a_move_and_does_what_the_scenario_says() -> None:
    game = Parley()
    events = game.do(Gesture(A, "moor"))
    assert only(events, GestureMade) == [GestureMade(A, "moor", until=2)]
    each = [("16.11", "gesture", seat, A, 250) for seat in (B, C)]
    assert rows(events) == each and read(events) == each
    assert pressed(events) == [("gesture", -4000)]
    assert [e.flag for e in only(events, FlagSet)] == ["moored"]
    assert game.state.moves == 3


def test_16_11_it_weighs_with_those_whom_it_is_meant_for() -> None:
    game = Parley()
    game.over(A)
    events = game.do(Gesture(B, "invite"))
    assert rows(events) == read(events) == [("16.11", "gesture", A, B, 150)]
    assert only(events, GestureMade) == [GestureMade(B, "invite", until=0)]


def test_16_11_each_is_for_those_whom_the_scenario_names_and_once() -> None:
    game = Parley()
    for name in ("invite", "nothing"):
        refusal = game.refused(Gesture(A, name))
        assert (refusal.rule, refusal.code) == ("16.11", "no_such_gesture")
    game.do(Gesture(A, "moor"))
    assert game.refused(Gesture(A, "moor")).code == "done_already"
    game.do(Undo(A, "moor"))
    assert game.refused(Gesture(A, "moor")).code == "done_already"
    game.over(A)
    game.act(Gesture(B, "moor"))


def test_16_11_it_costs_its_author_points_in_the_end() -> None:
    """No treaty: the walk-away value of 40, less 2; also if it was taken back."""
    for undone in (False, True):
        game = Parley()
        game.do(Gesture(A, "moor"))
        if undone:
            game.do(Undo(A, "moor"))
        game.until(4)
        mine, theirs = game.view(A).own, game.view(B).own
        assert mine is not None and theirs is not None
        assert (mine.realised, theirs.realised) == (38_000_000, 38_000_000)
    plain = Parley()
    plain.until(4)
    own = plain.view(A).own
    assert own is not None and own.realised == 40_000_000


def test_16_11_taking_it_back_costs_one_and_a_half_times_what_it_earned() -> None:
    game = Parley()
    game.do(Gesture(A, "moor"))
    events = game.do(Undo(A, "moor"))
    assert only(events, GestureUndone) == [GestureUndone(A, "moor")]
    each = [("16.11", "gesture_undone", seat, A, -375) for seat in (B, C)]
    assert rows(events) == each and read(events) == each
    assert pressed(events) == [("gesture", 6000)]
    assert game.state.moves == 2


def test_16_11_it_is_taken_back_with_those_whom_it_was_meant_for() -> None:
    game = Parley()
    game.over(A)
    game.do(Gesture(B, "invite"))
    events = game.do(Undo(B, "invite"))
    assert rows(events) == [("16.11", "gesture_undone", A, B, -225)]
    assert not pressed(events)


def test_16_11_only_what_was_done_is_taken_back_and_once() -> None:
    game = Parley()
    refusal = game.refused(Undo(A, "moor"))
    assert (refusal.rule, refusal.code) == ("16.11", "not_done")
    game.do(Gesture(A, "moor"), Undo(A, "moor"))
    assert game.refused(Undo(A, "moor")).code == "undone_already"
    game.over(A)
    assert game.refused(Undo(B, "moor")).code == "not_done"


def test_16_12_an_answer_in_time_is_a_gain_for_both() -> None:
    """Within two rounds: asked for in the first, answered in the second."""
    game = Parley()
    game.do(Gesture(A, "moor"))
    assert not answered(game.until(2))
    game.over(A)
    game.over(B)
    events = game.do(Gesture(C, "invite"))
    assert answered(events) == [(A, "moor", C)]
    assert bonuses(events) == [(A, C, 150), (C, A, 150)]
    assert [row[2:] for row in read(events) if row[0] == "16.12"] == bonuses(events)
    later = game.until(4)
    assert not answered(later) and LAPSED not in publics(later)


def test_16_12_one_answer_settles_it() -> None:
    game = Parley()
    game.do(Gesture(A, "moor"))
    game.over(A)
    assert answered(game.do(Gesture(B, "invite"))) == [(A, "moor", B)]
    game.over(B)
    assert not answered(game.do(Gesture(C, "invite")))


def test_16_12_without_an_answer_its_authors_public_cools() -> None:
    """At the close of the second round, and once."""
    game = Parley()
    game.do(Gesture(A, "moor"))
    assert LAPSED not in publics(game.until(2))
    second = game.until(3)
    assert answered(second) == [(A, "moor", None)] and LAPSED in publics(second)
    assert not answered(game.until(4))


def test_16_12_an_answer_that_comes_too_late_is_none() -> None:
    game = Parley()
    game.do(Gesture(A, "moor"))
    game.until(3)
    game.over(A)
    events = game.do(Gesture(B, "invite"))
    assert not answered(events) and not bonuses(events)


def test_16_12_the_time_ends_with_the_talks() -> None:
    """Asked for in the last round: it runs out at its close."""
    game = Parley()
    game.until(3)
    assert only(game.do(Gesture(A, "moor")), GestureMade)[0].until == 3
    assert answered(game.until(4)) == [(A, "moor", None)]


def test_16_12_a_gesture_that_is_an_answer_asks_for_none() -> None:
    """Borland moors too: that answers Avaria, and nobody has to answer Borland."""
    game = Parley()
    game.do(Gesture(A, "moor"))
    game.over(A)
    events = game.do(Gesture(B, "moor"))
    assert answered(events) == [(A, "moor", B)]
    assert [e.until for e in only(events, GestureMade)] == [0]
    assert not answered(game.until(4))


def test_16_12_where_nobody_can_answer_any_more_none_is_asked_for() -> None:
    """Open days alone answer: while Caldia can still hold one there is hope, then no more."""
    for all_have_answered in (False, True):
        game = Parley(gestures=GESTURES.replace("gestures: [moor, invite]", "gestures: [invite]"))
        game.over(A)
        game.do(Gesture(B, "invite"))
        game.over(B)
        if all_have_answered:
            game.do(Gesture(C, "invite"))
        game.until(2)
        made = only(game.do(Gesture(A, "moor")), GestureMade)
        assert [event.until for event in made] == [0 if all_have_answered else 3]


def test_16_12_ones_own_gesture_answers_nothing() -> None:
    game = Parley()
    game.over(A)
    game.do(Gesture(B, "moor"))
    assert not answered(game.do(Gesture(B, "invite")))


def test_16_12_a_gesture_that_was_taken_back_hopes_for_nothing() -> None:
    game = Parley()
    game.do(Gesture(A, "moor"), Undo(A, "moor"))
    game.over(A)
    assert not answered(game.do(Gesture(B, "invite")))
    later = game.until(4)
    assert not answered(later) and LAPSED not in publics(later)
