"""Chapters 3 and 18: which terms can be said at all: options on the table, within the scope."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.acts.substance import Broach
from summit.engine.happened.substance import OptionBroached, OptionOpened
from summit.engine.matters import is_closed
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.state import State
from summit.engine.story import Story


def refuse_incoherent(state: State, terms: Terms) -> Refusal | None:
    """Why these are no terms for a text: incomplete, not on the table, or outside their own scope
    (rules 3.1, 18.1 and 18.2)."""
    agenda = state.tables.agenda
    if len(terms) != len(agenda.issues):
        return Refusal("3.1", "incomplete_text", (("issues", len(agenda.issues)),))
    for number, (issue, option) in enumerate(zip(agenda.issues, terms, strict=True)):
        if not 0 <= option < len(issue.options):
            return Refusal("3.1", "no_such_option", (("issue", issue.id),))
        if refusal := refuse_closed(state, number, option):
            return refusal
    for scope in agenda.scopes:
        if scope.crossed_by(terms):
            issue = agenda.issues[scope.issue]
            values = (("issue", issue.id), ("option", issue.options[issue.today]))
            return Refusal("18.1", "out_of_scope", values)
    return None


def refuse_closed(state: State, number: int, option: int) -> Refusal | None:
    """Why an option can be neither tabled, asked for nor promised: it is closed (rule 18.2)."""
    agenda = state.tables.agenda
    if not is_closed(agenda, state.matters, number, option):
        return None
    issue = agenda.issues[number]
    values = (("issue", issue.id), ("option", issue.options[option]))
    return Refusal("18.2", "not_on_the_table", values)


def refuse_broach(state: State, action: Broach) -> Refusal | None:
    """Why an option cannot be broached (rule 18.2)."""
    agenda = state.tables.agenda
    if not 0 <= action.issue < len(agenda.issues):
        return Refusal("18.2", "no_such_issue")
    issue = agenda.issues[action.issue]
    if not 0 <= action.option < len(issue.options):
        return Refusal("18.2", "no_such_option", (("issue", issue.id),))
    if not is_closed(agenda, state.matters, action.issue, action.option):
        return Refusal("18.2", "on_the_table", (("issue", issue.id),))
    for entry in state.matters.broached:
        if (entry.seat, entry.issue, entry.option) == (action.by, action.issue, action.option):
            return Refusal("18.2", "broached_already", (("issue", issue.id),))
    return None


def broach(story: Story, action: Broach) -> None:
    """Say that one is willing to discuss it; when all who are needed are, it is on the table."""
    spend_move(story, action.by)
    story.tell(OptionBroached(action.by, action.issue, action.option))
    willing = {
        entry.seat
        for entry in story.state.matters.broached
        if (entry.issue, entry.option) == (action.issue, action.option)
    }
    if willing >= set(story.state.tables.agenda.needed):
        story.tell(OptionOpened(action.issue, action.option))
