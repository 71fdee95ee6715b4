"""Leaks that are planted in offices and governments are found too (rules, chapters 17 and 18)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine import view as views
from summit.engine.events import WalkAwayMoved
from summit.engine.happened.offices import AgencyHeld, SheetSwapped, TextEndorsed, Voiced
from summit.engine.rules import bloc, contacting, governing, presiding
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.standing.offices import Offices
from summit.engine.state import State
from summit.engine.tables import InjectTable, SuccessorTable, Tables
from tests.engine.in_step import difference
from tests.engine.playing import anything, keyed, play
from tests.engine.reached import declared_audience
from tests.engine.test_planted_leaks import Plant
from tests.engine.two_worlds import otherwise
from tests.engine.worlds import scenario, tables

GAMES = 10
"""Games that are played at most before a leak must have shown."""


def answers_are_told_at_once(patch: pytest.MonkeyPatch) -> None:
    """Everybody hears who could live with a single text before all have answered."""

    def voiced(seat: Seat, yes: bool, issue: int, audience: Audience) -> Voiced:
        return Voiced(seat, yes, issue, PUBLIC)

    patch.setattr(presiding, "Voiced", voiced)


def polls_are_shown_unread(patch: pytest.MonkeyPatch) -> None:
    """Whoever looks sees the answers to a straw poll that come in."""
    honest = views._offices
    patch.setattr(
        views,
        "_offices",
        lambda offices, seat: replace(honest(offices, seat), polls=offices.polls),
    )


def endorsements_leave_the_bloc(patch: pytest.MonkeyPatch) -> None:
    """Everybody hears what the members of a bloc agree on among themselves."""

    def endorsed(seat: Seat, text: str, audience: Audience) -> TextEndorsed:
        return TextEndorsed(seat, text, PUBLIC)

    patch.setattr(bloc, "TextEndorsed", endorsed)


def agencies_of_others_are_shown(patch: pytest.MonkeyPatch) -> None:
    """A seat is told what the agencies of all governments may do."""

    def all_of_them(state: State, seat: Seat) -> tuple[InjectTable, ...]:
        return tuple(entry for entry in state.tables.injects if entry.spoiler_of is not None)

    patch.setattr(views, "spoilers", all_of_them)


def a_held_agency_is_news(patch: pytest.MonkeyPatch) -> None:
    """Everybody hears that a government holds somebody back."""

    def held(seat: Seat, inject: str, audience: Audience) -> AgencyHeld:
        return AgencyHeld(seat, inject, PUBLIC)

    patch.setattr(governing, "AgencyHeld", held)


def held_agencies_are_listed(patch: pytest.MonkeyPatch) -> None:
    """Whoever looks sees which agencies are held back."""
    honest = views._offices

    def offices(kept: Offices, seat: Seat | None) -> Offices:
        return replace(honest(kept, seat), held=kept.held)

    patch.setattr(views, "_offices", offices)


def the_successor_is_known(patch: pytest.MonkeyPatch) -> None:
    """A seat reads in its instructions what the next leader of another will want."""
    honest = views._own

    def own(state: State, seat: Seat) -> views.Own:
        others = [entry.secret for entry in state.tables.successors if entry.seat != seat]
        return replace(honest(state, seat), secret=" ".join(others))

    patch.setattr(views, "_own", own)


def the_new_leader_reads_out_its_orders(patch: pytest.MonkeyPatch) -> None:
    """A change of leadership tells everybody what the new one is to ask for."""
    honest = Tables.successor

    def successor(at: Tables, seat: Seat, leader: str) -> SuccessorTable:
        entry = honest(at, seat, leader)
        return replace(entry, brief=f"{entry.secret} {entry.sheet.walk_away}")

    patch.setattr(Tables, "successor", successor)


def the_swap_is_told_to_all(patch: pytest.MonkeyPatch) -> None:
    """The event by which a sheet is swapped goes to everybody."""

    def swapped(seat: Seat, leader: str, audience: Audience) -> SheetSwapped:
        return SheetSwapped(seat, leader, PUBLIC)

    patch.setattr(governing, "SheetSwapped", swapped)


def the_race_is_told(patch: pytest.MonkeyPatch) -> None:
    """What an arms race does to the alternatives of one is told to all."""

    def moved(seat: Seat, points: int, audience: Audience, rule: str) -> WalkAwayMoved:
        return WalkAwayMoved(seat, points, PUBLIC, rule)

    patch.setattr(contacting, "WalkAwayMoved", moved)


PLANTED: list[tuple[Plant, tuple[str | None, ...]]] = [
    (answers_are_told_at_once, (None,)),
    (polls_are_shown_unread, ("dorn",)),
    (endorsements_leave_the_bloc, ("cress",)),
    (agencies_of_others_are_shown, ("cress",)),
    (a_held_agency_is_news, (None,)),
    (held_agencies_are_listed, ("fishers",)),
    (the_successor_is_known, ("bora",)),
    (the_new_leader_reads_out_its_orders, ("cress",)),
    (the_race_is_told, ("alba", "elder", None)),
]
"""Each leak, and some of those who would learn of it."""


@pytest.mark.parametrize(("plant", "eyes"), PLANTED)
def test_a_leak_that_is_planted_in_an_office_is_found(
    plant: Plant, eyes: tuple[str | None, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    here = tables("delta")
    for name in eyes:
        seat = None if name is None else Seat(name)
        there = otherwise(scenario("delta"), seat)
        assert any(difference(here, there, seat, keyed(f"{n}")) for n in range(GAMES))


def test_a_swap_that_is_told_to_all_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says nothing that another world could say otherwise: whom it reaches is declared."""
    the_swap_is_told_to_all(monkeypatch)
    wrong: list[object] = []
    for seed in range(12):
        run = play(tables("delta"), anything, keyed(f"swap/{seed}"), lambda run: None)
        wrong += [e for e in run.events if e.audience != declared_audience(run, e)]
        if wrong:
            break
    assert wrong and all(isinstance(event, SheetSwapped) for event in wrong)
