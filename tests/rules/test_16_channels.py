"""Rules 16.5 and 16.6: back channels, and how things come out."""

from __future__ import annotations

import pytest

from summit.engine.actions import Propose, Speak
from summit.engine.acts.signals import Deny, Reveal, Whisper
from summit.engine.events import QuestionOpened
from summit.engine.happened.signals import MessageLeaked, NonPaperDenied, TextLeaked, Whispered
from summit.engine.seats import NATURE, PUBLIC, Audience
from tests.rules.parley import NAME, TERMS, Parley, publics, read, rows, sent
from tests.rules.table import A, B, C, only

WORDS = "We could live with eight visits."
LEAKS: dict[str, int] = {"leak": 0}


def test_16_5_a_sentence_is_said_to_some_seats_only() -> None:
    game = Parley()
    events = game.do(Whisper(A, (B,), WORDS))
    name = "avaria-borland-m1"
    assert only(events, Whispered) == [Whispered(name, A, (B,), WORDS, audience=(A, B))]
    for seat in (A, B):
        assert [m.words for m in game.view(seat).signals.messages] == [WORDS]
    assert not game.view(C).signals.messages and not game.view(None).signals.messages


def test_16_5_it_counts_as_a_remark_and_moves_nothing() -> None:
    game = Parley()
    before = (game.state.trust, game.state.readings, game.state.moves, game.state.support)
    game.do(Whisper(A, (B,), WORDS), Speak(A, "We listen."), Whisper(A, (B, C), WORDS))
    assert (
        before == (game.state.trust, game.state.readings, game.state.moves, game.state.support)
        and game.state.remarks_left == 0
    )
    refusal = game.refused(Whisper(A, (B,), WORDS))
    assert (refusal.rule, refusal.code) == ("16.5", "said_enough")
    assert game.refused(Speak(A, "And we wait.")).code == "said_enough"


@pytest.mark.parametrize(
    ("words", "code"),
    [(" ", "nothing_said"), ("a" * 281, "too_long"), ("red\x1b[31m", "unclean")],
)
def test_16_5_it_is_a_clean_sentence_like_any_remark(words: str, code: str) -> None:
    refusal = Parley().refused(Whisper(A, (B,), words))
    assert (refusal.rule, refusal.code) == ("16.5", code)


@pytest.mark.parametrize("to", [(), (A,), (C, B), (NATURE,), PUBLIC])
def test_16_5_it_goes_to_some_others_each_once(to: Audience) -> None:
    refusal = Parley().refused(Whisper(A, to, WORDS))
    assert (refusal.rule, refusal.code) == ("16.5", "no_such_audience")


@pytest.mark.parametrize(("to", "chance"), [((B,), 50_000), ((B, C), 100_000)])
def test_16_6_each_who_knows_may_talk(to: Audience, chance: int) -> None:
    """0.05 for each who was told; asked once, when it was said."""
    game = Parley()
    events = [*game.do(Whisper(A, to, WORDS)), *game.do(Propose(A, (6, 10, 1), to))]
    leaks = [e for e in only(events, QuestionOpened) if e.question.startswith("leak/")]
    assert [e.weights for e in leaks] == [(chance, 1_000_000 - chance)] * 2
    assert not [e for e in only(game.until(2), QuestionOpened) if e.question.startswith("leak/")]


def test_16_6_a_message_that_comes_out_is_everybodys() -> None:
    game = Parley(luck=LEAKS)
    events = game.do(Whisper(A, (B,), WORDS))
    assert only(events, MessageLeaked) == [MessageLeaked("L1", A, (B,), WORDS, audience=PUBLIC)]
    assert rows(events) == read(events) == [("16.6", "left_out", C, A, -100)]
    assert publics(events) == [("16.6", "leak", A, -3000)]
    assert [m.words for m in game.view(C).signals.messages] == [WORDS]


