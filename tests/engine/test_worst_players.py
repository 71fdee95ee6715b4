"""Delegations at their worst: the rules hold against every habit, and the game still ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Speak,
    Withdraw,
)
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Consult,
    Counter,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.play import refuse
from summit.engine.seats import Seat
from summit.engine.state import Outcome, State
from tests.engine.lasting import hurried
from tests.engine.officing import astray
from tests.engine.playing import Pick, Run, keyed, play
from tests.engine.test_play_anything import (
    check_bounds,
    check_earnings,
    check_ledgers,
    check_record,
    check_table,
)
from tests.engine.worlds import LASTING, NAMES, tables

Habit = Callable[[State, list[Action]], Sequence[Action]]
"""Of the actions that are allowed, those that this delegation thinks of."""


def passes(state: State, actions: list[Action]) -> Sequence[Action]:
    """Gives up every turn."""
    return [action for action in actions if isinstance(action, EndTurn)]


def demands(state: State, actions: list[Action]) -> Sequence[Action]:
    """Asks for everything, of everybody, and never offers the same."""
    return [action for action in actions if isinstance(action, Demand) and not action.reciprocal]


def refuses(state: State, actions: list[Action]) -> Sequence[Action]:
    """Demands too, and grants nothing."""
    refusals = [a for a in actions if isinstance(a, Answer) and a.level is None]
    return refusals or demands(state, actions)


def grants(state: State, actions: list[Action]) -> Sequence[Action]:
    """Promises all that it is asked for, then tables the opposite."""
    granted = [a for a in actions if isinstance(a, Answer) and a.level is not None]
    return granted[:1] or demands(state, actions)[:1] or proposes_extremes(state, actions)


def rejects(state: State, actions: list[Action]) -> Sequence[Action]:
    """Says no to every text, with every reason there is, and says so three times more."""
    seat = state.speaker
    no: list[Action] = [action for action in actions if isinstance(action, Reject)]
    if seat is not None and refuse(state, Speak(seat, "No.")) is None:
        no.append(Speak(seat, "No."))
    return no or proposes_extremes(state, actions)


def proposes_extremes(state: State, actions: list[Action]) -> Sequence[Action]:
    """Swings between the two ends of everything."""
    seat = state.speaker
    if seat is None:
        return []
    issues = state.tables.agenda.issues
    ends = tuple(0 for _ in issues), tuple(len(issue.options) - 1 for issue in issues)
    return [end for terms in ends if refuse(state, end := Propose(seat, terms)) is None]


def wavers(state: State, actions: list[Action]) -> Sequence[Action]:
    """Accepts, and takes it back at once."""
    taken_back = [action for action in actions if isinstance(action, Withdraw)]
    return taken_back or [action for action in actions if isinstance(action, Accept)]


def chooses_the_worst(state: State, actions: list[Action]) -> Sequence[Action]:
    """Takes the last option of every choice, and lets nature do its worst."""
    return [action for action in actions if isinstance(action, Choose | Settle)][-1:]


def follows(*wanted: type[Action], **details: object) -> Habit:
    """Does these things whenever it can, the first of them first."""

    def habit(state: State, actions: list[Action]) -> Sequence[Action]:
        for kind in wanted:
            found = [
                action
                for action in actions
                if isinstance(action, kind)
                and all(getattr(action, name, value) == value for name, value in details.items())
            ]
            if found:
                return found
        return []

    return habit


def keeps(state: State, actions: list[Action]) -> Sequence[Action]:
    """Lets everybody in, keeps everything, explains everything, and does no more."""
    mild = (CallVote(Seat("")), Comply(Seat("")), Visit(Seat("")))
    return [
        action
        for action in actions
        if any(replace(action, by=Seat("")) == wanted for wanted in mild)
        or (isinstance(action, Admit) and action.admitted)
        or (isinstance(action, Explain) and action.openly)
        or (isinstance(action, Extend) and action.willing)
    ]


def stonewalls(state: State, actions: list[Action]) -> Sequence[Action]:
    """Lets nobody in, explains nothing, sends the agency home, and will not go on."""
    return [
        action
        for action in actions
        if (isinstance(action, Admit) and not action.admitted)
        or (isinstance(action, Explain) and not action.openly)
        or (isinstance(action, Extend) and not action.willing)
        or isinstance(action, Expel)
    ]


def cheats(state: State, actions: list[Action]) -> Sequence[Action]:
    """Breaks everything that binds it, in every period, and opens its books when asked."""
    most = max((len(a.breaks) for a in actions if isinstance(a, Comply)), default=0)
    return [
        action
        for action in actions
        if (isinstance(action, Comply) and len(action.breaks) == most)
        or (isinstance(action, Explain) and action.openly)
    ]


shelves = follows(Shelve)
accuses = follows(Accuse, Publish, Consult)
asks = follows(Consult, Visit, Publish, Accuse)
wavers_in_the_treaty = follows(Resume, Suspend)
answers_in_kind = follows(Lift, Counter, SnapBack, Suspend)
leaves = follows(GiveNotice)
buys = follows(Buy, Extend, willing=True)

AFTERWARDS: dict[str, Habit] = {
    "keeps": keeps,
    "stonewalls": stonewalls,
    "cheats": cheats,
    "shelves": shelves,
    "accuses": accuses,
    "asks": asks,
    "suspends and resumes": wavers_in_the_treaty,
    "answers in kind": answers_in_kind,
    "leaves": leaves,
    "buys": buys,
}
"""What a delegation does once there is a treaty."""

HABITS: list[Habit] = [passes, demands, refuses, grants, rejects, proposes_extremes, wavers]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("habit", HABITS)
def test_the_rules_hold_against_the_worst(name: str, habit: Habit) -> None:
    def player(state: State, actions: list[Action], pick: Pick) -> Action:
        idle = chooses_the_worst(state, actions) or passes(state, actions) or actions
        wanted = habit(state, actions) or idle
        return wanted[pick(len(wanted))]

    run = play(tables(name), player, keyed(habit.__name__), check_bounds)
    outcome = check_all(run)
    assert habit is wavers or outcome.text is None


def check_all(run: Run) -> Outcome:
    check_bounds(run)
    check_record(run)
    check_ledgers(run)
    check_earnings(run)
    assert run.state.outcome is not None
    return run.state.outcome


@pytest.mark.parametrize("name", LASTING)
@pytest.mark.parametrize("way", AFTERWARDS)
def test_the_rules_hold_against_the_worst_after_the_signature(name: str, way: str) -> None:
    """All sign at once, chance approves it, and everybody has the same habit from then on."""
    pick = keyed(f"{way}/{name}")

    def player(state: State, actions: list[Action], pick: Pick) -> Action:
        if (step := hurried(state, lambda: astray(state, pick))) is not None:
            return step
        wanted = AFTERWARDS[way](state, actions)
        idle = keeps(state, actions) or passes(state, actions) or approves(actions) or actions
        options = wanted or idle
        return options[pick(len(options))]

    outcome = check_all(play(tables(name), player, pick, check_table))
    votes = tables(name).agenda.is_ratified_at_home
    ways = REASONS.get(way, set()) if votes or way != "shelves" else set()
    assert outcome.reason in (ways or {"in_force", "collapsed"})


REASONS: dict[str, set[str]] = {
    "shelves": {"not_ratified"},
    "leaves": {"withdrawn", "in_force", "collapsed"},
}
"""How a treaty may end by such habits."""


def approves(actions: list[Action]) -> Sequence[Action]:
    """Nature lets every vote pass."""
    return [a for a in actions if isinstance(a, Settle) and a.question.startswith("vote/")][:1]
