"""Reports on whole games of whole scenarios, with their injects, choices and scripts."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache

import pytest

from summit.bargain.expected import expected
from summit.debrief.moments import moments
from summit.debrief.report import Report, report
from summit.debrief.standpoint import Standpoint, are_all_ready, standpoints
from summit.engine.compile import compiled
from summit.engine.meter import trust_at
from summit.engine.state import State
from summit.scenario.files import find, read, read_text
from summit.scenario.model import Scenario
from tests.debrief.played import agreed, scripted, silent
from tests.tiny import tiny


def strait(*edits: tuple[str, str]) -> Scenario:
    return read_text(tiny(*edits), "tiny")


def new_start() -> Scenario:
    return read(find("new_start"))


def of_record(scenario: Scenario) -> State:
    """New START signed at once as the record shows it."""
    terms = tuple(option or 0 for option in compiled(scenario).history)
    return agreed(scenario, terms)


GAMES: Mapping[str, Callable[[], State]] = {
    "the strait by scripts": lambda: scripted(strait()),
    "the strait in silence": lambda: silent(strait()),
    "no zone in the strait": lambda: silent(
        strait(("walk_away: 40", "walk_away: 90"), ("walk_away: 38", "walk_away: 90"))
    ),
    "a treaty for the strait": lambda: agreed(strait(), (4, 6, 1)),
    "new start by scripts": lambda: scripted(new_start()),
    "new start in silence": lambda: silent(new_start()),
    "new start of record": lambda: of_record(new_start()),
}
NAMES = tuple(GAMES)
MILLION = 1_000_000
NOTHING = (0,) * 200
SIGNED = ("a treaty for the strait", "new start of record")


@cache
def game(name: str) -> tuple[State, Report]:
    state = GAMES[name]()
    return state, report(state)


def last_day(state: State) -> tuple[Standpoint, ...]:
    """Everybody on the last day of the talks: the day of the signature, if there is one."""
    days = moments(state)
    return standpoints(state if days is None else days.signing)


def test_the_four_verdicts_that_these_games_deserve() -> None:
    verdicts = {name: game(name)[1].zone.verdict for name in NAMES}
    assert verdicts["the strait in silence"] == "missed"
    assert verdicts["no zone in the strait"] == "rightly_unsigned"
    for name in SIGNED:
        state, found = game(name)
        assert found.conclusion.terms is not None
        is_sound = are_all_ready(last_day(state), found.conclusion.terms)
        assert verdicts[name] == ("sound" if is_sound else "regretted")


@pytest.mark.parametrize("name", NAMES)
def test_there_is_either_a_treaty_to_look_at_or_a_chance_to_regret(name: str) -> None:
    state, found = game(name)
    is_signed = found.conclusion.treaty is not None
    assert (found.conclusion.terms is not None) is is_signed
    assert (found.shortfall is not None) is is_signed
    assert bool(found.verification) is is_signed
    if found.missed is not None:
        assert not is_signed
        assert are_all_ready(last_day(state), found.missed.terms)


@pytest.mark.parametrize("name", NAMES)
def test_every_deal_of_the_frontier_is_worth_what_is_said_and_crosses_no_line(name: str) -> None:
    state, found = game(name)
    room = last_day(state)
    assert found.in_their_eyes is not None and found.in_their_eyes.deals
    for deal in found.in_their_eyes.deals:
        assert deal.values == tuple(expected(s.eyes, deal.terms) for s in room)
        assert not any(s.sheet.crossed(deal.terms) for s in room)


@pytest.mark.parametrize("name", SIGNED)
def test_the_treaty_and_what_was_left_meet_on_the_frontier(name: str) -> None:
    _, found = game(name)
    assert found.in_their_eyes is not None and found.shortfall is not None
    treaty = tuple(r.treaty.expected for r in found.results if r.treaty is not None)
    assert [r.gain for r in found.results] == [
        value - r.walk_away * 1_000_000 for value, r in zip(treaty, found.results, strict=True)
    ]
    left = found.shortfall.left
    assert left is not None
    if left.deal is None:
        assert treaty in [deal.values for deal in found.in_their_eyes.deals]
    else:
        assert left.deal in found.in_their_eyes.deals
        assert sum(left.deal.values) - sum(treaty) == left.points > 0
        assert all(more >= had for more, had in zip(left.deal.values, treaty, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_trust_is_told_as_it_ended_and_every_row_is_counted(name: str) -> None:
    state, found = game(name)
    place = state.tables.agenda.index
    for account in found.trust:
        i, j = place(account.holder), place(account.about)
        assert account.end == trust_at(state.trust[i][j])
        assert account.reading == trust_at(state.readings[i][j])
        moved = sum(cause.weight for cause in account.causes)
        assert account.start_level + moved == account.end_level
    counted = sum(cause.rows for account in found.trust for cause in account.causes)
    assert counted == sum(map(len, state.ledgers))


def test_means_and_measures_of_the_treaty_are_counted_one_by_one() -> None:
    """Nothing sees a breach, or cries wolf, that slips past each alone: products of the misses."""
    state, found = game("new start of record")
    terms = found.conclusion.terms
    assert terms is not None
    issues = state.tables.agenda.issues
    for reliance in found.verification:
        sheet = state.sheets[state.tables.agenda.index(reliance.holder)]
        for caught in reliance.limits:
            means = Fraction(sheet.means[caught.limit], MILLION)
            unseen, quiet = 1 - means, Fraction(1)
            for issue, option in zip(issues, terms, strict=True):
                seen = Fraction(dict(issue.watches).get(caught.limit, NOTHING)[option], MILLION)
                unseen *= 1 - seen
                quiet *= 1 - Fraction(issue.false_alarm[option], MILLION) if seen else 1
            assert abs(caught.by_means - means * MILLION) < 1
            assert abs(caught.with_measures - (1 - unseen) * MILLION) < 1
            assert abs(caught.false_alarm - (1 - quiet) * MILLION) < 1


@pytest.mark.parametrize("name", NAMES)
def test_each_text_after_the_opening_is_one_step_of_its_author(name: str) -> None:
    state, found = game(name)
    steps = [step.later for mix in found.steps for step in mix.steps]
    assert sorted(steps) == sorted(text.id for text in state.texts if not text.opening)


def test_the_record_of_new_start_is_compared_issue_by_issue() -> None:
    _, found = game("new start of record")
    assert found.conclusion.history is not None
    assert found.conclusion.history.terms == found.conclusion.terms
    assert [line.history for line in found.conclusion.issues] == [
        line.treaty for line in found.conclusion.issues
    ]
    treaty = tuple(result.treaty for result in found.results)
    assert found.conclusion.history.worth == treaty
