"""After a signature: what has a page of its own, the private choices, the commission."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from pathlib import Path

import pytest
from textual.widget import Widget

from summit.engine.actions import Action, EndTurn
from summit.engine.acts.conduct import (
    Accuse,
    Admit,
    Buy,
    CallVote,
    Comply,
    Consult,
    Explain,
    Extend,
    Publish,
    Shelve,
    Suspend,
    Visit,
)
from summit.engine.happened.aftermath import TreatySigned
from summit.engine.meter import trust_at
from summit.engine.seats import NATURE, Seat
from summit.engine.view import View, view
from summit.lobby.gathering import Gathering
from summit.present.numbers import decimal, percent, trust
from summit.present.stakes import approval, breaches, fear
from summit.table.save import load
from summit.ui.commands import commands_of, key_name
from summit.ui.desk import Desk
from summit.ui.drawing.asking import answer, topics
from summit.ui.drawing.signing import signed
from summit.ui.moments import moments
from summit.ui.screens import watching
from summit.ui.screens.moment import MomentScreen
from summit.ui.screens.moving import Moving
from summit.ui.screens.room import LEAST, Room
from summit.ui.screens.table import TableScreen
from tests.engine.pact import PACT
from tests.ui.rooms import (
    LATER,
    NEW_START,
    WATCH,
    Later,
    Place,
    can_sign,
    cheating,
    due_is,
    has_found,
    in_commission,
    inside_later,
    meekly,
    played,
    seated,
)
from tests.ui.screens import Player, game, playing
from tests.ui.test_golden_screens import COLOUR
from tests.ui.test_hotseat import everything_shown
from tests.ui.test_sizes import NOTICE, STORM, resized

TAVIA, ORRIN = Seat("tavia"), Seat("orrin")

LONGEST = 900
"""More keys than any game here takes."""


def words(text: str) -> str:
    """What stands on a screen, as one line."""
    return " ".join(text.split())


def desk_of(player: Player) -> Desk:
    """The desk of whoever sits there."""
    for screen in player.app.screens:
        if isinstance(screen, Moving):
            return screen.desk
    raise AssertionError("nobody sits at a desk")


def due(player: Player) -> str:
    """What is next at the table."""
    screen = player.app.screen
    return screen.due if isinstance(screen, TableScreen) else ""


def done(player: Player) -> list[Action]:
    """Every action that was saved, nature's left out."""
    entries = load(Path(player.app.place)).entries
    return [each.action for each in entries if each.action and each.action.by != NATURE]


async def pages(player: Player) -> list[str]:
    """What is told on pages of their own, one after another, until the table is back."""
    found = []
    while player.room == "moment":
        found.append(words(player.text))
        await player.press("enter")
    return found


@pytest.fixture
def pact(tmp_path: Path) -> Place:
    """Three delegations, an agency, a penalty, riders, an extension."""
    path = tmp_path / "pact.yaml"
    path.write_text(PACT, encoding="utf-8")
    return Place(str(path), "dorn", "esk", ("fell",))


# The signature.


async def test_a_signature_has_a_page_with_its_terms_and_what_it_is_worth_to_oneself() -> None:
    async with inside_later("signed") as player:
        text = words(player.text)
        assert "SIGNED" in text and "Tavia and Orrin have signed T1" in text
        for issue in desk_of(player).view.agenda.issues:
            assert issue.title in text
        assert "on paper" in text and "in your eyes" in text and "walk-away" in text
        assert "the Assembly, 1/2 and the Council, 1/2" in text and "4 reviews" in text
        await player.press("enter")
        assert player.room == "table"
        assert "SIGNED" in player.text.split("\n")[0]


async def test_each_side_reads_the_page_of_the_signature_with_its_own_worth_alone() -> None:
    async with inside_later("signed") as player:
        orrins = words(player.text)
        await player.press("enter", "enter", "enter", "y", "enter")
        assert player.room == "handover"
        assert "on paper" not in everything_shown(player)
        await player.press("tab")
        tavias = words(player.text)
    worths = [re.findall(r"for you (\d+) on paper, ([\d.]+)", page) for page in (orrins, tavias)]
    assert all(worths) and worths[0] != worths[1]


