"""Chapter 16: non-papers, which are for some eyes only, bind nobody and may be misread."""

from __future__ import annotations

from summit.engine.actions import Propose, Terms
from summit.engine.acts.signals import Deny, Reveal
from summit.engine.events import QuestionOpened
from summit.engine.happened.signals import (
    NonPaperDenied,
    NonPaperRead,
    NonPaperSent,
    TextLeaked,
)
from summit.engine.meter import MILLION, rounded
from summit.engine.refusal import Refusal
from summit.engine.rules.channels import leak_chance, leak_name, refuse_audience, suffer_leak
from summit.engine.rules.coherence import refuse_incoherent
from summit.engine.rules.floor import spend_move
from summit.engine.rules.measuring import papers_due, take_back
from summit.engine.rules.trusting import write_public, write_row
from summit.engine.seats import PUBLIC, Audience, Seat, reaches
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.story import Story


def refuse_non_paper(state: State, action: Propose) -> Refusal | None:
    """Why a text may not be sent to these seats alone (rule 16.2)."""
    within = is_within_bloc(state, action.by, action.to)
    if not within and not state.tables.agenda.allows("non_papers"):
        return Refusal("16.2", "no_such_means", (("means", "non_papers"),))
    if refusal := refuse_audience(state, action.by, action.to, "16.2"):
        return refusal
    for seat in filter(state.tables.agenda.is_party, action.to):
        if state.position(seat).terms == action.terms:
            return Refusal("16.2", "accept_instead", (("text", state.position(seat).id),))
    if state.position(action.by).terms == action.terms:
        return Refusal("16.2", "said_in_public", (("text", state.position(action.by).id),))
    for text in state.texts:
        if (text.author, text.to, text.terms) == (action.by, action.to, action.terms):
            return Refusal("16.2", "sent_already", (("text", text.id),))
    return None


def is_within_bloc(state: State, seat: Seat, to: Audience) -> bool:
    """Whether something stays among the members of one bloc: it is neither misread nor leaked, and
    may always be sent (rule 17.6)."""
    bloc = state.tables.agenda.bloc_of(seat)
    return bloc is not None and set(to) <= set(bloc.members)


def send(story: Story, action: Propose) -> None:
    """Send a text to some seats only: the position stays as it is (rule 16.2)."""
    spend_move(story, action.by)
    earlier = [t for t in story.state.texts if (t.author, t.to) == (action.by, action.to)]
    name = "-".join((action.by, *action.to, str(len(earlier) + 1)))
    story.tell(NonPaperSent(name, action.by, action.to, action.terms, audience=(action.by,)))


def deliver(story: Story) -> None:
    """Bring every non-paper to those to whom it was sent, one after another: each may misread it
    (rule 16.3). Then it may leak (rule 16.6)."""
    for text in story.state.texts:
        if text.to and text.audience != PUBLIC:
            for seat in text.to:
                if not reaches(text.audience, seat) and not _delivered(story, text, seat):
                    return
            _leak_of(story, text)
            if story.state.questions:
                return


def misreadings(state: State, text: Text, seat: Seat) -> tuple[Terms, ...]:
    """The ways in which a seat may misread a non-paper: on one issue where it differs from the
    position of its author, one step more towards the reader's own opening (rule 16.3)."""
    agenda = state.tables.agenda
    if is_within_bloc(state, text.author, text.to) or not agenda.is_party(seat):
        return ()
    position = state.position(text.author).terms
    found: list[Terms] = []
    for number, (issue, option) in enumerate(zip(agenda.issues, text.terms, strict=True)):
        goal = issue.openings[agenda.index(seat)]
        if option != position[number] and option != goal:
            step = 1 if goal > option else -1
            terms = (*text.terms[:number], option + step, *text.terms[number + 1 :])
            # Nobody believes to have read what cannot be said at all (rules 18.1 and 18.2).
            if refuse_incoherent(state, terms) is None:
                found.append(terms)
    return tuple(found)


def misreading_chance(state: State) -> int:
    """How likely it is that somebody misreads a non-paper, in millionths: it grows with tension."""
    weights = state.tables.agenda.weights
    return min(MILLION - 1, rounded(weights.misreading * state.tension, 100 * MILLION))


