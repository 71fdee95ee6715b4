"""What is written about scopes, figures, sequences and a treaty's life, beyond single faults."""

from __future__ import annotations

import time

import pytest

from summit.scenario.files import check_text, read_text
from summit.scenario.findings import Finding
from summit.scenario.names import ending_names, public_names, text_names
from tests.scenario.convening import CONVENING, convening
from tests.scenario.places import marked

MILLION = 1_000_000


def the(text: str) -> Finding:
    (finding,) = check_text(text, "f")
    return finding


def test_conditions_may_ask_for_the_offices_and_for_the_substance() -> None:
    names = public_names(read_text(CONVENING, "f"))
    asked = {
        path: name.kind
        for path, name in names.items()
        if path.split(".")[0]
        in {"steps", "sanction", "report", "contact", "leader", "on_table", "figures"}
    }
    assert asked == {
        "steps.thaw": "number",
        "steps.harvest": "number",
        "sanction.harbour_dues": "yes_no",
        "sanction.water_price": "yes_no",
        "report.mines": "yes_no",
        "report.catch": "yes_no",
        "contact.hotline": "yes_no",
        "contact.gunners": "yes_no",
        "leader.alba": "word",
        "on_table.toll.sold": "yes_no",
    }
    assert (names["steps.thaw"].low, names["steps.thaw"].high) == (0, 3 * MILLION)
    assert (names["leader.alba"].words, names["leader.alba"].absent) == (("hawks",), True)


@pytest.mark.parametrize(
    ("edits", "low", "high"),
    [
        ((), 2, 20),
        ((("    base: 2\n    least: 1\n    most: 24\n", ""),), 0, 18),
        ((("    least: 1\n", "    least: 5\n"),), 5, 20),
        ((("    most: 24\n", "    most: 9.5\n"),), 2, 9.5),
        ((("guns: {20: 12, 100: 0}", "guns: {20: 12, 60: -8, 100: 0}"),), 1, 20),
        ((("    base: 2\n    least: 1\n", "    base: 40\n"),), 24, 24),
    ],
)
def test_a_figure_ranges_over_what_its_anchors_add_up_to(
    edits: tuple[tuple[str, str], ...], low: float, high: float
) -> None:
    line = ("        - when: figures.warning < 6\n", "        - when: terms.guns > 90\n")
    scenario = read_text(convening(*edits, line), "f")
    name = text_names(scenario)["figures.warning"]
    assert (name.low, name.high, name.absent) == (low * MILLION, high * MILLION, False)
    of_the_treaty = ending_names(scenario)["figures.warning"]
    assert (of_the_treaty.low, of_the_treaty.high) == (name.low, name.high)
    assert of_the_treaty.absent


def test_a_faulty_figure_brings_no_finding_about_what_asks_for_it() -> None:
    """Of what it comes to nobody can say anything."""
    for edit, code in (
        (("watch: {0: 0, 8: 6}", "wach: {0: 0, 8: 6}"), "E302"),
        (("watch: {0: 0, 8: 6}", "watch: {0: 0, 9: 6}"), "E303"),
        (("    least: 1\n", "    least: 30\n"), "E410"),
    ):
        assert the(convening(edit)).code == code


def test_the_lines_of_who_is_not_needed_stand_in_nobodys_way() -> None:
    """Dorn may stay outside; if it may not, its line leaves no room beside Alba's."""
    secret = "secret: {text: Quiet sells water., walk_away: 28}"
    line = "{when: figures.warning > 5, because: Quiet pays.}"
    own = secret.replace("28}", f"28, red_lines: [{line}]}}")
    openings = (
        "{alba: 20, bora: 30, cress: 80, dorn: 50}",
        "{alba: 20, bora: 30, cress: 80, dorn: 100}",
    )
    assert check_text(convening((secret, own), openings), "f") == ()
    finding = the(convening((secret, own), openings, ("    needed: false\n", "")))
    assert finding.code == "W508"


def test_a_circle_of_scopes_is_one_finding_with_its_way() -> None:
    text = convening(
        ("    title: What the treaty covers\n", "    title: Scope\n    only_if: terms.watch > 2\n")
    )
    finding = the(text)
    assert finding.message == "these lead in a circle: scope, watch, scope"
    (other,) = finding.related
    assert "only_if: terms.scope" in text.split("\n")[other.line - 1]


def test_two_circles_are_two_findings() -> None:
    text = convening(
        ("    title: What the treaty covers\n", "    title: Scope\n    only_if: terms.watch > 2\n"),
        (
            "    title: How long it lasts\n",
            "    title: Years\n    only_if: terms.years == 'four'\n",
        ),
    )
    assert [each.code for each in check_text(text, "f")] == ["E522", "E522"]


