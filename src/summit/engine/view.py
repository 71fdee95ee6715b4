"""All that one seat knows, built up from nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summit.bargain.expected import Eyes
from summit.engine.events import Account, Event, Row
from summit.engine.facts import holds, lessons_due
from summit.engine.matters import credit_left, held_before
from summit.engine.meter import trust_at
from summit.engine.reckoning import realised
from summit.engine.rules.governing import commitments, is_held, spoilers
from summit.engine.rules.keeping import rider_against
from summit.engine.rules.ratifying import asked_at_home
from summit.engine.scoring import eyes_of, home_eyes_of
from summit.engine.seats import Seat, reaches
from summit.engine.sight import visits_left
from summit.engine.standing.floors import Sealed
from summit.engine.standing.offices import Offices
from summit.engine.standing.signals import Signals
from summit.engine.standing.substance import Matters
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Treaty
from summit.engine.state import (
    AskedFor,
    Duty,
    Outcome,
    Pressure,
    Promise,
    Refused,
    Remark,
    Stage,
    State,
)
from summit.engine.tables import Agenda, Payment, Sheet


@dataclass(frozen=True, slots=True)
class Notice:
    """An inject that struck, as its audience reads it."""

    id: str
    title: str
    text: str
    date: str
    source: str


@dataclass(frozen=True, slots=True)
class Choosing:
    """A choice that waits for this seat: options as (id, text)."""

    inject: str
    title: str
    text: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice that was made, with the option in the scenario's words."""

    inject: str
    seat: Seat
    option: str
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """The ending that the scenario tells."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class AtHome:
    """Those who vote at home, as their own delegation knows them: how they look at texts, what a
    text must be worth to them to find its quorum (micropoints), and what may buy their votes."""

    eyes: Eyes
    asked: int
    payments: tuple[Payment, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What a seat alone knows: its instructions, its sheet, its trust in every other.

    `trust` is in millionths by seat (its own place holds a million), `accounts` what it has
    received from each other seat, `ledger` every row that moved its trust. `home` is who votes at
    home, if anybody does; `visits_left` what it has left of visits at short notice; `rider` why it
    may not extend the treaty ("" if it may). `realised` is what the game brought it in
    micropoints, known when it is over. `has_floor` says that it may make its moves now, once all
    duties are settled; `sealed` is what it has handed in under seal. `spoilers` are agencies at
    home that may act on their own, `commitments` those to whom it is bound by its word, `race_loss`
    the points that an arms race takes from it each round.
    """

    secret: str
    sheet: Sheet
    eyes: Eyes
    trust: tuple[int, ...]
    accounts: tuple[Account, ...]
    ledger: tuple[Row, ...]
    duties: tuple[Duty, ...]
    choosing: tuple[Choosing, ...]
    lessons: tuple[tuple[str, str], ...]
    moves_left: int
    remarks_left: int
    home: AtHome | None = None
    visits_left: int = 0
    rider: str = ""
    realised: int | None = None
    has_floor: bool = False
    sealed: Sealed | None = None
    spoilers: tuple[Spoiler, ...] = ()
    commitments: tuple[Seat, ...] = ()
    race_loss: int = 0


@dataclass(frozen=True, slots=True)
class Spoiler:
    """An agency of one's own government that may act on its own, as its delegation knows it."""

    inject: str
    agency: str
    title: str
    text: str
    is_restrainable: bool
    is_held: bool


