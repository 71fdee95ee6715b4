"""What waits for the own seat, with numbered answers."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.state import AskedFor, Duty, DutyKind
from summit.engine.view import View
from summit.present.catalogue import counted, say
from summit.present.commands.written import unparse
from summit.present.conducting import about, choices
from summit.present.names import option_full, option_short, seat_name
from summit.present.status import demand_text
from summit.present.telling.incidents import choice_lines
from summit.present.telling.parties import agency_name, inspector_name
from summit.present.treaty_rows import duty_rows
from summit.present.width import one_line, paragraphs


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that this seat must settle before anything else happens.

    `of` names the demand, the inject, the finding or the period; `options` are (name, words) in the
    order of their numbers: for a demand `grant`, `limit` (where there is less to grant) and
    `refuse`, for a choice the ids that the scenario gives. For what a treaty asks the names are
    whole commands, and `body` holds the figures behind the decision.
    """

    kind: DutyKind
    of: str
    head: str
    body: tuple[str, ...]
    options: tuple[tuple[str, str], ...]


def waiting(view: View) -> tuple[Waiting, ...]:
    """The own duties in the order in which they came."""
    if view.own is None:
        return ()
    found = (_waiting(view, duty) for duty in view.own.duties)
    return tuple(entry for entry in found if entry is not None)


def heads(view: View) -> tuple[str, ...]:
    """What waits, to stand above the numbered answers of `menus.menu`: of what a treaty asks only
    the first in full, for the rest comes after it."""
    entries = waiting(view)
    if view.treaty is None:
        return tuple(line for entry in entries for line in (entry.head, *entry.body))
    later = tuple(say("waiting.then", head=entry.head) for entry in entries[1:])
    return tuple(line for entry in entries[:1] for line in (entry.head, *entry.body)) + later


def lines(view: View) -> tuple[str, ...]:
    """What waits, each with its answers numbered from 1; the own turn; or that nothing waits."""
    shown: list[str] = []
    for entry in waiting(view):
        shown += [entry.head, *entry.body, *choice_lines(entry.options)]
    if shown:
        return tuple(shown)
    if view.own is not None and view.is_to_act:
        return (say("waiting.move", moves=counted("moves.left", view.own.moves_left)),)
    return (say("waiting.none"),)


def _waiting(view: View, duty: Duty) -> Waiting | None:
    if duty.kind == "answer":
        asked = next((demand for demand in view.demands if demand.id == duty.of), None)
        return None if asked is None else _to_answer(view, asked)
    if duty.kind != "choice":
        return _under_treaty(view, duty)
    choosing = () if view.own is None else view.own.choosing
    choice = next((entry for entry in choosing if entry.inject == duty.of), None)
    if choice is None:
        return None
    head = say("waiting.choice", title=one_line(choice.title))
    return Waiting("choice", duty.of, head, paragraphs(choice.text), choice.options)


def _under_treaty(view: View, duty: Duty) -> Waiting:
    options = tuple((unparse(action, view), about(view, action)) for action in choices(view, duty))
    return Waiting(duty.kind, duty.of, _head(view, duty), duty_rows(view, duty), options)


def _head(view: View, duty: Duty) -> str:
    """What a treaty asks of the seat, in one line."""
    match duty.kind:
        case "vote":
            return say("waiting.vote")
        case "admit":
            return say("waiting.admit", agency=agency_name(view.agenda))
        case "comply":
            return say("waiting.comply", number=0 if view.treaty is None else view.treaty.period)
        case "visit":
            return say("waiting.visit")
        case "explain":
            return say("waiting.explain", name=_asker(view, duty.of))
        case _:
            return say("waiting.extend")


def _asker(view: View, finding: str) -> str:
    """Who asks about a finding."""
    queries = () if view.treaty is None else view.treaty.queries
    by = next(query.by for query in queries if (query.finding, query.reply) == (finding, None))
    return inspector_name(view.agenda, by)


def _to_answer(view: View, asked: AskedFor) -> Waiting:
    issue = view.agenda.issues[asked.measure]
    lowest = 1 + max(
        (
            promise.level
            for promise in view.promises
            if (promise.seat, promise.to, promise.measure) == (asked.of, asked.by, asked.measure)
            and not promise.broken
        ),
        default=0,
    )
    options = [("grant", say("waiting.grant", level=option_full(issue, asked.level)))]
    if lowest < asked.level:
        low, high = option_short(issue, lowest), option_full(issue, asked.level - 1)
        one = lowest == asked.level - 1
        less = (
            say("waiting.limit_one", high=high) if one else say("waiting.limit", low=low, high=high)
        )
        options.append(("limit", less))
    name = seat_name(view.agenda, asked.by)
    options.append(("refuse", say("waiting.refuse", name=name)))
    head = say("waiting.answer", id=asked.id, row=demand_text(view.agenda, asked))
    return Waiting("answer", asked.id, head, (), tuple(options))
