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
