"""Chapter 17: blocs: who is in one agrees within it before it speaks to the rest."""

from __future__ import annotations

from dataclasses import replace

from summit.engine.actions import Terms
from summit.engine.acts.offices import Endorse
from summit.engine.happened.offices import TextEndorsed
from summit.engine.matters import is_named_in_bloc
from summit.engine.refusal import Refusal
from summit.engine.seats import Seat, reaches
from summit.engine.state import State
from summit.engine.story import Story


def refuse_outside_bloc(state: State, seat: Seat, terms: Terms) -> Refusal | None:
    """Why a member may not table or accept these terms yet: the others in its bloc have not
    agreed to them (rule 17.6)."""
    bloc = state.tables.agenda.bloc_of(seat)
    if bloc is None:
        return None
    for member in bloc.members:
        if member != seat and not agrees(state, member, terms, seat):
            return Refusal("17.6", "bloc_first", (("bloc", bloc.id), ("seat", member)))
    return None


def agrees(state: State, member: Seat, terms: Terms, eyes: Seat) -> bool:
    """Whether a member of a bloc has put its name to these terms within it: as its position, as a
    paper to the others, by supporting a text or by endorsing one. It counts as far as another
    member knows of it, and as that one has read it: no refusal tells more (rules 1.3 and 16.3)."""
    if state.position(member).terms == terms:
        return True
    named = {text for seat, text in state.acceptances if seat == member}
    named |= {
        entry.text
        for entry in state.offices.endorsed
        if entry.seat == member and reaches(entry.audience, eyes)
    }
    bloc = state.tables.agenda.bloc_of(member)
    known = tuple(
        replace(text, terms=text.as_heard_by(eyes))
        for text in state.texts
        if reaches(text.audience, eyes)
    )
    members = () if bloc is None else bloc.members
    return is_named_in_bloc(known, frozenset(named), member, members, terms)


def refuse_endorse(state: State, action: Endorse) -> Refusal | None:
    """Why a text may not be endorsed within a bloc (rule 17.6)."""
    bloc = state.tables.agenda.bloc_of(action.by)
    if bloc is None:
        return Refusal("17.6", "no_bloc")
    text = state.text(action.text)
    if text is None or not reaches(text.audience, action.by):
        return Refusal("17.6", "no_such_text", (("text", action.text),))
    if text.author == action.by:
        return Refusal("17.6", "own_text", (("text", action.text),))
    if any((e.seat, e.text) == (action.by, action.text) for e in state.offices.endorsed):
        return Refusal("17.6", "endorsed_already", (("text", action.text),))
    return None


def endorse(story: Story, action: Endorse) -> None:
    """Tell the other members that one can support it; nobody else hears of it."""
    bloc = story.state.tables.agenda.bloc_of(action.by)
    assert bloc is not None, "legality was asked first"
    text = story.state.text(action.text)
    assert text is not None, "legality was asked first"
    told = tuple(seat for seat in bloc.members if reaches(text.audience, seat))
    story.tell(TextEndorsed(action.by, action.text, audience=told))
