"""How many times a second the game can ask a condition, and how long one takes to compile."""

from __future__ import annotations

import timeit
from typing import Final

from summit.scenario.conditions import Condition, Name, Value, compile_condition

MILLION: Final = 1_000_000
ASKED: Final = 1_000_000
RUNS: Final = 5
AIM: Final = 3.0

NAMES: Final = {
    name.path: name
    for name in (
        Name("trust.usa.ussr", "number", 0, 100 * MILLION, (), ""),
        Name("trust.ussr.usa", "number", 0, 100 * MILLION, (), ""),
        Name("round.number", "number", MILLION, 4 * MILLION, (), ""),
        Name("round.id", "word", None, None, ("geneva", "moscow"), ""),
        Name("flag.halt", "yes_no", None, None, (), ""),
    )
}
VALUES: Final[dict[str, Value]] = {
    "trust.usa.ussr": 25 * MILLION,
    "trust.ussr.usa": 45 * MILLION,
    "round.number": 3 * MILLION,
    "round.id": "moscow",
    "flag.halt": True,
}
CONDITIONS: Final = (
    "trust.usa.ussr < 30",
    "flag.halt",
    "round.id == 'moscow'",
    "round.id in ['geneva', 'moscow']",
    "trust.usa.ussr < 30 and round.number >= 3",
    "trust.usa.ussr < 30 and round.number >= 3 and not flag.halt",
    "trust.usa.ussr + trust.ussr.usa < 80",
    "10 < trust.usa.ussr < 30",
)


def millions_a_second(condition: Condition) -> float:
    """How often `test` is called in a second, by the fastest of a few runs, in millions."""
    values = tuple(VALUES[name] for name in condition.names)
    work = timeit.Timer("test(values)", globals={"test": condition.test, "values": values})
    return ASKED / min(work.repeat(RUNS, ASKED)) / 1e6


def microseconds_to_compile(text: str) -> float:
    work = timeit.Timer(lambda: compile_condition(text, NAMES))
    return min(work.repeat(RUNS, 1000)) * 1000


def main() -> None:
    print(f"{'asked (millions a second)':>60}   compiled (us)")
    for text in CONDITIONS:
        condition = compile_condition(text, NAMES)
        rate, spent = millions_a_second(condition), microseconds_to_compile(text)
        print(f"{text:<48}{rate:>12.1f}{spent:>16.0f}")
    print(f"the first is to reach {AIM} million a second")


if __name__ == "__main__":
    main()
