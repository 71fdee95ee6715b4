"""Every condition can be asked, and none is settled before the game begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from summit.scenario.authored import AnyOf, When
from summit.scenario.chapters.references import effects_in
from summit.scenario.chapters.review import Review
from summit.scenario.conditions import ConditionError, Place, Problem, Verdict, doubts_about
from summit.scenario.document import Path
from summit.scenario.language.expressions import Name
from summit.scenario.names import NEEDED, ending_names, public_names, text_names
from summit.scenario.scalars import MILLION

ADVISED: Final = 20
"""How many unknown names get a suggestion: as many as are shown of one kind."""

_Said: TypeAlias = Mapping[Verdict | None, tuple[str, str]]
"""What to say of a condition on terms that holds always, or never, and how to mend it."""

_RIDER: Final[_Said] = {
    "always": (
        "no treaty could be extended under this rider, whatever its terms",
        "name the options that it rules out",
    ),
    "never": (
        "no treaty meets this rider, so it binds nobody",
        "leave it out, or name options that exist",
    ),
}
_PENALTY: Final[_Said] = {
    "always": ("this penalty stands on all terms", "leave `when` out, or mean another"),
    "never": (
        "no treaty holds this penalty: its condition never holds",
        "leave the penalty out, or name options that exist",
    ),
}
_EXTENSION: Final[_Said] = {
    "always": ("every treaty may be extended", "leave `when` out, or mean another"),
    "never": (
        "no treaty may be extended: this condition never holds",
        "leave the extension out, or name options that exist",
    ),
}
_SCOPE: Final[_Said] = {
    "always": ("every text is about this issue", "leave `only_if` out, or mean another"),
    "never": (
        "no text is about this issue, so it always stays as it is today",
        "leave the issue out, or name options that exist",
    ),
}


def check_conditions(review: Review) -> None:
    scenario = review.scenario
    public, terms = public_names(scenario), text_names(scenario)
    for seat, delegation in scenario.delegations.items():
        for number, line in enumerate(delegation.secret.red_lines):
            path: Path = ("delegations", seat, "secret", "red_lines", number, "when")
            _red_line(review, line.when, terms, path)
        for name, payment in delegation.secret.side_payments.items():
            if payment.rider is not None:
                path = ("delegations", seat, "secret", "side_payments", name, "rider", "when")
                _hangs_on_terms(review, payment.rider.when, terms, path, _RIDER)
        for name, successor in delegation.successors.items():
            for number, line in enumerate(successor.red_lines):
                path = ("delegations", seat, "successors", name, "red_lines", number, "when")
                _red_line(review, line.when, terms, path)
    for name, issue in scenario.issues.items():
        if issue.only_if is not None:
            _hangs_on_terms(review, issue.only_if, terms, ("issues", name, "only_if"), _SCOPE)
    _life(review, terms)
    for name, inject in scenario.injects.items():
        if inject.when is not None:
            judge(review, inject.when, public, ("injects", name, "when"))
    _reports(review, public)
    for path, effect in effects_in(review):
        if effect.red_line is not None:
            _red_line(review, effect.red_line.when, terms, (*path, "red_line", "when"))
    for number, lesson in enumerate(scenario.lessons):
        judge(review, lesson.when, public, ("lessons", number, "when"))
    _endings(review)


def _verdict(review: Review, when: When, names: Mapping[str, Name], path: Path) -> Verdict | None:
    """Says what is wrong in a condition; if nothing is, how it can come out.

    Passes over what asks for an issue whose options are at fault: that has been said.
    """
    if any(f"terms.{issue}" in text for issue in _broken(review) for text in _texts(when)):
        return None
    try:
        verdict, doubts = doubts_about(when, names, advise=review.unknown_names < ADVISED)
    except ConditionError as error:
        for problem in error.problems:
            span = review.document.inside(*_within(when, problem.at, path))
            help = _elsewhere(review, when, problem, names) or problem.help
            review.put(problem.code, span, problem.message, help)
            review.unknown_names += problem.code == "E221"
        return None
    for doubt in doubts:
        span = review.document.inside(*_within(when, doubt.at, path))
        review.put(doubt.code, span, doubt.message, "leave it out, or look at its range")
    return verdict


def _elsewhere(
    review: Review, when: When, problem: Problem, names: Mapping[str, Name]
) -> str | None:
    """What to say of a name that is known, only not here."""
    if problem.code != "E221" or review.unknown_names >= ADVISED:
        return None
    asked = _texts(when)[problem.at.item or 0][problem.at.start : problem.at.end]
    if asked in public_names(review.scenario):
        return "this may ask for terms alone"
    means = NEEDED.get(asked.partition(".")[0], ())
    if means and "tension" in names and not set(means) & set(review.scenario.means):
        return f"there is nothing to ask unless `means` allows {' or '.join(means)}"
    if asked in ending_names(review.scenario):
        return "only endings may ask for this: it is not known before"
    return None


def _broken(review: Review) -> list[str]:
    return [issue for issue in review.scenario.issues if not review.laid_out(issue)]


def _texts(when: When) -> list[str]:
    return when.any if isinstance(when, AnyOf) else [when] if isinstance(when, str) else when


def _within(when: When, at: Place, path: Path) -> tuple[Path, int, int]:
    if at.item is not None and not isinstance(when, str):
        path = (*path, "any", at.item) if isinstance(when, AnyOf) else (*path, at.item)
    return path, at.start, at.end


def judge(review: Review, when: When, names: Mapping[str, Name], path: Path) -> Verdict | None:
    """Says what is wrong in a condition that is to hold at times and at times not; its verdict."""
    verdict = _verdict(review, when, names, path)
    if verdict == "always":
        review.warn("W210", path, "this condition always holds", "leave it out, or mean another")
    elif verdict == "never":
        help = "look at the ranges: trust and tension go from 0 to 100"
        review.warn("W210", path, "this condition never holds", help)
    return verdict


def _red_line(review: Review, when: When, names: Mapping[str, Name], path: Path) -> None:
    verdict = _verdict(review, when, names, path)
    if verdict == "always":
        message = "every text crosses this red line, so nothing could ever be signed"
        review.error("E507", path, message, "name the options that it rules out")
    elif verdict == "never":
        message = "no text can cross this red line"
        review.warn("W210", path, message, "leave it out, or name options that exist")


def _reports(review: Review, public: Mapping[str, Name]) -> None:
    """They come out in the talks: who brings them out has no turn afterwards (rule 17.1)."""
    rounds = tuple(entry.id for entry in review.scenario.rounds)
    number = replace(public["round.number"], high=len(rounds) * MILLION)
    names = {**public, number.path: number, "round.id": replace(public["round.id"], words=rounds)}
    for name, report in review.scenario.reports.items():
        if report.when is not None:
            judge(review, report.when, names, ("reports", name, "when"))


def _hangs_on_terms(
    review: Review, when: When, names: Mapping[str, Name], path: Path, said: _Said
) -> None:
    """A condition on a text's terms that is to hold for some texts and not for others."""
    verdict = _verdict(review, when, names, path)
    if verdict in said:
        review.warn("W210", path, *said[verdict])


