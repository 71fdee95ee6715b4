"""What can be said of offices and of the substance from a view (rules, chapters 17 and 18)."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.listed.substance import ContactTable, SanctionTable, SequenceTable, StepTable
from summit.engine.matters import is_closed, is_in_scope
from summit.engine.seats import Seat
from summit.engine.standing.offices import Poll
from summit.engine.standing.texts import Text
from summit.engine.view import View


def single_text(view: View) -> Text | None:
    """The single text that stands, if there is one (rule 17.2)."""
    return view.text(view.offices.single) if view.offices.single else None


def last_poll(view: View) -> Poll | None:
    """The straw poll that was taken last, read out or not (rule 17.3)."""
    return view.offices.polls[-1] if view.offices.polls else None


def credit_left(view: View, seat: Seat) -> int:
    """How much credit a chair or a mediator has left; 0 for everybody else (rule 17.4)."""
    return view.agenda.credit(seat) - view.offices.credit_spent(seat)


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


def is_sanctioned(view: View, listed: SanctionTable) -> bool:
    """Whether a sanction is in force now (rule 18.3)."""
    for entry in view.matters.sanctions:
        if entry.sanction == listed.id:
            return entry.in_force
    return listed.in_force


def next_step(view: View, listed: SequenceTable) -> StepTable | None:
    """The step of a sequence that comes next; `None` once all are done (rule 18.4)."""
    done = view.matters.done(listed.id)
    return listed.steps[done] if done < len(listed.steps) else None


def has_begun(view: View, listed: SequenceTable) -> bool:
    """Whether the steps of a sequence can be taken yet."""
    before = view.agenda.sequence(listed.after)
    if before is not None and view.matters.done(before.id) < len(before.steps):
        return False
    in_force = view.treaty is not None and view.treaty.is_ratified
    return in_force or not listed.begins_with_treaty


def own_next_steps(view: View) -> tuple[str, ...]:
    """The sequences whose next step the own seat could take now."""
    return tuple(
        listed.id
        for listed in view.agenda.sequences
        if (step := next_step(view, listed)) is not None
        and step.by == view.seat
        and has_begun(view, listed)
    )


def undoable_steps(view: View) -> tuple[str, ...]:
    """The sequences whose last step was the own seat's, so that it could take it back."""
    return tuple(
        listed.id
        for listed in view.agenda.sequences
        if (done := view.matters.done(listed.id)) and listed.steps[done - 1].by == view.seat
    )


def is_open(view: View, listed: ContactTable) -> bool:
    """Whether a line of contact can be used (rule 18.7)."""
    return listed.is_open or any(
        entry.contact == listed.id and entry.is_open for entry in view.matters.contacts
    )


def is_in_use(view: View, listed: ContactTable) -> bool:
    """Whether a line was used in this round or in the one held before it (rule 18.7)."""
    before = view.round - 1
    while before in view.skipped:
        before -= 1
    return any(
        entry.contact == listed.id and entry.used and entry.used >= before
        for entry in view.matters.contacts
    )


def open_contacts(view: View) -> tuple[str, ...]:
    """The lines that the own seat could use."""
    return tuple(
        each.id
        for each in view.agenda.contacts
        if view.seat in each.between and is_open(view, each)
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
    others = set(members) - {member}
    return any(
        text.terms == terms
        and not text.denied
        and (text.id in named or (text.author == member and others <= set(text.to)))
        for text in view.texts
    )
