"""Whatever becomes of a scenario file, it gives a scenario or findings, and never a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit.engine.compile import compiled
from summit.engine.facts import fact
from summit.engine.matters import narrowed
from summit.engine.play import start
from summit.engine.rules.coherence import refuse_incoherent
from summit.scenario.chapters.numbers import MAX_PERIODS
from summit.scenario.conditions import compile_condition
from summit.scenario.files import check_text, read_text
from summit.scenario.findings import ScenarioError, has_errors, render_all
from summit.scenario.model import Scenario
from summit.scenario.names import ending_names, public_names, text_names
from summit.scenario.options import (
    anchored,
    detection_of,
    false_alarm_of,
    intrusiveness_of,
    options_of,
    points_of,
)
from summit.scenario.scalars import MILLION
from tests.scenario.convening import CONVENING
from tests.scenario.lasting import LASTING
from tests.scenario.signalling import SIGNALLING
from tests.tiny import TINY

LINES = LASTING.split("\n")
SNIPPETS = st.sampled_from(
    [
        *"'\"[]{}|\t\n%@é~\u202e\x00",
        ": ",
        "- ",
        " #x",
        "&a ",
        "*a",
        "<<: *a",
        "!!int ",
        "---\n",
        "  ",
        "NO",
        "-1",
        "1e9",
        "99999999999",
        "0.5",
        "漢字",
        "“”",
        "avaria",
        "launchers",
        "island",
        "terms.pact",
        "support.avaria",
        "treaty.broken",
        "broken_by.avaria",
        "first_summer",
        "agency",
        "2/3",
        "100%",
        "and",
        "format: 2",
        "end",
        "ferry",
        "dry_dock",
        "away.avaria",
        "leaks.borland",
        "gesture.open_days",
        "sealed",
        "linkage",
        "alba",
        "elder",
        "fishers",
        "hawks",
        "hotline",
        "sold",
        "thaw",
        "figures.warning",
        "terms.scope",
        "steps.thaw",
    ]
)
Mutation = st.one_of(
    st.tuples(st.just("insert"), st.integers(0, len(LASTING)), SNIPPETS),
    st.tuples(st.just("delete"), st.integers(0, len(LASTING)), st.integers(1, 40).map(str)),
    st.tuples(st.just("drop line"), st.integers(0, len(LINES) - 1), st.just("")),
    st.tuples(st.just("double line"), st.integers(0, len(LINES) - 1), st.just("")),
    st.tuples(
        st.just("indent line"), st.integers(0, len(LINES) - 1), st.sampled_from([" ", "  ", "\t"])
    ),
    st.tuples(
        st.just("copy line"),
        st.integers(0, len(LINES) - 1),
        st.integers(0, len(LINES) - 1).map(str),
    ),
    st.tuples(st.just("swap value"), st.integers(0, len(LINES) - 1), SNIPPETS),
)


def mutated(text: str, mutation: tuple[str, int, str]) -> str:
    kind, where, what = mutation
    lines = text.split("\n")
    line = where % len(lines)
    where %= len(text) + 1
    match kind:
        case "insert":
            return text[:where] + what + text[where:]
        case "delete":
            return text[:where] + text[where + int(what) :]
        case "drop line":
            del lines[line]
        case "double line":
            lines.insert(line, lines[line])
        case "indent line":
            lines[line] = what + lines[line]
        case "copy line":
            lines.insert(int(what) % len(lines), lines[line])
        case "swap value":
            lines[line] = lines[line].partition(":")[0] + ": " + what
    return "\n".join(lines)


def asked_everything(scenario: Scenario) -> None:
    """Does with a scenario what a game does when it begins; a coherent one raises nothing."""
    seats = list(scenario.delegations)
    for issue in scenario.issues.values():
        options = options_of(issue)
        assert issue.today in options
        assert all(issue.opening[seat] in options for seat in seats)
        rows = [points_of(issue, seat) for seat in seats]
        rows += [detection_of(issue, limit) for limit in scenario.issues]
        rows += [false_alarm_of(issue), intrusiveness_of(issue)]
        assert all(len(row) == len(options) for row in rows)
    for delegation in scenario.delegations.values():
        for line in delegation.secret.red_lines:
            compile_condition(line.when, text_names(scenario))
    for inject in scenario.injects.values():
        for effect in inject.effects:
            if effect.points is not None:
                anchored(scenario.issues[effect.points.issue], effect.points.points)
        if inject.when is not None:
            compile_condition(inject.when, public_names(scenario))
    for ending in scenario.endings:
        if ending.when is not None:
            compile_condition(ending.when, ending_names(scenario))
    goes_its_way(scenario)
    lives_its_life(scenario)
    sits_and_settles(scenario)


def sits_and_settles(scenario: Scenario) -> None:
    """Whoever sits at the table can do what it is there for; a game can begin with what is on it;
    and nothing waits for itself."""
    tables = compiled(scenario)
    agenda = tables.agenda
    seats = [*agenda.seats, *(guest.seat for guest in agenda.guests)]
    assert len(set(seats)) == len(seats)
    assert len(agenda.needed) > 1
    assert {seat for seat, _ in agenda.credits} <= set(seats)
    for bloc in agenda.blocs:
        assert len(bloc.members) > 1
        assert all(agenda.bloc_of(member) == bloc for member in bloc.members)
    for number, party in enumerate(agenda.parties):
        opening = tuple(issue.openings[number] for issue in agenda.issues)
        assert refuse_incoherent(start(tables).state, opening) is None, party.seat
    today = tuple(issue.today for issue in agenda.issues)
    assert narrowed(agenda, today) == today
    assert all(not scope.crossed_by(today) for scope in agenda.scopes)
    for figure in agenda.figures:
        name = text_names(scenario)[f"figures.{figure.id}"]
        assert name.low is not None
        assert name.high is not None
        assert name.low <= figure.at(today) <= name.high
    for sequence in agenda.sequences:
        before, steps = agenda.sequence(sequence.after), 0
        while before is not None and steps <= len(agenda.sequences):
            before, steps = agenda.sequence(before.after), steps + 1
        assert before is None
    lines = {contact.id for contact in agenda.contacts}
    assert all(set(inject.averted_by) <= lines for inject in tables.injects)


def goes_its_way(scenario: Scenario) -> None:
    """Every round leads onwards; every gesture is somebody's, for somebody; and whatever may be
    asked has an answer at once."""
    tables = compiled(scenario)
    agenda, state = tables.agenda, start(tables).state
    for name in public_names(scenario):
        fact(state, name)
    for number, meeting in enumerate(agenda.meetings, 1):
        assert all(to == 0 or number < to <= len(agenda.meetings) for _, to in meeting.branches)
    for gesture in agenda.gestures:
        assert gesture.by
        assert all(set(gesture.toward) != {seat} for seat in gesture.by)
        takers = [set(entry.by) for entry in agenda.gestures if entry.id in gesture.answers]
        assert not takers or all(any(seats - {seat} for seats in takers) for seat in gesture.by)


def lives_its_life(scenario: Scenario) -> None:
    """Asks what the rules ask of the tables when a treaty is signed and lives through periods."""
    tables = compiled(scenario)
    life = tables.agenda.life
    if scenario.implementation is None or life is None:
        assert life is None
        return
    lasts = scenario.implementation.lasts
    issue = None if lasts is None else scenario.issues[lasts.issue]
    assert len(life.lasts) == (1 if issue is None else len(options_of(issue)))
    assert all(span >= 1 for span in life.lasts)
    assert max(life.lasts) + life.extension <= len(life.periods) <= MAX_PERIODS
    moments = [entry.id for entry in (*tables.agenda.meetings, *life.periods)]
    assert len(set(moments)) == len(moments) == len(tables.schedule)
    assert any(issue.kind == "limit" and issue.binds for issue in tables.agenda.issues)
    for party, home in zip(tables.agenda.parties, tables.homes, strict=True):
        assert 0 <= party.quorum < MILLION
        assert bool(party.quorum) == bool(party.chamber)
        assert party.chamber or (home.median, home.points, home.payments) == (None, (), ())
    assert all(visits >= 0 for issue in tables.agenda.issues for visits in issue.short_notice)


@pytest.mark.parametrize(
    "good",
    [TINY, LASTING, SIGNALLING, CONVENING],
    ids=["talks", "life", "signals", "offices and substance"],
)
@settings(max_examples=400)
@given(mutations=st.lists(Mutation, min_size=1, max_size=3))
def test_a_mutated_scenario_is_coherent_or_told_what_is_wrong(
    good: str, mutations: list[tuple[str, int, str]]
) -> None:
    text = good
    for mutation in mutations:
        text = mutated(text, mutation)
    findings = check_text(text, "f")
    lines = text.split("\n")
    assert all(1 <= finding.line <= len(lines) and finding.col >= 1 for finding in findings)
    assert not any(finding.code == "E299" for finding in findings)
    render_all(findings, {"f": lines})
    try:
        scenario = read_text(text, "f")
    except ScenarioError as error:
        assert has_errors(findings)
        assert error.findings == findings
    else:
        assert not has_errors(findings)
        asked_everything(scenario)


@given(st.binary(max_size=200))
def test_any_bytes_at_all_give_findings(raw: bytes) -> None:
    assert has_errors(check_text(raw, "f"))


@given(st.text(st.sampled_from("ab:-#'\"[]{},&*!|>%@ \n\t?~<0é"), max_size=60))
def test_any_text_at_all_gives_findings(text: str) -> None:
    assert has_errors(check_text(text, "f"))
    assert has_errors(check_text("format: 1\n" + text, "f"))


def test_the_scenarios_themselves_are_coherent() -> None:
    for text in (TINY, LASTING, SIGNALLING, CONVENING):
        asked_everything(read_text(text, "f"))
