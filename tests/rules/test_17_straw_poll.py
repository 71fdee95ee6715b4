"""Rule 17.3: could you live with it? All answer in secret, and then all answers are read out."""

from __future__ import annotations

from summit.engine.actions import Accept, EndTurn, Propose, Speak
from summit.engine.acts.offices import Mediate, TakePoll, Voice
from summit.engine.acts.signals import ComeBack, WalkOut
from summit.engine.events import TensionPressed
from summit.engine.happened.offices import CreditSpent, PollDue, PollOpened, PollRead, Voiced
from summit.engine.standing.offices import Opinion, Poll
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    ELDER,
    GUNS,
    MIDDLE,
    NARROW,
    TOLL,
    YEARS,
    Delta,
    rounds,
)
from tests.rules.parley import rows
from tests.rules.table import only


def polled() -> Delta:
    """A game in which the chair has just asked."""
    game = Delta()
    game.do(Mediate(DORN, MIDDLE), TakePoll(DORN))
    return game


def answered(game: Delta, *seats: str) -> None:
    """All answer yes, Cress no for more of the toll."""
    for seat in (ALBA, BORA, CRESS, DORN):
        if not seats or seat in seats:
            game.do(Voice(seat, seat != CRESS, TOLL if seat == CRESS else -1))


def test_17_3_the_chair_asks_every_party_at_the_table_for_a_move() -> None:
    game = polled()
    assert only(game.events, PollOpened) == [PollOpened("T5")]
    assert only(game.events, PollDue) == [PollDue(s, (s,)) for s in (ALBA, BORA, CRESS, DORN)]
    assert game.state.moves == 2
    assert len(only(game.events, CreditSpent)) == 1, "a poll takes no credit"


def test_17_3_all_answer_at_once_before_anything_else() -> None:
    game = polled()
    for seat in (ALBA, DORN):
        refusal = game.refused(Speak(seat, "Well."))
        assert (refusal.rule, refusal.code) == ("17.3", "poll_first")
    refusal = game.refused(Speak(ELDER, "Well."))
    assert (refusal.rule, refusal.code) == ("2.3", "wait")
    game.do(Voice(CRESS, True))
    assert game.refused(EndTurn(CRESS)).code == "wait"


def test_17_3_in_secret() -> None:
    """Whoever has answered knows its own answer; the others, and the room, know of none."""
    game = polled()
    events = game.do(Voice(CRESS, False, TOLL))
    assert events == [Voiced(CRESS, False, TOLL, audience=(CRESS,))]
    assert game.view(CRESS).offices.polls == (Poll("T5", 1, (Opinion(CRESS, False, TOLL),)),)
    for other in (ALBA, DORN, ELDER, None):
        assert game.view(other).offices.polls == (Poll("T5", 1),)
        assert game.view(other).waiting


def test_17_3_nobody_sees_who_still_has_to_answer() -> None:
    game = polled()
    game.do(Voice(CRESS, True))
    mine, theirs = game.view(CRESS).own, game.view(ALBA).own
    assert mine is not None and mine.duties == ()
    assert theirs is not None and [duty.seat for duty in theirs.duties] == [ALBA]


def test_17_3_a_no_may_name_the_issue_on_which_one_would_want_more() -> None:
    game = polled()
    assert game.refused(Voice(CRESS, False, 5)).code == "no_such_issue"
    assert game.refused(Voice(CRESS, False, -2)).code == "no_such_issue"
    refusal = game.refused(Voice(CRESS, True, GUNS))
    assert (refusal.rule, refusal.code) == ("17.3", "yes_asks_for_nothing")
    game.do(Voice(CRESS, False), Voice(ALBA, False, YEARS))


