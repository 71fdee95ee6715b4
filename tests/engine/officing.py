"""All that can be done in an office, or about the substance, by right and by mistake (rules,
chapters 17 and 18)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Final

from summit.engine.actions import Accept, Action, Demand, EndTurn, Propose, Reject, Speak, Withdraw
from summit.engine.acts.conduct import Accuse, Counter, Lift, SnapBack, Visit
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.signals import (
    Declare,
    Delink,
    Deny,
    Pledge,
    Reveal,
    Threaten,
    WalkOut,
    Whisper,
)
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
)
from summit.engine.matters import is_closed, is_in_force, narrowed
from summit.engine.play import refuse
from summit.engine.rules.coherence import refuse_incoherent
from summit.engine.seats import PUBLIC, Seat, reaches
from summit.engine.state import State
from tests.engine.lasting import NOBODY
from tests.engine.signalling import FAR, ODD, UNCLEAN, WORDS

Pick = Callable[[int], int]

NAMED: Final = (Impose, Relieve, Perform, Reverse, Exercise, Consent, Report, Restrain, Endorse)
"""What asks for nothing but a name."""


def astray(state: State, pick: Pick) -> tuple[int, ...]:
    """Any terms that can be said at all, mostly (rules 18.1 and 18.2)."""
    agenda = state.tables.agenda
    return narrowed(agenda, tuple(pick(len(issue.options)) for issue in agenda.issues))


def unlisted_matters(state: State, seat: Seat, pick: Pick) -> Iterator[Action]:
    """What the menu leaves out though it is allowed: any single text, any amendment, and what a
    guest whispers."""
    free: list[Action] = []
    if state.tables.agenda.credit(seat):
        free.append(Mediate(seat, astray(state, pick)))
    if state.treaty is not None:
        free.append(Amend(seat, astray(state, pick)))
    if not state.tables.agenda.is_party(seat):
        others = tuple(other for other in state.tables.agenda.everyone if other != seat)
        some = tuple(other for other in others if pick(2)) or others
        free.append(Whisper(seat, some, WORDS))
    yield from (action for action in free if refuse(state, action) is None)


def every_matter(state: State, seat: Seat) -> Iterator[Action]:
    """Everything of chapters 17 and 18 of which the menu should know, allowed or not."""
    agenda, tables = state.tables.agenda, state.tables
    yield from (TakePoll(seat), Reaffirm(seat, True), Reaffirm(seat, False))
    issues = range(-2, len(agenda.issues) + 1)
    yield from (Voice(seat, yes, issue) for yes in (True, False) for issue in issues)
    for one, other in product(agenda.everyone, repeat=2):
        yield Vouch(seat, one, other)
    yield from (Press(seat, other) for other in agenda.everyone)
    yield from (Report(seat, entry.id) for entry in tables.reports)
    yield from (Endorse(seat, text.id) for text in state.texts)
    yield from (Restrain(seat, entry.id) for entry in tables.injects)
    for number, issue in enumerate(agenda.issues):
        yield from (Broach(seat, number, n) for n in range(-1, len(issue.options) + 1))
    for sanction in agenda.sanctions:
        yield from (Impose(seat, sanction.id), Relieve(seat, sanction.id))
    for sequence in agenda.sequences:
        yield from (Perform(seat, sequence.id), Reverse(seat, sequence.id))
    yield from (Exercise(seat, contact.id) for contact in agenda.contacts)
    yield from (Consent(seat, entry.id) for entry in state.matters.amendments)
    standing = state.text(state.offices.single) or state.position(agenda.seats[0])
    yield from (Mediate(seat, terms) for terms in _beside(standing.terms))
    if state.treaty is not None:
        yield from (Amend(seat, terms) for terms in _beside(state.treaty.terms))


def _beside(terms: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The terms one step away, and some that are none."""
    for number, option in enumerate(terms):
        for other in (option - 1, option + 1):
            yield (*terms[:number], other, *terms[number + 1 :])


