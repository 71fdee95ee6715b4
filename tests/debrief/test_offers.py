"""Offers that a delegation could have signed and did not, worked out on the hotline sheet.

At a trust of 50, (2, 2) is worth 48 to Alba (walk-away 45), (2, 1) 50; (1, 1) is worth 50 to Boria
(walk-away 40), (1, 2) 85, (2, 1) 35.
"""

from summit.debrief.report import report
from summit.engine.events import TextTabled, TurnClosed
from summit.engine.seats import PUBLIC
from tests.debrief.games import A, B, ended, hotline


def test_the_best_offer_that_each_refused() -> None:
    texts = [(B, (2, 2)), (A, (1, 1)), (A, (1, 2)), (A, (2, 1))]
    alba, boria = report(ended(hotline(), texts)).offers
    assert (alba.seat, alba.text.id, alba.more) == (A, "T3", 3_000_000)
    assert (boria.seat, boria.text.id, boria.more) == (B, "T5", 45_000_000)
    assert (alba.worth.expected, boria.worth.paper) == (48_000_000, 85)


def test_an_offer_below_the_walk_away_was_rightly_refused() -> None:
    assert report(ended(hotline(), [(A, (2, 1)), (B, (1, 1))])).offers == ()


def test_an_offer_that_is_worth_just_the_walk_away_was_nothing_to_miss() -> None:
    assert report(ended(hotline(walk_away=(48, 40)), [(B, (2, 2))])).offers == ()


def test_an_offer_across_ones_own_red_line_was_rightly_refused() -> None:
    lines = {"alba": "terms.inspections == 10"}
    assert report(ended(hotline(lines=lines), [(B, (2, 2))])).offers == ()


def test_of_equal_offers_the_first_counts() -> None:
    texts = [(B, (2, 2)), (B, (0, 1)), (B, (2, 2))]
    (offer,) = report(ended(hotline(), texts)).offers
    assert offer.text.id == "T3"


def test_with_a_treaty_only_what_was_worth_more_than_it_counts() -> None:
    """Boria signed (1, 1), worth 50, after Alba had tabled (1, 2), worth 85: 35 more."""
    found = report(ended(hotline(), [(A, (1, 2)), (A, (1, 1))], treaty="T4"))
    (offer,) = found.offers
    assert (offer.seat, offer.text.id, offer.more) == (B, "T3", 35_000_000)
    better = report(ended(hotline(), [(A, (1, 1)), (A, (1, 2))], treaty="T4"))
    assert better.offers == ()


def test_the_last_text_of_a_later_speaker_may_have_come_too_late() -> None:
    """Alba speaks first, Boria second; both tabled their last texts in the last round."""
    alba, boria = report(ended(hotline(), [(A, (1, 1)), (B, (2, 2))])).offers
    assert (alba.text.author, alba.may_be_late) == (B, True)
    assert (boria.text.author, boria.may_be_late) == (A, False)


def test_a_text_that_was_replaced_did_not_come_too_late() -> None:
    (offer,) = report(ended(hotline(), [(B, (2, 2)), (B, (0, 1))])).offers
    assert (offer.text.id, offer.may_be_late) == ("T3", False)


def test_what_was_replaced_in_the_same_turn_was_no_offer() -> None:
    """Boria tables (2, 2), good enough for Alba, and takes it back before Alba has the floor."""
    moment = [
        TextTabled("T3", B, (2, 2), False, PUBLIC),
        TextTabled("T4", B, (0, 1), False, PUBLIC),
    ]
    assert report(ended(hotline(), more=[*moment, TurnClosed(B)])).offers == ()
