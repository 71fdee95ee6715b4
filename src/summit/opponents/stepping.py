"""Steps that a delegation takes on the substance: sequences, sanctions, options, agencies at home,
lines of contact."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Action
from summit.engine.acts.offices import Restrain
from summit.engine.acts.substance import Broach, Exercise, Perform
from summit.engine.listed.substance import ContactTable
from summit.engine.matters import is_closed, is_in_use, is_line_open, may_go_on
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.gesturing import WORTH
from summit.opponents.opponent import Reason
from summit.opponents.plan import Plan
from summit.opponents.polling import has_all, poll_on
from summit.opponents.record import own_of
from summit.opponents.sanctioning import sanctioned
from summit.opponents.stating import TENSE
from summit.scenario.model import Script

BROACHED_FROM: Final = MILLION // 3
"""From which share of its time on a delegation speaks of what is not on the table by itself."""


def lever(view: View, plan: Plan, script: Script) -> tuple[Action, Reason] | None:
    """What is to be done about the substance now, if anything: a step that is due, an agency to be
    held back, a sanction, an option to be spoken of, a line to be kept in use."""
    if (step := step_due(view)) is not None:
        return step, Reason("stepped", (("sequence", step.sequence),))
    if (held := restraint(view)) is not None:
        return held, Reason("restrained", (("inject", held.inject),))
    if (changed := sanctioned(view, plan, script)) is not None:
        return changed
    if (option := broached(view, plan)) is not None:
        return option, Reason("broached", (("issue", option.issue),))
    if (used := contact(view)) is not None:
        return used, Reason("kept_in_touch", (("tension", view.tension),))
    return None


def step_due(view: View) -> Perform | None:
    """The next step of a sequence, if it is one's own and still pays: what the others owe after it
    and the trust that one's own steps earn are worth what is left to give, or nothing is left to
    give but this (rule 18.4)."""
    seat, _ = own_of(view)
    place = view.agenda.index(seat)
    for listed in view.agenda.sequences:
        done = view.matters.done(listed.id)
        if done == len(listed.steps) or listed.steps[done].by != seat:
            continue
        if not may_go_on(view.agenda, view.matters, view.treaty, listed):
            continue
        ahead = listed.steps[done:]
        mine = [step for step in ahead if step.by == seat]
        owed = sum(step.brings[place] for step in ahead if step.by != seat) * MILLION
        earned = sum(step.weight for step in mine) * WORTH
        price = sum(step.cost for step in mine) * MILLION
        if owed + earned >= price or len(ahead) == 1:
            return Perform(seat, listed.id)
    return None


def restraint(view: View) -> Restrain | None:
    """Holding back an agency at home, in the week that matters: when all could live with the text
    that lies on the table (rule 17.8)."""
    seat, own = own_of(view)
    text = view.single
    poll = None if text is None else poll_on(view, text.id)
    if poll is None or not has_all(view, poll):
        return None
    for spoiler in own.spoilers:
        if spoiler.is_restrainable and not spoiler.is_held:
            return Restrain(seat, spoiler.inject)
    return None


def broached(view: View, plan: Plan) -> Broach | None:
    """An option that is not on the table and that one would discuss: because another is willing and
    it is no worse for oneself, or because nothing on the table leaves all a gain (rule 18.2)."""
    if plan.elapsed < BROACHED_FROM and not view.matters.broached:
        return None
    for number, issue in enumerate(view.agenda.issues):
        for option in issue.closed:
            if not is_closed(view.agenda, view.matters, number, option):
                continue
            willing = {
                entry.seat
                for entry in view.matters.broached
                if (entry.issue, entry.option) == (number, option)
            }
            if plan.seat not in willing and _would_discuss(view, plan, number, option, willing):
                return Broach(plan.seat, number, option)
    return None


def _would_discuss(view: View, plan: Plan, issue: int, option: int, willing: set[Seat]) -> bool:
    sheet = plan.sheet.points[issue]
    now = sheet[plan.position.terms[issue]]
    if willing:
        return sheet[option] >= min(now, sheet[view.agenda.issues[issue].today])
    return plan.ambition.fair <= plan.least


def contact(view: View) -> Exercise | None:
    """A line of contact that is kept in use in a tense room. Which developments it may avert nobody
    knows beforehand, so tension has to do (rule 18.7)."""
    seat, _ = own_of(view)
    if view.tension < TENSE:
        return None
    for listed in view.agenda.contacts:
        if seat in listed.between and _lies_idle(view, listed):
            return Exercise(seat, listed.id)
    return None


def _lies_idle(view: View, listed: ContactTable) -> bool:
    """Whether a line is open, and was used neither in this round nor in the one before."""
    matters = view.matters
    return is_line_open(matters, listed) and not is_in_use(matters, listed.id, view.round_before)
