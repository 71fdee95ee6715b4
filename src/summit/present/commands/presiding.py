"""The words behind the offices: the chair, straw polls, a mediator's word, reports and calls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.acts.offices import Mediate, Press, Report, TakePoll, Voice, Vouch
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.building import read_terms, single_base
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.limits import read_party
from summit.present.commands.missing import left_over, unknown_seat
from summit.present.commands.named import find_issue, find_seat, find_thing, meant, seat_at
from summit.present.commands.words import Word, joined_words, spoken

_POLL: Final = frozenset({"a", "take", "on", "it", "the", "text", "single", "straw", "poll"})
_LIVE: Final = frozenset({"live", "with", "it", "that", "this", "i", "we", "could", "can"})
_NOT: Final = frozenset({"not", "n't", "never"})
_MORE: Final = frozenset({"on", "more", "want", "wants", "about", "because", "of", "the", "for"})
_TO: Final = frozenset({"to", "with", "towards"})
_SMALL: Final = frozenset({"for", "of", "on", "the", "out", "upon"})


def read_table(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`table [from T7] ISSUE=OPTION ...`: a single text, built on the one that stands; alone it
    tables the draft, else what it would build on where nothing stands yet."""
    is_whole = desk.draft is not None or not view.offices.single
    base = single_base(view, seat) if desk.draft is None else desk.draft
    terms = read_terms(view, words, base, is_whole=is_whole)
    return terms if isinstance(terms, Problem) else Do(Mediate(seat, terms))


def read_poll(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`poll`, also `poll on the single text`."""
    return left_over(spoken(words, _POLL), "poll") or Do(TakePoll(seat))


def read_live(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`live with it`; `could not live with it` says the opposite."""
    if any(word.text.lower() in _NOT for word in words):
        return read_cannot(view, seat, words, desk)
    return left_over(spoken(words, _LIVE), "live") or Do(Voice(seat, True))


def read_cannot(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`cannot [live with it] [on ISSUE]`: a no, and the issue on which one would want more."""
    rest = spoken(words, _NOT | _LIVE)
    rest = spoken(rest, _MORE) or rest
    typed = joined_words(rest)
    if not typed or typed.lower() in _MORE:
        return Do(Voice(seat, False))
    place = find_issue(view.agenda, typed).only
    if place is None:
        names = [(issue.id, issue.title) for issue in view.agenda.issues]
        return Problem("issue_unknown", (("typed", typed),), meant(typed, names))
    return Do(Voice(seat, False, place))


def read_vouch(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`vouch SEAT to SEAT`, also `vouch for SEAT to SEAT` and `vouch to SEAT for SEAT`."""
    unknown = ""
    for first, second in _pairs(words):
        of, to = (find_seat(view.agenda, joined_words(part)).only for part in (first, second))
        if of is not None and to is not None:
            return Do(Vouch(seat, seat_at(view.agenda, of), seat_at(view.agenda, to)))
        unknown = unknown or joined_words(first if of is None else second)
    if unknown:
        return unknown_seat(view, unknown)
    return Problem("vouch_for_whom", (("fits", ", ".join(view.agenda.seats)),))


def read_report(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`report NAME`, by id or title; alone it means the only one whose time has come."""
    own = view.attending
    listed = () if own is None else own.reports
    rest = spoken(words, _SMALL)
    typed = joined_words(rest or words)
    ready = () if own is None else own.may_report
    if not typed and len(ready) == 1:
        return Do(Report(seat, ready[0]))
    if not typed and not listed:
        return Problem("no_report_left")
    names = [(name, title) for name, title, _ in (*listed, *view.published)]
    place = find_thing(words, names, _SMALL)
    if place is not None:
        return Do(Report(seat, names[place][0]))
    fits = ", ".join(name for name, _, _ in listed)
    if not typed:
        return Problem("thing_missing", (("verb", "report"), ("fits", fits)))
    return Problem("report_unknown", (("typed", typed), ("fits", fits)), meant(typed, names))


def read_press(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`press SEAT`, also `press on SEAT`."""
    of = read_party(view, seat, spoken(words, _SMALL), "press")
    return of if isinstance(of, Problem) else Do(Press(seat, of))


def _pairs(words: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """For whom, and to whom: the words before and behind a `to`, or behind both in any order."""
    lower = [word.text.lower() for word in words]
    for at in range(len(words)):
        if lower[at] not in _TO:
            continue
        before, behind = spoken(words[:at], _SMALL), words[at + 1 :]
        if before and behind:
            yield before, spoken(behind, _SMALL)
        if not before and "for" in lower[at:]:
            cut = lower.index("for", at)
            yield spoken(words[cut + 1 :], _SMALL), spoken(words[at + 1 : cut], _SMALL)
