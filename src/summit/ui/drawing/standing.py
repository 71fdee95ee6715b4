"""Where things stand besides the text itself: what the positions are worth, trust, promises."""

from __future__ import annotations

from textual.content import Content

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present import rolling, status
from summit.present.catalogue import counted, joined, say
from summit.present.names import seat_code, seat_name
from summit.present.numbers import Gauge, decimal, tension_short, whole
from summit.present.previews import crossed_line
from summit.present.width import cut, display_width, one_line
from summit.present.worths import preview
from summit.ui.drawing.rolling import MOST_COLUMNS
from summit.ui.drawing.telling import reading
from summit.ui.words import Look, lit, stacked


def moment(view: View, width: int) -> Content:
    """The line at the top: round, place, whose move, tension."""
    now = status.moment(view)
    first = say("moment.round", number=now.round, rounds=now.rounds)
    number = tension_short(view.tension)
    mood = say("moment.tension", number=number, word=now.tension.word)
    last = f"{mood} {now.tension.glyph}"
    if not view.round:
        return lit(cut(joined((one_line(view.agenda.title), now.floor)), width), "strong")
    short = say("moment.short", number=now.round, rounds=now.rounds)
    for parts in (
        (first, now.place, now.floor, last),
        (first, now.floor, last),
        (short, now.floor, mood),
        (short, _floor(view, now.floor), mood),
    ):
        if display_width(joined(parts)) <= width:
            break
    return lit(cut(joined(parts), width), "strong")


def _floor(view: View, otherwise: str) -> str:
    """Whose move it is in the fewest words."""
    if view.own is None or view.own.duties or view.speaker != view.seat or view.waiting:
        return otherwise
    return say("moment.mine_short", moves=counted("moves.left", view.own.moves_left))


def meters(view: View, width: int) -> Content:
    """What the positions are worth in the own eyes, and trust both ways: a line each, or two."""
    lines = (_worths(view), _trusts(view)) if view.own is not None else (_trusts(view),)
    return reading(lines, width)


def side(view: View, width: int) -> Content:
    """The pane at the side: trust row by row, texts, demands, promises."""
    parts = [
        lit(say("side.trust"), "head"),
        reading(status.trust_lines(view), width),
        lit(say("side.texts"), "head"),
        reading(status.standing_lines(view), width),
        lit(say("side.demands"), "head"),
        reading((*status.demand_lines(view), *status.promise_lines(view)), width),
    ]
    return stacked(parts)


def stakes(view: View, width: int) -> Content:
    """The own side of it: walk-away, red lines, and what each standing text is worth."""
    if view.own is None:
        return lit("")
    sheet = view.own.sheet
    bar = say("why.walk_away", walk_away=whole(sheet.walk_away))
    lines = [line.because for line in sheet.red_lines]
    parts = [
        lit(say("side.stakes"), "head"),
        reading((bar,), width),
        *(reading((say("plain.red_line", because=each),), width, "bad") for each in lines),
    ]
    for text in rolling.positions(view):
        seen = preview(view, text.terms)
        who = seat_name(view.agenda, text.author)
        parts.append(lit(say("side.text", id=text.id, author=who), "head"))
        eyes = say("side.worth", paper=whole(seen.paper), eyes=decimal(seen.expected))
        parts.append(reading((eyes,), width, look_of(seen.is_signable)))
        crossed = tuple(crossed_line(view.agenda, line) for line in seen.crossed)
        parts += [reading(crossed, width, "bad")] if crossed else []
    return stacked(parts)


def look_of(is_good: bool) -> Look:
    """How something that may or may not be signed looks."""
    return "good" if is_good else "bad"


def _gauge(view: View, meter: Gauge) -> str:
    """A meter as number, word and glyph; among many delegations without the word."""
    if len(view.agenda.seats) > MOST_COLUMNS:
        return f"{meter.number} {meter.glyph}"
    return say("meter", number=meter.number, word=meter.word, glyph=meter.glyph)


def _name(view: View, seat: Seat) -> str:
    """A delegation's name; among many its code."""
    is_many = len(view.agenda.seats) > MOST_COLUMNS
    return seat_code(view.agenda, seat) if is_many else seat_name(view.agenda, seat)


def _worths(view: View) -> str:
    assert view.own is not None, "only a seat has eyes of its own"
    shown = []
    for text in sorted(rolling.positions(view), key=lambda text: text.author != view.seat):
        seen = preview(view, text.terms)
        mine = text.author == view.seat
        who = say("side.yours") if mine else _name(view, text.author)
        code = "side.crosses" if seen.crossed else "side.eyes"
        shown.append(say(code, who=who, id=text.id, eyes=decimal(seen.expected)))
    bar = say("side.walk_away", walk_away=whole(view.own.sheet.walk_away))
    return say("side.worths", worths=joined((*shown, bar)))


def _trusts(view: View) -> str:
    shown: list[str] = []
    for row in status.trusts(view):
        name = _name(view, row.holder if row.about == view.seat else row.about)
        if row.exact is not None:
            shown.append(say("side.trust_own", name=name, meter=_gauge(view, row.exact)))
        elif row.about == view.seat:
            shown.append(say("side.trust_theirs", name=name, meter=_gauge(view, row.reading)))
        elif view.own is None:
            holder, about = _name(view, row.holder), _name(view, row.about)
            meter = _gauge(view, row.reading)
            shown.append(say("side.trust_pair", holder=holder, about=about, meter=meter))
    return say("side.trusts", trusts=joined(shown))
