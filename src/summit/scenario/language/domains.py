"""Which values a name can take, and how a clause that held or failed narrows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from summit.scenario.language.expressions import (
    MIRRORED,
    Comparison,
    Conjunction,
    Constant,
    Disjunction,
    Membership,
    Name,
    Negation,
    Node,
    Reading,
)

_OPEN: Final = 10**30
"""Stands for no bound: beyond every number that 400 signs can make of nine-digit ones."""

_OPPOSITE: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}


@dataclass(frozen=True, slots=True)
class Span:
    """The values that a number can take; `absent` if it may be missing."""

    low: int
    high: int
    absent: bool = False

    @property
    def empty(self) -> bool:
        return self.low > self.high


@dataclass(frozen=True, slots=True)
class Choice:
    """The words, or the truths, that a value can be; `absent` if it may be missing."""

    values: frozenset[str | bool]
    absent: bool = False

    @property
    def empty(self) -> bool:
        return not self.values


Domain: TypeAlias = Span | Choice
Domains: TypeAlias = Mapping[str, Domain]

EITHER: Final = frozenset({True, False})


def domains_of(names: Mapping[str, Name]) -> dict[str, Domain]:
    return {path: _domain_of(name) for path, name in names.items()}


def _domain_of(name: Name) -> Domain:
    if name.kind == "number":
        low = -_OPEN if name.low is None else name.low
        high = _OPEN if name.high is None else name.high
        return Span(low, high, name.absent)
    if name.kind == "word":
        return Choice(frozenset(name.words), name.absent)
    return Choice(EITHER, name.absent)


def narrowed(node: Node, domains: Domains, *, truth: bool) -> Domains:
    """The domains where `node` came out as `truth`, as far as simple clauses tell."""
    match node:
        case Negation(of):
            return narrowed(of, domains, truth=not truth)
        case Conjunction(parts) if truth:
            return _narrowed_by_all(parts, domains, truth=True)
        case Disjunction(parts) if not truth:
            return _narrowed_by_all(parts, domains, truth=False)
        case Comparison(Reading(name), ((sign, Constant(value)),)):
            return _bounded(name, sign, value, domains, truth=truth)
        case Comparison(Constant(value), ((sign, Reading(name)),)):
            return _bounded(name, MIRRORED[sign], value, domains, truth=truth)
        case Membership(Reading(name), among, inside):
            values = frozenset(item.value for item in among if isinstance(item, Constant))
            domain = domains[name]
            if isinstance(domain, Span) or len(values) < len(set(among)):
                return domains
            return {**domains, name: _kept(domain, values, keep=inside == truth, truth=truth)}
        case Reading(name):
            return {**domains, name: Choice(frozenset({truth}), domains[name].absent and not truth)}
        case _:
            return domains


def _narrowed_by_all(parts: tuple[Node, ...], domains: Domains, *, truth: bool) -> Domains:
    for part in parts:
        domains = narrowed(part, domains, truth=truth)
    return domains


def _bounded(
    name: str, sign: str, value: int | str | bool, domains: Domains, *, truth: bool
) -> Domains:
    domain = domains[name]
    if isinstance(domain, Choice):
        keep = (sign == "==") == truth
        left: Domain = _kept(domain, frozenset({value}), keep=keep, truth=truth)
    else:
        left = _cut(domain, sign if truth else _OPPOSITE[sign], int(value))
        left = replace(left, absent=domain.absent and not truth)
    return {**domains, name: left}


def _kept(
    domain: Choice, values: frozenset[int | str | bool], *, keep: bool, truth: bool
) -> Choice:
    left = frozenset(value for value in domain.values if (value in values) == keep)
    return Choice(left, domain.absent and not truth)


def _cut(span: Span, sign: str, value: int) -> Span:
    match sign:
        case "<":
            return replace(span, high=min(span.high, value - 1))
        case "<=":
            return replace(span, high=min(span.high, value))
        case ">":
            return replace(span, low=max(span.low, value + 1))
        case ">=":
            return replace(span, low=max(span.low, value))
        case "==":
            return replace(span, low=max(span.low, value), high=min(span.high, value))
        case _:
            return span
