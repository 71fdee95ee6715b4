"""What a delegation has in mind: whom it takes the others for, what it asks for, its next text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summit.bargain.expected import Eyes, expected
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import Sheet
from summit.engine.view import Own, View
from summit.opponents.beliefs import Belief, belief_about, nearness
from summit.opponents.domain import Domain, domain
from summit.opponents.hearing import hints_of
from summit.opponents.naming import tied_lines
from summit.opponents.outlook import Outlook, outlook
from summit.opponents.packages import Package, frontier_at, packaged
from summit.opponents.record import elapsed, opening_of, own_of, promised, texts_of, turns_in_all
from summit.opponents.targets import Ambition, Tactic, ambition, returned

LEAST_GAIN: Final = MILLION // 10
"""What a deal must give above the walk-away to be worth a signature: a tenth of a point."""

REARRANGED: Final = 2 * MILLION
"""How many micropoints more the others must get before one goes back on an issue to give them more
elsewhere."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A delegation's thoughts at one moment; micropoints and millionths.

    `target` is what it asks for at its turn that is under way or comes next, `bearable` what it
    will ask for one turn later if nothing changes. `text` is what it would table to reach the
    target, `None` if no text is left that it could put its name to; `position` is what it stands
    by now. `ties` are its own linkages, which it has to keep (rule 16.9).
    """

    seat: Seat
    eyes: Eyes
    sheet: Sheet
    beliefs: tuple[Belief, ...]
    ambition: Ambition
    elapsed: int
    returned: int
    target: int
    bearable: int
    text: Package | None
    position: Package
    ties: tuple[RedLine, ...] = ()

    @property
    def tabling(self) -> Package | None:
        """The text to be tabled now, or `None` if the position is to stand (rule 3.2).

        A new text is due when the target has come down below the position's worth. It has to give
        the others more than the last, as one believes, and be worth signing oneself. A position
        over a known red line is left at once; one no longer worth signing, for what is worth more.
        """
        if self.text is None or self.text.terms == self.position.terms:
            return None
        lines = known_lines(self.sheet, self.beliefs)
        is_blocked = any(line.crossed_by(self.position.terms) for line in lines)
        if self.position.own < self.least and self.text.own > self.position.own:
            return self.text
        is_due = self.target < self.position.own and self.text.merit > self.position.merit
        return self.text if (is_blocked or is_due) and self.text.own >= self.least else None

    @property
    def standing(self) -> Package:
        """What one will stand by after this turn."""
        return self.tabling or self.position

    @property
    def least(self) -> int:
        """The least worth that one would sign: a little above the walk-away."""
        return self.sheet.walk_away * MILLION + LEAST_GAIN

    def may_sign(self, terms: Terms) -> bool:
        """Whether a text crosses no red line of one's own, and no linkage."""
        is_tied = any(line.crossed_by(terms) for line in self.ties)
        return not is_tied and not self.sheet.crossed(terms)

    def worth(self, terms: Terms) -> int:
        """What a text is worth in one's own eyes, in micropoints (rule 3.3)."""
        return expected(self.eyes, terms)


