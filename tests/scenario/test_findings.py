"""Findings in order, and as text with the line and a row of carets."""

from __future__ import annotations

from summit.scenario.findings import (
    Finding,
    Related,
    ScenarioError,
    Severity,
    has_errors,
    ordered,
    render,
    render_all,
)


def finding(
    line: int,
    col: int,
    code: str = "E201",
    *,
    end: int = 0,
    severity: Severity = "error",
    **more: object,
) -> Finding:
    parts = {"message": "it is wrong", "help": "", "related": (), **more}
    return Finding(code, severity, "f.yaml", line, col, line, end or col + 1, **parts)  # type: ignore[arg-type]


def test_a_finding_is_a_place_a_code_and_a_sentence() -> None:
    assert str(finding(3, 7)) == "f.yaml:3:7: error E201 it is wrong"


def test_a_finding_shows_its_line_with_carets_and_its_help() -> None:
    text = render(finding(2, 4, end=7, help="mend it"), ["a: b", "c: def", "g"])
    assert text.split("\n") == [
        "f.yaml:2:4: error E201 it is wrong",
        "    2 | c: def",
        "      |    ^^^",
        "  help: mend it",
    ]


def test_carets_stand_under_wide_letters() -> None:
    lines = render(finding(1, 5, end=7), ["漢字: 字x y"]).split("\n")
    assert lines[1:] == ["    1 | 漢字: 字x y", "      |       ^^^"]


def test_signs_that_move_the_cursor_are_not_shown() -> None:
    lines = render(finding(1, 6, end=7), ["a:\u202e\tb\x1b[31mc"]).split("\n")
    assert lines[1] == "    1 | a: bc"


def test_of_several_lines_the_first_is_marked_to_its_end() -> None:
    spread = Finding("E201", "error", "f", 1, 4, 3, 2, "m")
    assert render(spread, ["a: bcd ", "x", "y"]).split("\n")[2] == "      |    ^^^"


def test_a_long_line_is_cut_round_the_place() -> None:
    lines = render(finding(1, 501, end=505), ["x" * 500 + "here" + "y" * 500]).split("\n")
    assert all(len(line) < 140 for line in lines)
    start = lines[2].index("^")
    assert lines[1][start : start + 4] == "here"


def test_a_place_outside_the_file_shows_no_line() -> None:
    assert render(finding(9, 1), ["a"]) == "f.yaml:9:1: error E201 it is wrong"


def test_other_places_are_named() -> None:
    text = render(finding(1, 1, related=(Related(4, 2, "the first is here"),)), [])
    assert text.split("\n")[1] == "  f.yaml:4:2: the first is here"


def test_findings_stand_in_the_order_of_the_file_and_once() -> None:
    one, two, three = finding(1, 9), finding(2, 1, "W210", severity="warning"), finding(2, 1)
    assert ordered([two, three, one, two]) == (one, three, two)


def test_errors_are_told_from_doubts() -> None:
    doubt = finding(1, 1, "W210", severity="warning")
    assert not has_errors([doubt])
    assert has_errors([doubt, finding(1, 1)])


def test_twenty_of_a_kind_are_shown_and_the_rest_counted() -> None:
    text = render_all([finding(n, 1) for n in range(1, 62)], {"f.yaml": []})
    assert text.count("it is wrong") == 20
    assert text.endswith("f.yaml: and 41 more of E201")


def test_the_error_carries_what_it_says() -> None:
    error = ScenarioError([finding(2, 1), finding(1, 1)])
    assert [each.line for each in error.findings] == [1, 2]
    assert str(error).split("\n")[0] == "f.yaml:1:1: error E201 it is wrong"
