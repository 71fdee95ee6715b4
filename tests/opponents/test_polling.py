"""Honest answers to a straw poll, and a yes to a single text when its time has come."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.actions import Accept, EndTurn, Terms
from summit.engine.acts.offices import Mediate, TakePoll, Voice
from summit.engine.acts.signals import Link, Unlink
from summit.engine.seats import Seat
from summit.opponents.polling import accepted_single, could_live_with, voice
from summit.opponents.pressing import unlinked
from summit.scenario.model import Script
from tests.opponents.at_table import MILLION, AtTable
from tests.opponents.six import CHINA, DPRK, JAPAN, ROK, RUSSIA, USA, six_tables

DISMANTLE, AID, RELIEF, VERIFICATION, LWR, ABDUCTEES = range(6)
MIDDLE = (3, 3, 2, 2, 1, 1)
SILENT = Script(signals=[])


def polled(terms: Terms) -> AtTable:
    """The chair has tabled a text, and all are asked."""
    game = AtTable(six_tables()).pass_to(CHINA)
    return game.act(Mediate(CHINA, terms), TakePoll(CHINA))


def said(terms: Terms, seat: Seat) -> Voice:
    game = polled(terms)
    return voice(game.seen(seat), game.mind(seat))


def test_a_text_that_is_worth_a_signature_gets_a_yes() -> None:
    game = polled(MIDDLE)
    for seat in game.state.tables.agenda.seats:
        assert game.decided(seat).actions == (Voice(seat, True),)
        assert game.decided(seat).reason.code == "could_live"


def test_a_text_below_the_walk_away_gets_a_no_with_the_issue_that_would_bring_most() -> None:
    """The United States at a freeze that hardly anybody checks asks for proof first."""
    assert said((1, 3, 2, 1, 1, 1), USA) == Voice(USA, False, VERIFICATION)
    game = polled((1, 3, 2, 1, 1, 1))
    assert game.decided(USA).reason.code == "could_not_live"


def test_the_issue_named_is_the_best_single_step_towards_the_own_opening() -> None:
    terms = (1, 3, 2, 3, 1, 1)
    game = polled(terms)
    mind = game.mind(JAPAN)
    openings = [issue.openings[4] for issue in game.state.tables.agenda.issues]
    gains = {}
    for issue, (now, goal) in enumerate(zip(terms, openings, strict=True)):
        step = now + (goal > now) - (goal < now)
        gains[issue] = mind.worth((*terms[:issue], step, *terms[issue + 1 :])) - mind.worth(terms)
    hopeless = replace(mind, sheet=replace(mind.sheet, walk_away=99))
    answer = voice(game.seen(JAPAN), hopeless)
    assert answer == Voice(JAPAN, False, max(gains, key=gains.__getitem__))


def test_of_a_red_line_the_issue_it_speaks_of_is_named_whatever_the_text_is_worth() -> None:
    assert said((3, 4, 3, 2, 2, 0), USA) == Voice(USA, False, LWR)
    assert said((3, 4, 3, 2, 1, 2), JAPAN) == Voice(JAPAN, False, RELIEF)
    assert said((0, 4, 3, 4, 2, 0), DPRK) == Voice(DPRK, False, VERIFICATION)


def test_the_same_issue_is_not_asked_for_twice_in_a_row_if_there_is_another() -> None:
    terms = (1, 3, 2, 1, 1, 1)
    game = polled(terms)
    for seat in game.state.tables.agenda.seats:
        action = voice(game.seen(seat), game.mind(seat)) if seat == USA else Voice(seat, True)
        game.act(action)
    game.pass_to(CHINA).act(Mediate(CHINA, (1, 3, 2, 1, 1, 2)), TakePoll(CHINA))
    again = voice(game.seen(USA), game.mind(USA))
    assert not again.yes and again.issue not in (-1, VERIFICATION)


def read(game: AtTable, *noes: Seat) -> AtTable:
    for seat in game.state.tables.agenda.seats:
        game.act(Voice(seat, seat not in noes))
    return game


def test_a_yes_follows_when_all_could_live_with_it() -> None:
    game = read(polled(MIDDLE)).pass_to(ROK)
    assert accepted_single(game.seen(ROK), game.mind(ROK)) == Accept(ROK, "T7")
    decision = game.decided(ROK, SILENT)
    assert Accept(ROK, "T7") in decision.actions and decision.reason.code == "accepted"
    game.act(Accept(ROK, "T7"))
    assert accepted_single(game.seen(ROK), game.mind(ROK)) is None, "once is enough"


def test_while_somebody_cannot_live_with_it_one_waits_until_the_last_turn() -> None:
    game = read(polled(MIDDLE), JAPAN).pass_to(ROK)
    assert accepted_single(game.seen(ROK), game.mind(ROK)) is None
    game.play_until(4)
    for _ in range(2):
        game.pass_to(ROK).act(EndTurn(ROK))
    game.pass_to(ROK)
    assert accepted_single(game.seen(ROK), game.mind(ROK)) == Accept(ROK, "T7")


def test_nobody_accepts_what_it_could_not_live_with_even_in_the_last_turn() -> None:
    game = read(polled((1, 3, 2, 1, 1, 1)), USA).play_until(4)
    for _ in range(2):
        game.pass_to(USA).act(EndTurn(USA))
    game.pass_to(USA)
    assert accepted_single(game.seen(USA), game.mind(USA)) is None


def test_a_text_exactly_at_the_walk_away_is_not_worth_a_signature() -> None:
    """So too for a party that may stay outside, where it has just that (rule 17.7)."""
    game = polled(MIDDLE)
    mind, text = game.mind(RUSSIA), game.seen(RUSSIA).single
    assert text is not None
    level = mind.worth(text.terms) // MILLION
    at_it = replace(mind, sheet=replace(mind.sheet, walk_away=level + 1))
    assert could_live_with(mind, text) and not could_live_with(at_it, text)


def test_a_linkage_of_ones_own_is_given_up_for_a_text_that_all_could_live_with() -> None:
    """It would forbid the yes: aid without a reactor is what it has tied together."""
    game = AtTable(six_tables()).pass_to(ROK)
    game.act(Link(ROK, AID, LWR), EndTurn(ROK)).pass_to(CHINA).act(
        Mediate(CHINA, (3, 4, 2, 2, 0, 1)), TakePoll(CHINA)
    )
    assert voice(game.seen(ROK), game.mind(ROK)).yes
    read(game).pass_to(ROK)
    seen, mind = game.seen(ROK), game.mind(ROK)
    assert accepted_single(seen, mind) is None
    given_up = unlinked(seen, mind)
    assert given_up is not None and given_up[0] == Unlink(ROK, AID, LWR)
    assert Unlink(ROK, AID, LWR) in game.decided(ROK, SILENT).actions
    game.act(Unlink(ROK, AID, LWR))
    assert accepted_single(game.seen(ROK), game.mind(ROK)) == Accept(ROK, "T7")
