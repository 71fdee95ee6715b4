"""What an author wrote about the time after the signature, as the tables that the rules read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from summit.engine.redlines import RedLine
from summit.engine.seats import Seat
from summit.engine.tables import Agenda, Home, Life, Meeting, Payment
from summit.scenario import authored, model, treaty
from summit.scenario.options import anchored_points, options_of

Lines = Callable[[authored.When, str], RedLine]
"""Compiles a condition on a text's terms, with its reason."""

Stakes = Callable[[Seat, int, tuple[int, ...]], tuple[int, ...]]
"""What a seat may lose on an issue, by option, if its points are these (rule 3.3)."""

RESPONSES: Final = 2
"""How many moves a party has in the commission in one period (rule 14.1)."""


def life_of(scenario: model.Scenario, agenda: Agenda, line: Lines) -> Life | None:
    """The review periods of the scenario, if it goes on after the signature."""
    plan = scenario.implementation
    if plan is None:
        return None
    extension = 0 if plan.extension is None else plan.extension.periods
    snapback = plan.snapback
    return Life(
        periods=tuple(
            Meeting(entry.id, entry.title, entry.date, entry.text, 1, RESPONSES, ())
            for entry in plan.periods
        ),
        by_issue=-1 if plan.lasts is None else agenda.issue_index(plan.lasts.issue),
        lasts=_spans(scenario, plan),
        extension=extension,
        notice=plan.notice if isinstance(plan.notice, int) else 0,
        notice_by=_notice_by(scenario, agenda, plan),
        extends_when=_extends_when(plan, line),
        sunsets=tuple(
            (
                agenda.issue_index(limit),
                agenda.issue_index(entry.issue),
                anchored_points(scenario.issues[entry.issue], entry.periods),
            )
            for limit, entry in plan.sunsets.items()
        ),
        is_amendable=plan.amendable,
        snapback=None if snapback is None or snapback.when is None else line(snapback.when, ""),
        snapback_cost=0 if snapback is None else snapback.cost,
    )


def _notice_by(
    scenario: model.Scenario, agenda: Agenda, plan: treaty.Implementation
) -> tuple[int, tuple[int, ...]] | None:
    """The issue that settles how long a notice runs, and that by its option (rule 18.8)."""
    if isinstance(plan.notice, int):
        return None
    issue = scenario.issues[plan.notice.issue]
    return agenda.issue_index(plan.notice.issue), anchored_points(issue, plan.notice.periods)


def _extends_when(plan: treaty.Implementation, line: Lines) -> RedLine | None:
    if plan.extension is None or plan.extension.when is None:
        return None
    return line(plan.extension.when, "")


def _spans(scenario: model.Scenario, plan: treaty.Implementation) -> tuple[int, ...]:
    """How many periods a treaty lives: by the option of an issue, else all but the extension."""
    extension = 0 if plan.extension is None else plan.extension.periods
    longest = max(1, len(plan.periods) - extension)
    if plan.lasts is None:
        return (longest,)
    issue = scenario.issues[plan.lasts.issue]
    return anchored_points(issue, plan.lasts.periods)


def home_of(scenario: model.Scenario, agenda: Agenda, seat: Seat, line: Lines, at: Stakes) -> Home:
    """Those who vote at home, as the seat alone knows them."""
    secret = scenario.delegations[seat].secret
    constituency = secret.constituency
    rows: tuple[tuple[int, ...], ...] = ()
    if constituency is not None and constituency.points:
        rows = tuple(
            anchored_points(issue, constituency.points.get(name, issue.points[seat]))
            for name, issue in scenario.issues.items()
        )
    return Home(
        median=None if constituency is None else constituency.median,
        points=rows,
        stakes=tuple(at(seat, number, row) for number, row in enumerate(rows)),
        payments=tuple(
            Payment(
                name,
                entry.title,
                entry.text,
                entry.votes,
                entry.cost,
                None if entry.rider is None else line(entry.rider.when, entry.rider.because),
            )
            for name, entry in secret.side_payments.items()
        ),
    )


def short_notice_of(issue: model.Issue) -> tuple[int, ...]:
    """By option, how many visits at short notice each party has for the treaty's whole life; the
    agency makes none."""
    if not issue.short_notice or issue.inspector == "agency":
        return (0,) * len(options_of(issue))
    return anchored_points(issue, issue.short_notice)
