"""What a treaty really brought whom, period by period (rules, chapter 15)."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.meter import MILLION, rounded
from summit.engine.seats import AGENCY, Seat
from summit.engine.sight import limits_of
from summit.engine.standing.treaty import Treaty
from summit.engine.state import State
from summit.engine.tables import Agenda, Sheet


def bound_parties(agenda: Agenda) -> tuple[Seat, ...]:
    """The seats that some limit binds, in order."""
    return tuple(seat for seat in agenda.seats if limits_of(agenda, seat))


def temptation(agenda: Agenda, sheet: Sheet, seat: Seat, limit: int, terms: Terms) -> int:
    """What breaking a limit unseen for the treaty's whole life brings a seat, in micropoints (rule
    15.2): half of what it would lose itself if the others did so, and no less than what the limit
    takes from it against today."""
    issue = agenda.issues[limit]
    others = sum(1 for bound in issue.binds if bound != seat)
    stake = sheet.stakes[limit][terms[limit]] * others
    points = sheet.points[limit]
    given_up = (points[issue.today] - points[terms[limit]]) * MILLION
    return max(rounded(stake * agenda.weights.temptation, MILLION), given_up, 0)


def dread(agenda: Agenda, sheet: Sheet, terms: Terms) -> int:
    """What being found out costs a seat, in micropoints (rule 15.3): all that the treaty brings
    above its walk-away value, its good name, and a penalty agreed in advance."""
    surplus = (_paper(sheet, terms) - sheet.walk_away) * MILLION
    life = agenda.life
    agreed = 0
    if life is not None and life.snaps_back(terms):
        agreed = life.snapback_cost * MILLION
    return surplus + agenda.weights.breach_shown + agreed


def reckoned(state: State) -> tuple[int, ...]:
    """What each seat had in this period, by place, in micropoints of a whole treaty's life."""
    return tuple(_of_period(state, seat) for seat in state.tables.agenda.seats)


def _of_period(state: State, seat: Seat) -> int:
    treaty = state.signed
    agenda = state.tables.agenda
    sheet = state.sheets[agenda.index(seat)]
    if seat in treaty.outside:
        return sheet.walk_away * MILLION
    paper = _paper(sheet, in_effect(agenda, treaty)) * MILLION
    surplus = max(0, paper - sheet.walk_away * MILLION)
    worth = paper
    for limit in _broken(treaty, seat):
        if not any(_caught(treaty, one, seat, limit) for one in (*agenda.seats, AGENCY)):
            worth += temptation(agenda, sheet, seat, limit, treaty.terms)
    for other in agenda.others(seat):
        for limit in _broken(treaty, other):
            if not any(_caught(treaty, one, other, limit) for one in (seat, AGENCY)):
                worth -= sheet.stakes[limit][treaty.terms[limit]]
    if any(by == seat for by, _ in treaty.counters):
        worth -= surplus // 2
    if any(of == seat for _, of in treaty.counters):
        worth = min(worth, paper - surplus)
    return worth


def realised(state: State, seat: Seat) -> int:
    """What the game has brought a seat so far, in micropoints (rule 15.4): the mean over the
    treaty's periods, less what its breaches, its gestures and its side payments cost. Periods that
    will not come any more count as no deal, or as the collapse."""
    agenda = state.tables.agenda
    place = agenda.index(seat)
    sheet = state.sheets[place]
    gestures = cost_of_gestures(state, seat)
    alone = sheet.walk_away * MILLION
    if state.is_collapsed:
        alone -= agenda.weights.collapse_loss
    spent = gestures + cost_of_race(state, seat) - worth_of_steps(state, seat)
    treaty = state.treaty
    if treaty is None:
        return alone - spent
    if seat in treaty.outside:
        return alone - spent
    paid = side_payments(state, seat) + spent
    if not treaty.is_ratified:
        return alone - paid
    if not treaty.periods:
        return _paper(sheet, treaty.terms) * MILLION - paid
    had = treaty.worth[place] if treaty.worth else 0
    left = treaty.periods - treaty.period
    mean = rounded(had + left * alone, treaty.periods)
    return mean - paid - penalties(state, seat)