def of_a_guest(state: State, seat: Seat) -> Iterator[Action]:
    """Everything of which the menu of a mediator or an observer should know."""
    yield EndTurn(seat)
    yield from (Reveal(seat, text.id) for text in state.texts)
    yield from every_matter(state, seat)
    for text in state.texts:
        yield from (Accept(seat, text.id), Withdraw(seat, text.id), Reject(seat, text.id, ()))
        yield Deny(seat, text.id)
    yield from (Declare(seat, "firm"), WalkOut(seat))


def wrong_matters(state: State, seat: Seat) -> Iterator[Action]:
    """Actions of chapters 17 and 18 that no state allows, told from what the seat itself sees."""
    yield from _wrong_names(state, seat)
    yield from _wrong_of_a_chair(state, seat)
    yield from _wrong_answers(state, seat)
    yield from _wrong_endorsements(state, seat)
    yield from _wrong_options(state, seat)
    yield from _wrong_substance(state, seat)
    if state.tables.agenda.is_party(seat):
        yield from _not_to_guests(state, seat)
    else:
        yield from _not_for_guests(state, seat)


def _wrong_names(state: State, seat: Seat) -> Iterator[Action]:
    """What is not there, is not this seat's, is done already or cannot be done now."""
    agenda, tables = state.tables.agenda, state.tables
    for name in ODD:
        yield from (act(seat, name) for act in NAMED)
    for report in tables.reports:
        if seat not in report.by or report.id in state.offices.reports:
            yield Report(seat, report.id)
    yield from (Restrain(seat, e.id) for e in tables.injects if e.spoiler_of != seat)
    for sequence in agenda.sequences:
        if all(step.by != seat for step in sequence.steps):
            yield from (Perform(seat, sequence.id), Reverse(seat, sequence.id))
    for contact in agenda.contacts:
        if seat not in contact.between:
            yield Exercise(seat, contact.id)


def _wrong_of_a_chair(state: State, seat: Seat) -> Iterator[Action]:
    """Texts that say nothing, say it again or are out of order; a word for oneself."""
    agenda = state.tables.agenda
    size = len(agenda.issues)
    broken = [(), (0,) * (size + 1), (-1,) * size, (FAR,) * size]
    single = state.text(state.offices.single)
    if single is not None:
        broken.append(single.terms)
    if not agenda.credit(seat):
        broken += [text.terms for text in state.texts if reaches(text.audience, seat)]
        yield TakePoll(seat)
    yield from (Mediate(seat, terms) for terms in broken)
    for one in (*agenda.everyone, *NOBODY):
        yield from (Vouch(seat, one, one), Vouch(seat, Seat("nobody"), one))
        if not agenda.is_party(one):
            yield from (Vouch(seat, one, agenda.seats[0]), Press(seat, one))
    if agenda.is_party(seat) or not agenda.credit(seat):
        yield Vouch(seat, *agenda.seats[:2])
    if agenda.is_party(seat):
        yield from (Press(seat, other) for other in agenda.seats)
    yield from (Vouch(seat, of, to) for _, of, to in state.offices.vouched)


def _wrong_answers(state: State, seat: Seat) -> Iterator[Action]:
    """What nobody has asked, and what is no answer."""
    due = {duty.kind for duty in state.duties if duty.seat == seat}
    last = len(state.tables.agenda.issues)
    yield from (Voice(seat, True, number) for number in (0, last - 1, last, -2, FAR))
    yield from (Voice(seat, False, number) for number in (last, -2, FAR))
    if "poll" not in due:
        yield from (Voice(seat, True), Voice(seat, False), Voice(seat, False, 0))
    if "reaffirm" not in due:
        yield from (Reaffirm(seat, True), Reaffirm(seat, False))


def _wrong_endorsements(state: State, seat: Seat) -> Iterator[Action]:
    """One's own texts, those that one was not sent, and all of them outside a bloc."""
    bloc = state.tables.agenda.bloc_of(seat)
    for text in state.texts:
        if reaches(text.audience, seat) and (bloc is None or text.author == seat):
            yield Endorse(seat, text.id)
    others = [other for other in state.tables.agenda.seats if other != seat]
    for author, to in product(others, repeat=2):
        yield from (Endorse(seat, f"{author}-{to}-{number}") for number in (0, 1, 2))


