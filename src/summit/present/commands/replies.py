"""The words behind the commands that reply: to a text, to a demand, to a choice."""

from __future__ import annotations

from summit.engine.actions import Accept, Answer, Choose, Reject, Withdraw
from summit.engine.seats import Seat
from summit.engine.state import AskedFor
from summit.engine.view import Choosing, View
from summit.present.commands.binding import open_ultimatum, read_heed
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.missing import left_over, unknown_text
from summit.present.commands.named import find_option, find_text, meant
from summit.present.commands.package import option_problem
from summit.present.commands.words import Word, joined_words


def read_accept(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`accept T7`, or the position of a delegation; alone it means the only other position."""
    name = _text(view, seat, words, "accept")
    return name if isinstance(name, Problem) else Do(Accept(seat, name))


def read_withdraw(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`withdraw T7`; alone it means the only text accepted."""
    supported = [text for by, text in view.acceptances if by == seat]
    if not words and len(supported) == 1:
        return Do(Withdraw(seat, supported[0]))
    name = _text(view, seat, words, "withdraw")
    return name if isinstance(name, Problem) else Do(Withdraw(seat, name))


def read_reject(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`reject T7 [naming 1,2 | naming all]`: the numbers are those of the own red lines."""
    at = next((n for n, word in enumerate(words) if word.text.lower() == "naming"), len(words))
    name = _text(view, seat, words[:at], "reject")
    if isinstance(name, Problem):
        return name
    naming = _naming(view, name, words[at + 1 :]) if at < len(words) else ()
    return naming if isinstance(naming, Problem) else Do(Reject(seat, name, naming))


def read_answer(view: View, seat: Seat, words: tuple[Word, ...], verb: str) -> Command:
    """`grant [D3] [LEVEL]`, `limit [D3] LEVEL`, `refuse [D3]`: answers to the demand that waits."""
    due = tuple(asked for asked in view.demands if asked.of == seat and not asked.answered)
    named = tuple(asked for asked in due if words and asked.id == words[0].text.upper())
    if named:
        due, words = named, words[1:]
    if not due and verb == "refuse" and open_ultimatum(view) is not None:
        return read_heed(view, seat, words, verb, yields=False)
    if not due:
        return _nothing_asked(view, words, verb)
    if verb == "refuse":
        return left_over(words, verb) or Do(Answer(seat, due[0].id, None))
    if not words and verb == "grant":
        return Do(Answer(seat, due[0].id, due[0].level))
    return _granted(view, seat, due[0], words)


def read_choose(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`choose 1`, `choose OPTION`, or `choose INJECT OPTION` where more than one choice waits."""
    waiting = () if view.own is None else view.own.choosing
    if not waiting:
        return Problem("nothing_to_choose")
    choice, typed = waiting[0], joined_words(words)
    for entry in waiting:
        if len(words) > 1 and entry.inject == words[0].text.lower():
            choice, typed = entry, joined_words(words[1:])
    option = _chosen(choice, typed)
    if option is None:
        fits = ", ".join(name for name, _ in choice.options)
        best = meant(typed, choice.options) if typed else ""
        return Problem("choice_unknown", (("typed", typed), ("fits", fits)), best)
    return Do(Choose(seat, choice.inject, option))


def _text(view: View, seat: Seat, words: tuple[Word, ...], verb: str) -> str | Problem:
    """The text that some words name; without words the only standing one of another."""
    if words:
        typed = joined_words(words)
        name = find_text(view, typed)
        if name is None and typed[:1].upper() == "D" and typed[1:].isdigit():
            return Problem("demand_not_text", (("typed", typed), ("verb", verb)))
        return name or unknown_text(view, typed)
    standing = [
        name for name in view.positions if (text := view.text(name)) and text.author != seat
    ]
    if verb != "withdraw" and len(standing) == 1:
        return standing[0]
    return Problem("text_missing", (("verb", verb), ("fits", ", ".join(standing))))


def _naming(view: View, text: str, words: tuple[Word, ...]) -> tuple[int, ...] | Problem:
    entry = view.text(text)
    sheet = None if view.own is None else view.own.sheet
    if entry is None or sheet is None:
        return ()
    named = [word.text for word in words if word.kind != "comma" and word.text.lower() != "and"]
    if [word.lower() for word in named] == ["all"]:
        return sheet.crossed(entry.terms)
    lines = len(sheet.red_lines)
    wrong = [word for word in named if not word.isdecimal() or not 1 <= int(word) <= lines]
    if wrong or not named:
        typed = wrong[0] if wrong else ""
        return Problem("line_unknown", (("typed", typed), ("lines", str(lines))))
    return tuple(int(word) - 1 for word in named)


def _granted(view: View, seat: Seat, asked: AskedFor, words: tuple[Word, ...]) -> Command:
    issue = view.agenda.issues[asked.measure]
    rest = words[1:] if words and words[0].text.lower() in {"to", "at"} else words
    level = find_option(issue, joined_words(rest)).only
    if level is None:
        return option_problem(issue, joined_words(rest))
    return Do(Answer(seat, asked.id, level))


def _nothing_asked(view: View, words: tuple[Word, ...], verb: str) -> Problem:
    """No demand waits; `refuse T7` was perhaps meant to reject a text."""
    if verb == "refuse" and words and (name := find_text(view, joined_words(words))):
        return Problem("refuse_is_for_demands", (), f"reject {name}")
    return Problem("nothing_asked_of_you", (("verb", verb),))


def _chosen(choice: Choosing, typed: str) -> str | None:
    """The option of that id, of that place in the list, or whose id or words begin so."""
    names = [name for name, _ in choice.options]
    lower = typed.lower()
    if lower in names:
        return lower
    if typed.isdecimal() and 1 <= int(typed) <= len(names):
        return names[int(typed) - 1]
    begun = [
        name
        for name, text in choice.options
        if lower and (name.startswith(lower) or text.lower().startswith(lower))
    ]
    return begun[0] if len(begun) == 1 else None
