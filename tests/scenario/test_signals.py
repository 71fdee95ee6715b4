"""What is written about means of talk, gestures, floors and branches can be played, or it is told
why not."""

from __future__ import annotations

import pytest

from summit.scenario.files import check_text, read_text
from summit.scenario.findings import Finding, ScenarioError
from tests.scenario.faulty import Faulty, faults
from tests.scenario.places import marked, told
from tests.scenario.signalling import SIGNALLING, signalling

ERRORS = faults("signals_errors", signalling)
DOUBTS = faults("signals_doubts", signalling)
MISFITS = faults("signals_format", signalling)
FOREIGN = ("pydantic", "input", "valid", "NoneType", "dictionary", "string", "<", "union", "extra")


def test_the_scenario_of_these_tests_has_no_fault() -> None:
    assert check_text(SIGNALLING, "f") == ()


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
    assert read_text(fault.text, "f").id == "tiny"


def the(text: str) -> Finding:
    (finding,) = check_text(text, "f")
    return finding


def help_for(text: str) -> list[str]:
    return [finding.help for finding in check_text(text, "f")]


@pytest.mark.parametrize(
    ("edit", "help"),
    [
        (("      - ferry\n", "      - fery\n"), "did you mean ferry?"),
        (("      - ferry\n", "      - ende\n"), "did you mean end?"),
        (
            ("      - ferry\n", "      - nowhere\n"),
            "the ways on from here are lighthouse, ferry, mole, end",
        ),
        (
            ("30 May 2031\n    turns: 2\n", "30 May 2031\n    turns: 2\n    next: [mole]\n"),
            "from the last round the only way on is `end`",
        ),
        (("[open_days, dry_dock]", "[open_day, dry_dock]"), "did you mean open_days?"),
        (("  - linkage\n", "  - linkages\n"), "did you mean linkage?"),
        (("    floor: open\n", "    flor: open\n"), "did you mean floor?"),
        (("    toward: [avaria]\n", "    towards: [avaria]\n"), "did you mean toward?"),
        (("tension > 60 or away.borland", "away.borlan"), "did you mean away.borland?"),
        (("tension > 60 or away.borland", "leaks.boreland > 1"), "did you mean leaks.borland?"),
        (("{when: gesture.open_days,", "{when: gesture.open_day,"), "did you mean gesture.open_"),
    ],
)
def test_the_help_says_what_would_mend_it(edit: tuple[str, str], help: str) -> None:
    assert help in the(signalling(edit)).help


WALKING = (
    ("  - ultimatums\n  - walk_outs\n", ""),
    ("tension > 60 or away.borland", "tension > 60"),
    ("gesture.dry_dock and away.avaria", "gesture.dry_dock and away.avaria"),
)


def test_who_cannot_walk_out_is_never_away_and_the_help_says_so() -> None:
    finding = the(signalling(*WALKING))
    assert finding.message == "there is no `away.avaria` here"
    assert finding.help == "there is nothing to ask unless `means` allows walk_outs"


def test_a_red_line_is_told_that_it_asks_for_terms_though_nobody_may_walk_out() -> None:
    line = ("when: terms.pact == 'joint'", "when: away.borland")
    assert [each.help for each in check_text(signalling(line), "f")] == [
        "this may ask for terms alone"
    ]
    findings = check_text(signalling(line, *WALKING[:2]), "f")
    assert [each.code for each in findings] == ["E221", "E221"]
    assert "means" not in findings[0].help
    assert "means" in findings[1].help


def test_rounds_that_follow_on_one_that_is_never_held_are_shown_with_it() -> None:
    """One cause is one finding; what waits for those rounds never comes, and is told."""
    text = signalling(
        ("- ferry", "- end"), ("go: lighthouse", "go: mole"), ("at: harbour", "at: ferry")
    )
    lighthouse, inject = check_text(text, "f")
    assert lighthouse.code == "W514"
    assert marked(text, lighthouse) == "lighthouse"
    assert [each.line for each in lighthouse.related] == [
        text[: text.index("id: ferry")].count("\n") + 1
    ]
    assert (inject.code, marked(text, inject)) == ("W515", "ferry")


def test_an_inject_placed_at_the_close_of_a_round_that_is_never_held() -> None:
    text = signalling(
        ("- when: tension > 60 or away.borland\n        go: lighthouse\n      ", ""),
        ("{round: island, phase: close}", "{round: lighthouse, phase: close}"),
    )
    findings = check_text(text, "f")
    assert [(each.code, marked(text, each)) for each in findings] == [
        ("W514", "lighthouse"),
        ("W515", "lighthouse"),
    ]


def test_a_round_that_is_passed_over_now_and_then_is_no_doubt() -> None:
    edits = [("at: harbour", "at: lighthouse"), ("date: 5 May 2031", "date: 1 May 2031")]
    assert check_text(signalling(*edits), "f") == ()


def test_a_name_that_leads_nowhere_makes_no_doubts_of_rounds() -> None:
    """Nobody can say which round is never held before it is known where a way on leads."""
    assert [each.code for each in check_text(signalling(("go: lighthouse", "go: x")), "f")] == [
        "E304"
    ]


