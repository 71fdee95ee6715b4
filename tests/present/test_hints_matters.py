"""Advice about the substance, and about what the talks put to a seat (chapters 17 and 18)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept, Answer, Demand, EndTurn, Propose, Reject, Terms
from summit.engine.acts.offices import Mediate, Reaffirm, Restrain, TakePoll, Voice
from summit.engine.acts.signals import Heed, Threaten
from summit.engine.play import refuse
from summit.engine.seats import Seat
from summit.engine.state import Duty, State
from summit.engine.view import view
from summit.present.commands.command import Do
from summit.present.grammar import parse
from summit.present.hints import advice, hint
from summit.table.scripted import waiting_for
from tests.engine.worlds import tables
from tests.opponents.at_table import MILLION, AtTable
from tests.opponents.six import CHINA, DPRK, USA, six_tables

ALBA, BORA, CRESS, DORN = map(Seat, ("alba", "bora", "cress", "dorn"))
SOVIETS, BRITAIN = Seat("ussr"), Seat("uk")
SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)
MIDDLE = (3, 3, 2, 2, 1, 1)
FEW, MOST = 10, 120


def told(state: State, seat: Seat) -> str:
    return "\n".join(hint(view(state, seat)))


def polled(terms: Terms = MIDDLE) -> AtTable:
    game = AtTable(six_tables()).pass_to(CHINA)
    return game.act(Mediate(CHINA, terms), TakePoll(CHINA))


def read(*noes: Seat) -> AtTable:
    game = polled()
    for seat in game.state.tables.agenda.seats:
        game.act(Voice(seat, seat not in noes))
    return game


def test_a_straw_poll_is_answered_honestly() -> None:
    game = polled()
    assert advice(game.seen(USA)) == Voice(USA, True)
    assert "an honest answer helps the chair: live with it" in told(game.state, USA)
    stingy = polled((1, 3, 2, 1, 1, 1))
    said = advice(stingy.seen(USA))
    assert isinstance(said, Voice) and not said.yes and said.issue >= 0
    assert refuse(stingy.state, said) is None


def test_the_advice_about_a_poll_is_the_command_that_the_hint_names() -> None:
    game = polled((1, 3, 2, 1, 1, 1))
    line = hint(game.seen(USA))[-1]
    command = line.rpartition(": ")[2]
    assert parse(command, game.seen(USA)) == Do(advice(game.seen(USA)))  # type: ignore[arg-type]


def test_what_all_could_live_with_is_to_be_signed_and_an_agency_held_back_first() -> None:
    game = read().pass_to(USA).act(Reject(USA, "T1", (0,)))
    assert advice(game.seen(USA)) == Restrain(USA, "bank_in_macau")
    assert "The Treasury may act on its own" in told(game.state, USA)
    game.act(Restrain(USA, "bank_in_macau"))
    assert advice(game.seen(USA)) == Accept(USA, "T7")
    assert "The Treasury" not in told(game.state, USA)
    assert advice(read(USA).pass_to(DPRK).seen(DPRK)) != Accept(DPRK, "T7")


@pytest.mark.parametrize("walk_away", [0, 99])
def test_an_ultimatum_is_answered_by_what_the_text_is_worth(walk_away: int) -> None:
    """Britain puts a mild text to the Soviet Union, whose walk-away is another here."""
    game = AtTable(tables("test_ban_1963")).pass_to(BRITAIN)
    game.act(Propose(BRITAIN, (0, 1, 0, 0, 0, 0, 0, 2)), EndTurn(BRITAIN)).pass_to(BRITAIN)
    game.act(Threaten(BRITAIN, SOVIETS))
    place = game.state.tables.agenda.index(SOVIETS)
    other = replace(game.state.sheets[place], walk_away=walk_away, red_lines=())
    sheets = tuple(other if n == place else s for n, s in enumerate(game.state.sheets))
    said = advice(game.change(sheets=sheets).seen(SOVIETS))
    assert isinstance(said, Heed) and refuse(game.state, said) is None
    if walk_away:
        assert not said.yields
    assert ("no threat makes that better" in told(game.state, SOVIETS)) is bool(walk_away)


def test_a_demand_and_a_choice_are_left_to_the_player() -> None:
    game = AtTable(tables("delta")).act(Demand(ALBA, CRESS, WATCH, 4))
    assert advice(game.seen(CRESS)) is None
    assert refuse(game.state, Answer(CRESS, "D1", 4)) is None


def test_a_new_leadership_is_told_what_binds_it_and_what_that_is_worth() -> None:
    game = AtTable(tables("delta")).act(Demand(ALBA, CRESS, WATCH, 2)).act(Answer(CRESS, "D1", 2))
    game.change(duties=(*game.state.duties, Duty(CRESS, "reaffirm", "")))
    said = advice(game.seen(CRESS))
    assert isinstance(said, Reaffirm)
    lines = told(game.state, CRESS)
    assert "what binds you to Alba" in lines and "their trust is worth 2.4" in lines


def test_what_divides_the_three_powers_could_be_left_out() -> None:
    """Once red lines were named one could speak of it; when it is on the table it is a text."""

    def is_said(state: State) -> bool:
        seats = [seat for seat in state.tables.agenda.seats if state.has_floor(seat)]
        return any("would leave out Tests under ground" in told(state, seat) for seat in seats)

    game = AtTable(tables("test_ban_1963")).play_on(is_said)
    assert not game.state.matters.broached
    usa = game.state.tables.agenda.seats[0]
    opened = replace(game.state.matters, opened=((0, 1),))
    game.change(matters=opened).pass_to(usa)
    line = next(line for line in hint(game.seen(usa)) if "could be left out" in line)
    assert "a text without Tests under ground, Inspections on the spot a year" in line
    command = line.rpartition(": ")[2]
    parsed = parse(command, game.seen(usa))
    assert isinstance(parsed, Do) and isinstance(parsed.action, Propose)
    assert refuse(game.state, parsed.action) is None
    assert parsed.action.terms[0] == 1


def test_a_line_is_kept_in_use_where_the_room_is_tense() -> None:
    game = AtTable(tables("delta")).change(tension=60 * MILLION)
    assert "keeps an accident from becoming an incident" in told(game.state, ALBA)
    calm = AtTable(tables("delta")).change(tension=20 * MILLION)
    assert "accident" not in told(calm.state, ALBA)


def test_a_sanction_that_has_done_its_work_is_to_be_lifted() -> None:
    game = AtTable(tables("delta")).pass_to(CRESS).change(tension=20 * MILLION)
    game.act(Propose(CRESS, (1, 1, 8, 1, 1)), EndTurn(CRESS)).pass_to(ALBA)
    assert "Cress has come a good part of the way" in told(game.state, ALBA)


@pytest.mark.parametrize("name", ["delta", "test_ban_1963"])
def test_advice_is_legal_all_through_a_game_that_follows_it(name: str) -> None:
    """Every seat does what it is advised; where nothing is, its script decides."""
    game = AtTable(tables(name))
    followed = 0
    while not game.state.is_over and followed < MOST:
        seat = waiting_for(game.state)[0]
        action = advice(game.seen(seat))
        followed += action is not None
        game.act(action or game.decided(seat).actions[0])
    assert followed > FEW
