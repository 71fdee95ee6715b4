"""Effects as an author wrote them, as indices and weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summit.engine.compiling.source import Source
from summit.engine.effects import (
    ChangeLeader,
    DrawLine,
    Effect,
    OpenContact,
    OpenOption,
    SetFlag,
    SetMeans,
    SetPoints,
    ShiftSupport,
    ShiftTension,
    ShiftTrust,
    ShiftWalkAway,
)
from summit.engine.seats import Seat
from summit.scenario import effects as authored
from summit.scenario.options import anchored_points

CHANGE_WORDS: Final[Mapping[str, int]] = {
    "slightly_up": 100_000,
    "up": 250_000,
    "strongly_up": 500_000,
    "slightly_down": -100_000,
    "down": -250_000,
    "strongly_down": -500_000,
}
"""What the words for a change of trust weigh, in millionths of log-odds (rule 7.3)."""


def effects_of(source: Source, effects: list[authored.Effect]) -> tuple[Effect, ...]:
    """What injects, choices and gestures do, ready to take effect, in file order."""
    return tuple(_effect(source, entry) for entry in effects)


def _effect(source: Source, entry: authored.Effect) -> Effect:
    scenario, agenda = source.scenario, source.agenda
    if (trust := entry.trust) is not None:
        change = trust.change
        weight = change if isinstance(change, int) else CHANGE_WORDS[change]
        return ShiftTrust(Seat(trust.of), Seat(trust.toward), weight)
    if entry.tension is not None:
        return ShiftTension(entry.tension)
    if (means := entry.national_means) is not None:
        return SetMeans(Seat(means.of), agenda.issue_index(means.limit), means.detection)
    if (points := entry.points) is not None:
        number = agenda.issue_index(points.issue)
        values = anchored_points(scenario.issues[points.issue], points.points)
        stakes = source.stakes(Seat(points.of), number, values)
        return SetPoints(Seat(points.of), number, values, stakes)
    if (walk_away := entry.walk_away) is not None:
        return ShiftWalkAway(Seat(walk_away.of), walk_away.change)
    if (line := entry.red_line) is not None:
        return DrawLine(Seat(line.of), source.line(line.when, line.because))
    if (support := entry.support) is not None:
        return ShiftSupport(Seat(support.of), support.change)
    if (opens := entry.opens) is not None:
        number = agenda.issue_index(opens.issue)
        return OpenOption(number, agenda.issues[number].options.index(opens.option))
    if entry.contact is not None:
        return OpenContact(entry.contact)
    if (leader := entry.leader) is not None:
        return ChangeLeader(Seat(leader.of), leader.to)
    assert entry.flag is not None, "a coherent effect has exactly one key"
    return SetFlag(entry.flag)
