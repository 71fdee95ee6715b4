"""Injects that somebody can keep from happening: agencies held back, incidents averted."""

from __future__ import annotations

from summit.scenario.chapters.review import Review
from summit.scenario.dates import placed
from summit.scenario.document import Path
from summit.scenario.model import Inject
from summit.scenario.offices import Spoiler
from summit.scenario.scalars import MILLION


def check_spoilers(review: Review) -> None:
    for name, inject in review.scenario.injects.items():
        path: Path = ("injects", name)
        if inject.spoiler is not None:
            _spoiler(review, inject, inject.spoiler, path)
        for number, line in enumerate(inject.averted_by):
            review.knows("contact", line, (*path, "averted_by", number))
        review.names_once(inject.averted_by, (*path, "averted_by"))
        if "averts" in inject.model_fields_set and not inject.averted_by:
            message = "no line of contact averts this inject, so `averts` does nothing"
            help = "leave it out, or add `averted_by: [a line of contact]`"
            review.warn("W510", (*path, "averts"), message, help, key=True)


def _spoiler(review: Review, inject: Inject, spoiler: Spoiler, path: Path) -> None:
    known = review.knows("delegation", spoiler.of, (*path, "spoiler", "of"))
    if known and inject.audience and spoiler.of not in inject.audience:
        message = f"{spoiler.of} knows what its agency does, and is not in the audience"
        review.error("E508", (*path, "audience"), message, f"add {spoiler.of}")
    comes_once = inject.at is not None or placed(inject.date) is not None
    if spoiler.restrainable and comes_once:
        message = "it can come in one round only: held back then, it never comes"
        help = "give it a `chance` without a place or date, or write `restrainable: false`"
        review.warn("W520", (*path, "spoiler"), message, help, key=True)
    elif comes_once and inject.when is None and inject.chance == MILLION:
        message = "this agency is sure to act, so nobody has to fear that it might"
        help = "give it a `chance` below 1, or a `when`"
        review.warn("W521", (*path, "spoiler"), message, help, key=True)
