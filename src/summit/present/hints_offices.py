"""Advice to those who hold the chair, mediate or observe: what their office is for, and what a
patient hand would do with it now (rules, chapter 17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Press,
    Report,
    TakePoll,
    Vouch,
)
from summit.engine.acts.substance import Broach, Perform
from summit.engine.matters import credit_left
from summit.engine.view import View
from summit.opponents.attending import ScriptedGuest
from summit.opponents.chairing import chaired
from summit.present.catalogue import counted, say
from summit.present.coach import at_poll
from summit.present.commands.governing import to_endorse
from summit.present.commands.written import unparse
from summit.present.floors import is_away, is_sealed
from summit.present.matters import closed_options, last_poll, own_next_steps, willing
from summit.present.names import seat_name
from summit.present.numbers import decimal, trust
from summit.present.seated import has_floor, moves_left, presides
from summit.present.signalling.shares import names
from summit.present.substance_meanings import step_figures
from summit.present.worths import preview

_CODES: Final = {
    Mediate: "single",
    TakePoll: "poll",
    Vouch: "vouch",
    Report: "report",
    Press: "press",
}


def office_advice(view: View) -> Action | None:
    """The act that a patient chair, mediator or observer would do next; `None` for nothing."""
    if view.seat is None or view.treaty is not None or not has_floor(view) or view.waiting:
        return None
    if is_away(view) or is_sealed(view):
        return None
    if view.attending is not None:
        decided = ScriptedGuest(view.seat).decide(view, _no_luck).actions
        return decided[0] if decided and not isinstance(decided[0], EndTurn) else None
    if not presides(view):
        return None
    acts = chaired(view, view.seat, moves_left(view))
    return acts[0] if acts else None


def guest_hint(view: View) -> tuple[str, ...]:
    """What the own office is for; where it has the floor, what could be done with it."""
    lines = tuple(_purposes(view))
    if not has_floor(view) or view.waiting or view.outcome is not None:
        return (*lines, say("hint.wait"))
    return (*lines, *chair_lines(view)) or (say("hint.nothing"),)


def chair_lines(view: View) -> tuple[str, ...]:
    """The next act of whoever holds the chair, mediates or observes, with its command; one line, or
    none for a seat without an office."""
    action = office_advice(view)
    if action is None:
        is_chair = view.seat is not None and presides(view)
        return (_rest(view),) if view.attending is not None or is_chair else ()
    command = unparse(action, view, short=True)
    common = _common(view)
    return (
        *common,
        say(f"hint.office.{_CODES[type(action)]}", command=command, **_values(view, action)),
    )


def _purposes(view: View) -> Iterator[str]:
    if view.seat is not None and presides(view):
        left = counted("credits", credit_left(view.agenda, view.offices, view.seat))
        yield say("hint.office.mediator", credit=left)
    if view.attending is None:
        return
    if view.attending.reports:
        ready = len(view.attending.may_report)
        yield counted("hint.office.reports", len(view.attending.reports), ready=ready)
    if not presides(view):
        yield say("hint.office.observer")


def _values(view: View, action: Action) -> dict[str, str]:
    """The figures behind an advised act."""
    if isinstance(action, Vouch):
        place = view.agenda.index
        return {
            "holder": seat_name(view.agenda, action.to),
            "about": seat_name(view.agenda, action.of),
            "trust": trust(view.readings[place(action.to)][place(action.of)]),
        }
    if isinstance(action, Press):
        return {"name": seat_name(view.agenda, action.of)}
    return {"text": view.offices.single} if isinstance(action, TakePoll) else {}


def _rest(view: View) -> str:
    """Why there is nothing to do for a chair now."""
    return next(iter(_common(view)), say("hint.office.rest"))


def _common(view: View) -> tuple[str, ...]:
    """That all who are needed could live with the single text, once they have said so."""
    text, poll = view.single, last_poll(view)
    if text is None or poll is None or poll.text != text.id or not poll.is_read:
        return ()
    yes = {opinion.seat for opinion in poll.opinions if opinion.yes}
    if not yes >= set(view.agenda.needed):
        return ()
    is_own = view.own is not None and (view.seat, text.id) not in view.acceptances
    return (say("hint.office.common_own" if is_own else "hint.office.common", text=text.id),)


def _no_luck(name: str, weights: int) -> int:
    return 0


def matter_lines(view: View) -> tuple[str, ...]:
    """What waits beside texts: own steps, papers of the bloc, an option that others would discuss;
    each with its command."""
    return tuple(_matters(view))


def _matters(view: View) -> Iterator[str]:
    if view.seat is None or view.own is None:
        return
    for name in own_next_steps(view):
        listed = view.agenda.sequence(name)
        assert listed is not None, "it was found on the agenda"
        figures = step_figures(view, listed, listed.steps[view.matters.done(name)])
        yield say("hint.step", command=unparse(Perform(view.seat, name), view), figures=figures)
    for text in to_endorse(view):
        entry = view.text(text)
        if entry is not None and preview(view, entry.terms).is_signable:
            yield say("hint.endorse", command=unparse(Endorse(view.seat, text), view))
    for issue, option in closed_options(view):
        said = willing(view, issue, option)
        if said and view.seat not in said:
            action = Broach(view.seat, issue, option)
            yield say("hint.broach", command=unparse(action, view), names=names(view, said))


def poll_lines(view: View) -> tuple[str, ...]:
    """The honest answer to a straw poll, which alone helps the chair."""
    text = view.single
    if text is None or view.seat is None:
        return ()
    seen = preview(view, text.terms)
    action = at_poll(view)
    code = "hint.poll_yes" if action.yes else "hint.poll_no"
    return (say(code, command=unparse(action, view), eyes=decimal(seen.expected)),)
