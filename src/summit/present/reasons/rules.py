"""Why the floor, the brackets and one issue stand as they do, and what a rule is called."""

from __future__ import annotations

from summit.engine.meter import MILLION
from summit.engine.tables import Issue
from summit.engine.view import View
from summit.present.catalogue import SENTENCES, counted, joined, listed, say, word
from summit.present.commands.having import has_matters
from summit.present.names import issue_title, option_short, seat_name
from summit.present.numbers import percent, whole
from summit.present.rolling import places, rolling
from summit.present.seated import has_floor, moves_left
from summit.present.spread import telling_options


def rule(number: str) -> tuple[str, ...]:
    """The title of a rule, or of a chapter and all its rules; nothing for an unknown number."""
    if f"rule.{number}" in SENTENCES:
        return (say("why.rule", number=number, title=word("rule", number)),)
    if f"chapter.{number}" not in SENTENCES:
        return ()
    inside = [
        code.removeprefix("rule.") for code in SENTENCES if code.startswith(f"rule.{number}.")
    ]
    head = say("why.rule", number=number, title=word("chapter", number))
    return (
        head,
        *(say("why.chapter", number=each, title=word("rule", each)) for each in inside),
    )


def moves(view: View) -> tuple[str, ...]:
    """How many moves are left, what costs one, and whose turn of how many it is."""
    agenda = view.agenda
    meeting = agenda.meeting(view.round)
    everything = counted("moves", meeting.moves)
    head = (
        say("why.moves", moves=counted("moves.left", moves_left(view)), all=everything)
        if has_floor(view)
        else say("why.moves_none", all=everything)
    )
    lines = [
        say("line.rule", text=head, rule="2.4"),
        *_costs(view),
    ]
    if view.turns_left:
        lines.append(_floor(view))
    elif view.speaker is not None:
        turns = meeting.turns * len(view.order)
        names = listed(seat_name(agenda, seat) for seat in view.order)
        code = "why.turns" if view.treaty is None else "why.turns_commission"
        text = say(code, number=view.turn + 1, turns=turns, names=names)
        rule_number = "2.3" if view.treaty is None else "14.1"
        lines.append(say("line.rule", text=text, rule=rule_number))
    return tuple(lines)


def _floor(view: View) -> str:
    """Who has how many turns left on a floor without speaking order (rules 2.7 and 2.8)."""
    pairs = zip(view.agenda.everyone, view.turns_left, strict=True)
    left = listed(
        say("why.turns_of", name=seat_name(view.agenda, seat), turns=counted("floor.turns", turns))
        for seat, turns in pairs
        if view.agenda.is_party(seat) or turns
    )
    is_sealed = view.agenda.meeting(view.round).floor == "sealed"
    text = say("why.turns_sealed" if is_sealed else "why.turns_open", left=left)
    return say("line.rule", text=text, rule="2.8" if is_sealed else "2.7")


def _costs(view: View) -> tuple[str, ...]:
    """What costs a move: in the talks, and in the commission."""
    if view.treaty is not None:
        return (say("line.rule", text=say("why.moves_commission"), rule="14.1"),)
    has_signals = bool(view.agenda.means or view.agenda.gestures)
    cost = say("why.moves_signals") if has_signals else say("why.moves_cost")
    offices = (say("why.moves_offices"),) if has_matters(view.agenda) else ()
    return (say("line.rule", text=cost, rule="2.4"), *offices)


def brackets(view: View) -> tuple[str, ...]:
    """Which issues are open between the positions (rule 3.2)."""
    rows = rolling(view)
    apart = [row for row in rows if not row.is_clean]
    if not apart:
        return (say("why.clean") if rows else say("rolling.none"),)
    titles = listed(row.title for row in apart)
    head = say("why.brackets", open=len(apart), all=len(rows), titles=titles)
    lines = (say("line.pair", key=row.title, value=places(row)) for row in apart)
    return (say("line.rule", text=head, rule="3.2"), *lines)


def issue(view: View, number: int) -> tuple[str, ...]:
    """One issue: where the positions stand, what it gives the own seat, who watches it."""
    entry = view.agenda.issues[number]
    head = say(
        "why.issue",
        id=entry.id,
        title=issue_title(entry),
        kind=word("kind", entry.kind),
        today=option_short(entry, entry.today),
    )
    lines = [head]
    rows = rolling(view)
    if rows:
        lines.append(say("why.issue_places", places=places(rows[number])))
    if view.own is not None:
        lines.append(say("why.issue_points", points=_points(entry, view.own.sheet.points[number])))
    if entry.binds:
        names = listed(seat_name(view.agenda, seat) for seat in entry.binds)
        lines.append(say("why.issue_binds", names=names))
    return (*lines, *_watchers(view, number))


def _points(entry: Issue, points: tuple[int, ...]) -> str:
    return joined(
        say("sheet.point", option=option_short(entry, at), points=whole(points[at]))
        for at in telling_options(points)
    )


def _watchers(view: View, number: int) -> tuple[str, ...]:
    """The measures that watch a limit, or the limits that a measure watches (rule 6.5)."""
    lines = []
    for place, measure in enumerate(view.agenda.issues):
        for limit, chances in measure.watches:
            if number in (place, limit):
                shown = joined(
                    say("why.chance", option=option_short(measure, at), chance=percent(chances[at]))
                    for at in telling_options(chances, MILLION // 100)
                )
                limited = issue_title(view.agenda.issues[limit])
                line = say(
                    "why.issue_watch", title=issue_title(measure), limit=limited, chances=shown
                )
                lines.append(say("line.rule", text=line, rule="6.5"))
    return tuple(lines)
