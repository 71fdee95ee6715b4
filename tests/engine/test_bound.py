"""A game of many ends within the number of steps that is computed for it, whatever they do."""

from __future__ import annotations

import pytest

from summit.engine.actions import Action, Answer, Demand, EndTurn, Propose, Reject, Speak
from summit.engine.compile import compiled
from summit.engine.play import apply, legal_actions, refuse, start
from summit.engine.rules.rounds import steps_at_most
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.scenario.files import read_text


def many(parties: int) -> str:
    """A scenario of so many parties, one limit and one measure, with a fixed order."""
    seats = [f"s{number}" for number in range(parties)]

    def each(value: str) -> str:
        return "{" + ", ".join(f"{seat}: {value}" for seat in seats) + "}"

    delegations = "".join(
        f"  {seat}:\n    name: N{seat}\n    code: {seat}\n    brief: A party.\n"
        f"    secret: {{text: Be patient with {seat}., walk_away: 10}}\n"
        f"    trust: {{{', '.join(f'{other}: 50' for other in seats if other != seat)}}}\n"
        for seat in seats
    )
    order = ", ".join(seats)
    return (
        "format: 1\nid: many\ntitle: Many\nbriefing: Many meet.\n"
        f"delegations:\n{delegations}"
        "issues:\n  ships:\n    title: Ships\n    kind: limit\n"
        f"    range: {{from: 0, to: 9, step: 1}}\n    today: 0\n    binds: [{order}]\n"
        f"    opening: {each('3')}\n    points: {each('{0: 0, 9: 50}')}\n"
        "  visits:\n    title: Visits\n    kind: verification\n"
        "    range: {from: 0, to: 9, step: 1}\n    today: 0\n"
        "    detects: {ships: {0: 0, 9: 0.6}}\n"
        f"    opening: {each('1')}\n    points: {each('{0: 50, 9: 0}')}\n"
        f"rounds:\n  - {{id: r, title: R, date: May 2031, turns: 3, order: [{order}]}}\n"
        "endings:\n  - {id: over, title: Over, text: It ended.}\n"
    )


def busiest(state: State, texts: int) -> Action:
    """Whatever uses up most: remarks, then a no to every text, a demand, and a text at last."""
    if state.duties:
        return Answer(state.duties[0].seat, state.duties[0].of, None)
    seat = state.speaker or Seat("")
    if state.remarks_left:
        return Speak(seat, "No.")
    legal = list(legal_actions(state, seat))
    for action in legal:
        if isinstance(action, Reject) or (isinstance(action, Demand) and state.moves > 1):
            return action
    for number in range(texts, texts + 100):
        text = Propose(seat, (number // 10 % 10, number % 10))
        if refuse(state, text) is None:
            return text
    return EndTurn(seat)


@pytest.mark.parametrize("parties", [2, 8, 12])
def test_the_busiest_game_of_many_ends_within_its_bound(parties: int) -> None:
    state = start(compiled(read_text(many(parties), "many.yaml"))).state
    taken = 0
    while not state.is_over:
        state = apply(state, busiest(state, len(state.texts))).state
        taken += 1
    assert taken <= steps_at_most(state.tables)
