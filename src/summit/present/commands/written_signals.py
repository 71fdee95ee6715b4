"""A signal as the line that a person would type for it."""

from __future__ import annotations

from typing import assert_never

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
from summit.engine.seats import PUBLIC, Audience
from summit.engine.view import View
from summit.present.commands.asking import is_quoted


def unparse_signal(action: Signal, view: View) -> str:
    """The line that `parse` reads as exactly this action, given its author's view of the moment."""
    match action:
        case Declare(tone=tone):
            return f"declare {tone}"
        case Deny(text=text):
            return f"deny {text}"
        case Whisper(to=to, words=words):
            said = f'"{words}"' if is_quoted(words) else words
            return f"whisper to {_seats(to)}: {said}"
        case Reveal(text=text):
            return f"reveal {text}"
        case Disclose(to=to, more=more, less=less):
            heard = "all" if to == PUBLIC else _seats(to)
            return f"disclose {_issue(view, more)} over {_issue(view, less)} to {heard}"
        case Pledge(to=to, issue=issue, option=option, due=due):
            wanted = view.agenda.issues[issue].options[option]
            return f"pledge {to} {_issue(view, issue)}={wanted} by {due}"
        case Link() | Unlink() | Delink():
            return _tie(action, view)
        case Threaten(of=of):
            return f"ultimatum {of}"
        case Heed(ultimatum=name, yields=yields):
            return f"{'yield' if yields else 'defy'} {name}"
        case Gesture(gesture=name):
            return f"gesture {name}"
        case Undo(gesture=name):
            return f"undo {name}"
        case WalkOut():
            return "walk out"
        case ComeBack():
            return "return"
        case _:
            assert_never(action)


def _tie(action: Link | Unlink | Delink, view: View) -> str:
    issue, tied = _issue(view, action.issue), _issue(view, action.tied)
    match action:
        case Link():
            return f"link {issue} to {tied}"
        case Unlink():
            return f"unlink {issue} from {tied}"
        case Delink(of=of):
            return f"decline {issue} to {tied} of {of}"


def _seats(to: Audience) -> str:
    return ", ".join(to)


def _issue(view: View, issue: int) -> str:
    return view.agenda.issues[issue].id
