"""What can be chosen for a signal, as rows: seats, issues, options, rounds, texts, gestures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from summit.engine.actions import Action
from summit.engine.acts.offices import Endorse
from summit.engine.acts.signals import Pledge
from summit.engine.acts.substance import Reverse
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import say, word
from summit.present.floors import marked_name
from summit.present.means_of import Means
from summit.present.names import issue_title, option_full
from summit.present.numbers import whole
from summit.present.outstanding import gesture_title
from summit.present.papers import paper_name
from summit.present.width import one_line
from summit.present.worths import owned
from summit.ui.drawing.picking_offices import office_label, text_label

CODES: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {("link", "issue"): "first", ("vouch", "of"): "vouched", ("vouch", "to"): "told"}
)
"""How a thing is asked for where a means asks for it otherwise than others."""


def question(view: View, means: Means, name: str, sample: Action) -> str:
    """What is asked next; `sample` holds what was chosen before."""
    issue = getattr(sample, "more", None) if name == "less" else getattr(sample, "issue", None)
    title = "" if issue is None else issue_title(view.agenda.issues[issue])
    code = CODES.get((means.name, name), name)
    return say(f"pick.{code}", lever=capital(word("lever", means.name)), issue=title)


def chosen(name: str, action: Action) -> object:
    """What an action has for one of the things that are asked for."""
    if name == "closed":
        return tuple(getattr(action, part) for part in ("issue", "option"))
    if name == "pair":
        return tuple(getattr(action, part, None) for part in ("of", "issue", "tied"))
    value: object = getattr(action, name)
    return value


def label(view: View, name: str, action: Action) -> str:
    """One of the choices, as the actions that are left have it."""
    value: Any = chosen(name, action)
    agenda = view.agenda
    match name:
        case "to" | "of":
            return marked_name(view, value)
        case "tone":
            return word("tone", value)
        case "pair":
            return _pair(view, *value)
        case "option" if isinstance(action, Pledge):
            return _option(view, action)
        case "due":
            return _round(view, value)
        case "closed" | "report" | "inject" | "sanction" | "sequence" | "contact" | "amendment":
            return office_label(view, name, value, is_done=isinstance(action, Reverse))
        case "text" if isinstance(action, Endorse):
            return text_label(view, value)
        case "gesture":
            return gesture_title(agenda, value)
        case "text":
            return _paper(view, value)
        case "more" | "less":
            points = owned(view).sheet.points[value]
            worth = whole(max(points) - min(points))
            return say("picked.worth", title=issue_title(agenda.issues[value]), points=worth)
        case _:
            return issue_title(agenda.issues[value])


def _option(view: View, action: Pledge) -> str:
    issue = view.agenda.issues[action.issue]
    theirs = view.position(action.to).terms[action.issue]
    shown = option_full(issue, action.option)
    points = whole(owned(view).sheet.points[action.issue][action.option])
    code = "picked.here" if theirs == action.option else "picked.points"
    return say(code, option=shown, points=points)


def _pair(view: View, of: Seat | None, issue: int, tied: int) -> str:
    """A linkage, and whose it is where it is another's."""
    issues = view.agenda.issues
    titles = {"issue": issue_title(issues[issue]), "tied": issue_title(issues[tied])}
    if of is None:
        return say("picked.pair", **titles)
    return say("picked.pair_of", name=marked_name(view, of), **titles)


def _round(view: View, number: int) -> str:
    meeting = view.agenda.meeting(number)
    title, date = one_line(meeting.title), one_line(meeting.date)
    if number == view.round:
        return say("picked.this_round", title=title, date=date)
    return say("picked.round", number=number, title=title, date=date)


def _paper(view: View, name: str) -> str:
    text = view.text(name)
    if text is None:
        return name
    if text.author == view.seat:
        names = ", ".join(marked_name(view, seat) for seat in text.to)
        return say("picked.paper", id=paper_name(view, name), names=names, round=text.round)
    author = marked_name(view, text.author)
    return say("picked.paper_from", id=paper_name(view, name), name=author, round=text.round)


def capital(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]
