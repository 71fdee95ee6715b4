"""Before a move is made: what its seat would regret, and whether it signs the treaty."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Demand,
    EndTurn,
    Propose,
    Terms,
    Withdraw,
)
from summit.engine.acts.offices import Mediate, Office, Restrain, TakePoll
from summit.engine.acts.signals import Gesture, Heed, Link, Pledge, Reveal, Threaten, Undo
from summit.engine.acts.substance import (
    Broach,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
    Substance,
)
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.present import previews
from summit.present.amendment_meanings import worse_off
from summit.present.catalogue import say
from summit.present.consequences import consequences
from summit.present.numbers import decimal, whole
from summit.present.signalling.bound import bluff_lines
from summit.present.status import supporters
from summit.present.worths import Preview, crossed_lines, owned, position_of_own, preview

OF_A_MOVE: Final = (
    Propose,
    Accept,
    Withdraw,
    Demand,
    Reveal,
    Pledge,
    Link,
    Threaten,
    Gesture,
    Undo,
    Mediate,
    TakePoll,
    Restrain,
    Broach,
    Impose,
    Relieve,
    Perform,
    Reverse,
    Exercise,
)
"""What costs a delegation a move in the talks (rules 2.4 and 16 to 18)."""


def regrets(action: Action, view: View) -> tuple[str, ...]:
    """What the own seat would regret about a move, each in a line: supporting what it could not
    sign, breaking a promise, binding itself to what it could not sign, an ultimatum that was not
    meant; under a treaty, what nothing undoes; none for any other."""
    if view.own is None:
        return ()
    if view.treaty is not None:
        return (*consequences(action, view), *worse_off(view, action))
    empty = bluff_lines(view) if ends_turn(action, view) else ()
    if isinstance(action, Propose) and action.to != PUBLIC:
        # A non-paper binds nobody (rule 16.2).
        return empty
    terms = terms_of(action, view)
    if terms is None and isinstance(action, Office | Substance):
        return empty
    if terms is None:
        return (*empty, *_bound(action, view))
    return (*empty, *_price(action, view, preview(view, terms)))


def ends_turn(action: Action, view: View) -> bool:
    """Whether the own turn ends with an action: it gives the floor up, or takes its last move."""
    if isinstance(action, EndTurn):
        return True
    is_move = isinstance(action, OF_A_MOVE)
    return is_move and view.own is not None and view.own.moves_left == 1


def signs(action: Action, view: View) -> bool:
    """Whether a support is the last that its text needs: then the talks end (rules 4.4, 17.7)."""
    if not isinstance(action, Accept | Heed):
        return False
    text = view.text(supported(action, view))
    missing = set(view.agenda.needed) - {action.by}
    return text is not None and missing <= set(supporters(view, text))


def terms_of(action: Action, view: View) -> Terms | None:
    """The terms that an action would have its seat support, or send to some only."""
    if isinstance(action, Propose):
        return action.terms
    text = view.text(supported(action, view)) if isinstance(action, Accept | Heed) else None
    return None if text is None else text.terms


def supported(action: Accept | Heed, view: View) -> str:
    """The name of the text that an action supports, "" for none."""
    if isinstance(action, Accept):
        return action.text
    puts = (put.text for put in view.signals.threats if put.id == action.ultimatum)
    return next(puts, "") if action.yields else ""


def _price(action: Action, view: View, seen: Preview) -> tuple[str, ...]:
    """What a seat would regret about supporting a text (rules 3.5 and 6.4)."""
    lines: list[str] = []
    if seen.margin < 0:
        walk_away, margin = whole(seen.walk_away), decimal(-seen.margin)
        lines.append(say("regret.too_low", walk_away=walk_away, margin=margin))
    if isinstance(action, Accept | Heed):
        lines += [previews.crossed_line(view.agenda, line) for line in seen.crossed]
    elif seen.crossed:
        lines.append(say("regret.crossing"))
    if isinstance(action, Propose) and seen.broken:
        lines.append(say("regret.breaking"))
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
    code = "regret.asking_too_much" if isinstance(action, Demand) else "regret.promising_too_much"
    return (say(code), *(previews.crossed_line(view.agenda, line) for line in lines))


def _level(action: Action, view: View) -> tuple[int, int] | None:
    """The measure and the level that a demand asks for, or that an answer promises."""
    if isinstance(action, Demand):
        return action.measure, action.level
    if not isinstance(action, Answer) or action.level is None:
        return None
    asked = next((entry for entry in view.demands if entry.id == action.demand), None)
    return None if asked is None else (asked.measure, action.level)
