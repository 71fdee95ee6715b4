"""How many cells of a terminal a text takes, and how to make it fit."""

from __future__ import annotations

from typing import Final

from summit.text import width

CUT_MARK: Final = "…"

_PLAIN: Final = str.maketrans(
    {
        "−": "-",
        "–": "-",
        "—": "-",
        "\u2018": "'",
        "→": "->",
        "•": "-",
        "×": "x",
        "·": "|",
        "…": "...",
        "“": '"',
        "”": '"',
        "’": "'",
        "▼": "v",
        "▁": "_",
        "▃": ".",
        "▅": "=",
        "▇": "#",
        "█": "@",
        "●": "o",
        "○": "O",
        "■": "#",
        "□": "%",
        "▲": "^",
        "△": "A",
        "╌": "-",
        "┤": "|",
        "│": "|",
        "Σ": "sum",
        "≥": ">=",
        "✓": "+",
        "✗": "x",
    }
)


def in_ascii(text: str) -> str:
    """`text` with every typographic sign of this house written in ASCII; letters stay as they are.

    For terminals and files that cannot show more. Names in other scripts are left alone.
    """
    return text.translate(_PLAIN)


def display_width(text: str) -> int:
    """The cells that cleaned `text` takes: wide characters two, marks on others none."""
    return width(text)


def cut(text: str, cells: int) -> str:
    """`text` in at most `cells` cells, the end replaced by a mark where it is too long."""
    if display_width(text) <= cells:
        return text
    kept = ""
    for char in text:
        if display_width(kept + char) > cells - 1:
            break
        kept += char
    return kept.rstrip() + CUT_MARK if cells > 0 else ""


def padded(text: str, cells: int, *, right: bool = False) -> str:
    """`text` cut or filled with spaces to exactly `cells` cells; `right` puts it at the right."""
    shown = cut(text, cells)
    space = " " * (cells - display_width(shown))
    return space + shown if right else shown + space


def one_line(text: str) -> str:
    """A text of several lines as one, each run of white space as one space."""
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, each as one line.

    Empty lines divide them; an item that opens with a hyphen and a line in capitals stand alone.
    """
    found: list[str] = []
    is_open = False
    for line in (raw.strip() for raw in text.split("\n")):
        is_item, is_title = line.startswith("- "), line.isupper() and " " in line
        if is_open and line and not is_item and not is_title:
            found[-1] = f"{found[-1]} {one_line(line)}"
        elif line:
            found.append(one_line(line))
        is_open = bool(line) and not is_title
    return tuple(found)
