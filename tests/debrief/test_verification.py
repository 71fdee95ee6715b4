"""What a treaty's verification catches and what trust it needs, by hand on the hotline sheet."""

from summit.debrief.report import report
from summit.debrief.verification import Caught, Reliance
from tests.debrief.games import MILLION, A, B, ended, hotline, signed, six_party


def test_the_deal_with_and_without_its_inspectors() -> None:
    """60 on paper, 120 at stake, 80 % caught: 24 exposed. To be worth 45 it may cost 15 of 24, so
    trust must cover 1 - 15/24 = .375; with nobody looking 1 - 15/120 = .875."""
    alba, boria = report(signed(hotline(), (2, 2))).verification
    assert alba == Reliance(
        holder=A,
        about=B,
        trust=500_000,
        needed=375_000,
        needed_by_means=875_000,
        limits=(Caught(0, 800_000, 0, 20_000, 120_000_000, 24_000_000),),
    )
    assert (boria.holder, boria.about, boria.needed, boria.needed_by_means) == (B, A, 0, 0)
    assert boria.limits[0].stake == 0


def test_national_means_look_as_well() -> None:
    """1 - 0.5 x 0.2 = .9 caught, 12 exposed; with means alone 60, so 1 - 15/60 = .75."""
    alba, _ = report(signed(hotline(means="50%"), (2, 2))).verification
    assert (alba.limits[0].with_measures, alba.limits[0].by_means) == (900_000, 500_000)
    assert (alba.limits[0].exposed, alba.needed, alba.needed_by_means) == (12_000_000, 0, 750_000)


def test_inspectors_who_do_not_come_raise_no_false_alarm() -> None:
    alba, _ = report(signed(hotline(), (2, 0))).verification
    assert (alba.limits[0].with_measures, alba.limits[0].false_alarm) == (0, 0)
    assert alba.needed == alba.needed_by_means


def test_no_trust_mends_a_treaty_that_is_below_the_walk_away_on_paper() -> None:
    """(1, 2) is worth 30 on paper to Alba, whose walk-away is 45."""
    alba, _ = report(signed(hotline(), (1, 2))).verification
    assert (alba.needed, alba.needed_by_means) == (MILLION, MILLION)


def test_without_a_treaty_there_is_nothing_to_verify() -> None:
    assert report(ended(hotline())).verification == ()


def test_each_seat_relies_on_all_others_that_are_bound() -> None:
    tables = six_party()
    found = report(signed(tables, tuple(option or 0 for option in tables.history))).verification
    pairs = {(reliance.holder, reliance.about) for reliance in found}
    bound = {"dprk", "usa", "china", "rok", "russia"}
    seats = tables.agenda.seats
    assert pairs == {(i, j) for i in seats for j in seats if i != j and j in bound}
