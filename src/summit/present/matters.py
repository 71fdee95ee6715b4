"""What can be said of offices and of the substance from a view (rules, chapters 17 and 18)."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.listed.substance import SequenceTable, StepTable
from summit.engine.matters import is_closed, is_in_scope, is_line_open, is_named_in_bloc, may_go_on
from summit.engine.seats import Seat
from summit.engine.standing.offices import Poll
from summit.engine.view import View


def last_poll(view: View) -> Poll | None:
    """The straw poll that was taken last, read out or not (rule 17.3)."""
    return view.offices.polls[-1] if view.offices.polls else None


def closed_options(view: View) -> tuple[tuple[int, int], ...]:
    """The options that are not on the table yet, as (issue, option) (rule 18.2)."""
    return tuple(
        (number, option)
        for number, issue in enumerate(view.agenda.issues)
        for option in issue.closed
        if is_closed(view.agenda, view.matters, number, option)
    )


def willing(view: View, issue: int, option: int) -> tuple[Seat, ...]:
    """Who has said that it would discuss an option, in the order of the seats (rule 18.2)."""
    said = {e.seat for e in view.matters.broached if (e.issue, e.option) == (issue, option)}
    return tuple(seat for seat in view.agenda.seats if seat in said)


def still_needed(view: View, issue: int, option: int) -> tuple[Seat, ...]:
    """Whose willingness an option still lacks before it is on the table."""
    said = willing(view, issue, option)
    return tuple(seat for seat in view.agenda.needed if seat not in said)


def narrowed_issues(view: View, before: Terms, after: Terms) -> tuple[int, ...]:
    """The issues that one text settles and another leaves out of its scope (rule 18.1)."""
    scoped = dict.fromkeys(scope.issue for scope in view.agenda.scopes)
    return tuple(
        issue
        for issue in scoped
        if not is_in_scope(view.agenda, issue, after)
        and is_in_scope(view.agenda, issue, before)
        and before[issue] != after[issue]
    )


def next_step(view: View, listed: SequenceTable) -> StepTable | None:
    """The step of a sequence that comes next; `None` once all are done (rule 18.4)."""
    done = view.matters.done(listed.id)
    return listed.steps[done] if done < len(listed.steps) else None


def own_next_steps(view: View) -> tuple[str, ...]:
    """The sequences whose next step the own seat could take now."""
    return tuple(
        listed.id
        for listed in view.agenda.sequences
        if (step := next_step(view, listed)) is not None
        and step.by == view.seat
        and may_go_on(view.agenda, view.matters, view.treaty, listed)
    )


def undoable_steps(view: View) -> tuple[str, ...]:
    """The sequences whose last step was the own seat's, so that it could take it back."""
    return tuple(
        listed.id
        for listed in view.agenda.sequences
        if (done := view.matters.done(listed.id)) and listed.steps[done - 1].by == view.seat
    )


def open_contacts(view: View) -> tuple[str, ...]:
    """The lines that the own seat could use."""
    return tuple(
        each.id
        for each in view.agenda.contacts
        if view.seat in each.between and is_line_open(view.matters, each)
    )


def open_amendments(view: View) -> tuple[str, ...]:
    """The amendments to which the own seat has not agreed yet (rule 18.9)."""
    return tuple(
        entry.id
        for entry in view.matters.amendments
        if not entry.is_adopted and view.seat not in entry.agreed
    )


def bloc_partners(view: View) -> tuple[Seat, ...]:
    """The other members of the own bloc (rule 17.6)."""
    bloc = None if view.seat is None else view.agenda.bloc_of(view.seat)
    return () if bloc is None else tuple(m for m in bloc.members if m != view.seat)


def lacking_in_bloc(view: View, terms: Terms, *, without: Seat) -> tuple[Seat, ...]:
    """The members of a seat's bloc that have not put their name to these terms yet, that seat left
    aside, as far as the reader knows (rule 17.6)."""
    bloc = view.agenda.bloc_of(without)
    members = () if bloc is None else bloc.members
    return tuple(m for m in members if m != without and not _agrees(view, m, members, terms))


def _agrees(view: View, member: Seat, members: tuple[Seat, ...], terms: Terms) -> bool:
    if view.position(member).terms == terms:
        return True
    named = {text for seat, text in view.acceptances if seat == member}
    named |= {entry.text for entry in view.offices.endorsed if entry.seat == member}
    return is_named_in_bloc(view.texts, frozenset(named), member, members, terms)
