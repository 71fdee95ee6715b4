"""Chapter 4: accepting, taking back, saying no, and when there is an agreement."""

from __future__ import annotations

from summit.engine.actions import Accept, Reject, Withdraw
from summit.engine.events import (
    AcceptanceWithdrawn,
    AgreementReached,
    NamedLine,
    TextAccepted,
    TextRejected,
)
from summit.engine.refusal import Refusal
from summit.engine.rules.bloc import refuse_outside_bloc
from summit.engine.rules.ending import end_signed
from summit.engine.rules.floor import spend_move
from summit.engine.rules.linking import refuse_linked
from summit.engine.rules.ratifying import sign
from summit.engine.rules.seals import lodge
from summit.engine.rules.trusting import write_public, write_reading, write_row
from summit.engine.seats import Seat, reaches
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.story import Story


def refuse_accept(state: State, action: Accept) -> Refusal | None:
    """Why a text may not be accepted (rule 4.1)."""
    if refusal := _not_standing(state, action.by, action.text, "4.1"):
        return refusal
    if (action.by, action.text) in state.acceptances:
        return Refusal("4.1", "accepted_already", (("text", action.text),))
    terms = _text(state, action.text).terms
    if refusal := refuse_outside_bloc(state, action.by, terms):
        return refusal
    return refuse_linked(state, action.by, terms, "16.9")


def accept(story: Story, action: Accept) -> None:
    """Support another's text; the last support needed makes the agreement. Under seal the support
    is only handed in."""
    if story.state.is_under_seal:
        lodge(story, action.by, None, action.text)
        return
    spend_move(story, action.by)
    story.tell(TextAccepted(action.by, action.text, _text(story.state, action.text).audience))
    conclude(story)


def refuse_withdraw(state: State, action: Withdraw) -> Refusal | None:
    """Why an acceptance may not be taken back (rule 4.3)."""
    if (action.by, action.text) not in state.acceptances:
        return Refusal("4.3", "not_accepted", (("text", action.text),))
    return None


def withdraw(story: Story, action: Withdraw) -> None:
    """Take support back: a retraction in the author's eyes."""
    spend_move(story, action.by)
    text = _text(story.state, action.text)
    story.tell(AcceptanceWithdrawn(action.by, action.text, text.audience))
    agenda = story.state.tables.agenda
    weight = agenda.weights.acceptance_withdrawn
    cause = "acceptance_withdrawn"
    if not text.single:
        write_public(story, "4.3", text.author, action.by, cause, action.text, weight)
        return
    # A text of the chair's: those who support it are the ones who are let down.
    for seat, supported in story.state.acceptances:
        if supported == text.id:
            write_row(story, "4.3", seat, action.by, cause, text.id, weight)
            write_reading(story, "4.3", seat, action.by, cause, text.id, weight)


def refuse_reject(state: State, action: Reject) -> Refusal | None:
    """Why a text may not be said no to in this way (rule 4.5)."""
    if refusal := _not_standing(state, action.by, action.text, "4.5"):
        return refusal
    for entry in state.refused:
        if (entry.seat, entry.text) == (action.by, action.text):
            return Refusal("4.5", "rejected_already", (("text", action.text),))
    sheet = state.sheets[state.tables.agenda.index(action.by)]
    crossed = sheet.crossed(_text(state, action.text).terms)
    if any(line not in crossed for line in action.naming):
        return Refusal("4.5", "line_not_crossed", (("text", action.text),))
    if len(set(action.naming)) != len(action.naming):
        return Refusal("4.5", "line_twice", (("text", action.text),))
    return None


def reject(story: Story, action: Reject) -> None:
    """Say no aloud, with the red lines that one chooses to name. It costs no move."""
    sheet = story.state.sheets[story.state.tables.agenda.index(action.by)]
    lines = tuple(
        NamedLine(
            action.by,
            sheet.red_lines[number].condition.source,
            sheet.red_lines[number].because,
        )
        for number in action.naming
    )
    audience = _text(story.state, action.text).audience
    story.tell(TextRejected(action.by, action.text, lines, audience))


def conclude(story: Story) -> None:
    """Agreement: every party that is needed supports one text that all have seen, and none of them
    is away from the table (rules 4.4, 16.13 and 17.7)."""
    if set(story.state.signals.away) & set(story.state.tables.agenda.needed):
        return
    state, agenda = story.state, story.state.tables.agenda
    single = state.text(state.offices.single)
    texts = [state.position(seat) for seat in agenda.seats]
    for text in texts if single is None else [single, *texts]:
        if all(supports(state, party, text) for party in agenda.needed):
            story.tell(AgreementReached(text.id))
            if agenda.is_ratified_at_home or agenda.life is not None:
                outside = [seat for seat in agenda.seats if not supports(state, seat, text)]
                sign(story, text.id, text.terms, outside)
            else:
                end_signed(story, text.id)
            return


def supports(state: State, seat: Seat, text: Text) -> bool:
    """Whether a seat supports a text: its own position, or one that it has accepted (4.4)."""
    return (text.author == seat and text.is_position) or (seat, text.id) in state.acceptances


def _not_standing(state: State, seat: Seat, name: str, rule: str) -> Refusal | None:
    """Only another seat's standing text, seen by this one, can be answered."""
    text = state.text(name)
    if text is None or not reaches(text.audience, seat):
        return Refusal(rule, "no_such_text", (("text", name),))
    if text.single:
        latest = state.offices.single
        gone = Refusal(rule, "text_replaced", (("text", name), ("latest", latest)))
        return None if name == latest else gone
    if text.author == seat:
        return Refusal(rule, "own_text", (("text", name),))
    if not text.is_position:
        return Refusal("16.2", "binds_nobody", (("text", name),))
    if state.position(text.author).id != name:
        latest = state.position(text.author).id
        return Refusal(rule, "text_replaced", (("text", name), ("latest", latest)))
    return None


def _text(state: State, name: str) -> Text:
    text = state.text(name)
    assert text is not None, "legality was asked first"
    return text
