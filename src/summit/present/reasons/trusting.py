"""Why one seat trusts another as it does: the rows of the ledger and their sums."""

from __future__ import annotations

from summit.engine.events import Account, Row
from summit.engine.meter import trust_at
from summit.engine.rules.giving import mean
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import joined, say
from summit.present.causes import cause_word, pair_name, row_values
from summit.present.names import seat_name
from summit.present.numbers import decimal, percent, trust, trust_change, trust_gauge, weight
from summit.present.reader import reader_of
from summit.present.telling.when import moment_name


def trusts(view: View, seats: tuple[Seat, ...], *, of_room: bool) -> tuple[str, ...]:
    """Trust between two seats, of the own seat in one, or in all others; with `of_room` how the
    room reads it, as it is told to those who have no ledger of their own."""
    if len(seats) == 2:
        if not of_room and view.own is not None and seats[0] == view.seat:
            return own_trust(view, seats[1])
        return room_reading(view, seats[0], seats[1])
    if view.own is None or view.seat is None:
        return _every_reading(view, seats)
    others = view.agenda.others(view.seat) if seats in {(), (view.seat,)} else seats
    if of_room or seats == (view.seat,):
        return tuple(line for other in others for line in room_reading(view, other, view.seat))
    return tuple(line for other in others for line in own_trust(view, other))


def _every_reading(view: View, of: tuple[Seat, ...]) -> tuple[str, ...]:
    """The room's reading of every trust, or of every trust in one party."""
    agenda = view.agenda
    pairs = (
        (holder, about)
        for holder in agenda.seats
        for about in agenda.others(holder)
        if not of or about in of
    )
    return tuple(line for pair in pairs for line in room_reading(view, *pair))


def own_trust(view: View, about: Seat) -> tuple[str, ...]:
    """The own seat's trust in another: every row, the sums by cause, start and now (rule 5.1)."""
    assert view.own is not None, "only asked for a seat"
    rows = tuple(row for row in view.own.ledger if row.about == about)
    place = view.agenda.index(about)
    now = trust_gauge(view.own.trust[place])
    name = seat_name(view.agenda, about)
    if not rows:
        head = say("why.trust_still", about=name, after=now.number, word=now.word)
    else:
        head = say("why.trust", about=name, word=now.word, **_span(rows, now.value))
    lines = (_ruled(head, "5.1"), *row_lines(view, rows), *_sums(rows), *_scale(rows))
    return (*lines, _ruled(_account(view, about, view.own.accounts[place]), "5.2"))


def room_reading(view: View, holder: Seat, about: Seat) -> tuple[str, ...]:
    """The room's reading of one seat's trust in another (rule 5.7)."""
    agenda = view.agenda
    rows = tuple(row for row in view.room_ledger if (row.holder, row.about) == (holder, about))
    here, there = agenda.index(holder), agenda.index(about)
    now = trust_gauge(view.readings[here][there])
    pair = pair_name(agenda, holder, about)
    if not rows:
        head = say("why.reading_still", pair=pair, after=now.number, word=now.word)
    else:
        head = say("why.reading", pair=pair, word=now.word, **_span(rows, now.value))
    account = view.room_accounts[here][there]
    seen = say(
        "why.room_account",
        about=seat_name(agenda, about),
        holder=seat_name(agenda, holder),
        moved=percent(mean(account.moved)),
    )
    note = say("why.reading_note", holder=seat_name(agenda, holder))
    return (_ruled(head, "5.7"), *row_lines(view, rows), *_sums(rows), *_scale(rows), seen, note)


def row_line(view: View, row: Row) -> str:
    """One row of a ledger: round or review, cause, weight, before and after, rule."""
    values = row_values(row, reader_of(view))
    when = moment_name(view.agenda, row.round)
    return _ruled(say("why.row", when=when, **values), row.rule)


def row_lines(view: View, rows: tuple[Row, ...]) -> tuple[str, ...]:
    """Rows of a ledger in the order in which they were written."""
    return tuple(row_line(view, row) for row in rows)


def _span(rows: tuple[Row, ...], now: int) -> dict[str, str]:
    start = trust_at(rows[0].before)
    return {"before": trust(start), "after": trust(now), "change": trust_change(start, now)}


def _sums(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The weights summed by cause, where there is more than one row."""
    if len(rows) < 2:
        return ()
    causes = tuple(dict.fromkeys(row.cause for row in rows))
    shown = joined(
        say(
            "why.sum",
            cause=cause_word(cause),
            weight=weight(sum(row.weight for row in rows if row.cause == cause)),
        )
        for cause in causes
    )
    return (say("why.sums", sums=shown, weight=weight(sum(row.weight for row in rows))),)


def _scale(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """How far a weight moves the meter, where there is one to be read."""
    return (_ruled(say("why.weights"), "5.1"),) if rows else ()


def _account(view: View, about: Seat, account: Account) -> str:
    return say(
        "why.account" if account.best else "why.account_none",
        about=seat_name(view.agenda, about),
        value=decimal(account.value * 100),
        moved=percent(mean(account.moved)),
        given=decimal(account.given * 100),
    )


def _ruled(text: str, rule: str) -> str:
    return say("line.rule", text=text, rule=rule)
