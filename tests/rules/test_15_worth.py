"""Chapter 15: what a treaty was worth in the end, and what breaking it brings and costs."""

from __future__ import annotations

import pytest

from summit.engine.acts.conduct import (
    Buy,
    CallVote,
    Consult,
    Counter,
    Explain,
    Extend,
    GiveNotice,
    Publish,
    SnapBack,
)
from summit.engine.events import GameEnded
from summit.engine.happened.aftermath import PeriodReckoned
from summit.engine.reckoning import dread, realised, temptation
from summit.engine.seats import AGENCY, Seat
from tests.rules.lake import (
    AGENCY_LOOKS,
    BOATS,
    GUNS,
    LONG,
    NORD,
    OST,
    OST_PAYS,
    OST_VOTES,
    WEST,
    WITH_NORD,
    Edit,
    Lake,
    Look,
)
from tests.rules.table import only

ALARM: Look = (OST, WEST, "alarm", BOATS)
PROOF: Look = (OST, WEST, "confirmed", BOATS)
FOUND = "ost.west.1"


def worth(game: Lake) -> list[tuple[float, ...]]:
    """What each had in each period, in points of a whole treaty's life."""
    periods = only(game.events, PeriodReckoned)
    return [tuple(part / 1_000_000 for part in event.worth) for event in periods]


def brought(game: Lake) -> tuple[float, ...]:
    """What the game brought, in points."""
    return tuple(realised(game.state, seat) / 1_000_000 for seat in game.tables.agenda.seats)


def to_the_end(game: Lake, **breaks: tuple[int, ...]) -> Lake:
    """The rest of the treaty's life, without an extension and without a word."""
    while not game.state.is_over:
        if game.state.stage == "extension":
            game.act(Extend(game.state.duties[0].seat, False))
        else:
            game.commission(**breaks).close()
    return game


def gain(game: Lake, seat: Seat, limit: int) -> float:
    """What breaking a limit unseen brings a seat."""
    agenda = game.tables.agenda
    sheet = game.state.sheets[agenda.index(seat)]
    return temptation(agenda, sheet, seat, limit, game.treaty.terms) / 1_000_000


def fear(game: Lake, seat: Seat) -> float:
    """What being found out puts at risk for it."""
    agenda = game.tables.agenda
    sheet = game.state.sheets[agenda.index(seat)]
    return dread(agenda, sheet, game.treaty.terms) / 1_000_000


def test_15_1_who_keeps_and_is_kept_to_has_what_the_text_says() -> None:
    game = Lake().commission()
    game.close()
    assert worth(game) == [(70.0, 90.0)]


def test_15_1_a_breach_unseen_brings_its_gain_and_costs_the_others_their_stake() -> None:
    """West's boats bring it half of 40; Ost loses 40."""
    game = Lake().commission(west=(BOATS,))
    game.close()
    assert worth(game) == [(30.0, 110.0)]


def test_15_1_both_may_do_it_and_more_than_one_limit_at_once() -> None:
    """Ost's boats: 20 for it and -40 for West; its guns: 10 for it and -40 for West."""
    game = Lake().commission(ost=(BOATS, GUNS), west=(BOATS,))
    game.close()
    assert worth(game) == [(70.0 + 20 + 10 - 40, 90.0 - 40 - 40 + 20)]


@pytest.mark.parametrize("found", [ALARM, PROOF])
def test_15_1_what_was_noticed_brings_nothing_and_costs_who_noticed_nothing(found: Look) -> None:
    """An alarm is enough: whoever notices takes precautions of its own."""
    game = Lake().commission(found, west=(BOATS,))
    game.close()
    assert worth(game) == [(70.0, 90.0)]


def test_15_1_an_alarm_about_another_limit_is_no_notice() -> None:
    game = Lake().commission((OST, WEST, "alarm", GUNS), west=(BOATS,))
    game.close()
    assert worth(game) == [(30.0, 110.0)]


def test_15_1_it_counts_for_the_period_in_which_it_was_noticed() -> None:
    game = Lake().commission(ALARM, west=(BOATS,))
    game.close()
    game.conduct(west=(BOATS,)).looks().close()
    assert worth(game) == [(70.0, 90.0), (30.0, 110.0)]


