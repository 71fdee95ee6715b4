"""Rule 2.9: rounds that name what can follow them."""

from __future__ import annotations

import pytest

from summit.engine.acts.signals import Gesture, WalkOut
from summit.engine.events import InjectStruck, RoundOpened
from summit.engine.happened.floors import RoundSkipped
from summit.scenario.files import read_text
from summit.scenario.findings import ScenarioError
from tests.rules.parley import ALL, ORDER, Parley, three_rounds
from tests.rules.table import A, B, C, only
from tests.tiny import tiny

THREE_WAYS = three_rounds(
    1,
    island=ORDER
    + ", next: [{when: away.avaria, go: end}, {when: flag.moored, go: night}, harbour]",
)


def branching(injects: str | None = None) -> Parley:
    """After the island: the end if Avaria is away, the night if boats are moored, else the
    harbour."""
    return Parley(rounds=THREE_WAYS, injects=injects)


def opened(game: Parley) -> list[int]:
    """The numbers of the rounds that were opened."""
    return [event.number for event in only(game.events, RoundOpened)]


def test_2_9_the_first_whose_condition_holds_is_next() -> None:
    game = branching()
    game.do(Gesture(A, "moor"))
    game.until(4)
    assert opened(game) == [1, 3] and game.state.skipped == (2,)
    assert [event.number for event in only(game.events, RoundSkipped)] == [2]


def test_2_9_one_without_a_condition_always_holds() -> None:
    game = branching()
    game.until(4)
    assert opened(game) == [1, 2, 3] and game.state.skipped == ()
    assert not only(game.events, RoundSkipped)


def test_2_9_the_first_counts_though_a_later_one_holds_too() -> None:
    """Away and moored: the end, and no round after it is passed over."""
    game = branching()
    game.do(Gesture(A, "moor"), WalkOut(A))
    game.until(4)
    assert opened(game) == [1] and not only(game.events, RoundSkipped)
    assert game.state.outcome is not None and game.state.outcome.reason == "no_deal"


def test_2_9_conditions_are_asked_when_the_round_has_closed() -> None:
    """Moored by another in the last turn of the round."""
    game = branching()
    game.over(A)
    game.do(Gesture(B, "moor"))
    game.over(B)
    game.over(C)
    assert game.state.round == 3


def test_2_9_the_last_of_them_always_holds() -> None:
    """A round that perhaps nothing can follow is a fault in the scenario."""
    rounds = three_rounds(1, island=f"{ORDER}, next: [{{when: flag.moored, go: night}}]")
    with pytest.raises(ScenarioError, match="E516"):
        Parley(rounds=rounds)


@pytest.mark.parametrize("goal", ["island", "harbour", "nowhere"])
def test_2_9_a_round_only_leads_onwards(goal: str) -> None:
    rounds = three_rounds(1, harbour=f"{ORDER}, next: [{goal}]").replace(", caldia", "")
    with pytest.raises(ScenarioError):
        read_text(tiny(means=ALL, injects=None, rounds=rounds), "tiny.yaml")


INJECTS = """
  late:
    {title: Late, text: It rains., date: 24 April 2031}
  early:
    {title: Early, text: It snows., date: 21 April 2031}
  dated:
    {title: Dated, text: It blows., date: 20 April 2031}
  placed:
    {title: Placed, text: It thaws., at: harbour}
  anywhere:
    {title: Anywhere, text: The sun shines., when: round.number == 2}
"""


def struck(game: Parley) -> list[str]:
    """Which injects came, in order."""
    return [event.inject for event in only(game.events, InjectStruck)]


def test_2_9_what_has_its_day_comes_in_at_the_next_opening() -> None:
    """The harbour's own day comes first, then what belongs to the night, in the file's order;
    what was placed in the harbour, or could have come at its opening, does not come."""
    game = branching(injects=INJECTS)
    game.do(Gesture(A, "moor"))
    game.until(3)
    assert struck(game) == ["dated", "late", "early"]
    assert game.state.stage == "talks" and game.state.round == 3


def test_2_9_without_a_branch_each_comes_in_its_round() -> None:
    game = branching(injects=INJECTS)
    game.until(3)
    assert struck(game) == ["dated", "placed", "anywhere", "late", "early"]


def test_2_9_several_rounds_are_passed_over_in_order() -> None:
    """Two rounds between: the day of the first comes before that of the second."""
    rounds = three_rounds(1, island=f"{ORDER}, next: [dawn]")
    rounds += "\n  - {id: dawn, title: Dawn, date: 2 May 2031, turns: 1}"
    injects = """
  second:
    {title: Second, text: It snows., date: 25 April 2031}
  first:
    {title: First, text: It rains., date: 19 April 2031}
  own:
    {title: Own, text: It blows., date: 2 May 2031}
"""
    game = Parley(rounds=rounds, injects=injects)
    game.until(4)
    assert game.state.skipped == (2, 3) and struck(game) == ["first", "second", "own"]


def test_2_9_at_the_end_of_the_talks_nothing_more_comes_in() -> None:
    game = branching(injects=INJECTS)
    game.do(WalkOut(A))
    game.until(4)
    assert struck(game) == []
