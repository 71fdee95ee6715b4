"""What everything that an author writes is built from: the base, conditions, red lines."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from summit.scenario.scalars import Expression, Words


class Authored(BaseModel):
    """Base of everything read from a file: immutable, and strict about stray keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def form_of(raw: object) -> str | None:
    """Which of the forms of a field an author chose; the sharp brackets keep it out of any file."""
    if isinstance(raw, list):
        return "<list>"
    return "<block>" if isinstance(raw, dict | BaseModel) else "<plain>"


def list_or_block(raw: object) -> str | None:
    """The form of a field that is a list or a block; `None` for anything else."""
    form = form_of(raw)
    return None if form == "<plain>" else form


def plain_or_block(raw: object) -> str | None:
    """The form of a field that is one value or a block; `None` for a list."""
    form = form_of(raw)
    return None if form == "<list>" else form


class AnyOf(Authored):
    """A condition that holds when one of several does."""

    any: list[Expression] = Field(min_length=1)


When = Annotated[
    Annotated[Expression, Tag("<plain>")]
    | Annotated[list[Expression], Field(min_length=1), Tag("<list>")]
    | Annotated[AnyOf, Tag("<block>")],
    Discriminator(form_of),
]
"""A condition: one expression, a list of which all must hold, or `{any: [...]}`."""


class RedLine(Authored):
    """What a delegation will not sign, as a condition on a text's terms, and why."""

    when: When
    because: Words
