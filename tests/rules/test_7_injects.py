"""Chapter 7: injects and choices."""

from __future__ import annotations

import pytest

from summit.engine.actions import Choose, EndTurn, Settle
from summit.engine.events import (
    ChoiceMade,
    ChoicePut,
    FlagSet,
    InjectPassed,
    InjectStruck,
    PointsMoved,
    QuestionOpened,
    ReadingMoved,
    RedLineDrawn,
    TensionPressed,
    TrustMoved,
    WalkAwayMoved,
)
from summit.engine.meter import MILLION, trust_at
from summit.engine.seats import NATURE
from tests.rules.table import A, B, Game, only


def inject(effects: str = "", **fields: str) -> str:
    """One inject `news` as a section: fields as YAML, effects as lines of a list."""
    head = "\n  news:\n    title: News\n    text: Something happened.\n"
    lines = "".join(f"    {key}: {value}\n" for key, value in fields.items())
    return head + lines + (f"    effects:\n{effects}" if effects else "")


TRUST_DOWN = "      - trust: {of: avaria, in: borland, change: -0.4}\n"


def test_7_1_an_inject_reaches_its_audience_alone() -> None:
    game = Game(injects=inject(audience="[avaria]", at="island"))
    assert [(e.inject, e.audience) for e in only(game.events, InjectStruck)] == [("news", (A,))]
    assert [notice.id for notice in game.view(A).notices] == ["news"]
    assert game.view(B).notices == () and game.view(None).notices == ()


@pytest.mark.parametrize(
    ("fields", "round_number"),
    [
        ({"at": "island"}, 1),
        ({"at": "harbour"}, 2),
        ({"date": "1 March 2031"}, 1),
        ({"date": "4 March 2031"}, 2),
        ({}, 1),
        ({"when": "round.number == 2"}, 2),
    ],
)
def test_7_2_an_inject_comes_where_the_scenario_or_its_date_places_it(
    fields: dict[str, str], round_number: int
) -> None:
    game = Game(injects=inject(**fields))
    assert bool(only(game.events, InjectStruck)) == (round_number == 1)
    game.pass_turns(6)
    assert len(only(game.events, InjectStruck)) == 1


def test_7_2_an_inject_may_come_at_a_close() -> None:
    game = Game(injects=inject(at="{round: island, phase: close}"))
    assert not only(game.events, InjectStruck)
    game.pass_turns(6)
    assert only(game.events, InjectStruck)


def test_7_2_a_date_after_the_last_round_comes_at_its_close() -> None:
    game = Game(injects=inject(date="1 May 2031"))
    game.pass_turns(11)
    assert not only(game.events, InjectStruck)
    game.pass_turns(1)
    assert only(game.events, InjectStruck)


def test_7_2_conditions_are_asked_when_it_is_due() -> None:
    game = Game(injects=inject(at="harbour", when="texts.avaria > 0"))
    game.pass_turns(6)
    assert [(e.inject, e.why) for e in only(game.events, InjectPassed)] == [("news", "condition")]


@pytest.mark.parametrize(("answer", "comes"), [(0, True), (1, False)])
def test_7_2_chance_is_asked_of_nature(answer: int, comes: bool) -> None:
    game = Game(injects=inject(at="harbour", chance="25%"))
    for _ in range(6):
        assert game.state.speaker is not None
        game.act(EndTurn(game.state.speaker))
    game.act(Settle(NATURE, "order/harbour/1", 0))
    assert only(game.events, QuestionOpened)[-1].weights == (250_000, 750_000)
    game.act(Settle(NATURE, "inject/harbour/opening/news", answer))
    assert bool(only(game.events, InjectStruck)) == comes
    assert [e.why for e in only(game.events, InjectPassed)] == ([] if comes else ["chance"])


@pytest.mark.parametrize(("repeat", "times"), [("no", 1), ("yes", 2)])
def test_7_2_an_inject_comes_once_unless_it_repeats(repeat: str, times: int) -> None:
    game = Game(injects=inject(repeat=repeat))
    game.pass_turns(6)
    assert len(only(game.events, InjectStruck)) == times
    assert [e.why for e in only(game.events, InjectPassed)] == ["struck"] * (2 - times)


@pytest.mark.parametrize(
    ("change", "weight"), [("up", 250_000), ("strongly_down", -500_000), ("-0.4", -400_000)]
)
def test_7_3_trust_moves_by_a_word_or_a_weight(change: str, weight: int) -> None:
    effect = f"      - trust: {{of: avaria, in: borland, change: {change}}}\n"
    game = Game(injects=inject(effect, at="island"))
    rows = [e.row for e in only(game.events, TrustMoved)]
    assert [(r.rule, r.holder, r.about, r.weight) for r in rows] == [("7.3", A, B, weight)]
    assert [e.row.weight for e in only(game.events, ReadingMoved)] == [weight]


