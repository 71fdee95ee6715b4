"""Two worlds that one seat cannot tell apart: they differ in every secret that it may not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.compile import compiled
from summit.engine.seats import Seat
from summit.engine.tables import Tables
from summit.scenario import authored, effects, model, treaty
from summit.scenario.model import Scenario
from summit.scenario.options import numbers_of, options_of
from summit.scenario.scalars import MILLION
from tests.engine.other_offices import other_agency, other_offices, other_successor

FAR: Final = 370_000
"""By how much a hidden share is another in the other world, in millionths."""


def otherwise(scenario: Scenario, seat: Seat | None) -> Tables:
    """The tables of a world that looks the same to `seat`, or to the room, and to nobody else."""
    hidden = [other for other in scenario.delegations if other != seat]
    guests = [guest for guest in (*scenario.mediators, *scenario.observers) if guest != seat]
    spreads = {other: _widest(scenario, other) for other in scenario.delegations}
    changed = scenario.model_copy(
        update={
            "delegations": {
                name: _delegation(scenario, entry) if name in hidden else entry
                for name, entry in scenario.delegations.items()
            },
            "issues": {
                name: _issue(issue, hidden, spreads) for name, issue in scenario.issues.items()
            },
            "injects": {
                name: _inject(scenario, inject, hidden) for name, inject in scenario.injects.items()
            },
            "lessons": [_lesson(entry, hidden) for entry in scenario.lessons],
            **other_offices(scenario, hidden, guests),
        }
    )
    return compiled(changed)


def _delegation(scenario: Scenario, entry: model.Delegation) -> model.Delegation:
    """Other secrets, another home, other national means and script; the same public brief."""
    limits = [name for name, issue in scenario.issues.items() if issue.kind == "limit"]
    secret = model.Secret.model_construct(
        text="Something else altogether.",
        walk_away=entry.secret.walk_away - 23,
        red_lines=[_red_line(scenario, 0), *entry.secret.red_lines, _red_line(scenario, -1)],
        constituency=_constituency(scenario, entry.secret),
        side_payments=dict(_payments(scenario, entry.secret)),
    )
    means = {name: (entry.national_means.get(name, 0) + FAR) % MILLION for name in limits}
    linear = entry.script.tactic == "linear"
    script = model.Script.model_construct(tactic="reciprocal" if linear else "linear")
    successors = {
        name: other_successor(new, _red_line(scenario, 0)) for name, new in entry.successors.items()
    }
    update = {"secret": secret, "national_means": means, "script": script}
    return entry.model_copy(update={**update, "successors": successors})


def _constituency(scenario: Scenario, secret: model.Secret) -> treaty.Constituency:
    """Others at home: they ask for something else, and one issue is turned over for them."""
    here = secret.constituency or treaty.Constituency()
    median = (secret.walk_away if here.median is None else here.median) - 17
    last = list(scenario.issues)[-1]
    options = options_of(scenario.issues[last])
    rows = {name: _turned(row) for name, row in here.points.items()}
    rows[last] = {options[0]: 37, options[-1]: 3}
    return treaty.Constituency.model_construct(median=median, points=rows)


def _payments(scenario: Scenario, secret: model.Secret) -> Iterator[tuple[str, treaty.SidePayment]]:
    """Other votes for other prices under other names, and one more with a rider."""
    rider = _red_line(scenario, 0)
    yield "favours", treaty.SidePayment(title="F", text="F.", votes=30, cost=7, rider=rider)
    for name, payment in secret.side_payments.items():
        update = {"votes": payment.votes + 5, "cost": payment.cost + 3, "rider": None}
        yield f"other_{name}", payment.model_copy(update=update)


def _red_line(scenario: Scenario, place: int) -> authored.RedLine:
    """A line that rules out the first or the last option of an issue."""
    name = list(scenario.issues)[place]
    issue = scenario.issues[name]
    option = options_of(issue)[place]
    when = f"terms.{name} == {option if numbers_of(issue) else repr(option)}"
    return authored.RedLine.model_construct(when=when, because="No reason is given.")


def _issue(issue: model.Issue, hidden: list[str], spreads: dict[str, int]) -> model.Issue:
    """Sheets turned over, other stakes, another history. What mattered most matters least, so that
    what somebody says about it is true in one world and not in the other (rule 16.7)."""
    points = {
        seat: _stretched(_turned(row), spreads[seat]) if seat in hidden else row
        for seat, row in issue.points.items()
    }
    stake = issue.stake
    if issue.kind == "limit":
        stake = {**issue.stake, **{seat: 3 * MILLION + FAR for seat in hidden}}
    return issue.model_copy(update={"points": points, "stake": stake, "history": None})


def _widest(scenario: Scenario, seat: str) -> int:
    """How much the issue that matters most to a seat is worth to it, from worst to best."""
    return max(max(row.values()) - min(row.values()) for row in _rows(scenario, seat))


def _rows(scenario: Scenario, seat: str) -> Iterator[dict[str, int]]:
    yield from (issue.points[seat] for issue in scenario.issues.values())


def _stretched(row: dict[str, int], widest: int) -> dict[str, int]:
    """The row with another spread: the more it had, the less it has, and never nothing."""
    least, most = min(row.values()), max(row.values())
    if least == most:
        return row
    spread = widest + 1 - (most - least) + 3
    return {
        option: 1 + (points - least) * spread // (most - least) for option, points in row.items()
    }


def _turned(row: dict[str, int]) -> dict[str, int]:
    return {option: max(row.values()) + 1 - points for option, points in row.items()}


def _inject(scenario: Scenario, inject: model.Inject, hidden: list[str]) -> model.Inject:
    """Other effects on others' sheets, another chance; another story, if only others hear it."""
    private = bool(inject.audience) and set(inject.audience) <= set(hidden)
    effects = [*(_effect(e, hidden, private) for e in inject.effects), *_more(scenario, hidden)]
    chance = (
        inject.chance if inject.chance == MILLION else 1 + (inject.chance + FAR) % (MILLION - 2)
    )
    update: dict[str, object] = {"effects": effects, "chance": chance}
    if private:
        update |= {"title": "Else", "text": "Something else.", "date": "", "source": "Nowhere"}
    if inject.choice is not None:
        options = {
            name: option.model_copy(
                update={"effects": [_effect(e, hidden, private) for e in option.effects]}
            )
            for name, option in inject.choice.options.items()
        }
        update["choice"] = inject.choice.model_copy(update={"options": options})
    if inject.averted_by:
        update["averts"] = 1 + (inject.averts + FAR) % (MILLION - 2)
    if inject.spoiler is not None and inject.spoiler.of in hidden:
        update["spoiler"] = other_agency(inject.spoiler)
    return inject.model_copy(update=update)


