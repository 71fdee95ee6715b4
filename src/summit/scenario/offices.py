"""What an author writes about others at the table: chairs, observers, blocs, governments."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summit.scenario.authored import Authored, RedLine, When
from summit.scenario.effects import Effect
from summit.scenario.scalars import Identifier, Label, Text, Whole, Words, YesNo

Credit = Annotated[int, Field(ge=1, le=99), Whole.__metadata__[0]]
"""How often a chair or a mediator can do something for the talks before nobody listens."""


class Chair(Authored):
    """Which of the delegations holds the chair, and the credit that it has for that."""

    of: Identifier
    credit: Credit = 12


class Mediator(Authored):
    """Somebody who may table a single text and lend credit, and signs nothing."""

    name: Words
    code: Words
    brief: Words
    secret: Text = ""
    credit: Credit = 12


class Observer(Authored):
    """Somebody who may speak, bring out reports and call on parties, and has no veto."""

    name: Words
    code: Words
    brief: Words
    secret: Text = ""


class Report(Authored):
    """What an observer may bring out, once: under which condition, and what it does."""

    title: Words
    text: Words
    by: list[Identifier] = Field(min_length=1)
    when: When | None = None
    effects: list[Effect] = Field(min_length=1)


class Bloc(Authored):
    """Delegations that agree among themselves before any of them tables or accepts a text."""

    title: Words
    members: list[Identifier]


class Spoiler(Authored):
    """Whose agency brings an inject about though the delegation did not choose it, and whether the
    delegation can hold it back."""

    of: Identifier
    agency: Words
    restrainable: YesNo = True


class Successor(Authored):
    """Somebody who may come to lead a delegation: another brief, other instructions, and points
    where they differ from the sheet before."""

    name: Words
    brief: Words
    text: Words
    walk_away: Whole
    red_lines: list[RedLine] = []
    points: dict[Identifier, Annotated[dict[Label, Whole], Field(min_length=1)]] = {}
