"""Means of pressure, for a delegation whose author allows them: pledges, linkage, ultimatums, and
walking out. No temper uses them by nature."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Action, Propose
from summit.engine.acts.signals import Link, Pledge, Threaten, Unlink, WalkOut
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.acceptance import bar, supported
from summit.opponents.beliefs import nearness
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan
from summit.opponents.polling import could_live_with, has_all, poll_on
from summit.opponents.record import is_away, is_last_turn, own_of, turns_in_all, turns_used
from summit.opponents.tempers import uses
from summit.scenario.model import Script

Pressure = tuple[Action, Reason]

MOVES_TO_MEAN_IT: Final = 2
"""The moves that an ultimatum takes: its own, and one to walk out."""

HALF: Final = MILLION // 2
"""The share of its time in which a delegation ties issues, and after which its patience ends."""


def pledge(view: View, plan: Plan, script: Script, main: Propose) -> Pressure | None:
    """What the text that is about to be tabled brings somebody most, promised before everybody: it
    is kept by the close of the round (rule 16.8)."""
    if not uses(view, script, "pledges"):
        return None
    found = [
        (belief.points[issue][option] - belief.points[issue][now], belief.seat, issue, option)
        for belief in plan.beliefs
        for issue, (now, option) in enumerate(zip(plan.position.terms, main.terms, strict=True))
        if _is_farther_than_ever(view, plan.seat, belief.seat, issue, option)
    ]
    value, to, issue, option = max(found, default=(0, plan.seat, 0, 0))
    if value <= 0:
        return None
    word = Pledge(plan.seat, to, issue, option, due=view.round)
    return word, Reason("pledged", (("other", str(to)), ("worth", value)))


def _is_farther_than_ever(view: View, seat: Seat, to: Seat, issue: int, option: int) -> bool:
    """Whether an option is closer to another's opening than any text so far, and not promised."""
    agenda = view.agenda
    row = agenda.issues[issue]
    openings = row.openings
    goal, base = openings[agenda.index(to)], openings[agenda.index(seat)]
    if goal == base or any(
        (p.by, p.to, p.issue, p.kept) == (seat, to, issue, "open") for p in view.signals.pledges
    ):
        return False
    way = nearness(len(row.options), goal, base)
    came = view.room_accounts[agenda.index(to)][agenda.index(seat)].moved
    best = came[issue] if came else 0
    return way[option] > max(0, best, way[view.position(seat).terms[issue]])


def linkage(view: View, plan: Plan, script: Script) -> Pressure | None:
    """What the others seem to want most, tied to what one wants most oneself, in the first half of
    the talks and once (rule 16.9)."""
    seat = plan.seat
    if not uses(view, script, "linkage") or plan.elapsed > HALF:
        return None
    if view.signals.links or _did(view, seat, "linkage"):
        return None
    issues, points = view.agenda.issues, plan.sheet.points
    wanted = [max(row) - row[issue.today] for row, issue in zip(points, issues, strict=True)]
    tied = wanted.index(max(wanted))
    theirs = [sum(max(b.points[n]) for b in plan.beliefs) for n in range(len(issues))]
    issue = max((n for n in range(len(issues)) if n != tied), key=lambda n: theirs[n])
    position = plan.position.terms
    if position[issue] != issues[issue].today and position[tied] == issues[tied].today:
        return None
    return Link(seat, issue, tied), Reason("linked", (("wanted", wanted[tied]),))


def unlinked(view: View, plan: Plan) -> Pressure | None:
    """A linkage of one's own is given up that alone stands between oneself and a text which is good
    enough: a position, or a single text that all could live with."""
    if not plan.ties:
        return None
    stopped = [
        text
        for text in map(view.position, view.agenda.others(plan.seat))
        if not plan.sheet.crossed(text.terms) and not plan.may_sign(text.terms)
        if plan.worth(text.terms) >= bar(view, plan)
    ]
    if not stopped and not is_tied_to_common(view, plan):
        return None
    link = next(entry for entry in view.signals.links if entry.by == plan.seat)
    return Unlink(plan.seat, link.issue, link.tied), Reason("unlinked")


def is_tied_to_common(view: View, plan: Plan) -> bool:
    """Whether only a linkage of one's own forbids the single text that all could live with."""
    text = view.single
    poll = None if text is None else poll_on(view, text.id)
    if text is None or poll is None or not has_all(view, poll) or plan.may_sign(text.terms):
        return False
    return could_live_with(plan, text)


def ultimatum(view: View, plan: Plan, script: Script) -> Pressure | None:
    """In its last two turns a delegation puts its position to the one of those who do not support
    it that seems to have most of it, while another move is left with which it could walk out (rule
    16.10)."""
    seat, own = own_of(view)
    if own.moves_left < MOVES_TO_MEAN_IT:
        return None
    is_late = turns_used(view, seat) >= turns_in_all(view) - 2
    if not uses(view, script, "ultimatums") or not is_late:
        return None
    position = view.position(seat)
    if (
        position.opening
        or supported(view, seat)
        or any(threat.by == seat and threat.round == view.round for threat in view.signals.threats)
    ):
        return None
    put = {threat.of for threat in view.signals.threats if threat.text == position.id}
    supporters = {by for by, text in view.acceptances if text == position.id}
    found = [
        (belief.worth(position.terms) - belief.walk_away, belief.seat)
        for belief in plan.beliefs
        if belief.seat not in put | supporters and not is_away(view, belief.seat)
    ]
    if not found:
        return None
    gain, of = max(found)
    return Threaten(seat, of), Reason("threatened", (("other", str(of)), ("gain", gain)))


def walk_out(view: View, plan: Plan, script: Script) -> Pressure | None:
    """A delegation leaves when its ultimatum was refused; or once, when half of its time is gone
    and some other has come no step closer (rule 16.13)."""
    if not uses(view, script, "walk_outs"):
        return None
    if has_to_leave(view, plan.seat):
        return WalkOut(plan.seat), Reason("carried_out")
    is_late = plan.elapsed >= HALF and not is_last_turn(view, plan.seat)
    if not is_late or plan.returned or _did(view, plan.seat, "walk_out"):
        return None
    if supported(view, plan.seat):
        return None
    return WalkOut(plan.seat), Reason("walked_out", (("elapsed", plan.elapsed),))


def has_to_leave(view: View, seat: Seat) -> bool:
    """Whether an ultimatum of one's own was refused, and staying would show that it was empty."""
    return any(
        threat.by == seat and threat.yielded is False and not (threat.stayed or threat.meant)
        for threat in view.signals.threats
    )


def _did(view: View, seat: Seat, cause: str) -> bool:
    """Whether something that everybody saw has already cost a seat credit."""
    return any(row.about == seat and row.cause == cause for row in view.room_ledger)
