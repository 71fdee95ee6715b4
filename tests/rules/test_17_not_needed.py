"""Rule 17.7: an agreement can do without a party that is not needed. Dorn is not."""

from __future__ import annotations

from summit.engine.actions import Accept, EndTurn, Propose
from summit.engine.acts.conduct import Accuse, CallVote
from summit.engine.acts.offices import Mediate
from summit.engine.acts.signals import ComeBack, WalkOut
from summit.engine.acts.substance import Perform
from summit.engine.events import AgreementReached, OrderSet
from summit.engine.happened.aftermath import ConductDue, Found, VisitDue, VoteDue
from summit.engine.happened.offices import LeftOutside
from summit.engine.reckoning import realised, reckoned
from summit.engine.scoring import watched
from summit.engine.sight import limits_of, noticed_by_any
from tests.rules.delta import (
    ALBA,
    ALL_NEEDED,
    BORA,
    CRESS,
    DORN,
    ELDER,
    GUNS,
    MIDDLE,
    NARROW,
    Delta,
)
from tests.rules.table import only

POINT = 1_000_000

VISITS = (
    "    detects: {guns: {0: 0, 8: 60%}}\n",
    "    detects: {guns: {0: 0, 8: 60%}}\n    short_notice: {0: 0, 8: 8}\n",
)
"""As many visits at short notice as watchers."""

EYES = ("    needed: false\n", "    needed: false\n    national_means: {guns: 50%}\n")
"""Dorn has means of its own to look with."""

VOTE = ("    needed: false\n", "    needed: false\n    ratification: {body: all, quorum: 1/2}\n")


def test_17_7_an_agreement_can_do_without_it() -> None:
    game = Delta()
    assert game.tables.agenda.needed == (ALBA, BORA, CRESS)
    events = game.agree()
    assert only(events, AgreementReached) and only(events, LeftOutside) == [LeftOutside(DORN)]
    assert game.state.signed.outside == (DORN,)
    assert game.view(CRESS).treaty is not None and game.view(CRESS).treaty == game.view(None).treaty


def test_17_7_who_is_needed_cannot_be_left_outside() -> None:
    game = Delta(ALL_NEEDED)
    assert not only(game.agree(), AgreementReached)


def test_17_7_who_supports_the_text_signs() -> None:
    game = Delta()
    events = game.agree(dorn=True)
    assert only(events, AgreementReached) and not only(events, LeftOutside)
    assert game.state.signed.outside == ()


def test_17_7_who_tabled_the_text_signs() -> None:
    game = Delta()
    game.do(Propose(DORN, MIDDLE))
    game.accept("T5")
    assert only(game.events, AgreementReached) == [AgreementReached("T5")]
    assert game.state.signed.outside == ()


def test_17_7_a_text_of_its_own_alone_is_no_agreement() -> None:
    """Its support is neither here nor there for the others."""
    game = Delta()
    game.do(Accept(DORN, "T1"), EndTurn(DORN))
    game.turn_of(BORA)
    assert not only(game.do(Accept(BORA, "T1")), AgreementReached)
    game.turn_of(CRESS)
    assert only(game.do(Accept(CRESS, "T1")), AgreementReached)
    assert game.state.signed.outside == ()


def test_17_7_the_others_agree_while_it_is_away() -> None:
    """Not while one of those is away who are needed (16.13)."""
    game = Delta()
    game.do(WalkOut(DORN))
    game.turn_of(ELDER)
    game.do(Mediate(ELDER, MIDDLE))
    game.accept("T5")
    assert only(game.events, AgreementReached) and game.state.signed.outside == (DORN,)


def test_17_7_not_while_one_is_away_who_is_needed() -> None:
    game = Delta()
    name = game.single()
    game.turn_of(ALBA)
    game.do(Accept(ALBA, name), WalkOut(ALBA))
    for seat in (BORA, CRESS):
        game.turn_of(seat)
        game.do(Accept(seat, name))
    assert not only(game.events, AgreementReached)
    game.turn_of(ALBA)
    assert only(game.do(ComeBack(ALBA)), AgreementReached)


def test_17_7_support_that_it_gave_before_it_left_still_counts() -> None:
    game = Delta()
    name = game.single()
    game.do(Accept(DORN, name), WalkOut(DORN))
    game.accept(name)
    assert game.state.signed.outside == ()


