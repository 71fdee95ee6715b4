"""Whom every field of the engine's values belongs to, and whom every event reaches (rule 1.3)."""

from __future__ import annotations

from typing import Final, Literal

from summit.engine import events as e
from summit.engine.happened import aftermath as a
from summit.engine.happened import floors as f
from summit.engine.happened import signals as s
from summit.engine.standing.floors import Go, Sealed
from summit.engine.standing.signals import (
    Disclosure,
    Linkage,
    Message,
    Pledged,
    Signals,
    Statement,
    Taken,
    Threat,
)
from summit.engine.standing.texts import Heard, Text
from summit.engine.standing.treaty import Ballot, Charge, Deed, Finding, Query, Sent, Treaty
from summit.engine.state import State
from summit.engine.tables import (
    Agenda,
    GestureTable,
    Home,
    Issue,
    Life,
    Meeting,
    Party,
    Payment,
    Sheet,
    Tables,
)
from summit.engine.view import AtHome, Own, View

Secrecy = Literal["public", "audience", "own", "hidden"]

DECLARED: Final[dict[type, dict[Secrecy, str]]] = {
    State: {
        "public": "readings room_accounts tension round stage order turn positions acceptances"
        " demands promises remarks room_ledger support outcome skipped",
        # Each entry reaches those whom its text or inject reached; of a treaty and of signals
        # their own tables say more.
        "audience": "texts refused pressures struck choices treaty signals",
        # Each seat sees its own row, its own duty, what is left of its own turn, and what it has
        # handed in itself; of the last two everybody sees a part, as their own tables say.
        "own": "sheets trust accounts ledgers moves remarks_left duties goes sealed",
        "hidden": "tables cursor flags questions settled",
    },
    Tables: {
        "public": "agenda trust tension support",
        "own": "sheets secrets lessons homes",
        "hidden": "injects schedule endings history gesture_effects",
    },
    Agenda: {
        "public": "scenario title briefing parties issues meetings weights agency common_cause life"
        " means gestures"
    },
    Party: {"public": "seat name code brief chamber quorum"},
    Issue: {
        "public": "id title kind text unit options labels numbers today binds openings watches"
        " false_alarm intrusiveness short_notice is_of_agency"
    },
    Meeting: {"public": "id title date text turns moves order floor branches"},
    GestureTable: {
        "public": "id title text by weight toward cost answers within bonus lapse",
    },
    Life: {"public": "periods by_issue lasts extension notice snapback snapback_cost"},
    Sheet: {"own": "points walk_away red_lines means stakes"},
    Home: {"own": "median points stakes payments"},
    Payment: {"own": "id title text votes cost rider"},
    Treaty: {
        "public": "text terms periods ballots shelved is_ratified period admitted charges suspended"
        " was_suspended counters snapped notices is_extended",
        # A visit is its host's too once it was paid, a question belongs to two, a finding to those
        # who made it, were asked about it or were shown it.
        "audience": "visits findings queries",
        "own": "bought deeds willing",
        "hidden": "worth",
    },
    Ballot: {"public": "seat passed"},
    Charge: {"public": "id period by of limit verdict"},
    Sent: {"audience": "period by of limit paid"},
    Finding: {"audience": "id period by of limit result audience published"},
    Query: {"audience": "by of finding reply"},
    Deed: {"own": "period seat breaks"},
    Text: {
        # A position is everybody's. A non-paper is its author's and its readers', to each as it
        # understood it; nobody is told how anybody misread it.
        "audience": "id author terms audience round opening stood to denied",
        "hidden": "heard",
    },
    Heard: {"hidden": "seat terms"},
    Go: {"public": "turns", "own": "moves remarks"},
    Sealed: {"public": "seat", "own": "terms text"},
    Signals: {
        "public": "statements pledges links threats gestures away",
        "audience": "messages disclosures",
        "own": "lies",
    },
    Statement: {"public": "seat tone round"},
    Message: {"audience": "id by to words round audience"},
    Disclosure: {"audience": "id by to more less round audience found"},
    Pledged: {"public": "id by to issue option start due kept"},
    Linkage: {"public": "by issue tied declined"},
    Threat: {"public": "id by of text round yielded stayed meant"},
    Taken: {"public": "seat gesture round until undone"},
    View: {
        "public": "agenda round stage order turn speaker waiting positions acceptances demands"
        " promises remarks readings room_accounts room_ledger tension support outcome ending"
        " skipped turns_left has_sealed",
        "audience": "texts refused notices choices pressures treaty signals",
        "own": "seat own",
    },
    Own: {
        "own": "secret sheet eyes trust accounts ledger duties choosing lessons moves_left"
        " remarks_left home visits_left rider realised has_floor sealed",
    },
    AtHome: {"own": "eyes asked payments"},
}
"""Hidden is what no seat ever sees, though some of it is told when it comes about."""

