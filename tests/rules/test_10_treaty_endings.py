"""Chapter 10, after a signature: voted down, in force to the end, or left."""

from __future__ import annotations

import pytest

from summit.engine.actions import EndTurn
from summit.engine.acts.conduct import CallVote, Extend, GiveNotice, Shelve, Suspend
from summit.engine.events import GameEnded
from summit.engine.seats import Seat
from tests.rules.lake import BOATS, NO_REVIEWS, OST, OST_VOTES, WEST, WEST_VOTES, Edit, Lake
from tests.rules.table import only


def ended(game: Lake) -> tuple[str, str, str, str | None]:
    """The rule, the reason, the ending that is told, and the treaty."""
    event = only(game.events, GameEnded)[0]
    assert game.state.stage == "over" and game.refused(EndTurn(OST)).code == "game_over"
    return event.rule, event.reason, event.ending, event.text


def to_the_end(game: Lake, *, willing: bool = False, **breaks: tuple[int, ...]) -> Lake:
    """The periods pass, and nobody does anything about anything."""
    while not game.state.is_over:
        if game.state.stage == "extension":
            game.act(Extend(game.state.duties[0].seat, willing))
        else:
            game.commission(**breaks).close()
    return game


def test_10_1_where_nobody_votes_and_nothing_is_reviewed_a_signature_is_the_end() -> None:
    assert ended(Lake(NO_REVIEWS, signed=True))[:2] == ("10.1", "signed")


@pytest.mark.parametrize("edits", [(OST_VOTES,), (OST_VOTES, WEST_VOTES)])
def test_10_5_a_treaty_that_is_voted_down_ends_the_game(edits: tuple[Edit, ...]) -> None:
    game = Lake(*edits)
    for seat, _ in game.duties:
        game.act(CallVote(seat))
    game.nature(1)
    assert ended(game) == ("10.5", "not_ratified", "paper", "T1")
    assert not game.treaty.is_ratified


def test_10_5_it_takes_one_vote_only() -> None:
    game = Lake(OST_VOTES, WEST_VOTES)
    game.act(CallVote(OST), CallVote(WEST))
    game.nature(0)
    game.nature(1)
    assert ended(game)[:3] == ("10.5", "not_ratified", "paper")


def test_10_5_a_treaty_that_is_shelved_is_not_ratified_either() -> None:
    game = Lake(OST_VOTES)
    game.act(Shelve(OST))
    assert ended(game) == ("10.5", "not_ratified", "paper", "T1")


def test_10_6_it_ends_in_force_when_the_last_period_has_closed() -> None:
    game = Lake()
    game.commission().close()
    assert not game.state.is_over
    game.commission().close()
    assert game.state.stage == "extension"
    assert ended(to_the_end(game)) == ("10.6", "in_force", "kept", "T1")


def test_10_6_where_nothing_is_reviewed_the_last_vote_is_the_end() -> None:
    game = Lake(OST_VOTES, NO_REVIEWS)
    game.act(CallVote(OST))
    game.nature(0)
    assert ended(game) == ("10.6", "in_force", "kept", "T1")


def test_10_6_an_extended_treaty_ends_after_its_extension() -> None:
    game = to_the_end(Lake(), willing=True)
    assert ended(game)[:3] == ("10.6", "in_force", "longer")
    assert game.treaty.period == 3


def test_10_7_it_ends_when_a_notice_has_run_out() -> None:
    game = Lake(("  notice: 1\n", "  notice: 0\n"))
    game.commission().by(OST, GiveNotice(OST))
    game.close()
    assert ended(game) == ("10.7", "withdrawn", "left", "T1")
    assert game.treaty.period == 1


def test_10_4_endings_alone_may_ask_what_nobody_was_told() -> None:
    assert ended(to_the_end(Lake(), west=(BOATS,)))[2] == "unseen"
    seen = Lake()
    seen.commission((OST, WEST, "confirmed", BOATS), west=(BOATS,)).close()
    assert ended(to_the_end(seen))[2] == "caught"
    alarmed = Lake()
    alarmed.commission((OST, WEST, "alarm", BOATS), west=(BOATS,)).close()
    assert ended(to_the_end(alarmed))[2] == "unseen", "an alarm proves nothing"


@pytest.mark.parametrize("seat", [OST, WEST])
def test_10_4_who_keeps_its_gates_closed_to_the_end_is_told_of(seat: Seat) -> None:
    game = Lake()
    game.commission().by(seat, Suspend(seat))
    game.close()
    assert ended(to_the_end(game))[2] == "closed"
