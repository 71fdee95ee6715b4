"""Candidates for what a seat that has the floor might do in an office, or about the substance."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Office,
    Press,
    Report,
    Restrain,
    TakePoll,
    Vouch,
)
from summit.engine.acts.signals import Reveal
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
    Substance,
)
from summit.engine.rules.governing import spoilers
from summit.engine.seats import Seat, reaches
from summit.engine.state import State


def matters(state: State, seat: Seat) -> Iterator[Office | Substance | Reveal]:
    """A menu of chapters 17 and 18, not all that is allowed: of single texts and amendments those
    that differ in one issue from what stands."""
    agenda = state.tables.agenda
    if agenda.credit(seat):
        yield from _of_the_chair(state, seat)
    if not agenda.is_party(seat):
        yield from (Report(seat, entry.id) for entry in state.tables.reports)
        yield from (Press(seat, party) for party in agenda.seats)
        yield from (Reveal(seat, text.id) for text in state.texts if text.to)
        return
    if agenda.bloc_of(seat) is not None:
        yield from (Endorse(seat, t.id) for t in state.texts if reaches(t.audience, seat))
    yield from (Restrain(seat, entry.id) for entry in spoilers(state, seat))
    for number, issue in enumerate(agenda.issues):
        yield from (Broach(seat, number, option) for option in issue.closed)
    for sanction in agenda.sanctions:
        yield Impose(seat, sanction.id)
        yield Relieve(seat, sanction.id)
    for sequence in agenda.sequences:
        yield Perform(seat, sequence.id)
        yield Reverse(seat, sequence.id)
    yield from (Exercise(seat, contact.id) for contact in agenda.contacts)
    yield from _amendments(state, seat)


def _of_the_chair(state: State, seat: Seat) -> Iterator[Office]:
    agenda = state.tables.agenda
    yield TakePoll(seat)
    standing = state.text(state.offices.single) or state.position(agenda.seats[0])
    for terms in _varied(state, standing.terms):
        yield Mediate(seat, terms)
    for of in agenda.seats:
        yield from (Vouch(seat, of, to) for to in agenda.seats)


def _amendments(state: State, seat: Seat) -> Iterator[Substance]:
    life = state.tables.agenda.life
    if state.treaty is None or life is None or not life.is_amendable:
        return
    yield from (Consent(seat, entry.id) for entry in state.matters.amendments)
    for terms in _varied(state, state.treaty.terms):
        yield Amend(seat, terms)


def _varied(state: State, terms: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    for number, issue in enumerate(state.tables.agenda.issues):
        for option in (terms[number] - 1, terms[number] + 1):
            if 0 <= option < len(issue.options):
                yield (*terms[:number], option, *terms[number + 1 :])
