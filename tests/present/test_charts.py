"""Charts in letters: exact in size, with every point where it belongs, and without colour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.present.charts import GLYPHS, LEAST, MEETING, Chart, Series, drawn, legend
from summit.present.width import display_width, in_ascii
from summit.text import clean

VALUES = st.one_of(st.none(), st.integers(-2_000_000, 3_000_000))
NAMES = st.text(max_size=12).map(lambda text: clean(text, lines=False))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    places = draw(st.integers(1, 30))
    points = st.lists(VALUES, min_size=places, max_size=places).map(tuple)
    series = draw(st.lists(st.builds(Series, NAMES, points), max_size=len(GLYPHS)))
    labels = tuple(draw(NAMES) for _ in range(places))
    level = draw(VALUES)
    return Chart(labels, tuple(series), level, "level")


def text_of(chart: Chart, width: int = 60, height: int = 12) -> list[str]:
    return ["".join(run.text for run in row) for row in drawn(chart, width, height)]


def fields(chart: Chart, height: int = 12) -> list[str]:
    """The rows of a chart without the names at the ends of lines."""
    names = 1 + max(len(f"{GLYPHS[0]} {series.name}") for series in chart.series)
    return [row[:-names] for row in text_of(chart, height=height)]


def pair(one: tuple[int | None, ...], other: tuple[int | None, ...]) -> Chart:
    labels = tuple(f"T{number + 1}" for number in range(len(one)))
    return Chart(labels, (Series("USA", one), Series("RUS", other)))


def one(*points: int | None, name: str = "A") -> Chart:
    labels = tuple(f"R{number}" for number in range(len(points)))
    return Chart(labels, (Series(name, points),))


@given(charts(), st.integers(LEAST[0], 120), st.integers(LEAST[1], 30))
def test_a_chart_has_exactly_the_size_that_was_asked_for(
    chart: Chart, width: int, height: int
) -> None:
    rows = text_of(chart, width, height)
    assert len(rows) == height
    assert {display_width(row) for row in rows} == {width}


@given(charts(), st.integers(LEAST[0], 120), st.integers(LEAST[1], 30))
def test_a_chart_adds_no_sign_that_is_wide_or_does_not_print(
    chart: Chart, width: int, height: int
) -> None:
    bare = tuple(Series("A", series.points) for series in chart.series)
    shown = Chart(("R",) * len(chart.labels), bare, chart.level, "level")
    for row in text_of(shown, width, height):
        assert row.isprintable()
        assert len(row) == width
        assert all(ord(sign) < 0x10000 for sign in row)


@given(st.lists(st.integers(0, 1_000_000), min_size=2, max_size=12), st.integers(LEAST[1], 30))
def test_every_point_of_a_line_stands_in_the_row_of_its_value(
    points: list[int], height: int
) -> None:
    rows = fields(one(*points), height=height)
    found = sorted(
        (column, number)
        for number, row in enumerate(rows)
        for column, sign in enumerate(row)
        if sign == GLYPHS[0]
    )
    assert len(found) == len(points)
    for (_, number), value in zip(found, points, strict=True):
        share = (height - 2 - number) / (height - 2)
        assert abs(share - value / 1_000_000) <= 0.5 / (height - 2) + 1e-9


@given(charts())
def test_every_cell_of_a_series_belongs_to_a_series_that_there_is(chart: Chart) -> None:
    for row in drawn(chart, 60, 12):
        for run in row:
            assert -1 <= run.series < len(chart.series)


def test_values_stand_at_their_height_and_outside_ones_at_the_edge() -> None:
    rows = fields(one(0, 500_000, 1_000_000, -9, 2_000_000), height=12)
    glyph = GLYPHS[0]
    assert rows[10].count(glyph) == 2
    assert rows[0].count(glyph) == 2
    assert [row for row in rows if glyph in row][1] in (rows[5], rows[6])


def test_a_line_begins_at_the_left_and_ends_before_its_name() -> None:
    middle = next(row for row in text_of(one(500_000, 500_000)) if GLYPHS[0] in row)
    assert middle.index(GLYPHS[0]) == 6
    assert middle.rstrip().endswith("A")


def test_two_series_are_told_apart_without_colour_even_in_ascii() -> None:
    points = (200_000, 300_000)
    chart = Chart(("R0", "R1"), (Series("A", points), Series("B", points[::-1])))
    shown = "\n".join(text_of(chart))
    assert GLYPHS[0] in shown and GLYPHS[1] in shown
    signs = {in_ascii(glyph) for glyph in GLYPHS}
    assert len(signs) == len(GLYPHS)
    assert all(sign.isascii() for sign in signs)
    assert in_ascii(shown).isascii()


def test_names_at_one_height_stand_one_below_the_other() -> None:
    chart = Chart(("R0",), tuple(Series(name, (500_000,)) for name in "ABCDEF"))
    ends = [
        row.split()[-1] for row in text_of(chart) if row.split() and row.split()[-1] in "ABCDEF"
    ]
    assert sorted(ends) == list("ABCDEF")


def test_the_row_of_a_last_point_names_the_series_that_ends_there() -> None:
    # USA's line ends at the same height one text earlier, and was drawn first.
    chart = pair((900_000, 725_000, None), (150_000, None, 716_000))
    row = next(row for row in text_of(chart) if row.count(GLYPHS[1]) == 2)
    assert row.split()[-2:] == [GLYPHS[1], "RUS"]
    assert sum(row.endswith(f"{GLYPHS[0]} USA") for row in text_of(chart)) == 1


def test_points_that_meet_are_marked_as_nobodys_alone() -> None:
    chart = pair((400_000, 400_000), (400_000, 900_000))
    met = [run.series for row in drawn(chart, 60, 12) for run in row if MEETING in run.text]
    assert met == [-1]
    assert in_ascii(MEETING) not in {in_ascii(glyph) for glyph in GLYPHS}


def test_names_have_the_room_that_they_need() -> None:
    points = (100_000, 900_000)
    name = "ABCDEFGH>HGFEDCBA"
    rows = text_of(Chart(("R0", "R1"), (Series(name, points),)), 60)
    assert any(row.endswith(f"{GLYPHS[0]} {name}") for row in rows)


def test_labels_are_left_out_evenly() -> None:
    labels = text_of(one(*[500_000] * 19), 76)[-1].split()
    assert labels == [f"R{number}" for number in range(0, 19, 2)]


def test_labels_that_do_not_fit_are_left_out_and_the_last_is_there() -> None:
    chart = one(*[500_000] * 30)
    assert "R29" in text_of(chart, 50)[-1].split()


def test_a_level_is_drawn_across_and_named() -> None:
    chart = Chart(("R0", "R1"), (), 630_000, "walk-away")
    crossed = next(row for row in text_of(chart) if "walk-away" in row)
    assert crossed.count("╌") == 60 - 5 - len(" walk-away")


def test_a_chart_without_a_point_has_its_axis_and_nothing_else() -> None:
    rows = text_of(Chart(("R0",), (Series("A", (None,)),)))
    assert not any(glyph in row for row in rows for glyph in GLYPHS)
    assert rows[0].startswith("100 ┤")


@pytest.mark.parametrize("size", [(39, 12), (60, 7)])
def test_too_little_room_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="needs"):
        drawn(one(1), *size)


def test_more_series_than_glyphs_are_refused() -> None:
    chart = Chart(("R0",), (Series("A", (1,)),) * (len(GLYPHS) + 1))
    with pytest.raises(ValueError, match="at most"):
        drawn(chart, 60, 12)


def test_the_legend_names_every_series_by_its_glyph() -> None:
    assert legend(one(1, name="USA")) == ((GLYPHS[0], "USA"),)
