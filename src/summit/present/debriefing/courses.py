"""Trust round by round and value text by text: as charts, and as numbers in a row."""

from __future__ import annotations

from summit.debrief.report import Report
from summit.debrief.series import TrustCourse, Valuation
from summit.engine.seats import Seat
from summit.engine.tables import Agenda
from summit.present.catalogue import joined, say
from summit.present.causes import pair_name
from summit.present.charts import GLYPHS, Chart, Series
from summit.present.debriefing.section import Section
from summit.present.names import seat_code, seat_name
from summit.present.numbers import decimal, trust
from summit.present.telling.when import moment_code, review_of

_TOGETHER = 3
"""With more delegations each has a chart of its own trust."""


def trust_courses(report: Report) -> tuple[Section, ...]:
    """How far each trusted each at the start and after every round: one section, or with many
    delegations one for each."""
    agenda = report.agenda
    if len(agenda.seats) <= _TOGETHER:
        return (_trust_section(agenda, say("report.course"), report.courses),)
    return tuple(
        _trust_section(
            agenda,
            say("course.of", name=seat_name(agenda, holder)),
            tuple(course for course in report.courses if course.holder == holder),
        )
        for holder in agenda.seats
    )


def value_courses(report: Report, seat: Seat | None) -> tuple[Section, ...]:
    """What every text was worth in each side's eyes, a section a side, the own one first."""
    own_first = sorted(report.valuations, key=lambda each: each.seat != seat)
    return tuple(_value_section(report.agenda, each) for each in own_first)


def _trust_section(agenda: Agenda, title: str, courses: tuple[TrustCourse, ...]) -> Section:
    lines = tuple(_course(agenda, course) for course in courses)
    has_reviews = any(review_of(agenda, n) for course in courses for n in course.rounds)
    read = say("course.read_reviews" if has_reviews else "course.read")
    return Section(title, (read, *lines), _trust_chart(agenda, courses))


def _trust_chart(agenda: Agenda, courses: tuple[TrustCourse, ...]) -> Chart:
    rounds = courses[0].rounds if courses else (0,)
    labels = tuple(_place(agenda, number) for number in rounds)
    series = tuple(
        Series(
            say(
                "course.pair",
                holder=seat_code(agenda, course.holder),
                about=seat_code(agenda, course.about),
            ),
            course.points,
        )
        for course in courses[: len(GLYPHS)]
    )
    return Chart(labels, series)


def _value_section(agenda: Agenda, valuation: Valuation) -> Section:
    title = say("values.of", name=seat_name(agenda, valuation.seat))
    lines = (say("values.read"), _valued(valuation))
    return Section(title, lines, _value_chart(agenda, valuation))


def _value_chart(agenda: Agenda, valuation: Valuation) -> Chart:
    """One series an author, as far as there are glyphs."""
    texts = valuation.texts
    authors = tuple(dict.fromkeys(text.author for text in texts))[: len(GLYPHS)]
    series = tuple(
        Series(
            seat_code(agenda, author),
            tuple(text.worth // 100 if text.author == author else None for text in texts),
        )
        for author in authors
    )
    return Chart(
        labels=tuple(text.text for text in texts),
        series=series,
        level=valuation.walk_away * 10_000,
        level_name=say("values.walk_away"),
    )


def _course(agenda: Agenda, course: TrustCourse) -> str:
    points = joined(
        say("course.point", place=_place(agenda, number), trust=trust(point))
        for number, point in zip(course.rounds, course.points, strict=True)
    )
    return say("line.pair", key=pair_name(agenda, course.holder, course.about), value=points)


def _place(agenda: Agenda, number: int) -> str:
    return moment_code(agenda, number) if number else say("course.start")


def _valued(valuation: Valuation) -> str:
    points = joined(
        say("values.point", text=text.text, worth=decimal(text.worth)) for text in valuation.texts
    )
    return say("values.line", walk_away=valuation.walk_away, points=points)
