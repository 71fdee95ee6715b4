"""Whether a condition compares what can be compared, and names what is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summit.scenario.language.expressions import (
    Arithmetic,
    Comparison,
    Conjunction,
    Constant,
    Disjunction,
    Kind,
    Membership,
    Name,
    Negation,
    Node,
    Opposite,
    Problem,
    Reading,
    parts_of,
    written,
)
from summit.scenario.suggest import closest, closest_path, listed

_CALLED: Final[dict[Kind, str]] = {
    "number": "a number",
    "word": "a word",
    "yes_no": "yes or no",
}
_FOREIGN: Final = {
    "yes": "write true",
    "no": "write false",
    "none": "what is not there yet makes every comparison false; it has no name",
    "null": "what is not there yet makes every comparison false; it has no name",
}
_SUGGESTED: Final = 5
_SHOWN: Final = 60


def type_problems(node: Node, names: Mapping[str, Name], *, advise: bool) -> list[Problem]:
    """What is wrong with the names and kinds in one text; empty if it is a condition.

    With `advise` it says which names the first unknown ones may have been meant to be.
    """
    typing = _Typing(names, _SUGGESTED if advise else 0)
    kind = typing.kind(node)
    if kind not in {"yes_no", None}:
        message = f"this is {_CALLED[kind]}, not a condition"
        typing.say("E223", node, message, "compare it with something: ==, <, in […]")
    return sorted(typing.problems, key=lambda problem: problem.at.start)


class _Typing:
    def __init__(self, names: Mapping[str, Name], suggested: int) -> None:
        self.problems: list[Problem] = []
        self._names = names
        self._suggested = suggested
        self._kinds: dict[int, Kind | None] = {}

    def kind(self, node: Node) -> Kind | None:
        """The kind of a node's value, or none where a fault was found below it."""
        if id(node) not in self._kinds:
            self._kinds[id(node)] = self._found_kind(node)
        return self._kinds[id(node)]

    def say(self, code: str, node: Node, message: str, help: str = "") -> None:
        if not any((code, node.at) == (problem.code, problem.at) for problem in self.problems):
            self.problems.append(Problem(code, node.at, message, help))

    def _found_kind(self, node: Node) -> Kind | None:
        match node:
            case Constant(value):
                return _kind_of(value)
            case Reading():
                return self._reading(node)
            case Opposite() | Arithmetic():
                return self._all(node, "number")
            case Negation() | Conjunction() | Disjunction():
                return self._all(node, "yes_no")
            case Comparison(first, rest):
                left = first
                for sign, right in rest:
                    self._compare(left, sign, right)
                    left = right
            case Membership(of, among):
                for item in among:
                    self._compare(of, "in", item)
        return "yes_no"

    def _all(self, node: Node, needed: Kind) -> Kind:
        for part in parts_of(node):
            kind = self.kind(part)
            if kind not in {needed, None}:
                what = f"{_shown(part)} is {_CALLED[kind]}"
                if needed == "number":
                    self.say("E222", part, f"only numbers can be added or multiplied, {what}")
                else:
                    help = "compare it with something: ==, <, in […]"
                    self.say("E223", part, f"a condition is needed here, {what}", help)
        return needed

    def _reading(self, node: Reading) -> Kind | None:
        name = self._names.get(node.name)
        if name is not None:
            return name.kind
        self.say("E221", node, f"there is no `{node.name}` here", self._advice(node.name))
        return None

    def _advice(self, path: str) -> str:
        if path.lower() in _FOREIGN:
            return _FOREIGN[path.lower()]
        if len(self.problems) >= self._suggested:
            return ""
        best = closest_path(path, self._names)
        if best is not None:
            return f"did you mean {best}?"
        head = path.split(".")[0]
        under = [name for name in self._names if name.split(".")[0] == head]
        if under:
            return listed(under, f"names under {head}")
        heads = list(dict.fromkeys(name.split(".")[0] for name in self._names))
        return listed(heads, "names") + "; put quotes round a word that is no name"

    def _compare(self, left: Node, sign: str, right: Node) -> None:
        for word, other in ((left, right), (right, left)):
            if self._is_bare_word(word, other):
                assert isinstance(word, Reading)
                message = f"`{word.name}` is a word, and words stand in quotes"
                self.say("E221", word, message, f"write '{word.name}'")
                return
        kinds = self.kind(left), self.kind(right)
        if None in kinds:
            return
        if sign in {"<", "<=", ">", ">="}:
            self._ordered(sign, (left, right))
        elif kinds[0] != kinds[1]:
            self._unlike(left, right)
        else:
            self._among_words(left, right)
            self._among_words(right, left)

    def _is_bare_word(self, node: Node, other: Node) -> bool:
        if not isinstance(node, Reading) or node.name in self._names:
            return False
        name = self._names.get(other.name) if isinstance(other, Reading) else None
        return name is not None and node.name in name.words

    def _ordered(self, sign: str, operands: tuple[Node, Node]) -> None:
        for operand in operands:
            kind = self.kind(operand)
            if kind is not None and kind != "number":
                message = f"`{sign}` compares numbers, and {_shown(operand)} is {_CALLED[kind]}"
                self.say("E222", operand, message)

    def _unlike(self, left: Node, right: Node) -> None:
        kinds = self.kind(left), self.kind(right)
        both = [_CALLED[kind] for kind in kinds if kind is not None]
        message = f"{_shown(left)} is {both[0]}, {_shown(right)} is {both[1]}"
        help = "only like can be equal to like"
        if kinds == ("word", "number") and isinstance(right, Constant):
            help = f"put quotes round it: '{_shown(right)}'"
        if kinds == ("number", "word") and isinstance(right, Constant):
            help = "a number stands without quotes"
        self.say("E222", right, message, help)

    def _among_words(self, node: Node, other: Node) -> None:
        """A quoted word must be one that the name on the other side can be."""
        if not isinstance(node, Constant) or not isinstance(other, Reading):
            return
        words = self._names[other.name].words
        if not isinstance(node.value, str) or node.value in words:
            return
        best = closest(node.value, words)
        help = f"did you mean '{best}'?" if best else listed(words, "words that it can be")
        self.say("E224", node, f"`{other.name}` is never {_shown(node)}", help)


def _shown(node: Node) -> str:
    text = written(node)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _kind_of(value: int | str | bool) -> Kind:
    if isinstance(value, bool):
        return "yes_no"
    return "word" if isinstance(value, str) else "number"
