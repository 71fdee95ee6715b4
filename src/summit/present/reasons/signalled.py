"""Why a signal counts as it does: what stands of its kind, what it moved, and its rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from summit.engine.events import Row
from summit.engine.standing.signals import Pledged, Threat
from summit.engine.tables import GestureTable
from summit.engine.view import View
from summit.present.catalogue import say, word
from summit.present.causes import OBSERVED, pair_name
from summit.present.means import allowed, gesture_lines
from summit.present.names import seat_name
from summit.present.outstanding import pledge_line, sections, threat_line
from summit.present.reasons.matters import moved
from summit.present.reasons.trusting import row_line
from summit.present.rulebook import rule_lines

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of signal: the means of talk that it is (`gestures` are listed, not allowed), its
    rule, what stands of it (a heading of `outstanding`), and the causes of trust that it gives."""

    means: str
    rule: str
    stands: str
    causes: frozenset[str]


def _kind(means: str, rule: str, stands: str, *causes: str) -> Kind:
    return Kind(means, rule, stands, frozenset(causes))


KINDS: Final[Mapping[str, Kind]] = {
    "statements": _kind(
        "statements", "16.1", "statements", "statement_conciliatory", "statement_firm"
    ),
    "non_papers": _kind("non_papers", "16.2", "papers", "denial", "was_denied"),
    "back_channels": _kind("back_channels", "16.5", "messages"),
    "leaks": _kind("non_papers", "16.6", "papers", "left_out", "confidence_broken"),
    "disclosures": _kind("disclosures", "16.7", "disclosures", "disclosure", "disclosure_false"),
    "pledges": _kind("pledges", "16.8", "pledges", "pledge_kept", "pledge_broken"),
    "linkage": _kind("linkage", "16.9", "links", "linkage", "linkage_stands"),
    "ultimatums": _kind("ultimatums", "16.10", "threats", "ultimatum", "ultimatum_empty"),
    "gestures": _kind("gestures", "16.11", "gestures", "gesture", "gesture_undone"),
    "initiatives": _kind("gestures", "16.12", "gestures", "answered"),
    "walk_outs": _kind("walk_outs", "16.13", "away", "walk_out"),
}


def topics(view: View) -> Lines:
    """The kinds of signals that there are in this scenario, as they are asked for."""
    means = allowed(view.agenda)
    return tuple(name for name, kind in KINDS.items() if kind.means in means)


def named(view: View) -> Lines:
    """The pledges, ultimatums and gestures that can be asked for by name."""
    given = tuple(entry.id for entry in view.signals.pledges)
    put = tuple(entry.id for entry in view.signals.threats)
    return (*given, *put, *(gesture.id for gesture in view.agenda.gestures))


def signals(view: View, topic: str) -> Lines:
    """What stands of a kind, the rows of trust that it moved, and the rule in full."""
    kind = KINDS[topic]
    standing = dict(sections(view)).get(word("stands.head", kind.stands), ())
    own = () if view.own is None else view.own.ledger
    mine = tuple(
        say("why.moved_own", about=seat_name(view.agenda, row.about), row=row_line(view, row))
        for row in own
        if _is_of(row, kind)
    )
    room = tuple(
        say(
            "why.moved_room",
            pair=pair_name(view.agenda, row.holder, row.about),
            row=row_line(view, row),
        )
        for row in view.room_ledger
        if _is_of(row, kind)
    )
    return (*standing, *mine, *room, *rule_lines(kind.rule))


def signal(view: View, name: str) -> Lines:
    """One pledge, ultimatum or gesture by its name, and what it moved; nothing for any other."""
    entries: tuple[Pledged | Threat, ...] = (*view.signals.pledges, *view.signals.threats)
    for entry in entries:
        if entry.id == name.upper():
            return (_line(view, entry), *moved(view, entry.id))
    gesture = view.agenda.gesture(name)
    return () if gesture is None else _gesture(view, gesture)


def _is_of(row: Row, kind: Kind) -> bool:
    return row.cause.removeprefix(OBSERVED) in kind.causes


def _line(view: View, entry: Pledged | Threat) -> str:
    if isinstance(entry, Pledged):
        return say("line.rule", text=pledge_line(view.agenda, entry), rule="16.8")
    return say("line.rule", text=threat_line(view.agenda, entry), rule="16.10")


def _gesture(view: View, gesture: GestureTable) -> Lines:
    return (*gesture_lines(view.agenda, gesture), *moved(view, gesture.id))
