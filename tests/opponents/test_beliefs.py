"""What is taken for the other's sheet, from its public movement alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Demand, EndTurn
from summit.engine.view import View
from summit.opponents.beliefs import TOTAL, Belief, belief_about
from summit.opponents.record import opening_of, own_of
from summit.opponents.rejecting import rejections
from tests.rules.table import INSPECTIONS, LAUNCHERS, PACT, A, B, Game


def about_borland(view: View) -> Belief:
    return belief_about(view, B, A)


def weight(belief: Belief, issue: int) -> int:
    return max(belief.points[issue])


def after(*texts: dict[str, int]) -> Game:
    """Borland has tabled these changes of its position, one a turn; Avaria has passed."""
    game = Game()
    for changes in texts:
        game.act(EndTurn(A))
        game.propose(B, **changes)
        game.act(EndTurn(B))
        game.settle_order()
    return game


def test_the_others_opening_is_taken_for_its_best_and_ones_own_for_nothing() -> None:
    view = Game().view(A)
    belief = about_borland(view)
    assert belief.worth(opening_of(view, B)) == pytest.approx(TOTAL, abs=len(belief.points))
    assert belief.worth(opening_of(view, A)) == 0


def test_half_of_the_best_is_taken_for_the_walk_away() -> None:
    assert about_borland(Game().view(A)).walk_away == TOTAL // 2


def test_the_points_fall_from_the_others_opening_to_ones_own_and_stay_there() -> None:
    visits = about_borland(Game().view(A)).points[INSPECTIONS]
    assert list(visits) == sorted(visits, reverse=True)
    assert visits[0] == visits[1] == visits[2]
    assert visits[10] == visits[11] == visits[12] == 0
    steps = {visits[level] - visits[level + 1] for level in range(2, 10)}
    assert max(steps) - min(steps) <= 1


def test_an_issue_weighs_more_the_farther_the_openings_lie_apart() -> None:
    belief = about_borland(Game().view(A))
    assert weight(belief, INSPECTIONS) > weight(belief, PACT)


def test_what_is_held_weighs_more_than_what_is_given_away() -> None:
    before = about_borland(Game().view(A))
    belief = about_borland(after({"inspections": 4}, {"inspections": 6}).view(A))
    assert weight(belief, INSPECTIONS) < weight(before, INSPECTIONS)
    assert weight(belief, LAUNCHERS) > weight(before, LAUNCHERS)


def test_the_longer_it_is_held_the_more_it_weighs() -> None:
    short = about_borland(after({"inspections": 6}).view(A))
    long = about_borland(after({"inspections": 6}, {"inspections": 7}).view(A))
    assert weight(long, LAUNCHERS) > weight(short, LAUNCHERS)


def test_the_part_that_is_still_held_weighs_more_than_the_part_given_away() -> None:
    visits = about_borland(after({"inspections": 6}).view(A)).points[INSPECTIONS]
    assert visits[2] - visits[3] < visits[8] - visits[9]


def test_a_measure_that_is_asked_for_weighs_more() -> None:
    game = Game()
    before = about_borland(game.view(A))
    game.act(EndTurn(A), Demand(B, A, INSPECTIONS, 4, True))
    assert weight(about_borland(game.view(A)), INSPECTIONS) > weight(before, INSPECTIONS)


def test_an_issue_of_which_a_red_line_speaks_weighs_more() -> None:
    game = Game()
    game.propose(A, inspections=12)
    game.act(EndTurn(A))
    before = about_borland(game.view(A))
    game.act(*rejections(game.view(B)))
    known = about_borland(game.view(A))
    assert weight(known, INSPECTIONS) > weight(before, INSPECTIONS)
    assert [line.crossed_by((0, 12, 0)) for line in known.red_lines] == [True]


def test_giving_up_what_was_forbidden_is_taken_for_no_gift() -> None:
    """Borland leaves the joint patrol once Avaria has said that it can never sign it."""
    edits = ("opening: {avaria: hotline, borland: none}", "opening: {avaria: none, borland: joint}")
    forced, free = Game(edits), Game(edits)
    for game in (forced, free):
        if game is forced:
            game.act(*rejections(game.view(A)))
        game.act(EndTurn(A))
        game.propose(B, pact=1)
        game.act(EndTurn(B))
    assert weight(about_borland(forced.view(A)), PACT) > weight(about_borland(free.view(A)), PACT)


def test_a_belief_owes_nothing_to_the_others_secrets() -> None:
    game = after({"inspections": 4})
    richer = ("      borland: {0: 20, 12: 0}\n", "      borland: {0: 90, 12: 0}\n")
    other = Game(richer)
    other.act(EndTurn(A))
    other.propose(B, inspections=4)
    other.act(EndTurn(B))
    assert about_borland(game.view(A)) == about_borland(other.view(A))


def test_a_belief_owes_nothing_to_ones_own_sheet() -> None:
    view = Game().view(A)
    _, own = own_of(view)
    poorer = replace(own, sheet=replace(own.sheet, walk_away=90))
    assert about_borland(view) == about_borland(replace(view, own=poorer))


def test_a_text_that_one_never_had_the_floor_to_take_up_says_nothing() -> None:
    """Borland tables a splendid text and takes it back in the same turn."""
    game, plain = Game(), Game()
    for each in (game, plain):
        each.act(EndTurn(A))
    game.propose(B, launchers=1, inspections=10)
    game.propose(B, launchers=5, inspections=2)
    plain.propose(B, launchers=5)
    plain.act(EndTurn(B))
    assert about_borland(game.view(A)) == about_borland(plain.view(A))
