"""Why trust moved, what verification catches, and how each side stepped."""

from __future__ import annotations

from summit.debrief.report import Report
from summit.debrief.steps import CLASSES, StepMix
from summit.debrief.trust import TrustAccount
from summit.debrief.verification import Caught, Reliance
from summit.engine.meter import MILLION
from summit.engine.tables import Agenda
from summit.present.catalogue import joined, say, word
from summit.present.causes import cause_word, pair_name
from summit.present.debriefing.section import Section
from summit.present.names import issue_title, seat_name
from summit.present.numbers import decimal, percent, trust, trust_change, trust_gauge, weight
from summit.present.telling.when import moment_name


def trusts(report: Report) -> Section:
    """Every meter from start to end, by cause, against what the room read."""
    lines = tuple(line for account in report.trust for line in _account(report.agenda, account))
    return Section(say("report.trust"), lines)


def verification(report: Report) -> Section:
    """How much trust the treaty needs, with its measures and without."""
    if report.conclusion.treaty is None:
        return Section(say("report.verification"), ())
    lines = tuple(
        line for reliance in report.verification for line in _reliance(report.agenda, reliance)
    )
    return Section(say("report.verification"), lines or (say("reliance.none"),))


def steps(report: Report) -> Section:
    """How each side stepped from one text of its own to the next."""
    return Section(say("report.steps"), tuple(_mix(report.agenda, mix) for mix in report.steps))


def _account(agenda: Agenda, account: TrustAccount) -> tuple[str, ...]:
    gauge = trust_gauge(account.end)
    head = say(
        "trusts.pair",
        pair=pair_name(agenda, account.holder, account.about),
        before=trust(account.start),
        after=gauge.number,
        word=gauge.word,
        change=trust_change(account.start, account.end),
        reading=trust(account.reading),
    )
    if not account.causes:
        return head, say("trusts.still")
    causes = say("trusts.causes", sums=_sums(account))
    # One row a cause says nothing that the sums do not.
    if all(entry.rows == 1 for entry in account.causes):
        return head, causes
    return head, causes, say("trusts.largest", rows=_rows(agenda, account))


def _sums(account: TrustAccount) -> str:
    return joined(
        say("why.sum", cause=cause_word(entry.cause), weight=weight(entry.weight))
        for entry in account.causes
    )


def _rows(agenda: Agenda, account: TrustAccount) -> str:
    return joined(
        say(
            "trusts.row",
            cause=cause_word(row.cause),
            when=moment_name(agenda, row.round),
            weight=weight(row.weight),
        )
        for row in account.largest
    )


def _reliance(agenda: Agenda, reliance: Reliance) -> tuple[str, ...]:
    head = say(
        _relying(reliance),
        holder=seat_name(agenda, reliance.holder),
        about=seat_name(agenda, reliance.about),
        needed=_needed(reliance.needed),
        trust=trust(reliance.trust),
        by_means=_needed(reliance.needed_by_means),
    )
    return (head, *(_limit(agenda, caught) for caught in reliance.limits if caught.stake))


def _relying(reliance: Reliance) -> str:
    """The sentence for how much trust a treaty needs: some, or none."""
    if reliance.needed:
        return "reliance.line"
    return "reliance.free" if reliance.needed_by_means else "reliance.none_at_all"


def _needed(ppm: int) -> str:
    """A trust that would do; a million stands for more than there is."""
    return say("reliance.never") if ppm >= MILLION else trust(ppm)


def _limit(agenda: Agenda, caught: Caught) -> str:
    return say(
        "reliance.limit",
        title=issue_title(agenda.issues[caught.limit]),
        caught=percent(caught.with_measures),
        by_means=percent(caught.by_means),
        alarm=percent(caught.false_alarm),
        stake=decimal(caught.stake),
        exposed=decimal(caught.exposed),
    )


def _mix(agenda: Agenda, mix: StepMix) -> str:
    name = seat_name(agenda, mix.seat)
    if not mix.steps:
        return say("steps.none", name=name)
    counts = joined(
        say("steps.count", count=count, kind=word("step", kind))
        for kind, count in zip(CLASSES, mix.counts, strict=True)
        if count
    )
    line = say("steps.line", name=name, counts=counts)
    if mix.sensitivity is None:
        return line
    listening, pushing = sum(mix.counts[:3]), sum(mix.counts[3:])
    return say("steps.sensitivity", line=line, listening=listening, pushing=pushing)
