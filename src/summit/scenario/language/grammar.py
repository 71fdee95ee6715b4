"""Text of a condition to its tree; the grammar is the shared part of Python's expressions."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from summit.scenario.language.expressions import (
    MILLION,
    Arithmetic,
    Comparison,
    Conjunction,
    Constant,
    Disjunction,
    Membership,
    Negation,
    Node,
    Opposite,
    Place,
    Problem,
    Reading,
)
from summit.scenario.language.order import MAX_DEPTH, Order
from summit.scenario.language.tokens import OPERANDS, Token, tokens_of

MAX_LENGTH: Final = 2000
MAX_TOKENS: Final = 400

_SIGNS: Final[dict[type[ast.AST], str]] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
}


def parse_text(text: str, item: int) -> tuple[Node | None, list[Problem]]:
    """The tree of one text and the faults in it; no tree where a fault leaves the sense open.

    Nothing that an author wrote reaches Python's parser: it sees a numbered stand-in for every
    name, number and quoted text, and our own spelling of the signs.
    """
    whole = Place(item, 0, len(text))
    if len(text) > MAX_LENGTH:
        message = f"a condition has at most {MAX_LENGTH} characters"
        return None, [Problem("E225", whole, message, "split it into a list")]
    tokens, problems = tokens_of(text, item)
    if len(tokens) > MAX_TOKENS:
        message = f"a condition has at most {MAX_TOKENS} words and signs"
        return None, [Problem("E225", whole, message, "split it into a list")]
    if any(token.kind == "?" for token in tokens):
        return None, problems
    disorder = Order(tokens, item, len(text)).problems()
    if disorder:
        return None, problems + disorder
    node, unread = _tree(tokens, item)
    return node, problems + unread


def _tree(tokens: Sequence[Token], item: int) -> tuple[Node | None, list[Problem]]:
    words = [f"t{n}" if t.kind in OPERANDS else t.kind for n, t in enumerate(tokens)]
    starts, ends, at = {}, {}, 0
    for position, word in enumerate(words):
        starts[at] = position
        at += len(word)
        ends[at] = position
        at += 1
    try:
        parsed = ast.parse(" ".join(words), mode="eval").body
    except (SyntaxError, MemoryError, RecursionError) as error:
        offset = (getattr(error, "offset", None) or 1) - 1
        token = tokens[starts.get(offset, 0)]
        place = Place(item, token.start, token.end)
        help = "put brackets round `not …` where it is compared"
        return None, [Problem("E220", place, "this part cannot be read", help)]
    return _Planting(tokens, item, starts, ends).planted(parsed)


class _TooDeep(Exception):
    pass


class _Planting:
    """Python's tree made into ours, with places in the author's text."""

    def __init__(
        self, tokens: Sequence[Token], item: int, starts: dict[int, int], ends: dict[int, int]
    ) -> None:
        self._tokens = tokens
        self._item = item
        self._starts = starts
        self._ends = ends
        self._problems: list[Problem] = []

    def planted(self, parsed: ast.expr) -> tuple[Node | None, list[Problem]]:
        try:
            node = self._node(parsed, 0)
        except _TooDeep:
            message = f"more than {MAX_DEPTH} parts inside one another"
            whole = Place(self._item, 0, self._tokens[-1].end)
            return None, [Problem("E225", whole, message, "split it into a list")]
        return (None if self._problems else node), self._problems

    def _node(self, parsed: ast.expr, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise _TooDeep
        place, below = self._place(parsed), depth + 1
        match parsed:
            case ast.BoolOp(op=op, values=values):
                parts = tuple(self._node(value, below) for value in values)
                joined = Conjunction if isinstance(op, ast.And) else Disjunction
                return joined(parts, place)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Negation(self._node(operand, below), place)
            case ast.UnaryOp(operand=operand):
                return _turned(self._node(operand, below), place)
            case ast.BinOp(left=left, op=op, right=right):
                sides = self._node(left, below), self._node(right, below)
                return Arithmetic(_SIGNS[type(op)], *sides, place)
            case ast.Compare():
                return self._compared(parsed, place, below)
            case _:
                return _operand(self._tokens[self._starts[parsed.col_offset]], place)

    def _compared(self, parsed: ast.Compare, place: Place, below: int) -> Node:
        first = self._node(parsed.left, below)
        if not any(isinstance(op, ast.In | ast.NotIn) for op in parsed.ops):
            operands = [self._node(operand, below) for operand in parsed.comparators]
            signs = [_SIGNS[type(op)] for op in parsed.ops]
            return Comparison(first, tuple(zip(signs, operands, strict=True)), place)
        if len(parsed.ops) > 1:
            message = "`in` cannot be part of a chain"
            self._problems.append(Problem("E220", place, message, "join the parts with and"))
            return Constant(True, place)
        listed = parsed.comparators[0]
        items = listed.elts if isinstance(listed, ast.List) else [listed]
        among = tuple(self._node(item, below) for item in items)
        return Membership(first, among, isinstance(parsed.ops[0], ast.In), place)

    def _place(self, parsed: ast.expr) -> Place:
        start = self._tokens[self._starts[parsed.col_offset]].start
        end = self._tokens[self._ends[parsed.end_col_offset or 0]].end
        return Place(self._item, start, end)


def _operand(token: Token, place: Place) -> Node:
    match token.kind:
        case "number":
            return Constant(int(Decimal(token.text) * MILLION), place)
        case "text":
            return Constant(token.text[1:-1], place)
        case "name":
            return Reading(token.text, place)
        case truth:
            return Constant(truth == "true", place)


def _turned(node: Node, place: Place) -> Node:
    """`-30` is a number of its own, so that it compares like one."""
    if isinstance(node, Constant) and not isinstance(node.value, str | bool):
        return Constant(-node.value, place)
    return Opposite(node, place)
