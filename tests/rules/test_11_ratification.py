"""Chapter 11: the signature, the votes at home, and what buys them."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, EndTurn, Propose, Speak
from summit.engine.acts.conduct import Buy, CallVote, GiveNotice, Shelve
from summit.engine.events import AgreementReached
from summit.engine.happened.aftermath import (
    EnteredIntoForce,
    PaymentPromised,
    SupportMoved,
    TreatyShelved,
    TreatySigned,
    VoteCalled,
    VoteDue,
    VoteHeld,
)
from summit.engine.play import legal_actions
from summit.engine.reckoning import realised
from summit.engine.rules.ratifying import asked_at_home, odds_at_home
from summit.engine.seats import Seat
from tests.rules.lake import (
    LONG,
    NO_REVIEWS,
    NORD,
    OST,
    OST_PAYS,
    OST_VOTES,
    WEST,
    WEST_VOTES,
    WITH_NORD,
    Edit,
    Lake,
)
from tests.rules.table import only

HOME = "      text: Fewer boats.\n"


def at_home(words: str) -> Edit:
    """Those at home in Ost, as written."""
    return HOME, f"{HOME}      constituency: {words}\n"


def quorum(share: str) -> Edit:
    """A vote in Ost with that quorum."""
    return OST_VOTES[0], OST_VOTES[1].replace("1/2", share)


def test_11_1_what_all_support_is_signed_and_the_talks_are_over() -> None:
    game = Lake(OST_VOTES, signed=False)
    events = game.act(Accept(WEST, "T1"))
    assert [event.text for event in only(events, AgreementReached)] == ["T1"]
    assert [(e.text, e.periods, e.rule) for e in only(events, TreatySigned)] == [("T1", 2, "11.1")]
    assert game.treaty.terms == game.state.position(OST).terms
    assert game.state.speaker is None and not game.state.is_over


def test_11_1_its_text_is_fixed() -> None:
    game = Lake().commission()
    terms = (*game.treaty.terms[:5], 0)
    for action in (Propose(OST, terms), Accept(OST, "T2")):
        refusal = game.refused(action)
        assert (refusal.rule, refusal.code) == ("11.1", "treaty_signed")
    game.act(Speak(OST, "We have a treaty."))


def test_11_1_before_it_there_is_no_treaty_to_do_anything_about() -> None:
    game = Lake(OST_VOTES, signed=False)
    for action in (CallVote(WEST), GiveNotice(WEST)):
        refusal = game.refused(action)
        assert (refusal.rule, refusal.code) == ("11.1", "no_treaty")


def test_11_2_a_party_with_a_chamber_needs_its_approval() -> None:
    game = Lake(OST_VOTES)
    assert [(e.seat, e.audience) for e in only(game.events, VoteDue)] == [(OST, (OST,))]
    assert game.duties == [(OST, "vote")]
    assert (game.refused(CallVote(WEST)).rule, game.refused(CallVote(WEST)).code) == (
        "11.2",
        "no_vote_due",
    )


def test_11_2_parties_without_a_chamber_are_bound_by_their_signature() -> None:
    game = Lake()
    assert not only(game.events, VoteDue) and only(game.events, EnteredIntoForce)


def test_11_2_the_votes_are_held_in_the_order_of_the_seats_when_all_have_settled() -> None:
    game = Lake(OST_VOTES, WEST_VOTES)
    assert not only(game.act(CallVote(WEST)), VoteHeld) and not game.state.questions
    game.act(CallVote(OST))
    assert [question.id for question in game.state.questions] == ["vote/ost"]
    assert [(e.seat, e.passed) for e in only(game.nature(0), VoteHeld)] == [(OST, True)]
    assert [question.id for question in game.state.questions] == ["vote/west"]
    events = game.nature(0)
    assert [(e.seat, e.passed) for e in only(events, VoteHeld)] == [(WEST, True)]
    assert only(events, EnteredIntoForce) and game.treaty.is_ratified


def test_11_2_after_one_vote_has_failed_no_other_is_held() -> None:
    game = Lake(OST_VOTES, WEST_VOTES)
    game.act(CallVote(WEST), CallVote(OST))
    assert [e.seat for e in only(game.nature(1), VoteHeld)] == [OST]
    assert game.state.is_over


def test_11_2_the_question_that_is_put_to_chance_is_that_of_the_odds() -> None:
    game = Lake(OST_VOTES)
    odds = odds_at_home(game.state, OST, game.treaty.terms)
    game.act(CallVote(OST))
    assert game.chances() == (odds, 1_000_000 - odds)


@pytest.mark.parametrize(
    ("edits", "tension", "asked", "odds"),
    [
        # Ost sees 62. With a simple majority v is what the middle asks for: 50, and Φ(2).
        ([OST_VOTES], 40, 50.0, 0.977250),
        # Tension 60 makes them ask for 0.10 · 20 = 2 points more: Φ(10/6).
        ([OST_VOTES], 60, 52.0, 0.952210),
        # Support 80 brings 6 points: 44, and Φ(3).
        ([(OST_VOTES[0], f"{OST_VOTES[1]}    support: 80\n")], 40, 44.0, 0.998650),
        # Two thirds: 12 Φ⁻¹(2/3) = 12 · 0.430727 = 5.168728, and Φ((12 - 5.168728) / 6).
        ([quorum("2/3")], 40, 55.168728, 0.872553),
        # The middle asks for 62 itself: even odds.
        ([OST_VOTES, at_home("{median: 62}")], 40, 62.0, 0.5),
        # To them the pact is worth 18 less: V is 44, a point of the error under 50.
        ([OST_VOTES, at_home("{points: {pact: {no: 0, yes: 12}}}")], 40, 50.0, 0.158655),
        # And if they do not mind boats, nobody can take anything from them: V = 70 - 20 = 50.
        ([OST_VOTES, at_home("{points: {boats: {0: 0, 40: 0}}}")], 40, 50.0, 0.5),
    ],
)
def test_11_3_the_odds_at_home(edits: list[Edit], tension: int, asked: float, odds: float) -> None:
    game = Lake(*edits, tension=str(tension))
    assert asked_at_home(game.state, OST) / 1_000_000 == pytest.approx(asked, abs=2e-5)
    found = odds_at_home(game.state, OST, game.treaty.terms) / 1_000_000
    assert found == pytest.approx(odds, abs=2e-6)


def test_11_3_only_the_own_seat_sees_its_odds() -> None:
    game = Lake(OST_VOTES, WEST_VOTES)
    mine = game.view(OST).own
    assert mine is not None and mine.home is not None and mine.home.asked == 50_000_000
    theirs = game.view(WEST).own
    assert theirs is not None and theirs.home is not None and theirs.home.asked == 60_000_000
    assert game.view(None).own is None
    alone = Lake(OST_VOTES).view(WEST).own
    assert alone is not None and alone.home is None


def test_11_3_support_is_known_to_everybody_and_moved_by_what_the_room_sees_given() -> None:
    """West opened without the pact and for long, and gives up one of the two: C = 1/2, so the room
    saw 0.25 given, and 20 · 0.25 = 5 points of support go from West's public to Ost's."""
    game = Lake(OST_VOTES, WEST_VOTES, signed=False)
    events = game.step(WEST, pact=1)
    assert game.state.room_accounts[0][1].given == 250_000
    moved = [(e.seat, e.cause, e.before, e.after) for e in only(events, SupportMoved)]
    assert moved == [
        (WEST, "gave", 50_000_000, 45_000_000),
        (OST, "received", 50_000_000, 55_000_000),
    ]
    assert game.view(None).support == (55_000_000, 45_000_000)
    assert asked_at_home(game.state, OST) == 49_000_000
    assert asked_at_home(game.state, WEST) == 61_000_000


def test_11_3_with_three_parties_each_gift_counts_half() -> None:
    """The same step, seen by two: to Ost and to Nord 0.25 each, and 2.5 points each."""
    game = Lake(OST_VOTES, WEST_VOTES, *WITH_NORD, signed=False)
    game.step(WEST, pact=1)
    assert [game.state.room_accounts[n][1].given for n in (0, 2)] == [250_000, 250_000]
    assert game.state.support == (52_500_000, 45_000_000, 52_500_000)


def test_11_3_support_stays_between_nought_and_a_hundred() -> None:
    high = (OST_VOTES[0], f"{OST_VOTES[1]}    support: 99\n")
    low = (WEST_VOTES[0], f"{WEST_VOTES[1]}    support: 2\n")
    game = Lake(high, low, signed=False)
    game.step(WEST, pact=1)
    assert game.state.support == (100_000_000, 0)


def test_11_3_injects_move_support() -> None:
    news = """
  parade:
    title: A parade
    text: They are cheered.
    at: talks
    effects: [{support: {of: ost, change: 7}}]
