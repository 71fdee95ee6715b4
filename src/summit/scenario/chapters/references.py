"""Every name in a scenario names something, and everybody who needs an entry has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.effects import Effect
from summit.scenario.model import Delegation, Inject, Issue, Place
from summit.scenario.suggest import hint
from summit.scenario.weights import WEIGHT_NAMES

RESERVED: Final = frozenset({"nature", "agency", "facilitator", "all", "public"})
"""Words that no delegation may have as its id: the game uses them for seats of its own."""


def check_references(review: Review) -> None:
    _ids(review)
    for seat, delegation in review.scenario.delegations.items():
        _delegation(review, seat, delegation, ("delegations", seat))
    for name, issue in review.scenario.issues.items():
        _issue(review, name, issue, ("issues", name))
    for weight in review.scenario.weights:
        if weight not in WEIGHT_NAMES:
            help = hint(weight, WEIGHT_NAMES, "weights")
            review.error(
                "E306", ("weights", weight), f"there is no weight `{weight}`", help, key=True
            )
    for number, entry in enumerate(review.scenario.rounds):
        _order(review, entry.order, ("rounds", number, "order"))
    for name, inject in review.scenario.injects.items():
        _inject(review, inject, ("injects", name))
    for path, effect in effects_in(review):
        _effect(review, effect, path)
    for number, lesson in enumerate(review.scenario.lessons):
        review.knows("delegation", lesson.seat, ("lessons", number, "seat"))


def _ids(review: Review) -> None:
    scenario = review.scenario
    for part, names in (
        ("issues", scenario.issues),
        ("injects", scenario.injects),
        ("gestures", scenario.gestures),
    ):
        review.differ([(name, (part, name)) for name in names], part, key=True)
    for part, ids in (
        ("endings", [entry.id for entry in scenario.endings]),
        ("lessons", [entry.id for entry in scenario.lessons]),
    ):
        places = [(name, (part, number, "id")) for number, name in enumerate(ids)]
        review.differ(places, part, key=False)
    _moments(review)
    _seats(review)
    _flags(review)


def _seats(review: Review) -> None:
    """Delegations, mediators and observers sit at one table: each has an id of its own."""
    scenario = review.scenario
    places: list[tuple[str, Path]] = []
    for part, called, names in (
        ("delegations", "a delegation", scenario.delegations),
        ("mediators", "a mediator", scenario.mediators),
        ("observers", "an observer", scenario.observers),
    ):
        places += [(seat, (part, seat)) for seat in names]
        for seat in RESERVED.intersection(names):
            message = f"`{seat}` cannot be {called}: the game has a seat of that name"
            review.error("E312", (part, seat), message, "choose another id", key=True)
    review.differ(places, "seats", key=True)


def _moments(review: Review) -> None:
    """Rounds and review periods share their ids: an inject names either."""
    places: list[tuple[str, Path]] = [
        (entry.id, ("rounds", number, "id")) for number, entry in enumerate(review.scenario.rounds)
    ]
    plan = review.scenario.implementation
    if plan is None:
        review.differ(places, "rounds", key=False)
        return
    for number, entry in enumerate(plan.periods):
        places.append((entry.id, ("implementation", "periods", number, "id")))
    review.differ(places, "rounds or review periods", key=False)


def _flags(review: Review) -> None:
    """Two effects may set one flag; two flags must not look alike."""
    seen: dict[str, Path] = {}
    for path, effect in effects_in(review):
        if effect.flag is not None:
            seen.setdefault(effect.flag, (*path, "flag"))
    review.differ(list(seen.items()), "flags", key=False)


def effects_in(review: Review) -> Iterator[tuple[Path, Effect]]:
    """Every effect with its place in the file."""
    for name, inject in review.scenario.injects.items():
        path: Path = ("injects", name)
        for number, effect in enumerate(inject.effects):
            yield (*path, "effects", number), effect
        for answer, option in inject.choice.options.items() if inject.choice else ():
            for number, effect in enumerate(option.effects):
                yield (*path, "choice", "options", answer, "effects", number), effect
    for name, gesture in review.scenario.gestures.items():
        for key, effects in (("effects", gesture.effects), ("undone", gesture.undone)):
            for number, effect in enumerate(effects):
                yield ("gestures", name, key, number), effect
    for name, report in review.scenario.reports.items():
        for number, effect in enumerate(report.effects):
            yield ("reports", name, "effects", number), effect
    for name, sequence in review.scenario.sequences.items():
        for place, step in enumerate(sequence.steps):
            for number, effect in enumerate(step.effects):
                yield ("sequences", name, "steps", place, "effects", number), effect


def _delegation(review: Review, seat: str, delegation: Delegation, path: Path) -> None:
    for other in delegation.trust:
        if other == seat:
            message = "a delegation's trust in itself is not asked"
            review.error("E309", (*path, "trust", other), message, "remove the line", key=True)
        else:
            review.knows("delegation", other, (*path, "trust", other), key=True)
    others = [other for other in review.scenario.delegations if other != seat]
    _everyone(review, others, delegation.trust, (*path, "trust"), "how far it trusts")
    for limit in delegation.national_means:
        review.knows("limit", limit, (*path, "national_means", limit), key=True)


def _everyone(
    review: Review, seats: list[str], given: Mapping[str, object], path: Path, what: str
) -> None:
    lacking = [seat for seat in seats if seat not in given]
    if lacking:
        names = ", ".join(lacking)
        review.missing(path, f"{what} is missing for {names}", f"add a line `{lacking[0]}: …`")


def _issue(review: Review, name: str, issue: Issue, path: Path) -> None:
    seats = list(review.scenario.delegations)
    review.know_option(name, issue.today, (*path, "today"))
    for seat, option in issue.opening.items():
        if review.knows("delegation", seat, (*path, "opening", seat), key=True):
            review.know_option(name, option, (*path, "opening", seat))
    _everyone(review, seats, issue.opening, (*path, "opening"), "an opening")
    for seat, row in issue.points.items():
        if review.knows("delegation", seat, (*path, "points", seat), key=True):
            _anchors(review, name, row, (*path, "points", seat))
    _everyone(review, seats, issue.points, (*path, "points"), "a score")
    for number, seat in enumerate(issue.binds):
        review.knows("delegation", seat, (*path, "binds", number))
    review.names_once(issue.binds, (*path, "binds"))
    for seat in issue.stake:
        review.knows("delegation", seat, (*path, "stake", seat), key=True)
    for limit, row in issue.detects.items():
        if review.knows("limit", limit, (*path, "detects", limit), key=True):
            _anchors(review, name, row, (*path, "detects", limit))
    if isinstance(issue.false_alarm, dict):
        _anchors(review, name, issue.false_alarm, (*path, "false_alarm"))
    if issue.intrusiveness:
        _anchors(review, name, issue.intrusiveness, (*path, "intrusiveness"))
    for option in issue.short_notice:
        review.know_option(name, option, (*path, "short_notice", option), key=True)
    if issue.history is not None:
        review.know_option(name, issue.history.value, (*path, "history", "value"))


def _anchors(review: Review, issue: str, row: Mapping[str, int], path: Path) -> None:
    for option in row:
        review.know_option(issue, option, (*path, option), key=True)
    if not row:
        review.error("E215", path, "no option is named here", "give at least one")


def _order(review: Review, order: list[str], path: Path) -> None:
    for number, seat in enumerate(order):
        review.knows("delegation", seat, (*path, number))
    review.names_once(order, path)
    if order:
        _everyone(
            review, list(review.scenario.delegations), dict.fromkeys(order), path, "a turn to speak"
        )


def _inject(review: Review, inject: Inject, path: Path) -> None:
    if isinstance(inject.at, Place):
        review.knows("round", inject.at.round, (*path, "at", "round"))
    elif inject.at is not None:
        review.knows("round", inject.at, (*path, "at"))
    for number, seat in enumerate(inject.audience):
        review.knows("delegation", seat, (*path, "audience", number))
    review.names_once(inject.audience, (*path, "audience"))
    if inject.choice is not None:
        review.knows("delegation", inject.choice.of, (*path, "choice", "of"))


def _effect(review: Review, effect: Effect, path: Path) -> None:
    for key in ("trust", "national_means", "points", "walk_away", "red_line", "support"):
        part = getattr(effect, key)
        if part is not None:
            review.knows("delegation", part.of, (*path, key, "of"))
    if effect.trust is not None:
        toward = (*path, "trust", "in")
        if effect.trust.toward == effect.trust.of:
            message = "a delegation's trust in itself is not kept"
            review.error("E309", toward, message, "name another delegation")
        else:
            review.knows("delegation", effect.trust.toward, toward)
    if effect.national_means is not None:
        review.knows("limit", effect.national_means.limit, (*path, "national_means", "limit"))
    points = effect.points
    if points is not None and review.knows("issue", points.issue, (*path, "points", "issue")):
        _anchors(review, points.issue, points.points, (*path, "points", "points"))
