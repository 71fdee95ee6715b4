"""Players who try it on with signals: each plays like its honest double and does one thing more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from summit.engine.actions import Action, Propose, Terms
from summit.engine.acts.signals import (
    Declare,
    Disclose,
    Gesture,
    Link,
    Pledge,
    Reveal,
    Threaten,
    Undo,
    WalkOut,
    Whisper,
)
from summit.engine.seats import PUBLIC, Seat
from summit.engine.view import View
from summit.opponents.beliefs import nearness
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.opponents.record import has_moved, is_under_seal, own_of

Trick = Callable[[View, Seat], Action | None]
"""What is done before the double moves, if anything; asked again until it says `None`."""


@dataclass(frozen=True, slots=True)
class Doubled:
    """An honest player with a trick, tried at the beginning of every turn that allows it."""

    honest: Opponent
    trick: Trick

    def decide(self, view: View, luck: Luck) -> Decision:
        """The trick first; then what the double would do."""
        seat, own = own_of(view)
        is_free = view.is_to_act and not own.duties and view.treaty is None
        if is_free and not is_under_seal(view) and seat not in view.signals.away:
            action = self.trick(view, seat)
            if action is not None:
                return Decision((action,), Reason("trick"))
        return self.honest.decide(view, luck)


def declares(tone: str) -> Trick:
    """A statement every round."""

    def trick(view: View, seat: Seat) -> Action | None:
        said = any(s.seat == seat and s.round == view.round for s in view.signals.statements)
        return None if said else Declare(seat, "firm" if tone == "firm" else "conciliatory")

    return trick


def lies(view: View, seat: Seat) -> Action | None:
    """Tells everybody that what matters least to it matters most, pair by pair, two a round."""
    _, own = own_of(view)
    mine = [d for d in view.signals.disclosures if d.by == seat]
    if sum(1 for d in mine if d.round == view.round) >= 2:
        return None
    spans = [max(row) - min(row) for row in own.sheet.points]
    ranked = sorted(range(len(spans)), key=spans.__getitem__)
    for low in ranked:
        for high in reversed(ranked):
            told = any({d.more, d.less} == {low, high} and d.to == PUBLIC for d in mine)
            if spans[low] < spans[high] and not told:
                return Disclose(seat, PUBLIC, low, high)
    return None


def bluffs(view: View, seat: Seat) -> Action | None:
    """Tells everybody that what matters most to itself matters less than each thing that it would
    gladly give: that is the lie which asks for most in return."""
    _, own = own_of(view)
    spans = [max(row) - min(row) for row in own.sheet.points]
    openings = [issue.openings for issue in view.agenda.issues]
    place = view.agenda.index(seat)
    apart = [max(abs(o - row[place]) for o in row) for row in openings]
    give = min((n for n in range(len(spans)) if apart[n]), key=spans.__getitem__)
    top = spans.index(max(spans))
    told = any(d.by == seat for d in view.signals.disclosures)
    return None if told or give == top else Disclose(seat, PUBLIC, give, top)


def papers(view: View, seat: Seat) -> Action | None:
    """Sends the others their own openings, one each round, and never says so in public."""
    if has_moved(view):
        return None
    for other in view.agenda.others(seat):
        place = view.agenda.index(other)
        terms: Terms = tuple(issue.openings[place] for issue in view.agenda.issues)
        terms = _changed(terms, view.round)
        sent = any(
            t.author == seat and t.to == (other,) and t.round == view.round for t in view.texts
        )
        if not sent and terms not in (view.position(other).terms, view.position(seat).terms):
            return Propose(seat, terms, (other,))
    return None


def _changed(terms: Terms, round: int) -> Terms:
    """A text that was not sent in an earlier round: the first issue a step off."""
    return (abs(terms[0] - (round - 1)), *terms[1:])


def whispers(view: View, seat: Seat) -> Action | None:
    """Says something behind everybody's back once a turn."""
    _, own = own_of(view)
    others = view.agenda.others(seat)
    return Whisper(seat, others[:1], "Between us.") if own.remarks_left == 3 else None


