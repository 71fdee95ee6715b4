"""Why a text is worth what it is to the own seat: paper, exposure, eyes, walk-away, red lines."""

from __future__ import annotations

from typing import Final

from summit.bargain.expected import expected, paper
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.view import Own, View
from summit.present.catalogue import joined, say
from summit.present.gaps import Reserve, gap, reserve
from summit.present.looks import Look, at_risk, looks_of
from summit.present.names import (
    condition_text,
    issue_title,
    option_short,
    seat_name,
)
from summit.present.numbers import decimal, percent, signed_whole, trust, whole
from summit.present.previews import crossed_line, gap_lines
from summit.present.rolling import positions
from summit.present.width import one_line
from summit.present.worths import crossed_lines, owned

_TENTH: Final = MILLION // 1000
"""A tenth of a point of trust, in millionths."""

_HUNDREDTH: Final = MILLION // 100


def on_paper(view: View, name: str, terms: Terms) -> tuple[str, ...]:
    """The points of a text, issue by issue."""
    own = owned(view)
    head = say("why.paper", paper=whole(paper(own.eyes, terms)), text=name)
    lines = tuple(_points(view, own, number, option) for number, option in enumerate(terms))
    return (say("line.rule", text=head, rule="3.3"), *lines)


def exposed(view: View, name: str, terms: Terms) -> tuple[str, ...]:
    """Limit by limit what could be taken unseen, and what would close the gap."""
    own = owned(view)
    seen = looks_of(view, own, terms)
    if not seen:
        return (say("line.rule", text=say("why.safe", text=name), rule="3.3"),)
    head = say(
        "why.exposed",
        text=name,
        risk=decimal(at_risk(seen)),
        exposed=decimal(sum(look.exposed for look in seen)),
        lost=decimal(sum(look.lost for look in seen)),
    )
    body = tuple(_look(view, look, terms) for look in seen)
    return (say("line.rule", text=head, rule="3.3"), *body, *_gap(view, own, terms))


def in_eyes(view: View, name: str, terms: Terms) -> tuple[str, ...]:
    """Paper less what distrust takes off, party by party, against the walk-away."""
    own = owned(view)
    seen = looks_of(view, own, terms)
    value = expected(own.eyes, terms)
    head = say(
        "why.eyes",
        eyes=decimal(value),
        paper=whole(paper(own.eyes, terms)),
        lost=decimal(sum(look.lost for look in seen)),
    )
    named = say("line.pair", key=name, value=head)
    parts = tuple(_part(view, seen, about) for about in dict.fromkeys(look.about for look in seen))
    lines = (say("line.rule", text=named, rule="3.3"), *parts, _against(own, value))
    crossed = crossed_lines(own, own.sheet.crossed(terms))
    return (*lines, *(crossed_line(view.agenda, line) for line in crossed), *_gap(view, own, terms))


def walk_away(view: View) -> tuple[str, ...]:
    """The walk-away value, and how every standing text compares with it."""
    own = owned(view)
    head = say("why.walk_away", walk_away=whole(own.sheet.walk_away))
    lines = []
    for text in positions(view):
        value = expected(own.eyes, text.terms)
        off = value - own.sheet.walk_away * MILLION
        code = "why.margin_above" if off >= 0 else "why.margin_below"
        lines.append(
            say(
                "why.walk_away_text",
                text=text.id,
                author=seat_name(view.agenda, text.author),
                eyes=decimal(value),
                margin=say(code, margin=decimal(abs(off))),
            )
        )
    return (say("line.rule", text=head, rule="3.5"), *lines)


