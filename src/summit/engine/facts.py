"""The facts that a scenario's conditions may ask about, read from the state (rule 7.2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from summit.engine.actions import Terms
from summit.engine.matters import is_closed, is_in_force
from summit.engine.meter import MILLION, trust_at
from summit.engine.reckoning import is_found_out
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.engine.tables import values_of
from summit.scenario.conditions import Condition, Value


def holds(state: State, condition: Condition | None, terms: Terms | None = None) -> bool:
    """Whether a condition is true now; `terms` are those of the signed treaty, if there is one."""
    if condition is None:
        return True
    return condition.test(tuple(fact(state, name, terms) for name in condition.names))


def fact(state: State, name: str, terms: Terms | None = None) -> Value:
    """The value of one name: a number in millionths, a word, yes or no, or `None` if not yet."""
    head, *rest = name.split(".")
    return _READERS[head](state, rest, terms)


def lessons_due(state: State, seat: Seat) -> tuple[tuple[str, str], ...]:
    """The hints whose condition holds for a seat now, as (id, text), in file order (rule 7.6)."""
    return tuple(
        (lesson.id, lesson.text)
        for lesson in state.tables.lessons
        if lesson.seat == seat and holds(state, lesson.condition)
    )


def brackets(state: State) -> tuple[int, ...]:
    """The issues on which the positions differ, by index: the brackets of the rolling text."""
    drafts = [state.position(seat).terms for seat in state.tables.agenda.seats]
    return tuple(n for n, options in enumerate(zip(*drafts, strict=True)) if len(set(options)) > 1)


def _round(state: State, rest: list[str], _: Terms | None) -> Value:
    if rest == ["number"]:
        return state.round * MILLION
    return state.tables.agenda.meeting(state.round).id


def _tension(state: State, _: list[str], __: Terms | None) -> Value:
    return state.tension


def _trust(state: State, rest: list[str], _: Terms | None) -> Value:
    holder, about = (state.tables.agenda.index(Seat(seat)) for seat in rest)
    return trust_at(state.readings[holder][about]) * 100


def _flag(state: State, rest: list[str], _: Terms | None) -> Value:
    return rest[0] in state.flags


def _inject(state: State, rest: list[str], _: Terms | None) -> Value:
    return rest[0] in state.struck


def _choice(state: State, rest: list[str], _: Terms | None) -> Value:
    made = [entry.option for entry in state.choices if entry.inject == rest[0]]
    return made[-1] if made else None


def _texts(state: State, rest: list[str], _: Terms | None) -> Value:
    tabled = (t for t in state.texts if t.is_position and not t.opening)
    return sum(MILLION for text in tabled if text.author == rest[0])


def _demands(state: State, rest: list[str], _: Terms | None) -> Value:
    return sum(MILLION for demand in state.demands if demand.by == rest[0])


def _grants(state: State, rest: list[str], _: Terms | None) -> Value:
    granted = (demand for demand in state.demands if demand.granted is not None)
    return sum(MILLION for demand in granted if demand.of == rest[0])


def _brackets(state: State, _: list[str], __: Terms | None) -> Value:
    return len(brackets(state)) * MILLION


def _terms(state: State, rest: list[str], terms: Terms | None) -> Value:
    if terms is None:
        return None
    number = state.tables.agenda.issue_index(rest[0])
    return values_of(state.tables.agenda.issues[number])[terms[number]]


def _treaty(state: State, rest: list[str], terms: Terms | None) -> Value:
    if rest == ["signed"]:
        return terms is not None
    treaty = state.treaty
    return treaty is not None and _FATES[rest[0]](state, treaty)


def _ran_its_course(state: State, treaty: Treaty) -> bool:
    return treaty.is_ratified and not state.is_collapsed and not _is_left(state, treaty)


def _is_left(state: State, treaty: Treaty) -> bool:
    has_run_out = any(after <= treaty.period for _, after in treaty.notices)
    return has_run_out and not state.is_collapsed


def _is_anybody_found_out(state: State, treaty: Treaty) -> bool:
    seats = state.tables.agenda.seats
    return any(is_found_out(treaty, seat) for seat in seats if treaty.has_broken(seat))


def _broken_by(state: State, rest: list[str], _: Terms | None) -> Value:
    return state.treaty is not None and state.treaty.has_broken(Seat(rest[0]))


def _support(state: State, rest: list[str], _: Terms | None) -> Value:
    return state.support[state.tables.agenda.index(Seat(rest[0]))]


_FATES: Final[dict[str, Callable[[State, Treaty], bool]]] = {
    "ratified": lambda state, treaty: treaty.is_ratified,
    "in_force": _ran_its_course,
    "broken": lambda state, treaty: any(map(treaty.has_broken, state.tables.agenda.seats)),
    "found_out": _is_anybody_found_out,
    "shown": lambda state, treaty: any(map(treaty.is_shown, state.tables.agenda.seats)),
    "suspended": lambda state, treaty: bool(treaty.suspended),
    "withdrawn": _is_left,
    "extended": lambda state, treaty: treaty.is_extended,
}


def _away(state: State, rest: list[str], _: Terms | None) -> Value:
    return rest[0] in state.signals.away


def _gesture(state: State, rest: list[str], _: Terms | None) -> Value:
    return any(t.gesture == rest[0] and not t.undone for t in state.signals.gestures)


def _steps(state: State, rest: list[str], _: Terms | None) -> Value:
    return state.matters.done(rest[0]) * MILLION


def _sanction(state: State, rest: list[str], _: Terms | None) -> Value:
    listed = state.tables.agenda.sanction(rest[0])
    return listed is not None and is_in_force(state.matters, listed)


def _figures(state: State, rest: list[str], terms: Terms | None) -> Value:
    figure = state.tables.agenda.figure(rest[0])
    return None if terms is None or figure is None else figure.at(terms)


def _report(state: State, rest: list[str], _: Terms | None) -> Value:
    return rest[0] in state.offices.reports


def _leader(state: State, rest: list[str], _: Terms | None) -> Value:
    leader = state.offices.leader(Seat(rest[0]))
    return None if leader is None else leader.id


def _on_table(state: State, rest: list[str], _: Terms | None) -> Value:
    number = state.tables.agenda.issue_index(rest[0])
    # An option such as `1.5` has a point of its own.
    option = state.tables.agenda.issues[number].options.index(".".join(rest[1:]))
    return not is_closed(state.tables.agenda, state.matters, number, option)


def _contact(state: State, rest: list[str], _: Terms | None) -> Value:
    return any(e.contact == rest[0] and e.used == state.round for e in state.matters.contacts)


def _pledges_broken(state: State, rest: list[str], _: Terms | None) -> Value:
    broken = (given for given in state.signals.pledges if given.kept == "broken")
    return sum(MILLION for given in broken if given.by == rest[0])


def _ultimatums(state: State, rest: list[str], _: Terms | None) -> Value:
    return sum(MILLION for threat in state.signals.threats if threat.by == rest[0])


def _leaks(state: State, rest: list[str], _: Terms | None) -> Value:
    """What was meant for some eyes only and is known to all, by chance or by a reader's doing."""
    papers = (t for t in state.texts if t.to and t.audience == PUBLIC and t.author == rest[0])
    messages = (m for m in state.signals.messages if m.audience == PUBLIC and m.by == rest[0])
    return sum(MILLION for _ in (*papers, *messages))


def _talks(state: State, _: list[str], __: Terms | None) -> Value:
    return state.is_collapsed


def _red_line(state: State, rest: list[str], terms: Terms | None) -> Value:
    if terms is None:
        return False
    return bool(state.sheets[state.tables.agenda.index(Seat(rest[0]))].crossed(terms))


_READERS: Final[dict[str, Callable[[State, list[str], Terms | None], Value]]] = {
    "round": _round,
    "tension": _tension,
    "trust": _trust,
    "flag": _flag,
    "inject": _inject,
    "choice": _choice,
    "texts": _texts,
    "demands": _demands,
    "grants": _grants,
    "brackets": _brackets,
    "terms": _terms,
    "treaty": _treaty,
    "broken_by": _broken_by,
    "support": _support,
    "away": _away,
    "gesture": _gesture,
    "steps": _steps,
    "sanction": _sanction,
    "figures": _figures,
    "report": _report,
    "leader": _leader,
    "on_table": _on_table,
    "contact": _contact,
    "pledges_broken": _pledges_broken,
    "ultimatums": _ultimatums,
    "leaks": _leaks,
    "talks": _talks,
    "red_line": _red_line,
}
