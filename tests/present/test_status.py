"""Where the game stands and what waits for whom."""

from __future__ import annotations

from summit.engine import events as e
from summit.engine import play
from summit.engine.actions import Accept, Answer, Demand, EndTurn, Propose
from summit.engine.state import State
from summit.engine.view import view
from summit.present import briefs, status, waiting
from tests.present.talks import (
    NORTH,
    SOUTH,
    VISITS,
    after,
    opened,
    seen,
    tables,
    three_tables,
    told,
    whole_game,
)


def asked(level: int = 2) -> State:
    return after(opened(), Demand(NORTH, SOUTH, VISITS, level))


def choosing() -> State:
    for _, step in whole_game(opened(), 5):
        if any(isinstance(event, e.ChoicePut) for event in step.events):
            return step.state
    raise AssertionError("the choice of the second round always comes")


def test_the_headline_says_round_place_floor_and_tension() -> None:
    assert status.headline(seen(opened(), NORTH)) == (
        "ROUND 1 of 2 · In the harbour, March · Northland (you) to move, 2 moves left"
        " · tension 40 = uneasy"
    )
    assert "· Northland to move ·" in status.headline(seen(opened(), SOUTH))


def test_rule_1_3_only_the_own_seat_is_told_its_moves_and_whose_duty_it_is() -> None:
    state = asked()
    assert status.floor(seen(state, SOUTH)) == "you must settle something first"
    assert status.floor(seen(state, NORTH)) == "somebody must settle something first"
    assert status.floor(view(state, None)) == "somebody must settle something first"
    assert "move left" not in status.floor(seen(opened(), SOUTH))


def test_a_game_that_is_over_says_so() -> None:
    state = after(opened(), Propose(NORTH, (4, 0, 1)), EndTurn(NORTH), Accept(SOUTH, "T3"))
    assert status.floor(seen(state)) == "the game is over"


def test_own_trust_is_exact_and_that_of_others_is_the_rooms_reading() -> None:
    state = after(opened(), Propose(NORTH, (2, 4, 1)), EndTurn(NORTH))
    rows = status.trusts(seen(state, SOUTH))
    assert [(row.holder, row.about) for row in rows] == [(SOUTH, NORTH), (NORTH, SOUTH)]
    assert rows[0].exact is not None
    assert rows[0].exact.number != rows[0].reading.number
    assert rows[1].exact is None
    mine, theirs = status.trust_lines(seen(state, SOUTH))
    assert mine.startswith("your trust in Northland: ")
    assert "the room reads" in mine
    assert theirs == "Northland in Southland (the room's reading): 40.0 = caution"


def test_the_room_sees_readings_alone() -> None:
    lines = status.trust_lines(view(play.start(three_tables()).state, None))
    assert len(lines) == 6
    assert all("(the room's reading)" in line for line in lines)


def test_demands_and_promises_are_listed_with_their_answers() -> None:
    assert status.demand_lines(seen(opened())) == ("no demands yet",)
    assert status.promise_lines(seen(opened())) == ("no promises yet",)
    asks = "D1 in round 1: Northland asks Southland for Harbour visits: 4 visits a year -> "
    assert status.demand_lines(seen(asked())) == (f"{asks}open",)
    for level, answer in (
        (2, "granted"),
        (1, "granted in part, 2 visits a year"),
        (None, "refused"),
    ):
        state = after(asked(), Answer(SOUTH, "D1", level))
        assert status.demand_lines(seen(state)) == (asks + answer,)
    granted = seen(after(asked(), Answer(SOUTH, "D1", 2)))
    assert status.promise_lines(granted) == (
        "Southland promised Northland: no text of its own below 4 visits a year (Harbour visits)",
    )


def test_a_broken_promise_is_marked() -> None:
    state = after(
        opened(),
        Demand(NORTH, SOUTH, VISITS, 2),
        Answer(SOUTH, "D1", 2),
        EndTurn(NORTH),
        Propose(SOUTH, (3, 1, 2)),
    )
    assert status.promise_lines(seen(state))[0].endswith("(broken)")


def test_texts_are_listed_with_their_supporters() -> None:
    state = after(opened(), Propose(NORTH, (2, 4, 1)))
    assert status.text_lines(seen(state)) == (
        "T1 by Northland, opening, replaced, supported by nobody",
        "T2 by Southland, opening, position, supported by Southland",
        "T3 by Northland, round 1, position, supported by Northland",
    )
    three = play.start(three_tables()).state
    three = after(three, Accept(three.order[0], three.position(three.order[1]).id))
    shown = status.supporters(view(three, None), three.position(three.order[1]))
    assert set(shown) == set(three.order[:2])


