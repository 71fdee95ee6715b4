"""Who is at the table, and who may see what."""

from __future__ import annotations

from typing import Final, NewType

Seat = NewType("Seat", str)
"""A place at the table, by its scenario id: the key for everything that a delegation does."""

NATURE: Final = Seat("nature")
"""The seat that answers chance."""

AGENCY: Final = Seat("agency")
"""The neutral inspector, where a scenario has one: it finds, and decides nothing."""

ALL: Final = Seat("all")

Audience = tuple[Seat, ...]
"""The seats that something reaches. The facilitator is always reached and never listed."""

PUBLIC: Final[Audience] = (ALL,)
"""Everybody: delegations, observers and the projector."""

HIDDEN: Final[Audience] = ()
"""Nobody but the facilitator."""


def reaches(audience: Audience, seat: Seat | None) -> bool:
    """Whether `audience` includes `seat`; `None` is the room itself, which sees what is public."""
    return audience == PUBLIC or (seat is not None and seat in audience)
