"""What becomes of a signed New START: by script, at each level of inspections, with a cheat.

The fates of a treaty are six: in force and kept, signed and not ratified, broken and found out,
broken and not found out, suspended, left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import mean

import pytest

from summit.engine.actions import Accept, Action, EndTurn, Propose, Settle, Terms
from summit.engine.acts.conduct import (
    Accuse,
    CallVote,
    Comply,
    Consult,
    Explain,
    Extend,
    GiveNotice,
    Publish,
    Suspend,
    Visit,
)
from summit.engine.acts.conduct import Counter as AnswerInKind
from summit.engine.play import apply
from summit.engine.reckoning import is_found_out
from summit.engine.rules.looking import outcomes_of
from summit.engine.seats import NATURE, Seat
from summit.engine.sight import sight_of
from summit.engine.state import Duty, State
from summit.engine.tables import Tables
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from tests.engine.worlds import scenario, tables
from tests.opponents.games import play, scripted, talks

GAMES = 300
FORCED = 60
CAUGHT = 150
NEW_START = "new_start"
USA, RUSSIA = Seat("usa"), Seat("russia")
LEVELS = ("0", "6", "12", "18", "30")
BLIND = {"inspections": "0", "telemetry": "0", "portal": "closed", "data": "none"}


def on_record(**levels: str) -> Terms:
    """The text of the record, with some measures at another level."""
    agenda = tables(NEW_START).agenda
    options = [option or 0 for option in tables(NEW_START).history]
    for name, level in levels.items():
        place = agenda.issue_index(name)
        options[place] = agenda.issues[place].options.index(level)
    return tuple(options)


def without_votes() -> Tables:
    """The same game where nobody votes at home: whatever is signed comes into force."""
    whole = tables(NEW_START)
    parties = tuple(replace(party, chamber="", quorum=0) for party in whole.agenda.parties)
    return replace(whole, agenda=replace(whole.agenda, parties=parties), support=())


@dataclass(frozen=True)
class Bound:
    """Signs certain terms and no others; then its script decides. With `breaks` it breaks these
    limits in every period, and with `stays` it neither leaves nor closes its gates, so that every
    game has all its reviews."""

    seat: Seat
    terms: Terms
    script: Opponent
    breaks: tuple[int, ...] = ()
    stays: bool = False

    def decide(self, view: View, luck: Luck) -> Decision:
        if view.treaty is None:
            return self._towards(view, luck)
        decided = self.script.decide(view, luck)
        match decided.actions[0]:
            case Comply() if self.breaks:
                return Decision((Comply(self.seat, self.breaks),), Reason("broke"))
            case GiveNotice() | Suspend() if self.stays:
                return Decision((EndTurn(self.seat),), Reason("watched"))
            case _:
                return decided

    def _towards(self, view: View, luck: Luck) -> Decision:
        assert view.own is not None
        if view.own.duties:
            return self.script.decide(view, luck)
        for other in view.agenda.others(self.seat):
            if view.position(other).terms == self.terms:
                accepted = Accept(self.seat, view.position(other).id)
                return Decision((accepted,), Reason("accepted"))
        moves: tuple[Action, ...] = (EndTurn(self.seat),)
        if view.position(self.seat).terms != self.terms:
            moves = (Propose(self.seat, self.terms), *moves)
        return Decision(moves, Reason("conceded"))


def bound(terms: Terms, *, cheat: Seat | None = None) -> dict[Seat, Opponent]:
    """Everybody bound to these terms; one may cheat on warheads, and then nobody leaves."""
    warheads = (tables(NEW_START).agenda.issue_index("warheads"),)
    return {
        seat: Bound(
            seat,
            terms,
            script,
            breaks=warheads if seat == cheat else (),
            stays=cheat is not None,
        )
        for seat, script in scripted(scenario(NEW_START)).items()
    }


def forced(games: int, **levels: str) -> list[State]:
    """The ends of games in which the text of the record, but for these measures, is in force."""
    players = bound(on_record(**levels))
    return [play(without_votes(), players, f"forced {number}").state for number in range(games)]


def is_broken(end: State) -> bool:
    """Whether somebody broke the treaty at some time."""
    return any(map(end.signed.has_broken, end.tables.agenda.seats))


def is_kept(end: State) -> bool:
    """Whether the treaty was in force to its end, and nobody broke it."""
    return end.outcome is not None and end.outcome.reason == "in_force" and not is_broken(end)


def share(answers: Iterable[bool]) -> float:
    """How many of them are yes."""
    return mean(answers)


@pytest.fixture(scope="module")
def by_script() -> list[State]:
    """The ends of games of two scripts."""
    players = scripted(scenario(NEW_START))
    return [play(tables(NEW_START), players, f"fate {number}").state for number in range(GAMES)]


def test_by_script_there_are_five_endings_and_a_well_verified_treaty_is_mostly_kept(
    by_script: list[State],
) -> None:
    """One test for all that is asked of these games, so that they are played once."""
    endings = Counter(end.outcome.ending for end in by_script if end.outcome is not None)
    print(f"\n{GAMES} games by script: {dict(endings.most_common())}")
    assert len(endings) >= 5, endings
    visits = tables(NEW_START).agenda.issue_index("inspections")
    enough = on_record(inspections="12")[visits]
    verified = [
        end
        for end in by_script
        if end.treaty is not None and end.treaty.is_ratified and end.treaty.terms[visits] >= enough
    ]
    assert len(verified) >= GAMES / 2
    assert share([is_kept(end) for end in verified]) > 0.5, endings


def test_the_treaty_of_the_record_is_mostly_kept_and_one_without_inspectors_mostly_broken() -> None:
    record, blind = forced(FORCED), forced(FORCED, **BLIND)
    table = {
        name: (f"kept {share(map(is_kept, ends)):.0%}", f"broken {share(map(is_broken, ends)):.0%}")
        for name, ends in (("record", record), ("without inspectors", blind))
    }
    print(f"\n{table}")
    assert share(map(is_kept, record)) > 0.5, table
    assert share(map(is_broken, blind)) > 0.5, table


def test_the_more_inspections_the_more_cheats_are_found_out() -> None:
    """One side breaks the limit on warheads in every period, and nobody leaves. The same seeds at
    each level."""
    shares = []
    for level in LEVELS:
        players = bound(on_record(inspections=level), cheat=RUSSIA)
        ends = [play(without_votes(), players, f"cheat {n}").state for n in range(CAUGHT)]
        assert all(end.signed.has_broken(RUSSIA) for end in ends)
        shares.append(share(is_found_out(end.signed, RUSSIA) for end in ends))
    table = [f"{level} inspections: {part:.0%}" for level, part in zip(LEVELS, shares, strict=True)]
    print("\n" + "\n".join(table))
    assert all(less < more for less, more in pairwise(shares)), table


# A played line to each of the fates.


Said = dict[tuple[int, Seat], tuple[Action, ...]]
"""What is done in the commission, by period and seat."""


@dataclass
class Line:
    """The treaty of the record, signed; then what is written here and nothing else: nobody breaks,
    finds or says anything. `breaks` is what Russia breaks in every period, `sees` what the United
    States finds about its warheads, `opens` whether books are opened when asked."""

    state: State
    passed: bool = True
    breaks: tuple[int, ...] = ()
    sees: str = "clean"
    opens: bool = True
    says: Said = field(default_factory=dict)

    def ending(self) -> str:
        """Play to the end; every action is legal, or `apply` says so."""
        while not self.state.is_over:
            self.state = apply(self.state, self._next()).state
        assert self.state.outcome is not None
        return self.state.outcome.ending

    def _next(self) -> Action:
        if self.state.questions:
            question = self.state.questions[0]
            return Settle(NATURE, question.id, self._answer(question.id))
        if self.state.duties:
            return self._settled(self.state.duties[0])
        speaker = self.state.speaker
        assert speaker is not None
        first, *later = self.says.get((self.state.signed.period, speaker), ()) or [EndTurn(speaker)]
        self.says[self.state.signed.period, speaker] = tuple(later)
        return first

    def _answer(self, question: str) -> int:
        head, *rest = question.split("/")
        if head == "vote":
            return 0 if self.passed else 1
        if head == "look" and rest[1:] == [USA, RUSSIA]:
            outcomes = outcomes_of(self.state, sight_of(self.state, USA, RUSSIA), RUSSIA)
            wanted = (self.sees, -1 if self.sees == "clean" else WARHEADS)
            return next(n for n, outcome in enumerate(outcomes) if outcome[:2] == wanted)
        return 0

    def _settled(self, duty: Duty) -> Action:
        settled: dict[str, Action] = {
            "vote": CallVote(duty.seat),
            "comply": Comply(duty.seat, self.breaks if duty.seat == RUSSIA else ()),
            "visit": Visit(duty.seat),
            "explain": Explain(duty.seat, duty.of, self.opens),
            "extend": Extend(duty.seat, False),
        }
        return settled[duty.kind]


WARHEADS = tables(NEW_START).agenda.issue_index("warheads")


@pytest.fixture(scope="module")
def signed() -> State:
    """The treaty of the record, just signed."""
    return talks(tables(NEW_START), bound(on_record()), "signed").state


def test_in_force_and_kept(signed: State) -> None:
    line = Line(signed)
    assert line.ending() == "kept_near_record"
    assert not any(map(line.state.signed.has_broken, (USA, RUSSIA)))


def test_signed_and_not_ratified(signed: State) -> None:
    line = Line(signed, passed=False)
    assert line.ending() == "not_ratified" and not line.state.signed.is_ratified


def test_broken_and_found_out(signed: State) -> None:
    """By a proof in hand, by books that were opened, or by an inquiry."""
    proof = Line(signed, breaks=(WARHEADS,), sees="confirmed")
    assert proof.ending() == "found_out"
    asked: Said = {(1, USA): (Consult(USA, "usa.russia.1"),)}
    admitted = Line(signed, breaks=(WARHEADS,), sees="alarm", says=asked)
    assert admitted.ending() == "found_out" and not admitted.state.signed.is_shown(RUSSIA)
    charged: Said = {(1, USA): (Accuse(USA, RUSSIA, WARHEADS), AnswerInKind(USA, RUSSIA))}
    proven = Line(signed, breaks=(WARHEADS,), sees="alarm", says=charged)
    assert proven.ending() == "found_out" and proven.state.signed.is_shown(RUSSIA)


def test_broken_and_not_found_out(signed: State) -> None:
    """Unseen, or with alarms that nobody explains."""
    assert Line(signed, breaks=(WARHEADS,)).ending() == "unseen"
    told: Said = {
        (1, USA): (Consult(USA, "usa.russia.1"),),
        (2, USA): (Publish(USA, "usa.russia.2"),),
    }
    silent = Line(signed, breaks=(WARHEADS,), sees="alarm", opens=False, says=told)
    assert silent.ending() == "unseen"


def test_suspended(signed: State) -> None:
    line = Line(signed, says={(3, RUSSIA): (Suspend(RUSSIA),)})
    assert line.ending() == "suspended" and line.state.signed.suspended == (RUSSIA,)


def test_left(signed: State) -> None:
    line = Line(signed, says={(2, USA): (GiveNotice(USA),)})
    life = signed.tables.agenda.life
    assert life is not None
    assert line.ending() == "withdrawn"
    assert line.state.signed.period == 2 + life.notice
