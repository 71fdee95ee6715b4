"""Worlds that differ only in what a seat may not know are one world to it (rule 1.3)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from summit.engine.seats import Seat
from summit.engine.tables import Sheet
from tests.engine.playing import drawn
from tests.engine.two_worlds import difference, otherwise
from tests.engine.worlds import NAMES, scenario, tables

EYES = [(name, seat) for name in NAMES for seat in (*tables(name).agenda.seats, None)]
SHEET = ("points", "walk_away", "red_lines", "means", "stakes")


# Not shrunk: a leak names what differs, and two worlds are too slow to be played a thousand times.
@pytest.mark.parametrize(("name", "seat"), EYES)
@settings(max_examples=8, phases=[Phase.generate])
@given(data=st.data())
def test_1_3_nothing_leaks(name: str, seat: Seat | None, data: Any) -> None:
    other = otherwise(scenario(name), seat)
    assert difference(tables(name), other, seat, drawn(data)) is None


@pytest.mark.parametrize(("name", "seat"), EYES)
def test_the_other_world_differs_in_every_secret(name: str, seat: Seat | None) -> None:
    """Else the test above would hold of an engine that tells everybody everything."""
    here, there = tables(name), otherwise(scenario(name), seat)
    assert here.agenda == there.agenda and here.trust == there.trust
    assert tuple(Sheet.__slots__) == SHEET
    for place, owner in enumerate(here.agenda.seats):
        sheets = here.sheets[place], there.sheets[place]
        alike = [field for field in SHEET if getattr(sheets[0], field) == getattr(sheets[1], field)]
        assert alike == (list(SHEET) if owner == seat else [])
        assert (here.secrets[place] == there.secrets[place]) is (owner == seat)
