"""What each duty under a treaty is about, number by number, for the seat that has it."""

from __future__ import annotations

from summit.bargain.expected import expected
from summit.engine.meter import MILLION, rounded
from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.sight import agreed_measures
from summit.engine.standing.treaty import Finding
from summit.engine.tables import Agenda
from summit.engine.view import View
from summit.present.catalogue import counted, joined, say, word
from summit.present.names import condition_text, issue_title, option_full, seat_name
from summit.present.numbers import change, decimal, percent, whole
from summit.present.stakes import Approval, Breach, Offer, approval, breaches, fear, prospects
from summit.present.telling.parties import agency_name, limit_title
from summit.present.telling.treaty import share_text
from summit.present.width import one_line, paragraphs
from summit.present.worths import owned

Lines = tuple[str, ...]


def approval_rows(view: View, *, in_full: bool = False) -> Lines:
    """The odds of approval at home, and what each side payment would make of them."""
    treaty = view.treaty
    seen = None if treaty is None else approval(view, treaty.terms)
    if seen is None or view.seat is None:
        return ()
    party = view.agenda.parties[view.agenda.index(view.seat)]
    head = say(
        "rows.approval",
        chamber=one_line(party.chamber),
        quorum=share_text(party.quorum),
        value=decimal(seen.value),
        asked=decimal(seen.asked),
        odds=percent(seen.odds),
    )
    return (head, *(row for offer in seen.offers for row in _offer(view, seen, offer, in_full)))


def admit_rows(view: View) -> Lines:
    """What the agency would look at, and with what."""
    treaty = view.treaty
    if treaty is None:
        return ()
    measures = (
        say(
            "line.pair",
            key=issue_title(view.agenda.issues[number]),
            value=option_full(view.agenda.issues[number], treaty.terms[number]),
        )
        for number in agreed_measures(view.agenda, of_agency=True)
    )
    return (say("rows.mandate", agency=agency_name(view.agenda), measures=joined(measures)),)


def conduct_rows(view: View) -> Lines:
    """What breaking each limit brings, how likely it is seen, and what being found out costs."""
    rows = tuple(breach_row(view, breach) for breach in breaches(view))
    return (*rows, fear_row(view), say("rows.guess"))


def breach_row(view: View, breach: Breach) -> str:
    """One limit that binds the own seat."""
    issue = view.agenda.issues[breach.limit]
    line = say(
        "rows.breach",
        id=issue.id,
        title=issue_title(issue),
        gain=decimal(breach.gain),
        share=decimal(breach.share),
        seen=percent(breach.seen),
    )
    if breach.visited is None:
        return line
    return say("rows.breach_visited", line=line, visited=percent(breach.visited))


def fear_row(view: View) -> str:
    """What being found out may cost, and of what that is made up."""
    weights, life, treaty = view.agenda.weights, view.agenda.life, view.treaty
    assert treaty is not None, "only a treaty can be broken"
    penalty = life.snapback_cost if life is not None and life.snaps_back(treaty.terms) else 0
    surplus = fear(view) - weights.breach_shown - penalty * MILLION
    parts = [say("rows.fear_name", points=decimal(weights.breach_shown, 0))]
    if penalty:
        parts.append(say("rows.fear_penalty", points=whole(penalty)))
    return say(
        "rows.fear",
        points=decimal(fear(view)),
        surplus=decimal(surplus),
        parts=joined(parts),
        admitted=decimal(weights.breach_admitted, 0),
    )


def visit_rows(view: View) -> Lines:
    """What one sees of each limit of the others, without a visit and with one."""
    treaty = view.treaty
    if treaty is None:
        return ()
    left, reviews = owned(view).visits_left, treaty.periods - treaty.period + 1
    shown = []
    for seen in prospects(view):
        issue = view.agenda.issues[seen.limit]
        shown.append(
            say(
                "rows.prospect",
                id=issue.id,
                title=issue_title(issue),
                of=seat_name(view.agenda, seen.of),
                seen=percent(seen.seen),
                visited=percent(seen.visited),
                share=decimal(rounded(seen.lost, max(1, treaty.periods))),
            )
        )
    visits = counted("visits.left", left)
    return (say("rows.visits", visits=visits, reviews=counted("reviews", reviews)), *shown)


def explain_rows(view: View, finding: str) -> Lines:
    """What somebody asks about, what one did then, and what each answer leads to."""
    treaty = view.treaty
    found = None if treaty is None else treaty.finding(finding)
    if treaty is None or found is None or view.seat is None:
        return ()
    is_guilty = treaty.broke(view.seat, found.limit, found.period)
    by = next((query.by for query in treaty.queries if query.finding == finding), found.by)
    points = decimal(view.agenda.weights.breach_admitted, 0)
    name = seat_name(view.agenda, by)
    if is_guilty:
        fate = say("rows.guilty", name=name, points=points)
    else:
        fate = say("rows.innocent", name=name)
    return (_question(view.agenda, found, by), fate)


def extend_rows(view: View) -> Lines:
    """How much longer the treaty would live, what it is worth, and a rider that forbids it."""
    treaty, life, own = view.treaty, view.agenda.life, owned(view)
    if treaty is None or life is None:
        return ()
    line = say(
        "rows.extension",
        reviews=counted("reviews", life.extension),
        eyes=decimal(expected(own.eyes, treaty.terms)),
        walk_away=whole(own.sheet.walk_away),
    )
    return (line, say("rows.rider", because=one_line(own.rider))) if own.rider else (line,)


def _offer(view: View, seen: Approval, offer: Offer, in_full: bool) -> Lines:
    payment = offer.payment
    title = one_line(payment.title)
    if offer.is_bought:
        return (say("rows.bought", title=title),)
    row = say(
        "rows.offer",
        id=payment.id,
        title=title,
        odds=percent(offer.odds),
        change=change(seen.odds * 100, offer.odds * 100, 0),
        cost=whole(payment.cost),
    )
    rider = () if payment.rider is None else (_rider(view, payment.rider),)
    return (row, *(paragraphs(payment.text) if in_full else ()), *rider)


def _rider(view: View, rider: RedLine) -> str:
    """What a payment rules out later, and whether that hits this very treaty (rule 11.4)."""
    treaty = view.treaty
    is_hit = treaty is not None and rider.crossed_by(treaty.terms)
    return say(
        "rows.rider_hits" if is_hit else "rows.rider_spares",
        because=one_line(rider.because),
        condition=condition_text(view.agenda, rider.condition.source),
    )


def _question(agenda: Agenda, found: Finding, by: Seat) -> str:
    return say(
        "rows.question",
        name=seat_name(agenda, by),
        result=word("looked", found.result),
        limit=limit_title(agenda, found.limit),
        number=found.period,
    )
