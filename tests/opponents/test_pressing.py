"""Pressure: how an ultimatum is answered, and what a delegation does whose author lets it press."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Action, EndTurn, Propose, Terms
from summit.engine.acts.signals import (
    ComeBack,
    Heed,
    Link,
    Pledge,
    Threaten,
    Unlink,
    WalkOut,
)
from summit.engine.play import apply
from summit.opponents.heeding import FOR_PRIDE, heeded, least_under_threat
from summit.opponents.plan import Plan
from tests.opponents.harbour import (
    ARKONA,
    BRESK,
    CORVO,
    DRILLS,
    HOTLINE,
    LAST_NIGHT,
    MILLION,
    Harbour,
)


def threatened(terms: Terms | None = None) -> Harbour:
    """Bresk puts its position to Corvo."""
    game = Harbour().pass_to(BRESK)
    if terms is not None:
        game.act(Propose(BRESK, terms))
    return game.act(Threaten(BRESK, CORVO))


def worth(game: Harbour, mind: Plan) -> int:
    return mind.worth(game.state.position(BRESK).terms)


@pytest.mark.parametrize(("above", "yields"), [(0, True), (1, False)])
def test_one_yields_to_a_text_a_point_above_the_walk_away_and_as_good_as_ones_pride(
    above: int, yields: bool
) -> None:
    game = threatened()
    mind = game.mind(CORVO)
    pride = replace(mind.ambition, floor=worth(game, mind) + above)
    decision = heeded(game.seen(CORVO), replace(mind, ambition=pride), "U1")
    assert decision.actions == (Heed(CORVO, "U1", yields),)
    assert decision.reason.code == ("yielded" if yields else "stood_firm")


def test_the_walk_away_and_a_point_is_the_least() -> None:
    game = threatened()
    mind = game.mind(CORVO)
    humble = replace(mind, ambition=replace(mind.ambition, floor=0))
    least = least_under_threat(game.seen(CORVO), humble, BRESK)
    assert least == mind.sheet.walk_away * MILLION + FOR_PRIDE


def test_nobody_yields_across_a_red_line_or_a_linkage_of_its_own() -> None:
    game = threatened()
    mind = game.mind(CORVO)
    line = replace(game.mind(ARKONA).sheet.red_lines[0])
    mind = replace(mind, ambition=replace(mind.ambition, floor=0))
    assert heeded(game.seen(CORVO), mind, "U1").reason.code == "yielded"
    assert line.crossed_by(game.state.position(BRESK).terms)
    for barred in (
        replace(mind, ties=(line,)),
        replace(mind, sheet=replace(mind.sheet, red_lines=(line,))),
    ):
        assert heeded(game.seen(CORVO), barred, "U1").reason.code == "stood_firm"


def test_whose_threat_was_empty_once_is_not_feared_again() -> None:
    game = threatened()
    seen, mind = game.seen(CORVO), game.mind(CORVO)
    bluffed = tuple(replace(put, stayed=True) for put in seen.signals.threats)
    later = replace(seen, signals=replace(seen.signals, threats=bluffed))
    assert least_under_threat(later, mind, BRESK) > least_under_threat(seen, mind, BRESK)


def test_a_linkage_of_ones_own_is_kept_and_given_up_for_a_good_text() -> None:
    game = Harbour().act(Link(ARKONA, DRILLS, HOTLINE), EndTurn(ARKONA))
    mind = game.mind(ARKONA)
    today = tuple(issue.today for issue in game.state.tables.agenda.issues)
    left_open = (today[0], 0, *today[2:])
    assert not mind.may_sign(left_open)
    assert mind.text is not None and mind.may_sign(mind.text.terms)
    good = (0, 0, 8, 0, today[HOTLINE])
    game.act(Propose(BRESK, good)).play_until(LAST_NIGHT)
    game.act(EndTurn(ARKONA), EndTurn(BRESK), EndTurn(CORVO))
    decision = game.decided(ARKONA)
    assert decision.actions == (Unlink(ARKONA, DRILLS, HOTLINE),)
    assert decision.reason.code == "unlinked"


def test_with_permission_the_dearest_is_tied_once() -> None:
    game = Harbour().pass_to(CORVO)
    decision = game.decided(CORVO, signals=["linkage"])
    ties = [action for action in decision.actions if isinstance(action, Link)]
    assert [link.tied for link in ties] == [DRILLS]
    assert not any(isinstance(a, Link) for a in game.decided(CORVO).actions)
    game.act(*ties)
    again = game.decided(CORVO, signals=["linkage"])
    assert not any(isinstance(action, Link) for action in again.actions)


def test_with_permission_a_step_is_pledged_and_tabled_in_the_same_turn() -> None:
    game = Harbour()
    game.act(*game.decided(ARKONA, signals=[]).actions)
    decision = game.decided(BRESK, signals=["pledges"])
    pledge, text = decision.actions[-2:]
    assert isinstance(pledge, Pledge) and isinstance(text, Propose)
    assert text.terms[pledge.issue] == pledge.option
    assert decision.reason.code == "pledged"
    game.act(*decision.actions).play_until(3)
    assert [given.kept for given in game.state.signals.pledges] == ["kept"]


def late() -> Harbour:
    """Bresk has tabled a text, and has two turns left."""
    game = Harbour().pass_to(BRESK).act(Propose(BRESK, (4, 2, 6, 1, 0)), EndTurn(BRESK))
    return game.play_until(LAST_NIGHT).act(EndTurn(ARKONA))


def played(game: Harbour, signals: list[str]) -> list[Action]:
    """The rest of Bresk's turn; whoever is threatened refuses."""
    done: list[Action] = []
    while game.state.speaker == BRESK and not game.state.is_over:
        if game.state.duties:
            game.act(Heed(game.state.duties[0].seat, game.state.duties[0].of, False))
            continue
        for action in game.decided(BRESK, signals=signals).actions:
            done.append(action)
            game.state = apply(game.state, action).state
    return done


