"""What a scenario's conditions may ask for, by where they stand."""

from __future__ import annotations

import pytest

from summit.scenario.files import read_text
from summit.scenario.names import ending_names, flags_of, public_names, text_names
from tests.scenario.lasting import LASTING, lasting
from tests.scenario.signalling import SIGNALLING, signalling
from tests.tiny import TINY, tiny

MILLION = 1_000_000
SCENARIO = read_text(TINY, "tiny")
SIGNALLING_ONE = read_text(SIGNALLING, "signalling")
LASTING_ONE = read_text(LASTING, "lasting")
FATES = {
    "treaty.signed",
    "treaty.ratified",
    "treaty.in_force",
    "treaty.broken",
    "treaty.found_out",
    "treaty.shown",
    "treaty.suspended",
    "treaty.withdrawn",
    "treaty.extended",
    "broken_by.avaria",
    "broken_by.borland",
}


def test_injects_and_lessons_may_ask_what_the_room_sees() -> None:
    kinds = {name.path: name.kind for name in public_names(SCENARIO).values()}
    assert kinds == {
        "round.number": "number",
        "round.id": "word",
        "tension": "number",
        "brackets": "number",
        "trust.avaria.borland": "number",
        "trust.borland.avaria": "number",
        "flag.left_it": "yes_no",
        "inject.collision.fired": "yes_no",
        "inject.storm.fired": "yes_no",
        "choice.storm": "word",
        "texts.avaria": "number",
        "texts.borland": "number",
        "demands.avaria": "number",
        "demands.borland": "number",
        "grants.avaria": "number",
        "grants.borland": "number",
    }


def test_ranges_are_in_millionths() -> None:
    names = ending_names(SCENARIO)
    ranges = {
        path: (names[path].low, names[path].high)
        for path in ("round.number", "tension", "brackets", "texts.avaria", "terms.launchers")
    }
    assert ranges == {
        "round.number": (MILLION, 2 * MILLION),
        "tension": (0, 100 * MILLION),
        "brackets": (0, 3 * MILLION),
        "texts.avaria": (0, None),
        "terms.launchers": (100 * MILLION, 500 * MILLION),
    }


def test_words_are_the_ids_that_they_stand_for() -> None:
    names = ending_names(SCENARIO)
    assert names["round.id"].words == ("island", "harbour")
    assert names["choice.storm"].words == ("rebuild", "leave")
    assert names["terms.pact"].words == ("none", "hotline", "joint")


def test_red_lines_may_ask_the_terms_alone() -> None:
    names = text_names(SCENARIO)
    assert [(name.path, name.kind, name.absent) for name in names.values()] == [
        ("terms.launchers", "number", False),
        ("terms.inspections", "number", False),
        ("terms.pact", "word", False),
    ]


def test_an_issue_with_one_option_that_is_a_word_is_asked_by_words() -> None:
    edits = ("range: {from: 0, to: 12, step: 1}", "options: [0, 2, 8, 10, 12, any]")
    names = text_names(
        read_text(
            tiny(edits, ("terms.inspections > 8", "terms.inspections in ['10', 'any']")), "tiny"
        )
    )
    assert names["terms.inspections"].words == ("0", "2", "8", "10", "12", "any")


def test_options_that_are_all_numbers_are_asked_by_number() -> None:
    edit = ("range: {from: 0, to: 12, step: 1}", "options: [0, 2, 8, 10, 12]")
    name = text_names(read_text(tiny(edit), "tiny"))["terms.inspections"]
    assert (name.kind, name.low, name.high) == ("number", 0, 12 * MILLION)


def test_endings_may_ask_all_of_it_and_how_it_ended() -> None:
    names = ending_names(SCENARIO)
    own = {
        "talks.collapsed",
        "red_line.avaria.crossed",
        "red_line.borland.crossed",
        *FATES,
    }
    assert set(names) == set(public_names(SCENARIO)) | set(text_names(SCENARIO)) | own
    assert {names[name].kind for name in own} == {"yes_no"}
    assert not any(names[name].absent for name in own)


def test_what_became_of_the_treaty_is_for_endings_alone() -> None:
    for scenario in (SCENARIO, LASTING_ONE):
        assert not FATES & (set(public_names(scenario)) | set(text_names(scenario)))
        assert set(ending_names(scenario)) >= FATES