def test_rule_6_2_a_demand_waits_with_its_answers_numbered() -> None:
    assert waiting.lines(seen(asked(), SOUTH)) == (
        "answer D1: Northland asks Southland for Harbour visits: 4 visits a year",
        "1. grant 4 visits a year; it is a promise (rule 6.3) [grant]",
        "2. grant less, 2 visits a year; it is a promise (rule 6.3) [limit]",
        "3. refuse; Northland will trust you less (rule 6.2) [refuse]",
    )
    (entry,) = waiting.waiting(seen(asked(4), SOUTH))
    assert entry.options[1][1].startswith("grant less, from 2 to 6 visits a year")
    (lowest,) = waiting.waiting(seen(asked(1), SOUTH))
    assert [name for name, _ in lowest.options] == ["grant", "refuse"]


def test_rule_6_1_what_was_promised_is_the_least_that_can_be_granted() -> None:
    state = after(asked(2), Answer(SOUTH, "D1", 2), EndTurn(NORTH), EndTurn(SOUTH))
    state = after(state, EndTurn(NORTH), EndTurn(SOUTH))
    while state.questions or state.duties or state.speaker != NORTH:
        state = after(state, next(iter(play.everyone_legal(state))))
    state = after(state, Demand(NORTH, SOUTH, VISITS, 3))
    (entry,) = waiting.waiting(seen(state, SOUTH))
    assert [name for name, _ in entry.options] == ["grant", "refuse"]


def test_rule_7_5_a_choice_waits_with_its_options_numbered() -> None:
    state = choosing()
    assert waiting.lines(seen(state, SOUTH)) == (
        "decide: Two boats in the fog",
        "What do you say?",
        "1. We are sorry. [sorry]",
        "2. Nothing at all. [silent]",
    )
    assert waiting.lines(seen(state, NORTH)) == ("nothing waits for you",)


def test_the_own_turn_waits_and_anothers_does_not() -> None:
    assert waiting.lines(seen(opened(), NORTH)) == ("it is your turn: 2 moves left",)
    assert waiting.lines(seen(opened(), SOUTH)) == ("nothing waits for you",)
    assert waiting.lines(view(opened(), None)) == ("nothing waits for you",)


def test_every_answer_that_waits_is_one_that_the_rules_allow() -> None:
    state = asked(3)
    (entry,) = waiting.waiting(seen(state, SOUTH))
    levels = {"grant": 3, "limit": 1, "refuse": None}
    for name, _ in entry.options:
        assert play.refuse(state, Answer(SOUTH, "D1", levels[name])) is None
    assert told(state, Answer(SOUTH, "D1", 3))


def test_the_brief_of_a_seat_holds_its_own_instructions_alone() -> None:
    shown = "\n".join(briefs.brief_lines(seen(opened(), NORTH)))
    assert "INSTRUCTIONS OF NOR\n- Fewer boats for NOR.\n- Look twice." in shown
    assert "SOU." not in shown
    assert "Southland keeps patrol boats." in shown
    assert "INSTRUCTIONS" not in "\n".join(briefs.brief_lines(view(opened(), None)))


def test_the_sheet_of_a_seat_holds_points_walk_away_and_red_lines() -> None:
    lines = briefs.sheet_lines(seen(opened(), NORTH))
    assert lines[1] == (
        "boats, Patrol boats: 20 = 60 · 40 = 50 · 60 = 40 · 80 = 20 · 100 = 0 · national means 5 %"
    )
    assert "your walk-away is 40: what you have without a treaty" in lines
    assert "1. NOR cannot sell it. (Fishing = open): crossed by T2 · rule 3.4" in lines
    assert lines[-1] == (
        "a collapse would leave you with 30, your walk-away value less 10 points · rule 8.3"
    )
    assert briefs.sheet_lines(view(opened(), None)) == ("only a delegation has a score sheet",)


def test_the_agenda_names_every_option_as_a_command_takes_it() -> None:
    lines = briefs.agenda_lines(tables().agenda)
    assert "from 20 to 100 boats, 5 options" in lines
    assert "options closed (closed to all) · shared (one set of rules) · open" in lines


def test_only_what_can_still_be_signed_stands_on_the_table() -> None:
    state = after(opened(), Propose(NORTH, (2, 4, 1)))
    assert [line.split()[0] for line in status.standing_lines(seen(state))] == ["T2", "T3"]
    assert [line.split()[0] for line in status.text_lines(seen(state))] == ["T1", "T2", "T3"]
