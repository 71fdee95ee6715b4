"""Rules 18.8 and 18.9: what a treaty says of its own life, and how it is amended.

Two or four years; notice one or two; an extension of one if it covers the reeds; the limit on guns
expires after one year of two, or three of four.
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Propose, Terms
from summit.engine.acts.conduct import Comply, Extend, GiveNotice
from summit.engine.acts.substance import Amend, Consent
from summit.engine.events import GameEnded
from summit.engine.happened.aftermath import (
    ConductDue,
    ExtensionDue,
    Found,
    NoticeGiven,
    PeriodOpened,
    VoteDue,
)
from summit.engine.happened.substance import (
    AmendmentBacked,
    AmendmentProposed,
    LimitExpired,
    TreatyAmended,
)
from summit.engine.reckoning import in_effect, reckoned
from summit.engine.scoring import watched
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    GUNS,
    MIDDLE,
    NARROW,
    SHORT,
    WATCH,
    Delta,
)
from tests.rules.parley import rows
from tests.rules.table import only

POINT = 1_000_000
LASTING = "  sunsets:\n    guns: {issue: years, periods: {two: 1, four: 3}}\n"
MORE: Terms = (1, 3, 6, 1, 1)
"""MIDDLE with six watchers."""


def in_force(terms: Terms = MIDDLE, *edits: tuple[str, str], dorn: bool = False) -> Delta:
    """A treaty in its first period, in the commission; Alba has the floor."""
    game = Delta(*edits)
    game.sign(terms, dorn=dorn)
    game.keep()
    return game


def test_18_8_the_duration_hangs_on_an_issue() -> None:
    for terms, periods in ((SHORT, 2), (MIDDLE, 4)):
        assert in_force(terms).state.signed.periods == periods


@pytest.mark.parametrize(("terms", "after"), [(SHORT, 2), (MIDDLE, 3)])
def test_18_8_so_may_notice(terms: Terms, after: int) -> None:
    game = in_force(terms)
    assert only(game.do(GiveNotice(ALBA)), NoticeGiven) == [NoticeGiven(ALBA, after)]
    while not game.state.is_over:
        game.keep()
        game.close()
    assert [e.reason for e in only(game.events, GameEnded)] == ["withdrawn"]
    assert game.state.signed.period == after


@pytest.mark.parametrize(("terms", "asked"), [(SHORT, [ALBA, CRESS]), (NARROW, [])])
def test_18_8_so_may_the_right_to_an_extension(terms: Terms, asked: list[str]) -> None:
    game = in_force(terms, (LASTING, ""))
    game.close()
    game.keep()
    events = game.close()
    assert [e.seat for e in only(events, ExtensionDue)] == asked
    if asked:
        game.do(Extend(ALBA, True), Extend(CRESS, True))
        assert game.state.signed.period == 3 and game.state.signed.is_extended
    else:
        assert [e.reason for e in only(events, GameEnded)] == ["in_force"]


@pytest.mark.parametrize(("terms", "years"), [(SHORT, 1), (MIDDLE, 3)])
def test_18_8_and_the_time_after_which_a_limit_expires(terms: Terms, years: int) -> None:
    game = in_force(terms)
    for year in range(1, years + 1):
        assert game.state.signed.expired == ()
        game.keep()
        events = game.close()
        assert only(events, LimitExpired) == ([LimitExpired(GUNS)] if year == years else [])
    assert game.view(None).treaty is not None and game.state.signed.expired == (GUNS,)
    assert not [e for e in only(game.close(), LimitExpired)], "once"


def test_18_8_a_limit_that_has_expired_binds_nobody() -> None:
    """No conduct is due, nobody looks for it, nobody is tempted to break it."""
    game = in_force(SHORT)
    assert only(game.events, Found)
    events = game.close()
    assert only(events, PeriodOpened) and not only(events, ConductDue) and not only(events, Found)
    assert game.refused(Comply(ALBA, (GUNS,))).code == "no_conduct_due"
    assert game.state.stage == "commission"
    assert game.view(ALBA).agenda.issues[GUNS].binds == () != game.tables.agenda.issues[GUNS].binds
    assert watched(game.state.tables.agenda, ALBA) == ()
    own = game.view(ALBA).own
    assert own is not None and own.eyes.watches == ()


def test_18_8_and_counts_as_it_is_today() -> None:
    """In the first year Alba has 25 points for 50 guns, in the second none for 100."""
    game = in_force(SHORT)
    assert in_effect(game.state.tables.agenda, game.state.signed) == SHORT
    first = reckoned(game.state)
    game.close()
    assert in_effect(game.state.tables.agenda, game.state.signed) == (1, 8, 4, 1, 0)
    second = reckoned(game.state)
    points = [sheet.points[GUNS] for sheet in game.state.sheets[:3]]
    lost = [(row[3] - row[8]) * POINT for row in points]
    assert [one - other for one, other in zip(first, second, strict=True)][:3] == lost
    assert lost[0] == 25 * POINT


def test_18_8_where_no_limit_is_left_nobody_is_asked_about_an_extension() -> None:
    game = in_force(SHORT)
    game.close()
    events = game.close()
    assert not only(events, ExtensionDue)
    assert [e.reason for e in only(events, GameEnded)] == ["in_force"]


def test_18_9_a_party_proposes_other_terms_in_the_commission_for_a_move() -> None:
    game = in_force()
    events = game.do(Amend(ALBA, MORE))
    assert only(events, AmendmentProposed) == [AmendmentProposed("A1", ALBA, MORE)]
    assert game.state.moves == 1 and not rows(events)
    assert game.view(DORN).matters.amendments[0].agreed == (ALBA,)


def amended(game: Delta, *seats: str) -> None:
    """Alba proposes, the others agree."""
    game.do(Amend(ALBA, MORE))
    for seat in (BORA, CRESS, DORN):
        if seat in seats:
            game.turn_of(seat)
            game.do(Consent(seat, "A1"))


def test_18_9_when_all_have_agreed_the_treaty_says_so_from_the_periods_close_on() -> None:
    game = in_force()
    amended(game, BORA, CRESS)
    assert only(game.events, AmendmentBacked) == [
        AmendmentBacked("A1", BORA),
        AmendmentBacked("A1", CRESS),
    ]
    assert game.state.signed.terms == MIDDLE
    before = reckoned(game.state)
    events = game.close()
    assert only(events, TreatyAmended) == [TreatyAmended("A1", MORE)]
    assert game.state.signed.terms == MORE and game.state.signed.worth == before
    assert not only(events, VoteDue), "nobody votes on it at home"
    assert game.state.signed.periods == 4
    treaty = game.view(None).treaty
    assert treaty is not None and treaty.terms == MORE


def test_18_9_from_then_on_it_is_what_counts() -> None:
    """What all have of it, and by which means they look."""
    game = in_force()
    before = reckoned(game.state)
    amended(game, BORA, CRESS)
    game.close()
    game.keep()
    rows_of = [sheet.points[WATCH] for sheet in game.state.sheets]
    for place in range(3):
        gained = (rows_of[place][6] - rows_of[place][4]) * POINT
        assert reckoned(game.state)[place] - before[place] == gained


def test_18_9_agreement_may_take_more_than_a_period() -> None:
    game = in_force()
    amended(game, BORA)
    assert not only(game.close(), TreatyAmended)
    game.keep()
    game.turn_of(CRESS)
    game.do(Consent(CRESS, "A1"))
    assert only(game.close(), TreatyAmended) and game.state.signed.terms == MORE


def test_18_9_who_stayed_outside_is_not_asked_and_who_signed_is() -> None:
    game = in_force(MIDDLE, dorn=True)
    amended(game, BORA, CRESS)
    assert not only(game.close(), TreatyAmended)
    game.keep()
    game.turn_of(DORN)
    game.do(Consent(DORN, "A1"))
    assert only(game.close(), TreatyAmended)


@pytest.mark.parametrize(
    ("terms", "rule", "code"),
    [
        (MIDDLE, "18.9", "as_it_stands"),
        (SHORT, "18.9", "not_its_life"),
        (MORE, "18.9", "proposed_already"),
        ((0, 3, 4, 1, 1), "18.1", "out_of_scope"),
        ((1, 3, 4, 2, 1), "18.2", "not_on_the_table"),
        ((1, 3, 4, 1), "3.1", "incomplete_text"),
    ],
)
def test_18_9_other_terms_of_the_same_duration(terms: Terms, rule: str, code: str) -> None:
    game = in_force()
    game.do(Amend(ALBA, MORE))
    refusal = game.refused(Amend(ALBA, terms))
    assert (refusal.rule, refusal.code) == (rule, code)


def test_18_9_only_what_was_proposed_is_agreed_to_and_once() -> None:
    game = in_force()
    assert game.refused(Consent(ALBA, "A1")).code == "no_such_amendment"
    game.do(Amend(ALBA, MORE))
    refusal = game.refused(Consent(ALBA, "A1"))
    assert (refusal.rule, refusal.code) == ("18.9", "agreed_already")
    amended_already = in_force()
    amended(amended_already, BORA, CRESS)
    amended_already.close()
    amended_already.keep()
    amended_already.turn_of(ALBA)
    assert amended_already.refused(Consent(ALBA, "A1")).code == "no_such_amendment"


def test_18_9_where_the_scenario_does_not_allow_it_nothing_is_amended() -> None:
    game = in_force(MIDDLE, ("  amendable: true\n", ""))
    refusal = game.refused(Amend(ALBA, MORE))
    assert (refusal.rule, refusal.code) == ("18.9", "not_amendable")


def test_18_9_nor_before_there_is_a_treaty() -> None:
    game = Delta()
    for action in (Amend(DORN, MORE), Consent(DORN, "A1")):
        refusal = game.refused(action)
        assert (refusal.rule, refusal.code) == ("11.1", "no_treaty")
    game.act(Propose(DORN, MIDDLE))
