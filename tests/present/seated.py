"""One event of every kind of the chapters 17 and 18, and readers of the delta to tell them to."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Action
from summit.engine.acts import offices as a
from summit.engine.acts import substance as b
from summit.engine.events import Event
from summit.engine.happened import offices as o
from summit.engine.happened import substance as c
from summit.engine.play import start
from summit.engine.seats import Seat
from summit.engine.standing.offices import Opinion
from summit.engine.state import State
from summit.engine.view import view
from summit.present.reader import Reader, facilitator_reader, reader_of
from tests.engine.worlds import tables

ALBA, BORA, CRESS, DORN = Seat("alba"), Seat("bora"), Seat("cress"), Seat("dorn")
ELDER, FISHERS = Seat("elder"), Seat("fishers")
EVERYBODY: Final = (ALBA, BORA, CRESS, DORN, ELDER, FISHERS)

SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)

MIDDLE: Final = (1, 3, 4, 1, 1)
"""River and reeds, 50 guns, 4 watchers, a shared toll, four years."""

SAMPLES: Final[tuple[Event, ...]] = (
    o.SingleTextTabled("T5", ELDER, MIDDLE),
    o.CreditSpent(ELDER, 5),
    o.PollOpened("T5"),
    o.PollDue(ALBA, audience=(ALBA,)),
    o.Voiced(ALBA, False, GUNS, audience=(ALBA,)),
    o.PollRead("T5", (Opinion(ALBA, False, GUNS), Opinion(BORA, True, -1))),
    o.Vouched(ELDER, CRESS, ALBA),
    o.Reported(FISHERS, "catch"),
    o.CalledOn(FISHERS, ALBA),
    o.TextEndorsed(BORA, "T1", audience=(ALBA, BORA)),
    o.LeftOutside(DORN),
    o.AgencyHeld(ALBA, "customs_raid", audience=(ALBA,)),
    o.LeaderChanged(ALBA, "hawks", "the party of the harbour", "They won the election."),
    o.SheetSwapped(ALBA, "hawks", audience=(ALBA,)),
    o.ReaffirmationDue(ALBA, audience=(ALBA,)),
    o.Reaffirmed(ALBA, False),
    c.OptionBroached(CRESS, TOLL, 2),
    c.OptionOpened(TOLL, 2),
    c.SanctionImposed(DORN, "water_price"),
    c.SanctionRelieved(ALBA, "harbour_dues"),
    c.StepTaken(CRESS, "thaw", 1),
    c.StepReversed(CRESS, "thaw", 1),
    c.StepOverdue(ALBA, "thaw", 2),
    c.ArmsRaced(2),
    c.ContactOpened("gunners"),
    c.ContactUsed(CRESS, "hotline"),
    c.InjectAverted("stray_shell", "hotline", audience=(ALBA, CRESS)),
    c.LimitExpired(GUNS),
    c.AmendmentProposed("A1", CRESS, MIDDLE),
    c.AmendmentBacked("A1", ALBA),
    c.TreatyAmended("A1", MIDDLE),
)


def opened() -> State:
    """The delta before anybody has moved."""
    return start(tables("delta")).state


def reader(seat: Seat | None, state: State | None = None) -> Reader:
    """Who reads at a seat, or the room, or with `state` at another moment."""
    return reader_of(view(opened() if state is None else state, seat))


def readers(state: State) -> dict[Seat | None, Reader]:
    """Every seat, and the room."""
    return {seat: reader(seat, state) for seat in (*EVERYBODY, None)}


def whole(state: State | None = None) -> Reader:
    """The facilitator."""
    return facilitator_reader(opened() if state is None else state)


def nonsense(seat: Seat) -> tuple[Action, ...]:
    """What a seat may try though it hardly ever may do it: every act of the two chapters."""
    return (
        a.Mediate(seat, MIDDLE),
        a.Mediate(seat, (0, 0, 8, 2, 0)),
        a.Mediate(seat, (1, 0, 0, 2, 0)),
        a.TakePoll(seat),
        a.Voice(seat, True, GUNS),
        a.Voice(seat, False, 99),
        a.Vouch(seat, ALBA, BORA),
        a.Vouch(seat, ALBA, ALBA),
        a.Report(seat, "mines"),
        a.Report(seat, "nothing"),
        a.Press(seat, ALBA),
        a.Press(seat, FISHERS),
        a.Endorse(seat, "T1"),
        a.Endorse(seat, "T99"),
        a.Restrain(seat, "customs_raid"),
        a.Reaffirm(seat, True),
        b.Broach(seat, TOLL, 2),
        b.Broach(seat, TOLL, 0),
        b.Broach(seat, 99, 0),
        *(act(seat, name) for act in (b.Impose, b.Relieve) for name in ("harbour_dues", "no")),
        *(act(seat, name) for act in (b.Perform, b.Reverse) for name in ("thaw", "harvest", "no")),
        *(b.Exercise(seat, name) for name in ("hotline", "gunners", "no")),
        b.Amend(seat, MIDDLE),
        b.Consent(seat, "A1"),
    )
