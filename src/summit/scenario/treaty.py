"""What an author writes about the time after the signature: the vote at home, the reviews."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from summit.scenario.authored import Authored, RedLine, When, plain_or_block
from summit.scenario.scalars import Identifier, Label, Positive, Share, Text, Whole, Words, YesNo


def _below_unanimity(share: int) -> int:
    if not 0 < share < 1_000_000:
        message = "a quorum lies between 0 and 1, as 1/2 or 2/3 does: nobody votes with all or none"
        raise PydanticCustomError("quorum_range", message)
    return share


Quorum = Annotated[Share, AfterValidator(_below_unanimity)]
"""The share of votes that a treaty needs, in millionths, more than 0 and less than 1,000,000."""


class Ratification(Authored):
    """Who at home must approve what was signed, and by which share of votes; everybody knows."""

    body: Words
    quorum: Quorum


class Constituency(Authored):
    """What those at home want, who vote on the treaty: their own points where they differ from the
    delegation's, and what the voter in the middle asks for (default: the walk-away value)."""

    median: Whole | None = None
    points: dict[Identifier, Annotated[dict[Label, Whole], Field(min_length=1)]] = {}


class SidePayment(Authored):
    """What buys votes at home: `votes` in points of support, `cost` in points of the sheet. A rider
    is a condition on the treaty's terms under which it may not be extended."""

    title: Words
    text: Words
    votes: Positive
    cost: Annotated[int, Field(ge=0), Whole.__metadata__[0]] = 0
    rider: RedLine | None = None


class Agency(Authored):
    """A neutral inspector that all parties share."""

    name: Words
    code: Words


class Period(Authored):
    """One review period of the treaty's life."""

    id: Identifier
    title: Words
    date: Words
    text: Text = ""


class Lasts(Authored):
    """How many review periods the treaty lives, by the option of one issue."""

    issue: Identifier
    periods: Annotated[dict[Label, Positive], Field(min_length=1)]


class Notice(Authored):
    """How many periods' notice a party must give before it leaves, by the option of one issue."""

    issue: Identifier
    periods: Annotated[
        dict[Label, Annotated[int, Field(ge=0), Whole.__metadata__[0]]], Field(min_length=1)
    ]


class Extension(Authored):
    """By how many periods the parties may extend the treaty, once, and on which terms they may."""

    periods: Positive
    when: When | None = None


class Sunset(Authored):
    """After how many periods a limit expires before the treaty does: by the option of an issue."""

    issue: Identifier
    periods: Annotated[dict[Label, Positive], Field(min_length=1)]


class Snapback(Authored):
    """A penalty agreed in advance: on which terms it stands, and what it costs whom it hits, in
    points."""

    when: When | None = None
    cost: Positive


NoticePeriods = Annotated[
    Annotated[int, Field(ge=0), Whole.__metadata__[0], Tag("<plain>")]
    | Annotated[Notice, Tag("<block>")],
    Discriminator(
        plain_or_block,
        custom_error_type="notice_expected",
        custom_error_message="a number of periods is needed here, or a block with `issue` and"
        " `periods`",
    ),
]
"""How long a notice runs: so many review periods, or by the option of an issue."""


class Implementation(Authored):
    """The treaty's life: its review periods in order, those of an extension included; the limits
    that expire before it does; and whether its parties may amend it."""

    periods: list[Period] = Field(min_length=1)
    lasts: Lasts | None = None
    extension: Extension | None = None
    notice: NoticePeriods = 1
    sunsets: dict[Identifier, Sunset] = {}
    amendable: YesNo = False
    snapback: Snapback | None = None
