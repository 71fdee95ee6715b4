"""A scenario that exists is coherent: everything that is not is told, at its place."""

from __future__ import annotations

import pytest

from summit.scenario.files import check_text, read_text
from summit.scenario.findings import Finding, ScenarioError, has_errors
from tests.scenario.faulty import Faulty, faults
from tests.scenario.places import marked, place, told
from tests.tiny import tiny

ERRORS = faults("errors")
DOUBTS = faults("doubts")


@pytest.mark.parametrize("fault", ERRORS, ids=lambda fault: fault.situation)
def test_an_error_is_told_once_at_its_place(fault: Faulty) -> None:
    findings = check_text(fault.text, "f")
    errors = [finding for finding in findings if finding.severity == "error"]
    assert told(errors) == [(fault.line, fault.col, fault.code)]
    assert marked(fault.text, errors[0]) == fault.marked
    with pytest.raises(ScenarioError) as caught:
        read_text(fault.text, "f")
    assert caught.value.findings == findings


@pytest.mark.parametrize("fault", DOUBTS, ids=lambda fault: fault.situation)
def test_a_doubt_is_told_and_the_scenario_still_plays(fault: Faulty) -> None:
    (finding,) = check_text(fault.text, "f")
    assert (finding.line, finding.col, finding.code) == (fault.line, fault.col, fault.code)
    assert finding.severity == "warning"
    assert marked(fault.text, finding) == fault.marked
    assert read_text(fault.text, "f").id == "tiny"


def the(text: str) -> Finding:
    (finding,) = (finding for finding in check_text(text, "f") if finding.severity == "error")
    return finding


def test_a_name_that_is_nearly_right_gets_the_right_one() -> None:
    assert the(tiny(("at: harbour", "at: harbor"))).help == "did you mean harbour?"


def test_a_name_of_the_wrong_kind_is_told_what_it_is() -> None:
    finding = the(tiny(("seat: avaria", "seat: launchers")))
    assert finding.message == "there is no delegation `launchers`"
    assert finding.help == "`launchers` is a limit; the delegations are avaria, borland"


def test_a_number_off_the_steps_gets_the_nearest_option() -> None:
    assert the(tiny(("today: 500", "today: 490"))).help.endswith("perhaps 500")


def test_a_step_that_does_not_divide_gets_two_ends_that_it_reaches() -> None:
    assert the(tiny(("step: 50", "step: 30"))).help == "perhaps `to: 490` or `to: 520`"


@pytest.mark.parametrize("seat", ["nature", "facilitator", "all", "public"])
def test_the_seats_of_the_game_are_reserved(seat: str) -> None:
    text = tiny().replace("borland", seat)
    assert told(check_text(text, "f")) == [(*place(text, seat, f"  {seat}:\n    name"), "E312")]


def test_a_second_place_is_shown_where_two_are_at_odds() -> None:
    text = tiny(("avaria: hotline, borland", "avaria: joint, borland"))
    (related,) = the(text).related
    assert (related.line, related.col) == place(text, "terms.pact == 'joint'")


def test_red_lines_of_one_side_that_together_rule_out_everything() -> None:
    more = "\n        - when: terms.pact != 'joint'\n          because: Or else.\n"
    text = tiny(
        (
            "          because: No common fleet passes your parliament.\n",
            f"          because: No.{more}",
        )
    )
    assert [code for _, _, code in told(check_text(text, "f"))] == ["E507"]


def test_a_red_line_that_only_trying_shows_to_rule_out_everything() -> None:
    edit = ("terms.inspections > 8", "terms.inspections - terms.inspections == 0")
    assert [code for _, _, code in told(check_text(tiny(edit), "f"))] == ["E507"]


def test_red_lines_on_different_issues_leave_room() -> None:
    text = tiny(("terms.pact == 'joint'", "terms.launchers > 450"))
    assert check_text(text, "f") == ()


def test_a_secret_that_is_told_to_everybody() -> None:
    secret = "accept deep cuts if somebody counts them"
    text = tiny(("A maritime state that lives", f"Its parliament will\n      {secret}. It lives"))
    (finding,) = check_text(text, "f")
    assert finding.code == "W503"
    assert (finding.line, finding.col) == place(text, "parliament will\n")
    assert (finding.end_line, finding.end_col) == (
        finding.line + 1,
        text.split("\n")[finding.line].index("counts") + 7,
    )


def test_seven_words_of_a_secret_are_still_language() -> None:
    text = tiny(
        ("A maritime state that lives", "They accept deep cuts if somebody counts them. It lives")
    )
    assert check_text(text, "f") == ()


def test_a_secret_in_an_inject_for_its_own_seat_is_none() -> None:
    edits = [
        (
            "Nobody is hurt, and both",
            "Your parliament will accept deep cuts if somebody counts them. Both",
        ),
        ("at: harbour", "at: harbour\n    audience: [avaria]"),
        ("      - tension: 5\n", ""),
    ]
    assert check_text(tiny(*edits), "f") == ()


