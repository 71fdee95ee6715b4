"""The words behind what a party does in the commission about what was found."""

from __future__ import annotations

from summit.engine.acts.conduct import (
    Accuse,
    Consult,
    Counter,
    Expel,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    SnapBack,
    Suspend,
)
from summit.engine.acts.signals import WalkOut
from summit.engine.rules.reacting import has_grounds
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.findings import read_finding, to_consult, to_publish
from summit.present.commands.limits import read_party, read_target
from summit.present.commands.missing import left_over
from summit.present.commands.substantial import read_relieve
from summit.present.commands.words import Word, spoken

_SMALL = frozenset({"the", "all", "our", "my", "treaty", "inspections", "inspectors", "agency"})


def read_consult(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`consult [FINDING | about LIMIT of SEAT]`; alone it means the only one not asked about."""
    name = read_finding(view, seat, words, "consult", to_consult(view))
    return name if isinstance(name, Problem) else Do(Consult(seat, name))


def read_publish(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`publish [FINDING]`; alone it means the only one that is not public."""
    name = read_finding(view, seat, words, "publish", to_publish(view))
    return name if isinstance(name, Problem) else Do(Publish(seat, name))


def read_accuse(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`accuse SEAT of LIMIT`, or `accuse LIMIT of SEAT`."""
    target = read_target(view, seat, words, "accuse")
    return target if isinstance(target, Problem) else Do(Accuse(seat, *target))


def read_suspend(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`suspend`, also `suspend inspections`."""
    return left_over(spoken(words, _SMALL), "suspend") or Do(Suspend(seat))


def read_resume(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`resume`, also `resume inspections`."""
    return left_over(spoken(words, _SMALL), "resume") or Do(Resume(seat))


def read_counter(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`counter [SEAT]`; alone it means the only other, or the only one that gave grounds."""
    treaty = view.treaty
    others = view.agenda.others(seat) if treaty is not None else ()
    likely = tuple(of for of in others if treaty is not None and has_grounds(treaty, seat, of))
    of = read_party(view, seat, words, "counter", likely)
    return of if isinstance(of, Problem) else Do(Counter(seat, of))


def read_lift(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`lift [SEAT]`; alone it means the only other, or the only countermeasure of one's own. During
    the talks there are only sanctions to lift (rule 18.3)."""
    if view.treaty is None and view.agenda.sanctions:
        return read_relieve(view, seat, words, desk)
    counters = () if view.treaty is None else view.treaty.counters
    of = read_party(view, seat, words, "lift", tuple(of for by, of in counters if by == seat))
    return of if isinstance(of, Problem) else Do(Lift(seat, of))


def read_snapback(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`snapback [SEAT]`; alone it means the only other, or the only one shown to have broken."""
    treaty = view.treaty
    others = view.agenda.others(seat) if treaty is not None else ()
    likely = tuple(of for of in others if treaty is not None and treaty.is_shown(of))
    of = read_party(view, seat, words, "snapback", likely)
    return of if isinstance(of, Problem) else Do(SnapBack(seat, of))


def read_expel(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`expel`, also `expel the inspectors`."""
    return left_over(spoken(words, _SMALL), "expel") or Do(Expel(seat))


def read_leave(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`leave`, also `leave the treaty`; during the talks the table, where that may be left."""
    if view.treaty is None and view.agenda.allows("walk_outs"):
        rest = spoken(words, _SMALL | {"table", "room", "talks"})
        return left_over(rest, "walk") or Do(WalkOut(seat))
    return left_over(spoken(words, _SMALL), "leave") or Do(GiveNotice(seat))
