"""Worlds that differ only in what a seat may not know are one world to it (rule 1.3)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.tables import Home, Sheet
from tests.engine.in_step import Compared, compare, difference
from tests.engine.playing import drawn, keyed
from tests.engine.two_worlds import otherwise
from tests.engine.worlds import LARGE, NAMES, scenario, tables

EYES = [(name, seat) for name in NAMES for seat in (*tables(name).agenda.everyone, None)]
FEW = [pair for pair in EYES if pair[0] in LARGE]
SHEET = ("points", "walk_away", "red_lines", "means", "stakes")
HOME = ("median", "points", "stakes", "payments")


# Not shrunk: a leak names what differs, and two worlds are too slow to be played a thousand times.
@pytest.mark.parametrize(("name", "seat"), [pair for pair in EYES if pair not in FEW])
@settings(max_examples=8, phases=[Phase.generate])
@given(data=st.data())
def test_1_3_nothing_leaks(name: str, seat: Seat | None, data: Any) -> None:
    other = otherwise(scenario(name), seat)
    assert difference(tables(name), other, seat, drawn(data)) is None


@pytest.mark.parametrize(("name", "seat"), FEW)
def test_1_3_nothing_leaks_in_a_long_game(name: str, seat: Seat | None) -> None:
    other = otherwise(scenario(name), seat)
    assert difference(tables(name), other, seat, keyed(f"{name}/{seat}")) is None


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
        homes = here.homes[place], there.homes[place]
        assert tuple(Home.__slots__) == HOME
        alike = [field for field in HOME if getattr(homes[0], field) == getattr(homes[1], field)]
        assert alike == (list(HOME) if owner == seat else [])
        if here.agenda.arms_race is not None:
            for losses in ("race_losses", "race_walk_away"):
                rows = getattr(here, losses), getattr(there, losses)
                assert (rows[0][place] == rows[1][place]) is (owner == seat)
    for guest, one, two in zip(
        here.agenda.guests, here.guest_secrets, there.guest_secrets, strict=True
    ):
        assert (one == two) is (guest.seat == seat)
    for old, new in zip(here.successors, there.successors, strict=True):
        assert (old.seat, old.id, old.name, old.brief) == (new.seat, new.id, new.name, new.brief)
        assert (old.sheet == new.sheet) is (old.secret == new.secret) is (old.seat == seat)
    for inject, twin in zip(here.injects, there.injects, strict=True):
        own = inject.spoiler_of in (None, seat)
        assert (inject.spoiler == twin.spoiler) is own


@pytest.mark.parametrize("seat", [*tables("pact").agenda.seats, None])
def test_the_other_world_goes_another_way_unseen(seat: Seat | None) -> None:
    """In secret the two worlds differ in all that can be done in secret, to the last period."""
    other = otherwise(scenario("pact"), seat)
    games = [compare(tables("pact"), other, seat, keyed(f"{seat}/{n}")) for n in range(20)]
    assert not any(game.found for game in games)
    assert {"bought", "deeds", "visits", "findings", "queries", "willing", "worth"} <= {
        field for game in games for field in fields_that_differ(game)
    }
    ends = [(game.one.outcome, game.two.outcome) for game in games]
    told = [(one.ending, two.ending) for one, two in ends if one and two]
    assert any(one != two for one, two in told), "what an ending tells was a secret till then"
    assert len(told) > len(games) / 2, "most games are played to their end"
    periods = {game.one.treaty.period for game in games if game.one.treaty}
    assert {0, 1, 2} <= periods


@pytest.mark.parametrize("seat", [*tables("harbour").agenda.seats, None])
def test_signals_go_another_way_unseen(seat: Seat | None) -> None:
    """In secret the two worlds differ in all that is said to some only, in how it was understood,
    in whether it is true, and in what lies under seal; and some of it comes out in both."""
    other = otherwise(scenario("harbour"), seat)
    games = [compare(tables("harbour"), other, seat, keyed(f"{seat}/{n}")) for n in range(6)]
    assert not any(game.found for game in games)
    assert {"papers", "heard", "messages", "disclosures", "lies", "sealed"} <= {
        name for game in games for name in signals_that_differ(game)
    }
    messages = [message.audience for game in games for message in game.one.signals.messages]
    papers = [text.audience for game in games for text in game.one.texts if text.to]
    assert PUBLIC in messages + papers
    assert {4, 5} <= {game.one.round for game in games}


@pytest.mark.parametrize("seat", ["cress", None])
def test_offices_go_another_way_unseen(seat: Seat | None) -> None:
    """In secret the two worlds differ in what was answered to a poll that is not read yet, in
    papers and endorsements of a bloc that the seat does not belong to, and in agencies at home."""
    other = otherwise(scenario("delta"), seat)
    differ: set[str] = set()
    for number in range(4):
        game = compare(tables("delta"), other, seat, keyed(f"{seat}/{number}"))
        assert not game.found
        for kind in ("polls", "endorsed", "held"):
            if getattr(game.one.offices, kind) != getattr(game.two.offices, kind):
                differ.add(kind)
    assert differ >= {"endorsed", "held"}


def signals_that_differ(game: Compared) -> list[str]:
    found = []
    for kind in ("messages", "disclosures", "lies"):
        if getattr(game.one.signals, kind) != getattr(game.two.signals, kind):
            found.append(kind)
    papers = [[text for text in state.texts if text.to] for state in (game.one, game.two)]
    heard = [[text.heard for text in texts] for texts in papers]
    for kind, pair in (("papers", papers), ("heard", heard)):
        if pair[0] != pair[1]:
            found.append(kind)
    return [*found, *(["sealed"] if game.one.sealed != game.two.sealed else [])]


def fields_that_differ(game: Compared) -> list[str]:
    one, two = game.one.treaty, game.two.treaty
    if one is None or two is None:
        return []
    return [field for field in Treaty.__slots__ if getattr(one, field) != getattr(two, field)]
