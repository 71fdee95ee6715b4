"""The debrief of a treaty in words: what it brought, who kept it, what was done, what to try."""

from __future__ import annotations

from summit.debrief.report import report
from summit.engine.acts.conduct import Buy, Consult, GiveNotice, Publish
from summit.engine.events import Event
from summit.engine.seats import Seat
from summit.engine.state import State
from summit.present.report import lines, sections
from tests.present.talks import BOATS, NORTH, SOUTH
from tests.present.treaties import Acts, losing, seeing, whole_life

Game = tuple[State, tuple[Event, ...]]


def told(game: Game, seat: Seat | None = None) -> dict[str, tuple[str, ...]]:
    return {section.title: section.lines for section in sections(report(*game), seat)}


def kept() -> Game:
    return whole_life()


def broken(luck: bool = False, acts: Acts | None = None) -> Game:
    return whole_life({(SOUTH, 1): (BOATS,)}, acts, seeing if luck else None)


def test_a_treaty_that_lived_is_told_in_the_order_of_the_debrief() -> None:
    assert [section.title for section in sections(report(*kept()))] == [
        "How it ended",
        "The deal",
        "What each side got",
        "The votes at home",
        "Kept or broken, review by review",
        "Was there anything to agree on",
        "What was left on the table",
        "The best offers not taken",
        "Other deals to compare with",
        "Why trust moved",
        "Trust, round by round",
        "What each text was worth to Northland",
        "What each text was worth to Southland",
        "Verification against temptation",
        "What the inspection game says",
        "How the texts moved",
        "How to read this",
    ]


def test_the_end_tells_the_signature_and_what_became_of_it() -> None:
    first, second, *_ = told(kept())["How it ended"]
    assert first == "signed in round 1: T3 by Northland"
    assert second == (
        "the treaty was in force through 3 reviews, and there was nothing more to review"
    )
    lost = whole_life(luck=losing)
    assert told(lost)["How it ended"][1] == (
        "the treaty was not approved at home and never entered into force"
    )
    left = whole_life(acts={(SOUTH, 1): (GiveNotice(SOUTH),)})
    assert told(left)["How it ended"][1] == (
        "a notice ran out in review 1 of 2: the treaty ended for everybody"
    )


def test_rule_8_3_a_treaty_that_collapses_says_what_the_rest_of_its_life_counts() -> None:
    fell = whole_life(weights={"tension_signed": 200})
    assert told(fell)["How it ended"][1] == (
        "the treaty collapsed in review 1 of 2: tension reached 100, and what was left of its life"
        " counts 10 points below the walk-away of each side"
    )


def test_rule_15_4_three_values_stand_side_by_side() -> None:
    north, north_by_review, south, _ = told(kept())["What each side got"]
    assert north.startswith("Northland: 69 on paper, ")
    assert " expected at the signing, 69.0 really had; walk-away 40: 29.0 above" in north
    assert north_by_review == (
        "counted for a whole life: review 1 69.0 · review 2 69.0 · review 3 69.0"
    )
    assert south.startswith("Southland: ")


def test_rule_11_4_promises_are_taken_off_and_named_beside_the_vote() -> None:
    game = whole_life(before=(Buy(NORTH, "dry_dock"),))
    assert "that is after 2.0 for promises at home" in told(game)["What each side got"]
    votes = told(game)["The votes at home"]
    assert votes[0] == "the Assembly (Northland, 2/3 of the votes) approved the treaty"
    assert votes[1].startswith("odds ")
    assert " at the signing and " in votes[1] and " asked" in votes[1]
    assert votes[2] == "promised before: A dry dock for north (for 2)"


def test_rule_12_3_what_was_broken_unseen_is_told_afterwards() -> None:
    shown = told(broken())["Kept or broken, review by review"]
    assert shown[1] == "review 1 of 3 · A calm year, next year"
    assert shown[2].startswith("Northland kept every limit; most tempting Patrol boats: ")
    assert shown[3].startswith("Southland broke the limit on Patrol boats: ")
    assert shown[3].endswith(" on average; nobody saw it")
    assert "to try: more was broken than you saw" in "\n".join(
        told(broken(), NORTH)["For Northland, in short"]
    )


def test_a_temptation_that_has_not_changed_is_told_once() -> None:
    shown = told(kept())["Kept or broken, review by review"]
    assert sum("most tempting" in line for line in shown) == 2
    assert shown.count("Northland kept every limit, and was tempted as in the review before") == 2


def test_rule_14_4_what_was_found_and_done_stands_under_its_review() -> None:
    game = broken(True, {(NORTH, 1): (Publish(NORTH, "north.south.1"),)})
    shown = told(game)["Kept or broken, review by review"]
    assert shown[3].endswith("; seen by Northland (confirmed) and the Sea Agency (confirmed)")
    assert shown[4] == (
        "done: Northland shows everybody the proof of a breach of Patrol boats by Southland,"
        " review 1"
    )
    own = told(game, SOUTH)["For Southland, in short"]
    assert any(line.startswith("in the end the game brought you ") for line in own)
    assert own[-1].startswith("to try: before you break a limit")
    assert "that is after 35.0 for a breach that came out" not in told(game)["What each side got"]
    assert "that is after 20.0 for a breach that came out" in told(game)["What each side got"]


def test_rule_14_2_an_admission_is_told_too() -> None:
    game = broken(True, {(NORTH, 1): (Consult(NORTH, "north.south.1"),)})
    shown = told(game)["Kept or broken, review by review"]
    assert (
        "done: the books of Southland show a breach: the confirmed breach of Patrol boats in"
        in ("\n".join(shown))
    )


def test_rule_11_2_whoever_lost_its_vote_is_told_what_would_have_helped() -> None:
    game = whole_life(luck=losing)
    last = told(game, NORTH)["For Northland, in short"][-1]
    assert last.startswith(("to try: look at the odds at home", "the vote was lost at odds of"))


def test_whoever_left_is_told_to_ask_first() -> None:
    game = whole_life(acts={(SOUTH, 1): (GiveNotice(SOUTH),)})
    assert told(game, SOUTH)["For Southland, in short"][-1].startswith(
        "to try: ask behind closed doors"
    )


def test_rule_13_2_the_inspection_game_is_told_as_one_card() -> None:
    deterred = told(kept())["What the inspection game says"]
    assert "2 visits at short notice for 2 reviews" in deterred[0]
    assert deterred[1].startswith("the looks alone make a breach a poor bet")
    tempting = whole_life(weights={"breach_shown": 0, "temptation": 4})
    shown = told(tempting)["What the inspection game says"]
    assert shown[1].startswith("theory leaves both to chance: ")
    assert shown[2].startswith("review 1 (2 reviews to go, 2 visits left): visit with ")
    assert shown[2].endswith("; none was sent")
    assert "sent no visit there" in shown[-2]
    hopeless = whole_life(weights={"breach_shown": 0, "temptation": 400})
    assert told(hopeless)["What the inspection game says"][1].startswith(
        "a breach pays even under a visit"
    )


def test_trust_is_told_by_rounds_and_reviews() -> None:
    shown = told(kept())["Trust, round by round"]
    assert "every round (R) and every review (V)" in shown[0]
    assert " · R1 " in shown[1] and " · V3 " in shown[1] and "R2" not in shown[1]


def test_without_the_events_there_is_a_debrief_all_the_same() -> None:
    for game in (kept(), broken(True), whole_life(luck=losing)):
        shown = lines(report(game[0]))
        assert shown[0] == "How it ended"
        assert all("\n" not in line and "{" not in line for line in shown)
