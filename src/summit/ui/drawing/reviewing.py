"""Before a move is made: whether it is asked about, and what is shown with the question."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, EndTurn, Propose
from summit.engine.acts.signals import Disclose, Heed, Signal
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.present.answers import text_lines
from summit.present.catalogue import say
from summit.present.floors import is_sealed
from summit.present.meanings import is_weighty, meaning
from summit.present.names import audience_name
from summit.present.regrets import signs
from summit.present.signal_meanings import WEIGHTY, is_signal
from summit.present.sure import Meaning
from summit.ui.drawing.composing import public


def is_dear(action: Action) -> bool:
    """Whether it costs so dearly and at once that it is asked about whatever one has chosen."""
    return isinstance(action, WEIGHTY)


def is_asked(view: View, action: Action) -> bool:
    """Whether a move is asked about by one who wants to be asked; under seal nothing handed in can
    be changed (rule 2.8)."""
    if isinstance(action, EndTurn):
        return is_sealed(view)
    return isinstance(action, Propose | Accept | Signal) or is_weighty(action)


def question(view: View, action: Action, price: tuple[str, ...]) -> Meaning:
    """The question whether to do it, what it is, and what it costs besides: `price` is what its
    author would regret."""
    match action:
        case Propose():
            title, lines, costs = _text(view, action)
        case Accept():
            title, lines, costs = _support(view, action)
        case Heed():
            title, lines, costs = meaning(view, action)
            title = say("review.sign") if signs(action, view) else title
            return title, lines, (*costs, *price)
        case EndTurn() if is_sealed(view):
            position = view.position(action.by).id
            title, lines, costs = (
                say("review.end_sealed"),
                (say("review.end_sealed_means", text=position),),
                (),
            )
        case _:
            title, lines, costs = _other(view, action)
    return title, lines, costs or price


def _text(view: View, action: Propose) -> Meaning:
    """A text: exactly what is seen of it, by whom."""
    seen = public(view, action.terms, action.to)
    if action.to == PUBLIC:
        code = "review.seal" if is_sealed(view) else "review.send"
        return say(code), (say("review.seen"), *seen), ()
    title, means, costs = meaning(view, action)
    names = audience_name(view.agenda, action.to)
    return title, (*means, *costs, say("review.paper_seen", names=names), *seen), ()


def _support(view: View, action: Accept) -> Meaning:
    lines = text_lines(view, action.text)
    if signs(action, view):
        return say("review.sign"), (say("plain.signing", text=action.text), *lines), ()
    return say("review.support"), lines, ()


def _other(view: View, action: Action) -> Meaning:
    """A signal, or what nothing undoes; what a signal costs by its nature is no reason to say no
    first, unless it is dear, or a lie."""
    if not is_weighty(action) and not is_signal(action):
        return say("review.sure"), (), ()
    title, means, costs = meaning(view, action)
    if is_weighty(action) or isinstance(action, Disclose):
        return title, means, costs
    return title, (*means, *costs), ()
