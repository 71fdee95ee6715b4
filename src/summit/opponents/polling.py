"""What a delegation says to a chair's single text: whether it could live with it, and its yes."""

from __future__ import annotations

from summit.engine.actions import Accept
from summit.engine.acts.offices import Voice
from summit.engine.seats import Seat
from summit.engine.standing.offices import Poll
from summit.engine.standing.texts import Text
from summit.engine.view import View
from summit.opponents.opponent import Decision, Reason
from summit.opponents.plan import Plan, known_lines
from summit.opponents.record import is_last_turn


def voice(view: View, plan: Plan) -> Voice:
    """The honest answer to a straw poll: it binds nobody, and only a true one helps (rule 17.3)."""
    text = view.single
    if text is not None and could_live_with(plan, text):
        return Voice(plan.seat, True)
    return Voice(plan.seat, False, -1 if text is None else _missed(view, plan, text))


def polled(view: View, plan: Plan) -> Decision:
    """The answer to a straw poll, and why."""
    said = voice(view, plan)
    code = "could_live" if said.yes else "could_not_live"
    return Decision((said,), Reason(code, (("issue", said.issue),)))


def could_live_with(plan: Plan, text: Text) -> bool:
    """Whether a text crosses no red line of one's own and is worth a signature; a linkage can be
    given up."""
    return not plan.sheet.crossed(text.terms) and plan.worth(text.terms) >= plan.least


def accepted_single(view: View, plan: Plan) -> Accept | None:
    """A yes to the single text: if all could live with it, or there is no time for another."""
    text = view.single
    if text is None or (plan.seat, text.id) in view.acceptances:
        return None
    if not could_live_with(plan, text) or not plan.may_sign(text.terms):
        return None
    poll = poll_on(view, text.id)
    is_common = poll is not None and has_all(view, poll)
    return Accept(plan.seat, text.id) if is_common or is_last_turn(view, plan.seat) else None


def poll_on(view: View, text: str) -> Poll | None:
    """The straw poll that was read out on a text, if there was one."""
    found = (poll for poll in view.offices.polls if poll.text == text and poll.is_read)
    return next(found, None)


def has_all(view: View, poll: Poll) -> bool:
    """Whether all who are needed could live with the text."""
    yes = {opinion.seat for opinion in poll.opinions if opinion.yes}
    return yes >= set(view.agenda.needed)


def _missed(view: View, plan: Plan, text: Text) -> int:
    """The issue on which one step towards one's own opening would bring most, of those where it
    crosses no red line that anybody has named, and not the one named last time if there is another;
    of a red line that is crossed, the issue that it speaks of."""
    crossed = plan.sheet.crossed(text.terms)
    if crossed:
        return plan.sheet.red_lines[crossed[0]].reads[0][0]
    lines = known_lines(plan.sheet, plan.beliefs)
    gains = []
    for number, option in enumerate(stepped_options(view, plan.seat, text)):
        terms = (*text.terms[:number], option, *text.terms[number + 1 :])
        gain = plan.worth(terms) - plan.worth(text.terms)
        if gain > 0 and not any(line.crossed_by(terms) for line in lines):
            gains.append((number != _asked_last(view, plan.seat), gain, -number))
    return -max(gains)[2] if gains else -1


def _asked_last(view: View, seat: Seat) -> int:
    """The issue that a seat named in the straw poll before."""
    asked = [o.issue for poll in view.offices.polls for o in poll.opinions if o.seat == seat]
    return asked[-1] if asked else -1


def stepped_options(view: View, seat: Seat, text: Text) -> tuple[int, ...]:
    """By issue, the option one step from a text towards a seat's opening."""
    place = view.agenda.index(seat)
    options = []
    for issue, option in zip(view.agenda.issues, text.terms, strict=True):
        goal = issue.openings[place]
        options.append(option + (goal > option) - (goal < option))
    return tuple(options)
