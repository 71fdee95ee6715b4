"""All that can be tried after a signature, by right and by mistake, and how to get there at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Final

from summit.engine.actions import Accept, Action, EndTurn, Propose, Terms
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Consult,
    Counter,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.acts.offices import Endorse
from summit.engine.play import refuse
from summit.engine.seats import AGENCY, ALL, NATURE, Seat
from summit.engine.sight import limits_of
from summit.engine.state import State
from summit.engine.tables import Agenda

SHORT: Final = 4
"""Talks of so few turns come to a signature only if everybody means to."""

NOBODY: Final = (NATURE, AGENCY, ALL, Seat(""), Seat("nobody"), Seat("Бореи"))
"""Who is no party to anything."""


def is_short(agenda: Agenda) -> bool:
    """Whether the scenario lives on after talks too short for chance to sign anything."""
    turns = sum(meeting.turns for meeting in agenda.meetings)
    return agenda.life is not None and turns <= SHORT


def hurried(state: State, wish: Callable[[], Terms]) -> Action | None:
    """The next step of the speaker to a signature, if there is one to take: it supports the text
    that was tabled last, or tables what it wishes for; nothing if somebody else is to act."""
    seat = state.speaker
    if seat is None or state.treaty is not None or state.duties or state.questions:
        return None
    latest = [text for text in state.texts if text.is_position][-1]
    if latest.author == seat and not latest.opening:
        return EndTurn(seat)
    step = Propose(seat, wish()) if latest.opening else Accept(seat, latest.id)
    # Within a bloc one says so first (rule 17.6).
    for wanted in (step, Endorse(seat, latest.id)):
        if refuse(state, wanted) is None:
            return wanted
    return EndTurn(seat)


def unlisted_conduct(state: State, pick: Callable[[int], int]) -> Iterator[Action]:
    """What the menu leaves out though it is allowed: to break any limits at all."""
    for duty in state.duties:
        if duty.kind == "comply":
            limits = limits_of(state.tables.agenda, duty.seat)
            chosen = pick(1 << len(limits))
            breaks = (limit for place, limit in enumerate(limits) if chosen >> place & 1)
            yield Comply(duty.seat, tuple(breaks))


def every_conduct(state: State, seat: Seat) -> Iterator[Action]:
    """Every action of a seat after a signature of which the menu should know, allowed or not."""
    yield from (CallVote(seat), Shelve(seat), Suspend(seat), Resume(seat), Expel(seat))
    yield GiveNotice(seat)
    for home in state.tables.homes:
        yield from (Buy(seat, payment.id) for payment in home.payments)
    for said in (True, False):
        yield from (Admit(seat, said), Extend(seat, said))
    yield from _every_breach(state.tables.agenda, seat)
    yield Visit(seat)
    for other in state.tables.agenda.seats:
        yield from (Counter(seat, other), Lift(seat, other), SnapBack(seat, other))
        for limit in range(-1, len(state.tables.agenda.issues) + 1):
            yield from (Visit(seat, other, limit), Accuse(seat, other, limit))
    for found in () if state.treaty is None else state.treaty.findings:
        yield from (Consult(seat, found.id), Publish(seat, found.id))
        yield from (Explain(seat, found.id, True), Explain(seat, found.id, False))


def _every_breach(agenda: Agenda, seat: Seat) -> Iterator[Action]:
    issues = range(-1, len(agenda.issues) + 1)
    for size in range(3):
        yield from (Comply(seat, breaks) for breaks in combinations(issues, size))
    own = limits_of(agenda, seat)
    if len(own) > 2:
        yield Comply(seat, own)


def wrong_conduct(state: State, seat: Seat) -> Iterator[Action]:
    """Actions of a seat that no state allows, told from what the seat itself can see."""
    yield from _wrong_duties(state, seat)
    yield from _wrong_limits(state.tables.agenda, seat)
    yield from _wrong_findings(state, seat)
    for target in (seat, *NOBODY):
        yield from (Counter(seat, target), Lift(seat, target), SnapBack(seat, target))


def _wrong_duties(state: State, seat: Seat) -> Iterator[Action]:
    """Settling what nobody has asked this seat to settle."""
    due = {duty.kind for duty in state.duties if duty.seat == seat}
    if "vote" not in due:
        yield from (CallVote(seat), Shelve(seat))
    if "admit" not in due:
        yield from (Admit(seat, True), Admit(seat, False))
    if "comply" not in due:
        yield Comply(seat)
    if "visit" not in due:
        yield Visit(seat)
    if "extend" not in due:
        yield from (Extend(seat, True), Extend(seat, False))
    for payment in ("", "no_such_payment", "Пенсии", "a" * 999, "\x1b[31m"):
        yield Buy(seat, payment)


def _wrong_limits(agenda: Agenda, seat: Seat) -> Iterator[Action]:
    """Breaking, visiting and charging what does not bind, or is no limit, or is nowhere."""
    issues = range(len(agenda.issues))
    own = limits_of(agenda, seat)
    free = [(number,) for number in issues if number not in own]
    for breaks in (*free, (-1,), (len(issues),), (10**30,), own[:1] * 2, own[1::-1], (*own, -1)):
        if breaks not in ((), own, own[:1]):
            yield Comply(seat, breaks)
    yield from (Visit(seat, None, limit) for limit in (1, -1, 10**30))
    for other in (seat, *NOBODY):
        yield from (act(seat, other, limit) for act in (Visit, Accuse) for limit in issues)
    for other in agenda.others(seat):
        bound = limits_of(agenda, other)
        wrong = [number for number in issues if number not in bound]
        for limit in (*wrong, -1, len(issues), 10**30):
            yield from (Visit(seat, other, limit), Accuse(seat, other, limit))


def _wrong_findings(state: State, seat: Seat) -> Iterator[Action]:
    """Bringing up what another has found, what was found about oneself, what was not found."""
    seats = state.tables.agenda.seats
    periods = range(state.treaty.period + 2 if state.treaty else 2)
    names = ["", "nothing", f"{seat}", f"{seat}.{seat}.1", "\u0430gency.x.1", "\x1b[2J", "x" * 999]
    names += [
        f"{inspector}.{target}.{period}"
        for inspector in (*seats, AGENCY)
        for target in seats
        for period in periods
        if target == seat or inspector not in (seat, AGENCY) or period == 0
    ]
    for name in names:
        yield from (Consult(seat, name), Publish(seat, name))
    asked = {duty.of for duty in state.duties if (duty.seat, duty.kind) == (seat, "explain")}
    for name in names:
        if name not in asked:
            yield from (Explain(seat, name, True), Explain(seat, name, False))
