"""How the talks ended, what was agreed and what each side got."""

from __future__ import annotations

from summit.debrief.conclusion import IssueLine
from summit.debrief.gains import Result
from summit.debrief.report import Report
from summit.debrief.zone import Zone
from summit.engine.actions import Terms
from summit.engine.tables import Agenda
from summit.present.catalogue import counted, listed, say, word
from summit.present.debriefing.home import had_lines
from summit.present.debriefing.section import Section
from summit.present.names import issue_title, option_short, seat_code, seat_name
from summit.present.numbers import decimal, whole
from summit.present.width import one_line, paragraphs


def ending(report: Report) -> Section:
    """Why the talks ended, what became of a treaty, and the scenario's own words for it."""
    ended = report.conclusion
    told = (one_line(ended.ending_title), *paragraphs(ended.ending_text))
    return Section(say("report.ending"), (_talks_ended(report), *_treaty_ended(report), *told))


def _talks_ended(report: Report) -> str:
    ended = report.conclusion
    treaty = ended.treaty
    if treaty is not None:
        author = seat_name(report.agenda, treaty.author)
        code = "ended.signed_single" if treaty.single else "ended.signed"
        return say(code, round=ended.round, text=treaty.id, author=author)
    if ended.reason == "collapsed":
        return say("ended.collapsed", round=ended.round, loss=_loss(report))
    return say("ended.no_deal", round=ended.round)


def _treaty_ended(report: Report) -> tuple[str, ...]:
    """What became of a treaty after its signature, where the game goes on so far."""
    ended = report.conclusion
    if report.fate is None:
        return ()
    life = {"review": ended.review, "reviews": ended.reviews}
    match ended.reason:
        case "in_force" if ended.reviews:
            return (say("ended.in_force", reviews=counted("reviews", ended.review)),)
        case "in_force":
            return (say("ended.in_force_at_once"),)
        case "not_ratified":
            return (say("ended.not_ratified"),)
        case "withdrawn":
            return (say("ended.withdrawn", **life),)
        case "collapsed":
            return (say("ended.treaty_collapsed", loss=_loss(report), **life),)
        case _:
            return ()


def _loss(report: Report) -> str:
    """How far below the walk-away a collapse leaves each side (rule 8.3)."""
    return decimal(report.agenda.weights.collapse_loss, 0)


def deal(report: Report) -> Section:
    """The treaty issue by issue, or where the positions stood without one."""
    is_signed = report.conclusion.treaty is not None
    title = say("report.deal") if is_signed else say("report.positions")
    lines = tuple(issue_text(report.agenda, line) for line in report.conclusion.issues)
    return Section(title, lines)


def results(report: Report) -> Section:
    """What each side got against its walk-away: on paper and in its eyes, and from a treaty that
    went on after its signature what it really had."""
    lines = [*had_lines(report)]
    if not lines:
        lines = [_result(report.agenda, result) for result in report.results]
    lines += [_regret(report.agenda, result) for result in report.results if result.is_regretted]
    return Section(say("report.results"), tuple(lines))


def zone(report: Report) -> Section:
    """Whether there was anything to agree on, and so whether the end was right."""
    found = report.zone
    lines = [word("verdict", found.verdict), *_closed(found)]
    if report.conclusion.treaty is None and report.conclusion.reason == "collapsed":
        lines.append(say("zone.collapse", loss=_loss(report)))
    return Section(say("report.zone"), tuple(lines))


def history(report: Report) -> Section:
    """What the text on record would have been worth here."""
    record = report.conclusion.history
    lines = (
        ()
        if record is None
        else tuple(
            say(
                "record.worth",
                name=seat_name(report.agenda, seat),
                paper=whole(worth.paper),
                eyes=decimal(worth.expected),
            )
            for seat, worth in zip(report.agenda.seats, record.worth, strict=True)
        )
    )
    return Section(say("report.history"), lines)


def issue_text(agenda: Agenda, line: IssueLine) -> str:
    """One issue of the treaty, or of the positions, beside the openings, today and the record."""
    issue = agenda.issues[line.issue]
    openings = _held(agenda, line.issue, line.openings)
    title, today = issue_title(issue), option_short(issue, line.today)
    if line.treaty is None:
        positions = _held(agenda, line.issue, line.positions)
        text = say("deal.open", title=title, positions=positions, openings=openings, today=today)
    else:
        option = option_short(issue, line.treaty)
        text = say("deal.issue", title=title, option=option, openings=openings, today=today)
    if line.history is None:
        return text
    if line.history == line.treaty:
        return say("deal.as_record", line=text)
    return say("deal.record", line=text, option=option_short(issue, line.history))


def _held(agenda: Agenda, issue: int, options: Terms) -> str:
    """An option a seat, in brackets."""
    return " ".join(
        say(
            "rolling.bracket",
            codes=seat_code(agenda, seat),
            option=option_short(agenda.issues[issue], option),
        )
        for seat, option in zip(agenda.seats, options, strict=True)
    )


def _result(agenda: Agenda, result: Result) -> str:
    name, walk_away = seat_name(agenda, result.seat), whole(result.walk_away)
    if result.is_outside:
        return say("result.outside", name=name, walk_away=walk_away)
    if result.treaty is None:
        return say(
            "result.unsigned",
            name=name,
            walk_away=walk_away,
            position=result.position,
            paper=whole(result.position_worth.paper),
            eyes=decimal(result.position_worth.expected),
        )
    code = "result.above" if result.gain >= 0 else "result.below"
    return say(
        "result.signed",
        name=name,
        paper=whole(result.treaty.paper),
        eyes=decimal(result.treaty.expected),
        walk_away=walk_away,
        margin=say(code, margin=decimal(abs(result.gain))),
    )


def _regret(agenda: Agenda, result: Result) -> str:
    reasons = [say("result.too_low")] if result.gain < 0 else []
    if result.treaty is not None and result.treaty.crossed:
        reasons.append(say("result.line"))
    name = seat_name(agenda, result.seat)
    return say("result.regretted", name=name, reasons=listed(reasons))


def _closed(found: Zone) -> tuple[str, ...]:
    """What closed the zone, where there was none in their eyes."""
    if found.in_their_eyes is not False:
        return ()
    lines = []
    if found.on_paper:
        lines.append(say("zone.paper_only"))
    if found.without_red_lines:
        lines.append(say("zone.red_lines"))
    if found.on_paper is False:
        lines.append(say("zone.nowhere"))
    return tuple(lines)