@dataclass(frozen=True, slots=True)
class Attending:
    """What a mediator or an observer alone knows: its instructions, what it has left of its turn
    and of its credit, and the reports that it has not brought out yet, as (id, title, text);
    `may_report` are those whose time has come."""

    secret: str
    moves_left: int
    remarks_left: int
    has_floor: bool
    credit_left: int
    reports: tuple[tuple[str, str, str], ...]
    may_report: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The game as one seat sees it, or as the room does (`seat` and `own` are `None`).

    `readings` is the room's reading of trust in millionths, holder then about. `positions` names
    the latest public text of each seat. `round` counts from 1, `turn` the turns of the round from
    0. `waiting` says that somebody must settle something first, not who or what. `treaty` holds of
    a signed treaty what this seat may know: its own conduct, visits, payments and findings, and
    what is public. On a floor without speaking order `turns_left` counts by seat (empty under
    turns) and `has_sealed` says who has handed in; `skipped` are rounds that the talks went past.
    `signals` holds the messages and disclosures that reached this seat, and whose lies are its own.
    A non-paper is shown as this seat read it. `published` are the reports that observers have
    brought out, as (id, title, text).
    """

    seat: Seat | None
    own: Own | None
    agenda: Agenda
    round: int
    stage: Stage
    order: tuple[Seat, ...]
    turn: int
    speaker: Seat | None
    waiting: bool
    texts: tuple[Text, ...]
    positions: tuple[str, ...]
    acceptances: tuple[tuple[Seat, str], ...]
    demands: tuple[AskedFor, ...]
    promises: tuple[Promise, ...]
    refused: tuple[Refused, ...]
    notices: tuple[Notice, ...]
    choices: tuple[Chosen, ...]
    remarks: tuple[Remark, ...]
    readings: tuple[tuple[int, ...], ...]
    room_accounts: tuple[tuple[Account, ...], ...]
    room_ledger: tuple[Row, ...]
    tension: int
    pressures: tuple[Pressure, ...]
    support: tuple[int, ...]
    treaty: Treaty | None
    outcome: Outcome | None
    ending: Told | None
    skipped: tuple[int, ...]
    turns_left: tuple[int, ...]
    has_sealed: tuple[Seat, ...]
    signals: Signals
    offices: Offices
    matters: Matters
    attending: Attending | None = None
    published: tuple[tuple[str, str, str], ...] = ()

    def text(self, text: str) -> Text | None:
        """The text of that name, if this seat may see one."""
        return next((entry for entry in self.texts if entry.id == text), None)

    def position(self, seat: Seat) -> Text:
        """The latest public text of a seat; `LookupError` before the openings are tabled."""
        found = self.text(self.positions[self.agenda.index(seat)]) if self.positions else None
        if found is None:
            raise LookupError(f"{seat} has no position yet")
        return found

    @property
    def single(self) -> Text | None:
        """The single text that stands, if there is one (rule 17.2)."""
        return self.text(self.offices.single) if self.offices.single else None

    @property
    def round_before(self) -> int:
        """The round or period that was held before this one; 0 if this is the first."""
        return held_before(self.agenda, self.skipped, self.treaty, self.round)

    @property
    def is_to_act(self) -> bool:
        """Whether the game waits for this seat."""
        if self.outcome is not None:
            return False
        if self.attending is not None:
            return self.attending.has_floor and not self.waiting
        if self.own is None:
            return False
        return bool(self.own.duties) or (self.own.has_floor and not self.waiting)


def view(state: State, seat: Seat | None) -> View:
    """All that `seat` knows now (rule 1.3); `None` asks for what the whole room knows."""
    return View(
        seat=seat,
        own=_own(state, seat) if seat is not None and state.tables.agenda.is_party(seat) else None,
        agenda=state.tables.agenda,
        round=state.round,
        stage=state.stage,
        order=state.order,
        turn=state.turn,
        speaker=state.speaker,
        waiting=state.keeps_waiting(seat),
        texts=tuple(_read(t, seat) for t in state.texts if reaches(t.audience, seat)),
        positions=state.positions,
        acceptances=tuple(
            (by, text) for by, text in state.acceptances if _may_read(state, text, seat)
        ),
        demands=state.demands,
        promises=state.promises,
        refused=tuple(entry for entry in state.refused if reaches(entry.audience, seat)),
        notices=_notices(state, seat),
        choices=_choices(state, seat),
        remarks=state.remarks,
        readings=tuple(tuple(trust_at(level) for level in row) for row in state.readings),
        room_accounts=state.room_accounts,
        room_ledger=state.room_ledger,
        tension=state.tension,
        pressures=tuple(entry for entry in state.pressures if reaches(entry.audience, seat)),
        support=state.support,
        treaty=None if state.treaty is None else _treaty(state, state.treaty, seat),
        outcome=state.outcome,
        ending=_ending(state),
        skipped=state.skipped,
        turns_left=tuple(go.turns for go in state.goes),
        has_sealed=tuple(entry.seat for entry in state.sealed),
        signals=_signals(state.signals, seat),
        offices=_offices(state.offices, seat),
        matters=state.matters,
        attending=_attending(state, seat),
        published=tuple(
            (report.id, report.title, report.text)
            for name in state.offices.reports
            for report in state.tables.reports
            if report.id == name
        ),
    )


def _offices(offices: Offices, seat: Seat | None) -> Offices:
    """What others at the table have done, as far as it reached a seat, field by field."""
    return Offices(
        single=offices.single,
        polls=tuple(
            poll
            if poll.is_read
            else replace(poll, opinions=tuple(o for o in poll.opinions if o.seat == seat))
            for poll in offices.polls
        ),
        spent=offices.spent,
        vouched=offices.vouched,
        reports=offices.reports,
        pressed=offices.pressed,
        endorsed=tuple(entry for entry in offices.endorsed if reaches(entry.audience, seat)),
        held=tuple(entry for entry in offices.held if entry.seat == seat),
        leaders=offices.leaders,
    )


def _attending(state: State, seat: Seat | None) -> Attending | None:
    agenda = state.tables.agenda
    for guest, secret in zip(agenda.guests, state.tables.guest_secrets, strict=True):
        if guest.seat == seat:
            return Attending(
                secret=secret,
                moves_left=state.moves_left(guest.seat),
                remarks_left=state.remarks_of(guest.seat),
                has_floor=state.has_floor(guest.seat),
                credit_left=credit_left(agenda, state.offices, guest.seat),
                reports=tuple(
                    (report.id, report.title, report.text)
                    for report in state.tables.reports
                    if guest.seat in report.by and report.id not in state.offices.reports
                ),
                may_report=tuple(
                    report.id
                    for report in state.tables.reports
                    if guest.seat in report.by
                    and report.id not in state.offices.reports
                    and holds(state, report.condition)
                ),
            )
    return None


def _spoilers(state: State, seat: Seat) -> tuple[Spoiler, ...]:
    return tuple(
        Spoiler(
            entry.id,
            entry.spoiler,
            entry.title,
            entry.text,
            entry.is_restrainable,
            is_held(state, entry),
        )
        for entry in spoilers(state, seat)
    )


def _read(text: Text, seat: Seat | None) -> Text:
    """A text as a seat knows it: of a non-paper its own reading, and nobody else's."""
    if text.is_position:
        return text
    terms = text.terms if seat is None else text.as_heard_by(seat)
    return replace(text, terms=terms, heard=())


