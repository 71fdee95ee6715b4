"""The command grammar: forgiving about form, strict about meaning, helpful about mistakes."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from summit.engine.actions import (
    Accept,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Speak,
    Terms,
    Withdraw,
)
from summit.engine.seats import Seat
from summit.engine.state import AskedFor, Duty
from summit.engine.view import Choosing, View
from summit.present import grammar
from summit.present.catalogue import SENTENCES
from summit.present.commands.command import Ask, Desk, Do, MenuItem, Problem
from summit.present.commands.manual import help_lines, problem_line
from summit.present.commands.verbs import VERBS, verb_of
from summit.present.grammar import parse
from summit.scenario.files import read, read_text
from tests.present.grammar_games import opening_view
from tests.tiny import tiny

AVARIA, BORLAND = Seat("avaria"), Seat("borland")
VIEW = opening_view(read_text(tiny(), "tiny.yaml"), "avaria")
DELTA = opening_view(read(Path(__file__).parents[1] / "scenarios" / "delta.yaml"), "dorn")
OWN = VIEW.position(AVARIA).terms
THEIRS = VIEW.position(BORLAND).terms
LAUNCHERS, VISITS, PACT = range(3)


def with_own(**changes: object) -> View:
    assert VIEW.own is not None
    return replace(VIEW, own=replace(VIEW.own, **changes))  # type: ignore[arg-type]


def asked(level: int = 8) -> View:
    """Borland has asked Avaria for some visits."""
    demand = AskedFor("D1", BORLAND, AVARIA, VISITS, level, False, 1)
    duty = Duty(AVARIA, "answer", "D1")
    return replace(with_own(duties=(duty,)), demands=(demand,))


def choosing() -> View:
    """An inject has asked Avaria for a decision."""
    options = (("rebuild", "Rebuild it at once."), ("leave", "Leave it and say so."))
    choice = Choosing("storm", "A storm", "Do you?", options)
    return with_own(duties=(Duty(AVARIA, "choice", "storm"),), choosing=(choice,))


def terms(
    launchers: int | None = None, visits: int | None = None, pact: int | None = None
) -> Terms:
    """The own position with some options changed."""
    wanted = (launchers, visits, pact)
    return tuple(old if new is None else new for old, new in zip(OWN, wanted, strict=True))


def problem(line: str, view: View = VIEW, desk: Desk | None = None) -> tuple[str, str]:
    """The code and the suggestion of a line that must not be understood."""
    found = parse(line, view, desk or Desk())
    assert isinstance(found, Problem), found
    assert problem_line(found)
    return found.code, found.suggestion


@pytest.mark.parametrize(
    "line",
    [
        "propose launchers=200 inspections=8",
        "PROPOSE Launchers = 200, INSPECTIONS = 8",
        "propose launchers 200 inspections 8",
        "propose launchers: 200; inspections: 8",
        "propose inspections=8,launchers=200",
        "propose launchers to 200 and inspections to 8",
        "propose launchers -> 200, visits -> 8",
        "propose launchers on the shore 200 launchers, visits a year 8",
        'propose "Launchers on the shore"=200 "Visits a year"=8',
        "propose shore=200 vis=8",
        "propose 200 launchers and 8 visits a year",
        "  prop   l=200   i=8  ",
        "offer launchers=200 inspections=8",
    ],
)
def test_a_text_is_understood_in_many_dresses(line: str) -> None:
    assert parse(line, VIEW) == Do(Propose(AVARIA, terms(launchers=2, visits=8)))


@pytest.mark.parametrize(
    "typed", ["none", "Nothing", "noth", "NONE"], ids=lambda typed: typed.lower()
)
def test_an_option_is_named_by_id_label_or_the_start_of_one(typed: str) -> None:
    assert parse(f"propose pact={typed}", VIEW) == Do(Propose(AVARIA, terms(pact=0)))
    assert parse(f"propose pact {typed}", VIEW) == Do(Propose(AVARIA, terms(pact=0)))


@pytest.mark.parametrize("typed", ["1,550", "1550", "1'550", "1_550", "1 550", '"1 550"'])
def test_thousands_may_be_marked(typed: str) -> None:
    view = opening_view(
        read_text(
            tiny(
                ("{from: 100, to: 500, step: 50}", "{from: 1400, to: 1600, step: 50}"),
                ("    today: 500\n", "    today: 1600\n"),
                ("{avaria: 150, borland: 400}", "{avaria: 1400, borland: 1600}"),
                ("{100: 45, 500: 0}", "{1400: 45, 1600: 0}"),
                ("{100: 10, 300: 40, 500: 5}", "{1400: 10, 1600: 5}"),
            ),
            "large.yaml",
        ),
        "avaria",
    )
    wanted = Do(Propose(AVARIA, (3, 8, 1)))
    assert parse(f"propose launchers={typed} inspections=8", view) == wanted
    assert parse(f"propose launchers {typed}, inspections 8", view) == wanted


def test_a_number_never_means_a_longer_one() -> None:
    assert problem("propose launchers=15") == ("option_between", "")
    assert parse("propose inspections=1", VIEW) == Do(Propose(AVARIA, terms(visits=1)))


def test_a_text_builds_on_another_text() -> None:
    changed = (1, THEIRS[VISITS], THEIRS[PACT])
    assert parse("propose from T2 launchers=150", VIEW) == Do(Propose(AVARIA, changed))
    assert parse("propose from borland, launchers=150", VIEW) == Do(Propose(AVARIA, changed))
    assert parse("propose from 2", VIEW) == Do(Propose(AVARIA, THEIRS))
    assert problem("propose from T7 launchers=150") == ("text_unknown", "")


def test_a_draft_is_built_on_until_it_is_tabled_or_forgotten() -> None:
    first = parse("draft launchers=200", VIEW)
    assert first == Ask("draft", terms=terms(launchers=2))
    desk = Desk(draft=terms(launchers=2))
    assert parse("draft visits=8", VIEW, desk) == Ask("draft", terms=terms(launchers=2, visits=8))
    assert parse("draft", VIEW, desk) == Ask("draft", terms=terms(launchers=2))
    assert parse("propose", VIEW, desk) == Do(Propose(AVARIA, terms(launchers=2)))
    assert parse("propose pact=none", VIEW, desk) == Do(Propose(AVARIA, terms(launchers=2, pact=0)))
    assert parse("propose from T1 pact=none", VIEW, desk) == Do(Propose(AVARIA, terms(pact=0)))
    assert parse("draft clear", VIEW, desk) == Ask("undraft")
    assert problem("propose") == ("no_changes", "")
    assert problem("draft") == ("no_draft", "")


def test_whether_a_text_may_be_kept_from_others_is_not_for_the_grammar_to_say() -> None:
    said = parse("propose launchers=200 to borland", VIEW)
    assert said == Do(Propose(AVARIA, terms(launchers=2), (BORLAND,)))


@pytest.mark.parametrize("line", ["accept T2", "accept t2", "accept 2", "accept borland", "accept"])
def test_a_text_is_accepted_by_its_number_or_its_author(line: str) -> None:
    assert parse(line, VIEW) == Do(Accept(AVARIA, "T2"))


def test_the_only_support_is_taken_back_without_naming_it() -> None:
    supporting = replace(VIEW, acceptances=((AVARIA, "T2"),))
    assert parse("withdraw", supporting) == Do(Withdraw(AVARIA, "T2"))
    assert parse("withdraw T2", VIEW) == Do(Withdraw(AVARIA, "T2"))
    assert problem("withdraw") == ("text_missing", "")


def test_a_rejection_names_red_lines_by_their_number_on_the_sheet() -> None:
    assert parse("reject T2", VIEW) == Do(Reject(AVARIA, "T2"))
    assert parse("reject T2 naming 1", VIEW) == Do(Reject(AVARIA, "T2", (0,)))
    assert parse("reject T2 naming all", VIEW) == Do(Reject(AVARIA, "T2", ()))
    joint = replace(VIEW.position(BORLAND), terms=(6, 2, 2))
    crossing = replace(VIEW, texts=(VIEW.texts[0], joint))
    assert parse("reject T2 naming all", crossing) == Do(Reject(AVARIA, "T2", (0,)))
    assert problem("reject T2 naming 2") == ("line_unknown", "")
    assert problem("reject T2 naming") == ("line_unknown", "")


@pytest.mark.parametrize(
    "line",
    [
        "demand inspections 8 of borland",
        "demand inspections=8 of BOR",
        "demand of borland visits 8",
        "demand borland visits 8",
        "demand visits 8 borland",
        "demand 8 visits a year from borland",
        "demand visits 8",
        "ask visits 8 of bor",
    ],
)
def test_a_demand_is_understood_in_many_dresses(line: str) -> None:
    assert parse(line, VIEW) == Do(Demand(AVARIA, BORLAND, VISITS, 8))
    mutual = Do(Demand(AVARIA, BORLAND, VISITS, 8, reciprocal=True))
    assert parse(f"{line} reciprocal", VIEW) == mutual


def test_with_three_delegations_a_demand_says_of_whom() -> None:
    party = replace(VIEW.agenda.parties[1], seat=Seat("corland"), name="Corland", code="COR")
    agenda = replace(VIEW.agenda, parties=(*VIEW.agenda.parties, party))
    three = replace(VIEW, agenda=agenda)
    assert problem("demand inspections 8", three) == ("demand_of_whom", "")
    assert parse("demand inspections 8 of cor", three) == Do(Demand(AVARIA, party.seat, VISITS, 8))
    assert problem("demand inspections 8 of corlant", three) == ("seat_unknown", "corland")


def test_answers_go_to_the_demand_that_waits() -> None:
    view = asked()
    assert parse("grant", view) == Do(Answer(AVARIA, "D1", 8))
    assert parse("grant D1", view) == Do(Answer(AVARIA, "D1", 8))
    assert parse("limit 5", view) == Do(Answer(AVARIA, "D1", 5))
    assert parse("limit d1 to 5", view) == Do(Answer(AVARIA, "D1", 5))
    assert parse("refuse", view) == Do(Answer(AVARIA, "D1", None))
    assert problem("limit", view) == ("option_missing", "")
    assert problem("limit 99", view) == ("option_between", "")


def test_an_answer_without_a_demand_says_what_was_perhaps_meant() -> None:
    assert problem("grant") == ("nothing_asked_of_you", "")
    assert problem("refuse T2") == ("refuse_is_for_demands", "reject T2")
    assert problem("accept D1", asked()) == ("demand_not_text", "")


@pytest.mark.parametrize(
    "line", ["choose leave", "choose 2", "choose storm leave", "choose LEAVE", "pick leave it"]
)
def test_a_choice_is_made_by_name_number_or_words(line: str) -> None:
    assert parse(line, choosing()) == Do(Choose(AVARIA, "storm", "leave"))


def test_a_choice_that_is_not_there_lists_those_that_are() -> None:
    found = parse("choose 3", choosing())
    assert isinstance(found, Problem)
    assert "rebuild, leave" in problem_line(found)
    assert problem("choose rebuilt", choosing()) == ("choice_unknown", "rebuild")
    assert problem("choose 1") == ("nothing_to_choose", "")


def test_what_is_said_keeps_its_letters_and_loses_its_quotes() -> None:
    assert parse("say Let us begin, then.", VIEW) == Do(Speak(AVARIA, "Let us begin, then."))
    assert parse('SAY "Let us begin"', VIEW) == Do(Speak(AVARIA, "Let us begin"))
    assert parse("say “Let us begin”", VIEW) == Do(Speak(AVARIA, "Let us begin"))
    assert parse('say "So" and "so"', VIEW) == Do(Speak(AVARIA, '"So" and "so"'))
    assert problem("say") == ("nothing_said", "")


def test_control_characters_never_get_through() -> None:
    assert parse("say \x1b[31mred\u202e\tair", VIEW) == Do(Speak(AVARIA, "red air"))


@pytest.mark.parametrize("line", ["end", "END", "end turn", "end my turn", "pass", "done"])
def test_a_turn_is_ended(line: str) -> None:
    assert parse(line, VIEW) == Do(EndTurn(AVARIA))


def test_a_number_alone_picks_from_the_last_list() -> None:
    desk = Desk((MenuItem("a", EndTurn(AVARIA)), MenuItem("b", Accept(AVARIA, "T2"))))
    assert parse("2", VIEW, desk) == Do(Accept(AVARIA, "T2"))
    assert parse(" 1. ", VIEW, desk) == Do(EndTurn(AVARIA))
    assert problem("3", desk=desk) == ("not_in_menu", "")
    assert problem("0", desk=desk) == ("not_in_menu", "")
    assert problem("1") == ("no_menu", "")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("look", Ask("look")),
        ("status", Ask("look")),
        ("T2", Ask("text", ("T2",))),
        ("t1", Ask("text", ("T1",))),
        ("text", Ask("text")),
        ("text borland", Ask("text", ("T2",))),
        ("agenda", Ask("agenda")),
        ("agenda visits", Ask("agenda", ("inspections",))),
        ("why trust borland", Ask("why", ("trust", "borland"))),
        ("rules 5.3", Ask("rules", ("5.3",))),
        ("?", Ask("help")),
        ("help offer", Ask("help", ("propose",))),
        ("confirm OFF", Ask("confirm", ("off",))),
        ("q", Ask("quit")),
        ("", Ask("nothing")),
        ("   # a note", Ask("nothing")),
    ],
)
def test_looking_is_asking(line: str, wanted: Ask) -> None:
    assert parse(line, VIEW) == wanted


@pytest.mark.parametrize(
    ("line", "code", "suggestion"),
    [
        ("prpose launchers=200", "verb_unknown", "propose"),
        ("xyzzy", "verb_unknown", ""),
        ("help acept", "verb_unknown", "help accept"),
        ("a", "verb_ambiguous", ""),
        ("launchers=200", "verb_missing", "propose launchers=200"),
        ("launchers 200 visits 4", "verb_missing", "propose launchers 200 visits 4"),
        ("y", "nothing_to_confirm", ""),
        ("T9", "text_unknown", ""),
        ("propose lanchers=200", "issue_unknown", "launchers"),
        ("propose launchers=200 inspectoins=4", "issue_unknown", "inspections"),
        ("propose zeppelins=200", "issue_unknown", ""),
        ("propose pact=hotlin3", "option_unknown", "hotline"),
        ("propose pact=whatever", "option_unknown", ""),
        ("propose launchers", "option_missing", ""),
        ("propose launchers=160 inspections=4", "option_between", ""),
        ("propose launchers=200 launchers=250", "issue_twice", ""),
        ("propose", "no_changes", ""),
        ("accept T9", "text_unknown", ""),
        ("demand", "demand_of_what", ""),
        ("demand inspections 8 launchers 200", "demand_one_measure", ""),
        ("demand inspections 8 of borlant", "seat_unknown", "borland"),
        ("end now please", "left_over", ""),
        ("look around", "left_over", ""),
        ("confirm perhaps", "on_or_off", ""),
        ("agenda lanchers", "issue_unknown", "launchers"),
    ],
)
def test_a_mistake_is_named_and_the_likely_meaning_offered(
    line: str, code: str, suggestion: str
) -> None:
    assert problem(line) == (code, suggestion)


def test_a_number_between_two_options_names_both() -> None:
    found = parse("propose launchers=160", VIEW)
    assert isinstance(found, Problem)
    assert problem_line(found) == "not understood: launchers has no option 160; next to it 150, 200"


def test_a_name_that_fits_several_things_is_not_guessed() -> None:
    agenda = replace(
        VIEW.agenda, issues=(VIEW.agenda.issues[0], replace(VIEW.agenda.issues[1], id="launches"))
    )
    view = replace(VIEW, agenda=agenda)
    assert problem("propose launch=200", view) == ("issue_ambiguous", "")


def test_the_room_can_look_but_not_act() -> None:
    room = replace(VIEW, seat=None, own=None)
    assert parse("look", room) == Ask("look")
    assert problem("propose launchers=200", room) == ("no_seat", "")
    assert problem("end", room) == ("no_seat", "")


def test_every_command_is_found_by_all_its_words_and_has_its_help() -> None:
    names = {verb.name for verb in VERBS}
    for verb in VERBS:
        also = tuple(word for word in verb.also if word not in names)
        for word in (verb.name, *also, verb.name.upper()):
            assert verb_of(word) == verb
        assert help_lines(verb.name)[0].endswith(verb.usage)
        assert any(line.strip().startswith(verb.usage) for line in help_lines())


def test_no_word_names_two_commands_but_where_only_one_of_them_is_to_be_had() -> None:
    words = [word for verb in VERBS for word in (verb.name, *verb.also)]
    assert {word for word in words if words.count(word) > 1} == {"table", "step"}
    assert verb_of("table", VIEW.agenda) == verb_of("look")
    assert verb_of("table", DELTA.agenda) == verb_of("table")
    assert verb_of("step", DELTA.agenda) != verb_of("gesture")


def test_every_problem_that_is_raised_has_its_sentence_and_no_sentence_is_idle() -> None:
    folder = Path(grammar.__file__).parent
    sources = [folder / "grammar.py", *(folder / "commands").glob("*.py")]
    raised = {
        node.args[0].value
        for source in sources
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Problem"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    told = {code.removeprefix("problem.") for code in SENTENCES if code.startswith("problem.")}
    # The rest are said in the place of another when there is nothing to list, or frame them.
    instead = {"text_missing_none", "no_lines", "tone_missing", "paper_unknown_none"}
    assert told - raised == {"meant", *instead}
    assert raised - told == set()
