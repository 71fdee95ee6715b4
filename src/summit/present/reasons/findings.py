"""Why a finding or a charge stands as it does: who looked with what, what came of it since."""

from __future__ import annotations

from summit.engine.standing.treaty import Charge, Finding, Query, Treaty
from summit.engine.view import View
from summit.present.catalogue import say, word
from summit.present.naming import finding_names
from summit.present.numbers import percent
from summit.present.reader import reader_of
from summit.present.reasons.matters import moved
from summit.present.stakes import own_sight
from summit.present.telling.matter import named
from summit.present.telling.parties import limit_title, who


def findings(view: View) -> tuple[str, ...]:
    """Everything that this reader knows to have been found, and every charge."""
    treaty = view.treaty
    if treaty is None or not (treaty.findings or treaty.charges):
        return (say("why.no_findings"),)
    return (
        *(_finding(view, found) for found in treaty.findings),
        *(_charge(view, charge) for charge in treaty.charges),
    )


def finding(view: View, found: Finding) -> tuple[str, ...]:
    """One finding: what it says, with what chances, what was asked and what it moved."""
    treaty = view.treaty
    assert treaty is not None, "a finding belongs to a treaty"
    asked = tuple(_query(view, query) for query in treaty.queries if query.finding == found.id)
    head = say("line.rule", text=_finding(view, found), rule="13.3")
    return (head, *_chances(view, treaty, found), *asked, *moved(view, found.id))


def charge(view: View, made: Charge) -> tuple[str, ...]:
    """One charge: by whom, of what, how it ended and what it moved."""
    return (say("line.rule", text=_charge(view, made), rule="14.3"), *moved(view, made.id))


def _finding(view: View, found: Finding) -> str:
    reader = reader_of(view)
    by, of = who(found.by, reader), who(found.of, reader)
    if found.result == "clean":
        return say("why.found_clean", by=by, of=of, period=found.period)
    name = finding_names(view).get(found.id, found.id)
    about = named(view.agenda, found.limit, found.result, found.period)
    code = "why.found_shown" if found.published else "why.found"
    return say(code, finding=name, by=by, of=of, matter=about)


def _chances(view: View, treaty: Treaty, found: Finding) -> tuple[str, ...]:
    """What the one who looked could see, where this reader can work it out: of this review, with
    one's own means or those of the agency."""
    if found.period != treaty.period or found.of in treaty.suspended:
        # Who has closed its gates since was seen with more than it would be now.
        return ()
    sight = own_sight(view, found.by, found.of)
    if sight is None or sight.is_blind:
        return ()
    place = sight.limits.index(found.limit) if found.limit >= 0 else None
    text = say(
        "why.found_chances",
        seen=percent(sight.detection if place is None else sight.seen[place]),
        proven=percent(sight.detection - sight.alarm if place is None else sight.proven[place]),
        false_alarm=percent(sight.false_alarm),
    )
    return (say("line.rule", text=text, rule="13.4"),)


def _query(view: View, query: Query) -> str:
    reader = reader_of(view)
    reply = word("reply", query.reply or "open")
    return say("why.asked", by=who(query.by, reader), of=who(query.of, reader), reply=reply)


def _charge(view: View, made: Charge) -> str:
    reader = reader_of(view)
    return say(
        "why.charged",
        charge=made.id,
        by=who(made.by, reader),
        of=who(made.of, reader),
        limit=limit_title(view.agenda, made.limit),
        period=made.period,
        verdict=word("verdict_of", made.verdict or "open"),
    )
