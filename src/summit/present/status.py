"""Where the game stands: the header of the moment, trust, demands, promises, what waits."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.texts import Text
from summit.engine.state import AskedFor
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.catalogue import counted, joined, listed, say
from summit.present.causes import pair_name
from summit.present.floors import floor_words, is_without_order
from summit.present.names import issue_title, option_full, seat_name
from summit.present.numbers import Gauge, tension_gauge, tension_short, trust_gauge
from summit.present.papers import paper_name
from summit.present.seated import moves_left
from summit.present.telling.when import review_of, reviews_of
from summit.present.width import one_line


@dataclass(frozen=True, slots=True)
class Moment:
    """The header of the moment. `round` counts from 1 (0 before the first), in a review period the
    reviews; `rounds` how many there are. `head` says which of the two: `ROUND 2 of 4`, `REVIEW 1 of
    4`, or that the treaty is at home; `short` the same in the fewest letters."""

    round: int
    rounds: int
    place: str
    floor: str
    tension: Gauge
    head: str
    short: str


@dataclass(frozen=True, slots=True)
class TrustRow:
    """How far one seat trusts another. `exact` is known to the holder alone."""

    holder: Seat
    about: Seat
    exact: Gauge | None
    reading: Gauge


@dataclass(frozen=True, slots=True)
class DemandRow:
    """A demand with its answer in a word."""

    id: str
    asked: AskedFor
    text: str
    answer: str


def moment(view: View) -> Moment:
    """Round or review, place, who has the floor and the room's mood."""
    place = say("moment.before")
    if view.round:
        meeting = view.agenda.meeting(view.round)
        place = say("moment.place", title=one_line(meeting.title), date=one_line(meeting.date))
    mood = tension_gauge(view.tension)
    number, total = _count(view)
    head, short = _heads(view, number, total)
    return Moment(number, total, place, floor(view), mood, head, short)


def headline(view: View) -> str:
    """The header on one line: `ROUND 2 of 4 · Moscow, September 2009 · ...`."""
    now = moment(view)
    return joined(
        (
            now.head,
            now.place,
            now.floor,
            say("moment.tension", number=tension_short(view.tension), word=now.tension.word),
        )
    )


def _count(view: View) -> tuple[int, int]:
    """The round of the talks or the review period, and how many there are."""
    review = review_of(view.agenda, view.round)
    if review:
        return review, reviews_of(view.agenda, view.treaty)
    return view.round, len(view.agenda.meetings)


def _heads(view: View, number: int, total: int) -> tuple[str, str]:
    if review_of(view.agenda, view.round):
        values = {"number": number, "reviews": total}
        return say("moment.review", **values), say("moment.review_short", **values)
    if view.treaty is not None:
        in_force = view.treaty.is_ratified
        head = say("moment.in_force" if in_force else "moment.at_home")
        return head, head
    values = {"number": number, "rounds": total}
    return say("moment.round", **values), say("moment.short", **values)


def floor(view: View) -> str:
    """For whom the game waits, as far as this reader may know."""
    if view.outcome is not None:
        return say("moment.over")
    if view.own is not None and view.own.duties:
        return say("moment.mine_first")
    if view.waiting:
        return say("moment.theirs_first")
    if is_without_order(view):
        return floor_words(view)
    if view.speaker is None:
        return say("moment.between")
    name = seat_name(view.agenda, view.speaker)
    if view.seat is None or view.speaker != view.seat:
        return say("moment.theirs", name=name)
    return say("moment.mine", name=name, moves=counted("moves.left", moves_left(view)))


def trusts(view: View) -> tuple[TrustRow, ...]:
    """Every directed trust, the own seat's first: exact where it is one's own, else the room's."""
    agenda = view.agenda
    rows = tuple(
        TrustRow(holder, about, _exact(view, holder, about), _reading(view, holder, about))
        for holder in agenda.seats
        for about in agenda.others(holder)
    )
    return tuple(sorted(rows, key=lambda row: row.holder != view.seat))


def trust_lines(view: View) -> tuple[str, ...]:
    """The table of trust as `key: value` lines."""
    return tuple(_trust_line(view.agenda, row) for row in trusts(view))


def demands(view: View) -> tuple[DemandRow, ...]:
    """Every demand so far with its answer."""
    return tuple(
        DemandRow(asked.id, asked, demand_text(view.agenda, asked), _answer(view.agenda, asked))
        for asked in view.demands
    )


def demand_lines(view: View) -> tuple[str, ...]:
    """Every demand so far on a line of its own."""
    rows = tuple(
        say("demands.line", id=row.id, round=row.asked.round, row=row.text, answer=row.answer)
        for row in demands(view)
    )
    return rows or (say("demands.none"),)


