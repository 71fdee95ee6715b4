"""Chapter 10: how a game ends."""

from __future__ import annotations

from summit.engine.actions import Accept, EndTurn
from summit.engine.events import GameEnded
from tests.rules.table import A, Game, only

ENDINGS = """
  - id: crossed
    title: Signed across a red line
    text: At home they ask who signed this.
    when: red_line.borland.crossed
  - id: few
    title: Few launchers
    text: Few are left.
    when: treaty.signed and terms.launchers <= 200
  - id: signed
    title: Signed
    text: It is signed.
    when: treaty.signed
  - id: collapse
    title: The talks break off
    text: They leave.
    when: talks.collapsed
  - id: late
    title: Nothing after all
    text: Two rounds for nothing.
    when: round.number == 2
  - id: rest
    title: Nothing
    text: Nothing.
"""


def ended(game: Game) -> tuple[str, str, str, str | None]:
    """How the game ended."""
    event = only(game.events, GameEnded)[0]
    assert game.state.outcome is not None and game.state.stage == "over"
    return event.rule, event.reason, event.ending, event.text


def test_10_1_an_agreement_ends_the_game() -> None:
    game = Game()
    game.act(Accept(A, "T2"))
    assert ended(game) == ("10.1", "signed", "signed", "T2")
    assert game.refused(EndTurn(A)).code == "game_over"


def test_10_2_without_agreement_the_last_close_ends_it() -> None:
    game = Game(injects=None)
    game.pass_turns(12)
    assert ended(game) == ("10.2", "no_deal", "no_deal", None)


def test_10_3_a_collapse_ends_it_for_everybody() -> None:
    game = Game(tension="99", injects=None, weights="\n  tension_growth: 40")
    game.pass_turns(6)
    assert ended(game) == ("10.3", "collapsed", "collapse", None)


def test_10_4_the_first_ending_whose_condition_holds_is_told() -> None:
    game = Game(endings=ENDINGS)
    game.act(Accept(A, "T2"))
    assert ended(game)[2] == "signed"
    poor = Game(endings=ENDINGS)
    poor.propose(A, launchers=1, inspections=8)
    poor.act(EndTurn(A))
    assert poor.state.speaker is not None
    poor.act(Accept(poor.state.speaker, "T3"))
    assert ended(poor)[2] == "few"
    across = Game(endings=ENDINGS)
    across.act(EndTurn(A))
    assert across.state.speaker is not None
    across.act(Accept(across.state.speaker, "T1"))
    assert ended(across)[2] == "crossed"


def test_10_4_conditions_on_a_treaty_are_false_without_one() -> None:
    game = Game(endings=ENDINGS, injects=None)
    game.pass_turns(12)
    assert ended(game)[2] == "late"