def _delivered(story: Story, text: Text, seat: Seat) -> bool:
    """Whether the text has now reached a seat; if not, chance has been asked."""
    wrong = misreadings(story.state, text, seat)
    chance = misreading_chance(story.state) // max(1, len(wrong))
    terms = text.terms
    if wrong and chance:
        question = f"misread/{text.id}/{seat}"
        answer = dict(story.state.settled).get(question)
        if answer is None:
            right = MILLION - chance * len(wrong)
            story.tell(QuestionOpened(question, (right, *[chance] * len(wrong))))
            return False
        terms = (text.terms, *wrong)[answer]
    story.tell(NonPaperRead(text.id, seat, text.author, text.to, terms, audience=(seat,)))
    return True


def _leak_of(story: Story, text: Text) -> None:
    question = f"leak/{text.id}"
    answer = dict(story.state.settled).get(question)
    within = is_within_bloc(story.state, text.author, text.to)
    chance = 0 if within else leak_chance(story.state, text.to)
    if answer is None and chance:
        story.tell(QuestionOpened(question, (chance, MILLION - chance)))
    elif answer == 0:
        _make_known(story, text, None)


def _make_known(story: Story, text: Text, by: Seat | None) -> str:
    """Everybody reads it; the name under which it is known from now on."""
    name = leak_name(story.state)
    story.tell(TextLeaked(name, text.author, text.to, text.terms, by))
    suffer_leak(story, text.author, text.to, name)
    return name


def refuse_deny(state: State, action: Deny) -> Refusal | None:
    """Why a text cannot be denied (rule 16.4)."""
    text = state.text(action.text)
    if text is None or text.author != action.by:
        return Refusal("16.4", "not_your_text", (("text", action.text),))
    if not text.to:
        return Refusal("16.4", "said_in_public", (("text", action.text),))
    if text.denied:
        return Refusal("16.4", "denied_already", (("text", action.text),))
    return None


def deny(story: Story, action: Deny) -> None:
    """Say that it was never an offer. It costs both sides credit, and what it seemed to give is
    taken back; before everybody, if it has leaked (rule 16.4)."""
    text = story.state.text(action.text)
    assert text is not None, "legality was asked first"
    story.tell(NonPaperDenied(text.id, action.by, text.audience))
    weights = story.state.tables.agenda.weights
    for reader in filter(story.state.tables.agenda.is_party, text.to):
        if text.audience == PUBLIC:
            write_public(story, "16.4", reader, action.by, "denial", text.id, weights.denial)
        else:
            write_row(story, "16.4", reader, action.by, "denial", text.id, weights.denial)
        write_row(story, "16.4", action.by, reader, "was_denied", text.id, weights.was_denied)
        if text.stood:
            take_back(story, action.by, reader, (text,))


def refuse_reveal(state: State, action: Reveal) -> Refusal | None:
    """Why a non-paper cannot be shown to everybody (rule 16.6)."""
    text = state.text(action.text)
    if text is None or not reaches(text.audience, action.by):
        return Refusal("16.6", "no_such_text", (("text", action.text),))
    if text.author == action.by or text.is_position:
        return Refusal("16.6", "not_confided", (("text", action.text),))
    if text.audience == PUBLIC:
        return Refusal("16.6", "known_already", (("text", action.text),))
    return None


def reveal(story: Story, action: Reveal) -> None:
    """Break a confidence: everybody reads it, and everybody knows by whom (rule 16.6)."""
    spend_move(story, action.by)
    text = story.state.text(action.text)
    assert text is not None, "legality was asked first"
    name = _make_known(story, text, action.by)
    weight = story.state.tables.agenda.weights.confidence_broken
    if story.state.tables.agenda.is_party(action.by):
        write_public(story, "16.6", text.author, action.by, "confidence_broken", name, weight)


def back_what_was_said(story: Story) -> None:
    """At a round's close: what was sent in the round before and has not been said in public since
    is no longer on offer, and is measured so (rule 16.2)."""
    agenda = story.state.tables.agenda
    for receiver in agenda.seats:
        for author in agenda.others(receiver):
            if papers := papers_due(story.state, author, receiver):
                take_back(story, author, receiver, papers)
