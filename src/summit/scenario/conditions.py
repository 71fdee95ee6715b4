"""Conditions: what an author may ask of the game, checked before play and quick to ask in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from summit.errors import SummitError
from summit.scenario.authored import AnyOf, When
from summit.scenario.language.closures import test_of
from summit.scenario.language.expressions import (
    Conjunction,
    Disjunction,
    Kind,
    Name,
    Node,
    Place,
    Problem,
    Value,
    clauses_of,
    readings_in,
    written,
)
from summit.scenario.language.grammar import parse_text
from summit.scenario.language.kinds import type_problems
from summit.scenario.language.ranges import Verdict, verdict

__all__ = [
    "Clause",
    "Condition",
    "ConditionError",
    "Kind",
    "Name",
    "Place",
    "Problem",
    "Value",
    "Verdict",
    "compile_condition",
    "doubts_about",
]

MAX_ITEMS: Final = 50
_MAX_PROBLEMS: Final = 20


class ConditionError(SummitError):
    """A condition that cannot be asked: every fault in it with its place in the text."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems[:_MAX_PROBLEMS])
        super().__init__("; ".join(problem.message for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement inside a condition, for counting how often it held.

    `test` takes the same values as that of the whole condition.
    """

    source: str
    at: Place
    test: Callable[[Sequence[Value]], bool] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition ready to be asked: `test` takes the values of `names`, in their order.

    Two conditions are equal if their normal forms (`source`) are.
    """

    source: str
    names: tuple[str, ...]
    test: Callable[[Sequence[Value]], bool] = field(compare=False, repr=False)
    clauses: tuple[Clause, ...] = field(default=(), compare=False, repr=False)


def compile_condition(when: When, names: Mapping[str, Name]) -> Condition:
    """The condition that an author wrote, over the given names.

    `when` is one expression, a list of which all must hold, or an `AnyOf`. Raises
    `ConditionError` with every fault found.
    """
    node = _understood(when, names)
    used = readings_in(node)
    places = {name: place for place, name in enumerate(used)}
    clauses = tuple(
        Clause(written(clause), clause.at, test_of(clause, places)) for clause in clauses_of(node)
    )
    return Condition(written(node), used, test_of(node, places), clauses)


def doubts_about(
    when: When, names: Mapping[str, Name], *, advise: bool = True
) -> tuple[Verdict, tuple[Problem, ...]]:
    """Whether the condition holds always, never or sometimes, and which of its clauses are fixed.

    Raises `ConditionError` as `compile_condition` does; without `advise` it looks for no name
    that an unknown one may have been meant to be, which takes the longest by far.
    """
    node = _understood(when, names, advise=advise)
    known = {name: names[name] for name in readings_in(node)}
    whole = verdict(node, known)
    if whole != "sometimes":
        return whole, ()
    return whole, tuple(
        Problem("W211", clause.at, f"this part {_HOLDS[found]} holds")
        for clause in clauses_of(node)
        if (found := verdict(clause, known)) != "sometimes"
    )


_HOLDS: Final[dict[Verdict, str]] = {"always": "always", "never": "never", "sometimes": "at times"}


def _understood(when: When, names: Mapping[str, Name], *, advise: bool = True) -> Node:
    texts = when.any if isinstance(when, AnyOf) else [when] if isinstance(when, str) else when
    if len(texts) > MAX_ITEMS:
        message = f"a condition has at most {MAX_ITEMS} parts"
        raise ConditionError([Problem("E225", Place(None, 0, 0), message)])
    nodes: list[Node] = []
    problems: list[Problem] = []
    for item, text in enumerate(texts):
        node, found = parse_text(text, item)
        if node is not None:
            found += type_problems(node, names, advise=advise)
            nodes.append(node)
        problems += found
    if problems:
        raise ConditionError(problems)
    if len(nodes) == 1:
        return nodes[0]
    joined = Disjunction if isinstance(when, AnyOf) else Conjunction
    return joined(tuple(nodes), Place(None, 0, 0))