def cost_of_gestures(state: State, seat: Seat) -> int:
    """What its gestures cost a seat in the end, in micropoints, those taken back too (16.11)."""
    costs = {entry.id: entry.cost for entry in state.tables.agenda.gestures}
    made = (taken.gesture for taken in state.signals.gestures if taken.seat == seat)
    return sum(costs[name] for name in made) * MILLION


def worth_of_steps(state: State, seat: Seat) -> int:
    """What all steps that stand have brought a seat, less what its own cost, in micropoints; what a
    step cost is not given back with it (rule 18.4)."""
    agenda = state.tables.agenda
    place = agenda.index(seat)
    total = 0
    for listed in agenda.sequences:
        for step in listed.steps[: state.matters.done(listed.id)]:
            total += step.brings[place] - (step.cost if step.by == seat else 0)
        gone = [number for name, number in state.matters.taken_back if name == listed.id]
        total -= sum(listed.steps[n - 1].cost for n in gone if listed.steps[n - 1].by == seat)
    return total * MILLION


def cost_of_race(state: State, seat: Seat) -> int:
    """What the arms race has cost a seat so far, in micropoints, whatever else comes."""
    losses = state.tables.race_losses
    if not losses:
        return 0
    return losses[state.tables.agenda.index(seat)] * state.matters.raced * MILLION


def side_payments(state: State, seat: Seat) -> int:
    """What a seat promised at home, in micropoints."""
    treaty = state.signed
    payments = state.tables.homes[state.tables.agenda.index(seat)].payments
    return sum(entry.cost for entry in payments if (seat, entry.id) in treaty.bought) * MILLION


def penalties(state: State, seat: Seat) -> int:
    """What its breaches have cost a seat beside the treaty itself, in micropoints (rule 15.3)."""
    treaty = state.signed
    agenda = state.tables.agenda
    weights = agenda.weights
    total = 0
    if treaty.is_shown(seat):
        total += weights.breach_shown
    else:
        admitted = {
            query.finding
            for query in treaty.queries
            if (query.of, query.reply) == (seat, "admitted")
        }
        total += weights.breach_admitted * len(admitted)
    if agenda.life is not None and any(of == seat for _, of in treaty.snapped):
        total += agenda.life.snapback_cost * MILLION
    return total


def is_found_out(treaty: Treaty, seat: Seat) -> bool:
    """Whether some other knows for certain that a seat has broken the treaty (rule 14.1)."""
    return (
        treaty.is_shown(seat)
        or any(entry.of == seat and entry.result == "confirmed" for entry in treaty.findings)
        or any(query.of == seat and query.reply == "admitted" for query in treaty.queries)
    )


def _broken(treaty: Treaty, seat: Seat) -> tuple[int, ...]:
    return next(
        (deed.breaks for deed in treaty.deeds if (deed.seat, deed.period) == (seat, treaty.period)),
        (),
    )


def _caught(treaty: Treaty, inspector: Seat, target: Seat, limit: int) -> bool:
    """Whether an inspector noticed this very breach in this period."""
    return any(
        (entry.by, entry.of, entry.limit, entry.period) == (inspector, target, limit, treaty.period)
        for entry in treaty.findings
    )


def in_effect(agenda: Agenda, treaty: Treaty) -> Terms:
    """A treaty's terms with every limit that has expired as it is today (rule 18.8)."""
    return tuple(
        issue.today if number in treaty.expired else option
        for number, (issue, option) in enumerate(zip(agenda.issues, treaty.terms, strict=True))
    )


def _paper(sheet: Sheet, terms: Terms) -> int:
    return sum(row[option] for row, option in zip(sheet.points, terms, strict=True))
