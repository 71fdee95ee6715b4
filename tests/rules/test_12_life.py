"""Chapter 12: how long a treaty lives, who lets whom in, who keeps what, and the extension."""

from __future__ import annotations

import pytest

from summit.engine.acts.conduct import Admit, Buy, CallVote, Comply, Extend, GiveNotice, Visit
from summit.engine.events import (
    InjectStruck,
    OrderSet,
    ReadingMoved,
    TensionMoved,
    TrustMoved,
    TurnOpened,
)
from summit.engine.happened.aftermath import (
    Complied,
    ConductDue,
    EnteredIntoForce,
    ExtensionDue,
    ExtensionSettled,
    ExtensionVoiced,
    MandateAnswered,
    MandateAsked,
    PeriodClosed,
    PeriodOpened,
    PeriodReckoned,
    VisitDue,
)
from summit.engine.play import legal_actions
from summit.engine.seats import AGENCY, PUBLIC
from summit.engine.sight import sight_of
from summit.opponents.outcome import caught
from summit.present.stakes import breaches, fear
from tests.rules.lake import (
    AGENCY_LOOKS,
    BOATS,
    GUNS,
    LONG,
    NORD,
    OST,
    OST_PAYS,
    OST_VOTES,
    VISITS,
    WEST,
    WITH_NORD,
    Edit,
    Lake,
)
from tests.rules.table import only

NEVER_EXTENDED: Edit = (
    '    - {id: more, title: More, date: "2035"}\n',
    "",
)
NO_EXTENSION: Edit = ("  extension: {periods: 1}\n", "")


@pytest.mark.parametrize(("edits", "periods"), [((), 2), ((LONG,), 3)])
def test_12_1_it_lives_for_as_many_periods_as_its_duration_buys(
    edits: tuple[Edit, ...], periods: int
) -> None:
    game = Lake(*edits, NEVER_EXTENDED, NO_EXTENSION)
    assert [event.rule for event in only(game.events, EnteredIntoForce)] == ["12.1"]
    while not game.state.is_over:
        game.commission().close()
    assert [e.number for e in only(game.events, PeriodOpened)] == list(range(1, periods + 1))
    assert [e.number for e in only(game.events, PeriodClosed)] == list(range(1, periods + 1))
    assert game.state.outcome is not None and game.state.outcome.reason == "in_force"


def test_12_1_without_a_duration_it_lives_for_all_periods_but_the_extension() -> None:
    game = Lake(("  lasts: {issue: term, periods: {short: 2, long: 3}}\n", ""))
    assert game.treaty.periods == 3


def test_12_1_a_period_is_conduct_looks_the_commission_and_a_close() -> None:
    game = Lake()
    stages = [game.state.stage]
    game.conduct()
    stages.append(game.state.stage)
    game.looks()
    stages.append(game.state.stage)
    assert stages == ["compliance", "looks", "commission"]
    events = [type(event) for event in game.close()]
    # The next one begins with what this one ended with.
    assert events.index(PeriodClosed) < events.index(PeriodReckoned) < events.index(PeriodOpened)


def test_12_2_the_agency_asks_to_be_let_in_where_the_terms_give_it_work() -> None:
    game = Lake(AGENCY_LOOKS)
    assert [(e.seat, e.audience) for e in only(game.events, MandateAsked)] == [
        (OST, (OST,)),
        (WEST, (WEST,)),
    ]
    assert game.duties == [(OST, "admit"), (WEST, "admit")]
    assert list(legal_actions(game.state, OST)) == [Admit(OST, True), Admit(OST, False)]
    assert not only(Lake().events, MandateAsked)


