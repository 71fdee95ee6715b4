"""The words behind what binds or presses: pledges, linkage, ultimatums."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.acts.signals import Delink, Heed, Link, Pledge, Threaten, Unlink
from summit.engine.seats import Seat
from summit.engine.standing.signals import Linkage
from summit.engine.view import View
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.limits import read_party
from summit.present.commands.missing import left_over, unknown_seat
from summit.present.commands.named import find_place, find_seat, seat_at
from summit.present.commands.package import read_pairs
from summit.present.commands.saying import read_two_issues
from summit.present.commands.words import Word, joined_words, spoken

_BY: Final = frozenset({"by", "until", "before"})
_TO: Final = frozenset({"to", "with"})
_FROM: Final = frozenset({"from", "to", "and"})
_OF: Final = frozenset({"of", "by", "from"})
_ROUND: Final = frozenset({"round", "the", "close", "of", "end"})
_LONGEST_SEAT: Final = 4


def read_pledge(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`pledge SEAT ISSUE=OPTION [by ROUND]`, also `pledge ISSUE=OPTION to SEAT`; without a round it
    falls due at the close of this one."""
    problem: Problem | None = None
    for body, due in _dues(view, words):
        for to, rest in _pledged_to(view, seat, body):
            pairs = read_pairs(view.agenda, rest) if rest else Problem("pledge_what")
            if not isinstance(pairs, Problem) and len(pairs) == 1:
                return Do(Pledge(seat, to, *pairs[0], due))
            wrong = pairs if isinstance(pairs, Problem) else Problem("pledge_one_issue")
            problem = problem or wrong
    return problem or _not_pledged(view, seat, words)


def read_link(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`link ISSUE to ISSUE`."""
    pair = read_two_issues(view, words, _TO)
    return pair if isinstance(pair, Problem) else Do(Link(seat, *pair))


def read_unlink(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`unlink ISSUE from ISSUE`; alone it means the only tie of one's own."""
    mine = [link for link in view.signals.links if link.by == seat]
    if not words:
        if len(mine) == 1:
            return Do(Unlink(seat, mine[0].issue, mine[0].tied))
        return _which("unlink") if mine else Problem("no_link_of_yours")
    pair = read_two_issues(view, words, _FROM)
    return pair if isinstance(pair, Problem) else Do(Unlink(seat, *pair))


def read_decline(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`decline ISSUE to ISSUE of SEAT`; whose it is may be left out where only one has it, and all
    of it where only one tie of another stands that was not declined."""
    theirs = [link for link in view.signals.links if link.by != seat]
    if not words:
        left = [link for link in theirs if seat not in link.declined]
        if len(left) == 1:
            return Do(Delink(seat, left[0].by, left[0].issue, left[0].tied))
        return _which("decline") if left else Problem("no_link_of_others")
    for at in range(len(words) - 1, 0, -1):
        if words[at].text.lower() in _OF:
            of = find_seat(view.agenda, joined_words(words[at + 1 :])).only
            pair = read_two_issues(view, words[:at], _TO)
            if of is not None and not isinstance(pair, Problem):
                return Do(Delink(seat, seat_at(view.agenda, of), *pair))
    pair = read_two_issues(view, words, _TO)
    if isinstance(pair, Problem):
        return pair
    return _declined(seat, theirs, pair)


def read_ultimatum(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`ultimatum SEAT`, with the own position as it stands."""
    of = read_party(view, seat, spoken(words, frozenset({"to", "for"})), "ultimatum")
    return of if isinstance(of, Problem) else Do(Threaten(seat, of))


def read_heed(
    view: View, seat: Seat, words: tuple[Word, ...], verb: str, *, yields: bool
) -> Command:
    """`yield` or `defy`: the answer to the ultimatum that waits, `U1` if it is named."""
    due = open_ultimatum(view)
    if due is None:
        return Problem("no_ultimatum", (("verb", verb),))
    rest = tuple(word for word in words if word.text.upper() != due)
    small = frozenset({"to", "the", "ultimatum", "it"})
    return left_over(spoken(rest, small), verb) or Do(Heed(seat, due, yields))


def open_ultimatum(view: View) -> str | None:
    """The ultimatum that waits for the own answer, by its name."""
    duties = () if view.own is None else view.own.duties
    return next((duty.of for duty in duties if duty.kind == "ultimatum"), None)


def _which(verb: str) -> Problem:
    return Problem("which_link", (("verb", verb),))


def _declined(seat: Seat, theirs: list[Linkage], pair: tuple[int, int]) -> Command:
    owners = [link.by for link in theirs if (link.issue, link.tied) == pair]
    if len(owners) == 1:
        return Do(Delink(seat, owners[0], *pair))
    if owners:
        return Problem("link_of_whom", (("fits", ", ".join(owners)),))
    return Problem("no_such_tie")


def _dues(view: View, words: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], int]]:
    """Each way to cut a round off the end of a pledge, and last that it names none."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].text.lower() in _BY:
            due = _round(view, words[at + 1 :])
            if due is not None:
                yield words[:at], due
    yield words, view.round


def _round(view: View, words: tuple[Word, ...]) -> int | None:
    """A round by its number, id or title."""
    rest = spoken(words, _ROUND) or words
    typed = joined_words(rest)
    if typed.isdecimal():
        return int(typed)
    names = [(meeting.id, meeting.title) for meeting in view.agenda.meetings]
    place = find_place(joined_words(words), names)
    place = find_place(typed, names) if place is None else place
    return None if place is None else place + 1


def _pledged_to(
    view: View, seat: Seat, words: tuple[Word, ...]
) -> Iterator[tuple[Seat, tuple[Word, ...]]]:
    """To whom a pledge is given, and the words that are left."""
    body = words[1:] if words and words[0].text.lower() == "to" else words
    for end in range(min(_LONGEST_SEAT, len(body)), 0, -1):
        if (place := find_seat(view.agenda, joined_words(body[:end])).only) is not None:
            yield seat_at(view.agenda, place), body[end:]
    for at in range(len(words) - 2, 0, -1):
        place = find_seat(view.agenda, joined_words(words[at + 1 :])).only
        if words[at].text.lower() in _TO and place is not None:
            yield seat_at(view.agenda, place), words[:at]
    others = view.agenda.others(seat)
    if len(others) == 1:
        yield others[0], words


def _not_pledged(view: View, seat: Seat, words: tuple[Word, ...]) -> Problem:
    if not words:
        return Problem("pledge_what")
    place = find_seat(view.agenda, words[0].text)
    if not place.places and isinstance(read_pairs(view.agenda, words), Problem):
        return unknown_seat(view, words[0].text)
    return Problem("whom", (("verb", "pledge"), ("fits", ", ".join(view.agenda.others(seat)))))
