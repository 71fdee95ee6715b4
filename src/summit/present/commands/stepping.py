"""The words behind what one does by oneself: gestures, walking out, coming back."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.signals import ComeBack, Gesture, Undo, WalkOut
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.missing import left_over
from summit.present.commands.named import find_place, meant
from summit.present.commands.words import Word, joined_words, spoken

_AWAY: Final = frozenset({"out", "away", "off", "of", "the", "room", "talks", "table"})
_BACK: Final = frozenset({"back", "to", "the", "room", "talks", "table"})


def read_gesture(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`gesture NAME`, by id or title; alone it means the only one that is left."""
    taken = {each.gesture for each in view.signals.gestures if each.seat == seat}
    mine = tuple(entry.id for entry in view.agenda.gestures if seat in entry.by)
    left = tuple(name for name in mine if name not in taken)
    name = _named(view, words, "gesture", left, mine)
    return name if isinstance(name, Problem) else Do(Gesture(seat, name))


def read_undo(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`undo NAME`; alone it means the only gesture that can be taken back."""
    stands = tuple(
        each.gesture for each in view.signals.gestures if each.seat == seat and not each.undone
    )
    name = _named(view, words, "undo", stands, stands)
    return name if isinstance(name, Problem) else Do(Undo(seat, name))


def read_walk(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`walk out`, also `walkout`."""
    return left_over(spoken(words, _AWAY), "walk") or Do(WalkOut(seat))


def read_return(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`return`, also `come back`."""
    return left_over(spoken(words, _BACK), "return") or Do(ComeBack(seat))


def _named(
    view: View, words: tuple[Word, ...], verb: str, likely: tuple[str, ...], own: tuple[str, ...]
) -> str | Problem:
    """The gesture that some words name: of those that the seat has, else any that is listed."""
    typed = joined_words(spoken(words))
    if not typed:
        if len(likely) == 1:
            return likely[0]
        if not likely:
            return Problem("no_gesture_left", (("verb", verb),))
        return Problem("gesture_missing", (("verb", verb), ("fits", ", ".join(likely))))
    for group in (own, tuple(entry.id for entry in view.agenda.gestures)):
        listed = [entry for entry in view.agenda.gestures if entry.id in group]
        names = [(entry.id, entry.title) for entry in listed]
        if (place := find_place(typed, names)) is not None:
            return listed[place].id
    names = [(entry.id, entry.title) for entry in view.agenda.gestures]
    values = (("typed", typed), ("fits", ", ".join(own) or ", ".join(name for name, _ in names)))
    return Problem("gesture_unknown", values, meant(typed, names))