def test_12_2_who_does_not_let_it_in_loses_trust_with_all_others() -> None:
    game = Lake(*WITH_NORD, AGENCY_LOOKS)
    events = game.act(Admit(OST, False))
    assert [e.audience for e in only(events, MandateAnswered)] == [PUBLIC]
    rows = [event.row for event in only(events, TrustMoved)]
    assert [(r.holder, r.about, r.weight, r.rule) for r in rows] == [
        (WEST, OST, -450_000, "12.2"),
        (NORD, OST, -450_000, "12.2"),
    ]
    assert [event.row.weight for event in only(events, ReadingMoved)] == [-450_000] * 2
    assert not only(game.act(Admit(WEST, True)), TrustMoved)
    assert not sight_of(game.state, AGENCY, OST).seen[0]
    assert sight_of(game.state, AGENCY, WEST).seen[0] == 400_000


def test_12_2_only_the_bound_are_asked_and_only_once() -> None:
    game = Lake(*WITH_NORD, AGENCY_LOOKS)
    assert [seat for seat, _ in game.duties] == [OST, WEST]
    game.act(Admit(OST, True))
    refusal = game.refused(Admit(OST, False))
    assert (refusal.rule, refusal.code) == ("12.2", "not_asked")


def test_12_3_every_bound_party_decides_in_secret_in_each_period() -> None:
    game = Lake(*WITH_NORD)
    assert [(e.seat, e.audience) for e in only(game.events, ConductDue)] == [
        (OST, (OST,)),
        (WEST, (WEST,)),
    ]
    events = game.act(Comply(OST, (BOATS,)))
    assert [(e.breaks, e.audience) for e in only(events, Complied)] == [((BOATS,), (OST,))]
    assert [type(event) for event in events] == [Complied]
    theirs = game.view(WEST).treaty
    assert theirs is not None and theirs.deeds == ()
    game.conduct().looks().close()
    assert [(seat, kind) for seat, kind in game.duties if kind == "comply"] == [
        (OST, "comply"),
        (WEST, "comply"),
    ]


def test_12_3_nothing_said_or_signed_before_binds_it() -> None:
    game = Lake().conduct(ost=(BOATS, GUNS), west=())
    game.looks().close()
    game.conduct(ost=(), west=(GUNS,))
    assert [(deed.period, deed.seat, deed.breaks) for deed in game.treaty.deeds] == [
        (1, OST, (BOATS, GUNS)),
        (1, WEST, ()),
        (2, OST, ()),
        (2, WEST, (GUNS,)),
    ]
    assert game.treaty.broke(OST, BOATS, 1) and not game.treaty.broke(OST, BOATS, 2)
    assert game.treaty.has_broken(OST) and game.treaty.has_broken(WEST)


@pytest.mark.parametrize(
    ("breaks", "code"),
    [
        ((VISITS,), "not_bound"),
        ((99,), "not_bound"),
        ((-1,), "not_bound"),
        ((BOATS, BOATS), "limit_twice"),
        ((GUNS, BOATS), "limit_twice"),
    ],
)
def test_12_3_what_can_be_broken_are_the_limits_that_bind_one(
    breaks: tuple[int, ...], code: str
) -> None:
    refusal = Lake().refused(Comply(OST, breaks))
    assert (refusal.rule, refusal.code) == ("12.3", code)


def test_12_3_it_is_decided_once_a_period() -> None:
    game = Lake()
    game.act(Comply(OST, (BOATS,)))
    refusal = game.refused(Comply(OST, ()))
    assert (refusal.rule, refusal.code) == ("12.3", "no_conduct_due")


def test_12_4_it_is_shown_what_a_breach_would_bring_and_how_likely_it_is_seen() -> None:
    """Boats: half of 40 at stake, 20. Guns: nothing at stake for Ost, but they cost it 10 against
    today. Seen by West with visits and with means like Ost's own: 1 - 0.8 · 0.5, and 20 %; if West
    sends a visit, 1 - 0.8 · 0.25, and 36 %. At risk: 70 - 50, 20 for the good name, 8 agreed."""
    seen = Lake().view(OST)
    shown = [(breach.limit, breach.gain, breach.seen, breach.visited) for breach in breaches(seen)]
    assert shown == [
        (BOATS, 20_000_000, 600_000, 800_000),
        (GUNS, 10_000_000, 200_000, 360_000),
    ]
    assert fear(seen) == 48_000_000


