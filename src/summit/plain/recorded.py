"""A saved game told again, or decided again under the rules that are installed."""

from __future__ import annotations

from pathlib import Path

from summit.engine.events import Event
from summit.plain.page import Page
from summit.plain.streams import notices, page, stop_when_full
from summit.plain.watching import retell
from summit.present import refusals
from summit.present.catalogue import say
from summit.present.dispatches import lines
from summit.present.numbers import weight
from summit.present.reader import Reader, facilitator_reader
from summit.table.audit import Audit, Difference, audit
from summit.table.save import load


def replay_save(path: Path) -> int:
    """Tell all that a save records. Raises `SaveError`."""
    saved = load(path)
    if saved.torn:
        notices().line(say("game.torn"))
    screen = page()
    stop_when_full(screen)
    code = retell(screen, (event for entry in saved.entries for event in entry.events), saved.state)
    screen.flush()
    return code


def audit_save(path: Path) -> int:
    """Decide a save anew: 0 if every entry comes out as recorded, 1 with the first that does not.

    Raises `SaveError`.
    """
    found = audit(path)
    screen = page()
    _versions(screen, found)
    if found.difference is None:
        screen.line(say("audit.same", count=len(found.saved.entries)))
    else:
        _difference(screen, found.difference, facilitator_reader(found.saved.state))
    screen.flush()
    return 0 if found.agrees else 1


def _versions(screen: Page, found: Audit) -> None:
    """Where today's rules and weights are not those of the game."""
    then, now = found.rules
    if then != now:
        screen.line(say("audit.rules", then=then, now=now))
    for change in found.weights:
        before, after = (
            say("audit.none") if value is None else weight(value)
            for value in (change.then, change.now)
        )
        screen.line(say("audit.weight", name=change.name, then=before, now=after))


def _difference(screen: Page, found: Difference, reader: Reader) -> None:
    screen.line(say("audit.otherwise", entry=found.entry))
    if found.refusal is not None:
        screen.line(say("audit.refused", reason=refusals.sentence(found.refusal, reader)), indent=2)
        return
    for code, events in (("audit.then", found.recorded), ("audit.now", found.decided)):
        screen.line(say(code, event=_event(events, found.at, reader)), indent=2)


def _event(events: tuple[Event, ...], at: int, reader: Reader) -> str:
    """One event in its own words; its kind where it makes none."""
    if at >= len(events):
        return say("audit.nothing")
    told = lines(events[at], reader)
    return told[0] if told else type(events[at]).__name__
