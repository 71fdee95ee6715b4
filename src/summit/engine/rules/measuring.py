"""Chapter 5: when what lies on the table is measured, by whom, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summit.engine.events import Account, Measured, RoomMeasured, TensionPressed
from summit.engine.meter import MILLION, rounded
from summit.engine.rules.giving import (
    account_after,
    came,
    concession_weight,
    fall,
    lost,
    mean,
    progress,
    unreturned_weight,
)
from summit.engine.rules.ratifying import move_publics
from summit.engine.rules.trusting import write_reading, write_row
from summit.engine.scoring import eyes_of, worth
from summit.engine.seats import PUBLIC, Seat, reaches
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.story import Story
from summit.engine.tables import Agenda


def measure_position(story: Story, author: Seat) -> None:
    """When the floor passes on, everybody measures what its holder leaves on the table, for
    itself, and the room does so too: what stood for a moment only was never on offer (5.2)."""
    agenda = story.state.tables.agenda
    text = story.state.position(author)
    receivers = [seat for seat in agenda.others(author) if reaches(text.audience, seat)]
    if text.opening or all(_is_measured(story.state, seat, text) for seat in receivers):
        return
    before = _seen_given(story.state)
    for receiver in receivers:
        _measure(story, text, receiver)
    if reaches(text.audience, None):
        for receiver in receivers:
            _measure_in_public(story, text, receiver)
    _relieve(story, text.id, _seen_given(story.state) - before)


def unmeasured_papers(state: State, author: Seat) -> tuple[Text, ...]:
    """The non-papers that a seat has sent and not yet left standing (rule 16.2)."""
    return tuple(
        text for text in state.texts if text.author == author and text.to and not text.stood
    )


def measure_papers(story: Story, papers: tuple[Text, ...]) -> None:
    """When the floor passes on, those who read a non-paper measure it; the room does not."""
    for paper in papers:
        for reader in filter(story.state.tables.agenda.is_party, paper.to):
            text = story.state.text(paper.id)
            if text is not None and not text.denied:
                _measure(story, text, reader)


def take_back(story: Story, author: Seat, receiver: Seat, papers: Iterable[Text]) -> None:
    """Some non-papers are no longer on offer: where a seat's position falls short of what they
    gave in their reader's eyes, that is a retraction (rules 16.2 and 16.4)."""
    state = story.state
    sheet = state.sheets[state.tables.agenda.index(receiver)]
    eyes, position = eyes_of(state, receiver), state.position(author)
    now = worth(eyes, sheet, position.terms)
    short = max(
        fall(worth(eyes, sheet, paper.as_heard_by(receiver)), now, sheet.walk_away)
        for paper in papers
    )
    _measure(story, position, receiver, short=short)


def papers_due(state: State, author: Seat, receiver: Seat) -> tuple[Text, ...]:
    """The non-papers that were to be backed by this round's close (rule 16.2)."""
    return tuple(
        text
        for text in state.texts
        if text.author == author
        and receiver in text.to
        and text.stood
        and text.round < state.round
        and _waits_for_backing(state, text)
    )


def _waits_for_backing(state: State, text: Text | None) -> bool:
    """Whether a text is a non-paper that its author may still back: up to the close of the next
    round, which follows any that were skipped (rule 16.2)."""
    if text is None or text.is_position or text.denied:
        return False
    return all(number in state.skipped for number in range(text.round + 1, state.round))


def _is_measured(state: State, receiver: Seat, text: Text) -> bool:
    """Whether a position has been measured. The room's account says so, which no non-paper moves:
    else a position would be measured twice, before all eyes, because of what was said to some."""
    place = state.tables.agenda.index
    return state.room_accounts[place(receiver)][place(text.author)].latest == text.id


def _seen_given(state: State) -> int:
    """All that the room has seen given, over all pairs."""
    return sum(account.given for row in state.room_accounts for account in row)


def _relieve(story: Story, text: str, given: int) -> None:
    """Public movement calms the room (rule 8.2)."""
    agenda = story.state.tables.agenda
    partners = len(agenda.parties) - 1
    amount = rounded(agenda.weights.tension_concession * given, MILLION * partners)
    if amount:
        story.tell(TensionPressed("concession", text, amount, audience=PUBLIC))


