"""What a typed line turned out to be: something to do, something to show, or a problem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summit.engine.actions import Action, Terms

Query = Literal[
    "nothing",
    "draft",
    "undraft",
    "look",
    "text",
    "brief",
    "sheet",
    "trust",
    "tension",
    "signals",
    "matters",
    "agenda",
    "treaty",
    "history",
    "options",
    "hint",
    "why",
    "rules",
    "help",
    "confirm",
    "pause",
    "save",
    "quit",
]


@dataclass(frozen=True, slots=True)
class Do:
    """An action to be put to the table; whether it is legal is not asked here."""

    action: Action


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to show or to remember; the game stays as it is.

    `words` holds names as the scenario writes them (`T7`, a seat, a topic), `terms` a draft's.
    """

    query: Query
    words: tuple[str, ...] = ()
    terms: Terms | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that was not understood: a code for the sentence, its values, and what was perhaps
    meant ("" where nothing is clearly best)."""

    code: str
    values: tuple[tuple[str, str], ...] = ()
    suggestion: str = ""


Command = Do | Ask | Problem


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One numbered line of a menu and what it does."""

    label: str
    action: Action


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies before a person while typing: the last numbered menu, and a draft being built."""

    menu: tuple[MenuItem, ...] = ()
    draft: Terms | None = None
