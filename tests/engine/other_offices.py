"""What is secret of chapters 17 and 18, otherwise: other leaders to come, other agencies at home,
other briefs for guests, other reports, another price of an arms race."""

from __future__ import annotations

from collections.abc import Collection

from summit.scenario import authored
from summit.scenario.model import Scenario
from summit.scenario.offices import Report, Spoiler, Successor


def other_successor(entry: Successor, line: authored.RedLine) -> Successor:
    """The same name and brief, which everybody will read, and something else in the drawer."""
    points = {
        issue: {option: max(row.values()) + 1 - worth for option, worth in row.items()}
        for issue, row in entry.points.items()
    }
    return Successor.model_construct(
        name=entry.name,
        brief=entry.brief,
        text="Do the opposite.",
        walk_away=entry.walk_away - 31,
        red_lines=[line],
        points=points,
    )


def other_agency(entry: Spoiler) -> Spoiler:
    """Another office of the same government, which obeys or does not."""
    return entry.model_copy(
        update={"agency": "Another office", "restrainable": not entry.restrainable}
    )


def other_offices(
    scenario: Scenario, hidden: Collection[str], guests: Collection[str]
) -> dict[str, object]:
    """The fields of a scenario that hold others at the table and an arms race, otherwise."""
    update: dict[str, object] = {
        kind: {
            name: entry.model_copy(update={"secret": "Be somebody else."})
            if name in guests
            else entry
            for name, entry in listed.items()
        }
        for kind, listed in (
            ("mediators", scenario.mediators),
            ("observers", scenario.observers),
        )
    }
    update["reports"] = {**scenario.reports, **_another(scenario, guests)}
    race = scenario.arms_race
    if race is not None:
        loss = {**race.loss, **{seat: race.loss.get(seat, 0) + 2 for seat in hidden}}
        moved = {**race.walk_away, **{seat: race.walk_away.get(seat, 0) - 3 for seat in hidden}}
        update["arms_race"] = race.model_copy(update={"loss": loss, "walk_away": moved})
    return update


def _another(scenario: Scenario, guests: Collection[str]) -> dict[str, Report]:
    """One report more in the drawer of those guests whose drawer the seat does not see."""
    if not guests or not scenario.reports:
        return {}
    first = next(iter(scenario.reports.values()))
    kept = {"title": "Kept back", "text": "Nobody has read it.", "by": list(guests), "when": None}
    return {"kept_back": first.model_copy(update=kept)}
