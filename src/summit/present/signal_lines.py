"""What stands of all that was signalled, and what the own seat could still do, for reading."""

from __future__ import annotations

from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.outstanding import sections
from summit.present.signalling.bound import bluff_lines
from summit.present.signalling.done import own_gestures

Lines = tuple[str, ...]


def signal_lines(view: View) -> Lines:
    """Pledges, ties, ultimatums, gestures, confidences, who is away; then the own gestures that are
    left."""
    if not view.agenda.means and not view.agenda.gestures and not view.turns_left:
        return (say("signals.none_here"),)
    shown: list[str] = [*bluff_lines(view)]
    own = own_gestures(view)
    for head, lines in (*sections(view), *(((say("signals.own"), own),) if own else ())):
        shown.append(say("signals.head", head=head))
        shown += [say("signals.line", line=line) for line in lines]
    return tuple(shown) or (say("signals.nothing"),)


def standing_signals(view: View) -> Lines:
    """The same for the whole table, where anything stands: each kind on lines of its own. How the
    floor stands is said to a seat in another place."""
    shown = sections(view)
    if view.own is not None and view.turns_left:
        shown = shown[1:]
    return tuple(
        line
        for head, lines in shown
        for line in (say("signals.head", head=head), *(say("signals.line", line=x) for x in lines))
    )
