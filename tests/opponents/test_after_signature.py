"""What a scripted delegation does with a treaty: at home, in its arsenal, with what it finds."""

from __future__ import annotations

from math import exp

import pytest

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Consult,
    Counter,
    Expel,
    Explain,
    Extend,
    GiveNotice,
    Lift,
    Publish,
    Resume,
    Shelve,
    SnapBack,
    Suspend,
    Visit,
)
from summit.engine.seats import Seat
from summit.opponents.cast import cast
from summit.opponents.complying import SOFTNESS
from summit.opponents.opponent import Decision
from summit.opponents.outcome import standing_worth
from summit.scenario.model import Script, Temper
from tests.opponents.games import first, keyed
from tests.rules.lake import (
    AGENCY_LOOKS,
    BOATS,
    GUNS,
    LONG,
    OST,
    OST_PAYS,
    OST_VOTES,
    WEST,
    WEST_VOTES,
    Edit,
    Lake,
    Look,
)

ALARM: Look = (OST, WEST, "alarm", BOATS)
PROOF: Look = (OST, WEST, "confirmed", BOATS)
FOUND = "ost.west.1"
TEMPERS: tuple[Temper, ...] = ("patient", "brusque", "legalistic", "warm")
GENTLE: tuple[Temper, ...] = ("patient", "legalistic", "warm")

NO_PENALTY: Edit = ("  snapback: {when: terms.pact == 'yes', cost: 8}\n", "")
NO_EXTENSION: Edit = ("  extension: {periods: 1}\n", "")
AT_ONCE: Edit = ("  notice: 1\n", "  notice: 0\n")


def asks_for(points: int) -> Edit:
    """Ost's walk-away value."""
    return "      walk_away: 50\n", f"      walk_away: {points}\n"


class Drawn:
    """Luck that draws one number, and remembers for what."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.asked: list[tuple[str, int]] = []

    def __call__(self, name: str, below: int) -> int:
        self.asked.append((name, below))
        return self.number


def decided(game: Lake, seat: Seat = OST, temper: Temper = "patient", drawn: int = 0) -> Decision:
    """What a scripted delegation does now."""
    return cast(seat, Script(temper=temper)).decide(game.view(seat), Drawn(drawn))


def does(game: Lake, seat: Seat = OST, temper: Temper = "patient", drawn: int = 0) -> Action:
    """The first thing that it does."""
    return decided(game, seat, temper, drawn).actions[0]


def goes_on(game: Lake, seat: Seat = OST, temper: Temper = "patient") -> list[Action]:
    """All that it does in its turn; the other keeps silent, and chance answers with the first."""
    done: list[Action] = []
    while game.state.speaker == seat and game.state.stage == "commission":
        action = does(game, seat, temper)
        done.append(action)
        game.act(action)
        for duty in game.state.duties:
            if duty.kind == "explain":
                game.act(Explain(duty.seat, duty.of, False))
        if game.state.questions and game.state.stage == "commission":
            game.nature(0)
        if isinstance(action, EndTurn):
            break
    return done


# Keeping and breaking


@pytest.mark.parametrize("temper", TEMPERS)
def test_it_breaks_what_tempts_it_most_with_the_chance_that_its_temper_gives(
    temper: Temper,
) -> None:
    """Boats 20 · 0.4 - 48 · 0.6 = -20.8; guns 10 · 0.8 - 48 · 0.2 = -1.6. So it is the guns, with
    1 / (1 + e^(1.6 / (s · 10))), where s is 0.15 for the patient."""
    share = {"patient": 0.15, "brusque": 0.20, "legalistic": 0.10, "warm": 0.12}[temper]
    chance = round(1_000_000 / (1 + exp(1.6 / (share * 10))))
    assert SOFTNESS[temper] == round(share * 1_000_000)
    assert does(Lake(), temper=temper, drawn=chance - 1) == Comply(OST, (GUNS,))
    assert does(Lake(), temper=temper, drawn=chance) == Comply(OST)


@pytest.mark.parametrize("temper", TEMPERS)
def test_where_breaking_pays_exactly_nothing_it_does_so_half_of_the_time(temper: Temper) -> None:
    """Without the penalty f = 20 + 20, and 10 · 0.8 = 40 · 0.2."""
    assert does(Lake(NO_PENALTY), temper=temper, drawn=499_999) == Comply(OST, (GUNS,))
    assert does(Lake(NO_PENALTY), temper=temper, drawn=500_000) == Comply(OST)


def test_the_sum_turns_with_the_chance_of_being_seen() -> None:
    """With g = 10 and f = 48 the edge is P = 10 / 58 = 17.2 %."""
    for seen, low in (("17%", True), ("18%", False)):
        share = ("guns: {none: 0, some: 20%}", f"guns: {{none: 0, some: {seen}}}")
        assert (does(Lake(share), drawn=500_000) == Comply(OST, (GUNS,))) is low


def test_one_draw_a_period_and_a_new_one_each_time() -> None:
    luck = Drawn(999_999)
    game = Lake(LONG)
    script = cast(OST, Script())
    assert script.decide(game.view(OST), luck).actions == (Comply(OST),)
    game.commission().close()
    script.decide(game.view(OST), luck)
    assert luck.asked == [("conduct/ost/1", 1_000_000), ("conduct/ost/2", 1_000_000)]


def test_where_there_is_nothing_to_gain_it_keeps_everything() -> None:
    """At today's level there is nothing to break."""
    today = ("opening: {ost: 20, west: 20}", "opening: {ost: 40, west: 40}")
    many = ("opening: {ost: few, west: few}", "opening: {ost: many, west: many}")
    luck = Drawn(0)
    decision = cast(OST, Script()).decide(Lake(today, many).view(OST), luck)
    assert decision.actions == (Comply(OST),) and luck.asked == []