def test_15_1_what_one_victim_noticed_another_did_not() -> None:
    """Nord watches with what the terms give it; it has nothing at stake and tells nobody. The
    breach was seen, so it brings West nothing, and costs Ost its stake all the same."""
    game = Lake(*WITH_NORD).commission((NORD, WEST, "alarm", BOATS), west=(BOATS,))
    game.close()
    assert worth(game)[0][:2] == (70.0 - 40, 90.0)


def test_15_1_what_the_agency_noticed_everybody_did() -> None:
    game = Lake(AGENCY_LOOKS).commission((AGENCY, WEST, "confirmed", BOATS), west=(BOATS,))
    game.close()
    assert worth(game) == [(70.0 + 10, 90.0 - 10)], "the watch itself is worth 10"


def test_15_2_breaking_brings_half_of_what_one_would_lose_and_no_less_than_the_limit_takes() -> (
    None
):
    """Boats at 20 of 40: at stake 2 · 20 for each. Guns: nothing at stake for Ost, which would have
    10 more without the limit; for West 2 · 20 at stake."""
    game = Lake()
    assert gain(game, OST, BOATS) == 20 and gain(game, WEST, BOATS) == 20
    assert gain(game, OST, GUNS) == 10 and gain(game, WEST, GUNS) == 20


def test_15_2_half_is_a_house_weight() -> None:
    game = Lake(weights="\n  temptation: 0.25")
    assert gain(game, OST, BOATS) == 10 and gain(game, OST, GUNS) == 10


def test_15_2_what_one_would_lose_is_lost_to_all_others_together() -> None:
    """With three who are bound, h is shared among two, and the gain is half of both shares."""
    binding = (
        "binds: [ost, west]\n    opening: {ost: 20,",
        "binds: [ost, west, nord]\n    opening: {ost: 20,",
    )
    game = Lake(*WITH_NORD, binding)
    assert game.state.sheets[0].stakes[BOATS][2] == 20_000_000
    assert gain(game, OST, BOATS) == 20


def test_15_3_it_puts_the_whole_surplus_at_risk_and_the_good_name_and_what_was_agreed() -> None:
    """Ost: 70 - 50 + 20 + 8; West: 90 - 60 + 20 + 8; 30 less without the pact."""
    game = Lake()
    assert fear(game, OST) == 48 and fear(game, WEST) == 58
    plain = Lake(("opening: {ost: yes,", "opening: {ost: no,"))
    assert fear(plain, OST) == -10 + 20 and fear(plain, WEST) == 0 + 20


def test_15_3_a_breach_that_is_shown_costs_twenty_points() -> None:
    game = Lake(LONG).commission(PROOF, west=(BOATS,))
    game.act(Publish(OST, FOUND))
    to_the_end(game)
    assert brought(game) == (60.0, 80.0 - 20)


def test_15_3_one_admitted_behind_closed_doors_costs_five() -> None:
    game = Lake(LONG).commission(PROOF, west=(BOATS,))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    to_the_end(game)
    assert brought(game) == (60.0, 80.0 - 5)


def test_15_3_each_one_admitted_costs_five() -> None:
    """Whoever breaks the treaty again and again does not pay once for all."""
    game = Lake(LONG).commission(PROOF, west=(BOATS,))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    game.close()
    game.conduct(west=(BOATS,)).looks(PROOF)
    game.by(OST)
    game.act(Consult(OST, "ost.west.2"), Explain(WEST, "ost.west.2", True))
    to_the_end(game)
    assert brought(game) == (60.0, 80.0 - 10)


def test_15_3_admitted_and_then_shown_costs_twenty_not_twenty_five() -> None:
    game = Lake(LONG).commission(PROOF, west=(BOATS,))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True), Publish(OST, FOUND))
    to_the_end(game)
    assert brought(game) == (60.0, 80.0 - 20)


def test_15_3_what_was_found_and_never_said_costs_nothing() -> None:
    game = Lake(LONG).commission(PROOF, west=(BOATS,))
    to_the_end(game)
    assert brought(game) == (60.0, 80.0)


def test_15_3_a_penalty_agreed_in_advance_costs_what_it_says() -> None:
    game = Lake(LONG).commission(PROOF, west=(BOATS,))
    game.act(Publish(OST, FOUND), SnapBack(OST, WEST))
    to_the_end(game)
    assert brought(game) == (60.0, 80.0 - 20 - 8)


