"""Whom every field of the engine's values belongs to (rule 1.3)."""

from __future__ import annotations

from typing import Final

from summit.engine.figures import Figure
from summit.engine.listed.offices import BlocTable, Guest, ReportTable
from summit.engine.listed.substance import (
    ArmsRaceTable,
    ContactTable,
    SanctionTable,
    Scope,
    SequenceTable,
    StepTable,
)
from summit.engine.standing.floors import Go, Sealed
from summit.engine.standing.offices import (
    Endorsed,
    Held,
    Leader,
    Offices,
    Opinion,
    Poll,
    Pressed,
)
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
from summit.engine.standing.substance import (
    Amendment,
    Broached,
    Contact,
    Matters,
    Performed,
    Sanctioned,
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
    SuccessorTable,
    Tables,
)
from summit.engine.view import AtHome, Attending, Own, Spoiler, View
from tests.engine.declared_events import EVENTS as EVENTS
from tests.engine.declared_events import PARTS as PARTS
from tests.engine.declared_events import Secrecy

DECLARED: Final[dict[type, dict[Secrecy, str]]] = {
    State: {
        "public": "readings room_accounts tension round stage order turn positions acceptances"
        " demands promises remarks room_ledger support outcome skipped matters",
        # Each entry reaches those whom its text or inject reached; of a treaty and of signals
        # their own tables say more.
        "audience": "texts refused pressures struck choices treaty signals offices",
        # Each seat sees its own row, its own duty, what is left of its own turn, and what it has
        # handed in itself; of the last two everybody sees a part, as their own tables say.
        "own": "sheets trust accounts ledgers moves remarks_left duties goes sealed",
        "hidden": "tables cursor flags questions settled",
    },
    Tables: {
        "public": "agenda trust tension support",
        # Nobody knows who will come to lead a delegation; then its sheet is its own.
        "own": "sheets secrets lessons homes guest_secrets reports race_losses",
        "hidden": "injects schedule endings history gesture_effects successors step_effects"
        " race_walk_away",
    },
    Agenda: {
        "public": "scenario title briefing parties issues meetings weights agency common_cause life"
        " means gestures guests credits blocs scopes sanctions sequences figures arms_race contacts"
    },
    Party: {"public": "seat name code brief chamber quorum is_needed"},
    Issue: {
        "public": "id title kind text unit options labels numbers today binds openings watches"
        " false_alarm intrusiveness short_notice is_of_agency"
        " closed"
    },
    Meeting: {"public": "id title date text turns moves order floor branches"},
    GestureTable: {
        "public": "id title text by weight toward cost answers within bonus lapse",
    },
    Life: {
        "public": "periods by_issue lasts extension notice snapback snapback_cost notice_by"
        " extends_when sunsets is_amendable"
    },
    Guest: {"public": "seat name code brief role"},
    BlocTable: {"public": "id title members"},
    # Until it is brought out a report is known to those who may do so.
    ReportTable: {"own": "id title text by", "hidden": "condition effects"},
    SuccessorTable: {"hidden": "seat id name brief secret sheet"},
    Scope: {"public": "issue today needs"},
    Figure: {"public": "id title unit base least most parts"},
    SanctionTable: {"public": "id title text by against bite price in_force"},
    SequenceTable: {"public": "id title begins_with_treaty after patience steps"},
    StepTable: {"public": "by title text weight cost brings"},
    ArmsRaceTable: {"public": "text begins tension"},
    ContactTable: {"public": "id title text between is_open"},
    Sheet: {"own": "points walk_away red_lines means stakes"},
    Home: {"own": "median points stakes payments"},
    Payment: {"own": "id title text votes cost rider"},
    Treaty: {
        "public": "text terms periods ballots shelved is_ratified period admitted charges suspended"
        " was_suspended counters snapped notices is_extended outside expired signed_in",
        # A visit is its host's too once it was paid, a question belongs to two, a finding to those
        # who made it, were asked about it or were shown it.
        "audience": "visits findings queries",
        "own": "bought deeds willing",
        # Whom the agenda bound before somebody stayed outside needs not be shown: it was public.
        "hidden": "worth bound",
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
        "audience": "id author terms audience round opening stood to denied single",
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
    Pledged: {"public": "id by to issue option start due round kept"},
    Linkage: {"public": "by issue tied declined"},
    Threat: {"public": "id by of text round yielded stayed meant"},
    Taken: {"public": "seat gesture round until undone"},
    Offices: {
        "public": "single spent vouched reports pressed leaders",
        # Endorsements are told to those of the bloc who know the text; what was answered in a poll
        # is its author's until all is read out.
        "audience": "endorsed polls",
        "own": "held",
    },
    Poll: {"public": "text round is_read", "audience": "opinions"},
    Opinion: {"audience": "seat yes issue"},
    Endorsed: {"audience": "seat text audience"},
    Leader: {"public": "seat id name brief"},
    Held: {"own": "seat inject round"},
    Pressed: {"public": "by of round"},
    Matters: {"public": "broached opened sanctions steps contacts taken_back raced amendments"},
    Broached: {"public": "seat issue option"},
    Sanctioned: {"public": "sanction in_force round"},
    Performed: {"public": "sequence done round"},
    Contact: {"public": "contact is_open used"},
    Amendment: {"public": "id by terms period agreed is_adopted"},
    View: {
        "public": "agenda round stage order turn speaker waiting positions acceptances demands"
        " promises remarks readings room_accounts room_ledger tension support outcome ending"
        " skipped turns_left has_sealed matters published",
        "audience": "texts refused notices choices pressures treaty signals offices",
        "own": "seat own attending",
    },
    Own: {
        "own": "secret sheet eyes trust accounts ledger duties choosing lessons moves_left"
        " remarks_left home visits_left rider realised has_floor sealed spoilers"
        " commitments race_loss",
    },
    AtHome: {"own": "eyes asked payments"},
    Spoiler: {"own": "inject agency title text is_restrainable is_held"},
    Attending: {
        "own": "secret moves_left remarks_left has_floor credit_left reports may_report",
    },
}
"""Hidden is what no seat ever sees, though some of it is told when it comes about."""