def test_the_page_of_a_signature_for_the_room_says_nothing_of_what_it_is_worth() -> None:
    table = LATER["vote"].begun()
    table.close()
    assert table.path is not None
    saved = load(table.path)
    room = view(saved.state, None)
    told = [event for entry in saved.entries for event in entry.events]
    (event,) = (event for event in told if isinstance(event, TreatySigned))
    ((moment,),) = moments((event,), room, room).values()
    shown = words(signed(moment, event, 76).plain)
    assert "Tavia and Orrin have signed T1" in shown and "Patrol boats" in shown
    for secret in ("for you", "walk-away", "your eyes", "on paper"):
        assert secret not in shown


# The vote at home.


def odds(player: Player) -> int:
    """The own odds of approval."""
    seen = desk_of(player).view
    assert seen.treaty is not None
    found = approval(seen, seen.treaty.terms)
    assert found is not None
    return found.odds


async def test_the_vote_shows_its_odds_as_number_word_and_bar_and_what_they_are_made_of() -> None:
    async with inside_later("vote") as player:
        text = words(player.text)
        assert f"Odds of approval {percent(odds(player))} = " in text
        assert "█" in text and "│" in text
        for part in ("the Assembly", "1/2", "for tension", "for support", "who ask for"):
            assert part in text
        own = desk_of(player).view.own
        assert own is not None and own.home is not None
        for payment in own.home.payments:
            assert payment.title in text
            assert f"+{payment.votes} of support, costs {payment.cost} point" in text


async def test_a_payment_says_its_price_and_its_rider_and_is_there_no_more_once_promised() -> None:
    async with inside_later("payment") as player:
        await player.press("down")
        own = desk_of(player).view.own
        assert own is not None and own.home is not None
        payment = own.home.payments[1]
        assert payment.rider is not None
        text = words(player.text)
        assert words(payment.text) in text
        assert "rules out an extension" in text or "does not touch" in text
        before = odds(player)
        await player.press("enter")
        assert player.room == "vote"
        assert done(player)[-1] == Buy(TAVIA, payment.id)
        assert f"Promised already: {payment.title}" in words(player.text)
        assert "for what you promised" in words(player.text)
        assert odds(player) >= before
        assert player.text.count("Promise: ") == 1


async def test_the_vote_is_called_after_one_more_question_and_not_by_a_second_enter() -> None:
    async with inside_later("calling") as player:
        assert "Call the vote at home?" in player.text
        await player.press("enter")
        assert player.room == "vote", "the cursor begins at no"
        await player.press("enter", "y")
        assert player.room == "table"
        assert done(player)[-1] == CallVote(TAVIA)


async def test_a_treaty_is_shelved_after_one_more_question_and_each_side_has_a_page() -> None:
    async with inside_later("vote") as player:
        await player.press("end", "enter")
        assert "Shelve the treaty?" in player.text
        await player.press("y")
        assert done(player)[-1] == Shelve(TAVIA)
        assert player.room == "moment"
        assert "Tavia shelves the treaty" in words(player.text)
        assert "will not enter into force" in words(player.text)
        await player.press("enter", "enter", "tab")
        assert "Tavia shelves the treaty" in words(player.text)


async def test_each_vote_at_home_has_a_page_and_only_the_own_says_what_the_odds_were() -> None:
    async with inside_later("voted") as player:
        first, second = await pages(player)
    assert "Tavia: the Assembly approves the treaty" in first
    assert "Still to be counted: the votes in Orrin" in first
    assert "the odds were" not in first
    assert "Orrin: the Council approves the treaty" in second
    assert "the odds were" in second and "enters into force" in second


async def test_a_vote_that_fails_says_that_the_treaty_is_lost() -> None:
    # What the United States opens with is no treaty for the Federal Assembly.
    later = Later("moment", due_is("vote", "russia"))
    async with playing(later.begun(NEW_START)) as player:
        await seated(player)
        await player.press("enter", "enter", "y")
        last = (await pages(player))[-1]
    assert "Russia: the Federal Assembly votes the treaty down" in last
    assert "the odds were under 1 %: hopeless" in last
    assert "will not enter into force" in last


