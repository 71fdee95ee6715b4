"""The commands of chapter 16: typed in many dresses, wrong in many ways, shown where allowed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summit.engine.actions import Propose
from summit.engine.acts.signals import (
    ComeBack,
    Declare,
    Delink,
    Deny,
    Disclose,
    Gesture,
    Heed,
    Link,
    Pledge,
    Reveal,
    Threaten,
    Undo,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.signals import Linkage, Signals, Taken, Threat
from summit.engine.standing.texts import Text
from summit.engine.state import Duty
from summit.engine.view import View
from summit.present.commands.command import Ask, Desk, Do, Problem
from summit.present.commands.manual import help_lines, problem_line
from summit.present.grammar import parse
from summit.scenario.files import read, read_text
from tests.present.grammar_games import opening_view
from tests.tiny import tiny

ARKONA, BRESK, CORVO = Seat("arkona"), Seat("bresk"), Seat("corvo")
HARBOUR = read(Path(__file__).parents[1] / "scenarios" / "harbour.yaml")
VIEW = opening_view(HARBOUR, "arkona")
TINY = opening_view(read_text(tiny(), "tiny.yaml"), "avaria")
OWN = VIEW.position(ARKONA).terms
BOATS, DRILLS, VISITS, PILOTS, HOTLINE = range(5)


def busy() -> View:
    """Papers have gone both ways, an ultimatum waits, ties stand and a gesture was made."""
    papers = (
        Text("arkona-bresk-1", ARKONA, OWN, (ARKONA, BRESK), 1, opening=False, to=(BRESK,)),
        Text("bresk-corvo-1", BRESK, OWN, PUBLIC, 1, opening=False, to=(CORVO,)),
        Text("corvo-arkona-1", CORVO, OWN, (CORVO, ARKONA), 1, opening=False, to=(ARKONA,)),
    )
    signals = Signals(
        links=(Linkage(ARKONA, BOATS, VISITS), Linkage(CORVO, DRILLS, HOTLINE)),
        threats=(Threat("U1", BRESK, ARKONA, "T2", 1),),
        gestures=(Taken(ARKONA, "tie_up", 1),),
    )
    assert VIEW.own is not None
    own = replace(VIEW.own, duties=(Duty(ARKONA, "ultimatum", "U1"),))
    return replace(VIEW, own=own, texts=(*VIEW.texts, *papers), signals=signals)


BUSY = busy()


def with_boats(option: int) -> tuple[int, ...]:
    return (option, *OWN[1:])


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("declare conciliatory", Declare(ARKONA, "conciliatory")),
        ("DECLARE a firm statement", Declare(ARKONA, "firm")),
        ("decla con", Declare(ARKONA, "conciliatory")),
        ("announce friendly", Declare(ARKONA, "conciliatory")),
        ("whisper to bresk: Six is enough.", Whisper(ARKONA, (BRESK,), "Six is enough.")),
        ("whisper bre Six: enough", Whisper(ARKONA, (BRESK,), "Six: enough")),
        ("whisper to corvo and bresk: hi", Whisper(ARKONA, (BRESK, CORVO), "hi")),
        ('tell corvo, BRE: "So"', Whisper(ARKONA, (BRESK, CORVO), "So")),
        ("propose to bresk boats=30", Propose(ARKONA, with_boats(2), (BRESK,))),
        ("propose boats=30 to corvo, bresk", Propose(ARKONA, with_boats(2), (BRESK, CORVO))),
        ("propose to bresk and corvo 30 boats", Propose(ARKONA, with_boats(2), (BRESK, CORVO))),
        ("propose to all boats 30", Propose(ARKONA, with_boats(2), PUBLIC)),
        ("propose boats to 30", Propose(ARKONA, with_boats(2), PUBLIC)),
        ("disclose boats over pilots to all", Disclose(ARKONA, PUBLIC, BOATS, PILOTS)),
        ("disclose patrol boats > pilots to bre", Disclose(ARKONA, (BRESK,), BOATS, PILOTS)),
        ("pledge bresk boats=40", Pledge(ARKONA, BRESK, BOATS, 4, 1)),
        ("pledge boats to 40 to bresk by 3", Pledge(ARKONA, BRESK, BOATS, 4, 3)),
        ("pledge to cor, drills=2 by envelopes", Pledge(ARKONA, CORVO, DRILLS, 2, 4)),
        ("pledge bresk boats 40 by the last night", Pledge(ARKONA, BRESK, BOATS, 4, 5)),
        ("pledge bresk boats 40 by the close of round 4", Pledge(ARKONA, BRESK, BOATS, 4, 4)),
        ("link boats to visits", Link(ARKONA, BOATS, VISITS)),
        ("tie night drills with the hotline", Link(ARKONA, DRILLS, HOTLINE)),
        ("unlink boats from visits", Unlink(ARKONA, BOATS, VISITS)),
        ("decline drills to hotline of corvo", Delink(ARKONA, CORVO, DRILLS, HOTLINE)),
        ("ultimatum to bresk", Threaten(ARKONA, BRESK)),
        ("threaten BRE", Threaten(ARKONA, BRESK)),
        ("gesture tie", Gesture(ARKONA, "tie_up")),
        ("gesture", Gesture(ARKONA, "tie_up")),
        ("gesture open day", Gesture(ARKONA, "open_quay")),
        ("undo ten boats", Undo(ARKONA, "tie_up")),
        ("walk out", WalkOut(ARKONA)),
        ("walkout", WalkOut(ARKONA)),
        ("leave the table", WalkOut(ARKONA)),
        ("return to the table", ComeBack(ARKONA)),
        ("come back", ComeBack(ARKONA)),
    ],
)
def test_a_signal_is_understood_in_many_dresses(line: str, action: object) -> None:
    assert parse(line, VIEW) == Do(action)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("deny", Do(Deny(ARKONA, "arkona-bresk-1"))),
        ("deny N1", Do(Deny(ARKONA, "arkona-bresk-1"))),
        ("deny the non-paper arkona-bresk-1", Do(Deny(ARKONA, "arkona-bresk-1"))),
        ("reveal", Do(Reveal(ARKONA, "corvo-arkona-1"))),
        ("reveal n2", Do(Reveal(ARKONA, "corvo-arkona-1"))),
        ("text corvo-a", Ask("text", ("corvo-arkona-1",))),
        ("n2", Ask("text", ("corvo-arkona-1",))),
        ("bresk-corvo-1", Ask("text", ("bresk-corvo-1",))),
        ("text bresk", Ask("text", ("T2",))),
        ("unlink", Do(Unlink(ARKONA, BOATS, VISITS))),
        ("decline", Do(Delink(ARKONA, CORVO, DRILLS, HOTLINE))),
        ("decline drills to hotline", Do(Delink(ARKONA, CORVO, DRILLS, HOTLINE))),
        ("undo", Do(Undo(ARKONA, "tie_up"))),
        ("yield", Do(Heed(ARKONA, "U1", True))),
        ("yield to the ultimatum", Do(Heed(ARKONA, "U1", True))),
        ("defy U1", Do(Heed(ARKONA, "U1", False))),
        ("refuse", Do(Heed(ARKONA, "U1", False))),
        ("propose to bresk from N2", Do(Propose(ARKONA, OWN, (BRESK,)))),
        ("signals", Ask("signals")),
    ],
)
def test_what_stands_is_named_briefly(line: str, command: object) -> None:
    assert parse(line, BUSY) == command


@pytest.mark.parametrize(
    ("line", "code", "suggestion"),
    [
        ("declare", "tone_unknown", ""),
        ("declare war", "tone_unknown", ""),
        ("declare firm twice", "left_over", ""),
        ("whisper", "whisper_to_whom", ""),
        ("whisper to bersk: psst", "seat_unknown", "bresk"),
        ("whisper to bresk:", "nothing_whispered", ""),
        ("whisper bresk", "nothing_whispered", ""),
        ("deny", "no_papers", ""),
        ("deny N1", "paper_unknown", ""),
        ("reveal", "no_papers", ""),
        ("disclose boats over pilots", "disclose_to_whom", ""),
        ("disclose boats to bresk", "two_issues", ""),
        ("disclose boats over boots to bresk", "issue_unknown", "boats"),
        ("disclose boats over pilots to bersk", "seat_unknown", "bresk"),
        ("pledge", "pledge_what", ""),
        ("pledge boats=40", "whom", ""),
        ("pledge bresk", "pledge_what", ""),
        ("pledge bresk boats=40 drills=2", "pledge_one_issue", ""),
        ("pledge bresk boats=41", "option_between", ""),
        ("pledge bersk boats=41", "seat_unknown", "bresk"),
        ("link boats", "two_issues", ""),
        ("link boats to boots", "issue_unknown", "boats"),
        ("unlink", "no_link_of_yours", ""),
        ("decline", "no_link_of_others", ""),
        ("decline boats to visits", "no_such_tie", ""),
        ("ultimatum", "whom", ""),
        ("yield", "no_ultimatum", ""),
        ("defy", "no_ultimatum", ""),
        ("y", "nothing_to_confirm", ""),
        ("gesture wave", "gesture_unknown", ""),
        ("undo", "no_gesture_left", ""),
        ("walk the dog", "left_over", ""),
        ("return the boats", "left_over", ""),
        ("propose to bresk", "no_changes", ""),
        ("propose to bresk boats=31", "option_between", ""),
        ("g", "verb_ambiguous", ""),
    ],
)
def test_what_is_not_understood_says_why(line: str, code: str, suggestion: str) -> None:
    found = parse(line, VIEW)
    assert isinstance(found, Problem), found
    assert (found.code, found.suggestion) == (code, suggestion)
    assert problem_line(found).startswith("not understood: ")


def test_a_leak_never_renames_the_own_papers() -> None:
    known = replace(BUSY, texts=tuple(text for text in BUSY.texts if text.id != "bresk-corvo-1"))
    assert parse("N2", known) == parse("N2", BUSY)


def test_a_draft_goes_to_some_alone() -> None:
    desk = Desk(draft=with_boats(3))
    assert parse("propose to corvo", VIEW, desk) == Do(Propose(ARKONA, with_boats(3), (CORVO,)))


@pytest.mark.parametrize(
    "line",
    [
        "declare firm",
        "whisper borland hi",
        "pledge borland pact=none",
        "link pact to inspections",
        "ultimatum",
        "gesture",
        "walk out",
        "yield",
        "reveal",
        "help declare",
        "return",
        "undo",
    ],
)
def test_what_the_scenario_does_not_allow_is_said_so(line: str) -> None:
    found = parse(line, TINY)
    assert isinstance(found, Problem)
    assert found.code == "not_here"
    assert "does not allow it" in problem_line(found)


def test_the_help_of_a_game_lists_what_it_has() -> None:
    here, there = "\n".join(help_lines("", VIEW.agenda)), "\n".join(help_lines("", TINY.agenda))
    for usage in ("declare conciliatory | firm", "deny PAPER", "propose to SEAT", "walk out"):
        assert f"\n  {usage}" in here
        assert f"\n  {usage}" not in there
    assert "Signals, in your turn" not in there
    assert "non-paper" in "\n".join(help_lines("deny", VIEW.agenda))
    assert "non-paper" not in "\n".join(help_lines("deny", TINY.agenda))


def test_what_a_game_does_not_have_makes_no_short_word_ambiguous() -> None:
    assert parse("g", TINY) == parse("grant", TINY)
    assert parse("leave", TINY) != Do(WalkOut(Seat("avaria")))
