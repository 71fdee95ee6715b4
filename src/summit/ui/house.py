"""What a screen may ask of the program around it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from summit.lobby.wish import Plan
from summit.table.save_error import SaveError
from summit.ui.desk import Desk


class House(Protocol):
    """The program: it seats people, lets others move, and leaves. No way leads from it to what
    another seat knows."""

    @property
    def is_motion_on(self) -> bool:
        """Whether lines may come one by one."""
        ...

    @property
    def place(self) -> str:
        """Where the game is kept."""
        ...

    def leave(self) -> None:
        """Leave the program, or ask whether to; the game is kept."""
        ...

    def open_plan(self, plan: Plan) -> None:
        """Begin a game whose seats are chosen."""
        ...

    def open_save(self, path: Path) -> None:
        """Go on with a game."""
        ...

    def moved(self, desk: Desk) -> None:
        """Somebody has moved: let the others move, as far as they must."""
        ...

    def hand_over(self) -> None:
        """Take everything of this seat off the screen, and call for the next person."""
        ...

    def sit_down(self) -> None:
        """The person for whom the game waits sits down."""
        ...

    def keep_notes(self, desk: Desk) -> bool:
        """Keep the notes of a desk; false where that cannot be."""
        ...

    def open_ending(self) -> None:
        """Show the debrief of the game that is over."""
        ...

    def lose(self, error: SaveError) -> None:
        """Stop: the game cannot be saved any more."""
        ...

    def go_home(self) -> None:
        """Put the game away, kept, and show what there is to play."""
        ...