def _life(review: Review, names: Mapping[str, Name]) -> None:
    plan = review.scenario.implementation
    if plan is None:
        return
    path: Path = ("implementation", "snapback", "when")
    if plan.snapback is not None and plan.snapback.when is not None:
        _hangs_on_terms(review, plan.snapback.when, names, path, _PENALTY)
    path = ("implementation", "extension", "when")
    if plan.extension is not None and plan.extension.when is not None:
        _hangs_on_terms(review, plan.extension.when, names, path, _EXTENSION)


def _endings(review: Review) -> None:
    """The first ending whose condition holds is told, so the last must hold whatever comes."""
    names = ending_names(review.scenario)
    verdicts: list[Verdict | None] = []
    for number, ending in enumerate(review.scenario.endings):
        path: Path = ("endings", number, "when")
        when = ending.when
        verdicts.append("always" if when is None else _verdict(review, when, names, path))
        if verdicts[-1] == "never":
            message = "this ending is never told: its condition never holds"
            review.warn("W210", path, message, "look at the ranges of its names")
    _last_ending(review, verdicts)


def _last_ending(review: Review, verdicts: list[Verdict | None]) -> None:
    endings = review.scenario.endings
    if "always" not in verdicts:
        if verdicts[-1] is not None:
            message = "a game may end in a way that no ending tells"
            help = "add a last ending without `when`"
            review.error("E504", ("endings", len(endings) - 1, "id"), message, help)
        return
    closing = verdicts.index("always")
    place = review.related(("endings", closing, "id"), "the one that always holds", key=False)
    for number, ending in enumerate(endings[closing + 1 :], closing + 1):
        span = review.document.span(("endings", number, "id"))
        message = f"`{ending.id}` is never told: an ending before it always holds"
        review.put("W505", span, message, "move the one that always holds to the end", (place,))
