"""Red lines: conditions on a text's terms that a delegation will not sign."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.actions import Terms
from summit.engine.figures import Figure
from summit.scenario.conditions import Condition, Value


@dataclass(frozen=True, slots=True)
class RedLine:
    """What a seat will not sign (rule 3.4).

    `reads` gives, for each name in the condition, its issue and the value of every option. Where
    the condition asks for figures, `figures` holds what each of its names stands for, and `reads`
    the issues that it asks about, each once.
    """

    condition: Condition
    because: str
    reads: tuple[tuple[int, tuple[Value, ...]], ...]
    figures: tuple[Figure | tuple[int, tuple[Value, ...]], ...] = ()

    def crossed_by(self, terms: Terms) -> bool:
        """Whether a text crosses it."""
        if self.figures:
            return self.condition.test(
                tuple(
                    name.at(terms) if isinstance(name, Figure) else name[1][terms[name[0]]]
                    for name in self.figures
                )
            )
        return self.condition.test(tuple(values[terms[issue]] for issue, values in self.reads))
