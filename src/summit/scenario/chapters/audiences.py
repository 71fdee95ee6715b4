"""What only some delegations learn of shows to nobody else, by any way round."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from summit.scenario.authored import AnyOf, When
from summit.scenario.chapters.references import effects_in
from summit.scenario.chapters.review import Review
from summit.scenario.chapters.rounds import branches_in
from summit.scenario.document import Path
from summit.scenario.effects import Effect

_PUBLIC: Final = {
    "opens": "what is on the table",
    "contact": "which lines are open",
    "leader": "who leads a delegation",
}
"""What an effect brings about that nobody can be left out of."""

_NAME: Final = re.compile(r"[A-Za-z_][\w.]*")


def check_audiences(review: Review) -> None:
    scenario = review.scenario
    for path, effect in effects_in(review):
        audience = _audience_of(review, path)
        if audience:
            _effect(review, effect, audience, path)
    known = _known_to(review)
    for name, inject in scenario.injects.items():
        readers = inject.audience or tuple(scenario.delegations)
        _condition(review, inject.when, readers, known, ("injects", name, "when"))
    for number, lesson in enumerate(scenario.lessons):
        _condition(review, lesson.when, [lesson.seat], known, ("lessons", number, "when"))
    everybody = tuple(scenario.delegations)
    for path, branch in branches_in(review):
        _condition(review, branch.when, everybody, known, (*path, "when"))
    for name, report in scenario.reports.items():
        _condition(review, report.when, everybody, known, ("reports", name, "when"))


def _audience_of(review: Review, path: Path) -> Collection[str]:
    """Who learns of the effect at `path`, if not everybody does: gestures, reports and steps are
    public."""
    part, name = path[:2]
    return review.scenario.injects[str(name)].audience if part == "injects" else ()


def _effect(review: Review, effect: Effect, audience: Collection[str], path: Path) -> None:
    if effect.tension is not None:
        message = "tension is the whole room's, and this inject reaches only some of it"
        review.error("E509", (*path, "tension"), message, "drop the audience, or the effect")
    if effect.support is not None:
        message = "everybody sees how a public stands, and this inject reaches only some"
        review.error("E509", (*path, "support"), message, "drop the audience, or the effect")
    for key, what in _PUBLIC.items():
        if getattr(effect, key) is not None:
            message = f"everybody sees {what}, and this inject reaches only some"
            review.error(
                "E509", (*path, key), message, "drop the audience, or the effect", key=True
            )
    trust = effect.trust
    if trust is not None and trust.of not in audience:
        message = f"{trust.of} does not learn of this inject, so it cannot change its trust"
        review.error("E509", (*path, "trust", "of"), message, f"add {trust.of} to the audience")


def _known_to(review: Review) -> dict[str, Collection[str]]:
    """Who learns what a name stands for, for every name that not everybody may ask for."""
    known: dict[str, Collection[str]] = {}
    flags: dict[str, list[Collection[str]]] = {}
    everybody = tuple(review.scenario.delegations)
    for name, inject in review.scenario.injects.items():
        if inject.audience:
            known[f"inject.{name}.fired"] = known[f"choice.{name}"] = inject.audience
    for path, effect in effects_in(review):
        if effect.flag is not None:
            flags.setdefault(effect.flag, []).append(_audience_of(review, path) or everybody)
    for flag, audiences in flags.items():
        learnt = [seat for seat in everybody if all(seat in audience for audience in audiences)]
        if len(learnt) < len(everybody):
            known[f"flag.{flag}"] = learnt
    return known


def _condition(
    review: Review,
    when: When | None,
    readers: Collection[str],
    known: dict[str, Collection[str]],
    path: Path,
) -> None:
    for place, text in _texts(when, path):
        for found in _NAME.finditer(text):
            secret = [seat for seat in readers if seat not in known.get(found[0], readers)]
            if secret:
                span = review.document.inside(place, found.start(), found.end())
                message = f"{secret[0]} would learn from this what only others know"
                review.put("E510", span, message, "ask for something public")


def _texts(when: When | None, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(when, str):
        yield path, when
    elif when is not None:
        inner: Path = (*path, "any") if isinstance(when, AnyOf) else path
        texts = when.any if isinstance(when, AnyOf) else when
        yield from (((*inner, number), text) for number, text in enumerate(texts))
