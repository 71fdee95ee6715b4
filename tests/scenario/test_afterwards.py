"""What is written for the time after the signature makes a game, or it is told why not."""

from __future__ import annotations

import pytest

from summit.engine import seats
from summit.scenario.chapters.references import RESERVED
from summit.scenario.files import check_text, read_text
from summit.scenario.findings import Finding, ScenarioError
from tests.scenario.faulty import Faulty, faults
from tests.scenario.lasting import LASTING, lasting
from tests.scenario.places import marked, place, told
from tests.tiny import tiny

ERRORS = faults("afterwards_errors", lasting)
DOUBTS = faults("afterwards_doubts", lasting)
MISFITS = faults("afterwards_format", lasting)
FOREIGN = ("pydantic", "input", "valid", "NoneType", "dictionary", "string", "<", "union", "extra")


def test_the_scenario_of_these_tests_has_no_fault() -> None:
    assert check_text(LASTING, "f") == ()


@pytest.mark.parametrize("fault", ERRORS + MISFITS, ids=lambda fault: fault.situation)
def test_an_error_is_told_once_at_its_place(fault: Faulty) -> None:
    findings = check_text(fault.text, "f")
    assert told(findings) == [(fault.line, fault.col, fault.code)]
    assert marked(fault.text, findings[0]) == fault.marked
    assert not any(word in findings[0].message + findings[0].help for word in FOREIGN)
    with pytest.raises(ScenarioError) as caught:
        read_text(fault.text, "f")
    assert caught.value.findings == findings


@pytest.mark.parametrize("fault", DOUBTS, ids=lambda fault: fault.situation)
def test_a_doubt_is_told_and_the_scenario_still_plays(fault: Faulty) -> None:
    findings = check_text(fault.text, "f")
    assert told(findings) == [(fault.line, fault.col, fault.code)]
    assert findings[0].severity == "warning"
    assert marked(fault.text, findings[0]) == fault.marked
    assert read_text(fault.text, "f").id == "tiny"


def the(text: str) -> Finding:
    (finding,) = check_text(text, "f")
    return finding


@pytest.mark.parametrize(
    ("written", "millionths"),
    [("2/3", 666_667), ("1/2", 500_000), ("60%", 600_000), ("0.6", 600_000), ("1/999999", 1)],
)
def test_a_quorum_is_any_share_between_none_and_all(written: str, millionths: int) -> None:
    text = lasting(("quorum: 2/3", f"quorum: {written}"))
    assert check_text(text, "f") == ()
    home = read_text(text, "f").delegations["avaria"].ratification
    assert home is not None
    assert home.quorum == millionths


@pytest.mark.parametrize("written", ["0", "1", "150%", "-1", "two thirds", "3/0"])
def test_a_bad_quorum_hides_no_fault_elsewhere_and_brings_none(written: str) -> None:
    text = lasting(("quorum: 2/3", f"quorum: {written}"), ("seat: avaria", "seat: avari"))
    codes = [code for _, _, code in told(check_text(text, "f"))]
    assert codes in (["E207", "E301"], ["E204", "E301"])


def test_the_seats_of_the_game_are_no_delegations() -> None:
    assert {seats.NATURE, seats.AGENCY, seats.ALL} <= RESERVED
    text = tiny().replace("borland", "agency")
    finding = the(text)
    assert (finding.line, finding.col) == place(text, "agency", "  agency:\n    name")
    assert finding.code == "E312"


def test_one_missing_agency_is_one_finding() -> None:
    text = lasting(
        ("agency: {name: The Strait Commission, code: STC}\n", ""),
        ("    short_notice: {0: 0, 6: 2, 12: 3}\n", "    inspector: agency\n"),
    )
    finding = the(text)
    assert finding.code == "E313"
    (other,) = finding.related
    assert (finding.line, other.line) == tuple(
        n for n, line in enumerate(text.split("\n"), 1) if line == "    inspector: agency"
    )


def test_one_missing_vote_is_one_finding() -> None:
    """Though points, payments, support and an effect all wait for it."""
    text = lasting(
        ("    ratification: {body: the assembly, quorum: 2/3}\n", ""),
        ("support.avaria < 60", "tension > 5"),
    )
    finding = the(text)
    assert (finding.line, finding.col, finding.code) == (*place(text, "constituency"), "E512")
    assert [(each.line, each.col) for each in finding.related] == [
        place(text, "side_payments"),
        place(text, "support", "support: 45"),
    ]


def test_a_limit_that_binds_nobody_is_one_finding() -> None:
    assert the(lasting(("    binds: [avaria, borland]\n", ""))).code == "E307"


def test_endings_need_not_ask_what_became_of_the_treaty() -> None:
    text = lasting(
        (
            "[treaty.in_force, treaty.found_out, broken_by.avaria or broken_by.borland]",
            "tension > 90",
        ),
        ("treaty.withdrawn or treaty.suspended", "tension > 80"),
        ("when: treaty.signed", "when: tension > 70"),
    )
    assert check_text(text, "f") == ()