def _signals(signals: Signals, seat: Seat | None) -> Signals:
    """What was signalled, as far as it reached a seat, field by field."""
    mine = {told.id for told in signals.disclosures if told.by == seat}
    return Signals(
        statements=signals.statements,
        messages=tuple(m for m in signals.messages if reaches(m.audience, seat)),
        disclosures=tuple(d for d in signals.disclosures if reaches(d.audience, seat)),
        lies=tuple(name for name in signals.lies if name in mine),
        pledges=signals.pledges,
        links=signals.links,
        threats=signals.threats,
        gestures=signals.gestures,
        away=signals.away,
    )


def seen_by(seat: Seat | None, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Those of the events that reach a seat, or the room (rule 1.3)."""
    return tuple(event for event in events if reaches(event.audience, seat))


def _own(state: State, seat: Seat) -> Own:
    place = state.tables.agenda.index(seat)
    return Own(
        secret=_instructions(state, seat),
        sheet=state.sheets[place],
        eyes=eyes_of(state, seat),
        trust=tuple(
            1_000_000 if about == place else trust_at(level)
            for about, level in enumerate(state.trust[place])
        ),
        accounts=state.accounts[place],
        ledger=state.ledgers[place],
        duties=tuple(duty for duty in state.duties if duty.seat == seat),
        choosing=_choosing(state, seat),
        lessons=lessons_due(state, seat),
        moves_left=state.moves_left(seat),
        remarks_left=state.remarks_of(seat),
        has_floor=state.has_floor(seat),
        sealed=next((entry for entry in state.sealed if entry.seat == seat), None),
        spoilers=_spoilers(state, seat),
        commitments=commitments(state, seat),
        race_loss=state.tables.race_losses[place] if state.tables.race_losses else 0,
        home=_home(state, seat),
        visits_left=visits_left(state, seat),
        rider="" if state.treaty is None else rider_against(state, seat) or "",
        realised=realised(state, seat) if state.is_over else None,
    )


def _instructions(state: State, seat: Seat) -> str:
    """What the leadership of today has written to its delegation (rule 17.9)."""
    leader = state.offices.leader(seat)
    if leader is None:
        return state.tables.secrets[state.tables.agenda.index(seat)]
    return state.tables.successor(seat, leader.id).secret


def _home(state: State, seat: Seat) -> AtHome | None:
    agenda = state.tables.agenda
    place = agenda.index(seat)
    if not agenda.parties[place].chamber:
        return None
    return AtHome(
        eyes=home_eyes_of(state, seat),
        asked=asked_at_home(state, seat),
        payments=state.tables.homes[place].payments,
    )


def _treaty(state: State, treaty: Treaty, seat: Seat | None) -> Treaty:
    """A signed treaty in the eyes of a seat, field by field: none is passed on by default. Visits
    stand in the order of the seats: who was first to send one is nobody's business."""
    place = state.tables.agenda.index
    return Treaty(
        text=treaty.text,
        terms=treaty.terms,
        periods=treaty.periods,
        ballots=treaty.ballots,
        shelved=treaty.shelved,
        bought=tuple(pair for pair in treaty.bought if pair[0] == seat),
        is_ratified=treaty.is_ratified,
        period=treaty.period,
        admitted=treaty.admitted,
        deeds=tuple(deed for deed in treaty.deeds if deed.seat == seat),
        visits=tuple(
            sorted(
                (s for s in treaty.visits if s.by == seat or (s.of == seat and s.paid)),
                key=lambda sent: (sent.period, place(sent.by)),
            )
        ),
        findings=tuple(found for found in treaty.findings if reaches(found.audience, seat)),
        queries=tuple(query for query in treaty.queries if seat in (query.by, query.of)),
        charges=treaty.charges,
        suspended=treaty.suspended,
        was_suspended=treaty.was_suspended,
        counters=treaty.counters,
        snapped=treaty.snapped,
        notices=treaty.notices,
        willing=tuple(pair for pair in treaty.willing if pair[0] == seat),
        is_extended=treaty.is_extended,
        outside=treaty.outside,
        expired=treaty.expired,
        signed_in=treaty.signed_in,
    )


def _may_read(state: State, text: str, seat: Seat | None) -> bool:
    entry = state.text(text)
    return entry is not None and reaches(entry.audience, seat)


def _notices(state: State, seat: Seat | None) -> tuple[Notice, ...]:
    by_id = {inject.id: inject for inject in state.tables.injects}
    struck = (by_id[name] for name in state.struck)
    return tuple(
        Notice(inject.id, inject.title, inject.text, inject.date, inject.source)
        for inject in struck
        if reaches(inject.audience, seat)
    )


def _choices(state: State, seat: Seat | None) -> tuple[Chosen, ...]:
    words = {
        (inject.id, option): text
        for inject in state.tables.injects
        if inject.choice is not None
        for option, text, _ in inject.choice.options
    }
    return tuple(
        Chosen(made.inject, made.seat, made.option, words[made.inject, made.option])
        for made in state.choices
        if reaches(made.audience, seat)
    )


def _ending(state: State) -> Told | None:
    if state.outcome is None:
        return None
    endings = {ending.id: ending for ending in state.tables.endings}
    told = endings[state.outcome.ending]
    return Told(told.id, told.title, told.text)


def _choosing(state: State, seat: Seat) -> tuple[Choosing, ...]:
    by_id = {inject.id: inject for inject in state.tables.injects}
    due = (by_id[duty.of] for duty in state.duties if duty.kind == "choice" and duty.seat == seat)
    return tuple(
        Choosing(
            inject.id,
            inject.title,
            inject.choice.text,
            tuple((option, text) for option, text, _ in inject.choice.options),
        )
        for inject in due
        if inject.choice is not None
    )
