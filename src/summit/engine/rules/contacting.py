"""Chapter 18: lines of contact that keep incidents from happening; and an arms race."""

from __future__ import annotations

from summit.engine.acts.substance import Exercise
from summit.engine.events import InjectPassed, QuestionOpened, TensionPressed, WalkAwayMoved
from summit.engine.happened.substance import ArmsRaced, ContactUsed, InjectAverted
from summit.engine.matters import is_in_use, is_line_open
from summit.engine.meter import MILLION
from summit.engine.refusal import Refusal
from summit.engine.rules.branching import round_before
from summit.engine.rules.floor import spend_move
from summit.engine.seats import PUBLIC
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import InjectTable


def refuse_exercise(state: State, action: Exercise) -> Refusal | None:
    """Why a line of contact cannot be used (rule 18.7)."""
    listed = state.tables.agenda.contact(action.contact)
    if listed is None or action.by not in listed.between:
        return Refusal("18.7", "no_such_contact", (("contact", action.contact),))
    if not is_line_open(state.matters, listed):
        return Refusal("18.7", "not_open", (("contact", action.contact),))
    if any((c.contact, c.used) == (action.contact, state.round) for c in state.matters.contacts):
        return Refusal("18.7", "used_already", (("contact", action.contact),))
    return None


def exercise(story: Story, action: Exercise) -> None:
    """Keep it in use: that moves no trust, it keeps accidents from becoming incidents."""
    spend_move(story, action.by)
    story.tell(ContactUsed(action.by, action.contact))


def is_averted(story: Story, inject: InjectTable, question: str) -> bool | None:
    """Whether good contact keeps an inject from happening; `None` while chance is asked."""
    matters, since = story.state.matters, round_before(story.state)
    line = next((name for name in inject.averted_by if is_in_use(matters, name, since)), None)
    if line is None:
        return False
    answer = dict(story.state.settled).get(question)
    if answer is None:
        story.tell(QuestionOpened(question, (inject.averts, MILLION - inject.averts)))
        return None
    if answer == 0:
        story.tell(InjectAverted(inject.id, line, inject.audience))
        story.tell(InjectPassed(inject.id, "averted"))
    return answer == 0


def race_on(story: Story) -> None:
    """At the close of a round without a deal all arm on, and it costs all (rule 18.6)."""
    tables = story.state.tables
    race = tables.agenda.arms_race
    if race is None or story.state.round < race.begins:
        return
    story.tell(ArmsRaced(story.state.matters.raced + 1))
    if race.tension:
        story.tell(TensionPressed("arms_race", "", race.tension, PUBLIC))
    for seat, change in zip(tables.agenda.seats, tables.race_walk_away, strict=True):
        if change:
            now = story.state.sheets[tables.agenda.index(seat)].walk_away
            story.tell(WalkAwayMoved(seat, now + change, audience=(seat,), rule="18.6"))
