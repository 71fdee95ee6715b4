"""The words behind steps on the substance: options, sanctions, sequences, contacts, amendments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
)
from summit.engine.matters import is_closed, is_in_force
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.building import draft_base, read_terms
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.missing import left_over
from summit.present.commands.named import find_thing, meant
from summit.present.commands.package import read_pairs
from summit.present.commands.words import Word, joined_words, spoken
from summit.present.matters import open_amendments, open_contacts, own_next_steps, undoable_steps

_SMALL: Final = frozenset({"the", "a", "of", "next", "our", "line", "contact", "sanctions"})
_AT: Final = frozenset({"on", "against", "from", "for"})


def read_broach(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`broach ISSUE OPTION`; alone it means the only option that is not on the table."""
    if not words:
        closed = [
            (number, option)
            for number, issue in enumerate(view.agenda.issues)
            for option in issue.closed
            if is_closed(view.agenda, view.matters, number, option)
        ]
        if len(closed) == 1:
            return Do(Broach(seat, *closed[0]))
        if not closed:
            return Problem("nothing_left", (("verb", "broach"),))
        return Problem("broach_one")
    pairs = read_pairs(view.agenda, words)
    if isinstance(pairs, Problem):
        return pairs
    return Do(Broach(seat, *pairs[0])) if len(pairs) == 1 else Problem("broach_one")


def read_impose(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`impose NAME`, also `impose NAME on SEAT`; alone it means the only one not in force."""
    name = _sanction(view, seat, words, "impose", in_force=False)
    return name if isinstance(name, Problem) else Do(Impose(seat, name))


def read_relieve(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`relieve NAME`; alone it means the only one of one's own that is in force."""
    name = _sanction(view, seat, words, "relieve", in_force=True)
    return name if isinstance(name, Problem) else Do(Relieve(seat, name))


def read_step(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`step [SEQUENCE]`; alone it means the only one whose next step is one's own."""
    name = _sequence(view, words, "step", own_next_steps(view))
    return name if isinstance(name, Problem) else Do(Perform(seat, name))


def read_reverse(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`reverse [SEQUENCE]`; alone it means the only one whose last step was one's own."""
    name = _sequence(view, words, "reverse", undoable_steps(view))
    return name if isinstance(name, Problem) else Do(Reverse(seat, name))


def read_exercise(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`exercise [CONTACT]`; alone it means the only line that is open."""
    names = [(each.id, each.title) for each in view.agenda.contacts]
    name = _thing(words, names, open_contacts(view), "exercise")
    return name if isinstance(name, Problem) else Do(Exercise(seat, name))


def read_amend(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`amend ISSUE=OPTION ...`: the treaty's terms with changes; alone it proposes the draft."""
    base = draft_base(view, seat, desk)
    terms = read_terms(view, words, base, is_whole=desk.draft is not None)
    return terms if isinstance(terms, Problem) else Do(Amend(seat, terms))


def read_consent(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`consent [A1]`; alone it means the only amendment to which one has not agreed."""
    rest = spoken(words, _SMALL | {"to", "with", "amendment"})
    fits = open_amendments(view)
    if not rest:
        if len(fits) == 1:
            return Do(Consent(seat, fits[0]))
        if not fits:
            return Problem("nothing_left", (("verb", "consent"),))
        return Problem("thing_missing", (("verb", "consent"), ("fits", ", ".join(fits))))
    typed = rest[0].text.upper()
    name = f"A{typed}" if typed.isdecimal() else typed
    known = [entry.id for entry in view.matters.amendments]
    if name not in known:
        values = (("verb", "consent"), ("typed", joined_words(rest)), ("fits", ", ".join(known)))
        return Problem("thing_unknown", values)
    return left_over(rest[1:], "consent") or Do(Consent(seat, name))


def _sanction(
    view: View, seat: Seat, words: tuple[Word, ...], verb: str, *, in_force: bool
) -> str | Problem:
    """The sanction that some words name: by its id, its title or whom it is against."""
    mine = [each for each in view.agenda.sanctions if each.by == seat]
    fits = tuple(each.id for each in mine if is_in_force(view.matters, each) == in_force)
    parties = {party.seat: party.name for party in view.agenda.parties}
    names = [(each.id, each.title, each.against, parties[each.against]) for each in mine]
    cut = next((n for n, word in enumerate(words) if n and word.text.lower() in _AT), len(words))
    rest = spoken(words[:cut], _AT) if words[:cut] != words[:1] else words[:cut]
    others = [(each.id, each.title) for each in view.agenda.sanctions if each.by != seat]
    return _thing(rest, [*names, *others], fits, verb)


def _sequence(
    view: View, words: tuple[Word, ...], verb: str, fits: tuple[str, ...]
) -> str | Problem:
    names = [(each.id, each.title) for each in view.agenda.sequences]
    return _thing(words, names, fits, verb)


def _thing(
    words: tuple[Word, ...], names: Sequence[Sequence[str]], fits: tuple[str, ...], verb: str
) -> str | Problem:
    """The one thing that some words name; without words the only one that fits."""
    typed = joined_words(spoken(words, _SMALL) or spoken(words))
    if not typed:
        if len(fits) == 1:
            return fits[0]
        if not fits:
            return Problem("nothing_left", (("verb", verb),))
        return Problem("thing_missing", (("verb", verb), ("fits", ", ".join(fits))))
    place = find_thing(words, names, _SMALL)
    if place is not None:
        return names[place][0]
    known = ", ".join(group[0] for group in names)
    values = (("verb", verb), ("typed", typed), ("fits", known))
    return Problem("thing_unknown", values, meant(typed, names))
