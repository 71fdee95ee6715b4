"""The deals that a delegation sees ahead, from the text under discussion and from its own."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.view import View
from summit.opponents.beliefs import Belief
from summit.opponents.domain import Domain
from summit.opponents.packages import Frontier, Package, frontier_at
from summit.opponents.record import own_of


@dataclass(frozen=True, slots=True)
class Outlook:
    """The believed frontier as it looks from one text or from two: of what each shows, the best."""

    frontiers: tuple[Frontier, ...]

    def chosen(self, target: int) -> Package | None:
        """The text that reaches `target` micropoints and gives the others most; the best for
        oneself if none does, and `None` if no text is left."""
        found = [frontier.chosen(target) for frontier in self.frontiers]
        packages = [package for package in found if package is not None]
        reaching = [package for package in packages if package.own >= target]
        if reaching:
            return max(reaching, key=lambda package: package.merit)
        return max(packages, key=lambda package: package.own, default=None)

    def fair(self, walk_away: int) -> Package | None:
        """The deal with the greatest product of gains, by true worth; `None` if none leaves all a
        gain. `walk_away` is one's own, in micropoints."""
        found = [
            frontier.package(deal)
            for frontier in self.frontiers
            if (deal := frontier.fair(walk_away)) is not None
        ]
        return max(
            (package for package in found if package.own >= walk_away),
            key=lambda package: (package.own - walk_away) * prod(package.gains),
            default=None,
        )


def outlook(view: View, beliefs: tuple[Belief, ...], space: Domain) -> Outlook:
    """The deals ahead of the seat that looks.

    One's own worth is linearised at the text under discussion and, where that takes the fair deal
    for worth clearly more or less than it is, at one's own position too. Texts below the walk-away
    are left out; if there are no others, all are shown.
    """
    seat, own = own_of(view)
    walk_away = own.sheet.walk_away * MILLION
    least = (walk_away, -sum(belief.walk_away for belief in beliefs))
    at = _under_discussion(view)
    first = frontier_at(own.eyes, beliefs, space, at, least)
    if not first.is_misjudged(walk_away):
        return Outlook((first,))
    second = frontier_at(own.eyes, beliefs, space, view.position(seat).terms, least)
    if first.deals or second.deals:
        return Outlook((first, second))
    return Outlook((frontier_at(own.eyes, beliefs, space, at),))


def _under_discussion(view: View) -> Terms:
    """The latest position of another seat: what the talks are about now."""
    seat, _ = own_of(view)
    standing = {view.positions[view.agenda.index(other)] for other in view.agenda.others(seat)}
    return next(entry.terms for entry in reversed(view.texts) if entry.id in standing)
