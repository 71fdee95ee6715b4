"""What a signal does and costs is said before it is sent, with the figures of the game."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import EndTurn, Propose
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Heed,
    Link,
    Pledge,
    Reveal,
    Signal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.play import legal_actions
from summit.engine.seats import PUBLIC
from summit.engine.standing.signals import Signals, Statement, Threat
from summit.engine.view import View, view
from summit.present.meanings import is_weighty, label, meaning
from summit.present.menus import LONGEST_MENU, menu
from summit.present.regrets import regrets, signs, terms_of
from summit.present.signal_meanings import meaning_line
from summit.present.signalling.bound import bluffs
from summit.present.waiting import lines, waiting
from tests.present.grammar_games import moments
from tests.present.test_signal_commands import (
    ARKONA,
    BOATS,
    BRESK,
    BUSY,
    CORVO,
    DRILLS,
    HARBOUR,
    HOTLINE,
    OWN,
    PILOTS,
    VIEW,
    VISITS,
    with_boats,
)

EVERY: tuple[Signal | Propose, ...] = (
    Propose(ARKONA, with_boats(2), (BRESK,)),
    Declare(ARKONA, "conciliatory"),
    Declare(ARKONA, "firm"),
    Deny(ARKONA, "arkona-bresk-1"),
    Whisper(ARKONA, (BRESK,), "Six."),
    Reveal(ARKONA, "corvo-arkona-1"),
    Disclose(ARKONA, PUBLIC, BOATS, PILOTS),
    Disclose(ARKONA, (BRESK,), HOTLINE, BOATS),
    Pledge(ARKONA, BRESK, BOATS, 4, 3),
    Link(ARKONA, BOATS, VISITS),
    Unlink(ARKONA, BOATS, VISITS),
    Delink(ARKONA, CORVO, DRILLS, HOTLINE),
    Threaten(ARKONA, BRESK),
    Heed(ARKONA, "U1", True),
    Heed(ARKONA, "U1", False),
    Gesture(ARKONA, "tie_up"),
    Undo(ARKONA, "tie_up"),
    WalkOut(ARKONA),
    ComeBack(ARKONA),
)


@pytest.mark.parametrize("action", EVERY, ids=lambda action: type(action).__name__)
def test_every_signal_has_a_label_and_a_meaning(action: Signal | Propose) -> None:
    question, means, costs = meaning(BUSY, action)
    assert label(BUSY, action)
    assert question == f"{label(BUSY, action)}?"
    assert means
    assert all(each == each.strip() and "{" not in each for each in (*means, *costs))
    assert meaning_line(BUSY, action)


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (EVERY[0], "Bresk may misread it, chance 11 %"),
        (EVERY[0], "may come out, chance 5 %"),
        (EVERY[1], "your support at home −2"),
        (EVERY[2], "tension moves by +0.5"),
        (EVERY[3], "your trust in Bresk falls too: 38.0 -> 34.5"),
        (EVERY[5], "Corvo trusts you less: 50.0 -> 35.4"),
        (EVERY[6], "By your sheet it is true"),
        (EVERY[7], "By your sheet it is NOT true"),
        (EVERY[7], "found out with a chance of 20 %"),
        (EVERY[8], "broken, it weighs −1.00"),
        (EVERY[12], "Bresk trusts you less: 35.0 -> 25.6"),
        (EVERY[15], "costs you 2 points in the end"),
        (EVERY[16], "It costs −0.38 where it had earned +0.25"),
        (EVERY[17], "tension +6.0"),
        (EVERY[18], "your support at home −5"),
    ],
)
def test_a_meaning_holds_the_figures(action: Signal | Propose, told: str) -> None:
    assert told in meaning_line(BUSY, action)


def test_friendly_words_earn_no_more_than_the_cap() -> None:
    said = Signals(statements=tuple(Statement(ARKONA, "conciliatory", n) for n in (1, 2)))
    assert "earn you no more trust" in meaning_line(replace(VIEW, signals=said), EVERY[1])


def test_what_costs_dearly_is_weighty() -> None:
    weighty = {type(action) for action in EVERY if is_weighty(action)}
    assert weighty == {Deny, Reveal, Threaten, Undo, WalkOut}


def test_an_ultimatum_with_the_last_move_is_warned_about() -> None:
    assert VIEW.own is not None
    last = replace(VIEW, own=replace(VIEW.own, moves_left=1))
    assert "this is your last move" in meaning_line(last, Threaten(ARKONA, BRESK))
    assert "this is your last move" not in meaning_line(VIEW, Threaten(ARKONA, BRESK))


def refused(*, moves: int = 2) -> View:
    """Bresk has refused an ultimatum of Arkona, which is still at the table."""
    assert VIEW.own is not None
    threat = Threat("U1", ARKONA, BRESK, "T1", 1, yielded=False)
    own = replace(VIEW.own, moves_left=moves, has_floor=True)
    return replace(VIEW, own=own, signals=Signals(threats=(threat,)))


def test_staying_at_the_table_after_a_refusal_is_regretted() -> None:
    seen = refused()
    assert regrets(EndTurn(ARKONA), seen)
    assert not regrets(Propose(ARKONA, with_boats(1)), seen)
    assert regrets(Propose(ARKONA, with_boats(1)), refused(moves=1))
    assert any("walk out keeps your word" in line for line in lines(seen))
    assert not bluffs(replace(seen, signals=replace(seen.signals, away=(ARKONA,))))
    assert not regrets(EndTurn(ARKONA), VIEW)


def test_a_non_paper_binds_nobody_and_is_not_regretted() -> None:
    pooled = (*OWN[:PILOTS], 2, OWN[HOTLINE])
    assert regrets(Propose(ARKONA, pooled), VIEW)
    assert not regrets(Propose(ARKONA, pooled, (BRESK,)), VIEW)


def test_an_ultimatum_is_answered_by_number() -> None:
    (entry,) = waiting(BUSY)
    assert entry.kind == "ultimatum"
    assert [name for name, _ in entry.options] == ["yield", "defy"]
    items = menu(BUSY, (Heed(ARKONA, "U1", True), Heed(ARKONA, "U1", False)))
    assert [item.action for item in items] == [
        Heed(ARKONA, "U1", True),
        Heed(ARKONA, "U1", False),
    ]
    assert "walk-away" in items[0].label
    assert terms_of(items[0].action, BUSY) == BUSY.position(BRESK).terms
    assert terms_of(items[1].action, BUSY) is None
    backed = replace(BUSY, acceptances=((CORVO, "T2"),))
    assert signs(items[0].action, backed)
    assert not signs(items[0].action, BUSY)


def test_the_menu_stays_short_and_ends_the_turn() -> None:
    for state, seat in moments(HARBOUR, "menus"):
        seen = view(state, seat)
        legal = tuple(legal_actions(state, seat))
        items = menu(seen, legal)
        assert 0 < len(items) <= LONGEST_MENU
        if EndTurn(seat) in legal and state.treaty is None:
            assert items[-1].action == EndTurn(seat)
        if seat in seen.signals.away and ComeBack(seat) in legal:
            assert items[0].action == ComeBack(seat)
