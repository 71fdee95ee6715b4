"""Rule 16.2: non-papers, and what becomes of what they offer."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Propose, Reject
from summit.engine.events import Measured, RoomMeasured
from summit.engine.happened.signals import NonPaperRead, NonPaperSent
from summit.engine.meter import rounded
from summit.engine.play import refuse
from summit.engine.seats import NATURE, Audience
from tests.engine.playing import keyed
from tests.rules.parley import NAME, SKIPPING, TERMS, Parley, given, read, rows, sent
from tests.rules.table import A, B, C, only


def in_public() -> int:
    """What the same text gives when it is tabled in public."""
    game = Parley()
    game.do(Propose(A, TERMS))
    game.over(A)
    return given(game)


def test_16_2_a_non_paper_goes_to_some_seats_only() -> None:
    game = Parley()
    events = game.do(Propose(A, TERMS, (B,)))
    assert only(events, NonPaperSent) == [NonPaperSent(NAME, A, (B,), TERMS, audience=(A,))]
    assert only(events, NonPaperRead) == [NonPaperRead(NAME, B, A, (B,), TERMS, audience=(B,))]
    for seat in (A, B):
        text = game.view(seat).text(NAME)
        assert text is not None and text.terms == TERMS
    assert game.view(C).text(NAME) is None and game.view(None).text(NAME) is None


def test_16_2_it_leaves_the_position_as_it_is_and_costs_a_move() -> None:
    game = Parley()
    sent(game)
    assert game.state.position(A).id == "T1" and game.state.moves == 3
    game.do(Propose(A, (2, 10, 1)))
    assert game.state.position(A).id == "T4"


def test_16_2_it_can_be_sent_to_several_and_is_read_in_their_order() -> None:
    game = Parley()
    events = game.do(Propose(A, TERMS, (B, C)))
    assert [e.seat for e in only(events, NonPaperRead)] == [B, C]
    assert game.state.texts[-1].id == "avaria-borland-caldia-1"


def test_16_2_it_cannot_be_accepted_nor_refused() -> None:
    game = Parley()
    name = sent(game)
    game.over(A)
    for action in (Accept(B, name), Reject(B, name)):
        refusal = game.refused(action)
        assert (refusal.rule, refusal.code) == ("16.2", "binds_nobody")
    game.over(B)
    assert game.refused(Accept(C, name)).code == "no_such_text"


@pytest.mark.parametrize("to", [(A,), (C, B), (B, B), (NATURE,), (B, A)])
def test_16_2_it_goes_to_some_others_each_once(to: Audience) -> None:
    refusal = Parley().refused(Propose(A, TERMS, to))
    assert (refusal.rule, refusal.code) == ("16.2", "no_such_audience")


def test_16_2_what_is_said_in_public_is_not_sent() -> None:
    game = Parley()
    mine = game.refused(Propose(A, game.terms(A), (B,)))
    assert (mine.rule, mine.code) == ("16.2", "said_in_public")
    theirs = game.refused(Propose(A, game.terms(B), (B,)))
    assert (theirs.rule, theirs.code) == ("16.2", "accept_instead")
    game.act(Propose(A, game.terms(B), (C,)))


def test_16_2_nothing_is_sent_twice() -> None:
    game = Parley()
    name = sent(game)
    refusal = game.refused(Propose(A, TERMS, (B,)))
    assert (refusal.rule, refusal.code) == ("16.2", "sent_already")
    assert refusal.values == (("text", name),)
    game.act(Propose(A, TERMS, (C,)))


def test_16_2_readers_measure_it_when_the_floor_passes_on_and_the_room_does_not() -> None:
    game = Parley()
    assert not only(game.do(Propose(A, TERMS, (B,))), Measured)
    events = game.over(A)
    assert [(e.receiver, e.account.latest) for e in only(events, Measured)] == [(B, NAME)]
    assert not only(events, RoomMeasured) and not read(events)


def test_16_2_what_it_gives_counts_by_half_and_the_rest_when_it_is_said_in_public() -> None:
    whole = in_public()
    game = Parley()
    sent(game)
    first = rows(game.over(A))
    half = rounded(whole, 2)
    assert given(game) == half > 0
    assert first == [("5.3", "concession", B, A, rounded(4 * half, 2) // 1000)]
    game.over(B)
    game.over(C)
    game.do(Propose(A, TERMS))
    second = rows(game.over(A))
    assert given(game) == whole
    assert ("5.3", "concession", B, A, rounded(4 * (whole - half), 2) // 1000) in second
    assert not [row for row in second if row[1] == "retraction"]


def test_16_2_what_is_not_backed_by_the_close_of_the_next_round_is_a_retraction() -> None:
    """Sent in the first round: nothing at its close, the whole fall at the close of the second,
    and no more after that."""
    game = Parley()
    sent(game)
    fallen = [
        [row for row in rows(game.until(number)) if row[1] == "retraction"] for number in (2, 3, 4)
    ]
    assert fallen[0] == [] and fallen[2] == []
    account = game.state.accounts[1][0]
    assert account.best == NAME
    assert fallen[1] == [("5.4", "retraction", B, A, -rounded(9 * account.fallen, 2) // 1000)]


def test_16_2_what_is_backed_by_the_close_of_the_next_round_is_none() -> None:
    game = Parley()
    sent(game)
    game.until(2)
    game.do(Propose(A, TERMS))
    game.over(A)
    assert not [row for row in rows(game.until(4)) if row[1] == "retraction"]


def test_16_2_a_better_paper_does_not_put_off_the_day_of_an_earlier_one() -> None:
    """What the second gives beyond the first is due a round later."""
    game = Parley()
    sent(game, terms=(3, 7, 1))
    game.until(2)
    sent(game)
    fallen = [
        [row[4] for row in rows(game.until(number)) if row[1] == "retraction"] for number in (3, 4)
    ]
    late = Parley()
    late.until(2)
    sent(late)
    (whole,) = (row[4] for row in rows(late.until(4)) if row[1] == "retraction")
    assert fallen[0] and fallen[1] and whole < fallen[0][0] < 0


def test_16_2_a_step_on_the_way_to_it_is_no_retraction_yet() -> None:
    """Half of what was sent, said in public in the same turn: it counts only when time is up."""
    game = Parley()
    sent(game)
    game.do(Propose(A, (3, 7, 1)))
    assert not [row for row in rows(game.until(2)) if row[1] == "retraction"]
    assert [row for row in rows(game.until(3)) if row[1] == "retraction"]


def test_16_2_a_position_that_stands_is_not_held_against_the_paper_at_the_next_turn() -> None:
    game = Parley()
    game.do(Propose(A, (3, 7, 1)))
    game.over(A)
    game.over(B)
    game.over(C)
    sent(game)
    assert not [row for row in rows(game.until(2)) if row[1] == "retraction"]


def test_16_2_a_paper_below_the_position_takes_nothing_back() -> None:
    """The position stands beside it."""
    game = Parley()
    game.do(Propose(A, TERMS))
    game.over(A)
    game.over(B)
    game.over(C)
    sent(game, terms=(2, 9, 1))
    assert not [row for row in rows(game.until(4)) if row[1] == "retraction"]


def test_16_2_rounds_that_are_passed_over_leave_no_time_to_back_it() -> None:
    """The next round is the one that comes next: here the last night."""
    game = Parley(rounds=SKIPPING)
    sent(game)
    assert not [row for row in rows(game.until(3)) if row[1] == "retraction"]
    assert [row for row in rows(game.until(4)) if row[1] == "retraction"]


@pytest.mark.parametrize("seed", range(12))
def test_16_2_no_path_of_papers_earns_more_than_the_straight_one(seed: int) -> None:
    """Papers on the way, more or less generous than what is tabled in the end."""
    pick = keyed(f"papers/{seed}")
    straight, around = Parley(), Parley()
    for game in (straight, around):
        for _ in range(2):
            if game is around:
                steps = [(1 + pick(6), 2 + pick(9), pick(2)) for _ in range(1 + pick(3))]
                for terms in dict.fromkeys(steps):
                    if refuse(game.state, Propose(A, terms, (B,))) is None:
                        game.do(Propose(A, terms, (B,)))
            for seat in (A, B, C):
                game.over(seat)
        game.do(Propose(A, TERMS))
        game.until(4)
    assert around.trust(B, A) <= straight.trust(B, A) + 1
