"""Chapter 13: who looks at whom, visits at short notice, what is found and what it says."""

from __future__ import annotations

from math import log

import pytest

from summit.engine.acts.conduct import Comply, Suspend, Visit
from summit.engine.events import QuestionOpened, ReadingMoved, TrustMoved
from summit.engine.happened.aftermath import Found, VisitDue, VisitPaid, VisitSent
from summit.engine.play import legal_actions
from summit.engine.rules.looking import finding_weight, outcomes_of
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import sight_of
from tests.rules.lake import (
    AGENCY_LOOKS,
    BOATS,
    GUNS,
    LONG,
    NORD,
    OST,
    TERM,
    VISITS,
    WEST,
    WITH_NORD,
    Edit,
    Lake,
)
from tests.rules.table import only

ERRING: Edit = (
    "    inspector: agency\n",
    "    false_alarm: {none: 0, full: 4%}\n    inspector: agency\n",
)
NO_VISITS: Edit = (
    "opening: {ost: some, west: some}",
    "opening: {ost: none, west: none}",
)
FAULTLESS: Edit = ("    false_alarm: {none: 0, some: 10%}\n", "")
"""The visits never give a false alarm."""


def looks(game: Lake) -> list[str]:
    """Which questions chance was asked about looks."""
    return [e.question for e in only(game.events, QuestionOpened) if e.question.startswith("look/")]


def chances(game: Lake, by: Seat, of: Seat) -> dict[tuple[str, int], int]:
    """What a look may come to, and how likely that is."""
    found = outcomes_of(game.state, sight_of(game.state, by, of), of)
    return {(result, limit): chance for result, limit, chance in found}


def test_13_1_every_party_looks_at_every_other_that_is_bound_and_then_the_agency() -> None:
    game = Lake(*WITH_NORD, AGENCY_LOOKS).commission()
    assert looks(game) == [
        "look/1/ost/west",
        "look/1/west/ost",
        "look/1/nord/ost",
        "look/1/nord/west",
        "look/1/agency/ost",
        "look/1/agency/west",
    ]
    assert [(e.by, e.of) for e in only(game.events, Found)] == [
        (OST, WEST),
        (WEST, OST),
        (NORD, OST),
        (NORD, WEST),
        (AGENCY, OST),
        (AGENCY, WEST),
    ]


def test_13_1_it_looks_with_national_means_and_with_the_agreed_measures() -> None:
    game = Lake().in_force()
    sight = sight_of(game.state, OST, WEST)
    assert (sight.seen, sight.proven, sight.false_alarm) == (
        (600_000, 200_000),
        (250_000, 100_000),
        118_000,
    )
    sight = sight_of(game.state, WEST, OST)
    assert (sight.seen, sight.proven, sight.false_alarm) == (
        (500_000, 200_000),
        (250_000, 100_000),
        100_000,
    )


def test_13_2_visits_are_a_number_for_the_whole_life() -> None:
    game = Lake(LONG).in_force()
    game.act(Comply(OST), Comply(WEST), Visit(OST, WEST, BOATS), Visit(WEST))
    game.looks().close()
    assert [(e.seat, e.left) for e in only(game.events, VisitDue)] == [
        (OST, 1),
        (WEST, 1),
        (WEST, 1),
    ]
    refusal = game.refused(Visit(OST, WEST, BOATS))
    assert (refusal.rule, refusal.code) == ("13.2", "no_visit_due")
    own = game.view(OST).own
    assert own is not None and own.visits_left == 0


def test_13_2_there_every_measure_that_allows_such_visits_looks_twice() -> None:
    """Boats 1 - 0.8 · 0.5² = 80 %, of which half of 1 - 0.5² with proof; guns as ever."""
    game = Lake().in_force()
    game.act(Comply(OST), Visit(OST, WEST, BOATS), Visit(WEST, OST, GUNS))
    seen = sight_of(game.state, OST, WEST)
    assert (seen.seen, seen.proven) == ((800_000, 200_000), (375_000, 100_000))
    assert seen.false_alarm == 118_000
    assert sight_of(game.state, WEST, OST).seen == (500_000, 360_000)
    game.act(Comply(WEST))
    game.looks().close()
    assert sight_of(game.state, OST, WEST).seen == (600_000, 200_000), "one period only"


def test_13_2_where_it_goes_is_secret_until_the_inspectors_arrive() -> None:
    game = Lake().in_force()
    sent = game.act(Visit(OST, WEST, BOATS))
    assert [(e.seat, e.of, e.audience) for e in only(sent, VisitSent)] == [(OST, WEST, (OST,))]
    theirs = game.view(WEST).treaty
    assert theirs is not None and theirs.visits == ()
    paid = only(game.act(Comply(OST), Visit(WEST), Comply(WEST)), VisitPaid)
    assert [(e.seat, e.of, e.limit, e.audience) for e in paid] == [(OST, WEST, BOATS, (OST, WEST))]
    theirs = game.view(WEST).treaty
    assert theirs is not None
    assert [(visit.by, visit.of) for visit in theirs.visits] == [(OST, WEST), (WEST, None)]
    room = game.view(None).treaty
    assert room is not None and room.visits == ()


