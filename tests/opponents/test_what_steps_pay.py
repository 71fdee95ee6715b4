"""What cannot be had by doing and undoing: steps, sanctions, a mediator's word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from statistics import mean

import pytest

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.offices import Vouch
from summit.engine.acts.substance import Impose, Perform, Relieve, Reverse
from summit.engine.matters import is_in_force
from summit.engine.reckoning import realised
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.opponents.record import is_under_seal, own_of
from tests.engine.worlds import scenario, tables
from tests.opponents.at_table import AtTable
from tests.opponents.games import MILLION, Played, play, scripted

ALBA, CRESS, ELDER = map(Seat, ("alba", "cress", "elder"))
GAMES = 8
NOISE = 0.5

Trick = Callable[[View, Seat], Action | None]


@dataclass(frozen=True)
class Tricky:
    """An honest player who first does and undoes whatever it can, a trick a turn."""

    honest: Opponent
    trick: Trick

    def decide(self, view: View, luck: Luck) -> Decision:
        seat, own = own_of(view)
        is_free = view.is_to_act and own.has_floor and not own.duties and own.moves_left > 0
        if is_free and not is_under_seal(view) and own.moves_left == _moves(view):
            action = self.trick(view, seat)
            if action is not None:
                return Decision((action,), Reason("trick"))
        return self.honest.decide(view, luck)


def _moves(view: View) -> int:
    """The moves of a turn now, in the talks or in the commission."""
    return view.agenda.meeting(view.round).moves


def does_and_undoes(view: View, seat: Seat) -> Action | None:
    """Takes a step back whenever the last one was its own, and takes it whenever it is its."""
    for listed in view.agenda.sequences:
        done = view.matters.done(listed.id)
        if done and listed.steps[done - 1].by == seat:
            return Reverse(seat, listed.id)
        is_open = not listed.begins_with_treaty and not listed.after
        if is_open and done < len(listed.steps) and listed.steps[done].by == seat:
            return Perform(seat, listed.id)
    return None


@dataclass(frozen=True)
class TakingBackAtTheEnd:
    """Keeps to the sequences until the last period of the treaty, then takes back what it can."""

    honest: Opponent

    def decide(self, view: View, luck: Luck) -> Decision:
        seat, own = own_of(view)
        is_last = view.treaty is not None and view.treaty.period == view.treaty.periods
        if is_last and own.has_floor and not own.duties and not view.waiting:
            mine = (
                listed.id
                for listed in view.agenda.sequences
                if (done := view.matters.done(listed.id)) and listed.steps[done - 1].by == seat
            )
            name = next(mine, None) if own.moves_left else None
            action = EndTurn(seat) if name is None else Reverse(seat, name)
            return Decision((action,), Reason("trick"))
        return self.honest.decide(view, luck)


def lifts_and_imposes(view: View, seat: Seat) -> Action | None:
    """Changes every sanction of its own once a round."""
    for listed in view.agenda.sanctions:
        was_changed = any(
            (e.sanction, e.round) == (listed.id, view.round) for e in view.matters.sanctions
        )
        if listed.by == seat and not was_changed and view.treaty is None:
            lifted, imposed = Relieve(seat, listed.id), Impose(seat, listed.id)
            return lifted if is_in_force(view.matters, listed) else imposed
    return None


def games(seat: Seat | None = None, player: Opponent | None = None) -> list[Played]:
    seats = by_script()
    if seat is not None and player is not None:
        seats[seat] = player
    return [play(tables("delta"), seats, f"pays {number}") for number in range(GAMES)]


def by_script() -> dict[Seat, Opponent]:
    return scripted(scenario("delta"))


@cache
def honest() -> list[Played]:
    return games()


def brought(played: list[Played], seat: Seat) -> float:
    """What the game brought a seat, in points, on average."""
    return mean(realised(game.state, seat) for game in played) / MILLION


@pytest.mark.parametrize(
    ("seat", "trick"),
    [
        (CRESS, does_and_undoes),
        (ALBA, does_and_undoes),
        (ALBA, lifts_and_imposes),
        (Seat("dorn"), lifts_and_imposes),
    ],
)
def test_doing_and_undoing_brings_no_more_than_playing_on(seat: Seat, trick: Trick) -> None:
    player = Tricky(by_script()[seat], trick)
    assert brought(games(seat, player), seat) <= brought(honest(), seat) + NOISE


def test_a_step_taken_back_at_the_very_end_brings_its_price_and_no_more() -> None:
    """Nobody is left to trust its author less. Cress took the last step of both sequences."""
    agenda = tables("delta").agenda
    price = sum(listed.steps[-1].cost for listed in agenda.sequences)
    assert all(listed.steps[-1].by == CRESS for listed in agenda.sequences)
    player = TakingBackAtTheEnd(by_script()[CRESS])
    assert brought(games(CRESS, player), CRESS) <= brought(honest(), CRESS) + price


def test_a_step_done_and_undone_leaves_less_trust_than_before() -> None:
    game = AtTable(tables("delta")).pass_to(CRESS)
    places = [game.state.tables.agenda.index(seat) for seat in (ALBA, CRESS)]
    before = game.state.trust[places[0]][places[1]]
    game.act(Perform(CRESS, "thaw"), Reverse(CRESS, "thaw"))
    assert game.state.trust[places[0]][places[1]] < before


def test_a_sanction_lifted_and_imposed_again_leaves_less_trust_than_before() -> None:
    game = AtTable(tables("delta"))
    places = [game.state.tables.agenda.index(seat) for seat in (CRESS, ALBA)]
    before = game.state.trust[places[0]][places[1]]
    game.act(Relieve(ALBA, "harbour_dues")).play_until(2)
    drifted = game.state.trust[places[0]][places[1]]
    assert drifted > before
    game.act(Impose(ALBA, "harbour_dues"))
    assert game.state.trust[places[0]][places[1]] < before


def test_a_mediators_word_is_paid_for_each_time_and_buys_each_trust_once() -> None:
    game = AtTable(tables("delta"))
    credit = game.state.tables.agenda.credit(ELDER)
    lent = [(ALBA, CRESS), (CRESS, ALBA), (ALBA, Seat("dorn"))]
    for spent, (of, to) in enumerate(lent, start=1):
        game.pass_to(ELDER).act(Vouch(ELDER, of, to))
        assert game.state.offices.credit_spent(ELDER) == 2 * spent <= credit
    assert not game.pass_to(ELDER).state.is_over
    assert not isinstance(game.decided(ELDER).actions[0], Vouch)
    rows = [row for ledger in game.state.ledgers for row in ledger if row.cause == "vouched"]
    assert len({(row.holder, row.about) for row in rows}) == len(rows) == len(lent)