def test_a_round_may_end_the_talks_whatever_happens() -> None:
    text = signalling(("- ferry", "- end"), ("go: lighthouse", "go: ferry"))
    assert [each.code for each in check_text(text, "f")] == ["W514"]
    last = ("30 May 2031\n    turns: 2\n", "30 May 2031\n    turns: 2\n    next: [end]\n")
    assert check_text(signalling(last), "f") == ()


def test_a_condition_that_cannot_be_asked_is_not_said_to_leave_a_round_open() -> None:
    edits = [
        ("{when: gesture.open_days, go: end}\n      - ferry", "{when: gesture.opendais, go: end}")
    ]
    assert the(signalling(*edits)).code == "E221"


@pytest.mark.parametrize("entry", ["end", "{when: tension > 50, go: mole}"])
def test_five_hundred_ways_on_are_one_finding(entry: str) -> None:
    finding = the(signalling(("      - ferry\n", f"      - {entry}\n" * 500)))
    assert (finding.code, finding.message) == ("E406", "502 ways on: a round has at most 20")


def test_twenty_ways_on_are_not_too_many() -> None:
    more = "      - {when: tension > 50, go: mole}\n" * 17
    assert check_text(signalling(("      - ferry\n", more + "      - ferry\n")), "f") == ()


@pytest.mark.parametrize(("count", "codes"), [(22, []), (23, ["E406"])])
def test_a_game_holds_so_many_gestures(count: int, codes: list[str]) -> None:
    step = "{title: A step, text: It is taken., by: [avaria], weight: 0.1}"
    more = "".join(f"  step{number}: {step}\n" for number in range(count))
    text = signalling(("gestures:\n", f"gestures:\n{more}"))
    assert [each.code for each in check_text(text, "f")] == codes


def test_gestures_may_answer_each_other_in_a_circle() -> None:
    """Whoever goes first hopes for the other: so a circle is two initiatives, not a fault. One
    that several may take may answer itself."""
    step = "{title: A step, text: It is taken., by: [%s], weight: 0.1, answer: {gestures: [%s]}}"
    circle = (
        ("first", "avaria", "second"),
        ("second", "borland", "third"),
        ("third", "avaria", "second"),
        ("all", "avaria, borland", "all"),
    )
    more = "".join(f"  {name}: {step % (by, asked)}\n" for name, by, asked in circle)
    assert check_text(signalling(("gestures:\n", f"gestures:\n{more}")), "f") == ()


def test_an_answer_that_is_no_gesture_brings_no_finding_about_who_may_give_it() -> None:
    edit = ("answer: {gestures: [dry_dock]}", "answer: {gestures: [open_days, dry_doc]}")
    assert the(signalling(edit)).code == "E314"


def test_a_gesture_is_public_so_its_effects_may_be() -> None:
    """All learn what it does to tension, trust and flags; a sheet changes for its owner alone."""
    effects = "      - {walk_away: {of: borland, change: 2}}\n      - {tension: -3}\n"
    text = signalling(
        ("      - tension: -3\n", effects), ("tension > 60 or away.borland", "flag.docked")
    )
    assert check_text(text, "f") == ()


def test_a_flag_that_a_secret_inject_sets_too_is_no_longer_everybodys() -> None:
    text = signalling(
        ("flag: docked", "flag: read_it"), ("tension > 60 or away.borland", "flag.read_it")
    )
    assert the(text).code == "E510"


def test_the_words_of_a_gesture_are_cleaned_when_they_are_read() -> None:
    edit = ("title: Open days", 'title: "\\e[31mOpen\\u202e days \\a"')
    scenario = read_text(signalling(edit), "f")
    assert scenario.gestures["open_days"].title == "Open days"


def test_a_gesture_of_escapes_alone_has_no_words() -> None:
    finding = the(signalling(("title: Open days", 'title: "\\e[31m\\u202e"')))
    assert finding.code == "E210"


def test_a_misfit_in_a_gesture_does_not_hide_what_is_wrong_elsewhere() -> None:
    text = signalling(
        ("weight: 0.25", "weight: 25"),
        ("floor: open", "floor: round"),
        ("at: harbour", "at: harbor"),
        ("away.borland", "away.norland"),
    )
    assert [each.code for each in check_text(text, "f")] == ["E221", "E214", "E213", "E304"]


@pytest.mark.parametrize(
    ("key", "misspelt"), [("gestures:\n  dry", "gesturs:\n  dry"), ("means:\n", "meens:\n")]
)
def test_a_misspelt_key_brings_no_faults_of_what_names_its_contents(
    key: str, misspelt: str
) -> None:
    assert [code for _, _, code in told(check_text(signalling((key, misspelt)), "f"))] == ["E201"]


@pytest.mark.parametrize("means", ["linkage", "disclosures"])
def test_a_means_that_speaks_of_two_issues_needs_two(means: str) -> None:
    issues = SIGNALLING[SIGNALLING.index("  inspections:\n") : SIGNALLING.index("tension: 40")]
    lines = SIGNALLING[
        SIGNALLING.index("      red_lines:\n") : SIGNALLING.index("    trust: {borl")
    ]
    more = SIGNALLING[
        SIGNALLING.rindex("      red_lines:\n") : SIGNALLING.index("    trust: {avar")
    ]
    text = signalling((issues, ""), (lines, ""), (more, ""))
    findings = check_text(text, "f")
    doubts = [marked(text, each) for each in findings if each.code == "W518"]
    assert means in doubts
    assert len(doubts) == 2
