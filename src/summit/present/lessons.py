"""The scenario's hints for a learner, one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from summit.present.commands.verbs import verb_of
from summit.present.width import one_line

SIGN: Final = "Type:"
"""What stands before the command that a lesson names."""
_TYPED: Final = re.compile(rf"{SIGN}\s*(\w+)[^:]*$")


class Lessons:
    """Which lesson comes next, and when.

    A lesson is told once (rule 7.6), one at a prompt. The next one waits until something has
    happened or the command that the last one names was typed; one that no longer holds by then is
    left out.
    """

    def __init__(self) -> None:
        self._told: set[str] = set()
        self._fresh: dict[str, str] = {}
        self._verb = ""
        self._is_open = True

    def hear(self, due: Iterable[tuple[str, str]]) -> None:
        """Lessons whose condition held at some moment since the last prompt, as (id, text)."""
        self._fresh |= dict(due)

    def move_on(self, verb: str = "") -> None:
        """Something has happened, or the command `verb` has shown something."""
        if not verb or not self._verb or verb == self._verb:
            self._is_open = True

    def take(self, due: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """The lesson for this prompt, if it is time for one; those that hold now come first.

        Its last line is what to type, whole, where it names that.
        """
        candidates = dict(due) | self._fresh
        self._fresh = {}
        left = [name for name in candidates if name not in self._told]
        if not left or not self._is_open:
            return ()
        self._told.add(left[0])
        self._is_open = False
        text = one_line(candidates[left[0]])
        self._verb = _verb_of(text)
        head, sign, command = text.rpartition(SIGN)
        return (head.rstrip(), sign + command) if self._verb and head else (text,)


def _verb_of(text: str) -> str:
    """The command that a lesson tells to type; "" where it names none."""
    found = _TYPED.search(text)
    verb = None if found is None else verb_of(found[1])
    return "" if verb is None else verb.name
