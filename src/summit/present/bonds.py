"""To whom the own seat is bound by its word, and by what (rule 17.9)."""

from __future__ import annotations

from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import issue_title, option_full, seat_name


def bond_lines(view: View) -> tuple[str, ...]:
    """Grants that stand, pledges that are open and texts of others that are supported, a line
    each."""
    return (*_grants(view), *_pledges(view), *_supported(view))


def _grants(view: View) -> tuple[str, ...]:
    agenda = view.agenda
    return tuple(
        say(
            "bound.grant",
            name=seat_name(agenda, promise.to),
            level=option_full(agenda.issues[promise.measure], promise.level),
            issue=issue_title(agenda.issues[promise.measure]),
        )
        for promise in view.promises
        if promise.seat == view.seat and not promise.broken
    )


def _pledges(view: View) -> tuple[str, ...]:
    agenda = view.agenda
    return tuple(
        say(
            "bound.pledge",
            id=given.id,
            name=seat_name(agenda, given.to),
            option=option_full(agenda.issues[given.issue], given.option),
            issue=issue_title(agenda.issues[given.issue]),
            due=given.due,
        )
        for given in view.signals.pledges
        if given.by == view.seat and given.kept == "open"
    )


def _supported(view: View) -> tuple[str, ...]:
    found = (view.text(name) for seat, name in view.acceptances if seat == view.seat)
    return tuple(
        say("bound.support", text=text.id, name=seat_name(view.agenda, text.author))
        for text in found
        if text is not None
    )
