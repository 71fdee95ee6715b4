"""Chapter 6, after the signature: a neutral inspector, and means that share what blinds them."""

from __future__ import annotations

import pytest

from summit.bargain.expected import detection, expected
from summit.engine.actions import Answer, Demand, EndTurn
from summit.engine.acts.conduct import Consult, Counter, Publish, SnapBack
from summit.engine.events import TensionPressed, TrustMoved
from summit.engine.happened.aftermath import Found
from summit.engine.scoring import eyes_of
from summit.engine.seats import AGENCY, PUBLIC
from summit.engine.sight import sight_of
from tests.rules.lake import AGENCY_LOOKS, BOATS, LONG, OST, VISITS, WATCH, WEST, Lake
from tests.rules.table import only

TRUSTED = (
    "    inspector: agency\n",
    "    false_alarm: {none: 0, full: 4%}\n    inspector: agency\n",
)
"""The agency errs now and then, as everybody else does."""


def test_6_7_the_agency_is_felt_half_as_much_as_the_parties_own_inspectors() -> None:
    """A demand for the whole of a measure costs 0.25, for the agency's 0.125."""
    game = Lake(signed=False)
    issues = game.tables.agenda.issues
    assert issues[VISITS].intrusiveness == (0, 1_000_000)
    assert issues[WATCH].intrusiveness == (0, 500_000)
    own = only(game.act(Demand(WEST, OST, VISITS, 1)), TrustMoved)
    game.act(Answer(OST, "D1", None))
    theirs = only(game.act(Demand(WEST, OST, WATCH, 1)), TrustMoved)
    assert [event.row.weight for event in own] == [-250_000]
    assert [event.row.weight for event in theirs] == [-125_000]
    granted = only(game.act(Answer(OST, "D2", 1)), TrustMoved)
    assert [event.row.weight for event in granted] == [150_000]


def test_6_7_what_the_agency_finds_is_known_to_everybody() -> None:
    game = Lake(AGENCY_LOOKS).in_force()
    game.conduct(ost=(BOATS,)).looks((AGENCY, OST, "confirmed", BOATS))
    told = {(event.by, event.of): event.audience for event in only(game.events, Found)}
    assert told[AGENCY, OST] == told[AGENCY, WEST] == PUBLIC
    assert told[OST, WEST] == (OST,) and told[WEST, OST] == (WEST,)
    seen = game.view(None).treaty
    assert seen is not None and {entry.by for entry in seen.findings} == {AGENCY}


def test_6_7_the_agency_looks_with_its_own_measures_alone() -> None:
    game = Lake(AGENCY_LOOKS).in_force()
    assert sight_of(game.state, AGENCY, WEST).seen == (400_000, 0)
    assert sight_of(game.state, OST, WEST).seen == (600_000, 200_000)


def test_6_7_without_the_terms_there_is_nothing_for_it_to_look_with() -> None:
    game = Lake().commission()
    assert not [event for event in only(game.events, Found) if event.by == AGENCY]


def test_6_7_a_breach_that_the_agency_confirms_is_shown_by_that() -> None:
    """Everybody knows: it presses on the room, and gives grounds; nothing is left to be asked."""
    game = Lake(AGENCY_LOOKS).commission((AGENCY, WEST, "confirmed", BOATS), west=(BOATS,))
    assert game.treaty.is_shown(WEST)
    pressed = [(event.cause, event.amount) for event in only(game.events, TensionPressed)]
    assert pressed[-1] == ("breach", 15_000_000)
    assert game.refused(Consult(OST, "agency.west.1")).code == "public_already"
    assert game.refused(Publish(OST, "agency.west.1")).code == "public_already"
    game.act(SnapBack(OST, WEST), Counter(OST, WEST))


def test_6_8_a_common_cause_takes_that_share_of_the_best_single_means() -> None:
    """1 - 0.8 · 0.5 = 60 % alone, 50 % at best: with a share of a half 55 %; 70 - ½ · 0.45 · 40."""
    game = Lake(common_cause="50%").in_force()
    terms = game.treaty.terms
    eyes = eyes_of(game.state, OST)
    assert detection(eyes.watches[0], terms) == 550_000
    assert sight_of(game.state, OST, WEST).seen == (550_000, 200_000)
    assert expected(eyes, terms) == 61_000_000
    alone = Lake()
    assert expected(eyes_of(alone.state, OST), terms) == 62_000_000


@pytest.mark.parametrize(
    ("share", "seen"), [("0", 600_000), ("1%", 599_000), ("25%", 575_000), ("100%", 500_000)]
)
def test_6_8_more_means_never_see_less(share: str, seen: int) -> None:
    """Two means together see no less than the better of them, whatever they share."""
    game = Lake(common_cause=share).in_force()
    assert sight_of(game.state, OST, WEST).seen[0] == seen >= 500_000


def test_6_8_the_price_of_a_text_and_the_look_agree_on_what_is_seen() -> None:
    for share in ("0", "33%", "100%"):
        game = Lake(LONG, common_cause=share).in_force()
        for one, other in ((OST, WEST), (WEST, OST)):
            priced = [detection(w, game.treaty.terms) for w in eyes_of(game.state, one).watches]
            # A watch is priced with the agency's measures too; these terms have none.
            assert tuple(priced) == sight_of(game.state, one, other).seen


def test_6_7_an_agency_that_errs_gives_alarms_and_no_party_looks_for_it() -> None:
    game = Lake(AGENCY_LOOKS, TRUSTED).in_force()
    sight = sight_of(game.state, AGENCY, WEST)
    assert (sight.proven, sight.false_alarm) == ((200_000, 0), 40_000)
    game.conduct().looks((AGENCY, WEST, "alarm", BOATS))
    assert game.state.stage == "commission"
    game.act(EndTurn(OST))