# The agency, an extension, a question.


async def test_the_agency_is_denied_after_one_more_question_that_says_what_it_costs() -> None:
    async with inside_later("mandate") as player:
        text = words(player.text)
        assert "Orrin trusts you less" in text and "->" in text
        await player.press("enter")
        assert "Deny the agency its mandate?" in player.text
        await player.press("y")
        assert done(player)[-1] == Admit(TAVIA, False)


async def test_the_agency_is_let_in_with_one_key() -> None:
    async with inside_later("mandate") as player:
        await player.press("home", "enter")
        assert player.room == "table"
        assert done(player)[-1] == Admit(TAVIA, True)


async def test_an_extension_is_wished_or_not_in_a_note_that_only_the_own_screen_shows() -> None:
    async with inside_later("extend") as player:
        assert "sealed note" in words(player.text)
        await player.press("down", "enter")
        assert done(player)[-1] == Extend(TAVIA, False)
        await player.press("enter")
        assert player.room == "handover"
        assert "live on" not in everything_shown(player)


def buying(seen: View, options: tuple[Action, ...]) -> Action:
    """As meekly, and everything is promised at home."""
    payments = [action for action in options if isinstance(action, Buy)]
    return payments[0] if payments else meekly(seen, options)


async def test_a_rider_that_forbids_the_extension_is_shown_and_a_yes_is_refused(
    pact: Place,
) -> None:
    later = Later("settle", due_is("extend", "dorn"), (), buying)
    async with playing(later.begun(pact)) as player:
        await seated(player)
        own = desk_of(player).view.own
        assert own is not None and own.rider
        await player.press("enter")
        text = words(player.text)
        assert words(own.rider) in text and "your promise at home forbids it" in text
        await player.press("enter")
        assert player.room == "page", "the refusal says why"
        await player.press("escape", "down", "enter")
        assert done(player)[-1] == Extend(Seat("dorn"), False)


async def test_a_question_says_who_asks_about_what_and_whether_there_is_anything_to_hide() -> None:
    async with inside_later("explain") as player:
        seen = desk_of(player).view
        assert seen.own is not None and seen.treaty is not None
        found = seen.treaty.finding(seen.own.duties[0].of)
        assert found is not None
        text = words(player.text)
        assert "Tavia asks you about" in text and "Patrol boats" in text
        is_guilty = seen.treaty.broke(ORRIN, found.limit, found.period)
        assert ("You did break this limit then" in text) == is_guilty
        await player.press("down")
        assert "draws its own conclusion" in words(player.text)
        await player.press("enter")
        assert done(player)[-1] == Explain(ORRIN, found.id, False)


# Conduct and visits.


async def test_every_limit_is_kept_unless_it_is_changed_and_keeping_is_asked_by_nobody() -> None:
    async with inside_later("conduct") as player:
        text = words(player.text)
        assert "PRIVATE: for Tavia alone" in text
        assert "You keep every limit" in text
        assert "BREAK" not in text
        await player.press("enter")
        assert player.room == "table"
        assert done(player)[-1] == Comply(TAVIA)


async def test_a_row_says_what_a_breach_brings_how_likely_it_is_seen_and_what_that_costs() -> None:
    async with inside_later("conduct") as player:
        seen = desk_of(player).view
        rows = player.text.split("\n")
        for number, breach in enumerate(breaches(seen)):
            (row,) = (line for line in rows if seen.agenda.issues[breach.limit].title in line[2:40])
            assert f"+{decimal(breach.gain)}" in row
            assert percent(breach.seen) in row
            assert decimal(fear(seen)) in row
            rows = player.text.split("\n") if number else rows[: rows.index(row)] + rows[-20:]


