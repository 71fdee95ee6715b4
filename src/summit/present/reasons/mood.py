"""Why the tension is what it is, and where it would go if the round closed now."""

from __future__ import annotations

from dataclasses import dataclass

from summit.engine.meter import MILLION, rounded
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.causes import cause_text
from summit.present.numbers import decimal, signed, tension_gauge
from summit.present.reader import reader_of


@dataclass(frozen=True, slots=True)
class Forecast:
    """Tension at the close as this reader can work it out now (rule 8.1); millionths of a point.

    `mean` is the mean of the room's readings in millionths; later rows and pressures that do not
    reach this reader are not in it.
    """

    before: int
    growth: int
    pressure: int
    distrust: int
    mean: int
    after: int


def forecast(view: View) -> Forecast:
    """X + g0 + s + (k (1 - mean T) - a) X with the numbers of this moment."""
    weights = view.agenda.weights
    seats = range(len(view.agenda.parties))
    trusts = [view.readings[i][j] for i in seats for j in seats if i != j]
    mean = rounded(sum(trusts), len(trusts))
    slope = rounded(weights.tension_distrust * (MILLION - mean), MILLION) - weights.tension_calm
    distrust = rounded(slope * view.tension, MILLION)
    pressure = sum(entry.amount for entry in view.pressures)
    after = view.tension + weights.tension_growth + pressure + distrust
    bounded = max(0, min(100 * MILLION, after))
    return Forecast(view.tension, weights.tension_growth, pressure, distrust, mean, bounded)


def tension(view: View) -> tuple[str, ...]:
    """The gauge, the formula with this round's numbers, and what presses."""
    now = tension_gauge(view.tension)
    code = "why.tension" if view.agenda.life is None else "why.tension_lasting"
    head = say(code, number=now.number, word=now.word)
    lines = [say("line.rule", text=head, rule="8.1")]
    if view.outcome is None:
        lines += _ahead(view)
    reader = reader_of(view)
    for entry in view.pressures:
        cause = cause_text(entry.cause, entry.source, reader)
        text = say("why.pressure", amount=signed(entry.amount), cause=cause)
        lines.append(say("line.rule", text=text, rule="8.2"))
    if not view.pressures:
        lines.append(say("why.no_pressure"))
    lines.append(say("line.rule", text=_end(view), rule="8.3"))
    return tuple(lines)


def _end(view: View) -> str:
    """What a collapse would leave: to the own seat in figures, to anybody else in words."""
    loss = decimal(view.agenda.weights.collapse_loss, 0)
    if view.own is None:
        return say("why.tension_end_all", loss=loss)
    alone = view.own.sheet.walk_away * MILLION - view.agenda.weights.collapse_loss
    return say("why.tension_end", alone=decimal(alone, 0), loss=loss)


def _ahead(view: View) -> tuple[str, str]:
    weights, seen = view.agenda.weights, forecast(view)
    total = say(
        "why.tension_next",
        part=say("why.part_round" if view.treaty is None else "why.part_review"),
        before=decimal(seen.before),
        growth=decimal(seen.growth),
        pressure=signed(seen.pressure),
        distrust=signed(seen.distrust),
        after=decimal(seen.after),
    )
    formula = say(
        "why.tension_formula",
        k=decimal(weights.tension_distrust, 2),
        a=decimal(weights.tension_calm, 2),
        mean=decimal(seen.mean, 3),
        before=decimal(seen.before),
    )
    return total, formula