def reveals(view: View, seat: Seat) -> Action | None:
    """Shows everybody whatever it was sent in confidence."""
    for text in view.texts:
        if seat in text.to and text.author != seat and text.audience != PUBLIC:
            return Reveal(seat, text.id)
    return None


def walks(view: View, seat: Seat) -> Action | None:
    """Walks out at its second turn of every round in which it moved."""
    return WalkOut(seat) if has_moved(view) else None


def walks_once(view: View, seat: Seat) -> Action | None:
    """Walks out once, in the second half of the first round."""
    did = any(row.about == seat and row.cause == "walk_out" for row in view.room_ledger)
    return None if did or not has_moved(view) else WalkOut(seat)


def threatens(view: View, seat: Seat) -> Action | None:
    """An ultimatum every round, to whoever has not heard this text, while a move is left to walk
    out (rule 16.10)."""
    position = view.position(seat)
    if has_moved(view) or any(t.by == seat and t.round == view.round for t in view.signals.threats):
        return None
    put = {t.of for t in view.signals.threats if t.by == seat and t.text == position.id}
    yes = {by for by, text in view.acceptances if text == position.id}
    left = [o for o in view.agenda.others(seat) if o not in put | yes | set(view.signals.away)]
    return Threaten(seat, left[0]) if left else None


def pledges(reach: int) -> Trick:
    """Promises to come `reach` steps on every issue, and does not care whether it will."""

    def trick(view: View, seat: Seat) -> Action | None:
        _, own = own_of(view)
        if own.moves_left < 1 or has_moved(view):
            return None
        for other in view.agenda.others(seat):
            if (word := _pledge(view, seat, other, reach)) is not None:
                return word
        return None

    return trick


def _pledge(view: View, seat: Seat, to: Seat, reach: int) -> Pledge | None:
    agenda = view.agenda
    for number, issue in enumerate(agenda.issues):
        goal, base = issue.openings[agenda.index(to)], issue.openings[agenda.index(seat)]
        if goal == base or any(
            (p.by, p.to, p.issue) == (seat, to, number) for p in view.signals.pledges
        ):
            continue
        now = view.position(seat).terms[number]
        step = reach if goal > base else -reach
        option = max(min(goal, base), min(max(goal, base), now + step))
        way = nearness(len(issue.options), goal, base)
        moved = view.room_accounts[agenda.index(to)][agenda.index(seat)].moved
        if way[option] > max(0, way[now], moved[number] if moved else 0):
            return Pledge(seat, to, number, option, due=view.round)
    return None


def gestures(view: View, seat: Seat) -> Action | None:
    """Makes every gesture at once and takes each back in the last round."""
    if has_moved(view):
        return None
    last = view.round == len(view.agenda.meetings)
    for entry in view.agenda.gestures:
        taken = [t for t in view.signals.gestures if (t.seat, t.gesture) == (seat, entry.id)]
        if seat in entry.by and not taken and not last:
            return Gesture(seat, entry.id)
        if taken and last and not taken[0].undone:
            return Undo(seat, entry.id)
    return None


def links(view: View, seat: Seat) -> Action | None:
    """Ties what the others want most to what it wants most itself, and never gives it up."""
    _, own = own_of(view)
    if any(link.by == seat for link in view.signals.links) or has_moved(view):
        return None
    spans = [max(row) - min(row) for row in own.sheet.points]
    tied, issues = spans.index(max(spans)), view.agenda.issues
    position = view.position(seat).terms
    if position[tied] == issues[tied].today or view.signals.links:
        return None
    return Link(seat, (tied + 1) % len(issues), tied)


TRICKS: Final[Mapping[str, Trick]] = {
    "friendly words every round": declares("conciliatory"),
    "firm words every round": declares("firm"),
    "lies about its priorities, two a round": lies,
    "one lie, about the dearest": bluffs,
    "papers full of gifts every round": papers,
    "shows what it was sent": reveals,
    "whispers every turn": whispers,
    "walks out every turn": walks,
    "walks out once": walks_once,
    "an ultimatum every round": threatens,
    "pledges a step on everything": pledges(1),
    "pledges everything": pledges(99),
    "gestures, taken back at the end": gestures,
    "ties its dearest": links,
}
"""Every trick by what it does."""