def test_an_ultimatum_comes_late_and_by_permission_only() -> None:
    assert not any(isinstance(a, Threaten) for a in played(late(), []))
    assert sum(isinstance(a, Threaten) for a in played(late(), ["ultimatums"])) == 1
    early = Harbour().pass_to(BRESK).act(Propose(BRESK, (4, 2, 6, 1, 0)))
    assert not any(isinstance(a, Threaten) for a in played(early, ["ultimatums"]))


def test_a_threat_is_made_good_where_walking_out_is_allowed() -> None:
    game = late().act(Threaten(BRESK, CORVO), Heed(CORVO, "U1", False))
    left = game.decided(BRESK, signals=["ultimatums", "walk_outs"])
    assert (left.actions, left.reason.code) == ((WalkOut(BRESK),), "carried_out")
    stays = game.decided(BRESK, signals=["ultimatums"])
    assert not any(isinstance(action, WalkOut) for action in stays.actions)


def test_who_may_walk_out_threatens_only_with_a_move_left_to_do_so() -> None:
    game = late().act(Propose(BRESK, (4, 2, 7, 1, 0)))
    both = game.decided(BRESK, signals=["ultimatums", "walk_outs"])
    assert not any(isinstance(action, Threaten) for action in both.actions)


def test_by_permission_one_leaves_once_when_nobody_moves_and_then_comes_back() -> None:
    game = Harbour().play_until(LAST_NIGHT).pass_to(BRESK)
    assert not isinstance(played(game, [])[-1], WalkOut)
    game = Harbour().play_until(LAST_NIGHT).pass_to(BRESK)
    assert played(game, ["walk_outs"])[-1] == WalkOut(BRESK)
    game.pass_to(BRESK)
    done = played(game, ["walk_outs"])
    assert done[0] == ComeBack(BRESK) and not isinstance(done[-1], WalkOut)
