"""What became of a treaty: what it brought, who voted, who kept it, what theory says of it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from summit.bargain.inspection import solve
from summit.debrief.conduct import Tempted
from summit.debrief.fate import Fate
from summit.debrief.moments import moments
from summit.debrief.report import Report, report
from summit.engine.acts.conduct import Accuse, Buy, Consult, Counter, GiveNotice, Publish, SnapBack
from summit.engine.events import Event
from summit.engine.happened.aftermath import ChargeSettled, FindingPublished, QueryAnswered
from summit.engine.meter import MILLION
from summit.engine.reckoning import realised
from summit.engine.scoring import eyes_of, worth
from summit.engine.state import State
from tests.debrief.games import hotline, signed
from tests.present.talks import BOATS, NORTH, SOUTH
from tests.present.treaties import Acts, losing, seeing, whole_life

EVERY_YEAR = {(SOUTH, period): (BOATS,) for period in (1, 2, 3)}


def of(state: State, events: tuple[Event, ...] = ()) -> tuple[Report, Fate]:
    found = report(state, events)
    assert found.fate is not None
    return found, found.fate


def test_a_game_that_stops_at_the_signature_has_no_fate() -> None:
    assert report(signed(hotline(), (2, 2))).fate is None
    assert moments(signed(hotline(), (2, 2))) is None


def test_rule_15_4_a_treaty_that_is_kept_brings_what_it_says_on_paper() -> None:
    state, events = whole_life()
    found, fate = of(state, events)
    assert found.conclusion.reason == "in_force"
    assert (found.conclusion.review, found.conclusion.reviews) == (3, 3)
    for had in fate.had:
        assert had.realised == had.paper * MILLION == realised(state, had.seat)
        assert had.by_period == (had.paper * MILLION,) * 3
        assert (had.paid, had.fined) == (0, 0)
        assert had.expected < had.paper * MILLION


def test_rule_15_1_a_breach_unseen_pays_its_author_and_costs_the_other() -> None:
    _, fate = of(*whole_life({(SOUTH, 2): (BOATS,)}))
    north, south = fate.had
    assert north.by_period[1] < north.by_period[0]
    assert south.by_period[1] > south.by_period[0]
    broken = [conduct for conduct in fate.conduct if conduct.breaches]
    assert [(each.seat, each.period) for each in broken] == [(SOUTH, 2)]
    (breach,) = broken[0].breaches
    assert breach.findings == ()
    assert breach.tempted.gain == south.by_period[1] - south.by_period[0]


def test_rule_14_1_a_breach_that_is_shown_costs_twenty_points_and_the_penalty() -> None:
    acts: Acts = {
        (NORTH, 1): (Publish(NORTH, "north.south.1"), SnapBack(NORTH, SOUTH)),
        (NORTH, 2): (Counter(NORTH, SOUTH),),
    }
    state, events = whole_life({(SOUTH, 1): (BOATS,)}, acts, seeing)
    _, fate = of(state, events)
    assert fate.had[1].fined == 35 * MILLION
    (breach,) = fate.conduct[1].breaches
    assert {found.by for found in breach.findings} == {NORTH, "agency"}
    assert any(isinstance(event, FindingPublished) for _, event in fate.answers)
    assert fate.had[1].by_period[2] == fate.had[1].walk_away * MILLION


def test_rule_14_2_what_was_answered_behind_closed_doors_is_told_with_its_review() -> None:
    acts: Acts = {
        (NORTH, 2): (Consult(NORTH, "north.south.2"), Accuse(NORTH, SOUTH, BOATS)),
    }
    state, events = whole_life({(SOUTH, 2): (BOATS,)}, acts, seeing)
    _, fate = of(state, events)
    replies = [(at, event.reply) for at, event in fate.answers if isinstance(event, QueryAnswered)]
    assert replies == [(2, "admitted")]
    verdicts = [
        (at, event.verdict) for at, event in fate.answers if isinstance(event, ChargeSettled)
    ]
    assert verdicts == [(2, "proven")]


def test_rule_11_4_a_vote_that_is_lost_leaves_the_walk_away_less_what_was_promised() -> None:
    state, events = whole_life(luck=losing, before=(Buy(NORTH, "dry_dock"),))
    found, fate = of(state, events)
    assert found.conclusion.reason == "not_ratified"
    north, south = fate.votes
    assert (north.passed, south.passed) == (False, None)
    assert [payment.id for payment in north.bought] == ["dry_dock"]
    assert north.odds is not None and north.odds_then is not None
    assert north.odds < north.odds_then
    assert south.odds == south.odds_then
    assert fate.had[0].realised == (fate.had[0].walk_away - 2) * MILLION
    assert fate.had[1].realised == fate.had[1].walk_away * MILLION
    assert fate.conduct == () and fate.sparing is None


def test_rule_14_9_a_notice_ends_the_treaty_and_the_rest_counts_as_no_deal() -> None:
    acts: Acts = {(SOUTH, 1): (GiveNotice(SOUTH),)}
    state, events = whole_life(acts=acts)
    found, fate = of(state, events)
    assert found.conclusion.reason == "withdrawn"
    for had in fate.had:
        assert len(had.by_period) == 1
        mean = Fraction(had.paper + had.walk_away, 2) * MILLION
        assert abs(had.realised - mean) <= 1


def test_values_are_those_of_the_signing_day_whatever_came_later() -> None:
    state, events = whole_life(EVERY_YEAR, luck=seeing)
    days = moments(state, events)
    assert days is not None
    for found in (report(state, events), report(state)):
        for place, result in enumerate(found.results):
            then = eyes_of(days.signing, result.seat)
            sheet = days.signing.sheets[place]
            assert result.treaty == worth(then, sheet, state.signed.terms)
    now = worth(eyes_of(state, NORTH), state.sheets[0], state.signed.terms)
    assert report(state, events).results[0].treaty != now


def test_without_the_events_the_last_day_still_tells_what_was_broken_and_had() -> None:
    state, events = whole_life(EVERY_YEAR, luck=seeing)
    _, whole = of(state, events)
    _, rest = of(state)
    assert [had.realised for had in rest.had] == [had.realised for had in whole.had]
    assert rest.conduct == whole.conduct
    assert [vote.passed for vote in rest.votes] == [True, True]
    assert all(vote.odds is None for vote in rest.votes)
    assert all(had.by_period == () for had in rest.had)


def test_the_course_of_trust_leaves_out_rounds_that_were_never_held() -> None:
    state, events = whole_life()
    for course in report(state, events).courses:
        assert course.rounds == (0, 1, 3, 4, 5)
        assert len(course.points) == 5


@pytest.mark.parametrize(
    ("gain", "fear", "caught", "pays"),
    [(20, 60, 250_000, 0), (20, 60, 0, 20), (20, 60, 1_000_000, -60), (20, 40, 500_000, -10)],
)
def test_rule_15_3_what_a_breach_pays_on_average(
    gain: int, fear: int, caught: int, pays: int
) -> None:
    found = Tempted(BOATS, gain * MILLION, fear * MILLION, caught)
    assert found.pays == pays * MILLION


def test_rule_13_2_visits_stand_beside_the_inspection_game() -> None:
    state, events = whole_life(EVERY_YEAR, weights={"breach_shown": 0, "temptation": 4})
    _, fate = of(state, events)
    game = fate.sparing
    assert game is not None and game.turns
    seen, visited = Fraction(game.seen, MILLION), Fraction(game.seen_visited, MILLION)
    assert seen < visited

    def average(caught: Fraction) -> Fraction:
        return game.gain * (1 - caught) - game.fear * caught

    b = -average(visited) / average(seen)
    assert [turn.left for turn in game.turns] == [2, 1, 1]
    for turn in game.turns:
        assert turn.visits == game.visits
        assert not turn.is_sent
        assert turn.theory == (
            solve(turn.left, turn.visits, b) if b >= 0 else solve(turn.left, turn.visits, 0, 1 + b)
        )


def test_rule_13_2_where_the_looks_deter_theory_sends_no_visit() -> None:
    _, fate = of(*whole_life(weights={"breach_shown": 90}))
    assert fate.sparing is not None
    assert fate.sparing.turns == ()
    assert fate.sparing.sent == ()
