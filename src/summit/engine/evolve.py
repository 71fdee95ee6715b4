"""Fold one event into the state: results are taken over, and no rule is consulted."""

from __future__ import annotations

from dataclasses import replace

from summit.engine import events as e
from summit.engine.folding.demands import fold_demands
from summit.engine.folding.effects import fold_effects
from summit.engine.folding.floor import fold_floor
from summit.engine.folding.floors import fold_floors
from summit.engine.folding.incidents import fold_incidents
from summit.engine.folding.ledgers import fold_ledgers
from summit.engine.folding.offices import fold_offices
from summit.engine.folding.periods import fold_entry, fold_periods
from summit.engine.folding.signals import fold_signals
from summit.engine.folding.substance import fold_substance
from summit.engine.folding.texts import fold_texts
from summit.engine.folding.treaty import Commission, fold_commission, fold_home
from summit.engine.happened import aftermath as a
from summit.engine.happened import floors as f
from summit.engine.happened import offices as o
from summit.engine.happened import substance as c
from summit.engine.happened.offices import Presided
from summit.engine.happened.signals import Signalled
from summit.engine.happened.substance import Changed
from summit.engine.state import Outcome, State


def evolve(state: State, event: e.Event) -> State:
    """The state after the event: `apply`, loading a save and the debrief all fold with this.

    Whatever `apply` tells can be folded. An event that does not belong to this scenario (of a
    forged record, say) fails with one of Python's own errors; loading a save names its entry.
    """
    match event:
        case (
            e.RoundOpened()
            | e.OrderSet()
            | e.TurnOpened()
            | e.MoveSpent()
            | e.TurnClosed()
            | e.StageEntered()
            | e.Spoke()
        ):
            return fold_floor(state, event)
        case (
            e.TextTabled()
            | e.TextAccepted()
            | e.AcceptanceLapsed()
            | e.AcceptanceWithdrawn()
            | e.TextRejected()
        ):
            return fold_texts(state, event)
        case e.DemandPut() | e.DemandAnswered() | e.PromiseGiven() | e.PromiseBroken():
            return fold_demands(state, event)
        case e.Measured() | e.RoomMeasured() | e.TrustMoved() | e.ReadingMoved():
            return fold_ledgers(state, event)
        case (
            e.MeansMoved()
            | e.PointsMoved()
            | e.WalkAwayMoved()
            | e.RedLineDrawn()
            | e.FlagSet()
            | e.TensionPressed()
            | e.TensionMoved()
        ):
            return fold_effects(state, event)
        case (
            e.InjectStruck()
            | e.InjectPassed()
            | e.ChoicePut()
            | e.ChoiceMade()
            | e.QuestionOpened()
            | e.QuestionSettled()
        ):
            return fold_incidents(state, event)
        case e.GameEnded(reason=reason, ending=ending, text=text):
            return replace(state, outcome=Outcome(reason, ending, text), stage="over")
        case e.GameOpened() | e.RoundClosed() | e.AgreementReached():
            return state
        case (
            a.TreatySigned()
            | a.SupportMoved()
            | a.VoteDue()
            | a.PaymentPromised()
            | a.VoteCalled()
            | a.TreatyShelved()
            | a.VoteHeld()
        ):
            return fold_home(state, event)
        case a.EnteredIntoForce() | a.MandateAsked() | a.MandateAnswered():
            return fold_entry(state, event)
        case (
            a.PeriodOpened()
            | a.ConductDue()
            | a.Complied()
            | a.VisitDue()
            | a.VisitSent()
            | a.VisitPaid()
            | a.PeriodClosed()
            | a.PeriodReckoned()
            | a.ExtensionDue()
            | a.ExtensionVoiced()
            | a.ExtensionSettled()
        ):
            return fold_periods(state, event)
        case f.FloorOpened() | f.SealLodged() | f.SealKept() | f.SealsOpened() | f.RoundSkipped():
            return fold_floors(state, event)
        case _:
            return _evolve_more(state, event)


def _evolve_more(state: State, event: Commission | Signalled | Presided | Changed) -> State:
    """The commission, signals, others at the table, and the substance."""
    match event:
        case (
            a.Found()
            | a.QueryPut()
            | a.BooksOpened()
            | a.QueryAnswered()
            | a.ChargeMade()
            | a.ChargeSettled()
            | a.FindingPublished()
            | a.InspectionsSuspended()
            | a.InspectionsResumed()
            | a.CounterTaken()
            | a.CounterLifted()
            | a.SnappedBack()
            | a.AgencyExpelled()
            | a.NoticeGiven()
        ):
            return fold_commission(state, event)
        case (
            o.SingleTextTabled()
            | o.CreditSpent()
            | o.PollOpened()
            | o.PollDue()
            | o.Voiced()
            | o.PollRead()
            | o.Vouched()
            | o.Reported()
            | o.CalledOn()
            | o.TextEndorsed()
            | o.LeftOutside()
            | o.AgencyHeld()
            | o.LeaderChanged()
            | o.SheetSwapped()
            | o.ReaffirmationDue()
            | o.Reaffirmed()
        ):
            return fold_offices(state, event)
        case (
            c.OptionBroached()
            | c.OptionOpened()
            | c.SanctionImposed()
            | c.SanctionRelieved()
            | c.StepTaken()
            | c.StepReversed()
            | c.StepOverdue()
            | c.ArmsRaced()
            | c.ContactOpened()
            | c.ContactUsed()
            | c.InjectAverted()
            | c.LimitExpired()
            | c.AmendmentProposed()
            | c.AmendmentBacked()
            | c.TreatyAmended()
        ):
            return fold_substance(state, event)
        case _:
            return fold_signals(state, event)
