"""Sanctions, sequences, figures, an arms race and lines of contact can be used as they are written
(rules 18.3 to 18.7)."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from summit.scenario.chapters.numbers import HUNDRED
from summit.scenario.chapters.review import Review
from summit.scenario.chapters.scopes import circle_through
from summit.scenario.chapters.sizes import MAX_SEQUENCES
from summit.scenario.document import Path
from summit.scenario.scalars import MILLION
from summit.scenario.substance import ArmsRace, Figure, Sequence

_RACE: Final[Path] = ("arms_race",)


def check_substance(review: Review) -> None:
    scenario = review.scenario
    for part, names in (
        ("sanctions", scenario.sanctions),
        ("sequences", scenario.sequences),
        ("figures", scenario.figures),
        ("contacts", scenario.contacts),
    ):
        review.differ([(name, (part, name)) for name in names], part, key=True)
    _sanctions(review)
    for name, sequence in scenario.sequences.items():
        _sequence(review, sequence, ("sequences", name))
    _order(review)
    for name, figure in scenario.figures.items():
        _figure(review, figure, ("figures", name))
    if scenario.arms_race is not None:
        _arms_race(review, scenario.arms_race)
    for name, contact in scenario.contacts.items():
        path: Path = ("contacts", name, "between")
        for number, seat in enumerate(contact.between):
            review.knows("delegation", seat, (*path, number))
        review.names_once(contact.between, path)


def _sanctions(review: Review) -> None:
    for name, sanction in review.scenario.sanctions.items():
        path: Path = ("sanctions", name)
        review.knows("delegation", sanction.by, (*path, "by"))
        if sanction.against == sanction.by:
            message = "a delegation does not put sanctions on itself"
            review.error("E309", (*path, "against"), message, "name another delegation")
        else:
            review.knows("delegation", sanction.against, (*path, "against"))


def _sequence(review: Review, sequence: Sequence, path: Path) -> None:
    scenario = review.scenario
    for number, step in enumerate(sequence.steps):
        place: Path = (*path, "steps", number)
        review.knows("delegation", step.by, (*place, "by"))
        for seat in step.brings:
            if seat == step.by:
                message = "a step brings something to the others; its author pays its `cost`"
                help = "leave it out, or make the step cheaper"
                review.error("E309", (*place, "brings", seat), message, help, key=True)
            else:
                review.knows("delegation", seat, (*place, "brings", seat), key=True)
    _turns(review, sequence, (*path, "steps"))
    if sequence.begins == "treaty" and scenario.implementation is None:
        message = "this never begins: the game ends with the signature, or with the votes on it"
        help = "write `begins: talks`, or add an `implementation` with review periods"
        review.error("E525", (*path, "begins"), message, help)
        return
    plan = scenario.implementation
    periods = 0 if plan is None else len(plan.periods)
    held = periods if sequence.begins == "treaty" else len(scenario.rounds) + periods
    if "patience" in sequence.model_fields_set and sequence.patience > held:
        message = f"no step is ever overdue: {held} rounds and periods are held at most"
        review.warn("W517", (*path, "patience"), message, f"write at most {held}")


def _turns(review: Review, sequence: Sequence, path: Path) -> None:
    """Action for action: whoever has taken a step waits for another."""
    authors = [step.by for step in sequence.steps]
    if set(authors) == {authors[0]}:
        message = f"all these steps are {authors[0]}'s, so nobody answers them"
        review.warn("W525", path, message, "give some of them to others", key=True)
        return
    for number, (before, author) in enumerate(pairwise(authors), 1):
        if before == author:
            message = f"{author} takes two steps in a row, and nothing happens between them"
            help = "put a step of another between them, or make one of the two"
            review.warn("W525", (*path, number, "by"), message, help)


def _order(review: Review) -> None:
    """Whether each sequence that waits for another can come to its turn."""
    sequences = review.scenario.sequences
    leads: dict[str, list[str]] = {}
    for name, sequence in sequences.items():
        path: Path = ("sequences", name, "after")
        if sequence.after is not None and review.knows("sequence", sequence.after, path):
            leads[name] = [sequence.after]
    if len(sequences) > MAX_SEQUENCES:
        return
    told: set[str] = set()
    for name in leads:
        circle = circle_through(name, leads)
        if not circle or told.intersection(circle):
            continue
        told.update(circle)
        places: list[Path] = [("sequences", each, "after") for each in circle]
        related = tuple(review.related(place, "and this", key=False) for place in places[1:])
        message = "a sequence cannot wait for itself"
        if len(circle) > 1:
            message = f"these wait for each other: {', '.join([*circle, name])}"
        span = review.document.span(places[0])
        review.put("E524", span, message, "let one of them begin by itself", related)


def _figure(review: Review, figure: Figure, path: Path) -> None:
    for issue, row in figure.adds.items():
        if review.knows("issue", issue, (*path, "adds", issue), key=True):
            for option in row:
                review.know_option(issue, option, (*path, "adds", issue, option), key=True)
    if figure.least is not None and figure.most is not None and figure.least > figure.most:
        message = f"{figure.least / MILLION:g} at the least is more than the most"
        help = f"write at most {figure.most / MILLION:g}, or exchange the two"
        review.error("E410", (*path, "least"), message, help)


def _arms_race(review: Review, race: ArmsRace) -> None:
    if race.begins is not None and review.knows("round", race.begins, (*_RACE, "begins")):
        rounds = [entry.id for entry in review.scenario.rounds]
        if race.begins not in rounds:
            message = f"`{race.begins}` is a review period: by then there is a deal"
            review.error("E304", (*_RACE, "begins"), message, f"perhaps {rounds[0]}")
    for key, row in (("loss", race.loss), ("walk_away", race.walk_away)):
        for seat in row:
            review.knows("delegation", seat, (*_RACE, key, seat), key=True)
    for seat, change in race.walk_away.items():
        if abs(change) > HUNDRED:
            message = "a whole sheet counts to about 100 points"
            review.error("E405", (*_RACE, "walk_away", seat), message, "move it by less")
    if abs(race.tension) > HUNDRED * MILLION:
        message = "tension goes from 0 to 100"
        review.error("E405", (*_RACE, "tension"), message, "move it by less")
    if not any((*race.loss.values(), *race.walk_away.values(), race.tension)):
        message = "nobody loses anything in this arms race"
        help = "add `loss: {a delegation: 1}`, or leave the race out"
        review.warn("W527", _RACE, message, help, key=True)
