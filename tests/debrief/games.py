"""Small scenarios and finished games to look back on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from summit.engine.actions import Terms
from summit.engine.beginning import initial_state
from summit.engine.compile import compiled
from summit.engine.events import (
    Event,
    GameEnded,
    OrderSet,
    RoundOpened,
    Row,
    TextTabled,
    TrustMoved,
    TurnClosed,
)
from summit.engine.evolve import evolve
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.scenario.model import Scenario
from summit.scenario.scalars import Plain
from tests.bargain.domains import read

A, B = Seat("alba"), Seat("boria")
MILLION = 1_000_000

WARHEADS: Mapping[str, Any] = {
    "title": "Warheads",
    "kind": "limit",
    "options": ["1500", "1000", "550"],
    "today": "1500",
    "binds": ["alba", "boria"],
    "opening": {"alba": "550", "boria": "1500"},
    "points": {
        "alba": {"1500": 0, "1000": 30, "550": 60},
        "boria": {"1500": 30, "1000": 15, "550": 0},
    },
}

INSPECTIONS: Mapping[str, Any] = {
    "title": "Inspections",
    "kind": "verification",
    "options": ["0", "4", "10"],
    "today": "0",
    "opening": {"alba": "0", "boria": "10"},
    "points": {"alba": {"0": 40, "4": 20, "10": 0}, "boria": {"0": 0, "4": 35, "10": 70}},
    "detects": {"warheads": {"0": "0%", "4": "50%", "10": "80%"}},
    "false_alarm": "2%",
}


def hotline(
    trust: int = 50,
    walk_away: tuple[int, int] = (45, 40),
    lines: Mapping[str, str] | None = None,
    means: str = "0%",
    history: tuple[str, ...] = (),
    turns: int = 2,
) -> Tables:
    """The hand-checkable sheet of hotline_2x3.json, where Alba fears that Boria cheats.

    Only Alba gains by fewer warheads, so only Alba has something at stake: 60 at 1000 and 120 at
    550. `lines` gives a red line by seat; `history` one option an issue.
    """
    issues = {"warheads": dict(WARHEADS), "inspections": dict(INSPECTIONS)}
    for name, value in zip(issues, history, strict=False):
        issues[name]["history"] = {"value": value, "source": "made up"}
    seats = {
        seat: delegation(least, {other: trust}, (lines or {}).get(seat), {"warheads": means})
        for seat, other, least in zip(("alba", "boria"), ("boria", "alba"), walk_away, strict=True)
    }
    return tables(seats, issues, turns=turns)


def delegation(
    walk_away: int,
    trust: Mapping[str, int],
    line: str | None = None,
    means: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """A delegation with at most one red line."""
    lines = [] if line is None else [{"when": line, "because": "It would not pass at home."}]
    secret = {"text": "Yours alone.", "walk_away": walk_away, "red_lines": lines}
    words = {"name": "A state", "code": "STA", "brief": "Known to all."}
    return {**words, "secret": secret, "trust": dict(trust), "national_means": dict(means or {})}


def tables(
    delegations: Mapping[str, Any], issues: Mapping[str, Any], *, turns: int = 2, stake: str = "2"
) -> Tables:
    """A scenario of two rounds, compiled."""
    rounds = [
        {"id": name, "title": name, "date": "1985", "turns": turns, "order": list(delegations)}
        for name in ("first", "second")
    ]
    endings = [
        {"id": "treaty", "title": "A treaty", "text": "Signed.", "when": "treaty.signed"},
        {"id": "none", "title": "No treaty", "text": "Nothing."},
    ]
    scenario = Scenario.model_validate(
        {
            "format": 1,
            "id": "small",
            "title": "Small",
            "briefing": "Made for a test.",
            "delegations": dict(delegations),
            "issues": dict(issues),
            "weights": {"stake": Plain(stake)},
            "rounds": rounds,
            "endings": endings,
        }
    )
    return compiled(scenario)


def ended(
    given: Tables,
    texts: Sequence[tuple[Seat, Terms]] = (),
    treaty: str | None = None,
    *,
    more: Iterable[Event] = (),
    reason: Literal["signed", "no_deal", "collapsed"] | None = None,
) -> State:
    """A finished game in which only texts were tabled, after the openings, and no trust moved.

    `texts` become T3, T4, … with two seats, all in round 2, in which the seats spoke in their
    order; `more` are further events; `treaty` names the text that was signed.
    """
    agenda = given.agenda
    openings = [
        (seat, tuple(issue.openings[place] for issue in agenda.issues))
        for place, seat in enumerate(agenda.seats)
    ]
    events: list[Event] = [
        TextTabled(f"T{number}", seat, terms, True, PUBLIC)
        for number, (seat, terms) in enumerate(openings, 1)
    ]
    events += [RoundOpened(1), RoundOpened(2), OrderSet(agenda.seats)]
    for number, (seat, terms) in enumerate(texts, 1 + len(openings)):
        events += [TextTabled(f"T{number}", seat, terms, False, PUBLIC), TurnClosed(seat)]
    events += more
    why = reason or ("signed" if treaty else "no_deal")
    events.append(GameEnded(why, "treaty" if treaty else "none", treaty))
    return folded(initial_state(given), events)


def folded(state: State, events: Iterable[Event]) -> State:
    """The state after these events."""
    for event in events:
        state = evolve(state, event)
    return state


def signed(given: Tables, terms: Terms) -> State:
    """A game in which the first seat tabled these terms and they were signed."""
    name = f"T{1 + len(given.agenda.seats)}"
    return ended(given, [(given.agenda.seats[0], terms)], name)


def six_party(trust_added: int = 0) -> Tables:
    """The rough Six-Party sheet, with everybody's trust raised by so many points."""
    content = read("six_party_sheet")
    seats = list(content["points"])
    lines = {
        seat: " or ".join(f"terms.{issue} == '{_label(option)}'" for issue, option in pairs)
        for seat, pairs in content["red_lines"].items()
    }
    means = {limit: f"{int(p * 100)}%" for limit, p in content["baseline"].items()}
    delegations = {
        seat: delegation(
            content["walk_away"][seat],
            {
                other: min(99, content["trust"][f"{seat}>{other}"] + trust_added)
                for other in seats
                if other != seat
            },
            lines.get(seat),
            means,
        )
        for seat in seats
    }
    issues = {name: _six_party_issue(content, name) for name in content["options"]}
    issues["verification"]["kind"] = "verification"
    issues["verification"]["detects"] = {
        limit: {
            _label(option): f"{int(p * 100)}%"
            for option, p in zip(content["options"]["verification"], levels, strict=True)
        }
        for limit, levels in content["detects_by_verification_level"].items()
    }
    return tables(delegations, issues, stake="1.5")


def _six_party_issue(content: Mapping[str, Any], name: str) -> dict[str, Any]:
    options = [_label(option) for option in content["options"][name]]
    place = list(content["options"]).index(name)
    bound = content["binds"].get(name, [])
    return {
        "title": name,
        "kind": "limit" if bound else "political",
        "options": options,
        "today": _label(content["today"][name]),
        "binds": bound,
        "opening": {seat: options[row[place]] for seat, row in content["opening"].items()},
        "points": {
            seat: dict(zip(options, rows[name], strict=True))
            for seat, rows in content["points"].items()
        },
        "history": {"value": options[content["history"][place]], "source": "made up"},
    }


def _label(option: object) -> str:
    return str(option).replace(" ", "_").replace("+", "_")


def trust_row(holder: Seat, about: Seat, cause: str, weight: int, before: int) -> TrustMoved:
    """A row of a ledger, as an event."""
    row = Row(2, "5.3", holder, about, cause, "T3", weight, before, before + weight)
    return TrustMoved(row, audience=(holder,))
