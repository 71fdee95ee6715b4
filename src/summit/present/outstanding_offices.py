"""What stands of offices and of the substance (rules, chapters 17 and 18), as far as a reader knows
it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from summit.engine.listed.substance import SanctionTable
from summit.engine.matters import credit_left, is_in_force, is_in_use, is_line_open, may_go_on
from summit.engine.seats import Seat
from summit.engine.standing.offices import Opinion, Poll
from summit.engine.view import View
from summit.present.catalogue import counted, joined, listed, say, word
from summit.present.matters import last_poll, next_step, own_next_steps, still_needed, willing
from summit.present.names import issue_title, option_short, seat_code, seat_name
from summit.present.numbers import whole
from summit.present.status import supporters
from summit.present.telling.titles import (
    bloc_title,
    contact_title,
    report_title,
    sanction_title,
    sequence_title,
    step_title,
)
from summit.present.width import one_line

Lines = tuple[str, ...]
Section = tuple[str, Lines]


def office_sections(view: View) -> tuple[Section, ...]:
    """A heading with its lines for each kind of thing that stands; kinds without any are left
    out."""
    told = ((word("stands.head", name), tuple(lines(view))) for name, lines in SECTIONS)
    return tuple((head, lines) for head, lines in told if lines)


def office_brief(view: View) -> tuple[str, ...]:
    """What stands and matters now, in the fewest words, the most pressing first."""
    return tuple(_brief(view))


def _brief(view: View) -> Iterator[str]:
    text, poll = view.single, last_poll(view)
    if text is not None and view.treaty is None:
        yield say("stands.single_brief", text=text.id, support=len(supporters(view, text)))
        if poll is not None and poll.is_read and poll.text == text.id:
            yes = sum(opinion.yes for opinion in poll.opinions)
            yield say("stands.poll_brief", yes=yes, all=len(poll.opinions))
    mine = own_next_steps(view)
    if mine:
        yield counted("stands.own_steps", len(mine))
    in_force = sum(is_in_force(view.matters, each) for each in view.agenda.sanctions)
    if in_force:
        yield counted("stands.sanctions", in_force)
    if view.matters.raced and view.treaty is None:
        yield say("stands.race_brief")
    loose = [s for s in (view.own.spoilers if view.own is not None else ()) if not s.is_held]
    if loose and view.treaty is None:
        yield counted("stands.agencies", len(loose))
    open_ones = sum(not each.is_adopted for each in view.matters.amendments)
    if open_ones and view.treaty is not None:
        yield counted("stands.amendments", open_ones)


def _chair(view: View) -> Iterator[str]:
    """The single text, who supports it, the last poll, and the credit of whoever presides."""
    agenda, text, poll = view.agenda, view.single, last_poll(view)
    if text is not None:
        names = names_of(view, supporters(view, text)) or say("due.nobody")
        by = seat_name(agenda, text.author)
        yield say("stands.single", text=text.id, by=by, round=text.round, names=names)
    if poll is not None:
        yield from _poll(view, poll)
    for seat, _ in agenda.credits:
        role = say("role.chair") if agenda.is_party(seat) else say("role.mediator")
        credit = counted("credits", credit_left(view.agenda, view.offices, seat))
        yield say("stands.credit", name=seat_name(agenda, seat), role=role, credit=credit)
    for by, of, to in view.offices.vouched:
        values = {"by": seat_name(agenda, by), "of": seat_name(agenda, of)}
        yield say("stands.vouched", to=seat_name(agenda, to), **values)


def _poll(view: View, poll: Poll) -> Iterator[str]:
    if not poll.is_read:
        yield say("stands.poll_open", text=poll.text)
        return
    yes = [opinion.seat for opinion in poll.opinions if opinion.yes]
    no = (_no(view, opinion) for opinion in poll.opinions if not opinion.yes)
    nobody = say("due.nobody")
    yield say(
        "stands.poll",
        text=poll.text,
        round=poll.round,
        yes=names_of(view, yes) or nobody,
        no=joined(no) or nobody,
    )


def _no(view: View, opinion: Opinion) -> str:
    name = seat_name(view.agenda, opinion.seat)
    if opinion.issue < 0:
        return name
    return say("stands.wants", name=name, issue=issue_title(view.agenda.issues[opinion.issue]))


def _others(view: View) -> Iterator[str]:
    """Who sits there without signing, who is not needed, who leads, which blocs there are."""
    agenda = view.agenda
    for guest in agenda.guests:
        name = seat_name(agenda, guest.seat)
        yield say("stands.guest", name=name, role=word("role", guest.role))
    spare = [party.seat for party in agenda.parties if not party.is_needed]
    if spare and view.treaty is None:
        yield say("stands.not_needed", names=names_of(view, spare))
    if view.treaty is not None and view.treaty.outside:
        yield say("stands.outside", names=names_of(view, view.treaty.outside))
    for bloc in agenda.blocs:
        yield say(
            "stands.bloc", bloc=bloc_title(agenda, bloc.id), names=names_of(view, bloc.members)
        )
    for told in view.offices.endorsed:
        yield say("stands.endorsed", name=seat_name(agenda, told.seat), text=told.text)
    for party in agenda.parties:
        leader = view.offices.leader(party.seat)
        if leader is not None:
            name = seat_name(agenda, party.seat)
            yield say("stands.leader", name=name, leader=one_line(leader.name))


def _reports(view: View) -> Iterator[str]:
    from summit.present.reader import reader_of

    for name in view.offices.reports:
        yield say("stands.report", title=report_title(name, reader_of(view)))


def _agencies(view: View) -> Iterator[str]:
    for entry in () if view.own is None else view.own.spoilers:
        code = "stands.agency_held" if entry.is_held else "stands.agency"
        values = {"agency": one_line(entry.agency), "title": one_line(entry.title)}
        line = say(code, **values)
        yield line if entry.is_restrainable else say("stands.agency_beyond", agency=line)


def _options(view: View) -> Iterator[str]:
    """Options that were off the table, and who is willing to discuss them."""
    for number, issue in enumerate(view.agenda.issues):
        for option in issue.closed:
            values = {"issue": issue_title(issue), "option": option_short(issue, option)}
            if (number, option) in view.matters.opened:
                yield say("stands.opened", **values)
                continue
            said = willing(view, number, option)
            needed = still_needed(view, number, option)
            yield say(
                "stands.closed",
                names=names_of(view, said) or say("due.nobody"),
                lacks=names_of(view, needed) or say("due.nobody"),
                **values,
            )


def _sanctions(view: View) -> Iterator[str]:
    for each in view.agenda.sanctions:
        yield _sanction(view, each)


def _sanction(view: View, each: SanctionTable) -> str:
    agenda = view.agenda
    return say(
        "stands.sanction" if is_in_force(view.matters, each) else "stands.sanction_off",
        title=sanction_title(agenda, each.id),
        by=seat_name(agenda, each.by),
        against=seat_name(agenda, each.against),
        bite=whole(each.bite),
        price=whole(each.price),
    )


def _sequences(view: View) -> Iterator[str]:
    agenda = view.agenda
    for each in agenda.sequences:
        step, done = next_step(view, each), view.matters.done(each.id)
        values = {"title": sequence_title(agenda, each.id), "done": done, "all": len(each.steps)}
        if step is None:
            yield say("stands.sequence_done", **values)
            continue
        values["step"] = step_title(agenda, each.id, done + 1)
        values["by"] = seat_name(agenda, step.by)
        if may_go_on(view.agenda, view.matters, view.treaty, each):
            yield say("stands.sequence", **values)
        elif each.after and agenda.sequence(each.after) is not None:
            after = sequence_title(agenda, each.after)
            yield say("stands.sequence_after", after=after, **values)
        else:
            yield say("stands.sequence_later", **values)


def _contacts(view: View) -> Iterator[str]:
    for each in view.agenda.contacts:
        state = "shut"
        if is_line_open(view.matters, each):
            state = "in_use" if is_in_use(view.matters, each.id, view.round_before) else "idle"
        title = contact_title(view.agenda, each.id)
        yield say(f"contact_now.{state}", title=title, names=names_of(view, each.between))


def _race(view: View) -> Iterator[str]:
    race = view.agenda.arms_race
    if race is None or view.treaty is not None:
        return
    if view.matters.raced:
        yield counted("stands.race", view.matters.raced, text=one_line(race.text))
    else:
        yield say("stands.race_later", round=race.begins, text=one_line(race.text))


def _amendments(view: View) -> Iterator[str]:
    for each in view.matters.amendments:
        code = "stands.amended" if each.is_adopted else "stands.amendment"
        names = names_of(view, each.agreed)
        by = seat_name(view.agenda, each.by)
        yield say(code, id=each.id, by=by, names=names, changes=changes_of(view, each.terms))


def changes_of(view: View, terms: tuple[int, ...]) -> str:
    """Where an amendment differs from the treaty as it is."""
    now = terms if view.treaty is None else view.treaty.terms
    return joined(
        say("line.pair", key=issue_title(issue), value=option_short(issue, option))
        for issue, option, before in zip(view.agenda.issues, terms, now, strict=True)
        if option != before
    ) or say("stands.as_it_is")


def names_of(view: View, seats: Iterable[Seat]) -> str:
    """Seats in a row; by their codes where there are many."""
    found = tuple(seats)
    name = seat_code if len(found) > 3 else seat_name
    return listed(name(view.agenda, seat) for seat in found) if found else ""


SECTIONS: tuple[tuple[str, Callable[[View], Iterable[str]]], ...] = (
    ("chair", _chair),
    ("amendments", _amendments),
    ("sequences", _sequences),
    ("sanctions", _sanctions),
    ("options", _options),
    ("race", _race),
    ("agencies", _agencies),
    ("contacts", _contacts),
    ("reports", _reports),
    ("others", _others),
)
"""The kinds in the order in which they are listed."""
