"""Lessons on the screens: what a lesson tells to type, as the keys that do the same."""

from __future__ import annotations

from summit.engine.actions import Accept, Answer, Choose, Demand, EndTurn, Propose, Reject, Terms
from summit.engine.view import View
from summit.present.catalogue import listed, say
from summit.present.commands.command import Ask, Do
from summit.present.grammar import parse
from summit.present.lessons import SIGN
from summit.present.names import issue_title, option_full, seat_name
from summit.present.steps import own_terms
from summit.present.telling.line import Dispatch
from summit.ui.desk import Desk


def taught(desk: Desk, *, composing: bool = False) -> tuple[str, ...]:
    """The lesson of the moment as dispatches: the idea, and the keys for what it tells to do; in
    the composer, what is left to do there."""
    if not desk.lesson or not desk.is_taught:
        return ()
    text, *command = desk.lesson
    lines = [Dispatch("lesson", text).line]
    if command:
        typed = command[0].removeprefix(SIGN).strip()
        keys = keys_for(typed, desk.view, desk.draft)
        if composing:
            keys = keys.removeprefix(say("teach.open"))
        lines.append(Dispatch("keys", keys or say("teach.typed", typed=typed)).line)
    return tuple(lines)


def keys_for(typed: str, view: View, draft: Terms | None = None) -> str:
    """How to do with keys what a typed command does, a draft being as far as it is; "" where only
    typing does it."""
    command = parse(typed, view)
    if isinstance(command, Ask):
        return _showing(command, view, draft)
    return _doing(command, view, draft) if isinstance(command, Do) else ""


def _showing(asked: Ask, view: View, draft: Terms | None) -> str:
    if asked.query == "draft" and asked.terms is not None:
        settings = _settings(view, asked.terms, draft)
        return (
            say("teach.draft", open=say("teach.open"), settings=settings)
            if settings
            else say("teach.drafted")
        )
    if asked.query == "undraft":
        return say("teach.undraft")
    if asked.query == "why":
        return say("teach.why", topic=" ".join(asked.words))
    known = {"brief", "sheet", "trust", "hint", "options", "history", "help"}
    return say(f"teach.{asked.query}") if asked.query in known else ""


def _doing(command: Do, view: View, draft: Terms | None) -> str:
    action = command.action
    match action:
        case Propose(terms=terms):
            settings = _settings(view, terms, draft)
            return (
                say("teach.propose", open=say("teach.open"), settings=settings)
                if settings
                else say("teach.send")
            )
        case Demand(of=of, measure=measure, level=level, reciprocal=is_mutual):
            issue = view.agenda.issues[measure]
            code = "teach.demand_mutual" if is_mutual else "teach.demand"
            return say(
                code,
                measure=issue_title(issue),
                level=option_full(issue, level),
                of=seat_name(view.agenda, of),
            )
        case EndTurn():
            return say("teach.end")
        case Accept(text=text):
            return say("teach.accept", text=text)
        case Reject(text=text):
            return say("teach.reject", text=text)
        case Answer() | Choose():
            return say("teach.answer")
        case _:
            return ""


def _settings(view: View, terms: Terms, draft: Terms | None) -> str:
    """Which issues are still to be stepped where, from the draft or the own position; "" if none
    is."""
    standing = draft or own_terms(view)
    pairs = zip(view.agenda.issues, terms, strict=True)
    left = tuple(
        say("teach.setting", issue=issue_title(issue), option=option_full(issue, option))
        for number, (issue, option) in enumerate(pairs)
        if standing is None or standing[number] != option
    )
    return listed(left) if left else ""
