"""Before a move is made: what it would mean, and whether it is wanted all the same."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, Propose, Terms
from summit.engine.view import View
from summit.plain.page import Page
from summit.plain.typed import Typed
from summit.present import previews
from summit.present.catalogue import say
from summit.present.menus import worth_line
from summit.present.regrets import regrets, signs, terms_of
from summit.present.telling.line import PREFIX_CELLS

_YES = frozenset({"y", "yes", "yes.", "ok"})
_NO = frozenset({"", "n", "no", "no."})


def is_wanted(action: Action, view: View, page: Page, typed: Typed, *, asks: bool) -> bool:
    """Whether to go on with an action, after showing what it would mean.

    A text is shown as it would be worth; with `asks` it is asked whether to send it, and whether to
    sign what is then agreed. What one could not sign oneself, or what breaks a promise, is asked
    whatever `asks` says, and its price named.
    """
    terms = terms_of(action, view)
    if isinstance(action, Propose) and terms is not None:
        page.lines(previews.lines(view, terms), indent=PREFIX_CELLS)
    price = regrets(action, view)
    page.lines(price, indent=PREFIX_CELLS)
    if price:
        is_sure = say("plain.all_the_same" if view.treaty is None else "plain.sure")
        return _says_yes(page, typed, is_sure)
    if isinstance(action, Propose):
        return not asks or _says_yes(page, typed, say("plain.send"))
    if isinstance(action, Accept) and terms is not None:
        return _is_signed(action, view, terms, page, typed, asks=asks)
    return True


def _is_signed(
    action: Accept, view: View, terms: Terms, page: Page, typed: Typed, *, asks: bool
) -> bool:
    """Whether to go on with the support of a good text, which may be the last that it needs."""
    page.line(worth_line(view, terms), indent=PREFIX_CELLS)
    if not asks or not signs(action, view):
        return True
    page.line(say("plain.signing", text=action.text), indent=PREFIX_CELLS)
    return _says_yes(page, typed, say("plain.sign"))


def _says_yes(page: Page, typed: Typed, question: str) -> bool:
    """Whether the next line says yes; one that is neither yes nor no is a command, and a no."""
    line = typed.ask(" " * PREFIX_CELLS + question)
    if line is not None and line.lower() in _YES:
        return True
    page.line(say("plain.not_sent"), indent=PREFIX_CELLS)
    if line is not None and line.lower() not in _NO:
        typed.push(line)
    return False
