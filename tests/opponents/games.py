"""Whole games with scripted seats, and players whose ways should not pay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from statistics import mean

from summit.bargain.expected import expected
from summit.engine.actions import Accept, Action, EndTurn, Propose, Settle, Terms
from summit.engine.events import AgreementReached, Event
from summit.engine.play import apply, refuse, start
from summit.engine.scoring import eyes_of
from summit.engine.seats import NATURE, Seat
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.story import Step
from summit.engine.tables import Issue, Sheet, Tables
from summit.engine.view import View, view
from summit.opponents.cast import attend, cast
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.opponents.plan import plan
from summit.opponents.reciprocal import reciprocal
from summit.opponents.record import is_last_turn, own_of, turns_used
from summit.scenario.model import Scenario, Script
from summit.table.scripted import next_script

MILLION = 1_000_000


def keyed(seed: str) -> Luck:
    """Luck of which the same names give the same numbers, on every machine."""

    def luck(name: str, below: int) -> int:
        digest = blake2b(f"{seed}/{name}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % below

    return luck


def first(name: str, below: int) -> int:
    """Luck that always takes the first."""
    return 0


@dataclass
class Played:
    """A game as it went: every decision with what its seat saw, and every event. `signing` is how
    things stood when a text was signed, whatever became of it then."""

    state: State
    events: list[Event] = field(default_factory=list)
    decisions: list[tuple[View, Decision]] = field(default_factory=list)
    signing: State | None = None

    def gain(self, seat: Seat) -> int:
        """What the treaty was worth to a seat above its walk-away when it was signed, in
        micropoints; 0 without one."""
        if self.signing is None or self.treaty is None:
            return 0
        place = self.signing.tables.agenda.index(seat)
        worth = expected(eyes_of(self.signing, seat), self.treaty)
        return worth - self.signing.sheets[place].walk_away * MILLION

    @property
    def treaty(self) -> Terms | None:
        """The terms that were signed."""
        return next((text.terms for text in self._signed()), None)

    def _signed(self) -> Iterator[Text]:
        agreed = (event.text for event in self.events if isinstance(event, AgreementReached))
        return (text for text in map(self.state.text, agreed) if text is not None)

    def happened(self, step: Step) -> None:
        """Go on with the game."""
        self.state = step.state
        self.events += step.events
        if any(isinstance(event, AgreementReached) for event in step.events):
            self.signing = step.state


def talks(tables: Tables, opponents: Mapping[Seat, Opponent], seed: str) -> Played:
    """A game as far as the signature, or to the end of the talks without one."""
    return play(tables, opponents, seed, to_the_signature=True)


def play(
    tables: Tables, opponents: Mapping[Seat, Opponent], seed: str, *, to_the_signature: bool = False
) -> Played:
    """A game to its end; every action of every decision has to be legal when its turn comes."""
    luck = keyed(seed)
    step = start(tables)
    game = Played(step.state, list(step.events))
    while not game.state.is_over and not (to_the_signature and game.signing):
        if game.state.questions:
            actions: tuple[Action, ...] = (_settle(game.state, luck),)
        else:
            seat = next_script(game.state, opponents)
            assert seat is not None
            seen = view(game.state, seat)
            decision = opponents[seat].decide(seen, luck)
            game.decisions.append((seen, decision))
            actions = decision.actions
        assert actions, "who must act decides something"
        for action in actions:
            assert refuse(game.state, action) is None, (action, refuse(game.state, action))
            step = apply(game.state, action)
            game.happened(step)
            if any(isinstance(event, AgreementReached) for event in step.events):
                break  # A signature ends the turn in which it comes.
    return game


def _settle(state: State, luck: Luck) -> Settle:
    question = state.questions[0]
    left = luck(question.id, sum(question.weights))
    for answer, weight in enumerate(question.weights):
        if left < weight:
            return Settle(NATURE, question.id, answer)
        left -= weight
    raise AssertionError("the draw lies below the sum of the weights")


def scripted(scenario: Scenario, **others: Opponent) -> dict[Seat, Opponent]:
    """Everybody by the author's script, but for those that are named; guests do their office."""
    seats: dict[Seat, Opponent] = {
        Seat(seat): cast(Seat(seat), delegation.script)
        for seat, delegation in scenario.delegations.items()
    }
    seats |= {Seat(guest): attend(Seat(guest)) for guest in scenario.mediators}
    seats |= {Seat(guest): attend(Seat(guest)) for guest in scenario.observers}
    return seats | {Seat(seat): other for seat, other in others.items()}


