"""What does not fit the format is told at its place, in the words of an author."""

from __future__ import annotations

import pytest

from summit.scenario.files import check_text, read_text
from summit.scenario.findings import Finding, ScenarioError
from tests.scenario.faulty import Faulty, faults
from tests.scenario.places import marked, told
from tests.tiny import TINY, tiny

GALLERY = faults("format")
FOREIGN = ("pydantic", "input", "valid", "NoneType", "dictionary", "string", "<", "union", "extra")


@pytest.mark.parametrize("fault", GALLERY, ids=lambda fault: fault.situation)
def test_a_misfit_is_told_at_its_place(fault: Faulty) -> None:
    (finding,) = check_text(fault.text, "f")
    assert (finding.line, finding.col, finding.code) == (fault.line, fault.col, fault.code)
    assert marked(fault.text, finding) == fault.marked
    with pytest.raises(ScenarioError):
        read_text(fault.text, "f")


@pytest.mark.parametrize("fault", GALLERY, ids=lambda fault: fault.situation)
def test_no_word_of_the_models_reaches_an_author(fault: Faulty) -> None:
    (finding,) = check_text(fault.text, "f")
    assert not any(word in finding.message + finding.help for word in FOREIGN)


def only(*edits: tuple[str, str]) -> Finding:
    (finding,) = check_text(tiny(*edits), "f")
    return finding


def test_a_misspelt_key_gets_the_one_that_was_meant() -> None:
    assert only(("unit: launchers", "unti: launchers")).help == "did you mean unit?"


def test_an_unknown_key_beside_a_missing_one_is_one_finding() -> None:
    assert "title" in only(("title: Launchers", "headline: Launchers")).help


def test_a_key_in_the_wrong_block_is_sent_home() -> None:
    edit = ("    code: AVA\n", "    code: AVA\n    walk_away: 3\n")
    assert only(edit).help == "it belongs under secret"


def test_a_word_that_is_none_of_the_choices_gets_the_nearest() -> None:
    assert only(("kind: political", "kind: politcal")).help == "did you mean political?"


def test_an_id_is_offered_in_letters_that_ids_have() -> None:
    assert "aeroe" in only(("id: island", "id: Ærø")).help


def test_an_unknown_key_does_not_hide_faults_elsewhere() -> None:
    text = tiny(("unit: launchers", "unti: launchers"), ("at: harbour", "at: harbor"))
    assert [code for _, _, code in told(check_text(text, "f"))] == ["E201", "E304"]


def test_a_condition_that_is_a_block_needs_any() -> None:
    finding = only(("when: treaty.signed", "when: {all: [treaty.signed]}"))
    assert (finding.code, finding.help) == ("E201", "did you mean any? It is missing here")


def test_fields_decide_what_text_without_quotes_means() -> None:
    text = tiny(
        ("period: Spring", "period: NO"),
        ("name: Avaria", "name: 3.10"),
        ("date: 3 March 2031", "date: 2031-03-03"),
        ("date: 20 April 2031", "date: 007"),
        ("code: AVA", "code: on"),
    )
    scenario = read_text(text, "f")
    assert scenario.period == "NO"
    assert scenario.delegations["avaria"].name == "3.10"
    assert scenario.delegations["avaria"].code == "on"
    assert [entry.date for entry in scenario.rounds] == ["2031-03-03", "007"]


@pytest.mark.parametrize(
    ("written", "millionths"),
    [
        ("0.45", 450_000),
        ("45%", 450_000),
        ("45 %", 450_000),
        ("2/3", 666_667),
        ("0", 0),
        ("1", 1_000_000),
    ],
)
def test_a_share_is_written_as_a_decimal_a_percentage_or_a_fraction(
    written: str, millionths: int
) -> None:
    scenario = read_text(tiny(common_cause=written), "f")
    assert scenario.common_cause == millionths


@pytest.mark.parametrize(
    ("written", "change"),
    [("up", "up"), ("-0.25", -250_000), ("0.3", 300_000), ("strongly_down", "strongly_down")],
)
def test_a_change_of_trust_is_a_word_or_a_weight(written: str, change: str | int) -> None:
    scenario = read_text(tiny(("change: slightly_up", f"change: {written}")), "f")
    assert scenario.injects["storm"].choice is not None
    effect = scenario.injects["storm"].choice.options["leave"].effects[0]
    assert effect.trust is not None
    assert effect.trust.change == change


@pytest.mark.parametrize(
    ("word", "truth"), [("yes", True), ("On", True), ("true", True), ("NO", False), ("off", False)]
)
def test_yes_and_no_in_every_spelling(word: str, truth: bool) -> None:
    scenario = read_text(tiny(("at: harbour", f"at: harbour\n    repeat: {word}")), "f")
    assert scenario.injects["collision"].repeat is truth


def test_text_is_cleaned_when_it_is_read() -> None:
    scenario = read_text(tiny(("title: The strait", 'title: "The \\e[31mstrait\\u202e "')), "f")
    assert scenario.title == "The strait"


@pytest.mark.parametrize("text", ["just text\n", "- a\n- b\n", "{}\n", "format: 1\n", "42\n"])
def test_a_file_that_is_no_scenario_is_told_so(text: str) -> None:
    assert all(finding.severity == "error" for finding in check_text(text, "f"))
    assert check_text(text, "f")


def test_the_scenario_of_the_tests_has_no_fault() -> None:
    assert check_text(TINY, "f") == ()


def test_a_misfit_does_not_hide_what_is_wrong_elsewhere() -> None:
    """A value that does not fit, a name that is unknown and a key too many, told in one pass."""
    text = tiny(
        ("walk_away: 40", "walk_away: forty"),
        ("trust.avaria.borland < 60", "trust.avaria.borlan < 60"),
        ("    binds: [avaria, borland]", "    binds: [avaria, borland, caldia]"),
        ("tension: 40\n", "tension: 40\nmood: calm\n"),
    )
    assert [finding.code for finding in check_text(text, "f")] == ["E204", "E301", "E201", "E221"]


def test_what_is_missing_does_not_hide_what_is_wrong_elsewhere() -> None:
    text = tiny(
        ("    brief: A maritime state that lives by trade through the strait.\n", ""),
        ("at: harbour", "at: harbor"),
    )
    assert [finding.code for finding in check_text(text, "f")] == ["E202", "E304"]
