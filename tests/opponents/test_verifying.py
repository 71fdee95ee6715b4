"""Demands for verification, and their answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Answer, Demand, EndTurn, Terms
from summit.engine.meter import MILLION
from summit.engine.play import refuse
from summit.engine.view import View
from summit.opponents import demanding
from summit.opponents.answering import answer
from summit.opponents.cast import cast
from summit.opponents.demanding import demand
from summit.opponents.plan import Plan, plan
from summit.opponents.reciprocal import reciprocal
from summit.opponents.record import promised
from summit.scenario.model import Script
from tests.engine.worlds import scenario, tables
from tests.opponents.games import first, play, scripted
from tests.rules.table import INSPECTIONS, PACT, A, B, Game

EASY = ("walk_away: 38", "walk_away: 0")
"""Borland could sign almost anything, so that its opening stands until time has passed."""


def asked(level: int, *edits: tuple[str, str]) -> Game:
    """Avaria has asked Borland for so many visits."""
    game = Game(EASY, *edits)
    game.act(Demand(A, B, INSPECTIONS, level, reciprocal=True))
    return game


def answered(game: Game, bearable: int | None = None) -> int | None:
    """The level that Borland grants; `bearable` (micropoints) is what its next target can bear."""
    mind = plan(game.view(B), reciprocal)
    if bearable is not None:
        mind = replace(mind, bearable=bearable)
    given = answer(game.view(B), mind, game.state.duties[0].of)
    assert refuse(game.state, given) is None
    return given.level


def worths(game: Game) -> list[int]:
    """What the text that Borland would stand by is worth to it at every level up to its line."""
    mind = plan(game.view(B), reciprocal)
    launchers, _, pact = mind.standing.terms
    return [mind.worth((launchers, level, pact)) for level in range(9)]


NOTHING_TO_BEAR = -(10**12)
TOO_MUCH_TO_BEAR = 10**12


def test_what_costs_nothing_is_granted() -> None:
    assert answered(asked(2), TOO_MUCH_TO_BEAR) == 2


def test_what_the_next_target_can_bear_is_granted_in_full() -> None:
    assert answered(asked(7), NOTHING_TO_BEAR) == 7


def test_what_it_cannot_bear_is_limited_to_the_highest_level_that_it_can() -> None:
    game = asked(8)
    values = worths(game)
    for bearable in sorted(values):
        borne = [level for level in range(3, 9) if values[level] >= bearable]
        assert answered(game, bearable) == max(borne, default=2)


def test_what_it_cannot_bear_at_all_is_refused() -> None:
    game = asked(8, ("opening: {avaria: 10, borland: 2}", "opening: {avaria: 10, borland: 0}"))
    assert answered(game, TOO_MUCH_TO_BEAR) is None


def test_a_level_over_a_red_line_is_never_granted() -> None:
    assert answered(asked(12), NOTHING_TO_BEAR) == 8


def test_a_level_that_its_own_text_could_not_have_is_not_granted() -> None:
    """Together with what else stands in it the text would cross a red line."""
    game = asked(12, ("terms.inspections > 8", "terms.inspections > 8 and terms.pact == 'none'"))
    assert answered(game, NOTHING_TO_BEAR) == 8


def test_a_level_is_granted_only_if_some_text_can_keep_every_promise() -> None:
    game = asked(8, ("terms.inspections > 8", "terms.inspections > 5"))
    assert answered(game, NOTHING_TO_BEAR) == 5


def test_what_was_promised_already_is_not_offered_again() -> None:
    game = Game(EASY, injects=None, lessons=None)
    game.act(Demand(A, B, INSPECTIONS, 4, reciprocal=True), Answer(B, "D1", 4))
    while (game.state.round, game.state.speaker) != (2, A):
        game.pass_turns(1)
    game.act(Demand(A, B, INSPECTIONS, 6, reciprocal=True))
    assert answered(game, NOTHING_TO_BEAR) == 6
    mind = replace(plan(game.view(B), reciprocal), bearable=TOO_MUCH_TO_BEAR)
    standing = replace(mind.standing, terms=(0, 5, 0))
    given = answer(game.view(B), replace(mind, text=None, position=standing), "D2")
    assert given.level == 5


def test_a_seat_answers_before_anything_else_and_out_of_turn() -> None:
    game = asked(2)
    decision = cast(B, Script()).decide(game.view(B), first)
    assert decision.actions == (Answer(B, "D1", 2),)
    assert decision.reason.code == "granted"


UNWATCHED = (0, 2, 1)
"""Splendid for Avaria on paper, and hardly anybody looks: trust is what is missing."""

HALF = MILLION // 2


def facing(terms: Terms, elapsed: int = HALF, cheap: bool = True) -> tuple[View, Plan]:
    """Avaria facing a text of Borland's, so far into its time.

    `cheap`: it believes that visits cost Borland nothing.
    """
    view = Game().view(A)
    name = view.positions[1]
    texts = tuple(replace(text, terms=terms) if text.id == name else text for text in view.texts)
    view = replace(view, texts=texts)
    mind = replace(plan(view, reciprocal), elapsed=elapsed)
    if not cheap:
        return view, mind
    (belief,) = mind.beliefs
    rows = list(belief.points)
    rows[INSPECTIONS] = (0,) * len(rows[INSPECTIONS])
    return view, replace(mind, beliefs=(replace(belief, points=tuple(rows)),))


def test_verification_is_demanded_where_trust_is_what_is_missing() -> None:
    put = demand(*facing(UNWATCHED))
    assert put is not None
    assert (put.by, put.of, put.measure, put.reciprocal) == (A, B, INSPECTIONS, True)
    assert put.level > UNWATCHED[INSPECTIONS]


@pytest.mark.parametrize("elapsed", [0, MILLION // 4, 3 * MILLION // 4, MILLION])
def test_not_at_the_beginning_and_not_at_the_end(elapsed: int) -> None:
    assert demand(*facing(UNWATCHED, elapsed)) is None


def test_not_of_a_text_that_is_too_poor_even_on_paper() -> None:
    assert demand(*facing((8, 0, 0))) is None


def test_not_of_a_text_that_is_good_enough_as_it_is() -> None:
    view, mind = facing(UNWATCHED)
    assert demand(view, replace(mind, target=0)) is None


def test_not_of_a_text_over_a_red_line() -> None:
    assert demand(*facing((0, 2, 2))) is None


def test_not_where_it_seems_to_cost_the_other_more_than_it_brings() -> None:
    assert demand(*facing(UNWATCHED, cheap=False)) is None


def test_no_more_than_the_target_needs() -> None:
    view, mind = facing(UNWATCHED)
    here = mind.worth(UNWATCHED)
    for points in (2, 6, 12):
        put = demand(view, replace(mind, target=here + points * MILLION))
        assert put is not None
        reached = [
            mind.worth((UNWATCHED[0], level, UNWATCHED[2])) >= here + points * MILLION
            for level in (put.level - 1, put.level)
        ]
        assert reached == [False, True]


@pytest.mark.parametrize("granted", [True, False])
@pytest.mark.parametrize("most", [1, 9])
def test_not_again_what_was_asked_for_last(
    granted: bool, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many demands a delegation may put."""
    view, mind = facing(UNWATCHED)
    put = demand(view, mind)
    assert put is not None
    game = Game()
    game.act(put, Answer(B, "D1", put.level if granted else None))
    monkeypatch.setattr(demanding, "MOST", most)
    after = replace(view, demands=game.state.demands, promises=game.state.promises)
    assert demand(after, mind) is None


def test_demands_are_few_in_a_whole_game() -> None:
    game = play(tables("new_start"), scripted(scenario("new_start")), "demands")
    assert len(game.state.demands) <= 2


def test_a_promise_is_kept_in_every_later_text() -> None:
    game = asked(8)
    game.act(Answer(B, "D1", 8), EndTurn(A))
    mind = plan(game.view(B), reciprocal)
    assert promised(game.view(B), B) == ((INSPECTIONS, 8),)
    assert mind.text is not None
    assert mind.text.terms[INSPECTIONS] == 8
    assert mind.text.terms[PACT] in (0, 1, 2)
