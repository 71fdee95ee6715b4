"""What stands of offices and of the substance, read alike by the rules, by scripts and by screens:
each from the public parts that a state and a view share (rules, chapters 17 and 18)."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.listed.substance import ContactTable, SanctionTable, SequenceTable
from summit.engine.seats import Audience, Seat
from summit.engine.standing.offices import Offices
from summit.engine.standing.substance import Matters
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Treaty
from summit.engine.tables import Agenda


def is_closed(agenda: Agenda, matters: Matters, issue: int, option: int) -> bool:
    """Whether an option has not come onto the table yet (rule 18.2)."""
    return option in agenda.issues[issue].closed and (issue, option) not in matters.opened


def is_in_scope(agenda: Agenda, issue: int, terms: Terms) -> bool:
    """Whether an issue lies within the scope of a text (rule 18.1)."""
    return all(scope.needs.crossed_by(terms) for scope in agenda.scopes if scope.issue == issue)


def narrowed(agenda: Agenda, terms: Terms) -> Terms:
    """The terms with every issue that lies outside their scope as it is today (rule 18.1)."""
    settled = list(terms)
    for scope in agenda.scopes:
        if scope.crossed_by(tuple(settled)):
            settled[scope.issue] = scope.today
    return tuple(settled)


def is_in_force(matters: Matters, listed: SanctionTable) -> bool:
    """Whether a sanction is in force now (rule 18.3)."""
    changed = (entry.in_force for entry in matters.sanctions if entry.sanction == listed.id)
    return next(changed, listed.in_force)


def awaits_treaty(treaty: Treaty | None, listed: SequenceTable) -> bool:
    """Whether a sequence begins with a treaty that is not in force yet (rule 18.4)."""
    return listed.begins_with_treaty and (treaty is None or not treaty.is_ratified)


def awaits_other(agenda: Agenda, matters: Matters, listed: SequenceTable) -> bool:
    """Whether another sequence has to be done first (rule 18.4)."""
    before = agenda.sequence(listed.after)
    return before is not None and matters.done(before.id) < len(before.steps)


def may_go_on(
    agenda: Agenda, matters: Matters, treaty: Treaty | None, listed: SequenceTable
) -> bool:
    """Whether the steps of a sequence can be taken yet."""
    return not awaits_treaty(treaty, listed) and not awaits_other(agenda, matters, listed)


def is_line_open(matters: Matters, listed: ContactTable) -> bool:
    """Whether a line of contact can be used (rule 18.7)."""
    return listed.is_open or any(
        entry.contact == listed.id and entry.is_open for entry in matters.contacts
    )


def is_in_use(matters: Matters, name: str, since: int) -> bool:
    """Whether a line was used in the round `since` or later (rule 18.7)."""
    return any(
        entry.contact == name and entry.used and entry.used >= since for entry in matters.contacts
    )


def was_held(agenda: Agenda, skipped: tuple[int, ...], treaty: Treaty | None, number: int) -> bool:
    """Whether a round or period up to now was held: not passed over, and not left out because the
    talks had ended with a signature (rule 2.9)."""
    if number in skipped:
        return False
    return treaty is None or not treaty.signed_in < number <= len(agenda.meetings)


def held_before(
    agenda: Agenda, skipped: tuple[int, ...], treaty: Treaty | None, number: int
) -> int:
    """The number of the round or period that was held before that one; 0 if there was none."""
    earlier = range(number - 1, 0, -1)
    return next((n for n in earlier if was_held(agenda, skipped, treaty, n)), 0)


def credit_left(agenda: Agenda, offices: Offices, seat: Seat) -> int:
    """How much credit a chair or a mediator still has; 0 for everybody else (rule 17.4)."""
    return agenda.credit(seat) - offices.credit_spent(seat)


def is_named_in_bloc(
    texts: tuple[Text, ...], named: frozenset[str], member: Seat, members: Audience, terms: Terms
) -> bool:
    """Whether a member of a bloc has put its name to these terms within it: by supporting or
    endorsing one of the texts (`named`), or by a paper to all the others (rule 17.6). The texts are
    those that the one who asks knows, as it has read them."""
    others = {seat for seat in members if seat != member}
    return any(
        text.terms == terms
        and not text.denied
        and (text.id in named or (text.author == member and others <= set(text.to)))
        for text in texts
    )
