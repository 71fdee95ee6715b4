"""Steps that a delegation takes on the substance: sequences, options, agencies at home."""

from __future__ import annotations

from typing import Final

from summit.engine.acts.offices import Restrain
from summit.engine.acts.substance import Broach, Perform
from summit.engine.listed.substance import SequenceTable
from summit.engine.matters import is_closed
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.opponents.opponent import Decision, Reason
from summit.opponents.plan import Plan
from summit.opponents.polling import has_all, poll_on, single_text
from summit.opponents.record import own_of

BROACHED_FROM: Final = MILLION // 3
"""From which share of its time on a delegation speaks of what is not on the table by itself."""


def lever(view: View, plan: Plan) -> Decision | None:
    """A step on the substance that is due, an option to be broached, an agency to be held back."""
    if (step := step_due(view)) is not None:
        return Decision((step,), Reason("stepped", (("sequence", step.sequence),)))
    if (option := broached(view, plan)) is not None:
        return Decision((option,), Reason("broached", (("issue", option.issue),)))
    if (held := restraint(view)) is not None:
        return Decision((held,), Reason("restrained", (("inject", held.inject),)))
    return None


def step_due(view: View) -> Perform | None:
    """The next step of a sequence, if it is one's own and still pays: what the others owe after it
    is worth at least what is left to give, or nothing is left to give but this (rule 18.4)."""
    seat, _ = own_of(view)
    place = view.agenda.index(seat)
    for listed in view.agenda.sequences:
        done = view.matters.done(listed.id)
        if done == len(listed.steps) or listed.steps[done].by != seat:
            continue
        if not _has_begun(view, listed):
            continue
        ahead = listed.steps[done:]
        owed = sum(step.brings[place] for step in ahead if step.by != seat)
        price = sum(step.cost for step in ahead if step.by == seat)
        if owed >= price or len(ahead) == 1:
            return Perform(seat, listed.id)
    return None


def _has_begun(view: View, listed: SequenceTable) -> bool:
    before = view.agenda.sequence(listed.after)
    if before is not None and view.matters.done(before.id) < len(before.steps):
        return False
    in_force = view.treaty is not None and view.treaty.is_ratified
    return in_force or not listed.begins_with_treaty


def restraint(view: View) -> Restrain | None:
    """Holding back an agency at home, in the week that matters: when all could live with the text
    that lies on the table (rule 17.8)."""
    seat, own = own_of(view)
    text = single_text(view)
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
