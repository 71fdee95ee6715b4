"""What conditions may ask about offices and the substance is answered from what stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.compile import compiled
from summit.engine.facts import fact
from summit.engine.play import start
from summit.engine.seats import Seat
from summit.engine.standing.offices import Leader, Offices
from summit.engine.standing.substance import Contact, Matters, Performed, Sanctioned
from summit.engine.state import State
from summit.scenario.conditions import Value
from summit.scenario.files import read_text
from summit.scenario.names import ending_names
from tests.scenario.convening import CONVENING, convening

MILLION = 1_000_000
KINDS = {"number": int, "word": str, "yes_no": bool}


@pytest.fixture(scope="module")
def state() -> State:
    return start(compiled(read_text(CONVENING, "delta"))).state


def moved(state: State) -> State:
    """A sanction of each kind that has changed, two steps, a line in use, a report, a leader and
    an option that came onto the table."""
    toll = state.tables.agenda.issue_index("toll")
    return replace(
        state,
        matters=Matters(
            sanctions=(Sanctioned("harbour_dues", False, 1), Sanctioned("water_price", True, 1)),
            steps=(Performed("thaw", 2, 1),),
            contacts=(Contact("hotline", True, state.round), Contact("gunners", True, 0)),
            opened=((toll, 2),),
        ),
        offices=Offices(
            reports=("mines",), leaders=(Leader(Seat("alba"), "hawks", "the party", "They won."),)
        ),
    )


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("sanction.harbour_dues", True, False),
        ("sanction.water_price", False, True),
        ("steps.thaw", 0, 2 * MILLION),
        ("steps.harvest", 0, 0),
        ("contact.hotline", False, True),
        ("contact.gunners", False, False),
        ("report.mines", False, True),
        ("report.catch", False, False),
        ("leader.alba", None, "hawks"),
        ("on_table.toll.sold", False, True),
    ],
)
def test_a_fact_is_what_stands(state: State, name: str, before: Value, after: Value) -> None:
    assert fact(state, name) == before
    assert fact(moved(state), name) == after


def test_a_figure_is_that_of_the_signed_treaty(state: State) -> None:
    agenda = state.tables.agenda
    terms = tuple(issue.openings[0] for issue in agenda.issues)
    assert fact(state, "figures.warning") is None
    assert fact(state, "figures.warning", terms) == (2 + 12 + 6) * MILLION


def test_every_name_has_an_answer_of_its_kind(state: State) -> None:
    agenda = state.tables.agenda
    terms = tuple(issue.openings[0] for issue in agenda.issues)
    for path, name in ending_names(read_text(CONVENING, "delta")).items():
        value = fact(moved(state), path, terms)
        if value is None:
            assert name.absent, path
        else:
            assert isinstance(value, KINDS[name.kind]), path


def test_an_option_with_a_point_in_its_id_may_be_asked_for() -> None:
    text = convening(
        ("options: [none, shared, sold]", "options: [none, shared, sold, 0.5]"),
        ("closed: [sold]", "closed: [sold, 0.5]"),
        ("when: treaty.signed}", "when: treaty.signed and not on_table.toll.0.5}"),
    )
    state = start(compiled(read_text(text, "delta"))).state
    assert fact(state, "on_table.toll.0.5") is False
    opened = replace(state, matters=Matters(opened=((state.tables.agenda.issue_index("toll"), 3),)))
    assert fact(opened, "on_table.toll.0.5") is True
