"""What stands of offices and of the substance, the figures of the texts, and what the own seat
could do about any of it, for reading."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.acts.offices import Report, Restrain
from summit.engine.acts.substance import (
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
)
from summit.engine.matters import is_in_force
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import joined, say
from summit.present.commands.having import has_matters
from summit.present.commands.written import unparse
from summit.present.figured import figure_rows
from summit.present.floors import names
from summit.present.matter_menus import about_matter
from summit.present.matters import (
    closed_options,
    open_amendments,
    open_contacts,
    own_next_steps,
    undoable_steps,
    willing,
)
from summit.present.names import option_full
from summit.present.outstanding_offices import office_sections

Lines = tuple[str, ...]


def matters(view: View) -> Lines:
    """Single text and polls, credit, sequences, sanctions, options off the table, lines of contact,
    the arms race, reports, amendments, agencies at home; figures; and what could be done."""
    if not has_matters(view.agenda) and not office_sections(view):
        return (say("matters.none"),)
    figures = (say("matters.figures"), tuple(_figures(view)))
    own = (say("matters.yours"), tuple(_own(view)))
    shown: list[str] = []
    for head, lines in (*office_sections(view), figures, own):
        if lines:
            shown.append(say("matters.head", head=head))
            shown += [say("matters.line", line=line) for line in lines]
    return tuple(shown)


def standing_matters(view: View) -> Lines:
    """The same for the whole table, without what could be done."""
    return tuple(
        line
        for head, lines in office_sections(view)
        for line in (
            say("matters.head", head=head),
            *(say("matters.line", line=each) for each in lines),
        )
    )


def closed_lines(view: View, issue: int) -> Lines:
    """The options of an issue that are not on the table, and who is willing to discuss them."""
    about = view.agenda.issues[issue]
    return tuple(
        say(
            "agenda.closed",
            option=option_full(about, option),
            names=names(view, willing(view, number, option)) or say("agenda.nobody"),
        )
        for number, option in closed_options(view)
        if number == issue
    )


def _figures(view: View) -> Iterator[str]:
    """The figures of the treaty, else of the single text and of every position."""
    if not view.agenda.figures or not view.positions:
        return
    if view.treaty is not None:
        yield _figures_of(view, say("matters.treaty"), view.treaty.terms)
        return
    single = view.single
    positions = (view.position(seat) for seat in view.agenda.seats)
    for text in (*(() if single is None else (single,)), *positions):
        yield _figures_of(view, text.id, text.terms)


def _figures_of(view: View, name: str, terms: tuple[int, ...]) -> str:
    rows = figure_rows(view.agenda, terms)
    shown = joined(say("figure.line", title=row.title, value=row.value) for row in rows)
    return say("matters.figure_of", text=name, figures=shown)


def _own(view: View) -> Iterator[str]:
    """What the own seat could do about the substance or at home, as the command for it."""
    if view.seat is None or view.outcome is not None:
        return
    for action in (*_substance(view, view.seat), *_at_home(view, view.seat)):
        about = about_matter(view, action)
        yield say("matters.own", command=unparse(action, view, short=True), about=about)


def _substance(view: View, seat: Seat) -> Iterator[Perform | Reverse | Consent | Exercise]:
    if view.own is None:
        return
    yield from (Perform(seat, name) for name in own_next_steps(view))
    yield from (Reverse(seat, name) for name in undoable_steps(view))
    if view.treaty is not None:
        yield from (Consent(seat, name) for name in open_amendments(view))
    yield from (Exercise(seat, name) for name in open_contacts(view))


def _at_home(view: View, seat: Seat) -> Iterator[Impose | Relieve | Broach | Restrain | Report]:
    """Sanctions, options and agencies, which belong to the talks; and reports."""
    if view.treaty is not None:
        return
    own = view.attending
    yield from (Report(seat, name) for name in (() if own is None else own.may_report))
    if view.own is None:
        return
    for listed in view.agenda.sanctions:
        if listed.by == seat:
            stands = is_in_force(view.matters, listed)
            yield Relieve(seat, listed.id) if stands else Impose(seat, listed.id)
    for issue, option in closed_options(view):
        if seat not in willing(view, issue, option):
            yield Broach(seat, issue, option)
    for agency in view.own.spoilers:
        if agency.is_restrainable and not agency.is_held:
            yield Restrain(seat, agency.inject)