def test_16_6_a_non_paper_that_comes_out_is_read_by_all_as_it_was_written() -> None:
    """Also by the one who had misread it."""
    game = Parley(luck={"leak": 0, "misread": 1})
    events = game.do(Propose(A, TERMS, (B,)))
    assert only(events, TextLeaked) == [TextLeaked("L1", A, (B,), TERMS, revealed_by=None)]
    assert rows(events) == read(events) == [("16.6", "left_out", C, A, -100)]
    assert publics(events) == [("16.6", "leak", A, -3000)]
    for seat in (B, C, None):
        text = game.view(seat).text("L1")
        assert text is not None and text.terms == TERMS
        assert game.view(seat).text(NAME) is None


def test_16_6_a_leak_has_a_name_that_tells_of_no_other() -> None:
    """What came out is called L1, L2, … as all count it, not as those who knew of it did."""
    game = Parley()
    game.do(Whisper(A, (B,), WORDS), Whisper(A, (B,), "Also this."), Propose(A, TERMS, (B,)))
    game.over(A)
    game.do(Reveal(B, NAME))
    (text,) = (text for text in game.view(C).texts if text.to)
    assert text.id == "L1"
    account = game.state.accounts[1][0]
    assert (account.latest, account.best) == ("L1", "L1")
    assert game.refused(Deny(B, "L1")).code == "not_your_text"
    game.over(B)
    game.over(C)
    assert [e.text for e in only(game.do(Deny(A, "L1")), NonPaperDenied)] == ["L1"]


def test_16_6_a_leak_comes_out_once() -> None:
    game = Parley(luck=LEAKS)
    game.do(Whisper(A, (B,), WORDS), Propose(A, TERMS, (C,)))
    assert not only(game.until(3), MessageLeaked) and len(only(game.events, TextLeaked)) == 1


def test_16_6_what_is_known_cannot_come_out_again() -> None:
    """The same words to the same: the second time tells nobody anything."""
    game = Parley(luck=LEAKS)
    game.do(Whisper(A, (B,), WORDS))
    again = game.do(Whisper(A, (B,), WORDS))
    assert not only(again, MessageLeaked) and not rows(again)


def test_16_6_where_nobody_was_left_out_only_the_public_minds() -> None:
    """Between two parties a leak tells nobody at the table anything new."""
    game = Parley(luck=LEAKS, three=False)
    events = game.do(Whisper(A, (B,), WORDS))
    assert only(events, MessageLeaked) and not rows(events) and not read(events)
    assert publics(events) == [("16.6", "leak", A, -3000)]


def test_16_6_a_reader_may_show_a_non_paper_to_everybody() -> None:
    """It costs a move; the author, those who were left out and the author's public take it ill."""
    game = Parley()
    sent(game)
    game.over(A)
    events = game.do(Reveal(B, NAME))
    assert only(events, TextLeaked) == [TextLeaked("L1", A, (B,), TERMS, revealed_by=B)]
    assert game.state.moves == 3
    assert rows(events) == [
        ("16.6", "left_out", C, A, -100),
        ("16.6", "confidence_broken", A, B, -600),
        ("5.6", "observed_confidence_broken", C, B, -150),
    ]
    assert read(events) == rows(events)
    assert publics(events) == [("16.6", "leak", A, -3000)]


def test_16_6_only_what_was_confided_and_is_not_known_can_be_shown() -> None:
    game = Parley()
    sent(game)
    assert game.refused(Reveal(A, NAME)).code == "not_confided"
    game.over(A)
    for text, code in (("T1", "not_confided"), ("nothing", "no_such_text")):
        refusal = game.refused(Reveal(B, text))
        assert (refusal.rule, refusal.code) == ("16.6", code)
    game.do(Reveal(B, NAME))
    assert game.refused(Reveal(B, "L1")).code == "known_already"
    game.over(B)
    assert game.refused(Reveal(C, "L1")).code == "known_already"


def test_16_6_who_was_not_sent_it_does_not_know_of_it() -> None:
    game = Parley()
    sent(game)
    game.over(A)
    game.over(B)
    assert game.refused(Reveal(C, NAME)).code == "no_such_text"
