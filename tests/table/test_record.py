"""Actions and events as JSON: nothing is lost, nothing strange is let in."""

from __future__ import annotations

import json
from dataclasses import is_dataclass
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summit.engine.actions import Action, Answer, Propose, Speak
from summit.engine.events import Event, Row, TrustMoved
from summit.engine.seats import Seat
from summit.table.record import (
    ACTIONS,
    EVENTS,
    RecordError,
    decode_action,
    decode_event,
    encode,
)
from tests.table.values import values_of

USA, USSR = Seat("usa"), Seat("ussr")
PROPOSAL = Propose(USA, (1, 0, 2), (USSR,))
MOVED = TrustMoved(Row(2, "5.3", USA, USSR, "concession", "T3", 90_000, -5, 89_995), (USA,))


def again(value: Action | Event) -> Action | Event:
    """Through real JSON text and back."""
    data = json.loads(json.dumps(encode(value)))
    return decode_action(data) if type(value).__name__ in ACTIONS else decode_event(data)


@pytest.mark.parametrize("cls", [*ACTIONS.values(), *EVENTS.values()], ids=lambda c: c.__name__)
@settings(max_examples=25)
@given(data=st.data())
def test_whatever_is_written_is_read_back_the_same(cls: type, data: st.DataObject) -> None:
    value = data.draw(values_of(cls))
    assert again(value) == value
    assert repr(again(value)) == repr(value)


def test_every_kind_of_action_and_event_is_covered() -> None:
    members = {*get_args(Action), *get_args(Event)}
    assert {*ACTIONS.values(), *EVENTS.values()} == members
    assert len(ACTIONS.keys() | EVENTS.keys()) == len(members)
    assert all(is_dataclass(cls) for cls in members)


def test_the_form_is_the_documented_one() -> None:
    assert encode(PROPOSAL) == {
        "kind": "Propose",
        "by": "usa",
        "terms": [1, 0, 2],
        "to": ["ussr"],
    }
    assert encode(MOVED)["row"] == {
        "round": 2,
        "rule": "5.3",
        "holder": "usa",
        "about": "ussr",
        "cause": "concession",
        "source": "T3",
        "weight": 90_000,
        "before": -5,
        "after": 89_995,
    }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "Shout"}, "kind: 'Shout' is not known"),
        ({"kind": None}, "kind: None is not known"),
        ({"kind": "TrustMoved"}, "kind: 'TrustMoved' is not known"),
        ({"terms": [1, True, 2]}, "terms[1]: a whole number is needed here"),
        ({"terms": [1, 2, 3.0]}, "terms[2]: a whole number is needed here"),
        ({"terms": [2**63]}, "terms[0]: a whole number is needed here"),
        ({"terms": "102"}, "terms: a list is needed here"),
        ({"to": [None]}, "to[0]: text is needed here"),
        ({"by": 3}, "by: text is needed here"),
        ({"by": "us\x1b[2Ja"}, "by: text may hold no control characters here"),
        ({"by": "us\ud800a"}, "by: text may hold no control characters here"),
        ({"why": "so"}, "'why' does not belong here"),
    ],
)
def test_a_strange_action_is_refused_with_its_place(change: dict[str, Any], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        decode_action({**encode(PROPOSAL), **change})
    assert str(caught.value) == message


@pytest.mark.parametrize("cls", [*ACTIONS.values(), *EVENTS.values()], ids=lambda c: c.__name__)
@settings(max_examples=25)
@given(data=st.data())
def test_a_missing_field_is_named(cls: type, data: st.DataObject) -> None:
    written = encode(data.draw(values_of(cls)))
    name = data.draw(st.sampled_from([name for name in written if name != "kind"]))
    del written[name]
    decode = decode_action if cls.__name__ in ACTIONS else decode_event
    with pytest.raises(RecordError, match=f"^{name}: is missing$"):
        decode(written)


@pytest.mark.parametrize("value", [None, 3, "Propose", [], [PROPOSAL]])
def test_what_is_no_object_is_no_action(value: object) -> None:
    with pytest.raises(RecordError, match="an object is needed"):
        decode_action(value)


def test_a_mistake_deep_inside_is_told_with_its_path() -> None:
    data = json.loads(json.dumps(encode(MOVED)))
    data["row"]["weight"] = "much"
    with pytest.raises(RecordError, match=r"^row\.weight: a whole number is needed here$"):
        decode_event(data)
    data["row"] = None
    with pytest.raises(RecordError, match=r"^row: an object is needed here$"):
        decode_event(data)


def test_nothing_is_as_good_as_a_refused_level() -> None:
    assert again(Answer(USSR, "D1", None)) == Answer(USSR, "D1", None)


@pytest.mark.parametrize("words", ["a\x00b", "\x1b]0;x\x07", "tab\t", "half \udc80 a letter"])
def test_text_that_no_terminal_should_get_is_not_written(words: str) -> None:
    with pytest.raises(RecordError, match="words: text may hold no control characters"):
        encode(Speak(USA, words))


def test_words_of_any_language_are_written() -> None:
    words = "Доверяй, но проверяй.\n相互確証 — 🕊️\u2028'\"\\"
    assert again(Speak(USSR, words)) == Speak(USSR, words)
