"""For whom lines are made, and what that reader already knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.engine.seats import Audience, Seat, reaches
from summit.engine.standing.offices import Offices
from summit.engine.standing.signals import Disclosure, Pledged, Signals, Threat
from summit.engine.standing.substance import Matters
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Charge, Finding, Treaty
from summit.engine.state import AskedFor, State
from summit.engine.tables import Agenda, InjectTable, Payment
from summit.engine.view import Choosing, Notice, View
from summit.present.naming import finding_names
from summit.present.papers import paper_names

NO_SIGNALS: Final = Signals()
"""What was signalled before anybody has said anything."""

NO_OFFICES: Final = Offices()
NO_MATTERS: Final = Matters()


@dataclass(frozen=True, slots=True)
class Reader:
    """What it takes to put an event into words for one reader.

    `viewer` is a seat, or `None` for the room; `sees_all` marks the facilitator; `round` counts
    from 1 and on through the reviews. The rest is what events only name: texts, demands, injects
    and choices, the endings as (id, title, text) where the reader may know them, of a signed treaty
    what the reader may know of it, the short names of findings by their ids, the side payments by
    the seat that may promise them, all that was signalled, the short names of non-papers, what
    others at the table have done and what was done about the substance, as far as the reader knows
    of it, and the reports of observers as (id, title, text).
    """

    agenda: Agenda
    viewer: Seat | None
    sees_all: bool
    round: int
    texts: tuple[Text, ...]
    demands: tuple[AskedFor, ...]
    notices: tuple[Notice, ...]
    choosing: tuple[Choosing, ...]
    endings: tuple[tuple[str, str, str], ...] = ()
    treaty: Treaty | None = None
    payments: tuple[tuple[Seat, Payment], ...] = ()
    findings: tuple[tuple[str, str], ...] = ()
    signals: Signals = NO_SIGNALS
    papers: tuple[tuple[str, str], ...] = ()
    offices: Offices = NO_OFFICES
    matters: Matters = NO_MATTERS
    reports: tuple[tuple[str, str, str], ...] = ()

    def may_read(self, audience: Audience) -> bool:
        """Whether something reaches this reader."""
        return self.sees_all or reaches(audience, self.viewer)

    def text(self, text: str) -> Text | None:
        """The text of that name, if the reader knows one."""
        return next((entry for entry in self.texts if entry.id == text), None)

    def demand(self, demand: str) -> AskedFor | None:
        """The demand of that name, if the reader knows one."""
        return next((entry for entry in self.demands if entry.id == demand), None)

    def notice(self, inject: str) -> Notice | None:
        """An inject as its audience reads it, if the reader knows it."""
        return next((entry for entry in self.notices if entry.id == inject), None)

    def choice(self, inject: str) -> Choosing | None:
        """The choice that an inject puts, if the reader knows its options."""
        return next((entry for entry in self.choosing if entry.inject == inject), None)

    def payment(self, seat: Seat, payment: str) -> Payment | None:
        """A side payment of a seat, if the reader knows it."""
        named = (entry for by, entry in self.payments if (by, entry.id) == (seat, payment))
        return next(named, None)

    def finding(self, finding: str) -> Finding | None:
        """The finding of that name, if the reader knows it."""
        return None if self.treaty is None else self.treaty.finding(finding)

    def finding_name(self, finding: str) -> str:
        """What a command calls a finding: F1, or its id where the reader has no name for it."""
        return dict(self.findings).get(finding, finding)

    def charge(self, charge: str) -> Charge | None:
        """The charge of that name, if there is one yet."""
        charges = () if self.treaty is None else self.treaty.charges
        return next((entry for entry in charges if entry.id == charge), None)

    def disclosure(self, disclosure: str) -> Disclosure | None:
        """The priority of that name that was told, if the reader heard it."""
        return next((told for told in self.signals.disclosures if told.id == disclosure), None)

    def pledge(self, pledge: str) -> Pledged | None:
        """The pledge of that name, if there is one yet."""
        return next((given for given in self.signals.pledges if given.id == pledge), None)

    def threat(self, ultimatum: str) -> Threat | None:
        """The ultimatum of that name, if there is one yet."""
        return next((put for put in self.signals.threats if put.id == ultimatum), None)

    def report(self, report: str) -> tuple[str, str] | None:
        """The title and the text of a report, if the reader knows it."""
        named = ((title, text) for name, title, text in self.reports if name == report)
        return next(named, None)


def reader_of(view: View) -> Reader:
    """The reader at a seat, or the room."""
    waiting = () if view.own is None else view.own.choosing
    made = tuple(
        Choosing(chosen.inject, "", "", ((chosen.option, chosen.text),)) for chosen in view.choices
    )
    told = view.ending
    home = None if view.own is None else view.own.home
    return Reader(
        agenda=view.agenda,
        viewer=view.seat,
        sees_all=False,
        round=view.round,
        texts=view.texts,
        demands=view.demands,
        notices=(*view.notices, *_agencies(view)),
        choosing=(*waiting, *made),
        endings=() if told is None else ((told.id, told.title, told.text),),
        treaty=view.treaty,
        payments=_payments(view.seat, () if home is None else home.payments),
        findings=tuple(finding_names(view).items()),
        signals=view.signals,
        papers=tuple(paper_names(view).items()),
        offices=view.offices,
        matters=view.matters,
        reports=(*view.published, *(() if view.attending is None else view.attending.reports)),
    )


def facilitator_reader(state: State) -> Reader:
    """The reader who sees everything and has no seat."""
    tables = state.tables
    return Reader(
        agenda=tables.agenda,
        viewer=None,
        sees_all=True,
        round=state.round,
        texts=state.texts,
        demands=state.demands,
        notices=tuple(_notice(inject) for inject in tables.injects),
        choosing=tuple(
            Choosing(
                inject.id,
                inject.title,
                inject.choice.text,
                tuple((option, text) for option, text, _ in inject.choice.options),
            )
            for inject in tables.injects
            if inject.choice is not None
        ),
        endings=tuple((ending.id, ending.title, ending.text) for ending in tables.endings),
        treaty=state.treaty,
        payments=tuple(
            pair
            for seat, home in zip(tables.agenda.seats, tables.homes, strict=True)
            for pair in _payments(seat, home.payments)
        ),
        signals=state.signals,
        offices=state.offices,
        matters=state.matters,
        reports=tuple((entry.id, entry.title, entry.text) for entry in state.tables.reports),
    )


def _agencies(view: View) -> tuple[Notice, ...]:
    """What agencies at home may do on their own: their own delegation knows it before (17.8)."""
    own = () if view.own is None else view.own.spoilers
    return tuple(Notice(entry.inject, entry.title, entry.text, "", "") for entry in own)


def _payments(seat: Seat | None, payments: tuple[Payment, ...]) -> tuple[tuple[Seat, Payment], ...]:
    return () if seat is None else tuple((seat, entry) for entry in payments)


def _notice(inject: InjectTable) -> Notice:
    return Notice(inject.id, inject.title, inject.text, inject.date, inject.source)
