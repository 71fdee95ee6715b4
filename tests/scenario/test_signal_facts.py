"""What conditions may ask about signals is answered from what stands, for everybody alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.compile import compiled
from summit.engine.facts import fact
from summit.engine.play import start
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.signals import Message, Pledged, Signals, Taken, Threat
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.scenario.conditions import Value
from summit.scenario.files import read_text
from summit.scenario.names import ending_names
from tests.scenario.signalling import SIGNALLING

MILLION = 1_000_000
AVARIA, BORLAND = Seat("avaria"), Seat("borland")
SCENARIO = read_text(SIGNALLING, "signalling")
KINDS = {"number": int, "word": str, "yes_no": bool}


@pytest.fixture(scope="module")
def state() -> State:
    return start(compiled(SCENARIO)).state


def signalled(state: State) -> State:
    """A pledge of each kind, an ultimatum, what leaked and what did not, and a step that stands."""
    terms = state.texts[0].terms
    papers = (
        Text("a", AVARIA, terms, PUBLIC, 1, opening=False, to=(BORLAND,)),
        Text("b", AVARIA, terms, (AVARIA, BORLAND), 1, opening=False, to=(BORLAND,)),
    )
    signals = Signals(
        messages=(
            Message("m1", AVARIA, (BORLAND,), "Psst.", 1, PUBLIC),
            Message("m2", BORLAND, (AVARIA,), "Psst.", 1, (AVARIA, BORLAND)),
        ),
        pledges=(
            Pledged("P1", BORLAND, AVARIA, 0, 0, 0, 1, 1, kept="broken"),
            Pledged("P2", BORLAND, AVARIA, 1, 0, 0, 1, 1, kept="kept"),
            Pledged("P3", AVARIA, BORLAND, 1, 0, 0, 2, 1),
        ),
        threats=(
            Threat("U1", AVARIA, BORLAND, "a", 1, yielded=True),
            Threat("U2", AVARIA, BORLAND, "a", 2),
        ),
        gestures=(Taken(BORLAND, "open_days", 1), Taken(AVARIA, "dry_dock", 1, undone=True)),
        away=(BORLAND,),
    )
    return replace(state, texts=(*state.texts, *papers), signals=signals)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("leaks.avaria", 2 * MILLION),
        ("leaks.borland", 0),
        ("pledges_broken.avaria", 0),
        ("pledges_broken.borland", MILLION),
        ("ultimatums.avaria", 2 * MILLION),
        ("ultimatums.borland", 0),
        ("gesture.open_days", True),
        ("gesture.dry_dock", False),
        ("away.avaria", False),
        ("away.borland", True),
        ("texts.avaria", 0),
    ],
)
def test_a_fact_is_what_stands(state: State, name: str, value: Value) -> None:
    assert fact(signalled(state), name) == value


def test_at_the_start_nothing_has_been_signalled(state: State) -> None:
    for head in ("leaks", "pledges_broken", "ultimatums"):
        assert fact(state, f"{head}.avaria") == fact(state, f"{head}.borland") == 0


def test_every_name_has_an_answer_of_its_kind(state: State) -> None:
    for name in ending_names(SCENARIO).values():
        value = fact(state, name.path)
        assert (value is None and name.absent) or type(value) is KINDS[name.kind], name.path