def test_the_agency_frightens_it_too() -> None:
    """Boats seen with 1 - 0.4 · 0.6: a tempting breach is one no more. What it sees is in its
    reason."""
    plain, watched = (
        dict(decided(Lake(*e).in_force()).reason.values) for e in ((), (AGENCY_LOOKS,))
    )
    assert plain["limit"] == watched["limit"] == "guns"
    free = ("points: {ost: {few: 0, many: 10}", "points: {ost: {few: 0, many: 0}")
    plain, watched = (
        dict(decided(Lake(free, *e).in_force()).reason.values) for e in ((), (AGENCY_LOOKS,))
    )
    assert (plain["limit"], plain["seen"]) == ("boats", 600_000)
    assert (watched["limit"], watched["seen"]) == ("boats", 760_000)
    assert int(plain["chance"]) > int(watched["chance"])


# Opening the books


@pytest.mark.parametrize("temper", TEMPERS)
def test_the_innocent_open_their_books(temper: Temper) -> None:
    game = Lake().commission(ALARM)
    game.act(Consult(OST, FOUND))
    assert does(game, WEST, temper) == Explain(WEST, FOUND, True)


@pytest.mark.parametrize("temper", TEMPERS)
def test_innocent_of_what_is_asked_is_innocent_enough(temper: Temper) -> None:
    game = Lake().commission(ALARM, west=(GUNS,))
    game.act(Consult(OST, FOUND))
    assert does(game, WEST, temper) == Explain(WEST, FOUND, True)


@pytest.mark.parametrize("temper", TEMPERS)
def test_the_guilty_admit_what_is_proven_and_only_the_warm_the_rest(temper: Temper) -> None:
    proven = Lake().commission(PROOF, west=(BOATS,))
    proven.act(Consult(OST, FOUND))
    assert does(proven, WEST, temper) == Explain(WEST, FOUND, True)
    suspected = Lake().commission(ALARM, west=(BOATS,))
    suspected.act(Consult(OST, FOUND))
    assert does(suspected, WEST, temper) == Explain(WEST, FOUND, temper == "warm")


# Asking and accusing


@pytest.mark.parametrize("temper", TEMPERS)
def test_all_but_the_brusque_ask_before_they_accuse(temper: Temper) -> None:
    asked, charged = Consult(OST, FOUND), Accuse(OST, WEST, BOATS)
    alarmed = Lake().commission(ALARM)
    assert does(alarmed, temper=temper) == (charged if temper == "brusque" else asked)
    proven = Lake().commission(PROOF, west=(BOATS,))
    assert does(proven, temper=temper) == (Publish(OST, FOUND) if temper == "brusque" else asked)


@pytest.mark.parametrize("temper", GENTLE)
def test_an_alarm_that_was_explained_is_forgotten(temper: Temper) -> None:
    game = Lake().commission(ALARM)
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    game.nature(0)
    assert does(game, temper=temper) == EndTurn(OST)


@pytest.mark.parametrize("temper", GENTLE)
@pytest.mark.parametrize("reply", ["unresolved", "refused"])
def test_a_second_alarm_that_nobody_explained_is_one_too_many(temper: Temper, reply: str) -> None:
    """The legalistic do not charge those who opened their books, believed or not."""
    game = Lake(LONG, asks_for(20))
    for period in (1, 2):
        game.commission(ALARM)
        game.by(OST, Consult(OST, f"ost.west.{period}"))
        game.act(Explain(WEST, f"ost.west.{period}", reply == "unresolved"))
        if reply == "unresolved":
            game.nature(1)
        if period == 1:
            assert does(game, temper=temper) == EndTurn(OST)
            game.close()
    charges = temper != "legalistic" or reply == "refused"
    assert does(game, temper=temper) == (Accuse(OST, WEST, BOATS) if charges else EndTurn(OST))


