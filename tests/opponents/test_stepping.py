"""Steps on the substance by script: sequences, agencies, options, lines of contact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept
from summit.engine.acts.offices import Mediate, Restrain, TakePoll, Voice
from summit.engine.acts.substance import Broach, Exercise, Perform
from summit.engine.listed.substance import SequenceTable
from summit.engine.seats import Seat
from summit.engine.standing.substance import Contact
from summit.engine.tables import Tables
from summit.opponents.stating import TENSE
from summit.opponents.stepping import broached, contact, lever, restraint, step_due
from summit.scenario.model import Script
from tests.engine.worlds import scenario, tables
from tests.opponents.at_table import MILLION, AtTable
from tests.opponents.games import play, scripted
from tests.opponents.six import CHINA, DPRK, RUSSIA, USA, six_scenario, six_tables

ALBA, BORA, CRESS, DORN = map(Seat, ("alba", "bora", "cress", "dorn"))
SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)
MIDDLE = (3, 3, 2, 2, 1, 1)
SILENT = Script(signals=[])
SOLD = 2


def thaw(**changes: object) -> Tables:
    """The delta with another sequence of the talks."""
    base = tables("delta")
    listed = tuple(
        replace(entry, **changes) if entry.id == "thaw" else entry  # type: ignore[arg-type]
        for entry in base.agenda.sequences
    )
    return replace(base, agenda=replace(base.agenda, sequences=listed))


def steps(listed: SequenceTable, cost: int, weight: int = 0) -> tuple[object, ...]:
    """The same steps at another price, with another weight."""
    return tuple(replace(step, cost=cost, weight=weight) for step in listed.steps)


def test_a_step_is_taken_by_the_one_whose_it_is_and_by_nobody_else() -> None:
    game = AtTable(tables("delta"))
    assert step_due(game.seen(CRESS)) == Perform(CRESS, "thaw")
    assert step_due(game.seen(ALBA)) is None
    game.pass_to(CRESS).act(Perform(CRESS, "thaw"))
    assert step_due(game.seen(CRESS)) is None
    assert step_due(game.seen(ALBA)) == Perform(ALBA, "thaw")


def test_a_step_that_costs_more_than_what_follows_brings_is_not_taken() -> None:
    """Cress owes two steps and is owed one, which brings it two points."""
    listed = tables("delta").agenda.sequences[0]
    assert listed.id == "thaw"
    for cost, is_taken in ((1, True), (2, False)):
        game = AtTable(thaw(steps=steps(listed, cost)))
        assert (step_due(game.seen(CRESS)) is not None) is is_taken


def test_the_trust_that_a_step_earns_speaks_for_it() -> None:
    """Two steps of 0.15 are worth 2.4 points beside the two that are owed."""
    listed = tables("delta").agenda.sequences[0]
    for weight, is_taken in ((0, False), (150_000, True)):
        game = AtTable(thaw(steps=steps(listed, 2, weight)))
        assert (step_due(game.seen(CRESS)) is not None) is is_taken


def test_who_owes_the_last_step_takes_it() -> None:
    listed = tables("delta").agenda.sequences[0]
    game = AtTable(thaw(steps=steps(listed, 9)))
    game.pass_to(CRESS).act(Perform(CRESS, "thaw")).pass_to(ALBA).act(Perform(ALBA, "thaw"))
    assert step_due(game.seen(CRESS)) == Perform(CRESS, "thaw")


def test_a_sequence_that_begins_with_the_treaty_or_after_another_waits() -> None:
    game = AtTable(tables("delta"))
    game.pass_to(CRESS).act(Perform(CRESS, "thaw")).pass_to(ALBA).act(Perform(ALBA, "thaw"))
    game.pass_to(CRESS).act(Perform(CRESS, "thaw"))
    assert step_due(game.seen(ALBA)) is None, "seed corn is sent when there is a treaty"


@pytest.mark.parametrize("seed", range(3))
def test_steps_are_taken_in_the_talks_and_in_the_commission(seed: int) -> None:
    played = play(six_tables(), scripted(six_scenario()), f"steps {seed}")
    assert played.state.treaty is not None
    assert played.state.matters.done("initial_actions") >= 4


def test_a_step_goes_before_the_main_move_and_leaves_one_for_it() -> None:
    game = AtTable(tables("delta")).pass_to(CRESS)
    assert game.decided(CRESS, SILENT).actions[-2:] == (Perform(CRESS, "thaw"), Accept(CRESS, "T4"))
    game = AtTable(thaw(steps=tables("delta").agenda.sequences[0].steps[1:]))
    decision = game.decided(ALBA, SILENT)
    assert decision.actions[-1] == Perform(ALBA, "thaw") and decision.reason.code == "stepped"


def test_where_a_turn_has_one_move_a_step_is_taken_when_there_is_nothing_to_table() -> None:
    base = thaw(steps=tables("delta").agenda.sequences[0].steps[1:])
    meetings = tuple(replace(entry, moves=1) for entry in base.agenda.meetings)
    game = AtTable(replace(base, agenda=replace(base.agenda, meetings=meetings)))
    assert game.mind(ALBA).tabling is None
    assert game.decided(ALBA, SILENT).actions[-1] == Perform(ALBA, "thaw")
    game.act(Perform(ALBA, "thaw")).pass_to(CRESS)
    assert step_due(game.seen(CRESS)) == Perform(CRESS, "thaw")
    assert game.decided(CRESS, SILENT).actions[-1] == Accept(CRESS, "T4")


def in_the_week_that_matters(*noes: Seat) -> AtTable:
    """The straw poll on the middle has been read out in Beijing."""
    game = AtTable(six_tables()).pass_to(CHINA).act(Mediate(CHINA, MIDDLE), TakePoll(CHINA))
    for seat in game.state.tables.agenda.seats:
        game.act(Voice(seat, seat not in noes))
    return game


def test_an_agency_is_held_back_when_all_could_live_with_the_text() -> None:
    game = in_the_week_that_matters().pass_to(USA)
    held = Restrain(USA, "bank_in_macau")
    assert restraint(game.seen(USA)) == held
    assert game.decided(USA, SILENT).actions[-2:] == (held, Accept(USA, "T7"))
    game.act(held)
    assert restraint(game.seen(USA)) is None


def test_an_agency_is_left_alone_before_that() -> None:
    assert restraint(AtTable(six_tables()).seen(USA)) is None
    assert restraint(in_the_week_that_matters(DPRK).seen(USA)) is None
    assert restraint(in_the_week_that_matters().seen(RUSSIA)) is None


def late(game: AtTable) -> AtTable:
    return game.play_until(3).pass_to(CRESS)


def test_an_option_is_spoken_of_when_nothing_on_the_table_leaves_all_a_gain() -> None:
    """Not at once; and not while there is a fair deal to be hoped for."""
    broach = Broach(CRESS, TOLL, SOLD)
    early = AtTable(tables("delta"))
    hopeless = early.mind(CRESS)
    hopeless = replace(hopeless, ambition=replace(hopeless.ambition, fair=0))
    assert broached(early.seen(CRESS), hopeless) is None
    game = late(AtTable(tables("delta")))
    mind = game.mind(CRESS)
    for fair, found in ((0, broach), (mind.least + 1, None)):
        thinking = replace(mind, ambition=replace(mind.ambition, fair=fair))
        assert broached(game.seen(CRESS), thinking) == found


def test_who_loses_nothing_by_it_is_willing_when_another_is() -> None:
    """The toll sold is worth 4 to Alba, which stands at none, worth 8; 30 to Cress, 18 to Bora."""
    game = AtTable(tables("delta")).pass_to(DORN).act(Broach(DORN, TOLL, SOLD))
    for seat, is_willing in ((ALBA, False), (BORA, True), (CRESS, True), (DORN, False)):
        found = broached(game.seen(seat), game.mind(seat))
        assert (found == Broach(seat, TOLL, SOLD)) is is_willing


def test_what_is_on_the_table_is_not_spoken_of_again() -> None:
    game = AtTable(tables("delta"))
    game.change(matters=replace(game.state.matters, opened=((TOLL, SOLD),)))
    hopeless = game.mind(CRESS)
    hopeless = replace(hopeless, elapsed=MILLION, ambition=replace(hopeless.ambition, fair=0))
    assert broached(game.seen(CRESS), hopeless) is None


def test_a_line_is_kept_in_use_in_a_tense_room_every_other_round() -> None:
    game = AtTable(tables("delta"))
    used = Exercise(ALBA, "hotline")
    assert contact(game.change(tension=TENSE - 1).seen(ALBA)) is None
    assert contact(game.change(tension=TENSE).seen(ALBA)) == used
    assert contact(game.seen(DORN)) is None, "the line is not Dorn's"
    game.act(used)
    assert contact(game.seen(ALBA)) is None and contact(game.seen(CRESS)) is None
    assert contact(game.play_until(2).change(tension=TENSE).seen(ALBA)) is None
    assert contact(game.play_until(3).change(tension=TENSE).seen(ALBA)) == used


def test_a_line_that_is_not_open_cannot_be_used_until_it_is() -> None:
    game = AtTable(tables("delta")).change(tension=TENSE)
    assert contact(game.seen(BORA)) is None
    opened = replace(game.state.matters, contacts=(Contact("gunners", True, 0),))
    assert contact(game.change(matters=opened).seen(BORA)) == Exercise(BORA, "gunners")


def test_the_lever_pulls_the_step_first() -> None:
    game = AtTable(tables("delta")).change(tension=TENSE)
    for seat, expected in ((CRESS, Perform(CRESS, "thaw")), (ALBA, Exercise(ALBA, "hotline"))):
        found = lever(game.seen(seat), game.mind(seat), SILENT)
        assert found is not None and found[0] == expected
    assert lever(game.seen(BORA), game.mind(BORA), SILENT) is None


@pytest.mark.parametrize("name", ["delta", "test_ban_1963"])
def test_whole_games_with_all_of_this_are_played_without_a_fault(name: str) -> None:
    """`play` asks of every action whether it is legal."""
    for seed in range(3):
        played = play(tables(name), scripted(scenario(name)), f"all {seed}")
        assert played.state.is_over