async def test_a_breach_is_summed_up_in_a_sentence_and_asked_once_more() -> None:
    async with inside_later("broken") as player:
        breach = breaches(desk_of(player).view)[0]
        text = words(player.text)
        assert "BREAK" in text
        assert f"You break Patrol boats: {decimal(breach.gain)} if it is never seen." in text
        assert f"It is seen with {percent(breach.seen)}" in text
        await player.press("enter")
        assert "Break what you have signed?" in player.text
        await player.press("enter")
        assert player.room == "comply", "the cursor begins at no"
        assert "BREAK" in player.text
        await player.press("enter", "y")
        assert player.room == "table"
        assert done(player)[-1] == Comply(TAVIA, (breach.limit,))


async def test_arrows_and_space_change_a_limit_and_r_keeps_everything() -> None:
    async with inside_later("conduct") as player:
        kept = player.text
        await player.press("right")
        assert player.text.count("BREAK") == 1
        await player.press("down", "space")
        assert player.text.count("BREAK") == 2
        await player.press("left")
        assert player.text.count("BREAK") == 1
        await player.press("r", "up")
        assert player.text == kept


async def test_a_visit_says_how_many_are_left_and_what_it_would_show_and_may_be_kept() -> None:
    async with inside_later("visit") as player:
        text = words(player.text)
        assert "You have 2 visits left for 4 reviews, this one included" in text
        assert "Keep the visit for later" in text
        assert re.search(r"Orrin: Patrol boats \(you see a breach with \d+ %, then \d+ %\)", text)
        await player.press("home", "enter")
        assert done(player)[-1] == Visit(TAVIA)


async def test_a_visit_goes_to_the_limit_under_the_cursor() -> None:
    async with inside_later("visit") as player:
        await player.press("enter")
        assert done(player)[-1] == Visit(TAVIA, ORRIN, 0)


# Findings.


async def orrin_finds(result: str) -> tuple[list[str], View]:
    """What Orrin reads right after the first looks of a game in which they come to such a thing,
    Tavia having broken its word; and its view then."""

    def found_at_once(seen: View) -> bool:
        return seen.round == 2 and seen.seat == ORRIN and has_found(result)(seen)

    decide = cheating(0, place=0)
    seed = next(n for n in map(str, count(1)) if closed(played(WATCH, found_at_once, decide, n)))
    table = played(WATCH, due_is("visit", "orrin"), decide, seed)
    async with playing(table) as player:
        await seated(player)
        await player.press("enter", "enter")
        return await pages(player), desk_of(player).view


def closed(table: Gathering | None) -> bool:
    """Whether a game came so far; it is put away."""
    if table is not None:
        table.close()
    return table is not None


async def test_an_alarm_has_a_page_of_its_own_with_its_reason_and_what_can_be_done() -> None:
    found, seen = await orrin_finds("alarm")
    (page,) = (page for page in found if "you looked at Tavia" in page)
    assert "WHAT WAS FOUND: AN ALARM" in page
    assert "over Patrol boats" in page or "over Fast launches" in page
    assert "Bayes, rule 13.4" in page and "times as often" in page
    for choice in ("behind closed doors", "Show it to everybody", "Charge Tavia", "let it be"):
        assert choice in page
    assert_trust(page, seen)


async def test_a_confirmed_breach_has_a_page_that_knows_no_doubt() -> None:
    found, seen = await orrin_finds("confirmed")
    (page,) = (page for page in found if "you looked at Tavia" in page)
    assert "WHAT WAS FOUND: A BREACH" in page
    assert "CONFIRMED F" in page and "Patrol boats" in page
    assert "no matter of odds" in page and "Bayes" not in page
    assert_trust(page, seen)


async def test_what_is_clean_shares_a_page() -> None:
    async with inside_later("found") as player:
        found = await pages(player)
        seen = desk_of(player).view
    (page,) = found
    assert page.startswith("WHAT WAS FOUND: NOTHING")
    assert page.count("✓ Clean") == 3
    assert "you looked at Tavia" in page
    assert "looked at you" in page and "The Sea Union looked at Tavia" in page
    assert "nothing to do" in page
    assert_trust(page, seen)


