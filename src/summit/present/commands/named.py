"""Things by the names that people give them: id, code, title, number or the unique start of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Issue
from summit.engine.view import View
from summit.present.commands.words import Word, joined_words, spoken
from summit.present.papers import paper_names
from summit.scenario.suggest import closest, likeness

_GROUPS: Final = re.compile(r"(?<=\d)[,'’_ \u00a0\u202f](?=\d{3}(?!\d))")
_JOINTS: Final = str.maketrans("", "", "-_ ")
_SINGLE: Final = frozenset({"single", "single text", "the single text"})
_DIGITS: Final = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Found:
    """What a name may mean: exactly one place, or several that it fits equally well, or none."""

    places: tuple[int, ...]

    @property
    def only(self) -> int | None:
        """The one place that was meant."""
        return self.places[0] if len(self.places) == 1 else None


NOTHING: Final = Found(())


def find_issue(agenda: Agenda, typed: str) -> Found:
    """The issue of that id or title, or of a unique start of either or of a word in the title."""
    return _find(typed, [(issue.id, issue.title) for issue in agenda.issues])


def find_seat(agenda: Agenda, typed: str) -> Found:
    """The delegation of that id, code or name, or of a unique start of one."""
    return _find(typed, [(party.seat, party.code, party.name) for party in agenda.parties])


def find_anyone(agenda: Agenda, typed: str) -> Seat | None:
    """The one seat of that id, code or name, or of a unique start of one: of a delegation, a
    mediator or an observer."""
    parties = [(each.seat, each.code, each.name) for each in agenda.parties]
    guests = [(each.seat, each.code, each.name) for each in agenda.guests]
    place = _find(typed, [*parties, *guests]).only
    return None if place is None else agenda.everyone[place]


def find_place(typed: str, names: Sequence[Sequence[str]]) -> int | None:
    """The place of the one thing that a name means, its names given id first."""
    return _find(typed, names).only


def find_thing(
    words: tuple[Word, ...], names: Sequence[Sequence[str]], small: frozenset[str]
) -> int | None:
    """The place of the one thing that some words name, as they stand, else without the small words
    before them, else without any."""
    whole = spoken(words)
    ahead = next((n for n, word in enumerate(whole) if word.text.lower() not in small), len(whole))
    for tried in (whole, whole[ahead:], spoken(whole, small)):
        typed = joined_words(tried)
        if typed and (place := find_place(typed, names)) is not None:
            return place
    return None


def find_option(issue: Issue, typed: str) -> Found:
    """The option of that id, number or label; a number never means a longer one that begins so."""
    if typed.lower() in issue.options:
        return Found((issue.options.index(typed.lower()),))
    number = number_of(typed, issue.unit)
    if number is not None and issue.numbers is not None:
        return Found(tuple(n for n, value in enumerate(issue.numbers) if value == number))
    return _find(typed, tuple(zip(issue.options, issue.labels, strict=True)))


def find_text(view: View, typed: str) -> str | None:
    """The text of that name (`T7`, `t7` or `7`; a non-paper by its id or `N1`; `single` for the
    single text), or the position of the delegation named."""
    if (paper := find_paper(view, typed)) is not None:
        return paper
    if view.offices.single and typed.lower() in _SINGLE:
        return view.offices.single
    wanted = typed.upper() if typed[:1] in {"t", "T"} else f"T{typed}"
    if view.text(wanted) is not None:
        return wanted
    seat = find_seat(view.agenda, typed).only
    if seat is None or not view.positions:
        return None
    return view.positions[seat] or None


def find_paper(view: View, typed: str) -> str | None:
    """The non-paper of that short name, id or unique start of an id: `N1`, `usa-russia-1`."""
    lower = typed.strip().lower()
    for name, short in paper_names(view).items():
        if short.lower() == lower:
            return name
    names = {text.id.lower(): text.id for text in view.texts if text.to}
    if lower in names:
        return names[lower]
    begun = [names[name] for name in names if "-" in lower and _opens(name, lower)]
    return begun[0] if len(begun) == 1 else None


def number_of(typed: str, unit: str = "") -> int | None:
    """The number that was typed, in millionths, its unit and the marks of thousands aside."""
    plain = typed.strip().lower()
    if unit and plain.endswith(unit.lower()):
        plain = plain[: -len(unit)]
    plain = _GROUPS.sub("", plain.strip().removesuffix("%").strip().replace("−", "-"))
    if not _DIGITS.fullmatch(plain):
        return None
    try:
        scaled = Decimal(plain) * MILLION
    except InvalidOperation:
        return None
    return int(scaled) if scaled == scaled.to_integral_value() else None


def nearest_options(issue: Issue, typed: str) -> tuple[int, ...]:
    """The options next to a number that an issue does not have: one below, one above."""
    number = number_of(typed, issue.unit)
    if number is None or issue.numbers is None:
        return ()
    below = [n for n, value in enumerate(issue.numbers) if value < number]
    above = [n for n, value in enumerate(issue.numbers) if value > number]
    near = []
    if below:
        near.append(max(below, key=lambda n: issue.numbers[n] if issue.numbers else 0))
    if above:
        near.append(min(above, key=lambda n: issue.numbers[n] if issue.numbers else 0))
    return tuple(near)


def meant(typed: str, names: Iterable[Sequence[str]]) -> str:
    """The first name of the thing that was clearly meant, or ""; each thing may have several."""
    lower = typed.lower()
    nearest = {
        max((name.lower() for name in group), key=lambda name: likeness(lower, name)): group[0]
        for group in names
    }
    return nearest.get(closest(lower, nearest) or "", "")


def seat_at(agenda: Agenda, place: int) -> Seat:
    """The seat of a place in the seating order."""
    return agenda.parties[place].seat


def _find(typed: str, names: Sequence[Sequence[str]]) -> Found:
    """The best kind of match that anything has: the id, a whole name, a start, a word's start."""
    lower, bare = typed.strip().lower(), _bare(typed)
    if not bare:
        return NOTHING
    for fits in (
        lambda group: group[0].lower() == lower,
        lambda group: any(_bare(name) == bare for name in group),
        lambda group: any(_opens(_bare(name), bare) for name in group),
        lambda group: any(_opens(rest, bare) for name in group for rest in _tails(name)),
    ):
        places = tuple(place for place, group in enumerate(names) if fits(group))
        if places:
            return Found(places)
    return NOTHING


def _opens(name: str, start: str) -> bool:
    """Whether a name begins so; `5` does not begin `50`."""
    rest = name.removeprefix(start)
    return name.startswith(start) and not (start[-1].isdigit() and rest[:1].isdigit())


@lru_cache(maxsize=4096)
def _tails(name: str) -> tuple[str, ...]:
    """A name from each of its words on."""
    return tuple(_bare(name[match.start() :]) for match in re.finditer(r"[^\W_]+", name))


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    """A name without case, spaces, hyphens and underscores."""
    return name.lower().translate(_JOINTS)
