"""What only one seat may know does not stand in what everybody reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.model import Secret

WORDS_IN_A_ROW: Final = 8
"""So many words in a row in both a secret and a public text count as a repetition."""

_WORD: Final = re.compile(r"\w+")


def check_secrets(review: Review) -> None:
    owners = _secret_runs(review)
    for path, text in _public_texts(review):
        words = [(match.group().lower(), *match.span()) for match in _WORD.finditer(text)]
        told: set[str] = set()
        for first, run in _runs([word for word, _, _ in words]):
            if run in owners and owners[run] not in told:
                told.add(owners[run])
                start, end = words[first][1], words[first + WORDS_IN_A_ROW - 1][2]
                message = f"these words stand in the secret of {owners[run]} too"
                help = "everybody reads this: say it otherwise"
                review.put("W503", review.document.inside(path, start, end), message, help)


def _secret_runs(review: Review) -> dict[tuple[str, ...], str]:
    """Every run of words that stands in a secret, with the seat whose secret it is."""
    owners: dict[tuple[str, ...], str] = {}
    for seat, text in _told_alone(review):
        for _, run in _runs(_WORD.findall(text.lower())):
            owners.setdefault(run, seat)
    return owners


def _told_alone(review: Review) -> Iterator[tuple[str, str]]:
    """Every seat with what it alone is told, or may be under another leader."""
    scenario = review.scenario
    for seat, delegation in scenario.delegations.items():
        yield from ((seat, text) for text in _secret_texts(delegation.secret))
        for successor in delegation.successors.values():
            yield seat, successor.text
            yield from ((seat, line.because) for line in successor.red_lines)
    for guests in (scenario.mediators, scenario.observers):
        yield from ((seat, guest.secret) for seat, guest in guests.items())


def _secret_texts(secret: Secret) -> Iterator[str]:
    yield secret.text
    yield from (line.because for line in secret.red_lines)
    for payment in secret.side_payments.values():
        yield from (payment.title, payment.text)
        if payment.rider is not None:
            yield payment.rider.because


def _public_texts(review: Review) -> Iterator[tuple[Path, str]]:
    """The texts that reach the whole room, as they stand in the file."""
    scenario = review.scenario
    paths: list[Path] = [("title",), ("briefing",)]
    paths += [("objectives", n) for n in range(len(scenario.objectives))]
    paths += [("delegations", seat, "brief") for seat in scenario.delegations]
    paths += [("issues", name, key) for name in scenario.issues for key in ("title", "text")]
    paths += [("rounds", n, "text") for n in range(len(scenario.rounds))]
    for part, listed in (
        ("gestures", scenario.gestures),
        ("reports", scenario.reports),
        ("sanctions", scenario.sanctions),
        ("contacts", scenario.contacts),
    ):
        paths += [(part, name, key) for name in listed for key in ("title", "text")]
    paths += [("mediators", name, "brief") for name in scenario.mediators]
    paths += [("observers", name, "brief") for name in scenario.observers]
    paths += [
        ("delegations", seat, "successors", name, "brief")
        for seat, delegation in scenario.delegations.items()
        for name in delegation.successors
    ]
    paths += [
        ("sequences", name, "steps", number, key)
        for name, sequence in scenario.sequences.items()
        for number in range(len(sequence.steps))
        for key in ("title", "text")
    ]
    paths += [("arms_race", "text")]
    plan = scenario.implementation
    periods = range(0 if plan is None else len(plan.periods))
    paths += [("implementation", "periods", n, "text") for n in periods]
    paths += [
        ("injects", name, "text")
        for name, inject in scenario.injects.items()
        if not inject.audience
    ]
    for path in paths:
        text = review.document.at(path)
        if isinstance(text, str) and text:
            yield path, text


def _runs(words: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every run of eight words, with the position of its first."""
    for first in range(len(words) - WORDS_IN_A_ROW + 1):
        yield first, tuple(words[first : first + WORDS_IN_A_ROW])
