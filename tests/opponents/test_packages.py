"""Choosing a text: good enough for oneself, and then the best for the others."""

from __future__ import annotations

from itertools import product

import pytest

from summit.bargain.expected import Eyes, Watch, expected
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import values_of
from summit.opponents.beliefs import Belief, belief_about
from summit.opponents.domain import LARGEST, Domain, Group, domain
from summit.opponents.outlook import outlook
from summit.opponents.packages import SLACK, Frontier, Package, frontier_at
from summit.opponents.record import own_of
from summit.scenario.conditions import Name, compile_condition
from tests.engine.worlds import scenario, tables
from tests.opponents.games import play, scripted
from tests.rules.table import B, Game

MILLION = 1_000_000
AGENDA = Game().tables.agenda
ISSUES = AGENDA.issues

OWN = Eyes(((10, 6, 0), (0, 5, 12), (20, 0)), ())
THEIRS = Belief(
    B, ((0, 3 * MILLION, 9 * MILLION), (8 * MILLION, 5 * MILLION, 0), (0, 7 * MILLION)), 0, ()
)
OPEN = Domain(
    (Group((0,), ((0,), (1,), (2,))), Group((1,), ((0,), (1,), (2,))), Group((2,), ((0,), (1,))))
)


def line(condition: str) -> RedLine:
    """A red line of the tiny scenario in these words."""
    names = {
        f"terms.{issue.id}": Name(
            f"terms.{issue.id}",
            "word" if issue.numbers is None else "number",
            None if issue.numbers is None else min(issue.numbers),
            None if issue.numbers is None else max(issue.numbers),
            issue.options if issue.numbers is None else (),
            "",
        )
        for issue in ISSUES
    }
    compiled = compile_condition(condition, names)
    places = [AGENDA.issue_index(name.removeprefix("terms.")) for name in compiled.names]
    return RedLine(compiled, "", tuple((place, values_of(ISSUES[place])) for place in places))


def texts(space: Domain) -> set[tuple[int, ...]]:
    """Every text of a domain."""
    return {space.terms(picks) for picks in product(*(range(len(g.choices)) for g in space.groups))}


EVERY_TEXT = set(product(*(range(len(issue.options)) for issue in ISSUES)))


@pytest.mark.parametrize(
    "conditions",
    [
        [],
        ["terms.inspections > 8"],
        ["terms.inspections > 8", "terms.pact == 'joint'"],
        ["terms.pact == 'joint' and terms.inspections > 4"],
        [
            "terms.pact == 'joint' and terms.inspections > 4",
            "terms.inspections + terms.launchers < 200",
        ],
    ],
)
def test_the_domain_holds_exactly_the_texts_that_cross_no_red_line(conditions: list[str]) -> None:
    lines = [line(condition) for condition in conditions]
    allowed = {text for text in EVERY_TEXT if not any(entry.crossed_by(text) for entry in lines)}
    assert texts(domain(AGENDA, lines, (), ())) == allowed


def test_the_domain_keeps_every_promise() -> None:
    space = domain(AGENDA, [line("terms.pact == 'joint' and terms.inspections > 4")], [(1, 3)], ())
    assert {text[1] for text in texts(space)} == set(range(3, 13))


def test_red_lines_that_leave_nothing_leave_an_empty_domain() -> None:
    assert domain(AGENDA, [line("terms.inspections >= 0")], (), ()).is_empty
    assert not domain(AGENDA, [], (), ()).is_empty


def test_a_group_too_large_to_list_is_thinned_to_its_ends_and_what_was_tabled() -> None:
    wide_tables = Game(
        ("    range: {from: 0, to: 12, step: 1}\n", "    range: {from: 0, to: 199, step: 1}\n"),
        ("launchers: {0: 0, 12: 0.6}", "launchers: {0: 0, 199: 0.6}"),
        ("avaria: {0: 0, 12: 20}", "avaria: {0: 0, 199: 20}"),
        ("borland: {0: 20, 12: 0}", "borland: {0: 20, 199: 0}"),
    ).tables
    sums = "terms.launchers + terms.inspections"
    tied = line(f"{sums} < 120")
    agenda = wide_tables.agenda
    reads = tuple((place, values_of(agenda.issues[place])) for place, _ in tied.reads)
    wide = RedLine(tied.condition, "", reads)
    small = domain(agenda, [wide], (), [(2, 40, 0)])
    assert max(len(group.choices) for group in small.groups) <= LARGEST
    assert not any(wide.crossed_by(text) for text in texts(small))
    assert (2, 40, 0) in texts(small)


def seen() -> Frontier:
    return frontier_at(OWN, (THEIRS,), OPEN, (0, 0, 0))