def test_12_4_it_is_shown_as_far_as_the_party_knows() -> None:
    """Others' means are their secret: West, which has none, takes Ost to have none either."""
    shown = [(breach.limit, breach.seen) for breach in breaches(Lake().view(WEST))]
    assert shown == [(BOATS, 500_000), (GUNS, 200_000)]


def test_12_4_a_script_looks_at_the_same_figures() -> None:
    seen = Lake(AGENCY_LOOKS).in_force().view(OST)
    assert seen.treaty is not None
    chances = caught(seen, seen.treaty)
    assert chances == {breach.limit: breach.seen for breach in breaches(seen)}
    assert chances == {BOATS: 760_000, GUNS: 200_000}, "1 - 0.4 · 0.6 with the agency"


def test_12_5_at_the_close_injects_come_in_and_tension_moves_once() -> None:
    """A period without anything: 40 + 4 - 10 for the signature, and (0.4 · 0.5 - 0.3) · 40 = -4."""
    news = """
  flood:
    title: A flood
    text: The lake rises.
    at: {round: first, phase: close}
    effects: [{tension: 6}]
"""
    game = Lake(injects=news)
    events = game.commission().close()
    assert [event.inject for event in only(events, InjectStruck)] == ["flood"]
    moved = only(events, TensionMoved)
    assert [(e.before, e.pressure, e.distrust, e.after) for e in moved] == [
        (40_000_000, -4_000_000, -4_000_000, 36_000_000)
    ]
    order = [type(event) for event in events]
    assert order.index(PeriodReckoned) < order.index(TensionMoved) < order.index(PeriodOpened)


def test_12_5_an_inject_may_come_at_the_opening_of_a_period_too() -> None:
    news = """
  thaw:
    title: A thaw
    text: The ice breaks.
    at: second
    effects: [{national_means: {of: west, limit: guns, detection: 50%}}]
"""
    game = Lake(injects=news)
    assert not only(game.commission().close()[:1], InjectStruck)
    assert game.treaty.period == 2
    assert sight_of(game.state, WEST, OST).seen == (500_000, 600_000)


@pytest.mark.parametrize(
    ("fields", "periods"),
    [
        ("date: August 2031", []),
        ("date: March 2033", [2]),
        ("date: May 2040", [3]),
        ("when: tension >= 30\n    repeat: yes", [1, 2, 3]),
        ("when: round.number == 3", [2]),
    ],
)
def test_7_2_an_inject_may_come_among_the_periods(fields: str, periods: list[int]) -> None:
    """By its date at the opening of the first that is not earlier, after the last at its close;
    with neither date nor place at any opening. Periods are counted on from the rounds."""
    dated = [
        (f'title: {name}, date: "{year}"', f"title: {name}, date: June {year}")
        for name, year in (("First", 2032), ("Second", 2033), ("Third", 2034))
    ]
    news = f"\n  news:\n    title: News\n    text: It happened.\n    {fields}"
    game = Lake(LONG, *dated, NEVER_EXTENDED, NO_EXTENSION, injects=news)
    while not game.state.is_over:
        game.commission().close()
    at, struck = 0, []
    for event in game.events:
        if isinstance(event, PeriodOpened):
            at = event.number
        elif isinstance(event, InjectStruck) and at:
            struck.append(at)
    assert struck == periods