def assert_trust(page: str, seen: View) -> None:
    """The page says what the own ledger does about what the seat found itself."""
    assert seen.own is not None and seen.treaty is not None
    names = {found.id for found in seen.treaty.findings if found.by == seen.seat}
    (row,) = (row for row in seen.own.ledger if row.source in names)
    before, after = trust(trust_at(row.before)), trust(trust_at(row.after))
    assert f"{before} -> {after}" in page


async def test_a_finding_that_another_shows_has_a_page_and_says_privately_what_is_true() -> None:
    def speaks_first(seen: View) -> bool:
        return has_found("confirmed")(seen) and seen.order[0] == seen.seat == TAVIA

    later = Later("table", speaks_first, (), cheating(0))
    async with playing(later.begun()) as player:
        await seated(player)
        while "Show everybody" not in cursor(player):
            await player.press("down")
        await player.press("enter", "y")
        assert isinstance(done(player)[-1], Publish)
        await player.press("e", "enter", "tab")
        shown = await pages(player)
    (page,) = shown
    assert page.startswith("A FINDING IS SHOWN TO EVERYBODY")
    assert "PRIVATE: you broke this limit in that review" in page
    assert "Tavia in you, as the room reads it" in page


# The commission.


def cursor(player: Player) -> str:
    """The row under the cursor."""
    (line,) = (line for line in player.text.split("\n") if line.startswith("▸"))
    return line


def listed(player: Player) -> list[Action]:
    """The responses that the table offers."""
    screen = player.app.screen
    assert isinstance(screen, TableScreen)
    return list(screen._offered)


@pytest.mark.parametrize("name", ["commission", "answers"])
async def test_the_commission_lists_all_that_may_be_done_and_nothing_else(name: str) -> None:
    async with inside_later(name) as player:
        offered = listed(player)
        legal = list(desk_of(player).session.options())
        assert sorted(map(repr, offered)) == sorted(map(repr, legal))
        assert isinstance(offered[0 if name == "commission" else -1], EndTurn)


async def test_the_table_says_how_the_treaty_stands() -> None:
    async with inside_later("answers") as player:
        text = words(player.text)
        seen = desk_of(player).view
        assert f"REVIEW {seen.treaty.period if seen.treaty else 0} of 4" in text
        assert "Limits: Patrol boats 40 · Fast launches 10" in text
        assert re.search(r"Findings: .*ALARM, Orrin: Patrol boats \(review \d\)", text)
        tavia, orrin = (round(support / 1_000_000) for support in seen.support)
        assert f"support: Tavia {tavia} and Orrin {orrin}" in text
        assert "tension" in text and "Trust: you in Orrin" in text
        await player.press("f3")
        assert player.room == "page"
        assert "harbour dues" in player.text


async def test_a_question_is_asked_from_the_list_and_the_other_must_answer_first() -> None:
    async with inside_later("answers") as player:
        assert "Ask Orrin about" in cursor(player)
        await player.press("enter")
        assert "behind closed doors?" in player.text
        await player.press("y")
        assert isinstance(done(player)[-1], Consult)
        assert due(player) == "hand"
        await player.press("enter", "tab")
        assert due(player) == "duty"


async def test_what_cannot_be_taken_back_is_asked_once_more_and_no_comes_first() -> None:
    async with inside_later("commission") as player:
        await player.press("down", "enter")
        assert player.room == "review"
        assert "Charge Orrin before everybody: Patrol boats?" in player.text
        assert "if it proves false" in words(player.text)
        await player.press("enter")
        assert player.room == "table"
        before = done(player)
        await player.press("enter", "y")
        assert done(player) == [*before, Accuse(TAVIA, ORRIN, 0)]


async def test_a_typed_line_does_the_same_and_is_asked_too() -> None:
    async with inside_later("commission") as player:
        await player.press("colon")
        await player.write("suspend")
        await player.press("enter")
        assert "Suspend inspections?" in player.text
        await player.press("y")
        assert done(player)[-1] == Suspend(TAVIA)
        assert "inspections suspended by you" in words(player.text)


