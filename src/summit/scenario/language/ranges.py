"""What a condition can come to, from the ranges of its names: always, never, or now and then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from summit.scenario.language.domains import (
    EITHER,
    Choice,
    Domain,
    Domains,
    Span,
    domains_of,
    narrowed,
)
from summit.scenario.language.expressions import (
    Arithmetic,
    Comparison,
    Conjunction,
    Constant,
    Disjunction,
    Membership,
    Name,
    Negation,
    Node,
    Opposite,
    Reading,
    product,
)

Verdict = Literal["always", "never", "sometimes"]
Outcomes: TypeAlias = frozenset[bool]

_NEVER: Final = frozenset({False})


def verdict(node: Node, names: Mapping[str, Name]) -> Verdict:
    """Whether a condition without faults holds always, never or sometimes.

    Names are taken to vary freely within their ranges, so `sometimes` may still be never; the
    other two are sure. A conjunction's later parts are judged where its earlier parts hold.
    """
    outcomes = _outcomes(node, domains_of(names))
    if outcomes == EITHER:
        return "sometimes"
    return "always" if True in outcomes else "never"


def _outcomes(node: Node, domains: Domains) -> Outcomes:
    match node:
        case Negation(of):
            return frozenset(not outcome for outcome in _outcomes(of, domains))
        case Conjunction(parts):
            return _joined(parts, domains, stop=False)
        case Disjunction(parts):
            return _joined(parts, domains, stop=True)
        case Comparison():
            return _chain(node, domains)
        case Membership():
            return _member(node, domains)
        case _:
            domain = _domain(node, domains)
            assert isinstance(domain, Choice)
            truths = frozenset(value for value in domain.values if isinstance(value, bool))
            return truths | (_NEVER if domain.absent else frozenset())


def _joined(parts: tuple[Node, ...], domains: Domains, *, stop: bool) -> Outcomes:
    """`and` ends at the first part that is false, `or` at the first that is true."""
    can_stop = False
    for part in parts:
        outcomes = _outcomes(part, domains)
        can_stop = can_stop or stop in outcomes
        if (not stop) not in outcomes:
            return frozenset({stop})
        domains = narrowed(part, domains, truth=not stop)
    return frozenset({stop, not stop}) if can_stop else frozenset({not stop})


def _chain(node: Comparison, domains: Domains) -> Outcomes:
    found: Outcomes = frozenset({True})
    left = _domain(node.first, domains)
    for sign, operand in node.rest:
        right = _domain(operand, domains)
        outcomes = _compared(left, sign, right)
        if True not in outcomes:
            return _NEVER
        found |= outcomes
        left = right
    return found


def _compared(left: Domain, sign: str, right: Domain) -> Outcomes:
    if left.empty or right.empty:
        return _NEVER
    if isinstance(left, Span) and isinstance(right, Span):
        can_be, can_fail = _spans(left, sign, right)
    else:
        assert isinstance(left, Choice) and isinstance(right, Choice)
        same = bool(left.values & right.values)
        differ = len(left.values | right.values) > 1
        can_be, can_fail = (same, differ) if sign == "==" else (differ, same)
    if left.absent or right.absent:
        can_fail = True
    return frozenset({True} if can_be else ()) | frozenset({False} if can_fail else ())


def _spans(left: Span, sign: str, right: Span) -> tuple[bool, bool]:
    """Whether a comparison of numbers can hold, and whether it can fail."""
    apart = left.high < right.low or right.high < left.low
    fixed = left.low == left.high == right.low == right.high
    match sign:
        case "<":
            return left.low < right.high, left.high >= right.low
        case "<=":
            return left.low <= right.high, left.high > right.low
        case ">":
            return left.high > right.low, left.low <= right.high
        case ">=":
            return left.high >= right.low, left.low < right.high
        case "==":
            return not apart, not fixed
        case _:
            return not fixed, not apart


def _member(node: Membership, domains: Domains) -> Outcomes:
    of = _domain(node.of, domains)
    pairs = [_compared(of, "==", _domain(item, domains)) for item in node.among]
    can_be = any(True in outcomes for outcomes in pairs)
    can_fail = all(False in outcomes for outcomes in pairs)
    if isinstance(of, Choice) and all(isinstance(item, Constant) for item in node.among):
        listed = frozenset(item.value for item in node.among if isinstance(item, Constant))
        can_fail = bool(of.values - listed)
    if not node.inside:
        can_be, can_fail = can_fail and not of.empty, can_be
    can_fail = can_fail or of.absent or of.empty
    return frozenset({True} if can_be else ()) | frozenset({False} if can_fail else ())


def _domain(node: Node, domains: Domains) -> Domain:
    match node:
        case Constant(value) if isinstance(value, str | bool):
            return Choice(frozenset({value}))
        case Constant(value):
            return Span(int(value), int(value))
        case Reading(name):
            return domains[name]
        case Opposite(of):
            span = _span(of, domains)
            return Span(-span.high, -span.low, span.absent)
        case Arithmetic(sign, left, right):
            return _calculated(sign, _span(left, domains), _span(right, domains))
        case _:
            return Choice(_outcomes(node, domains))


def _span(node: Node, domains: Domains) -> Span:
    domain = _domain(node, domains)
    assert isinstance(domain, Span)
    return domain


def _calculated(sign: str, left: Span, right: Span) -> Span:
    absent = left.absent or right.absent
    if sign == "+":
        return Span(left.low + right.low, left.high + right.high, absent)
    if sign == "-":
        return Span(left.low - right.high, left.high - right.low, absent)
    corners = [product(a, b) for a in (left.low, left.high) for b in (right.low, right.high)]
    return Span(min(corners), max(corners), absent)