def test_15_4_a_game_is_worth_the_mean_over_the_periods() -> None:
    """One of three periods with a breach unseen: 60 - 40/3 and 80 + 20/3."""
    game = Lake(LONG).commission(west=(BOATS,))
    to_the_end(game)
    assert brought(game) == pytest.approx((60 - 40 / 3, 80 + 20 / 3), abs=1e-6)


def test_15_4_countermeasures_count_for_the_periods_in_which_they_stand() -> None:
    """In one of three Ost has half of 60 - 50 and West its 60, and its breach is shown."""
    game = Lake(LONG).commission(PROOF, west=(BOATS,))
    game.act(Publish(OST, FOUND), Counter(OST, WEST))
    game.close()
    assert worth(game) == [(55.0, 60.0)]


def test_15_4_periods_that_do_not_come_any_more_count_as_no_deal() -> None:
    game = Lake(("  notice: 1\n", "  notice: 0\n"), LONG).commission()
    game.act(GiveNotice(OST))
    game.close()
    assert game.state.is_over
    assert brought(game) == pytest.approx(((60 + 2 * 50) / 3, (80 + 2 * 60) / 3), abs=1e-6)


def test_15_4_or_as_the_collapse() -> None:
    """Tension 94 and 4 more, less 10 for the signature, and distrust: 40 of it more."""
    game = Lake(LONG, tension="94", weights="\n  tension_growth: 60").commission()
    game.close()
    assert [event.reason for event in only(game.events, GameEnded)] == ["collapsed"]
    assert brought(game) == pytest.approx(((60 + 2 * 40) / 3, (80 + 2 * 50) / 3), abs=1e-6)


def test_15_4_side_payments_come_off() -> None:
    game = Lake(OST_VOTES, OST_PAYS)
    game.act(Buy(OST, "docks"), Buy(OST, "oath"), CallVote(OST))
    game.in_force()
    to_the_end(game)
    assert brought(game) == (67.0, 90.0)


def test_15_4_without_a_treaty_in_force_it_is_the_walk_away_less_what_was_promised() -> None:
    game = Lake(OST_VOTES, OST_PAYS)
    game.act(Buy(OST, "docks"), CallVote(OST))
    game.nature(1)
    assert game.state.is_over and brought(game) == (47.0, 60.0)


def test_15_4_without_a_signature_it_is_the_walk_away() -> None:
    game = Lake(signed=False)
    game.pass_turns(4)
    assert game.state.is_over and brought(game) == (50.0, 60.0)


def test_15_4_and_less_by_ten_if_the_talks_collapse() -> None:
    game = Lake(signed=False, tension="99", weights="\n  tension_growth: 60")
    game.pass_turns(4)
    assert [event.reason for event in only(game.events, GameEnded)] == ["collapsed"]
    assert brought(game) == (40.0, 50.0)


def test_15_4_an_extension_is_a_period_like_the_others() -> None:
    game = Lake()
    for _ in range(2):
        game.commission().close()
    game.act(Extend(OST, True), Extend(WEST, True))
    game.conduct(west=(BOATS,)).looks().close()
    assert game.state.is_over
    assert brought(game) == pytest.approx((70 - 40 / 3, 90 + 20 / 3), abs=1e-6)


def test_15_4_nobody_but_the_seat_itself_is_told_and_only_when_it_is_over() -> None:
    game = Lake().commission(west=(BOATS,))
    assert all(event.audience == () for event in only(game.events, PeriodReckoned))
    own = game.view(WEST).own
    assert own is not None and own.realised is None
    to_the_end(game)
    own = game.view(WEST).own
    assert own is not None and own.realised == realised(game.state, WEST) == 100_000_000
    seen = game.view(OST).treaty
    assert seen is not None and seen.worth == ()


NO_WALK_AWAY: Edit = ("      walk_away: 50\n", "      walk_away: 80\n")


def test_14_6_a_treaty_below_the_walk_away_is_not_made_better_by_an_answer_in_kind() -> None:
    """Ost signed below its 80, so it has no surplus to lose, and its 70 are no more than before."""
    game = Lake(NO_WALK_AWAY).commission((WEST, OST, "confirmed", BOATS), ost=(BOATS,))
    game.by(WEST, Publish(WEST, "west.ost.1"), Counter(WEST, OST))
    assert worth(game) == [(70.0, 75.0)]
