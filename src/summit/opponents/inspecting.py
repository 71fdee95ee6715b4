"""Where a delegation sends the few visits at short notice that a treaty gives it."""

from __future__ import annotations

from fractions import Fraction

from summit.bargain.inspection import solve
from summit.engine.acts.conduct import Visit
from summit.engine.meter import MILLION
from summit.engine.reckoning import dread, temptation
from summit.engine.seats import Seat
from summit.engine.sight import limits_of, sight_by
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Reason
from summit.opponents.record import own_of
from summit.scenario.model import Script


def visit(view: View, treaty: Treaty, script: Script, luck: Luck) -> Decision:
    """Looks where an alarm has not been explained; else with the chance that the recursive
    inspection game gives to so many visits in so many periods (Dresher 1962; bargain.inspection),
    and there where most would be lost unseen."""
    seat, own = own_of(view)
    of, limit = _open_alarm(view, treaty) or _most_at_risk(view, treaty)
    periods = treaty.periods - treaty.period + 1
    game = solve(
        periods, own.visits_left, _penalty(view, treaty, limit), _seen(view, treaty, limit)
    )
    chance = round(game.inspect * MILLION)
    figures = (("periods", periods), ("left", own.visits_left), ("chance", chance))
    if (
        _open_alarm(view, treaty) is not None
        or luck(f"visit/{seat}/{treaty.period}", MILLION) < chance
    ):
        return Decision((Visit(seat, of, limit),), Reason("visited", figures))
    return Decision((Visit(seat),), Reason("spared", figures))


def _open_alarm(view: View, treaty: Treaty) -> tuple[Seat, int] | None:
    """The latest alarm of one's own that was not cleared, against somebody who lets one in."""
    cleared = {query.finding for query in treaty.queries if query.reply == "cleared"}
    for found in reversed(treaty.findings):
        is_open = found.result == "alarm" and found.id not in cleared
        if is_open and found.of != view.seat and found.of not in treaty.suspended:
            return found.of, found.limit
    return None


def _most_at_risk(view: View, treaty: Treaty) -> tuple[Seat, int]:
    """The limit of another that costs most if it is broken unseen."""
    seat, own = own_of(view)
    agenda = view.agenda
    places = [
        (own.sheet.stakes[limit][treaty.terms[limit]] * (MILLION - seen), other, limit)
        for other in agenda.others(seat)
        if other not in treaty.suspended
        for sight in (sight_by(agenda, treaty, seat, other, own.sheet.means),)
        for limit, seen in zip(sight.limits, sight.seen, strict=True)
    ]
    _, of, limit = max(places, key=lambda place: place[0])
    return of, limit


def _penalty(view: View, treaty: Treaty, limit: int) -> Fraction:
    """What being caught costs the other for each point that a breach brings it, if it looks at the
    treaty as one does oneself."""
    seat, own = own_of(view)
    agenda = view.agenda
    if limit not in limits_of(agenda, seat):
        return Fraction(1)
    gain = temptation(agenda, own.sheet, seat, limit, treaty.terms)
    fear = dread(agenda, own.sheet, treaty.terms)
    return Fraction(max(0, fear), gain) if gain else Fraction(1)


def _seen(view: View, treaty: Treaty, limit: int) -> Fraction:
    """What one visit sees of a breach of that limit."""
    agenda = view.agenda
    miss = Fraction(1)
    for number, issue in enumerate(agenda.issues):
        at = treaty.terms[number]
        if any(issue.short_notice) and issue.short_notice[at]:
            share = dict(issue.watches).get(limit)
            miss *= 1 - Fraction(share[at] if share else 0, MILLION)
    return 1 - miss
