"""Where things stand besides the text itself: what the positions are worth, trust, promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from textual.content import Content

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present import outstanding, rolling, status
from summit.present.catalogue import counted, joined, say
from summit.present.floors import marked_code, marked_name
from summit.present.numbers import Gauge, decimal, tension_short, whole
from summit.present.outstanding import brief
from summit.present.previews import crossed_line
from summit.present.seated import moves_left
from summit.present.width import CUT_MARK, cut, display_width, one_line
from summit.present.worths import preview
from summit.present.wrapping import wrapped
from summit.ui.drawing.rolling import MOST_COLUMNS
from summit.ui.drawing.telling import reading
from summit.ui.words import Look, lit, stacked

ROWS: Final = 4
"""What the meters have of the screen, with one more for what stands; the style sheet says so."""

INSET: Final = "  "
"""Before what is carried over, as in all that is read."""


def moment(view: View, width: int) -> Content:
    """The line at the top: round, place, whose move, tension."""
    now = status.moment(view)
    first = now.head
    number = tension_short(view.tension)
    mood = say("moment.tension", number=number, word=now.tension.word)
    last = f"{mood} {now.tension.glyph}"
    if not view.round:
        return lit(cut(joined((one_line(view.agenda.title), now.floor)), width), "strong")
    short = now.short
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
    has_duty = view.own is not None and bool(view.own.duties)
    if view.seat is None or has_duty or view.speaker != view.seat or view.waiting:
        return otherwise
    return say("moment.mine_short", moves=counted("moves.left", moves_left(view)))


def meters(view: View, width: int) -> Content:
    """What the positions are worth in the own eyes, and trust both ways: a line each, or two. In a
    full room what is one's own comes first, and a mark stands for what there is no room for."""
    lines = [trust_line(view)]
    stands = brief(view)
    mine, theirs = _worths(view)
    if view.own is not None:
        lines.insert(0, _as_worths(joined((*mine, *theirs, _walk_away(view)))))
    below = [cut(stands, width)] if stands else []
    if sum(map(_rows_of(width), lines)) <= ROWS:
        return reading([*lines, *below], width)
    lines, left = [], ROWS
    if view.own is not None:
        lines = [_fitted(_as_worths, [*mine, _walk_away(view), *theirs], width, ROWS // 2)]
        left -= _rows_of(width)(lines[0])
    lines.append(_fitted(_as_trusts, _trusts(view, is_short=True), width, left))
    return reading([*lines, *below], width)


def _rows_of(width: int) -> Callable[[str], int]:
    return lambda line: len(wrapped(line, width, "", INSET))


def _fitted(told: Callable[[str], str], pieces: Sequence[str], width: int, rows: int) -> str:
    """As many of the pieces as so many rows hold, the first at least."""
    for kept in range(len(pieces), 1, -1):
        shown = pieces if kept == len(pieces) else (*pieces[:kept], CUT_MARK)
        line = told(joined(shown))
        if _rows_of(width)(line) <= rows:
            return line
    return told(joined((*pieces[:1], CUT_MARK)))


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
    for head, lines in outstanding.all_sections(view):
        parts += [lit(head, "head"), reading(lines, width)]
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
        who = marked_name(view, text.author)
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
    return marked_code(view, seat) if is_many else marked_name(view, seat)


def _worths(view: View) -> tuple[list[str], list[str]]:
    """What the positions are worth in the own eyes: the own one, and those of the others."""
    mine: list[str] = []
    theirs: list[str] = []
    for text in rolling.positions(view) if view.own is not None else ():
        seen = preview(view, text.terms)
        is_mine = text.author == view.seat
        who = say("side.yours") if is_mine else _name(view, text.author)
        code = "side.crosses" if seen.crossed else "side.eyes"
        line = say(code, who=who, id=text.id, eyes=decimal(seen.expected))
        (mine if is_mine else theirs).append(line)
    return mine, theirs


def _walk_away(view: View) -> str:
    assert view.own is not None, "only a seat has eyes of its own"
    return say("side.walk_away", walk_away=whole(view.own.sheet.walk_away))


def _as_worths(worths: str) -> str:
    return say("side.worths", worths=worths)


def _as_trusts(trusts: str) -> str:
    return say("side.trusts", trusts=trusts)


def trust_line(view: View) -> str:
    """Trust both ways, on one line."""
    return _as_trusts(joined(_trusts(view, is_short=False)))


def _trusts(view: View, *, is_short: bool) -> list[str]:
    """Trust both ways, the own first; in short the own is not said to be so again and again."""
    shown: list[str] = []
    for row in status.trusts(view):
        name = _name(view, row.holder if row.about == view.seat else row.about)
        if row.exact is not None:
            meter = _gauge(view, row.exact)
            is_said = is_short and bool(shown)
            shown.append(
                f"{name} {meter}" if is_said else say("side.trust_own", name=name, meter=meter)
            )
        elif row.about == view.seat:
            shown.append(say("side.trust_theirs", name=name, meter=_gauge(view, row.reading)))
        elif view.own is None:
            holder, about = _name(view, row.holder), _name(view, row.about)
            meter = _gauge(view, row.reading)
            shown.append(say("side.trust_pair", holder=holder, about=about, meter=meter))
    return shown