async def test_e_ends_the_turn_and_so_does_the_row_that_says_so() -> None:
    for key in ("e", "enter"):
        async with inside_later("commission") as player:
            assert "End your turn" in cursor(player)
            await player.press(key)
            assert done(player)[-1] == EndTurn(TAVIA)
            assert due(player) == "hand"


async def test_another_list_begins_with_its_first_row() -> None:
    async with inside_later("conduct") as player:
        await player.press("escape", "end", "enter", "enter", "enter", "enter", "enter", "tab")
        await player.press("enter", "enter", "enter", "enter")
        await pages(player)
        await player.press("enter", "tab")
        await pages(player)
        assert listed(player)
        assert "End your turn" in cursor(player)


async def test_e_does_not_end_a_turn_before_what_was_found_is_read() -> None:
    async with playing(LATER["found"].begun(), paced=True) as player:
        while player.room != "table":
            await player.press("tab" if player.room == "handover" else "enter")
        await player.press("space", "enter", "enter", "enter", "enter")
        before = done(player)
        assert isinstance(before[-1], Visit)
        await player.press("enter", "tab")
        assert due(player) == "told" or player.room == "moment"
        await player.press("e")
        assert player.room == "moment"
        assert done(player) == before


# Whatever else can be asked, at every moment.


@pytest.mark.parametrize("name", ["at_home", "mandate", "conduct", "answers", "extend", "after"])
async def test_all_that_can_be_asked_at_the_table_can_be_asked_after_a_signature_too(
    name: str,
) -> None:
    async with playing(LATER[name].begun()) as player:
        await seated(player)
        for key, room in (
            ("f2", "briefing"),
            ("f3", "page"),
            ("f4", "trust"),
            ("f5", "page"),
            ("f8", "why"),
            ("f12", "hint"),
            ("f1", "help"),
        ):
            await player.press(key)
            assert player.room == room, key
            await player.press("escape")
            assert player.room == "table", key
        seen = desk_of(player).view
        for topic in topics(seen):
            assert answer(seen, topic, None), topic
        await player.press("colon")
        await player.write("treaty")
        await player.press("enter")
        assert player.room == "page"
        assert "TREATY T1" in player.text


@pytest.mark.parametrize("name", ["vote", "mandate", "conduct", "visit", "explain", "extend"])
async def test_a_hint_leads_to_where_it_is_carried_out(name: str) -> None:
    later = LATER[name]
    async with playing(later.begun()) as player:
        await seated(player)
        await player.press("f12")
        assert player.room == "hint"
        await player.press("enter")
        assert player.room == later.room


async def test_a_hint_in_the_commission_is_asked_before_it_is_done() -> None:
    async with inside_later("answers") as player:
        before = done(player)
        await player.press("f12", "enter")
        assert player.room == "review"
        await player.press("escape")
        assert player.room == "table"
        assert done(player) == before


# Several people at one terminal.


PRIVATE = {
    "broken": ("BREAK", "if it is never seen", "found out"),
    "visit": ("you see a breach with", "Keep the visit"),
    "payment": ("Promise:", "Odds of approval", "who ask for"),
    "explain": ("You did break", "Open your books"),
}


@pytest.mark.parametrize("name", PRIVATE)
async def test_nothing_of_a_private_choice_is_left_for_the_next_person(name: str) -> None:
    async with inside_later(name) as player:
        for secret in PRIVATE[name]:
            if name != "explain" or secret in player.text:
                assert secret in words(player.text)
        for _ in range(LONGEST):
            if player.room == "handover":
                break
            keys = {"review": "y", "vote": "home", "table": "enter"}
            await player.press(keys.get(player.room, "enter"))
            if player.room == "vote":
                await player.press("enter")
        for secret in PRIVATE[name]:
            assert secret not in everything_shown(player)


async def test_each_in_turn_settles_what_is_its_own() -> None:
    async with inside_later("conduct") as player:
        await player.press("space", "enter", "y", "enter", "enter")
        assert due(player) == "hand"
        await player.press("enter")
        assert "The terminal goes to Orrin" in player.text
        await player.press("tab")
        assert due(player) == "duty"
        shown = everything_shown(player)
        assert "you break" not in shown and "BREAK" not in shown
        await player.press("enter")
        assert player.room == "comply"
        assert "PRIVATE: for Orrin alone" in player.text


