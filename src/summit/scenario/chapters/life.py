"""Whether a treaty can live the life that is written for it: periods, inspectors, the way out."""

from __future__ import annotations

from summit.scenario.chapters.numbers import HUNDRED, MAX_PERIODS
from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.treaty import Implementation, Lasts, Notice, Sunset

_LIFE: Path = ("implementation",)


def check_life(review: Review) -> None:
    _agency(review)
    _visits(review)
    plan = review.scenario.implementation
    if plan is None:
        return
    if all(issue.kind != "limit" for issue in review.scenario.issues.values()):
        message = "there is nothing to keep: no issue of this scenario is a limit"
        review.error("E513", _LIFE, message, "add an issue of `kind: limit`", key=True)
    _by_issue(review, plan.lasts, (*_LIFE, "lasts"))
    _by_issue(review, plan.notice, (*_LIFE, "notice"))
    for limit, entry in plan.sunsets.items():
        path: Path = (*_LIFE, "sunsets", limit)
        review.knows("limit", limit, path, key=True)
        _by_issue(review, entry, path)
        _sunset(review, entry, len(plan.periods), (*path, "periods"))
    _periods(review, plan)
    longest = plan.notice if isinstance(plan.notice, int) else min(plan.notice.periods.values())
    if "notice" in plan.model_fields_set and longest >= len(plan.periods):
        message = "no treaty lives so long that this notice runs out"
        help = (
            f"there are {len(plan.periods)} periods; with 0 the treaty ends with the one it is in"
        )
        review.warn("W511", (*_LIFE, "notice"), message, help)
    if plan.snapback is not None and plan.snapback.cost > HUNDRED:
        message = "a whole sheet counts to about 100 points, and this costs more"
        review.error("E405", (*_LIFE, "snapback", "cost"), message, "make the penalty smaller")


def _agency(review: Review) -> None:
    issues = review.scenario.issues
    asked: list[Path] = [
        ("issues", name, "inspector")
        for name, issue in issues.items()
        if issue.kind == "verification" and issue.inspector == "agency"
    ]
    agency = review.scenario.agency
    if agency is None and asked:
        related = tuple(review.related(path, "here too", key=False) for path in asked[1:])
        help = "add `agency: {name: An agency, code: AGY}` at the left margin"
        span = review.document.span(asked[0])
        review.put("E313", span, "this scenario has no agency", help, related)
    elif agency is not None and all(issue.inspector != "agency" for issue in issues.values()):
        message = "this agency never inspects anything"
        help = "write `inspector: agency` for a measure, or leave the agency out"
        review.warn("W509", ("agency",), message, help, key=True)


def _visits(review: Review) -> None:
    """Visits at short notice are the parties' own, and paid in review periods alone."""
    for name, issue in review.scenario.issues.items():
        if issue.kind != "verification" or not issue.short_notice:
            continue
        path: Path = ("issues", name, "short_notice")
        if issue.inspector == "agency":
            message = "a visit at short notice is the parties' own, and here the agency looks"
            review.error("E514", path, message, "remove one of the two", key=True)
        elif review.scenario.implementation is None:
            message = "these visits are paid in review periods, and there are none"
            help = "remove them, or add an `implementation`"
            review.warn("W510", path, message, help, key=True)


def _by_issue(review: Review, entry: Lasts | Notice | Sunset | int | None, path: Path) -> None:
    """What hangs on an issue names one, and options of it (rule 18.8)."""
    if entry is None or isinstance(entry, int):
        return
    if review.knows("issue", entry.issue, (*path, "issue")):
        for option in entry.periods:
            review.know_option(entry.issue, option, (*path, "periods", option), key=True)


def _sunset(review: Review, entry: Sunset, listed: int, path: Path) -> None:
    """Whether the limit can expire while some treaty lives. One that expires with the last period
    lives as long as the treaty: that may be meant."""
    for option, periods in entry.periods.items():
        if periods > listed:
            message = f"no treaty lives for {periods} periods: {listed} are listed"
            help = f"write {listed} for a limit that holds as long as any treaty"
            review.warn("W526", (*path, option), message, help)
            return
    if min(entry.periods.values()) >= listed:
        message = "no treaty lives longer than this limit, so it never expires"
        review.warn("W526", path, message, "write fewer periods, or leave it out", key=True)


def _periods(review: Review, plan: Implementation) -> None:
    """Whether the periods are as many as the longest treaty lives, with its extension."""
    listed = len(plan.periods)
    if listed > MAX_PERIODS:
        message = f"{listed} periods: a treaty lives through at most {MAX_PERIODS}"
        review.error("E406", (*_LIFE, "periods"), message, "leave some out", key=True)
        return
    extension = 0 if plan.extension is None else plan.extension.periods
    if extension >= listed:
        message = (
            f"an extension by {extension} leaves nothing before it: {listed} periods are listed"
        )
        help = "list more periods, those of the extension included"
        review.error("E409", (*_LIFE, "extension", "periods"), message, help)
        return
    if plan.lasts is None:
        return
    spans = plan.lasts.periods
    longest = max(spans, key=lambda option: spans[option])
    span = spans[longest]
    if span + extension > listed:
        more = f" with an extension by {extension}" if extension else ""
        message = f"a life of {span}{more} takes {span + extension} periods: {listed} are listed"
        help = "list more periods, or let it live for fewer"
        review.error("E409", (*_LIFE, "lasts", "periods", longest), message, help)
    elif span + extension < listed:
        message = f"this period never comes: no treaty lives for more than {span + extension}"
        help = "remove it, or let some option of `lasts` reach it"
        review.warn("W512", (*_LIFE, "periods", span + extension, "id"), message, help)
