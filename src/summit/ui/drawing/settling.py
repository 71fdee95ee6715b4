"""What must be settled by one of a few answers, and what each would mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from summit.engine.acts.conduct import Admit, Explain, Extend, Visit
from summit.engine.meter import MILLION, rounded
from summit.engine.sight import agreed_measures
from summit.engine.state import Duty, DutyKind
from summit.engine.view import View
from summit.present.catalogue import counted, listed, say
from summit.present.known import known
from summit.present.names import issue_title, option_full, seat_name
from summit.present.numbers import decimal, percent, weight, whole
from summit.present.parties import limit_of, matter_of
from summit.present.stakes import Prospect, prospects
from summit.present.trusted import others_fall, readings_of
from summit.present.width import one_line
from summit.present.worths import preview
from summit.ui.drawing import polling
from summit.ui.drawing.matter import Answer, Lines, Matter


def matter(view: View, duty: Duty) -> Matter:
    """What a duty asks, and its answers."""
    return MATTERS[duty.kind](view, duty)


def _mandate(view: View, duty: Duty) -> Matter:
    seat, _, treaty = known(view)
    agenda = view.agenda
    agency = one_line(agenda.agency)
    works = [
        say("line.pair", key=issue_title(issue), value=option_full(issue, treaty.terms[number]))
        for number in agreed_measures(agenda, of_agency=True)
        for issue in (agenda.issues[number],)
        if any(shares[treaty.terms[number]] for _, shares in issue.watches)
    ]
    cost = others_fall(view, seat, agenda.weights.mandate_denied)
    return Matter(
        say("settle.mandate"),
        say("settle.mandate_head", agency=agency),
        (say("settle.mandate_work", works=listed(works)), say("settle.mandate_known")),
        (
            Answer(
                Admit(seat, True),
                say("settle.admit"),
                (say("settle.admit_means", agency=agency),),
            ),
            Answer(Admit(seat, False), say("settle.deny"), (say("settle.deny_means"),), cost),
        ),
    )


def _extension(view: View, duty: Duty) -> Matter:
    seat, own, treaty = known(view)
    life = view.agenda.life
    more = 0 if life is None else life.extension
    seen = preview(view, treaty.terms)
    reviews = counted("reviews", more)
    rider = (say("settle.rider", because=one_line(own.rider)),) if own.rider else ()
    worth = say("settle.worth", eyes=decimal(seen.expected), walk_away=whole(seen.walk_away))
    yes = say("settle.extend_barred" if own.rider else "settle.extend")
    return Matter(
        say("settle.extension"),
        say("settle.extension_head", reviews=reviews),
        (say("settle.extension_how"), worth, *rider),
        (
            Answer(Extend(seat, True), yes, rider or (say("settle.extend_means"),)),
            Answer(Extend(seat, False), say("settle.lapse"), (say("settle.lapse_means"),)),
        ),
    )


def _explanation(view: View, duty: Duty) -> Matter:
    seat, _, treaty = known(view)
    found = treaty.finding(duty.of)
    query = next(
        (q for q in treaty.queries if (q.of, q.finding, q.reply) == (seat, duty.of, None)), None
    )
    assert query is not None and found is not None, "somebody has asked, and said about what"
    by = seat_name(view.agenda, query.by)
    guilty = treaty.broke(seat, found.limit, found.period)
    proven = found.result == "confirmed"
    weights = view.agenda.weights
    if guilty:
        truth = say("settle.proven" if proven else "settle.guilty", by=by)
        cost = decimal(weights.breach_admitted, 0)
        means: Lines = (
            say("settle.owning_up" if proven else "settle.admitting", by=by, cost=cost),
            say("settle.admitted", by=by, weight=weight(weights.violation_admitted)),
        )
    else:
        truth = say("settle.innocent", by=by)
        base, now = weights.books_believed, readings_of(view, query.by, seat)
        believed = base + rounded((MILLION - base) * now, MILLION)
        means = (say("settle.opening", by=by, believed=percent(believed)),)
    silence = say("settle.silence", by=by, weight=weight(weights.query_refused))
    return Matter(
        say("settle.explanation"),
        say("settle.asked", by=by, matter=matter_of(view, found)),
        (truth,),
        (
            Answer(
                Explain(seat, duty.of, True),
                say("settle.open_guilty" if guilty else "settle.open"),
                means,
            ),
            Answer(Explain(seat, duty.of, False), say("settle.silent"), (silence,)),
        ),
    )


def _visits(view: View, duty: Duty) -> Matter:
    seat, own, treaty = known(view)
    left = treaty.periods - treaty.period + 1
    answers = [Answer(Visit(seat), say("settle.keep_visit"), (_kept(view),))]
    answers += [_visit(view, seen) for seen in prospects(view) if seen.of not in treaty.suspended]
    return Matter(
        say("settle.visit"),
        counted("settle.visits_left", own.visits_left, reviews=counted("settle.reviews", left)),
        (say("settle.visit_how"),),
        tuple(answers),
    )


def _visit(view: View, seen: Prospect) -> Answer:
    seat, _, _ = known(view)
    action = Visit(seat, seen.of, seen.limit)
    of, limit = seat_name(view.agenda, seen.of), limit_of(view, seen.limit)
    before, after = percent(seen.seen), percent(seen.visited)
    label = say("settle.visit_row", of=of, limit=limit, before=before, after=after)
    if seen.seen == seen.visited:
        return Answer(action, label, (say("settle.visit_idle", limit=limit),))
    means = say("settle.visit_means", of=of, limit=limit, after=after, lost=decimal(seen.lost))
    return Answer(action, label, (means, say("settle.visit_host", of=of)))


def _kept(view: View) -> str:
    _, own, treaty = known(view)
    left = treaty.periods - treaty.period
    if not left:
        return say("settle.keep_last")
    if own.visits_left > left:
        return counted("settle.keep_waste", left)
    return say("settle.keep_means")


MATTERS: Final[Mapping[DutyKind, Callable[[View, Duty], Matter]]] = MappingProxyType(
    {
        "admit": _mandate,
        "extend": _extension,
        "explain": _explanation,
        "visit": _visits,
        "poll": polling.poll,
        "reaffirm": polling.reaffirmation,
    }
)
"""The duties that are settled by one of a few answers."""
