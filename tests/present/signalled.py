"""One event of every kind of signal, and games in which everybody signals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from summit.engine.actions import Action, Speak
from summit.engine.acts.signals import Whisper
from summit.engine.events import Event
from summit.engine.happened import floors as f
from summit.engine.happened import signals as s
from summit.engine.play import apply, everyone_legal, start
from summit.engine.state import State
from tests.engine.playing import anything, keyed
from tests.engine.worlds import tables
from tests.present.talks import BOATS, NORTH, SOUTH, VISITS

SAMPLES: tuple[Event, ...] = (
    f.FloorOpened(False, 2, 2, 3),
    f.SealLodged(SOUTH),
    f.SealKept(NORTH, (1, 2, 1), None, audience=(NORTH,)),
    f.SealsOpened(),
    f.RoundSkipped(2),
    s.Declared(SOUTH, "firm"),
    s.NonPaperSent("north-south-1", NORTH, (SOUTH,), (1, 4, 0), audience=(NORTH,)),
    s.NonPaperRead("south-north-1", NORTH, SOUTH, (NORTH,), (3, 0, 2), audience=(NORTH,)),
    s.NonPaperDenied("north-south-1", NORTH, audience=(NORTH, SOUTH)),
    s.Whispered("north-south-m1", NORTH, (SOUTH,), "Softly.", audience=(NORTH, SOUTH)),
    s.MessageLeaked("north-south-m1", NORTH, (SOUTH,), "Softly."),
    s.TextLeaked("north-south-1", NORTH, (SOUTH,), (1, 4, 0), None),
    s.Disclosed("south-north-p1", SOUTH, (NORTH,), BOATS, VISITS, audience=(SOUTH, NORTH)),
    s.DisclosureWeighed("north-south-p1", NORTH, False, audience=(NORTH,)),
    s.DisclosureFalse("south-north-p1", SOUTH, audience=(SOUTH, NORTH)),
    s.PledgeGiven("P1", NORTH, SOUTH, BOATS, 2, 0, 1),
    s.PledgeSettled("P1", True),
    s.Linked(SOUTH, BOATS, VISITS),
    s.LinkDeclined(NORTH, SOUTH, BOATS, VISITS),
    s.Unlinked(SOUTH, BOATS, VISITS),
    s.UltimatumPut("U1", SOUTH, NORTH, "T2"),
    s.UltimatumAnswered("U1", NORTH, False),
    s.UltimatumEmpty("U1", SOUTH),
    s.GestureMade(SOUTH, "tie_up", 2),
    s.GestureUndone(SOUTH, "tie_up"),
    s.InitiativeSettled(SOUTH, "tie_up", NORTH),
    s.WalkedOut(SOUTH),
    s.CameBack(SOUTH),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One action of a game: what it led to."""

    state: State
    action: Action | None
    events: tuple[Event, ...]


def harbour(seed: str) -> Iterator[Moment]:
    """A whole game of the three harbours in which everybody does anything; whatever is said has
    words of its own, by which it can be told wherever it turns up."""
    yield from played("harbour", seed)


def played(name: str, seed: str) -> Iterator[Moment]:
    """The same of any scenario of the tests."""
    pick = keyed(seed)
    step = start(tables(name))
    yield Moment(step.state, None, step.events)
    said = 0
    while not step.state.is_over:
        action = anything(step.state, list(everyone_legal(step.state)), pick)
        if isinstance(action, Whisper | Speak):
            said += 1
            action = replace(action, words=f"These are the words {said:04}.")
        step = apply(step.state, action)
        yield Moment(step.state, action, step.events)
