"""A signed treaty as lines: how it stands, what was found, and what each duty under it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from summit.engine.seats import Seat
from summit.engine.standing.treaty import Finding, Treaty
from summit.engine.state import Duty, DutyKind
from summit.engine.view import View
from summit.present.catalogue import joined, listed, say, word
from summit.present.duty_rows import (
    admit_rows,
    approval_rows,
    conduct_rows,
    explain_rows,
    extend_rows,
    visit_rows,
)
from summit.present.names import seat_name
from summit.present.naming import finding_names
from summit.present.numbers import percent
from summit.present.stakes import approval
from summit.present.telling.parties import agency_name, inspector_name, limit_title, limit_titles
from summit.present.treaty_terms import own_life_rows
from summit.present.width import one_line

Lines = tuple[str, ...]


def treaty_lines(view: View) -> Lines:
    """All that this seat, or the room, may know of the signed treaty, and what its own duties are
    about; before a signature how the standing texts would fare at home."""
    treaty = view.treaty
    if treaty is None:
        return _unsigned(view)
    return (*state_rows(view), *own_rows(view))


def state_rows(view: View) -> Lines:
    """How the treaty stands: approval, conduct, visits, findings, charges, answers."""
    treaty = view.treaty
    if treaty is None:
        return ()
    return (
        treaty_head(view),
        *own_life_rows(view, treaty),
        *_ballots(view, treaty),
        *_mandates(view, treaty),
        *_conduct(view, treaty),
        *_visits(view, treaty),
        *finding_rows(view),
        *_charges(view, treaty),
        *_answers(view, treaty),
    )


def own_rows(view: View) -> Lines:
    """What the own seat has to decide about, number by number; the odds at home while they vote."""
    treaty = view.treaty
    if treaty is None or view.own is None:
        return ()
    duties = view.own.duties
    rows = tuple(row for duty in duties for row in duty_rows(view, duty))
    is_voted = any(duty.kind == "vote" for duty in duties)
    if is_voted or treaty.is_ratified or view.outcome is not None:
        return rows
    return (*rows, *approval_rows(view))


def duty_rows(view: View, duty: Duty) -> Lines:
    """What one duty that a treaty brings is about; nothing for a demand or a choice."""
    return _DUTY_ROWS[duty.kind](view, duty.of) if duty.kind in _DUTY_ROWS else ()


def treaty_head(view: View) -> str:
    """Which text is signed, and how far it has come."""
    treaty = view.treaty
    assert treaty is not None, "a treaty was signed"
    text = view.text(treaty.text)
    by = "" if text is None else seat_name(view.agenda, text.author)
    return joined((say("rows.signed", text=treaty.text, by=by), _stage(view, treaty)))


def finding_rows(view: View) -> Lines:
    """What was found and is not clean, each with its short name; then who was found clean."""
    treaty = view.treaty
    if treaty is None:
        return ()
    names = finding_names(view)
    suspicious = (entry for entry in treaty.findings if entry.id in names)
    return (
        *(_finding(view, treaty, entry, names[entry.id]) for entry in suspicious),
        *_clean(view, treaty),
    )


def _unsigned(view: View) -> Lines:
    """The odds of the standing texts, where somebody votes at home."""
    lines = [say("rows.unsigned")]
    if view.own is not None and any(view.positions):
        single = view.text(view.offices.single)
        texts = [view.position(seat) for seat in view.agenda.seats]
        for text in texts if single is None else [single, *texts]:
            seen = approval(view, text.terms)
            if seen is not None:
                name = seat_name(view.agenda, text.author)
                lines.append(say("rows.would", text=text.id, name=name, odds=percent(seen.odds)))
    return tuple(lines)


def _stage(view: View, treaty: Treaty) -> str:
    if view.outcome is not None:
        return say("rows.over")
    if not treaty.is_ratified:
        return say("rows.at_home")
    if not treaty.period:
        return say("rows.in_force")
    meeting = view.agenda.meeting(view.round)
    return say(
        "rows.review",
        number=treaty.period,
        reviews=treaty.periods,
        title=one_line(meeting.title),
        date=one_line(meeting.date),
    )


def _ballots(view: View, treaty: Treaty) -> Lines:
    """What became of the treaty in each chamber that has to approve it."""
    passed = {ballot.seat: ballot.passed for ballot in treaty.ballots}
    lines = []
    for party in view.agenda.parties:
        if not party.chamber:
            continue
        state = "called" if party.seat in passed else "open"
        if passed.get(party.seat) is not None:
            state = "passed" if passed[party.seat] else "failed"
        if party.seat in treaty.shelved:
            state = "shelved"
        name = seat_name(view.agenda, party.seat)
        chamber = say("chamber.of", chamber=one_line(party.chamber), name=name)
        lines.append(say("line.pair", key=chamber, value=word("ballot", state)))
    home = None if view.own is None else view.own.home
    for payment in () if home is None else home.payments:
        if (view.seat, payment.id) in treaty.bought:
            lines.append(say("rows.bought", title=one_line(payment.title)))
    return tuple(lines)


def _mandates(view: View, treaty: Treaty) -> Lines:
    agency = agency_name(view.agenda)
    return tuple(
        say(
            "rows.admitted" if is_admitted else "rows.denied",
            agency=agency,
            name=seat_name(view.agenda, seat),
        )
        for seat, is_admitted in treaty.admitted
    )


def _conduct(view: View, treaty: Treaty) -> Lines:
    """What the own seat did in each review."""
    deeds = [deed for deed in treaty.deeds if deed.seat == view.seat]
    if not deeds:
        return ()
    shown = (
        say("rows.broke", number=deed.period, limits=limit_titles(view.agenda, deed.breaks))
        if deed.breaks
        else say("rows.kept", number=deed.period)
        for deed in deeds
    )
    return (say("rows.conduct", deeds=joined(shown)),)


def _visits(view: View, treaty: Treaty) -> Lines:
    """Visits at short notice: those left, the own ones, and those that came here."""
    lines = []
    if view.own is not None and view.own.visits_left:
        lines.append(say("rows.visits_left", count=view.own.visits_left))
    for sent in treaty.visits:
        if sent.of is None:
            continue
        limit = limit_title(view.agenda, sent.limit)
        if sent.by == view.seat:
            name = seat_name(view.agenda, sent.of)
            line = say("rows.visited", limit=limit, name=name, number=sent.period)
        else:
            name = seat_name(view.agenda, sent.by)
            line = say("rows.was_visited", limit=limit, name=name, number=sent.period)
        lines.append(line)
    return tuple(lines)


def _finding(view: View, treaty: Treaty, found: Finding, name: str) -> str:
    line = say(
        "rows.finding",
        finding=name,
        result=word("looked", found.result),
        limit=limit_title(view.agenda, found.limit),
        of=_who(view, found.of),
        by=_who(view, found.by),
        number=found.period,
    )
    marks = [word("publicity", "shown")] if found.published else []
    for query in treaty.queries:
        if query.finding == found.id:
            by, reply = _who(view, query.by), word("reply", query.reply or "open")
            marks.append(say("rows.asked", by=by, reply=reply))
    return joined((line, *marks))


def _clean(view: View, treaty: Treaty) -> Lines:
    """Who was found clean by whom, with the reviews."""
    clean: dict[tuple[Seat, Seat], list[int]] = {}
    for found in treaty.findings:
        if found.result == "clean":
            clean.setdefault((found.by, found.of), []).append(found.period)
    return tuple(
        say(
            "rows.clean",
            by=_who(view, by),
            of=_who(view, of),
            numbers=listed(str(period) for period in periods),
        )
        for (by, of), periods in clean.items()
    )


def _charges(view: View, treaty: Treaty) -> Lines:
    return tuple(
        say(
            "rows.charge",
            charge=charge.id,
            by=_who(view, charge.by),
            of=_who(view, charge.of),
            limit=limit_title(view.agenda, charge.limit),
            number=charge.period,
            verdict=word("verdict", charge.verdict or "open"),
        )
        for charge in treaty.charges
    )


def _answers(view: View, treaty: Treaty) -> Lines:
    """Who has suspended, countered, triggered a penalty or given notice, and the own note."""
    lines = [say("rows.suspended", name=_who(view, seat)) for seat in treaty.suspended]
    for by, of in treaty.counters:
        lines.append(say("rows.counter", by=_who(view, by), of=_who(view, of)))
    for by, of in treaty.snapped:
        lines.append(say("rows.snapped", by=_who(view, by), of=_who(view, of)))
    for seat, after in treaty.notices:
        lines.append(say("rows.notice", name=_who(view, seat), number=after))
    for seat, is_willing in treaty.willing:
        if seat == view.seat:
            lines.append(say("rows.willing" if is_willing else "rows.unwilling"))
    return tuple(lines)


def _who(view: View, seat: Seat) -> str:
    return say("you") if seat == view.seat else inspector_name(view.agenda, seat)


_DUTY_ROWS: Final[Mapping[DutyKind, Callable[[View, str], Lines]]] = MappingProxyType(
    {
        "vote": lambda view, of: approval_rows(view, in_full=True),
        "admit": lambda view, of: admit_rows(view),
        "comply": lambda view, of: conduct_rows(view),
        "visit": lambda view, of: visit_rows(view),
        "explain": explain_rows,
        "extend": lambda view, of: extend_rows(view),
    }
)
