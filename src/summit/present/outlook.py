"""What comes after a signature, told before the game: to everybody, and to one seat alone."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.meter import MILLION
from summit.engine.sight import agreed_measures
from summit.engine.tables import Agenda, Issue, Life, Payment
from summit.present.catalogue import counted, joined, listed, say
from summit.present.names import (
    condition_text,
    issue_title,
    option_full,
    option_short,
)
from summit.present.numbers import decimal, whole
from summit.present.spread import telling_options
from summit.present.substance_lines import life_lines
from summit.present.telling.parties import agency_name
from summit.present.telling.treaty import chamber_text
from summit.present.width import one_line


@dataclass(frozen=True, slots=True)
class AtHomeBefore:
    """Those at home as their delegation knows them from the start: what the voter in the middle
    asks for in points (None where it is not told), the points that differ from the delegation's
    own, as (issue, points by option), and what buys votes."""

    median: int | None
    points: tuple[tuple[int, tuple[int, ...]], ...]
    payments: tuple[Payment, ...]


def capital(line: str) -> str:
    """A line as a sentence of a handout begins."""
    return line[:1].upper() + line[1:]


def collapse_line(agenda: Agenda) -> str:
    """What a collapse costs everybody (rule 8.3)."""
    text = say("outlook.collapse", loss=decimal(agenda.weights.collapse_loss, 0))
    return say("line.rule", text=text, rule="8.3")


def own_collapse_line(agenda: Agenda, walk_away: int) -> str:
    """What a collapse would leave one seat with."""
    loss = agenda.weights.collapse_loss
    alone = decimal(walk_away * MILLION - loss, 0)
    text = say("outlook.own_collapse", alone=alone, loss=decimal(loss, 0))
    return say("line.rule", text=text, rule="8.3")


def after_signature_lines(agenda: Agenda) -> tuple[str, ...]:
    """Votes, reviews, visits, the agency and the penalty; nothing where a signature is the end."""
    votes, life = _votes(agenda), agenda.life
    if life is None:
        return votes
    return (
        *votes,
        *_reviews(agenda, life),
        *(line for issue in agenda.issues for line in _visits(issue)),
        *_agency(agenda),
        *_ways_out(agenda, life),
        *life_lines(agenda),
    )


def at_home_lines(agenda: Agenda, home: AtHomeBefore) -> tuple[str, ...]:
    """The own constituency, and what may be promised to it."""
    lines = []
    if home.median is not None:
        text = say("outlook.median", points=whole(home.median))
        lines.append(say("line.rule", text=text, rule="11.3"))
    lines += [_wish(agenda.issues[issue], points) for issue, points in home.points]
    lines += [_payment(agenda, payment) for payment in home.payments]
    return tuple(lines)


def _votes(agenda: Agenda) -> tuple[str, ...]:
    chambers = [chamber_text(agenda, party) for party in agenda.parties if party.chamber]
    if not chambers:
        return ()
    text = say("outlook.votes", chambers=listed(chambers))
    return (say("line.rule", text=text, rule="11.2"),)


def _reviews(agenda: Agenda, life: Life) -> tuple[str, ...]:
    head = say("line.rule", text=_span(agenda, life), rule="12.1")
    periods = tuple(
        say(
            "outlook.review",
            number=number,
            title=one_line(meeting.title),
            date=one_line(meeting.date),
        )
        for number, meeting in enumerate(life.periods, 1)
    )
    secret = say("line.rule", text=say("outlook.conduct"), rule="12.3")
    return (head, *periods, secret)


def _span(agenda: Agenda, life: Life) -> str:
    """How long a treaty lives, always or by the option of an issue."""
    more = counted("reviews", life.extension) if life.extension else ""
    if life.by_issue < 0:
        span = say("outlook.span", reviews=counted("reviews", life.lasts[0]))
    else:
        issue = agenda.issues[life.by_issue]
        lives = joined(
            say("outlook.lives", option=option_short(issue, at), reviews=life.lasts[at])
            for at in _steps(life.lasts)
        )
        span = say("outlook.span_by", issue=issue_title(issue), lives=lives)
    return say("outlook.extension", span=span, reviews=more) if more else span


def _steps(counts: tuple[int, ...]) -> tuple[int, ...]:
    """The options from which on a number is another than before."""
    return tuple(at for at in range(len(counts)) if not at or counts[at] != counts[at - 1])


def _visits(issue: Issue) -> tuple[str, ...]:
    if not any(issue.short_notice):
        return ()
    levels = joined(
        say("outlook.lives", option=option_short(issue, at), reviews=issue.short_notice[at])
        for at in _steps(issue.short_notice)
    )
    text = say("outlook.visits", measure=issue_title(issue), levels=levels)
    return (say("line.rule", text=text, rule="13.2"),)


def _agency(agenda: Agenda) -> tuple[str, ...]:
    if not agenda.agency:
        return ()
    measures = listed(
        issue_title(agenda.issues[number]) for number in agreed_measures(agenda, of_agency=True)
    )
    text = say("outlook.agency", agency=agency_name(agenda), measures=measures)
    return (say("line.rule", text=text, rule="6.7"),)


def _ways_out(agenda: Agenda, life: Life) -> tuple[str, ...]:
    """The penalty agreed in advance, and the notice."""
    lines = []
    if life.snapback_cost:
        text = say("outlook.penalty", cost=whole(life.snapback_cost))
        if life.snapback is not None:
            condition = condition_text(agenda, life.snapback.condition.source)
            text = say("outlook.penalty_if", line=text, condition=condition)
        lines.append(say("line.rule", text=text, rule="14.7"))
    if life.notice_by is not None:
        # How long it runs hangs on what is agreed: rule 18.8 has a line of its own.
        return tuple(lines)
    notice = say("outlook.notice_now")
    if life.notice:
        notice = say("outlook.notice", reviews=counted("reviews", life.notice))
    lines.append(say("line.rule", text=notice, rule="14.9"))
    return tuple(lines)


def _wish(issue: Issue, points: tuple[int, ...]) -> str:
    shown = joined(
        say("sheet.point", option=option_full(issue, at), points=whole(points[at]))
        for at in telling_options(points)
    )
    return say("outlook.wish", issue=issue_title(issue), points=shown)


def _payment(agenda: Agenda, payment: Payment) -> str:
    text = say(
        "outlook.payment",
        id=payment.id,
        title=one_line(payment.title),
        votes=whole(payment.votes),
        cost=whole(payment.cost),
    )
    if payment.rider is not None:
        condition = condition_text(agenda, payment.rider.condition.source)
        text = say("why.payment_rider", line=text, condition=condition)
    text = say("outlook.payment_told", line=text, text=one_line(payment.text))
    return say("line.rule", text=text, rule="11.4")