def plan(view: View, tactic: Tactic) -> Plan:
    """What the seat that looks has in mind, by its tactic."""
    seat, own = own_of(view)
    others = view.agenda.others(seat)
    beliefs = tuple(belief_about(view, other, seat) for other in others)
    ties = tied_lines(view, seat)
    space = _domain(view, own.sheet, beliefs, ties)
    ahead = outlook(view, beliefs, space)
    aims = _ambition(view, own, ahead)
    time = elapsed(view, seat)
    later = min(MILLION, time + MILLION // max(1, turns_in_all(view) - 1))
    given = min(returned_by(view, own, other, aims.fair) for other in others)
    target = aims.target(tactic(time, given))
    return Plan(
        seat=seat,
        eyes=own.eyes,
        sheet=own.sheet,
        beliefs=beliefs,
        ambition=aims,
        elapsed=time,
        returned=given,
        target=target,
        bearable=aims.target(tactic(later, given)),
        text=_next_text(view, beliefs, space, ahead, target),
        position=packaged(own.eyes, beliefs, view.position(seat).terms),
        ties=ties,
    )


def _ambition(view: View, own: Own, ahead: Outlook) -> Ambition:
    """Where one starts from and below what one never goes, in today's eyes."""
    seat, _ = own_of(view)
    walk_away = own.sheet.walk_away * MILLION
    fair = ahead.fair(walk_away)
    return ambition(
        opening=expected(own.eyes, opening_of(view, seat)),
        walk_away=walk_away,
        fair=walk_away if fair is None else fair.own,
    )


def known_lines(sheet: Sheet, beliefs: Sequence[Belief]) -> tuple[RedLine, ...]:
    """One's own red lines, and those that the others have named."""
    return (*sheet.red_lines, *(line for belief in beliefs for line in belief.red_lines))


def _domain(
    view: View, sheet: Sheet, beliefs: Sequence[Belief], ties: tuple[RedLine, ...]
) -> Domain:
    """The texts that one would table: those that cross no known red line and no linkage of one's
    own, and break no promise.

    Where that leaves nothing, one's own red lines and promises come first, then the red lines.
    """
    seat, _ = own_of(view)
    keep = [text for party in view.agenda.seats for text in texts_of(view, party)]
    floors = promised(view, seat)
    spaces = (
        ((*known_lines(sheet, beliefs), *ties), floors),
        ((*sheet.red_lines, *ties), floors),
        ((*sheet.red_lines, *ties), ()),
    )
    for lines, kept in spaces:
        space = domain(view.agenda, lines, kept, keep, view.matters)
        if not space.is_empty:
            break
    return space


def _next_text(
    view: View, beliefs: tuple[Belief, ...], space: Domain, ahead: Outlook, target: int
) -> Package | None:
    """The text to reach the target: one that takes nothing back, unless going back on some issue
    would give the others clearly more on the rest (rule 5.7 counts steps, not worth)."""
    _, own = own_of(view)
    free = ahead.chosen(target)
    onward = [_onward(view, issue) for issue in range(len(view.agenda.issues))]
    if free is None or all(option in row for option, row in zip(free.terms, onward, strict=True)):
        return free
    enough = (target, sum(free.gains) - REARRANGED)
    narrow = frontier_at(own.eyes, beliefs, space.within(onward), free.terms, enough)
    kept = narrow.chosen(target)
    return kept if kept is not None and kept.own >= target else free


def _onward(view: View, issue: int) -> frozenset[int]:
    """The options that lie no farther from some other's opening than one's position does."""
    seat, _ = own_of(view)
    agenda = view.agenda
    openings = agenda.issues[issue].openings
    base = openings[agenda.index(seat)]
    now = view.position(seat).terms[issue]
    size = len(agenda.issues[issue].options)
    rows = [nearness(size, openings[agenda.index(other)], base) for other in agenda.others(seat)]
    return frozenset(
        option for option in range(size) if any(row[option] >= row[now] for row in rows)
    )


def returned_by(view: View, own: Own, other: Seat, fair: int) -> int:
    """How far one other has come; texts over one's own red lines earn it nothing, and what it has
    only hinted at counts for half of what it would be in public."""
    texts = texts_of(view, other)
    first = expected(own.eyes, texts[0])
    said = returned(first, _best(own, texts), fair)
    hinted = returned(first, _best(own, (*texts, *hints_of(view, other))), fair)
    return said + (hinted - said) // 2


def _best(own: Own, texts: Sequence[Terms]) -> int | None:
    """The worth of the best text that crosses no red line of one's own; `None` if all do."""
    worths = [expected(own.eyes, text) for text in texts if not own.sheet.crossed(text)]
    return max(worths, default=None)
