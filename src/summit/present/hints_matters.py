"""Advice about the substance: what to do beside texts, what to leave out of a treaty, and how to
settle what the talks put to a seat (rules, chapters 17 and 18)."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.actions import Action, Propose, Terms
from summit.engine.acts.substance import Broach
from summit.engine.matters import is_closed, is_in_scope, narrowed
from summit.engine.view import View
from summit.opponents.naming import named_by
from summit.opponents.opponent import Decision, Reason
from summit.opponents.record import elapsed, own_of
from summit.opponents.stepping import BROACHED_FROM
from summit.present.catalogue import listed, say
from summit.present.coach import Counsel, at_poll, new_leadership, under_threat
from summit.present.commands.written import unparse
from summit.present.matters import closed_options
from summit.present.names import issue_title, option_full, seat_name
from summit.present.naming import named_crossings
from summit.present.numbers import decimal
from summit.present.worths import preview


def lever_lines(view: View, advised: Counsel) -> tuple[str, ...]:
    """What a patient delegation would do about the substance now, with the command and why; else an
    option that nobody has spoken of; one line or none. What others wait for is said elsewhere."""
    if advised.matter is None or isinstance(advised.matter[0], Broach):
        option = _unspoken(view, advised)
        return () if option is None else (_broached(view, option),)
    action, reason = advised.matter
    if reason.code == "stepped":
        return ()
    shown = {name: _shown(view, name, value) for name, value in reason.values}
    return (say(f"hint.matter.{reason.code}", command=unparse(action, view), **shown),)


def _unspoken(view: View, advised: Counsel) -> Broach | None:
    """An option off the table that one could be the first to speak of: the one that is advised, or
    one that would leave out what a red line is in the way of, once a third of the time is gone."""
    if view.matters.broached:
        return None
    if advised.matter is not None and isinstance(advised.matter[0], Broach):
        return advised.matter[0]
    seat, own = own_of(view)
    if elapsed(view, seat) < BROACHED_FROM or not _is_stuck(view, advised):
        return None
    base = view.position(seat).terms
    lines = [
        *own.sheet.red_lines,
        *(n for o in view.agenda.others(seat) for n in named_by(view, o)),
    ]
    barred = {issue for line in lines for issue, _ in line.reads}
    for number, option in closed_options(view):
        if barred & set(_outside(view, base, _with(base, number, option))):
            return Broach(seat, number, option)
    return None


def _is_stuck(view: View, advised: Counsel) -> bool:
    """Whether no text of another's is good enough, or only one that crosses a line which was
    named: to sign that brings no treaty."""
    text = view.text(advised.signs) if advised.signs else None
    return text is None or bool(named_crossings(view, text.terms))


def _shown(view: View, name: str, value: int | str) -> str:
    """A figure of a reason as people read it."""
    if name == "other":
        return next(p.name for p in view.agenda.parties if p.seat == value)
    if name == "inject" and view.own is not None:
        return next(entry.agency for entry in view.own.spoilers if entry.inject == value)
    return decimal(value) if isinstance(value, int) else value


def _broached(view: View, action: Broach) -> str:
    """An option that nobody has spoken of yet, and what it would leave out of the treaty."""
    issue = view.agenda.issues[action.issue]
    base = view.position(action.by).terms
    left = _left_out(view, base, _with(base, action.issue, action.option))
    return say(
        "hint.matter.broached_out" if left else "hint.matter.broached",
        title=issue_title(issue),
        option=option_full(issue, action.option),
        issues=listed(left) if left else "",
        command=unparse(action, view),
    )


def scope_lines(view: View, advised: Counsel) -> tuple[str, ...]:
    """That what divides the table can be left out of the treaty, where that were good enough."""
    terms = narrower(view) if _is_stuck(view, advised) else None
    if terms is None or view.seat is None:
        return ()
    base = view.position(view.seat).terms
    seen = preview(view, terms)
    return (
        say(
            "hint.matter.narrower",
            issues=listed(_left_out(view, base, terms)),
            eyes=decimal(seen.expected),
            margin=decimal(seen.margin),
            command=unparse(Propose(view.seat, terms), view, short=True),
        ),
    )


def narrower(view: View) -> Terms | None:
    """The best text for oneself of those that leave issues out on which the openings differ, by one
    other option of an issue that decides the scope; `None` if none could be signed (rule 18.1)."""
    seat, _ = own_of(view)
    base = view.position(seat).terms
    found = [
        (preview(view, terms).expected, terms)
        for terms in _narrowings(view, base)
        if preview(view, terms).is_signable and not named_crossings(view, terms)
    ]
    return max(found)[1] if found else None


def _narrowings(view: View, base: Terms) -> Iterator[Terms]:
    """Texts like this one that leave something out that the openings are at odds about."""
    agenda = view.agenda
    deciding = {issue for scope in agenda.scopes for issue, _ in scope.needs.reads}
    for number in sorted(deciding):
        for option in range(len(agenda.issues[number].options)):
            if option == base[number] or is_closed(agenda, view.matters, number, option):
                continue
            terms = narrowed(agenda, _with(base, number, option))
            if _left_out(view, base, terms):
                yield terms


def _with(base: Terms, issue: int, option: int) -> Terms:
    """A text with another option of one issue."""
    return (*base[:issue], option, *base[issue + 1 :])


def _outside(view: View, base: Terms, terms: Terms) -> tuple[int, ...]:
    """The issues that one text is about and another leaves out."""
    agenda = view.agenda
    return tuple(
        number
        for number in range(len(agenda.issues))
        if is_in_scope(agenda, number, base) and not is_in_scope(agenda, number, terms)
    )


def _left_out(view: View, base: Terms, terms: Terms) -> tuple[str, ...]:
    """Their titles, if the openings differ on any of them."""
    issues = [view.agenda.issues[number] for number in _outside(view, base, terms)]
    if all(len(set(issue.openings)) == 1 for issue in issues):
        return ()
    return tuple(map(issue_title, issues))


def duty_advice(view: View) -> Action | None:
    """How one who is not to be squeezed, and honest, would settle the first thing that the talks
    put to the seat; `None` for a demand and a choice, which are matters of taste."""
    decided = _settled(view)
    return None if decided is None else decided.actions[0]


def _settled(view: View) -> Decision | None:
    _, own = own_of(view)
    duty = own.duties[0]
    if duty.kind == "ultimatum":
        return under_threat(view, duty.of)
    if duty.kind == "poll":
        return Decision((at_poll(view),), Reason("polled"))
    return new_leadership(view) if duty.kind == "reaffirm" else None


def reaffirm_lines(view: View) -> tuple[str, ...]:
    """What is bound, to whom, what that takes and what it would cost to be bound by none of it."""
    _, own = own_of(view)
    decided = new_leadership(view)
    shown = {name: decimal(int(value)) for name, value in decided.reason.values}
    names = listed(seat_name(view.agenda, other) for other in own.commitments)
    command = unparse(decided.actions[0], view)
    return (say(f"hint.matter.{decided.reason.code}", names=names, command=command, **shown),)
