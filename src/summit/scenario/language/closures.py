"""Expressions compiled to closures: what the game calls to ask a condition."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from summit.scenario.language.expressions import (
    MIRRORED,
    Arithmetic,
    Comparison,
    Conjunction,
    Constant,
    Disjunction,
    Membership,
    Negation,
    Node,
    Opposite,
    Reading,
    product,
)

# What is in the values is settled by the types of the names, once, before anything is compiled.
Values: TypeAlias = Sequence[Any]
Test: TypeAlias = Callable[[Values], bool]
Term: TypeAlias = Callable[[Values], Any]

_COMPARE: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_CALCULATE: Final = {"+": operator.add, "-": operator.sub, "*": product}


def test_of(node: Node, places: Mapping[str, int]) -> Test:
    """The closure of a condition without faults; `places` says where a name's value stands."""
    match node:
        case Constant(value):
            return _constantly(bool(value))
        case Reading(name):
            return _is_true(places[name])
        case Negation(of):
            return _not(test_of(of, places))
        case Conjunction(parts):
            return _all([test_of(part, places) for part in parts])
        case Disjunction(parts):
            return _any([test_of(part, places) for part in parts])
        case Membership():
            return _membership(node, places)
        case Comparison(first, ((sign, second),)):
            return _comparison(first, sign, second, places)
        case Comparison():
            return _chain(node, places)
        case _:
            raise TypeError(f"{type(node).__name__} is no condition")


def term_of(node: Node, places: Mapping[str, int]) -> Term:
    """The closure of anything that is compared; `None` where a part of it is absent."""
    match node:
        case Constant(value):
            return lambda values: value
        case Reading(name):
            return operator.itemgetter(places[name])
        case Opposite(of):
            return _turned(term_of(of, places))
        case Arithmetic(sign, left, right):
            return _calculated(sign, term_of(left, places), term_of(right, places))
        case _:
            return test_of(node, places)


def _constantly(truth: bool) -> Test:
    return lambda values: truth


def _is_true(place: int) -> Test:
    return lambda values: values[place] is True


def _not(test: Test) -> Test:
    return lambda values: not test(values)


def _all(tests: list[Test]) -> Test:
    match tests:
        case [one]:
            return one
        case [one, two]:
            return lambda values: one(values) and two(values)
        case [one, two, three]:
            return lambda values: one(values) and two(values) and three(values)
        case _:
            fixed = tuple(tests)
            return lambda values: all(test(values) for test in fixed)


def _any(tests: list[Test]) -> Test:
    match tests:
        case [one]:
            return one
        case [one, two]:
            return lambda values: one(values) or two(values)
        case [one, two, three]:
            return lambda values: one(values) or two(values) or three(values)
        case _:
            fixed = tuple(tests)
            return lambda values: any(test(values) for test in fixed)


def _comparison(left: Node, sign: str, right: Node, places: Mapping[str, int]) -> Test:
    match left, right:
        case Reading(name), Constant(value):
            return _BY_CONSTANT[sign](places[name], value)
        case Constant(value), Reading(name):
            return _BY_CONSTANT[MIRRORED[sign]](places[name], value)
        case _:
            return _generally(term_of(left, places), _COMPARE[sign], term_of(right, places))


def _generally(left: Term, compare: Callable[[Any, Any], bool], right: Term) -> Test:
    def test(values: Values) -> bool:
        one, other = left(values), right(values)
        return one is not None and other is not None and compare(one, other)

    return test


def _chain(node: Comparison, places: Mapping[str, int]) -> Test:
    """Each operand is worked out once, or chains in chains would double the work every time."""
    first = term_of(node.first, places)
    steps = tuple((_COMPARE[sign], term_of(operand, places)) for sign, operand in node.rest)

    def test(values: Values) -> bool:
        one = first(values)
        for compare, term in steps:
            other = term(values)
            if one is None or other is None or not compare(one, other):
                return False
            one = other
        return True

    return test


def _membership(node: Membership, places: Mapping[str, int]) -> Test:
    inside = node.inside
    if isinstance(node.of, Reading) and all(isinstance(item, Constant) for item in node.among):
        place = places[node.of.name]
        listed = frozenset(item.value for item in node.among if isinstance(item, Constant))
        if inside:
            return lambda values: values[place] in listed
        return lambda values: (one := values[place]) is not None and one not in listed
    of = term_of(node.of, places)
    among = tuple(term_of(item, places) for item in node.among)

    def test(values: Values) -> bool:
        one = of(values)
        return one is not None and any(item(values) == one for item in among) == inside

    return test


def _turned(term: Term) -> Term:
    def turned(values: Values) -> int | None:
        value = term(values)
        return None if value is None else -value

    return turned


def _calculated(sign: str, left: Term, right: Term) -> Term:
    calculate: Callable[[int, int], int] = _CALCULATE[sign]

    def calculated(values: Values) -> int | None:
        one, other = left(values), right(values)
        return None if one is None or other is None else calculate(one, other)

    return calculated


# One lambda for each sign: the shape of nearly every clause, and twice as fast as the general one.
_BY_CONSTANT: Final[dict[str, Callable[[int, Any], Test]]] = {
    "==": lambda place, value: lambda values: values[place] == value,
    "!=": lambda place, value: lambda values: (one := values[place]) is not None and one != value,
    "<": lambda place, value: lambda values: (one := values[place]) is not None and one < value,
    "<=": lambda place, value: lambda values: (one := values[place]) is not None and one <= value,
    ">": lambda place, value: lambda values: (one := values[place]) is not None and one > value,
    ">=": lambda place, value: lambda values: (one := values[place]) is not None and one >= value,
}
