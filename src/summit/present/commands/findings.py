"""Findings by the names that people give them: F2, an id, or what they are about."""

from __future__ import annotations

from summit.engine.seats import AGENCY, Seat
from summit.engine.standing.treaty import Finding
from summit.engine.view import View
from summit.present.commands.command import Problem
from summit.present.commands.limits import read_target
from summit.present.commands.named import meant
from summit.present.commands.words import Word, joined_words, spoken
from summit.present.naming import finding_names

_ABOUT = frozenset({"about", "on", "finding", "the"})


def read_finding(
    view: View, seat: Seat, words: tuple[Word, ...], verb: str, fits: tuple[str, ...]
) -> str | Problem:
    """The finding that some words name, or the latest `about LIMIT of SEAT`; without words the only
    one that fits."""
    words = spoken(words)
    if not words:
        return _only(view, verb, fits)
    typed = joined_words(words)
    name = find_finding(view, typed)
    while name is None and words and words[0].text.lower() in _ABOUT:
        words = words[1:]
        name = find_finding(view, joined_words(words))
    if name is not None:
        return name
    target = read_target(view, seat, words, verb)
    if isinstance(target, Problem):
        return unknown_finding(view, typed, fits)
    found = [entry.id for entry in suspicious(view) if (entry.of, entry.limit) == target]
    return found[-1] if found else unknown_finding(view, typed, fits)


def find_finding(view: View, typed: str) -> str | None:
    """The finding of that short name or id."""
    lower = typed.strip().lower()
    found = () if view.treaty is None else view.treaty.findings
    by_name = {name.lower(): each for each, name in finding_names(view).items()}
    by_id = {entry.id.lower(): entry.id for entry in found}
    return by_name.get(lower) or by_id.get(lower)


def unknown_finding(view: View, typed: str, fits: tuple[str, ...]) -> Problem:
    """Nothing was found that goes by that name."""
    named = _named(view, fits)
    if not named:
        return Problem("finding_unknown_none", (("typed", typed),))
    best = meant(typed, [(name,) for name in named])
    return Problem("finding_unknown", (("typed", typed), ("fits", ", ".join(named))), best)


def suspicious(view: View) -> tuple[Finding, ...]:
    """What the own seat or the agency has found of another that is not clean, in its order."""
    found = () if view.treaty is None else view.treaty.findings
    return tuple(
        entry
        for entry in found
        if entry.by in (view.seat, AGENCY) and entry.of != view.seat and entry.result != "clean"
    )


def to_consult(view: View) -> tuple[str, ...]:
    """What may still be asked about behind closed doors (rule 14.2)."""
    queries = () if view.treaty is None else view.treaty.queries
    asked = {query.finding for query in queries if query.by == view.seat}
    return tuple(
        entry.id for entry in suspicious(view) if not entry.published and entry.id not in asked
    )


def to_publish(view: View) -> tuple[str, ...]:
    """What everybody could still be shown (rule 14.4)."""
    return tuple(
        entry.id for entry in suspicious(view) if entry.by == view.seat and not entry.published
    )


def _only(view: View, verb: str, fits: tuple[str, ...]) -> str | Problem:
    if len(fits) == 1:
        return fits[0]
    if not fits:
        return Problem("nothing_found", (("verb", verb),))
    named = ", ".join(_named(view, fits))
    return Problem("finding_missing", (("verb", verb), ("fits", named)))


def _named(view: View, fits: tuple[str, ...]) -> tuple[str, ...]:
    names = finding_names(view)
    return tuple(names.get(each, each) for each in fits)
