"""One event of every kind, and readers to tell them to."""

from __future__ import annotations

from summit.engine import events as e
from summit.engine.events import Event, Row
from summit.engine.meter import level_at
from summit.engine.seats import PUBLIC
from summit.engine.state import State
from summit.engine.view import view
from summit.present.dispatches import lines
from summit.present.reader import Reader, facilitator_reader, reader_of
from tests.present.talks import BOATS, CATCH, NORTH, SOUTH, VISITS, opened

ROW = Row(1, "5.3", NORTH, SOUTH, "concession", "T3", 90_000, level_at(38), level_at(38) + 90_000)
ACCOUNT = e.Account(40_000, (0, 500_000, -1), 30_000, "T3", "T3", 0, 30_000)

SAMPLES: tuple[Event, ...] = (
    e.GameOpened((NORTH, SOUTH)),
    e.RoundOpened(2),
    e.OrderSet((SOUTH, NORTH)),
    e.TurnOpened(NORTH, 1, 2, 3),
    e.MoveSpent(NORTH, 1, audience=(NORTH,)),
    e.TurnClosed(NORTH),
    e.RoundClosed(1),
    e.Spoke(NORTH, "Good morning."),
    e.TextTabled("T3", NORTH, (1, 2, 1), False, PUBLIC),
    e.TextAccepted(SOUTH, "T1", PUBLIC),
    e.AcceptanceLapsed(SOUTH, "T1", PUBLIC),
    e.AcceptanceWithdrawn(SOUTH, "T1", PUBLIC),
    e.TextRejected(
        SOUTH, "T1", (e.NamedLine(SOUTH, "terms.catch == 'open'", "We live by fish."),), PUBLIC
    ),
    e.DemandPut("D1", NORTH, SOUTH, VISITS, 2, False),
    e.DemandAnswered("D1", SOUTH, 2),
    e.PromiseGiven(SOUTH, NORTH, VISITS, 2),
    e.PromiseBroken(SOUTH, NORTH, VISITS, 2, 1),
    e.Measured(NORTH, SOUTH, ACCOUNT, audience=(NORTH,)),
    e.RoomMeasured(NORTH, SOUTH, ACCOUNT),
    e.TrustMoved(ROW, audience=(NORTH,)),
    e.ReadingMoved(ROW),
    e.InjectStruck("fog", PUBLIC),
    e.InjectPassed("rumour", "condition"),
    e.ChoicePut("fog", SOUTH, audience=(SOUTH,)),
    e.ChoiceMade("fog", SOUTH, "sorry", PUBLIC),
    e.MeansMoved(NORTH, BOATS, 200_000, audience=(NORTH,)),
    e.PointsMoved(NORTH, CATCH, (30, 20, 0), (0, 0, 0), audience=(NORTH,)),
    e.WalkAwayMoved(NORTH, 42, audience=(NORTH,)),
    e.RedLineDrawn(NORTH, "terms.visits < 2", "We must see.", audience=(NORTH,)),
    e.FlagSet("said_sorry"),
    e.TensionPressed("inject", "fog", 5_000_000, PUBLIC),
    e.TensionMoved(41_000_000, 43_600_000, 4_000_000, 0, -1_400_000),
    e.QuestionOpened("order/second/1", (1, 1)),
    e.QuestionSettled("order/second/1", 0),
    e.StageEntered("talks"),
    e.AgreementReached("T3"),
    e.GameEnded("signed", "peace", "T3"),
)


def facilitator(state: State | None = None) -> Reader:
    return facilitator_reader(opened() if state is None else state)


def north(state: State | None = None) -> Reader:
    return reader_of(view(opened() if state is None else state, NORTH))


def room() -> Reader:
    return reader_of(view(opened(), None))


def one(event: Event, reader: Reader) -> str:
    (line,) = lines(event, reader)
    return line