def test_17_3_then_all_answers_are_read_out_in_the_order_of_the_seats() -> None:
    """They were written by Dorn, Cress, Bora, Alba."""
    game = polled()
    game.do(Voice(DORN, True), Voice(CRESS, False, TOLL), Voice(BORA, False))
    events = game.do(Voice(ALBA, True))
    opinions = (
        Opinion(ALBA, True, -1),
        Opinion(BORA, False, -1),
        Opinion(CRESS, False, TOLL),
        Opinion(DORN, True, -1),
    )
    assert only(events, PollRead) == [PollRead("T5", opinions)]
    for seat in (ALBA, ELDER, None):
        assert game.view(seat).offices.polls == (Poll("T5", 1, opinions, is_read=True),)
    assert game.state.moves == 2 and game.state.speaker == DORN


def test_17_3_they_bind_nobody() -> None:
    """Nothing moves, and who has said yes need not accept, nor who said no refuse."""
    game = polled()
    before = len(game.events)
    answered(game)
    events = game.events[before:]
    assert not rows(events) and not only(events, TensionPressed)
    assert game.state.acceptances == ()
    game.over(DORN)
    game.do(Propose(ALBA, (1, 1, 7, 1, 1)))
    game.turn_of(CRESS)
    game.act(Accept(CRESS, "T5"))


def test_17_3_once_for_each_single_text() -> None:
    game = polled()
    answered(game)
    refusal = game.refused(TakePoll(DORN))
    assert (refusal.rule, refusal.code) == ("17.3", "polled_already")
    assert refusal.values == (("text", "T5"),)
    game.do(Mediate(DORN, NARROW))
    game.do(TakePoll(DORN))
    assert [poll.text for poll in game.state.offices.polls] == ["T5", "T6"]


def test_17_3_once_whoever_asks() -> None:
    """A mediator may ask about the text of the chair, but not a second time."""
    game = Delta()
    game.do(Mediate(DORN, MIDDLE))
    game.turn_of(ELDER)
    game.do(TakePoll(ELDER))
    answered(game)
    game.until(2)
    assert game.refused(TakePoll(DORN)).code == "polled_already"


def test_17_3_the_chair_asks_about_a_single_text_alone() -> None:
    refusal = Delta().refused(TakePoll(DORN))
    assert (refusal.rule, refusal.code) == ("17.3", "no_single_text")


def test_17_3_who_is_away_is_not_asked() -> None:
    game = Delta()
    game.turn_of(BORA)
    game.do(WalkOut(BORA))
    game.until(2)
    game.do(Mediate(DORN, MIDDLE), TakePoll(DORN))
    assert game.due("poll") == (ALBA, CRESS, DORN)
    answered(game, ALBA, CRESS, DORN)
    assert [opinion.seat for opinion in game.state.offices.polls[0].opinions] == [ALBA, CRESS, DORN]
    game.turn_of(BORA)
    game.do(ComeBack(BORA))
    game.until(3)
    assert game.refused(TakePoll(DORN)).code == "polled_already"


def test_17_3_without_anybody_at_the_table_there_is_no_poll() -> None:
    game = Delta()
    game.do(Mediate(DORN, MIDDLE))
    for seat in (DORN, ALBA, BORA, CRESS):
        game.turn_of(seat)
        game.do(WalkOut(seat))
    refusal = game.refused(TakePoll(ELDER))
    assert (refusal.rule, refusal.code) == ("17.3", "nobody_here")


def test_17_3_nobody_answers_what_was_not_asked() -> None:
    game = polled()
    answered(game)
    refusal = game.refused(Voice(ALBA, True))
    assert (refusal.rule, refusal.code) == ("17.3", "no_poll")
    assert Delta().refused(Voice(ELDER, True)).code == "no_poll"


def test_17_3_on_an_open_floor_it_interrupts_whoever_is_in_its_turn() -> None:
    game = Delta(rounds=rounds("floor: open", turns=2))
    game.do(Propose(ALBA, (1, 1, 7, 1, 1)), Mediate(DORN, MIDDLE), TakePoll(DORN))
    assert game.refused(EndTurn(ALBA)).code == "poll_first"
    answered(game)
    assert (game.state.moves_left(ALBA), game.state.moves_left(DORN)) == (3, 2)
    game.act(EndTurn(ALBA))
