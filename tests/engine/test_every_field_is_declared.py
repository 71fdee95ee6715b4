"""Who may know what, field by field: a new one fails here until somebody has decided (rule 1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final, Literal, get_args, get_type_hints

import pytest

from summit.engine import events as e
from summit.engine.happened import aftermath as a
from summit.engine.seats import AGENCY, HIDDEN, PUBLIC, Audience, Seat, reaches
from summit.engine.standing.treaty import Ballot, Charge, Deed, Finding, Query, Sent, Treaty
from summit.engine.state import State
from summit.engine.tables import (
    Agenda,
    Home,
    Issue,
    Life,
    Meeting,
    Party,
    Payment,
    Sheet,
    Tables,
)
from summit.engine.view import AtHome, Own, View, view
from tests.engine.playing import Run, anything, keyed, play
from tests.engine.worlds import LASTING, NAMES, tables

Secrecy = Literal["public", "audience", "own", "hidden"]

DECLARED: Final[dict[type, dict[Secrecy, str]]] = {
    State: {
        "public": "readings room_accounts tension round stage order turn positions acceptances"
        " demands promises remarks room_ledger support outcome",
        # Each entry reaches those whom its text or inject reached; of a treaty its own table says
        # more.
        "audience": "texts refused pressures struck choices treaty",
        # Each seat sees its own row, its own duty, what is left of its own turn.
        "own": "sheets trust accounts ledgers moves remarks_left duties",
        "hidden": "tables cursor flags questions settled",
    },
    Tables: {
        "public": "agenda trust tension support",
        "own": "sheets secrets lessons homes",
        "hidden": "injects schedule endings history",
    },
    Agenda: {
        "public": "scenario title briefing parties issues meetings weights agency common_cause life"
    },
    Party: {"public": "seat name code brief chamber quorum"},
    Issue: {
        "public": "id title kind text unit options labels numbers today binds openings watches"
        " false_alarm intrusiveness short_notice is_of_agency"
    },
    Meeting: {"public": "id title date text turns moves order"},
    Life: {"public": "periods by_issue lasts extension notice snapback snapback_cost"},
    Sheet: {"own": "points walk_away red_lines means stakes"},
    Home: {"own": "median points stakes payments"},
    Payment: {"own": "id title text votes cost rider"},
    Treaty: {
        "public": "text terms periods ballots shelved is_ratified period admitted charges suspended"
        " was_suspended counters snapped notices is_extended",
        # A visit is its host's too once it was paid, a question belongs to two, a finding to those
        # who made it, were asked about it or were shown it.
        "audience": "visits findings queries",
        "own": "bought deeds willing",
        "hidden": "worth",
    },
    Ballot: {"public": "seat passed"},
    Charge: {"public": "id period by of limit verdict"},
    Sent: {"audience": "period by of limit paid"},
    Finding: {"audience": "id period by of limit result audience published"},
    Query: {"audience": "by of finding reply"},
    Deed: {"own": "period seat breaks"},
    View: {
        "public": "agenda round stage order turn speaker waiting positions acceptances demands"
        " promises remarks readings room_accounts room_ledger tension support outcome ending",
        "audience": "texts refused notices choices pressures treaty",
        "own": "seat own",
    },
    Own: {
        "own": "secret sheet eyes trust accounts ledger duties choosing lessons moves_left"
        " remarks_left home visits_left rider realised",
    },
    AtHome: {"own": "eyes asked payments"},
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
    a.TreatySigned: ("public", "text periods"),
    a.SupportMoved: ("public", "seat cause source before after"),
    a.VoteDue: ("own", "seat"),
    a.PaymentPromised: ("own", "seat payment"),
    a.VoteCalled: ("public", "seat"),
    a.TreatyShelved: ("public", "seat"),
    a.VoteHeld: ("public", "seat passed"),
    a.EnteredIntoForce: ("public", ""),
    a.MandateAsked: ("own", "seat"),
    a.MandateAnswered: ("public", "seat admitted"),
    a.PeriodOpened: ("public", "number"),
    a.ConductDue: ("own", "seat"),
    a.Complied: ("own", "seat breaks"),
    a.VisitDue: ("own", "seat left"),
    a.VisitSent: ("own", "seat of limit"),
    a.VisitPaid: ("audience", "seat of limit"),
    a.Found: ("audience", "finding by of limit result"),
    a.QueryPut: ("audience", "by of finding period limit result"),
    a.BooksOpened: ("audience", "by of finding openly"),
    a.QueryAnswered: ("audience", "by of finding reply"),
    a.ChargeMade: ("public", "charge by of limit"),
    a.ChargeSettled: ("public", "charge verdict"),
    a.FindingPublished: ("public", "finding by of period limit result"),
    a.InspectionsSuspended: ("public", "seat"),
    a.InspectionsResumed: ("public", "seat"),
    a.CounterTaken: ("public", "by of"),
    a.CounterLifted: ("public", "by of"),
    a.SnappedBack: ("public", "by of"),
    a.AgencyExpelled: ("public", "seat"),
    a.NoticeGiven: ("public", "seat after"),
    a.PeriodClosed: ("public", "number"),
    a.PeriodReckoned: ("hidden", "worth"),
    a.ExtensionDue: ("own", "seat"),
    a.ExtensionVoiced: ("own", "seat willing"),
    a.ExtensionSettled: ("public", "extended periods"),
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


def parts_of(annotation: Any) -> Iterator[type]:
    """The classes of values that an annotation speaks of."""
    if isinstance(annotation, type) and is_dataclass(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from parts_of(inner)


@pytest.mark.parametrize("kind", [Agenda, Life, Home, Treaty, AtHome])
def test_every_part_of_it_is_declared_too(kind: type) -> None:
    parts = {part for hint in get_type_hints(kind).values() for part in parts_of(hint)}
    assert {part.__name__ for part in parts - DECLARED.keys()} <= WHOLE


WHOLE: Final = {"Weights", "RedLine", "Eyes"}
"""What is shown or kept as a whole, wherever it stands."""


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


@pytest.mark.parametrize("name", LASTING)
def test_a_treaty_is_shown_field_by_field(name: str) -> None:
    """What is public as it is, what is hidden not at all, everything else to those it concerns."""
    public, hidden = (DECLARED[Treaty][kind].split() for kind in ("public", "hidden"))
    usual, agenda = Treaty("", (), 0), tables(name).agenda

    def watch(run: Run) -> None:
        kept = run.state.treaty
        for seat in (*run.tables.agenda.seats, None):
            seen = view(run.state, seat).treaty
            assert (seen is None) is (kept is None)
            if seen is None or kept is None:
                continue
            for field in public:
                assert getattr(seen, field) == getattr(kept, field)
            for field in hidden:
                assert getattr(seen, field) == getattr(usual, field)
            for field in set(names(Treaty)) - {*public, *hidden}:
                mine = [one for one in getattr(kept, field) if concerns(kept, one, seat)]
                if field == "visits":
                    # Nor does their order say who was first to send one.
                    mine.sort(key=lambda sent: (sent.period, agenda.index(sent.by)))
                assert getattr(seen, field) == tuple(mine)

    for seed in range(3):
        play(tables(name), anything, keyed(f"{name}/{seed}"), watch)


def concerns(treaty: Treaty, entry: Any, seat: Seat | None) -> bool:
    """Whether a seat may know of a part of a treaty that is not public (rules 1.3, 13.2, 14.2)."""
    match entry:
        case (owner, _) | Deed(seat=owner):
            return bool(owner == seat)
        case Sent(by=by, of=of, paid=paid):
            return seat is not None and (by == seat or (of == seat and paid))
        case Query(by=by, of=of):
            return seat in (by, of)
        case Finding(by=by, of=of):
            asked = [query.finding for query in treaty.queries]
            is_asked = of == seat and entry.id in asked
            return entry.published or by in (seat, AGENCY) or is_asked
    raise AssertionError(f"nobody has decided who may know of {entry}")


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
            return audience_of(run, event)


def audience_of(run: Run, event: Any) -> Audience:
    """The seats that an event concerns: of an inject its readers, else its two sides."""
    match event:
        case e.TensionPressed(cause="inject" | "choice", source=inject):
            return run.tables.inject(inject).audience
        case e.TensionPressed():
            return PUBLIC
        case e.InjectStruck(inject=inject) | e.ChoiceMade(inject=inject):
            return run.tables.inject(inject).audience
        case a.Found(by=by):
            return PUBLIC if by == AGENCY else (by,)
        case a.VisitPaid(seat=by, of=of):
            return (by, of)
        case a.QueryPut(by=by, of=of) | a.BooksOpened(by=by, of=of) | a.QueryAnswered(by=by, of=of):
            return (by, of)
    raise AssertionError(f"nobody has decided whom {event} reaches")


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
        for seed in range(40 if name == "pact" else 12):
            run = play(tables(name), anything, keyed(f"{name}/{seed}"), lambda run: None)
            seen |= {type(event) for event in run.events}
    assert seen == set(EVENTS)
