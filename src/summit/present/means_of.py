"""What a means is, whichever chapter of the rules it belongs to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Means:
    """One means: what it is called in the catalogue, what belongs to it, and what it costs.

    `kind` is the action that it leads to, `fields` what of it is asked for, in this order (`pair`
    is a linkage as a whole, `closed` an issue with an option of it); `cost` is `move`, `remark` or
    `free`.
    """

    name: str
    group: str
    kind: type
    fields: tuple[str, ...] = ()
    cost: str = "move"
