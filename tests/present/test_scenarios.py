"""Every scenario of the library, and the tiny one, can be read, played and debriefed in words."""

from __future__ import annotations

from pathlib import Path

import pytest

import tests
from summit.debrief.report import report
from summit.engine import play
from summit.engine.compile import compiled
from summit.engine.view import view
from summit.present import briefs, rolling, status, waiting
from summit.present import report as debrief
from summit.present.dispatches import lines
from summit.present.handouts import brief_markdown
from summit.present.previews import lines as preview_lines
from summit.present.reader import facilitator_reader, reader_of
from summit.present.why import topics, why
from summit.present.width import one_line
from summit.scenario.files import read, read_text
from summit.scenario.model import Delegation, Scenario
from tests.present.talks import whole_game
from tests.tiny import TINY

LIBRARY = sorted((Path(tests.__path__[0]).parent / "scenarios").glob("*.yaml"))
SCENARIOS = [*(read(path) for path in LIBRARY), read_text(TINY, "tiny")]


def secrets(delegation: Delegation) -> set[str]:
    """The lines of a delegation's secret part that are long enough to be its own."""
    lines_of = [line.because for line in delegation.secret.red_lines]
    told = (line.strip() for line in delegation.secret.text.splitlines())
    lines_of += [line for line in told if len(line) > 40]
    return set(lines_of)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_rule_1_3_a_handout_holds_its_own_secrets_and_no_others(scenario: Scenario) -> None:
    for seat in (None, *scenario.delegations):
        text = brief_markdown(scenario, seat)
        own = set() if seat is None else secrets(scenario.delegations[seat])
        words = "" if seat is None else one_line(scenario.delegations[seat].secret.text)
        assert [line for line in own if line not in text] == []
        for other in scenario.delegations.values():
            strange = {line for line in secrets(other) - own if line not in words}
            assert [line for line in strange if line in text] == []


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_a_whole_game_has_words_at_every_step(scenario: Scenario) -> None:
    state = play.start(compiled(scenario)).state
    for number, (_, step) in enumerate(whole_game(state, 7)):
        state = step.state
        assert all(lines(event, facilitator_reader(state)) for event in step.events)
        if number % 10:
            continue
        for seat in (None, *state.tables.agenda.seats):
            seen = view(state, seat)
            shown = [line for event in step.events for line in lines(event, reader_of(seen))]
            shown += [status.headline(seen), *status.trust_lines(seen), *status.text_lines(seen)]
            shown += [*rolling.lines(seen), *waiting.lines(seen), *briefs.sheet_lines(seen)]
            if seat is not None:
                shown += preview_lines(seen, seen.texts[-1].terms)
            assert all(line and "\n" not in line for line in shown)
    assert debrief.lines(report(state))[0] == "How it ended"


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_everything_that_can_be_asked_at_the_opening_has_an_answer(scenario: Scenario) -> None:
    state = play.start(compiled(scenario)).state
    seen = view(state, state.tables.agenda.seats[0])
    for topic in topics(seen)[0].removeprefix("ask why of: ").split(" · "):
        answer = why(seen, ("rule", "5.3") if topic == "rule" else (topic,))
        assert answer and not answer[0].startswith("there is no number"), topic
