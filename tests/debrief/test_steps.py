"""How delegations stepped from offer to offer, on paper."""

from fractions import Fraction
from itertools import pairwise

import pytest

from summit.debrief.report import report
from summit.debrief.steps import CLASSES, Step, classified
from tests.debrief.games import A, B, ended, hotline, six_party


@pytest.mark.parametrize(
    ("own", "others", "kind"),
    [
        (1, 1, "fortunate"),
        (1, 0, "selfish"),
        (1, -1, "selfish"),
        (0, 1, "nice"),
        (0, 0, "silent"),
        (0, -1, "unfortunate"),
        (-1, 1, "concession"),
        (-1, 0, "concession"),
        (-1, -1, "unfortunate"),
    ],
)
def test_every_pair_of_signs_has_one_class(own: int, others: int, kind: str) -> None:
    assert classified(own, others) == kind
    assert kind in CLASSES


def test_a_path_of_offers_worked_out_by_hand() -> None:
    """Offers worth (own, other's): the differences' signs name the steps."""
    path = [(100, 8), (94, 42), (94, 42), (90, 30), (90, 51), (84, 68), (87, 60), (80, 55)]
    kinds = [classified(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(path)]
    assert kinds == [
        "concession",
        "silent",
        "unfortunate",
        "nice",
        "concession",
        "selfish",
        "unfortunate",
    ]


def test_the_steps_of_a_seat_from_its_opening_on() -> None:
    """Alba: (2,0) 100/0, (2,1) 80/35, (1,1) 50/50, (0,0) 40/30; two of three steps listen."""
    texts = [(A, (2, 1)), (B, (1, 2)), (A, (1, 1)), (A, (0, 0))]
    alba, boria = report(ended(hotline(), texts)).steps
    assert alba.steps == (
        Step("T1", "T3", -20, 35, "concession"),
        Step("T3", "T5", -30, 15, "concession"),
        Step("T5", "T6", -10, -20, "unfortunate"),
    )
    assert dict(zip(CLASSES, alba.counts, strict=True)) == {
        "fortunate": 0,
        "nice": 0,
        "concession": 2,
        "selfish": 0,
        "unfortunate": 1,
        "silent": 0,
    }
    assert alba.sensitivity == Fraction(2)
    assert [step.kind for step in boria.steps] == ["concession"]
    assert boria.sensitivity is None


def test_whoever_never_moved_made_no_step() -> None:
    assert [mix.steps for mix in report(ended(hotline())).steps] == [(), ()]


def test_among_many_the_others_count_together() -> None:
    """Five others: 0 to 50 of aid costs the USA 1; +4 -2 +6 +2 +3 = +13 for the rest."""
    tables = six_party()
    usa = tables.agenda.seats[1]
    (opening,) = {tuple(issue.openings[1] for issue in tables.agenda.issues)}
    less, more = (opening[0], 0, *opening[2:]), (opening[0], 1, *opening[2:])
    found = report(ended(tables, [(usa, less), (usa, more)])).steps[1]
    points = [sheet.points[1] for sheet in tables.sheets]
    gained = [row[1] - row[0] for row in points]
    assert (found.steps[-1].own, found.steps[-1].others) == (-1, 13)
    assert (gained[1], sum(gained) - gained[1]) == (-1, 13)