"""
    game = Lake(OST_VOTES, injects=news)
    assert game.state.support == (57_000_000, 50_000_000)
    assert [(e.rule, e.cause, e.source) for e in only(game.events, SupportMoved)] == [
        ("7.4", "inject", "parade")
    ]
    assert asked_at_home(game.state, OST) == 48_600_000


def test_11_3_where_nobody_votes_there_is_no_support() -> None:
    game = Lake(signed=False)
    assert not only(game.step(WEST, pact=1), SupportMoved) and game.state.support == ()


def test_11_4_a_payment_is_worth_its_points_of_support_once() -> None:
    """20 points of support take 4 points off what is asked for: Φ((62 - 46) / 6) = Φ(8/3)."""
    game = Lake(OST_VOTES, OST_PAYS)
    events = game.act(Buy(OST, "docks"))
    assert [(e.payment, e.audience) for e in only(events, PaymentPromised)] == [("docks", (OST,))]
    assert asked_at_home(game.state, OST) == 46_000_000
    assert odds_at_home(game.state, OST, game.treaty.terms) == pytest.approx(996_170, abs=1)
    refusal = game.refused(Buy(OST, "docks"))
    assert (refusal.rule, refusal.code) == ("11.4", "paid_already")
    game.act(Buy(OST, "oath"))
    assert asked_at_home(game.state, OST) == 44_000_000


def test_11_4_only_what_the_scenario_offers_and_only_before_the_vote() -> None:
    game = Lake(OST_VOTES, WEST_VOTES, OST_PAYS)
    assert game.refused(Buy(OST, "bridge")).code == "no_such_payment"
    assert game.refused(Buy(WEST, "docks")).code == "no_such_payment"
    game.act(CallVote(OST))
    assert game.refused(Buy(OST, "docks")).code == "no_vote_due"


@pytest.mark.parametrize("passed", [True, False])
def test_11_4_it_costs_whatever_comes_of_the_vote(passed: bool) -> None:
    game = Lake(OST_VOTES, OST_PAYS, NO_REVIEWS)
    game.act(Buy(OST, "docks"), CallVote(OST))
    game.nature(0 if passed else 1)
    assert game.state.is_over
    assert realised(game.state, OST) == (67_000_000 if passed else 47_000_000)
    assert realised(game.state, WEST) == (90_000_000 if passed else 60_000_000)


def test_11_4_nobody_else_is_told() -> None:
    game = Lake(OST_VOTES, WEST_VOTES, OST_PAYS)
    game.act(Buy(OST, "docks"))
    mine, theirs = game.view(OST).treaty, game.view(WEST).treaty
    assert mine is not None and mine.bought == ((OST, "docks"),)
    assert theirs is not None and theirs.bought == ()


def test_11_5_a_treaty_in_a_drawer_never_enters_into_force() -> None:
    game = Lake(OST_VOTES, WEST_VOTES)
    events = game.act(Shelve(OST))
    assert [event.seat for event in only(events, TreatyShelved)] == [OST]
    assert game.duties == [(WEST, "vote")] and game.state.outcome is None
    events = game.act(CallVote(WEST))
    assert not only(events, VoteHeld) and not only(events, EnteredIntoForce)
    assert game.state.is_over and not game.treaty.is_ratified


def test_11_2_what_may_be_done_at_home_is_on_the_menu() -> None:
    game = Lake(OST_VOTES, OST_PAYS)
    assert list(legal_actions(game.state, OST)) == [
        CallVote(OST),
        Buy(OST, "docks"),
        Buy(OST, "oath"),
        Shelve(OST),
    ]
    assert not list(legal_actions(game.state, WEST))


def test_11_2_who_calls_the_vote_is_said_aloud() -> None:
    game = Lake(OST_VOTES, WEST_VOTES)
    events = game.act(CallVote(WEST))
    assert [(e.seat, e.audience) for e in only(events, VoteCalled)] == [(WEST, ("all",))]
    assert game.refused(CallVote(WEST)).code == "no_vote_due"


@pytest.mark.parametrize(("edits", "periods"), [((), 2), ((LONG,), 3)])
def test_11_1_the_signature_says_how_long_it_will_live(
    edits: tuple[Edit, ...], periods: int
) -> None:
    assert only(Lake(*edits).events, TreatySigned)[0].periods == periods


@pytest.mark.parametrize("seat", [Seat("nature"), NORD])
def test_1_2_nobody_else_votes(seat: Seat) -> None:
    assert Lake(OST_VOTES).refused(CallVote(seat)).code == "no_such_seat"


def test_2_3_who_has_nothing_to_settle_waits() -> None:
    game = Lake(OST_VOTES)
    assert game.refused(EndTurn(WEST)).code == "wait"
    assert game.refused(EndTurn(OST)).code == "vote_first"
