"""Chapter 5: concessions and retractions, measured by each side for itself.

Shares are millionths of 100 points (a point is 10,000). V is the most that a counted text gave
above its starting point, C how far the giver has come towards the receiver's opening; both only
ever rise, so a path of offers earns no more than the direct step (models: Kydd 2000, Osgood 1962).
"""

from __future__ import annotations

from dataclasses import replace

from summit.bargain.expected import expected, paper
from summit.engine.actions import Terms
from summit.engine.events import Account, Measured, RoomMeasured
from summit.engine.meter import MILLION, rounded
from summit.engine.rules.trusting import write_reading, write_row
from summit.engine.scoring import eyes_of, worth
from summit.engine.seats import Seat, reaches
from summit.engine.state import State, Text
from summit.engine.story import Story
from summit.engine.tables import Agenda
from summit.scenario.weights import Weights

POINT = 10_000
"""One point of 100, as a share in millionths."""


def given_total(value: int, moved: int, weights: Weights) -> int:
    """M = phi V + (1 - phi) min(V, C), in millionths (rule 5.2): a gift that costs its giver
    nothing counts for half."""
    return (weights.phi * value + (MILLION - weights.phi) * min(value, moved)) // MILLION


def concession_weight(given: int, balance: int, weights: Weights) -> int:
    """What an increment of M weighs (rule 5.3): the part that repays a debt at one rate, the
    initiative at another. `balance` is what was received minus what was given, before."""
    repaying = min(given, max(0, -balance))
    return rounded(
        weights.concession_repaying * repaying + weights.concession_initiative * (given - repaying),
        MILLION,
    )


def unreturned_weight(balance: int, weights: Weights) -> int:
    """What a round without an answer weighs when more was given than received (rule 5.5)."""
    debt = min(-balance, weights.unreturned_cap) - weights.unreturned_from
    return -rounded(weights.unreturned * debt, MILLION) if debt > 0 else 0


def progress(agenda: Agenda, giver: Seat, receiver: Seat, terms: Terms) -> tuple[int, ...]:
    """How far a text lies from its author's opening towards the receiver's, issue by issue, in
    millionths of that distance from 0 to a million; -1 where the openings agree (rule 5.2)."""
    mine, theirs = agenda.index(giver), agenda.index(receiver)
    return tuple(
        _share(issue.openings[mine], issue.openings[theirs], option)
        for issue, option in zip(agenda.issues, terms, strict=True)
    )


def _share(start: int, goal: int, option: int) -> int:
    if start == goal:
        return -1
    return max(0, min(MILLION, (option - start) * MILLION // (goal - start)))


def mean(shares: tuple[int, ...]) -> int:
    """The mean over the issues on which the openings differ, in millionths; 0 if there is none."""
    open_issues = [share for share in shares if share >= 0]
    return sum(open_issues) // len(open_issues) if open_issues else 0


def lost(state: State, giver: Seat, receiver: Seat) -> int:
    """The most that a seat has given away of its own sheet in texts that the other saw, against
    its opening, in millionths of 100 points (rule 5.3)."""
    place = state.tables.agenda.index(giver)
    own = state.sheets[place].points
    scores = [
        sum(row[option] for row, option in zip(own, text.terms, strict=True))
        for text in state.texts
        if text.author == giver and reaches(text.audience, receiver)
    ]
    return max(0, scores[0] - min(scores)) * POINT if scores else 0


def measure_text(story: Story, text: Text) -> None:
    """Every other party that sees a new text measures it for itself, then the room does."""
    agenda = story.state.tables.agenda
    for receiver in agenda.others(text.author):
        if reaches(text.audience, receiver):
            _measure(story, text, receiver)
    for receiver in agenda.others(text.author):
        if reaches(text.audience, None):
            _measure_in_public(story, text, receiver)


def _measure(story: Story, text: Text, receiver: Seat) -> None:
    state = story.state
    agenda, weights = state.tables.agenda, state.tables.agenda.weights
    account = state.accounts[agenda.index(receiver)][agenda.index(text.author)]
    balance = account.given - lost(state, receiver, text.author)
    anew = _account_after(state, account, text, receiver)
    story.tell(Measured(receiver, text.author, anew, audience=(receiver,)))
    partners = len(agenda.parties) - 1
    gain = concession_weight(anew.given - account.given, balance, weights)
    fall = max(0, anew.fallen - account.fallen)
    loss = -rounded(weights.retraction * fall, MILLION)
    for rule, cause, weight in (("5.3", "concession", gain), ("5.4", "retraction", loss)):
        share = rounded(weight, partners)
        write_row(story, rule, receiver, text.author, cause, text.id, share)


def _account_after(state: State, account: Account, text: Text, receiver: Seat) -> Account:
    """The account with one more text in it (rule 5.2)."""
    agenda = state.tables.agenda
    place = agenda.index(receiver)
    sheet, eyes = state.sheets[place], eyes_of(state, receiver)
    seen = worth(eyes, sheet, text.terms)
    shares = progress(agenda, text.author, receiver, text.terms)
    moved = tuple(max(old, new) for old, new in zip(account.moved, shares, strict=True))
    value, best = account.value, account.best
    is_counted = seen.is_signable(sheet.walk_away)
    if is_counted:
        opening = next(t for t in state.texts if t.author == text.author and t.opening)
        start = max(sheet.walk_away, paper(eyes, opening.terms))
        above = (seen.paper - start) * POINT
        value = max(value, min(above, (seen.expected - sheet.walk_away * MILLION) // 100))
    fallen = 0
    earlier = state.text(best) if best else None
    if earlier is not None:
        was_paper, was_expected = paper(eyes, earlier.terms), expected(eyes, earlier.terms)
        if seen.paper < was_paper and seen.expected < was_expected:
            floor = sheet.walk_away
            fallen = (max(was_paper, floor) - max(seen.paper, floor)) * POINT
    if is_counted and (earlier is None or seen.expected > expected(eyes, earlier.terms)):
        best = text.id
    given = max(account.given, given_total(value, mean(moved), agenda.weights))
    return Account(value, moved, given, best, fallen, _came(account, given, moved))


def _came(account: Account, given: int, moved: tuple[int, ...]) -> int:
    """All that rose since the round opened: what was given, and steps closer (rule 5.5)."""
    return account.this_round + given - account.given + mean(moved) - mean(account.moved)


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
    gain = concession_weight(anew.given - account.given, balance, weights)
    loss = -rounded(weights.retraction * max(0, anew.fallen - account.fallen), MILLION)
    for cause, weight in (("concession", gain), ("retraction", loss)):
        share = rounded(weight, partners)
        write_reading(story, "5.7", receiver, text.author, cause, text.id, share)


def _room_account_after(agenda: Agenda, account: Account, text: Text, receiver: Seat) -> Account:
    shares = progress(agenda, text.author, receiver, text.terms)
    moved = tuple(max(old, new) for old, new in zip(account.moved, shares, strict=True))
    given = mean(moved) // 2
    fallen = max(0, mean(moved) - mean(shares)) // 2
    this_round = _came(account, given, moved)
    return replace(account, moved=moved, given=given, fallen=fallen, this_round=this_round)


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
