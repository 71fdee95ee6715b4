"""A game of many ends within the number of steps that is computed for it, whatever they do."""

from __future__ import annotations

import pytest

from summit.engine.actions import (
    Action,
    Answer,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Speak,
)
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Consult,
    Explain,
    Extend,
    Publish,
    Resume,
    Visit,
)
from summit.engine.compile import compiled
from summit.engine.play import apply, everyone_legal, legal_actions, refuse, start
from summit.engine.rules.bound import steps_at_most
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.scenario.files import read_text
from tests.engine.lasting import hurried


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


def lasting(parties: int) -> str:
    """The same with everything that takes steps after the signature: votes that are bought, an
    agency, visits for every period, three periods and an extension."""
    text = many(parties)
    seats = [f"s{number}" for number in range(parties)]
    for seat in seats:
        payments = (
            "side_payments: {one: {title: One, text: One., votes: 9},"
            " two: {title: Two, text: Two., votes: 9}}"
        )
        secret = f"secret: {{text: Be patient with {seat}., walk_away: 10"
        text = text.replace(
            f"    {secret}}}\n",
            f"    {secret}, {payments}}}\n    ratification: {{body: They, quorum: 1/2}}\n",
        )
    each = "{" + ", ".join(f"{seat}: {{0: 0, 1: 5}}" for seat in seats) + "}"
    opening = "{" + ", ".join(f"{seat}: 1" for seat in seats) + "}"
    agency = (
        "  guards:\n    title: Guards\n    kind: verification\n    options: [0, 1]\n"
        "    today: 0\n    inspector: agency\n    detects: {ships: {0: 0, 1: 0.5}}\n"
        f"    false_alarm: 20%\n    opening: {opening}\n    points: {each}\n"
    )
    life = (
        "agency: {name: The guards, code: GUA}\nimplementation:\n  periods:\n"
        + "".join(f'    - {{id: p{n}, title: P, date: "{2040 + n}"}}\n' for n in range(4))
        + "  extension: {periods: 1}\nendings:\n"
    )
    return (
        text.replace("visits:\n", "visits:\n    false_alarm: 20%\n    short_notice: {0: 9, 9: 9}\n")
        .replace("rounds:\n", agency + "rounds:\n")
        .replace("turns: 3", "turns: 1")
        .replace("endings:\n", life)
    )


def busiest_party(state: State) -> Action:
    """Whatever uses up most once there is a treaty: votes are bought, visits sent, books opened,
    remarks made, and everything asked about."""
    legal = list(everyone_legal(state))
    if state.remarks_left and state.stage == "commission" and not (state.duties or state.questions):
        return Speak(state.speaker or Seat(""), "No.")
    kinds = (Buy, CallVote, Comply, Explain, Admit, Extend, Consult, Accuse, Publish, Resume)
    for kind in kinds:
        found = [action for action in legal if isinstance(action, kind)]
        if found:
            return found[0]
    visits = [action for action in legal if isinstance(action, Visit) and action.of is not None]
    votes = [a for a in legal if isinstance(a, Settle) and a.question.startswith("vote/")]
    return (visits or votes or [legal[-1]])[0]


@pytest.mark.parametrize("parties", [2, 5, 8])
def test_the_busiest_treaty_of_many_ends_within_its_bound(parties: int) -> None:
    """All sign the first text, and then nobody lets a chance to act go by."""
    state = start(compiled(read_text(lasting(parties), "many.yaml"))).state
    taken = 0
    while not state.is_over:
        step = hurried(state, lambda: (9, 9, 1))
        state = apply(state, step or busiest_party(state)).state
        taken += 1
    assert state.treaty is not None and state.treaty.period == 4
    assert state.treaty.is_extended
    bound = steps_at_most(state.tables)
    assert bound / 2 < taken <= bound


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
