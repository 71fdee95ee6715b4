"""Issues and the options wanted for them, in whatever order and dress they were typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.engine.actions import Terms
from summit.engine.tables import Agenda, Issue
from summit.present.commands.command import Problem
from summit.present.commands.named import find_issue, find_option, meant, nearest_options
from summit.present.commands.words import Word, joined_words
from summit.present.names import option_short

Pair = tuple[int, int]
"""An issue and an option of it, by their places."""

_LONGEST_NAME: Final = 12
_SHOWN: Final = 8
_BETWEEN: Final = frozenset({"to", "at", "is"})
_AND: Final = frozenset({"and", "with", "&", "+"})


@dataclass(slots=True)
class _Reading:
    """One attempt at a line: what cannot be read further, and the furthest problem met."""

    agenda: Agenda
    words: tuple[Word, ...]
    dead: set[int]
    furthest: int = -1
    problem: Problem | None = None

    def blame(self, at: int, problem: Problem) -> None:
        if at > self.furthest:
            self.furthest, self.problem = at, problem


def read_pairs(agenda: Agenda, words: tuple[Word, ...]) -> tuple[Pair, ...] | Problem:
    """Every issue named with its option: `warheads=1,550, on-site inspections 18`.

    A name may take several words; longer ones are tried first, and all of the line must come out.
    """
    reading = _Reading(agenda, words, set())
    found = _pairs(reading, 0) or _either_way(agenda, words)
    if found:
        return _once(agenda, found)
    return reading.problem or Problem("no_changes")


def changed(base: Terms, pairs: tuple[Pair, ...]) -> Terms:
    """A text with the options of `pairs` in the place of its own."""
    wanted = dict(pairs)
    return tuple(wanted.get(issue, option) for issue, option in enumerate(base))


def _either_way(agenda: Agenda, words: tuple[Word, ...]) -> tuple[Pair, ...] | None:
    """The pairs between commas, where some put the option first: `40 boats and 4 visits`."""
    found: list[Pair] = []
    for chunk in _chunks(words):
        pair = _pairs(_Reading(agenda, chunk, set()), 0) or _reversed(agenda, chunk)
        if not pair:
            return None
        found += pair
    return tuple(found)


def _reversed(agenda: Agenda, words: tuple[Word, ...]) -> tuple[Pair, ...] | None:
    """One option and then its issue."""
    for at in range(1, len(words)):
        issue = find_issue(agenda, joined_words(words[at:])).only
        if issue is not None:
            option = find_option(agenda.issues[issue], joined_words(words[:at])).only
            if option is not None:
                return ((issue, option),)
    return None


def _chunks(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], ...]:
    """The words between commas and the like."""
    chunks: list[tuple[Word, ...]] = []
    begin = 0
    for at in range(len(words) + 1):
        if at == len(words) or words[at].kind == "comma" or words[at].text.lower() in _AND:
            if at > begin:
                chunks.append(words[begin:at])
            begin = at + 1
    return tuple(chunks)


def _once(agenda: Agenda, pairs: tuple[Pair, ...]) -> tuple[Pair, ...] | Problem:
    for issue, option in pairs:
        if any(other == issue and wanted != option for other, wanted in pairs):
            return Problem("issue_twice", (("issue", agenda.issues[issue].id),))
    return tuple(dict.fromkeys(pairs))


def _pairs(reading: _Reading, at: int) -> tuple[Pair, ...] | None:
    """The pairs from a place to the end of the line, or `None` if it cannot be read so."""
    at = _past_commas(reading.words, at)
    if at >= len(reading.words):
        return ()
    if at in reading.dead:
        return None
    for end, issue in _issues(reading, at):
        if (found := _options(reading, end, issue)) is not None:
            return found
    reading.dead.add(at)
    return None


def _options(reading: _Reading, at: int, issue: int) -> tuple[Pair, ...] | None:
    """The option of an issue from a place on, and then the rest of the line."""
    for begin in _begins(reading.words, at):
        for end in _ends(reading.words, begin):
            typed = joined_words(reading.words[begin:end])
            option = find_option(reading.agenda.issues[issue], typed).only
            if option is None:
                continue
            rest = _pairs(reading, end)
            if rest is not None:
                return ((issue, option), *rest)
    typed = _typed_option(reading, _begins(reading.words, at)[-1])
    reading.blame(at, option_problem(reading.agenda.issues[issue], typed))
    return None


def _issues(reading: _Reading, at: int) -> tuple[tuple[int, int], ...]:
    """Every run of words from a place that names one issue, longest first, as (end, issue)."""
    found = []
    for end in _ends(reading.words, at):
        issue = find_issue(reading.agenda, joined_words(reading.words[at:end])).only
        if issue is not None:
            found.append((end, issue))
    if not found:
        _blame_issue(reading, at)
    return tuple(found)


def _ends(words: tuple[Word, ...], at: int) -> tuple[int, ...]:
    """Where a name that begins at a place may end: not past a sign, longest first."""
    end = at
    while end < len(words) and not words[end].is_sign and end - at < _LONGEST_NAME:
        end += 1
    return tuple(range(end, at, -1))


def _begins(words: tuple[Word, ...], at: int) -> tuple[int, ...]:
    """Where an option may begin after its issue: past a `=`, at once, or past a small word."""
    if at < len(words) and words[at].kind == "equals":
        return (at + 1,)
    if at < len(words) and words[at].text.lower() in _BETWEEN:
        return (at, at + 1)
    return (at,)


def _past_commas(words: tuple[Word, ...], at: int) -> int:
    while at < len(words) and (words[at].kind == "comma" or words[at].text.lower() in _AND):
        at += 1
    return at


def _blame_issue(reading: _Reading, at: int) -> None:
    """No run of words here names an issue: several fit, or none."""
    names = [(issue.id, issue.title) for issue in reading.agenda.issues]
    end = _next_sign(reading.words, at)
    is_named = end < len(reading.words) and reading.words[end].kind == "equals"
    typed = joined_words(reading.words[at : end if is_named else at + 1])
    places = find_issue(reading.agenda, typed).places
    if len(places) > 1:
        fits = ", ".join(reading.agenda.issues[place].id for place in places)
        reading.blame(at, Problem("issue_ambiguous", (("typed", typed), ("fits", fits))))
    else:
        reading.blame(at, Problem("issue_unknown", (("typed", typed),), meant(typed, names)))


def option_problem(issue: Issue, typed: str) -> Problem:
    """What was typed is no one option of an issue: nothing was, several fit, or none does."""
    values = (("issue", issue.id), ("typed", typed))
    if not typed:
        return Problem("option_missing", values[:1])
    places = find_option(issue, typed).places
    if len(places) > 1:
        fits = ", ".join(issue.options[option] for option in places)
        return Problem("option_ambiguous", (*values, ("fits", fits)))
    near = nearest_options(issue, typed)
    if near:
        shown = ", ".join(option_short(issue, option) for option in near)
        return Problem("option_between", (*values, ("near", shown)))
    best = meant(typed, tuple(zip(issue.options, issue.labels, strict=True)))
    return Problem("option_unknown", (*values, ("fits", _listed(issue))), best)


def _listed(issue: Issue) -> str:
    """The options of an issue, the middle of a long list left out."""
    if len(issue.options) <= _SHOWN:
        return ", ".join(issue.options)
    return f"{issue.options[0]}, {issue.options[1]}, ... {issue.options[-1]}"


def _typed_option(reading: _Reading, begin: int) -> str:
    """What stands where an option should: up to the next sign or the next issue."""
    end = _next_sign(reading.words, begin)
    if end < len(reading.words) and reading.words[end].kind == "equals":
        end -= 1
    for at in range(begin + 1, end):
        if find_issue(reading.agenda, reading.words[at].text).only is not None:
            end = at
            break
    return joined_words(reading.words[begin:end])


def _next_sign(words: tuple[Word, ...], at: int) -> int:
    while at < len(words) and not words[at].is_sign:
        at += 1
    return at
