"""Members of a bloc by script: first among themselves, then with the rest, and never stuck."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from summit.engine.actions import Accept, Action, EndTurn, Propose
from summit.engine.acts.offices import Endorse
from summit.engine.play import refuse
from summit.engine.seats import PUBLIC, Seat
from summit.engine.tables import Tables
from summit.opponents.acceptance import acceptable
from summit.opponents.bloc import endorsement, partners, within_bloc
from summit.opponents.moving import agreed_move
from summit.opponents.plan import Plan
from summit.scenario.model import Script
from tests.engine.worlds import scenario, tables
from tests.opponents.at_table import AtTable
from tests.opponents.games import play, scripted

Floor = Literal["turns", "open", "sealed"]
ALBA, BORA, CRESS, DORN = map(Seat, ("alba", "bora", "cress", "dorn"))
SILENT = Script(signals=[])
TERMS = (1, 2, 6, 1, 1)


def without_offices(*, floor: Floor | None = None) -> Tables:
    """The delta without chair or mediator, so that everybody has to table."""
    base = tables("delta")
    meetings = base.agenda.meetings
    if floor is not None:
        meetings = tuple(replace(entry, floor=floor) for entry in meetings)
    guests = base.agenda.guests[1:]
    agenda = replace(base.agenda, credits=(), guests=guests, meetings=meetings)
    return replace(base, agenda=agenda, guest_secrets=base.guest_secrets[1:])


def test_the_partners_are_the_other_members() -> None:
    seen = AtTable(tables("delta")).seen(ALBA)
    assert partners(seen, ALBA) == (BORA,)
    assert partners(seen, CRESS) == ()


def test_a_text_goes_to_the_bloc_first_and_to_all_once_it_agrees() -> None:
    game = AtTable(tables("delta"))
    public = Propose(ALBA, TERMS)
    assert within_bloc(game.seen(ALBA), ALBA, public) == Propose(ALBA, TERMS, (BORA,))
    game.act(Propose(ALBA, TERMS, (BORA,)))
    assert within_bloc(game.seen(ALBA), ALBA, public) is None, "one waits for the answer"
    paper = game.state.texts[-1].id
    game.act(EndTurn(ALBA), Endorse(BORA, paper), EndTurn(BORA)).pass_to(ALBA)
    assert within_bloc(game.seen(ALBA), ALBA, public) == public
    assert refuse(game.state, public) is None


@pytest.mark.parametrize("to", [(BORA,), PUBLIC])
def test_what_is_not_a_text_for_all_is_left_alone(to: tuple[Seat, ...]) -> None:
    game = AtTable(tables("delta"))
    action = EndTurn(ALBA) if to == PUBLIC else Propose(ALBA, TERMS, to)
    assert within_bloc(game.seen(ALBA), ALBA, action) == action


def test_a_partners_own_position_and_paper_are_its_name_under_the_terms() -> None:
    game = AtTable(tables("delta"))
    theirs = game.state.position(BORA)
    assert within_bloc(game.seen(ALBA), ALBA, Accept(ALBA, theirs.id)) == Accept(ALBA, theirs.id)
    game.act(EndTurn(ALBA), Propose(BORA, TERMS, (ALBA,)), EndTurn(BORA)).pass_to(ALBA)
    assert within_bloc(game.seen(ALBA), ALBA, Propose(ALBA, TERMS)) == Propose(ALBA, TERMS)


def test_a_partners_paper_that_could_be_signed_is_endorsed_once() -> None:
    game = AtTable(tables("delta")).act(Propose(ALBA, TERMS, (BORA,)), EndTurn(ALBA))
    paper = game.state.texts[-1].id
    mind = game.mind(BORA)
    assert mind.worth(TERMS) >= mind.least
    assert endorsement(game.seen(BORA), mind) == Endorse(BORA, paper)
    decision = game.decided(BORA, SILENT)
    assert decision.actions == (Endorse(BORA, paper),) and decision.reason.code == "endorsed"
    game.act(Endorse(BORA, paper))
    assert endorsement(game.seen(BORA), game.mind(BORA)) != Endorse(BORA, paper)


def test_a_paper_that_is_worth_too_little_or_crosses_a_line_is_not() -> None:
    game = (
        AtTable(tables("delta"))
        .act(EndTurn(ALBA))
        .act(Propose(BORA, (0, 8, 0, 1, 1), (ALBA,)), EndTurn(BORA))
    )
    paper = game.state.texts[-1].id
    mind = game.mind(ALBA)
    assert mind.sheet.crossed((0, 8, 0, 1, 1))
    found = endorsement(game.seen(ALBA), mind)
    assert found is None or found.text != paper


def test_who_is_in_no_bloc_endorses_nothing() -> None:
    game = AtTable(tables("delta"))
    assert endorsement(game.seen(CRESS), game.mind(CRESS)) is None


@pytest.mark.parametrize("floor", [None, "sealed", "open", "turns"])
@pytest.mark.parametrize("seed", range(3))
def test_a_bloc_is_never_stuck_and_never_speaks_out_of_turn(floor: Floor | None, seed: int) -> None:
    """`play` checks that every action is legal; a bloc that waited for itself would say nothing to
    the others. Under seal there is no paper, so it may."""
    base = without_offices(floor=floor)
    played = play(base, scripted(scenario("delta")), f"bloc {seed}")
    done = [action for _, decision in played.decisions for action in decision.actions]
    west = [action for action in done if action.by in (ALBA, BORA)]
    public = [a for a in west if isinstance(a, Propose) and a.to == PUBLIC]
    assert public or any(isinstance(a, Accept) for a in west) or floor == "sealed"


def test_while_the_bloc_thinks_about_a_yes_one_goes_on() -> None:
    """A text from outside that one member would take and the other has not answered yet."""
    game = AtTable(without_offices()).act(EndTurn(ALBA), EndTurn(BORA))
    game.act(Propose(CRESS, (1, 0, 6, 1, 1)), EndTurn(CRESS)).pass_to(ALBA)
    mind = replace(game.mind(ALBA), target=0)
    step = replace(mind.position, terms=(1, 1, 8, 1, 1), own=mind.least, gains=(99, 99, 99))
    mind = replace(mind, text=step)
    assert acceptable(game.seen(ALBA), mind) == Accept(ALBA, "T5")
    assert within_bloc(game.seen(ALBA), ALBA, Accept(ALBA, "T5")) is None, "Bora can read it too"
    own = Propose(ALBA, (1, 1, 8, 1, 1), (BORA,))
    assert asked(game, mind) == (own, "asked_bloc")
    game.act(own).pass_to(ALBA)
    assert asked(game, mind) == (None, "asked_bloc")


def asked(game: AtTable, mind: Plan) -> tuple[Action | None, str]:
    main, reason = agreed_move(game.seen(ALBA), mind)
    return main, reason.code
