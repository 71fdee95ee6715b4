"""A person at a seat, line by line: what is shown, what is asked, and what a mistake costs."""

from __future__ import annotations

import pytest

from summit.engine.actions import Accept, Answer, Demand, Propose
from tests.plain.sittings import AVARIA, BORLAND, FIRST, after, sit, table
from tests.tiny import tiny

GENEROUS = Propose(BORLAND, (1, 11, 1))
BLIND = Propose(BORLAND, (0, 0, 0))
OVER_THE_LINE = Propose(BORLAND, (1, 11, 2))


def test_a_sitting_begins_with_the_stakes_and_where_to_read_on() -> None:
    page, code = sit(table())
    head = " ".join(page[: page.index("GAME")].split())
    assert head.startswith("The strait Two states share a strait.")
    assert "Your delegation: Avaria. Without a deal you have 40 points" in head
    assert "Your red line: No common fleet passes your parliament." in head
    assert "help lists the commands" in head
    assert code == 1


def test_where_things_stand_is_said_before_every_prompt_that_follows_news() -> None:
    page, _ = sit(table(), "look", "end")
    assert page.count("Avaria (you) to move, 2 moves left") == 3  # at the start, look, next turn
    assert page.count("TEXT    brackets 3 of 3") == 1


def test_the_end_of_the_commands_leaves_the_game_as_it_is() -> None:
    game = table()
    page, code = sit(game, "propose launchers=200", "y")
    assert code == 1
    assert game.state.position(AVARIA).id == "T3"
    assert page.endswith("> \n")


def test_to_quit_is_no_failure() -> None:
    page, code = sit(table(), "quit", "end")
    assert code == 0
    assert page.endswith("> quit\n")


@pytest.mark.parametrize(
    "line",
    [
        "prpose launchers=200",
        "propose launchers=160",
        "propose lanchers=200",
        "accept T9",
        "demand inspections 8 of nowhere",
        "grant",
        "choose 1",
        "5",
        "y",
        "say",
        "\x1b[2Jclear",
    ],
)
def test_a_mistake_does_nothing_and_costs_nothing(line: str) -> None:
    game = table()
    before = game.state
    page, _ = sit(game, line)
    assert game.state is before
    assert "not understood: " in page
    assert "\x1b" not in page


def test_what_the_rules_refuse_says_why_and_by_which_rule() -> None:
    game = table()
    before = game.state
    page, _ = sit(game, "withdraw T2", "propose launchers=400 inspections=2 pact=none")
    assert "NO      you have not accepted T2 · rule 4.3" in page
    assert "accept it instead · rule 3.2" in page
    assert "send?" not in page
    assert game.state is before


def test_a_text_is_shown_in_ones_own_eyes_before_it_is_sent() -> None:
    game = table()
    page, _ = sit(game, "propose launchers=200 inspections=8", "y")
    shown = after(page, "propose launchers=200 inspections=8")
    assert "on paper" in shown
    assert "in your eyes" in shown
    assert "moves towards Borland" in shown
    assert "send? (y/n) y\nMOVE    1 move left\nTEXT    T3 by Avaria, to all" in shown
    assert game.state.position(AVARIA).terms == (2, 8, 1)


@pytest.mark.parametrize("answer", ["n", "no", "", "N"])
def test_a_text_that_is_not_wanted_is_not_sent(answer: str) -> None:
    game = table()
    before = game.state
    page, _ = sit(game, "propose launchers=200", answer)
    assert "not done" in page
    assert game.state is before


def test_a_command_instead_of_an_answer_is_a_no_and_then_a_command() -> None:
    game = table()
    page, _ = sit(game, "propose launchers=200", "propose launchers=250", "y")
    assert "send? (y/n) propose launchers=250\n        not done\n> propose launchers=250" in page
    assert game.state.position(AVARIA).terms[0] == 3
    assert len(game.state.texts) == 3


def test_nobody_is_asked_once_confirm_is_off() -> None:
    game = table()
    page, _ = sit(
        game, "confirm off", "propose launchers=200", "confirm on", "propose launchers=250"
    )
    assert page.count("send?") == 1
    assert game.state.position(AVARIA).terms[0] == 2


