"""Red lines that were said aloud are remembered for whoever would cross them."""

from __future__ import annotations

from summit.engine.actions import Demand, EndTurn, Propose, Reject
from summit.engine.play import legal_actions
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.view import View, view
from summit.present.hints import hint
from summit.present.menus import menu
from summit.present.naming import named_crossings
from summit.present.previews import lines
from tests.present.talks import NORTH, SOUTH, after, delegation, opened

THEIRS = "crosses a red line that Southland has named: SOU cannot sell it. (Harbour visits ="


def game() -> State:
    """The south will not be visited eight times a year, and has said so of the first text."""
    south = delegation("Southland", "SOU", trust={"north": 45})
    south["secret"]["red_lines"] = [{"when": "terms.visits == 8", "because": "SOU cannot sell it."}]
    north = delegation("Northland", "NOR", trust={"south": 40})
    state = opened(delegations={"north": north, "south": south})
    return after(state, EndTurn(NORTH), Reject(SOUTH, "T1", (0,)), EndTurn(SOUTH))


def seen(state: State, seat: Seat = NORTH) -> View:
    return view(state, seat)


def test_rule_4_5_a_text_across_a_named_line_is_shown_to_be_one() -> None:
    found = seen(game())
    (crossing,) = named_crossings(found, (0, 4, 0))
    assert (crossing.seat, crossing.because) == (SOUTH, "SOU cannot sell it.")
    assert any(line.startswith(THEIRS) for line in lines(found, (0, 4, 1)))
    assert not any(line.startswith(THEIRS) for line in lines(found, (0, 3, 0)))


def test_what_was_not_named_is_not_known() -> None:
    before = after(opened(), EndTurn(NORTH))
    assert named_crossings(seen(before), (0, 4, 0)) == ()
    assert named_crossings(seen(game(), SOUTH), (0, 4, 0)) == ()
    assert named_crossings(view(game(), None), (0, 4, 0)) == ()


def test_advice_says_so_of_the_own_position_until_it_is_mended() -> None:
    assert any(
        "your own T1 crosses a red line that Southland" in line for line in hint(seen(game()))
    )
    mended = after(game(), Propose(NORTH, (0, 3, 0)))
    assert not any("your own" in line for line in hint(seen(mended)))


def test_nothing_is_proposed_to_be_demanded_across_a_named_line() -> None:
    state = game()
    demands = [
        item.action
        for item in menu(seen(state), legal_actions(state, NORTH))
        if isinstance(item.action, Demand)
    ]
    assert demands == []
    unknown = opened()
    offered = menu(seen(unknown), legal_actions(unknown, NORTH))
    assert any(isinstance(item.action, Demand) for item in offered)
