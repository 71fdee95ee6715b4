"""A package of options written as one integer, so that adding, comparing and sorting are one step.

High bits first: the value of each party above the least it can get, then the terms. Both parts
are sums over issues, so joining two partial packages is an addition. The options are written
backwards, which makes the larger of two packages of equal value the one whose terms come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import lshift

Range = tuple[Sequence[int], Sequence[int]]
"""The least and the most that one issue can give, each by party."""


@dataclass(frozen=True, slots=True)
class Packing:
    """Where each party's value and each issue's option stand inside the integer.

    `lows` are the least values by issue and party, `least` their sums by party. `masks` cut out a
    party's value in place; above each value one bit stays clear (`guards`), so that a subtraction
    of all values at once borrows nothing from a neighbour.
    """

    lows: tuple[tuple[int, ...], ...]
    least: tuple[int, ...]
    value_shifts: tuple[int, ...]
    masks: tuple[int, ...]
    guards: int
    term_shifts: tuple[int, ...]
    term_masks: tuple[int, ...]

    def pack(self, issue: int, options: Iterable[int], rows: Iterable[Sequence[int]]) -> list[int]:
        """These options of one issue, each worth its row (one value a party): partial packages."""
        term = self.term_shifts[issue]
        offset = self.term_masks[issue] << term
        offset -= sum(map(lshift, self.lows[issue], self.value_shifts))
        return [
            sum(map(lshift, values, self.value_shifts), offset - (option << term))
            for option, values in zip(options, rows, strict=True)
        ]

    def values(self, packed: int) -> tuple[int, ...]:
        """Each party's value of a complete package, in the caller's units."""
        return tuple(
            [
                ((packed & mask) >> shift) + least
                for mask, shift, least in zip(
                    self.masks, self.value_shifts, self.least, strict=True
                )
            ]
        )

    def terms(self, packed: int) -> tuple[int, ...]:
        """The options of a complete package, one an issue."""
        return tuple(
            [
                mask - (packed >> shift & mask)
                for mask, shift in zip(self.term_masks, self.term_shifts, strict=True)
            ]
        )

    def fields(self, values: Sequence[int]) -> tuple[int, ...]:
        """Values of a complete package as they stand in the integer; below the least becomes 0."""
        return tuple(
            max(0, value - least) << shift
            for value, least, shift in zip(values, self.least, self.value_shifts, strict=True)
        )


def packing_for(sizes: Sequence[int], ranges: Sequence[Range]) -> Packing:
    """The narrowest packing for issues of these sizes and ranges."""
    term_bits = [(size - 1).bit_length() for size in sizes]
    term_shifts = _stacked(term_bits, 0)
    least = tuple(map(sum, zip(*(lows for lows, _ in ranges), strict=True)))
    most = tuple(map(sum, zip(*(tops for _, tops in ranges), strict=True)))
    spans = [top - low for low, top in zip(least, most, strict=True)]
    value_bits = [span.bit_length() for span in spans]
    value_shifts = _stacked([bits + 1 for bits in value_bits], sum(term_bits))
    fields = list(zip(value_bits, value_shifts, strict=True))
    return Packing(
        lows=tuple(tuple(lows) for lows, _ in ranges),
        least=least,
        value_shifts=value_shifts,
        masks=tuple(((1 << bits) - 1) << shift for bits, shift in fields),
        guards=sum(1 << (bits + shift) for bits, shift in fields),
        term_shifts=term_shifts,
        term_masks=tuple((1 << bits) - 1 for bits in term_bits),
    )


def _stacked(bits: Sequence[int], bottom: int) -> tuple[int, ...]:
    """Shifts for fields of these widths, the first one highest."""
    shifts: list[int] = []
    for width in reversed(bits):
        shifts.append(bottom)
        bottom += width
    return tuple(reversed(shifts))
