"""Red lines: conditions on a text's terms that a delegation will not sign."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.scenario.conditions import Condition, Value


@dataclass(frozen=True, slots=True)
class RedLine:
    """What a seat will not sign (rule 3.4).

    `reads` gives, for each name in the condition, its issue and the value of every option.
    """

    condition: Condition
    because: str
    reads: tuple[tuple[int, tuple[Value, ...]], ...]

    def crossed_by(self, terms: Terms) -> bool:
        """Whether a text crosses it."""
        return self.condition.test(tuple(values[terms[issue]] for issue, values in self.reads))