def test_12_6_an_extension_needs_every_bound_party() -> None:
    for notes in ((True, True), (True, False), (False, True), (False, False)):
        game = Lake(*WITH_NORD)
        game.commission().close()
        events = game.commission().close()
        assert [(e.seat, e.audience) for e in only(events, ExtensionDue)] == [
            (OST, (OST,)),
            (WEST, (WEST,)),
        ]
        assert list(legal_actions(game.state, OST)) == [Extend(OST, True), Extend(OST, False)]
        first = game.act(Extend(WEST, notes[1]))
        assert [(e.willing, e.audience) for e in only(first, ExtensionVoiced)] == [
            (notes[1], (WEST,))
        ]
        assert len(first) == 1, "a sealed note is opened when all have written"
        theirs = game.view(OST).treaty
        assert theirs is not None and theirs.willing == ()
        last = game.act(Extend(OST, notes[0]))
        settled = only(last, ExtensionSettled)
        assert [(e.extended, e.periods) for e in settled] == [(all(notes), 2 + all(notes))]
        assert game.state.is_over is not all(notes)


def test_12_6_it_is_offered_once() -> None:
    game = Lake()
    for _ in range(2):
        game.commission().close()
    game.act(Extend(OST, True), Extend(WEST, True))
    assert game.treaty.is_extended and game.treaty.periods == game.treaty.period == 3
    game.commission().close()
    assert game.state.is_over and len(only(game.events, ExtensionSettled)) == 1


def test_12_6_a_rider_forbids_to_be_willing() -> None:
    game = Lake(OST_VOTES, OST_PAYS)
    game.act(Buy(OST, "oath"), CallVote(OST))
    for _ in range(2):
        game.commission().close()
    refusal = game.refused(Extend(OST, True))
    assert (refusal.rule, refusal.code) == ("12.6", "rider")
    assert dict(refusal.values)["because"] == "The oath forbids it."
    mine, theirs = game.view(OST).own, game.view(WEST).own
    assert mine is not None and mine.rider == "The oath forbids it."
    assert theirs is not None and theirs.rider == ""
    game.act(Extend(OST, False), Extend(WEST, True))
    assert game.state.is_over and not game.treaty.is_extended


def test_12_6_a_rider_that_the_terms_do_not_cross_forbids_nothing() -> None:
    spared = (OST_PAYS[0], OST_PAYS[1].replace("== 'yes'", "== 'no'"))
    game = Lake(OST_VOTES, spared)
    game.act(Buy(OST, "oath"), CallVote(OST))
    for _ in range(2):
        game.commission().close()
    game.act(Extend(OST, True))


def test_12_6_a_rider_that_was_not_promised_forbids_nothing() -> None:
    game = Lake(OST_VOTES, OST_PAYS)
    for _ in range(2):
        game.commission().close()
    game.act(Extend(OST, True))


def test_12_6_nothing_is_extended_before_the_end() -> None:
    refusal = Lake().refused(Extend(OST, True))
    assert (refusal.rule, refusal.code) == ("12.6", "no_extension_due")


def test_12_5_a_notice_that_has_run_out_comes_before_an_extension() -> None:
    game = Lake()
    game.commission().by(WEST, GiveNotice(WEST))
    game.close()
    events = game.commission().close()
    assert game.state.is_over and not only(events, ExtensionDue)


def test_12_1_the_next_period_is_opened_by_another_speaker() -> None:
    game = Lake(*WITH_NORD, LONG)
    orders = [e.order[0] for e in only(game.events, OrderSet) if e.rule == "14.1"]
    while len(orders) < 3:
        game.commission().close()
        orders = [e.order[0] for e in only(game.events, OrderSet) if e.rule == "14.1"]
    assert orders == [OST, WEST, NORD]
    turns = [e for e in only(game.events, TurnOpened) if e.rule == "14.1"]
    assert {event.moves for event in turns} == {2}


def test_12_3_a_visit_is_due_beside_it() -> None:
    game = Lake()
    assert [(e.seat, e.left) for e in only(game.events, VisitDue)] == [(OST, 1), (WEST, 1)]
    assert game.duties == [(OST, "comply"), (WEST, "comply"), (OST, "visit"), (WEST, "visit")]
    game.act(Visit(OST))
    assert game.duties == [(OST, "comply"), (WEST, "comply"), (WEST, "visit")]
