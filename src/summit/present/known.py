"""What a page after a signature is about: the own seat, what it knows, the treaty."""

from __future__ import annotations

from summit.engine.seats import Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.view import Own, View


def known(view: View) -> tuple[Seat, Own, Treaty]:
    """The own seat, what it alone knows, and the treaty."""
    assert view.seat is not None and view.own is not None, "only a seat settles anything"
    return view.seat, view.own, signed(view)


def signed(view: View) -> Treaty:
    """The signed treaty."""
    assert view.treaty is not None, "it comes after a signature"
    return view.treaty