def test_7_3_a_secret_inject_does_not_move_the_rooms_reading() -> None:
    game = Game(injects=inject(TRUST_DOWN, at="island", audience="[avaria]"))
    assert only(game.events, TrustMoved) and not only(game.events, ReadingMoved)


def test_7_4_what_concerns_a_sheet_reaches_its_owner_alone() -> None:
    effects = (
        "      - points: {of: avaria, issue: pact, points: {none: 0, hotline: 10, joint: 20}}\n"
        "      - walk_away: {of: borland, change: -5}\n"
        "      - red_line: {of: borland, when: terms.launchers < 200, because: Too few.}\n"
        "      - tension: 5\n"
        "      - flag: changed\n"
    )
    game = Game(injects=inject(effects, at="island"))
    assert game.state.sheets[0].points[2] == (0, 10, 20)
    assert game.state.sheets[1].walk_away == 33
    assert game.state.sheets[1].crossed((1, 0, 0)) == (1,)
    assert game.state.flags == ("changed",)
    reached = [
        [event.audience for event in found]
        for found in (
            only(game.events, PointsMoved),
            only(game.events, WalkAwayMoved),
            only(game.events, RedLineDrawn),
            only(game.events, TensionPressed),
            only(game.events, FlagSet),
        )
    ]
    assert reached == [[(A,)], [(B,)], [(B,)], [("all",)], [()]]


def test_7_4_an_inject_that_repeats_draws_its_red_line_once() -> None:
    line = "      - red_line: {of: borland, when: terms.launchers < 200, because: Too few.}\n"
    game = Game(injects=inject(line, repeat="yes"))
    game.pass_turns(6)
    assert len(only(game.events, InjectStruck)) == 2 and len(only(game.events, RedLineDrawn)) == 1


def choice_game() -> Game:
    """A round that closes with Borland's choice."""
    game = Game()
    game.pass_turns(6)
    return game


def test_7_5_a_choice_is_settled_before_anything_else() -> None:
    game = choice_game()
    assert [(e.seat, e.audience) for e in only(game.events, ChoicePut)] == [(B, (B,))]
    assert game.state.round == 1
    assert game.refused(EndTurn(A)).code == "wait"
    first = game.refused(EndTurn(B))
    assert (first.rule, first.code) == ("7.5", "choice_first")
    own = game.view(B).own
    assert own is not None
    assert [option for option, _ in own.choosing[0].options] == ["rebuild", "leave"]


def test_7_5_the_effects_of_the_option_follow() -> None:
    game = choice_game()
    assert game.refused(Choose(B, "storm", "flee")).code == "no_such_choice"
    assert game.refused(Choose(A, "storm", "leave")).code == "nothing_to_choose"
    events = game.act(Choose(B, "storm", "leave"))
    assert [e.option for e in only(events, ChoiceMade)] == ["leave"]
    assert [(e.row.cause, e.row.weight) for e in only(events, TrustMoved)] == [("choice", 100_000)]
    assert game.state.flags == ("left_it",) and game.state.round == 2


def test_7_6_a_lesson_is_shown_to_its_seat_while_its_condition_holds() -> None:
    game = Game(injects=None)
    assert game.view(A).own.lessons == ()  # type: ignore[union-attr]
    game.pass_turns(1)
    game.step(B, launchers=5)
    assert [lesson for lesson, _ in game.view(A).own.lessons] == ["reciprocate"]  # type: ignore[union-attr]
    assert game.view(B).own.lessons == ()  # type: ignore[union-attr]


@pytest.mark.parametrize("trust", [10, 40, 75])
def test_7_7_an_ambiguous_blow_is_read_the_worse_the_less_one_trusts(trust: int) -> None:
    news = inject(TRUST_DOWN, at="island", ambiguous="yes")
    game = Game(("trust: {borland: 40}", f"trust: {{borland: {trust}}}"), injects=news)
    row = only(game.events, TrustMoved)[0].row
    distrust = MILLION - trust_at(row.before)
    assert row.weight == -round(2 * 400_000 * distrust / MILLION)


def test_7_7_good_news_is_read_as_it_is() -> None:
    news = inject(TRUST_DOWN.replace("-0.4", "0.4"), at="island", ambiguous="yes")
    assert only(Game(injects=news).events, TrustMoved)[0].row.weight == 400_000
