"""What is written of those at home: who votes there, what they want, and what buys their votes."""

from __future__ import annotations

from collections.abc import Mapping

from summit.scenario.chapters.numbers import HUNDRED
from summit.scenario.chapters.references import effects_in
from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.model import Delegation
from summit.scenario.treaty import Constituency, SidePayment


def check_home(review: Review) -> None:
    idle = set()
    for seat, delegation in review.scenario.delegations.items():
        path: Path = ("delegations", seat)
        if delegation.ratification is None and _waits_for_a_vote(review, delegation, path):
            idle.add(seat)
        _constituency(review, seat, delegation, (*path, "secret", "constituency"))
        _payments(review, delegation.secret.side_payments, (*path, "secret", "side_payments"))
    _support(review, idle)


def _waits_for_a_vote(review: Review, delegation: Delegation, path: Path) -> bool:
    """Says so, once, if something is written for a vote at home that is never held."""
    written: list[tuple[str, Path]] = []
    for key, block, place in (
        ("support", delegation, path),
        ("constituency", delegation.secret, (*path, "secret")),
        ("side_payments", delegation.secret, (*path, "secret")),
    ):
        if key in block.model_fields_set and getattr(block, key) not in (None, {}):
            written.append((key, (*place, key)))
    if not written:
        return False
    (key, place), *others = sorted(written, key=lambda each: review.document.key_span(each[1]))
    related = tuple(review.related(other, "this too") for _, other in others)
    message = f"{path[-1]} has no `ratification`, so `{key}` does nothing"
    help = f"remove it, or add `ratification: {{body: …, quorum: 1/2}}` to {path[-1]}"
    review.put("E512", review.document.key_span(place), message, help, related)
    return True


def _constituency(review: Review, seat: str, delegation: Delegation, path: Path) -> None:
    home = delegation.secret.constituency
    if home is None:
        return
    for issue, row in home.points.items():
        if review.knows("issue", issue, (*path, "points", issue), key=True):
            for option in row:
                review.know_option(issue, option, (*path, "points", issue, option), key=True)
    best = _best(review, seat, home)
    if best is not None and home.median is not None and home.median > best:
        message = f"no text reaches this median: the best one is worth {best} points to them"
        review.warn("W504", (*path, "median"), message, "lower it, or mean it: they hardly agree")


def _best(review: Review, seat: str, home: Constituency) -> int | None:
    """What the best text is worth to those at home, in points; none if a row is missing."""
    rows: list[Mapping[str, int]] = [
        home.points.get(name, issue.points.get(seat, {}))
        for name, issue in review.scenario.issues.items()
    ]
    return sum(max(row.values()) for row in rows) if all(rows) else None


def _payments(review: Review, payments: Mapping[str, SidePayment], path: Path) -> None:
    review.differ([(name, (*path, name)) for name in payments], "side payments", key=True)
    for name, payment in payments.items():
        if payment.cost > HUNDRED:
            message = "a whole sheet counts to about 100 points, and this costs more"
            review.error("E405", (*path, name, "cost"), message, "make it cheaper")
        if payment.votes > HUNDRED:
            message = "support goes from 0 to 100, and this buys more"
            review.error("E405", (*path, name, "votes"), message, "buy fewer")
        if payment.rider is not None and not _may_be_extended(review):
            message = "a rider binds at an extension, and there is none"
            help = "remove it, or add an `extension` to `implementation`"
            review.warn("W510", (*path, name, "rider"), message, help, key=True)


def _may_be_extended(review: Review) -> bool:
    plan = review.scenario.implementation
    return plan is not None and plan.extension is not None


def _support(review: Review, idle: set[str]) -> None:
    """Says so if an effect moves a public that nobody asks, unless that has been said."""
    for path, effect in effects_in(review):
        if effect.support is None:
            continue
        seat = effect.support.of
        delegation = review.scenario.delegations.get(seat)
        if delegation is not None and delegation.ratification is None and seat not in idle:
            message = f"{seat} has no `ratification`, so `support` does nothing"
            help = f"remove it, or add `ratification: {{body: …, quorum: 1/2}}` to {seat}"
            review.error("E512", (*path, "support", "of"), message, help)
