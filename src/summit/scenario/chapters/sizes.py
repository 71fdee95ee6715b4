"""How much of what chapters 17 and 18 know a game can hold."""

from __future__ import annotations

from typing import Final

from summit.scenario.chapters.review import Review
from summit.scenario.document import Path

MAX_GUESTS: Final = 6
MAX_REPORTS: Final = 24
MAX_BLOCS: Final = 6
MAX_SUCCESSORS: Final = 6
MAX_SANCTIONS: Final = 24
MAX_SEQUENCES: Final = 12
MAX_STEPS: Final = 24
MAX_FIGURES: Final = 12
MAX_CONTACTS: Final = 12


def check_sizes(review: Review) -> None:
    scenario = review.scenario
    for part, count, most in (
        ("mediators", len(scenario.mediators), MAX_GUESTS),
        ("observers", len(scenario.observers), MAX_GUESTS),
        ("reports", len(scenario.reports), MAX_REPORTS),
        ("blocs", len(scenario.blocs), MAX_BLOCS),
        ("sanctions", len(scenario.sanctions), MAX_SANCTIONS),
        ("sequences", len(scenario.sequences), MAX_SEQUENCES),
        ("figures", len(scenario.figures), MAX_FIGURES),
        ("contacts", len(scenario.contacts), MAX_CONTACTS),
    ):
        _at_most(review, count, most, (part,), f"{part}: a game holds")
    for seat, delegation in scenario.delegations.items():
        path: Path = ("delegations", seat, "successors")
        count = len(delegation.successors)
        _at_most(review, count, MAX_SUCCESSORS, path, "successors: a delegation has")
    for name, sequence in scenario.sequences.items():
        path = ("sequences", name, "steps")
        _at_most(review, len(sequence.steps), MAX_STEPS, path, "steps: a sequence has")


def _at_most(review: Review, count: int, most: int, path: Path, what: str) -> None:
    if count > most:
        message = f"{count} {what} at most {most}"
        review.error("E406", path, message, "leave some out", key=True)