async def test_whoever_sits_down_first_after_a_pause_has_missed_no_page() -> None:
    """Pages wait for each person; those of a game that was put away have been read."""
    async with inside_later("signed") as player:
        await player.press("enter", "enter", "enter", "y", "enter", "tab")
        assert player.room == "moment"
        await player.press("enter")
        assert player.room == "table"
    async with playing(LATER["commission"].begun()) as player:
        await player.press("tab")
        assert player.room == "table"


# Whole games by keys.


async def press_on(player: Player, *, daring: bool) -> None:
    """What somebody presses who wants the game to go on: meekly, or taking every risk."""
    match player.room:
        case "handover":
            await player.press("tab")
        case "review":
            await player.press("y")
        case "vote":
            buys = "Promise: " in player.text
            await player.press("home", *(("down",) if buys else ()), "enter")
        case "comply":
            await player.press(*(("space",) if daring else ()), "enter")
        case "settle":
            await player.press(*(("down",) if daring else ()), "enter")
        case "table" if due(player) == "move" and not daring:
            await player.press("e")
        case "table" if desk_of(player).view.treaty is None and due(player) == "move":
            await player.press("e")
        case _:
            await player.press("enter")


async def play_on(player: Player, *, daring: bool) -> set[str]:
    """To the debrief; the rooms on the way."""
    rooms = set()
    for _ in range(LONGEST):
        rooms.add(player.room)
        if player.room == "ending":
            return rooms
        await press_on(player, daring=daring)
    raise AssertionError(f"stuck in {player.room}\n{player.text}")


async def test_two_people_play_from_the_signature_to_the_last_review_by_keys() -> None:
    for seed in range(1, 20):
        async with playing(Later("table", can_sign).begun(first=seed)) as player:
            await seated(player)
            await player.press("f3", "enter", "y")
            rooms = await play_on(player, daring=False)
            state = load(Path(player.app.place)).state
        if state.signed.is_ratified:
            break
    assert {"moment", "vote", "settle", "comply", "handover"} <= rooms
    assert state.outcome is not None and state.outcome.reason == "in_force"


async def test_three_people_who_dare_everything_come_to_the_end_by_keys(pact: Place) -> None:
    later = Later("table", in_commission)
    async with playing(later.begun(pact)) as player:
        await seated(player)
        rooms = await play_on(player, daring=True)
        assert {"moment", "handover"} <= rooms
        assert load(Path(player.app.place)).state.outcome is not None


@pytest.mark.parametrize("seat", ["tavia", "orrin"])
async def test_one_person_plays_either_seat_against_a_script_to_the_end_by_keys(seat: str) -> None:
    for seed in range(1, 20):
        table = game("keeping_watch", seat, seed=str(seed), save=f"one{seed}")
        async with playing(table) as player:
            while player.room == "briefing":
                await player.press("enter")
            if seat == "orrin":
                await player.press("f3", "enter", "y")
            rooms = await play_on(player, daring=False)
            treaty = load(Path(player.app.place)).state.treaty
        if treaty is not None and treaty.is_ratified:
            break
    assert {"moment", "vote", "settle", "comply"} <= rooms


async def test_new_start_is_played_by_keys_from_its_signature_to_the_end() -> None:
    later = Later("table", lambda seen: seen.treaty is not None and due_is("vote")(seen))
    async with playing(later.begun(NEW_START)) as player:
        await seated(player)
        await play_on(player, daring=False)
        assert load(Path(player.app.place)).state.outcome is not None


# Windows, colours, keys.


SIZES = (*STORM, (70, 20), (120, 36), (80, 24))

ALIKE = {"payment", "calling", "breaking", "asking", "at_home", "voted"}
"""Rooms in another state that changes nothing about their widgets."""


