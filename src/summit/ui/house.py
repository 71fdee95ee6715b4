"""What a screen may ask of the program around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from summit.lobby.wish import Plan
    from summit.table.save_error import SaveError
    from summit.ui.play import Play


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

    @property
    def play(self) -> Play:
        """The game that is on; `RuntimeError` where none is."""
        ...

    def lose(self, error: SaveError) -> None:
        """Stop: the game cannot be saved any more."""
        ...

    def go_home(self) -> None:
        """Put the game away, kept, and show what there is to play."""
        ...
