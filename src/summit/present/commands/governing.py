"""The words behind blocs and governments: endorsing, holding back, standing by one's word."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.offices import Endorse, Reaffirm, Restrain
from summit.engine.seats import Seat
from summit.engine.state import DutyKind
from summit.engine.view import View
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.missing import left_over, unknown_text
from summit.present.commands.named import find_text, find_thing, meant
from summit.present.commands.presiding import read_cannot, read_live
from summit.present.commands.words import Word, joined_words, spoken

_SMALL: Final = frozenset({"the", "in", "our", "a", "agency", "back"})
_WORD: Final = frozenset({"it", "all", "everything", "our", "the", "word", "promises", "that"})
YES: Final = frozenset({"y", "yes", "ok"})
NO: Final = frozenset({"n", "no"})


def read_endorse(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`endorse TEXT`; alone it means the only text of another member that is not endorsed yet, or
    the only paper among them."""
    rest = spoken(words, _SMALL | {"text"})
    if rest:
        typed = joined_words(rest)
        name = find_text(view, typed)
        return unknown_text(view, typed) if name is None else Do(Endorse(seat, name))
    fits = to_endorse(view)
    papers = tuple(name for name in fits if (text := view.text(name)) is not None and text.to)
    for found in (fits, papers):
        if len(found) == 1:
            return Do(Endorse(seat, found[0]))
    return Problem("text_missing", (("verb", "endorse"), ("fits", ", ".join(fits))))


def to_endorse(view: View) -> tuple[str, ...]:
    """Papers and positions of the other members of the own bloc that one has not endorsed, and not
    accepted (rule 17.6)."""
    bloc = None if view.seat is None else view.agenda.bloc_of(view.seat)
    members = () if bloc is None else bloc.members
    said = {each.text for each in view.offices.endorsed if each.seat == view.seat}
    said |= {text for seat, text in view.acceptances if seat == view.seat}
    return tuple(
        text.id
        for text in view.texts
        if text.author in members
        and text.author != view.seat
        and text.id not in said
        and not text.denied
        and (text.to or text.id in view.positions)
    )


def read_restrain(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`restrain NAME`, by its id, its title or the agency; alone it means the only one."""
    listed = () if view.own is None else view.own.spoilers
    rest = spoken(words, _SMALL)
    typed = joined_words(rest or words)
    free = [each.inject for each in listed if each.is_restrainable and not each.is_held]
    if not typed and len(free) == 1:
        return Do(Restrain(seat, free[0]))
    names = [(each.inject, each.title, each.agency) for each in listed]
    place = find_thing(words, names, _SMALL)
    if place is not None:
        return Do(Restrain(seat, listed[place].inject))
    if not listed:
        return Problem("no_agency")
    fits = ", ".join(each.inject for each in listed)
    if not typed:
        return Problem("thing_missing", (("verb", "restrain"), ("fits", fits)))
    values = (("verb", "restrain"), ("typed", typed), ("fits", fits))
    return Problem("thing_unknown", values, meant(typed, names))


def read_reaffirm(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`reaffirm`: the new leadership stands by what it found."""
    return left_over(spoken(words, _WORD), "reaffirm") or Do(Reaffirm(seat, True))


def read_disown(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`disown`: it is bound by none of it."""
    return left_over(spoken(words, _WORD), "disown") or Do(Reaffirm(seat, False))


def read_yes_or_no(view: View, head: str, words: tuple[Word, ...]) -> Command | None:
    """`yes` and `no [on ISSUE]`, while a straw poll or a new leadership's word is due; `None` for
    any other word, and at any other time."""
    lower = head.lower()
    if view.seat is None or view.own is None or lower not in YES | NO:
        return None
    is_yes, none = lower in YES, Desk()
    if is_due(view, "poll"):
        return (read_live if is_yes else read_cannot)(view, view.seat, words, none)
    if is_due(view, "reaffirm"):
        return (read_reaffirm if is_yes else read_disown)(view, view.seat, words, none)
    return None


def is_due(view: View, kind: DutyKind) -> bool:
    """Whether something of a kind waits for the own seat before anything else."""
    return view.own is not None and any(duty.kind == kind for duty in view.own.duties)
