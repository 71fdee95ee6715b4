"""A straw poll as it is asked of a seat: what the single text is worth to it, and on which issue
more would help most (rule 17.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summit.bargain.expected import expected
from summit.engine.acts.offices import Voice
from summit.engine.matters import is_closed
from summit.engine.standing.texts import Text
from summit.engine.view import View
from summit.opponents.polling import stepped_options
from summit.present.catalogue import joined, say
from summit.present.figured import figure_lines
from summit.present.names import issue_title, option_full
from summit.present.numbers import decimal
from summit.present.previews import crossed_line, worth_alone
from summit.present.worths import owned, preview

MOST_WANTS: Final = 6
"""How many issues are offered to be named; any other can be typed."""


@dataclass(frozen=True, slots=True)
class Want:
    """An issue on which one step from the single text towards the own opening brings `gain`, in
    micropoints in the own eyes."""

    issue: int
    option: int
    gain: int


def wants(view: View, text: Text) -> tuple[Want, ...]:
    """The issues on which a step would help, the most helpful first."""
    if view.seat is None:
        return ()
    eyes = owned(view).eyes
    now = expected(eyes, text.terms)
    found = []
    for issue, option in enumerate(stepped_options(view, view.seat, text)):
        terms = (*text.terms[:issue], option, *text.terms[issue + 1 :])
        gain = expected(eyes, terms) - now
        if gain > 0 and not is_closed(view.agenda, view.matters, issue, option):
            found.append(Want(issue, option, gain))
    return tuple(sorted(found, key=lambda want: -want.gain))


def answers(view: View) -> tuple[Voice, ...]:
    """The ways to answer, in a fixed order: yes, no, and a no for each issue that is offered."""
    text = view.single
    if view.seat is None or text is None:
        return ()
    seat = view.seat
    named = (Voice(seat, False, want.issue) for want in wants(view, text)[:MOST_WANTS])
    return (Voice(seat, True), Voice(seat, False), *named)


def about_answer(view: View, action: Voice) -> str:
    """An answer in a few words: what speaks for it."""
    text = view.single
    if text is None:
        return ""
    if action.yes:
        return say("menu.live", text=text.id)
    want = next((w for w in wants(view, text) if w.issue == action.issue), None)
    if action.issue < 0:
        return say("menu.cannot")
    issue = view.agenda.issues[action.issue]
    if want is None:
        return say("menu.cannot_on", issue=issue_title(issue))
    option = option_full(issue, want.option)
    return say("menu.want", issue=issue_title(issue), option=option, gain=decimal(want.gain))


def poll_rows(view: View) -> tuple[str, ...]:
    """What the single text is worth, against the walk-away, and which red lines it crosses."""
    text = view.single
    if text is None:
        return ()
    seen = preview(view, text.terms)
    lines = tuple(crossed_line(view.agenda, line) for line in seen.crossed)
    terms = joined(
        say("line.pair", key=issue_title(issue), value=option_full(issue, option))
        for issue, option in zip(view.agenda.issues, text.terms, strict=True)
    )
    figures = figure_lines(view.agenda, text.terms)
    return (terms, worth_alone(seen), *lines, *figures)
