"""Players who try it on: each a known way to win without negotiating, to be compared with play."""

from __future__ import annotations

from dataclasses import dataclass

from summit.bargain.expected import expected
from summit.engine.actions import Accept, Answer, Choose, EndTurn, Propose, Terms
from summit.engine.tables import Sheet
from summit.engine.view import Own, View
from summit.opponents.opponent import Decision, Luck, Opponent, Reason

MILLION = 1_000_000


def is_last_turn(view: View) -> bool:
    """Whether the seat holds the floor for the last time in the game."""
    meeting = view.agenda.meetings[view.round - 1]
    left = meeting.turns * len(view.order) - view.turn
    return view.round == len(view.agenda.meetings) and left <= len(view.order)


def due(view: View, own: Own) -> Decision | None:
    """What must be settled first: every demand is refused, of every choice the first taken."""
    assert view.seat is not None
    for duty in own.duties:
        if duty.kind == "answer":
            return Decision((Answer(view.seat, duty.of, None),), Reason("refuses"))
        choosing = next(entry for entry in own.choosing if entry.inject == duty.of)
        choice = Choose(view.seat, duty.of, choosing.options[0][0])
        return Decision((choice,), Reason("chooses"))
    return None


def best_offer(view: View, own: Own) -> tuple[int, str]:
    """The best of the others' positions in the seat's eyes, and its name; red lines are worth 0."""
    assert view.seat is not None
    offers = [view.position(other) for other in view.agenda.others(view.seat)]
    return max(
        (0 if own.sheet.crossed(text.terms) else expected(own.eyes, text.terms), text.id)
        for text in offers
    )


@dataclass(frozen=True, slots=True)
class Passing:
    """Never tables anything; with `takes` it accepts on its last turn what beats its walk-away."""

    takes: bool

    def decide(self, view: View, luck: Luck) -> Decision:
        """Settle what is due, perhaps take the last offer, and give up the floor."""
        own, seat = view.own, view.seat
        assert own is not None and seat is not None
        if first := due(view, own):
            return first
        value, text = best_offer(view, own)
        if self.takes and is_last_turn(view) and value > own.sheet.walk_away * MILLION:
            return Decision((Accept(seat, text),), Reason("takes"))
        return Decision((EndTurn(seat),), Reason("passes"))


@dataclass(frozen=True, slots=True)
class Poisoning:
    """Tables a text that is splendid for the other on paper and crosses its red line, then waits
    with its own opening on the table for the trust to pay."""

    poison: Terms

    def decide(self, view: View, luck: Luck) -> Decision:
        """The poison in the first turn of every round, the own opening after it."""
        own, seat = view.own, view.seat
        assert own is not None and seat is not None
        if first := due(view, own):
            return first
        opening = next(t.terms for t in view.texts if t.author == seat and t.opening)
        now = view.position(seat).terms
        fresh = view.turn < len(view.order)
        wanted = self.poison if fresh and own.moves_left == 2 else opening
        if now != wanted:
            return Decision((Propose(seat, wanted),), Reason("poisons"))
        return Passing(takes=True).decide(view, luck)


@dataclass(frozen=True, slots=True)
class GivingAndTaking:
    """Plays like its honest double and takes every concession back in the same turn."""

    honest: Opponent

    def decide(self, view: View, luck: Luck) -> Decision:
        """With two moves left it steps as the double would, with one it goes back."""
        own, seat = view.own, view.seat
        assert own is not None and seat is not None
        opening = next(t.terms for t in view.texts if t.author == seat and t.opening)
        if not own.duties and own.moves_left == 1 and view.position(seat).terms != opening:
            return Decision((Propose(seat, opening),), Reason("takes_back"))
        decision = self.honest.decide(view, luck)
        stays = tuple(a for a in decision.actions if not isinstance(a, EndTurn))
        return Decision(stays, decision.reason) if stays else decision


def splendid_poison(victim: Sheet) -> Terms:
    """The text worth most on paper to the victim among those that cross a red line of its own."""
    best = tuple(max(range(len(row)), key=row.__getitem__) for row in victim.points)
    crossing = [
        (*best[:issue], option, *best[issue + 1 :])
        for issue, row in enumerate(victim.points)
        for option in range(len(row))
    ]
    return max(
        (terms for terms in crossing if victim.crossed(terms)),
        key=lambda terms: sum(
            row[option] for row, option in zip(victim.points, terms, strict=True)
        ),
    )


def gain(view_own: Own, terms: Terms | None) -> int:
    """What a seat has from the end of a game: EU above its walk-away value, 0 without a treaty."""
    if terms is None:
        return 0
    return expected(view_own.eyes, terms) - view_own.sheet.walk_away * MILLION
