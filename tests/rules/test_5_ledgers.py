"""Chapter 5, at the table: who measures what, and who sees it."""

from __future__ import annotations

import pytest

from summit.bargain.expected import expected, paper
from summit.engine.actions import Accept, Demand, EndTurn, Propose, Withdraw
from summit.engine.events import Measured, ReadingMoved, RoomMeasured, TrustMoved
from summit.engine.rules.giving import POINT, fall, lost, mean, progress
from summit.engine.scoring import Worth, eyes_of, worth
from summit.engine.seats import PUBLIC
from tests.rules.table import INSPECTIONS, THREE, A, B, C, Game, only


def test_5_2_progress_is_a_share_of_the_way_between_the_openings() -> None:
    """Openings: launchers 1 and 6 (by index), visits 10 and 2, pact 1 and 0."""
    agenda = Game().tables.agenda
    assert progress(agenda, A, B, (1, 10, 1)) == (0, 0, 0)
    assert progress(agenda, A, B, (6, 2, 0)) == (1_000_000, 1_000_000, 1_000_000)
    assert progress(agenda, A, B, (0, 12, 2)) == (0, 0, 0)
    assert progress(agenda, A, B, (3, 6, 1)) == (400_000, 500_000, 0)
    assert mean((400_000, 500_000, 0)) == 300_000


def test_5_2_issues_on_which_the_openings_agree_count_for_nothing() -> None:
    agenda = Game(
        ("{avaria: hotline, borland: none}", "{avaria: hotline, borland: hotline}")
    ).tables.agenda
    assert progress(agenda, A, B, (3, 6, 1)) == (400_000, 500_000, -1)
    assert mean((400_000, 500_000, -1)) == 450_000
    assert mean((-1, -1)) == 0


def test_5_2_a_position_is_measured_when_the_floor_passes_on() -> None:
    game = Game()
    assert not only(game.propose(A, launchers=4, inspections=4), Measured)
    events = game.act(EndTurn(A))
    assert [(e.receiver, e.giver, e.account.latest) for e in only(events, Measured)] == [
        (B, A, "T3")
    ]


def test_5_2_what_stood_for_a_moment_only_was_never_on_offer() -> None:
    """A splendid text as the first move, taken back by the second: nothing is earned."""
    game = Game()
    game.propose(A, launchers=4, inspections=4)
    events = game.propose(A, launchers=1, inspections=12)
    assert game.state.speaker == B
    assert [e.account.latest for e in only(events, Measured)] == ["T4"]
    assert not only(events, TrustMoved)


def test_5_2_the_opening_and_a_text_that_stays_are_not_measured_again() -> None:
    game = Game()
    assert not only(game.act(EndTurn(A)), Measured)
    game.step(B, launchers=5)
    game.act(EndTurn(A))
    assert not only(game.act(EndTurn(B)), Measured)


def test_5_2_a_text_counts_only_if_it_could_be_signed() -> None:
    """Eleven visits cross Borland's red line: the text moves C and earns no V."""
    game = Game()
    game.step(A, launchers=4, inspections=11, pact=1)
    account = game.state.accounts[1][0]
    assert account.value == 0 and account.best == "" and account.given == 0
    assert account.moved == (600_000, 0, 0)


def test_5_2_value_is_the_smaller_of_paper_above_the_start_and_eu_above_the_walk_away() -> None:
    game = Game()
    terms = game.terms(A, launchers=4, inspections=4)
    eyes, sheet = eyes_of(game.state, B), game.state.sheets[1]
    above = paper(eyes, terms) - max(sheet.walk_away, paper(eyes, game.terms(A)))
    margin = (expected(eyes, terms) - sheet.walk_away * 1_000_000) // 100
    game.act(Propose(A, terms), EndTurn(A))
    account = game.state.accounts[1][0]
    assert account.value == min(above * POINT, margin) > 0
    assert account.given == (account.value + min(account.value, mean(account.moved))) // 2


def test_5_3_a_concession_raises_the_receivers_trust_alone() -> None:
    game = Game()
    before = (game.trust(A, B), game.trust(B, A))
    events = game.step(A, launchers=4, inspections=4)
    rows = [e.row for e in only(events, TrustMoved)]
    assert [(r.rule, r.cause, r.source, r.holder, r.about) for r in rows] == [
        ("5.3", "concession", "T3", B, A)
    ]
    given = game.state.accounts[1][0].given
    assert rows[0].weight == 4 * given
    assert game.trust(A, B) == before[0] and game.trust(B, A) == before[1] + 4 * given


