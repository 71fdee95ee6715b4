"""The parts of a scenario, as an author writes them and as everything else reads them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from summit.scenario.authored import (
    Authored,
    RedLine,
    When,
    list_or_block,
    plain_or_block,
)
from summit.scenario.effects import Effect
from summit.scenario.offices import (
    Bloc,
    Chair,
    Mediator,
    Observer,
    Report,
    Spoiler,
    Successor,
)
from summit.scenario.scalars import (
    Identifier,
    Label,
    Number,
    Positive,
    Share,
    Text,
    Whole,
    Words,
    YesNo,
    decimal_of,
)
from summit.scenario.signals import Gesture, Means
from summit.scenario.substance import ArmsRace, Contact, Figure, Sanction, Sequence
from summit.scenario.treaty import (
    Agency,
    Constituency,
    Implementation,
    Ratification,
    SidePayment,
)

Trust = Annotated[int, Field(ge=1, le=99), Whole.__metadata__[0]]
"""A trust meter at the start, in whole points from 1 to 99."""


class Minutes(Authored):
    """How long reading and playing take, in minutes."""

    read: Positive
    play: Positive


class Secret(Authored):
    """What only one seat (and the facilitator) ever receives."""

    text: Words
    walk_away: Whole
    red_lines: list[RedLine] = []
    constituency: Constituency | None = None
    side_payments: dict[Identifier, SidePayment] = {}


Temper = Literal["patient", "brusque", "legalistic", "warm"]
"""How a delegation takes what it finds: all but the brusque ask before they accuse."""


class Script(Authored):
    """How a delegation plays when nobody sits in its seat: its tactic, what it says in which
    situation, and which option it takes of a choice that an inject puts to it (default: the first).

    `signals` names the means of talk that it uses where the scenario allows them (chapter 16); by
    default those that its temper makes natural, which leaves out pledges, linkage, ultimatums and
    walking out. An empty list silences it. `sanctions` says that it may put sanctions in force by
    itself (18.3); it lifts its own in any case, in time.
    """

    tactic: Literal["reciprocal", "linear"] = "reciprocal"
    temper: Temper = "patient"
    signals: list[Literal[Means, "gestures"]] | None = None
    sanctions: YesNo = False
    lines: dict[Identifier, list[Words]] = {}
    choices: dict[Identifier, Identifier] = {}


class Delegation(Authored):
    """A party at the table, its public brief and its secrets; one that is not `needed` may stay
    outside a treaty of the others."""

    name: Words
    code: Words
    brief: Words
    secret: Secret
    trust: dict[Identifier, Trust]
    national_means: dict[Identifier, Share] = {}
    support: Annotated[int, Field(ge=0, le=100), Whole.__metadata__[0]] = 50
    ratification: Ratification | None = None
    needed: YesNo = True
    successors: dict[Identifier, Successor] = {}
    script: Script = Script()


class Range(Authored):
    """Options as evenly spaced numbers, both ends included."""

    low: Annotated[Decimal, BeforeValidator(decimal_of)] = Field(alias="from")
    high: Annotated[Decimal, BeforeValidator(decimal_of)] = Field(alias="to")
    step: Annotated[Decimal, BeforeValidator(decimal_of)]


class History(Authored):
    """What the record shows was agreed, and where that is known from."""

    value: Label
    source: Words


OptionList = Annotated[
    Annotated[list[Label], Tag("<list>")] | Annotated[dict[Label, Words], Tag("<block>")],
    Discriminator(
        list_or_block,
        custom_error_type="options_expected",
        custom_error_message="options are needed here: ids in a list, or ids with a text for each",
    ),
]
"""The options of an issue in order: ids alone, or ids with the words that describe them."""

ShareByOption = Annotated[
    Annotated[Share, Tag("<plain>")] | Annotated[dict[Label, Share], Tag("<block>")],
    Discriminator(
        plain_or_block,
        custom_error_type="share_expected",
        custom_error_message="a share is needed here: one for all, or one for each option",
    ),
]
"""One share for all options, or anchors: an option and its share."""


class Issue(Authored):
    """One question of the agenda: its options in order, and what each is worth to whom.

    `points`, `detects`, `false_alarm`, `intrusiveness` and `short_notice` name anchor options;
    between two anchors the values run in a straight line, beyond the outermost they stay.
    `short_notice` is how many inspections at short notice each party has for the treaty's whole
    life; with `inspector: agency` it is the scenario's agency that looks. With `only_if` the issue
    is within the scope of those texts alone; `closed` options are not on the table at the start.
    """

    title: Words
    kind: Literal["limit", "verification", "political"]
    text: Text = ""
    unit: Text = ""
    range: Range | None = None
    options: OptionList | None = None
    today: Label
    binds: list[Identifier] = []
    opening: dict[Identifier, Label]
    points: dict[Identifier, dict[Label, Whole]]
    stake: dict[Identifier, Number] = {}
    detects: dict[Identifier, dict[Label, Share]] = {}
    false_alarm: ShareByOption = 0
    intrusiveness: dict[Label, Share] = {}
    short_notice: dict[Label, Whole] = {}
    inspector: Literal["parties", "agency"] = "parties"
    only_if: When | None = None
    closed: list[Label] = []
    history: History | None = None


Floor = Literal["turns", "open", "sealed"]
"""Who may act when: one after another, anyone with turns left, or all under seal (rules 2.3, 2.7,
2.8)."""


END: Final = "end"
"""What a branch says in place of a round where the talks end; no round has it as its id."""


class Branch(Authored):
    """Which round comes next, and when it is this one; `end` is the end of the talks."""

    when: When
    go: Identifier


Next = Annotated[
    Annotated[Identifier, Tag("<plain>")] | Annotated[Branch, Tag("<block>")],
    Discriminator(
        plain_or_block,
        custom_error_type="next_expected",
        custom_error_message="a round is needed here: its id, or a block with `when` and `go`",
    ),
]
"""What comes after a round: a round, or one under a condition."""


class Round(Authored):
    """One meeting: when and where, how much speaking time it holds, and what comes after it: of
    `next` the first whose condition holds (default: the round that follows in the file)."""

    id: Identifier
    title: Words
    date: Words
    text: Text = ""
    turns: Positive
    moves: Positive = 2
    floor: Floor = "turns"
    order: list[Identifier] = []
    next: list[Next] = []


class Option(Authored):
    """One answer to a choice, and what follows from it."""

    text: Words
    effects: list[Effect] = []


class Choice(Authored):
    """A decision that an inject puts to one seat."""

    of: Identifier
    text: Words
    options: dict[Identifier, Option] = Field(min_length=2)


class Place(Authored):
    """The opening or the close of a round."""

    round: Identifier
    phase: Literal["opening", "close"] = "opening"


Moment = Annotated[
    Annotated[Identifier, Tag("<plain>")] | Annotated[Place, Tag("<block>")],
    Discriminator(
        plain_or_block,
        custom_error_type="moment_expected",
        custom_error_message="a round is needed here: its id, or a block with `round` and `phase`",
    ),
]
"""The opening of a round, by its id, or a place in it."""


def _above_zero(share: int) -> int:
    if share == 0:
        raise PydanticCustomError("chance_zero", "an inject without a chance never comes")
    return share


Chance = Annotated[Share, AfterValidator(_above_zero)]
"""How likely something is, in millionths, more than 0."""


class Inject(Authored):
    """A development from outside: when it comes, what it says, what it does (rules, chapter 7).

    A `spoiler` is an agency of a delegation that acts on its own; `averted_by` names the lines of
    contact that keep it from happening with a chance of `averts`, if they are in use.
    """

    title: Words
    text: Words
    date: Text = ""
    at: Moment | None = None
    when: When | None = None
    chance: Chance = 1_000_000
    repeat: YesNo = False
    audience: list[Identifier] = []
    ambiguous: YesNo = False
    spoiler: Spoiler | None = None
    averted_by: list[Identifier] = []
    averts: Chance = 700_000
    effects: list[Effect] = []
    choice: Choice | None = None
    source: Text = ""


class Ending(Authored):
    """How a game may end; the first whose condition holds is told."""

    id: Identifier
    title: Words
    text: Words
    when: When | None = None


class Lesson(Authored):
    """A hint shown to one seat, once, as soon as its condition holds."""

    id: Identifier
    seat: Identifier
    when: When
    text: Words


class Scenario(Authored):
    """A whole scenario. One that was read by `scenario.files` is coherent: every name resolves."""

    format: Literal[1]
    id: Identifier
    title: Words
    period: Text = ""
    level: Literal["introductory", "intermediate", "advanced"] = "introductory"
    minutes: Minutes | None = None
    briefing: Words
    objectives: list[Words] = []
    sources: list[Words] = []
    delegations: dict[Identifier, Delegation] = Field(min_length=2)
    issues: dict[Identifier, Issue] = Field(min_length=1)
    tension: Annotated[int, Field(ge=0, le=99), Whole.__metadata__[0]] = 40
    weights: dict[Identifier, Number] = {}
    rounds: list[Round] = Field(min_length=1)
    injects: dict[Identifier, Inject] = {}
    means: list[Means] = []
    gestures: dict[Identifier, Gesture] = {}
    chair: Chair | None = None
    mediators: dict[Identifier, Mediator] = {}
    observers: dict[Identifier, Observer] = {}
    reports: dict[Identifier, Report] = {}
    blocs: dict[Identifier, Bloc] = {}
    sanctions: dict[Identifier, Sanction] = {}
    sequences: dict[Identifier, Sequence] = {}
    figures: dict[Identifier, Figure] = {}
    arms_race: ArmsRace | None = None
    contacts: dict[Identifier, Contact] = {}
    agency: Agency | None = None
    common_cause: Share = 0
    implementation: Implementation | None = None
    endings: list[Ending] = Field(min_length=1)
    lessons: list[Lesson] = []
