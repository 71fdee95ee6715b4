"""Chance in two worlds that a seat cannot tell apart: what it shows is the same in both, what it
does in secret need not be."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import blake2b

from summit.engine.actions import Action, Settle
from summit.engine.events import Event, GameEnded
from summit.engine.rules.looking import outcomes_of
from summit.engine.seats import AGENCY, NATURE, Seat
from summit.engine.sight import sight_of
from summit.engine.standing.treaty import Finding
from summit.engine.state import State
from summit.engine.view import seen_by
from tests.engine.confided import Parted, shows, stays_hidden
from tests.engine.playing import Pick, Run

Meaning = tuple[str, int]
"""What an answer of chance tells those who hear of it."""


@dataclass
class World:
    """A game, and what the seat has been told of it so far."""

    run: Run
    seat: Seat | None
    told: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.told += seen_by(self.seat, tuple(self.run.events))

    @property
    def state(self) -> State:
        return self.run.state

    def act(self, action: Action) -> None:
        self.told += seen_by(self.seat, self.run.act(action))


def told_apart(one: World, two: World) -> str | None:
    """What one world has told, and not the other. The ending itself may tell a secret (10.4)."""
    left, right = map(_but_for_its_ending, (one, two))
    if left == right:
        return None
    at = next(
        (n for n, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]),
        min(len(left), len(right)),
    )
    return f"{left[at : at + 1]} against {right[at : at + 1]}"


def _but_for_its_ending(world: World) -> list[Event]:
    last = world.told[-1]
    if world.state.treaty is None or not isinstance(last, GameEnded):
        return world.told
    return [*world.told[:-1], replace(last, ending="")]


def settle(one: World, two: World, pick: Pick, taste: str) -> str | None:
    """Let nature answer until nothing is open (rule 9.2): what differs on the way, if anything."""
    while one.state.questions or two.state.questions:
        secret = [world for world in (one, two) if _asks_in_secret(world)]
        if secret:
            _answer(secret[0], _in_secret(secret[0].state, taste, pick))
            continue
        hidden = [
            world
            for world, other in ((one, two), (two, one))
            if stays_hidden(world.state, other.state)
        ]
        if hidden:
            hidden[0].act(Settle(NATURE, hidden[0].state.questions[0].id, 1))
            continue
        asked = [world for world in (one, two) if world.state.questions]
        names = {world.state.questions[0].id for world in asked}
        if len(names) > 1:
            return f"chance is asked {names}"
        if len(asked) == 2 and (found := told_apart(one, two)):
            return found
        meaning = _common(asked, pick, taste)
        for world in asked:
            _answer(world, meaning)
    return None


def _in_secret(state: State, taste: str, pick: Pick) -> Meaning:
    """What nature answers where the seat does not hear it: to another's reading anything at all."""
    meanings = _meanings(state)
    if state.questions[0].id.startswith("misread/"):
        return list(meanings)[pick(len(meanings))]
    return _preferred(meanings, taste, pick)


def _common(asked: list[World], pick: Pick, taste: str) -> Meaning:
    """An answer that tells the same in both worlds; `Parted` if there is none."""
    meanings = _meanings(asked[0].state)
    if len(asked) == 1:
        # Where an inquiry cannot find anything it ends at once, as this one has to end.
        meanings = {meaning: at for meaning, at in meanings.items() if meaning[0] == "unresolved"}
    for world in asked[1:]:
        meanings = {meaning: 0 for meaning in meanings if meaning in _meanings(world.state)}
    if not meanings:
        raise Parted
    # A vote is mostly won, so that there is something to see.
    if asked[0].state.questions[0].id.startswith("vote/") and pick(4):
        return next(iter(meanings))
    return _preferred(meanings, taste, pick)


def _answer(world: World, meaning: Meaning) -> None:
    question = world.state.questions[0]
    world.act(Settle(NATURE, question.id, _meanings(world.state)[meaning]))


def _preferred(meanings: dict[Meaning, int], taste: str, pick: Pick) -> Meaning:
    """One of them: mostly by a taste that is the same in both worlds."""
    if not pick(4):
        return list(meanings)[pick(len(meanings))]
    return min(meanings, key=lambda meaning: blake2b(f"{taste}/{meaning}".encode()).digest())


def _asks_in_secret(world: World) -> bool:
    """Whether the seat will not hear what nature answers next."""
    if not world.state.questions:
        return False
    kind, *rest = world.state.questions[0].id.split("/")
    if kind == "look":
        return rest[1] not in (world.seat, AGENCY)
    if kind == "books":
        return world.seat not in (rest[1], finding_of(world.state, rest[0]).of)
    return not shows(world.state, world.seat)


def _meanings(state: State) -> dict[Meaning, int]:
    """What each answer to the next question would tell, without those that cannot come."""
    if not state.questions:
        return {}
    question = state.questions[0]
    told = _tellings(state, question.id) or [("", n) for n in range(len(question.weights))]
    return {meaning: answer for answer, meaning in enumerate(told) if question.weights[answer]}


def _tellings(state: State, question: str) -> list[Meaning]:
    kind, *rest = question.split("/")
    if kind == "look":
        inspector, target = Seat(rest[1]), Seat(rest[2])
        outcomes = outcomes_of(state, sight_of(state, inspector, target), target)
        return [(result, limit) for result, limit, _ in outcomes]
    if kind == "inquiry":
        charge = next(charge for charge in state.signed.charges if charge.id == rest[0])
        is_true = state.signed.broke(charge.of, charge.limit)
        return [("proven" if is_true else "false", 0), ("unresolved", 0)]
    return []


def finding_of(state: State, name: str) -> Finding:
    found = state.signed.finding(name)
    assert found is not None
    return found
