"""Every event as a line or a few, in the words that its reader may have."""

from __future__ import annotations

from summit.engine import events as e
from summit.engine.happened import floors as f
from summit.engine.happened.aftermath import Aftermath
from summit.engine.happened.floors import FloorEvent
from summit.engine.happened.offices import Presided
from summit.engine.happened.signals import Signalled
from summit.engine.happened.substance import Changed
from summit.present.reader import Reader
from summit.present.telling import (
    floor,
    floors,
    incidents,
    meters,
    offices,
    signals,
    substance,
    texts,
    treaty,
)
from summit.present.telling.line import Dispatch


def lines(event: e.Event, reader: Reader) -> tuple[str, ...]:
    """What happened, as plain lines; none where it is not for this reader or only house-keeping."""
    return tuple(dispatch.line for dispatch in dispatches(event, reader))


def dispatches(event: e.Event, reader: Reader) -> tuple[Dispatch, ...]:
    """What happened, as rows of kind, sentence and rule, for this reader alone (rule 1.3)."""
    return _told(event, reader) if reader.may_read(event.audience) else ()


def _told(event: e.Event, reader: Reader) -> tuple[Dispatch, ...]:
    match event:
        case (
            e.GameOpened()
            | e.RoundOpened()
            | e.OrderSet()
            | e.TurnOpened()
            | e.MoveSpent()
            | e.TurnClosed()
            | e.RoundClosed()
            | e.StageEntered()
            | e.Spoke()
        ):
            return floor.told(event, reader)
        case (
            e.TextTabled()
            | e.TextAccepted()
            | e.AcceptanceLapsed()
            | e.AcceptanceWithdrawn()
            | e.TextRejected()
            | e.AgreementReached()
        ):
            return texts.told(event, reader)
        case e.DemandPut() | e.DemandAnswered() | e.PromiseGiven() | e.PromiseBroken():
            return texts.told_demand(event, reader)
        case (
            e.Measured()
            | e.RoomMeasured()
            | e.TrustMoved()
            | e.ReadingMoved()
            | e.TensionPressed()
            | e.TensionMoved()
        ):
            return meters.told(event, reader)
        case _:
            return _told_from_outside(event, reader)


def _told_from_outside(
    event: incidents.IncidentEvent
    | incidents.SecretEvent
    | incidents.ChanceEvent
    | e.GameEnded
    | Aftermath
    | FloorEvent
    | Signalled
    | Presided
    | Changed,
    reader: Reader,
) -> tuple[Dispatch, ...]:
    match event:
        case e.InjectStruck() | e.InjectPassed() | e.ChoicePut() | e.ChoiceMade():
            return incidents.told(event, reader)
        case e.MeansMoved() | e.PointsMoved() | e.WalkAwayMoved() | e.RedLineDrawn():
            return incidents.told_secret(event, reader)
        case e.FlagSet() | e.QuestionOpened() | e.QuestionSettled():
            return incidents.told_chance(event, reader)
        case e.GameEnded():
            return incidents.told_end(event, reader)
        case f.FloorOpened() | f.SealLodged() | f.SealKept() | f.SealsOpened() | f.RoundSkipped():
            return floors.told(event, reader)
        case _:
            return _told_later(event, reader)


def _told_later(
    event: Signalled | Presided | Changed | Aftermath, reader: Reader
) -> tuple[Dispatch, ...]:
    """Signals, offices, the substance, and whatever happens after a signature."""
    if isinstance(event, Signalled):
        return signals.told(event, reader)
    if isinstance(event, Presided):
        return offices.told(event, reader)
    if isinstance(event, Changed):
        return substance.told(event, reader)
    return treaty.told(event, reader)