@pytest.mark.parametrize(
    ("visit", "code"),
    [
        (Visit(OST, OST, BOATS), "no_such_host"),
        (Visit(OST, Seat("sud"), BOATS), "no_such_host"),
        (Visit(OST, NORD, BOATS), "host_not_bound"),
        (Visit(OST, WEST, VISITS), "host_not_bound"),
        (Visit(OST, WEST, 99), "host_not_bound"),
        (Visit(OST, None, TERM), "no_such_visit"),
    ],
)
def test_13_2_a_visit_goes_to_one_limit_of_one_other_party(visit: Visit, code: str) -> None:
    refusal = Lake(*WITH_NORD).refused(visit)
    assert (refusal.rule, refusal.code) == ("13.2", code)


def test_13_2_nobody_is_visited_who_has_suspended_and_who_has_visits_nobody() -> None:
    game = Lake(*WITH_NORD, LONG)
    game.commission().by(WEST, Suspend(WEST))
    game.close()
    assert [seat for seat, kind in game.duties if kind == "visit"] == [NORD], (
        "Ost has nobody to visit"
    )
    assert game.refused(Visit(NORD, WEST, BOATS)).code == "host_suspended"
    assert game.refused(Visit(WEST, OST, BOATS)).code == "no_visit_due"
    game.act(Visit(NORD, OST, BOATS))


def test_13_2_the_menu_of_visits() -> None:
    game = Lake()
    game.act(Comply(OST))
    menu = [action for action in legal_actions(game.state, OST) if isinstance(action, Visit)]
    assert menu == [Visit(OST), Visit(OST, WEST, BOATS), Visit(OST, WEST, GUNS)]


def test_13_3_who_keeps_everything_may_still_be_accused_by_mistake() -> None:
    """11.8 %, once a look, and at either of the two limits that are watched."""
    game = Lake().in_force()
    game.act(Comply(OST), Visit(OST), Visit(WEST), Comply(WEST))
    assert chances(game, OST, WEST) == {
        ("clean", -1): 882_000,
        ("alarm", BOATS): 59_000,
        ("alarm", GUNS): 59_000,
    }
    assert game.chances() == (882_000, 59_000, 59_000)


def test_13_3_a_breach_is_seen_with_the_chance_p_and_half_of_it_with_proof_in_hand() -> None:
    """Boats broken: 60 % seen, half of the 50 % of the visits with proof; if not seen, a false
    alarm about the guns: 0.4 · 0.118."""
    game = Lake().conduct(west=(BOATS,))
    assert chances(game, OST, WEST) == {
        ("clean", -1): 352_800,
        ("confirmed", BOATS): 250_000,
        ("alarm", BOATS): 350_000,
        ("alarm", GUNS): 47_200,
    }


def test_13_3_of_two_breaches_one_is_found() -> None:
    """1 - 0.4 · 0.8 = 68 % that either is, in the ratio of 60 to 20."""
    game = Lake().conduct(west=(BOATS, GUNS))
    found = chances(game, OST, WEST)
    assert found == {
        ("clean", -1): 320_000,
        ("confirmed", BOATS): 212_500,
        ("alarm", BOATS): 297_500,
        ("confirmed", GUNS): 85_000,
        ("alarm", GUNS): 85_000,
    }
    game.looks((OST, WEST, "alarm", GUNS))
    assert [(e.limit, e.result) for e in only(game.events, Found) if e.by == OST] == [
        (GUNS, "alarm")
    ]


def test_13_3_national_means_alone_prove_nothing() -> None:
    game = Lake(NO_VISITS).conduct(west=(BOATS,))
    sight = sight_of(game.state, OST, WEST)
    assert (sight.seen, sight.proven, sight.false_alarm) == ((200_000, 0), (0, 0), 20_000)
    assert chances(game, OST, WEST) == {
        ("clean", -1): 800_000,
        ("confirmed", BOATS): 0,
        ("alarm", BOATS): 200_000,
    }


def test_13_3_only_what_is_watched_can_be_pointed_at() -> None:
    """National means see boats alone, so a false alarm is about boats."""
    game = Lake(NO_VISITS).conduct()
    assert chances(game, OST, WEST) == {("clean", -1): 980_000, ("alarm", BOATS): 20_000}


def test_13_3_a_measure_that_does_not_look_raises_no_false_alarm() -> None:
    """Its rate is 10 % at every level, and the level that was agreed is that nobody comes."""
    flat = ("false_alarm: {none: 0, some: 10%}", "false_alarm: 10%")
    game = Lake(NO_VISITS, flat).in_force()
    assert sight_of(game.state, OST, WEST).false_alarm == 20_000
    assert sight_of(game.state, WEST, OST).is_blind


