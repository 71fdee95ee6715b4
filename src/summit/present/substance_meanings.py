"""What each step on the substance leads to and costs, before it is taken (rules, chapter 18)."""

from __future__ import annotations

from summit.engine.acts.substance import Broach, Exercise, Impose, Perform, Relieve, Reverse
from summit.engine.listed.substance import SequenceTable, StepTable
from summit.engine.meter import MILLION, rounded
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.catalogue import joined, say
from summit.present.matters import still_needed, willing
from summit.present.names import issue_title, option_full, seat_name
from summit.present.numbers import signed, whole
from summit.present.office_labels import substance_label
from summit.present.signalling.shares import evidence, moved, names
from summit.present.sure import Lines, Meaning
from summit.present.width import one_line, paragraphs
from summit.present.worths import owned, position_of_own


def broached(view: View, action: Broach) -> Meaning:
    """An option that is not on the table (rule 18.2)."""
    said = tuple(seat for seat in willing(view, action.issue, action.option) if seat != action.by)
    lacking = tuple(
        seat for seat in still_needed(view, action.issue, action.option) if seat != action.by
    )
    issue = view.agenda.issues[action.issue]
    told = [say("weigh.willing", names=names(view, said))] if said else []
    if lacking:
        told.append(say("weigh.broach_lacks", names=names(view, lacking)))
    else:
        option = option_full(issue, action.option)
        told.append(say("weigh.broach_opens", option=option, issue=issue_title(issue)))
    told += _points(view, action.issue, action.option)
    return _sure(substance_label(view, action)), tuple(told), (say("weigh.one_move"),)


def _points(view: View, issue: int, option: int) -> Lines:
    """What an option is worth on the own sheet, against what the position says."""
    points = owned(view).sheet.points[issue]
    mine = position_of_own(view, ())
    now = points[mine[issue]] if mine else 0
    return (say("weigh.broach_points", points=whole(points[option]), now=whole(now)),)


def imposed(view: View, action: Impose) -> Meaning:
    """A sanction put in force (rule 18.3)."""
    return _sanctioned(view, action, view.agenda.weights.sanction, sign=1)


def relieved(view: View, action: Relieve) -> Meaning:
    """A sanction lifted (rule 18.3)."""
    return _sanctioned(view, action, view.agenda.weights.relief, sign=-1)


def _sanctioned(view: View, action: Impose | Relieve, weight: int, *, sign: int) -> Meaning:
    question = _sure(substance_label(view, action))
    listed = view.agenda.sanction(action.sanction)
    if listed is None:
        return question, (), ()
    name = seat_name(view.agenda, listed.against)
    codes = ("weigh.impose", "weigh.impose_free")
    if sign < 0:
        codes = ("weigh.relieve", "weigh.relieve_free")
    told = say(
        codes[0] if listed.price else codes[1],
        name=name,
        bite=whole(listed.bite),
        price=whole(listed.price),
    )
    tension = signed(sign * view.agenda.weights.tension_sanction)
    moves = moved(view, listed.against, action.by, weight)
    others = tuple(s for s in view.agenda.others(action.by) if s != listed.against)
    seen = (say("weigh.onlookers", names=names(view, others)),) if others else ()
    words = paragraphs(listed.text) if sign > 0 else ()
    return (
        question,
        (*words, told, *((moves,) if sign < 0 else ())),
        (
            *((moves,) if sign > 0 else ()),
            *seen,
            say("weigh.tension", amount=tension),
            say("weigh.one_move"),
        ),
    )


def performed(view: View, action: Perform) -> Meaning:
    """The next step of a sequence (rule 18.4)."""
    question = _sure(substance_label(view, action))
    listed = view.agenda.sequence(action.sequence)
    number = view.matters.done(action.sequence)
    if listed is None or number >= len(listed.steps):
        return question, (), ()
    step = listed.steps[number]
    told = [*paragraphs(step.text), _weighs(view, listed, step), *_brings(view, step)]
    told += _next_lines(view, listed, number + 1)
    costs = (say("weigh.step_cost", cost=whole(step.cost)),) if step.cost else ()
    return question, tuple(told), (*costs, say("weigh.one_move"))


def reversed_step(view: View, action: Reverse) -> Meaning:
    """The last step taken back (rule 18.4)."""
    question = _sure(substance_label(view, action))
    listed = view.agenda.sequence(action.sequence)
    number = view.matters.done(action.sequence)
    if listed is None or not number:
        return question, (), ()
    step = listed.steps[number - 1]
    weight = -rounded(step.weight * view.agenda.weights.undoing, MILLION)
    told = say("weigh.undo", weight=evidence(weight), earned=evidence(step.weight))
    given = (say("weigh.step_back", cost=whole(step.cost)),) if step.cost else ()
    falls = tuple(moved(view, other, action.by, weight) for other in _partners(listed, action.by))
    return (
        question,
        (told, *given, *_brings(view, step, "weigh.step_takes")),
        (
            *falls,
            say("weigh.one_move"),
        ),
    )


def exercised(view: View, action: Exercise) -> Meaning:
    """A line of contact kept in use (rule 18.7)."""
    listed = view.agenda.contact(action.contact)
    words = () if listed is None else paragraphs(listed.text)
    told = (*words, say("weigh.exercise"))
    return _sure(substance_label(view, action)), told, (say("weigh.one_move"),)


def step_figures(view: View, listed: SequenceTable, step: StepTable) -> str:
    """What a step weighs, costs and brings, on one line."""
    cost = (say("weigh.step_cost_of", cost=whole(step.cost)),) if step.cost else ()
    return joined((_weighs(view, listed, step), *cost, *_brings(view, step)))


def _weighs(view: View, listed: SequenceTable, step: StepTable) -> str:
    others = _partners(listed, step.by)
    return say("weigh.gesture", weight=evidence(step.weight), names=names(view, others))


def _partners(listed: SequenceTable, by: Seat) -> tuple[Seat, ...]:
    """The others who take steps in a sequence, in the order in which they first do."""
    return tuple(dict.fromkeys(step.by for step in listed.steps if step.by != by))


def _brings(view: View, step: StepTable, code: str = "weigh.step_brings") -> Lines:
    shares = [
        say("weigh.step_share", name=seat_name(view.agenda, seat), points=whole(points))
        for seat, points in zip(view.agenda.seats, step.brings, strict=True)
        if points
    ]
    return (say(code, shares=", ".join(shares)),) if shares else ()


def _next_lines(view: View, listed: SequenceTable, number: int) -> Lines:
    """What follows: whose step is next, and what it would bring."""
    if number == len(listed.steps):
        return (say("weigh.step_last"),)
    step = listed.steps[number]
    name = seat_name(view.agenda, step.by)
    code = "weigh.step_next_own" if step.by == view.seat else "weigh.step_next"
    line = say(code, name=name, title=one_line(step.title))
    return (line, *_brings(view, step))


def _sure(label: str) -> str:
    return say("respond.sure", label=label)