@pytest.mark.parametrize("confirm", ["confirm on", "confirm off"])
def test_a_text_below_the_walk_away_is_always_asked_about_and_its_price_named(confirm: str) -> None:
    game = table()
    line = "propose launchers=500 inspections=0 pact=none"
    page, _ = sit(game, confirm, line, "n")
    shown = " ".join(after(page, line).split())
    assert "less to you than no deal at all (walk-away 40, rule 3.5)" in shown
    assert "do it all the same? (y/n) n not done" in shown
    assert len(game.state.texts) == 2


def test_a_text_across_an_own_red_line_is_always_asked_about() -> None:
    game = table()
    page, _ = sit(game, "confirm off", "propose pact=joint", "y")
    shown = " ".join(after(page, "propose pact=joint").split())
    assert "crosses your red line: No common fleet" in shown
    assert "do it all the same? (y/n) y" in shown
    assert game.state.position(AVARIA).terms[2] == 2


def test_a_text_that_breaks_a_promise_is_always_asked_about() -> None:
    game = table(Demand(BORLAND, AVARIA, 1, 6))
    page, _ = sit(game, "end", "grant", "confirm off", "propose inspections=2", "y")
    shown = " ".join(after(page, "propose inspections=2").split())
    assert "you would break your promise" in shown
    assert "do it all the same? (y/n) y" in shown
    assert "PROMISE Avaria breaks its promise" in shown


def test_whether_to_sign_is_asked_once_and_only_what_ends_the_talks() -> None:
    game = table(GENEROUS)
    page, code = sit(game, "end", "accept", "n", "accept borland", "y")
    assert "everybody else supports T3: this signs the treaty" in after(page, "accept borland")
    assert page.count("sign? (y/n) ") == 2
    assert page.index("not done") < page.index("SIGNED")
    assert game.state.outcome is not None
    assert code == 0


def test_a_good_text_is_signed_without_a_question_once_confirm_is_off() -> None:
    game = table(GENEROUS)
    page, _ = sit(game, "confirm off", "end", "accept borland")
    assert "?" not in after(page, "accept borland").partition("debrief")[0]
    assert game.state.outcome is not None


@pytest.mark.parametrize(
    ("text", "price"),
    [(BLIND, "less to you than no deal at all"), (OVER_THE_LINE, "crosses your red line")],
)
def test_to_accept_what_one_would_regret_is_asked_and_its_price_named(
    text: Propose, price: str
) -> None:
    game = table(text)
    page, _ = sit(game, "end", "accept T3", "n", "accept T3", "y")
    assert price in " ".join(page.split())
    assert page.count("do it all the same?") == 2
    assert game.state.outcome is not None


def test_a_demand_brings_its_answers_numbered() -> None:
    game = table(Demand(BORLAND, AVARIA, 1, 8))
    page, _ = sit(game, "end", "2")
    shown = after(page, "end")
    assert "DEMAND  D1: Borland asks Avaria" in shown
    assert "you must settle something first" in shown
    assert "1. grant D1 · promise 8\n2. limit D1 6 · promise 6" in shown
    assert after(page, "2").startswith("        limit D1 6\nANSWER")
    assert game.state.demands[0].granted == 6


def test_a_duty_refuses_everything_else_and_shows_its_answers_again() -> None:
    game = table(Demand(BORLAND, AVARIA, 1, 8))
    page, _ = sit(game, "end", "end", "refuse")
    assert "NO      answer D1 first · rule 6.2" in page
    assert page.count("1. grant D1 · promise 8") == 2
    assert game.state.demands[0].answered


def test_what_one_could_not_sign_is_asked_about_before_it_is_demanded_or_promised() -> None:
    lines = ("terms.pact == 'joint'", "terms.inspections >= 12")
    game = table(text=FIRST.replace(*lines))
    page, _ = sit(game, "demand inspections 12", "n", "demand inspections 6")
    shown = " ".join(after(page, "demand inspections 12").split())
    assert shown.startswith("what you ask for would bind you too, and you could not sign it")
    assert "crosses your red line: No common fleet" in shown
    assert [asked.level for asked in game.state.demands] == [6]
    game = table(Demand(BORLAND, AVARIA, 1, 12), text=FIRST.replace(*lines))
    page, _ = sit(game, "end", "grant", "n", "limit 6")
    assert "no text of yours could go below this, and you could not sign it" in page
    assert game.state.demands[0].granted == 6


