"""The rolling text: issue by issue clean where the positions agree, bracketed where they do not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.tables import Agenda, Issue
from summit.engine.view import View
from summit.present.catalogue import joined, listed, say
from summit.present.names import (
    issue_title,
    option_full,
    option_short,
    seat_code,
    seat_name,
)


@dataclass(frozen=True, slots=True)
class Stand:
    """The seats that hold one option of an issue in their positions."""

    seats: tuple[Seat, ...]
    codes: tuple[str, ...]
    option: int
    label: str


@dataclass(frozen=True, slots=True)
class RollingRow:
    """One issue of the rolling text.

    `stands` lists the options held, in seating order of their first holder; one alone means clean
    text. `promised` is the lowest level that the viewer may table without breaking a promise (-1:
    none), `promised_to` whom it gave the promise.
    """

    issue: int
    id: str
    title: str
    kind: str
    today: str
    stands: tuple[Stand, ...]
    promised: int = -1
    promised_to: tuple[Seat, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether every position holds the same option."""
        return len(self.stands) == 1


def rolling(view: View) -> tuple[RollingRow, ...]:
    """The rolling text as rows, one an issue: what was signed, once something was; none before
    every opening is tabled."""
    drafts = _signed(view) or positions(view)
    if len(drafts) < len(view.agenda.seats):
        return ()
    return tuple(
        _row(view, number, issue, drafts) for number, issue in enumerate(view.agenda.issues)
    )


def _signed(view: View) -> tuple[Text, ...]:
    """The treaty, for every seat alike: it binds all, whatever their last positions were."""
    treaty = view.treaty
    text = None if treaty is None else view.text(treaty.text)
    if treaty is None or text is None:
        return ()
    # An amendment changes what the treaty says, not the text that was signed (rule 18.9).
    return (replace(text, terms=treaty.terms),) * len(view.agenda.seats)


def positions(view: View) -> tuple[Text, ...]:
    """The latest public text of each seat that has one, in seating order."""
    found = (view.text(name) for name in view.positions)
    return tuple(text for text in found if text is not None)


def summary(view: View) -> str:
    """The rolling text on one line: how many brackets, and what stands in them."""
    rows = rolling(view)
    if not rows:
        return say("rolling.none")
    apart = [row for row in rows if not row.is_clean]
    head = say("rolling.head", open=len(apart), all=len(rows))
    rest = len(rows) - len(apart)
    clean = (say("rolling.rest"),) if rest and apart else ()
    return joined((head, *(f"{row.id} {places(row)}" for row in apart), *clean))


def lines(view: View) -> tuple[str, ...]:
    """The rolling text line by line: `warheads, Deployed warheads: [USA 1,500] [RUS 1,650]`."""
    rows = rolling(view)
    if not rows:
        return (say("rolling.none"),)
    brackets = sum(1 for row in rows if not row.is_clean)
    head = say("rolling.head", open=brackets, all=len(rows))
    return (head, *(_line(row, view.agenda) for row in rows))


def places(row: RollingRow) -> str:
    """Where the sides stand on an issue: one option, or a bracket a group of seats."""
    if row.is_clean:
        return say("rolling.clean", option=row.stands[0].label)
    codes = say("rolling.codes")
    return " ".join(
        say("rolling.bracket", codes=codes.join(stand.codes), option=stand.label)
        for stand in row.stands
    )


def _line(row: RollingRow, agenda: Agenda) -> str:
    shown = say("rolling.today", places=places(row), option=row.today)
    if row.promised_to:
        shown = say(
            "rolling.promise",
            places=shown,
            names=listed(seat_name(agenda, seat) for seat in row.promised_to),
            level=option_full(agenda.issues[row.issue], row.promised),
        )
    return say("rolling.row", id=row.id, title=row.title, places=shown)


def _row(view: View, number: int, issue: Issue, drafts: tuple[Text, ...]) -> RollingRow:
    held = [draft.terms[number] for draft in drafts]
    own = [
        promise
        for promise in view.promises
        if promise.seat == view.seat and promise.measure == number and not promise.broken
    ]
    return RollingRow(
        issue=number,
        id=issue.id,
        title=issue_title(issue),
        kind=issue.kind,
        today=option_short(issue, issue.today),
        stands=tuple(_stand(view.agenda, issue, option, held) for option in dict.fromkeys(held)),
        promised=max((promise.level for promise in own), default=-1),
        promised_to=tuple(dict.fromkeys(promise.to for promise in own)),
    )


def _stand(agenda: Agenda, issue: Issue, option: int, held: list[int]) -> Stand:
    pairs = zip(agenda.seats, held, strict=True)
    seats = tuple(seat for seat, choice in pairs if choice == option)
    codes = tuple(seat_code(agenda, seat) for seat in seats)
    return Stand(seats, codes, option, option_short(issue, option))
