"""Many parties under a chair: most games are signed, and one hard delegation with a stake is enough
to prevent it."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest

from summit.engine.meter import trust_at
from summit.engine.play import start
from summit.engine.seats import Seat
from tests.opponents.six import (
    CHINA,
    DPRK,
    JAPAN,
    USA,
    distrusting,
    not_needing,
    sheet_alone,
    signed,
    six,
    six_tables,
    with_harder_news,
    without_chair,
)

SHEET: Final = Path(__file__).parents[1] / "vectors" / "six_party_sheet.json"
GAMES: Final = 60
FEW: Final = 6


def vector() -> dict[str, Any]:
    """The sheet of the vectors; its note says that it is a rough one."""
    found: dict[str, Any] = json.loads(SHEET.read_text(encoding="utf-8"))
    assert "rough" in found["note"]
    return found


def test_the_scenario_is_played_on_the_sheet_of_the_vectors() -> None:
    found, base = vector(), six_tables()
    agenda = base.agenda
    for place, seat in enumerate(agenda.seats):
        sheet = base.sheets[place]
        rows = [tuple(found["points"][seat][issue.id]) for issue in agenda.issues]
        assert list(sheet.points) == rows
        assert sheet.walk_away == found["walk_away"][seat]
        assert [issue.openings[place] for issue in agenda.issues] == found["opening"][seat]
        named = [(agenda.issues[line.reads[0][0]].id) for line in sheet.red_lines]
        assert named == [issue for issue, _ in found["red_lines"].get(seat, [])]
    trust = start(base).state.trust
    for pair, points in found["trust"].items():
        holder, about = (agenda.index(Seat(name)) for name in pair.split(">"))
        assert round(trust_at(trust[holder][about]) / 10_000) == points
    for issue in agenda.issues:
        assert list(issue.binds) == found["binds"].get(issue.id, [])


def test_what_is_seen_of_a_breach_is_what_the_vectors_say() -> None:
    """The agreed measure and the means that five of the six have anyway."""
    found, base = vector(), six_tables()
    agenda = base.agenda
    limit = agenda.issue_index("dismantle")
    means = Fraction(base.sheets[agenda.index(USA)].means[limit], 1_000_000)
    measure = agenda.issues[agenda.issue_index("verification")]
    ((_, caught),) = measure.watches
    for level, expected in zip(
        caught, found["detects_by_verification_level"]["dismantle"], strict=True
    ):
        together = 1 - (1 - means) * (1 - Fraction(level, 1_000_000))
        assert abs(float(together) - expected) < 0.01


def test_under_a_chair_most_games_are_signed_and_worth_it_to_all() -> None:
    games = six(GAMES)
    assert signed(games) >= 45
    for game in games:
        if game.signing is not None:
            assert game.signing.offices.single
            assert all(game.gain(seat) > 0 for seat in game.state.tables.agenda.seats)


def test_on_the_sheet_alone_most_games_are_signed() -> None:
    assert signed(six(FEW, sheet_alone())) >= 3 * FEW // 4


def test_without_a_chair_six_texts_do_not_meet() -> None:
    assert signed(six(FEW, without_chair())) <= FEW // 2


@pytest.mark.parametrize("seat", [DPRK, USA, JAPAN])
def test_one_hard_delegation_with_a_stake_prevents_it(seat: Seat) -> None:
    assert signed(six(2, None, seat)) == 0


def test_a_hard_delegation_that_is_not_needed_stays_outside() -> None:
    games = six(FEW, not_needing(JAPAN), JAPAN)
    assert signed(games) >= FEW // 2
    for game in games:
        assert game.signing is None or game.signing.signed.outside == (JAPAN,)


def test_who_is_not_needed_and_gains_by_it_signs_with_the_others() -> None:
    """Where it speaks before the last of those who are needed, it is not left behind."""
    games = six(FEW, not_needing(JAPAN))
    inside = [game for game in games if game.signing and not game.signing.signed.outside]
    assert signed(games) == FEW and inside
    assert all(game.gain(JAPAN) > 0 for game in inside)


def test_with_less_trust_the_chair_needs_more_texts_and_mostly_finds_one() -> None:
    games = six(FEW, distrusting(DPRK, 20))
    assert signed(games) >= FEW // 2
    assert all(sum(text.single for text in game.state.texts) > 1 for game in games)


def test_news_twice_as_hard_seldom_ends_it() -> None:
    assert signed(six(FEW, with_harder_news())) >= 3 * FEW // 4


def test_a_chair_never_spends_more_credit_than_it_has() -> None:
    """Not even where nothing is ever good enough; and the last text is the best so far."""
    base = six_tables()
    credit = 4
    poor = replace(base, agenda=replace(base.agenda, credits=((CHINA, credit),)))
    (game,) = six(1, poor, USA)
    singles = [text for text in game.state.texts if text.single]
    assert len(singles) == credit == game.state.offices.credit_spent(CHINA)