def earned(scenario: Scenario, tables: Tables, seat: str, player: Opponent, games: int) -> float:
    """The mean gain of one seat, in points, against a scripted other."""
    seats = scripted(scenario, **{seat: player})
    played = (talks(tables, seats, f"game {number}") for number in range(games))
    return mean(game.gain(Seat(seat)) for game in played) / MILLION


@dataclass(frozen=True)
class Passing:
    """Says nothing and gives nothing; at the last minute it takes whatever it could sign."""

    seat: Seat

    def decide(self, view: View, luck: Luck) -> Decision:
        if own_of(view)[1].duties:
            return cast(self.seat, Script()).decide(view, luck)
        if (taken := self._taken(view)) is not None:
            return Decision((taken,), Reason("taken"))
        terms = self.tabled(view)
        standing = [view.position(seat).terms for seat in view.agenda.seats]
        end = EndTurn(self.seat)
        if terms is None or terms in standing:
            return Decision((end,), Reason("passed"))
        return Decision((Propose(self.seat, terms), end), Reason("tabled"))

    def tabled(self, view: View) -> Terms | None:
        return None

    def _taken(self, view: View) -> Accept | None:
        _, own = own_of(view)
        offer = view.position(view.agenda.others(self.seat)[0])
        worth = expected(own.eyes, offer.terms)
        is_good = not own.sheet.crossed(offer.terms) and worth > own.sheet.walk_away * MILLION
        return Accept(self.seat, offer.id) if is_good and is_last_turn(view, self.seat) else None


@dataclass(frozen=True)
class Poisoning(Passing):
    """Tables what is splendid for the other on paper but for a red line that it crosses.

    It knows the other's sheet, which no player does.
    """

    theirs: Sheet

    def tabled(self, view: View) -> Terms | None:
        best = [max(range(len(row)), key=row.__getitem__) for row in self.theirs.points]
        crossing = [
            (*best[:issue], option, *best[issue + 1 :])
            for issue, row in enumerate(self.theirs.points)
            for option in range(len(row))
        ]
        return next(terms for terms in crossing if self.theirs.crossed(terms))


@dataclass(frozen=True)
class TakingBack(Passing):
    """Comes towards the other one turn and goes back the next."""

    def tabled(self, view: View) -> Terms | None:
        mind = plan(view, _generous if turns_used(view, self.seat) % 2 == 0 else _stubborn)
        return None if mind.text is None else mind.text.terms


def _generous(elapsed: int, returned: int) -> int:
    return reciprocal(elapsed, MILLION)


def _stubborn(elapsed: int, returned: int) -> int:
    return 0


def without_trust(tables: Tables, points: int) -> Tables:
    """The same talks with less trust on every side to begin with."""
    return replace(
        tables, trust=tuple(tuple(max(1, start - points) for start in row) for row in tables.trust)
    )


def without_verification(tables: Tables) -> Tables:
    """The same talks with nothing to verify with: every measure has today's option alone."""
    issues = tables.agenda.issues
    kept = tuple(
        slice(issue.today, issue.today + 1) if issue.kind == "verification" else slice(None)
        for issue in issues
    )
    return replace(
        tables,
        agenda=replace(tables.agenda, issues=tuple(map(_narrowed, issues, kept))),
        sheets=tuple(_narrowed_sheet(sheet, kept) for sheet in tables.sheets),
        history=(None,) * len(issues),
    )


def _narrowed(issue: Issue, kept: slice) -> Issue:
    if issue.kind != "verification":
        return issue
    return replace(
        issue,
        options=issue.options[kept],
        labels=issue.labels[kept],
        numbers=None if issue.numbers is None else issue.numbers[kept],
        today=0,
        openings=(0,) * len(issue.openings),
        watches=tuple((limit, caught[kept]) for limit, caught in issue.watches),
        false_alarm=issue.false_alarm[kept],
        intrusiveness=issue.intrusiveness[kept],
    )


def _narrowed_sheet(sheet: Sheet, kept: tuple[slice, ...]) -> Sheet:
    return replace(
        sheet,
        points=tuple(row[part] for row, part in zip(sheet.points, kept, strict=True)),
        stakes=tuple(row[part] for row, part in zip(sheet.stakes, kept, strict=True)),
        red_lines=tuple(
            replace(line, reads=tuple((issue, values[kept[issue]]) for issue, values in line.reads))
            for line in sheet.red_lines
        ),
    )
