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
from summit.ui.drawing.asking import place_of, topics


def taught(desk: Desk, *, composing: bool = False) -> tuple[str, ...]:
    """The lesson of the moment as dispatches: the idea, and the keys for what it tells to do; in
    the composer, what is left to do there."""
    if not desk.lesson or not desk.is_taught:
        return ()
    text, *named = desk.lesson
    lines = [Dispatch("lesson", text).line]
    for sentence in named:
        typed = sentence.removeprefix(SIGN).strip()
        keys = keys_for(typed, desk.view, desk.draft, composing=composing)
        if composing and not keys:
            return ()
        lines.append(Dispatch("keys", keys or say("teach.typed", typed=typed)).line)
    return tuple(lines)


def keys_for(typed: str, view: View, draft: Terms | None, *, composing: bool = False) -> str:
    """How to do with keys what a typed command does, a draft being as far as it is; "" where only
    typing does it, or, in the composer, where it is done elsewhere."""
    command = parse(typed, view)
    match command:
        case Do(action=Propose(terms=terms)):
            return _drafting("teach.propose", "teach.send", view, terms, draft, composing)
        case Ask(query="draft", terms=terms) if terms is not None:
            return _drafting("teach.draft", "teach.drafted", view, terms, draft, composing)
    if composing:
        return ""
    if isinstance(command, Ask):
        return _showing(command, view)
    return _doing(command, view) if isinstance(command, Do) else ""


def _drafting(
    code: str, done: str, view: View, terms: Terms, draft: Terms | None, composing: bool
) -> str:
    """What is left to set in the composer, or that it is done; from outside also the way there."""
    settings = _settings(view, _kept(view, terms), draft)
    way = "" if composing else say("teach.open")
    return way + (say(code, settings=settings) if settings else say(done))


def _named(view: View, words: tuple[str, ...]) -> str:
    """What the list of reasons calls a topic."""
    found, asked = topics(view), " ".join(words)
    at = place_of(found, asked)
    return asked if at is None else found[at].label


def _kept(view: View, terms: Terms) -> Terms:
    """A text with every measure at least as high as was promised (rule 6.4)."""
    floor = {
        promise.measure: promise.level
        for promise in sorted(view.promises, key=lambda promise: promise.level)
        if promise.seat == view.seat and not promise.broken
    }
    return tuple(max(option, floor.get(number, option)) for number, option in enumerate(terms))


def _showing(asked: Ask, view: View) -> str:
    if asked.query == "undraft":
        return say("teach.undraft")
    if asked.query == "why":
        return say("teach.why", topic=_named(view, asked.words))
    if asked.query == "treaty":
        return say("teach.treaty") if view.treaty is not None else ""
    known = {"brief", "sheet", "trust", "hint", "options", "history", "help"}
    return say(f"teach.{asked.query}") if asked.query in known else ""


def _doing(command: Do, view: View) -> str:
    action = command.action
    match action:
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