def best_for_them(target: int) -> int:
    """The most that they can get while one's own worth reaches the target, by trying every text."""
    return max(THEIRS.worth(terms) for terms in texts(OPEN) if expected(OWN, terms) >= target)


@pytest.mark.parametrize("points", range(0, 43, 3))
def test_the_text_chosen_reaches_the_target_and_gives_the_other_the_most(points: int) -> None:
    target = points * MILLION
    chosen = seen().chosen(target)
    assert chosen is not None
    assert chosen.own == expected(OWN, chosen.terms) >= target
    assert chosen.gains == (best_for_them(target),)


def test_a_target_out_of_reach_gives_the_best_for_oneself() -> None:
    chosen = seen().chosen(99 * MILLION)
    assert chosen is not None
    assert chosen.own == 42 * MILLION


def test_without_a_text_there_is_nothing_to_choose() -> None:
    nothing = Domain((Group((0,), ()),))
    assert frontier_at(OWN, (THEIRS,), nothing, (0, 0, 0)).chosen(0) is None


def test_the_fair_deal_has_the_greatest_product_of_gains() -> None:
    walk_away = 12 * MILLION
    deal = seen().fair(walk_away)
    assert deal is not None
    products = [
        (expected(OWN, terms) - walk_away) * THEIRS.worth(terms)
        for terms in texts(OPEN)
        if expected(OWN, terms) >= walk_away
    ]
    assert (deal.values[0] - walk_away) * deal.values[1] == max(products)


def test_where_nobody_can_gain_there_is_no_fair_deal() -> None:
    assert seen().fair(43 * MILLION) is None


def test_true_worth_is_looked_at_and_not_the_linearised_one() -> None:
    """Two measures that watch one limit are worth less together than one by one."""
    watch = Watch(
        limit=0,
        stake=(40 * MILLION, 0, 0),
        distrust=MILLION,
        miss=MILLION,
        measures=((1, (0, 600_000, 600_000)), (2, (0, 600_000))),
    )
    eyes = Eyes(((40, 0, 0), (0, 0, 0), (0, 0)), (watch,))
    frontier = frontier_at(eyes, (THEIRS,), OPEN, (0, 1, 1))
    best = max(expected(eyes, terms) for terms in texts(OPEN))
    for target in range(0, best, 2 * MILLION):
        chosen = frontier.chosen(target)
        assert chosen is not None
        assert chosen.own == expected(eyes, chosen.terms) >= target


def test_of_several_others_the_worst_off_counts() -> None:
    quiet = Belief(
        Seat("caldia"), ((6 * MILLION, 6 * MILLION, 0), (0, 0, 0), (0, 3 * MILLION)), 0, ()
    )
    both = frontier_at(OWN, (THEIRS, quiet), OPEN, (0, 0, 0))
    chosen = both.chosen(14 * MILLION)
    assert chosen is not None
    assert len(chosen.gains) == 2
    assert min(chosen.gains) > 0


def test_merit_asks_for_the_worst_off_before_all_together() -> None:
    even, uneven = Package((0,), 0, (3, 3)), Package((0,), 0, (2, 9))
    assert even.merit > uneven.merit


def test_what_is_worth_less_than_is_asked_for_is_left_out() -> None:
    least = (30 * MILLION, 5 * MILLION)
    whole, part = seen(), frontier_at(OWN, (THEIRS,), OPEN, (0, 0, 0), least)
    assert part.deals == tuple(
        deal
        for deal in whole.deals
        if deal.values[0] >= least[0] - SLACK and deal.values[1] >= least[1]
    )
    assert 0 < len(part.deals) < len(whole.deals)


def test_the_domain_within_some_options_holds_the_texts_that_have_no_others() -> None:
    lines = [line("terms.pact == 'joint' and terms.inspections > 4")]
    options = [{0, 3, 8}, set(range(3, 9)), {1, 2}]
    space = domain(AGENDA, lines, (), ())
    assert texts(space.within(options)) == {
        text
        for text in texts(space)
        if all(option in row for option, row in zip(text, options, strict=True))
    }


def test_the_outlook_never_takes_for_fair_what_is_worth_less_than_the_walk_away() -> None:
    """Seen from a text that nobody verifies, deals look better or worse than they are."""
    for seed in range(6):
        game = play(tables("tutorial"), scripted(scenario("tutorial")), f"fair {seed}")
        for view, _ in game.decisions:
            seat, own = own_of(view)
            (other,) = view.agenda.others(seat)
            space = domain(view.agenda, (), (), ())
            ahead = outlook(view, (belief_about(view, other, seat),), space)
            fair = ahead.fair(own.sheet.walk_away * MILLION)
            assert fair is None or fair.own >= own.sheet.walk_away * MILLION
