"""What comes of the talks when scripts hold them, and which ways of playing do not pay."""

from __future__ import annotations

from functools import cache
from statistics import median

import pytest

from summit.engine.events import TrustMoved
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.opponents.opponent import Opponent
from tests.engine.worlds import scenario, tables
from tests.opponents.doubles import Doubled, Trick, lies, sends_gifts, walks_out
from tests.opponents.games import (
    MILLION,
    Passing,
    Played,
    Poisoning,
    TakingBack,
    earned,
    scripted,
    talks,
    without_trust,
    without_verification,
)

GAMES = 10
HARBOUR_GAMES = 20
NEW_START = "new_start"
RECORD = {"warheads": 1550, "launchers": 700, "inspections": 18}


def played(game: Tables, games: int) -> list[Played]:
    """The talks of so many games; what comes of a treaty later is another matter."""
    seats = scripted(scenario(NEW_START))
    return [talks(game, seats, f"game {number}") for number in range(games)]


@cache
def as_written() -> list[Played]:
    return played(tables(NEW_START), GAMES)


def signed(games: list[Played]) -> float:
    return sum(game.treaty is not None for game in games) / len(games)


def test_two_scripts_mostly_sign() -> None:
    assert signed(as_written()) >= 0.6


def test_what_they_sign_lies_near_the_record() -> None:
    agenda = tables(NEW_START).agenda
    treaties = [game.treaty for game in as_written() if game.treaty is not None]
    for issue, value in RECORD.items():
        number = agenda.issue_index(issue)
        numbers = agenda.issues[number].numbers
        assert numbers is not None
        middle = median(numbers[terms[number]] for terms in treaties) / MILLION
        assert abs(middle - value) <= 0.15 * value


def test_both_sides_gain() -> None:
    for game in as_written():
        if game.treaty is not None:
            assert all(game.gain(seat) > 0 for seat in game.state.tables.agenda.seats)


def test_hardly_anything_is_taken_back_on_the_way() -> None:
    retractions = [
        event
        for game in as_written()
        for event in game.events
        if isinstance(event, TrustMoved) and event.row.cause == "retraction"
    ]
    assert len(retractions) <= GAMES // 2


def test_with_thirty_points_less_trust_hardly_anything_is_signed() -> None:
    assert signed(played(without_trust(tables(NEW_START), 30), GAMES)) < 0.15


def test_without_any_verification_hardly_anything_is_signed() -> None:
    assert signed(played(without_verification(tables(NEW_START)), GAMES)) < 0.15


def theirs(seat: Seat) -> int:
    return 1 - tables(NEW_START).agenda.index(seat)


def honest(seat: str) -> float:
    return sum(game.gain(Seat(seat)) for game in as_written()) / len(as_written()) / MILLION


@pytest.mark.parametrize("seat", ["usa", "russia"])
@pytest.mark.parametrize(
    ("way", "share"),
    [("passes", 0.15), ("poisons", 0.15), ("gives and takes back", 0.9)],
)
def test_honest_play_earns_more_than_one_who(way: str, share: float, seat: str) -> None:
    """`share` is the most that such play may earn of what honest play earns."""
    place = Seat(seat)
    sheet = tables(NEW_START).sheets[theirs(place)]
    player: dict[str, Opponent] = {
        "passes": Passing(place),
        "poisons": Poisoning(place, sheet),
        "gives and takes back": TakingBack(place),
    }
    gain = earned(scenario(NEW_START), tables(NEW_START), seat, player[way], games=4)
    assert gain <= share * honest(seat)


def harbour(games: int, **others: Opponent) -> list[Played]:
    """Games in the harbours to their end, where everything may be said."""
    seats = scripted(scenario("harbour"), **others)
    return [talks(tables("harbour"), seats, f"game {number}") for number in range(games)]


@cache
def in_the_harbours() -> list[Played]:
    return harbour(HARBOUR_GAMES)


def mean_gain(games: list[Played], seat: str) -> float:
    return sum(game.gain(Seat(seat)) for game in games) / len(games) / MILLION


def test_with_signals_the_harbours_nearly_always_sign() -> None:
    assert signed(in_the_harbours()) >= 0.9


@pytest.mark.parametrize("trick", [lies, sends_gifts, walks_out])
def test_no_trick_with_signals_pays(trick: Trick) -> None:
    """Over all seats together, for one alone may gain by keeping its priorities to itself."""
    more = 0.0
    for seat in ("arkona", "bresk", "corvo"):
        honest_double = scripted(scenario("harbour"))[Seat(seat)]
        played_so = harbour(HARBOUR_GAMES, **{seat: Doubled(honest_double, trick)})
        more += mean_gain(played_so, seat) - mean_gain(in_the_harbours(), seat)
    assert more < 0
