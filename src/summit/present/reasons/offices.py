"""Why the others at the table and the substance stand as they do: what the scenario says of them,
what stands, what they moved, and the rule (chapters 17 and 18)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from summit.engine.events import Row
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.catalogue import say, word
from summit.present.causes import OBSERVED, cause_text, pair_name
from summit.present.names import seat_name
from summit.present.numbers import signed
from summit.present.office_lines import (
    agency_lines,
    bloc_lines,
    chair_lines,
    guest_title,
    report_lines,
    spared_lines,
)
from summit.present.outstanding_offices import office_sections
from summit.present.reader import reader_of
from summit.present.reasons.matters import moved
from summit.present.reasons.trusting import row_line
from summit.present.rulebook import rule_lines
from summit.present.substance_lines import (
    closed_lines,
    contact_lines,
    figure_parts,
    life_lines,
    race_lines,
    sanction_line,
    scope_lines,
    sequence_lines,
)
from summit.present.width import one_line

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A topic: its rules, what stands of it (a heading of `outstanding_offices`, "" for none), the
    causes that it gives, what the scenario says of it, and whether there is any of it here."""

    rules: tuple[str, ...]
    stands: str
    causes: frozenset[str]
    told: Callable[[View], Lines]
    is_here: Callable[[Agenda], bool]


def _nothing(_: View) -> Lines:
    return ()


def _chair(view: View) -> Lines:
    return chair_lines(view.agenda)


def _blocs(view: View) -> Lines:
    told = (
        say("stands.endorsed", name=seat_name(view.agenda, entry.seat), text=entry.text)
        for entry in view.offices.endorsed
    )
    return (*bloc_lines(view.agenda), *told)


def _spared(view: View) -> Lines:
    outside = () if view.treaty is None else view.treaty.outside
    left = (say("came.outside", name=seat_name(view.agenda, seat)) for seat in outside)
    return (*spared_lines(view.agenda), *left)


def _leaders(view: View) -> Lines:
    return tuple(
        say("deed.leader", name=seat_name(view.agenda, entry.seat), leader=one_line(entry.name))
        for entry in view.offices.leaders
    )


def _guests(view: View) -> Lines:
    attending = view.attending
    own = () if attending is None else report_lines(attending)
    return (*(guest_title(guest) for guest in view.agenda.guests), *own)


def _agencies(view: View) -> Lines:
    return () if view.own is None else agency_lines(view.own.spoilers)


def _sanctions(view: View) -> Lines:
    return tuple(sanction_line(view.agenda, entry) for entry in view.agenda.sanctions)


def _sequences(view: View) -> Lines:
    agenda = view.agenda
    return tuple(
        line for entry in agenda.sequences for line in sequence_lines(agenda, entry, view.seat)
    )


def _figures(view: View) -> Lines:
    agenda = view.agenda
    return tuple(line for entry in agenda.figures for line in figure_parts(agenda, entry))


def _race(view: View) -> Lines:
    return race_lines(view.agenda, 0 if view.own is None else view.own.race_loss)


def _life(view: View) -> Lines:
    return life_lines(view.agenda)


def _has_life(agenda: Agenda) -> bool:
    return bool(life_lines(agenda))


def _kind(
    rule: str,
    stands: str,
    told: Callable[[View], Lines],
    is_here: Callable[[Agenda], bool],
    *causes: str,
) -> Kind:
    return Kind(tuple(rule.split()), stands, frozenset(causes), told, is_here)


KINDS: Final[Mapping[str, Kind]] = {
    "guests": _kind("17.1 17.5", "reports", _guests, lambda a: bool(a.guests), "report", "pressed"),
    "chair": _kind("17.2", "chair", _chair, lambda a: bool(a.credits)),
    "polls": _kind("17.3", "chair", _nothing, lambda a: bool(a.credits)),
    "credit": _kind("17.4", "chair", _chair, lambda a: bool(a.credits), "vouched"),
    "blocs": _kind("17.6", "", _blocs, lambda a: bool(a.blocs)),
    "needed": _kind("17.7", "", _spared, lambda a: len(a.needed) < len(a.seats)),
    "agencies": _kind("17.8", "agencies", _agencies, lambda a: bool(a.parties)),
    "leadership": _kind("17.9", "", _leaders, lambda a: bool(a.parties), "disowned"),
    "scope": _kind("18.1", "", lambda v: scope_lines(v.agenda), lambda a: bool(a.scopes)),
    "options": _kind(
        "18.2",
        "options",
        lambda v: closed_lines(v.agenda),
        lambda a: any(issue.closed for issue in a.issues),
    ),
    "sanctions": _kind(
        "18.3", "sanctions", _sanctions, lambda a: bool(a.sanctions), "sanction", "relief"
    ),
    "sequences": _kind(
        "18.4",
        "sequences",
        _sequences,
        lambda a: bool(a.sequences),
        "step",
        "step_reversed",
        "step_overdue",
    ),
    "figures": _kind("18.5", "", _figures, lambda a: bool(a.figures)),
    "arms_race": _kind("18.6", "race", _race, lambda a: a.arms_race is not None, "arms_race"),
    "contacts": _kind(
        "18.7", "contacts", lambda v: contact_lines(v.agenda), lambda a: bool(a.contacts)
    ),
    "notice": _kind("14.9 18.8", "", _life, _has_life),
    "amendments": _kind(
        "18.9",
        "amendments",
        _life,
        lambda a: a.life is not None and a.life.is_amendable,
    ),
}
"""All topics. Whether a government has agencies, or may change, nobody is told beforehand: of these
the rule can always be read, and only what one may know stands above it."""

