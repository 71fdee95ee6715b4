"""Sanctions by script: lifted when they have done their work or did none; imposed by leave only."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.actions import EndTurn, Propose
from summit.engine.acts.offices import Mediate, TakePoll, Voice
from summit.engine.acts.substance import Impose, Relieve
from summit.engine.seats import Seat
from summit.opponents.sanctioning import sanctioned
from summit.scenario.model import Script
from tests.engine.worlds import tables
from tests.opponents.at_table import MILLION, AtTable

ALBA, CRESS, DORN = map(Seat, ("alba", "cress", "dorn"))
SILENT = Script(signals=[])


def changed(game: AtTable, seat: Seat, script: Script = SILENT) -> tuple[object, str] | None:
    found = sanctioned(game.seen(seat), game.mind(seat), script)
    return None if found is None else (found[0], found[1].code)


def come_towards_alba() -> AtTable:
    """Cress tables nearly all that Alba wants."""
    game = AtTable(tables("delta")).pass_to(CRESS)
    return game.act(Propose(CRESS, (1, 1, 8, 1, 1)), EndTurn(CRESS))


def test_a_sanction_is_lifted_when_the_other_has_come_a_good_part_of_the_way() -> None:
    assert changed(AtTable(tables("delta")), ALBA) is None
    game = come_towards_alba()
    assert changed(game, ALBA) == (Relieve(ALBA, "harbour_dues"), "relieved")
    game.pass_to(ALBA)
    backed = game.decided(ALBA, SILENT)
    assert backed.reason.code == "endorsed"
    assert Relieve(ALBA, "harbour_dues") in game.act(*backed.actions).decided(ALBA, SILENT).actions


def test_a_sanction_is_lifted_when_all_could_live_with_the_single_text() -> None:
    game = AtTable(tables("delta")).pass_to(DORN)
    game.act(Mediate(DORN, (1, 2, 4, 1, 1)), TakePoll(DORN))
    for seat in game.state.tables.agenda.seats:
        game.act(Voice(seat, True))
    assert changed(game, ALBA) == (Relieve(ALBA, "harbour_dues"), "relieved")


def test_a_sanction_that_costs_its_author_is_lifted_when_it_was_in_vain() -> None:
    """At Alba's last turn without a deal in sight: a point is a point."""
    game = AtTable(tables("delta")).play_until(4).pass_to(ALBA)
    assert changed(game, ALBA) is None
    game.act(EndTurn(ALBA)).pass_to(ALBA)
    assert changed(game, ALBA) == (Relieve(ALBA, "harbour_dues"), "unburdened")
    free = replace(game.state.tables.agenda.sanctions[0], price=0)
    agenda = game.state.tables.agenda
    agenda = replace(agenda, sanctions=(free, *agenda.sanctions[1:]))
    game.change(tables=replace(game.state.tables, agenda=agenda))
    assert changed(game, ALBA) is None


def test_nobody_imposes_a_sanction_without_its_authors_leave() -> None:
    permitted = Script(signals=[], sanctions=True)
    game = AtTable(tables("delta")).play_until(3).pass_to(DORN)
    stubborn = replace(game.mind(DORN), elapsed=MILLION)
    assert sanctioned(game.seen(DORN), stubborn, SILENT) is None
    found = sanctioned(game.seen(DORN), stubborn, permitted)
    assert found is not None and found[0] == Impose(DORN, "water_price")
    assert sanctioned(game.seen(DORN), replace(stubborn, elapsed=0), permitted) is None


def test_a_sanction_is_imposed_once_and_changed_once_a_round_at_most() -> None:
    permitted = Script(signals=[], sanctions=True)
    game = AtTable(tables("delta")).play_until(3).pass_to(DORN).act(Impose(DORN, "water_price"))
    stubborn = replace(game.mind(DORN), elapsed=MILLION)
    assert sanctioned(game.seen(DORN), stubborn, permitted) is None
    game.play_until(4).pass_to(DORN).act(Relieve(DORN, "water_price"))
    assert sanctioned(game.seen(DORN), stubborn, permitted) is None