def demand_text(agenda: Agenda, asked: AskedFor) -> str:
    """Who asks whom for what."""
    issue = agenda.issues[asked.measure]
    row = say(
        "demands.row",
        by=seat_name(agenda, asked.by),
        of=seat_name(agenda, asked.of),
        level=option_full(issue, asked.level),
        measure=issue_title(issue),
    )
    return say("demands.mutual", row=row) if asked.reciprocal else row


def promise_lines(view: View) -> tuple[str, ...]:
    """Every promise that the demands have led to."""
    agenda = view.agenda
    lines = []
    for promise in view.promises:
        issue = agenda.issues[promise.measure]
        line = say(
            "promises.line",
            name=seat_name(agenda, promise.seat),
            to=seat_name(agenda, promise.to),
            level=option_full(issue, promise.level),
            measure=issue_title(issue),
        )
        lines.append(say("promises.broken", promise=line) if promise.broken else line)
    return tuple(lines) or (say("promises.none"),)


def text_lines(view: View) -> tuple[str, ...]:
    """Every text that this reader knows: whose, when, whether it stands, who supports it."""
    return tuple(text_line(view, text) for text in view.texts)


def standing_lines(view: View) -> tuple[str, ...]:
    """The texts that can still be signed, the single text among them, and non-papers; what was
    replaced stands in history."""
    return tuple(
        text_line(view, text)
        for text in view.texts
        if stands(view, text) or not (text.is_position or text.single)
    )


def stands(view: View, text: Text) -> bool:
    """Whether a text can be signed as things are: a position, or the single text (rule 17.2)."""
    return text.id in view.positions or text.id == view.offices.single


def text_line(view: View, text: Text) -> str:
    """Whose a text is, when it was tabled, whether it stands, and who supports it."""
    return say(
        "texts.line",
        id=paper_name(view, text.id) if text.to else text.id,
        author=seat_name(view.agenda, text.author),
        when=say("texts.opening") if text.opening else say("texts.round", round=text.round),
        standing=_standing(view, text),
        backing=_backing(view, text),
    )


def _standing(view: View, text: Text) -> str:
    """Whether a text is a position or the single text; of a non-paper to whom it went, and what
    became of it."""
    if text.is_position or text.single:
        position = say("texts.single" if text.single else "texts.standing")
        return position if stands(view, text) else say("texts.replaced")
    names = listed(seat_name(view.agenda, seat) for seat in text.to)
    standing = say("texts.nonpaper", names=names)
    if text.denied:
        standing = say("texts.denied", standing=standing)
    return say("texts.leaked", standing=standing) if text.audience == PUBLIC else standing


def supporters(view: View, text: Text) -> tuple[Seat, ...]:
    """The author of a position and all who accepted it, in seating order; nobody has accepted a
    single text by tabling it (rule 17.2)."""
    backing = {seat for seat, name in view.acceptances if name == text.id}
    if text.id in view.positions:
        backing.add(text.author)
    return tuple(seat for seat in view.agenda.seats if seat in backing)


def _exact(view: View, holder: Seat, about: Seat) -> Gauge | None:
    if view.own is None or holder != view.seat:
        return None
    return trust_gauge(view.own.trust[view.agenda.index(about)])


def _reading(view: View, holder: Seat, about: Seat) -> Gauge:
    place = view.agenda.index
    return trust_gauge(view.readings[place(holder)][place(about)])


def _trust_line(agenda: Agenda, row: TrustRow) -> str:
    if row.exact is None:
        key = say("trusts.other", pair=pair_name(agenda, row.holder, row.about))
        return say("line.pair", key=key, value=row.reading.text)
    key = say("trusts.own", about=seat_name(agenda, row.about))
    value = say(
        "trusts.exact",
        number=row.exact.number,
        word=row.exact.word,
        reading=row.reading.number,
    )
    return say("line.pair", key=key, value=value)


def _answer(agenda: Agenda, asked: AskedFor) -> str:
    if not asked.answered:
        return say("demands.open")
    if asked.granted is None:
        return say("demands.refused")
    if asked.granted == asked.level:
        return say("demands.granted")
    level = option_full(agenda.issues[asked.measure], asked.granted)
    return say("demands.limited", level=level)


def _backing(view: View, text: Text) -> str:
    if text.to:
        return say("texts.binding_nobody")
    names = tuple(seat_name(view.agenda, seat) for seat in supporters(view, text))
    if not names:
        return say("texts.unbacked")
    return say("texts.backed", supporters=listed(names))
