"""Chapter 16: back channels: what goes to some seats only, and how it comes out."""

from __future__ import annotations

from summit.engine.acts.signals import Whisper
from summit.engine.events import QuestionOpened
from summit.engine.happened.signals import MessageLeaked, Whispered
from summit.engine.meter import MILLION
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import refuse_words
from summit.engine.rules.ratifying import move_support
from summit.engine.rules.trusting import write_reading, write_row
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.standing.signals import Message
from summit.engine.state import State
from summit.engine.story import Story


def audience_of(state: State, seat: Seat, to: Audience) -> Audience:
    """Those of `to` to whom a seat can send something, each once, in the order of the seats."""
    return tuple(other for other in state.tables.agenda.everyone if other != seat and other in to)


def refuse_audience(state: State, seat: Seat, to: Audience, rule: str) -> Refusal | None:
    """Why something cannot be sent to these seats: some others, in the order of the seats."""
    if not to or audience_of(state, seat, to) != to:
        return Refusal(rule, "no_such_audience")
    return None


def refuse_whisper(state: State, action: Whisper) -> Refusal | None:
    """Why a message may not be sent (rule 16.5)."""
    if not state.tables.agenda.allows("back_channels"):
        return Refusal("16.5", "no_such_means", (("means", "back_channels"),))
    if refusal := refuse_audience(state, action.by, action.to, "16.5"):
        return refusal
    return refuse_words(state, action.by, action.words, "16.5")


def whisper(story: Story, action: Whisper) -> None:
    """Say a sentence to some seats only: it counts as a remark, and moves nothing by itself."""
    earlier = [m for m in story.state.signals.messages if (m.by, m.to) == (action.by, action.to)]
    name = "-".join((action.by, *action.to, f"m{len(earlier) + 1}"))
    audience = (action.by, *action.to)
    story.tell(Whispered(name, action.by, action.to, action.words, audience))


def leak_chance(state: State, to: Audience) -> int:
    """How likely something sent to these seats is to come out, in millionths: so much for each who
    knows it (rule 16.6)."""
    return min(MILLION - 1, state.tables.agenda.weights.leak * len(to))


def leak_messages(story: Story) -> None:
    """What was said by a back channel may come out, once each (rule 16.6)."""
    for message in story.state.signals.messages:
        if message.audience == PUBLIC:
            continue
        question = f"leak/{message.id}"
        answer = dict(story.state.settled).get(question)
        chance = leak_chance(story.state, message.to)
        if answer is None and chance:
            story.tell(QuestionOpened(question, (chance, MILLION - chance)))
            return
        if answer == 0 and not _is_out(story.state, message):
            _make_known(story, message)


def _is_out(state: State, message: Message) -> bool:
    """Whether everybody has read the same words of the same to the same."""
    said = message.by, message.to, message.words
    return any(
        (other.by, other.to, other.words) == said and other.audience == PUBLIC
        for other in state.signals.messages
    )


def leak_name(state: State) -> str:
    """What a leak is called: L1, L2, … as everybody counts them. The name by which those who knew
    of it called it would tell the others how much else they had sent to each other (rule 1.3)."""
    papers = sum(1 for text in state.texts if text.to and text.audience == PUBLIC)
    messages = sum(1 for message in state.signals.messages if message.audience == PUBLIC)
    return f"L{papers + messages + 1}"


def _make_known(story: Story, message: Message) -> None:
    name = leak_name(story.state)
    story.tell(MessageLeaked(name, message.by, message.to, message.words))
    suffer_leak(story, message.by, message.to, name)


def suffer_leak(story: Story, author: Seat, to: Audience, source: str) -> None:
    """A leak costs its author credit with those who were left out, and at home (rule 16.6)."""
    agenda = story.state.tables.agenda
    weights = agenda.weights
    if not agenda.is_party(author):
        # Of a mediator or an observer nobody keeps a meter.
        return
    for other in agenda.others(author):
        if other not in to:
            write_row(story, "16.6", other, author, "left_out", source, weights.left_out)
            write_reading(story, "16.6", other, author, "left_out", source, weights.left_out)
    move_support(story, author, "leak", source, -weights.support_leak, "16.6")
