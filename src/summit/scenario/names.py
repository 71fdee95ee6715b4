"""What a scenario's conditions may ask for: every name with its kind, its range and its meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from summit.scenario.effects import Effect
from summit.scenario.figures import range_of
from summit.scenario.language.expressions import Name
from summit.scenario.model import Issue, Scenario
from summit.scenario.options import numbers_of, options_of
from summit.scenario.scalars import MILLION
from summit.scenario.signals import Means

_HUNDRED: Final = 100 * MILLION


def public_names(scenario: Scenario) -> Mapping[str, Name]:
    """What injects and lessons may ask: everything that the whole room can see."""
    return _table(
        _course_names(scenario),
        _trust_names(scenario),
        _happening_names(scenario),
        _signal_names(scenario),
        _substance_names(scenario),
        _seat_counts(scenario),
    )


def text_names(scenario: Scenario) -> Mapping[str, Name]:
    """What red lines may ask: the terms of the text that lies on the table."""
    terms = (
        _terms(name, issue, absent=False, of="the text") for name, issue in scenario.issues.items()
    )
    return _table(terms, _figures(scenario, absent=False, of="the text"))


def ending_names(scenario: Scenario) -> Mapping[str, Name]:
    """What endings may ask: what is public, the signed treaty's terms, how the talks ended."""
    treaty = (
        _terms(name, issue, absent=True, of="the signed treaty; nothing if there is none")
        for name, issue in scenario.issues.items()
    )
    crossed = (
        _yes_no(f"red_line.{seat}.crossed", f"the signed treaty crosses a red line of {seat}")
        for seat in scenario.delegations
    )
    outcome = (
        *(_yes_no(f"treaty.{what}", text) for what, text in _FATES.items()),
        _yes_no("talks.collapsed", "tension reached 100 and the talks broke off"),
    )
    broken = (
        _yes_no(f"broken_by.{seat}", f"{seat} broke a limit in some review period, seen or unseen")
        for seat in scenario.delegations
    )
    figures = _figures(scenario, absent=True, of="the signed treaty; nothing if there is none")
    return {**public_names(scenario), **_table(treaty, figures, outcome, crossed, broken)}


_FATES: Final = {
    "signed": "a treaty was signed",
    "ratified": "it was approved everywhere and entered into force",
    "in_force": "it was in force to the last review period",
    "broken": "some party broke a limit in some review period, seen or unseen",
    "found_out": "of those who broke one, somebody was found out for certain",
    "shown": "a breach was shown to everybody",
    "suspended": "inspections stood suspended at the end",
    "withdrawn": "some party left, and the treaty ended",
    "extended": "it was extended",
}
"""What became of a treaty, as endings may ask for it."""


NEEDED: Final[Mapping[str, tuple[Means, ...]]] = {
    "away": ("walk_outs",),
    "pledges_broken": ("pledges",),
    "ultimatums": ("ultimatums",),
    "leaks": ("non_papers", "back_channels"),
}
"""By the first word of a name, the means of talk of which one must be allowed for it to exist."""


def flags_of(scenario: Scenario) -> tuple[str, ...]:
    """The flags that some effect sets, in file order."""
    return tuple(dict.fromkeys(e.flag for e in effects_of(scenario) if e.flag is not None))


def effects_of(scenario: Scenario) -> Iterator[Effect]:
    """Every effect of the scenario, those behind a choice too."""
    for inject in scenario.injects.values():
        yield from inject.effects
        for option in inject.choice.options.values() if inject.choice else ():
            yield from option.effects
    for gesture in scenario.gestures.values():
        yield from gesture.effects
        yield from gesture.undone
    for report in scenario.reports.values():
        yield from report.effects
    for sequence in scenario.sequences.values():
        for step in sequence.steps:
            yield from step.effects


def _table(*groups: Iterable[Name]) -> dict[str, Name]:
    return {name.path: name for group in groups for name in group}


def _course_names(scenario: Scenario) -> Iterator[Name]:
    plan = scenario.implementation
    named = [entry.id for entry in scenario.rounds]
    named += [] if plan is None else [entry.id for entry in plan.periods]
    rounds = len(named)
    text = "the round, counted from 1; review periods count on from the last"
    yield _number("round.number", MILLION, rounds * MILLION, text)
    ids = tuple(dict.fromkeys(named))
    yield Name("round.id", "word", None, None, ids, "the round or review period, by its id")
    for seat, delegation in scenario.delegations.items():
        if delegation.ratification is not None:
            text = f"how the public of {seat} stands to the talks, 0 to 100"
            yield _number(f"support.{seat}", 0, _HUNDRED, text)
    yield _number("tension", 0, _HUNDRED, "tension in the room, 0 to 100")
    issues = len(scenario.issues)
    text = "the number of issues on which the positions differ"
    yield _number("brackets", 0, issues * MILLION, text)


