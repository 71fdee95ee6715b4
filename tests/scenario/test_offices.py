"""What is written about others at the table can be played, or it is told why not."""

from __future__ import annotations

import pytest

from summit.scenario.files import check_text, read_text
from summit.scenario.findings import Finding, ScenarioError
from tests.scenario.convening import CONVENING, convening
from tests.scenario.faulty import Faulty, faults
from tests.scenario.places import marked, told

ERRORS = [*faults("offices_errors", convening), *faults("substance_errors", convening)]
DOUBTS = [*faults("offices_doubts", convening), *faults("substance_doubts", convening)]
MISFITS = [*faults("offices_format", convening), *faults("substance_format", convening)]
FOREIGN = ("pydantic", "input", "valid", "NoneType", "dictionary", "string", "<", "union", "extra")


def test_the_scenario_of_these_tests_has_no_fault() -> None:
    assert check_text(CONVENING, "f") == ()


@pytest.mark.parametrize("fault", ERRORS + MISFITS, ids=lambda fault: fault.situation)
def test_an_error_is_told_once_at_its_place(fault: Faulty) -> None:
    findings = check_text(fault.text, "f")
    errors = [finding for finding in findings if finding.severity == "error"]
    assert told(errors) == [(fault.line, fault.col, fault.code)]
    assert marked(fault.text, errors[0]) == fault.marked
    assert not any(word in errors[0].message + errors[0].help for word in FOREIGN)
    with pytest.raises(ScenarioError) as caught:
        read_text(fault.text, "f")
    assert caught.value.findings == findings


@pytest.mark.parametrize("fault", DOUBTS, ids=lambda fault: fault.situation)
def test_a_doubt_is_told_and_the_scenario_still_plays(fault: Faulty) -> None:
    findings = check_text(fault.text, "f")
    assert told(findings) == [(fault.line, fault.col, fault.code)]
    assert findings[0].severity == "warning"
    assert marked(fault.text, findings[0]) == fault.marked
    assert read_text(fault.text, "f").id == "delta"


def the(text: str) -> Finding:
    (finding,) = check_text(text, "f")
    return finding


@pytest.mark.parametrize(
    ("edit", "help"),
    [
        (("chair: {of: dorn,", "chair: {of: dorne,"), "did you mean dorn?"),
        (("{of: dorn, credit: 5}", "{of: elder}"), "the delegations are alba, bora, cress, dorn"),
        (("to: hawks}", "to: haws}"), "did you mean hawks?"),
        (("to: hawks}", "to: doves_}"), "the successors are hawks"),
        (("{of: alba, to: hawks}", "{of: bora, to: hawks}"), "there are no successors here"),
        (("by: [fishers, elder]", "by: [fishers, eldar]"), "did you mean elder?"),
        (("by: [fishers, elder]", "by: [alba]"), "`alba` is a delegation; the mediators and"),
        (("[hotline, gunners]", "[hotlin, gunners]"), "did you mean hotline?"),
        (("[hotline, gunners]", "[thaw]"), "`thaw` is a sequence; the lines of contact are"),
        (("    after: thaw\n", "    after: thow\n"), "did you mean thaw?"),
        (("- contact: gunners", "- contact: hotline_"), "did you mean hotline?"),
        (("option: sold}", "option: solt}"), "did you mean sold?"),
        (("figures.warning < 6", "figures.warnin < 6"), "did you mean figures.warning?"),
        (("when: treaty.signed}", "when: figures.warnin > 3}"), "did you mean figures.warning?"),
        (("when: treaty.signed}", "when: steps.thow > 1}"), "did you mean steps.thaw?"),
        (("when: treaty.signed}", "when: report.mine}"), "did you mean report.mines?"),
        (("when: treaty.signed}", "when: leader.alba == 'hawk'}"), "did you mean 'hawks'?"),
        (("when: treaty.signed}", "when: sanction.waterprice}"), "did you mean sanction.water_"),
        (("when: treaty.signed}", "when: contact.gunner}"), "did you mean contact.gunners?"),
        (("when: treaty.signed}", "when: on_table.toll.solt}"), "did you mean on_table.toll.sold?"),
        (("when: round.number > 1", "when: figures.warning > 4"), "only endings may ask for this"),
        (("only_if: terms.scope == 'whole'", "only_if: steps.thaw > 1"), "terms alone"),
        (("figures.warning < 6", "sanction.water_price"), "this may ask for terms alone"),
        (("begins: delta_two", "begins: delta_too"), "did you mean delta_two?"),
        (("    least: 1\n", "    last: 1\n"), "did you mean least?"),
        (("    needed: false\n", "    succesors: {}\n"), "did you mean successors?"),
    ],
)
def test_the_help_says_what_would_mend_it(edit: tuple[str, str], help: str) -> None:
    errors = [each for each in check_text(convening(edit), "f") if each.severity == "error"]
    assert any(help in error.help for error in errors), [error.help for error in errors]


