"""The votes at home, and what each side really had from its treaty."""

from __future__ import annotations

from summit.debrief.fate import Had, HomeVote
from summit.debrief.report import Report
from summit.engine.meter import MILLION
from summit.engine.tables import Agenda, Payment
from summit.present.catalogue import joined, listed, say
from summit.present.debriefing.section import Section
from summit.present.names import seat_name
from summit.present.numbers import decimal, percent, signed, whole
from summit.present.telling.treaty import share_text
from summit.present.width import one_line


def home(report: Report) -> Section:
    """Every vote at home: how it came out, the odds, and what was bought."""
    votes = () if report.fate is None else report.fate.votes
    lines = tuple(line for vote in votes for line in _vote(report.agenda, vote))
    return Section(say("report.home"), lines)


def had_lines(report: Report) -> tuple[str, ...]:
    """Paper, expected at the signing and really had, side by side, for each seat."""
    if report.fate is None:
        return ()
    return tuple(line for had in report.fate.had for line in _had(report.agenda, had))


def margin_text(had: Had) -> str:
    """How far above or below the walk-away a seat ended."""
    margin = had.realised - had.walk_away * MILLION
    code = "result.above" if margin >= 0 else "result.below"
    return say(code, margin=decimal(abs(margin)))


def _had(agenda: Agenda, had: Had) -> tuple[str, ...]:
    lines = [_outside(agenda, had) if had.is_outside else _inside(agenda, had)]
    costs = []
    if had.paid:
        costs.append(say("had.paid", points=decimal(had.paid)))
    if had.fined:
        costs.append(say("had.fined", points=decimal(had.fined)))
    if had.raced:
        costs.append(say("had.raced", points=decimal(had.raced)))
    if costs:
        lines.append(say("had.costs", costs=listed(costs)))
    if had.steps:
        lines.append(say("had.steps", points=signed(had.steps)))
    if had.by_period and not had.is_outside:
        reviews = joined(
            say("had.review", number=number, value=decimal(value))
            for number, value in enumerate(had.by_period, 1)
        )
        lines.append(say("had.by_review", reviews=reviews))
    return tuple(lines)


def _outside(agenda: Agenda, had: Had) -> str:
    """What a party has that did not sign (rule 17.7)."""
    return say(
        "had.outside",
        name=seat_name(agenda, had.seat),
        realised=decimal(had.realised),
        walk_away=whole(had.walk_away),
    )


def _inside(agenda: Agenda, had: Had) -> str:
    return say(
        "had.line",
        name=seat_name(agenda, had.seat),
        paper=whole(had.paper),
        expected=decimal(had.expected),
        realised=decimal(had.realised),
        walk_away=whole(had.walk_away),
        margin=margin_text(had),
    )


def _vote(agenda: Agenda, vote: HomeVote) -> tuple[str, ...]:
    lines = [say(f"vote_told.{_outcome(vote)}", **_names(agenda, vote))]
    if vote.odds is not None and vote.odds_then is not None:
        assert vote.worth is not None and vote.asked is not None, "known on the same day"
        odds = {"odds": percent(vote.odds), "then": percent(vote.odds_then)}
        values = {"worth": decimal(vote.worth), "asked": decimal(vote.asked)}
        same = odds["odds"] == odds["then"]
        lines.append(say("vote_odds.same" if same else "vote_odds.moved", **odds, **values))
    if vote.bought:
        promises = listed(_promise(payment) for payment in vote.bought)
        lines.append(say("vote_told.bought", promises=promises))
    return tuple(lines)


def _outcome(vote: HomeVote) -> str:
    if vote.is_shelved:
        return "shelved"
    if vote.passed is None:
        return "unasked"
    return "passed" if vote.passed else "failed"


def _names(agenda: Agenda, vote: HomeVote) -> dict[str, str]:
    return {
        "name": seat_name(agenda, vote.seat),
        "chamber": one_line(vote.chamber),
        "quorum": share_text(vote.quorum),
    }


def _promise(payment: Payment) -> str:
    return say("vote_told.promise", title=one_line(payment.title), cost=whole(payment.cost))
