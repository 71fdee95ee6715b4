"""What a delegation does in the commission about what it has found and heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.conduct import (
    Accuse,
    Consult,
    Counter,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    SnapBack,
    Suspend,
)
from summit.engine.meter import MILLION
from summit.engine.seats import AGENCY, Seat
from summit.engine.standing.treaty import Finding, Query, Treaty
from summit.engine.view import View
from summit.opponents.amending import consent
from summit.opponents.opponent import Decision, Reason
from summit.opponents.outcome import standing_worth
from summit.opponents.record import own_of
from summit.opponents.stepping import step_due
from summit.scenario.model import Script

PATIENCE: Final = 2
"""How many alarms that nobody explained a patient delegation bears before it makes a charge."""

BEARABLE: Final = -5 * MILLION
"""How far below its walk-away value a treaty may fall before it is left at once, in micropoints."""

Step = tuple[Action, str]
"""Something to do, and the code of the reason."""


def response(view: View, treaty: Treaty, script: Script) -> Decision:
    """The most pressing answer, one at a time, then the end of the turn.

    What is proven comes first, then what is suspected; a treaty that has become worth less than
    none is suspended, and left if that does not mend it (rules 14.2 to 14.9)."""
    seat, own = own_of(view)
    worth = standing_worth(view, treaty)
    figures = (("worth", worth.expected), ("surplus", worth.surplus))
    if own.moves_left and (step := step_due(view)) is not None:
        return Decision((step,), Reason("stepped", (("sequence", step.sequence),)))
    if own.moves_left:
        for source in SOURCES:
            for action, code in source(view, treaty, script):
                return Decision((action,), Reason(code, figures))
        if (agreed := consent(view, treaty)) is not None:
            return Decision((agreed,), Reason("consented", (("amendment", agreed.amendment),)))
    return Decision((EndTurn(seat),), Reason("watched", figures))


def _proven(view: View, treaty: Treaty, script: Script) -> Iterator[Step]:
    """A confirmed breach: the patient ask first and forgive one that is admitted; a second, or one
    that is not owned up to, is shown to everybody."""
    seat, _ = own_of(view)
    for found in _own_findings(view, treaty, "confirmed"):
        query = _query(treaty, seat, found)
        if treaty.is_shown(found.of):
            continue
        if query is None and script.temper != "brusque":
            yield Consult(seat, found.id), "consulted"
        elif query is None or query.reply != "admitted" or _is_repeated(view, treaty, found):
            yield Publish(seat, found.id), "published"


def _suspected(view: View, treaty: Treaty, script: Script) -> Iterator[Step]:
    """An alarm: the patient ask, and charge only when too many were not explained; the brusque
    charge at once; the legalistic never charge what was explained. One breach that is admitted is
    forgiven, a second is charged."""
    seat, _ = own_of(view)
    for found in _own_findings(view, treaty, "alarm"):
        if treaty.is_shown(found.of):
            continue
        query = _query(treaty, seat, found)
        if query is None and not found.published and script.temper != "brusque":
            yield Consult(seat, found.id), "consulted"
        elif _is_charge_due(view, treaty, script, found) and _may_charge(treaty, found):
            yield Accuse(seat, found.of, found.limit), "charged"


def _is_charge_due(view: View, treaty: Treaty, script: Script, found: Finding) -> bool:
    seat, _ = own_of(view)
    if found.period != treaty.period:
        return False
    if script.temper == "brusque":
        return True
    query = _query(treaty, seat, found)
    if query is not None and query.reply == "admitted":
        return _is_repeated(view, treaty, found)
    if query is None or query.reply == "cleared":
        return False
    unexplained = [
        entry
        for entry in _own_findings(view, treaty, "alarm")
        if entry.of == found.of and _reply(treaty, seat, entry) not in ("cleared", "admitted")
    ]
    return len(unexplained) >= PATIENCE and (
        script.temper != "legalistic" or query.reply == "refused"
    )


def _may_charge(treaty: Treaty, found: Finding) -> bool:
    """One charge a limit a period, and none that was proven before (rule 14.3)."""
    return not any(
        (charge.of, charge.limit) == (found.of, found.limit)
        and (charge.verdict == "proven" or charge.period == treaty.period)
        for charge in treaty.charges
    )


def _shown(view: View, treaty: Treaty, script: Script) -> Iterator[Step]:
    """A breach that everybody knows of: the penalty agreed in advance, and an answer in kind until
    a period has passed without a new finding."""
    seat, _ = own_of(view)
    life = view.agenda.life
    for other in view.agenda.others(seat):
        if not treaty.is_shown(other):
            continue
        is_due = life is not None and life.snaps_back(treaty.terms)
        if is_due and not any(of == other for _, of in treaty.snapped):
            yield SnapBack(seat, other), "penalised"
        is_recent = _last_proof(view, treaty, other) >= treaty.period
        if is_recent and (seat, other) not in treaty.counters:
            yield Counter(seat, other), "countered"


def _worthless(view: View, treaty: Treaty, script: Script) -> Iterator[Step]:
    """A treaty that is worth less than none: inspections stop, and if that is how it stands already
    or it is far below, one leaves. Once it is worth having again, they go on."""
    seat, _ = own_of(view)
    surplus = standing_worth(view, treaty).surplus
    is_leaving = any(by == seat for by, _ in treaty.notices)
    is_suspended = seat in treaty.suspended
    if surplus >= 0:
        if is_suspended:
            yield Resume(seat), "resumed"
        return
    if is_leaving:
        return
    if not is_suspended and surplus >= BEARABLE and not treaty.suspended:
        yield Suspend(seat), "suspended"
    elif treaty.period < treaty.periods or surplus < BEARABLE:
        yield GiveNotice(seat), "left"


def _lifted(view: View, treaty: Treaty, script: Script) -> Iterator[Step]:
    """A countermeasure ends when a period has brought nothing new against its target: one that is
    answered in kind is lifted too, for somebody has to begin."""
    seat, _ = own_of(view)
    for by, of in treaty.counters:
        is_quiet = _last_proof(view, treaty, of) < treaty.period
        if by == seat and is_quiet and of not in treaty.suspended:
            yield Lift(seat, of), "lifted"


SOURCES: Final[tuple[Callable[[View, Treaty, Script], Iterator[Step]], ...]] = (
    _proven,
    _shown,
    _suspected,
    _worthless,
    _lifted,
)
"""What is asked one after another."""


def _own_findings(view: View, treaty: Treaty, result: str) -> list[Finding]:
    seat, _ = own_of(view)
    return [
        found
        for found in treaty.findings
        if found.result == result and found.by in (seat, AGENCY) and found.of != seat
    ]


def _query(treaty: Treaty, seat: Seat, found: Finding) -> Query | None:
    return next((q for q in treaty.queries if (q.by, q.finding) == (seat, found.id)), None)


def _reply(treaty: Treaty, seat: Seat, found: Finding) -> str | None:
    query = _query(treaty, seat, found)
    return None if query is None else query.reply


def _is_repeated(view: View, treaty: Treaty, found: Finding) -> bool:
    """Whether one knew of an earlier breach by the same party for certain."""
    seat, _ = own_of(view)
    known = [
        *_own_findings(view, treaty, "confirmed"),
        *(
            entry
            for entry in _own_findings(view, treaty, "alarm")
            if _reply(treaty, seat, entry) == "admitted"
        ),
    ]
    return any(entry.of == found.of and entry.period < found.period for entry in known)


def _last_proof(view: View, treaty: Treaty, seat: Seat) -> int:
    """The last period in which a breach by a seat was shown to everybody, or proven to oneself; 0
    if none was."""
    periods = [
        found.period for found in _own_findings(view, treaty, "confirmed") if found.of == seat
    ]
    periods += [
        entry.period
        for entry in treaty.findings
        if entry.of == seat and entry.result == "confirmed" and entry.published
    ]
    periods += [c.period for c in treaty.charges if c.of == seat and c.verdict == "proven"]
    return max(periods, default=0)