def test_13_3_who_never_errs_has_proof_of_whatever_it_sees() -> None:
    game = Lake(FAULTLESS).conduct(ost=(BOATS,))
    assert chances(game, WEST, OST) == {
        ("clean", -1): 500_000,
        ("confirmed", BOATS): 500_000,
        ("alarm", BOATS): 0,
        ("alarm", GUNS): 0,
    }


def test_13_3_who_looks_with_nothing_finds_nothing() -> None:
    game = Lake(NO_VISITS).commission()
    assert looks(game) == ["look/1/ost/west"]
    assert [(e.by, e.of) for e in only(game.events, Found)] == [(OST, WEST)]


def test_13_3_a_finding_is_its_finders_alone_and_has_a_name() -> None:
    game = Lake().commission((OST, WEST, "alarm", BOATS), west=(BOATS,))
    found = [(e.finding, e.by, e.of, e.result, e.audience) for e in only(game.events, Found)]
    assert found == [
        ("ost.west.1", OST, WEST, "alarm", (OST,)),
        ("west.ost.1", WEST, OST, "clean", (WEST,)),
    ]


def weight(game: Lake, holder: Seat, about: Seat) -> float:
    """What findings moved in a ledger."""
    rows = [e.row for e in only(game.events, TrustMoved) if e.row.rule == "13.4"]
    rows = [row for row in rows if (row.holder, row.about) == (holder, about)]
    return sum(row.weight for row in rows) / 1_000_000


def test_13_4_a_clean_finding_weighs_by_bayes_rule() -> None:
    """Ost: P = (0.6 + 0.2) / 2 = 0.4, α = 0.118, so ln(0.882 / (1 - 0.12 - 0.0826)) = 0.101;
    West: P = 0.35, α = 0.1, so ln(0.9 / (1 - 0.105 - 0.07)) = 0.087."""
    game = Lake().commission()
    assert weight(game, OST, WEST) == pytest.approx(log(0.882 / 0.7974), abs=1e-6)
    assert weight(game, WEST, OST) == pytest.approx(log(0.9 / 0.825), abs=1e-6)
    assert not only(game.events, ReadingMoved), "the room hears nothing"


def test_13_4_an_alarm_says_more_than_a_quiet_year() -> None:
    """P' leaves out what would have come with proof: (0.35 + 0.1) / 2 = 0.225, and
    ln(0.118 / (0.0675 + 0.0826)) = -0.241, against +0.101 for a clean finding."""
    game = Lake().commission((OST, WEST, "alarm", GUNS))
    assert weight(game, OST, WEST) == pytest.approx(log(0.118 / 0.1501), abs=1e-6)
    assert -weight(game, OST, WEST) > log(0.882 / 0.7974)


def test_13_4_a_confirmed_breach_weighs_three() -> None:
    game = Lake().commission((OST, WEST, "confirmed", BOATS), west=(BOATS,))
    assert weight(game, OST, WEST) == -3
    assert game.trust(OST, WEST) == -3_000_000


def test_13_4_only_the_one_who_looked_draws_the_conclusion() -> None:
    game = Lake(*WITH_NORD).commission((OST, WEST, "confirmed", BOATS), west=(BOATS,))
    assert weight(game, NORD, WEST) > 0 and weight(game, WEST, OST) > 0
    assert game.reading(OST, WEST) == game.reading(NORD, WEST) == 0


def test_13_4_from_the_agencys_findings_all_do_and_the_room_with_them() -> None:
    """P = (0.4 + 0) / 2 = 0.2, half of it with proof, α = 0.04: ln(0.04 / (0.03 + 0.028))."""
    game = Lake(*WITH_NORD, AGENCY_LOOKS, ERRING, NO_VISITS_NORD)
    game.commission((AGENCY, WEST, "alarm", BOATS))
    heard = log(0.04 / 0.058)
    quiet = log(0.98 / (1 - 0.3 * 0.1 - 0.7 * 0.02))
    assert weight(game, NORD, WEST) == pytest.approx(heard, abs=1e-6)
    assert weight(game, OST, WEST) == pytest.approx(heard + quiet, abs=2e-6), "and its own means"
    rows = [e.row for e in only(game.events, ReadingMoved)]
    assert [(row.holder, row.about) for row in rows] == [
        (WEST, OST),
        (NORD, OST),
        (OST, WEST),
        (NORD, WEST),
    ]
    assert game.reading(NORD, WEST) / 1_000_000 == pytest.approx(heard, abs=1e-6)


NO_VISITS_NORD: Edit = (
    "opening: {ost: some, west: some, nord: some}",
    "opening: {ost: none, west: none, nord: some}",
)


def test_13_4_what_detection_says_is_never_turned_round() -> None:
    """Where false alarms are likelier than alarms for cause, an alarm says nothing, not the
    contrary; a clean finding likewise where they are likelier than detection."""
    often = ("false_alarm: {none: 0, some: 10%}", "false_alarm: {none: 0, some: 90%}")
    game = Lake(often).commission((WEST, OST, "alarm", GUNS))
    assert weight(game, WEST, OST) == 0
    assert finding_weight(game.state, sight_of(game.state, WEST, OST), "clean") == 0
