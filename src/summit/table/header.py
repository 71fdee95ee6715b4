"""The first line of a save: all that is needed to play on, on any machine, for ever."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final, Literal, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from summit import __version__
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.scenario.weights import HOUSE, WEIGHT_NAMES, Weights
from summit.table.lines import FORMAT, READABLE_BY, Body
from summit.table.save_error import SaveError
from summit.text import clean

RULES: Final = "1.2"
"""The version of docs/rules.md that this program plays by."""

Line = Annotated[str, AfterValidator(lambda text: clean(text, lines=False))]
"""Text that is shown to people and may come from anywhere."""

Who = Literal["person", "script"]


class Kept(BaseModel):
    """Base of what a header holds. Keys from later formats are left alone."""

    model_config = ConfigDict(frozen=True, strict=True)


class FrozenScenario(Kept):
    """The scenario as it was when the game began: it is played on, whatever becomes of the file."""

    id: Line
    title: Line
    text: str


class Header(Kept):
    """What a save says of its game: `readable_by` is the oldest format whose programs can read it,
    `weights` those in force, the scenario's own included, `started` a date given from outside."""

    summit: int
    readable_by: int
    rules: Line
    program: Line
    scenario: FrozenScenario
    weights: dict[str, int]
    seed: str
    seats: dict[str, Who]
    started: Line

    @property
    def persons(self) -> tuple[Seat, ...]:
        """The seats at which people sit."""
        return tuple(Seat(seat) for seat, who in self.seats.items() if who == "person")

    @property
    def effective_weights(self) -> Weights:
        """The weights to play on under; one that came into the rules since has its house value."""
        return HOUSE.overridden(
            {name: value for name, value in self.weights.items() if name in WEIGHT_NAMES}
        )

    def body(self) -> Body:
        """The line of a file."""
        return cast(Body, self.model_dump())


def header_for(
    tables: Tables, text: str, persons: Collection[Seat], seed: str, started: str
) -> Header:
    """The header of a new game of the scenario that was read from `text`."""
    agenda = tables.agenda
    return Header(
        summit=FORMAT,
        readable_by=READABLE_BY,
        rules=RULES,
        program=__version__,
        scenario=FrozenScenario(id=agenda.scenario, title=agenda.title, text=text),
        weights=asdict(agenda.weights),
        seed=seed,
        seats={seat: "person" if seat in persons else "script" for seat in agenda.everyone},
        started=started,
    )


def header_from(path: Path, body: Body) -> Header:
    """The header that a line says; `SaveError` if it is none."""
    try:
        return Header.model_validate(body)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise SaveError("damaged", path, entry=-1, detail=f"{place}: {first['msg']}") from None
