"""A treaty after its signature: where it stands, why its numbers are so, what cannot be done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.bargain.expected import expected, paper
from summit.engine import play
from summit.engine.actions import Action, EndTurn, Propose
from summit.engine.acts.conduct import (
    Accuse,
    Buy,
    CallVote,
    Comply,
    Consult,
    Counter,
    Expel,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.events import Row
from summit.engine.meter import MILLION
from summit.engine.refusal import Refusal
from summit.engine.seats import AGENCY
from summit.engine.state import State
from summit.engine.view import View, view
from summit.present import briefs, rolling, status
from summit.present.causes import cause_text
from summit.present.gaps import gap, reserve
from summit.present.handouts import brief_markdown
from summit.present.reader import reader_of
from summit.present.reasons.home import asked_of
from summit.present.refusals import sentence
from summit.present.why import topics
from summit.scenario.model import Scenario
from tests.present.talks import BOATS, NORTH, SOUTH, VISITS, after, asked, opened, seen
from tests.present.treaties import (
    TERMS,
    after_signature,
    carried_on,
    compliance,
    in_force,
    lasting,
    lasting_tables,
    looked,
    whole_life,
)


def told(found: View, topic: str) -> str:
    return "\n".join(asked(found, topic))


def test_the_headline_says_where_a_treaty_stands() -> None:
    assert status.headline(seen(after_signature())).startswith("SIGNED · In the harbour, March · ")
    assert status.headline(seen(in_force())).startswith("IN FORCE · ")
    line = status.headline(seen(looked()))
    assert line.startswith("REVIEW 1 of 2 · A calm year, next year · Northland (you) to move")
    now = status.moment(seen(looked()))
    assert (now.round, now.rounds, now.short) == (1, 2, "V1/2")
    assert status.moment(seen(opened())).short == "R1/2"


def test_what_was_signed_is_clean_text_whatever_the_positions_were() -> None:
    found = seen(after_signature())
    assert all(row.is_clean for row in rolling.rolling(found))
    assert [row.stands[0].option for row in rolling.rolling(found)] == list(TERMS)
    assert found.position(SOUTH).terms != TERMS


def test_an_extension_counts_on_to_the_reviews_that_there_are_then() -> None:
    state, _ = whole_life()
    assert status.headline(seen(state)).startswith("REVIEW 3 of 3 · The late years, later · ")


def test_rule_11_3_the_odds_at_home_are_told_with_all_that_makes_them() -> None:
    state = after_signature()
    shown = asked(seen(state), "ratification")
    own = seen(state).own
    assert own is not None and own.home is not None
    assert shown[0].startswith("the treaty T3: the odds at home are ")
    assert shown[0].endswith(" that the Assembly approves it, with 2/3 · rule 11.3")
    worth, ask = expected(own.home.eyes, TERMS) / MILLION, own.home.asked / MILLION
    assert f"worth {worth:.1f} to those at home, who ask for {ask:.1f};" in shown[1]
    assert "tension 0.0, support " in shown[2] and "your promises 0.0" in shown[2]
    assert shown[3].startswith("A dry dock for north: 20 points of support make it ")
    assert shown[3].endswith("it rules out an extension if Fishing = one set of rules · rule 11.4")
    bought = after(state, Buy(NORTH, "dry_dock"))
    again = asked(seen(bought), "ratification")
    assert "your promises −4.0" in again[2]
    assert "A dry dock for north: promised, for 2 of your sheet" in again[3]


def test_rule_11_3_the_parts_of_what_is_asked_add_up() -> None:
    found = seen(after(after_signature(), Buy(NORTH, "dry_dock")))
    assert found.own is not None and found.own.home is not None
    parts = asked_of(found, found.own.home)
    assert parts.base + parts.tension + parts.support + parts.promised == parts.asked
    assert parts.asked == found.own.home.asked


def test_rule_11_3_the_odds_of_any_text_can_be_asked_before_a_signature() -> None:
    state = play.start(lasting_tables()).state
    assert told(seen(state), "odds T2").startswith("T2 by Southland: the odds at home are ")
    assert told(seen(state), "vote").startswith("your position T1: the odds at home are ")
    assert told(seen(opened()), "ratification") == "nobody at home votes on a treaty"
    assert told(view(state, None), "ratification") == "only a delegation has a score sheet"


def test_rule_11_3_support_is_everybodys() -> None:
    state = after_signature()
    for seat in (NORTH, SOUTH, None):
        shown = told(view(state, seat), "support")
        assert shown.startswith("how each public stands to the talks: Northland ")
    assert told(seen(opened()), "support") == "nobody at home votes on a treaty"


def test_rule_13_3_a_finding_is_told_with_its_chances_and_what_it_moved() -> None:
    state = looked((SOUTH, (BOATS,)), seen=True)
    shown = asked(seen(state), "F1")
    assert shown[0] == (
        "F1: you looked at Southland, the confirmed breach of Patrol boats in review 1 · rule 13.3"
    )
    assert shown[1] == (
        "such a look sees a breach with 72 %, with proof in 35 %, and errs with 4 % · rule 13.4"
    )
    assert shown[2].startswith("it moved your trust in Southland: review 1: confirmed breach: ")
    assert asked(seen(state), "finding F1") == shown
    assert asked(seen(state), "north.south.1") == shown
    assert "F1" not in told(view(state, SOUTH), "findings").split("\n")[0]


def test_rule_14_2_an_answer_behind_closed_doors_is_told_to_the_two_alone() -> None:
    state, _ = carried_on(looked((SOUTH, (BOATS,)), seen=True), Consult(NORTH, "north.south.1"))
    assert "you asked Southland behind closed doors: " in told(seen(state), "F1")
    assert "Northland asked you behind closed doors" in told(view(state, SOUTH), "NOR1")
    assert "NOR1" not in told(view(state, None), "findings")


def test_rule_14_3_a_charge_is_told_with_its_verdict() -> None:
    state, _ = carried_on(looked(), Accuse(NORTH, SOUTH, BOATS))
    assert asked(seen(state), "C1")[0] == (
        "C1, review 1: you charged Southland with a breach of Patrol boats; the inquiry looks"
        " · rule 14.3"
    )
    assert "it presses on tension by +5.0 at the next close" in told(seen(state), "C1")


def test_what_can_be_asked_names_what_there_is() -> None:
    before, now = topics(seen(opened()))[0], topics(seen(looked((SOUTH, (BOATS,)), seen=True)))[0]
    assert not any(word in before for word in ("support", "ratification", "findings"))
    for word in ("support", "ratification", "findings", "F1", "F2"):
        assert f" · {word}" in now


def test_rule_14_1_moves_and_turns_in_the_commission_are_those_of_a_session() -> None:
    shown = told(seen(looked()), "moves")
    assert "you have 2 moves left; each turn has 2 moves · rule 2.4" in shown
    assert "in the commission every step costs one move" in shown
    assert "turn 1 of 2 in this session, in the order Northland and Southland" in shown


def test_rule_8_3_tension_tells_what_a_collapse_would_leave() -> None:
    assert "you would be left with 30, your walk-away less 10 · rule 8.3" in told(
        seen(opened()), "tension"
    )
    assert "all lose 10 below their walk-away · rule 8.3" in told(view(opened(), None), "tension")
    assert "if the review closed now" in told(seen(looked()), "tension")


def test_a_row_of_the_ledger_says_in_which_review_it_was_written() -> None:
    state = looked((SOUTH, (BOATS,)), seen=True)
    assert "\nreview 1: confirmed breach: Patrol boats, review 1, weight −3.000" in told(
        seen(state), "trust south"
    )


@pytest.mark.parametrize(
    ("cause", "source", "text"),
    [
        ("finding_clean", "north.south.2", "clean finding, review 2"),
        ("finding_alarm", "south.north.2", "alarm, review 2"),
        ("query_refused", "", "question not answered"),
        ("mandate_denied", AGENCY, "agency not let in"),
        ("observed_charge_proven", "C2", "seen from outside: charge proven C2"),
        ("suspended", "south", "inspections suspended, by Southland"),
        ("countermeasure", "", "countermeasure"),
        ("snapback", "south", "penalty triggered, by Southland"),
        ("charge", "C2", "charge made C2"),
        ("gave", "T3", "concession given T3"),
    ],
)
def test_a_cause_is_told_with_what_is_behind_it(cause: str, source: str, text: str) -> None:
    assert cause_text(cause, source, reader_of(seen(compliance()))) == text


def test_rule_6_5_both_ways_to_close_a_gap_are_told_and_are_just_enough() -> None:
    state = opened()
    found = seen(state)
    assert found.own is not None
    terms = (0, 0, 1)
    lacking = gap(found, found.own, terms)
    if lacking is None:
        spare = reserve(found, found.own, terms)
        assert spare is not None
        (bridge,) = spare.trust
    else:
        assert reserve(found, found.own, terms) is None
        (bridge,) = lacking.trust
    assert bridge.needed is not None
    u = paper(found.own.eyes, terms) - found.own.sheet.walk_away
    stake = found.own.sheet.stakes[BOATS][terms[BOATS]] / MILLION
    seen_by_means = found.own.sheet.means[BOATS] / MILLION
    assert bridge.needed / MILLION == pytest.approx(1 - u / ((1 - seen_by_means) * stake), abs=2e-6)


def test_rule_6_5_a_text_that_reaches_the_walk_away_says_how_little_would_do() -> None:
    state = after_signature()
    shown = asked(seen(state), "exposed")
    assert any(line.endswith("in Southland, all else as it is · rule 6.5") for line in shown) or (
        "it needs no trust in Southland to reach your walk-away · rule 6.5" in shown
    )
    assert any("of what is at risk were caught" in line for line in shown)


def refused(state: State, action: Action) -> str:
    refusal = play.refuse(state, action)
    assert refusal is not None, action
    return sentence(refusal, reader_of(view(state, action.by)))


@pytest.mark.parametrize(
    ("action", "text"),
    [
        (
            Buy(NORTH, "yacht"),
            "there is nothing called yacht that you could promise at home · rule 11.4",
        ),
        (
            EndTurn(NORTH),
            "settle first what becomes of the treaty at home: vote on it or shelve it · rule 11.2",
        ),
        (Comply(NORTH), "your conduct is settled once a review, and not now · rule 12.3"),
        (Visit(NORTH), "you have no visit at short notice to send now · rule 13.2"),
        (Extend(NORTH, True), "nobody asks now whether the treaty is to live on · rule 12.6"),
    ],
)
def test_what_cannot_be_done_at_home_says_why(action: Action, text: str) -> None:
    assert refused(after_signature(), action) == text


@pytest.mark.parametrize(
    ("action", "text"),
    [
        (
            Propose(NORTH, TERMS),
            "the treaty is signed: its text is fixed, and the talks are over · rule 11.1",
        ),
        (CallVote(NORTH), "nothing waits at home for you to settle · rule 11.2"),
        (
            Consult(NORTH, "south.north.1"),
            "you know of no finding south.north.1 about another · rule 14.2",
        ),
        (
            Publish(NORTH, "north.south.1"),
            "north.south.1 found nothing amiss: there is nothing to bring up · rule 14.4",
        ),
        (
            Accuse(NORTH, NORTH, BOATS),
            "there is no other delegation Northland to charge · rule 14.3",
        ),
        (
            Accuse(NORTH, SOUTH, VISITS),
            "that does not bind Southland: it cannot have broken it · rule 14.3",
        ),
        (Resume(NORTH), "you have not suspended inspections · rule 14.5"),
        (Lift(NORTH, SOUTH), "you have taken no countermeasure against Southland · rule 14.6"),
        (SnapBack(NORTH, SOUTH), "Southland has not been shown to break the treaty · rule 14.7"),
        (Suspend(SOUTH), "it is not your turn: Northland has the floor · rule 2.3"),
    ],
)
def test_what_cannot_be_done_in_the_commission_says_why(action: Action, text: str) -> None:
    assert refused(looked(), action) == text


def test_grounds_and_repetitions_are_named() -> None:
    state = looked()
    assert refused(state, Counter(NORTH, SOUTH)).startswith("you have no grounds against Southland")
    left = after(state, GiveNotice(NORTH))
    assert refused(left, GiveNotice(NORTH)) == "you have given notice already · rule 14.9"
    gone = after(state, Expel(NORTH))
    assert refused(gone, Expel(NORTH)) == "no inspectors of the agency are with you · rule 14.8"


def test_rule_12_6_a_rider_is_told_in_its_own_words() -> None:
    refusal = Refusal("12.6", "rider", (("because", "The yards of north fish."),))
    assert sentence(refusal, reader_of(seen(compliance()))) == (
        "what you promised at home rules out an extension: The yards of north fish. · rule 12.6"
    )


def test_a_finding_in_a_refusal_goes_by_its_short_name() -> None:
    state = looked((SOUTH, (BOATS,)), seen=True)
    refusal = Refusal("14.2", "explain_first", (("of", "north.south.1"),))
    assert "asked in the commission (F1)" in sentence(refusal, reader_of(seen(state)))


def test_the_briefing_says_beforehand_what_comes_after_a_signature() -> None:
    state = play.start(lasting_tables()).state
    shown = briefs.brief_lines(seen(state))
    for line in (
        "a treaty goes home for approval: the Assembly (Northland, 2/3 of the votes) and the"
        " Council"
        " (Southland, 1/2 of the votes) · rule 11.2",
        "a treaty in force lives through 2 reviews; all may agree once to 1 review more · rule"
        " 12.1",
        "review 3: The late years, later",
        "visits at short notice for each party in a treaty's whole life, by Harbour visits: from 0:"
        " 0 · from 2: 1 · from 6: 2 · rule 13.2",
        "the Sea Agency inspects for all, where it is let in: Cameras · rule 6.7",
        "a penalty of 15 points hits a party whose breach was shown, if another asks · rule 14.7",
        "at a tension of 100 everything breaks down, and each side is left 10 points below what it"
        " has without a deal · rule 8.3",
    ):
        assert line in shown
    assert "dry dock" not in "\n".join(shown)


def test_rule_1_3_the_sheet_of_a_seat_holds_its_own_constituency_alone() -> None:
    state = play.start(lasting_tables()).state
    shown = "\n".join(briefs.sheet_lines(seen(state)))
    assert "for its vote to pass a treaty must be worth about " in shown
    assert (
        "you may promise at home, dry_dock: A dry dock for north (20 points of support for 2"
        in shown
    )
    assert "yards of south" not in shown
    assert "promise" not in "\n".join(briefs.sheet_lines(seen(opened())))


def test_rule_1_3_a_handout_holds_the_own_side_payments_and_the_public_votes() -> None:
    scenario = Scenario.model_validate(lasting())
    public, north = brief_markdown(scenario, None), brief_markdown(scenario, "north")
    assert "## After a signature" in public
    assert "- A treaty goes home for approval: the Assembly" in public
    assert "dry dock" not in public and "voter in the middle" not in public
    assert "## Those at home" in north
    assert "- The voter in the middle at home asks for 40 points · rule 11.3" in north
    assert "dry\\_dock: A dry dock for north" in north
    assert "yards of south" not in north
    assert "A collapse would leave you with 30" in north


def test_a_row_of_a_finding_that_a_reader_does_not_know_names_its_review_alone() -> None:
    row = Row(3, "14.4", NORTH, SOUTH, "alarm_published", "north.south.1", -450_000, 0, -450_000)
    known = replace(reader_of(seen(compliance())), findings=())
    assert cause_text(row.cause, row.source, known) == "alarm published, review 1"
