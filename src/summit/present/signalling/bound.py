"""What pledges, linkage and ultimatums do and cost (rules 16.8 to 16.10)."""

from __future__ import annotations

from summit.engine.acts.signals import Delink, Heed, Link, Pledge, Threaten, Unlink
from summit.engine.seats import Seat
from summit.engine.standing.signals import Threat
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import option_full, seat_name
from summit.present.signalling.labels import label
from summit.present.signalling.shares import Lines, evidence, moved, room_share, title
from summit.present.sure import Meaning
from summit.present.trusted import others_fall
from summit.present.worths import owned


def pledged(view: View, action: Pledge) -> Meaning:
    """A promise to come closer (rule 16.8)."""
    weights = view.agenda.weights
    name = seat_name(view.agenda, action.to)
    issue = view.agenda.issues[action.issue]
    here = view.position(action.by).terms[action.issue]
    return (
        say("respond.sure", label=label(view, action)),
        (
            say("weigh.pledge_now", option=option_full(issue, here), due=_round(view, action.due)),
            say("weigh.pledge", name=name, weight=evidence(weights.pledge_kept)),
        ),
        (
            say("weigh.pledge_broken", name=name, weight=evidence(weights.promise_broken)),
            say("weigh.one_move"),
        ),
    )


def linked(view: View, action: Link) -> Meaning:
    """An issue tied to another (rule 16.9)."""
    weights = view.agenda.weights
    return (
        say("respond.sure", label=label(view, action)),
        (
            say("weigh.link", issue=title(view, action.issue), tied=title(view, action.tied)),
            say("weigh.link_others", weight=evidence(weights.linkage_stands)),
        ),
        (*others_fall(view, action.by, weights.linkage), say("weigh.one_move")),
    )


def unlinked(view: View, action: Unlink) -> Meaning:
    """A tie that is given up (rule 16.9)."""
    told = say("weigh.unlink", issue=title(view, action.issue), tied=title(view, action.tied))
    return say("respond.sure", label=label(view, action)), (told,), ()


def declined(view: View, action: Delink) -> Meaning:
    """Another's tie that one does not accept (rule 16.9)."""
    weights = view.agenda.weights
    told = say(
        "weigh.decline",
        name=seat_name(view.agenda, action.of),
        weight=evidence(weights.linkage_stands),
    )
    tension = say("weigh.tension", amount=room_share(view, weights.tension_declined))
    return say("respond.sure", label=label(view, action)), (told,), (tension,)


def threatened(view: View, action: Threaten) -> Meaning:
    """An ultimatum (rule 16.10)."""
    weights = view.agenda.weights
    name = seat_name(view.agenda, action.of)
    return (
        say("respond.sure", label=label(view, action)),
        (say("weigh.threaten", name=name, text=view.position(action.by).id),),
        (
            *((say("weigh.threaten_last", name=name),) if owned(view).moves_left == 1 else ()),
            moved(view, action.of, action.by, weights.ultimatum),
            say("weigh.threaten_empty", name=name, weight=evidence(weights.ultimatum_empty)),
            say("weigh.one_move"),
        ),
    )


def heeded(view: View, action: Heed) -> Meaning:
    """An answer to an ultimatum (rule 16.10)."""
    threat = threat_of(view, action.ultimatum)
    question = say("respond.sure", label=label(view, action))
    if threat is None:
        return question, (), ()
    name = seat_name(view.agenda, threat.by)
    if action.yields:
        return question, (say("weigh.yield", name=name, text=threat.text),), ()
    told = say(
        "weigh.defy",
        name=name,
        weight=evidence(view.agenda.weights.ultimatum_empty),
    )
    return question, (told,), ()


def threat_of(view: View, ultimatum: str) -> Threat | None:
    """The ultimatum of that name."""
    return next((threat for threat in view.signals.threats if threat.id == ultimatum), None)


def bluffs(view: View) -> tuple[Threat, ...]:
    """The own ultimatums that were refused and will be empty if the turn ends at the table."""
    if view.seat is None or view.seat in view.signals.away:
        return ()
    return tuple(
        threat
        for threat in view.signals.threats
        if threat.by == view.seat
        and threat.yielded is False
        and not (threat.stayed or threat.meant)
    )


def bluff_lines(view: View) -> Lines:
    """What staying at the table would cost after a refusal, an ultimatum a line."""
    return tuple(_bluff(view, threat.id, threat.of) for threat in bluffs(view))


def _bluff(view: View, ultimatum: str, of: Seat) -> str:
    weight = evidence(view.agenda.weights.ultimatum_empty)
    name = seat_name(view.agenda, of)
    return say("weigh.bluff", ultimatum=ultimatum, name=name, weight=weight)


def _round(view: View, number: int) -> str:
    """A round by its number and title; one that there is not, by its number alone."""
    if not 1 <= number <= len(view.agenda.meetings):
        return say("weigh.round_beyond", number=number)
    return say("weigh.round", number=number, title=view.agenda.meeting(number).title)