def _measure(story: Story, text: Text, receiver: Seat, *, short: int | None = None) -> None:
    """What falls short of a non-paper is no retraction until that is due to be backed, or denied:
    then `short` says by how much. Nor does a non-paper ever fall, for the position stands beside it
    (rules 5.4 and 16.2)."""
    state = story.state
    agenda, weights = state.tables.agenda, state.tables.agenda.weights
    account = state.accounts[agenda.index(receiver)][agenda.index(text.author)]
    balance = account.given - lost(state, receiver, text.author)
    anew = account_after(state, account, text, receiver)
    if not text.is_position or _waits_for_backing(state, state.text(anew.best)):
        anew = replace(anew, fallen=min(anew.fallen, account.fallen))
    if short is not None:
        # It was measured when it was tabled: that trust has made it look better is no new gift.
        anew = replace(
            anew,
            value=account.value,
            given=account.given,
            this_round=account.this_round,
            fallen=max(anew.fallen, short),
        )
    story.tell(Measured(receiver, text.author, anew, audience=(receiver,)))
    partners = len(agenda.parties) - 1
    gain = concession_weight(anew.given - account.given, balance, weights)
    loss = -rounded(weights.retraction * max(0, anew.fallen - account.fallen), MILLION)
    for rule, cause, weight in (("5.3", "concession", gain), ("5.4", "retraction", loss)):
        share = rounded(weight, partners)
        write_row(story, rule, receiver, text.author, cause, text.id, share)


def _measure_in_public(story: Story, text: Text, receiver: Seat) -> None:
    """The room weighs half the public movement; it knows no sheet, no gate and no red line
    (rule 5.7)."""
    state = story.state
    agenda, weights = state.tables.agenda, state.tables.agenda.weights
    giver_place, place = agenda.index(text.author), agenda.index(receiver)
    account = state.room_accounts[place][giver_place]
    balance = account.given - state.room_accounts[giver_place][place].given
    anew = _room_account_after(agenda, account, text, receiver)
    story.tell(RoomMeasured(receiver, text.author, anew))
    partners = len(agenda.parties) - 1
    given = anew.given - account.given
    gain = concession_weight(given, balance, weights)
    loss = -rounded(weights.retraction * max(0, anew.fallen - account.fallen), MILLION)
    for cause, weight in (("concession", gain), ("retraction", loss)):
        share = rounded(weight, partners)
        write_reading(story, "5.7", receiver, text.author, cause, text.id, share)
    move_publics(story, receiver, text.author, rounded(given, partners), text.id)


def _room_account_after(agenda: Agenda, account: Account, text: Text, receiver: Seat) -> Account:
    shares = progress(agenda, text.author, receiver, text.terms)
    moved = tuple(max(old, new) for old, new in zip(account.moved, shares, strict=True))
    given = mean(moved) // 2
    fallen = max(0, mean(moved) - mean(shares)) // 2
    this_round = came(account, given, moved)
    return replace(
        account,
        moved=moved,
        given=given,
        latest=text.id,
        fallen=fallen,
        this_round=this_round,
    )


def close_accounts(story: Story) -> None:
    """At a round's close: whoever neither gave nor came closer, though more was given to it than
    it has given, loses credit (rule 5.5)."""
    agenda = story.state.tables.agenda
    for receiver in agenda.seats:
        for giver in agenda.others(receiver):
            _close_account(story, receiver, giver)


def _close_account(story: Story, receiver: Seat, giver: Seat) -> None:
    state = story.state
    agenda, weights = state.tables.agenda, state.tables.agenda.weights
    place, giver_place = agenda.index(receiver), agenda.index(giver)
    partners = len(agenda.parties) - 1
    account = state.accounts[place][giver_place]
    if account.this_round == 0:
        balance = account.given - lost(state, receiver, giver)
        weight = rounded(unreturned_weight(balance, weights), partners)
        write_row(story, "5.5", receiver, giver, "unreturned", "", weight)
    room = state.room_accounts[place][giver_place]
    if room.this_round == 0:
        balance = room.given - state.room_accounts[giver_place][place].given
        weight = rounded(unreturned_weight(balance, weights), partners)
        write_reading(story, "5.7", receiver, giver, "unreturned", "", weight)
