"""Before a move is made: whether it is asked about, and what is shown with the question."""

from __future__ import annotations

from summit.engine.actions import Accept, Action, EndTurn, Propose, Terms
from summit.engine.acts.offices import Mediate, Office, Reaffirm, Voice
from summit.engine.acts.signals import Disclose, Heed, Signal
from summit.engine.acts.substance import Amend, Substance
from summit.engine.seats import PUBLIC
from summit.engine.view import View
from summit.present.answers import text_lines
from summit.present.catalogue import say
from summit.present.commands.building import single_base
from summit.present.floors import is_sealed
from summit.present.meanings import is_weighty, meaning
from summit.present.names import audience_name
from summit.present.regrets import signs
from summit.present.signal_meanings import WEIGHTY, is_signal
from summit.present.sure import Meaning
from summit.ui.desk import Drafted
from summit.ui.drawing.composed import public
from summit.ui.drawing.composing import Draft


def is_dear(action: Action) -> bool:
    """Whether it costs so dearly and at once that it is asked about whatever one has chosen."""
    return isinstance(action, WEIGHTY)


def is_asked(view: View, action: Action) -> bool:
    """Whether a move is asked about by one who wants to be asked; under seal nothing handed in can
    be changed (rule 2.8)."""
    if isinstance(action, EndTurn):
        return is_sealed(view)
    if isinstance(action, Voice | Reaffirm):
        # Its screen has said all of it.
        return is_weighty(action)
    is_put = isinstance(action, Propose | Accept | Signal | Office | Substance)
    return is_put or is_weighty(action)


def question(view: View, action: Action, price: tuple[str, ...]) -> Meaning:
    """The question whether to do it, what it is, and what it costs besides: `price` is what its
    author would regret."""
    match action:
        case Propose():
            title, lines, costs = _text(view, action)
        case Mediate() | Amend():
            title, lines, costs = _draft(view, action)
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
    standing = view.position(action.by).terms
    seen = public(view, Draft("position", action.terms, standing, action.to))
    if action.to == PUBLIC:
        code = "review.seal" if is_sealed(view) else "review.send"
        return say(code), (say("review.seen"), *seen), ()
    title, means, costs = meaning(view, action)
    names = audience_name(view.agenda, action.to)
    return title, (*means, *costs, say("review.paper_seen", names=names), *seen), ()


def _draft(view: View, action: Mediate | Amend) -> Meaning:
    """A single text or an amendment: what it leads to, and what is seen of it."""
    title, means, costs = meaning(view, action)
    kind: Drafted = "single" if isinstance(action, Mediate) else "amendment"
    seen = public(view, Draft(kind, action.terms, base_of(view, action)))
    return title, (*means, *costs, say("review.seen"), *seen), ()


def base_of(view: View, action: Mediate | Amend) -> Terms:
    """What a single text or an amendment would stand in the place of."""
    if isinstance(action, Amend) and view.treaty is not None:
        return view.treaty.terms
    return single_base(view, action.by)


def _support(view: View, action: Accept) -> Meaning:
    lines = text_lines(view, action.text)
    if signs(action, view):
        return say("review.sign"), (say("plain.signing", text=action.text), *lines), ()
    return say("review.support"), lines, ()


def _other(view: View, action: Action) -> Meaning:
    """A signal, or what nothing undoes; what a signal costs by its nature is no reason to say no
    first, unless it is dear, or a lie."""
    is_known = is_weighty(action) or is_signal(action) or isinstance(action, Office | Substance)
    if not is_known:
        return say("review.sure"), (), ()
    title, means, costs = meaning(view, action)
    if is_weighty(action) or isinstance(action, Disclose):
        return title, means, costs
    return title, (*means, *costs), ()
