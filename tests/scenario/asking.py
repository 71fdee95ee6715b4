"""Names of a small made-up scenario, for tests of conditions."""

from __future__ import annotations

from summit.scenario.authored import When
from summit.scenario.conditions import Condition, Name, compile_condition

MILLION = 1_000_000


def number(path: str, low: int | None, high: int | None, *, absent: bool = False) -> Name:
    low, high = (None if bound is None else bound * MILLION for bound in (low, high))
    return Name(path, "number", low, high, (), "", absent)


def word(path: str, *words: str, absent: bool = False) -> Name:
    return Name(path, "word", None, None, words, "", absent)


def yes_no(path: str) -> Name:
    return Name(path, "yes_no", None, None, (), "")


NAMES = {
    name.path: name
    for name in (
        number("tension", 0, 100),
        number("round.number", 1, 4),
        word("round.id", "geneva", "moscow"),
        number("trust.usa.ussr", 0, 100),
        number("trust.ussr.usa", 0, 100),
        number("trust.in.is", 0, 100),
        number("texts.usa", 0, None),
        yes_no("flag.import"),
        yes_no("flag.halt_test"),
        yes_no("inject.shift.fired"),
        word("choice.shift", "stay", "go", absent=True),
        word("terms.defence", "none", "limit", "5"),
        number("terms.visits", 0, 30, absent=True),
    )
}


def compiled(when: When) -> Condition:
    return compile_condition(when, NAMES)
