"""The words behind `demand`, `say` and `end`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.actions import Demand, EndTurn, Speak
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.missing import left_over, unknown_seat
from summit.present.commands.named import find_seat, seat_at
from summit.present.commands.package import Pair, read_pairs
from summit.present.commands.words import Word, joined_words

_RECIPROCAL: Final = frozenset({"reciprocal", "reciprocally", "mutual", "mutually"})
_OF: Final = frozenset({"of", "from"})
_LONGEST_SEAT: Final = 4
_QUOTES: Final = (('"', '"'), ("“", "”"))


def read_demand(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`demand inspections 18 of russia [reciprocal]`; with two delegations `of` may be left out."""
    if words and words[-1].text.lower() in _RECIPROCAL:
        mutual = _demand(view, seat, words[:-1], reciprocal=True)
        if isinstance(mutual, Do):
            return mutual
        plain = _demand(view, seat, words, reciprocal=False)
        return plain if isinstance(plain, Do) else mutual
    return _demand(view, seat, words, reciprocal=False)


def read_say(seat: Seat, rest: str) -> Command:
    """`say WORDS`: everything behind the command, less one pair of quotes around the whole."""
    said = rest[1:-1].strip() if is_quoted(rest) else rest
    return Do(Speak(seat, said)) if said else Problem("nothing_said")


def is_quoted(words: str) -> bool:
    """Whether `say` takes the quotes at both ends for its own: none within, or a pair within."""
    for opening, closing in _QUOTES:
        if len(words) < 2 or not words.startswith(opening) or not words.endswith(closing):
            continue
        within = words[1:-1]
        has_pair = len(within) > 1 and within.startswith(opening) and within.endswith(closing)
        return has_pair or not (opening in within or closing in within)
    return False


def read_end(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`end`, also `end turn`."""
    rest = tuple(word for word in words if word.text.lower() not in {"turn", "my", "the"})
    return left_over(rest, "end") or Do(EndTurn(seat))


def _demand(view: View, seat: Seat, words: tuple[Word, ...], *, reciprocal: bool) -> Command:
    problem: Problem | None = None
    for body, of in _addressees(view, seat, words):
        pair = _measure(view, body)
        if isinstance(pair, tuple) and not isinstance(of, Problem):
            return Do(Demand(seat, of, pair[0], pair[1], reciprocal))
        problem = problem or (pair if isinstance(pair, Problem) else None)
        problem = problem or (of if isinstance(of, Problem) else None)
    return problem or Problem("demand_of_what")


def _addressees(
    view: View, seat: Seat, words: tuple[Word, ...]
) -> Iterator[tuple[tuple[Word, ...], Seat | Problem]]:
    """Whom a demand may be put to, and the words that are then left: `of SEAT` at the end or the
    beginning, the only other delegation, or a name without `of`."""
    places = [at for at, word in enumerate(words) if word.text.lower() in _OF]
    for at in reversed(places):
        if (of := _seat(view, words[at + 1 :])) is not None:
            yield words[:at], of
    for end in range(len(words) - 2, 1, -1):
        if places[:1] == [0] and (of := _seat(view, words[1:end])) is not None:
            yield words[end:], of
    others = view.agenda.others(seat)
    if places and places[-1]:
        yield words[: places[-1]], unknown_seat(view, joined_words(words[places[-1] + 1 :]))
    elif len(others) == 1:
        yield words, others[0]
    else:
        yield words, Problem("demand_of_whom", (("fits", ", ".join(others)),))
    for length in range(1, min(_LONGEST_SEAT, len(words) - 2) + 1):
        if (of := _seat(view, words[-length:])) is not None:
            yield words[:-length], of
        if (of := _seat(view, words[:length])) is not None:
            yield words[length:], of


def _seat(view: View, words: tuple[Word, ...]) -> Seat | None:
    place = find_seat(view.agenda, joined_words(words)).only
    return None if place is None else seat_at(view.agenda, place)


def _measure(view: View, words: tuple[Word, ...]) -> Pair | Problem:
    """The measure and its level, in either order: `inspections 18` or `18 inspections`."""
    if not words:
        return Problem("demand_of_what")
    pairs = read_pairs(view.agenda, words)
    if isinstance(pairs, Problem):
        return pairs
    return pairs[0] if len(pairs) == 1 else Problem("demand_one_measure")
