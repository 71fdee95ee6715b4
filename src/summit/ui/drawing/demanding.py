"""The demands that could be put: a measure of a party, a level, and what that would mean."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from summit.engine.actions import Action, Answer, Choose, Demand
from summit.engine.acts.signals import Heed
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present import previews
from summit.present.catalogue import joined, say
from summit.present.floors import marked_name
from summit.present.meanings import meaning
from summit.present.names import issue_title, option_full, option_short, seat_name
from summit.present.numbers import decimal, signed, whole
from summit.present.regrets import regrets
from summit.present.signalling.bound import threat_of
from summit.present.width import cut, display_width
from summit.present.worths import preview
from summit.ui.drawing.telling import reading
from summit.ui.words import beside, cell, lit, stacked


@dataclass(frozen=True, slots=True)
class Askable:
    """One measure that one party could be asked for."""

    measure: int
    of: Seat

    @property
    def key(self) -> str:
        """A name for what was chosen for it."""
        return f"{self.measure}/{self.of}"


def askables(view: View) -> tuple[Askable, ...]:
    """Every measure of every other party."""
    if view.seat is None:
        return ()
    return tuple(
        Askable(number, other)
        for number, issue in enumerate(view.agenda.issues)
        if issue.kind == "verification"
        for other in view.agenda.others(view.seat)
    )


def row(view: View, each: Askable, level: int, width: int) -> Content:
    """A measure, the level between arrows, what the other's position offers."""
    issue = view.agenda.issues[each.measure]
    theirs = view.position(each.of).terms[each.measure]
    name = marked_name(view, each.of)
    low = "◂ " if level > 1 else "  "
    high = " ▸" if level + 1 < len(issue.options) else "  "
    wanted = max(8, min(24, width * 26 // 100))
    offered = max(12, width * 30 // 100)
    title = max(10, width - wanted - offered - 8)
    offers = say("asking.offers", level=option_short(issue, theirs))
    measure = issue_title(issue)
    if len(view.agenda.seats) > 2:
        # Whose it is must be seen, however long its title.
        of = say("asking.of", title="", name=name)
        measure = cut(measure, max(4, title - display_width(of)))
    return beside(
        cell(say("asking.of", title=measure, name=name), title),
        lit("  "),
        lit(low, "dim"),
        cell(option_short(issue, level), wanted, "strong"),
        lit(high, "dim"),
        lit("  "),
        cell(offers, offered, "dim"),
    )


def readout(view: View, action: Demand, width: int) -> Content:
    """What a demand would mean before it is put."""
    issue = view.agenda.issues[action.measure]
    name = seat_name(view.agenda, action.of)
    level = option_full(issue, action.level)
    code = "asking.mutual" if action.reciprocal else "asking.one_sided"
    lines = [
        say("asking.asks", name=name, level=level, title=issue_title(issue)),
        say(code, name=name),
        _worth(view, action.measure, action.level),
        say("asking.answer", name=name),
    ]
    parts = [reading(lines, width)]
    price = regrets(action, view)
    parts += [reading([f"! {line}" for line in price], width, "bad")] if price else []
    return stacked(parts)


def duty_readout(view: View, action: Action, width: int) -> Content:
    """What an answer to a demand or a choice would mean."""
    parts = []
    if isinstance(action, Answer) and action.level is not None:
        asked = next(each for each in view.demands if each.id == action.demand)
        issue = view.agenda.issues[asked.measure]
        level = option_full(issue, action.level)
        name = seat_name(view.agenda, asked.by)
        lines = [
            say("duty.promise", level=level, title=issue_title(issue), name=name),
            _worth(view, asked.measure, action.level),
        ]
        if asked.reciprocal:
            lines.append(say("duty.mutual", name=name))
        parts.append(reading(lines, width))
    elif isinstance(action, Answer):
        parts.append(reading((say("duty.refuse"),), width))
    elif isinstance(action, Choose):
        parts.append(reading((say("duty.choose"),), width))
    elif isinstance(action, Heed):
        _, means, costs = meaning(view, action)
        parts.append(reading(means, width))
        parts += [reading([f"! {line}" for line in costs], width, "bad")] if costs else []
    price = regrets(action, view)
    parts += [reading([f"! {line}" for line in price], width, "bad")] if price else []
    return stacked(parts)


def ultimatum_lines(view: View, ultimatum: str) -> tuple[str, ...]:
    """The text that is put to the own seat: what it says, and what it would be worth."""
    threat = threat_of(view, ultimatum)
    text = None if threat is None else view.text(threat.text)
    return () if text is None else previews.lines(view, text.terms)


def _worth(view: View, measure: int, level: int) -> str:
    """What the own position would be worth with this level in it."""
    assert view.seat is not None
    mine = view.position(view.seat).terms
    seen = preview(view, (*mine[:measure], level, *mine[measure + 1 :]))
    return joined(
        (
            say("asking.worth", eyes=decimal(seen.expected), change=signed(seen.expected_change)),
            say("side.walk_away", walk_away=whole(seen.walk_away)),
        )
    )
