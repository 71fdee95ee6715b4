"""The page of a finding: who looked at whom, what was seen, what it says, what can be done now."""

from __future__ import annotations

from textual.content import Content

from summit.engine.events import Row
from summit.engine.happened.aftermath import FindingPublished, Found
from summit.engine.meter import MILLION, rounded, trust_at
from summit.engine.seats import AGENCY
from summit.engine.sight import Sight
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import seat_name
from summit.present.naming import finding_names
from summit.present.numbers import decimal, percent, trust, trust_change, weight
from summit.present.parties import agreed, limit_of, name_of
from summit.present.stakes import own_sight
from summit.ui.drawing.telling import reading
from summit.ui.moments import Moment
from summit.ui.words import EMPTY, Look, lit, stacked

Look_ = Found | FindingPublished


def title(moment: Moment) -> str:
    """What the page is called."""
    event = moment.events[0]
    assert isinstance(event, Found | FindingPublished), "a page about findings"
    if isinstance(event, FindingPublished):
        return say("finds.title_shown")
    return say(f"finds.title_{event.result}")


def page(moment: Moment, width: int) -> Content:
    """Everything about one finding, or a few lines on each that was clean."""
    events = [each for each in moment.events if isinstance(each, Found | FindingPublished)]
    parts: list[Content] = []
    for event in events:
        parts += [EMPTY, *_about(moment.after, event, width, is_alone=len(events) == 1)]
    if all(each.result == "clean" for each in events):
        parts += [EMPTY, reading((say("finds.nothing_to_do"),), width, "dim")]
    return stacked(parts[1:])


def _about(view: View, event: Look_, width: int, *, is_alone: bool) -> list[Content]:
    look: Look = "good" if event.result == "clean" else "bad"
    parts = [reading((_seen(view, event),), width, look)]
    if event.result != "clean":
        parts.append(reading((_terms(view, event),), width))
    parts.append(reading(_reasons(view, event, is_alone=is_alone), width))
    if event.result != "clean":
        parts += [EMPTY, lit(say("finds.now"), "head"), reading(_choices(view, event), width)]
    return parts


def _seen(view: View, event: Look_) -> str:
    """Who looked at whom, and what was seen, with a glyph for it."""
    by, of = name_of(view, event.by), name_of(view, event.of)
    sign = {"clean": "✓", "alarm": "!", "confirmed": "✗"}[event.result]
    if event.result == "clean":
        return f"{sign} {say('finds.clean', by=by, of=of)}"
    name = finding_names(view).get(event.finding, "")
    limit = limit_of(view, event.limit)
    code = f"finds.{event.result}"
    if isinstance(event, FindingPublished):
        code = f"finds.shown_{event.result}"
    return f"{sign} {say(code, by=by, of=of, limit=limit, name=name)}"


def _terms(view: View, event: Look_) -> str:
    """What the treaty says on the limit; and the truth, if it is about oneself."""
    line = say("finds.agreed", value=agreed(view, event.limit))
    if event.of != view.seat or view.treaty is None:
        return line
    broke = view.treaty.broke(event.of, event.limit, _period(view, event))
    return say("finds.truth", line=line, truth=say("truth.broke" if broke else "truth.kept"))


def _period(view: View, event: Look_) -> int:
    found = None if view.treaty is None else view.treaty.finding(event.finding)
    return 0 if found is None else found.period


def _reasons(view: View, event: Look_, *, is_alone: bool) -> tuple[str, ...]:
    """What it says about the party, by Bayes, and what that did to trust."""
    lines = []
    sight = own_sight(view, event.by, event.of)
    is_told = isinstance(event, FindingPublished) or event.of == view.seat
    if event.result == "confirmed":
        lines.append(say("finds.proof"))
    elif sight is not None and not is_told:
        lines.append(_bayes(view, event, sight, is_alone=is_alone))
    rows = _rows(view, event)
    lines += [_moved(view, row) for row in rows]
    if not rows and event.by == view.seat:
        lines.append(say("finds.still", of=name_of(view, event.of)))
    return tuple(lines)


def _bayes(view: View, event: Look_, sight: Sight, *, is_alone: bool) -> str:
    """How often such a thing comes from a party that keeps its word, and from one that does not
    (rule 13.4)."""
    bad_faith = view.agenda.weights.bad_faith
    alarms = sight.detection if event.result == "clean" else sight.alarm
    cheat = rounded(bad_faith * alarms + (MILLION - bad_faith) * sight.false_alarm, MILLION)
    honest = sight.false_alarm
    code = f"finds.bayes_{event.result}" if is_alone else "finds.bayes_short"
    if cheat <= honest:
        code = "finds.bayes_nothing"
    elif event.result == "clean":
        honest, cheat = MILLION - honest, MILLION - cheat
    return say(
        code,
        of=seat_name(view.agenda, event.of),
        honest=percent(honest, 1),
        cheat=percent(cheat, 1),
        often=percent(bad_faith),
        ratio=decimal(rounded(cheat * MILLION, max(1, honest))),
    )


def _rows(view: View, event: Look_) -> tuple[Row, ...]:
    """What a finding wrote into the own ledger; of oneself, what the room reads in the others."""
    if view.own is not None and event.of != view.seat:
        ledger = view.own.ledger
    else:
        ledger = tuple(row for row in view.room_ledger if row.about == event.of)
    mine = [row for row in ledger if row.source == event.finding and row.weight]
    return tuple(row for row in mine if row.round == view.round)


def _moved(view: View, row: Row) -> str:
    before, after = trust_at(row.before), trust_at(row.after)
    is_own = row.holder == view.seat
    return say(
        "finds.trust_own" if is_own else "finds.trust_room",
        holder=seat_name(view.agenda, row.holder),
        about=name_of(view, row.about),
        before=trust(before),
        after=trust(after),
        change=trust_change(before, after),
        weight=weight(row.weight),
        rule=row.rule,
    )


def _choices(view: View, event: Look_) -> tuple[str, ...]:
    """What can be done about it, and what each costs."""
    of = name_of(view, event.of)
    if view.seat is None:
        return (say("finds.room"),)
    if event.of == view.seat:
        return (say("finds.about_you"),)
    if event.by not in (view.seat, AGENCY):
        return (say("finds.of_others", of=of),)
    name = finding_names(view).get(event.finding, "")
    lines = [say(f"finds.ask_{event.result}", of=of, name=name)]
    if event.by == AGENCY:
        lines.append(say("finds.known"))
    else:
        lines.append(say(f"finds.show_{event.result}", of=of))
    if event.result == "alarm":
        lines.append(say("finds.charge", of=of))
    lines.append(say("finds.let_be"))
    return tuple(lines)
