"""What comes from outside: injects, choices, secrets rewritten, chance and the end."""

from __future__ import annotations

from typing import assert_never

from summit.engine import events as e
from summit.engine.seats import PUBLIC
from summit.present.catalogue import joined, say, word
from summit.present.names import (
    audience_name,
    condition_text,
    issue_title,
    option_short,
    seat_name,
)
from summit.present.numbers import percent, whole
from summit.present.reader import Reader
from summit.present.spread import telling_options
from summit.present.telling.line import Dispatch
from summit.present.width import one_line, paragraphs

IncidentEvent = e.InjectStruck | e.InjectPassed | e.ChoicePut | e.ChoiceMade
SecretEvent = e.MeansMoved | e.PointsMoved | e.WalkAwayMoved | e.RedLineDrawn
ChanceEvent = e.FlagSet | e.QuestionOpened | e.QuestionSettled


def told(event: IncidentEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for an inject and the choice that it puts."""
    match event:
        case e.InjectStruck():
            return _struck(event, reader)
        case e.InjectPassed(inject=inject, why=why):
            title = inject_title(inject, reader)
            reason = word("passed", why)
            text = say("inject.passed", title=title, reason=reason)
            return (Dispatch("inject", text, event.rule),)
        case e.ChoicePut():
            return _put(event, reader)
        case e.ChoiceMade(inject=inject, seat=seat, option=option):
            made = say(
                "choice.made",
                name=seat_name(reader.agenda, seat),
                title=inject_title(inject, reader),
                option=option_text(inject, option, reader),
            )
            return (Dispatch("choice", made),)
        case _:
            assert_never(event)


def told_secret(event: SecretEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for a change in what one seat wants or can see for itself."""
    agenda = reader.agenda
    name = seat_name(agenda, event.seat)
    match event:
        case e.MeansMoved(limit=limit, detection=detection):
            title = issue_title(agenda.issues[limit])
            text = say("means.moved", name=name, limit=title, detection=percent(detection))
            return (Dispatch("means", text, event.rule),)
        case e.PointsMoved():
            return (Dispatch("sheet", _points(event, name, reader), event.rule),)
        case e.WalkAwayMoved(points=points):
            text = say("sheet.walk_away", name=name, points=whole(points))
            return (Dispatch("sheet", text, event.rule),)
        case e.RedLineDrawn(condition=condition, because=because):
            shown = condition_text(agenda, condition)
            text = say("sheet.line", name=name, because=one_line(because), condition=shown)
            return (Dispatch("sheet", text, event.rule),)
        case _:
            assert_never(event)


def told_chance(event: ChanceEvent, reader: Reader) -> tuple[Dispatch, ...]:
    """The lines for what only the facilitator learns."""
    if not reader.sees_all:
        return ()
    match event:
        case e.FlagSet(flag=flag):
            return (Dispatch("flag", say("flag.set", flag=flag), event.rule),)
        case e.QuestionOpened(question=question, weights=weights):
            shown = joined(whole(weight) for weight in weights)
            text = say("question.opened", question=question, weights=shown)
            return (Dispatch("chance", text, event.rule),)
        case e.QuestionSettled(question=question, answer=answer):
            text = say("question.settled", question=question, answer=answer)
            return (Dispatch("chance", text, event.rule),)
        case _:
            assert_never(event)


def told_end(event: e.GameEnded, reader: Reader) -> tuple[Dispatch, ...]:
    """How the game ended, and the scenario's own ending where the reader knows it."""
    lines = [end_sentence(event.reason, event.text)]
    for ending, title, text in reader.endings:
        if ending == event.ending:
            lines += [one_line(title), *paragraphs(text)]
    return tuple(
        Dispatch("end", line, "" if number else event.rule) for number, line in enumerate(lines)
    )


def end_sentence(reason: str, text: str | None) -> str:
    """Why the game ended, in one sentence."""
    if text is None:
        return say("end.collapsed") if reason == "collapsed" else say("end.no_deal")
    if reason == "collapsed":
        return say("end.treaty_collapsed", text=text)
    return say(f"end.{reason}", text=text)


def inject_title(inject: str, reader: Reader) -> str:
    """An inject by its title, or by its name where the reader knows no more."""
    notice = reader.notice(inject)
    return inject.replace("_", " ") if notice is None else one_line(notice.title)


def option_text(inject: str, option: str, reader: Reader) -> str:
    """An option of a choice in the scenario's words, or by its name."""
    choice = reader.choice(inject)
    known = dict(choice.options) if choice is not None else {}
    return one_line(known.get(option, option.replace("_", " ")))


def _struck(event: e.InjectStruck, reader: Reader) -> tuple[Dispatch, ...]:
    notice = reader.notice(event.inject)
    title = inject_title(event.inject, reader)
    if notice is not None and notice.date:
        title = say("inject.dated", title=title, date=one_line(notice.date))
    if event.audience != PUBLIC:
        audience = audience_name(reader.agenda, event.audience)
        title = say("inject.narrow", title=title, audience=audience)
    body = () if notice is None else paragraphs(notice.text)
    return tuple(Dispatch("inject", line) for line in (title, *body))


def _put(event: e.ChoicePut, reader: Reader) -> tuple[Dispatch, ...]:
    title = inject_title(event.inject, reader)
    choice = reader.choice(event.inject)
    if event.seat != reader.viewer or choice is None:
        name = seat_name(reader.agenda, event.seat)
        return (Dispatch("choice", say("choice.put", name=name, title=title)),)
    options = choice_lines(choice.options)
    lines = (say("choice.yours", title=title), *paragraphs(choice.text), *options)
    return tuple(Dispatch("choice", line) for line in lines)


def choice_lines(options: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The options of a choice, numbered from 1, each with the name that a command takes."""
    return tuple(
        say("choice.option", number=number, text=one_line(text), option=option)
        for number, (option, text) in enumerate(options, 1)
    )


def _points(event: e.PointsMoved, name: str, reader: Reader) -> str:
    issue = reader.agenda.issues[event.issue]
    shown = joined(
        say("sheet.point", option=option_short(issue, at), points=whole(event.points[at]))
        for at in telling_options(event.points)
    )
    return say("sheet.points", name=name, issue=issue_title(issue), points=shown)