def test_an_alarm_of_last_year_is_no_charge_of_this_year() -> None:
    game = Lake(LONG, asks_for(20)).commission(ALARM)
    game.close()
    game.conduct().looks()
    game.by(OST)
    assert does(game, temper="brusque") == EndTurn(OST)


@pytest.mark.parametrize("temper", GENTLE)
def test_one_breach_that_is_admitted_is_forgiven_and_a_second_is_shown(temper: Temper) -> None:
    game = Lake(LONG, asks_for(20)).commission(PROOF, west=(BOATS,))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    assert does(game, temper=temper) == EndTurn(OST)
    game.close()
    game.conduct(west=(BOATS,)).looks(PROOF)
    game.by(OST)
    assert does(game, temper=temper) == Consult(OST, "ost.west.2")
    game.act(Consult(OST, "ost.west.2"), Explain(WEST, "ost.west.2", True))
    assert does(game, temper=temper) == Publish(OST, "ost.west.2")


@pytest.mark.parametrize("temper", GENTLE)
def test_one_alarm_that_proves_true_is_forgiven_and_a_second_is_charged(temper: Temper) -> None:
    game = Lake(LONG, asks_for(20)).commission(ALARM, west=(BOATS,))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    assert does(game, temper=temper) == EndTurn(OST)
    game.close()
    game.conduct(west=(BOATS,)).looks(ALARM)
    game.by(OST)
    game.act(Consult(OST, "ost.west.2"), Explain(WEST, "ost.west.2", True))
    assert does(game, temper=temper) == Accuse(OST, WEST, BOATS)


@pytest.mark.parametrize("temper", GENTLE)
def test_a_proof_that_is_not_owned_up_to_is_shown(temper: Temper) -> None:
    game = Lake(LONG, asks_for(20)).commission(PROOF, west=(BOATS,))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, False))
    assert does(game, temper=temper) == Publish(OST, FOUND)


def test_what_was_shown_is_answered_with_the_penalty_and_then_in_kind() -> None:
    game = Lake(LONG, asks_for(20)).commission(PROOF, west=(BOATS,))
    assert goes_on(game, temper="brusque") == [Publish(OST, FOUND), SnapBack(OST, WEST)]
    game.close()
    game.conduct().looks()
    game.by(OST)
    assert does(game, temper="brusque") == EndTurn(OST), "a period has passed without anything new"
    plain = Lake(LONG, NO_PENALTY, asks_for(20)).commission(PROOF, west=(BOATS,))
    assert goes_on(plain, temper="brusque") == [Publish(OST, FOUND), Counter(OST, WEST)]
    plain.close()
    plain.conduct(west=(BOATS,)).looks(PROOF)
    plain.by(OST)
    assert does(plain, temper="brusque") == EndTurn(OST), "it is answered already"
    plain.close()
    plain.conduct().looks()
    assert does(plain, temper="brusque") == Lift(OST, WEST)


# At home


@pytest.mark.parametrize(
    ("edits", "bought"),
    [
        # 0.977 is enough: nothing is bought, not even what is free.
        ((), []),
        # v = 54: the oath for nothing makes 0.909 to 0.952, and that is enough.
        (
            (("      walk_away: 50\n", "      walk_away: 50\n      constituency: {median: 54}\n"),),
            ["oath"],
        ),
        # v = 60: after the oath 0.747; docks would make it 0.909: 0.16 · 12 points is less than 3.
        (
            (("      walk_away: 50\n", "      walk_away: 50\n      constituency: {median: 60}\n"),),
            ["oath"],
        ),
        # The same with a walk-away of 30: 0.16 · 32 points is more than 3.
        (
            (("      walk_away: 50\n", "      walk_away: 30\n      constituency: {median: 60}\n"),),
            ["oath", "docks"],
        ),
    ],
)
def test_it_buys_the_votes_that_pay_the_cheapest_first(
    edits: tuple[Edit, ...], bought: list[str]
) -> None:
    game = Lake(OST_VOTES, OST_PAYS, *edits)
    wanted: tuple[Action, ...] = (*(Buy(OST, name) for name in bought), CallVote(OST))
    assert decided(game).actions == wanted
    game.act(*wanted)


