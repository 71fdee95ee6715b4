"""Before a move is made: what it would mean, and whether it is wanted all the same."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, Propose, Terms
from summit.engine.view import View
from summit.plain.page import Page
from summit.plain.typed import Typed
from summit.present import previews
from summit.present.catalogue import say
from summit.present.menus import worth_line
from summit.present.numbers import decimal, whole
from summit.present.telling.line import PREFIX_CELLS
from summit.present.worths import Preview, preview

_YES = frozenset({"y", "yes", "yes.", "ok"})
_NO = frozenset({"", "n", "no", "no."})


def is_wanted(action: Action, view: View, page: Page, typed: Typed, *, asks: bool) -> bool:
    """Whether to go on with an action, after showing what it would mean.

    A text is shown as it would be worth; with `asks` it is asked whether to send it. What one could
    not sign oneself, or what breaks a promise, is asked whatever `asks` says, and its price named.
    """
    terms = _terms(action, view)
    if terms is None:
        return True
    seen = preview(view, terms)
    if isinstance(action, Propose):
        page.lines(previews.lines(view, terms), indent=PREFIX_CELLS)
    price = _price(action, view, seen)
    page.lines(price, indent=PREFIX_CELLS)
    if price:
        return _says_yes(page, typed, say("plain.all_the_same"))
    if isinstance(action, Propose):
        return not asks or _says_yes(page, typed, say("plain.send"))
    page.line(worth_line(view, terms), indent=PREFIX_CELLS)
    return True


def _terms(action: Action, view: View) -> Terms | None:
    """The terms that an action would have its seat support."""
    if isinstance(action, Propose):
        return action.terms
    text = view.text(action.text) if isinstance(action, Accept) else None
    return None if text is None else text.terms


def _price(action: Action, view: View, seen: Preview) -> tuple[str, ...]:
    """What a seat would regret about supporting a text (rules 3.5 and 6.4)."""
    lines: list[str] = []
    if seen.margin < 0:
        walk_away, margin = whole(seen.walk_away), decimal(-seen.margin)
        lines.append(say("plain.too_low", walk_away=walk_away, margin=margin))
    if isinstance(action, Accept):
        lines += [previews.crossed_line(line) for line in seen.crossed]
    elif seen.crossed:
        lines.append(say("plain.crossing"))
    if isinstance(action, Propose) and seen.broken:
        lines.append(say("plain.breaking"))
    return tuple(lines)


def _says_yes(page: Page, typed: Typed, question: str) -> bool:
    """Whether the next line says yes; one that is neither yes nor no is a command, and a no."""
    line = typed.ask(" " * PREFIX_CELLS + question)
    if line is not None and line.lower() in _YES:
        return True
    page.line(say("plain.not_sent"), indent=PREFIX_CELLS)
    if line is not None and line.lower() not in _NO:
        typed.push(line)
    return False
