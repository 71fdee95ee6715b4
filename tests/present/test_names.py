"""Seats, options and terms by the names that people know them by."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.seats import NATURE, PUBLIC
from summit.present.names import (
    audience_name,
    change_line,
    condition_text,
    option_full,
    option_short,
    seat_code,
    seat_name,
    terms_changes,
)
from summit.present.width import display_width
from tests.present.talks import BOATS, CATCH, NORTH, SOUTH, VISITS, issues, tables, three_tables

AGENDA = tables().agenda


def test_a_seat_has_a_name_for_sentences_and_a_code_for_columns() -> None:
    assert seat_name(AGENDA, NORTH) == "Northland"
    assert seat_code(AGENDA, SOUTH) == "SOU"
    assert seat_name(AGENDA, NATURE) == "chance"


def test_a_long_name_is_cut_by_the_cells_that_it_takes() -> None:
    party = replace(AGENDA.parties[0], name="联合" * 40, code="联合国大会")
    agenda = replace(AGENDA, parties=(party, AGENDA.parties[1]))
    assert display_width(seat_name(agenda, NORTH)) <= 40
    assert seat_name(agenda, NORTH).endswith("…")
    assert display_width(seat_code(agenda, NORTH)) <= 8


def test_an_audience_is_all_or_named() -> None:
    agenda = three_tables().agenda
    assert audience_name(agenda, PUBLIC) == "all"
    assert audience_name(agenda, agenda.seats) == "Northland, Southland and Eastland"
    assert audience_name(agenda, ()) == "nothing"


def test_an_option_is_a_number_in_a_column_and_has_its_unit_in_a_sentence() -> None:
    boats, visits, catch = AGENDA.issues
    assert (option_short(boats, 1), option_full(boats, 1)) == ("40", "40 boats")
    assert option_full(visits, 2) == "4 visits a year"
    assert option_short(catch, 1) == option_full(catch, 1) == "one set of rules"


def test_numbers_with_a_unit_are_grouped_and_years_are_not() -> None:
    wide = {"from": 1000, "to": 2000, "step": 500}
    boats = {**issues(("north", "south"))["boats"], "range": wide, "today": "2000"}
    boats |= {"opening": {"north": "1000", "south": "2000"}}
    boats |= {"points": {"north": {"1000": 9, "2000": 0}, "south": {"1000": 0, "2000": 9}}}
    all_issues = issues(("north", "south"))
    issue = tables(issues={**all_issues, "boats": boats}).agenda.issues[BOATS]
    assert option_full(issue, 1) == "1,500 boats"
    assert option_full(replace(issue, unit=""), 1) == "1500"


def test_decimals_and_minus_signs_are_shown_as_they_are() -> None:
    issue = replace(
        AGENDA.issues[BOATS],
        numbers=(-2_500_000, 3_670_000),
        options=("-2.5", "3.67"),
        labels=("-2.5", "3.67"),
    )
    assert option_short(issue, 0) == "−2.5"
    assert option_full(issue, 1) == "3.67 boats"


def test_an_authors_words_for_a_number_come_first() -> None:
    issue = replace(
        AGENDA.issues[VISITS], numbers=(0, 5_000_000), options=("0", "5"), labels=("none", "five")
    )
    assert option_short(issue, 1) == option_full(issue, 1) == "five"


def test_terms_differ_issue_by_issue() -> None:
    rows = terms_changes(AGENDA, (0, 4, 0), (2, 4, 1))
    assert [row.issue for row in rows] == [BOATS, CATCH]
    assert change_line(rows[0]) == "Patrol boats: 20 -> 60"
    assert terms_changes(AGENDA, (0, 4, 0), (0, 4, 0)) == ()


def test_a_condition_is_shown_in_the_words_of_the_agenda() -> None:
    assert condition_text(AGENDA, "terms.catch == 'open' and\n terms.boats > 40") == (
        "Fishing = open and Patrol boats above 40 boats"
    )
    assert condition_text(AGENDA, "terms.visits <= 4 or terms.catch != 'closed'") == (
        "Harbour visits at most 4 visits a year or Fishing not closed to all"
    )


def test_what_is_no_option_of_the_agenda_stays_in_its_authors_words() -> None:
    condition = "terms.boats >= 55 and terms.nothing == 'x' and tension > 40"
    assert condition_text(AGENDA, condition) == ("boats >= 55 and nothing == 'x' and tension > 40")
