"""What can be learned from a finished game, in one value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summit.debrief.conclusion import Conclusion, conclusion
from summit.debrief.fate import Fate, fate
from summit.debrief.frontier import Frontier, frontier_for
from summit.debrief.gains import Result, result
from summit.debrief.moments import moments
from summit.debrief.offers import Offer, offers_refused
from summit.debrief.offices import Seated, seated
from summit.debrief.series import TrustCourse, Valuation, trust_courses, valuations
from summit.debrief.shortfall import Shortfall, shortfall
from summit.debrief.signals import Signalling, signalling
from summit.debrief.standpoint import Standpoint, Valued, standpoints, valued, without
from summit.debrief.steps import StepMix, step_mix
from summit.debrief.substance import Changes, changes
from summit.debrief.trust import TrustAccount, trust_accounts
from summit.debrief.verification import Reliance, reliances
from summit.debrief.zone import Zone, zone
from summit.engine.events import Event
from summit.engine.state import State
from summit.engine.tables import Agenda


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the debrief knows, in the order in which it is told.

    All values in their eyes are at the trust of the last day of the talks: the day of signing, if a
    treaty was signed. `in_their_eyes` and `on_paper` are None where the domain is too large. With a
    treaty there is a `shortfall` and `verification`; without one, and with a zone of agreement,
    `missed` is the Nash deal in their eyes: the best text that all could have signed. `fate` is
    what became of a treaty after its signature, None where the game does not go on so far;
    `signalling` all that was said and done beside texts and demands, `seated` what others at the
    table did, `changes` what was done about the substance.
    """

    agenda: Agenda
    conclusion: Conclusion
    results: tuple[Result, ...]
    zone: Zone
    in_their_eyes: Frontier | None
    on_paper: Frontier | None
    shortfall: Shortfall | None
    missed: Valued | None
    offers: tuple[Offer, ...]
    trust: tuple[TrustAccount, ...]
    verification: tuple[Reliance, ...]
    steps: tuple[StepMix, ...]
    courses: tuple[TrustCourse, ...]
    valuations: tuple[Valuation, ...]
    fate: Fate | None
    signalling: Signalling
    seated: Seated
    changes: Changes


def report(state: State, events: Iterable[Event] = ()) -> Report:
    """The debrief of a finished game, from its last day and from everything that happened. Raises
    ValueError while it is going on.

    Without the events it says less of a treaty: neither the odds at home nor what each had in each
    review, and who saw what as if means, sheets and suspensions had always been what they came to
    be.
    """
    happened = tuple(events)
    days = moments(state, happened)
    talks = state if days is None else days.signing
    room = standpoints(talks)
    ended = conclusion(state, talks, room)
    terms = ended.terms
    outside = () if state.treaty is None else state.treaty.outside
    signers = without(talks, outside) if outside else room
    in_eyes, on_paper = frontier_for(room, "eyes"), frontier_for(room, "paper")
    return Report(
        agenda=state.tables.agenda,
        conclusion=ended,
        results=tuple(result(state, standpoint) for standpoint in room),
        zone=zone(state, talks, room, in_eyes, on_paper),
        in_their_eyes=in_eyes,
        on_paper=on_paper,
        shortfall=None if terms is None or outside else shortfall(room, terms, in_eyes),
        missed=None if terms is not None else _missed(room, in_eyes),
        offers=offers_refused(state, talks, room),
        trust=trust_accounts(state),
        verification=() if terms is None else reliances(talks.tables.agenda, signers, terms),
        steps=tuple(step_mix(state, room, place) for place in range(len(room))),
        courses=trust_courses(state, talks.round),
        valuations=valuations(state, room),
        fate=None if days is None else fate(state, room, days),
        signalling=signalling(state, happened),
        seated=seated(state, room, happened),
        changes=changes(state, happened),
    )


def _missed(room: Sequence[Standpoint], in_eyes: Frontier | None) -> Valued | None:
    return valued(room, in_eyes.nash[0].terms) if in_eyes and in_eyes.nash else None
