"""The help, and what was wrong with a line, as lines for a person."""

from __future__ import annotations

from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.catalogue import joined, say, word
from summit.present.commands.command import Problem
from summit.present.commands.signal_verbs import DOUBLES
from summit.present.commands.verb import Verb
from summit.present.commands.verbs import GROUPS, VERBS, verb_of
from summit.present.width import cut

_TYPED_CELLS = 60
_UNDERSTOOD = frozenset({"not_here"})
"""What was well understood, and is not to be had."""


def help_lines(
    name: str = "", agenda: Agenda | None = None, view: View | None = None
) -> tuple[str, ...]:
    """All commands by group, or one in full; `name` is any word for it. Of a game, what its
    scenario does not allow is left out; of a view, what its seat cannot do in any turn."""
    agenda = agenda if view is None else view.agenda
    verb = verb_of(name, agenda) if name else None
    if verb is not None:
        return _one(verb, agenda)
    lines: list[str] = []
    for group in GROUPS:
        verbs = [
            verb
            for verb in (*DOUBLES.values(), *VERBS)
            if verb.group == group and _is_shown(verb, agenda, view)
        ]
        lines += [word("group", group)] * bool(verbs)
        lines += [_line(verb) for verb in verbs]
    return (*lines, say("help.foot"))


def _is_shown(verb: Verb, agenda: Agenda | None, view: View | None) -> bool:
    return verb.fits(agenda) if view is None else verb.is_offered(view)


def problem_line(problem: Problem) -> str:
    """Why a typed line was not understood, and what was perhaps meant."""
    values = {key: cut(value, _TYPED_CELLS) for key, value in problem.values}
    code = problem.code
    if code == "text_missing" and not values["fits"]:
        code = "text_missing_none"
    if code == "paper_unknown" and not values["fits"]:
        code = "paper_unknown_none"
    if code == "tone_unknown" and not values["typed"]:
        code = "tone_missing"
    if code == "report_unknown" and not values["fits"]:
        code = "no_report_left"
    if code == "line_unknown" and values["lines"] == "0":
        code = "no_lines"
    text = say(f"problem.{code}", **values)
    if problem.suggestion:
        suggestion = cut(problem.suggestion, _TYPED_CELLS)
        text = say("problem.meant", problem=text, suggestion=suggestion)
    return text if code in _UNDERSTOOD else say("problem", problem=text)


def _line(verb: Verb) -> str:
    return say("help.line", usage=verb.usage, summary=word("command", verb.name))


def _one(verb: Verb, agenda: Agenda | None) -> tuple[str, ...]:
    also = (say("help.also", words=joined(verb.also)),) if verb.also else ()
    double = DOUBLES.get(verb.name)
    besides: tuple[str, ...] = ()
    shown = verb.examples
    if double is not None and double.fits(agenda):
        besides = (say("help.usage", usage=double.usage), word("about", double.name))
        shown += double.examples
    examples = (say("help.example", example=example) for example in shown)
    usage = say("help.usage", usage=verb.usage)
    return (usage, word("about", verb.name), *besides, *also, *examples)