_UNLISTED: Final = frozenset({"agencies", "leadership"})


def topics(view: View) -> Lines:
    """The topics that there are in this scenario, as they are asked for."""
    issues = {issue.id for issue in view.agenda.issues}
    here = (name for name in KINDS if name not in _UNLISTED | issues)
    own = ("agencies",) if view.own is not None and view.own.spoilers else ()
    led = ("leadership",) if view.offices.leaders else ()
    return (*(name for name in here if KINDS[name].is_here(view.agenda)), *own, *led)


def named(view: View) -> Lines:
    """What can be asked for by a name of its own: a sanction, a sequence, a figure ..."""
    agenda = view.agenda
    return (
        *(entry.id for entry in agenda.sanctions),
        *(entry.id for entry in agenda.sequences),
        *(entry.id for entry in agenda.figures),
        *(entry.id for entry in agenda.contacts),
        *view.offices.reports,
        *(entry.id for entry in view.matters.amendments),
    )


def office(view: View, topic: str) -> Lines:
    """What is to be said of a topic; nothing where the scenario has none of it."""
    kind = KINDS[topic]
    if not kind.is_here(view.agenda):
        return ()
    sections = dict(office_sections(view)) if kind.stands else {}
    standing = sections[head] if kind.stands and (head := _head(kind)) in sections else ()
    told = kind.told(view)
    rules = tuple(line for rule in kind.rules for line in rule_lines(rule))
    return (*told, *(line for line in standing if line not in told), *_moved(view, kind), *rules)


def thing(view: View, name: str) -> Lines:
    """One sanction, sequence, figure, line of contact, report or amendment by its name."""
    agenda = view.agenda
    sanction, sequence = agenda.sanction(name), agenda.sequence(name)
    figure, contact = agenda.figure(name), agenda.contact(name)
    if sanction is not None:
        return (_ruled(sanction_line(agenda, sanction), "18.3"), *moved(view, name))
    if sequence is not None:
        head, *steps = sequence_lines(agenda, sequence, view.seat)
        return (_ruled(head, "18.4"), *steps, *moved(view, name))
    if figure is not None:
        head, *parts = figure_parts(agenda, figure)
        return (_ruled(head, "18.5"), *parts)
    if contact is not None:
        place = agenda.contacts.index(contact)
        return (_ruled(contact_lines(agenda)[place], "18.7"), *rule_lines("18.7"))
    if name in view.offices.reports:
        title, text = reader_of(view).report(name) or (name, "")
        return (_ruled(say("why.inject", title=title, text=text), "17.5"), *moved(view, name))
    if any(entry.id == name.upper() for entry in view.matters.amendments):
        return office(view, "amendments")
    return ()


def _head(kind: Kind) -> str:
    return word("stands.head", kind.stands)


def _moved(view: View, kind: Kind) -> Lines:
    """The rows of trust, and what presses on tension, for these causes."""
    own = () if view.own is None else view.own.ledger
    mine = tuple(
        say("why.moved_own", about=seat_name(view.agenda, row.about), row=row_line(view, row))
        for row in own
        if _is_of(row, kind)
    )
    room = tuple(
        say(
            "why.moved_room",
            pair=pair_name(view.agenda, row.holder, row.about),
            row=row_line(view, row),
        )
        for row in view.room_ledger
        if _is_of(row, kind)
    )
    reader = reader_of(view)
    mood = tuple(
        _ruled(
            say(
                "why.pressure",
                amount=signed(entry.amount),
                cause=cause_text(entry.cause, entry.source, reader),
            ),
            "8.2",
        )
        for entry in view.pressures
        if entry.cause in kind.causes
    )
    return (*mine, *room, *mood)


def _is_of(row: Row, kind: Kind) -> bool:
    return row.cause.removeprefix(OBSERVED) in kind.causes


def _ruled(text: str, rule: str) -> str:
    return say("line.rule", text=text, rule=rule)