def test_what_is_bought_is_not_bought_again() -> None:
    median = ("      walk_away: 50\n", "      walk_away: 30\n      constituency: {median: 60}\n")
    game = Lake(OST_VOTES, OST_PAYS, median)
    game.act(Buy(OST, "docks"))
    assert decided(game).actions == (Buy(OST, "oath"), CallVote(OST))


def test_a_treaty_that_is_worth_less_than_none_is_put_into_a_drawer() -> None:
    """It is worth 62 to Ost."""
    assert does(Lake(OST_VOTES, asks_for(62))) == CallVote(OST)
    assert does(Lake(OST_VOTES, asks_for(63))) == Shelve(OST)


def test_the_agency_is_let_in() -> None:
    assert does(Lake(AGENCY_LOOKS)) == Admit(OST, True)


# Extending, suspending, leaving


def at_the_end(*edits: Edit) -> Lake:
    game = Lake(*edits)
    while game.state.stage != "extension":
        game.commission().close()
    return game


def test_it_would_have_the_treaty_live_on_if_it_is_worth_it() -> None:
    """After two clean looks T is 0.55, and the treaty worth 70 - 0.45 · 16 = 62.8."""
    assert does(at_the_end(asks_for(62))) == Extend(OST, True)
    assert does(at_the_end(asks_for(63))) == Extend(OST, False)


def test_it_keeps_what_it_promised_at_home() -> None:
    game = Lake(OST_VOTES, OST_PAYS)
    game.act(Buy(OST, "oath"), CallVote(OST))
    while game.state.stage != "extension":
        game.commission().close()
    assert does(game) == Extend(OST, False)
    game.act(Extend(OST, False))


@pytest.mark.parametrize("temper", TEMPERS)
def test_it_leaves_a_treaty_that_is_far_below_none(temper: Temper) -> None:
    """It is worth about 62.4 after a clean look."""
    assert does(Lake(asks_for(68)).commission(), temper=temper) == GiveNotice(OST)
    assert does(Lake(asks_for(62)).commission(), temper=temper) == EndTurn(OST)


def test_a_little_below_it_closes_its_gates_first_and_leaves_if_that_is_how_it_stands() -> None:
    game = Lake(asks_for(64), LONG_TO_OST).commission()
    assert goes_on(game) == [Suspend(OST), GiveNotice(OST)]
    other = Lake(asks_for(64), LONG_TO_OST).commission()
    other.by(WEST, Suspend(WEST))
    other.close()
    other.conduct().looks()
    other.by(OST)
    assert does(other) == GiveNotice(OST), "without inspections it is worth still less"


LONG_TO_OST: Edit = ("opening: {ost: short, west: long}", "opening: {ost: short, west: short}")


def test_it_opens_its_gates_when_the_treaty_is_worth_having_again() -> None:
    game = Lake().commission()
    game.act(Suspend(OST))
    assert does(game) == Resume(OST)


def test_what_the_treaty_is_worth_counts_the_inspections_that_still_go_on() -> None:
    """70 - ½ · 0.4 · 40 = 62 with visits, 70 - ½ · 0.8 · 40 = 54 without. The watch brings ten
    points, and 80 - ½ · 0.24 · 40 = 75.2 with everything."""

    def worth(game: Lake) -> float:
        return standing_worth(game.view(OST), game.treaty).expected / 1_000_000

    game = Lake().in_force()
    assert worth(game) == 62
    closed = Lake().commission()
    trust = closed.view(OST).own
    assert trust is not None
    closed.by(WEST, Suspend(WEST))
    # The clean look and the suspension have moved its trust in West.
    own = closed.view(OST).own
    assert own is not None
    assert worth(closed) == pytest.approx(70 - (1 - own.trust[1] / 1e6) * 0.8 * 40, abs=1e-4)
    watched = Lake(AGENCY_LOOKS)
    assert worth(watched) == pytest.approx(75.2)
    watched.act(Admit(OST, True), Admit(WEST, False))
    own = watched.view(OST).own
    assert own is not None
    assert worth(watched) == pytest.approx(80 - (1 - own.trust[1] / 1e6) * 0.4 * 40, abs=1e-4)
    expelled = Lake(AGENCY_LOOKS).commission()
    expelled.by(WEST, Expel(WEST))
    own = expelled.view(OST).own
    assert own is not None
    assert worth(expelled) == pytest.approx(80 - (1 - own.trust[1] / 1e6) * 0.4 * 40, abs=1e-4)


# Visits


