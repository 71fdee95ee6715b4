"""A short numbered menu of what a seat could do now, out of all that it may."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Withdraw,
)
from summit.engine.acts.conduct import Conduct
from summit.engine.acts.offices import Office
from summit.engine.acts.signals import ComeBack, Gesture, Heed, Signal, WalkOut
from summit.engine.acts.substance import Consent, Perform, Substance
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.commands.command import MenuItem
from summit.present.commands.written import unparse
from summit.present.conducting import about, choices, in_commission
from summit.present.floors import is_away, is_sealed
from summit.present.hints_offices import office_advice
from summit.present.matter_menus import about_matter, due_answers, of_a_guest, of_a_party
from summit.present.names import option_full, seat_name
from summit.present.naming import named_crossings
from summit.present.signalling.bound import bluffs
from summit.present.signalling.briefly import about_signal, worth_line
from summit.present.steps import own_terms, steps
from summit.present.width import cut, one_line
from summit.present.worths import preview

LONGEST_MENU: Final = 12
_TEXTS: Final = 3
_DEMANDS: Final = 3
_STEPS: Final = 4
_GESTURES: Final = 2
_MATTERS: Final = 3
_OPTION_CELLS: Final = 120


def menu(view: View, options: Iterable[Action]) -> tuple[MenuItem, ...]:
    """At most twelve sensible choices among the legal `options`, each labelled with its command.

    Duties come alone; else texts that could be signed, demands for what the own position asks,
    what the chair, a sequence or a bloc waits for, small steps towards the others on cheap issues,
    a no to what crosses a red line, the turn's end. Once a treaty is signed, what can be done about
    it; for a mediator or an observer what its office is for.
    """
    legal = tuple(options)
    duties = [action for action in legal if isinstance(action, Answer | Choose | Heed)]
    if view.attending is not None:
        chosen = of_a_guest(view, legal, office_advice(view))
    elif view.own is None:
        return ()
    elif asked := due_answers(view, legal):
        chosen = asked
    elif duties:
        chosen = _answers(duties)
    elif view.treaty is not None:
        chosen = _under_treaty(view, legal)
    else:
        chosen = _in_talks(view, legal)
    return tuple(MenuItem(_label(view, action), action) for action in chosen[:LONGEST_MENU])


def _in_talks(view: View, legal: tuple[Action, ...]) -> tuple[Action, ...]:
    """What a seat that has the floor could do; the end of its turn always among it, and leaving for
    whoever has threatened in vain."""
    last = (WalkOut, EndTurn) if bluffs(view) else (EndTurn,)
    ends = tuple(action for action in legal if isinstance(action, last))
    chosen = (
        *[action for action in legal if isinstance(action, ComeBack)],
        *_acceptances(view, legal)[:_TEXTS],
        *_demands(view, legal),
        *of_a_party(view, legal, office_advice(view)),
        *_steps(view, legal),
        *[action for action in legal if isinstance(action, Gesture)][:_GESTURES],
        *_rejections(view, legal)[:1],
        *[action for action in legal if isinstance(action, Withdraw)][:1],
    )
    return (*chosen[: LONGEST_MENU - len(ends)], *ends)


def menu_lines(items: tuple[MenuItem, ...]) -> tuple[str, ...]:
    """The menu, numbered from 1."""
    return tuple(say("menu.line", number=n, label=item.label) for n, item in enumerate(items, 1))


def _answers(duties: Sequence[Action]) -> tuple[Action, ...]:
    """Every option of a choice; of a demand the grant, two levels between, and the refusal."""
    levels = [action for action in duties if isinstance(action, Answer) and action.level]
    rest = [action for action in duties if action not in levels]
    if len(levels) <= 3:
        return (*levels, *rest)
    third = len(levels) // 3
    return (levels[0], levels[third], levels[2 * third], *rest)


def _under_treaty(view: View, legal: tuple[Action, ...]) -> tuple[Action, ...]:
    """The ways to settle the first duty under a treaty; else the answers in the commission."""
    allowed = set(legal)
    for duty in () if view.own is None else view.own.duties:
        settling = tuple(action for action in choices(view, duty) if action in allowed)
        if settling:
            return settling
    beside = tuple(action for action in legal if isinstance(action, Consent | Perform))
    return (*beside[:_MATTERS], *in_commission(view, legal))


def _acceptances(view: View, legal: tuple[Action, ...]) -> list[Action]:
    """The texts that the seat could sign (rule 3.5)."""
    found = ((action, view.text(action.text)) for action in legal if isinstance(action, Accept))
    return [action for action, text in found if text and preview(view, text.terms).is_signable]


def _demands(view: View, legal: tuple[Action, ...]) -> tuple[Action, ...]:
    """The level that the own position asks for, where the other's position offers less and it has
    named no red line against it."""
    mine = own_terms(view)
    if mine is None:
        return ()
    wanted: dict[tuple[int, Seat], Action] = {}
    for action in legal:
        if not isinstance(action, Demand) or action.level != mine[action.measure]:
            continue
        theirs = view.position(action.of).terms
        granted = (*theirs[: action.measure], action.level, *theirs[action.measure + 1 :])
        if any(crossing.seat == action.of for crossing in named_crossings(view, granted)):
            continue
        if action.level > theirs[action.measure]:
            # The reciprocal one comes first among the legal, and costs no trust.
            wanted.setdefault((action.measure, action.of), action)
    return tuple(wanted.values())[:_DEMANDS]


def _steps(view: View, legal: tuple[Action, ...]) -> tuple[Action, ...]:
    """The cheapest step on each issue."""
    assert view.seat is not None, "only a seat has a menu"
    cheapest: dict[int, Action] = {}
    for step in steps(view):
        cheapest.setdefault(step.issue, Propose(view.seat, step.terms))
    return tuple(action for action in cheapest.values() if action in legal)[:_STEPS]


def _rejections(view: View, legal: tuple[Action, ...]) -> list[Action]:
    return [action for action in legal if isinstance(action, Reject) and action.naming]


def _label(view: View, action: Action) -> str:
    command = unparse(action, view, short=True)
    about = _about(view, action)
    return say("menu.about", command=command, about=about) if about else command


def _about(view: View, action: Action) -> str:
    """What an entry of the menu means, in a few words."""
    if isinstance(action, Conduct):
        return about(view, action)
    if isinstance(action, Signal):
        return about_signal(view, action)
    if isinstance(action, Office | Substance):
        return about_matter(view, action)
    match action:
        case Accept(text=name):
            text = view.text(name)
            return "" if text is None else worth_line(view, text.terms)
        case Propose(terms=terms):
            return worth_line(view, terms)
        case Answer(level=None):
            return say("menu.refuse")
        case Answer():
            return _granted(view, action)
        case Choose():
            return _chosen(view, action)
        case Reject(naming=naming):
            return say("menu.reject") if naming else ""
        case Demand(of=of, reciprocal=is_mutual):
            name = seat_name(view.agenda, of)
            return say("menu.mutual" if is_mutual else "menu.one_sided", name=name)
        case EndTurn():
            return _about_end(view)
        case _:
            return ""


def _about_end(view: View) -> str:
    """What ending the turn means where it is ended."""
    if view.treaty is not None:
        return say("act.end")
    if is_away(view):
        return say("menu.away")
    return say("menu.sealed" if is_sealed(view) else "menu.end")


def _granted(view: View, action: Answer) -> str:
    asked = next(demand for demand in view.demands if demand.id == action.demand)
    issue = view.agenda.issues[asked.measure]
    level = option_full(issue, asked.level if action.level is None else action.level)
    return say("menu.grant", level=level)


def _chosen(view: View, action: Choose) -> str:
    choosing = () if view.own is None else view.own.choosing
    words = [
        text
        for entry in choosing
        if entry.inject == action.inject
        for option, text in entry.options
        if option == action.option
    ]
    return cut(one_line(words[0]), _OPTION_CELLS) if words else ""
