"""The parts of which conditions are made: names, values, faults, and the tree of an expression."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

Value = int | str | bool | None
"""What a name stands for: numbers in millionths; `None` where there is nothing yet, and then every
comparison with it is false."""

Kind = Literal["number", "word", "yes_no"]


@dataclass(frozen=True, slots=True)
class Name:
    """A fact of the game that a condition may ask for.

    Numbers lie between `low` and `high` (millionths, `None` where open); words are one of `words`.
    `text` says what it is. `absent` tells that there may be nothing yet.
    """

    path: str
    kind: Kind
    low: int | None
    high: int | None
    words: tuple[str, ...]
    text: str
    absent: bool = False


class Place(NamedTuple):
    """Characters `start` to `end` of the item-th text of a condition (`None`: of the whole)."""

    item: int | None
    start: int
    end: int


class Problem(NamedTuple):
    """One fault in a condition: a code of chapter E22x, where, what and how to mend it."""

    code: str
    at: Place
    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Constant:
    value: int | str | bool
    at: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a name."""

    name: str
    at: Place


@dataclass(frozen=True, slots=True)
class Opposite:
    """A number with its sign turned."""

    of: Node
    at: Place


@dataclass(frozen=True, slots=True)
class Arithmetic:
    sign: str
    left: Node
    right: Node
    at: Place


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison or a chain of them (`1 < x < 3`), in which all must hold."""

    first: Node
    rest: tuple[tuple[str, Node], ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Membership:
    """Whether a value is `inside` a list, or outside it."""

    of: Node
    among: tuple[Node, ...]
    inside: bool
    at: Place


@dataclass(frozen=True, slots=True)
class Negation:
    of: Node
    at: Place


@dataclass(frozen=True, slots=True)
class Conjunction:
    parts: tuple[Node, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Disjunction:
    parts: tuple[Node, ...]
    at: Place


Node: TypeAlias = (
    Constant
    | Reading
    | Opposite
    | Arithmetic
    | Comparison
    | Membership
    | Negation
    | Conjunction
    | Disjunction
)

MILLION: Final = 1_000_000
MIRRORED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
"""Each comparison, and the one that says the same with its sides exchanged."""

_OR, _AND, _NOT, _COMPARE, _SUM, _PRODUCT, _SIGN = range(1, 8)


def product(left: int, right: int) -> int:
    """Two numbers in millionths multiplied, rounded half up."""
    return (left * right + MILLION // 2) // MILLION


def written(node: Node, outer: int = 0) -> str:
    """The expression in its normal form: one space round every sign, no bracket too many."""
    level, text = _level_and_text(node)
    return f"({text})" if level < outer else text


def parts_of(node: Node) -> tuple[Node, ...]:
    """The nodes directly below one."""
    match node:
        case Opposite(of) | Negation(of):
            return (of,)
        case Arithmetic(_, left, right):
            return (left, right)
        case Comparison(first, rest):
            return (first, *(operand for _, operand in rest))
        case Membership(of, among):
            return (of, *among)
        case Conjunction(parts) | Disjunction(parts):
            return parts
        case _:
            return ()


def readings_in(node: Node) -> tuple[str, ...]:
    """The names that an expression reads, in the order in which they first stand in it."""
    found: dict[str, None] = {}
    open_nodes = [node]
    while open_nodes:
        current = open_nodes.pop()
        if isinstance(current, Reading):
            found.setdefault(current.name)
        open_nodes.extend(reversed(parts_of(current)))
    return tuple(found)


def clauses_of(node: Node) -> tuple[Node, ...]:
    """The statements that `and`, `or` and `not` join: what a condition can be counted by."""
    if isinstance(node, Negation | Conjunction | Disjunction):
        return tuple(clause for part in parts_of(node) for clause in clauses_of(part))
    return (node,)


def _level_and_text(node: Node) -> tuple[int, str]:
    match node:
        case Constant(value):
            return _SIGN + (not isinstance(value, int) or value >= 0), _constant(value)
        case Reading(name):
            return _SIGN + 1, name
        case Opposite(of):
            return _SIGN, f"-{written(of, _SIGN + 1)}"
        case Arithmetic("*", left, right):
            return _PRODUCT, f"{written(left, _PRODUCT)} * {written(right, _PRODUCT + 1)}"
        case Arithmetic(sign, left, right):
            return _SUM, f"{written(left, _SUM)} {sign} {written(right, _SUM + 1)}"
        case Negation(of):
            return _NOT, f"not {written(of, _NOT)}"
        case Conjunction(parts):
            return _AND, " and ".join(written(part, _AND + 1) for part in parts)
        case Disjunction(parts):
            return _OR, " or ".join(written(part, _OR + 1) for part in parts)
        case _:
            return _COMPARE, _comparison(node)


def _comparison(node: Comparison | Membership) -> str:
    if isinstance(node, Membership):
        among = ", ".join(written(item, _SUM) for item in node.among)
        return f"{written(node.of, _SUM)} {'in' if node.inside else 'not in'} [{among}]"
    rest = (f" {sign} {written(operand, _SUM)}" for sign, operand in node.rest)
    return written(node.first, _SUM) + "".join(rest)


def _constant(value: int | str | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"' if "'" in value else f"'{value}'"
    whole, part = divmod(abs(value), MILLION)
    decimals = f".{part:06d}".rstrip("0") if part else ""
    return f"{'-' if value < 0 else ''}{whole}{decimals}"