def test_17_7_no_limit_binds_it() -> None:
    game = Delta()
    assert limits_of(game.state.tables.agenda, DORN) == (GUNS,)
    game.agree()
    agenda = game.state.tables.agenda
    assert agenda.issues[GUNS].binds == (ALBA, CRESS) and limits_of(agenda, DORN) == ()
    assert game.view(ALBA).agenda.issues[GUNS].binds == (ALBA, CRESS)
    assert game.tables.agenda.issues[GUNS].binds == (ALBA, CRESS, DORN)


def test_17_7_the_others_do_not_fear_that_it_might_break_what_it_did_not_sign() -> None:
    game = Delta()
    assert watched(game.state.tables.agenda, ALBA) == ((CRESS, GUNS), (DORN, GUNS))
    before = game.view(ALBA).own
    game.agree()
    assert watched(game.state.tables.agenda, ALBA) == ((CRESS, GUNS),)
    after = game.view(ALBA).own
    assert before is not None and after is not None
    assert (len(before.eyes.watches), len(after.eyes.watches)) == (2, 1)


def test_17_7_it_does_not_vote() -> None:
    for signs in (True, False):
        game = Delta(VOTE)
        asked = [e.seat for e in only(game.agree(dorn=signs), VoteDue)]
        assert asked == ([ALBA, CRESS, DORN] if signs else [ALBA, CRESS])


def test_17_7_it_has_no_duties_no_visits_and_no_seat_in_the_commission() -> None:
    game = Delta(VISITS)
    events = game.sign()
    assert [e.seat for e in only(events, ConductDue)] == [ALBA, CRESS]
    assert [e.seat for e in only(events, VisitDue)] == [ALBA, BORA, CRESS]
    assert only(events, OrderSet)[-1].order == (ALBA, BORA, CRESS)
    mine = game.view(DORN).own
    assert mine is not None and (mine.visits_left, mine.duties) == (0, ())


def test_17_7_it_does_not_inspect_whatever_its_means() -> None:
    for signs in (True, False):
        game = Delta(EYES)
        game.sign(dorn=signs)
        found = only(game.keep(), Found)
        assert (DORN in {e.by for e in found}) is signs
        assert (DORN in {e.of for e in found}) is signs
        chance = noticed_by_any(
            game.state.tables.agenda, game.state.signed, CRESS, GUNS, (0, 500_000, 0, 0, 0)
        )
        assert chance == (1_000_000 - 350_000**3 // 10**12 if signs else 877_500)


def test_17_7_nobody_accuses_it() -> None:
    game = Delta()
    game.sign()
    game.keep()
    refusal = game.refused(Accuse(ALBA, DORN, GUNS))
    assert (refusal.rule, refusal.code) == ("14.3", "accused_not_bound")


def test_17_7_it_has_its_walk_away_value_in_each_period_and_in_the_end() -> None:
    game = Delta()
    game.sign((1, 3, 4, 1, 0))
    game.keep()
    assert reckoned(game.state)[3] == 28 * POINT
    game.close()
    game.keep()
    game.close()
    assert realised(game.state, DORN) == 28 * POINT
    assert game.state.signed.worth[3] == 2 * 28 * POINT


def test_17_7_less_what_an_arms_race_cost_it_and_with_what_steps_have_brought_it() -> None:
    race = "{text: All arm., loss: {dorn: 2}, tension: 1}"
    steps = (
        "\n  thaw:\n    title: The thaw\n    steps:\n"
        "      - {by: dorn, title: One, cost: 1, brings: {alba: 1}}\n"
        "      - {by: alba, title: Two, brings: {dorn: 5}}\n"
    )
    game = Delta(arms_race=race, sequences=steps, sanctions=None)
    game.do(Perform(DORN, "thaw"))
    game.until(2)
    assert realised(game.state, DORN) == (28 - 2 - 1) * POINT
    game.agree()
    assert realised(game.state, DORN) == (28 - 2 - 1) * POINT


def test_17_7_what_fails_at_home_binds_nobody_either_way() -> None:
    game = Delta(luck={"vote": 1})
    game.agree(NARROW)
    game.do(CallVote(ALBA), CallVote(CRESS))
    assert game.state.is_over and realised(game.state, DORN) == 28 * POINT
    assert realised(game.state, BORA) == 30 * POINT
