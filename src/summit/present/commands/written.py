"""An action as the line that a person would type for it."""

from __future__ import annotations

from typing import assert_never

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Speak,
    Withdraw,
)
from summit.engine.acts.conduct import Conduct
from summit.engine.acts.offices import Office
from summit.engine.acts.signals import Signal
from summit.engine.acts.substance import Substance
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.present.commands.asking import is_quoted
from summit.present.commands.written_after import unparse_after
from summit.present.commands.written_matters import unparse_office, unparse_substance
from summit.present.commands.written_signals import unparse_signal


def unparse(action: Action, view: View, *, short: bool = False) -> str:
    """The line that `parse` reads as exactly this action, given its author's view of the moment.

    A text is written issue by issue; `short` writes only what differs from the own position, which
    is exact as long as no draft lies on the desk, and leaves out the inject of the only choice that
    waits. Raises `ValueError` for nature's answers, which
    nobody types.
    """
    if isinstance(action, Conduct):
        return unparse_after(action, view)
    if isinstance(action, Signal):
        return unparse_signal(action, view)
    if isinstance(action, Office):
        return unparse_office(action, view, short=short)
    if isinstance(action, Substance):
        return unparse_substance(action, view, short=short)
    match action:
        case Propose():
            return _propose(action, view, short=short)
        case Accept(text=text):
            return f"accept {text}"
        case Withdraw(text=text):
            return f"withdraw {text}"
        case Reject(text=text, naming=naming):
            named = ",".join(str(line + 1) for line in naming)
            return f"reject {text} naming {named}" if naming else f"reject {text}"
        case Demand():
            return _demand(action, view)
        case Answer():
            return _answer(action, view)
        case Choose(inject=inject, option=option):
            waiting = () if view.own is None else view.own.choosing
            return (
                f"choose {option}" if short and len(waiting) == 1 else f"choose {inject} {option}"
            )
        case Speak(words=words):
            return f'say "{words}"' if is_quoted(words) else f"say {words}"
        case EndTurn():
            return "end"
        case Settle():
            raise ValueError("nature's answers are not typed")
        case _:
            assert_never(action)


def _propose(action: Propose, view: View, *, short: bool) -> str:
    base = view.position(action.by).terms if short else None
    pairs = [
        f"{issue.id}={issue.options[option]}"
        for number, (issue, option) in enumerate(zip(view.agenda.issues, action.terms, strict=True))
        if base is None or base[number] != option
    ]
    audience = () if action.to == PUBLIC else ("to", ", ".join(action.to))
    return " ".join(("propose", *audience, *pairs))


def _demand(action: Demand, view: View) -> str:
    issue = view.agenda.issues[action.measure]
    line = f"demand {issue.id} {issue.options[action.level]} of {action.of}"
    return f"{line} reciprocal" if action.reciprocal else line


def _answer(action: Answer, view: View) -> str:
    if action.level is None:
        return f"refuse {action.demand}"
    asked = next(demand for demand in view.demands if demand.id == action.demand)
    if action.level == asked.level:
        return f"grant {asked.id}"
    return f"limit {asked.id} {view.agenda.issues[asked.measure].options[action.level]}"
