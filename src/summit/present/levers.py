"""The means that a seat has: which the scenario allows it, and which it can use now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from summit.engine.actions import Action, EndTurn, Propose
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Link,
    Pledge,
    Reveal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.standing.offices import Offices
from summit.engine.view import View
from summit.present.floors import is_away
from summit.present.means_of import Means
from summit.present.office_levers import OFFICES, office_attempts, offices_of
from summit.present.seated import others_at_table

ALL: Final = (
    Means("declare", "words", Declare, ("tone",), "free"),
    Means("whisper", "words", Whisper, ("to", "words"), "remark"),
    Means("disclose", "words", Disclose, ("to", "more", "less"), "free"),
    Means("paper", "papers", Propose, ("to",)),
    Means("deny", "papers", Deny, ("text",), "free"),
    Means("reveal", "papers", Reveal, ("text",)),
    Means("pledge", "promises", Pledge, ("to", "issue", "option", "due")),
    Means("link", "pressure", Link, ("issue", "tied")),
    Means("unlink", "pressure", Unlink, ("pair",), "free"),
    Means("delink", "pressure", Delink, ("pair",), "free"),
    Means("threaten", "pressure", Threaten, ("of",)),
    Means("gesture", "gestures", Gesture, ("gesture",)),
    Means("undo", "gestures", Undo, ("gesture",)),
    Means("walk_out", "leaving", WalkOut, (), "free"),
    Means("come_back", "leaving", ComeBack),
    Means("stay", "leaving", EndTurn, (), "free"),
)
"""In the order in which they are listed."""

ALLOWED_BY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "declare": "statements",
        "whisper": "back_channels",
        "disclose": "disclosures",
        "paper": "non_papers",
        "deny": "non_papers",
        "reveal": "non_papers",
        "pledge": "pledges",
        "link": "linkage",
        "unlink": "linkage",
        "delink": "linkage",
        "threaten": "ultimatums",
        "walk_out": "walk_outs",
    }
)
"""What the scenario must name under `means:`."""


OF_GUESTS: Final = frozenset({"whisper", "reveal"})
"""What of chapter 16 mediators and observers have too (rule 17.1)."""


def has_means(view: View) -> bool:
    """Whether this seat has any means beside texts and demands, at hand now or not."""
    return view.seat is not None and bool(means_of(view))


def has_standing(view: View) -> bool:
    """Whether the scenario knows anything that can stand beside texts and demands."""
    agenda = view.agenda
    means = (agenda.means, agenda.gestures, agenda.guests, agenda.credits, agenda.blocs)
    substance = (agenda.sanctions, agenda.sequences, agenda.contacts, agenda.arms_race)
    is_any = any(issue.closed for issue in agenda.issues)
    return any(means) or any(substance) or is_any or view.offices != Offices()


def means_of(view: View) -> tuple[Means, ...]:
    """What the scenario allows this seat; whoever is away can only come back or stay away."""
    if is_away(view):
        return tuple(each for each in ALL if each.name in {"come_back", "stay"})
    if view.treaty is not None:
        return offices_of(view)
    return (*(each for each in ALL if _is_allowed(view, each)), *offices_of(view))


def _is_allowed(view: View, each: Means) -> bool:
    agenda = view.agenda
    if view.attending is not None and each.name not in OF_GUESTS:
        return False
    if each.group == "gestures":
        return any(view.seat in listed.by for listed in agenda.gestures)
    needed = ALLOWED_BY.get(each.name)
    return needed is not None and needed in agenda.means


def by_means(options: Iterable[Action]) -> Mapping[str, tuple[Action, ...]]:
    """The legal actions of each means, in their order; a text for all is none of them."""
    names = {each.kind: each.name for each in (*ALL, *OFFICES)}
    found: dict[str, list[Action]] = {}
    for action in options:
        name = names.get(type(action))
        if name is not None and not (isinstance(action, Propose) and action.to == PUBLIC):
            found.setdefault(name, []).append(action)
    return MappingProxyType({name: tuple(actions) for name, actions in found.items()})


def attempts(view: View, each: Means) -> tuple[Action, ...]:
    """Actions of a means to ask the rules about, where none is legal: what stands against them
    stands against all of their kind. None where there is nothing of that kind to do."""
    if each in OFFICES:
        return office_attempts(view, each.name)
    tried = _attempt(view, each)
    return () if tried is None else (tried,)


def _attempt(view: View, each: Means) -> Action | None:
    assert view.seat is not None, "only a seat signals"
    seat, others = view.seat, others_at_table(view)
    match each.name:
        case "declare":
            return Declare(seat, "firm")
        case "whisper":
            return Whisper(seat, others[:1], "?")
        case "disclose":
            return Disclose(seat, PUBLIC, 0, 1)
        case "paper":
            return Propose(seat, _another(view, seat), others[:1])
        case "threaten":
            return Threaten(seat, others[0])
        case "walk_out":
            return WalkOut(seat)
        case "come_back":
            return ComeBack(seat)
        case "stay":
            return EndTurn(seat)
        case "gesture":
            mine = (listed.id for listed in view.agenda.gestures if seat in listed.by)
            return Gesture(seat, next(mine, ""))
        case "deny":
            papers = (t.id for t in view.texts if t.to and t.author == seat)
            return next((Deny(seat, name) for name in papers), None)
        case "reveal":
            papers = (t.id for t in view.texts if t.to and t.author != seat)
            return next((Reveal(seat, name) for name in papers), None)
        case "undo":
            taken = (t.gesture for t in view.signals.gestures if t.seat == seat)
            return next((Undo(seat, name) for name in taken), None)
        case _:
            return _promise(view, seat, each.name)


def _promise(view: View, seat: Seat, name: str) -> Action | None:
    links = view.signals.links
    match name:
        case "unlink":
            return next((Unlink(seat, k.issue, k.tied) for k in links if k.by == seat), None)
        case "delink":
            theirs = (k for k in links if k.by != seat)
            return next((Delink(seat, k.by, k.issue, k.tied) for k in theirs), None)
        case "pledge":
            return Pledge(seat, view.agenda.others(seat)[0], 0, 0, view.round)
        case "link":
            return Link(seat, 0, 1)
        case _:
            return None


def _another(view: View, seat: Seat) -> tuple[int, ...]:
    """Some text that is nobody's: the own position with one issue a step away."""
    first, *rest = view.position(seat).terms
    return (first - 1 if first else first + 1, *rest)


def leak_of(view: View, to: Audience) -> int:
    """How likely something sent to these seats is to come out, in millionths (rule 16.6)."""
    return min(999_999, view.agenda.weights.leak * len(to))
