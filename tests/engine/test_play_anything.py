"""Whatever is played, the rules hold: one harness for every scenario there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit.engine.actions import Action
from summit.engine.beginning import initial_state
from summit.engine.evolve import evolve
from summit.engine.matters import is_in_force
from summit.engine.meter import trust_at
from summit.engine.play import apply, everyone_legal, legal_actions, refuse
from summit.engine.refusal import IllegalAction
from summit.engine.rules.bound import steps_at_most
from summit.engine.seats import AGENCY, NATURE, Seat
from summit.engine.sight import limits_of, visits_in_all
from summit.engine.standing.treaty import Treaty
from summit.engine.state import FULL_TENSION, DutyKind, State
from summit.engine.tables import Agenda
from tests.engine.playing import (
    RULES,
    Pick,
    Run,
    anything,
    drawn,
    elsewhere,
    keyed,
    mischief,
    play,
    universe,
)
from tests.engine.worlds import LARGE, NAMES, tables

MILLION = 1_000_000
FALLS = {
    "acceptance_withdrawn",
    "agency_expelled",
    "alarm_published",
    "breach_admitted",
    "breach_published",
    "charge_false",
    "charge_proven",
    "confidence_broken",
    "countermeasure",
    "demand",
    "demand_refused",
    "denial",
    "disclosure_false",
    "disowned",
    "finding_alarm",
    "finding_confirmed",
    "gesture_undone",
    "left_out",
    "linkage",
    "linkage_stands",
    "mandate_denied",
    "notice",
    "pledge_broken",
    "promise_broken",
    "query_refused",
    "retraction",
    "sanction",
    "statement_firm",
    "step_overdue",
    "step_reversed",
    "suspended",
    "ultimatum",
    "ultimatum_empty",
    "unreturned",
    "walk_out",
    "was_denied",
}
OUTSIDE = {"choice", "gesture", "inject", "report"}
"""What may move trust either way, as the scenario says."""
TOGETHER: list[set[DutyKind]] = [{"vote"}, {"admit"}, {"comply"}, {"visit"}, {"extend"}]
TOGETHER += [{"comply", "visit"}, {"poll"}]
"""What several seats may have to settle at once; everything else is settled one by one."""


def check_bounds(run: Run) -> None:
    """Nothing leaves its range, and the game is not longer than was promised."""
    state = run.state
    assert 0 <= state.tension <= FULL_TENSION
    assert state.moves >= 0 and state.remarks_left >= 0
    assert all(min(go.turns, go.moves, go.remarks) >= 0 for go in state.goes)
    for level in (
        level for matrix in (state.trust, state.readings) for row in matrix for level in row
    ):
        assert 0 < trust_at(level) < MILLION
    assert len(run.actions) <= steps_at_most(run.tables)


def check_table(run: Run) -> None:
    """What lies on the table fits together, and nobody has spoken or moved more than allowed."""
    state, agenda = run.state, run.tables.agenda
    for place, seat in enumerate(agenda.seats):
        assert state.positions[place] == position_of(state, seat)
    assert len(set(state.acceptances)) == len(state.acceptances)
    for seat, text in state.acceptances:
        assert text in (*state.positions, state.offices.single)
        assert state.positions[agenda.index(seat)] != text
    asked = [demand.id for demand in state.demands if not demand.answered]
    assert asked == [duty.of for duty in state.duties if duty.kind == "answer"]
    assert len(set(state.duties)) == len({(d.seat, d.kind) for d in state.duties})
    assert len(state.duties) <= 1 or {duty.kind for duty in state.duties} in TOGETHER
    assert len(state.questions) <= 1 and not (state.questions and state.duties)
    assert state.moves <= agenda.meeting(state.round).moves and state.remarks_left <= 3
    if state.treaty is not None:
        # By the tables as they were: a limit that has run out binds nobody any more (rule 18.8).
        check_treaty(state, state.treaty, agenda)


def position_of(state: State, seat: Seat) -> str:
    """The last text that a seat has tabled before everybody."""
    return [text.id for text in state.texts if text.author == seat and text.is_position][-1]


def check_treaty(state: State, treaty: Treaty, agenda: Agenda) -> None:
    """Nothing was done twice that can be done once, and nobody did what does not concern it."""
    most = 0 if agenda.life is None else len(agenda.life.periods)
    assert treaty.period <= treaty.periods <= most
    assert treaty.is_ratified or not treaty.period
    for once in (
        [ballot.seat for ballot in treaty.ballots] + list(treaty.shelved),
        treaty.bought,
        [seat for seat, _ in treaty.admitted],
        [(deed.period, deed.seat) for deed in treaty.deeds],
        [(sent.period, sent.by) for sent in treaty.visits],
        [(found.period, found.by, found.of) for found in treaty.findings],
        [found.id for found in treaty.findings],
        [(query.by, query.finding) for query in treaty.queries],
        [(charge.period, charge.of, charge.limit) for charge in treaty.charges],
        treaty.suspended,
        treaty.counters,
        [of for _, of in treaty.snapped],
        [seat for seat, _ in treaty.notices],
        [seat for seat, _ in treaty.willing],
    ):
        assert len(set(once)) == len(once)
    for deed in treaty.deeds:
        assert set(deed.breaks) <= set(limits_of(agenda, deed.seat))
    for found in treaty.findings:
        assert (found.limit == -1) is (found.result == "clean")
        assert found.limit == -1 or found.limit in limits_of(agenda, found.of)
        assert found.result != "confirmed" or treaty.broke(found.of, found.limit, found.period)
        if found.by != AGENCY and not found.published:
            assert set(found.audience) - {found.of} == {found.by}
    for seat in agenda.seats:
        sent = [visit for visit in treaty.visits if visit.by == seat and visit.of is not None]
        assert len(sent) <= visits_in_all(agenda, treaty.terms)
    unanswered = [query for query in treaty.queries if query.reply is None]
    unsettled = [charge for charge in treaty.charges if charge.verdict is None]
    assert len(unanswered) + len(unsettled) <= len(state.questions) + len(state.duties) <= 1 or (
        not unanswered and not unsettled
    )


def check_somebody_can_act(run: Run) -> None:
    """Nature alone, else all who have something to settle, else who holds the floor: one, or on a
    floor without order all who have a turn left (rules 2.3, 2.7, 2.8 and 9.2)."""
    state = run.state
    assert not state.is_over
    able = {action.by for action in everyone_legal(state)}
    if state.questions:
        assert able == {NATURE}
    elif state.duties:
        assert able == {duty.seat for duty in state.duties}
    elif state.goes:
        assert able == {seat for seat in state.tables.agenda.everyone if state.has_floor(seat)}
    else:
        assert able == {state.speaker}


def check_menu(run: Run) -> None:
    """Listed means not refused, and the other way round; nothing is listed twice."""
    seats = (NATURE, *run.state.tables.agenda.everyone)
    for seat in seats:
        assert all(action.by == seat for action in legal_actions(run.state, seat))
    listed = list(everyone_legal(run.state))
    allowed = {action for action in universe(run.state) if refuse(run.state, action) is None}
    assert set(listed) == allowed
    assert len(listed) == len(allowed)


def check_refusals(run: Run) -> None:
    """What is refused has a rule that says so, and leaves no trace."""
    state = run.state
    wrong = [wrong for seat in state.tables.agenda.everyone for wrong in mischief(state, seat)]
    wrong += elsewhere(state, everyone_legal(state))
    before = repr(state)
    for action in wrong:
        check_refused(state, action)
    assert repr(state) == before


def check_refused(state: State, action: Action) -> None:
    refusal = refuse(state, action)
    assert refusal is not None, f"{action} is allowed"
    assert refusal.rule in RULES and refusal.code
    with pytest.raises(IllegalAction) as caught:
        apply(state, action)
    assert caught.value.refusal == refusal


def check_record(run: Run) -> None:
    """The events are the game: each under a rule that exists, and together the very state."""
    assert {event.rule for event in run.events} <= RULES
    folded = initial_state(run.tables)
    for event in run.events:
        folded = evolve(folded, event)
    assert folded == run.state
    with pytest.raises(IllegalAction) as caught:
        apply(run.state, run.actions[-1])
    assert caught.value.refusal.rule == "10.1"


def check_ledgers(run: Run) -> None:
    """Every row begins where the one before it ended, and the weights add up to the whole way."""
    begun, ended = initial_state(run.tables), run.state
    seats = run.tables.agenda.seats
    for holder, one in enumerate(seats):
        assert all(row.holder == one for row in ended.ledgers[holder])
        for about, other in enumerate(seats):
            exact = [row for row in ended.ledgers[holder] if row.about == other]
            read = [r for r in ended.room_ledger if (r.holder, r.about) == (one, other)]
            ends = ((begun.trust, ended.trust, exact), (begun.readings, ended.readings, read))
            for start, end, rows in ends:
                level = start[holder][about]
                for row in rows:
                    assert (row.before, row.after) == (level, level + row.weight)
                    assert row.weight and row.rule in RULES and row.round <= ended.round
                    level = row.after
                assert level == end[holder][about]
            assert one != other or not (exact or read)


def check_earnings(run: Run) -> None:
    """Nobody earns more than a rule gives: steps add up to one leap, grants stay under a cap."""
    state, agenda = run.state, run.tables.agenda
    partners = len(agenda.parties) - 1
    for rows, accounts in (
        ([row for ledger in state.ledgers for row in ledger], state.accounts),
        (list(state.room_ledger), state.room_accounts),
    ):
        for row in rows:
            cause = row.cause.removeprefix("observed_")
            assert (row.weight < 0) is (cause in FALLS) or cause in OUTSIDE
        for holder, one in enumerate(agenda.seats):
            for about, other in enumerate(agenda.seats):
                pair = [row for row in rows if (row.holder, row.about) == (one, other)]
                granted = sum(row.weight for row in pair if row.cause == "grant")
                steps = [row.weight for row in pair if row.cause == "concession"]
                most = agenda.weights.concession_initiative * accounts[holder][about].given
                assert granted <= agenda.weights.demand_granted_cap
                for cause, cap in (
                    ("statement_conciliatory", agenda.weights.statement_cap),
                    ("disclosure", agenda.weights.disclosure_cap),
                    ("pledge_kept", agenda.weights.pledge_kept),
                ):
                    assert sum(row.weight for row in pair if row.cause == cause) <= cap
                assert sum(steps) <= most // (MILLION * partners) + len(steps) + 1
                assert sum(r.weight for r in pair if r.cause in STEPS) <= stands(state, other)
                assert sum(r.weight for r in pair if r.cause in SANCTIONS) <= lifted(
                    state, one, other
                )
                vouched = sum(row.weight for row in pair if row.cause == "vouched")
                assert vouched <= agenda.weights.vouching


STEPS = {"step", "step_reversed", "step_overdue"}
SANCTIONS = {"sanction", "relief"}


def stands(state: State, seat: Seat) -> int:
    """What all steps of a seat that stand weigh: to take one back and again earns no more."""
    return sum(
        step.weight
        for listed in state.tables.agenda.sequences
        for step in listed.steps[: state.matters.done(listed.id)]
        if step.by == seat
    )


def lifted(state: State, holder: Seat, about: Seat) -> int:
    """What relief earns: it was in force when the game began, and is not any more."""
    agenda = state.tables.agenda
    mine = [entry for entry in agenda.sanctions if (entry.by, entry.against) == (about, holder)]
    over = [entry for entry in mine if entry.in_force and not is_in_force(state.matters, entry)]
    return agenda.weights.relief * len(over)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in LARGE])
@settings(max_examples=12)
@given(data=st.data())
def test_whatever_is_played_the_rules_hold(name: str, data: Any) -> None:
    check_game(name, drawn(data))


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("seed", ["a", "b", "c"])
def test_whatever_is_played_for_long_the_rules_hold(name: str, seed: str) -> None:
    check_game(name, keyed(f"{name}/{seed}"))


def check_game(name: str, pick: Pick) -> None:
    """A game, looked at before every action and as a whole."""

    def watch(run: Run) -> None:
        check_bounds(run)
        check_table(run)
        check_somebody_can_act(run)

    run = play(tables(name), anything, pick, watch)
    check_bounds(run)
    check_record(run)
    check_ledgers(run)
    check_earnings(run)


def now_and_then(name: str, watch: Callable[[Run], None]) -> Callable[[Run], None]:
    """A look before every action; in large games before every ninth."""
    step = 9 if name in LARGE else 1
    return lambda run: watch(run) if len(run.actions) % step == 0 else None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", ["a", "b"])
def test_the_menu_lists_what_is_not_refused(name: str, seed: str) -> None:
    play(tables(name), anything, keyed(seed), now_and_then(name, check_menu))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", ["c", "d"])
def test_what_is_refused_changes_nothing(name: str, seed: str) -> None:
    play(tables(name), anything, keyed(seed), now_and_then(name, check_refusals))


def test_games_of_the_pact_end_in_every_way_that_it_tells() -> None:
    """All but one: nobody quarrels enough in so short talks."""
    told = {ending.id for ending in tables("pact").endings} - {"broken_off"}
    number = 0
    while told and number < 250:
        run = play(tables("pact"), anything, keyed(f"ways/{number}"), lambda run: None)
        assert run.state.outcome is not None
        told.discard(run.state.outcome.ending)
        number += 1
    assert not told