def test_5_3_what_was_given_is_counted_in_own_points_lost() -> None:
    game = Game()
    assert lost(game.state, A, B) == 0
    game.step(A, launchers=4, inspections=4)
    points = game.state.sheets[0].points
    before = points[0][1] + points[1][10] + points[2][1]
    after = points[0][4] + points[1][4] + points[2][1]
    assert lost(game.state, A, B) == (before - after) * POINT


def test_5_3_a_text_that_stood_for_a_moment_only_gave_nothing_away() -> None:
    game = Game()
    game.propose(A, launchers=4, inspections=4)
    game.propose(A, launchers=1, inspections=9)
    alone = Game()
    alone.propose(A, launchers=1, inspections=9)
    alone.act(EndTurn(A))
    assert lost(game.state, A, B) == lost(alone.state, A, B)
    assert [text.stood for text in game.state.texts] == [True, True, False, True]


def test_5_3_repaying_a_debt_weighs_less_than_an_initiative() -> None:
    """Both sides step in turn: Borland's step repays what Avaria has given first."""
    game = Game()
    game.step(A, launchers=3, inspections=6)
    debt = lost(game.state, A, B)
    events = game.step(B, launchers=4, inspections=5, pact=1)
    given = game.state.accounts[0][1].given
    assert 0 < given <= debt
    rows = [e.row for e in only(events, TrustMoved) if e.row.holder == A]
    assert [row.weight for row in rows] == [3 * given]


def retracted(game: Game, **changes: int) -> tuple[int, Worth, Worth]:
    """What a second text of Avaria costs after a good first one, and both in Borland's eyes."""
    game.step(A, launchers=4, inspections=4)
    game.act(EndTurn(B))
    eyes, sheet = eyes_of(game.state, B), game.state.sheets[1]
    was, now = (worth(eyes, sheet, terms) for terms in (game.terms(A), game.terms(A, **changes)))
    events = game.step(A, **changes)
    rows = [e.row for e in only(events, TrustMoved) if e.row.cause == "retraction"]
    assert all((row.rule, row.holder, row.about) == ("5.4", B, A) for row in rows)
    return sum(row.weight for row in rows), was, now


