"""Why a text, a demand or an inject stands as it does: what it says and what it moved."""

from __future__ import annotations

from summit.bargain.expected import expected, paper
from summit.engine.standing.texts import Text
from summit.engine.state import AskedFor, Refused
from summit.engine.view import Notice, View
from summit.present.catalogue import joined, listed, say
from summit.present.causes import pair_name
from summit.present.names import issue_title, option_short, seat_name
from summit.present.numbers import decimal, signed, whole
from summit.present.previews import crossed_line
from summit.present.reader import reader_of
from summit.present.reasons.trusting import row_line
from summit.present.status import demands, text_line
from summit.present.telling.incidents import option_text
from summit.present.width import one_line, paragraphs
from summit.present.worths import crossed_lines


def text(view: View, entry: Text) -> tuple[str, ...]:
    """Whose text it is, what it says, what it is worth to the own seat, who refused it."""
    terms = joined(
        say("why.terms", title=issue_title(issue), option=option_short(issue, option))
        for issue, option in zip(view.agenda.issues, entry.terms, strict=True)
    )
    said = tuple(_rejection(view, no) for no in view.refused if no.text == entry.id)
    return (text_line(view, entry), terms, *_worth(view, entry), *said, *moved(view, entry.id))


def demand(view: View, asked: AskedFor) -> tuple[str, ...]:
    """Who asked whom for what, the answer, and what both moved (rules 6.1 to 6.3)."""
    row = next(row for row in demands(view) if row.id == asked.id)
    line = say("demands.line", id=row.id, round=asked.round, row=row.text, answer=row.answer)
    return (line, *moved(view, asked.id))


def inject(view: View, notice: Notice) -> tuple[str, ...]:
    """What an inject says, and its effects as this reader saw them (rules 7.3 to 7.5)."""
    body = one_line(" ".join(paragraphs(notice.text)))
    lines = [say("why.inject", title=one_line(notice.title), text=body)]
    if notice.date:
        lines.append(say("why.inject_date", date=one_line(notice.date)))
    if notice.source:
        lines.append(say("why.inject_source", source=one_line(notice.source)))
    reader = reader_of(view)
    lines += [
        say(
            "why.chosen",
            name=seat_name(view.agenda, made.seat),
            option=option_text(made.inject, made.option, reader),
        )
        for made in view.choices
        if made.inject == notice.id
    ]
    return (*lines, *moved(view, notice.id))


def moved(view: View, source: str) -> tuple[str, ...]:
    """Every row that names a text, a demand or an inject as its source."""
    own = () if view.own is None else view.own.ledger
    lines = [
        say("why.moved_own", about=seat_name(view.agenda, row.about), row=row_line(view, row))
        for row in own
        if row.source == source
    ]
    lines += [
        say(
            "why.moved_room",
            pair=pair_name(view.agenda, row.holder, row.about),
            row=row_line(view, row),
        )
        for row in view.room_ledger
        if row.source == source
    ]
    lines += [
        say("line.rule", text=say("why.moved_mood", amount=signed(entry.amount)), rule="8.2")
        for entry in view.pressures
        if entry.source == source
    ]
    return tuple(lines) or (say("why.no_effect"),)


def _worth(view: View, entry: Text) -> tuple[str, ...]:
    if view.own is None:
        return ()
    own = view.own
    line = say(
        "why.text_worth",
        paper=whole(paper(own.eyes, entry.terms)),
        eyes=decimal(expected(own.eyes, entry.terms)),
        walk_away=whole(own.sheet.walk_away),
    )
    crossed = crossed_lines(own, own.sheet.crossed(entry.terms))
    return (
        say("line.rule", text=line, rule="3.3"),
        *(crossed_line(view.agenda, one) for one in crossed),
    )


def _rejection(view: View, refused: Refused) -> str:
    name = seat_name(view.agenda, refused.seat)
    if not refused.lines:
        return say("why.rejected", name=name)
    reasons = listed(one_line(line.because) for line in refused.lines)
    return say("why.rejected_for", name=name, reasons=reasons)
