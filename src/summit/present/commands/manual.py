"""The help, and what was wrong with a line, as lines for a person."""

from __future__ import annotations

from summit.present.catalogue import joined, say, word
from summit.present.commands.command import Problem
from summit.present.commands.verbs import GROUPS, VERBS, Verb, verb_of
from summit.present.width import cut

_TYPED_CELLS = 60


def help_lines(name: str = "") -> tuple[str, ...]:
    """All commands by group, or one in full; `name` is any word for it."""
    verb = verb_of(name) if name else None
    if verb is not None:
        return _one(verb)
    lines: list[str] = []
    for group in GROUPS:
        lines.append(word("group", group))
        lines += [_line(verb) for verb in VERBS if verb.group == group]
    return (*lines, say("help.foot"))


def problem_line(problem: Problem) -> str:
    """Why a typed line was not understood, and what was perhaps meant."""
    values = {key: cut(value, _TYPED_CELLS) for key, value in problem.values}
    code = problem.code
    if code == "text_missing" and not values["fits"]:
        code = "text_missing_none"
    if code == "line_unknown" and values["lines"] == "0":
        code = "no_lines"
    text = say(f"problem.{code}", **values)
    if problem.suggestion:
        suggestion = cut(problem.suggestion, _TYPED_CELLS)
        text = say("problem.meant", problem=text, suggestion=suggestion)
    return say("problem", problem=text)


def _line(verb: Verb) -> str:
    return say("help.line", usage=verb.usage, summary=word("command", verb.name))


def _one(verb: Verb) -> tuple[str, ...]:
    also = (say("help.also", words=joined(verb.also)),) if verb.also else ()
    examples = (say("help.example", example=example) for example in verb.examples)
    return (say("help.usage", usage=verb.usage), word("about", verb.name), *also, *examples)
