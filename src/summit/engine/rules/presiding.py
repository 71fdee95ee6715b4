"""Chapter 17: chairs and mediators: a single text, a straw poll, credit that runs out.

A chair's text helps many parties to an agreement that tabling by all does not find (Fisher's
single-text procedure, as at Camp David 1978); near the end the best text so far is put again.
"""

from __future__ import annotations

from typing import Final

from summit.engine.acts.offices import Mediate, TakePoll, Voice, Vouch
from summit.engine.events import AcceptanceLapsed
from summit.engine.happened.offices import (
    CreditSpent,
    PollDue,
    PollOpened,
    PollRead,
    SingleTextTabled,
    Voiced,
    Vouched,
)
from summit.engine.matters import credit_left
from summit.engine.refusal import Refusal
from summit.engine.rules.coherence import refuse_incoherent
from summit.engine.rules.floor import spend_move
from summit.engine.rules.trusting import write_reading, write_row
from summit.engine.seats import PUBLIC, Seat
from summit.engine.state import State
from summit.engine.story import Story

TEXT_CREDIT: Final = 1
"""What a single text takes of the chair's credit (rule 17.4)."""

VOUCH_CREDIT: Final = 2
"""What lending one's word takes of it (rule 17.4)."""


def refuse_mediate(state: State, action: Mediate) -> Refusal | None:
    """Why a single text may not be tabled (rules 17.2 and 17.4)."""
    if refusal := _refuse_credit(state, action.by, TEXT_CREDIT):
        return refusal
    if refusal := refuse_incoherent(state, action.terms):
        return refusal
    standing = state.text(state.offices.single)
    if standing is not None and standing.terms == action.terms:
        return Refusal("17.2", "on_the_table_already", (("text", standing.id),))
    return None


def mediate(story: Story, action: Mediate) -> None:
    """Table it: it takes the place of the single text before, and nobody supports it yet."""
    spend_move(story, action.by)
    earlier = story.state.offices.single
    for seat, supported in story.state.acceptances:
        if supported == earlier:
            story.tell(AcceptanceLapsed(seat, supported, PUBLIC))
    known = sum(1 for text in story.state.texts if text.is_position or text.single)
    story.tell(SingleTextTabled(f"T{known + 1}", action.by, action.terms))
    _spend_credit(story, action.by, TEXT_CREDIT)


def refuse_take_poll(state: State, action: TakePoll) -> Refusal | None:
    """Why no straw poll can be taken (rule 17.3)."""
    if not state.tables.agenda.credit(action.by):
        return Refusal("17.1", "no_chair")
    if not state.offices.single:
        return Refusal("17.3", "no_single_text")
    if any(poll.text == state.offices.single for poll in state.offices.polls):
        return Refusal("17.3", "polled_already", (("text", state.offices.single),))
    if not _asked(state):
        return Refusal("17.3", "nobody_here")
    return None


def take_poll(story: Story, action: TakePoll) -> None:
    """Ask all parties at the table; each answers in secret, and then all is read out."""
    spend_move(story, action.by)
    story.tell(PollOpened(story.state.offices.single))
    for seat in _asked(story.state):
        story.tell(PollDue(seat, audience=(seat,)))


def _asked(state: State) -> tuple[Seat, ...]:
    return tuple(s for s in state.tables.agenda.seats if s not in state.signals.away)


def refuse_voice(state: State, action: Voice) -> Refusal | None:
    """Why a straw poll cannot be answered so (rule 17.3)."""
    if all((duty.seat, duty.kind) != (action.by, "poll") for duty in state.duties):
        return Refusal("17.3", "no_poll")
    if not -1 <= action.issue < len(state.tables.agenda.issues):
        return Refusal("17.3", "no_such_issue")
    if action.yes and action.issue >= 0:
        return Refusal("17.3", "yes_asks_for_nothing")
    return None


def voice(story: Story, action: Voice) -> None:
    """Write one's answer down; the last one has them all read."""
    story.tell(Voiced(action.by, action.yes, action.issue, audience=(action.by,)))
    if all(duty.kind != "poll" for duty in story.state.duties):
        poll = story.state.offices.polls[-1]
        place = story.state.tables.agenda.index
        in_order = tuple(sorted(poll.opinions, key=lambda opinion: place(opinion.seat)))
        story.tell(PollRead(poll.text, in_order))


def refuse_vouch(state: State, action: Vouch) -> Refusal | None:
    """Why a mediator may not give its word so (rule 17.4)."""
    agenda = state.tables.agenda
    if refusal := _refuse_credit(state, action.by, VOUCH_CREDIT):
        return refusal
    if agenda.is_party(action.by):
        return Refusal("17.4", "party_to_the_talks")
    if not (agenda.is_party(action.of) and agenda.is_party(action.to)) or action.of == action.to:
        return Refusal("17.4", "no_such_party", (("seat", action.of),))
    if any((of, to) == (action.of, action.to) for _, of, to in state.offices.vouched):
        return Refusal("17.4", "vouched_already", (("of", action.of), ("to", action.to)))
    return None


def vouch(story: Story, action: Vouch) -> None:
    """Give one's word for a party to another, once for each."""
    spend_move(story, action.by)
    story.tell(Vouched(action.by, action.of, action.to))
    weight = story.state.tables.agenda.weights.vouching
    write_row(story, "17.4", action.to, action.of, "vouched", action.by, weight)
    write_reading(story, "17.4", action.to, action.of, "vouched", action.by, weight)
    _spend_credit(story, action.by, VOUCH_CREDIT)


def _refuse_credit(state: State, seat: Seat, needed: int) -> Refusal | None:
    if not state.tables.agenda.credit(seat):
        return Refusal("17.1", "no_chair")
    if credit_left(state.tables.agenda, state.offices, seat) < needed:
        return Refusal("17.4", "no_credit_left")
    return None


def _spend_credit(story: Story, seat: Seat, amount: int) -> None:
    left = credit_left(story.state.tables.agenda, story.state.offices, seat)
    story.tell(CreditSpent(seat, left - amount))
