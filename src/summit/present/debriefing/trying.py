"""One thing that a seat might do otherwise once a treaty is signed, the gravest first."""

from __future__ import annotations

from typing import Final

from summit.bargain.twolevel import odds
from summit.debrief.fate import Fate, HomeVote
from summit.debrief.report import Report
from summit.engine.approval import electorate
from summit.engine.seats import Seat
from summit.present.catalogue import say
from summit.present.numbers import percent, whole
from summit.present.width import one_line

_SAFE: Final = 900_000
"""Odds at which a lost vote is bad luck, in millionths."""


def after_signature(report: Report, seat: Seat) -> tuple[str, ...]:
    """What to try about the votes at home, breaches, charges and looks; none where there is
    nothing to better, or where the game stops at the signature."""
    fate = report.fate
    if fate is None:
        return ()
    vote = next((vote for vote in fate.votes if vote.seat == seat), None)
    if vote is not None and vote.passed is False:
        return (_at_home(report, vote),)
    had = next(had for had in fate.had if had.seat == seat)
    if had.fined:
        return (say("try.keep"),)
    if report.conclusion.reason == "collapsed" or any(by == seat for by, _ in fate.treaty.notices):
        return (say("try.ask_first"),)
    return (say("try.visit"),) if _was_deceived(fate, seat) else ()


def _at_home(report: Report, vote: HomeVote) -> str:
    """The votes that could still have been bought, the most first; else to mind them earlier."""
    if vote.odds_then is not None and vote.odds_then >= _SAFE:
        return say("try.luck", odds=percent(vote.odds_then))
    if not vote.left or vote.worth is None or vote.asked is None:
        return say("try.home")
    weights = report.agenda.weights
    payment = max(vote.left, key=lambda entry: (entry.votes, -entry.cost))
    asked = vote.asked - payment.votes * weights.vote_backing
    return say(
        "try.odds",
        title=one_line(payment.title),
        odds=percent(odds(vote.worth, asked, electorate(weights))),
        cost=whole(payment.cost),
    )


def _was_deceived(fate: Fate, seat: Seat) -> bool:
    """Whether another broke a limit that nobody saw broken."""
    return any(
        not breach.findings
        for conduct in fate.conduct
        if conduct.seat != seat
        for breach in conduct.breaches
    )
