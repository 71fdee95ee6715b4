"""Why an action may not be taken, as a rule and values; `present` turns them into a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from summit.errors import SummitError


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rule said no: its number, a code for the sentence, and the values that it names."""

    rule: str
    code: str
    values: tuple[tuple[str, str | int], ...] = ()


class IllegalAction(SummitError):
    """A caller applied an action without asking `refuse` first."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"rule {refusal.rule}: {refusal.code}")
        self.refusal = refusal