def _trust_names(scenario: Scenario) -> Iterator[Name]:
    for one in scenario.delegations:
        for other in scenario.delegations:
            if one != other:
                text = f"how far {one} trusts {other}, as the room reads it, 0 to 100"
                yield _number(f"trust.{one}.{other}", 0, _HUNDRED, text)


def _happening_names(scenario: Scenario) -> Iterator[Name]:
    for flag in flags_of(scenario):
        yield _yes_no(f"flag.{flag}", f"an effect has set the flag {flag}")
    for name, inject in scenario.injects.items():
        yield _yes_no(f"inject.{name}.fired", f"the inject {name} has come")
        if inject.choice is not None:
            options = tuple(inject.choice.options)
            text = f"what was chosen at {name}; nothing until then"
            yield Name(f"choice.{name}", "word", None, None, options, text, absent=True)


def _signal_names(scenario: Scenario) -> Iterator[Name]:
    for name in scenario.gestures:
        yield _yes_no(f"gesture.{name}", f"somebody has made the gesture {name}, and it stands")
    allowed = [head for head, means in NEEDED.items() if set(means) & set(scenario.means)]
    for seat in scenario.delegations:
        if "away" in allowed:
            yield _yes_no(f"away.{seat}", f"{seat} has walked out and not come back")
        for head in allowed:
            if head in _COUNTED:
                yield _number(f"{head}.{seat}", 0, None, _COUNTED[head].format(seat=seat))


_COUNTED: Final = {
    "pledges_broken": "pledges that {seat} has given and broken",
    "ultimatums": "ultimatums that {seat} has put to others",
    "leaks": "non-papers and messages of {seat} that have come out",
}
"""What of the signals is counted by seat, for everybody to see."""


def _figures(scenario: Scenario, *, absent: bool, of: str) -> Iterator[Name]:
    for name, figure in scenario.figures.items():
        text = f"{figure.title}, in {of}"
        low, high = range_of(scenario, figure)
        yield Name(f"figures.{name}", "number", low, high, (), text, absent)


def _substance_names(scenario: Scenario) -> Iterator[Name]:
    for name, sequence in scenario.sequences.items():
        text = f"how many steps of {sequence.title} are done"
        yield _number(f"steps.{name}", 0, len(sequence.steps) * MILLION, text)
    for name, sanction in scenario.sanctions.items():
        yield _yes_no(f"sanction.{name}", f"{sanction.title} is in force")
    for name, report in scenario.reports.items():
        yield _yes_no(f"report.{name}", f"the report {report.title} is out")
    for name, contact in scenario.contacts.items():
        yield _yes_no(f"contact.{name}", f"{contact.title} was used in this round")
    for seat, delegation in scenario.delegations.items():
        if delegation.successors:
            words = tuple(delegation.successors)
            text = f"who has come to lead {seat}; nothing while nobody has"
            yield Name(f"leader.{seat}", "word", None, None, words, text, absent=True)
    for name, issue in scenario.issues.items():
        for option in issue.closed:
            text = f"{option} of {issue.title} is on the table"
            yield _yes_no(f"on_table.{name}.{option}", text)


def _seat_counts(scenario: Scenario) -> Iterator[Name]:
    for seat in scenario.delegations:
        text = f"public texts that {seat} has tabled after its opening"
        yield _number(f"texts.{seat}", 0, None, text)
        yield _number(f"demands.{seat}", 0, None, f"demands that {seat} has put")
        text = f"demands that {seat} has granted, in whole or in part"
        yield _number(f"grants.{seat}", 0, None, text)


def _terms(name: str, issue: Issue, *, absent: bool, of: str) -> Name:
    path, text = f"terms.{name}", f"{issue.title}, in {of}"
    numbers = numbers_of(issue)
    if numbers is None:
        return Name(path, "word", None, None, options_of(issue), text, absent)
    return Name(path, "number", min(numbers), max(numbers), (), text, absent)


def _number(path: str, low: int | None, high: int | None, text: str) -> Name:
    return Name(path, "number", low, high, (), text)


def _yes_no(path: str, text: str) -> Name:
    return Name(path, "yes_no", None, None, (), text)
