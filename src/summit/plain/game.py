"""What plain mode is given of a game: one seat's session, and what the game's owner answers for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summit.engine.events import Event
from summit.engine.seats import Seat
from summit.table.session import Session


def nobody_else() -> Seat | None:
    """There is one person at this terminal."""
    return None


@dataclass(frozen=True, slots=True)
class Game:
    """One seat of a game, ready to be played.

    `past` is what reached the seat before the session began, in a resumed game all of it;
    `play_others` lets scripts act until a person must; `other_due` names another person at this
    terminal for whom the game then waits. `debrief` gives the lines of the debrief once the game is
    over. `place` is where the game is kept.
    """

    session: Session
    past: tuple[Event, ...]
    is_resumed: bool
    play_others: Callable[[], None]
    debrief: Callable[[], tuple[str, ...]]
    place: str
    other_due: Callable[[], Seat | None] = nobody_else
