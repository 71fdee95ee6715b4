"""What a text is worth in one party's eyes, when the others may cheat unseen.

On paper a text is worth the sum of its points. In a party's eyes each limit that another party
could break unseen costs distrust x (1 - detection) x stake: trust and verification stand in for
each other. All arithmetic is in integers: points, micropoints
(millionths of a point) and ppm (millionths of 1, for trust and for chances).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summit.bargain.elimination import Bundle, Factor, bundles, settle
from summit.bargain.frontier import Deal, deals
from summit.bargain.packing import Packing, Range, packing_for

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Watch:
    """One limit that one other party may break, and what this party has to catch it.

    `limit` is the limit's issue; `stake` what is lost if it is broken unseen, in micropoints by
    option of the limit, none below 0; `distrust` 1 000 000 less the trust in the other, in ppm;
    `miss` the chance in ppm that own national means see nothing; `measures` the issues that watch
    the limit, each with the chance in ppm, by option, that it catches the breach; `common` the
    share in ppm of what all of them see or miss together (a common cause), 0 if each looks on its
    own.
    """

    limit: int
    stake: tuple[int, ...]
    distrust: int
    miss: int
    measures: tuple[tuple[int, tuple[int, ...]], ...]
    common: int = 0


@dataclass(frozen=True, slots=True)
class Eyes:
    """How one party sees every text: its whole points by issue and option, and its watches."""

    points: tuple[tuple[int, ...], ...]
    watches: tuple[Watch, ...]


def paper(eyes: Eyes, terms: Sequence[int]) -> int:
    """The sum of points."""
    total = 0
    for row, option in zip(eyes.points, terms, strict=True):
        total += row[option]
    return total


def detection(watch: Watch, terms: Sequence[int]) -> int:
    """The chance in ppm that national means or an agreed measure catch the breach, half up.

    P = 1 - (1-p)(1-p) ..., as if each looked on its own; with a common cause of share r it is
    (1-r) times that and r times the best single chance.
    """
    scale = MILLION ** len(watch.measures)
    return _half_up(MILLION * scale - _unseen(watch, terms), scale)


def exposure(eyes: Eyes, terms: Sequence[int]) -> int:
    """What would be lost unseen if everybody cheated, in micropoints: trust is left out."""
    return sum(
        _half_up(
            _unseen(watch, terms) * watch.stake[terms[watch.limit]],
            MILLION ** (len(watch.measures) + 1),
        )
        for watch in eyes.watches
    )


def expected(eyes: Eyes, terms: Sequence[int]) -> int:
    """What the text is worth in these eyes, in micropoints; each watch's cost rounded half up."""
    value = paper(eyes, terms) * MILLION
    for watch in eyes.watches:
        if watch.stake[terms[watch.limit]]:
            value -= _cost(watch, terms)
    return value