@pytest.mark.parametrize("name", [name for name in LATER if name not in ALIKE])
async def test_a_storm_of_sizes_breaks_nothing_and_leaves_a_screen_as_it_was(name: str) -> None:
    async with inside_later(name) as player:
        before = player.text
        for size in SIZES:
            text = await resized(player, size)
            lines = text.split("\n")
            is_small = size[0] < LEAST[0] or size[1] < LEAST[1]
            if size[0] >= 40 and size[1] >= 5:
                assert (NOTICE in words(text)) == is_small, size
            if not is_small:
                assert [line for line in lines if line[:1].isalnum()] == [], size
                assert "Help" in lines[-1], size
                for sign in SIGNS.get(player.room, ()):
                    assert sign in words(text), size
        assert player.text == before


SIGNS = {"comply": ("Enter decides it", "Limit, as agreed"), "moment": ("Enter goes on",)}
"""What may not be cut off."""

ONE_OF_EACH = tuple({later.room: name for name, later in LATER.items()}.values())
"""The last of the rooms of each kind."""


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_without_colour_a_treaty_screen_says_the_same_in_greys(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with inside_later(name) as player:
        coloured = player.text
    monkeypatch.setenv("NO_COLOR", "1")
    async with inside_later(name) as player:
        assert player.text == coloured
        picture = player.app.export_screenshot()
    frame = {"#ff5f57", "#febc2e", "#28c840", "#c5c8c6"}
    hues = {hue for hue in COLOUR.findall(picture) if hue not in frame}
    assert hues and all(hue[1:3] == hue[3:5] == hue[5:7] for hue in hues), hues


@pytest.mark.parametrize("name", ("mandate", "found", *ONE_OF_EACH))
async def test_every_key_of_a_treaty_screen_reaches_its_command(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with inside_later(name) as player:
        screen = player.app.screen
        assert isinstance(screen, Room)
        heard: list[str] = []

        def hear(name: str) -> None:
            heard.append(name)

        monkeypatch.setattr(screen, "action_command", hear)
        for each in commands_of(screen.ROOM):
            for key in each.keys if screen.allows(each.name) else ():
                # Enter is the list's, which tells the screen; ctrl keys are the program's own.
                if key != "enter" and not key.startswith("ctrl+"):
                    heard.clear()
                    await player.press(key)
                    assert heard == [each.name], key
        for each in screen.at_hand():
            assert key_name(each.keys[0]) in player.text.split("\n")[-1] or each.name == "leave"


async def test_propose_and_demand_are_no_longer_at_hand() -> None:
    async with inside_later("commission") as player:
        before = done(player)
        await player.press("p", "d", "f6", "f7")
        assert player.room == "table"
        assert done(player) == before
        assert "Propose" not in player.text and "Demand" not in player.text


# Watching.


async def test_a_watched_game_shows_the_pages_as_everybody_may_see_them_and_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []

    class Seen(MomentScreen):
        """A page that is remembered."""

        def body(self) -> Iterable[Widget]:
            """As it is."""
            shown.append(words(f"{self._title()} {self._page(76).plain}"))
            return super().body()

    monkeypatch.setattr(watching, "PACE", 0.001)
    monkeypatch.setattr(watching, "READING", 0.02)
    monkeypatch.setattr(watching, "MomentScreen", Seen)
    async with playing(game("keeping_watch"), paced=True) as player:
        for _ in range(4_000):
            if player.room == "watch" and player.app.screen.allows("begin"):  # type: ignore[attr-defined]
                break
            await player.pilot.pause(0.01)
        assert "opens the debrief" in player.text
    assert any(page.startswith("SIGNED") for page in shown)
    assert any(page.startswith("THE VOTE AT HOME") for page in shown)
    assert any(page.startswith("WHAT WAS FOUND") for page in shown)
    for page in shown:
        for secret in ("for you", "your eyes", "the odds were", "Your trust", "PRIVATE"):
            assert secret not in page


async def test_a_watched_game_told_at_once_comes_to_its_end_without_a_page() -> None:
    async with playing(game("keeping_watch")) as player:
        assert player.room == "watch"
        assert "debrief" in player.text
