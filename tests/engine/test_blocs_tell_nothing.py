"""What a member of a bloc may table depends on what it knows itself (rules 1.3 and 17.6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Propose, Settle
from summit.engine.acts.offices import Endorse
from summit.engine.play import apply, refuse
from summit.engine.rules.bloc import agrees
from summit.engine.seats import NATURE, Audience, Seat
from summit.engine.standing.texts import Heard, Text
from summit.engine.state import State
from tests.engine.playing import Run
from tests.engine.worlds import tables

ALBA, BORA, CRESS = Seat("alba"), Seat("bora"), Seat("cress")
TERMS = (0, 5, 0, 1, 0)
MISREAD = (0, 4, 0, 1, 0)


def with_paper(to: Audience, *heard: Heard) -> State:
    """The beginning, with Alba on the floor and a paper of Cress that these have read."""
    state = quiet(Run(tables("delta")).state)
    state = replace(state, order=(ALBA, BORA, CRESS, Seat("dorn")), turn=0)
    paper = Text("cress-1", CRESS, TERMS, (CRESS, *to), 1, opening=False, to=to, heard=heard)
    return replace(state, texts=(*state.texts, paper))


def quiet(state: State) -> State:
    """Chance has answered, and nothing leaks."""
    while state.questions:
        last = len(state.questions[0].weights) - 1
        state = apply(state, Settle(NATURE, state.questions[0].id, last)).state
    return state


def endorsed(state: State) -> State:
    """Alba has endorsed the paper."""
    return quiet(apply(state, Endorse(ALBA, "cress-1")).state)


def test_17_6_an_endorsement_that_a_member_has_not_heard_of_opens_nothing_to_it() -> None:
    before = with_paper((ALBA,))
    after = endorsed(before)
    assert after.offices.endorsed[-1].audience == (ALBA,)
    for state in (before, after):
        asked = replace(state, order=(BORA, ALBA, CRESS, Seat("dorn")))
        refusal = refuse(asked, Propose(BORA, TERMS))
        assert refusal is not None and refusal.code == "bloc_first"


@pytest.mark.parametrize(("heard", "terms"), [((), TERMS), ((Heard(BORA, MISREAD),), MISREAD)])
def test_17_6_a_text_is_agreed_on_as_the_member_has_read_it(
    heard: tuple[Heard, ...], terms: tuple[int, ...]
) -> None:
    """Else a refusal would tell that it was misread (rule 16.3)."""
    state = endorsed(with_paper((ALBA, BORA), *heard))
    assert agrees(state, ALBA, terms, BORA)
    assert agrees(state, ALBA, TERMS, BORA) is (not heard)
