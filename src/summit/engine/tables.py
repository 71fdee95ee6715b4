"""The scenario compiled once, at the start, into indexed tables that every rule reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from summit.engine.actions import Terms
from summit.engine.effects import DrawLine, Effect
from summit.engine.figures import Figure
from summit.engine.listed.offices import BlocTable, Guest, ReportTable
from summit.engine.listed.substance import (
    ArmsRaceTable,
    ContactTable,
    SanctionTable,
    Scope,
    SequenceTable,
)
from summit.engine.redlines import RedLine
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.scenario.conditions import Condition, Value
from summit.scenario.model import Floor
from summit.scenario.signals import Means
from summit.scenario.weights import Weights

Kind = Literal["limit", "verification", "political"]

TERMS: Final = "terms."
"""What stands before an issue's id in a condition on a text."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One question of the agenda, as everybody knows it.

    `numbers` are the options' values in millionths where all are numeric. `openings` holds one
    option a seat. `watches` names the limits that a measure helps to watch, with the detection
    probability by option; `false_alarm` and `intrusiveness` likewise: millionths. `short_notice` is
    how many visits at short notice each party has in all, by option. `closed` options are not on
    the table until they are opened (rule 18.2).
    """

    id: str
    title: str
    kind: Kind
    text: str
    unit: str
    options: tuple[str, ...]
    labels: tuple[str, ...]
    numbers: tuple[int, ...] | None
    today: int
    binds: tuple[Seat, ...]
    openings: Terms
    watches: tuple[tuple[int, tuple[int, ...]], ...]
    false_alarm: tuple[int, ...]
    intrusiveness: tuple[int, ...]
    short_notice: tuple[int, ...] = ()
    is_of_agency: bool = False
    closed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """What everybody knows of a delegation: `chamber` is who must approve a treaty at home ("" if
    nobody), `quorum` by which share of votes, in millionths. One that is not needed may stay
    outside a treaty of the others (rule 17.7)."""

    seat: Seat
    name: str
    code: str
    brief: str
    chamber: str = ""
    quorum: int = 0
    is_needed: bool = True


@dataclass(frozen=True, slots=True)
class Meeting:
    """One round as announced: `turns` for every seat, of `moves` moves each.

    `branches` are the rounds that may come next, each with its condition, in the order in which
    they are asked: numbers from 1, and 0 for the end of the talks. Empty: the one that follows.
    """

    id: str
    title: str
    date: str
    text: str
    turns: int
    moves: int
    order: tuple[Seat, ...]
    floor: Floor = "turns"
    branches: tuple[tuple[Condition | None, int], ...] = ()


@dataclass(frozen=True, slots=True)
class GestureTable:
    """A gesture that some delegations may make, as everybody knows it (rules 16.11 and 16.12).

    `weight` and `bonus` are millionths of log-odds, `cost` points of the author's sheet, `lapse`
    points of its support. `answers` names the gestures that would answer it, within `within`
    rounds; none if it asks for nothing.
    """

    id: str
    title: str
    text: str
    by: tuple[Seat, ...]
    weight: int
    toward: tuple[Seat, ...]
    cost: int
    answers: tuple[str, ...]
    within: int
    bonus: int
    lapse: int


@dataclass(frozen=True, slots=True)
class Life:
    """The time after the signature, as everybody knows it (rules, chapters 12 to 14).

    `periods` are all review periods that there can be, those of an extension included; `lasts` how
    many the treaty lives, by the option of the issue `by_issue` (-1 if always the same). `snapback`
    is the condition on the terms under which a penalty of `snapback_cost` points stands (`None`: on
    all terms, if it costs anything). `notice_by` is the issue that settles the notice and what that
    is by option, `extends_when` a condition on the terms for an extension. `sunsets` gives for each
    limit that expires early the issue that settles when, and after how many periods (rule 18.8).
    """

    periods: tuple[Meeting, ...]
    by_issue: int
    lasts: tuple[int, ...]
    extension: int
    notice: int
    snapback: RedLine | None
    snapback_cost: int
    notice_by: tuple[int, tuple[int, ...]] | None = None
    extends_when: RedLine | None = None
    sunsets: tuple[tuple[int, int, tuple[int, ...]], ...] = ()
    is_amendable: bool = False

    def notice_of(self, terms: Terms) -> int:
        """How many periods a notice runs under a treaty on these terms (rules 14.9 and 18.8)."""
        if self.notice_by is None:
            return self.notice
        issue, periods = self.notice_by
        return periods[terms[issue]]

    def may_extend(self, terms: Terms) -> bool:
        """Whether a treaty on these terms may be extended (rules 12.6 and 18.8)."""
        return self.extends_when is None or self.extends_when.crossed_by(terms)

    def snaps_back(self, terms: Terms) -> bool:
        """Whether a penalty was agreed in advance in a treaty on these terms (rule 14.7)."""
        if not self.snapback_cost:
            return False
        return self.snapback is None or self.snapback.crossed_by(terms)

    def span(self, terms: Terms) -> int:
        """How many periods a treaty on these terms lives, before any extension."""
        return self.lasts[terms[self.by_issue] if self.by_issue >= 0 else 0]


@dataclass(frozen=True, slots=True)
class Payment:
    """A side payment: `votes` in points of support, `cost` in points of the sheet, and the rider
    that comes with it."""

    id: str
    title: str
    text: str
    votes: int
    cost: int
    rider: RedLine | None


@dataclass(frozen=True, slots=True)
class Home:
    """What one seat alone knows of those who vote at home: what the voter in the middle asks for
    (`None`: the walk-away value), their points and stakes where they are not the seat's own, and
    what buys their votes."""

    median: int | None
    points: tuple[tuple[int, ...], ...]
    stakes: tuple[tuple[int, ...], ...]
    payments: tuple[Payment, ...]

    def payment(self, name: str) -> Payment | None:
        """The side payment of that name, if there is one."""
        return next((entry for entry in self.payments if entry.id == name), None)


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything about the game that is public from the start, indexed.

    `agency` is the name of the neutral inspector, "" if there is none; `common_cause` the share of
    what the measures see that they all see or miss together, in millionths (rule 6.8). `means` are
    the means of talk that the scenario allows, `gestures` those that it lists (chapter 16).
    `guests` are mediators and observers, `credits` what each who may mediate begins with (chapter
    17); `scopes` say which issues are part of which texts (chapter 18).
    """

    scenario: str
    title: str
    briefing: str
    parties: tuple[Party, ...]
    issues: tuple[Issue, ...]
    meetings: tuple[Meeting, ...]
    weights: Weights
    agency: str = ""
    common_cause: int = 0
    life: Life | None = None
    means: tuple[Means, ...] = ()
    gestures: tuple[GestureTable, ...] = ()
    guests: tuple[Guest, ...] = ()
    credits: tuple[tuple[Seat, int], ...] = ()
    blocs: tuple[BlocTable, ...] = ()
    scopes: tuple[Scope, ...] = ()
    sanctions: tuple[SanctionTable, ...] = ()
    sequences: tuple[SequenceTable, ...] = ()
    figures: tuple[Figure, ...] = ()
    arms_race: ArmsRaceTable | None = None
    contacts: tuple[ContactTable, ...] = ()

    @property
    def everyone(self) -> tuple[Seat, ...]:
        """All seats: the parties, then mediators and observers."""
        return (*self.seats, *(guest.seat for guest in self.guests))

    @property
    def needed(self) -> tuple[Seat, ...]:
        """The parties without which there is no agreement (rule 17.7)."""
        return tuple(party.seat for party in self.parties if party.is_needed)

    def place(self, seat: Seat) -> int:
        """The place of a seat among all; `ValueError` if there is none."""
        return self.everyone.index(seat)

    def is_party(self, seat: Seat) -> bool:
        """Whether a seat signs."""
        return any(party.seat == seat for party in self.parties)

    def credit(self, seat: Seat) -> int:
        """How much credit a chair or a mediator begins with; 0 for everybody else (17.4)."""
        return next((credit for who, credit in self.credits if who == seat), 0)

    def bloc_of(self, seat: Seat) -> BlocTable | None:
        """The bloc of a party, if it is in one."""
        return next((bloc for bloc in self.blocs if seat in bloc.members), None)

    def figure(self, name: str) -> Figure | None:
        """The figure of that id, if there is one."""
        return next((entry for entry in self.figures if entry.id == name), None)

    def sanction(self, name: str) -> SanctionTable | None:
        """The sanction of that id, if there is one."""
        return next((entry for entry in self.sanctions if entry.id == name), None)

    def sequence(self, name: str) -> SequenceTable | None:
        """The sequence of that id, if there is one."""
        return next((entry for entry in self.sequences if entry.id == name), None)

    def contact(self, name: str) -> ContactTable | None:
        """The line of contact of that id, if there is one."""
        return next((entry for entry in self.contacts if entry.id == name), None)

    def gesture(self, name: str) -> GestureTable | None:
        """The gesture of that id, if there is one."""
        return next((entry for entry in self.gestures if entry.id == name), None)

    def allows(self, means: Means) -> bool:
        """Whether the scenario allows a means of talk (chapter 16)."""
        return means in self.means

    def meeting(self, round: int) -> Meeting:
        """The round of the talks or the review period of that number; they are counted together,
        from 1. Before the first round it is the first."""
        periods = () if self.life is None else self.life.periods
        return (*self.meetings, *periods)[max(0, round - 1)]

    @property
    def is_ratified_at_home(self) -> bool:
        """Whether anybody at home votes on a treaty."""
        return any(party.chamber for party in self.parties)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seats in the scenario's seating order."""
        return tuple(party.seat for party in self.parties)

    def index(self, seat: Seat) -> int:
        """The place of a seat in every tuple that is ordered by seats; `ValueError` if none."""
        for number, party in enumerate(self.parties):
            if party.seat == seat:
                return number
        raise ValueError(f"no seat {seat!r}")

    def others(self, seat: Seat) -> tuple[Seat, ...]:
        """All seats but one, in order."""
        return tuple(party.seat for party in self.parties if party.seat != seat)

    def issue_index(self, issue: str) -> int:
        """The place of an issue in the agenda and in every `Terms`; `ValueError` if none."""
        for number, entry in enumerate(self.issues):
            if entry.id == issue:
                return number
        raise ValueError(f"no issue {issue!r}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one seat wants, known to nobody else: whole points by issue and option.

    `means` is the detection by national means of each issue (0 where it is no limit), `stakes`
    what is lost if one other bound party breaks a limit unseen, by issue and option: micropoints.
    """

    points: tuple[tuple[int, ...], ...]
    walk_away: int
    red_lines: tuple[RedLine, ...]
    means: tuple[int, ...]
    stakes: tuple[tuple[int, ...], ...]

    def crossed(self, terms: Terms) -> tuple[int, ...]:
        """The red lines that a text crosses, by their place in the list."""
        return tuple(n for n, line in enumerate(self.red_lines) if line.crossed_by(terms))


@dataclass(frozen=True, slots=True)
class ChoiceTable:
    """A decision that an inject puts to a seat; options in file order."""

    seat: Seat
    text: str
    options: tuple[tuple[str, str, tuple[Effect, ...]], ...]


@dataclass(frozen=True, slots=True)
class InjectTable:
    """A development from outside, ready to be due: `chance` in millionths. One that `is_dated` has
    its day, whatever rounds the talks go past. A `spoiler` is an agency of a party that acts on its
    own (rule 17.8); lines of contact may avert it with a chance `averts`, in millionths (18.7)."""

    id: str
    title: str
    text: str
    date: str
    source: str
    condition: Condition | None
    chance: int
    repeat: bool
    ambiguous: bool
    audience: Audience
    effects: tuple[Effect, ...]
    choice: ChoiceTable | None
    is_dated: bool = False
    spoiler_of: Seat | None = None
    spoiler: str = ""
    is_restrainable: bool = False
    averted_by: tuple[str, ...] = ()
    averts: int = 0

    @property
    def is_public(self) -> bool:
        """Whether the whole room learns of it."""
        return self.audience == PUBLIC


@dataclass(frozen=True, slots=True)
class EndingTable:
    """An ending of the scenario and when it is the one."""

    id: str
    title: str
    text: str
    condition: Condition | None


@dataclass(frozen=True, slots=True)
class LessonTable:
    """A hint for one seat and when it is due."""

    id: str
    seat: Seat
    text: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class SuccessorTable:
    """Somebody who may come to lead a delegation, and what they want (rule 17.9)."""

    seat: Seat
    id: str
    name: str
    brief: str
    secret: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Tables:
    """The whole scenario, compiled. `schedule` lists the injects due at the opening and at the
    close of each round and review period, by index; `history` the
    option of each issue that the record shows. `homes` and `support` follow the seats; `support` is
    in millionths of a point, empty where nobody votes. `gesture_effects` holds by gesture what it
    does beside its weight, and what taking it back does; `step_effects` the same by sequence and
    step. What an arms race costs is in points by seat, per round (rule 18.6)."""

    agenda: Agenda
    sheets: tuple[Sheet, ...]
    secrets: tuple[str, ...]
    trust: tuple[tuple[int, ...], ...]
    tension: int
    injects: tuple[InjectTable, ...]
    schedule: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    endings: tuple[EndingTable, ...]
    lessons: tuple[LessonTable, ...]
    history: tuple[int | None, ...]
    homes: tuple[Home, ...] = ()
    support: tuple[int, ...] = ()
    gesture_effects: tuple[tuple[tuple[Effect, ...], tuple[Effect, ...]], ...] = ()
    guest_secrets: tuple[str, ...] = ()
    reports: tuple[ReportTable, ...] = ()
    successors: tuple[SuccessorTable, ...] = ()
    step_effects: tuple[tuple[tuple[Effect, ...], ...], ...] = ()
    race_losses: tuple[int, ...] = ()
    race_walk_away: tuple[int, ...] = ()

    def successor(self, seat: Seat, leader: str) -> SuccessorTable:
        """Who may come to lead a delegation; `LookupError` if there is no such person."""
        for entry in self.successors:
            if (entry.seat, entry.id) == (seat, leader):
                return entry
        raise LookupError(f"no successor {leader!r} of {seat!r}")

    def report(self, name: str) -> ReportTable | None:
        """The report of that id, if there is one."""
        return next((entry for entry in self.reports if entry.id == name), None)

    def inject(self, name: str) -> InjectTable:
        """The inject of that id; `LookupError` if there is none."""
        for entry in self.injects:
            if entry.id == name:
                return entry
        raise LookupError(f"no inject {name!r}")

    def latent_line(self, condition: str, because: str) -> RedLine:
        """The red line that some effect of the scenario can draw; `LookupError` if none can."""
        for effect in self._effects():
            if isinstance(effect, DrawLine) and (
                effect.line.condition.source == condition and effect.line.because == because
            ):
                return effect.line
        raise LookupError(f"no red line {condition!r}")

    def _effects(self) -> Iterator[Effect]:
        """Everything that injects, choices and gestures can do."""
        for inject in self.injects:
            yield from inject.effects
            for _, _, effects in () if inject.choice is None else inject.choice.options:
                yield from effects
        for done, undone in self.gesture_effects:
            yield from done
            yield from undone
        for report in self.reports:
            yield from report.effects
        for steps in self.step_effects:
            for effects in steps:
                yield from effects


def values_of(issue: Issue) -> tuple[Value, ...]:
    """What a condition reads for each option of an issue: its number, else its id."""
    return issue.numbers if issue.numbers is not None else issue.options


FIGURES: Final = "figures."
"""What stands before a figure's id in a condition on a text."""


def red_line(agenda: Agenda, condition: Condition, because: str) -> RedLine:
    """A condition that asks for terms and figures alone, ready to be tested against a text (rules
    3.4 and 18.5).

    Raises `ValueError` if it asks for an issue or a figure that is not on the agenda.
    """
    named = tuple(_asked(agenda, name) for name in condition.names)
    plain = tuple(entry for entry in named if not isinstance(entry, Figure))
    if len(plain) == len(named):
        return RedLine(condition, because, plain)
    issues = dict.fromkeys(issue for issue, _ in plain)
    for entry in named:
        if isinstance(entry, Figure):
            issues |= dict.fromkeys(issue for issue, _ in entry.parts)
    reads = tuple((issue, values_of(agenda.issues[issue])) for issue in issues)
    return RedLine(condition, because, reads, named)


def _asked(agenda: Agenda, name: str) -> Figure | tuple[int, tuple[Value, ...]]:
    """What a name of a condition stands for: a figure, or an issue with its options' values."""
    if name.startswith(FIGURES):
        figure = agenda.figure(name.removeprefix(FIGURES))
        if figure is None:
            raise ValueError(f"no figure {name!r}")
        return figure
    place = agenda.issue_index(name.removeprefix(TERMS))
    return place, values_of(agenda.issues[place])
