"""Who may know what, field by field: a new one fails here until somebody has decided (rule 1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, get_args, get_type_hints

import pytest

from summit.engine import events as e
from summit.engine.actions import Terms
from summit.engine.happened.signals import NonPaperRead
from summit.engine.listed.substance import SequenceTable
from summit.engine.seats import Seat, reaches
from summit.engine.standing.floors import Sealed
from summit.engine.standing.offices import Offices
from summit.engine.standing.signals import Signals
from summit.engine.standing.substance import Matters
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.engine.tables import Agenda, Home, Life, Meeting, Tables
from summit.engine.view import AtHome, Attending, Own, View, view
from tests.engine.declared import DECLARED, EVENTS, PARTS
from tests.engine.playing import Run, anything, keyed, play
from tests.engine.reached import concerns, declared_audience, hears, is_out
from tests.engine.worlds import LARGE, LASTING, NAMES, SIGNALLING, WIDER, tables


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


@pytest.mark.parametrize(
    "kind",
    [
        *(Agenda, Meeting, Life, Home, Treaty, Text, Signals, Sealed, AtHome),
        *(Tables, Offices, Matters, Own, Attending, SequenceTable),
    ],
)
def test_every_part_of_it_is_declared_too(kind: type) -> None:
    parts = {part for hint in get_type_hints(kind).values() for part in parts_of(hint)}
    assert {part.__name__ for part in parts - DECLARED.keys()} <= WHOLE


WHOLE: Final = {"Weights", "RedLine", "Eyes", "Condition"} | {
    *("InjectTable", "EndingTable", "LessonTable", "Account", "Row", "Duty", "Choosing"),
    *("ShiftTrust", "ShiftTension", "SetMeans", "SetPoints", "ShiftWalkAway", "DrawLine"),
    *("ShiftSupport", "SetFlag", "OpenOption", "OpenContact", "ChangeLeader"),
}
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
        for seat in (*run.tables.agenda.everyone, None):
            seen = view(state, seat)
            heard = [inject.id for inject in run.tables.injects if reaches(inject.audience, seat)]
            for shown, kept in (
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
def test_a_text_is_shown_to_those_who_read_it_as_they_understood_it(name: str) -> None:
    def watch(run: Run) -> None:
        for seat in (*run.tables.agenda.everyone, None):
            assert view(run.state, seat).texts == tuple(
                replace(text, terms=understood(run, text, seat), heard=())
                for text in run.state.texts
                if hears(run, text, seat)
            )

    for seed in range(1 if name in LARGE else 3):
        play(tables(name), anything, keyed(f"{name}/{seed}"), watch)


def understood(run: Run, text: Text, seat: Seat | None) -> Terms:
    """A text as it was written; but to its reader as it was read, until it comes out."""
    if is_out(run, text.id) or not text.to or seat == text.author:
        return text.terms
    return next(
        event.terms
        for event in run.events
        if isinstance(event, NonPaperRead) and (event.text, event.seat) == (text.id, seat)
    )


@pytest.mark.parametrize("name", SIGNALLING)
def test_signals_are_shown_field_by_field(name: str) -> None:
    """What is public as it is; messages and priorities to those who heard them; a lie to the liar;
    what is left of a floor by turns, and what lies under seal to who handed it in."""

    def watch(run: Run) -> None:
        state = run.state
        kept = state.signals
        told = {one.id: one.by for one in kept.disclosures}
        for seat in (*run.tables.agenda.everyone, None):
            seen = view(state, seat)
            for field in DECLARED[Signals]["public"].split():
                assert getattr(seen.signals, field) == getattr(kept, field)
            for field in DECLARED[Signals]["audience"].split():
                heard = tuple(one for one in getattr(kept, field) if hears(run, one, seat))
                assert getattr(seen.signals, field) == heard
            assert seen.signals.lies == tuple(lie for lie in kept.lies if told[lie] == seat)
            assert seen.turns_left == tuple(go.turns for go in state.goes)
            assert seen.has_sealed == tuple(one.seat for one in state.sealed)
            mine = next((one for one in state.sealed if one.seat == seat), None)
            assert seen.own is None or seen.own.sealed == mine

    for seed in range(1 if name in LARGE else 3):
        play(tables(name), anything, keyed(f"{name}/{seed}"), watch)


@pytest.mark.parametrize("name", WIDER)
def test_offices_are_shown_field_by_field(name: str) -> None:
    """What is public as it is; an endorsement to its bloc; an answer to a poll to its author until
    all are read out; an agency that is held back to its own government (rules 17.3, 17.6, 17.8)."""

    def watch(run: Run) -> None:
        state, kept = run.state, run.state.offices
        for seat in (*run.tables.agenda.everyone, None):
            seen = view(state, seat)
            assert (seen.own is None, seen.attending is None) == (
                seat not in run.tables.agenda.seats,
                seat is None or seat in run.tables.agenda.seats,
            )
            for field in DECLARED[Offices]["public"].split():
                assert getattr(seen.offices, field) == getattr(kept, field)
            told = tuple(one for one in kept.endorsed if reaches(one.audience, seat))
            assert seen.offices.endorsed == told
            assert seen.offices.held == tuple(one for one in kept.held if one.seat == seat)
            for shown, poll in zip(seen.offices.polls, kept.polls, strict=True):
                mine = tuple(one for one in poll.opinions if poll.is_read or one.seat == seat)
                assert shown == replace(poll, opinions=mine)
            reports = [entry.id for entry in run.tables.reports if seat in entry.by]
            drawer = () if seen.attending is None else seen.attending.reports
            assert [name for name, _, _ in drawer] == [
                name for name in reports if name not in kept.reports
            ]

    for seed in range(1 if name in LARGE else 3):
        play(tables(name), anything, keyed(f"{name}/{seed}"), watch)


@pytest.mark.parametrize("name", LASTING)
def test_a_treaty_is_shown_field_by_field(name: str) -> None:
    """What is public as it is, what is hidden not at all, everything else to those it concerns."""
    public, hidden = (DECLARED[Treaty][kind].split() for kind in ("public", "hidden"))
    usual, agenda = Treaty("", (), 0), tables(name).agenda

    def watch(run: Run) -> None:
        kept = run.state.treaty
        for seat in (*run.tables.agenda.everyone, None):
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

    for seed in range(1 if name in LARGE else 3):
        play(tables(name), anything, keyed(f"{name}/{seed}"), watch)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(2))
def test_every_event_reaches_those_whom_it_is_declared_to_reach(name: str, seed: int) -> None:
    run = play(tables(name), anything, keyed(f"{name}/{seed}"), lambda run: None)
    for event in run.events:
        assert event.audience == declared_audience(run, event), event


GAMES: Final = {"pact": 40, "harbour": 30, "delta": 14, "six_party": 1, "test_ban_1963": 1}
"""How many games of these show what there is to see."""


def test_these_games_show_every_kind_of_event() -> None:
    seen: set[type] = set()
    for name in NAMES:
        for seed in range(GAMES.get(name, 2)):
            run = play(tables(name), anything, keyed(f"{name}/{seed}"), lambda run: None)
            seen |= {type(event) for event in run.events}
            if seen == set(EVENTS):
                return
    assert seen == set(EVENTS)
