"""Limits by name, and those of a party: `warheads of russia`, in whatever order they were typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.seats import Seat
from summit.engine.sight import limits_of
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.commands.command import Problem
from summit.present.commands.missing import unknown_seat
from summit.present.commands.named import find_issue, find_place, find_seat, meant, seat_at
from summit.present.commands.words import Word, joined_words, spoken

Target = tuple[Seat, int]
"""A party and one limit, by its index in the agenda."""

ALL: Final = frozenset({"all", "everything"})
_AND: Final = frozenset({"and", "&", "+"})
_OF: Final = frozenset({"of", "from", "in", "on"})
_LONGEST_NAME: Final = 12


def read_limits(view: View, seat: Seat, words: tuple[Word, ...]) -> tuple[int, ...] | Problem:
    """The limits that some words name, in the agenda's order: `warheads, launchers in reserve`."""
    own = limits_of(view.agenda, seat)
    found = _run(view.agenda, own, words, 0, set())
    if found:
        return tuple(sorted(set(found)))
    typed = joined_words(words)
    if typed.lower() in ALL:
        return own
    return _unknown_limit(view.agenda, own, typed)


def read_target(view: View, seat: Seat, words: tuple[Word, ...], verb: str) -> Target | Problem:
    """A limit of another: `warheads of russia`, `russia warheads`, and `warheads` alone where one
    other is bound by it.

    A limit by which the party is not bound, and one's own, are for the rules to refuse.
    """
    words = spoken(words)
    fits = _others_limits(view.agenda, seat)
    if not words:
        return Problem("limit_missing", (("verb", verb), ("fits", _ids(view.agenda, fits))))
    for is_strict in (True, False):
        for first, second in _parts(words):
            for limit, party in ((first, second), (second, first)):
                target = _target(view.agenda, limit, party, is_strict=is_strict)
                if target is not None:
                    return target
    return _of_the_only_one(view, seat, words, fits, verb)


def read_party(
    view: View, seat: Seat, words: tuple[Word, ...], verb: str, likely: tuple[Seat, ...] = ()
) -> Seat | Problem:
    """Another delegation; without words the only one, or the only one of those that are likely."""
    if words:
        typed = joined_words(spoken(words))
        place = find_seat(view.agenda, typed).only
        return unknown_seat(view, typed) if place is None else seat_at(view.agenda, place)
    others = view.agenda.others(seat)
    for fits in (others, likely):
        if len(fits) == 1:
            return fits[0]
    return Problem("whom", (("verb", verb), ("fits", ", ".join(others))))


def _run(
    agenda: Agenda, own: tuple[int, ...], words: tuple[Word, ...], at: int, dead: set[int]
) -> tuple[int, ...] | None:
    """The limits from a place to the end of the line, or `None` if it cannot be read so."""
    while at < len(words) and (words[at].kind == "comma" or words[at].text.lower() in _AND):
        at += 1
    if at >= len(words):
        return ()
    if at in dead:
        return None
    for end in range(min(len(words), at + _LONGEST_NAME), at, -1):
        limit = _limit(agenda, own, joined_words(words[at:end]))
        if limit is not None and (rest := _run(agenda, own, words, end, dead)) is not None:
            return (limit, *rest)
    dead.add(at)
    return None


def _limit(
    agenda: Agenda, limits: tuple[int, ...], typed: str, *, is_strict: bool = False
) -> int | None:
    """The one limit of that name; unless it is strict, else any other issue."""
    place = find_place(typed, [_names(agenda, limit) for limit in limits])
    if place is not None:
        return limits[place]
    return None if is_strict else find_issue(agenda, typed).only


def _parts(words: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """The words cut in two: at an `of`, the last first, then anywhere."""
    for at in range(len(words) - 2, 0, -1):
        if words[at].text.lower() in _OF:
            yield words[:at], words[at + 1 :]
    for at in range(1, len(words)):
        yield words[:at], words[at:]


def _target(
    agenda: Agenda, limit: tuple[Word, ...], party: tuple[Word, ...], *, is_strict: bool
) -> Target | None:
    place = find_seat(agenda, joined_words(party)).only
    if place is None:
        return None
    of = seat_at(agenda, place)
    found = _limit(agenda, limits_of(agenda, of), joined_words(limit), is_strict=is_strict)
    return None if found is None else (of, found)


def _of_the_only_one(
    view: View, seat: Seat, words: tuple[Word, ...], fits: tuple[int, ...], verb: str
) -> Target | Problem:
    """A limit without a party, or what is wrong with the words."""
    agenda, typed = view.agenda, joined_words(words)
    limit = _limit(agenda, fits, typed)
    if limit is None:
        return _neither(view, words, fits)
    others = agenda.others(seat)
    bound = tuple(other for other in others if limit in limits_of(agenda, other)) or others
    if len(bound) == 1:
        return bound[0], limit
    values = (("verb", verb), ("limit", agenda.issues[limit].id), ("fits", ", ".join(bound)))
    return Problem("limit_of_whom", values)


def _neither(view: View, words: tuple[Word, ...], fits: tuple[int, ...]) -> Problem:
    """Some of the words name a limit, and the rest no party; or none do."""
    for first, second in _parts(words):
        for limit, party in ((first, second), (second, first)):
            if _limit(view.agenda, fits, joined_words(limit), is_strict=True) is not None:
                return unknown_seat(view, joined_words(party))
    return _unknown_limit(view.agenda, fits, joined_words(words))


def _others_limits(agenda: Agenda, seat: Seat) -> tuple[int, ...]:
    limits = {limit for other in agenda.others(seat) for limit in limits_of(agenda, other)}
    return tuple(sorted(limits))


def _unknown_limit(agenda: Agenda, limits: tuple[int, ...], typed: str) -> Problem:
    best = meant(typed, [_names(agenda, limit) for limit in limits]) if typed else ""
    return Problem("limit_unknown", (("typed", typed), ("fits", _ids(agenda, limits))), best)


def _names(agenda: Agenda, limit: int) -> tuple[str, str]:
    return agenda.issues[limit].id, agenda.issues[limit].title


def _ids(agenda: Agenda, limits: tuple[int, ...]) -> str:
    return ", ".join(agenda.issues[limit].id for limit in limits)