def test_nobody_asks_what_a_seat_alone_knows() -> None:
    """No name of a median, of a payment, of odds at home, of conduct, of what was found."""
    heads = {name.partition(".")[0] for name in ending_names(LASTING_ONE)}
    public = {name.partition(".")[0] for name in public_names(LASTING_ONE)}
    assert heads - public == {"treaty", "broken_by", "talks", "red_line", "terms"}
    assert public == {
        "round",
        "support",
        "tension",
        "brackets",
        "trust",
        "flag",
        "inject",
        "choice",
        "texts",
        "demands",
        "grants",
    }


def test_support_is_asked_where_somebody_votes() -> None:
    names = public_names(LASTING_ONE)
    for seat in ("avaria", "borland"):
        name = names[f"support.{seat}"]
        assert (name.kind, name.low, name.high) == ("number", 0, 100 * MILLION)
        assert not name.absent
    assert not [name for name in public_names(SCENARIO) if name.startswith("support")]
    one = lasting(
        ("    ratification: {body: the crown council, quorum: 50%}\n", ""),
        ("{of: borland, change: 2.5}", "{of: avaria, change: 2.5}"),
    )
    asked = [name for name in public_names(read_text(one, "f")) if name.startswith("support")]
    assert asked == ["support.avaria"]


def test_review_periods_are_counted_and_named_on_from_the_rounds() -> None:
    names = public_names(LASTING_ONE)
    number = names["round.number"]
    assert (number.kind, number.low, number.high) == ("number", MILLION, 6 * MILLION)
    assert names["round.id"].words == (
        "island",
        "harbour",
        "first_summer",
        "second_summer",
        "third_summer",
        "late_summer",
    )


def test_what_was_signalled_is_asked_seat_by_seat() -> None:
    more = set(public_names(SIGNALLING_ONE)) - set(public_names(SCENARIO))
    seats = ("avaria", "borland")
    heads = ("away", "pledges_broken", "ultimatums", "leaks")
    assert more == {
        "flag.docked",
        "flag.read_it",
        "inject.letter.fired",
        "support.avaria",
        "gesture.dry_dock",
        "gesture.open_days",
        *(f"{head}.{seat}" for head in heads for seat in seats),
    }
    names = public_names(SIGNALLING_ONE)
    assert names["away.avaria"].kind == names["gesture.dry_dock"].kind == "yes_no"
    for head in heads[1:]:
        name = names[f"{head}.borland"]
        assert (name.kind, name.low, name.high, name.absent) == ("number", 0, None, False)


@pytest.mark.parametrize(
    ("means", "heads"),
    [
        ("statements", set()),
        ("walk_outs", {"away"}),
        ("pledges", {"pledges_broken"}),
        ("ultimatums", {"ultimatums"}),
        ("non_papers", {"leaks"}),
        ("back_channels", {"leaks"}),
    ],
)
def test_what_nobody_may_do_is_not_asked(means: str, heads: set[str]) -> None:
    names = public_names(read_text(tiny(means=f"[{means}]"), "f"))
    plain = {name.partition(".")[0] for name in public_names(SCENARIO)}
    assert {name.partition(".")[0] for name in names} - plain == heads


def test_a_flag_that_a_gesture_sets_is_a_flag() -> None:
    assert flags_of(SIGNALLING_ONE) == ("read_it", "left_it", "docked")
    undone = ("- trust: {of: borland, in: avaria, change: down}", "- flag: undocked")
    assert "undocked" in flags_of(read_text(signalling(undone), "f"))


def test_riders_and_penalties_may_ask_the_terms_alone() -> None:
    assert set(text_names(LASTING_ONE)) == {f"terms.{issue}" for issue in LASTING_ONE.issues}


def test_only_what_may_not_be_there_is_absent() -> None:
    absent = {name.path for name in ending_names(SCENARIO).values() if name.absent}
    assert absent == {"choice.storm", "terms.launchers", "terms.inspections", "terms.pact"}


def test_every_name_says_what_it_is() -> None:
    for scenario in (SCENARIO, LASTING_ONE, SIGNALLING_ONE):
        assert all(len(name.text) > 10 for name in ending_names(scenario).values())


def test_flags_are_those_that_some_effect_sets() -> None:
    assert flags_of(SCENARIO) == ("left_it",)
