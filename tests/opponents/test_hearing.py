"""What a delegation takes from what the others signal."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.actions import EndTurn, Propose, Terms
from summit.engine.acts.signals import Deny, Disclose, Link, Pledge
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.beliefs import belief_about
from summit.opponents.hearing import hints_of, priorities_told, tied_by
from tests.opponents.harbour import (
    ARKONA,
    BOATS,
    BRESK,
    CORVO,
    DRILLS,
    HOTLINE,
    PILOTS,
    SALON,
    Harbour,
)

MILLION = 1_000_000


def spans(view: View, about: Seat, by: Seat) -> list[int]:
    return [max(row) for row in belief_about(view, about, by).points]


def trusting(view: View, about: Seat, share: int) -> View:
    assert view.own is not None
    trust = list(view.own.trust)
    trust[view.agenda.index(about)] = share
    return replace(view, own=replace(view.own, trust=tuple(trust)))


def told(more: int, less: int) -> Harbour:
    return Harbour().pass_to(BRESK).act(Disclose(BRESK, (ARKONA,), more, less))


def test_a_priority_is_believed_as_far_as_its_teller_is_trusted() -> None:
    seen = told(BOATS, HOTLINE).seen(ARKONA)
    before = spans(Harbour().seen(ARKONA), BRESK, ARKONA)
    assert before[BOATS] < before[HOTLINE]
    gaps = [
        (after := spans(trusting(seen, BRESK, share), BRESK, ARKONA))[BOATS] - after[HOTLINE]
        for share in (10_000, 300_000, 500_000, 990_000)
    ]
    assert gaps == sorted(gaps)
    assert abs(gaps[2]) <= 2
    assert abs(gaps[3] - (before[HOTLINE] - before[BOATS])) <= MILLION


def test_a_priority_that_was_believed_already_changes_nothing() -> None:
    before = spans(Harbour().seen(ARKONA), BRESK, ARKONA)
    high, low = before.index(max(before)), before.index(min(before))
    assert spans(told(high, low).seen(ARKONA), BRESK, ARKONA) == before


def test_who_was_not_told_believes_as_before() -> None:
    assert priorities_told(told(BOATS, HOTLINE).seen(CORVO), BRESK) == ()


def test_from_a_lie_that_was_found_out_nothing_more_is_believed() -> None:
    game = told(BOATS, HOTLINE).act(Disclose(BRESK, (ARKONA,), BOATS, DRILLS))
    seen = game.seen(ARKONA)
    assert priorities_told(seen, BRESK) == ((BOATS, HOTLINE), (BOATS, DRILLS))
    first, second = seen.signals.disclosures
    for found, left in ((first, 0), (second, 1)):
        entries = tuple(replace(entry, found=entry == found) for entry in seen.signals.disclosures)
        signals = replace(seen.signals, disclosures=entries)
        assert len(priorities_told(replace(seen, signals=signals), BRESK)) == left


def generous(game: Harbour) -> Terms:
    """Bresk's opening with fewer boats."""
    position = game.state.position(BRESK).terms
    return (position[BOATS] - 4, *position[1:])


def with_paper() -> Harbour:
    game = Harbour().pass_to(BRESK)
    return game.act(Propose(BRESK, generous(game), (ARKONA,)), EndTurn(BRESK))


def test_a_non_paper_is_a_hint_for_those_who_read_it() -> None:
    game = with_paper()
    assert hints_of(game.seen(ARKONA), BRESK) == (generous(game),)
    assert hints_of(game.seen(CORVO), BRESK) == ()


def test_a_non_paper_is_no_hint_before_the_floor_has_passed_on() -> None:
    game = Harbour().pass_to(BRESK)
    game.act(Propose(BRESK, generous(game), (ARKONA,)))
    assert hints_of(game.seen(ARKONA), BRESK) == ()


def test_a_hint_counts_for_half_of_what_a_text_would() -> None:
    in_public = Harbour().pass_to(BRESK)
    in_public.act(Propose(BRESK, generous(in_public)), EndTurn(BRESK))
    silent = Harbour().pass_to(BRESK).act(EndTurn(BRESK))
    shares = [game.mind(ARKONA).returned for game in (silent, with_paper(), in_public)]
    assert [shares[0], shares[2]] == [0, 0], "the share is that of the one who came least"
    held = [
        spans(game.seen(ARKONA), BRESK, ARKONA)[BOATS] for game in (silent, with_paper(), in_public)
    ]
    assert held[0] > held[1] > held[2]


def test_a_non_paper_that_was_denied_is_no_hint() -> None:
    game = with_paper().pass_to(BRESK)
    paper = next(text.id for text in game.state.texts if text.to)
    game.act(Deny(BRESK, paper))
    assert hints_of(game.seen(ARKONA), BRESK) == ()


def test_a_non_paper_lapses_with_the_round_after_its_own() -> None:
    game = with_paper()
    assert hints_of(game.play_until(SALON).seen(ARKONA), BRESK)
    assert game.state.skipped == (2,)
    assert hints_of(game.play_until(SALON + 1).seen(ARKONA), BRESK) == ()


def test_a_pledge_is_a_hint_until_it_is_settled() -> None:
    game = Harbour().pass_to(BRESK).act(Pledge(BRESK, ARKONA, BOATS, 3, due=1))
    pledged = (3, *game.state.position(BRESK).terms[1:])
    assert hints_of(game.seen(ARKONA), BRESK) == (pledged,)
    assert hints_of(game.play_until(SALON).seen(ARKONA), BRESK) == ()


def test_what_others_are_tied_to_seems_to_matter_more() -> None:
    before = spans(Harbour().seen(ARKONA), BRESK, ARKONA)
    game = Harbour().pass_to(BRESK).act(Link(BRESK, BOATS, PILOTS))
    assert tied_by(game.seen(ARKONA), BRESK) == {PILOTS}
    assert spans(game.seen(ARKONA), BRESK, ARKONA)[PILOTS] > before[PILOTS]
