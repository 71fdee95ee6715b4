"""When something happened: in which round of the talks, or in which review of the treaty."""

from __future__ import annotations

from summit.engine.standing.treaty import Treaty
from summit.engine.tables import Agenda
from summit.present.catalogue import say


def review_of(agenda: Agenda, round: int) -> int:
    """The review period of a number that counts on from the talks (rule 12.1); 0 in the talks."""
    return max(0, round - len(agenda.meetings))


def moment_name(agenda: Agenda, round: int) -> str:
    """`round 3`, or `review 1`."""
    review = review_of(agenda, round)
    return say("when.review", number=review) if review else say("when.round", number=round)


def moment_code(agenda: Agenda, round: int) -> str:
    """The same for the narrow foot of a chart: `R3`, or `V1`."""
    review = review_of(agenda, round)
    return say("course.review", number=review) if review else say("course.round", number=round)


def reviews_of(agenda: Agenda, treaty: Treaty | None) -> int:
    """How many reviews a treaty lives through; before there is one, all that there can be."""
    if treaty is not None:
        return treaty.periods
    return 0 if agenda.life is None else len(agenda.life.periods)
