"""The looks of the house: dark, light, high contrast, and the terminal's own colours.

Hues are a blue and an orange, which people with any kind of colour vision tell apart; what they
mark is always said by a word or a glyph too. Contrast is held by a test (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.theme import Theme

INKS: Final = ("ink", "dim", "head", "good", "bad", "mark")
"""The colours of text; each stands on each of `PAPERS`, and `cursor-ink` on `cursor`."""

PAPERS: Final = ("paper", "panel", "row")

_DARK: Final = {
    "paper": "#11161b",
    "panel": "#1d252d",
    "row": "#24384a",
    "ink": "#e8e8e6",
    "dim": "#a9b2ba",
    "head": "#8fc8ff",
    "good": "#79c9f2",
    "bad": "#ffb35c",
    "mark": "#f2e271",
    "cursor": "#a8d4ff",
    "cursor-ink": "#0b1016",
}
_LIGHT: Final = {
    "paper": "#fbfaf6",
    "panel": "#ecebe4",
    "row": "#d9e6f0",
    "ink": "#1b1c1e",
    "dim": "#55565a",
    "head": "#074a86",
    "good": "#05588a",
    "bad": "#8f3a00",
    "mark": "#6a5200",
    "cursor": "#0b4f8a",
    "cursor-ink": "#ffffff",
}
_CONTRAST: Final = {
    "paper": "#000000",
    "panel": "#000000",
    "row": "#2f2f2f",
    "ink": "#ffffff",
    "dim": "#e4e4e4",
    "head": "#8ad8ff",
    "good": "#8ad8ff",
    "bad": "#ffc879",
    "mark": "#ffff70",
    "cursor": "#ffff00",
    "cursor-ink": "#000000",
}
_TERMINAL: Final = {
    "paper": "ansi_default",
    "panel": "ansi_default",
    "row": "ansi_default",
    "ink": "ansi_default",
    "dim": "ansi_default",
    "head": "ansi_default",
    "good": "ansi_default",
    "bad": "ansi_default",
    "mark": "ansi_default",
    "cursor": "ansi_white",
    "cursor-ink": "ansi_black",
}

_ANSI: Final = {
    "ansi-background": "ansi_black",
    "ansi-foreground": "ansi_white",
    "border-blurred": "ansi_black",
    "screen-selection-background": "ansi_bright_blue",
    "screen-selection-foreground": "ansi_black",
}
"""What the library asks of a theme in the terminal's own colours."""

COLOURS: Final[Mapping[str, Mapping[str, str]]] = {
    "summit-dark": _DARK,
    "summit-light": _LIGHT,
    "summit-contrast": _CONTRAST,
    "summit-terminal": _TERMINAL,
}
"""Every theme's colours by role; the last leaves them to the terminal, and marks by weight."""

DEFAULT: Final = "summit-dark"


def themes() -> tuple[Theme, ...]:
    """All themes, the one to begin with first."""
    return tuple(_theme(name, colours) for name, colours in COLOURS.items())


def variables(colours: Mapping[str, str]) -> dict[str, str]:
    """The names by which the style sheet and the looks of text know the colours."""
    return {f"summit-{role}": colour for role, colour in colours.items()}


def _theme(name: str, colours: Mapping[str, str]) -> Theme:
    own = variables(colours)
    cursor, cursor_ink = colours["cursor"], colours["cursor-ink"]
    return Theme(
        name=name,
        primary=colours["head"],
        secondary=colours["good"],
        accent=colours["mark"],
        warning=colours["bad"],
        error=colours["bad"],
        success=colours["good"],
        foreground=colours["ink"],
        background=colours["paper"],
        surface=colours["paper"],
        panel=colours["panel"],
        boost=colours["panel"],
        dark=name != "summit-light",
        ansi=name == "summit-terminal",
        variables=own
        | (_ANSI if name == "summit-terminal" else {})
        | {
            "block-cursor-background": cursor,
            "block-cursor-foreground": cursor_ink,
            "block-cursor-text-style": "bold",
            "input-cursor-background": cursor,
            "input-cursor-foreground": cursor_ink,
            "input-selection-background": cursor,
            "input-selection-foreground": cursor_ink,
        },
    )
