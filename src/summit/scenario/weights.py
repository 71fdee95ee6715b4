"""The house weights: how much each cause moves trust, and the constants of the other formulas."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True)
class Weights:
    """Every constant of the rules, by name; a scenario may override any of them.

    All values are millionths: of log-odds for what moves trust, of a share for `phi`, `kappa`,
    `cap` and `omega`, of a tension point for `tension_*`. Numbers: docs/rules.md, chapter 5.
    """

    concession_repaying: int = 3_000_000
    concession_initiative: int = 4_000_000
    phi: int = 500_000
    retraction: int = 9_000_000
    acceptance_withdrawn: int = -450_000
    unreturned: int = 2_000_000
    unreturned_from: int = 50_000
    unreturned_cap: int = 200_000
    demand_one_sided: int = -250_000
    demand_granted: int = 300_000
    demand_granted_cap: int = 600_000
    demand_refused: int = -150_000
    promise_broken: int = -1_000_000
    observed: int = 250_000
    stake: int = 2_000_000
    tension_distrust: int = 400_000
    tension_calm: int = 300_000
    tension_growth: int = 4_000_000
    tension_concession: int = -20_000_000

    def overridden(self, changes: dict[str, int]) -> Weights:
        """These weights with some replaced; raises `KeyError` for a name that is not a weight."""
        known = {field.name: getattr(self, field.name) for field in fields(self)}
        for name in changes:
            if name not in known:
                raise KeyError(name)
        return Weights(**{**known, **changes})


HOUSE: Final = Weights()
WEIGHT_NAMES: Final = tuple(field.name for field in fields(Weights))
