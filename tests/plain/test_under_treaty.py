"""A signed treaty line by line: each settles alone in secret, and is asked before what is final."""

from __future__ import annotations

import re

import pytest

from summit.engine.actions import Accept, EndTurn, Propose
from summit.engine.acts.conduct import CallVote, Comply
from summit.engine.seats import Seat
from summit.engine.sight import limits_of
from summit.lobby.gathering import Gathering
from summit.scenario.files import find, read
from summit.table.scripted import harmless
from summit.table.seating import new_table
from summit.table.table import Table
from tests.plain.sittings import after, sit, take_turns
from tests.plain.test_turns import Piece, pieces

USA, RUSSIA = Seat("usa"), Seat("russia")

PERIOD = ("keep", "hold")


def signed(*persons: Seat, votes: bool = True) -> Table:
    """New START on the terms of the record, signed; with `votes` approved on both sides too."""
    scenario = read(find("new_start"))
    table = new_table(scenario, (USA, RUSSIA), "seed")
    agenda = table.state.tables.agenda
    terms = tuple(
        today if option is None else option
        for today, option in zip(
            (issue.today for issue in agenda.issues), table.state.tables.history, strict=True
        )
    )
    while table.state.treaty is None:
        seat = table.waiting_for[0]
        other = table.state.position(agenda.others(seat)[0])
        text = Accept(seat, other.id) if other.terms == terms else Propose(seat, terms)
        if table.submit(text) is not None:
            assert table.submit(EndTurn(seat)) is None
    for seat in (USA, RUSSIA) if votes else ():
        assert table.submit(CallVote(seat)) is None
    assert not votes or table.state.signed.period == 1
    return table


def together(*lines: str, votes: bool = True) -> tuple[str, Table]:
    """The page of both in turn, from the treaty on."""
    table = signed(votes=votes)
    page, _ = take_turns(Gathering(table, None, is_resumed=True), *lines)
    return page, table


def by_person(page: str) -> list[Piece]:
    """What each read, in order."""
    return pieces(page)


def test_each_settles_all_that_is_secret_before_the_next_is_called() -> None:
    page, table = together(*PERIOD, *PERIOD)
    assert [piece.name for piece in by_person(page)][:2] == ["United States", "Russia"]
    assert page.count("HAND-OVER") <= 3
    assert len(table.state.signed.deeds) == 2


def test_nobody_else_reads_what_one_has_broken() -> None:
    lines = ("break warheads", "y", "hold", "look", "treaty", "history", *PERIOD)
    page, table = together(*lines, "look", "treaty", "history", "options")
    broke = [deed for deed in table.state.signed.deeds if deed.breaks]
    assert [deed.seat for deed in broke] == [USA]
    mine, theirs = (
        " ".join(piece.text for piece in by_person(page) if piece.name == name)
        for name in ("United States", "Russia")
    )
    assert "broken: Deployed strategic warheads" in mine
    assert "you break the limit on Deployed strategic warheads" in mine
    assert "you break" not in theirs
    assert "United States breaks" not in theirs
    assert "broken:" not in theirs


def test_a_breach_is_asked_about_with_its_figures_and_may_be_dropped() -> None:
    page, table = together("break warheads", "n", "keep")
    asked = after(page, "break warheads")
    figures = r"[\d.]+ if it is never seen\. It is seen with \d+ %, and that would cost [\d.]+"
    assert re.search(figures, " ".join(asked.split()))
    assert "do it? (y/n) n" in asked
    assert "not done" in asked
    assert table.state.signed.deeds[0].breaks == ()


@pytest.mark.parametrize("line", ["vote", "shelve"])
def test_the_vote_and_the_drawer_are_asked_about_even_without_confirmation(line: str) -> None:
    page, table = together("confirm off", line, "n", votes=False)
    assert "do it? (y/n) n" in page
    assert table.state.signed.ballots == () and table.state.signed.shelved == ()


def test_a_vote_shows_its_odds_and_what_every_payment_makes_of_them() -> None:
    page, table = together("options", "buy money for the laboratories", "vote", "y", votes=False)
    first = " ".join(by_person(page)[0].text.split())
    assert "odds of approval" in first
    assert "modernisation: Money for the laboratories · odds" in first
    assert "heavy_missile" not in first
    assert table.state.signed.bought == ((USA, "modernisation"),)
    assert [ballot.seat for ballot in table.state.signed.ballots] == [USA]


def test_a_demand_after_the_signature_is_refused_with_what_comes_first() -> None:
    page, _ = together("end")
    assert "NO " in page
    assert "1. keep" in after(page, "end")


def test_what_waits_is_shown_one_thing_at_a_time() -> None:
    page, _ = together("keep")
    before, _, behind = page.partition("> keep\n")
    assert "1. keep" in before and "1. hold" not in before
    assert "after that: send inspectors" in before
    assert "1. hold" in behind


def test_whoever_comes_back_to_a_treaty_is_told_how_it_stands() -> None:
    page, table = sit_alone("quit")
    assert f"TREATY {table.state.signed.text} by" in page
    assert "in force, review 1 of 4" in " ".join(page.split())


def sit_alone(*lines: str) -> tuple[str, Table]:
    """The page of the United States alone, gone on with in the first review."""
    table = signed()
    page, _ = sit(table, *lines, person=USA, is_resumed=True)
    return page, table


def test_the_commission_shows_what_was_found_by_its_short_name() -> None:
    table = signed()
    while not (table.state.speaker == USA and alarmed(table)):
        seat = table.waiting_for[0]
        due = {duty.kind for duty in table.state.duties if duty.seat == seat}
        action = harmless(table.state, seat)
        if seat == RUSSIA and "comply" in due:
            action = Comply(RUSSIA, limits_of(table.state.tables.agenda, RUSSIA))
        assert table.submit(action) is None
    page, _ = sit(table, "options", "consult", person=USA, is_resumed=True)
    assert re.search(r"^F1: (alarm|confirmed breach) over ", page, re.MULTILINE)
    assert "1. consult F1 · ask Russia about" in page
    assert "QUERY   you ask Russia" in page


def alarmed(table: Table) -> bool:
    """Whether the United States has seen something."""
    findings = table.state.signed.findings
    return any(found.by == USA and found.result != "clean" for found in findings)
