"""What a command is: its name, other words for it, its place in the help, and its usage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.commands.having import Thing, can, has
from summit.scenario.signals import Means

Group = Literal[
    "moves",
    "answers",
    "words",
    "signals",
    "offices",
    "substance",
    "home",
    "periods",
    "commission",
    "shows",
    "desk",
]

Needs = Means | Thing | Literal[""]
"""What a scenario must allow or list for a command to mean anything; "" if nothing."""

_THINGS: Final[Mapping[str, Thing]] = {thing: thing for thing in get_args(Thing)}
_MEANS: Final[Mapping[str, Means]] = {means: means for means in get_args(Means)}

_OF_SIGNALS: Final = frozenset({"gestures", "papers"})
_OF_OFFICES: Final = frozenset(
    {"chair", "polls", "mediators", "reports", "calls", "blocs", "agencies", "leaders"}
)

OF_GUESTS: Final = frozenset(
    {"say", "whisper", "reveal", "table", "poll", "vouch", "report", "press", "end", "draft"}
)
"""What a mediator or an observer can do, beside looking (rule 17.1)."""

_OF_PARTIES: Final = frozenset({"sheet"})
"""What only a delegation has to look at."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A command: its name, other words for it, its group in the help, and what follows the name.

    What it does stands in the catalogue under `command.<name>`. `examples` fit any scenario only
    in shape. `needs` says what the scenario must have (chapters 16 to 18).
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
        if self.needs in _MEANS:
            return agenda.allows(_MEANS[self.needs])
        return has(agenda, _THINGS[self.needs])

    def is_offered(self, view: View) -> bool:
        """Whether the seat of a view can do it at some time of this game, or look at it."""
        if not self.fits(view.agenda):
            return False
        if self.group in {"shows", "desk"}:
            return self.name not in _OF_PARTIES or view.own is not None
        if view.attending is not None and self.name not in OF_GUESTS:
            return False
        return self.needs not in _THINGS or can(view, _THINGS[self.needs])

    @property
    def chapter(self) -> str:
        """The chapter of the rules that says when there is such a thing."""
        if self.needs in _OF_OFFICES:
            return "17"
        return "18" if self.needs in _THINGS and self.needs not in _OF_SIGNALS else "16"
