"""Who sits at the table beside the parties, and who agrees with whom first (rules, chapter 17)."""

from __future__ import annotations

from summit.engine.listed.offices import Guest
from summit.engine.seats import Seat
from summit.engine.tables import Agenda
from summit.engine.view import Attending, Spoiler
from summit.present.catalogue import counted, listed, say, word
from summit.present.names import seat_name
from summit.present.telling.titles import bloc_title
from summit.present.width import one_line

Lines = tuple[str, ...]


def guest_title(guest: Guest) -> str:
    """A mediator or an observer by its name, its code and what it is."""
    name, code = one_line(guest.name), one_line(guest.code)
    return say("seating.guest", name=name, code=code, role=word("role", guest.role))


def seating_lines(agenda: Agenda) -> Lines:
    """Chair and credit, blocs, and who is not needed, each with its rule; nothing where all are
    alike."""
    return (*chair_lines(agenda), *bloc_lines(agenda), *spared_lines(agenda))


def seat_role(agenda: Agenda, seat: Seat) -> str:
    """What a guest is: `mediator` or `observer`; "" for a party."""
    return next((word("role", guest.role) for guest in agenda.guests if guest.seat == seat), "")


def agency_lines(spoilers: tuple[Spoiler, ...]) -> Lines:
    """What agencies of the own government may do on their own, for its delegation alone (17.8)."""
    return tuple(_agency(entry) for entry in spoilers)


def report_lines(attending: Attending) -> Lines:
    """What a mediator or an observer has in its drawer, and whether its time has come (17.5)."""
    return tuple(
        report_line(
            name,
            title,
            text,
            code="reports.now" if name in attending.may_report else "reports.later",
        )
        for name, title, text in attending.reports
    )


def report_line(name: str, title: str, text: str, code: str = "reports.listed") -> str:
    """A report with the name that a command takes."""
    values = {"id": name, "title": one_line(title), "text": one_line(text)}
    if code == "reports.now":
        return say("reports.now", **values)
    return say("reports.later" if code == "reports.later" else "reports.listed", **values)


def chair_lines(agenda: Agenda) -> Lines:
    """Who presides, and with what credit (rules 17.2 and 17.4)."""
    lines = []
    for seat, credit in agenda.credits:
        code = "seating.chair" if agenda.is_party(seat) else "seating.mediator"
        values = {"name": seat_name(agenda, seat), "credit": counted("credits", credit)}
        rule = "17.2" if agenda.is_party(seat) else "17.4"
        lines.append(say("line.rule", text=say(code, **values), rule=rule))
    return tuple(lines)


def bloc_lines(agenda: Agenda) -> Lines:
    """Who agrees with whom first (rule 17.6)."""
    return tuple(
        say(
            "line.rule",
            text=say(
                "seating.bloc",
                bloc=bloc_title(agenda, bloc.id),
                names=listed(seat_name(agenda, seat) for seat in bloc.members),
            ),
            rule="17.6",
        )
        for bloc in agenda.blocs
    )


def spared_lines(agenda: Agenda) -> Lines:
    """Without whom there can be an agreement (rule 17.7)."""
    spared = [party.seat for party in agenda.parties if not party.is_needed]
    if not spared:
        return ()
    names = listed(seat_name(agenda, seat) for seat in spared)
    return (say("line.rule", text=say("seating.spared", names=names), rule="17.7"),)


def _agency(entry: Spoiler) -> str:
    values = {"agency": one_line(entry.agency), "title": one_line(entry.title)}
    text = say("agencies.own", text=one_line(entry.text), **values)
    if not entry.is_restrainable:
        return say("agencies.beyond", line=text)
    code = "agencies.held" if entry.is_held else "agencies.free"
    return say(code, line=text, id=entry.inject)
