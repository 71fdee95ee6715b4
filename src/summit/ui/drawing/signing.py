"""The pages of a signature and of a vote at home."""

from __future__ import annotations

from textual.content import Content

from summit.engine.approval import chance_of
from summit.engine.happened.aftermath import TreatyShelved, TreatySigned, VoteHeld
from summit.engine.seats import Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.view import View
from summit.present.at_home import odds_word
from summit.present.catalogue import counted, listed, say
from summit.present.known import signed as treaty_of
from summit.present.names import issue_title, option_full, seat_name
from summit.present.numbers import decimal, percent, whole
from summit.present.parties import chamber_of, party_of, quorum_of
from summit.present.width import display_width
from summit.present.worths import preview
from summit.ui.drawing.telling import reading
from summit.ui.drawing.voting import odds_line
from summit.ui.moments import Moment
from summit.ui.words import EMPTY, Look, beside, cell, lit, stacked

_GAP = "  "


def signed(moment: Moment, event: TreatySigned, width: int) -> Content:
    """What was signed and by whom, issue by issue; what it is worth to oneself; what comes next."""
    view = moment.after
    treaty = treaty_of(view)
    names = listed(seat_name(view.agenda, seat) for seat in view.agenda.seats)
    parts = [
        reading((say("signed.by", names=names, text=event.text),), width, "strong"),
        EMPTY,
        *_terms(view, treaty, width),
        EMPTY,
    ]
    if view.own is not None:
        parts.append(_worth(view, treaty, width))
    parts.append(reading(_next(view, event), width))
    return stacked(parts)


def voted(moment: Moment, event: VoteHeld | TreatyShelved, width: int) -> Content:
    """How a vote at home came out, what was expected of it, and what it means."""
    view = moment.after
    party = party_of(view, event.seat)
    name, chamber = seat_name(view.agenda, event.seat), chamber_of(party)
    look: Look = "bad"
    if isinstance(event, TreatyShelved):
        outcome = say("voted.shelved", name=name, chamber=chamber)
    else:
        code = "voted.passed" if event.passed else "voted.failed"
        outcome = say(code, name=name, chamber=chamber)
        look = "good" if event.passed else "bad"
    parts = [_outcome(outcome, look, width), EMPTY]
    if isinstance(event, VoteHeld):
        parts.append(reading((say("voted.quorum", quorum=quorum_of(party)),), width))
        parts += _expected(moment, event, width)
    parts += [EMPTY, reading(_standing(view, event), width)]
    return stacked(parts)


def _terms(view: View, treaty: Treaty, width: int) -> list[Content]:
    """A row an issue."""
    titles = [issue_title(issue) for issue in view.agenda.issues]
    column = min(max(map(display_width, titles)), max(16, width * 45 // 100))
    return [
        beside(
            cell(title, column),
            lit(_GAP),
            cell(option_full(issue, option), width - column - len(_GAP), "strong"),
        )
        for title, issue, option in zip(titles, view.agenda.issues, treaty.terms, strict=True)
    ]


def _worth(view: View, treaty: Treaty, width: int) -> Content:
    """For the own seat alone."""
    seen = preview(view, treaty.terms)
    margin, walk_away = decimal(abs(seen.margin)), whole(seen.walk_away)
    code = "worth.above" if seen.margin >= 0 else "worth.below"
    words = say(
        "signed.worth",
        paper=whole(seen.paper),
        eyes=decimal(seen.expected),
        bar=say(code, walk_away=walk_away, margin=margin),
    )
    sign = "✓ " if seen.margin >= 0 else "✗ "
    return reading((sign + words,), width, "good" if seen.margin >= 0 else "bad")


def _next(view: View, event: TreatySigned) -> tuple[str, ...]:
    """Who has to approve it at home, and how long it would live."""
    chambers = [party for party in view.agenda.parties if party.chamber]
    named = listed(
        say("signed.chamber", chamber=chamber_of(party), quorum=quorum_of(party))
        for party in chambers
    )
    home = say("signed.home", chambers=named) if chambers else say("signed.nobody")
    life = counted("signed.life", event.periods) if event.periods else say("signed.no_life")
    return (home, life)


def _outcome(words: str, look: Look, width: int) -> Content:
    sign = "✓ " if look == "good" else "✗ "
    return reading((sign + words,), width, look)


def _expected(moment: Moment, event: VoteHeld, width: int) -> list[Content]:
    """What the own seat thought the odds were; of others it knows nothing."""
    before = moment.before
    if before.seat != event.seat or before.own is None or before.own.home is None:
        return []
    home, treaty = before.own.home, treaty_of(moment.after)
    chance = chance_of(home.eyes, home.asked, treaty.terms, before.agenda.weights)
    said = say("voted.odds", odds=percent(chance), word=odds_word(chance))
    return [reading((said,), width), odds_line(chance, width)]


def _standing(view: View, event: VoteHeld | TreatyShelved) -> tuple[str, ...]:
    """Where the treaty stands with this vote: what others said before, who is still to come."""
    is_lost = isinstance(event, TreatyShelved) or not event.passed
    if is_lost:
        return (say("voted.lost"),)
    left = _still_to_vote(view, event.seat)
    if left:
        return (say("voted.left", names=listed(seat_name(view.agenda, seat) for seat in left)),)
    return (say("voted.enough"),)


def _still_to_vote(view: View, seat: Seat) -> tuple[Seat, ...]:
    """Those whose votes are counted after this one: they are in the order of the seats (11.2)."""
    seats = view.agenda.seats
    later = seats[seats.index(seat) + 1 :]
    called = {ballot.seat for ballot in treaty_of(view).ballots}
    return tuple(other for other in later if other in called)
