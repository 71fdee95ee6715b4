"""What comes after a signature, in words: each reader has its own, and nobody another's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine import events as e
from summit.engine.acts.conduct import Buy, CallVote, Consult, Explain, Publish
from summit.engine.events import Event
from summit.engine.happened import aftermath as a
from summit.engine.seats import AGENCY, PUBLIC, Seat, reaches
from summit.engine.standing.treaty import Charge, Verdict
from summit.engine.state import State
from summit.engine.view import view
from summit.present.dispatches import lines
from summit.present.reader import Reader, facilitator_reader, reader_of
from summit.present.telling.together import told
from summit.present.telling.treaty import share_text
from tests.present.talks import BOATS, NORTH, SOUTH
from tests.present.treaties import (
    SAMPLES,
    after_signature,
    carried_on,
    compliance,
    in_force,
    looked,
)

SILENT_BUT_FOR_THE_FACILITATOR = {"PeriodReckoned"}


def at(seat: Seat | None, state: State | None = None) -> Reader:
    return reader_of(view(compliance() if state is None else state, seat))


def facilitator(state: State | None = None) -> Reader:
    return facilitator_reader(compliance() if state is None else state)


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_the_facilitator_is_told_of_everything(event: Event) -> None:
    shown = lines(event, facilitator())
    assert shown
    assert all(line[:8].strip().isupper() and line[:8].isascii() for line in shown)


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_rule_1_3_what_does_not_reach_a_reader_gives_no_line(event: Event) -> None:
    for seat in (NORTH, SOUTH, None):
        is_silent = type(event).__name__ in SILENT_BUT_FOR_THE_FACILITATOR
        assert bool(lines(event, at(seat))) is (reaches(event.audience, seat) and not is_silent)


@pytest.mark.parametrize(
    ("event", "own", "others"),
    [
        (
            a.VoteCalled(NORTH),
            "VOTE    you put the treaty to the vote of the Assembly · rule 11.2",
            "VOTE    Northland puts the treaty to the vote of the Assembly · rule 11.2",
        ),
        (
            a.TreatyShelved(NORTH),
            "VOTE    you shelve the treaty: nobody will vote on it · rule 11.5",
            "VOTE    Northland shelves the treaty: nobody will vote on it · rule 11.5",
        ),
        (
            a.VoteHeld(NORTH, False),
            "VOTE    the Assembly (Northland) votes the treaty down · rule 11.2",
            "VOTE    the Assembly (Northland) votes the treaty down · rule 11.2",
        ),
        (
            a.MandateAnswered(NORTH, False),
            "AGENCY  you deny the Sea Agency its mandate · rule 12.2",
            "AGENCY  Northland denies the Sea Agency its mandate · rule 12.2",
        ),
        (
            a.InspectionsSuspended(NORTH),
            "SUSPEND you suspend inspections: nobody comes in or goes out; the limits stand"
            " · rule 14.5",
            "SUSPEND Northland suspends inspections: nobody comes in or goes out; the limits stand"
            " · rule 14.5",
        ),
        (
            a.SnappedBack(NORTH, SOUTH),
            "PENALTY you trigger the penalty agreed in advance: it costs Southland 15 points"
            " · rule 14.7",
            "PENALTY Northland triggers the penalty agreed in advance: it costs Southland 15 points"
            " · rule 14.7",
        ),
        (
            a.NoticeGiven(NORTH, 2),
            "NOTICE  you give notice: when review 2 closes, the treaty ends for everybody"
            " · rule 14.9",
            "NOTICE  Northland gives notice: when review 2 closes, the treaty ends for everybody"
            " · rule 14.9",
        ),
        (
            a.ChargeMade("C1", NORTH, SOUTH, BOATS),
            "CHARGE  C1: you charge Southland before everybody with a breach of Patrol boats;"
            " an inquiry looks · rule 14.3",
            "CHARGE  C1: Northland charges Southland before everybody with a breach of Patrol"
            " boats;"
            " an inquiry looks · rule 14.3",
        ),
    ],
)
def test_what_everybody_hears_is_put_for_the_one_who_did_it(
    event: Event, own: str, others: str
) -> None:
    assert lines(event, at(NORTH)) == (own,)
    assert lines(event, at(None)) == (others,)


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (
            a.VoteDue(NORTH, audience=(NORTH,)),
            "HOME    you must settle what becomes of the treaty at home, before anything else:"
            " promise what buys votes, call the vote of the Assembly, or shelve it · rule 11.2",
        ),
        (
            a.MandateAsked(NORTH, audience=(NORTH,)),
            "AGENCY  the Sea Agency asks you to let its inspectors in: say yes or no before"
            " anything else · rule 12.2",
        ),
        (
            a.ConductDue(NORTH, audience=(NORTH,)),
            "CONDUCT you must decide in secret which limits you keep in this review, before"
            " anything else: Patrol boats · rule 12.3",
        ),
        (
            a.VisitDue(NORTH, 1, audience=(NORTH,)),
            "VISIT   you may send inspectors at short notice, or keep the visit, before anything"
            " else: 1 visit left · rule 13.2",
        ),
        (
            a.ExtensionDue(NORTH, audience=(NORTH,)),
            "EXTEND  you must say in a sealed note, before anything else, whether the treaty is to"
            " live on for 1 review more · rule 12.6",
        ),
    ],
)
def test_what_is_due_tells_its_seat_what_it_must_settle(event: Event, line: str) -> None:
    assert lines(event, at(NORTH)) == (line,)
    assert "Northland" in lines(event, facilitator())[0]


def test_rule_11_1_a_signature_says_who_must_approve_and_how_long_it_will_live() -> None:
    state = after_signature()
    assert lines(a.TreatySigned("T3", 2), at(None, state)) == (
        "HOME    the treaty goes home for approval: the Assembly (Northland, 2/3 of the votes) and"
        " the Council (Southland, 1/2 of the votes) · rule 11.1",
        "HOME    in force it will live through 2 reviews · rule 12.1",
    )


@pytest.mark.parametrize(
    ("share", "text"),
    [(666_667, "2/3"), (500_000, "1/2"), (600_000, "3/5"), (750_000, "3/4"), (510_000, "51.0 %")],
)
def test_a_quorum_is_told_as_people_say_it(share: int, text: str) -> None:
    assert share_text(share) == text


def test_rule_11_4_a_side_payment_is_told_with_its_price_and_what_it_rules_out() -> None:
    state, events = carried_on(after_signature(), Buy(NORTH, "dry_dock"))
    assert [line for event in events for line in lines(event, at(NORTH, state))] == [
        "HOME    you promise at home: A dry dock for north · 20 points of support for 2 of your"
        " sheet · rule 11.4",
        "HOME    it rules out an extension of this treaty: The yards of north fish."
        " (Fishing = one set of rules) · rule 12.6",
    ]
    assert [line for event in events for line in lines(event, at(SOUTH, state))] == []


def test_rule_12_1_a_review_opens_with_its_number_its_title_and_its_date() -> None:
    assert lines(a.PeriodOpened(1), at(None)) == (
        "REVIEW  1 of 2 · A calm year, next year",
        "REVIEW  Boats go.",
    )
    assert lines(a.PeriodClosed(1), at(None)) == ("REVIEW  1 of 2 closes",)


def test_rule_12_3_conduct_is_told_to_its_own_seat_alone() -> None:
    broke = a.Complied(SOUTH, (BOATS,), audience=(SOUTH,))
    assert lines(broke, at(SOUTH)) == (
        "CONDUCT you break the limit on Patrol boats; nobody else is told · rule 12.3",
    )
    assert lines(broke, at(NORTH)) == ()
    assert lines(broke, facilitator()) == (
        "CONDUCT Southland breaks the limit on Patrol boats, in secret · rule 12.3",
    )


def test_rule_13_2_a_visit_is_its_hosts_to_know_when_the_inspectors_stand_at_the_gate() -> None:
    paid = a.VisitPaid(NORTH, SOUTH, BOATS, audience=(NORTH, SOUTH))
    assert lines(paid, at(NORTH)) == (
        "VISIT   your inspectors arrive in Southland, to look at Patrol boats · rule 13.2",
    )
    assert lines(paid, at(SOUTH)) == (
        "VISIT   inspectors of Northland stand at your gate, to look at Patrol boats · rule 13.2",
    )
    assert lines(paid, at(None)) == ()


def test_rule_13_3_a_finding_says_who_looked_at_whom_and_what_came_of_it() -> None:
    state = looked((SOUTH, (BOATS,)), seen=True)
    clean = a.Found("south.north.1", SOUTH, NORTH, -1, "clean", (SOUTH,))
    assert lines(clean, at(SOUTH, state)) == (
        "FINDING you looked at Northland: nothing amiss · rule 13.3",
    )
    proof = a.Found("north.south.1", NORTH, SOUTH, BOATS, "confirmed", (NORTH,))
    assert lines(proof, at(NORTH, state)) == (
        "FINDING you looked at Southland: CONFIRMED, a breach of Patrol boats, with the proof"
        " in hand [F1] · rule 13.3",
    )
    agencys = replace(proof, finding="agency.south.1", by=AGENCY, audience=PUBLIC)
    assert lines(agencys, at(SOUTH, state)) == (
        "FINDING the Sea Agency looked at you: CONFIRMED, a breach of Patrol boats, with the proof"
        " in hand [F1] · rule 13.3",
    )
    alarm = replace(proof, result="alarm")
    assert lines(alarm, facilitator(state)) == (
        "FINDING Northland looked at Southland: ALARM over Patrol boats; it may be a false one"
        " [north.south.1] · rule 13.3",
    )


def test_rule_13_4_what_a_finding_moved_follows_with_its_limit_and_review() -> None:
    state = looked((SOUTH, (BOATS,)), seen=True)
    row = next(row for row in state.ledgers[0] if row.source == "north.south.1")
    (line,) = lines(e.TrustMoved(row, audience=(NORTH,)), at(NORTH, state))
    assert line.endswith("confirmed breach: Patrol boats, review 1, weight −3.000 · rule 13.4")


def test_rule_14_2_the_one_who_is_asked_reads_about_what_and_by_which_name() -> None:
    state, events = carried_on(
        looked((SOUTH, (BOATS,)), seen=True), Consult(NORTH, "north.south.1")
    )
    asked = [event for event in events if isinstance(event, a.QueryPut)]
    assert lines(asked[0], at(SOUTH, state)) == (
        "QUERY   Northland asks you behind closed doors about the confirmed breach of Patrol boats"
        " in review 1: open your books or say nothing, before anything else [NOR1] · rule 14.2",
    )
    assert lines(asked[0], at(None, state)) == ()
    state, events = carried_on(state, Explain(SOUTH, "north.south.1", True))
    told_north = [line for event in events for line in lines(event, at(NORTH, state))]
    assert told_north[:2] == [
        "QUERY   Southland opens its books · rule 14.2",
        "QUERY   the books of Southland show a breach: the confirmed breach of Patrol boats in"
        " review 1 · rule 14.2",
    ]
    assert "breach admitted: Patrol boats, review 1" in told_north[-1]


def test_rule_14_4_what_is_published_is_told_to_all_with_what_it_presses() -> None:
    state, events = carried_on(
        looked((SOUTH, (BOATS,)), seen=True), Publish(NORTH, "north.south.1")
    )
    assert [line for event in events for line in lines(event, at(None, state))] == [
        "PUBLISH Northland shows everybody the proof of a breach of Patrol boats by Southland,"
        " review 1"
        " · rule 14.4",
        "TRUST   Northland in Southland (the room's reading) 3.2 -> 0.2 (−3.0) · breach published:"
        " Patrol boats, review 1, weight −3.000 · rule 14.4",
        "TENSION +15.0 when the next review closes: breach shown: Patrol boats, review 1"
        " · rule 8.2",
    ]


@pytest.mark.parametrize("verdict", ["proven", "false", "unresolved"])
def test_rule_14_3_a_verdict_names_the_accused(verdict: Verdict) -> None:
    state = compliance()
    assert state.treaty is not None
    made = replace(state.treaty, charges=(Charge("C1", 1, NORTH, SOUTH, BOATS),))
    (line,) = lines(a.ChargeSettled("C1", verdict), at(SOUTH, replace(state, treaty=made)))
    assert line.startswith("CHARGE  C1: the inquiry")
    assert "you" in line and "Patrol boats" in line


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("not_ratified", "the treaty T3 was signed and will not enter into force"),
        ("in_force", "the treaty T3 is in force, and there is nothing more to review"),
        ("withdrawn", "a notice has run out: the treaty T3 has ended for everybody"),
        ("collapsed", "the treaty T3 collapses: tension reached 100"),
    ],
)
def test_an_end_after_a_signature_says_what_became_of_the_treaty(
    reason: e.Reason, line: str
) -> None:
    shown = lines(e.GameEnded(reason, "peace", "T3", rule="10.5"), at(None))
    assert shown[0] == f"END     {line} · rule 10.5"


def test_a_turn_in_the_commission_is_counted_among_those_of_its_session() -> None:
    state = looked()
    assert lines(e.TurnOpened(NORTH, 1, 2, 3, rule="14.1"), at(NORTH, state)) == (
        "TURN    you have the floor, turn 1 of 2, 2 moves",
    )


def test_a_record_that_is_told_as_a_whole_knows_of_no_treaty_before_there_is_one() -> None:
    events = (
        e.RoundOpened(1),
        e.TensionPressed("concession", "T3", -1_000_000, PUBLIC),
        a.TreatySigned("T3", 2),
        e.TensionPressed("signed", "T3", -10_000_000, PUBLIC),
        a.PeriodOpened(1),
        e.TurnOpened(SOUTH, 2, 2, 3),
        a.ExtensionSettled(True, 3),
        a.PeriodOpened(3),
    )
    shown = [line for _, told_of in told(events, facilitator(in_force())) for line in told_of]
    assert "TENSION −1.0 when the round closes: concession T3 · rule 8.2" in shown
    assert "TENSION −10.0 when the next review closes: treaty signed T3 · rule 8.2" in shown
    assert "REVIEW  1 of 2 · A calm year, next year" in shown
    assert "TURN    Southland has the floor, turn 2 of 2, 2 moves" in shown
    assert "REVIEW  3 of 3 · The late years, later" in shown


def test_rule_11_2_a_whole_vote_is_told_in_its_order() -> None:
    state, events = carried_on(after_signature(), CallVote(NORTH), CallVote(SOUTH))
    shown = [line for event in events for line in lines(event, at(None, state))]
    assert shown == [
        "VOTE    Northland puts the treaty to the vote of the Assembly · rule 11.2",
        "VOTE    Southland puts the treaty to the vote of the Council · rule 11.2",
    ]
