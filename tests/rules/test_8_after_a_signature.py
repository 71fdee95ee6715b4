"""Chapter 8, after a signature: what presses on the room once there is a treaty, and its end."""

from __future__ import annotations

import pytest

from summit.engine.acts.conduct import Accuse, GiveNotice, Suspend
from summit.engine.events import GameEnded, TensionMoved, TensionPressed
from summit.engine.happened.aftermath import PeriodOpened
from tests.rules.lake import BOATS, LONG, OST, WEST, Lake
from tests.rules.table import only


def test_8_2_a_signature_calms_by_ten() -> None:
    events = Lake().events
    assert [(e.cause, e.amount) for e in only(events, TensionPressed)] == [("signed", -10_000_000)]


@pytest.mark.parametrize(
    ("name", "points"),
    [
        ("tension_signed", -10),
        ("tension_charge", 5),
        ("tension_alarm", 3),
        ("tension_breach", 15),
        ("tension_suspended", 4),
        ("tension_counter", 2),
        ("tension_notice", 8),
    ],
)
def test_8_2_the_house_weights(name: str, points: int) -> None:
    assert getattr(Lake().tables.agenda.weights, name) == points * 1_000_000


def test_8_2_what_presses_in_a_period_moves_tension_at_its_close() -> None:
    """40 + 4 - 10 + 5 + 15 + 4 = 58, and (0.4 · (1 - mean) - 0.3) · 40 for the mood."""
    game = Lake(LONG).commission(west=(BOATS,))
    game.act(Accuse(OST, WEST, BOATS))
    game.nature(0)
    game.act(Suspend(OST))
    assert game.state.tension == 40_000_000
    moved = only(game.close(), TensionMoved)
    assert [event.pressure for event in moved] == [14_000_000]
    assert moved[0].after == 40_000_000 + 4_000_000 + 14_000_000 + moved[0].distrust


def test_8_1_it_moves_once_a_period_from_the_first_close_on() -> None:
    game = Lake(LONG)
    while game.state.stage != "extension":
        game.commission().close()
    assert len(only(game.events, TensionMoved)) == 3


def test_8_3_at_a_hundred_the_treaty_breaks_down_with_the_talks() -> None:
    news = """
  war:
    title: A war
    text: Shots are fired.
    at: {round: second, phase: close}
    effects: [{tension: 90}]
"""
    game = Lake(LONG, injects=news)
    game.commission().close()
    events = game.commission().close()
    assert game.state.tension == 100_000_000
    ended = only(events, GameEnded)
    assert [(e.reason, e.ending, e.text, e.rule) for e in ended] == [
        ("collapsed", "fell", "T1", "10.3")
    ]
    assert not only(events, PeriodOpened)


def test_8_3_a_collapse_comes_before_a_notice_that_runs_out_with_it() -> None:
    game = Lake(
        LONG, ("  notice: 1\n", "  notice: 0\n"), tension="90", weights="\n  tension_growth: 60"
    )
    game.commission().by(OST, GiveNotice(OST))
    ended = [(e.reason, e.ending) for e in only(game.close(), GameEnded)]
    assert ended == [("collapsed", "fell")]