def test_scopes_may_follow_on_each_other() -> None:
    text = convening(
        ("    title: How long it lasts\n", "    title: Years\n    only_if: terms.watch >= 0\n"),
    )
    assert the(text).code == "W210"
    text = convening(
        ("    title: How long it lasts\n", "    title: Years\n    only_if: terms.watch > 1\n"),
        (
            "cress: two, dorn: four}\n    points:\n      alba: {two: 4",
            "cress: two, dorn: two}\n    points:\n      alba: {two: 4",
        ),
    )
    assert check_text(text, "f") == ()


def test_all_options_but_todays_may_be_off_the_table() -> None:
    """As the narrower treaty was in 1963: whoever wants one of them brings it on."""
    text = convening(
        ("    closed: [sold]\n", "    closed: [shared, sold]\n"),
        (
            "{alba: none, bora: shared, cress: shared, dorn: shared}",
            "{alba: none, bora: none, cress: none, dorn: none}",
        ),
    )
    assert check_text(text, "f") == ()


def test_a_circle_of_sequences_is_one_finding_with_its_way() -> None:
    text = convening(("    title: The thaw\n", "    title: The thaw\n    after: harvest\n"))
    finding = the(text)
    assert finding.message == "these wait for each other: thaw, harvest, thaw"
    (other,) = finding.related
    assert "after: thaw" in text.split("\n")[other.line - 1]


def test_what_leads_into_a_circle_is_not_told_too() -> None:
    third = (
        "  third: {title: T, after: thaw, steps: [{by: alba, title: A}, {by: bora, title: B}]}\n"
    )
    text = convening(
        ("    title: The thaw\n", "    title: The thaw\n    after: thaw\n"),
        ("  harvest:\n    title: The harvest\n", third + "  harvest:\n    title: The harvest\n"),
    )
    finding = the(text)
    assert (finding.code, marked(text, finding)) == ("E524", "thaw")
    assert finding.message == "a sequence cannot wait for itself"


def test_a_limit_may_hold_as_long_as_some_treaty_and_expire_before_another() -> None:
    edit = (
        "{issue: years, periods: {two: 1, four: 3}}",
        "{issue: years, periods: {two: 5, four: 3}}",
    )
    assert check_text(convening(edit), "f") == ()


def test_a_figure_asks_for_no_more_texts_than_can_be_tried() -> None:
    """Eight issues of two hundred options are more than anybody would wait for."""
    issue = """\
  extra%d:
    title: Extra
    kind: political
    range: {from: 1, to: 200, step: 1}
    today: 1
    opening: {alba: 1, bora: 1, cress: 1, dorn: 1}
    points: {alba: {1: 0}, bora: {1: 0}, cress: {1: 0}, dorn: {1: 0}}
"""
    more = "".join(issue % n for n in range(8))
    adds = "".join(f"      extra{n}: {{1: 0, 200: 9}}\n" for n in range(8))
    text = convening(
        ("issues:\n  scope:\n", f"issues:\n{more}  scope:\n"),
        ("      watch: {0: 0, 8: 6}\n", f"      watch: {{0: 0, 8: 6}}\n{adds}"),
    )
    begin = time.perf_counter()
    codes = [each.code for each in check_text(text, "f")]
    assert time.perf_counter() - begin < 3
    assert set(codes) <= {"W211", "W210"}


@pytest.mark.parametrize(
    "silly",
    [
        ("    members: [alba, bora]\n", "    members: [[alba], {a: b}]\n"),
        ("    closed: [sold]\n", "    closed: [{sold: yes}]\n"),
        ("- opens: {issue: toll, option: sold}", "- opens: [toll, sold]"),
        ("only_if: terms.scope == 'whole'", "only_if: {any: []}"),
        ("only_if: terms.scope == 'whole'", "only_if: " + "(" * 200),
        ("    after: thaw\n", "    after: [thaw]\n"),
        ("chair: {of: dorn, credit: 5}", "chair: []"),
        ("arms_race:\n", "arms_race: none\nother:\n"),
        ("  notice: {issue: years, periods: {two: 1, four: 2}}", "  notice: {}"),
        ("    between: [alba, cress]\n", "    between: {alba: cress}\n"),
    ],
)
def test_silly_files_are_told_what_is_wrong(silly: tuple[str, str]) -> None:
    findings = check_text(convening(silly), "f")
    assert findings
    assert all(each.code not in {"E299"} for each in findings)


def test_a_thousand_sequences_are_told_in_a_moment() -> None:
    steps = "[{by: alba, title: A}, {by: bora, title: B}]"
    chain = "".join(f"  s{n}: {{title: S, after: s{n + 1}, steps: {steps}}}\n" for n in range(1000))
    text = convening(("\nsequences:\n", f"\nsequences:\n{chain}"))
    begin = time.perf_counter()
    codes = {each.code for each in check_text(text, "f")}
    assert time.perf_counter() - begin < 3
    assert codes == {"E406", "E317"}
