"""Others at the table and the substance in the debrief: what was done, and what came of it."""

from __future__ import annotations

from functools import cache

from summit.debrief.report import Report, report
from summit.engine.acts.conduct import Extend
from summit.engine.acts.offices import Press, TakePoll, Voice, Vouch
from summit.engine.acts.offices import Report as BringOut
from summit.engine.acts.substance import Amend, Consent, Exercise, Impose, Perform
from summit.engine.meter import MILLION
from summit.present.report import lines
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    ELDER,
    FISHERS,
    GUNS,
    MIDDLE,
    Delta,
)

MORE = (1, 3, 6, 1, 1)
"""What is amended: six watchers instead of four."""


@cache
def signed_without_dorn() -> Report:
    """Signed by the three who are needed, in force for four years; the guns run out after three."""
    game = Delta()
    game.do(Impose(DORN, "water_price"))
    name = game.single(MIDDLE)
    game.do(TakePoll(DORN))
    for seat in game.due("poll"):
        game.do(Voice(seat, yes=True))
    game.turn_of(ALBA)
    game.do(Exercise(ALBA, "hotline"))
    game.turn_of(CRESS)
    game.do(Perform(CRESS, "thaw"))
    game.turn_of(ELDER)
    game.do(Vouch(ELDER, CRESS, ALBA))
    game.turn_of(FISHERS)
    game.do(BringOut(FISHERS, "catch"))
    game.accept(name)
    game.approve()
    game.keep()
    _propose_and_agree(game)
    while not game.state.is_over:
        if game.state.stage == "commission":
            game.close()
        elif game.due("comply"):
            game.keep()
        else:
            game.do(*(Extend(seat, willing=False) for seat in game.due("extend")))
    return report(game.state, tuple(game.events))


def _propose_and_agree(game: Delta) -> None:
    """In the first review all who signed agree to another text, one after another."""
    proposed = False
    while game.state.stage == "commission" and game.state.signed.period == 1:
        seat = game.state.speaker
        assert seat is not None
        game.do(Consent(seat, "A1") if proposed else Amend(seat, MORE))
        proposed = True
        if game.state.speaker == seat:
            game.over(seat)


def test_a_single_text_is_told_with_its_poll_and_who_could_have_signed_it() -> None:
    seen = signed_without_dorn().seated
    (single,) = seen.singles
    assert single is seen.best
    assert single.poll is not None
    assert {opinion.seat for opinion in single.poll.opinions} == {ALBA, BORA, CRESS, DORN}
    assert len(single.worth) == 4


def test_credit_reports_and_vouching_are_counted() -> None:
    seen = signed_without_dorn().seated
    assert {credit.seat: (credit.given, credit.spent) for credit in seen.credits} == {
        DORN: (5, 1),
        ELDER: (6, 2),
    }
    assert [(brought.seat, brought.round) for brought in seen.reports] == [(FISHERS, 1)]


def test_rule_17_7_a_party_outside_has_its_walk_away_and_signs_nothing_it_regrets() -> None:
    found = signed_without_dorn()
    assert found.seated.outside == (DORN,)
    assert found.shortfall is None
    dorn = next(result for result in found.results if result.seat == DORN)
    assert dorn.is_outside
    assert dorn.treaty is None
    assert not dorn.is_regretted
    assert found.fate is not None
    had = next(had for had in found.fate.had if had.seat == DORN)
    assert had.is_outside
    assert had.realised == had.walk_away * MILLION
    assert all(DORN not in (each.holder, each.about) for each in found.verification)
    assert "you stayed outside the treaty" in " ".join(lines(found, DORN))


def test_rule_18_8_what_was_kept_before_a_limit_ran_out_is_still_told() -> None:
    found = signed_without_dorn()
    assert found.changes.expired == (GUNS,)
    assert found.fate is not None
    kept = {(conduct.period, conduct.seat) for conduct in found.fate.conduct}
    assert kept == {(period, seat) for period in (1, 2, 3) for seat in (ALBA, CRESS)}


def test_rule_18_9_an_amendment_is_told_against_what_was_signed() -> None:
    found = signed_without_dorn()
    (amendment,) = found.changes.amendments
    assert amendment.is_adopted
    assert found.changes.signed == MIDDLE
    shown = "\n".join(lines(found))
    assert "A1 of" in shown
    assert "Watchers in the reeds: 4 -> 6" in shown


def test_a_sequence_says_with_whom_it_is_stuck_and_what_its_steps_brought() -> None:
    found = signed_without_dorn()
    thaw, harvest = found.changes.sequences
    assert (thaw.done, thaw.stuck_with) == (1, ALBA)
    assert (harvest.done, harvest.stuck_with) == (0, ALBA)
    assert found.fate is not None
    assert {had.seat: had.steps for had in found.fate.had}[CRESS] == -MILLION
    shown = "\n".join(lines(found))
    assert "The thaw: 1 of 3 steps were taken; the next was that of Alba" in shown


def test_figures_sanctions_and_contacts_are_told() -> None:
    shown = "\n".join(lines(signed_without_dorn()))
    assert "Warning time: 12.5 hours under the treaty" in shown
    assert "A higher price for water, Dorn against Alba: imposed in round 1; in force" in shown
    assert "The line between the two harbour masters: kept in use by Alba once" in shown


def test_the_debrief_reads_at_every_seat() -> None:
    found = signed_without_dorn()
    for seat in (None, ALBA, BORA, CRESS, DORN):
        assert "The others at the table" in "\n".join(lines(found, seat))


def test_a_game_without_a_treaty_names_what_stood_in_the_way_of_the_best_text() -> None:
    game = Delta()
    game.single((1, 0, 8, 0, 1))
    game.turn_of(FISHERS)
    game.do(Press(FISHERS, CRESS))
    while not game.state.is_over:
        assert game.state.speaker is not None
        game.over(game.state.speaker)
    found = report(game.state, tuple(game.events))
    assert [hindrance.seat for hindrance in found.seated.hindered] == [CRESS]
    shown = "\n".join(lines(found))
    assert "in its way stood:" in shown
    assert "The Fishers' League called on Cress in public once" in shown
