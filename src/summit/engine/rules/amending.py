"""Chapter 18: what a treaty itself provides for its own change: sunsets and amendments."""

from __future__ import annotations

from summit.engine.acts.substance import Amend, Consent
from summit.engine.happened.substance import (
    AmendmentBacked,
    AmendmentProposed,
    LimitExpired,
    TreatyAmended,
)
from summit.engine.refusal import Refusal
from summit.engine.rules.coherence import refuse_incoherent
from summit.engine.rules.floor import spend_move
from summit.engine.standing.substance import Amendment
from summit.engine.state import State
from summit.engine.story import Story


def refuse_amend(state: State, action: Amend) -> Refusal | None:
    """Why an amendment cannot be proposed (rule 18.9)."""
    life = state.tables.agenda.life
    if life is None or not life.is_amendable:
        return Refusal("18.9", "not_amendable")
    if refusal := refuse_incoherent(state, action.terms):
        return refusal
    treaty = state.signed
    if action.terms == treaty.terms:
        return Refusal("18.9", "as_it_stands")
    if life.span(action.terms) != life.span(treaty.terms):
        return Refusal("18.9", "not_its_life")
    for entry in state.matters.amendments:
        if not entry.is_adopted and entry.terms == action.terms:
            return Refusal("18.9", "proposed_already", (("amendment", entry.id),))
    return None


def amend(story: Story, action: Amend) -> None:
    """Put other terms before the commission."""
    spend_move(story, action.by)
    name = f"A{len(story.state.matters.amendments) + 1}"
    story.tell(AmendmentProposed(name, action.by, action.terms))


def refuse_consent(state: State, action: Consent) -> Refusal | None:
    """Why an amendment cannot be agreed to (rule 18.9)."""
    entry = _open(state, action.amendment)
    if entry is None:
        return Refusal("18.9", "no_such_amendment", (("amendment", action.amendment),))
    if action.by in entry.agreed:
        return Refusal("18.9", "agreed_already", (("amendment", action.amendment),))
    return None


def consent(story: Story, action: Consent) -> None:
    """Agree to it; it holds from the next period on if all do."""
    spend_move(story, action.by)
    story.tell(AmendmentBacked(action.amendment, action.by))


def adopt(story: Story) -> None:
    """At a period's close: what all have agreed to becomes the treaty (rule 18.9)."""
    for entry in story.state.matters.amendments:
        parties = set(story.state.tables.agenda.seats) - set(story.state.signed.outside)
        if not entry.is_adopted and parties <= set(entry.agreed):
            story.tell(TreatyAmended(entry.id, entry.terms))


def expire(story: Story) -> None:
    """At a period's close: limits whose time is up bind nobody any more (rule 18.8)."""
    life, treaty = story.state.tables.agenda.life, story.state.signed
    if life is None:
        return
    for limit, issue, periods in life.sunsets:
        if limit not in treaty.expired and treaty.period >= periods[treaty.terms[issue]]:
            story.tell(LimitExpired(limit))


def _open(state: State, name: str) -> Amendment | None:
    found = (entry for entry in state.matters.amendments if entry.id == name)
    return next((entry for entry in found if not entry.is_adopted), None)
