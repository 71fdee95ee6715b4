"""Every seat of the delta can be played in plain mode from beginning to end, guests among them."""

from __future__ import annotations

import pytest

from summit.engine.seats import Seat
from summit.lobby.wish import seats_named
from summit.scenario.files import read
from tests.plain.player import DELTA, commands, played, sit
from tests.plain.sittings import after

SEATS = ("alba", "bora", "cress", "dorn", "elder", "fishers")


@pytest.mark.parametrize("seat", SEATS)
def test_a_seat_is_played_to_the_end(seat: str) -> None:
    page, code = played(seat, "to the end")
    assert code == 0
    assert page.rstrip().splitlines()[-1].startswith("OUTCOME ")
    assert "not understood" not in page
    assert "\nNO " not in page
    assert list(commands(page))


def test_whoever_signs_nothing_is_told_what_the_office_is_for() -> None:
    page = sit("elder", "hint", "sheet", "propose guns=30", "options")
    assert "You sign nothing, and have no sheet and no veto." in page
    assert "6 points of credit" in page
    assert "who holds the pen puts single texts before all" in after(page, "hint")
    assert "only a delegation has a score sheet" in after(page, "sheet")
    assert "whoever signs nothing" in after(page, "propose guns=30")
    assert "any single text is possible" in after(page, "options")


def test_a_single_text_is_shown_against_the_one_before_and_asked_about() -> None:
    page = sit("elder", "table guns=30", "n", "table guns=30", "y")
    assert page.count("send it? (y/n)") == 2
    assert "you put a single text before all" in page
    assert page.index("not done") < page.index("you put a single text before all")


def test_an_observer_calls_and_reports() -> None:
    page = sit("fishers", "press alba", "report", "report mines")
    assert "Support for the talks in Alba: +2" in after(page, "press alba")
    assert "you call on Alba in public" in page


def test_a_draft_of_a_mediator_is_tabled_as_a_single_text() -> None:
    page = sit("elder", "draft guns=30", "table", "y")
    assert "kept as a draft: table puts it before all" in " ".join(page.split())
    assert "you put a single text before all" in page


def test_a_poll_waits_with_its_figures_and_yes_answers_it() -> None:
    page = sit("alba", "end", "end", "yes")
    assert "say whether you could live with T5" in page
    assert "1. live with it" in page
    assert "answer the straw poll on T5 first" in page
    assert "you write down: you could live with it" in page


def test_a_seat_is_named_for_a_mediator_as_for_a_delegation() -> None:
    scenario = read(DELTA)
    assert seats_named(scenario, ("the elder", "FIS", "alba")) == (
        Seat("alba"),
        Seat("elder"),
        Seat("fishers"),
    )