def test_an_issue_at_fault_brings_no_follow_ups() -> None:
    text = tiny(("step: 50", "step: 30"), ("terms.pact == 'joint'", "terms.launchers == 120"))
    assert [code for _, _, code in told(check_text(text, "f"))] == ["E402"]


def test_the_last_ending_may_be_one_whose_condition_always_holds() -> None:
    text = tiny(
        ("    text: The strait stays as it was.\n", "    text: It stays.\n    when: 'true'\n")
    )
    assert check_text(text, "f") == ()


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = tiny(
        ("trust: {borland: 40}", "trust: {}"),
        ("today: 500", "today: 510"),
        ("at: harbour", "at: harbor"),
        ("when: treaty.signed", "when: treaty.sined"),
        ("seat: avaria", "seat: avari"),
    )
    findings = check_text(text, "f")
    assert [code for _, _, code in told(findings)] == ["E307", "E303", "E304", "E221", "E301"]
    assert has_errors(findings)


@pytest.mark.parametrize(
    ("part", "count", "most"), [("issues", 25, 24), ("rounds", 41, 40), ("delegations", 13, 12)]
)
def test_a_game_holds_only_so_much(part: str, count: int, most: int) -> None:
    text = {"issues": many_issues, "rounds": many_rounds, "delegations": many_delegations}[part](
        count
    )
    (finding,) = (finding for finding in check_text(text, "f") if finding.code == "E406")
    assert (finding.line, finding.col) == place(text, part, f"\n{part}:")
    assert not [
        each
        for each in check_text(
            {"issues": many_issues, "rounds": many_rounds, "delegations": many_delegations}[part](
                most
            ),
            "f",
        )
        if each.severity == "error"
    ]


def many_issues(count: int) -> str:
    more = "".join(
        f"\n  more{n}x:\n    title: More\n    kind: political\n    options: [a, b]\n    today: a\n"
        "    opening: {avaria: a, borland: b}\n    points: {avaria: {a: 0}, borland: {a: 0}}"
        for n in range(count - 3)
    )
    return tiny(("tension: 40\n", f"{more.lstrip(chr(10))}\ntension: 40\n"))


def many_rounds(count: int) -> str:
    entry = "  - {{id: more{n}x, title: More, date: May, turns: 1}}\n"
    more = "".join(entry.format(n=n) for n in range(count - 2))
    return tiny(("injects:\n", f"{more}injects:\n"))


def many_delegations(count: int) -> str:
    seats = [f"s{n}x" for n in range(count)]

    def each(value: str) -> str:
        return "{" + ", ".join(f"{seat}: {value}" for seat in seats) + "}"

    def delegation(seat: str) -> str:
        trust = ", ".join(f"{other}: 50" for other in seats if other != seat)
        secret = "{text: Hush., walk_away: 10}"
        named = f"name: {seat}, code: {seat}, brief: B"
        return f"  {seat}: {{{named}, secret: {secret}, trust: {{{trust}}}}}\n"

    issue = f"kind: political, options: [a, b], today: a, opening: {each('a')}"
    issue += f", points: {each('{a: 0, b: 100}')}"
    return tiny(
        delegations="\n" + "".join(map(delegation, seats)).rstrip(),
        issues=f"\n  one: {{title: One, {issue}}}",
        injects=None,
        lessons=None,
    )


def test_after_three_hundred_findings_it_is_enough() -> None:
    lines = "".join(
        f"\n  - {{id: l{n}x, seat: nobody, when: tension > 5, text: T}}" for n in range(400)
    )
    findings = check_text(tiny(lessons=lines), "f")
    assert len(findings) == 301
    assert sum(finding.code == "I001" for finding in findings) == 1


@pytest.mark.parametrize(
    "when",
    [
        "trust.avaria.borlnd < 60",
        "'tension > 5 and\n      trust.avaria.borlnd < 60'",
        '"tension > 5 or \\\n      trust.avaria.borlnd < 60"',
        "|\n      tension > 5 and\n        trust.avaria.borlnd < 60",
        ">-\n      tension > 5 and\n\n      trust.avaria.borlnd < 60",
        "[tension > 5, trust.avaria.borlnd < 60]",
        "\n      - tension > 5\n      - trust.avaria.borlnd < 60",
        "{any: [tension > 5, 'trust.avaria.borlnd < 60']}",
    ],
)
def test_a_fault_in_a_condition_is_underlined_however_it_is_written(when: str) -> None:
    text = tiny(("when: trust.avaria.borland < 60", f"when: {when}"))
    (finding,) = check_text(text, "f")
    assert finding.code == "E221"
    assert (finding.line, finding.col) == place(text, "trust.avaria.borlnd")
    assert marked(text, finding) == "trust.avaria.borlnd"
    assert finding.help == "did you mean trust.avaria.borland?"
