"""Two score sheets of real negotiations, seen in everybody's eyes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from summit.bargain.expected import Eyes, Watch
from summit.bargain.frontier import Tables
from tests.bargain.domains import MILLION, read


@dataclass(frozen=True, slots=True)
class Sheet:
    """A score sheet of a real negotiation, seen by everybody at a chosen trust."""

    tables: Tables
    walk_away: tuple[int, ...]
    options: tuple[tuple[str, ...], ...]
    issues: tuple[str, ...]
    eyes: tuple[Eyes, ...]
    history: tuple[int, ...]

    def altered(self, **changes: str) -> tuple[int, ...]:
        """The historical text with these options."""
        terms = list(self.history)
        for issue, option in changes.items():
            at = self.issues.index(issue)
            terms[at] = self.options[at].index(option)
        return tuple(terms)


def new_start(usa: int = 40, russia: int = 38) -> Sheet:
    """New START at these trusts, in points of 100."""
    content = read("new_start_sheet")
    issues: dict[str, Any] = content["issues"]
    options = tuple(tuple(_options(issue)) for issue in issues.values())
    sheets = [
        tuple(
            tuple(_at(issue, issue["points"][party], option, 1) for option in row)
            for issue, row in zip(issues.values(), options, strict=True)
        )
        for party in content["parties"]
    ]
    eyes = [
        Eyes(points, tuple(_new_start_watches(content, points, options, trust)))
        for points, trust in zip(sheets, (usa, russia), strict=True)
    ]
    return Sheet(
        tables=[list(zip(*rows, strict=True)) for rows in zip(*sheets, strict=True)],
        walk_away=tuple(content["walk_away"].values()),
        options=options,
        issues=tuple(issues),
        eyes=tuple(eyes),
        history=tuple(
            row.index(str(option))
            for row, option in zip(options, content["history"].values(), strict=True)
        ),
    )


def _new_start_watches(
    content: Mapping[str, Any],
    points: Sequence[Sequence[int]],
    options: Sequence[Sequence[str]],
    trust: int,
) -> Iterable[Watch]:
    issues: dict[str, Any] = content["issues"]
    names = list(issues)
    for limit, means in content["baseline"].items():
        at = names.index(limit)
        today = points[at][options[at].index(str(issues[limit]["today"]))]
        yield Watch(
            limit=at,
            stake=tuple(int(content["stake"] * MILLION * max(0, x - today)) for x in points[at]),
            distrust=MILLION - trust * 10_000,
            miss=int(MILLION * (1 - means)),
            measures=tuple(
                (other, tuple(_at(issue, issue["detects"][limit], o, MILLION) for o in row))
                for other, (issue, row) in enumerate(zip(issues.values(), options, strict=True))
                if limit in issue.get("detects", {})
            ),
        )


def _options(issue: Mapping[str, Any]) -> list[str]:
    if "range" not in issue:
        return list(issue["options"])
    span = issue["range"]
    return [str(value) for value in range(span["from"], span["to"] + 1, span["step"])]


def _at(issue: Mapping[str, Any], anchors: Mapping[str, Any], option: str, unit: int) -> int:
    """The value at an option, on straight lines between the anchors, rounded half to even."""
    if "range" not in issue:
        return round(Fraction(anchors.get(option, 0)) * unit)
    ends = sorted((int(where), Fraction(value)) for where, value in anchors.items())
    here = int(option)
    for (left, low), (right, high) in pairwise(ends):
        if left <= here <= right:
            return round((low + (high - low) * Fraction(here - left, right - left)) * unit)
    raise ValueError(option)


def six_party() -> Sheet:
    """The rough Six-Party sheet at its start trust, with stakes shared among those bound."""
    content = read("six_party_sheet")
    options: dict[str, list[Any]] = content["options"]
    sheets = {
        party: tuple(tuple(points[issue]) for issue in options)
        for party, points in content["points"].items()
    }
    return Sheet(
        tables=[list(zip(*rows, strict=True)) for rows in zip(*sheets.values(), strict=True)],
        walk_away=tuple(content["walk_away"].values()),
        options=tuple(tuple(map(str, row)) for row in options.values()),
        issues=tuple(options),
        eyes=tuple(
            Eyes(points, tuple(_six_party_watches(content, party, points)))
            for party, points in sheets.items()
        ),
        history=tuple(content["history"]),
    )


def _six_party_watches(
    content: Mapping[str, Any], party: str, points: Sequence[Sequence[int]]
) -> Iterable[Watch]:
    names = list(content["options"])
    verification = names.index("verification")
    for limit, bound in content["binds"].items():
        at = names.index(limit)
        today = points[at][content["options"][limit].index(content["today"][limit])]
        others = [other for other in bound if other != party]
        levels = content["detects_by_verification_level"].get(limit)
        for other in others:
            share = Fraction(content["stake"]) * MILLION / len(others)
            yield Watch(
                limit=at,
                stake=tuple(round(share * max(0, x - today)) for x in points[at]),
                distrust=MILLION - content["trust"][f"{party}>{other}"] * 10_000,
                miss=int(MILLION * (1 - content["baseline"].get(limit, 0))),
                measures=((verification, tuple(int(p * MILLION) for p in levels)),)
                if levels
                else (),
            )
