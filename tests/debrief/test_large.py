"""Reports on sheets of real size, and on domains that are too large to search."""

from typing import Any

import pytest

from summit.bargain.expected import expected
from summit.debrief.report import report
from summit.debrief.standpoint import are_all_ready, standpoints
from summit.engine.tables import Tables
from tests.bargain.domains import packages
from tests.debrief.games import delegation, ended, signed, six_party, tables


def test_six_parties_and_their_twenty_signable_texts() -> None:
    """The simulation of this sheet counted 4,500 texts and 20 that all six could sign."""
    game = six_party()
    state = ended(game)
    room = standpoints(state)
    every = [t for t in packages(len(i.options) for i in game.agenda.issues)]
    ready = [terms for terms in every if are_all_ready(room, terms)]
    found = report(state)
    assert (len(every), len(ready)) == (4_500, 20)
    assert found.zone.verdict == "missed"
    assert found.in_their_eyes is not None and not found.in_their_eyes.is_whole
    assert {deal.terms for deal in found.in_their_eyes.deals} <= set(ready)
    assert found.missed is not None and found.missed.terms in ready


@pytest.mark.parametrize("raised", [0, 30])
def test_six_parties_and_the_best_swap(raised: int) -> None:
    game = six_party(raised)
    terms = tuple(issue.openings[2] for issue in game.agenda.issues)
    state = signed(game, terms)
    found = report(state).shortfall
    assert found is not None and found.is_swap_known and found.left is not None
    if found.swap is not None:
        room = standpoints(state)
        varied = list(terms)
        for issue, _, option in found.swap.changes:
            varied[issue] = option
        assert found.swap.after == tuple(expected(s.eyes, tuple(varied)) for s in room)
        assert found.left.points >= sum(found.swap.after) - sum(found.swap.before)


def vast(measures: int = 4, levels: int = 12, walk_away: int = 30) -> Tables:
    """One limit watched by so many measures that their bundles are past counting: 12^4."""
    seats = ["alba", "boria"]
    issues: dict[str, Any] = {"cuts": _vast_issue("limit", 12)}
    issues["cuts"]["binds"] = seats
    for number in range(measures):
        issue = _vast_issue("verification", levels)
        issue["detects"] = {"cuts": {"o0": "0%", f"o{levels - 1}": "40%"}}
        issues[f"measure{number}"] = issue
    return tables(
        {
            seat: delegation(walk_away, {other: 50})
            for seat, other in zip(seats, reversed(seats), strict=True)
        },
        issues,
    )


def _vast_issue(kind: str, options: int) -> dict[str, Any]:
    names = [f"o{number}" for number in range(options)]
    return {
        "title": "An issue",
        "kind": kind,
        "options": names,
        "today": names[0],
        "opening": {"alba": names[-1], "boria": names[0]},
        "points": {
            "alba": {names[0]: 0, names[-1]: 20},
            "boria": {names[0]: 20, names[-1]: 0},
        },
    }


def test_a_domain_too_large_is_said_to_be_so() -> None:
    found = report(ended(vast()))
    assert found.in_their_eyes is None
    assert found.on_paper is not None
    assert (found.zone.in_their_eyes, found.zone.verdict) == (None, "unknown")
    assert (found.zone.on_paper, found.missed) == (True, None)


def test_a_tabled_text_proves_the_zone_of_a_domain_too_large() -> None:
    game = vast(walk_away=0)
    alba = game.agenda.seats[0]
    found = report(ended(game, [(alba, (0, 6, 6, 6, 6))]))
    assert found.in_their_eyes is None
    assert (found.zone.in_their_eyes, found.zone.verdict) == (True, "missed")


def test_a_treaty_in_a_domain_too_large_still_has_a_worth() -> None:
    found = report(signed(vast(walk_away=0), (0, 6, 6, 6, 6)))
    assert found.zone.verdict == "sound"
    assert found.shortfall is not None
    assert (found.shortfall.left, found.shortfall.measures) == (None, None)


def test_with_very_many_options_no_swap_is_sought() -> None:
    found = report(signed(vast(measures=5, levels=200, walk_away=0), (0,) * 6)).shortfall
    assert found is not None
    assert (found.swap, found.is_swap_known) == (None, False)
