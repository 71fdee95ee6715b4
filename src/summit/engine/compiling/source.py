"""What a scenario is compiled from, and what every chapter of it needs for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, red_line
from summit.scenario import model
from summit.scenario.authored import When
from summit.scenario.conditions import Condition, Name, compile_condition


@dataclass(frozen=True, slots=True)
class Source:
    """What is compiled: the scenario, its agenda, and the names that its conditions may use."""

    scenario: model.Scenario
    agenda: Agenda
    public: Mapping[str, Name]
    text: Mapping[str, Name]

    def line(self, when: When, because: str) -> RedLine:
        """A condition on a text's terms, ready to be tested."""
        return red_line(self.agenda, compile_condition(when, self.text), because)

    def stakes(self, seat: Seat, number: int, points: tuple[int, ...]) -> tuple[int, ...]:
        """What `seat` loses if one other bound party breaks this limit unseen (rule 3.3)."""
        issue = self.agenda.issues[number]
        others = sum(1 for bound in issue.binds if bound != seat)
        if issue.kind != "limit" or others == 0:
            return (0,) * len(points)
        factor = self.scenario.issues[issue.id].stake.get(seat, self.agenda.weights.stake)
        return tuple(max(0, value - points[issue.today]) * factor // others for value in points)

    def condition(self, when: When | None) -> Condition | None:
        """A condition on what is public, ready to be asked; `None` stays none."""
        return None if when is None else compile_condition(when, self.public)
