"""Signals and floors in words: whole games of the three harbours through every reader."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from summit.engine.actions import Terms
from summit.engine.acts.signals import Whisper
from summit.engine.events import Event
from summit.engine.happened import signals as s
from summit.engine.happened.floors import FloorEvent
from summit.engine.happened.signals import Signalled
from summit.engine.play import refuse
from summit.engine.seats import PUBLIC, Seat, reaches
from summit.engine.state import State
from summit.engine.view import seen_by, view
from summit.present import status
from summit.present.catalogue import SENTENCES
from summit.present.dispatches import dispatches, lines
from summit.present.reader import Reader, facilitator_reader, reader_of
from summit.present.refusals import sentence
from summit.present.telling.together import told
from summit.present.why import why
from tests.engine.playing import mischief
from tests.present.happenings import facilitator, north
from tests.present.signalled import SAMPLES, harbour
from tests.present.talks import NORTH, SOUTH, opened

SEATS: Final = (Seat("arkona"), Seat("bresk"), Seat("corvo"))

SILENT: Final = frozenset(
    {
        "MoveSpent",
        "TurnClosed",
        "Measured",
        "RoomMeasured",
        "OrderSet",
        "SupportMoved",
        "SealLodged",
    }
)
"""What may reach a seat without a line: house-keeping, an order where the floor has none, a public
that follows a concession, and of its own sealed text a seat is told what it handed in."""

SEEDS: Final = tuple(f"signals-{number}" for number in range(1, 9))


def readers(state: State) -> dict[Seat | None, Reader]:
    """Every seat, and the room."""
    return {seat: reader_of(view(state, seat)) for seat in (*SEATS, None)}


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_every_signal_is_told_to_those_whom_it_reaches(event: Event) -> None:
    for reader in (north(), replace(north(), viewer=SOUTH), facilitator()):
        shown = dispatches(event, reader)
        is_own_seal = type(event).__name__ == "SealLodged" and reader.viewer == SOUTH
        assert bool(shown) is (reader.may_read(event.audience) and not is_own_seal)
        assert all(row.prefix.isupper() and len(row.prefix) < 8 for row in shown)
        assert all(line.count("\n") == 0 and "{" not in line for line in lines(event, reader))


@pytest.mark.parametrize(
    ("event", "mine", "theirs"),
    [
        (
            s.Whispered("north-south-m1", NORTH, (SOUTH,), "Softly.", audience=(NORTH, SOUTH)),
            "CHANNEL you told Southland in confidence: “Softly.” · rule 16.5",
            "CHANNEL Northland tells you in confidence: “Softly.” · rule 16.5",
        ),
        (
            s.NonPaperSent("north-south-1", NORTH, (SOUTH,), (2, 4, 0), audience=(NORTH,)),
            "PAPER   you send Southland a non-paper, north-south-1, against T1"
            " · Patrol boats: 20 -> 60 · rule 16.2",
            None,
        ),
        (
            s.NonPaperRead("north-south-1", SOUTH, NORTH, (SOUTH,), (3, 4, 0), audience=(SOUTH,)),
            None,
            "PAPER   Northland sends you a non-paper, north-south-1, which you read so, against T1"
            " · Patrol boats: 20 -> 80 · rule 16.2",
        ),
        (
            s.Disclosed("north-south-p1", NORTH, (SOUTH,), 0, 1, audience=(NORTH, SOUTH)),
            "TOLD    you told Southland that you care more about Patrol boats than about Harbour"
            " visits · rule 16.7",
            "TOLD    Northland tells you that it cares more about Patrol boats than about Harbour"
            " visits · rule 16.7",
        ),
        (
            s.PledgeGiven("P1", NORTH, SOUTH, 0, 2, 0, 1),
            "PLEDGE  P1: you pledge Southland that your position will come as far as 60 boats on"
            " Patrol boats by the close of round 1 (now 20 boats) · rule 16.8",
            "PLEDGE  P1: Northland pledges you that its position will come as far as 60 boats on"
            " Patrol boats by the close of round 1 (now 20 boats) · rule 16.8",
        ),
        (
            s.LinkDeclined(NORTH, SOUTH, 0, 1),
            "LINKAGE you do not accept the linkage of Patrol boats to Harbour visits by Southland"
            " · rule 16.9",
            "LINKAGE Northland does not accept the linkage of Patrol boats to Harbour visits by you"
            " · rule 16.9",
        ),
        (
            s.WalkedOut(NORTH),
            "WALKOUT you walk out: there is no agreement until you come back · rule 16.13",
            "WALKOUT Northland walks out: there is no agreement until it comes back · rule 16.13",
        ),
    ],
)
def test_a_signal_is_told_as_its_reader_would_put_it(
    event: Event, mine: str | None, theirs: str | None
) -> None:
    for seat, told_so in ((NORTH, mine), (SOUTH, theirs)):
        expected = () if told_so is None else (told_so,)
        assert lines(event, reader_of(view(opened(), seat))) == expected


def test_what_a_seat_reads_of_itself_has_the_codes_of_what_others_read() -> None:
    theirs = {code.partition(".")[2] for code in SENTENCES if code.startswith("signal.")}
    own = {code.partition(".")[2] for code in SENTENCES if code.startswith("signal_own.")}
    assert theirs == own


@pytest.mark.parametrize("seed", SEEDS)
def test_every_event_that_reaches_a_reader_has_a_line_or_is_declared_silent(seed: str) -> None:
    kinds = set()
    for moment in harbour(seed):
        everybody = readers(moment.state)
        for event in moment.events:
            kinds.add(type(event))
            assert lines(event, facilitator_reader(moment.state))
            for seat, reader in everybody.items():
                if reaches(event.audience, seat) and type(event).__name__ not in SILENT:
                    assert lines(event, reader), event
    assert sum(1 for kind in kinds if kind in (*_members(Signalled), *_members(FloorEvent))) > 10


def _members(union: object) -> tuple[type, ...]:
    return tuple(getattr(union, "__args__", ()))


@pytest.mark.parametrize("seed", SEEDS)
def test_rule_1_3_no_line_of_one_seat_contains_the_private_words_of_another(seed: str) -> None:
    private: dict[str, tuple[Seat, ...]] = {}
    hidden = 0
    for moment in harbour(seed):
        if isinstance(moment.action, Whisper):
            private[moment.action.words] = (moment.action.by, *moment.action.to)
        for event in moment.events:
            _keep_track(event, private)
        for seat, reader in readers(moment.state).items():
            heard = [line for _, ls in told(seen_by(seat, moment.events), reader) for line in ls]
            heard += [*status.text_lines(view(moment.state, seat))]
            for words, audience in private.items():
                if seat not in audience:
                    hidden += 1
                    assert not any(words in line for line in heard), (seat, words)
    assert hidden > 20


def _keep_track(event: Event, private: dict[str, tuple[Seat, ...]]) -> None:
    """What is confided to whom, until it comes out."""
    match event:
        case s.NonPaperSent(text=name, author=author, to=to):
            private[name] = (author, *to)
        case s.Disclosed(disclosure=name, by=by, to=to) if to != PUBLIC:
            private[name] = (by, *to)
        case s.TextLeaked():
            # What came out has a name of its own: nobody learns how many were sent before it.
            pass
        case s.MessageLeaked(words=words):
            private.pop(words, None)
        case _:
            pass


@pytest.mark.parametrize("seed", SEEDS[:4])
def test_rule_16_3_a_reader_is_told_what_it_read_and_the_facilitator_who_misread(seed: str) -> None:
    sent: dict[str, Terms] = {}
    for moment in harbour(seed):
        whole = facilitator_reader(moment.state)
        for event in moment.events:
            if isinstance(event, s.NonPaperSent):
                sent[event.text] = event.terms
            if not isinstance(event, s.NonPaperRead):
                continue
            written = sent[event.text]
            (shown,) = lines(event, whole)
            assert ("misreads" in shown) is (event.terms != written)
            (own,) = lines(event, reader_of(view(moment.state, event.seat)))
            assert "misread" not in own
            assert "which you read so" in own


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_every_why_and_every_refusal_of_a_signal_has_words(seed: str) -> None:
    topics = (
        "statement",
        "non-paper",
        "channel",
        "leak",
        "priority",
        "pledge",
        "linkage",
        "ultimatum",
        "gesture",
        "initiative",
        "walk-out",
        "denial",
        "misreading",
        "floor",
        "sealed",
        "branch",
        "signals",
        "tie_up",
    )
    for number, moment in enumerate(harbour(seed)):
        if number % 25:
            continue
        seen = view(moment.state, SEATS[number % 3])
        for topic in topics:
            shown = why(seen, (topic,))
            assert shown
            assert "there is no number" not in shown[0]
        for action in mischief(moment.state, SEATS[number % 3]):
            refusal = refuse(moment.state, action)
            if refusal is not None:
                assert sentence(refusal, reader_of(seen))