def test_a_choice_is_told_once_and_picked_by_its_number() -> None:
    game = table(person=BORLAND)
    page, _ = sit(game, "end", "end", "end", "2", person=BORLAND)
    assert page.count("Leave it and say so.") == 2  # put, decided
    assert game.state.choices[0].option == "leave"


def test_a_menu_is_forgotten_when_something_happens() -> None:
    game = table()
    page, _ = sit(game, "options", "end", "1")
    assert "1. " in after(page, "options")
    assert "none was shown" in after(page, "1")


def test_a_draft_stays_on_the_desk_until_it_is_tabled() -> None:
    game = table()
    page, _ = sit(
        game, "draft launchers=200", "draft inspections=8", "why eyes", "propose", "y", "draft"
    )
    assert "kept as a draft" in page
    assert "the text in hand" in after(page, "why eyes")
    assert game.state.position(AVARIA).terms == (2, 8, 1)
    assert "there is no draft" in after(page, "draft")


def test_a_draft_is_forgotten_on_demand_and_never_seen_by_others() -> None:
    game = table()
    before = game.state
    page, _ = sit(game, "draft launchers=200", "draft clear", "propose inspections=8", "y")
    assert "the draft is forgotten" in page
    assert before.position(AVARIA).terms[0] == game.state.position(AVARIA).terms[0]


def test_reasons_are_those_of_the_text_that_was_shown_last() -> None:
    page, _ = sit(
        table(), "draft launchers=500", "propose inspections=8", "why paper", "look", "why paper"
    )
    shown = after(page, "why paper")
    assert shown.startswith("on paper ")
    assert "the sum of your points for the text in hand" in shown
    assert "Visits a year 8" in shown
    again, _ = sit(table(), "propose launchers=200", "n", "end", "why paper")
    assert "for your position T1" in after(again, "why paper")


def test_what_is_shown_of_a_text_begins_with_what_it_changes() -> None:
    page, _ = sit(table(), "draft launchers=200 inspections=8")
    shown = " ".join(after(page, "draft launchers=200 inspections=8").split())
    assert shown.startswith("against your position T1 · Launchers on the shore: 150 -> 200")


def test_whoever_takes_advice_is_reminded_of_a_draft_that_it_would_be_built_on() -> None:
    page, _ = sit(table(), "draft launchers=200", "hint", "draft clear", "hint")
    assert page.count("a draft lies before you, and propose builds on it") == 1


def test_a_list_of_choices_says_that_it_is_not_all() -> None:
    page, _ = sit(table(), "options")
    assert "more is possible" in after(page, "options")
    asked, _ = sit(table(Demand(BORLAND, AVARIA, 1, 8)), "end", "options")
    assert "more is possible" not in asked


def test_a_turn_without_a_move_is_told_of_others_alone() -> None:
    page, _ = sit(table(), "end")
    assert "TURN    Borland makes no move" in after(page, "end")
    assert "Avaria makes no move" not in page
    moved, _ = sit(table(GENEROUS), "end")
    assert "makes no move" not in moved