EVENTS: Final[dict[type, tuple[Secrecy, str]]] = {
    e.GameOpened: ("public", "seats"),
    e.RoundOpened: ("public", "number"),
    e.OrderSet: ("public", "order"),
    e.TurnOpened: ("public", "seat number moves remarks"),
    e.MoveSpent: ("own", "seat left"),
    e.TurnClosed: ("public", "seat"),
    e.RoundClosed: ("public", "number"),
    e.Spoke: ("public", "seat words"),
    e.TextTabled: ("public", "text author terms opening"),
    e.TextAccepted: ("public", "seat text"),
    e.AcceptanceLapsed: ("public", "seat text"),
    e.AcceptanceWithdrawn: ("public", "seat text"),
    e.TextRejected: ("public", "seat text lines"),
    e.DemandPut: ("public", "demand by of measure level reciprocal"),
    e.DemandAnswered: ("public", "demand by level"),
    e.PromiseGiven: ("public", "seat to measure level"),
    e.PromiseBroken: ("public", "seat to measure level tabled"),
    e.Measured: ("own", "receiver giver account"),
    e.RoomMeasured: ("public", "receiver giver account"),
    e.TrustMoved: ("own", "row"),
    e.ReadingMoved: ("public", "row"),
    e.InjectStruck: ("audience", "inject"),
    e.InjectPassed: ("hidden", "inject why"),
    e.ChoicePut: ("own", "inject seat"),
    e.ChoiceMade: ("audience", "inject seat option"),
    e.MeansMoved: ("own", "seat limit detection"),
    e.PointsMoved: ("own", "seat issue points stakes"),
    e.WalkAwayMoved: ("own", "seat points"),
    e.RedLineDrawn: ("own", "seat condition because"),
    e.FlagSet: ("hidden", "flag"),
    e.TensionPressed: ("audience", "cause source amount"),
    e.TensionMoved: ("public", "before after growth pressure distrust"),
    e.QuestionOpened: ("hidden", "question weights"),
    e.QuestionSettled: ("hidden", "question answer"),
    e.StageEntered: ("hidden", "stage"),
    e.AgreementReached: ("public", "text"),
    e.GameEnded: ("public", "reason ending text"),
    a.TreatySigned: ("public", "text periods"),
    a.SupportMoved: ("public", "seat cause source before after"),
    a.VoteDue: ("own", "seat"),
    a.PaymentPromised: ("own", "seat payment"),
    a.VoteCalled: ("public", "seat"),
    a.TreatyShelved: ("public", "seat"),
    a.VoteHeld: ("public", "seat passed"),
    a.EnteredIntoForce: ("public", ""),
    a.MandateAsked: ("own", "seat"),
    a.MandateAnswered: ("public", "seat admitted"),
    a.PeriodOpened: ("public", "number"),
    a.ConductDue: ("own", "seat"),
    a.Complied: ("own", "seat breaks"),
    a.VisitDue: ("own", "seat left"),
    a.VisitSent: ("own", "seat of limit"),
    a.VisitPaid: ("audience", "seat of limit"),
    a.Found: ("audience", "finding by of limit result"),
    a.QueryPut: ("audience", "by of finding period limit result"),
    a.BooksOpened: ("audience", "by of finding openly"),
    a.QueryAnswered: ("audience", "by of finding reply"),
    a.ChargeMade: ("public", "charge by of limit"),
    a.ChargeSettled: ("public", "charge verdict"),
    a.FindingPublished: ("public", "finding by of period limit result"),
    a.InspectionsSuspended: ("public", "seat"),
    a.InspectionsResumed: ("public", "seat"),
    a.CounterTaken: ("public", "by of"),
    a.CounterLifted: ("public", "by of"),
    a.SnappedBack: ("public", "by of"),
    a.AgencyExpelled: ("public", "seat"),
    a.NoticeGiven: ("public", "seat after"),
    a.PeriodClosed: ("public", "number"),
    a.PeriodReckoned: ("hidden", "worth"),
    a.ExtensionDue: ("own", "seat"),
    a.ExtensionVoiced: ("own", "seat willing"),
    a.ExtensionSettled: ("public", "extended periods"),
    f.FloorOpened: ("public", "is_sealed turns moves remarks"),
    f.SealLodged: ("public", "seat"),
    f.SealKept: ("own", "seat terms text"),
    f.SealsOpened: ("public", ""),
    f.RoundSkipped: ("public", "number"),
    s.Declared: ("public", "seat tone"),
    s.NonPaperSent: ("own", "text author to terms"),
    s.NonPaperRead: ("own", "text seat author to terms"),
    s.NonPaperDenied: ("audience", "text seat"),
    s.Whispered: ("audience", "message by to words"),
    s.MessageLeaked: ("public", "message by to words"),
    s.TextLeaked: ("public", "text author to terms revealed_by"),
    s.Disclosed: ("audience", "disclosure by to more less"),
    s.DisclosureWeighed: ("own", "disclosure seat is_true"),
    s.DisclosureFalse: ("audience", "disclosure by"),
    s.PledgeGiven: ("public", "pledge by to issue option start due"),
    s.PledgeSettled: ("public", "pledge kept"),
    s.Linked: ("public", "seat issue tied"),
    s.LinkDeclined: ("public", "seat of issue tied"),
    s.Unlinked: ("public", "seat issue tied"),
    s.UltimatumPut: ("public", "ultimatum by of text"),
    s.UltimatumAnswered: ("public", "ultimatum by yields"),
    s.UltimatumEmpty: ("public", "ultimatum seat"),
    s.GestureMade: ("public", "seat gesture until"),
    s.GestureUndone: ("public", "seat gesture"),
    s.InitiativeSettled: ("public", "seat gesture answered_by"),
    s.WalkedOut: ("public", "seat"),
    s.CameBack: ("public", "seat"),
}
"""Whom each event reaches, and what it says besides its audience and its rule."""

PARTS: Final[dict[type, str]] = {
    e.Account: "value moved given latest best fallen this_round",
    e.Row: "round rule holder about cause source weight before after",
    e.NamedLine: "seat condition because",
}
"""What events carry inside."""
