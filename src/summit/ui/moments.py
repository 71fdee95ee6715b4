"""What has a page of its own when it happens: a signature, a vote at home, what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from summit.engine.events import Event
from summit.engine.happened.aftermath import (
    FindingPublished,
    Found,
    PeriodOpened,
    TreatyShelved,
    TreatySigned,
    VoteHeld,
)
from summit.engine.seats import reaches
from summit.engine.view import View

Kind = Literal["signed", "vote", "found"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A page to be read when the story has come so far.

    `events` are what it tells: one, or all the looks of a period that came to nothing. `before` and
    `after` are what its reader knew until then and knows with it.
    """

    kind: Kind
    events: tuple[Event, ...]
    before: View
    after: View


def moments(events: Sequence[Event], before: View, after: View) -> Mapping[int, tuple[Moment, ...]]:
    """The pages that are due after each event, by its place; those about one period's looks come
    together after the last of them, the quiet ones first."""
    found: dict[int, tuple[Moment, ...]] = {}
    looks: dict[int, Found] = {}
    for place, event in enumerate(events):
        match event:
            case TreatySigned():
                found[place] = (Moment("signed", (event,), before, after),)
            case VoteHeld() | TreatyShelved():
                found[place] = (Moment("vote", (event,), before, after),)
            case FindingPublished(by=by) if by != after.seat:
                found[place] = (Moment("found", (event,), before, after),)
            case Found() if reaches(event.audience, after.seat):
                looks[place] = event
            case PeriodOpened():
                found, looks = {**found, **_pages(looks, before, after)}, {}
            case _:
                pass
    return {**found, **_pages(looks, before, after)}


def _pages(
    looks: Mapping[int, Found], before: View, after: View
) -> Mapping[int, tuple[Moment, ...]]:
    """One page for all looks that found nothing, one for each that found something."""
    if not looks:
        return {}
    quiet = tuple(each for each in looks.values() if each.result == "clean")
    loud = (each for each in looks.values() if each.result != "clean")
    pages = (quiet,) if quiet else ()
    groups = (*pages, *((each,) for each in loud))
    return {max(looks): tuple(Moment("found", group, before, after) for group in groups)}
