"""The command grammar: what a typed line means, as something to do, to show, or a problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, cast

from summit.engine.view import View
from summit.present.commands.asking import read_say
from summit.present.commands.binding import (
    read_heed,
)
from summit.present.commands.command import Ask, Command, Desk, Do, Problem, Query
from summit.present.commands.governing import read_yes_or_no
from summit.present.commands.missing import left_over, unknown_text
from summit.present.commands.named import find_issue, find_paper, find_text, meant
from summit.present.commands.readings import OF_A_SEAT
from summit.present.commands.replies import (
    read_answer,
)
from summit.present.commands.saying import (
    read_whisper,
)
from summit.present.commands.verb import OF_GUESTS, Verb
from summit.present.commands.verbs import all_words, verb_of, verbs_like
from summit.present.commands.words import LONGEST_LINE, MOST_WORDS, Word, joined_words, words_of
from summit.text import clean

_EMPTY_DESK: Final = Desk()

_YES_OR_NO: Final = frozenset({"y", "yes", "n", "no", "ok"})
"""What answers a question, and is never the start of a command."""


def parse(line: str, view: View, desk: Desk = _EMPTY_DESK) -> Command:
    """What a typed line means at this moment of the game; nothing is carried out.

    Case, commas, `=` and extra spaces do not matter, and every name may be cut to its unique start.
    A bare number picks from `desk.menu`; `propose` and `draft` build on `desk.draft`, else on the
    own position. An empty line and one that begins with `#` mean nothing. Whether an action is
    legal is for `refuse` to say.
    """
    typed = clean(line, lines=False).strip()
    if not typed or typed.startswith("#"):
        return Ask("nothing")
    if len(typed) > LONGEST_LINE:
        return Problem("line_too_long", (("longest", str(LONGEST_LINE)),))
    head, _, rest = typed.partition(" ")
    if not rest and head.rstrip(".").isdecimal():
        return _picked(int(head.rstrip(".")), desk)
    if (asked := read_yes_or_no(view, head, words_of(rest))) is not None:
        return asked
    verb = None if head.lower() in _YES_OR_NO else verb_of(head, view.agenda)
    if verb is not None:
        return _read(verb, view, rest.strip(), desk)
    if not rest and (name := _text_alone(view, head)) is not None:
        return Ask("text", (name,))
    return _no_verb(view, head, typed)


def _read(verb: Verb, view: View, rest: str, desk: Desk) -> Command:
    """The command of a known verb."""
    words = words_of(rest)
    if len(words) > MOST_WORDS:
        return Problem("line_too_long", (("longest", str(LONGEST_LINE)),))
    if not verb.fits(view.agenda):
        return _not_here(verb)
    if verb.name in _ASKING:
        return _ASKING[verb.name](view, words)
    if verb.group in {"shows", "desk"} and verb.name != "draft":
        query = cast(Query, verb.name)
        return left_over(words, verb.name) or Ask(query)
    if view.seat is None or (view.own is None and view.attending is None):
        return Problem("no_seat", (("verb", verb.name),))
    if view.own is None and verb.name not in OF_GUESTS:
        return Problem("signs_nothing", (("verb", verb.name),))
    if verb.name == "say":
        return read_say(view.seat, rest)
    if verb.name == "whisper":
        return read_whisper(view, view.seat, rest)
    if verb.name in {"yield", "defy"}:
        return read_heed(view, view.seat, words, verb.name, yields=verb.name == "yield")
    if verb.name in {"grant", "limit", "refuse"}:
        return read_answer(view, view.seat, words, verb.name)
    return OF_A_SEAT[verb.name](view, view.seat, words, desk)


def _not_here(verb: Verb) -> Problem:
    return Problem("not_here", (("verb", verb.name), ("rule", verb.chapter)))


def _picked(number: int, desk: Desk) -> Command:
    """A bare number: a line of the last menu."""
    if not desk.menu:
        return Problem("no_menu")
    if not 1 <= number <= len(desk.menu):
        return Problem("not_in_menu", (("typed", str(number)), ("last", str(len(desk.menu)))))
    return Do(desk.menu[number - 1].action)


def _no_verb(view: View, head: str, typed: str) -> Problem:
    """A line that begins with no command: several begin so, or an issue, a text, an answer does."""
    if head.lower() in _YES_OR_NO:
        return Problem("nothing_to_confirm", (("typed", head),))
    fits = verbs_like(head, view.agenda)
    if len(fits) > 1:
        return Problem("verb_ambiguous", (("typed", head), ("fits", ", ".join(fits))))
    if head[:1].upper() == "T" and head[1:].isdecimal():
        return unknown_text(view, head)
    if find_issue(view.agenda, words_of(head)[0].text).only is not None:
        return Problem("verb_missing", (("typed", head),), f"propose {typed}")
    known = [(each,) for each in all_words(view.agenda)]
    return Problem("verb_unknown", (("typed", head),), meant(head, known))


def _text_alone(view: View, head: str) -> str | None:
    """A text whose name stands alone on a line: `T2`, `N1`, `usa-russia-1`."""
    return head.upper() if view.text(head.upper()) is not None else find_paper(view, head)


def _ask_text(view: View, words: tuple[Word, ...]) -> Command:
    if not words:
        return Ask("text")
    typed = joined_words(words)
    name = find_text(view, typed)
    return unknown_text(view, typed) if name is None else Ask("text", (name,))


def _ask_agenda(view: View, words: tuple[Word, ...]) -> Command:
    if not words:
        return Ask("agenda")
    typed = joined_words(words)
    places = find_issue(view.agenda, typed).places
    if places:
        return Ask("agenda", tuple(view.agenda.issues[place].id for place in places))
    names = [(issue.id, issue.title) for issue in view.agenda.issues]
    return Problem("issue_unknown", (("typed", typed),), meant(typed, names))


def _ask_why(view: View, words: tuple[Word, ...]) -> Command:
    return Ask("why", tuple(word.text for word in words if not word.is_sign))


def _ask_rules(view: View, words: tuple[Word, ...]) -> Command:
    return Ask("rules", tuple(word.text for word in words if not word.is_sign))


def _ask_help(view: View, words: tuple[Word, ...]) -> Command:
    if not words:
        return Ask("help")
    typed = words[0].text
    verb = verb_of(typed, view.agenda)
    if verb is not None and not verb.fits(view.agenda):
        return _not_here(verb)
    if verb is None:
        best = meant(typed, [(word,) for word in all_words(view.agenda)])
        return Problem("verb_unknown", (("typed", typed),), best and f"help {best}")
    return Ask("help", (verb.name,))


def _ask_confirm(view: View, words: tuple[Word, ...]) -> Command:
    return _switched("confirm", words)


def _ask_pause(view: View, words: tuple[Word, ...]) -> Command:
    return _switched("pause", words)


def _switched(query: Query, words: tuple[Word, ...]) -> Command:
    """Something that is on or off."""
    typed = joined_words(words).lower()
    if typed in {"on", "off"}:
        return Ask(query, (typed,))
    return Problem("on_or_off", (("verb", query),))


_ASKING: Final[Mapping[str, Callable[[View, tuple[Word, ...]], Command]]] = MappingProxyType(
    {
        "text": _ask_text,
        "agenda": _ask_agenda,
        "why": _ask_why,
        "rules": _ask_rules,
        "help": _ask_help,
        "confirm": _ask_confirm,
        "pause": _ask_pause,
    }
)
