"""What is done after a signature, as the line that a person would type for it."""

from __future__ import annotations

from typing import assert_never

from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Conduct,
    Consult,
    Counter,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.rules.conduct import Response
from summit.engine.view import View
from summit.present.naming import finding_names


def unparse_after(action: Conduct, view: View) -> str:
    """The line that `parse` reads as exactly this action, given its author's view of the moment."""
    match action:
        case Buy(payment=payment):
            return f"buy {payment}"
        case CallVote():
            return "vote"
        case Shelve():
            return "shelve"
        case Admit(admitted=admitted):
            return "admit" if admitted else "deny"
        case Comply(breaks=breaks):
            limits = ", ".join(view.agenda.issues[limit].id for limit in breaks)
            return f"break {limits}" if breaks else "keep"
        case Visit(of=None):
            return "hold"
        case Visit(of=of, limit=limit):
            return f"visit {view.agenda.issues[limit].id} of {of}"
        case Explain(finding=finding, openly=openly):
            return f"{'open' if openly else 'stonewall'} {_name(view, finding)}"
        case Extend(willing=willing):
            return "extend" if willing else "lapse"
        case _:
            return _unparse_response(action, view)


def _unparse_response(action: Response, view: View) -> str:
    match action:
        case Consult(finding=finding):
            return f"consult {_name(view, finding)}"
        case Accuse(of=of, limit=limit):
            return f"accuse {of} of {view.agenda.issues[limit].id}"
        case Publish(finding=finding):
            return f"publish {_name(view, finding)}"
        case Suspend():
            return "suspend"
        case Resume():
            return "resume"
        case Counter(of=of):
            return f"counter {of}"
        case Lift(of=of):
            return f"lift {of}"
        case SnapBack(of=of):
            return f"snapback {of}"
        case Expel():
            return "expel"
        case GiveNotice():
            return "leave"
        case _:
            assert_never(action)


def _name(view: View, finding: str) -> str:
    return finding_names(view).get(finding, finding)
