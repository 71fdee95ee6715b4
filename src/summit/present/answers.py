"""What a person may look at while playing, each as lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from summit.engine.actions import Terms
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.present import previews, rolling, status, waiting
from summit.present.briefs import agenda_lines, brief_lines, sheet_lines
from summit.present.catalogue import say
from summit.present.commands.command import Ask
from summit.present.commands.manual import help_lines
from summit.present.figured import figure_lines
from summit.present.hints import hint
from summit.present.names import issue_title, option_full
from summit.present.rulebook import chapter_lines, rule_lines
from summit.present.signal_lines import signal_lines, standing_signals
from summit.present.treaty_rows import state_rows, treaty_lines
from summit.present.what_stands import closed_lines, matters, standing_matters
from summit.present.why import why

Lines = tuple[str, ...]


def answer(view: View, asked: Ask, draft: Terms | None) -> Lines | None:
    """The lines for a question that the view alone answers; `None` for any other."""
    if asked.query in _OF_THE_VIEW:
        return _OF_THE_VIEW[asked.query](view)
    match asked.query:
        case "text":
            return text_lines(view, asked.words[0]) if asked.words else rolling.lines(view)
        case "agenda":
            return _agenda(view, asked.words)
        case "why":
            return why(view, asked.words, draft)
        case "rules":
            return _rules(asked.words)
        case "help":
            return help_lines(asked.words[0] if asked.words else "", view=view)
        case _:
            return None


def look(view: View) -> Lines:
    """The whole table; once a treaty is signed, the treaty in the place of the texts."""
    if view.treaty is not None:
        return (
            status.headline(view),
            *state_rows(view),
            *status.trust_lines(view),
            *standing_matters(view),
            *waiting.lines(view),
        )
    return (
        status.headline(view),
        *rolling.lines(view),
        *status.standing_lines(view),
        *status.trust_lines(view),
        *status.demand_lines(view),
        *status.promise_lines(view),
        *standing_matters(view),
        *standing_signals(view),
        *waiting.lines(view),
    )


def text_lines(view: View, name: str) -> Lines:
    """One text: whose it is, its terms, and what it is worth to the own seat."""
    heads = dict(zip((text.id for text in view.texts), status.text_lines(view), strict=True))
    text = view.text(name)
    if text is None:
        return ()
    terms = tuple(
        say("line.pair", key=issue_title(issue), value=option_full(issue, option))
        for issue, option in zip(view.agenda.issues, text.terms, strict=True)
    )
    if view.own is None:
        return (heads[name], *terms, *figure_lines(view.agenda, text.terms))
    return (heads[name], *terms, *previews.lines(view, text.terms, text.to or PUBLIC))


def _agenda(view: View, names: tuple[str, ...]) -> Lines:
    """The issues, or those named in full: options, stands, points, who watches."""
    shown: list[str] = []
    for number, issue in enumerate(view.agenda.issues):
        if names and issue.id not in names:
            continue
        shown += agenda_lines(replace(view.agenda, issues=(issue,)))
        shown += closed_lines(view, number)
        shown += why(view, (issue.id,))[1:] if names else ()
    return tuple(shown)


def _rules(words: tuple[str, ...]) -> Lines:
    if not words:
        return chapter_lines()
    return rule_lines(words[0].rstrip(".")) or (say("plain.no_rule", number=words[0]),)


_OF_THE_VIEW: Final[Mapping[str, Callable[[View], Lines]]] = MappingProxyType(
    {
        "look": look,
        "brief": brief_lines,
        "sheet": sheet_lines,
        "trust": status.trust_lines,
        "hint": hint,
        "treaty": treaty_lines,
        "signals": signal_lines,
        "matters": matters,
        "tension": lambda view: why(view, ("tension",)),
    }
)
