"""Why trust moved: sums of weights by cause, in whole ledgers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from summit.debrief.report import report
from summit.debrief.trust import CauseSum
from summit.engine.events import ReadingMoved
from summit.engine.meter import level_at
from summit.engine.play import apply, legal_actions, start
from summit.engine.state import State
from tests.debrief.games import A, B, ended, hotline, six_party, trust_row

ROWS = (
    trust_row(A, B, "concession", 300_000, 0),
    trust_row(A, B, "acceptance_withdrawn", -450_000, 300_000),
    trust_row(A, B, "grant", 30_000, -150_000),
    trust_row(A, B, "concession", 200_000, -120_000),
    trust_row(B, A, "demand", -250_000, 0),
)


def test_every_ordered_pair_has_an_account() -> None:
    found = report(ended(hotline(trust=40), more=ROWS)).trust
    assert [(account.holder, account.about) for account in found] == [(A, B), (B, A)]


def test_causes_are_summed_and_stand_in_descending_size() -> None:
    """300 + 200 = 500 for concessions, -450 for the acceptance taken back, 30 for a grant."""
    alba, boria = report(ended(hotline(), more=ROWS)).trust
    assert alba.causes == (
        CauseSum("concession", 500_000, 2),
        CauseSum("acceptance_withdrawn", -450_000, 1),
        CauseSum("grant", 30_000, 1),
    )
    assert boria.causes == (CauseSum("demand", -250_000, 1),)


def test_the_three_largest_rows_whichever_way_they_moved() -> None:
    alba, boria = report(ended(hotline(), more=ROWS)).trust
    assert [row.weight for row in alba.largest] == [-450_000, 300_000, 200_000]
    assert [row.weight for row in boria.largest] == [-250_000]


def test_start_and_end_are_exact() -> None:
    """Trust 50 is a level of 0; 80,000 more gives 1 / (1 + e^-0.08) = 0.519989."""
    alba, _ = report(ended(hotline(), more=ROWS)).trust
    assert (alba.start_level, alba.end_level) == (0, 80_000)
    assert (alba.start, alba.end) == (500_000, 519_989)


def test_the_rooms_reading_stands_beside_what_was_felt() -> None:
    felt = trust_row(A, B, "concession", 300_000, 0)
    read = ReadingMoved(replace(felt.row, weight=-100_000, after=-100_000))
    alba, _ = report(ended(hotline(), more=[felt, read])).trust
    assert (alba.end, alba.reading) == (574_443, 475_021)


def test_among_many_each_account_holds_the_rows_about_one_other() -> None:
    game = six_party()
    dprk, usa, china, *_ = game.agenda.seats
    towards_usa, towards_china = level_at(18), level_at(55)
    rows = (
        trust_row(dprk, usa, "concession", 300_000, towards_usa),
        trust_row(dprk, china, "demand", -50_000, towards_china),
    )
    first, second, third, *_ = report(ended(game, more=rows)).trust
    assert (first.holder, first.about, second.about) == (dprk, usa, china)
    assert first.causes == (CauseSum("concession", 300_000, 1),)
    assert second.causes == (CauseSum("demand", -50_000, 1),)
    assert (third.causes, third.largest) == ((), ())


def play(choices: list[int]) -> State:
    """A game in which seats take the legal actions with these numbers, then only end turns."""
    state = start(hotline(turns=3)).state
    left = list(choices)
    while not state.is_over:
        seat = state.duties[0].seat if state.duties else state.speaker
        assert seat is not None
        options = list(legal_actions(state, seat))
        number = left.pop(0) if left else -1
        state = apply(state, options[number % len(options)]).state
    return state


@given(st.lists(st.integers(0, 10_000), max_size=24))
def test_the_weights_of_a_game_add_up_to_the_way_from_start_to_end(choices: list[int]) -> None:
    state = play(choices)
    for account in report(state).trust:
        rows = [
            row
            for ledger in state.ledgers
            for row in ledger
            if (row.holder, row.about) == (account.holder, account.about)
        ]
        moved = account.end_level - account.start_level
        assert sum(entry.weight for entry in account.causes) == moved
        assert sum(entry.rows for entry in account.causes) == len(rows)
        sizes = [abs(entry.weight) for entry in account.causes]
        assert sizes == sorted(sizes, reverse=True)
        least = min((abs(row.weight) for row in account.largest), default=0)
        assert all(row in account.largest or abs(row.weight) <= least for row in rows)
