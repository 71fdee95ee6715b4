"""Floors without speaking order: who has turns left, who has handed in, and who is away."""

from __future__ import annotations

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import counted, joined, listed, say
from summit.present.names import change_line, seat_code, seat_name, terms_changes
from summit.present.seated import has_floor, moves_left

MOST_NAMES = 3
"""With more delegations they are called by their codes."""


def is_without_order(view: View) -> bool:
    """Whether the round's floor is open or sealed (rules 2.7 and 2.8)."""
    return bool(view.turns_left)


def is_sealed(view: View) -> bool:
    """Whether what is said now is handed in under seal (rule 2.8)."""
    return is_without_order(view) and view.agenda.meeting(view.round).floor == "sealed"


def is_away(view: View) -> bool:
    """Whether the own seat has left the table (rule 16.13)."""
    return view.seat is not None and view.seat in view.signals.away


def floor_words(view: View) -> str:
    """For whom an open or sealed floor waits, in a few words for the header."""
    if is_sealed(view):
        if view.own is None:
            return say("header.sealed")
        return say("header.sealed_mine" if view.own.has_floor else "header.sealed_done")
    if view.own is None and view.attending is None:
        return say("header.open")
    if not has_floor(view):
        return say("header.open_done")
    return say("header.open_mine", moves=counted("moves.left", moves_left(view)))


def own_turns(view: View) -> int:
    """The turns that the own seat has left with the one under way; 0 under turns."""
    if view.seat is None or not view.turns_left:
        return 0
    return view.turns_left[view.agenda.place(view.seat)]


def makes_way(view: View) -> bool:
    """Whether the own seat, though it may act, lets another person at its terminal go first: on a
    floor without speaking order whoever has no duty (rule 2.7)."""
    is_busy = view.own is not None and bool(view.own.duties)
    return view.seat is not None and not is_busy and is_without_order(view)


def others_turns(view: View) -> str:
    """The turns that each of the others has left, in words."""
    return say("turns.others", turns=turns_of_others(view))


def turns_of_others(view: View, *, is_short: bool = False) -> str:
    """Each of the others with its turns left; in short by their codes."""
    name = marked_code if is_short else short_name
    turns = (
        say("turns.of", name=name(view, seat), count=count)
        for seat, count in zip(view.agenda.everyone, view.turns_left, strict=True)
        if seat != view.seat
    )
    return ", ".join(turns)


def handed_in(view: View) -> tuple[Seat, ...]:
    """Those of the others who have handed in, in seating order."""
    return tuple(s for s in view.agenda.seats if s in view.has_sealed and s != view.seat)


def still_to_hand_in(view: View) -> tuple[Seat, ...]:
    """Those of the others who have a turn left under seal and have not handed in."""
    return tuple(
        seat
        for seat, count in zip(view.agenda.everyone, view.turns_left, strict=True)
        if count and seat not in view.has_sealed and seat != view.seat
    )


def sealed_words(view: View) -> str:
    """What the own seat has handed in, in a few words; "" before."""
    if view.own is None or view.own.sealed is None:
        return ""
    sealed = view.own.sealed
    if sealed.text is not None:
        return say("sealed.yes", text=sealed.text)
    if sealed.terms is None:
        return say("sealed.nothing")
    standing = view.position(sealed.seat).terms
    changes = terms_changes(view.agenda, standing, sealed.terms)
    if not changes:
        return say("sealed.text_same")
    return say("sealed.text", changes=joined(change_line(entry) for entry in changes))


def floor_lines(view: View) -> tuple[str, ...]:
    """How an open or sealed floor stands, line by line; none under turns."""
    if not is_without_order(view):
        return ()
    if not is_sealed(view):
        return (floor_words(view), others_turns(view))
    own = sealed_words(view)
    lines = [say("sealed.own", what=own)] if own else [floor_words(view)]
    lines.append(say("sealed.in", names=names(view, handed_in(view)) or say("due.nobody")))
    if waiting := still_to_hand_in(view):
        lines.append(say("sealed.out", names=names(view, waiting)))
    return tuple(lines)


def names(view: View, seats: tuple[Seat, ...]) -> str:
    """Several delegations in a row, "" for none."""
    return listed(short_name(view, seat) for seat in seats) if seats else ""


def short_name(view: View, seat: Seat) -> str:
    """A delegation by its name; among many by its code."""
    is_many = len(view.agenda.seats) > MOST_NAMES
    return seat_code(view.agenda, seat) if is_many else seat_name(view.agenda, seat)


def marked_name(view: View, seat: Seat) -> str:
    """The name of a delegation, which says so if it is away."""
    name = seat_name(view.agenda, seat)
    return say("away.name", name=name) if seat in view.signals.away else name


def marked_code(view: View, seat: Seat) -> str:
    """The code of a delegation, which says so if it is away."""
    code = seat_code(view.agenda, seat)
    return say("away.code", code=code) if seat in view.signals.away else code
