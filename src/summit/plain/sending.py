"""Before a move is made: what it would mean, and whether it is wanted all the same."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, Propose, Terms
from summit.engine.acts.signals import Heed
from summit.engine.view import View
from summit.plain.page import Page
from summit.plain.typed import Typed
from summit.present import previews
from summit.present.catalogue import say
from summit.present.floors import is_sealed
from summit.present.matter_meanings import COSTLY as COSTLY_MATTERS
from summit.present.matter_meanings import is_grave, is_matter
from summit.present.meanings import meaning
from summit.present.regrets import regrets, signs, supported, terms_of
from summit.present.signal_meanings import COSTLY, WEIGHTY, is_signal
from summit.present.signalling.briefly import worth_line
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
        page.lines(previews.lines(view, terms, action.to), indent=PREFIX_CELLS)
    if is_matter(action):
        return _is_matter_done(action, view, page, typed, asks=asks)
    if is_signal(action):
        return _is_signalled(action, view, page, typed, asks=asks)
    price = regrets(action, view)
    page.lines(price, indent=PREFIX_CELLS)
    if price:
        is_sure = say("plain.all_the_same" if view.treaty is None else "plain.sure")
        return _says_yes(page, typed, is_sure)
    if is_sealed(view) and isinstance(action, Propose | Accept):
        page.line(say("plain.under_seal"), indent=PREFIX_CELLS)
    if isinstance(action, Propose):
        return not asks or _says_yes(page, typed, say("plain.send"))
    if isinstance(action, Accept) and terms is not None:
        return _is_signed(action, view, terms, page, typed, asks=asks)
    return True


def _is_signalled(action: Action, view: View, page: Page, typed: Typed, *, asks: bool) -> bool:
    """Whether to go on with a signal, its meaning shown: what costs something is asked about like a
    text, and giving in to an ultimatum like an acceptance."""
    _, means, costs = meaning(view, action)
    page.lines((*means, *costs), indent=PREFIX_CELLS)
    if isinstance(action, Heed) and action.yields:
        return _is_supported(action, view, page, typed, asks=asks)
    price = regrets(action, view)
    page.lines(price, indent=PREFIX_CELLS)
    if price:
        return _says_yes(page, typed, say("plain.all_the_same"))
    if isinstance(action, WEIGHTY):
        return _says_yes(page, typed, say("plain.sure"))
    if not asks or not isinstance(action, (*COSTLY, Propose)):
        return True
    return _says_yes(page, typed, say("plain.send_signal"))


def _is_matter_done(action: Action, view: View, page: Page, typed: Typed, *, asks: bool) -> bool:
    """Whether to go on with an act in an office or a step on the substance, its meaning shown."""
    _, means, costs = meaning(view, action)
    page.lines((*means, *costs), indent=PREFIX_CELLS)
    price = regrets(action, view)
    page.lines(price, indent=PREFIX_CELLS)
    if price:
        return _says_yes(page, typed, say("plain.all_the_same"))
    if is_grave(action):
        return _says_yes(page, typed, say("plain.sure"))
    if not asks or not isinstance(action, COSTLY_MATTERS):
        return True
    return _says_yes(page, typed, say("plain.send_signal"))


def _is_supported(action: Heed, view: View, page: Page, typed: Typed, *, asks: bool) -> bool:
    """Whether to give in to an ultimatum, whose text may be the last support that it needs."""
    price = regrets(action, view)
    page.lines(price, indent=PREFIX_CELLS)
    if price:
        return _says_yes(page, typed, say("plain.all_the_same"))
    terms = terms_of(action, view)
    return terms is None or _is_signed(action, view, terms, page, typed, asks=asks)


def _is_signed(
    action: Accept | Heed, view: View, terms: Terms, page: Page, typed: Typed, *, asks: bool
) -> bool:
    """Whether to go on with the support of a good text, which may be the last that it needs."""
    page.line(worth_line(view, terms), indent=PREFIX_CELLS)
    if not asks or not signs(action, view):
        return True
    code = "plain.signing_sealed" if is_sealed(view) else "plain.signing"
    page.line(say(code, text=supported(action, view)), indent=PREFIX_CELLS)
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
