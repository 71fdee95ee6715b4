"""Small scenarios and games for the tests of `present`, with secrets that are easy to look for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summit.engine import play
from summit.engine.actions import Accept, Action
from summit.engine.compile import compiled
from summit.engine.events import Event
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.engine.story import Step
from summit.engine.tables import Tables
from summit.engine.view import View, view
from summit.present.why import why
from summit.scenario.model import Scenario

NORTH, SOUTH, EAST = Seat("north"), Seat("south"), Seat("east")
BOATS, VISITS, CATCH = 0, 1, 2


def delegation(name: str, code: str, *, trust: dict[str, int]) -> dict[str, Any]:
    return {
        "name": name,
        "code": code,
        "brief": f"{name} keeps patrol boats.",
        "secret": {
            "text": f"INSTRUCTIONS OF {code}\n- Fewer boats for {code}.\n- Look twice.",
            "walk_away": 40,
            "red_lines": [{"when": "terms.catch == 'open'", "because": f"{code} cannot sell it."}],
        },
        "trust": trust,
        "national_means": {"boats": "5%"},
    }


def issues(seats: tuple[str, ...]) -> dict[str, Any]:
    """Three issues; the first seat wants few boats and visits, the others boats and fish."""
    first, *rest = seats
    few, many = {"20": 60, "60": 40, "100": 0}, {"20": 0, "60": 20, "100": 10}
    return {
        "boats": {
            "title": "Patrol boats",
            "kind": "limit",
            "unit": "boats",
            "range": {"from": 20, "to": 100, "step": 20},
            "today": "100",
            "binds": list(seats),
            "opening": {first: "20", **dict.fromkeys(rest, "100")},
            "points": {first: few, **dict.fromkeys(rest, many)},
        },
        "visits": {
            "title": "Harbour visits",
            "kind": "verification",
            "unit": "visits a year",
            "range": {"from": 0, "to": 8, "step": 2},
            "today": "0",
            "opening": {first: "8", **dict.fromkeys(rest, "0")},
            "points": {first: {"0": 0, "8": 12}, **{seat: {"0": 12, "8": 0} for seat in rest}},
            "detects": {"boats": {"0": "0%", "4": "60%", "8": "80%"}},
        },
        "catch": {
            "title": "Fishing",
            "kind": "political",
            "options": {"closed": "closed to all", "shared": "one set of rules", "open": "open"},
            "today": "closed",
            "opening": {first: "closed", **dict.fromkeys(rest, "open")},
            "points": {
                first: {"closed": 28, "shared": 20, "open": 0},
                **{seat: {"closed": 0, "shared": 60, "open": 68} for seat in rest},
            },
        },
    }


def injects() -> dict[str, Any]:
    """One to all at the second round with a choice for the south, one to the north alone."""
    return {
        "fog": {
            "title": "Two boats in the fog",
            "text": "A collision.\n\nNobody was hurt.",
            "date": "March",
            "at": "second",
            "effects": [
                {"trust": {"of": "north", "in": "south", "change": "down"}},
                {"tension": 5},
            ],
            "choice": {
                "of": "south",
                "text": "What do you say?",
                "options": {
                    "sorry": {"text": "We are sorry.", "effects": [{"flag": "said_sorry"}]},
                    "silent": {"text": "Nothing at all.", "effects": [{"tension": 2}]},
                },
            },
        },
        "cable": {
            "title": "A cable from home",
            "text": "For your eyes only.",
            "at": "second",
            "audience": ["north"],
            "effects": [
                {"walk_away": {"of": "north", "change": 2}},
                {"national_means": {"of": "north", "limit": "boats", "detection": "20%"}},
                {"points": {"of": "north", "issue": "catch", "points": {"closed": 30, "open": 0}}},
                {
                    "red_line": {
                        "of": "north",
                        "when": "terms.visits < 2",
                        "because": "NOR must see the harbours.",
                    }
                },
            ],
        },
        "rumour": {
            "title": "A rumour",
            "text": "Nothing in it.",
            "at": "second",
            "when": "tension > 90",
        },
    }


def raw(**changes: Any) -> dict[str, Any]:
    """A scenario of two seats as a file would hold it."""
    seats = ("north", "south")
    return {
        "format": 1,
        "id": "talks",
        "title": "Talks",
        "period": "One spring",
        "briefing": "Two states and one sea.\n\nNobody believes anybody.",
        "objectives": ["Read a text with both eyes."],
        "delegations": {
            "north": delegation("Northland", "NOR", trust={"south": 40}),
            "south": delegation("Southland", "SOU", trust={"north": 45}),
        },
        "issues": issues(seats),
        "rounds": [
            {
                "id": "first",
                "title": "In the harbour",
                "date": "March",
                "turns": 2,
                "order": list(seats),
            },
            {
                "id": "second",
                "title": "In the tower",
                "date": "April",
                "turns": 2,
                "text": "It rains.",
            },
        ],
        "injects": injects(),
        "endings": [
            {"id": "peace", "title": "A quiet sea", "when": "treaty.signed", "text": "Signed."},
            {"id": "nothing", "title": "Nothing signed", "text": "The ferry leaves."},
        ],
        **changes,
    }


def scenario(**changes: Any) -> Scenario:
    return Scenario.model_validate(raw(**changes))


def tables(**changes: Any) -> Tables:
    return compiled(scenario(**changes))


def three_tables() -> Tables:
    """The same sea with a third state that wants what the second wants."""
    seats = ("north", "south", "east")
    return tables(
        delegations={
            "north": delegation("Northland", "NOR", trust={"south": 40, "east": 30}),
            "south": delegation("Southland", "SOU", trust={"north": 45, "east": 50}),
            "east": delegation("Eastland", "EAS", trust={"north": 35, "south": 60}),
        },
        issues=issues(seats),
        injects={},
        rounds=[
            {
                "id": "second",
                "title": "In the tower",
                "date": "April",
                "turns": 1,
                "order": list(seats),
            }
        ],
    )


def opened(**changes: Any) -> State:
    """The first turn: Northland (north) has the floor."""
    return play.start(tables(**changes)).state


def after(state: State, *actions: Action) -> State:
    for action in actions:
        state = play.apply(state, action).state
    return state


def told(state: State, action: Action) -> tuple[Event, ...]:
    return play.apply(state, action).events


def seen(state: State, seat: Seat = NORTH) -> View:
    return view(state, seat)


def whole_game(start: State, luck: int, *, sign_after: int = 10**9) -> Iterator[tuple[State, Step]]:
    """A game of arbitrary legal actions: the state before and the step, until the end."""
    state, number = start, luck
    for count in range(10_000):
        if state.is_over:
            return
        legal = list(play.everyone_legal(state))
        chosen = _chosen(legal, number, may_sign=count >= sign_after)
        number = (number * 48_271 + 11) % 2_147_483_647
        step = play.apply(state, chosen)
        yield state, step
        state = step.state


def _chosen(legal: list[Action], number: int, *, may_sign: bool) -> Action:
    signing = [action for action in legal if isinstance(action, Accept)]
    if may_sign and signing:
        return signing[0]
    others = [action for action in legal if not isinstance(action, Accept)]
    return others[number % len(others)]


def asked(found: View, topic: str) -> tuple[str, ...]:
    return why(found, tuple(topic.split()))
