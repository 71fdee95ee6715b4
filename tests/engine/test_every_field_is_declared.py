"""Who may know what, field by field: a new one fails here until somebody has decided (rule 1.3)."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, Literal, get_args

import pytest

from summit.engine import events as e
from summit.engine.seats import HIDDEN, PUBLIC, Audience, Seat, reaches
from summit.engine.state import State
from summit.engine.tables import Agenda, Sheet, Tables
from summit.engine.view import Own, View, view
from tests.engine.playing import Run, anything, keyed, play
from tests.engine.worlds import NAMES, tables

Secrecy = Literal["public", "audience", "own", "hidden"]

DECLARED: Final[dict[type, dict[Secrecy, str]]] = {
    State: {
        "public": "readings room_accounts tension round stage order turn positions acceptances"
        " demands promises remarks room_ledger outcome",
        # Each entry reaches those whom its text or inject reached.
        "audience": "texts refused pressures struck choices",
        # Each seat sees its own row, its own duty, what is left of its own turn.
        "own": "sheets trust accounts ledgers moves remarks_left duties",
        "hidden": "tables cursor flags questions settled",
    },
    Tables: {
        "public": "agenda trust tension",
        "own": "sheets secrets lessons",
        "hidden": "injects schedule endings history",
    },
    Agenda: {"public": "scenario title briefing parties issues meetings weights"},
    Sheet: {"own": "points walk_away red_lines means stakes"},
    View: {
        "public": "agenda round stage order turn speaker waiting positions acceptances demands"
        " promises remarks readings room_accounts room_ledger tension outcome ending",
        "audience": "texts refused notices choices pressures",
        "own": "seat own",
    },
    Own: {
        "own": "secret sheet eyes trust accounts ledger duties choosing lessons moves_left"
        " remarks_left",
    },
}
"""Hidden is what no seat ever sees, though some of it is told when it comes about."""

EVENTS: Final[dict[type, tuple[Secrecy, str]]] = {
    e.GameOpened: ("public", "seats"),
    e.RoundOpened: ("public", "number"),
    e.OrderSet: ("public", "order"),
    e.TurnOpened: ("public", "seat number moves remarks"),
    e.MoveSpent: ("own", "seat left"),
    e.TurnClosed: ("public", "seat"),
    e.RoundClosed: ("public", "number"),
    e.Spoke: ("public", "seat words"),
    e.TextTabled: ("public", "text author terms opening"),
    e.TextAccepted: ("public", "seat text"),
    e.AcceptanceLapsed: ("public", "seat text"),
    e.AcceptanceWithdrawn: ("public", "seat text"),
    e.TextRejected: ("public", "seat text lines"),
    e.DemandPut: ("public", "demand by of measure level reciprocal"),
    e.DemandAnswered: ("public", "demand by level"),
    e.PromiseGiven: ("public", "seat to measure level"),
    e.PromiseBroken: ("public", "seat to measure level tabled"),
    e.Measured: ("own", "receiver giver account"),
    e.RoomMeasured: ("public", "receiver giver account"),
    e.TrustMoved: ("own", "row"),
    e.ReadingMoved: ("public", "row"),
    e.InjectStruck: ("audience", "inject"),
    e.InjectPassed: ("hidden", "inject why"),
    e.ChoicePut: ("own", "inject seat"),
    e.ChoiceMade: ("audience", "inject seat option"),
    e.MeansMoved: ("own", "seat limit detection"),
    e.PointsMoved: ("own", "seat issue points stakes"),
    e.WalkAwayMoved: ("own", "seat points"),
    e.RedLineDrawn: ("own", "seat condition because"),
    e.FlagSet: ("hidden", "flag"),
    e.TensionPressed: ("audience", "cause source amount"),
    e.TensionMoved: ("public", "before after growth pressure distrust"),
    e.QuestionOpened: ("hidden", "question weights"),
    e.QuestionSettled: ("hidden", "question answer"),
    e.StageEntered: ("hidden", "stage"),
    e.AgreementReached: ("public", "text"),
    e.GameEnded: ("public", "reason ending text"),
}
"""Whom each event reaches, and what it says besides its audience and its rule."""

PARTS: Final[dict[type, str]] = {
    e.Account: "value moved given latest best fallen this_round",
    e.Row: "round rule holder about cause source weight before after",
    e.NamedLine: "seat condition because",
}
"""What events carry inside."""


def names(kind: type) -> set[str]:
    return {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", DECLARED)
def test_every_field_is_declared_once(kind: type) -> None:
    declared = [name for listed in DECLARED[kind].values() for name in listed.split()]
    assert sorted(declared) == sorted(names(kind))


def test_every_event_is_declared() -> None:
    assert set(EVENTS) == set(get_args(e.Event))


@pytest.mark.parametrize("kind", [*EVENTS, *PARTS])
def test_every_field_of_an_event_is_declared(kind: type) -> None:
    said = PARTS[kind] if kind in PARTS else EVENTS[kind][1]
    assert names(kind) - {"rule", "audience"} == set(said.split()) - {"rule"}


def test_the_views_of_the_state_have_no_more_than_it_declares_public() -> None:
    """By name: what is hidden or own in the state is not a field of the view."""
    secret = DECLARED[State]["own"] + " " + DECLARED[State]["hidden"]
    assert not names(View) & set(secret.split())
    assert names(View) & names(State) <= {
        name for kind in ("public", "audience") for name in DECLARED[State][kind].split()
    }


@pytest.mark.parametrize("name", NAMES)
def test_what_is_declared_public_is_shown_to_the_room_as_it_is(name: str) -> None:
    # The readings are shown as trust, not as log-odds.
    shared = sorted(names(View) & set(DECLARED[State]["public"].split()) - {"readings"})

    def watch(run: Run) -> None:
        room = view(run.state, None)
        assert [getattr(room, each) for each in shared] == [
            getattr(run.state, each) for each in shared
        ]
        assert room.seat is None and room.own is None

    play(tables(name), anything, keyed(name), watch)


@pytest.mark.parametrize("name", NAMES)
def test_what_has_an_audience_is_shown_to_it_alone(name: str) -> None:
    def watch(run: Run) -> None:
        state = run.state
        for seat in (*run.tables.agenda.seats, None):
            seen = view(state, seat)
            heard = [inject.id for inject in run.tables.injects if reaches(inject.audience, seat)]
            for shown, kept in (
                (seen.texts, state.texts),
                (seen.refused, state.refused),
                (seen.pressures, state.pressures),
            ):
                assert shown == tuple(one for one in kept if reaches(one.audience, seat))
            assert [notice.id for notice in seen.notices] == [
                inject for inject in state.struck if inject in heard
            ]
            assert [(made.inject, made.option) for made in seen.choices] == [
                (made.inject, made.option) for made in state.choices if made.inject in heard
            ]

    play(tables(name), anything, keyed(name), watch)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(4))
def test_every_event_reaches_those_whom_it_is_declared_to_reach(name: str, seed: int) -> None:
    run = play(tables(name), anything, keyed(f"{name}/{seed}"), lambda run: None)
    for event in run.events:
        assert event.audience == declared_audience(run, event), event


def declared_audience(run: Run, event: Any) -> Audience:
    """Whom an event reaches by the table above."""
    match EVENTS[type(event)][0]:
        case "public":
            return PUBLIC
        case "hidden":
            return HIDDEN
        case "own":
            return (owner_of(event),)
        case "audience":
            inject = event.source if isinstance(event, e.TensionPressed) else event.inject
            return PUBLIC if inject.startswith("T") else run.tables.inject(inject).audience


def owner_of(event: Any) -> Seat:
    """The seat to which alone an event belongs."""
    match event:
        case e.Measured(receiver=receiver):
            return receiver
        case e.TrustMoved(row=row):
            return row.holder
        case _:
            seat: Seat = event.seat
            return seat


def test_these_games_show_every_kind_of_event() -> None:
    seen: set[type] = set()
    for name in NAMES:
        for seed in range(12):
            run = play(tables(name), anything, keyed(f"{name}/{seed}"), lambda run: None)
            seen |= {type(event) for event in run.events}
    assert seen == set(EVENTS)
