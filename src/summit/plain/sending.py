"""Before a move is made: what it would mean, and whether it is wanted all the same."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, Answer, Demand, Propose, Terms
from summit.engine.view import View
from summit.plain.page import Page
from summit.plain.typed import Typed
from summit.present import previews
from summit.present.catalogue import say
from summit.present.menus import worth_line
from summit.present.numbers import decimal, whole
from summit.present.status import supporters
from summit.present.telling.line import PREFIX_CELLS
from summit.present.worths import Preview, crossed_lines, owned, position_of_own, preview

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
    price = _bound(action, view) if terms is None else _price(action, view, preview(view, terms))
    page.lines(price, indent=PREFIX_CELLS)
    if price:
        return _says_yes(page, typed, say("plain.all_the_same"))
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
    text = view.text(action.text)
    missing = set(view.agenda.seats) - {action.by}
    if not asks or text is None or not missing <= set(supporters(view, text)):
        return True
    page.line(say("plain.signing", text=text.id), indent=PREFIX_CELLS)
    return _says_yes(page, typed, say("plain.sign"))


def terms_of(action: Action, view: View) -> Terms | None:
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
        lines += [previews.crossed_line(view.agenda, line) for line in seen.crossed]
    elif seen.crossed:
        lines.append(say("plain.crossing"))
    if isinstance(action, Propose) and seen.broken:
        lines.append(say("plain.breaking"))
    return tuple(lines)


def _bound(action: Action, view: View) -> tuple[str, ...]:
    """What a seat would regret about a demand or a grant: a level that it could not sign itself."""
    own, mine, level = owned(view), position_of_own(view, ()), _level(action, view)
    if level is None or not mine:
        return ()
    measure, option = level
    granted = (*mine[:measure], option, *mine[measure + 1 :])
    anew = set(own.sheet.crossed(granted)) - set(own.sheet.crossed(mine))
    lines = crossed_lines(own, tuple(sorted(anew)))
    if not lines:
        return ()
    code = "plain.asking_too_much" if isinstance(action, Demand) else "plain.promising_too_much"
    return (say(code), *(previews.crossed_line(view.agenda, line) for line in lines))


def _level(action: Action, view: View) -> tuple[int, int] | None:
    """The measure and the level that a demand asks for, or that an answer promises."""
    if isinstance(action, Demand):
        return action.measure, action.level
    if not isinstance(action, Answer) or action.level is None:
        return None
    asked = next((entry for entry in view.demands if entry.id == action.demand), None)
    return None if asked is None else (asked.measure, action.level)


def _says_yes(page: Page, typed: Typed, question: str) -> bool:
    """Whether the next line says yes; one that is neither yes nor no is a command, and a no."""
    line = typed.ask(" " * PREFIX_CELLS + question)
    if line is not None and line.lower() in _YES:
        return True
    page.line(say("plain.not_sent"), indent=PREFIX_CELLS)
    if line is not None and line.lower() not in _NO:
        typed.push(line)
    return False
