"""What was left on the table, the best missed trade, the offers not taken, other deals."""

from __future__ import annotations

from fractions import Fraction

from summit.bargain.frontier import Deal
from summit.bargain.swaps import Swap
from summit.debrief.offers import Offer
from summit.debrief.report import Report
from summit.debrief.shortfall import Measures, Shortfall
from summit.debrief.standpoint import Valued
from summit.engine.actions import Terms
from summit.engine.meter import MILLION, rounded
from summit.engine.tables import Agenda
from summit.present.catalogue import joined, listed, say, word
from summit.present.debriefing.section import Section, terms_text, values_text
from summit.present.names import (
    change_line,
    seat_name,
    terms_changes,
)
from summit.present.numbers import decimal, percent, signed


def left(report: Report) -> Section:
    """What could have been had at nobody's cost; without a deal, a text that all could sign."""
    title = say("report.left")
    terms = report.conclusion.terms
    if report.shortfall is not None and terms is not None:
        return Section(title, _short(report.agenda, report.shortfall, terms))
    if report.missed is None:
        return Section(title, ())
    terms_line = say("left.missed", terms=terms_text(report.agenda, report.missed.terms))
    worth = say("left.worth", values=values_text(report.agenda, _expected(report.missed)))
    return Section(title, (terms_line, worth))


def offers(report: Report) -> Section:
    """The best offer that each side had before it and did not take."""
    lines = tuple(_offer(report.agenda, offer) for offer in report.offers)
    return Section(say("report.offers"), lines or (say("offer.none"),))


def yardsticks(report: Report) -> Section:
    """Four deals that theory singles out, by what they would change in the treaty, or else in the
    text that all could have signed."""
    frontier = report.in_their_eyes
    if frontier is None or not frontier.zone:
        return Section(say("report.yardsticks"), ())
    named = (
        (word("yardstick", "nash"), frontier.nash),
        (word("yardstick", "kalai_smorodinsky"), frontier.kalai_smorodinsky),
        (word("yardstick", "egalitarian"), frontier.egalitarian),
        (word("yardstick", "utilitarian"), frontier.utilitarian),
    )
    base = report.conclusion.terms or (report.missed.terms if report.missed else ())
    found: dict[Terms, tuple[Deal, list[str]]] = {}
    for name, deals in named:
        if deals:
            found.setdefault(deals[0].terms, (deals[0], []))[1].append(name)
    lines = tuple(_yardstick(report, base, deal, names) for deal, names in found.values())
    return Section(say("report.yardsticks"), (*lines, say("yardsticks.note")))


def _expected(text: Valued) -> tuple[int, ...]:
    return tuple(worth.expected for worth in text.worth)


def _short(agenda: Agenda, found: Shortfall, terms: Terms) -> tuple[str, ...]:
    measures = () if found.measures is None else _measures(agenda, found.measures)
    return (*_left(agenda, found, terms), *_swap(agenda, found, terms), *measures)


def _left(agenda: Agenda, found: Shortfall, terms: Terms) -> tuple[str, ...]:
    if found.left is None:
        return (say("left.unknown"),)
    if found.left.deal is None:
        return (say("left.nothing"),)
    points = say("left.points", points=decimal(found.left.points))
    changes = _changes(agenda, terms, found.left.deal.terms)
    values = values_text(agenda, found.left.deal.values)
    return points, say("left.text", changes=changes), say("left.worth", values=values)


def _swap(agenda: Agenda, found: Shortfall, terms: Terms) -> tuple[str, ...]:
    if found.swap is None:
        return (say("left.no_swap"),) if found.is_swap_known else ()
    changes = swap_text(agenda, found.swap, terms)
    gains = listed(
        say("left.gain", name=seat_name(agenda, seat), gain=signed(after - before))
        for seat, before, after in zip(
            agenda.seats, found.swap.before, found.swap.after, strict=True
        )
    )
    return (say("left.swap", changes=changes, gains=gains),)


def swap_text(agenda: Agenda, swap: Swap, terms: Terms) -> str:
    """What a trade changes in the treaty."""
    return _changes(agenda, terms, _after(swap, terms))


def _after(swap: Swap, terms: Terms) -> Terms:
    varied = list(terms)
    for issue, _, option in swap.changes:
        varied[issue] = option
    return tuple(varied)


def _changes(agenda: Agenda, before: Terms, after: Terms) -> str:
    return joined(change_line(entry) for entry in terms_changes(agenda, before, after))


def _measures(agenda: Agenda, found: Measures) -> tuple[str, ...]:
    if not found.ratios:
        return ()
    ratios = joined(
        say("left.gain", name=seat_name(agenda, seat), gain=share_text(ratio))
        for seat, ratio in zip(agenda.seats, found.ratios, strict=True)
    )
    caught = say("left.inefficient")
    if found.efficiency >= 0:
        caught = say("left.efficiency", efficiency=share_text(found.efficiency))
    line = say("left.ratios", ratios=ratios)
    if min(found.ratios) >= 0:
        line = say("left.fairness", line=line, fairness=share_text(found.fairness))
    return caught, line


def share_text(fraction: Fraction) -> str:
    """A share as a percentage."""
    return percent(rounded(fraction.numerator * MILLION, fraction.denominator))


def _offer(agenda: Agenda, offer: Offer) -> str:
    line = say(
        "offer.line",
        name=seat_name(agenda, offer.seat),
        text=offer.text.id,
        author=seat_name(agenda, offer.text.author),
        when=say("texts.opening") if offer.text.opening else _in_round(offer.text.round),
        eyes=decimal(offer.worth.expected),
        more=decimal(offer.more),
    )
    return say("offer.late", line=line) if offer.may_be_late else line


def _in_round(number: int) -> str:
    return say("texts.round", round=number)


def _yardstick(report: Report, base: Terms, deal: Deal, names: list[str]) -> str:
    agenda, values = report.agenda, values_text(report.agenda, deal.values)
    name = say("yardsticks.and").join(names)
    if deal.terms == base:
        code = "yardsticks.treaty" if report.conclusion.treaty is not None else "yardsticks.text"
        return say(code, name=name, values=values)
    changes = _changes(agenda, base, deal.terms) if base else terms_text(agenda, deal.terms)
    return say("yardsticks.line", name=name, terms=changes, values=values)
