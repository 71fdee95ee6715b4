"""Rule 18.5: a figure that follows from the terms.

Warning time: 2 hours, and up to 12 more for few guns, and up to 6 for watchers; at least 1, at most
24. Alba does not sign for less than 6.
"""

from __future__ import annotations

import pytest

from summit.engine.actions import Reject, Terms
from summit.engine.acts.offices import Mediate
from summit.engine.events import GameEnded, TextRejected
from tests.rules.delta import ALBA, DORN, GUNS, MIDDLE, NARROW, NO_VOTES, TOLL, WATCH, Delta
from tests.rules.table import only

HOUR = 1_000_000
LINE = "        - when: figures.warning < 6\n"


def line(condition: str) -> Delta:
    """A game in which Alba's red line is another."""
    return Delta((LINE, f"        - when: {condition}\n"))


@pytest.mark.parametrize(
    ("terms", "hours"),
    [
        ((0, 8, 0, 0, 0), 2_000_000),
        ((0, 0, 0, 0, 0), 14_000_000),
        (NARROW, 9_500_000),
        (MIDDLE, 12_500_000),
        ((1, 0, 8, 0, 0), 20_000_000),
    ],
)
def test_18_5_a_base_and_what_each_issues_option_adds(terms: Terms, hours: int) -> None:
    figure = Delta().tables.agenda.figure("warning")
    assert figure is not None and (figure.title, figure.unit) == ("Warning time", "hours")
    assert figure.at(terms) == hours


@pytest.mark.parametrize(("base", "hours"), [("-20", 1), ("30", 24), ("7", 19)])
def test_18_5_between_bounds(base: str, hours: int) -> None:
    game = Delta(
        ("    base: 2\n", f"    base: {base}\n"), (LINE, "        - when: terms.guns > 60\n")
    )
    figure = game.tables.agenda.figure("warning")
    assert figure is not None and figure.at((0, 0, 0, 0, 0)) == hours * HOUR


def test_18_5_where_no_bound_is_given_there_is_none() -> None:
    game = Delta(("    base: 2\n    least: 1\n    most: 24\n", "    base: 30\n"))
    figure = game.tables.agenda.figure("warning")
    assert figure is not None and figure.at((0, 0, 0, 0, 0)) == 42 * HOUR


@pytest.mark.parametrize(
    ("terms", "crossed"),
    [((0, 5, 0, 1, 0), False), ((0, 6, 0, 1, 0), True), ((1, 6, 2, 1, 0), False)],
)
def test_18_5_a_red_line_may_ask_for_it(terms: Terms, crossed: bool) -> None:
    """70 guns leave 6.5 hours, 80 leave 5; two watchers bring 1.5 more."""
    game = Delta()
    assert game.state.sheets[0].crossed(terms) == ((0,) if crossed else ())
    game.do(Mediate(DORN, terms))
    game.turn_of(ALBA)
    if crossed:
        events = game.do(Reject(ALBA, "T5", (0,)))
        assert only(events, TextRejected)[0].lines[0].because.startswith("Six hours")
    else:
        assert game.refused(Reject(ALBA, "T5", (0,))).code == "line_not_crossed"


def test_18_5_it_reads_all_issues_that_the_figure_follows_from() -> None:
    red = Delta().state.sheets[0].red_lines[0]
    assert [issue for issue, _ in red.reads] == [GUNS, WATCH]


def test_18_5_and_the_issues_of_its_condition_each_once() -> None:
    game = line("[figures.warning < 6, terms.toll == 'none', terms.guns > 60]")
    red = game.state.sheets[0].red_lines[0]
    assert [issue for issue, _ in red.reads] == [TOLL, GUNS, WATCH]
    assert red.crossed_by((0, 6, 0, 0, 0))
    assert not red.crossed_by((0, 6, 0, 1, 0)) and not red.crossed_by((1, 6, 8, 0, 0))


def test_18_5_a_figure_of_one_issue() -> None:
    adds = "    adds:\n      guns: {20: 12, 100: 0}\n      watch: {0: 0, 8: 6}\n"
    game = Delta((adds, "    adds:\n      guns: {20: 12, 100: 0}\n"))
    red = game.state.sheets[0].red_lines[0]
    assert [issue for issue, _ in red.reads] == [GUNS]
    assert [red.crossed_by((1, option, 8, 0, 0)) for option in (5, 6)] == [False, True]


def test_18_5_so_may_an_ending() -> None:
    warned = "\n  - {id: warned, title: Warned, text: Twelve hours., when: figures.warning >= 12}"
    endings = f"{warned}\n  - {{id: rest, title: Rest, text: No.}}"
    for terms, ending in ((MIDDLE, "warned"), (NARROW, "rest")):
        game = Delta(*NO_VOTES, implementation=None, sequences=None, endings=endings)
        game.agree(terms)
        assert [e.ending for e in only(game.events, GameEnded)] == [ending]
    game = Delta(endings=endings)
    game.until(5)
    assert [e.ending for e in only(game.events, GameEnded)] == ["rest"], "there are no terms"
