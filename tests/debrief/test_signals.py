"""What was signalled, and what came of it: the debrief knows what was true."""

from __future__ import annotations

from typing import Final

import pytest

from summit.debrief.report import report
from summit.debrief.signals import Signalling, is_out, signalling
from summit.engine.events import Event
from summit.engine.happened import signals as s
from summit.engine.state import State
from summit.present.debriefing.signals import signals
from tests.present.signalled import harbour

SEEDS: Final = tuple(f"debrief-{number}" for number in range(1, 7))


def played(seed: str) -> tuple[State, tuple[Event, ...], Signalling]:
    """A game of the three harbours to its end, and what was signalled in it."""
    game = list(harbour(seed))
    events = tuple(event for moment in game for event in moment.events)
    return game[-1].state, events, signalling(game[-1].state, events)


@pytest.mark.parametrize("seed", SEEDS)
def test_rule_16_3_what_was_misread_is_what_differs_from_what_was_written(seed: str) -> None:
    _, events, said = played(seed)
    written = {e.text: e.terms for e in events if isinstance(e, s.NonPaperSent)}
    wrong = [
        (e.seat, e.terms)
        for e in events
        if isinstance(e, s.NonPaperRead) and e.terms != written[e.text]
    ]
    assert sorted(wrong) == sorted(pair for paper in said.papers for pair in paper.misread)
    assert len(said.papers) == len(written)


@pytest.mark.parametrize("seed", SEEDS)
def test_rule_16_7_a_priority_is_true_as_it_was_weighed_when_it_was_told(seed: str) -> None:
    _, events, said = played(seed)
    weighed = {e.disclosure: e.is_true for e in events if isinstance(e, s.DisclosureWeighed)}
    assert {told.told.id: told.is_true for told in said.priorities} == weighed


@pytest.mark.parametrize("seed", SEEDS)
def test_rule_16_6_every_leak_is_told_and_who_broke_a_confidence(seed: str) -> None:
    _, events, said = played(seed)
    leaked = [e for e in events if isinstance(e, s.TextLeaked)]
    assert sum(is_out(paper.text) for paper in said.papers) == len(leaked)
    shown = sorted(str(e.revealed_by) for e in leaked if e.revealed_by is not None)
    assert shown == sorted(str(p.shown_by) for p in said.papers if p.shown_by is not None)


@pytest.mark.parametrize("seed", SEEDS)
def test_rule_16_9_a_linkage_that_was_given_up_is_remembered(seed: str) -> None:
    state, events, said = played(seed)
    assert len(said.ties) == sum(isinstance(event, s.Linked) for event in events)
    standing = tuple(tie.link for tie in said.ties if not tie.given_up)
    assert sorted(standing, key=str) == sorted(state.signals.links, key=str)


@pytest.mark.parametrize("seed", SEEDS)
def test_rule_16_13_whoever_walked_out_is_told_with_its_rounds(seed: str) -> None:
    state, events, said = played(seed)
    assert len(said.absences) == sum(isinstance(event, s.WalkedOut) for event in events)
    assert {a.seat for a in said.absences if not a.back} == set(state.signals.away)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_debrief_has_a_line_for_all_of_it(seed: str) -> None:
    state, events, said = played(seed)
    section = signals(report(state, events))
    kinds = (said.papers, said.priorities, said.pledges, said.ties, said.threats, said.steps)
    assert len(section.lines) >= sum(map(len, kinds)) > 0
    assert all("{" not in line and "\n" not in line for line in section.lines)


def test_without_the_events_it_tells_what_the_last_day_knows() -> None:
    state, _, whole = played(SEEDS[0])
    bare = signalling(state)
    assert bare.pledges == whole.pledges
    assert bare.priorities == whole.priorities
    assert [paper.text for paper in bare.papers] == [paper.text for paper in whole.papers]
