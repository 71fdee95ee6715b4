"""How long it takes to read and check a scenario of ten thousand lines."""

from __future__ import annotations

import time
from collections.abc import Callable

from summit.scenario.checks import checked
from summit.scenario.files import check_text
from summit.scenario.migrate import migrated
from summit.scenario.model import Scenario
from summit.scenario.source import parse

LINES = 10_000
RUNS = 5

HEAD = """\
format: 1
id: long
title: A long conference
briefing: |
  Six states meet for years, and something happens every day.
delegations:
"""
SEATS = ("arden", "bryn", "calder", "dorne", "elbe", "fenn")


def delegation(seat: str) -> str:
    trust = ", ".join(f"{other}: {40 + n}" for n, other in enumerate(SEATS) if other != seat)
    return f"""\
  {seat}:
    name: {seat.title()}
    code: {seat[:3].upper()}
    brief: It has come to talk, and says so at length.
    secret:
      text: Nothing of what it wants may be said before the last round, whatever the others do.
      walk_away: 40
      red_lines:
        - when: terms.launchers < 120 and terms.pact == 'joint'
          because: Both together are more than its parliament bears.
    trust: {{{trust}}}
"""


def issue(name: str, body: str, points: tuple[str, str]) -> str:
    rows = "".join(f"      {seat}: {points[n % 2]}\n" for n, seat in enumerate(SEATS))
    return f"  {name}:\n    title: The question of {name}\n{body}    points:\n{rows}"


def openings(first: str, second: str) -> str:
    pairs = (f"{seat}: {(first, second)[n % 2]}" for n, seat in enumerate(SEATS))
    return f"    opening: {{{', '.join(pairs)}}}\n"


def issues() -> str:
    limit = "    kind: limit\n    range: {from: 100, to: 500, step: 10}\n    today: 500\n"
    limit += f"    binds: [{', '.join(SEATS)}]\n" + openings("200", "400")
    visits = "    kind: verification\n    range: {from: 0, to: 20, step: 1}\n    today: 0\n"
    visits += "    detects: {launchers: {0: 0, 20: 0.7}}\n" + openings("15", "2")
    pact = "    kind: political\n    options: [none, hotline, joint]\n    today: none\n"
    pact += openings("hotline", "none")
    return (
        "issues:\n"
        + issue("launchers", limit, ("{100: 50, 500: 0}", "{100: 0, 300: 50, 500: 20}"))
        + issue("visits", visits, ("{0: 0, 20: 20}", "{0: 20, 20: 0}"))
        + issue("pact", pact, ("{none: 0, hotline: 30}", "{none: 10, hotline: 30, joint: 0}"))
    )


def rounds() -> str:
    entries = (
        f"  - id: round_{n}_of_20\n    title: Round {n}\n    date: {2030 + n}-03-01\n    turns: 3\n"
        for n in range(1, 21)
    )
    return "rounds:\n" + "".join(entries)


def inject(number: int) -> str:
    one, other = SEATS[number % 6], SEATS[(number + 1) % 6]
    return f"""\
  day_{number}x{number}:
    title: The news of day {number}
    text: |
      A paper in the capital of {one.title()} prints what {other.title()} is said to have said,
      and nobody can tell who told it so on day {number}.
    at: round_{number % 20 + 1}_of_20
    when: trust.{one}.{other} < {20 + number % 60} and (tension > {number % 90} or brackets >= 2)
    chance: 40%
    effects:
      - trust: {{of: {one}, in: {other}, change: slightly_down}}
      - tension: 2
      - flag: seen_{number}
"""


ENDINGS = """\
endings:
  - id: signed
    title: A treaty
    text: It is signed.
    when: treaty.signed and terms.launchers <= 300
  - id: rest
    title: The end
    text: They go home.
"""


def scenario(lines: int) -> str:
    """A scenario without a fault, of at least so many lines."""
    text = HEAD + "".join(delegation(seat) for seat in SEATS) + issues() + rounds()
    body = "injects:\n"
    number = 0
    while text.count("\n") + body.count("\n") + ENDINGS.count("\n") < lines:
        number += 1
        body += inject(number)
    return text + body + ENDINGS


def milliseconds(work: Callable[[], object]) -> float:
    """The fastest of a few runs."""
    taken = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return min(taken) * 1000


def main() -> None:
    text = scenario(LINES)
    raw = text.encode()
    document = parse(raw, "long.yaml")
    tree = migrated(document)
    model = Scenario.model_validate(tree)
    findings = check_text(raw, "long.yaml")
    assert findings == (), findings[:3]
    lines, size = text.count("\n"), len(raw) / 1024
    print(f"{lines:,} lines, {size:,.0f} KiB, {len(document.values):,} values")
    rows: tuple[tuple[str, Callable[[], object], int], ...] = (
        ("places and values", lambda: parse(raw, "long.yaml"), 300),
        ("fields", lambda: Scenario.model_validate(tree), 0),
        ("checks", lambda: checked(model, document), 0),
        ("all of it", lambda: check_text(raw, "long.yaml"), 1000),
    )
    for name, work, budget in rows:
        aim = f"   at most {budget:,} ms" if budget else ""
        print(f"{name:<20}{milliseconds(work):>8,.0f} ms{aim}")


if __name__ == "__main__":
    main()
