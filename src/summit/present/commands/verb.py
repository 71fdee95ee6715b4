"""What a command is: its name, other words for it, its place in the help, and its usage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summit.engine.tables import Agenda
from summit.scenario.signals import Means

Group = Literal[
    "moves", "answers", "words", "signals", "home", "periods", "commission", "shows", "desk"
]

Needs = Means | Literal["gestures", ""]
"""What a scenario must allow for a command to mean anything; "" if nothing."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A command: its name, other words for it, its group in the help, and what follows the name.

    What it does stands in the catalogue under `command.<name>`. `examples` fit any scenario only
    in shape. `needs` says what the scenario must allow (chapter 16).
    """

    name: str
    group: Group
    usage: str
    also: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    needs: Needs = ""

    def fits(self, agenda: Agenda | None) -> bool:
        """Whether there is such a thing in this game; everything fits no game in particular."""
        if agenda is None or not self.needs:
            return True
        return bool(agenda.gestures) if self.needs == "gestures" else agenda.allows(self.needs)
