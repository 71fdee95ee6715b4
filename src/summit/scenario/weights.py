"""The house weights: how much each cause moves trust, and the constants of the other formulas."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True, slots=True)
class Weights:
    """Every constant of the rules, by name; a scenario may override any of them.

    All values are millionths. `phi`, `observed`, `unreturned_from`, `unreturned_cap`,
    `tension_distrust` and `tension_calm` are shares; `stake` is a factor; `tension_growth` is in
    points of tension, `tension_concession` in points for 1.0 given. The rest are log-odds:
    `concession_*`, `retraction` and `unreturned` for 1.0 of the whole sheet of 100 points,
    `demand_one_sided` and `demand_granted` for an intrusiveness of 1.0, the others as they stand.
    The other `tension_*` are points of tension; `support_given` points of support for 1.0 given.
    `vote_spread` and `vote_error` are points, `vote_hardening` and `vote_backing` points of a sheet
    for a point of tension or of support. `agency_intrusiveness`, `means_false_alarm`,
    `confirmed_share`, `bad_faith`, `books_believed` and `temptation` are shares. `breach_shown`,
    `breach_admitted` and `collapse_loss` are points of a sheet. Of the signals `non_paper`,
    `misreading` (at a tension of 100), `leak` (for each who knows) and `lie_found` are shares,
    `undoing` is a factor, `tension_*` and `support_*` are points as above.
    What each is for: docs/rules.md, chapters 3 to 6, 8 and 11 to 18.
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
    tension_signed: int = -10_000_000
    tension_charge: int = 5_000_000
    tension_alarm: int = 3_000_000
    tension_breach: int = 15_000_000
    tension_suspended: int = 4_000_000
    tension_counter: int = 2_000_000
    tension_notice: int = 8_000_000
    support_given: int = -20_000_000
    vote_spread: int = 12_000_000
    vote_error: int = 6_000_000
    vote_hardening: int = 100_000
    vote_backing: int = 200_000
    agency_intrusiveness: int = 500_000
    mandate_denied: int = -450_000
    means_false_alarm: int = 20_000
    confirmed_share: int = 500_000
    bad_faith: int = 300_000
    violation_confirmed: int = -3_000_000
    violation_admitted: int = -1_500_000
    query_refused: int = -150_000
    books_believed: int = 500_000
    charge_false: int = -600_000
    alarm_published: int = -450_000
    suspension: int = -600_000
    countermeasure: int = -300_000
    notice: int = -1_000_000
    temptation: int = 500_000
    breach_shown: int = 20_000_000
    breach_admitted: int = 5_000_000
    collapse_loss: int = 10_000_000
    statement_conciliatory: int = 50_000
    statement_firm: int = -50_000
    statement_cap: int = 100_000
    tension_statement: int = 1_000_000
    support_statement: int = 2_000_000
    non_paper: int = 500_000
    misreading: int = 250_000
    denial: int = -300_000
    was_denied: int = -150_000
    leak: int = 50_000
    left_out: int = -100_000
    support_leak: int = 3_000_000
    confidence_broken: int = -600_000
    disclosure: int = 100_000
    disclosure_cap: int = 200_000
    disclosure_false: int = -600_000
    lie_found: int = 200_000
    pledge_kept: int = 400_000
    linkage: int = -100_000
    linkage_stands: int = -50_000
    tension_declined: int = 2_000_000
    ultimatum: int = -450_000
    ultimatum_empty: int = -1_000_000
    undoing: int = 1_500_000
    walk_out: int = -300_000
    tension_walk_out: int = 6_000_000
    support_walk_out: int = 5_000_000
    vouching: int = 150_000
    support_pressed: int = 2_000_000
    disowned: int = -300_000
    sanction: int = -300_000
    relief: int = 200_000
    tension_sanction: int = 3_000_000
    step_overdue: int = -100_000

    def overridden(self, changes: dict[str, int]) -> Weights:
        """These weights with some replaced; raises `KeyError` for a name that is not a weight."""
        known = {field.name: getattr(self, field.name) for field in fields(self)}
        for name in changes:
            if name not in known:
                raise KeyError(name)
        return Weights(**{**known, **changes})


HOUSE: Final = Weights()
WEIGHT_NAMES: Final = tuple(field.name for field in fields(Weights))
