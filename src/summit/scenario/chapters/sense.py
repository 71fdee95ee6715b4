"""Whether what is written makes a game: measures that watch, injects that do something."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, pairwise

from summit.scenario.chapters.references import effects_in
from summit.scenario.chapters.review import Review
from summit.scenario.dates import placed
from summit.scenario.document import Path
from summit.scenario.effects import Effect
from summit.scenario.model import Inject, Issue
from summit.scenario.options import anchored_points, detection_of, intrusiveness_of
from summit.scenario.scalars import MILLION


def check_sense(review: Review) -> None:
    for name, issue in review.scenario.issues.items():
        _issue(review, issue, ("issues", name))
        if issue.kind == "verification" and review.laid_out(name):
            _levels(review, name, issue, ("issues", name))
    for path, effect in effects_in(review):
        _one_key(review, effect, path)
    for name, inject in review.scenario.injects.items():
        _inject(review, inject, ("injects", name))
    _codes(review)


def _issue(review: Review, issue: Issue, path: Path) -> None:
    for key, needed in (
        ("binds", "limit"),
        ("stake", "limit"),
        ("detects", "verification"),
        ("false_alarm", "verification"),
        ("intrusiveness", "verification"),
        ("short_notice", "verification"),
        ("inspector", "verification"),
    ):
        if issue.kind != needed and key in issue.model_fields_set:
            message = (
                f"`{key}` belongs to issues of kind {needed}, and this is of kind {issue.kind}"
            )
            review.error("E501", (*path, key), message, f"remove it, or `kind: {needed}`", key=True)
    if issue.kind == "limit" and not issue.binds:
        message = "this limit binds nobody"
        review.missing(path, message, "add `binds: [those who must keep it]`")
    if issue.kind == "verification" and not issue.detects:
        message = "this measure watches no limit"
        review.error("E502", path, message, "add `detects: {a limit: {an option: 0.4}}`", key=True)
    elif issue.kind == "verification" and not any(
        share for row in issue.detects.values() for share in row.values()
    ):
        message = "this measure never detects anything"
        review.warn("W507", (*path, "detects"), message, "give a chance above 0", key=True)


def _levels(review: Review, name: str, issue: Issue, path: Path) -> None:
    """Levels run from the laxest to the strictest, else a promise would mean nothing (rule 6.1)."""
    options = review.options(name)
    if all(option in options for option in issue.intrusiveness):
        values = dict(zip(options, intrusiveness_of(issue), strict=True))
        place = (*path, "intrusiveness") if issue.intrusiveness else path
        _rises(review, values, issue.intrusiveness, place, "is less intrusive")
    row = issue.short_notice
    if row and all(option in options and row[option] >= 0 for option in row):
        values = dict(zip(options, anchored_points(issue, row), strict=True))
        _rises(review, values, row, (*path, "short_notice"), "allows fewer visits")
    for limit, row in issue.detects.items():
        if row and all(option in options for option in row):
            values = dict(zip(options, detection_of(issue, limit), strict=True))
            _rises(review, values, row, (*path, "detects", limit), f"catches less of {limit}")


def _rises(
    review: Review, values: Mapping[str, int], row: Mapping[str, int], path: Path, falling: str
) -> None:
    """Says so if a level falls below the one before it: at its value in `row`, if it has one."""
    written = [option for option in values if option in row]
    for before, option in chain(pairwise(written), pairwise(values)):
        if values[option] < values[before]:
            message = f"`{option}` {falling} than `{before}`, a level below it"
            help = "options of a measure go from the laxest to the strictest"
            at = (*path, option) if option in row else path
            review.error("E511", at, message, help, key=at == path)
            return


def _one_key(review: Review, effect: Effect, path: Path) -> None:
    written = [key for key in Effect.model_fields if getattr(effect, key) is not None]
    given = sorted(written, key=lambda key: review.document.key_span((*path, key)))
    if len(given) > 1:
        message = f"one effect does one thing, and this one has {' and '.join(given)}"
        review.error("E505", (*path, given[1]), message, "begin a new line with `- `", key=True)
    if not given:
        help = f"the effects are {', '.join(Effect.model_fields)}"
        review.error("E505", path, "this effect does nothing", help)


def _inject(review: Review, inject: Inject, path: Path) -> None:
    choice = inject.choice
    if choice is not None and inject.audience and choice.of not in inject.audience:
        message = f"{choice.of} must choose, and is not in the audience"
        review.error("E508", (*path, "audience"), message, f"add {choice.of}")
    if inject.at is not None or inject.when is not None:
        return
    if inject.date and placed(inject.date) is None:
        message = "no year can be read from this date, so the inject is tied to no round"
        review.warn("W506", (*path, "date"), message, "write it with a year, or add `at: a round`")
    elif not inject.date and inject.chance == MILLION:
        message = "this inject comes at the first opening of every game"
        review.warn("W506", path, message, "say `at: a round`, or give a `when`", key=True)


def _codes(review: Review) -> None:
    """The short signs that stand on every screen must tell apart whom they stand for."""
    seen: dict[str, str] = {}
    agency = review.scenario.agency
    codes: list[tuple[str, str, Path]] = [
        (seat, delegation.code, ("delegations", seat, "code"))
        for seat, delegation in review.scenario.delegations.items()
    ]
    for part, guests in (
        ("mediators", review.scenario.mediators),
        ("observers", review.scenario.observers),
    ):
        codes += [(seat, guest.code, (part, seat, "code")) for seat, guest in guests.items()]
    codes += [] if agency is None else [("the agency", agency.code, ("agency", "code"))]
    for whose, written, path in codes:
        code = written.lower()
        if code in seen:
            message = f"{seen[code]} and {whose} have the same code"
            review.error("E310", path, message, "give each its own")
        seen.setdefault(code, whose)
