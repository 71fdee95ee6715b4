"""The two ways to close the gap between a text and the walk-away: more trust, more verification."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import Eyes, expected, needed_detection, needed_trust, paper
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Sheet
from summit.engine.view import Own, View
from summit.present.looks import Look, looks_of


@dataclass(frozen=True, slots=True)
class TrustBridge:
    """How far one other would have to be trusted, all else as it is; millionths.

    `needed` is `None` where even full trust in it would not do.
    """

    about: Seat
    now: int
    needed: int | None


@dataclass(frozen=True, slots=True)
class MeasureBridge:
    """One measure at another level: what the text would then be worth in the own eyes.

    `reaches` says whether that is enough; where it is not, this is the best the measure can do.
    """

    measure: int
    before: int
    option: int
    expected: int
    reaches: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """What a text lacks to the walk-away, in micropoints, and what would make it good.

    `caught` is the share of what is at risk that is caught now, weighed by distrust, `catch` the
    share that would do (`None`: not even all of it); millionths.
    """

    missing: int
    trust: tuple[TrustBridge, ...]
    caught: int
    catch: int | None
    measures: tuple[MeasureBridge, ...]


@dataclass(frozen=True, slots=True)
class Reserve:
    """How little would do for a text that reaches the walk-away as it is (rule 6.5).

    `trust` is the least trust in each other party, all else as it is; `caught` the share of what is
    at risk that is caught now, weighed by distrust, `catch` the least that would do; millionths.
    """

    trust: tuple[TrustBridge, ...]
    caught: int
    catch: int


def reserve(view: View, own: Own, terms: Terms) -> Reserve | None:
    """The least trust and the least detection that still make a text worth the own walk-away;
    `None` where it is not, or where nobody could take anything unseen."""
    seen = looks_of(view, own, terms)
    if expected(own.eyes, terms) < own.sheet.walk_away * MILLION or not seen:
        return None
    catch = _catch(own, terms, seen)
    assert catch is not None, "what reaches it in one's eyes reaches it on paper"
    return Reserve(_trust(view.agenda, own, terms, seen), _caught(seen), catch)


def gap(view: View, own: Own, terms: Terms) -> Gap | None:
    """What separates a text from the own walk-away, or `None` where nothing does (rules 3.3 and
    6.5): trust up to 1 - (u - r) / ((1 - P) h), or detection up to 1 - (u - r) / ((1 - T) h)."""
    target = own.sheet.walk_away * MILLION
    missing = target - expected(own.eyes, terms)
    if missing <= 0:
        return None
    seen = looks_of(view, own, terms)
    return Gap(
        missing=missing,
        trust=_trust(view.agenda, own, terms, seen),
        caught=_caught(seen),
        catch=_catch(own, terms, seen),
        measures=_measures(view.agenda, own, terms),
    )


def _trust(
    agenda: Agenda, own: Own, terms: Terms, seen: tuple[Look, ...]
) -> tuple[TrustBridge, ...]:
    """Each other party alone, where it may break something unseen."""
    value, target = expected(own.eyes, terms), own.sheet.walk_away * MILLION
    bridges = []
    for about in dict.fromkeys(look.about for look in seen):
        mine = [look for look in seen if look.about == about]
        cost = sum(look.lost for look in mine)
        exposed = sum(look.exposed for look in mine)
        if not exposed:
            continue
        needed = needed_trust(value + cost, target, exposed, 0)
        is_enough = value + cost >= target
        now = own.trust[agenda.index(about)]
        bridges.append(TrustBridge(about, now, needed if is_enough else None))
    return tuple(bridges)


def _caught(seen: tuple[Look, ...]) -> int:
    feared = sum(look.stake * look.distrust for look in seen)
    caught = sum(look.stake * look.distrust * look.caught for look in seen)
    return caught // feared if feared else 0


def _catch(own: Own, terms: Terms, seen: tuple[Look, ...]) -> int | None:
    """The share of what is feared that must be caught: each stake counts by distrust."""
    value, target = paper(own.eyes, terms) * MILLION, own.sheet.walk_away * MILLION
    if value < target:
        return None
    feared = sum(look.stake * look.distrust for look in seen) // MILLION
    return needed_detection(value, target, feared, 0)


def _measures(agenda: Agenda, own: Own, terms: Terms) -> tuple[MeasureBridge, ...]:
    bridges = (
        _measure(own.sheet, own.eyes, terms, number, len(issue.options))
        for number, issue in enumerate(agenda.issues)
        if issue.kind == "verification"
    )
    return tuple(bridge for bridge in bridges if bridge is not None)


def _measure(
    sheet: Sheet, eyes: Eyes, terms: Terms, measure: int, options: int
) -> MeasureBridge | None:
    """The nearest level that is enough and crosses no new red line, else the best one."""
    here, target = terms[measure], sheet.walk_away * MILLION
    crossed = set(sheet.crossed(terms))
    best: MeasureBridge | None = None
    least = expected(eyes, terms)
    for option in sorted(range(options), key=lambda option: (abs(option - here), -option)):
        varied = (*terms[:measure], option, *terms[measure + 1 :])
        value = expected(eyes, varied)
        if value <= least or not set(sheet.crossed(varied)) <= crossed:
            continue
        least = value
        best = MeasureBridge(measure, here, option, value, value >= target)
        if best.reaches:
            return best
    return best
