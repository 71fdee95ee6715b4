"""Rule 17.9: somebody else comes to lead a delegation. The party of the harbour takes over Alba."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Answer, Demand, EndTurn, Propose
from summit.engine.acts.offices import Reaffirm
from summit.engine.acts.signals import Link, Pledge
from summit.engine.acts.substance import Impose, Relieve
from summit.engine.events import AcceptanceWithdrawn, PromiseBroken, WalkAwayMoved
from summit.engine.happened.offices import (
    LeaderChanged,
    ReaffirmationDue,
    Reaffirmed,
    SheetSwapped,
)
from summit.engine.happened.signals import PledgeSettled
from summit.engine.seats import PUBLIC
from summit.engine.standing.offices import Leader
from tests.rules.delta import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    ELDER,
    GUNS,
    SCOPE,
    SHORT,
    WATCH,
    Delta,
)
from tests.rules.parley import read, rows
from tests.rules.table import only

MEANS = "[statements, non_papers, pledges, linkage]"
NAME = "the party of the harbour"
BRIEF = "They won the election on the mortars, and say so."


def election(at: str = "delta_two", name: str = "election") -> str:
    return (
        f"  {name}:\n    title: An election\n    text: They have won.\n    at: {at}\n"
        "    effects: [{leader: {of: alba, to: hawks}}]\n"
    )


def elected(at: str = "delta_two") -> Delta:
    """A game with an election, in which Alba has the floor."""
    game = Delta(injects="\n" + election(at), means=MEANS)
    game.turn_of(ALBA)
    return game


def granted() -> Delta:
    """Cress has been granted two watchers, and the new leadership is asked."""
    game = elected()
    game.turn_of(CRESS)
    game.do(Demand(CRESS, ALBA, WATCH, 2), Answer(ALBA, "D1", 2))
    game.until(2)
    return game


def test_17_9_everybody_reads_who_leads_now_and_the_new_brief() -> None:
    game = elected()
    events = game.until(2)
    assert only(events, LeaderChanged) == [LeaderChanged(ALBA, "hawks", NAME, BRIEF)]
    for seat in (ALBA, CRESS, ELDER, None):
        assert game.view(seat).offices.leader(ALBA) == Leader(ALBA, "hawks", NAME, BRIEF)


def test_17_9_nobody_else_reads_its_sheet_and_its_red_lines() -> None:
    game = elected()
    before = game.state.sheets
    events = game.until(2)
    assert only(events, SheetSwapped) == [SheetSwapped(ALBA, "hawks", audience=(ALBA,))]
    own = game.view(ALBA).own
    assert own is not None and own.secret == "Ask for more, and do not hurry."
    assert own.sheet.walk_away == 42
    assert [line.because for line in own.sheet.red_lines] == ["We were elected on this."]
    assert own.sheet.points[GUNS] == (44, 39, 33, 28, 22, 17, 11, 6, 0)
    assert own.sheet.points[SCOPE] == before[0].points[SCOPE]
    assert game.state.sheets[1:] == before[1:]


def test_17_9_the_state_stays_as_it_is() -> None:
    """Its means, what others trust it, and its position; only who wants what has changed."""
    game = elected()
    trust, means = game.state.trust, game.state.sheets[0].means
    game.until(2)
    assert game.state.sheets[0].means == means and means[GUNS] == 200_000
    assert game.state.trust == trust and game.state.position(ALBA).id == "T1"


def test_17_9_what_has_moved_its_walk_away_value_moves_it_still() -> None:
    """A sanction under the old leadership bites the new one too, and can be lifted only once."""
    game = Delta(injects="\n" + election())
    game.do(Impose(DORN, "water_price"))
    assert only(game.events, WalkAwayMoved)[-1].points == 36
    game.until(2)
    assert game.state.sheets[0].walk_away == 40
    game.do(Relieve(DORN, "water_price"))
    assert game.state.sheets[0].walk_away == 42


def test_17_9_nothing_is_asked_if_nothing_is_owed() -> None:
    game = elected()
    assert not only(game.until(2), ReaffirmationDue) and game.state.duties == ()
    refusal = game.refused(Reaffirm(ALBA, True))
    assert (refusal.rule, refusal.code) == ("17.9", "nothing_to_reaffirm")


def test_17_9_else_the_new_leadership_says_at_once_whether_it_stands_by_it() -> None:
    game = granted()
    assert only(game.events, ReaffirmationDue) == [ReaffirmationDue(ALBA, audience=(ALBA,))]
    assert game.refused(EndTurn(ALBA)).code == "reaffirm_first"
    refusal = game.refused(EndTurn(DORN))
    assert (refusal.rule, refusal.code) == ("2.3", "wait")
    own = game.view(ALBA).own
    assert own is not None and own.commitments == (CRESS,)
    with pytest.raises(AssertionError, match="is allowed"):
        game.refused(Reaffirm(ALBA, False))


def test_17_9_who_stands_by_it_is_bound_as_before() -> None:
    game = granted()
    events = game.do(Reaffirm(ALBA, True))
    assert only(events, Reaffirmed) == [Reaffirmed(ALBA, True, audience=PUBLIC)]
    assert not rows(events)
    game.turn_of(ALBA)
    events = game.do(Propose(ALBA, (1, 1, 1, 1, 1)))
    assert only(events, PromiseBroken) and ("6.4", "promise_broken", CRESS, ALBA, -1000) in rows(
        events
    )


def test_17_9_who_does_not_is_bound_by_none_of_what_was_granted() -> None:
    """It costs credit with the one to whom it was owed; who looks on takes a quarter (5.6)."""
    game = granted()
    events = game.do(Reaffirm(ALBA, False))
    cost = [
        ("17.9", "disowned", CRESS, ALBA, -300),
        ("5.6", "observed_disowned", BORA, ALBA, -75),
        ("5.6", "observed_disowned", DORN, ALBA, -75),
    ]
    assert rows(events) == cost and read(events) == cost
    assert game.state.duties == () and all(entry.broken for entry in game.state.promises)
    game.turn_of(ALBA)
    assert not only(game.do(Propose(ALBA, (1, 1, 1, 1, 1))), PromiseBroken)


def test_17_9_nor_by_what_was_pledged() -> None:
    game = elected()
    game.do(Pledge(ALBA, CRESS, GUNS, 3, 3))
    game.until(2)
    own = game.view(ALBA).own
    assert own is not None and own.commitments == (CRESS,)
    events = game.do(Reaffirm(ALBA, False))
    assert ("17.9", "disowned", CRESS, ALBA, -300) in rows(events)
    assert game.state.signals.pledges[0].kept == "disowned"
    assert not only(game.until(4), PledgeSettled)


def test_17_9_a_pledge_that_is_stood_by_falls_due() -> None:
    game = elected()
    game.do(Pledge(ALBA, CRESS, GUNS, 3, 3))
    game.until(2)
    game.do(Reaffirm(ALBA, True))
    assert only(game.until(4), PledgeSettled) == [PledgeSettled("P1", False)]


def test_17_9_nor_by_support_for_a_text() -> None:
    game = elected()
    game.do(Accept(ALBA, "T3"))
    game.until(2)
    events = game.do(Reaffirm(ALBA, False))
    assert only(events, AcceptanceWithdrawn) == [
        AcceptanceWithdrawn(ALBA, "T3", PUBLIC, rule="17.9")
    ]
    assert ("17.9", "disowned", CRESS, ALBA, -300) in rows(events)
    assert game.state.acceptances == ()


def test_17_9_by_support_for_a_single_text_it_is_bound_to_those_who_support_it() -> None:
    game = Delta(injects="\n" + election())
    name = game.single()
    for seat in (ALBA, BORA):
        game.turn_of(seat)
        game.do(Accept(seat, name))
    game.until(2)
    events = game.do(Reaffirm(ALBA, False))
    assert next(row[:4] for row in rows(events)) == ("17.9", "disowned", BORA, ALBA)
    assert len([row for row in rows(events) if row[0] == "17.9"]) == 1
    assert game.state.acceptances == ((BORA, name),)


def test_17_9_if_it_supports_it_alone_it_is_asked_and_lets_nobody_down() -> None:
    game = Delta(injects="\n" + election())
    name = game.single()
    game.turn_of(ALBA)
    game.do(Accept(ALBA, name))
    game.until(2)
    events = game.do(Reaffirm(ALBA, False))
    assert game.state.acceptances == () and not rows(events)


def test_17_9_to_each_once_whatever_it_owed() -> None:
    game = elected()
    game.do(Pledge(ALBA, CRESS, GUNS, 3, 3), Accept(ALBA, "T3"), Accept(ALBA, "T2"))
    game.until(2)
    events = game.do(Reaffirm(ALBA, False))
    assert [row[2] for row in rows(events) if row[0] == "17.9"] == [BORA, CRESS]


def test_17_9_linkages_go_with_it() -> None:
    """If it disowns; a tie alone binds to nobody, and nothing is asked."""
    game = elected()
    game.do(Link(ALBA, GUNS, SCOPE))
    game.until(2)
    assert game.state.duties == () and game.state.signals.links
    game = elected()
    game.do(Link(ALBA, GUNS, SCOPE), Accept(ALBA, "T3"))
    game.until(2)
    game.do(Reaffirm(ALBA, False))
    assert game.state.signals.links == ()


def test_17_9_what_others_owe_stays() -> None:
    game = elected()
    game.do(Demand(ALBA, CRESS, WATCH, 2, reciprocal=True), Answer(CRESS, "D1", 2))
    game.until(2)
    game.do(Reaffirm(ALBA, False))
    assert [(p.seat, p.broken) for p in game.state.promises] == [(CRESS, False), (ALBA, True)]


def test_17_9_the_same_leadership_comes_once() -> None:
    game = Delta(injects="\n" + election() + election("delta_three", "again"))
    game.until(4)
    assert len(only(game.events, LeaderChanged)) == len(only(game.events, SheetSwapped)) == 1


def test_17_9_after_a_signature_nothing_is_asked_and_the_treaty_binds() -> None:
    game = Delta(injects="\n" + election("year_one"))
    events = game.sign(SHORT)
    assert only(events, LeaderChanged) and not only(events, ReaffirmationDue)
    assert game.due("comply") == (ALBA, CRESS)
    assert game.state.sheets[0].walk_away == 42