def _effect(effect: effects.Effect, hidden: list[str], private: bool) -> effects.Effect:
    """The effect with another size, where it concerns what only another seat may know."""
    update: dict[str, object] = {}
    if (walk_away := effect.walk_away) is not None and walk_away.of in hidden:
        update["walk_away"] = walk_away.model_copy(update={"change": walk_away.change + 11})
    if (means := effect.national_means) is not None and means.of in hidden:
        detection = (means.detection + FAR) % MILLION
        update["national_means"] = means.model_copy(update={"detection": detection})
    if (points := effect.points) is not None and points.of in hidden:
        update["points"] = points.model_copy(update={"points": _turned(points.points)})
    if (line := effect.red_line) is not None and line.of in hidden:
        update["red_line"] = line.model_copy(update={"because": "For another reason."})
    if (trust := effect.trust) is not None and private and trust.of in hidden:
        update["trust"] = trust.model_copy(update={"change": -FAR})
    return effect.model_copy(update=update)


def _more(scenario: Scenario, hidden: list[str]) -> Iterator[effects.Effect]:
    """Effects that this world has besides: on the walk-away and the red lines of every other."""
    for seat in hidden:
        down = effects.WalkAwayEffect.model_construct(of=seat, change=-2)
        yield effects.Effect.model_construct(walk_away=down)
        line = _red_line(scenario, 0)
        drawn = effects.RedLineEffect.model_construct(of=seat, when=line.when, because=line.because)
        yield effects.Effect.model_construct(red_line=drawn)


def _lesson(lesson: model.Lesson, hidden: list[str]) -> model.Lesson:
    if lesson.seat not in hidden:
        return lesson
    return lesson.model_copy(update={"text": "Learn otherwise.", "when": "tension >= 0"})
