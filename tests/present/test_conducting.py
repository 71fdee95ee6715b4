"""After a signature: whatever is legal can be typed, menus hold what may be done, rows are true."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from summit.engine.acts.conduct import (
    Accuse,
    CallVote,
    Comply,
    Consult,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Publish,
    Shelve,
    SnapBack,
    Visit,
)
from summit.engine.meter import MILLION, rounded
from summit.engine.play import apply, legal_actions, refuse
from summit.engine.reckoning import dread
from summit.engine.rules.ratifying import odds_at_home
from summit.engine.seats import Seat
from summit.engine.sight import sight_of
from summit.engine.standing.treaty import Finding, Query
from summit.engine.state import State
from summit.engine.view import View, view
from summit.opponents.outcome import caught
from summit.present.answers import look
from summit.present.commands.command import Do, Problem
from summit.present.commands.manual import problem_line
from summit.present.commands.written import unparse
from summit.present.conducting import choices
from summit.present.consequences import consequences
from summit.present.grammar import parse
from summit.present.menus import LONGEST_MENU, menu
from summit.present.naming import finding_names
from summit.present.numbers import decimal
from summit.present.stakes import approval, breaches, fear, prospects
from summit.present.treaty_rows import treaty_lines
from summit.present.waiting import heads, waiting
from tests.present.grammar_games import opening_view, ratified, signed_moments

SCENARIOS = ratified()
MOMENTS = {
    name: [moment for seed in "abc" for moment in signed_moments(SCENARIOS[name], seed)]
    for name in SCENARIOS
}
IRREVOCABLE = (CallVote, Shelve, Accuse, Publish, SnapBack, Expel, GiveNotice)

names = pytest.mark.parametrize("name", SCENARIOS)


@names
def test_whatever_is_legal_under_a_treaty_is_written_and_read_back_exactly(name: str) -> None:
    wrong = []
    for state, seat in MOMENTS[name]:
        seen = view(state, seat)
        for action in legal_actions(state, seat):
            for line in (unparse(action, seen), unparse(action, seen).upper()):
                if parse(line, seen) != Do(action):
                    wrong.append((line, parse(line, seen)))
    assert wrong == []


@names
def test_a_menu_under_a_treaty_holds_what_is_legal_and_says_what_it_means(name: str) -> None:
    for state, seat in MOMENTS[name]:
        seen = view(state, seat)
        items = menu(seen, legal_actions(state, seat))
        assert 0 < len(items) <= LONGEST_MENU
        for item in items:
            assert refuse(state, item.action) is None
            assert item.label.startswith(unparse(item.action, seen))
            assert " · " in item.label


@names
def test_what_waits_has_the_numbers_of_the_menu_and_commands_for_names(name: str) -> None:
    for state, seat in MOMENTS[name]:
        seen = view(state, seat)
        entries = waiting(seen)
        assert len(entries) == len(seen.own.duties if seen.own else ())
        for entry in entries[:1]:
            typed = [parse(line, seen) for line, _ in entry.options]
            items = menu(seen, legal_actions(state, seat))
            assert typed == [Do(item.action) for item in items]
        if entries:
            assert heads(seen)[0] == entries[0].head
            assert len(heads(seen)) == 1 + len(entries[0].body) + len(entries) - 1


@names
def test_every_seat_and_the_room_can_ask_how_the_treaty_stands(name: str) -> None:
    for state, _ in MOMENTS[name]:
        for seat in (*state.tables.agenda.seats, None):
            assert treaty_lines(view(state, seat))[0].startswith("TREATY ")
            assert look(view(state, seat))


@names
def test_what_cannot_be_taken_back_is_named_before_it_is_done(name: str) -> None:
    for state, seat in MOMENTS[name]:
        seen = view(state, seat)
        for action in legal_actions(state, seat):
            is_breach = isinstance(action, Comply) and bool(action.breaks)
            is_grave = is_breach or isinstance(action, IRREVOCABLE)
            assert bool(consequences(action, seen)) == is_grave


@names
def test_the_odds_are_those_of_the_vote_and_a_payment_makes_of_them_what_was_said(
    name: str,
) -> None:
    votes, tables = 0, MOMENTS[name][0][0].tables
    is_bought = tables.agenda.is_ratified_at_home and any(home.payments for home in tables.homes)
    for state, seat in MOMENTS[name]:
        if not any(duty.seat == seat and duty.kind == "vote" for duty in state.duties):
            continue
        seen = approval(view(state, seat), state.signed.terms)
        assert seen is not None
        assert seen.odds == odds_at_home(state, seat, state.signed.terms)
        for action, offer in zip(
            (a for a in legal_actions(state, seat) if unparse(a, view(state, seat))[:3] == "buy"),
            (offer for offer in seen.offers if not offer.is_bought),
            strict=True,
        ):
            then = apply(state, action).state
            votes += 1
            assert offer.odds == odds_at_home(then, seat, then.signed.terms)
    assert bool(votes) is is_bought


@names
def test_how_likely_a_breach_is_seen_is_what_an_opponent_in_the_same_place_thinks(
    name: str,
) -> None:
    seen = 0
    for state, seat in MOMENTS[name]:
        if any(duty.seat == seat and duty.kind == "comply" for duty in state.duties):
            mine = view(state, seat)
            found = {breach.limit: breach.seen for breach in breaches(mine)}
            assert found == caught(mine, state.signed)
            assert all(b.visited is None or b.visited > b.seen for b in breaches(mine))
            seen += 1
    assert seen


@names
def test_what_one_would_see_of_others_is_exact(name: str) -> None:
    for state, seat in MOMENTS[name]:
        for each in prospects(view(state, seat)):
            visits = [sent for sent in state.signed.visits if sent.period == state.signed.period]
            sight = sight_of(state, seat, each.of)
            came = (seat, each.of, each.limit) in [(v.by, v.of, v.limit) for v in visits]
            expected = each.visited if came else each.seen
            assert expected == sight.seen[sight.limits.index(each.limit)]
            assert each.visited >= each.seen


@names
def test_a_name_of_a_finding_never_changes_and_names_one(name: str) -> None:
    known: dict[tuple[Seat, str], str] = {}
    game, last = None, 0
    for state, _ in MOMENTS[name]:
        # Another game: its findings have names of their own.
        if state.signed.period < last or not state.signed.is_ratified:
            known = {}
        last = state.signed.period
        for seat in state.tables.agenda.seats:
            named = finding_names(view(state, seat))
            assert len(set(named.values())) == len(named)
            for found, short in named.items():
                assert known.setdefault((seat, found), short) == short
        game = state
    assert game is not None


def first(name: str, kind: str) -> tuple[State, Seat, View]:
    """The first moment at which a seat has a duty of that kind."""
    for state, _ in MOMENTS[name]:
        for duty in state.duties:
            if duty.kind == kind:
                return state, duty.seat, view(state, duty.seat)
    raise LookupError(kind)


def test_a_duty_of_the_talks_has_no_choices_here() -> None:
    _, _, seen = first("new_start", "comply")
    assert seen.own is not None
    assert choices(seen, replace(seen.own.duties[0], kind="choice")) == ()


def test_the_rows_of_a_period_say_what_a_breach_brings_and_what_it_may_cost() -> None:
    state, seat, seen = first("new_start", "comply")
    (entry,) = (each for each in waiting(seen) if each.kind == "comply")
    issues = [issue for issue in seen.agenda.issues if issue.kind == "limit"]
    assert [row.split(",")[0] for row in entry.body[: len(issues)]] == [i.id for i in issues]
    found = breaches(seen)
    assert [breach.share for breach in found] == [
        rounded(breach.gain, state.signed.periods) for breach in found
    ]
    assert f"{decimal(fear(seen))} points" in entry.body[len(issues)]
    assert fear(seen) == dread(seen.agenda, state.sheets[0], state.signed.terms)
    assert seat == seen.agenda.seats[0]


def test_before_a_signature_the_odds_of_the_standing_texts_are_shown() -> None:
    lines = treaty_lines(opening_view(SCENARIOS["new_start"], "usa"))
    assert lines[0] == "nothing has been signed yet"
    assert len(lines) == 3
    assert all(line.startswith("odds that T") for line in lines[1:])


def test_who_is_asked_reads_what_was_done_then() -> None:
    state, seat, seen = first("new_start", "comply")
    other = seen.agenda.others(seat)[0]
    treaty = state.signed
    found = Finding("x", treaty.period, other, seat, 0, "alarm", (other, seat))
    asked = replace(treaty, findings=(found,), queries=(Query(other, seat, "x"),))
    assert seen.own is not None
    duty = replace(seen.own.duties[0], kind="explain", of="x")
    own = replace(seen.own, duties=(duty,))
    (entry,) = waiting(replace(seen, treaty=asked, own=own))
    assert "you kept it then" in entry.body[1]
    name = f"{seen.agenda.parties[seen.agenda.index(other)].code}1"
    assert [option for option, _ in entry.options] == [f"open {name}", f"stonewall {name}"]


def test_menus_of_a_visit_begin_where_most_is_at_risk() -> None:
    _, seat, seen = first("new_start", "visit")
    assert seen.own is not None
    duty = next(duty for duty in seen.own.duties if duty.kind == "visit")
    hold, *visits = choices(seen, duty)
    assert hold == Visit(seat)
    risk = {(each.of, each.limit): each.lost * (MILLION - each.seen) for each in prospects(seen)}
    order = [risk[each.of, each.limit] for each in visits if isinstance(each, Visit) and each.of]
    assert order == sorted(order, reverse=True)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("keep", ()),
        ("keep all the limits", ()),
        ("break warheads", ("warheads",)),
        ("break reserve, war", ("warheads", "nondeployed")),
        ("break launchers in reserve and deployed launchers", ("launchers", "nondeployed")),
        ("break warheads launchers nondeployed", ("warheads", "launchers", "nondeployed")),
        ("break all", ("warheads", "launchers", "nondeployed")),
        ("violate launchers", ("launchers",)),
    ],
)
def test_limits_are_broken_by_their_names(line: str, wanted: tuple[str, ...]) -> None:
    _, seat, seen = first("new_start", "comply")
    limits = tuple(seen.agenda.issue_index(each) for each in wanted)
    assert parse(line, seen) == Do(Comply(seat, limits))


@pytest.mark.parametrize(
    "line",
    [
        "visit nondeployed",
        "visit nondeployed of russia",
        "visit launchers in reserve of russia",
        "visit russia reserve",
        "inspect Russia: launchers in reserve",
        "visit reserve in russia",
    ],
)
def test_a_place_to_visit_is_a_limit_of_a_party(line: str) -> None:
    state, _, _ = first("new_start", "visit")
    seen = view(state, Seat("usa"))
    limit = seen.agenda.issue_index("nondeployed")
    assert parse(line, seen) == Do(Visit(Seat("usa"), Seat("russia"), limit))


def test_a_note_may_be_written_in_several_ways() -> None:
    _, seat, seen = first("new_start", "comply")
    for line in ("extend", "extend yes", "extend the treaty"):
        assert parse(line, seen) == Do(Extend(seat, True))
    for line in ("extend no", "lapse", "lapse"):
        assert parse(line, seen) == Do(Extend(seat, False))


def with_findings() -> View:
    """Russia was found twice by the United States, who was found once by Russia."""
    state, _, _ = first("new_start", "comply")
    usa, russia = Seat("usa"), Seat("russia")
    found = (
        Finding("russia.usa.1", 1, russia, usa, 1, "alarm", (russia, usa)),
        Finding("usa.russia.1", 1, usa, russia, 0, "alarm", (usa,)),
        Finding("usa.russia.2", 2, usa, russia, 2, "confirmed", (usa,)),
        Finding("usa.russia.3", 3, usa, russia, -1, "clean", (usa,)),
    )
    return view(replace(state, treaty=replace(state.signed, findings=found)), usa)


def test_findings_are_named_in_their_order_and_others_by_who_found_them() -> None:
    assert finding_names(with_findings()) == {
        "russia.usa.1": "RUS1",
        "usa.russia.1": "F1",
        "usa.russia.2": "F2",
    }


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("consult F2", "usa.russia.2"),
        ("consult f1", "usa.russia.1"),
        ("consult usa.russia.1", "usa.russia.1"),
        ("consult about warheads of russia", "usa.russia.1"),
        ("consult about reserve", "usa.russia.2"),
        ("question on the warheads", "usa.russia.1"),
    ],
)
def test_a_finding_is_asked_about_by_its_name_or_its_subject(line: str, finding: str) -> None:
    assert parse(line, with_findings()) == Do(Consult(Seat("usa"), finding))


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        ("consult", "finding_missing", "F1, F2"),
        ("publish", "finding_missing", "F1, F2"),
        ("consult F9", "finding_unknown", "F1, F2"),
        ("consult about launchers", "finding_unknown", "F1, F2"),
        ("break", "limit_unknown", "warheads, launchers, nondeployed"),
        ("break moon", "limit_unknown", "moon"),
        ("visit", "limit_missing", "warheads"),
        ("visit warheads of france", "seat_unknown", "france"),
        ("accuse russia", "limit_unknown", "russia"),
        ("open", "nobody_asked", ""),
        ("counter france", "seat_unknown", "france"),
        ("buy moon", "payment_unknown", "modernisation"),
        ("vote tomorrow", "left_over", "tomorrow"),
        ("leave russia", "left_over", "russia"),
    ],
)
def test_what_is_not_understood_says_what_could_be_meant(line: str, code: str, part: str) -> None:
    found = parse(line, with_findings())
    assert isinstance(found, Problem)
    assert found.code == code
    assert part in problem_line(found)


def test_with_three_parties_a_limit_needs_its_party() -> None:
    three = [name for name, each in SCENARIOS.items() if len(each.delegations) > 2]
    for name in three:
        state, _ = next(islice(MOMENTS[name], 1))
        seat = state.tables.agenda.seats[0]
        seen = view(state, seat)
        found = parse("counter", seen)
        assert isinstance(found, Problem) and found.code == "whom"


def test_an_answer_is_to_the_question_that_waits() -> None:
    explained = 0
    for name in SCENARIOS:
        for state, seat in MOMENTS[name]:
            duty = next((d for d in state.duties if (d.seat, d.kind) == (seat, "explain")), None)
            if duty is not None:
                explained += 1
                seen = view(state, seat)
                for line in ("open", "open the books", f"open {duty.of}"):
                    assert parse(line, seen) == Do(Explain(seat, duty.of, True))
                assert parse("stonewall", seen) == Do(Explain(seat, duty.of, False))
    assert explained
