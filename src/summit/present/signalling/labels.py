"""Each signal in a line: what it would be to do it."""

from __future__ import annotations

from summit.engine.actions import Propose
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Heed,
    Link,
    Pledge,
    Reveal,
    Signal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import audience_name, option_full, seat_name
from summit.present.papers import paper_name
from summit.present.signalling.shares import names, title
from summit.present.width import one_line


def label(view: View, action: Signal | Propose) -> str:
    """A signal or a non-paper in a line."""
    match action:
        case Propose(to=to):
            return say("do.paper", names=names(view, to))
        case Declare(tone=tone):
            return say("do.friendly" if tone == "conciliatory" else "do.firm")
        case Deny(text=text):
            return say("do.deny", paper=paper_name(view, text))
        case Whisper(to=to):
            return say("do.whisper", names=names(view, to))
        case Reveal(text=text):
            return say("do.reveal", paper=paper_name(view, text))
        case Disclose(to=to, more=more, less=less):
            heard = audience_name(view.agenda, to)
            return say("do.disclose", names=heard, more=title(view, more), less=title(view, less))
        case Gesture(gesture=gesture):
            return say("do.gesture", title=gesture_title(view, gesture))
        case Undo(gesture=gesture):
            return say("do.undo", title=gesture_title(view, gesture))
        case WalkOut():
            return say("do.walk_out")
        case ComeBack():
            return say("do.come_back")
        case _:
            return _bound(view, action)


def _bound(view: View, action: Pledge | Link | Unlink | Delink | Threaten | Heed) -> str:
    """What binds or presses, in a line."""
    match action:
        case Pledge(to=to, issue=issue, option=option, due=due):
            return say(
                "do.pledge",
                name=seat_name(view.agenda, to),
                issue=title(view, issue),
                option=option_full(view.agenda.issues[issue], option),
                due=due,
            )
        case Link(issue=issue, tied=tied):
            return say("do.link", issue=title(view, issue), tied=title(view, tied))
        case Unlink(issue=issue, tied=tied):
            return say("do.unlink", issue=title(view, issue), tied=title(view, tied))
        case Delink(of=of, issue=issue, tied=tied):
            return say(
                "do.decline",
                name=seat_name(view.agenda, of),
                issue=title(view, issue),
                tied=title(view, tied),
            )
        case Threaten(by=by, of=of):
            position = view.position(by).id
            return say("do.threaten", text=position, name=seat_name(view.agenda, of))
        case Heed(yields=yields):
            return say("do.yield" if yields else "do.defy")


def gesture_title(view: View, name: str) -> str:
    """A gesture by its title; what is none, as it was written."""
    listed = view.agenda.gesture(name)
    return name if listed is None else one_line(listed.title)
