"""The report on small drawn games, against trying every text."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summit.bargain.expected import expected, paper
from summit.bargain.frontier import Deal
from summit.bargain.solutions import left_on_table
from summit.bargain.swaps import Swap
from summit.debrief.report import report
from summit.debrief.standpoint import Standpoint, are_all_ready, standpoints
from summit.debrief.verification import Reliance
from summit.engine.actions import Terms
from summit.engine.meter import trust_at
from summit.engine.scoring import eyes
from summit.engine.state import State
from summit.engine.tables import Tables
from tests.bargain.domains import best_of, packages
from tests.debrief.games import MILLION, delegation, ended, signed, tables

LINES = (
    "terms.cuts == 'deep'",
    "terms.visits == 'none' and terms.cuts != 'none'",
    "terms.visits == 'many' or terms.name == 'short'",
    "terms.name == 'long' and terms.visits == 'few' and terms.cuts == 'deep'",
)


@st.composite
def games(draw: st.DrawFn, seats: int | None = None) -> Tables:
    """Two or three seats over a limit, a measure that watches it and a name."""
    names = ["alba", "boria", "cedra"][: seats or draw(st.integers(2, 3))]
    issues = {
        "cuts": _issue(draw, names, "limit", ["none", "some", "deep"]),
        "visits": _issue(draw, names, "verification", ["none", "few", "many"]),
        "name": _issue(draw, names, "political", ["short", "long"]),
    }
    issues["cuts"]["binds"] = names
    caught = sorted(draw(st.lists(st.integers(0, 100), min_size=3, max_size=3)))
    levels = zip(["none", "few", "many"], caught, strict=True)
    issues["visits"]["detects"] = {"cuts": {option: f"{p}%" for option, p in levels}}
    seated = {
        name: delegation(
            draw(st.integers(0, 60)),
            {other: draw(st.integers(1, 99)) for other in names if other != name},
            draw(st.sampled_from((None, *LINES))),
            {"cuts": f"{draw(st.integers(0, 60))}%"},
        )
        for name in names
    }
    return tables(seated, issues)


def _issue(draw: st.DrawFn, seats: list[str], kind: str, options: list[str]) -> dict[str, Any]:
    return {
        "title": "An issue",
        "kind": kind,
        "options": options,
        "today": options[0],
        "opening": {seat: draw(st.sampled_from(options)) for seat in seats},
        "points": {
            seat: {option: draw(st.integers(0, 40)) for option in options} for seat in seats
        },
    }


def sizes(given_tables: Tables) -> list[int]:
    return [len(issue.options) for issue in given_tables.agenda.issues]


def priced(room: tuple[Standpoint, ...], given_tables: Tables, on_paper: bool) -> list[Deal]:
    """Every text that crosses nobody's red line, the lowest terms first."""
    return [
        Deal(
            tuple(
                paper(s.eyes, terms) * MILLION if on_paper else expected(s.eyes, terms)
                for s in room
            ),
            terms,
        )
        for terms in packages(sizes(given_tables))
        if not any(s.sheet.crossed(terms) for s in room)
    ]


def terms_of(drawn: st.DataObject, given_tables: Tables) -> Terms:
    return tuple(drawn.draw(st.integers(0, size - 1)) for size in sizes(given_tables))


@given(games())
def test_frontiers_are_those_of_all_texts_that_cross_no_red_line(game: Tables) -> None:
    state = ended(game)
    room = standpoints(state)
    found = report(state)
    for frontier, on_paper in ((found.in_their_eyes, False), (found.on_paper, True)):
        assert frontier is not None
        best = best_of(priced(room, game, on_paper))
        zone = tuple(
            deal
            for deal in best
            if all(value >= s.floor for value, s in zip(deal.values, room, strict=True))
        )
        assert frontier.zone == zone
        assert frontier.deals == (best if len(room) == 2 else zone)


