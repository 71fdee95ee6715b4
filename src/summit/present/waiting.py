"""What waits for the own seat, with numbered answers."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.acts.offices import Reaffirm
from summit.engine.acts.signals import Heed
from summit.engine.state import AskedFor, Duty, DutyKind
from summit.engine.view import View
from summit.present.bonds import bond_lines
from summit.present.catalogue import counted, listed, say
from summit.present.commands.written import unparse
from summit.present.conducting import about, choices
from summit.present.floors import (
    handed_in,
    is_away,
    is_sealed,
    is_without_order,
    names,
    others_turns,
    own_turns,
    sealed_words,
    still_to_hand_in,
)
from summit.present.matter_meanings import matter_line
from summit.present.names import option_full, option_short, seat_name
from summit.present.polled import about_answer, answers, poll_rows
from summit.present.seated import has_floor, moves_left
from summit.present.signal_meanings import meaning_line
from summit.present.signalling.bound import bluff_lines, threat_of
from summit.present.signalling.briefly import worth_line
from summit.present.status import demand_text
from summit.present.telling.incidents import choice_lines
from summit.present.telling.parties import agency_name, inspector_name
from summit.present.treaty_rows import duty_rows
from summit.present.width import one_line, paragraphs


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that this seat must settle before anything else happens.

    `of` names the demand, the inject, the text, the finding or the period; `options` are (name,
    words) in the order of their numbers: for a demand `grant`, `limit` (where there is less to
    grant) and `refuse`, for an ultimatum `yield` and `defy`, for a choice the ids that the scenario
    gives. For a straw poll, a new leadership and what a treaty asks the names are whole commands,
    and `body` holds the figures behind the decision.
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
    return (*bluff_lines(view), _own_turn(view))


def floor_lines(view: View) -> tuple[str, ...]:
    """What the line of the moment does not say: an ultimatum that was refused, being away, and what
    is left of a floor without speaking order; none where nothing is out of the ordinary."""
    if view.outcome is not None or view.waiting or _is_nobody(view):
        return ()
    if view.own is not None and view.own.duties:
        return ()
    is_plain = not is_without_order(view) and not (is_away(view) and has_floor(view))
    return (*bluff_lines(view), *(() if is_plain else (_own_turn(view),)))


def _own_turn(view: View) -> str:
    """What the floor allows the own seat now."""
    if not has_floor(view) or view.waiting:
        return say("waiting.none") if view.waiting else _floor_done(view)
    if is_away(view):
        return say("waiting.away")
    if is_sealed(view):
        names_in = names(view, handed_in(view)) or say("waiting.nobody")
        return say("waiting.sealed", names=names_in)
    moves = counted("moves.left", moves_left(view))
    if is_without_order(view):
        turns = counted("waiting.turns", own_turns(view))
        return say("waiting.open", moves=moves, turns=turns, others=others_turns(view))
    return say("waiting.move", moves=moves)


def _floor_done(view: View) -> str:
    """That nothing waits, and on a floor without speaking order for whom it does."""
    if _is_nobody(view) or not is_without_order(view):
        return say("waiting.none")
    if is_sealed(view) and view.own is None:
        return say("waiting.sealed_guest")
    if is_sealed(view):
        others = names(view, still_to_hand_in(view)) or say("waiting.nobody")
        return say("waiting.sealed_done", what=sealed_words(view), names=others)
    return say("waiting.open_done", turns=others_turns(view))


def _is_nobody(view: View) -> bool:
    """Whether nobody sits here: the room itself looks."""
    return view.own is None and view.attending is None


def _poll(view: View) -> Waiting | None:
    """A straw poll: what the single text is worth, and the ways to answer (rule 17.3)."""
    text = view.single
    if text is None:
        return None
    name = seat_name(view.agenda, text.author)
    options = tuple((unparse(act, view), about_answer(view, act)) for act in answers(view))
    head = say("waiting.poll", text=text.id, name=name)
    return Waiting("poll", text.id, head, poll_rows(view), options)


def _reaffirmation(view: View, duty: Duty) -> Waiting:
    """What binds a delegation whose leadership has changed, and what either answer leads to."""
    bound = () if view.own is None else view.own.commitments
    head = say("waiting.reaffirm", names=listed(seat_name(view.agenda, seat) for seat in bound))
    disowning = matter_line(view, Reaffirm(duty.seat, False))
    options = (
        ("reaffirm", say("waiting.stand")),
        ("disown", say("waiting.disown", meaning=disowning)),
    )
    return Waiting("reaffirm", duty.of, head, bond_lines(view), options)


def _ultimatum(view: View, duty: Duty) -> Waiting | None:
    """A text that must be answered at once: what it is worth, and what either answer leads to."""
    threat = threat_of(view, duty.of)
    text = None if threat is None else view.text(threat.text)
    if threat is None or text is None:
        return None
    name = seat_name(view.agenda, threat.by)
    meant = meaning_line(view, Heed(duty.seat, threat.id, False))
    options = (
        ("yield", say("waiting.yield", text=text.id, worth=worth_line(view, text.terms))),
        ("defy", say("waiting.defy", meaning=meant)),
    )
    head = say("waiting.ultimatum", id=threat.id, name=name, text=text.id)
    return Waiting("ultimatum", threat.id, head, (), options)


def _waiting(view: View, duty: Duty) -> Waiting | None:
    if duty.kind == "answer":
        asked = next((demand for demand in view.demands if demand.id == duty.of), None)
        return None if asked is None else _to_answer(view, asked)
    if duty.kind == "ultimatum":
        return _ultimatum(view, duty)
    if duty.kind == "poll":
        return _poll(view)
    if duty.kind == "reaffirm":
        return _reaffirmation(view, duty)
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