def test_a_life_by_no_issue_takes_all_periods_but_the_extension() -> None:
    assert check_text(lasting(("  lasts: {issue: years, periods: {2: 1, 6: 3}}\n", "")), "f") == ()


def test_a_life_may_take_every_period() -> None:
    text = lasting(
        ("  extension: {periods: 1}\n", ""),
        ("{2: 1, 6: 3}", "{2: 1, 6: 4}"),
        ("          rider:\n            when: terms.pact == 'none'\n", ""),
        ("            because: The dockers want the line to Borland.\n", ""),
    )
    assert check_text(text, "f") == ()


def test_twenty_four_periods_are_not_too_many() -> None:
    last = "    - {id: late_summer, title: The late summer, date: Summer 2038}\n"
    more = "".join(f"    - {{id: more{n}x, title: More, date: Later}}\n" for n in range(20))
    text = lasting((last, last + more), ("{2: 1, 6: 3}", "{2: 1, 6: 23}"))
    assert check_text(text, "f") == ()


def test_costs_votes_and_penalties_go_up_to_a_hundred() -> None:
    text = lasting(
        ("cost: 3\n", "cost: 100\n"),
        ("votes: 15", "votes: 100"),
        ("cost: 10\n", "cost: 100\n"),
        ("{of: avaria, change: -5}", "{of: avaria, change: -100}"),
    )
    assert check_text(text, "f") == ()


def test_a_notice_that_nobody_wrote_is_no_doubt() -> None:
    """One period leaves no time for the notice of one that holds by itself."""
    periods = LASTING[LASTING.index("    - {id: second") : LASTING.index("  lasts:")]
    text = lasting(
        (periods, ""),
        ("  extension: {periods: 1}\n", ""),
        ("{2: 1, 6: 3}", "{2: 1}"),
        ("  notice: 1\n", ""),
        ("at: second_summer", "at: first_summer"),
        ("          rider:\n            when: terms.pact == 'none'\n", ""),
        ("            because: The dockers want the line to Borland.\n", ""),
    )
    assert check_text(text, "f") == ()


def test_visits_without_review_periods_are_a_doubt() -> None:
    text = tiny(("false_alarm: 2%", "false_alarm: 2%\n    short_notice: {12: 2}"))
    finding = the(text)
    assert (finding.line, finding.col, finding.code) == (*place(text, "short_notice"), "W510")


def test_the_median_is_weighed_with_the_points_of_those_at_home() -> None:
    """The best text is worth 110 to the delegation and 105 to them."""
    edits = [("median: 38", "median: 105"), ("hotline: 35", "hotline: 40")]
    assert check_text(lasting(*edits), "f") == ()
    edits[0] = ("median: 38", "median: 106")
    assert the(lasting(*edits)).code == "W504"


@pytest.mark.parametrize(
    ("edit", "help"),
    [
        (("support.avaria < 60", "treaty.shown"), "only endings may ask for this"),
        (("support.avaria < 60", "broken_by.avaria"), "only endings may ask for this"),
        (("terms.pact == 'none'", "tension > 60"), "this may ask for terms alone"),
        (("terms.inspections >= 6", "support.avaria > 60"), "this may ask for terms alone"),
        (("support.avaria < 60", "support.avari < 60"), "did you mean support.avaria?"),
        (("{2: 1, 6: 3}", "{2: 1, 7: 3}"), "steps of 2: perhaps 6"),
        (("id: late_summer", "id: third_summer"), "give each its own"),
    ],
)
def test_the_help_says_what_would_mend_it(edit: tuple[str, str], help: str) -> None:
    (finding,) = (each for each in check_text(lasting(edit), "f") if each.severity == "error")
    assert help in finding.help


@pytest.mark.parametrize(
    "when",
    [
        "terms.pakt == 'none'",
        "\"terms.years > 3 or \\\n               terms.pakt == 'none'\"",
        "[terms.years > 3, terms.pakt == 'none']",
        "{any: [terms.years > 3, terms.pakt == 'none']}",
        "\n              - terms.years > 3\n              - terms.pakt == 'none'",
    ],
)
def test_a_fault_in_a_rider_is_underlined_however_it_is_written(when: str) -> None:
    text = lasting(("when: terms.pact == 'none'", f"when: {when}"))
    finding = the(text)
    assert (finding.line, finding.col, finding.code) == (*place(text, "terms.pakt"), "E221")
    assert marked(text, finding) == "terms.pakt"


@pytest.mark.parametrize(
    ("key", "misspelt"),
    [
        ("implementation:", "implementatio:"),
        ("agency: {", "agencie: {"),
        ("injects:", "injcts:"),
        ("ratification: {body: the assembly", "ratificaton: {body: the assembly"),
        ("    options: [away", "    optoins: [away"),
        ("    range: {from: 2", "    ragne: {from: 2"),
        ("    binds:", "    bindes:"),
    ],
)
def test_a_misspelt_key_brings_no_faults_of_what_names_its_contents(
    key: str, misspelt: str
) -> None:
    text = lasting((key, misspelt))
    assert [code for _, _, code in told(check_text(text, "f"))] == ["E201"]
