"""Whether the words and signs of a condition take turns, and its brackets close."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summit.scenario.language.expressions import Place, Problem
from summit.scenario.language.tokens import OPERANDS, Token

MAX_DEPTH: Final = 60
"""The most brackets, or parts of a condition, inside one another."""


class Order:
    """Whether values and signs take turns, and brackets close."""

    def __init__(self, tokens: Sequence[Token], item: int, length: int) -> None:
        self._tokens = tokens
        self._item = item
        self._length = length
        self._brackets: list[Token] = []
        self._found: list[Problem] = []

    def problems(self) -> list[Problem]:
        value_due = True
        for position, token in enumerate(self._tokens):
            value_due = self._step(position, token, value_due)
            if self._found:
                return self._found
        if value_due:
            self._missing(len(self._tokens) - 1)
        for bracket in self._brackets[-1:]:
            self._say(bracket, f"this `{bracket.kind}` is never closed")
        return self._found[:1]

    def _step(self, position: int, token: Token, value_due: bool) -> bool:
        """Looks at one token and tells whether a value is due after it."""
        if token.kind in {"(", "["}:
            return self._opening(position, token, value_due)
        if token.kind in {")", "]"}:
            return self._closing(position, token, value_due)
        if value_due:
            if token.kind in OPERANDS:
                return False
            if token.kind not in {"not", "-"}:
                self._missing(position - 1, before=token)
            return True
        if token.kind in OPERANDS:
            before = self._tokens[position - 1]
            between = f"between `{before.text}` and `{token.text}`"
            self._say(token, f"a sign is missing {between}", "perhaps and, or, <, ==")
        elif token.kind == "," and not (self._brackets and self._brackets[-1].kind == "["):
            self._say(token, "a comma stands only inside a list", "join conditions with and, or")
        elif token.kind == "not" and self._kind(position + 1) != "in":
            self._say(token, "a sign is missing before `not`", "perhaps and, or")
        elif token.kind == "in" and self._kind(position + 1) != "[":
            self._say(token, "`in` needs a list", "write: in ['one', 'other']")
        return token.kind != "not"

    def _opening(self, position: int, token: Token, value_due: bool) -> bool:
        after_in = self._kind(position - 1) == "in"
        if token.kind == "[" and not after_in:
            self._say(token, "a list stands only behind `in`", "groups stand in round brackets")
        elif not value_due and self._kind(position - 1) == "name":
            self._say(token, "there are no functions in conditions", "compare names directly")
        elif not value_due:
            self._say(token, "a sign is missing before the bracket", "perhaps and, or")
        self._brackets.append(token)
        if len(self._brackets) > MAX_DEPTH:
            self._say(token, f"more than {MAX_DEPTH} brackets inside one another", code="E225")
        return True

    def _closing(self, position: int, token: Token, value_due: bool) -> bool:
        opening = {")": "(", "]": "["}[token.kind]
        if value_due:
            self._missing(position - 1, before=token)
        elif not self._brackets or self._brackets[-1].kind != opening:
            self._say(token, f"this `{token.kind}` closes nothing")
        else:
            self._brackets.pop()
        return False

    def _kind(self, position: int) -> str:
        return self._tokens[position].kind if 0 <= position < len(self._tokens) else ""

    def _missing(self, position: int, before: Token | None = None) -> None:
        """A value is missing behind the token at `position`."""
        if position >= 0:
            after = self._tokens[position]
            self._say(after, f"something is missing behind `{after.text}`")
        elif before is not None:
            self._say(before, f"something is missing before `{before.text}`")
        else:
            place = Place(self._item, 0, self._length)
            self._found.append(Problem("E220", place, "a condition is needed here"))

    def _say(self, token: Token, message: str, help: str = "", code: str = "E220") -> None:
        place = Place(self._item, token.start, token.end)
        self._found.append(Problem(code, place, message, help))