def _wrong_options(state: State, seat: Seat) -> Iterator[Action]:
    """Broaching what is on the table, what one has broached, and what is nowhere."""
    agenda = state.tables.agenda
    yield from (Broach(seat, number, 0) for number in (-1, len(agenda.issues), FAR))
    done = {(e.issue, e.option) for e in state.matters.broached if e.seat == seat}
    for number, issue in enumerate(agenda.issues):
        yield from (Broach(seat, number, n) for n in (-1, len(issue.options), FAR))
        for option in range(len(issue.options)):
            is_open = not is_closed(agenda, state.matters, number, option)
            if is_open or (number, option) in done or not agenda.is_party(seat):
                yield Broach(seat, number, option)
    for terms in _out_of_order(state):
        # Whatever is wrong with a text, no seat may table, send or mediate it, nor amend so.
        yield from (Propose(seat, terms), Mediate(seat, terms), Amend(seat, terms))


def _out_of_order(state: State) -> Iterator[tuple[int, ...]]:
    """Terms outside their own scope, or with an option that is not on the table."""
    agenda = state.tables.agenda
    for text in map(state.position, agenda.seats):
        for terms in _beside(text.terms):
            if refuse_incoherent(state, terms) is not None:
                yield terms


def _wrong_substance(state: State, seat: Seat) -> Iterator[Action]:
    """Sanctions that stand already or do not; amendments that change nothing."""
    agenda = state.tables.agenda
    for listed in agenda.sanctions:
        stands = is_in_force(state.matters, listed)
        if listed.by != seat or stands:
            yield Impose(seat, listed.id)
        if listed.by != seat or not stands:
            yield Relieve(seat, listed.id)
    for entry in state.matters.amendments:
        if seat in entry.agreed or entry.is_adopted:
            yield Consent(seat, entry.id)
    if state.treaty is None:
        yield from (Amend(seat, text.terms) for text in map(state.position, agenda.seats))
        yield Consent(seat, "A1")
    else:
        yield Amend(seat, state.treaty.terms)


def _not_to_guests(state: State, seat: Seat) -> Iterator[Action]:
    """What can be asked of those alone who sign, promised to them or done to them."""
    agenda = state.tables.agenda
    for guest in (entry.seat for entry in agenda.guests):
        yield from (Demand(seat, guest, n, 1) for n in range(len(agenda.issues)))
        for number, issue in enumerate(agenda.issues):
            yield from (Pledge(seat, guest, number, n, 1) for n in range(len(issue.options)))
            yield from (Visit(seat, guest, number), Accuse(seat, guest, number))
        yield from (Threaten(seat, guest), Delink(seat, guest, 0, 1), Counter(seat, guest))
        yield from (Lift(seat, guest), SnapBack(seat, guest))


def _not_for_guests(state: State, seat: Seat) -> Iterator[Action]:
    """What only those do who sign; words that are none; confidences that one has not heard."""
    agenda = state.tables.agenda
    for text in state.texts:
        if reaches(text.audience, seat):
            yield from (Accept(seat, text.id), Withdraw(seat, text.id), Reject(seat, text.id))
            yield from (Propose(seat, text.terms), Deny(seat, text.id))
    yield from (Declare(seat, "conciliatory"), WalkOut(seat))
    yield from (Demand(seat, other, n, 1) for other in agenda.seats for n in range(2))
    yield from (Reveal(seat, name) for name in (*ODD, *state.positions))
    yield from (Speak(seat, words) for words in UNCLEAN)
    for to in ((), (seat,), agenda.everyone, PUBLIC, agenda.seats[1::-1], (Seat("nobody"),)):
        yield Whisper(seat, to, WORDS)
    yield from (Impose(seat, entry.id) for entry in agenda.sanctions)
