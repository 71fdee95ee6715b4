"""Domains to bargain over: the vectors, small drawn ones, and brute force to check against."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from summit.bargain.expected import Eyes, Watch, expected
from summit.bargain.frontier import Deal, Tables

MILLION = 1_000_000
VECTORS = Path(__file__).parent.parent / "vectors"
NAMES = (
    "hotline_2x3",
    "no_zopa_2x3",
    "strategic_6x4",
    "strategic_6x4_asym",
    "tripartite_4x4",
    "zero_sum_blowup_5x4",
)


@dataclass(frozen=True, slots=True)
class Domain:
    """Points by issue, option and party, the walk-aways, and the answers of the vector's file."""

    tables: Tables
    walk_away: tuple[int, ...]
    exact: Mapping[str, Any]
    issues: tuple[str, ...]


def read(name: str) -> dict[str, Any]:
    """A vector's file, with exact fractions."""
    text = (VECTORS / f"{name}.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text, parse_float=Fraction)
    return content


def domain(name: str) -> Domain:
    """One of the additive vectors."""
    content = read(name)
    parties = content["parties"]
    return Domain(
        tables=[
            list(zip(*(points[party] for party in parties), strict=True))
            for points in content["points"].values()
        ],
        walk_away=tuple(content["batna"][party] for party in parties),
        exact=content["exact"],
        issues=tuple(content["issues"]),
    )


def packages(sizes: Iterable[int]) -> Iterable[tuple[int, ...]]:
    """All terms, the lowest first."""
    return product(*(range(size) for size in sizes))


def priced(tables: Tables) -> list[Deal]:
    """Every package of a domain with its values, the lowest terms first."""
    return [
        Deal(
            tuple(
                map(
                    sum,
                    zip(*(rows[o] for rows, o in zip(tables, terms, strict=True)), strict=True),
                )
            ),
            terms,
        )
        for terms in packages(len(rows) for rows in tables)
    ]


def seen(parties: Sequence[Eyes]) -> list[Deal]:
    """Every package with what it is worth in everybody's eyes, the lowest terms first."""
    return [
        Deal(tuple(expected(eyes, terms) for eyes in parties), terms)
        for terms in packages(len(row) for row in parties[0].points)
    ]


def dominates(one: Sequence[int], other: Sequence[int]) -> bool:
    """At least as good for everybody, and better for somebody."""
    return all(a >= b for a, b in zip(one, other, strict=True)) and tuple(one) != tuple(other)


def best_of(deals: Iterable[Deal]) -> tuple[Deal, ...]:
    """The frontier by comparing everything with everything, in the order that `frontier` promises.

    The deals come with the lowest terms first.
    """
    first: dict[tuple[int, ...], Deal] = {}
    for deal in deals:
        first.setdefault(deal.values, deal)
    kept = [
        deal
        for values, deal in first.items()
        if not any(dominates(other, values) for other in first)
    ]
    return tuple(sorted(kept, key=lambda deal: deal.values, reverse=True))


@st.composite
def tables(
    draw: st.DrawFn, parties: int | None = None, least: int = -3, most: int = 9
) -> list[list[tuple[int, ...]]]:
    """A small domain with many equal values."""
    width = parties or draw(st.integers(1, 4))
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    values = st.tuples(*[st.integers(least, most)] * width)
    return [draw(st.lists(values, min_size=size, max_size=size)) for size in sizes]


ppm = st.one_of(st.sampled_from([0, 1, MILLION // 2, MILLION]), st.integers(0, MILLION))


@st.composite
def watches(draw: st.DrawFn, sizes: Sequence[int]) -> Watch:
    """A watch on any issue by any issues, the limit itself among them."""
    limit = draw(st.integers(0, len(sizes) - 1))
    looking = draw(st.lists(st.integers(0, len(sizes) - 1), max_size=3, unique=True))
    stakes = st.integers(0, 40 * MILLION)
    return Watch(
        limit=limit,
        stake=tuple(draw(st.lists(stakes, min_size=sizes[limit], max_size=sizes[limit]))),
        distrust=draw(ppm),
        miss=draw(ppm),
        measures=tuple(
            (issue, tuple(draw(st.lists(ppm, min_size=sizes[issue], max_size=sizes[issue]))))
            for issue in looking
        ),
    )


@st.composite
def eyes(draw: st.DrawFn, sizes: Sequence[int]) -> Eyes:
    """One party's eyes over issues of these sizes."""
    points = tuple(
        tuple(draw(st.lists(st.integers(0, 30), min_size=size, max_size=size))) for size in sizes
    )
    return Eyes(points, tuple(draw(st.lists(watches(sizes), max_size=3))))


@st.composite
def rooms(draw: st.DrawFn) -> tuple[Eyes, ...]:
    """Two or three parties looking at the same issues."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    return tuple(draw(eyes(sizes)) for _ in range(draw(st.integers(2, 3))))
