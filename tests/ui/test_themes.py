"""Every theme can be read, knows every colour that is asked for, and can be chosen."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest
from textual.app import App

import summit.ui
from summit.lobby.settings import settings_path, theme
from summit.ui.app import SummitApp
from summit.ui.themes import COLOURS, DEFAULT, INKS, PAPERS, themes, variables
from tests.ui.screens import CELL, Player, game, playing, screen_text

LEAST: Final = 4.5
"""WCAG 2.2, criterion 1.4.3: contrast of text with what it stands on."""

UI: Final = Path(summit.ui.__file__).parent
HEX: Final = re.compile(r"#[0-9a-f]{6}")
PAINTED: Final = tuple(
    name for name, colours in COLOURS.items() if all(map(HEX.fullmatch, colours.values()))
)
"""The themes that bring their own colours; the others leave them to the terminal."""

PAIRS: Final = (*product(INKS, PAPERS), ("cursor-ink", "cursor"))
ROOMS: Final = {
    "briefing": (),
    "instructions": ("right",),
    "notes": ("f6",),
    "table": ("enter",),
    "composer": ("enter", "f6", "left"),
    "trust": ("enter", "f4"),
    "why": ("enter", "f8"),
    "help": ("enter", "f1"),
    "line": ("enter", "colon", "s", "a", "y"),
    "leaving": ("enter", "q"),
    "palette": ("enter", "ctrl+p"),
    "searching": ("enter", "ctrl+p", "t", "e", "x", "t"),
}
"""How to come from the first screen to one in which each role of colour is to be seen."""

_CLASS: Final = re.compile(r"\.(\S+) \{ fill: (#[0-9a-f]{6})")
_RECT: Final = re.compile(
    r'<rect fill="(#[0-9a-f]{6})" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"'
)
_WORDS: Final = re.compile(
    r'<text class="(\S+)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', re.DOTALL
)
_BACK: Final = re.compile(r'<rect fill="(#[0-9a-f]{6})" stroke')


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definitions)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, definitions)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def painted(app: App[Any]) -> Iterator[tuple[str, str, str]]:
    """Every word of the picture, with its colour and what it stands on."""
    picture = app.export_screenshot().lower()
    inks = dict(_CLASS.findall(picture))
    rects = [
        (fill, *map(float, (x, y, wide, high))) for fill, x, y, wide, high in _RECT.findall(picture)
    ]
    back = _BACK.findall(picture)[0]
    for name, x, y, words in _WORDS.findall(picture):
        if words.replace("&#160;", "").strip() and not _is_behind(app, float(x), float(y)):
            middle = (float(x) + CELL[0] / 2, float(y) - CELL[1] / 4)
            under = [fill for fill, *place in rects if _covers(place, middle)]
            yield words.replace("&#160;", " "), inks[name], (under or [back])[-1]


def _is_behind(app: App[Any], x: float, y: float) -> bool:
    """Whether the palette stands before it, and it is dimmed on purpose."""
    column, row = round(x / CELL[0]), round((y - 20) / CELL[1])
    if app.screen.is_modal and 0 <= row < app.size.height:
        return app.screen.get_widget_at(column, row)[0] is app.screen
    return False


def _covers(place: list[float], point: tuple[float, float]) -> bool:
    left, top, wide, high = place
    return left <= point[0] <= left + wide and top <= point[1] <= top + high


def is_grey(colour: str) -> bool:
    return colour[1:3] == colour[3:5] == colour[5:7]


async def come_to(player: Player, room: str) -> None:
    await player.press(*ROOMS[room])
    await player.settle()


def test_the_formula_of_contrast_is_that_of_the_criterion() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#123456", "#123456") == 1


def test_three_themes_bring_their_colours_and_one_asks_the_terminal() -> None:
    assert set(PAINTED) == {"summit-dark", "summit-light", "summit-contrast"}
    rest = set(COLOURS) - set(PAINTED)
    assert rest == {"summit-terminal"}
    assert all(each.startswith("ansi_") for each in COLOURS["summit-terminal"].values())


@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
@pytest.mark.parametrize("name", PAINTED)
def test_every_ink_can_be_read_on_every_paper(name: str, pair: tuple[str, str]) -> None:
    ink, paper = (COLOURS[name][role] for role in pair)
    assert contrast(ink, paper) >= LEAST


@pytest.mark.parametrize("role", INKS)
def test_high_contrast_is_higher(role: str) -> None:
    colours = COLOURS["summit-contrast"]
    assert all(contrast(colours[role], colours[paper]) >= 7 for paper in PAPERS)


def test_every_colour_that_is_asked_for_is_in_every_theme() -> None:
    texts = (path.read_text("utf-8") for kind in ("py", "tcss") for path in UI.rglob(f"*.{kind}"))
    asked = {name for text in texts for name in re.findall(r"\$(summit-[a-z-]+)", text)}
    assert {"summit-paper", "summit-dim", "summit-mark"} <= asked
    for name, colours in COLOURS.items():
        assert asked <= set(variables(colours)), f"{name} lacks {asked - set(variables(colours))}"


def test_the_style_sheet_asks_for_no_colour_outside_the_themes() -> None:
    sheet = (UI / "summit.tcss").read_text(encoding="utf-8")
    assert {
        each for each in re.findall(r"\$([a-z-]+)", sheet) if not each.startswith("summit-")
    } == (set())
    assert not re.findall(r"(?<![\w])#[0-9a-fA-F]{3,8};|rgb\(|hsl\(|opacity", sheet)


def test_all_themes_have_the_same_roles_and_names_of_their_own() -> None:
    roles = {frozenset(colours) for colours in COLOURS.values()}
    assert roles == {frozenset((*INKS, *PAPERS, "cursor", "cursor-ink"))}
    assert [each.name for each in themes()] == list(COLOURS)
    assert DEFAULT in COLOURS


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", PAINTED)
async def test_what_is_painted_can_be_read(
    name: str, room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMIT_THEME", name.removeprefix("summit-"))
    async with playing(game("tutorial", "tavia")) as player:
        await come_to(player, room)
        seen = list(painted(player.app))
        assert len(seen) > 5
        faint = {
            (words.strip(), ink, paper, round(contrast(ink, paper), 2))
            for words, ink, paper in seen
            if contrast(ink, paper) < LEAST and not _is_a_line(words)
        }
        assert not faint


def _is_a_line(words: str) -> bool:
    """Whether it is a border or a bar, which is no text."""
    return not re.search(r"\w", words)


@pytest.mark.parametrize("name", COLOURS)
async def test_a_theme_is_chosen_in_the_palette_and_kept(name: str) -> None:
    short = name.removeprefix("summit-")
    other = next(each for each in COLOURS if each != name)
    async with playing(game("tutorial", "tavia")) as player:
        await player.press("enter")
        player.app.theme = other
        await player.press("ctrl+p")
        await player.write(f"colours {short}")
        await player.press("down", "enter")
        await player.settle()
        assert player.room == "table"
        assert player.app.theme == name
    assert theme() == short
    assert json.loads(settings_path().read_text(encoding="utf-8")) == {"theme": short}
    assert SummitApp().theme == name


async def test_a_change_of_theme_changes_colours_and_no_letter() -> None:
    async with playing(game("tutorial", "tavia")) as player:
        await player.press("enter")
        player.app.theme = DEFAULT
        texts, papers = set(), []
        for name in COLOURS:
            player.app.theme = name
            await player.settle()
            texts.add(screen_text(player.app))
            papers.append(frozenset(paper for _, _, paper in painted(player.app)))
        assert len(texts) == 1
        for name, seen in zip(COLOURS, papers, strict=True):
            if name in PAINTED:
                assert COLOURS[name]["panel"] in seen


async def test_the_terminal_theme_names_no_colour_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SUMMIT_THEME", "terminal")
    async with playing(game("tutorial", "tavia")) as player:
        await player.press("enter")
        screen = player.app.screen
        styles = [screen.get_style_at(x, y) for x, y in product(range(80), range(24))]
        colours = {each for style in styles for each in (style.color, style.bgcolor) if each}
        assert colours
        assert not [each for each in colours if each.is_system_defined is False]


@pytest.mark.parametrize("chosen", ["", *(each.removeprefix("summit-") for each in COLOURS)])
async def test_without_colour_all_is_grey_and_nothing_is_lost(
    chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMIT_THEME", chosen)
    async with playing(game("tutorial", "tavia")) as player:
        await player.press("enter")
        coloured = player.text
    monkeypatch.setenv("NO_COLOR", "1")
    async with playing(game("tutorial", "tavia", save="again")) as player:
        await player.press("enter")
        assert player.text == coloured
        for words, ink, paper in painted(player.app):
            assert is_grey(ink) and is_grey(paper), (words, ink, paper)
            if chosen != "terminal" and not _is_a_line(words):
                assert contrast(ink, paper) >= LEAST, (words, ink, paper)


async def test_without_colour_the_row_in_hand_is_still_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with playing(game("tutorial", "tavia")) as player:
        await player.press("enter")
        before = [line for line in player.text.splitlines() if line.startswith("▸")]
        await player.press("down")
        after = [line for line in player.text.splitlines() if line.startswith("▸")]
        assert len(before) == len(after) == 1
        assert before != after


@pytest.mark.parametrize(
    "kept",
    [
        '{"theme": "no such"}',
        '{"theme": 7}',
        '["theme"]',
        "{",
        "",
        '{"theme": "[/]"}',
        "\x00\x1b]0;x\x07",
        '{"theme": "dark/../light"}',
    ],
)
async def test_settings_that_make_no_sense_are_passed_over(kept: str) -> None:
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(kept, encoding="utf-8")
    async with playing() as player:
        assert player.app.theme == DEFAULT
        assert player.room == "home"


@pytest.mark.parametrize("kept", [b"\xff\xfe{", b"[" * 100_000], ids=["binary", "deep"])
async def test_settings_that_are_no_text_are_passed_over(kept: bytes) -> None:
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(kept)
    async with playing() as player:
        assert player.app.theme == DEFAULT