def test_who_signs_nothing_is_told_so() -> None:
    text = convening(("binds: [alba, cress, dorn]", "binds: [alba, cress, elder]"))
    assert the(text).message == "`elder` is a mediator and signs nothing"
    text = convening(("chair: {of: dorn,", "chair: {of: fishers,"))
    assert the(text).message == "`fishers` is an observer and signs nothing"


def test_the_other_bloc_of_a_delegation_is_shown() -> None:
    more = "    members: [alba, bora]\n  water: {title: Water, members: [bora, dorn]}\n"
    text = convening(("    members: [alba, bora]\n", more))
    finding = the(text)
    assert (finding.code, marked(text, finding)) == ("E519", "bora")
    (other,) = finding.related
    assert text.split("\n")[other.line - 1].endswith("members: [alba, bora]")


def test_nobody_needed_is_one_finding_with_all_its_places() -> None:
    text = convening(
        ("    needed: false\n", ""),
        *(
            (f"    code: {code}\n", f"    code: {code}\n    needed: no\n")
            for code in ("ALB", "BOR", "CRE", "DOR")
        ),
    )
    finding = the(text)
    assert finding.message == "no delegation is needed, so there would be a treaty of nobody"
    assert (marked(text, finding), len(finding.related)) == ("no", 3)


def test_two_needed_are_enough() -> None:
    edit = ("    code: BOR\n", "    code: BOR\n    needed: no\n")
    assert check_text(convening(edit), "f") == ()


def test_a_chair_may_be_somebody_who_is_not_needed() -> None:
    """Dorn is not, and has it."""
    assert not read_text(CONVENING, "f").delegations["dorn"].needed


def test_an_agency_that_waits_for_a_condition_is_not_sure_to_act() -> None:
    certain = ("    chance: 25%\n", "    when: tension > 60\n")
    assert check_text(convening(certain), "f") == ()
    beyond_reach = ("Service}\n", "Service, restrainable: no}\n    at: delta_two\n")
    assert check_text(convening(certain, beyond_reach), "f") == ()


def test_a_line_that_a_report_opens_may_avert_something() -> None:
    edits = (
        ("        effects:\n          - contact: gunners\n", ""),
        ("      - tension: -2\n", "      - contact: gunners\n"),
    )
    assert check_text(convening(*edits), "f") == ()


def test_a_line_that_nothing_opens_is_shown_with_what_waits_for_it() -> None:
    text = convening(("        effects:\n          - contact: gunners\n", ""))
    finding = the(text)
    assert finding.code == "W522"
    (waiting,) = finding.related
    assert "averted_by: [hotline, gunners]" in text.split("\n")[waiting.line - 1]


@pytest.mark.parametrize(
    ("edit", "code"),
    [(("to: hawks}", "to: hawk}"), "E318"), (("- contact: gunners", "- contact: gunner"), "E316")],
)
def test_a_misspelt_effect_is_one_finding(edit: tuple[str, str], code: str) -> None:
    """Nobody is told besides that nothing brings on what was meant."""
    assert the(convening(edit)).code == code


@pytest.mark.parametrize(
    ("part", "entry", "most", "already"),
    [
        ("mediators", "{name: Name, code: C%d, brief: Brief}", 6, 1),
        ("observers", "{name: Name, code: C%d, brief: Brief}", 6, 1),
        ("reports", "{title: R%d, text: T, by: [elder], effects: [{tension: 1}]}", 24, 2),
        ("sanctions", "{title: S%d, text: T, by: alba, against: bora, bite: 1}", 24, 2),
        ("sequences", "{title: S%d, steps: [{by: alba, title: A}, {by: bora, title: B}]}", 12, 2),
        ("figures", "{title: F%d, adds: {guns: {20: 1, 100: 0}}}", 12, 1),
        ("contacts", "{title: C%d, text: T, between: [alba, bora]}", 12, 2),
    ],
)
def test_a_game_holds_so_many_of_each(part: str, entry: str, most: int, already: int) -> None:
    for count, codes in ((most - already, []), (most - already + 1, ["E406"])):
        more = "".join(f"  more{n}x: {entry.replace('%d', str(n))}\n" for n in range(count))
        text = convening((f"\n{part}:\n", f"\n{part}:\n{more}"))
        assert [each.code for each in check_text(text, "f")] == codes


def test_a_delegation_has_so_many_successors_and_a_sequence_so_many_steps() -> None:
    other = "      more%d: {name: N, brief: B, text: T, walk_away: 40}\n"
    many = "".join(other % n for n in range(6))
    codes = [
        each.code
        for each in check_text(convening(("      hawks:\n", many + "      hawks:\n")), "f")
    ]
    assert codes.count("E406") == 1
    assert codes.count("W524") == 6
    steps = "      - {by: alba, title: A}\n      - {by: bora, title: B}\n" * 12
    text = convening(("    patience: 2\n    steps:\n", f"    patience: 2\n    steps:\n{steps}"))
    finding = the(text)
    assert (finding.code, finding.message) == ("E406", "26 steps: a sequence has at most 24")