def test_a_lesson_is_told_once_and_after_the_others_have_answered() -> None:
    game = table(Propose(BORLAND, (4, 2, 0)))
    page, _ = sit(game, "end", "look", "end")
    assert page.count("LESSON") == 1
    assert page.index("LESSON") > page.index("TEXT    T3 by Borland")
    assert page.index("LESSON") < page.index("> look")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("look", "your trust in Borland: 40.0"),
        ("text", "launchers, Launchers on the shore: [AVA 150] [BOR 400]"),
        ("T2", "Launchers on the shore: 400 launchers"),
        ("text borland", "supported by Borland"),
        ("brief", "Your parliament will accept deep cuts"),
        ("sheet", "No common fleet passes your parliament."),
        ("trust", "Borland in Avaria (the room's reading): 35.0"),
        ("tension", "tension 40.0"),
        ("agenda", "pact, What stands beside the treaty"),
        ("agenda pact", "positions [AVA A line between the harbours] [BOR Nothing]"),
        ("history", "GAME your delegation: Avaria"),
        ("options", "1. "),
        ("hint", "in your eyes"),
        ("why trust borland", "your trust in Borland: 40.0 = caution, as at the start"),
        ("why", "ask why of"),
        ("rules", "5 Trust"),
        ("rules 5", "5.3 Concession"),
        ("rules 5.3", "Osgood"),
        ("rules 99", "there is no rule 99"),
        ("help", "propose [from TEXT] ISSUE=OPTION ..."),
        ("help propose", "example: propose warheads=1550"),
        ("save", "a safe place"),
        ("# a note", ""),
    ],
)
def test_looking_changes_nothing(line: str, told: str) -> None:
    game = table()
    before = game.state
    page, _ = sit(game, line)
    assert told in " ".join(after(page, line).split())
    assert game.state is before


def test_history_tells_again_what_was_told_and_no_more() -> None:
    page, _ = sit(table(GENEROUS), "end", "history")
    told = after(page, "history")
    assert told.count("T3 by Borland, to all") == 1
    assert told.count("TURN    you have the floor") == 2
    assert "MEASURE" not in told


def test_nothing_of_the_others_is_on_the_page() -> None:
    queries = (
        "look",
        "brief",
        "sheet",
        "trust",
        "hint",
        "options",
        "history",
        "why",
        "agenda pact",
    )
    page, _ = sit(table(GENEROUS), *queries, "end", *queries, "why trust borland", "T2", "T3")
    assert "old" not in page.replace("hold", "").split()
    assert "More visits would show" not in page
    assert "rather trade them" not in page


def test_a_resumed_game_begins_with_the_round_it_is_in() -> None:
    game = table(GENEROUS)
    sit(game, "end")
    page, _ = sit(game, "end", is_resumed=True)
    assert page.index("TEXT    brackets") < page.index("> end")
    assert page.startswith("The strait: the game goes on\n")
    assert "take their seats" not in page
    assert page.index("T3 by Borland") < page.index("> end")


def test_the_end_of_a_game_has_its_debrief_and_its_outcome_on_the_last_line() -> None:
    page, code = sit(table(GENEROUS), "end", "accept T3", "y", "end")
    assert page.endswith("\nthe debrief\n  of this game\n\nOUTCOME signed\n")
    assert "SIGNED  every party supports T3" in page
    assert code == 0


def test_a_game_that_the_others_end_ends_the_sitting() -> None:
    page, code = sit(table(Accept(BORLAND, "T3")), "propose launchers=200", "y", "end", "look")
    assert page.endswith("OUTCOME signed\n")
    assert code == 0


def test_a_finished_game_that_is_resumed_shows_its_end() -> None:
    game = table(GENEROUS)
    sit(game, "end", "accept T3", "y")
    page, code = sit(game, is_resumed=True)
    assert page.endswith("OUTCOME signed\n")
    assert code == 0


def test_the_same_lines_give_the_same_page() -> None:
    lines = ("hint", "demand inspections 8", "propose launchers=200", "y", "end", "options", "1")
    pages = {sit(table(GENEROUS, Answer(BORLAND, "D1", 4)), *lines) for _ in range(2)}
    assert len(pages) == 1


def test_words_of_the_scenario_are_never_read_as_form() -> None:
    odd = tiny(
        ("title: The strait", "title: The {strait} %s"),
        ("text: Nobody is hurt", "text: Nobody {0} is hurt"),
        ("    date: 3 March 2031\n", "    date: 3 March 2031\n    order: [avaria, borland]\n"),
    )
    page, _ = sit(table(text=odd), "look", "history")
    assert page.strip().startswith("The {strait} %s")


def test_the_whole_page_fits_its_width() -> None:
    queries = ("look", "brief", "sheet", "help", "rules 5.2", "hint", "options", "history", "why")
    page, _ = sit(table(GENEROUS, text=FIRST), *queries, "end", *queries)
    assert [line for line in page.splitlines() if len(line) > 80] == []
