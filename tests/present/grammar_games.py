"""Games to read commands in: their views at many moments, played by draws from a fixed seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from summit.engine.actions import Accept, Action, EndTurn, Propose, Speak
from summit.engine.acts.conduct import GiveNotice, Shelve
from summit.engine.acts.offices import Mediate
from summit.engine.acts.signals import Whisper
from summit.engine.compile import compiled
from summit.engine.matters import narrowed
from summit.engine.play import apply, legal_actions, refuse, start
from summit.engine.seats import NATURE, PUBLIC, Seat
from summit.engine.state import State
from summit.engine.view import View, view
from summit.scenario.files import read, read_text, scenarios
from summit.scenario.model import Scenario
from summit.table.dealer import draw
from tests.tiny import tiny

REMARKS = (
    "Hello.",
    '"Peace", they say, "at last"',
    '"quoted"',
    '""',
    "“so”",
    "why trust T1 = 2, 3",
)

# Ids, titles and options chosen to be mistaken for one another and for the words of the grammar.
ODD = (
    ("  launchers:\n    title: Launchers on the shore", "  of:\n    title: To from of naming"),
    ("      launchers: {0: 0, 12: 0.6}", "      of: {0: 0, 12: 0.6}"),
    ("    national_means: {launchers: 0.1}\n", ""),
    ("  inspections:\n    title: Visits a year", "  reciprocal:\n    title: Of borland 18"),
    ("terms.inspections > 8", "terms.reciprocal > 8"),
    ("terms.pact == 'joint'", "terms.to == 'from'"),
    ("  pact:\n    title: What stands beside the treaty", "  to:\n    title: From"),
    ("      none: Nothing", "      none: to"),
    ("      hotline: A line between the harbours", "      of: from of"),
    ("      joint: A common patrol", "      from: of to"),
    ("    opening: {avaria: hotline, borland: none}", "    opening: {avaria: of, borland: none}"),
    ("{none: 10, hotline: 35, joint: 0}", "{none: 10, of: 35, from: 0}"),
    ("{none: 20, hotline: 30, joint: 40}", "{none: 20, of: 30, from: 40}"),
)


def odd_scenario() -> Scenario:
    """Two states that negotiate `of`, `reciprocal` and `to`."""
    return read_text(tiny(*ODD), "odd.yaml")


def all_scenarios() -> dict[str, Scenario]:
    """Every scenario of the library, and those that only tests have."""
    library = {path.stem: read(path) for path in scenarios()}
    folder = Path(__file__).parents[1] / "scenarios"
    ours = {name: read(folder / f"{name}.yaml") for name in ("harbour", "delta")}
    tests = {"tiny": read_text(tiny(), "tiny.yaml"), "odd": odd_scenario()}
    return {**library, **tests, **ours}


def moments(scenario: Scenario, seed: str) -> Iterator[tuple[State, Seat]]:
    """States of one game with the seat that may act in each; every action is drawn by lot."""
    state = start(compiled(scenario)).state
    number = 0
    while not state.is_over:
        number += 1
        seats = (NATURE, *state.tables.agenda.everyone)
        seat = next(seat for seat in seats if any(True for _ in legal_actions(state, seat)))
        if seat != NATURE:
            yield state, seat
        legal = tuple(legal_actions(state, seat))
        state = apply(state, legal[draw(seed.encode(), f"step/{number}", len(legal))]).state


def actions_of(state: State, seat: Seat, seed: str) -> Iterator[tuple[Action, View]]:
    """What the seat may do now (of a long list every so many), with texts that change everything,
    single texts and remarks besides."""
    seen = view(state, seat)
    legal = tuple(legal_actions(state, seat))
    yield from ((action, seen) for action in legal[:: 1 + len(legal) // 60])
    others = tuple(each for each in seen.agenda.everyone if each != seat)
    for n, words in enumerate(REMARKS):
        yield Speak(seat, words), seen
        if seen.agenda.allows("back_channels"):
            yield Whisper(seat, others[: 1 + n % 2], words), seen
        drawn = tuple(
            draw(seed.encode(), f"terms/{n}/{issue.id}", len(issue.options))
            for issue in seen.agenda.issues
        )
        # What lies outside its own scope is never typed so (rule 18.1).
        terms = narrowed(seen.agenda, drawn)
        if seen.agenda.credits:
            yield Mediate(seat, terms), seen
        if seen.own is not None:
            yield Propose(seat, terms, PUBLIC), seen
            yield Propose(seat, terms, others), seen


def opening_view(scenario: Scenario, seat: str, **changes: object) -> View:
    """What a seat sees before anybody has moved, with parts of it changed."""
    state = start(compiled(scenario)).state
    return replace(view(state, Seat(seat)), **changes)  # type: ignore[arg-type]


def signed_moments(scenario: Scenario, seed: str) -> Iterator[tuple[State, Seat]]:
    """States of one game from its signature on, each with a seat that may act in it.

    The first party asks for as much verification as there is, everybody else supports that, nobody
    stands in the way at home or leaves, and every other action is drawn by lot.
    """
    state = start(compiled(scenario)).state
    number = 0
    while not state.is_over:
        number += 1
        seats = (NATURE, *state.tables.agenda.everyone)
        seat = next(seat for seat in seats if any(True for _ in legal_actions(state, seat)))
        legal = tuple(legal_actions(state, seat))
        if state.treaty is None:
            state = apply(state, _signing(state, seat, legal)).state
            continue
        for each in state.tables.agenda.everyone:
            if any(True for _ in legal_actions(state, each)):
                yield state, each
        if state.stage == "ratification" and seat == NATURE:
            legal = legal[:1]
        legal = tuple(each for each in legal if not isinstance(each, Shelve | GiveNotice))
        state = apply(state, legal[draw(seed.encode(), f"step/{number}", len(legal))]).state


def _signing(state: State, seat: Seat, legal: tuple[Action, ...]) -> Action:
    """What leads to a signature soon."""
    agenda = state.tables.agenda
    first = agenda.seats[0]
    if state.duties or seat == NATURE:
        return legal[0]
    if not agenda.is_party(seat):
        return EndTurn(seat)
    if seat != first:
        support = Accept(seat, state.position(first).id)
        return support if refuse(state, support) is None else EndTurn(seat)
    terms = tuple(
        len(issue.options) - 1 if issue.kind == "verification" else option
        for issue, option in zip(agenda.issues, state.position(first).terms, strict=True)
    )
    text = Propose(first, terms)
    return text if refuse(state, text) is None else EndTurn(first)


def ratified() -> dict[str, Scenario]:
    """The scenarios that go on after the signature."""
    return {name: each for name, each in all_scenarios().items() if each.implementation}
