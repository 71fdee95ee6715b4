"""Chapter 5: concessions and retractions, measured by each side for itself.

Shares are millionths of 100 points (a point is 10,000). V is the most that a counted text gave
above its starting point, C how far the giver has come towards the receiver's opening; both only
ever rise, so a path of offers earns no more than the direct step (models: Kydd 2005, Osgood 1962).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from summit.bargain.expected import Eyes, paper
from summit.engine.actions import Terms
from summit.engine.events import Account
from summit.engine.meter import MILLION, rounded
from summit.engine.scoring import Worth, eyes_of, worth
from summit.engine.seats import Seat, reaches
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.tables import Agenda, Sheet
from summit.scenario.weights import Weights

POINT: Final = 10_000
"""One point of 100, as a share in millionths."""

SHARE: Final = MILLION // POINT
"""How many micropoints are a millionth of 100 points."""


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


def share_of_way(agenda: Agenda, giver: Seat, receiver: Seat, issue: int, option: int) -> int:
    """How far an option lies from the giver's opening towards the receiver's, in millionths of that
    distance from 0 to a million; -1 where the openings agree."""
    openings = agenda.issues[issue].openings
    return _share(openings[agenda.index(giver)], openings[agenda.index(receiver)], option)


def _share(start: int, goal: int, option: int) -> int:
    if start == goal:
        return -1
    return max(0, min(MILLION, (option - start) * MILLION // (goal - start)))


def mean(shares: tuple[int, ...]) -> int:
    """The mean over the issues on which the openings differ, in millionths; 0 if there is none."""
    open_issues = [share for share in shares if share >= 0]
    return sum(open_issues) // len(open_issues) if open_issues else 0


def lost(state: State, giver: Seat, receiver: Seat) -> int:
    """The most that a seat has given away of its own sheet in texts that the other could have
    taken up, against its opening, in millionths of 100 points (rule 5.3)."""
    place = state.tables.agenda.index(giver)
    own = state.sheets[place].points
    scores = [
        sum(row[option] for row, option in zip(own, text.terms, strict=True))
        for text in state.texts
        if text.author == giver and text.stood and reaches(text.audience, receiver)
    ]
    return max(0, scores[0] - min(scores)) * POINT if scores else 0


def account_after(state: State, account: Account, text: Text, receiver: Seat) -> Account:
    """The account with one more text in it (rule 5.2). What a non-paper gives counts by half, and
    its high-water marks are left for the text that says as much in public (rule 16.2)."""
    agenda = state.tables.agenda
    place = agenda.index(receiver)
    sheet, eyes = state.sheets[place], eyes_of(state, receiver)
    terms = text.as_heard_by(receiver)
    seen = worth(eyes, sheet, terms)
    shares = progress(agenda, text.author, receiver, terms)
    moved = tuple(max(old, new) for old, new in zip(account.moved, shares, strict=True))
    value, best = account.value, account.best
    earlier = state.text(best) if best else None
    was = None if earlier is None else worth(eyes, sheet, earlier.as_heard_by(receiver))
    if seen.is_signable(sheet.walk_away):
        value = max(value, _value(state, seen, text.author, sheet, eyes))
        if was is None or was.crossed or seen.expected > was.expected:
            best = text.id
    given = max(account.given, given_total(value, mean(moved), agenda.weights))
    if not text.is_position:
        given = account.given + rounded((given - account.given) * agenda.weights.non_paper, MILLION)
        return replace(
            account,
            given=given,
            latest=text.id,
            best=best,
            fallen=0 if was is None else fall(was, seen, sheet.walk_away),
            this_round=account.this_round + given - account.given,
        )
    return Account(
        value=value,
        moved=moved,
        given=given,
        latest=text.id,
        best=best,
        fallen=0 if was is None else fall(was, seen, sheet.walk_away),
        this_round=came(account, given, moved),
    )


def _value(state: State, seen: Worth, giver: Seat, sheet: Sheet, eyes: Eyes) -> int:
    """What a counted text gives above its starting point, for no more than its EU above the
    walk-away value: millionths of 100 points."""
    opening = next(text for text in state.texts if text.author == giver and text.opening)
    start = max(sheet.walk_away, paper(eyes, opening.terms))
    above = (seen.paper - start) * POINT
    return min(above, (seen.expected - sheet.walk_away * MILLION) // SHARE)


def fall(was: Worth, now: Worth, walk_away: int) -> int:
    """How far a text lies below a better one in its receiver's eyes, in millionths of 100 points
    (rule 5.4). Both are seen with today's trust and not below the walk-away value; one that lies
    over a red line today is worth no more than that. What the new text brings more on paper is set
    against the fall, so that a deeper cut is no retraction because it cannot be checked."""
    floor = walk_away * MILLION
    before = floor if was.crossed else max(was.expected, floor)
    if now.crossed:
        return (before - floor) // SHARE
    fallen = before - max(now.expected, floor)
    return max(0, fallen - max(0, now.paper - was.paper) * MILLION) // SHARE


def came(account: Account, given: int, moved: tuple[int, ...]) -> int:
    """All that rose since the round opened: what was given, and steps closer (rule 5.5)."""
    return account.this_round + given - account.given + mean(moved) - mean(account.moved)