def test_it_sends_its_visit_as_the_recursive_game_says() -> None:
    """Two periods and one visit that sees half: b = 0.5 · 48 / 20 - 0.5 = 0.7, V1 = 1 and V0 = 0,
    so 1 / (1 + 1 + 0.7) = 37 %. To the boats, where most would be lost unseen."""
    game = Lake()
    game.act(Comply(OST))
    assert does(game, drawn=370_369) == Visit(OST, WEST, BOATS)
    assert does(game, drawn=370_370) == Visit(OST)
    luck = Drawn(0)
    cast(OST, Script()).decide(game.view(OST), luck)
    assert luck.asked == [("visit/ost/1", 1_000_000)]


def test_in_the_last_period_it_sends_what_is_left() -> None:
    game = Lake()
    game.commission().close()
    game.act(Comply(OST))
    assert does(game, drawn=999_999) == Visit(OST, WEST, BOATS)


def test_an_open_alarm_is_looked_at_first_whatever_the_luck() -> None:
    game = Lake(LONG).commission((OST, WEST, "alarm", GUNS))
    game.close()
    game.act(Comply(OST))
    assert does(game, drawn=999_999) == Visit(OST, WEST, GUNS)


def test_an_alarm_that_was_cleared_is_open_no_more() -> None:
    game = Lake(LONG).commission((OST, WEST, "alarm", GUNS))
    game.act(Consult(OST, FOUND), Explain(WEST, FOUND, True))
    game.nature(0)
    game.close()
    game.act(Comply(OST))
    assert does(game, drawn=999_999) == Visit(OST)
    assert does(game, drawn=0) == Visit(OST, WEST, BOATS)


# Nothing but what it sees


SECRETS: tuple[Edit, ...] = (
    (
        "      text: Fewer guns.\n      walk_away: 60\n",
        "      text: No guns.\n      walk_away: 75\n",
    ),
    ("west: {0: 40, 40: 0}}", "west: {0: 40, 20: 5, 40: 0}}"),
    ("west: {few: 20, many: 0}}", "west: {few: 30, many: 0}}"),
    (
        "    trust: {ost: 50}\n",
        "    trust: {ost: 50}\n    national_means: {guns: 60%}\n"
        "    ratification: {body: the Council, quorum: 1/2}\n",
    ),
)
"""What is West's alone, and otherwise; the vote is everybody's."""


@pytest.mark.parametrize("temper", TEMPERS)
@pytest.mark.parametrize("seed", ["a", "b", "c"])
def test_it_decides_by_what_it_sees_and_by_luck_alone(temper: Temper, seed: str) -> None:
    """Two games in which all that differs is West's alone: its sheet, its trust, its means, its
    conduct, what it found. Ost does the same in both at every step."""
    edits = (OST_VOTES, OST_PAYS, AGENCY_LOOKS, LONG)
    games = [Lake(*edits, WEST_VOTES), Lake(*edits, *SECRETS)]
    luck = keyed(seed)
    script = cast(OST, Script(temper=temper))
    steps = 0

    def both() -> tuple[Action, ...]:
        nonlocal steps
        one, other = (script.decide(game.view(OST), luck) for game in games)
        assert one == other and games[0].view(OST) == games[1].view(OST)
        steps += 1
        for game in games:
            game.act(*one.actions)
        return one.actions

    both()
    games[0].act(CallVote(WEST))
    games[1].act(CallVote(WEST))
    for game in games:
        game.nature(0)
        game.nature(0)
    both()
    for game in games:
        game.act(Admit(WEST, True))
    for period in (1, 2, 3):
        both()
        both()
        games[0].act(Comply(WEST), Visit(WEST))
        games[1].act(Comply(WEST, (GUNS,)), Visit(WEST))
        games[0].looks((OST, WEST, "alarm", GUNS), (WEST, OST, "alarm", BOATS))
        games[1].looks((OST, WEST, "alarm", GUNS))
        while games[0].state.speaker == WEST:
            for game in games:
                game.act(EndTurn(WEST))
        while games[0].treaty.period == period and games[0].state.speaker == OST:
            both()
            for game in games:
                for duty in game.state.duties:
                    if duty.kind == "explain":
                        game.act(Explain(WEST, duty.of, False))
                if game.state.questions and game.state.stage == "commission":
                    game.nature(1)
        for game in games:
            game.close()
        if games[0].state.is_over or games[0].state.stage == "extension":
            break
    assert steps >= 6


def test_the_same_view_and_luck_give_the_same_decision() -> None:
    game = Lake(AGENCY_LOOKS).commission(ALARM)
    one, other = (cast(OST, Script()).decide(game.view(OST), first) for _ in range(2))
    assert one == other
