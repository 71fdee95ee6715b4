"""Chapter 16: linkage: one issue is not settled while another stays as it is today."""

from __future__ import annotations

from typing import assert_never

from summit.engine.actions import Terms
from summit.engine.acts.signals import Delink, Link, Unlink
from summit.engine.events import TensionPressed
from summit.engine.happened.signals import LinkDeclined, Linked, Unlinked
from summit.engine.meter import rounded
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.rules.trusting import write_for_all, write_public
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.signals import Linkage
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import Agenda


def refuse_linkage(state: State, action: Link | Unlink | Delink) -> Refusal | None:
    """Why a linkage may not be made, given up or declined (rule 16.9)."""
    match action:
        case Link():
            return _refuse_link(state, action)
        case Unlink():
            found = find_link(state, action.by, action.issue, action.tied)
            return None if found else Refusal("16.9", "no_such_link")
        case Delink():
            link = find_link(state, action.of, action.issue, action.tied)
            if link is None or action.of == action.by:
                return Refusal("16.9", "no_such_link")
            if action.by in link.declined:
                return Refusal("16.9", "declined_already")
            return None
        case _:
            assert_never(action)


def _refuse_link(state: State, action: Link) -> Refusal | None:
    agenda = state.tables.agenda
    if not agenda.allows("linkage"):
        return Refusal("16.9", "no_such_means", (("means", "linkage"),))
    if action.issue == action.tied or not all(
        0 <= issue < len(agenda.issues) for issue in (action.issue, action.tied)
    ):
        return Refusal("16.9", "two_issues_needed")
    if find_link(state, action.by, action.issue, action.tied):
        return Refusal("16.9", "linked_already")
    if _leads_to(state, action.tied, action.issue):
        return Refusal("16.9", "linked_in_a_circle")
    link = Linkage(action.by, action.issue, action.tied)
    for text in (state.position(action.by).terms, *_supported(state, action.by)):
        if leaves_open(agenda, link, text):
            return Refusal("16.9", "own_text_breaks_it")
    return None


def _leads_to(state: State, start: int, goal: int) -> bool:
    """Whether what is tied to `start`, by whomever and over however many steps, includes `goal`:
    then neither could ever be settled first."""
    reached, ahead = {start}, [start]
    while ahead:
        issue = ahead.pop()
        new = {link.tied for link in state.signals.links if link.issue == issue} - reached
        reached |= new
        ahead += sorted(new)
    return goal in reached


def _supported(state: State, seat: Seat) -> list[Terms]:
    names = [text for by, text in state.acceptances if by == seat]
    return [text.terms for text in state.texts if text.id in names]


def decide_linkage(story: Story, action: Link | Unlink | Delink) -> None:
    """Tie, give up, or decline; pressure costs a little credit, and a quarrel over it calm."""
    agenda = story.state.tables.agenda
    weights = agenda.weights
    source = f"{agenda.issues[action.issue].id}/{agenda.issues[action.tied].id}"
    match action:
        case Link(by=seat, issue=issue, tied=tied):
            spend_move(story, seat)
            story.tell(Linked(seat, issue, tied))
            write_for_all(story, "16.9", seat, "linkage", source, weights.linkage)
        case Unlink(by=seat, issue=issue, tied=tied):
            story.tell(Unlinked(seat, issue, tied))
        case Delink(by=seat, of=of, issue=issue, tied=tied):
            story.tell(LinkDeclined(seat, of, issue, tied))
            share = rounded(weights.tension_declined, len(agenda.parties) - 1)
            story.tell(TensionPressed("link_declined", source, share, PUBLIC))
        case _:
            assert_never(action)


def find_link(state: State, seat: Seat, issue: int, tied: int) -> Linkage | None:
    """A seat's linkage of two issues, if it stands."""
    for link in state.signals.links:
        if (link.by, link.issue, link.tied) == (seat, issue, tied):
            return link
    return None


def leaves_open(agenda: Agenda, link: Linkage, terms: Terms) -> bool:
    """Whether a text settles an issue and leaves what is tied to it as it is today."""
    issue, tied = agenda.issues[link.issue], agenda.issues[link.tied]
    return terms[link.issue] != issue.today and terms[link.tied] == tied.today


def refuse_linked(state: State, seat: Seat, terms: Terms, rule: str) -> Refusal | None:
    """Why a seat cannot put its name to a text: its own linkage stands against it (rule 16.9)."""
    agenda = state.tables.agenda
    for link in state.signals.links:
        if link.by == seat and leaves_open(agenda, link, terms):
            issue, tied = agenda.issues[link.issue].id, agenda.issues[link.tied].id
            return Refusal(rule, "linked", (("issue", issue), ("tied", tied)))
    return None


def press_on(story: Story) -> None:
    """At a round's close: who declined a linkage resents that it stands (rule 16.9)."""
    agenda = story.state.tables.agenda
    for link in story.state.signals.links:
        source = f"{agenda.issues[link.issue].id}/{agenda.issues[link.tied].id}"
        for seat in link.declined:
            weight = agenda.weights.linkage_stands
            write_public(story, "16.9", seat, link.by, "linkage_stands", source, weight)
