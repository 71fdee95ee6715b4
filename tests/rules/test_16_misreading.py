"""Rules 16.3 and 16.4: how non-papers are read, and how they are denied."""

from __future__ import annotations

import pytest

from summit.engine.actions import Propose, Terms
from summit.engine.acts.signals import Deny, Reveal
from summit.engine.events import QuestionOpened
from summit.engine.happened.signals import NonPaperDenied, NonPaperRead
from summit.engine.meter import rounded
from summit.engine.seats import PUBLIC
from tests.rules.parley import NAME, TERMS, Parley, given, read, rows, sent
from tests.rules.table import A, B, C, only


def asked(game: Parley, terms: Terms) -> list[tuple[str, tuple[int, ...]]]:
    """The questions that sending a text to Borland puts to nature."""
    events = game.do(Propose(A, terms, (B,)))
    return [
        (e.question, e.weights) for e in only(events, QuestionOpened) if "misread" in e.question
    ]


def test_16_3_the_chance_of_misreading_grows_with_tension() -> None:
    """A quarter at 100: a tenth at 40, a fifth at 80."""
    question = f"misread/{NAME}/borland"
    assert asked(Parley(), (3, 10, 1)) == [(question, (900_000, 100_000))]
    assert asked(Parley(tension="80"), (3, 10, 1)) == [(question, (800_000, 200_000))]
    assert asked(Parley(tension="0"), (3, 10, 1)) == []


def test_16_3_one_of_the_issues_where_it_differs_is_misread() -> None:
    """Launchers or visits, with the same chance; the pact stands as in the position."""
    assert asked(Parley(), TERMS) == [(f"misread/{NAME}/borland", (900_000, 50_000, 50_000))]


def test_16_3_what_is_all_that_the_reader_asked_for_is_not_misread() -> None:
    """Launchers at Borland's own opening."""
    assert asked(Parley(), (6, 10, 1)) == []


@pytest.mark.parametrize(("answer", "heard"), [(0, (4, 4, 1)), (1, (5, 4, 1)), (2, (4, 3, 1))])
def test_16_3_it_is_read_one_step_closer_to_the_readers_opening(
    answer: int, heard: tuple[int, ...]
) -> None:
    game = Parley(luck={"misread/avaria-borland-caldia-1/borland": answer})
    events = game.do(Propose(A, TERMS, (B, C)))
    assert only(events, NonPaperRead)[0].terms == heard
    seen = game.view(B).text("avaria-borland-caldia-1")
    assert seen is not None and seen.terms == heard


def test_16_3_nobody_is_told() -> None:
    """Only Borland sees what Borland read; its view does not say that it is a misreading."""
    game = Parley(luck={"misread": 1})
    events = game.do(Propose(A, TERMS, (B,)))
    assert [e.audience for e in only(events, NonPaperRead)] == [(B,)]
    mine, theirs = game.view(A).text(NAME), game.view(B).text(NAME)
    assert mine is not None and theirs is not None
    assert mine.terms == TERMS and theirs.terms == (5, 4, 1)
    assert mine.heard == theirs.heard == ()


def test_16_3_it_is_measured_as_it_was_read_and_costs_a_retraction_later() -> None:
    """Avaria wrote 250 launchers, Borland read 300. Avaria tables what it wrote: at the close of
    the next round that falls short of what was heard."""
    game, right = Parley(luck={"misread": 1}), Parley()
    for table in (game, right):
        sent(table, terms=(3, 5, 1))
        table.over(A)
    assert given(game) > given(right)
    for table in (game, right):
        table.over(B)
        table.over(C)
        table.do(Propose(A, (3, 5, 1)))
    assert not [row for row in rows(game.until(2)) if row[1] == "retraction"]
    assert [row[:4] for row in rows(game.until(3)) if row[1] == "retraction"] == [
        ("5.4", "retraction", B, A)
    ]
    assert not [row for row in rows(right.until(4)) if row[1] == "retraction"]


def test_16_4_a_denial_costs_both_sides_and_no_move() -> None:
    game = Parley()
    name = sent(game, to=(B, C))
    events = game.do(Deny(A, name))
    assert only(events, NonPaperDenied) == [NonPaperDenied(name, A, (A, B, C))]
    assert rows(events) == [
        ("16.4", "denial", B, A, -300),
        ("16.4", "was_denied", A, B, -150),
        ("16.4", "denial", C, A, -300),
        ("16.4", "was_denied", A, C, -150),
    ]
    assert not read(events) and game.state.moves == 3
    assert not [row for row in rows(game.over(A)) if row[1] == "concession"]


def test_16_4_what_it_seemed_to_give_is_taken_back_at_once() -> None:
    game = Parley()
    name = sent(game)
    game.over(A)
    game.over(B)
    game.over(C)
    events = game.do(Deny(A, name))
    fallen = game.state.accounts[1][0].fallen
    assert rows(events)[-1] == ("5.4", "retraction", B, A, -rounded(9 * fallen, 2) // 1000)
    assert fallen > 0
    assert not [row for row in rows(game.until(4)) if row[1] == "retraction"]


def test_16_4_after_a_leak_the_denial_is_public() -> None:
    game = Parley(luck={"leak": 0})
    name = sent(game)
    events = game.do(Deny(A, name))
    assert [e.audience for e in only(events, NonPaperDenied)] == [PUBLIC]
    assert ("16.4", "denial", B, A, -300) in rows(events)
    assert ("5.6", "observed_denial", C, A, -75) in rows(events)
    assert read(events) == [
        ("16.4", "denial", B, A, -300),
        ("5.6", "observed_denial", C, A, -75),
    ]


def test_16_4_one_denies_ones_own_non_papers_once() -> None:
    game = Parley()
    name = sent(game)
    public = game.refused(Deny(A, "T1"))
    assert (public.rule, public.code) == ("16.4", "said_in_public")
    game.do(Deny(A, name))
    assert game.refused(Deny(A, name)).code == "denied_already"
    assert game.refused(Deny(A, "T2")).code == "not_your_text"
    assert game.refused(Deny(A, "nothing")).code == "not_your_text"
    game.over(A)
    assert game.refused(Deny(B, name)).code == "not_your_text"
    game.do(Reveal(B, name))
