"""Rule 16.9: an issue that is not settled while another stays as it is today.

Today: 500 launchers, no visits, no pact. Borland's opening leaves the pact as it is.
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, EndTurn, Propose
from summit.engine.acts.signals import Delink, Heed, Link, Threaten, Unlink
from summit.engine.happened.signals import LinkDeclined, Linked, Unlinked
from tests.rules.parley import Parley, pressed, read, rows
from tests.rules.table import A, B, C, only

LAUNCHERS, VISITS, PACT = 0, 1, 2


def test_16_9_an_issue_is_tied_to_another_for_a_move() -> None:
    game = Parley()
    events = game.do(Link(A, LAUNCHERS, VISITS))
    assert only(events, Linked) == [Linked(A, LAUNCHERS, VISITS)]
    each = [("16.9", "linkage", seat, A, -100) for seat in (B, C)]
    assert rows(events) == each and read(events) == each
    assert game.state.moves == 3


def test_16_9_its_author_tables_no_text_that_settles_one_and_leaves_the_other() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS))
    refusal = game.refused(Propose(A, (3, 0, 1)))
    assert (refusal.rule, refusal.code) == ("16.9", "linked")
    assert refusal.values == (("issue", "launchers"), ("tied", "inspections"))
    for terms in ((3, 1, 1), (8, 0, 1), (8, 3, 1)):
        game.act(Propose(A, terms))


def test_16_9_its_author_supports_none_either() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, PACT))
    refusal = game.refused(Accept(A, "T2"))
    assert (refusal.rule, refusal.code) == ("16.9", "linked")
    game.do(Accept(A, "T3"))


def test_16_9_its_author_cannot_even_yield_to_an_ultimatum() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, PACT), EndTurn(A), Threaten(B, A))
    refusal = game.refused(Heed(A, "U1", True))
    assert (refusal.rule, refusal.code) == ("16.10", "linked")
    game.act(Heed(A, "U1", False))


def test_16_9_others_are_free() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS), EndTurn(A))
    game.act(Propose(B, (3, 0, 0)))


def test_16_9_nobody_ties_what_its_own_text_leaves_apart() -> None:
    """Nor what a text that it supports leaves apart."""
    game = Parley()
    game.do(Accept(A, "T2"))
    refusal = game.refused(Link(A, LAUNCHERS, PACT))
    assert (refusal.rule, refusal.code) == ("16.9", "own_text_breaks_it")
    game.over(A)
    assert game.refused(Link(B, LAUNCHERS, PACT)).code == "own_text_breaks_it"


def test_16_9_ties_that_lead_in_a_circle_are_refused_whoever_made_them() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS), EndTurn(A))
    refusal = game.refused(Link(B, VISITS, LAUNCHERS))
    assert (refusal.rule, refusal.code) == ("16.9", "linked_in_a_circle")
    game.do(EndTurn(B), Link(C, VISITS, PACT))
    for goal in (LAUNCHERS, VISITS):
        assert game.refused(Link(C, PACT, goal)).code == "linked_in_a_circle"
    game.act(Link(C, LAUNCHERS, PACT))


def test_16_9_a_tie_that_was_given_up_closes_no_circle() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS))
    events = game.do(Unlink(A, LAUNCHERS, VISITS))
    assert only(events, Unlinked) == [Unlinked(A, LAUNCHERS, VISITS)]
    assert game.state.moves == 3 and not rows(events)
    game.do(Propose(A, (3, 0, 1)), EndTurn(A))
    game.act(Link(B, VISITS, LAUNCHERS))


@pytest.mark.parametrize(("issue", "tied"), [(0, 0), (-1, 0), (0, 3)])
def test_16_9_a_tie_takes_two_issues(issue: int, tied: int) -> None:
    refusal = Parley().refused(Link(A, issue, tied))
    assert (refusal.rule, refusal.code) == ("16.9", "two_issues_needed")


def test_16_9_a_tie_is_made_once_and_only_what_stands_is_given_up() -> None:
    game = Parley()
    assert game.refused(Unlink(A, LAUNCHERS, VISITS)).code == "no_such_link"
    game.do(Link(A, LAUNCHERS, VISITS))
    assert game.refused(Link(A, LAUNCHERS, VISITS)).code == "linked_already"
    game.over(A)
    assert game.refused(Unlink(B, LAUNCHERS, VISITS)).code == "no_such_link"


def test_16_9_others_may_declare_that_they_do_not_accept_it() -> None:
    """It costs them no move, and excites the room by 2 divided by the number of the others."""
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS), EndTurn(A))
    events = game.do(Delink(B, A, LAUNCHERS, VISITS))
    assert only(events, LinkDeclined) == [LinkDeclined(B, A, LAUNCHERS, VISITS)]
    assert pressed(events) == [("link_declined", 1000)] and not rows(events)
    assert game.state.moves == 4
    two = Parley(three=False)
    two.do(Link(A, LAUNCHERS, VISITS), EndTurn(A))
    assert pressed(two.do(Delink(B, A, LAUNCHERS, VISITS))) == [("link_declined", 2000)]


def test_16_9_only_anothers_tie_is_declined_and_once() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS))
    own = game.refused(Delink(A, A, LAUNCHERS, VISITS))
    assert (own.rule, own.code) == ("16.9", "no_such_link")
    game.over(A)
    assert game.refused(Delink(B, A, LAUNCHERS, PACT)).code == "no_such_link"
    game.do(Delink(B, A, LAUNCHERS, VISITS))
    assert game.refused(Delink(B, A, LAUNCHERS, VISITS)).code == "declined_already"


def test_16_9_who_declined_trusts_its_author_less_at_each_close_while_it_stands() -> None:
    """And the others, who see it, draw a quarter of that (5.6)."""
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS), EndTurn(A), Delink(B, A, LAUNCHERS, VISITS))
    cost = [
        ("16.9", "linkage_stands", B, A, -50),
        ("5.6", "observed_linkage_stands", C, A, -13),
    ]
    for number in (2, 3):
        events = game.until(number)
        assert [row for row in rows(events) if "linkage_stands" in row[1]] == cost
        assert [row for row in read(events) if "linkage_stands" in row[1]] == cost
    game.do(Unlink(A, LAUNCHERS, VISITS))
    assert not [row for row in rows(game.until(4)) if "linkage_stands" in row[1]]


def test_16_9_who_said_nothing_bears_it() -> None:
    game = Parley()
    game.do(Link(A, LAUNCHERS, VISITS))
    assert not [row for row in rows(game.until(2)) if "linkage_stands" in row[1]]