def linearised(eyes: Eyes, at: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Micropoints by issue and option that add up to the expected value near the text `at`.

    Exact for `at` itself and for every text that differs from it in one issue: a limit's options
    carry the cost at the detection of `at`, a measure's options what they change there.
    """
    table = [[points * MILLION for points in row] for row in eyes.points]
    for watch in eyes.watches:
        here = _cost(watch, at)
        for issue, size in _touched(watch):
            # The cost at `at` is charged once, to the limit; measures carry what they change.
            charged = 0 if issue == watch.limit else here
            varied = list(at)
            for option in range(size):
                varied[issue] = option
                table[issue][option] -= _cost(watch, varied) - charged
    return tuple(map(tuple, table))


def needed_trust(value: int, target: int, stake: int, caught: int) -> int:
    """The least trust in ppm at which `value` on paper is worth `target`.

    1 - (value - target) / ((1 - caught) x stake), rounded up and kept within 0 and 1 000 000.
    `value`, `target` and `stake` are in one unit, `caught` (detection) is in ppm. 1 000 000 also
    where `value` is below `target`, which no trust can mend. With several limits at stake, pass the
    `exposure` as stake and 0 as `caught`.
    """
    return _least_share(value - target, (MILLION - caught) * stake)


def needed_detection(value: int, target: int, stake: int, trust: int) -> int:
    """The least detection in ppm at which `value` on paper is worth `target`.

    1 - (value - target) / ((1 - trust) x stake), as `needed_trust`.
    """
    return _least_share(value - target, (MILLION - trust) * stake)


def frontier_expected(
    parties: Sequence[Eyes],
    allowed: Sequence[Sequence[int]] | None = None,
    floor: Sequence[int] | None = None,
    *,
    limit: int | None = None,
) -> tuple[Deal, ...]:
    """The exact frontier of everybody's expected value, in micropoints, in the order of `frontier`.

    `allowed` restricts the options by issue; `floor` is what each party must get, in micropoints.
    With the measures fixed the value is additive, so each bundle of them is merged as `frontier`
    merges, and the union pruned. Raises FrontierTooLarge where more than `limit` deals or bundles
    are in hand.
    """
    options = allowed or [range(len(row)) for row in parties[0].points]
    if not all(options):
        return ()
    packing = packing_for(
        [len(row) for row in parties[0].points],
        [_range(parties, issue, chosen) for issue, chosen in enumerate(options)],
    )
    factors = [_factor(parties, issue, options, packing, limit) for issue in range(len(options))]
    need = packing.fields(floor) if floor is not None else None
    return deals(settle(factors, options, packing, need, limit=limit), packing)


def _factor(
    parties: Sequence[Eyes],
    issue: int,
    options: Sequence[Sequence[int]],
    packing: Packing,
    limit: int | None,
) -> Factor:
    """One issue's packed points, for every bundle of the measures that its value depends on."""
    scope = _scope(parties, issue)
    lists: dict[Bundle, list[int]] = {}
    for bundle in bundles(scope, options, limit):
        terms = dict(zip(scope, bundle, strict=True))
        chosen = [terms[issue]] if issue in terms else options[issue]
        columns = [_column(eyes, issue, chosen, terms) for eyes in parties]
        lists[bundle] = packing.pack(issue, chosen, zip(*columns, strict=True))
    return Factor(scope, lists)


def _scope(parties: Sequence[Eyes], issue: int) -> tuple[int, ...]:
    """The measures on which the value of this issue's options depends: itself if it is one."""
    scope = {issue} & _measures(parties)
    for watch in _watches(parties):
        if watch.limit == issue:
            scope.update(measure for measure, _ in watch.measures)
    return tuple(sorted(scope))


def _measures(parties: Sequence[Eyes]) -> set[int]:
    return {measure for watch in _watches(parties) for measure, _ in watch.measures}


def _watches(parties: Sequence[Eyes]) -> Iterator[Watch]:
    return (watch for eyes in parties for watch in eyes.watches)


def _column(eyes: Eyes, issue: int, options: Sequence[int], bundle: Mapping[int, int]) -> list[int]:
    """One party's micropoints for these options of one issue under a bundle of measures."""
    column = [eyes.points[issue][option] * MILLION for option in options]
    for watch in eyes.watches:
        if watch.limit == issue:
            share = watch.distrust * _unseen(watch, bundle)
            scale = MILLION ** (len(watch.measures) + 2)
            for at, option in enumerate(options):
                column[at] -= _half_up(share * watch.stake[option], scale)
    return column


def _range(parties: Sequence[Eyes], issue: int, options: Sequence[int]) -> Range:
    """What an issue gives each party at the least (all unseen) and at the most (all caught)."""
    ends: list[tuple[int, int]] = []
    for eyes in parties:
        best = [eyes.points[issue][option] * MILLION for option in options]
        blind = tuple(replace(watch, measures=()) for watch in eyes.watches)
        worst = _column(Eyes(eyes.points, blind), issue, options, {})
        ends.append((min(worst), max(best)))
    return [low for low, _ in ends], [top for _, top in ends]


def _touched(watch: Watch) -> Iterator[tuple[int, int]]:
    """The issues that a watch depends on, each once, with the number of options."""
    yield watch.limit, len(watch.stake)
    for measure, caught in watch.measures:
        if measure != watch.limit:
            yield measure, len(caught)


def _unseen(watch: Watch, terms: Sequence[int] | Mapping[int, int]) -> int:
    """The chance that nothing catches a breach, in units of MILLION ** -(measures + 1): exact, and
    with a common cause to the last of these units."""
    unseen = watch.miss
    for measure, caught in watch.measures:
        unseen *= MILLION - caught[terms[measure]]
    if not watch.common:
        return unseen
    best = min(watch.miss, *(MILLION - caught[terms[n]] for n, caught in watch.measures), MILLION)
    together: int = best * MILLION ** len(watch.measures)
    return ((MILLION - watch.common) * unseen + watch.common * together) // MILLION


def _cost(watch: Watch, terms: Sequence[int]) -> int:
    """What distrust takes off a text on account of one watch, in micropoints, half up."""
    scale = MILLION ** (len(watch.measures) + 2)
    unseen = _unseen(watch, terms)
    return _half_up(watch.distrust * unseen * watch.stake[terms[watch.limit]], scale)


def _half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def _least_share(slack: int, at_risk: int) -> int:
    """The least share to cover of what is at risk (in millionths), so that `slack` bears the rest.

    In ppm, rounded up so that it suffices.
    """
    if at_risk <= 0:
        return 0 if slack >= 0 else MILLION
    return min(MILLION, max(0, MILLION - slack * MILLION * MILLION // at_risk))
