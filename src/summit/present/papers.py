"""Non-papers by the short names that people type: N1, N2 and so on."""

from __future__ import annotations

from collections.abc import Mapping

from summit.engine.seats import PUBLIC
from summit.engine.standing.texts import Text
from summit.engine.view import View
from summit.present.catalogue import say


def own_papers(view: View) -> tuple[Text, ...]:
    """The non-papers that the own seat sent or was sent, in the order in which they came. One that
    is known only from a leak is not among them: it would push in between the others."""
    seat = view.seat
    return tuple(text for text in view.texts if text.to and seat in (text.author, *text.to))


def paper_names(view: View) -> Mapping[str, str]:
    """A short name for each of the own non-papers, by its id; it never changes."""
    return {text.id: f"N{number}" for number, text in enumerate(own_papers(view), 1)}


def paper_name(view: View, text: str) -> str:
    """A text by its id, with its short name where it has one: `usa-russia-1 (N1)`."""
    short = paper_names(view).get(text, "")
    return say("paper.named", id=text, short=short) if short else text


def to_deny(view: View) -> tuple[str, ...]:
    """The own non-papers that have not been denied (rule 16.4)."""
    return tuple(t.id for t in own_papers(view) if t.author == view.seat and not t.denied)


def to_reveal(view: View) -> tuple[str, ...]:
    """What was confided to the own seat and is not known to everybody (rule 16.6)."""
    return tuple(t.id for t in own_papers(view) if t.author != view.seat and t.audience != PUBLIC)
