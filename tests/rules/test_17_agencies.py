"""Rule 17.8: agencies of a government that act on their own, and what holds them back."""

from __future__ import annotations

import pytest

from summit.engine.actions import EndTurn
from summit.engine.acts.offices import Restrain
from summit.engine.events import InjectPassed, InjectStruck
from summit.engine.happened.offices import AgencyHeld
from summit.engine.seats import PUBLIC
from tests.rules.delta import (
    ALBA,
    CRESS,
    DORN,
    MIDDLE,
    ORDER,
    SHORT,
    Delta,
    rounds,
)
from tests.rules.parley import pressed
from tests.rules.table import only


def raid(more: str = "", *, restrainable: bool = True) -> str:
    """A raid by the customs service of Alba, due at the opening of each round."""
    spoiler = "{of: alba, agency: The Customs Service}"
    if not restrainable:
        spoiler = "{of: alba, agency: The Customs Service, restrainable: no}"
    return (
        "\n  raid:\n    title: A raid\n    text: Nine boats are seized.\n"
        f"    chance: 25%\n    spoiler: {spoiler}\n    effects: [{{tension: 4}}]\n{more}"
    )


def held(*, luck: int = 0, **sections: str) -> Delta:
    """A game in which Alba holds the service back in the first round; the raid comes whenever it
    may, or never."""
    game = Delta(luck={"inject": 1}, **{"injects": raid(), **sections})
    game.luck["inject"] = luck
    game.turn_of(ALBA)
    game.do(Restrain(ALBA, "raid"))
    return game


def passed(game: Delta) -> list[str]:
    return [e.why for e in only(game.events, InjectPassed)]


def test_17_8_an_agency_acts_though_its_delegation_did_not_choose() -> None:
    game = Delta(luck={"inject": 0}, injects=raid())
    assert only(game.events, InjectStruck) == [InjectStruck("raid", PUBLIC)]
    assert pressed(game.events)[0] == ("inject", 4000)


def test_17_8_the_delegation_knows_of_it_and_nobody_else() -> None:
    game = Delta(injects=raid())
    mine, theirs = game.view(ALBA).own, game.view(CRESS).own
    assert mine is not None and theirs is not None and theirs.spoilers == ()
    (spoiler,) = mine.spoilers
    assert (spoiler.inject, spoiler.agency) == ("raid", "The Customs Service")
    assert (spoiler.is_restrainable, spoiler.is_held) == (True, False)


def test_17_8_a_move_holds_it_back_and_nobody_hears_of_that() -> None:
    game = held()
    assert only(game.events, AgencyHeld) == [AgencyHeld(ALBA, "raid", audience=(ALBA,))]
    assert game.state.moves == 3
    mine = game.view(ALBA).own
    assert mine is not None and mine.spoilers[0].is_held and game.view(ALBA).offices.held
    for other in (CRESS, None):
        assert game.view(other).offices.held == ()


def test_17_8_until_the_next_round_has_opened() -> None:
    """At the opening of the second it is held, at that of the third it comes."""
    game = held()
    game.until(2)
    assert passed(game) == ["chance", "restrained"] and not only(game.events, InjectStruck)
    mine = game.view(ALBA).own
    assert mine is not None and not mine.spoilers[0].is_held
    game.until(3)
    assert only(game.events, InjectStruck) == [InjectStruck("raid", PUBLIC)]


def test_17_8_it_may_be_held_again_in_the_next_round_and_not_twice_in_one() -> None:
    game = held()
    refusal = game.refused(Restrain(ALBA, "raid"))
    assert (refusal.rule, refusal.code) == ("17.8", "held_already")
    game.until(2)
    game.turn_of(ALBA)
    game.do(Restrain(ALBA, "raid"))
    game.until(3)
    assert passed(game) == ["chance", "restrained", "restrained"]


def test_17_8_rounds_that_are_passed_over_do_not_count() -> None:
    game = held(rounds=rounds(f"{ORDER}, next: [delta_four]"))
    game.until(4)
    assert game.state.skipped == (2, 3) and passed(game) == ["chance", "restrained"]


def test_17_8_nor_does_the_time_after_a_signature() -> None:
    """What was held in the round of the signature is held when the first period opens."""
    game = Delta(injects=raid())
    name = game.single(SHORT)
    game.turn_of(ALBA)
    game.do(Restrain(ALBA, "raid"))
    game.luck["inject"] = 0
    game.accept(name)
    game.approve()
    assert game.state.signed.period == 1 and passed(game) == ["chance", "restrained"]
    game.keep()
    game.close()
    assert only(game.events, InjectStruck)


def test_17_8_at_a_close_it_is_held_in_its_round() -> None:
    at = "    at: {round: delta_one, phase: close}\n"
    game = held(injects=raid(at))
    game.until(2)
    assert passed(game) == ["restrained"]


def test_17_8_what_has_struck_is_over_unless_it_repeats() -> None:
    game = Delta(luck={"inject": 0}, injects=raid())
    game.turn_of(ALBA)
    assert game.refused(Restrain(ALBA, "raid")).code == "no_such_agency"
    mine = game.view(ALBA).own
    assert mine is not None and mine.spoilers == ()
    game = Delta(luck={"inject": 0}, injects=raid("    repeat: yes\n"))
    game.turn_of(ALBA)
    game.do(Restrain(ALBA, "raid"))
    game.until(2)
    assert passed(game) == ["restrained"] and len(only(game.events, InjectStruck)) == 1
    game.until(3)
    assert len(only(game.events, InjectStruck)) == 2


def test_17_8_where_the_scenario_does_not_allow_it_nobody_holds_it_back() -> None:
    game = Delta(injects=raid(restrainable=False))
    game.turn_of(ALBA)
    refusal = game.refused(Restrain(ALBA, "raid"))
    assert (refusal.rule, refusal.code) == ("17.8", "beyond_reach")
    mine = game.view(ALBA).own
    assert mine is not None and not mine.spoilers[0].is_restrainable


@pytest.mark.parametrize("name", ["raid", "nothing"])
def test_17_8_nor_does_another_government(name: str) -> None:
    refusal = Delta(injects=raid()).refused(Restrain(DORN, name))
    assert (refusal.rule, refusal.code) == ("17.8", "no_such_agency")


def test_17_8_it_belongs_to_the_talks() -> None:
    game = Delta(injects=raid())
    game.sign(MIDDLE)
    game.keep()
    assert game.state.speaker == ALBA
    assert game.refused(Restrain(ALBA, "raid")).code == "treaty_signed"
    game.act(EndTurn(ALBA))
