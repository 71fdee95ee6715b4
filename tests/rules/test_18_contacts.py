"""Rule 18.7: lines of contact keep accidents from becoming incidents.

A hotline between Alba and Cress is open; that between the gunners is not. The shell names one.
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Action
from summit.engine.acts.substance import Exercise
from summit.engine.events import InjectPassed, InjectStruck, QuestionOpened
from summit.engine.facts import fact
from summit.engine.happened.substance import ContactOpened, ContactUsed, InjectAverted
from summit.engine.matters import is_in_use
from summit.engine.rules.branching import round_before
from summit.engine.seats import PUBLIC
from tests.rules.delta import ALBA, BORA, CRESS, MIDDLE, Delta, rounds
from tests.rules.parley import pressed, rows
from tests.rules.table import only

FIRST = "order: [alba, bora, cress, dorn]"


def stray(at: str = "delta_two", lines: str = "hotline", more: str = "") -> str:
    return (
        f"\n  stray:\n    title: A shell\n    text: In a market.\n{more}"
        + (f"    at: {at}\n" if at else "")
        + f"    averted_by: [{lines}]\n    averts: 60%\n    effects: [{{tension: 6}}]\n"
    )


def used(luck: int = 0, **sections: str) -> Delta:
    """A game in which Alba has used the hotline in the first round, and chance averts (0) or does
    not (1)."""
    game = Delta(luck={"avert": luck}, **{"injects": stray(), "rounds": rounds(FIRST), **sections})
    game.do(Exercise(ALBA, "hotline"))
    return game


def averted(game: Delta) -> list[str]:
    return [e.contact for e in only(game.events, InjectAverted)]


def asked(game: Delta) -> list[QuestionOpened]:
    return [e for e in only(game.events, QuestionOpened) if e.question.startswith("avert/")]


def test_18_7_one_of_those_between_whom_it_is_open_keeps_it_in_use_for_a_move() -> None:
    """It moves no trust and no tension."""
    game = Delta(rounds=rounds(FIRST))
    events = game.do(Exercise(ALBA, "hotline"))
    assert only(events, ContactUsed) == [ContactUsed(ALBA, "hotline")]
    assert game.state.moves == 3 and not rows(events) and not pressed(events)
    assert fact(game.state, "contact.hotline") is True


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (Exercise(BORA, "hotline"), "no_such_contact"),
        (Exercise(BORA, "nothing"), "no_such_contact"),
        (Exercise(BORA, "gunners"), "not_open"),
        (Exercise(CRESS, "hotline"), "used_already"),
    ],
)
def test_18_7_only_a_line_that_is_open_and_once_a_round(action: Action, code: str) -> None:
    game = used()
    game.turn_of(action.by)
    refusal = game.refused(action)
    assert (refusal.rule, refusal.code) == ("18.7", code)


def test_18_7_an_inject_that_names_it_is_averted_with_a_chance() -> None:
    game = used()
    events = game.until(2)
    (question,) = asked(game)
    assert (question.question, question.weights) == (
        "avert/delta_two/opening/stray",
        (600_000, 400_000),
    )
    assert only(events, InjectAverted) == [InjectAverted("stray", "hotline", PUBLIC)]
    assert [e.why for e in only(events, InjectPassed)] == ["averted"]
    assert not only(game.until(5), InjectStruck) and not pressed(events)


def test_18_7_or_it_comes_all_the_same() -> None:
    game = used(luck=1)
    game.until(2)
    assert averted(game) == [] and only(game.events, InjectStruck)


def test_18_7_without_use_it_comes_and_chance_is_not_asked() -> None:
    game = Delta(luck={"avert": 0}, injects=stray())
    game.until(2)
    assert only(game.events, InjectStruck) and not asked(game)


def test_18_7_it_is_in_use_for_this_round_and_the_next() -> None:
    game = used(injects=stray("{round: delta_one, phase: close}"))
    game.until(2)
    assert averted(game) == ["hotline"]
    assert is_in_use(game.state.matters, "hotline", round_before(game.state))
    game = used(injects=stray("delta_three"))
    game.until(3)
    assert only(game.events, InjectStruck) and not asked(game)
    assert not is_in_use(game.state.matters, "hotline", round_before(game.state))


def test_18_7_rounds_that_are_passed_over_do_not_count() -> None:
    game = used(rounds=rounds(f"{FIRST}, next: [delta_four]"), injects=stray("delta_four"))
    game.until(4)
    assert game.state.skipped == (2, 3) and averted(game) == ["hotline"]


def test_18_7_nor_do_those_that_a_signature_left_out() -> None:
    game = Delta(luck={"avert": 0}, injects=stray("year_one"))
    name = game.single()
    for seat in (ALBA, BORA, CRESS):
        game.turn_of(seat)
        if seat == CRESS:
            game.do(Exercise(CRESS, "hotline"))
        game.do(Accept(seat, name))
    game.approve()
    assert averted(game) == ["hotline"]


def test_18_7_it_is_used_in_the_commission_too() -> None:
    game = Delta(luck={"avert": 0}, injects=stray("year_two"))
    game.sign(MIDDLE)
    game.keep()
    game.do(Exercise(ALBA, "hotline"))
    assert game.state.moves == 1
    game.close()
    assert averted(game) == ["hotline"]


def test_18_7_what_chance_does_not_bring_need_not_be_averted() -> None:
    game = used(injects=stray(more="    chance: 50%\n"))
    game.until(2)
    assert not asked(game) and [e.why for e in only(game.events, InjectPassed)] == ["chance"]


def test_18_7_what_was_averted_comes_later_only_if_it_is_due_again() -> None:
    game = used(injects=stray(at=""), luck=0)
    struck = only(game.events, InjectStruck)
    assert struck, "nobody had used the line before the first round"
    game = used(injects=stray(at="", more="    when: round.number > 1\n"))
    game.until(3)
    assert averted(game) == ["hotline"] and only(game.events, InjectStruck)


OPENED = "  opened:\n    title: Gunners\n    text: They talk.\n    effects: [{contact: gunners}]\n"


def test_18_7_a_line_may_be_opened_and_that_again_does_not_end_its_use() -> None:
    opened = "\n" + "".join(
        OPENED.replace("opened:", f"{name}:") + f"    at: {at}\n"
        for name, at in (("first", "delta_one"), ("second", "delta_two"))
    )
    game = Delta(
        luck={"avert": 0},
        injects=opened + stray("delta_two", "hotline, gunners").removeprefix("\n"),
        rounds=rounds(FIRST),
    )
    assert only(game.events, ContactOpened) == [ContactOpened("gunners")]
    game.do(Exercise(ALBA, "gunners"))
    assert not only(game.until(2), ContactOpened) and averted(game) == ["gunners"]