@given(games())
def test_no_deal_is_right_just_where_no_text_suits_everybody(game: Tables) -> None:
    state = ended(game)
    room = standpoints(state)
    found = report(state)
    every = list(packages(sizes(game)))
    exists = any(are_all_ready(room, terms) for terms in every)
    assert found.zone.verdict == ("missed" if exists else "rightly_unsigned")
    assert found.zone.in_their_eyes is exists
    assert found.zone.on_paper is any(
        all(paper(s.eyes, t) >= s.sheet.walk_away and not s.sheet.crossed(t) for s in room)
        for t in every
    )
    assert found.zone.without_red_lines is any(
        all(expected(s.eyes, t) >= s.floor for s in room) for t in every
    )
    assert (found.missed is not None) is exists
    if found.missed is not None:
        assert are_all_ready(room, found.missed.terms)


@given(games(), st.data())
def test_nothing_better_for_all_than_what_is_said_to_be_left(
    game: Tables, drawn: st.DataObject
) -> None:
    state = signed(game, terms_of(drawn, game))
    room = standpoints(state)
    found = report(state)
    assert found.shortfall is not None and found.conclusion.terms is not None
    values = tuple(expected(s.eyes, found.conclusion.terms) for s in room)
    best = best_of(priced(room, game, on_paper=False))
    assert found.shortfall.left == left_on_table(best, values)


@given(games(), st.data())
def test_a_missed_swap_hurts_nobody_and_none_adds_more(game: Tables, drawn: st.DataObject) -> None:
    state = signed(game, terms_of(drawn, game))
    room = standpoints(state)
    terms = report(state).conclusion.terms
    assert terms is not None
    before = tuple(expected(s.eyes, terms) for s in room)
    swaps = [
        after
        for varied in packages(sizes(game))
        for after in [tuple(expected(s.eyes, varied) for s in room)]
        if sum(a != b for a, b in zip(terms, varied, strict=True)) in (1, 2)
        and all(now >= then for now, then in zip(after, before, strict=True))
        and all(set(s.sheet.crossed(varied)) <= set(s.sheet.crossed(terms)) for s in room)
    ]
    most = max((sum(after) for after in swaps), default=0)
    shortfall = report(state).shortfall
    assert shortfall is not None
    if most > sum(before):
        assert isinstance(shortfall.swap, Swap)
        assert sum(shortfall.swap.after) == most
    else:
        assert shortfall.swap is None


@given(games(), st.data())
def test_on_paper_nothing_is_worth_less_than_in_their_eyes(
    game: Tables, drawn: st.DataObject
) -> None:
    found = report(signed(game, terms_of(drawn, game)))
    for result in found.results:
        assert result.treaty is not None
        assert result.treaty.expected <= result.treaty.paper * MILLION
    assert found.zone.on_paper or not found.zone.in_their_eyes
    for reliance in found.verification:
        assert reliance.needed <= reliance.needed_by_means
        assert all(limit.by_means <= limit.with_measures for limit in reliance.limits)


@given(games(), st.data())
def test_the_needed_trust_is_the_least_that_suffices(game: Tables, drawn: st.DataObject) -> None:
    """Trust in third parties stays as it is; the cost of a watch rounds by half a micropoint."""
    state = signed(game, terms_of(drawn, game))
    for reliance in report(state).verification:
        floor = game.sheets[game.agenda.index(reliance.holder)].walk_away * MILLION
        exposed = sum(limit.exposed for limit in reliance.limits)
        if reliance.needed < MILLION:
            assert worth_at(state, reliance, reliance.needed) >= floor - 3
        # So much less trust that the text loses ten micropoints.
        less = reliance.needed - 10 * MILLION // max(1, exposed) - 1
        if less >= 0:
            assert worth_at(state, reliance, less) < floor


def worth_at(state: State, reliance: Reliance, trust: int) -> int:
    """What the treaty would be worth to the holder at that trust in the other."""
    agenda = state.tables.agenda
    place = agenda.index(reliance.holder)
    trusts = [trust_at(level) for level in state.trust[place]]
    trusts[agenda.index(reliance.about)] = trust
    terms = state.position(agenda.seats[0]).terms
    return expected(eyes(agenda, state.sheets[place], reliance.holder, tuple(trusts)), terms)


@given(games())
def test_the_same_game_gives_the_same_report(game: Tables) -> None:
    assert report(ended(game)) == report(ended(game))