def test_5_4_a_retraction_is_the_fall_in_the_receivers_eyes() -> None:
    weight, was, now = retracted(Game(), pact=0)
    floor = 38 * 1_000_000
    assert was.expected > now.expected and was.paper > now.paper
    assert weight == -9 * ((max(was.expected, floor) - max(now.expected, floor)) // 100)


def test_5_4_dropping_inspectors_at_equal_paper_is_a_retraction() -> None:
    game = Game(("borland: {0: 20, 12: 0}", "borland: {0: 14, 12: 14}"))
    weight, was, now = retracted(game, inspections=0)
    assert now.paper == was.paper and now.expected < was.expected
    assert weight == -9 * ((was.expected - max(now.expected, 38_000_000)) // 100) < 0


def test_5_4_what_it_brings_more_on_paper_is_set_against_the_fall() -> None:
    """A text may be worth less because it cannot be checked and more on paper: no retraction."""
    was, now = Worth(60, 50_000_000, 0, ()), Worth(64, 47_000_000, 0, ())
    assert fall(was, now, 40) == 0
    assert fall(was, Worth(61, 47_000_000, 0, ()), 40) == 20_000
    assert fall(was, Worth(59, 47_000_000, 0, ()), 40) == 30_000
    assert fall(was, Worth(59, 30_000_000, 0, ()), 40) == 100_000
    assert fall(was, Worth(50, 51_000_000, 0, ()), 40) == 0


def test_5_4_a_text_over_a_red_line_is_worth_no_more_than_the_walk_away() -> None:
    weight, was, now = retracted(Game(), inspections=9)
    assert now.crossed == (0,)
    assert weight == -9 * ((was.expected - 38_000_000) // 100)


LINE_ON_THE_PATROL = """
  outcry:
    title: An outcry
    text: No common patrol, they shout.
    at: harbour
    effects:
      - red_line: {of: borland, when: terms.pact == 'joint', because: No common patrol.}
"""


def test_5_4_leaving_a_text_over_a_red_line_drawn_later_is_no_retraction() -> None:
    """The common patrol was Borland's best offer until a new red line ruled it out."""
    game = Game(injects=LINE_ON_THE_PATROL)
    game.step(A, launchers=4, inspections=4, pact=2)
    assert game.state.accounts[1][0].best == "T3"
    game.pass_turns(5)
    assert game.state.round == 2 and game.state.sheets[1].crossed(game.terms(A))
    events = game.step(A, pact=1)
    assert not [e for e in only(events, TrustMoved) if e.row.cause == "retraction"]
    assert game.state.accounts[1][0].best == "T4"


def test_5_4_coming_back_earns_nothing_and_falling_again_costs_again() -> None:
    """A common patrol is worth ten points to Borland: offered, withdrawn, offered, withdrawn."""
    game = Game(injects=None)
    rows = []
    for pact in (2, 1, 2, 1):
        events = game.step(A, launchers=4, inspections=4, pact=pact)
        rows.append({e.row.cause: e.row.weight for e in only(events, TrustMoved)})
        game.act(EndTurn(B))
        game.settle_order()
    up, down, again, down_again = rows
    assert up["concession"] > 0 and "retraction" not in up
    assert down["retraction"] < -up["concession"] and down_again["retraction"] < 0
    assert again.get("concession", 0) < up["concession"] // 10


def test_5_5_what_is_unreturned_costs_credit_at_the_close() -> None:
    game = Game(injects=None)
    game.step(A, launchers=4, inspections=4)
    events = []
    while game.state.round == 1:
        assert game.state.speaker is not None
        events += game.act(EndTurn(game.state.speaker))
    rows = [e.row for e in only(events, TrustMoved)]
    assert [(r.rule, r.cause, r.holder, r.about) for r in rows] == [("5.5", "unreturned", A, B)]
    debt = min(lost(game.state, A, B), 200_000) - 50_000
    assert rows[0].weight == -2 * debt


@pytest.mark.parametrize("launchers", [5, 0])
def test_5_5_a_step_closer_is_an_answer_even_before_it_could_be_signed(launchers: int) -> None:
    """Borland's text is not signable for Avaria; from 400 to 350 is a step closer, to 100 too."""
    game = Game(injects=None)
    game.step(A, launchers=4, inspections=4)
    game.step(B, launchers=launchers)
    assert game.state.accounts[0][1].given == 0 < game.state.accounts[0][1].this_round
    while game.state.round == 1:
        assert game.state.speaker is not None
        game.act(EndTurn(game.state.speaker))
    assert not [e for e in only(game.events, TrustMoved) if e.row.holder == A]


def test_5_6_a_quarter_of_a_public_act_is_seen_by_every_onlooker() -> None:
    game = Game(*THREE)
    game.act(Accept(A, "T2"))
    before = game.trust(C, A)
    game.act(Withdraw(A, "T2"))
    assert game.trust(C, A) - before == -112_500
    rows = game.state.ledgers[2]
    assert [(row.rule, row.cause) for row in rows] == [("5.6", "observed_acceptance_withdrawn")]


def test_5_6_with_three_parties_concessions_weigh_half() -> None:
    game = Game(*THREE)
    game.step(A, launchers=4, inspections=4)
    for receiver, place in ((B, 1), (C, 2)):
        rows = [row for row in game.state.ledgers[place] if row.cause == "concession"]
        given = game.state.accounts[place][0].given
        assert [row.weight for row in rows] == ([2 * given] if given else [])
        assert all(row.about == A and row.holder == receiver for row in rows)


def test_5_7_the_room_counts_half_of_the_public_movement() -> None:
    game = Game()
    events = game.step(A, launchers=4, inspections=11)
    row = only(events, ReadingMoved)[0].row
    moved = mean(game.state.room_accounts[1][0].moved)
    assert (row.rule, row.cause, row.holder, row.about) == ("5.7", "concession", B, A)
    assert row.weight == 4 * (moved // 2)


def test_5_7_the_room_sees_a_retraction_without_any_sheet() -> None:
    game = Game()
    game.step(A, launchers=4, inspections=6)
    game.act(EndTurn(B))
    events = game.step(A, launchers=3, inspections=6)
    rows = [e.row for e in only(events, ReadingMoved) if e.row.cause == "retraction"]
    fallen = game.state.room_accounts[1][0].fallen
    assert [row.weight for row in rows] == [-9 * fallen] and fallen > 0


def test_5_7_discrete_acts_count_in_the_reading_as_in_the_ledger() -> None:
    game = Game()
    game.act(Demand(A, B, INSPECTIONS, 6))
    assert game.trust(B, A) == game.reading(B, A)


def test_5_7_measures_reach_those_who_may_know_them() -> None:
    events = Game().step(A, launchers=4)
    assert all(event.audience == (event.receiver,) for event in only(events, Measured))
    assert all(event.audience == PUBLIC for event in only(events, RoomMeasured))
