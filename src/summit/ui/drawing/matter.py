"""Something to be settled by one of a few answers."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Action

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to settle it: a row, what it would mean, and what speaks against it."""

    action: Action
    label: str
    means: Lines
    cost: Lines = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """What is asked, and its answers."""

    title: str
    head: str
    body: Lines
    answers: tuple[Answer, ...]