def red_lines(view: View) -> tuple[str, ...]:
    """The own red lines, and which standing texts cross them (rule 3.4)."""
    own = owned(view)
    standing = positions(view)
    lines = []
    for number, line in enumerate(own.sheet.red_lines):
        shown = say(
            "why.red_line",
            number=number + 1,
            because=one_line(line.because),
            condition=condition_text(view.agenda, line.condition.source),
        )
        crossing = [text.id for text in standing if line.crossed_by(text.terms)]
        if crossing:
            shown = say("why.crossed_by", line=shown, texts=", ".join(crossing))
        lines.append(say("line.rule", text=shown, rule="3.4"))
    return tuple(lines) or (say("why.no_lines"),)


def national_means(view: View) -> tuple[str, ...]:
    """What the own seat sees for itself of a breach of each limit (rule 6.6)."""
    looks = tuple(
        say("why.measure", title=issue_title(issue), chance=percent(chance))
        for issue, chance in zip(view.agenda.issues, owned(view).sheet.means, strict=True)
        if chance
    )
    text = say("why.national", looks=", ".join(looks)) if looks else say("why.no_national")
    return (say("line.rule", text=text, rule="6.6"),)


def _points(view: View, own: Own, number: int, option: int) -> str:
    issue, points = view.agenda.issues[number], own.sheet.points[number]
    return say(
        "why.points",
        title=issue_title(issue),
        option=option_short(issue, option),
        points=signed_whole(points[option]),
        today=whole(points[issue.today]),
        best=whole(max(points)),
    )


def _look(view: View, look: Look, terms: Terms) -> str:
    issue = view.agenda.issues[look.limit]
    at_stake = say(
        "why.look",
        title=issue_title(issue),
        option=option_short(issue, terms[look.limit]),
        about=seat_name(view.agenda, look.about),
        gain=whole(look.gain),
        times=decimal(look.stake // look.gain) if look.gain > 0 else whole(0),
        stake=decimal(look.stake),
    )
    eyes = [say("why.means", means=percent(look.means))]
    eyes += [
        say("why.measure", title=issue_title(view.agenda.issues[measure]), chance=percent(chance))
        for measure, chance in look.measures
    ]
    caught = say("why.caught", looks=", ".join(eyes), caught=percent(look.caught))
    left = say("why.exposed_part", exposed=decimal(look.exposed))
    lost = say("why.lost_part", distrust=percent(look.distrust), lost=decimal(look.lost))
    return joined((at_stake, caught, left, lost))


def _part(view: View, seen: tuple[Look, ...], about: Seat) -> str:
    mine = [look for look in seen if look.about == about]
    return say(
        "why.eyes_part",
        about=seat_name(view.agenda, about),
        exposed=decimal(sum(look.exposed for look in mine)),
        distrust=percent(mine[0].distrust, 1),
        lost=decimal(sum(look.lost for look in mine)),
    )


def _against(own: Own, value: int) -> str:
    off = value - own.sheet.walk_away * MILLION
    code = "why.above" if off >= 0 else "why.below"
    text = say(code, walk_away=whole(own.sheet.walk_away), margin=decimal(abs(off)))
    return say("line.rule", text=text, rule="3.5")


def _gap(view: View, own: Own, terms: Terms) -> tuple[str, ...]:
    """The two ways to close a gap; where there is none, how little of either would do."""
    found = gap(view, own, terms)
    if found is not None:
        return gap_lines(view.agenda, found)
    left = reserve(view, own, terms)
    return () if left is None else _reserve(view, left)


def _reserve(view: View, left: Reserve) -> tuple[str, ...]:
    lines = []
    for bridge in left.trust:
        name = seat_name(view.agenda, bridge.about)
        # Rounded up, so that the number shown is enough.
        needed = -(-(bridge.needed or 0) // _TENTH) * _TENTH
        lines.append(
            say("why.reserve", trust=trust(needed), name=name)
            if needed
            else say("why.reserve_none", name=name)
        )
    catch = -(-left.catch // _HUNDREDTH) * _HUNDREDTH
    lines.append(say("why.reserve_catch", catch=percent(catch), now=percent(left.caught)))
    return tuple(say("line.rule", text=line, rule="6.5") for line in lines)
