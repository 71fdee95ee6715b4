"""What a script makes of the promises of a leadership that is gone (rule 17.9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept, Answer, Demand, EndTurn, Propose, Settle, Terms
from summit.engine.acts.offices import Reaffirm
from summit.engine.acts.signals import Pledge
from summit.engine.play import apply
from summit.engine.seats import NATURE, Seat
from summit.engine.state import Duty
from summit.opponents.reaffirming import burden, reaffirmed
from tests.engine.worlds import tables
from tests.opponents.at_table import MILLION, AtTable

ALBA, BORA, CRESS, DORN = map(Seat, ("alba", "bora", "cress", "dorn"))
SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)


def due(game: AtTable) -> AtTable:
    """Alba has to say whether it stands by what it is bound by."""
    return game.change(duties=(*game.state.duties, Duty(ALBA, "reaffirm", "")))


def supporting(terms: Terms) -> AtTable:
    """Alba supports a text of Bora's, its partner."""
    game = AtTable(tables("delta")).act(Propose(ALBA, terms, (BORA,)), EndTurn(ALBA))
    game.act(Propose(BORA, terms), EndTurn(BORA)).pass_to(ALBA)
    return game.act(Accept(ALBA, game.state.position(BORA).id))


def test_who_supports_what_it_could_still_sign_stands_by_it() -> None:
    game = due(supporting((1, 1, 8, 1, 1)))
    decision = reaffirmed(game.seen(ALBA), game.mind(ALBA))
    assert decision.actions == (Reaffirm(ALBA, True),) and decision.reason.code == "reaffirmed"


@pytest.mark.parametrize("change", ["walk_away", "red_lines"])
def test_who_supports_what_the_new_sheet_forbids_does_not(change: str) -> None:
    """The party of the harbour was elected on sixty guns at most; the text has seventy."""
    game = due(supporting((1, 5, 8, 1, 1)))
    mind = game.mind(ALBA)
    assert reaffirmed(game.seen(ALBA), mind).reason.code == "reaffirmed"
    hawks = game.state.tables.successor(ALBA, "hawks").sheet
    sheets = {
        "walk_away": replace(mind.sheet, walk_away=99),
        "red_lines": replace(mind.sheet, red_lines=hawks.red_lines),
    }
    decision = reaffirmed(game.seen(ALBA), replace(mind, sheet=sheets[change]))
    assert decision.actions == (Reaffirm(ALBA, False),) and decision.reason.code == "disowned"


def granted(level: int) -> AtTable:
    """Cress has promised Alba so many watchers, before everybody."""
    game = AtTable(tables("delta")).act(Demand(ALBA, CRESS, WATCH, level))
    return game.act(Answer(CRESS, "D1", level))


def test_promises_weigh_what_they_take_from_the_fair_deal() -> None:
    """More watchers cost Cress more; and nobody is burdened who promised nothing."""
    small, large = granted(1), granted(4)
    costs = [burden(game.seen(CRESS), game.mind(CRESS)) for game in (small, large)]
    assert 0 <= costs[0] <= costs[1]
    free = AtTable(tables("delta"))
    assert burden(free.seen(CRESS), free.mind(CRESS)) == 0


def test_a_promise_is_kept_up_while_trust_is_worth_more_than_it_costs() -> None:
    """0.30 with one delegation is worth 2.4 points."""
    game = granted(4)
    seen = game.seen(CRESS)
    assert seen.own is not None and seen.own.commitments == (ALBA,)
    mind = game.mind(CRESS)
    decision = reaffirmed(seen, mind)
    figures = dict(decision.reason.values)
    assert figures["lost"] == 2_400_000
    keeps = int(figures["cost"]) <= 2_400_000
    assert decision.actions == (Reaffirm(CRESS, keeps),)


@pytest.mark.parametrize(("points", "keeps"), [(2, True), (3, False)])
def test_an_open_pledge_weighs_the_points_that_it_gives_away(points: int, keeps: bool) -> None:
    game = AtTable(tables("delta")).pass_to(CRESS).act(Pledge(CRESS, ALBA, YEARS, 1, due=1))
    mind = game.mind(CRESS)
    row = (10, 10 - points)
    sheet = replace(mind.sheet, points=(*mind.sheet.points[:YEARS], row))
    thinking = replace(mind, sheet=sheet)
    assert burden(game.seen(CRESS), thinking) == points * MILLION
    decision = reaffirmed(game.seen(CRESS), thinking)
    assert decision.actions == (Reaffirm(CRESS, keeps),)


def test_the_script_answers_when_the_election_has_been_lost() -> None:
    """Alba has promised Cress two watchers; the party of the harbour takes over and is asked."""
    game = AtTable(tables("delta")).pass_to(CRESS).act(Demand(CRESS, ALBA, WATCH, 2))
    game.act(Answer(ALBA, "D1", 2))
    while game.state.round < 3:
        lose_the_election(game)
    assert [duty.kind for duty in game.state.duties if duty.seat == ALBA] == ["reaffirm"]
    decision = game.decided(ALBA)
    assert decision.actions == (Reaffirm(ALBA, True),) and decision.reason.code == "reaffirmed"


def lose_the_election(game: AtTable) -> None:
    """One more pass; where chance is asked about the election it is lost, and nothing else is."""
    free = next(filter(game.state.has_floor, game.state.tables.agenda.everyone))
    state = apply(game.state, EndTurn(free)).state
    while state.questions:
        question = state.questions[0]
        is_kept_off = question.id.startswith("inject/") and "election" not in question.id
        answer = len(question.weights) - 1 if is_kept_off else 0
        state = apply(state, Settle(NATURE, question.id, answer)).state
    game.state = state
