"""Several people at one terminal, line by line: who is called, and what each of them reads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest

from summit.engine.actions import Action, Settle
from summit.engine.events import TextRejected, WalkAwayMoved
from summit.engine.seats import Seat
from summit.lobby.gathering import Gathering, opened, reopened
from summit.lobby.wish import Wish, planned, sitters
from summit.plain.page import Page
from summit.plain.turns import Turns
from summit.present.commands.written import unparse
from summit.scenario.files import read, read_text, scenarios
from summit.scenario.model import Scenario
from summit.table.entry import Entry
from summit.table.save import load
from summit.table.seating import new_table
from tests.engine.worlds import THREE
from tests.plain.sittings import AVARIA, BORLAND, FIRST, Resolved, after, take_turns

LIBRARY = {path.stem: path for path in scenarios()}
AZOV, BREM, CALD = Seat("azov"), Seat("brem"), Seat("cald")

LOOKING = ("brief", "sheet", "trust", "look", "history", "hint", "options")
"""Everything that shows a seat what it alone may know."""

EXACT = re.compile(r"TRUST ([A-Z][\w ]*?) in [A-Z][\w ]*? \d")
"""Trust as its holder alone reads it; the room's reading is called so."""

WALK_AWAY = re.compile(
    r"(?:walk-away (?:value )?(?:is |of [\w ]+ now )?|Without a deal you have )(\d+)(?![\d.])"
)
"""A walk-away value in words, and not the number of the next line of a menu."""

ACTING = ("1", "y", "end")


