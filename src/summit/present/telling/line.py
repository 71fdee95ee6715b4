"""One line of the dispatches: its kind, its sentence and the rule behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.present.catalogue import say, word
from summit.present.width import padded

PREFIX_CELLS: Final = 8


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What a screen shows of something that happened.

    `kind` names the prefix (`trust`, `inject` ...) and may choose a colour; `rule` is empty where
    the line moved nothing.
    """

    kind: str
    text: str
    rule: str = ""

    @property
    def prefix(self) -> str:
        """The word in capitals that opens the line."""
        return word("prefix", self.kind)

    @property
    def line(self) -> str:
        """The whole as one line."""
        text = say("line.rule", text=self.text, rule=self.rule) if self.rule else self.text
        return padded(self.prefix, PREFIX_CELLS) + text
