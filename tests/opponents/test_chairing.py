"""What a chair tables: the middle first, then what the noes ask for, at last the best so far."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept, Action, EndTurn, Reject, Terms
from summit.engine.acts.offices import Mediate, TakePoll, Voice
from summit.engine.acts.signals import WalkOut
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.opponents.chairing import chaired, next_text
from summit.opponents.guessing import guess
from summit.scenario.model import Script
from tests.engine.worlds import tables
from tests.opponents.at_table import AtTable
from tests.opponents.six import CHINA, DPRK, JAPAN, RUSSIA, USA, six_tables

ALBA, BORA, CRESS, DORN, ELDER = map(Seat, ("alba", "bora", "cress", "dorn", "elder"))
SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)
DISMANTLE, AID, RELIEF, VERIFICATION, LWR, ABDUCTEES = range(6)
MIDDLE = (3, 3, 2, 2, 1, 1)


def six_game(changed: Tables | None = None) -> AtTable:
    return AtTable(changed or six_tables()).pass_to(CHINA)


def put(game: AtTable, seat: Seat, moves: int = 2) -> tuple[Action, ...]:
    return chaired(game.seen(seat), seat, moves)


def answered(game: AtTable, **noes: int) -> AtTable:
    """Everybody answers the straw poll: no by name, with the issue; the others yes."""
    for seat in game.state.tables.agenda.seats:
        game.act(Voice(seat, False, noes[seat]) if seat in noes else Voice(seat, True))
    return game


def asked(game: AtTable, terms: Terms, **noes: int) -> AtTable:
    return answered(game.act(Mediate(CHINA, terms), TakePoll(CHINA)), **noes).pass_to(CHINA)


def test_it_begins_with_the_middle_of_all_openings_and_asks_at_once() -> None:
    assert put(six_game(), CHINA) == (Mediate(CHINA, MIDDLE), TakePoll(CHINA))


def test_of_two_middles_a_party_takes_the_one_it_likes_and_a_mediator_the_one_nearer_to_today() -> (
    None
):
    base = six_tables()
    place = base.agenda.index(CHINA)
    rows = list(base.sheets[place].points)
    rows[AID] = tuple(reversed(rows[AID]))
    thrifty = replace(base.sheets[place], points=tuple(rows))
    sheets = tuple(thrifty if n == place else sheet for n, sheet in enumerate(base.sheets))
    assert next_text(six_game(replace(base, sheets=sheets)).seen(CHINA), CHINA) == (
        3,
        2,
        2,
        2,
        1,
        1,
    )
    game = AtTable(tables("delta")).pass_to(ELDER)
    found = next_text(game.seen(ELDER), ELDER)
    assert found is not None and (found[TOLL], found[GUNS]) == (1, 3)


def test_with_one_move_it_asks_in_its_next_turn() -> None:
    game = six_game()
    assert put(game, CHINA, moves=1) == (Mediate(CHINA, MIDDLE),)
    game.act(Mediate(CHINA, MIDDLE), EndTurn(CHINA)).pass_to(CHINA)
    assert put(game, CHINA) == (TakePoll(CHINA),)
    assert put(game, CHINA, moves=0) == ()


def test_it_rests_while_all_who_are_needed_could_live_with_it() -> None:
    assert put(asked(six_game(), MIDDLE), CHINA) == ()


def test_a_no_from_one_that_is_not_needed_does_not_keep_it_busy() -> None:
    base = six_tables()
    parties = tuple(replace(p, is_needed=p.seat != JAPAN) for p in base.agenda.parties)
    game = six_game(replace(base, agenda=replace(base.agenda, parties=parties)))
    assert put(asked(game, MIDDLE, japan=ABDUCTEES), CHINA) == ()


@pytest.mark.parametrize(
    ("seat", "issue"),
    [(USA, VERIFICATION), (USA, RELIEF), (DPRK, RELIEF), (DPRK, DISMANTLE), (JAPAN, ABDUCTEES)],
)
def test_the_next_text_gives_more_to_who_said_no_and_no_less_of_what_it_named(
    seat: Seat, issue: int
) -> None:
    """On that issue, or elsewhere if that costs the others less."""
    game = asked(six_game(), MIDDLE, **{seat: issue})
    seen = game.seen(CHINA)
    terms = next_text(seen, CHINA)
    assert terms is not None
    wanted = guess(seen, seat)
    assert wanted.worth(terms) > wanted.worth(MIDDLE)
    assert wanted.near[issue][terms[issue]] >= wanted.near[issue][MIDDLE[issue]]


def test_where_it_costs_the_others_little_it_is_the_issue_that_was_named() -> None:
    terms = next_text(asked(six_game(), MIDDLE, usa=VERIFICATION).seen(CHINA), CHINA)
    assert terms == (*MIDDLE[:VERIFICATION], MIDDLE[VERIFICATION] + 1, *MIDDLE[VERIFICATION + 1 :])


def test_an_answer_makes_heavier_what_speaks_for_it() -> None:
    plain = guess(six_game().seen(CHINA), USA)
    assert len(set(plain.weights)) == 1
    told = guess(asked(six_game(), MIDDLE, usa=VERIFICATION).seen(CHINA), USA)
    assert max(told.weights) == told.weights[VERIFICATION]
    assert told.margin(MIDDLE) < 0
    content = guess(asked(six_game(), MIDDLE).seen(CHINA), USA)
    assert content.margin(MIDDLE) >= 0


def test_answers_are_secret_until_all_are_read() -> None:
    game = six_game().act(Mediate(CHINA, MIDDLE), TakePoll(CHINA), Voice(USA, False, VERIFICATION))
    assert guess(game.seen(CHINA), USA) == guess(six_game().seen(CHINA), USA)


def test_it_hears_a_red_line_that_was_named() -> None:
    """Not even for those who would have more of it; North Korea named it before any poll."""
    first = AtTable(six_tables()).act(Reject(DPRK, "T2", (0,))).pass_to(CHINA)
    assert guess(first.seen(CHINA), DPRK).margin((3, 3, 2, 4, 1, 1)) < -900_000
    game = asked(first, MIDDLE, usa=VERIFICATION, japan=VERIFICATION)
    for _ in range(3):
        terms = next_text(game.seen(CHINA), CHINA)
        assert terms is not None and terms[VERIFICATION] < 4
        game = asked(game, terms, usa=VERIFICATION, japan=VERIFICATION)


def with_own(game: Tables, seat: Seat, *lines: RedLine) -> Tables:
    """The same talks in which a seat has these red lines."""
    sheets = tuple(
        replace(sheet, red_lines=lines) if place == game.agenda.index(seat) else sheet
        for place, sheet in enumerate(game.sheets)
    )
    return replace(game, sheets=sheets)


def test_it_never_tables_across_a_red_line_of_its_own() -> None:
    base = six_tables()
    (no_delisting,) = base.sheets[base.agenda.index(JAPAN)].red_lines
    game = six_game(with_own(base, CHINA, no_delisting))
    for _ in range(3):
        terms = next_text(game.seen(CHINA), CHINA)
        assert terms is not None and terms[RELIEF] < 3
        game = asked(game, terms, dprk=RELIEF)


def test_where_the_middle_crosses_a_line_another_text_comes_first() -> None:
    base = six_tables()
    (no_delisting,) = base.sheets[base.agenda.index(JAPAN)].red_lines
    wide = replace(base.agenda.issues[RELIEF], openings=(3,) * 6)
    issues = (*base.agenda.issues[:RELIEF], wide, *base.agenda.issues[RELIEF + 1 :])
    generous = replace(base, agenda=replace(base.agenda, issues=issues))
    assert next_text(six_game(generous).seen(CHINA), CHINA) == (3, 3, 3, 2, 1, 1)
    terms = next_text(six_game(with_own(generous, CHINA, no_delisting)).seen(CHINA), CHINA)
    assert terms is not None and terms[RELIEF] < 3


def test_what_lies_outside_its_scope_is_left_as_it_is_today() -> None:
    """Where the middle of the openings is the river alone, nobody is watched in the reeds."""
    base = tables("delta")
    narrow = replace(base.agenda.issues[SCOPE], openings=(0, 0, 0, 0))
    agenda = replace(base.agenda, issues=(narrow, *base.agenda.issues[1:]))
    game = AtTable(replace(base, agenda=agenda)).pass_to(DORN)
    terms = next_text(game.seen(DORN), DORN)
    assert terms is not None and (terms[SCOPE], terms[WATCH]) == (0, 0)
    game.act(Mediate(DORN, terms))


def test_an_option_that_is_not_on_the_table_is_not_tabled() -> None:
    game = AtTable(tables("delta")).pass_to(DORN)
    for noes in ({"cress": TOLL}, {"cress": TOLL, "bora": TOLL}):
        terms = next_text(game.seen(DORN), DORN)
        assert terms is not None and terms[TOLL] != 2
        answered(game.act(Mediate(DORN, terms), TakePoll(DORN)), **noes).pass_to(DORN)


def test_near_the_end_the_best_text_so_far_is_put_once_more() -> None:
    game = asked(six_game(), MIDDLE, usa=VERIFICATION)
    worse = (4, 3, 2, 2, 1, 2)
    game = asked(game, worse, dprk=DISMANTLE, usa=RELIEF).play_until(4).pass_to(CHINA)
    assert put(game, CHINA)[0] != Mediate(CHINA, MIDDLE), "three turns are left"
    game.act(EndTurn(CHINA)).pass_to(CHINA)
    assert put(game, CHINA) == (Mediate(CHINA, MIDDLE), TakePoll(CHINA))
    game.act(Mediate(CHINA, MIDDLE), TakePoll(CHINA))
    answered(game, usa=VERIFICATION).pass_to(CHINA)
    assert put(game, CHINA) == (), "it stands already"


def test_it_tables_nothing_twice_and_nothing_without_credit() -> None:
    base = six_tables()
    game = six_game(replace(base, agenda=replace(base.agenda, credits=((CHINA, 3),))))
    tabled = []
    while acts := put(game, CHINA):
        assert isinstance(acts[0], Mediate)
        tabled.append(acts[0].terms)
        asked(game, acts[0].terms, dprk=VERIFICATION)
    assert len(set(tabled)) == 3


def test_it_asks_nobody_where_nobody_is_left() -> None:
    """A mediator among empty chairs neither drafts nor asks."""
    game = AtTable(tables("delta"))
    for seat in (ALBA, BORA, CRESS, DORN):
        game.pass_to(seat).act(WalkOut(seat))
    assert put(game.pass_to(ELDER), ELDER, 1) == ()


def test_a_chair_that_is_a_party_asks_for_its_own_walk_away_too() -> None:
    base = six_tables()
    place = base.agenda.index(CHINA)
    greedy = replace(base.sheets[place], walk_away=base.sheets[place].walk_away + 26)
    sheets = tuple(greedy if n == place else sheet for n, sheet in enumerate(base.sheets))
    game = asked(six_game(replace(base, sheets=sheets)), MIDDLE, china=DISMANTLE)
    terms = next_text(game.seen(CHINA), CHINA)
    mind = game.mind(CHINA)
    assert terms is not None and mind.worth(terms) > mind.worth(MIDDLE)


def test_once_all_could_live_with_it_the_chair_accepts_like_everybody() -> None:
    game = asked(six_game(), MIDDLE)
    single = game.state.offices.single
    silent = Script(signals=[])
    assert Accept(CHINA, single) in game.decided(CHINA, silent).actions
    assert Accept(RUSSIA, single) in game.pass_to(RUSSIA).decided(RUSSIA, silent).actions