def two(*, is_resumed: bool = False) -> Gathering:
    """The tiny scenario, Avaria speaking first, with a person at each seat."""
    table = new_table(read_text(FIRST, "tiny.yaml"), (AVARIA, BORLAND), "seed")
    return Gathering(table, None, is_resumed=is_resumed)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one person read between two hand-overs, in one line."""

    name: str
    text: str


def pieces(page: str) -> list[Piece]:
    """The page cut at its hand-overs, up to what is for everybody."""
    private = page.partition("\nThe talks are over")[0]
    _, *cut = re.split(r"^HAND-OVER  to (.+)$", private, flags=re.MULTILINE)
    return [
        Piece(name, " ".join(text.split())) for name, text in zip(cut[::2], cut[1::2], strict=True)
    ]


def test_each_person_is_called_by_name_and_reads_the_opening_once() -> None:
    page, code = take_turns(two(), "end", "end", "end")
    assert [piece.name for piece in pieces(page)] == ["Avaria", "Borland", "Avaria", "Borland"]
    assert page.count("Your delegation: Avaria") == page.count("Your delegation: Borland") == 1
    assert code == 1


def test_a_hand_over_uses_up_no_command() -> None:
    page, _ = take_turns(two(), "end", "end", "look")
    assert re.findall(r"^> (.*)$", page, re.MULTILINE) == ["end", "end", "look", ""]
    assert "\x1b" not in page


def test_a_demand_calls_for_whoever_must_answer_and_then_back() -> None:
    page, _ = take_turns(two(), "demand visits 4", "1", "look")
    first, called, back = pieces(page)
    assert (first.name, called.name, back.name) == ("Avaria", "Borland", "Avaria")
    assert "you must answer before anything else" in called.text
    assert "answer D1: Avaria asks Borland" in called.text
    assert "ANSWER D1: Borland grants" in back.text
    assert "Avaria (you) to move, 1 move left" in back.text


def test_what_an_inject_asks_calls_for_whoever_must_decide() -> None:
    page, _ = take_turns(two(), *("end",) * 6, "choose leave", "look")
    decided = [piece for piece in pieces(page) if "> choose leave" in piece.text]
    assert [piece.name for piece in decided] == ["Borland"]
    assert "Do you rebuild it?" in decided[0].text


def test_whoever_comes_back_reads_what_is_new_and_where_things_stand() -> None:
    page, _ = take_turns(two(), "end", "propose launchers=300", "y", "end", "look")
    back = pieces(page)[2].text
    assert "TEXT T3 by Borland" in back
    assert back.index("TEXT T3 by Borland") < back.index("Avaria (you) to move")
    assert "TEXT brackets 3 of 3" in back
    assert "take their seats" not in back


def test_draft_and_settings_are_each_persons_own() -> None:
    lines = (
        "confirm off",
        "draft launchers=250",
        "end",
        "propose launchers=300 inspections=7",
        "n",
        "draft",
    )
    page, _ = take_turns(two(), *lines, "end", "propose")
    ours, theirs, back = (piece.text for piece in pieces(page)[:3])
    assert "kept as a draft" in ours
    assert "send? (y/n) n" in theirs
    assert "250" not in after(page, "draft")
    assert "a draft lies before you" in back
    assert "TEXT T3 by Avaria" in back
    assert "a draft lies before you" not in theirs


def test_the_numbers_of_one_persons_list_mean_nothing_to_the_next() -> None:
    gathering = two()
    page, _ = take_turns(gathering, "options", "end", "1")
    assert "not understood" in after(page, "1")
    assert len(gathering.session(BORLAND).view.texts) == 2


def test_anybody_may_leave_for_all() -> None:
    page, code = take_turns(two(), "end", "quit", "end")
    assert page.endswith("> quit\n")
    assert code == 0


def test_the_debrief_is_one_for_all() -> None:
    page, code = take_turns(
        two(), "propose launchers=300 inspections=4", "y", "end", "accept", "y", "y"
    )
    assert code == 0
    shared = page.partition("The talks are over, and what follows is for everybody.")[2]
    assert shared.count("What each side got") == 1
    assert re.search(r"Avaria: \d+ on paper.*\n? +.*Borland: \d+ on paper", shared)
    assert page.count("OUTCOME ") == 1
    assert page.endswith("OUTCOME signed\n")


def test_a_finished_game_is_shown_again_without_a_hand_over(tmp_path: Path) -> None:
    plan = planned(Wish("tutorial", hotseat=True, save=str(tmp_path / "game.jsonl"), seed="seed"))
    first = opened(plan)
    page, code = take_turns(first, *("end", "choose fine") * 8)
    first.close()
    assert code == 0
    assert first.path is not None
    again, code = take_turns(reopened(first.path))
    assert "HAND-OVER" not in again
    assert code == 0
    assert again.splitlines()[-1] == page.splitlines()[-1]


def test_two_people_and_a_script_share_a_table() -> None:
    table = new_table(read_text(THREE, "three.yaml"), (AZOV, CALD), "seed")
    gathering = Gathering(table, None)
    page, code = take_turns(gathering, *("end", "choose dark") * 12)
    assert code == 0
    called = [piece.name for piece in pieces(page)]
    assert set(called) == {"Azov", "Caldia"}
    assert [pair for pair in pairwise(called) if pair[0] == pair[1]] == []
    movers = {entry.action.by for entry in table.entries if entry.action is not None}
    assert {AZOV, BREM, CALD} <= movers


@pytest.mark.parametrize("name", LIBRARY)
def test_what_scripts_did_can_be_typed_by_people_from_one_list(name: str) -> None:
    scenario = read(LIBRARY[name])
    alone = new_table(scenario, (), "seed")
    alone.play_scripts()
    lines = tuple(typed(scenario, alone.entries))
    table = new_table(scenario, tuple(map(Seat, sitters(scenario))), "seed")
    out = StringIO()
    assert Turns(Gathering(table, None), Page(out), Resolved(out, lines)).play() == 0
    assert done(table.entries) == done(alone.entries)
    assert table.state.outcome == alone.state.outcome
    assert out.getvalue().count("OUTCOME ") == 1


def typed(scenario: Scenario, entries: Iterable[Entry]) -> Iterator[str]:
    """What people would type to do what was done: everybody in the same order, but all that one
    must settle at the same time as others in one go."""
    gathering = Gathering(new_table(scenario, tuple(map(Seat, sitters(scenario))), "seed"), None)
    left: dict[Seat, list[Action]] = {}
    for entry in entries:
        if entry.action is not None and not isinstance(entry.action, Settle):
            left.setdefault(entry.action.by, []).append(entry.action)
    seat = gathering.next_person
    while seat is not None:
        session, action = gathering.session(seat), left[seat].pop(0)
        yield unparse(action, session.view)
        assert session.submit(action) is None
        if not session.view.is_to_act:
            seat = gathering.next_person


def done(entries: Iterable[Entry]) -> Counter[str]:
    """Who did what, and what followed; not in which order people settle what all must settle."""
    entries = tuple(entries)
    actions = Counter(repr(entry.action) for entry in entries)
    return actions + Counter(repr(event) for entry in entries for event in entry.events)


def test_a_game_broken_off_is_gone_on_with_by_both(tmp_path: Path) -> None:
    lines = ("demand inspections 4", "limit 2", "propose fishing=licences", "y", "end", "end")
    rest = ("end", "end", "choose fine", *("end",) * 8)
    for name, parts in (("whole", [lines + rest]), ("parts", [lines, rest])):
        wish = Wish("tutorial", hotseat=True, save=str(tmp_path / f"{name}.jsonl"), seed="seed")
        gathering = opened(planned(wish))
        for number, part in enumerate(parts):
            if number:
                gathering = reopened(tmp_path / f"{name}.jsonl")
            page, code = take_turns(gathering, *part)
            gathering.close()
        assert code == 0
    whole, parted = (load(tmp_path / f"{name}.jsonl") for name in ("whole", "parts"))
    assert whole.entries == parted.entries
    assert page.startswith("\nHAND-OVER  to Orrin\nThe Long Bank: the game goes on\n")
    assert page.count("the game goes on") == 2


@pytest.mark.parametrize("name", ["tutorial", "new_start"])
def test_nobody_reads_what_another_seat_alone_may_know(name: str) -> None:
    gathering = opened(planned(Wish(name, hotseat=True, seed="seed")))
    page, code = take_turns(gathering, *(*LOOKING, "1", "y", "end") * 60)
    gathering.close()
    assert code == 0
    scenario = read(LIBRARY[name])
    pages = {Seat(seat): pages_of(page, who.name) for seat, who in scenario.delegations.items()}
    for seat, mine in pages.items():
        theirs = " ".join(text for other, text in pages.items() if other != seat)
        secrets = secrets_of(scenario, seat) - named(gathering)
        assert [secret for secret in secrets if secret not in mine] == []
        assert [secret for secret in secrets if secret in theirs] == []
        assert set(EXACT.findall(mine)) == {scenario.delegations[seat].name}
        told = set(WALK_AWAY.findall(mine))
        assert told and told <= walk_aways(scenario, gathering, seat)


def pages_of(page: str, name: str) -> str:
    """All that the person of that name read."""
    return " ".join(piece.text for piece in pieces(page) if piece.name == name)


def secrets_of(scenario: Scenario, seat: Seat) -> set[str]:
    """What a seat alone may read of the scenario, sentence by sentence."""
    all_secrets = {each: sentences(scenario, each) for each in scenario.delegations}
    others = {line for each, lines in all_secrets.items() if each != seat for line in lines}
    return all_secrets[seat] - others


def named(gathering: Gathering) -> set[str]:
    """The red lines that were said aloud."""
    said = (event for event in gathering.events if isinstance(event, TextRejected))
    return {" ".join(line.because.split()) for event in said for line in event.lines}


def sentences(scenario: Scenario, seat: str) -> set[str]:
    """The sentences of a seat's instructions, and its red lines."""
    secret = scenario.delegations[seat].secret
    lines = re.split(r"(?<=[.:;]) ", " ".join(secret.text.split()))
    lines += [" ".join(line.because.split()) for line in secret.red_lines]
    return {line for line in lines if len(line.split()) > 4}


def walk_aways(scenario: Scenario, gathering: Gathering, seat: Seat) -> set[str]:
    """All that a seat's walk-away was in the course of a game that is over."""
    moved = (event for event in gathering.events if isinstance(event, WalkAwayMoved))
    later = {event.points for event in moved if event.seat == seat}
    return {str(points) for points in (scenario.delegations[seat].secret.walk_away, *later)}
