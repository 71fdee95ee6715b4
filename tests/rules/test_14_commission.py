"""Chapter 14: what the parties do about what they have found."""

from __future__ import annotations

import pytest

from summit.engine.actions import EndTurn, Speak
from summit.engine.acts.conduct import (
    Accuse,
    Comply,
    Consult,
    Counter,
    Expel,
    Explain,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.events import (
    Event,
    MoveSpent,
    OrderSet,
    QuestionOpened,
    ReadingMoved,
    TensionPressed,
    TrustMoved,
    TurnOpened,
)
from summit.engine.happened.aftermath import (
    AgencyExpelled,
    BooksOpened,
    ChargeMade,
    ChargeSettled,
    CounterLifted,
    CounterTaken,
    FindingPublished,
    Found,
    InspectionsResumed,
    InspectionsSuspended,
    NoticeGiven,
    PeriodReckoned,
    QueryAnswered,
    QueryPut,
    SnappedBack,
)
from summit.engine.play import legal_actions
from summit.engine.reckoning import is_found_out
from summit.engine.seats import AGENCY, PUBLIC, Seat
from summit.engine.sight import sight_of
from tests.rules.lake import (
    AGENCY_LOOKS,
    BOATS,
    GUNS,
    LONG,
    NORD,
    OST,
    VISITS,
    WEST,
    WITH_NORD,
    Edit,
    Lake,
    Look,
)
from tests.rules.table import only

ALARM: Look = (OST, WEST, "alarm", BOATS)
PROOF: Look = (OST, WEST, "confirmed", BOATS)
FOUND = "ost.west.1"
NO_PACT: Edit = ("opening: {ost: yes,", "opening: {ost: no,")
ERRING: Edit = (
    "    inspector: agency\n",
    "    false_alarm: {none: 0, full: 4%}\n    inspector: agency\n",
)


def alarmed(*edits: Edit, **breaks: tuple[int, ...]) -> Lake:
    """Ost holds an alarm about West's boats."""
    return Lake(*edits).commission(ALARM, **breaks)


def proved(*edits: Edit) -> Lake:
    """Ost holds proof that West has broken the limit on boats."""
    return Lake(*edits).commission(PROOF, west=(BOATS,))


def rows(events: list[Event]) -> list[tuple[Seat, Seat, str, int]]:
    """What was written in ledgers: holder, about, rule, weight."""
    found = [event.row for event in only(events, TrustMoved)]
    return [(row.holder, row.about, row.rule, row.weight) for row in found]


def read(events: list[Event]) -> list[tuple[Seat, Seat, int]]:
    """What the room read: holder, about, weight."""
    found = [event.row for event in only(events, ReadingMoved)]
    return [(row.holder, row.about, row.weight) for row in found]


def pressed(events: list[Event]) -> list[tuple[str, int]]:
    """What pressed on tension, in points."""
    return [(event.cause, event.amount // 1_000_000) for event in only(events, TensionPressed)]


def test_14_1_every_party_has_the_floor_once_with_two_moves() -> None:
    game = Lake(*WITH_NORD).commission()
    game.act(EndTurn(OST))
    game.act(EndTurn(WEST))
    game.act(EndTurn(NORD))
    turns = [(e.seat, e.moves) for e in only(game.events, TurnOpened) if e.rule == "14.1"]
    assert turns == [(OST, 2), (WEST, 2), (NORD, 2)]
    assert game.treaty.period == 2


def test_14_1_another_speaks_first_each_time() -> None:
    game = Lake(LONG)
    for _ in range(3):
        game.commission().close()
    orders = [event.order for event in only(game.events, OrderSet) if event.rule == "14.1"]
    assert orders == [(OST, WEST), (WEST, OST), (OST, WEST)]


def test_14_1_whatever_is_done_costs_a_move_and_speaking_none() -> None:
    game = proved()
    game.act(Speak(OST, "We have looked."), Speak(OST, "And we have seen."))
    assert game.state.moves == 2
    for action in (Publish(OST, FOUND), Counter(OST, WEST)):
        spent = only(game.act(action), MoveSpent)
        assert [event.audience for event in spent] == [(OST,)]
    assert game.state.speaker == WEST


def test_14_1_it_is_found_out_by_a_confirmed_finding_an_admission_or_a_proof() -> None:
    assert not is_found_out(alarmed(west=(BOATS,)).treaty, WEST)
    assert is_found_out(proved().treaty, WEST) and not proved().treaty.is_shown(WEST)
    admitted = alarmed(west=(BOATS,))
    admitted.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    assert is_found_out(admitted.treaty, WEST) and not admitted.treaty.is_shown(WEST)
    charged = alarmed(west=(BOATS,))
    charged.act(Accuse(OST, WEST, BOATS))
    assert not is_found_out(charged.treaty, WEST)
    charged.nature(0)
    assert is_found_out(charged.treaty, WEST) and charged.treaty.is_shown(WEST)
    published = proved()
    published.act(Publish(OST, FOUND))
    assert published.treaty.is_shown(WEST) and not published.treaty.is_shown(OST)


def test_14_1_who_does_not_have_the_floor_waits() -> None:
    game = proved()
    assert game.refused(Suspend(WEST)).code == "not_your_turn"
    assert list(legal_actions(game.state, WEST)) == []


def test_14_2_a_question_is_put_behind_closed_doors_and_answered_at_once() -> None:
    game = alarmed(*WITH_NORD)
    events = game.act(Consult(OST, FOUND))
    assert [(e.by, e.of, e.result, e.audience) for e in only(events, QueryPut)] == [
        (OST, WEST, "alarm", (OST, WEST))
    ]
    assert game.duties == [(WEST, "explain")]
    assert game.refused(EndTurn(OST)).code == "wait"
    assert list(legal_actions(game.state, WEST)) == [
        Explain(WEST, FOUND, True),
        Explain(WEST, FOUND, False),
    ]
    asked, onlooker = game.view(WEST).treaty, game.view(NORD).treaty
    assert asked is not None and onlooker is not None
    assert {entry.id for entry in asked.findings} == {"west.ost.1", FOUND}
    assert onlooker.queries == ()
    assert FOUND not in {entry.id for entry in onlooker.findings}


@pytest.mark.parametrize("trust", [1, 50, 80])
def test_14_2_open_books_are_believed_with_a_half_and_more_with_trust(trust: int) -> None:
    """½ + ½ T, with the trust that the alarm has left."""
    game = Lake(("trust: {west: 50}", f"trust: {{west: {trust}}}")).commission(ALARM)
    own = game.view(OST).own
    assert own is not None
    left = own.trust[1]
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    assert game.chances()[0] == pytest.approx(500_000 + left / 2, abs=1)
    assert sum(game.chances()) == 1_000_000


def test_14_2_a_cleared_alarm_is_taken_back_exactly() -> None:
    game = alarmed()
    assert game.trust(OST, WEST) < 0
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    events = game.nature(0)
    assert [(e.reply, e.audience) for e in only(events, QueryAnswered)] == [
        ("cleared", (OST, WEST))
    ]
    assert game.trust(OST, WEST) == 0
    assert [rule for _, _, rule, _ in rows(events)] == ["14.2"] and not read(events)


def test_14_2_books_that_are_not_believed_change_nothing() -> None:
    game = alarmed()
    before = game.trust(OST, WEST)
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    events = game.nature(1)
    assert [event.reply for event in only(events, QueryAnswered)] == ["unresolved"]
    assert game.trust(OST, WEST) == before and not rows(events)


def test_14_2_saying_nothing_costs_a_little() -> None:
    game = alarmed(*WITH_NORD)
    game.act(Consult(OST, FOUND))
    events = game.act(Explain(WEST, FOUND, False))
    assert [(e.openly, e.audience) for e in only(events, BooksOpened)] == [(False, (OST, WEST))]
    assert [event.reply for event in only(events, QueryAnswered)] == ["refused"]
    assert rows(events) == [(OST, WEST, "14.2", -150_000)] and not read(events)


@pytest.mark.parametrize("result", ["alarm", "confirmed"])
def test_14_2_an_admission_weighs_one_and_a_half_in_place_of_the_finding(result: str) -> None:
    game = Lake().commission(ALARM if result == "alarm" else PROOF, west=(BOATS,))
    game.act(Consult(OST, FOUND))
    events = game.act(Explain(WEST, FOUND, True))
    assert [event.reply for event in only(events, QueryAnswered)] == ["admitted"]
    assert game.trust(OST, WEST) == -1_500_000
    assert not game.state.questions, "books that show a breach are believed"


def test_14_2_books_show_the_breach_that_was_asked_about_and_no_other() -> None:
    """The alarm is about boats, and it is the guns that were brought back."""
    game = alarmed(west=(GUNS,))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    assert game.state.questions
    game.nature(0)
    assert game.trust(OST, WEST) == 0 and not is_found_out(game.treaty, WEST)


def test_14_2_one_may_ask_once_about_what_one_has_found_oneself() -> None:
    game = alarmed(*WITH_NORD)
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, False))
    refusal = game.refused(Consult(OST, FOUND))
    assert (refusal.rule, refusal.code) == ("14.2", "asked_already")
    assert game.refused(Consult(OST, "ost.west.9")).code == "no_such_finding"
    assert game.refused(Consult(OST, "nord.west.1")).code == "no_such_finding"
    clean = Lake().commission()
    assert clean.refused(Consult(OST, FOUND)).code == "nothing_found"
    refusal = clean.refused(Explain(WEST, FOUND, True))
    assert (refusal.rule, refusal.code) == ("14.2", "nobody_asked")


def test_14_2_one_may_ask_about_it_in_a_later_period_too() -> None:
    game = alarmed(west=(BOATS,))
    game.close()
    game.conduct().looks()
    game.by(OST, Consult(OST, FOUND), Explain(WEST, FOUND, True))
    assert [query.reply for query in game.treaty.queries] == ["admitted"]


def test_14_2_everybody_may_ask_about_an_alarm_of_the_agency() -> None:
    game = Lake(*WITH_NORD, AGENCY_LOOKS, ERRING).commission((AGENCY, WEST, "alarm", BOATS))
    found = "agency.west.1"
    before = game.trust(OST, WEST), game.trust(NORD, WEST), game.reading(OST, WEST)
    moved = [e.row.weight for e in only(game.events, TrustMoved) if e.row.source == found]
    assert len(moved) == 2 and moved[0] == moved[1] < 0
    game.act(Consult(OST, found), Explain(WEST, found, True))
    game.nature(0)
    after = game.trust(OST, WEST), game.trust(NORD, WEST), game.reading(OST, WEST)
    assert after == (before[0] - moved[0], before[1], before[2])
    game.by(NORD, Consult(NORD, found))
    assert game.refused(Explain(OST, found, True)).code == "nobody_asked"


def test_14_3_a_charge_is_made_before_everybody_with_or_without_a_finding() -> None:
    game = Lake().commission()
    events = game.act(Accuse(OST, WEST, BOATS))
    made = only(events, ChargeMade)
    assert [(e.charge, e.by, e.of, e.limit, e.audience) for e in made] == [
        ("C1", OST, WEST, BOATS, PUBLIC)
    ]
    assert pressed(events) == [("charge", 5)]
    asked = only(events, QuestionOpened)
    assert [(e.question, e.weights) for e in asked] == [("inquiry/C1", (600_000, 400_000))]


def test_14_3_an_inquiry_looks_with_what_the_accuser_has_for_that_limit() -> None:
    game = Lake().commission()
    game.by(WEST, Accuse(WEST, OST, GUNS))
    assert game.chances() == (200_000, 800_000)


def test_14_3_a_visit_serves_the_inquiry_too() -> None:
    game = Lake().in_force()
    game.act(Comply(OST), Visit(OST, WEST, BOATS), Visit(WEST), Comply(WEST))
    game.looks().act(Accuse(OST, WEST, BOATS))
    assert game.chances() == (800_000, 200_000)


def test_14_3_proven_the_breach_is_shown() -> None:
    game = alarmed(*WITH_NORD, west=(BOATS,))
    before = game.trust(OST, WEST)
    game.act(Accuse(OST, WEST, BOATS))
    events = game.nature(0)
    assert [event.verdict for event in only(events, ChargeSettled)] == ["proven"]
    assert (OST, WEST, -3_000_000) in read(events) and (NORD, WEST, -750_000) in read(events)
    assert rows(events) == [(OST, WEST, "14.3", -3_000_000), (NORD, WEST, "5.6", -750_000)]
    assert game.trust(OST, WEST) == before - 3_000_000
    assert pressed(events) == [("breach", 15)] and game.treaty.is_shown(WEST)


def test_14_3_who_had_proof_before_draws_no_conclusion_twice() -> None:
    game = proved()
    game.act(Accuse(OST, WEST, BOATS))
    events = game.nature(0)
    assert not rows(events) and read(events) == [(OST, WEST, -3_000_000)]
    assert game.trust(OST, WEST) == -3_000_000
    told = alarmed(west=(BOATS,))
    told.act(Consult(OST, FOUND), Explain(WEST, FOUND, True), Accuse(OST, WEST, BOATS))
    assert not rows(told.nature(0)) and told.trust(OST, WEST) == -1_500_000


def test_14_3_an_inquiry_finds_the_truth_of_all_periods_so_far() -> None:
    game = Lake().commission(west=(BOATS,))
    game.close()
    game.conduct().looks()
    game.by(OST, Accuse(OST, WEST, BOATS))
    assert [e.verdict for e in only(game.nature(0), ChargeSettled)] == ["proven"]


def test_14_3_a_false_charge_costs_the_accuser() -> None:
    game = alarmed(*WITH_NORD, west=(GUNS,))
    game.act(Accuse(OST, WEST, BOATS))
    events = game.nature(0)
    assert [event.verdict for event in only(events, ChargeSettled)] == ["false"]
    assert rows(events) == [(WEST, OST, "14.3", -600_000), (NORD, OST, "5.6", -150_000)]
    assert read(events) == [(WEST, OST, -600_000), (NORD, OST, -150_000)]
    assert not game.treaty.is_shown(WEST)


def test_14_3_it_may_find_nothing() -> None:
    game = alarmed(west=(BOATS,))
    game.act(Accuse(OST, WEST, BOATS))
    events = game.nature(1)
    assert [event.verdict for event in only(events, ChargeSettled)] == ["unresolved"]
    assert not rows(events) and not read(events) and not game.treaty.is_shown(WEST)


def test_14_3_who_has_nothing_to_look_with_finds_nothing_at_once() -> None:
    blind = ("opening: {ost: some, west: some}", "opening: {ost: none, west: none}")
    game = Lake(blind).commission()
    events = game.by(WEST, Accuse(WEST, OST, BOATS))
    assert [event.verdict for event in only(events, ChargeSettled)] == ["unresolved"]


@pytest.mark.parametrize(
    ("charge", "code"),
    [
        (Accuse(OST, OST, BOATS), "no_such_accused"),
        (Accuse(OST, Seat("sud"), BOATS), "no_such_accused"),
        (Accuse(OST, NORD, BOATS), "accused_not_bound"),
        (Accuse(OST, WEST, VISITS), "accused_not_bound"),
        (Accuse(OST, WEST, -1), "accused_not_bound"),
    ],
)
def test_14_3_a_charge_names_a_limit_that_binds_another(charge: Accuse, code: str) -> None:
    refusal = Lake(*WITH_NORD).commission().refused(charge)
    assert (refusal.rule, refusal.code) == ("14.3", code)


def test_14_3_one_charge_a_limit_a_period_whoever_makes_it() -> None:
    game = Lake(*WITH_NORD, LONG).commission(west=(BOATS,))
    game.act(Accuse(OST, WEST, BOATS))
    game.nature(1)
    assert game.refused(Accuse(OST, WEST, BOATS)).code == "charged_already"
    game.by(NORD, Accuse(NORD, WEST, GUNS))
    game.nature(1)
    assert game.refused(Accuse(NORD, WEST, BOATS)).code == "charged_already"
    game.close()
    game.conduct().looks()
    game.by(NORD, Accuse(NORD, WEST, BOATS))
    game.nature(0)
    assert [charge.verdict for charge in game.treaty.charges][-1] == "proven"
    game.close()
    game.conduct(west=(BOATS,)).looks()
    game.by(OST)
    assert game.refused(Accuse(OST, WEST, BOATS)).code == "charged_already", "proven once is enough"


def test_14_4_an_alarm_that_is_shown_weighs_in_the_rooms_reading_alone() -> None:
    """The one who shows it has drawn its conclusion before; onlookers draw a quarter."""
    game = alarmed(*WITH_NORD)
    before = game.trust(OST, WEST)
    events = game.act(Publish(OST, FOUND))
    shown = only(events, FindingPublished)
    assert [(e.by, e.of, e.result, e.audience) for e in shown] == [(OST, WEST, "alarm", PUBLIC)]
    assert read(events) == [(OST, WEST, -450_000), (NORD, WEST, -112_500)]
    assert rows(events) == [(NORD, WEST, "5.6", -112_500)] and game.trust(OST, WEST) == before
    assert pressed(events) == [("alarm", 3)]
    seen = game.view(NORD).treaty
    assert seen is not None and FOUND in {entry.id for entry in seen.findings}


def test_14_4_a_confirmed_breach_that_is_shown_weighs_three() -> None:
    game = proved(*WITH_NORD)
    events = game.act(Publish(OST, FOUND))
    assert read(events) == [(OST, WEST, -3_000_000), (NORD, WEST, -750_000)]
    assert rows(events) == [(NORD, WEST, "5.6", -750_000)] and game.trust(OST, WEST) == -3_000_000
    assert pressed(events) == [("breach", 15)]


def test_14_4_after_that_nothing_can_be_settled_quietly() -> None:
    game = proved()
    game.act(Publish(OST, FOUND))
    for action, rule in ((Consult(OST, FOUND), "14.2"), (Publish(OST, FOUND), "14.4")):
        refusal = game.refused(action)
        assert (refusal.rule, refusal.code) == (rule, "public_already")


def test_14_4_only_what_one_has_found_can_be_shown() -> None:
    game = Lake(*WITH_NORD, AGENCY_LOOKS, ERRING)
    game.commission((NORD, WEST, "alarm", BOATS), (AGENCY, WEST, "alarm", BOATS))
    assert game.refused(Publish(OST, "nord.west.1")).code == "no_such_finding"
    assert game.refused(Publish(OST, FOUND)).code == "nothing_found"
    assert game.refused(Publish(OST, "agency.west.1")).code == "public_already"


def test_14_5_suspension_keeps_its_inspectors_at_home_and_everybody_elses_out() -> None:
    """National means go on, and the limits stand. Between the two others nothing changes."""
    game = Lake(*WITH_NORD, LONG).commission()
    events = game.act(Suspend(OST))
    assert [event.seat for event in only(events, InspectionsSuspended)] == [OST]
    assert sight_of(game.state, OST, WEST).seen == (200_000, 0)
    assert sight_of(game.state, WEST, OST).is_blind and sight_of(game.state, NORD, OST).is_blind
    assert sight_of(game.state, NORD, WEST).seen == (500_000, 200_000)
    game.close()
    assert (OST, "comply") in game.duties and (OST, "visit") not in game.duties
    game.conduct(ost=(BOATS,)).looks()
    looked = [(e.by, e.of) for e in only(game.events, Found)]
    assert looked[4:] == [(OST, WEST), (NORD, WEST)], "who looks with nothing finds nothing"


def test_14_5_the_agency_comes_in_all_the_same() -> None:
    game = Lake(AGENCY_LOOKS).commission()
    game.act(Suspend(OST))
    assert sight_of(game.state, AGENCY, OST).seen == (400_000, 0)


def test_14_5_all_others_trust_it_less_and_it_may_resume() -> None:
    game = Lake(*WITH_NORD).commission()
    events = game.act(Suspend(OST))
    assert rows(events) == [(WEST, OST, "14.5", -600_000), (NORD, OST, "14.5", -600_000)]
    assert read(events) == [(WEST, OST, -600_000), (NORD, OST, -600_000)]
    assert pressed(events) == [("suspended", 4)]
    refusal = game.refused(Suspend(OST))
    assert (refusal.rule, refusal.code) == ("14.5", "suspended_already")
    events = game.act(Resume(OST))
    assert only(events, InspectionsResumed) and not rows(events) and not pressed(events)
    assert sight_of(game.state, WEST, OST).seen == (500_000, 200_000)
    assert game.treaty.suspended == () and game.treaty.was_suspended
    game.by(WEST)
    refusal = game.refused(Resume(WEST))
    assert (refusal.rule, refusal.code) == ("14.5", "not_suspended")


def test_14_6_without_a_ground_there_is_no_answer_in_kind() -> None:
    for game in (Lake().commission(), alarmed(west=(BOATS,)), proved()):
        refusal = game.refused(Counter(OST, WEST))
        assert (refusal.rule, refusal.code) == ("14.6", "no_grounds")
    assert game.refused(Counter(OST, OST)).code == "no_such_target"
    assert game.refused(Counter(OST, Seat("sud"))).code == "no_such_target"


@pytest.mark.parametrize("ground", ["shown", "suspended", "notice", "countered"])
def test_14_6_the_four_grounds(ground: str) -> None:
    game = Lake(LONG).commission((WEST, OST, "confirmed", BOATS), ost=(BOATS,))
    match ground:
        case "shown":
            game.by(WEST, Publish(WEST, "west.ost.1"))
        case "suspended":
            game.act(Suspend(OST))
        case "notice":
            game.act(GiveNotice(OST))
        case _:
            game.by(WEST, Publish(WEST, "west.ost.1"), Counter(WEST, OST))
            game.conduct().looks()
            game.by(OST, Counter(OST, WEST))
            return
    game.by(WEST)
    events = game.act(Counter(WEST, OST))
    assert [(e.by, e.of, e.audience) for e in only(events, CounterTaken)] == [(WEST, OST, PUBLIC)]


def test_14_6_a_ground_that_has_gone_gives_none() -> None:
    game = Lake().commission()
    game.act(Suspend(OST), Resume(OST))
    assert game.refused(Counter(WEST, OST)).code == "no_grounds"


def test_14_6_the_target_trusts_the_author_less() -> None:
    game = proved(*WITH_NORD)
    game.act(Publish(OST, FOUND))
    events = game.act(Counter(OST, WEST))
    assert rows(events) == [(WEST, OST, "14.6", -300_000), (NORD, OST, "5.6", -75_000)]
    assert read(events) == [(WEST, OST, -300_000), (NORD, OST, -75_000)]
    assert pressed(events) == [("counter", 2)]


def test_14_6_it_lasts_until_it_is_lifted() -> None:
    game = proved(LONG)
    game.act(Publish(OST, FOUND), Counter(OST, WEST))
    game.close()
    game.conduct().looks()
    game.by(OST)
    refusal = game.refused(Counter(OST, WEST))
    assert (refusal.rule, refusal.code) == ("14.6", "countered_already")
    events = game.act(Lift(OST, WEST))
    assert [(e.by, e.of) for e in only(events, CounterLifted)] == [(OST, WEST)]
    refusal = game.refused(Lift(OST, WEST))
    assert (refusal.rule, refusal.code) == ("14.6", "nothing_to_lift")
    assert game.treaty.counters == ()


def test_14_6_the_target_has_its_walk_away_value_and_the_author_half_of_its_surplus() -> None:
    """West's breach was seen by Ost, so nothing is taken from Ost but half of 70 - 50."""
    game = proved()
    game.act(Publish(OST, FOUND), Counter(OST, WEST))
    reckoned = only(game.close(), PeriodReckoned)
    assert [event.worth for event in reckoned] == [(60_000_000, 60_000_000)]


def test_14_6_who_has_less_than_that_already_is_given_nothing_back() -> None:
    """Ost breaks the limit on boats unseen: West has 90 - 40, less than its walk-away value. Ost
    has 70 + 20 and loses half of 70 - 50."""
    game = Lake().commission(ost=(BOATS,))
    game.by(WEST, Suspend(WEST))
    game.close()
    game.conduct(ost=(BOATS,)).looks()
    game.by(OST, Counter(OST, WEST))
    game.close()
    worths = [event.worth for event in only(game.events, PeriodReckoned)]
    assert worths == [(90_000_000, 50_000_000), (80_000_000, 50_000_000)]


def test_14_6_several_at_once_cost_the_author_no_more_than_one() -> None:
    game = Lake(*WITH_NORD).commission(
        (NORD, OST, "confirmed", BOATS),
        (NORD, WEST, "confirmed", BOATS),
        ost=(BOATS,),
        west=(BOATS,),
    )
    game.by(NORD, Publish(NORD, "nord.ost.1"), Publish(NORD, "nord.west.1"))
    game.conduct().looks()
    game.by(NORD, Counter(NORD, OST), Counter(NORD, WEST))
    game.close()
    paper = 20 + 10 + 10 + 10 + 10 + 10
    surplus = paper - 10
    worth = only(game.events, PeriodReckoned)[-1].worth
    assert worth == (50_000_000, 60_000_000, (paper * 2 - surplus) * 500_000)


def test_14_7_a_penalty_agreed_in_advance_is_triggered_once_by_any_other() -> None:
    game = proved(*WITH_NORD, LONG)
    game.act(Publish(OST, FOUND))
    game.by(NORD)
    events = game.act(SnapBack(NORD, WEST))
    assert [(e.by, e.of, e.audience) for e in only(events, SnappedBack)] == [(NORD, WEST, PUBLIC)]
    assert pressed(events) == [("snapback", 4)] and not rows(events)
    refusal = game.refused(SnapBack(NORD, WEST))
    assert (refusal.rule, refusal.code) == ("14.7", "snapped_already")
    game.close()
    game.conduct().looks()
    game.by(OST)
    assert game.refused(SnapBack(OST, WEST)).code == "snapped_already"


def test_14_7_only_against_a_party_whose_breach_was_shown() -> None:
    game = proved()
    refusal = game.refused(SnapBack(OST, WEST))
    assert (refusal.rule, refusal.code) == ("14.7", "not_shown")
    game.act(Publish(OST, FOUND))
    game.by(WEST)
    assert game.refused(SnapBack(WEST, WEST)).code == "not_shown"


def test_14_7_only_where_the_terms_provide_for_it() -> None:
    game = proved(NO_PACT)
    game.act(Publish(OST, FOUND))
    refusal = game.refused(SnapBack(OST, WEST))
    assert (refusal.rule, refusal.code) == ("14.7", "no_snapback")


def test_14_7_only_where_the_scenario_provides_for_it() -> None:
    game = proved(("  snapback: {when: terms.pact == 'yes', cost: 8}\n", ""))
    game.act(Publish(OST, FOUND))
    assert game.refused(SnapBack(OST, WEST)).code == "no_snapback"


def test_14_8_the_agency_is_sent_home() -> None:
    game = Lake(*WITH_NORD, AGENCY_LOOKS).commission()
    events = game.act(Expel(OST))
    assert [(e.seat, e.audience) for e in only(events, AgencyExpelled)] == [(OST, PUBLIC)]
    assert rows(events) == [(WEST, OST, "14.8", -450_000), (NORD, OST, "14.8", -450_000)]
    assert read(events) == [(WEST, OST, -450_000), (NORD, OST, -450_000)]
    assert pressed(events) == [("expelled", 4)]
    assert sight_of(game.state, AGENCY, OST).is_blind
    assert sight_of(game.state, AGENCY, WEST).seen == (400_000, 0)
    refusal = game.refused(Expel(OST))
    assert (refusal.rule, refusal.code) == ("14.8", "none_to_expel")


def test_14_8_where_it_never_came_there_is_nobody_to_send_home() -> None:
    assert Lake().commission().refused(Expel(OST)).code == "none_to_expel"


def test_14_9_a_notice_runs_out_at_the_close_of_the_period_that_it_names() -> None:
    game = Lake(*WITH_NORD, LONG).commission()
    events = game.act(GiveNotice(OST))
    assert [(e.seat, e.after, e.audience) for e in only(events, NoticeGiven)] == [(OST, 2, PUBLIC)]
    assert rows(events) == [(WEST, OST, "14.9", -1_000_000), (NORD, OST, "14.9", -1_000_000)]
    assert read(events) == [(WEST, OST, -1_000_000), (NORD, OST, -1_000_000)]
    assert pressed(events) == [("notice", 8)]
    refusal = game.refused(GiveNotice(OST))
    assert (refusal.rule, refusal.code) == ("14.9", "on_notice_already")
    game.close()
    assert not game.state.is_over and game.treaty.period == 2
    game.conduct().looks().close()
    assert game.state.outcome is not None and game.state.outcome.reason == "withdrawn"


@pytest.mark.parametrize(("notice", "last"), [(0, 1), (1, 2), (2, 3)])
def test_14_9_it_is_as_long_as_the_scenario_says(notice: int, last: int) -> None:
    game = Lake(("  notice: 1\n", f"  notice: {notice}\n"), LONG).commission()
    game.act(GiveNotice(OST))
    while not game.state.is_over:
        game.close()
        if not game.state.is_over:
            game.conduct().looks()
    assert game.treaty.period == last
    assert game.state.outcome is not None and game.state.outcome.reason == "withdrawn"


def test_14_9_a_notice_longer_than_the_treaty_ends_nothing() -> None:
    game = Lake(("  notice: 1\n", "  notice: 2\n"), ("  extension: {periods: 1}\n", ""))
    game = game.commission()
    game.act(GiveNotice(OST))
    game.close()
    game.conduct().looks().close()
    assert game.state.outcome is not None and game.state.outcome.reason == "in_force"


def test_14_1_the_menu_holds_what_can_be_done() -> None:
    game = proved(AGENCY_LOOKS)
    assert set(legal_actions(game.state, OST)) == {
        EndTurn(OST),
        Consult(OST, FOUND),
        Publish(OST, FOUND),
        Accuse(OST, WEST, BOATS),
        Accuse(OST, WEST, GUNS),
        Suspend(OST),
        Expel(OST),
        GiveNotice(OST),
    }
