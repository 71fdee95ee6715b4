"""The commands of the chapters 17 and 18: typed in many dresses, and offered to those who can."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summit.engine.actions import Accept, Propose
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.signals import Whisper
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
)
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.offices import Offices
from summit.engine.standing.substance import Amendment, Matters, Performed, Sanctioned
from summit.engine.standing.texts import Text
from summit.engine.state import Duty, DutyKind
from summit.engine.view import View
from summit.present.commands.command import Ask, Desk, Do, Problem
from summit.present.commands.manual import help_lines, problem_line
from summit.present.grammar import parse
from summit.scenario.files import read, read_text
from tests.present.grammar_games import opening_view
from tests.tiny import tiny

ALBA, BORA, CRESS, DORN = Seat("alba"), Seat("bora"), Seat("cress"), Seat("dorn")
ELDER, FISHERS = Seat("elder"), Seat("fishers")
DELTA = read(Path(__file__).parents[1] / "scenarios" / "delta.yaml")
VIEWS = {seat: opening_view(DELTA, seat) for seat in (ALBA, BORA, CRESS, DORN, ELDER, FISHERS)}
TINY = opening_view(read_text(tiny(), "tiny.yaml"), "avaria")
SCOPE, GUNS, WATCH, TOLL, YEARS = range(5)
RIVER, WHOLE = range(2)


def due(view: View, kind: DutyKind) -> View:
    """The same seat with something to settle first."""
    assert view.own is not None
    assert view.seat is not None
    return replace(view, own=replace(view.own, duties=(Duty(view.seat, kind, ""),)))


def with_single(view: View, terms: tuple[int, ...]) -> View:
    """The same with a single text by the Elder on the table."""
    text = Text("T5", ELDER, terms, PUBLIC, 1, opening=False, single=True)
    return replace(view, texts=(*view.texts, text), offices=Offices(single="T5"))


@pytest.mark.parametrize(
    ("seat", "line", "action"),
    [
        (DORN, "table guns=60", Mediate(DORN, (RIVER, 4, 0, 1, 1))),
        (DORN, "TABLE scope whole, watchers 3", Mediate(DORN, (WHOLE, 3, 3, 1, 1))),
        (DORN, "table from T2", Mediate(DORN, VIEWS[BORA].position(BORA).terms)),
        (DORN, "table", Mediate(DORN, VIEWS[DORN].position(DORN).terms)),
        (ELDER, "table", Mediate(ELDER, (WHOLE, 3, 6, 1, 1))),
        (ELDER, "table scope=river", Mediate(ELDER, (RIVER, 3, 0, 1, 1))),
        (DORN, "poll", TakePoll(DORN)),
        (DORN, "poll on the single text", TakePoll(DORN)),
        (ELDER, "vouch cress to alba", Vouch(ELDER, CRESS, ALBA)),
        (ELDER, "vouch for CRE to alba", Vouch(ELDER, CRESS, ALBA)),
        (ELDER, "vouch to alba for cress", Vouch(ELDER, CRESS, ALBA)),
        (FISHERS, "report mines", Report(FISHERS, "mines")),
        (FISHERS, "report where the mines", Report(FISHERS, "mines")),
        (ELDER, "report", Report(ELDER, "catch")),
        (FISHERS, "press on alba", Press(FISHERS, ALBA)),
        (ALBA, "endorse T2", Endorse(ALBA, "T2")),
        (ALBA, "endorse bora", Endorse(ALBA, "T2")),
        (ALBA, "endorse", Endorse(ALBA, "T2")),
        (ALBA, "restrain", Restrain(ALBA, "customs_raid")),
        (ALBA, "restrain the customs service", Restrain(ALBA, "customs_raid")),
        (ALBA, "broach toll sold", Broach(ALBA, TOLL, 2)),
        (ALBA, "raise the toll=sold", Broach(ALBA, TOLL, 2)),
        (ALBA, "broach", Broach(ALBA, TOLL, 2)),
        (DORN, "impose", Impose(DORN, "water_price")),
        (DORN, "impose a higher price on alba", Impose(DORN, "water_price")),
        (DORN, "impose alba", Impose(DORN, "water_price")),
        (ALBA, "relieve", Relieve(ALBA, "harbour_dues")),
        (ALBA, "lift double harbour dues on cress", Relieve(ALBA, "harbour_dues")),
        (CRESS, "step", Perform(CRESS, "thaw")),
        (CRESS, "step thaw", Perform(CRESS, "thaw")),
        (ALBA, "step harvest", Perform(ALBA, "harvest")),
        (CRESS, "reverse the thaw", Reverse(CRESS, "thaw")),
        (ALBA, "exercise", Exercise(ALBA, "hotline")),
        (ALBA, "use gunners", Exercise(ALBA, "gunners")),
        (ALBA, "live with it", Voice(ALBA, True)),
        (ALBA, "could live with that", Voice(ALBA, True)),
        (ALBA, "could not live with it", Voice(ALBA, False)),
        (ALBA, "cannot", Voice(ALBA, False)),
        (ALBA, "cannot on guns", Voice(ALBA, False, GUNS)),
        (ALBA, "can't live with it: more on the toll", Voice(ALBA, False, TOLL)),
        (ALBA, "reaffirm it", Reaffirm(ALBA, True)),
        (ALBA, "disown it", Reaffirm(ALBA, False)),
        (ALBA, "whisper to elder: help us", Whisper(ALBA, (ELDER,), "help us")),
        (ELDER, "whisper alba hold on", Whisper(ELDER, (ALBA,), "hold on")),
    ],
)
def test_an_office_is_understood_in_many_dresses(seat: Seat, line: str, action: object) -> None:
    assert parse(line, VIEWS[seat]) == Do(action)  # type: ignore[arg-type]


def test_yes_and_no_answer_only_what_waits() -> None:
    polled, led = due(VIEWS[ALBA], "poll"), due(VIEWS[ALBA], "reaffirm")
    assert parse("yes", polled) == Do(Voice(ALBA, True))
    assert parse("no", polled) == Do(Voice(ALBA, False))
    assert parse("no on watchers", polled) == Do(Voice(ALBA, False, WATCH))
    assert parse("y", led) == Do(Reaffirm(ALBA, True))
    assert parse("no", led) == Do(Reaffirm(ALBA, False))
    assert parse("yes", VIEWS[ALBA]) == Problem("nothing_to_confirm", (("typed", "yes"),))


def test_a_single_text_builds_on_the_one_that_stands_or_on_the_draft() -> None:
    seen = with_single(VIEWS[DORN], (WHOLE, 2, 4, 1, 0))
    assert parse("table guns=60", seen) == Do(Mediate(DORN, (WHOLE, 4, 4, 1, 0)))
    assert parse("table", seen) == Problem("no_changes")
    desk = Desk(draft=(WHOLE, 1, 1, 1, 1))
    assert parse("table", seen, desk) == Do(Mediate(DORN, (WHOLE, 1, 1, 1, 1)))
    assert parse("accept T5", seen) == parse("accept single", seen) == Do(Accept(DORN, "T5"))


def test_what_falls_out_of_scope_is_set_to_today_unless_it_was_asked_for() -> None:
    seen = VIEWS[ALBA]
    mine = seen.position(ALBA).terms
    narrow = (RIVER, mine[GUNS], 0, mine[TOLL], mine[YEARS])
    assert parse("propose scope=river", seen) == Do(Propose(ALBA, narrow))
    assert parse("draft scope=river", seen) == Ask("draft", terms=narrow)
    asked = (RIVER, mine[GUNS], 3, mine[TOLL], mine[YEARS])
    assert parse("propose scope=river watch=3", seen) == Do(Propose(ALBA, asked))


def test_what_stands_is_named_briefly() -> None:
    matters = Matters(
        sanctions=(Sanctioned("harbour_dues", False, 1),),
        steps=(Performed("thaw", 2, 1),),
        amendments=(Amendment("A1", CRESS, (1, 3, 2, 1, 1), 1, (CRESS,)),),
    )
    seen = replace(VIEWS[ALBA], matters=matters)
    assert parse("impose", seen) == Do(Impose(ALBA, "harbour_dues"))
    assert parse("reverse", seen) == Do(Reverse(ALBA, "thaw"))
    assert parse("consent", seen) == Do(Consent(ALBA, "A1"))
    assert parse("agree to 1", seen) == Do(Consent(ALBA, "A1"))
    assert parse("amend guns=60", seen) == Do(Amend(ALBA, (WHOLE, 4, 8, 0, 1)))


@pytest.mark.parametrize(
    ("seat", "line", "code"),
    [
        (ELDER, "propose guns=30", "signs_nothing"),
        (FISHERS, "accept T1", "signs_nothing"),
        (ELDER, "live with it", "signs_nothing"),
        (ELDER, "vouch cress", "vouch_for_whom"),
        (ELDER, "vouch crass to alba", "seat_unknown"),
        (ELDER, "report mines", "report_unknown"),
        (ALBA, "report mines", "report_unknown"),
        (FISHERS, "press", "whom"),
        (CRESS, "restrain", "no_agency"),
        (ALBA, "restrain the navy", "thing_unknown"),
        (CRESS, "endorse T9", "text_unknown"),
        (ALBA, "impose", "nothing_left"),
        (CRESS, "relieve", "nothing_left"),
        (ALBA, "impose tariffs", "thing_unknown"),
        (ALBA, "step", "nothing_left"),
        (ALBA, "step dance", "thing_unknown"),
        (ALBA, "reverse", "nothing_left"),
        (DORN, "exercise", "nothing_left"),
        (ALBA, "exercise patience", "thing_unknown"),
        (ALBA, "broach toll=sold guns=60", "broach_one"),
        (ALBA, "broach toll=given", "option_unknown"),
        (ALBA, "cannot on boats", "issue_unknown"),
        (ALBA, "consent", "nothing_left"),
        (ALBA, "consent A3", "thing_unknown"),
        (DORN, "table guns=33", "option_between"),
        (DORN, "poll everybody now", "left_over"),
        (ALBA, "amend", "no_changes"),
    ],
)
def test_what_is_not_understood_says_why(seat: Seat, line: str, code: str) -> None:
    found = parse(line, VIEWS[seat])
    assert isinstance(found, Problem), found
    assert found.code == code
    assert problem_line(found).startswith("not understood: ")


@pytest.mark.parametrize(
    ("line", "rule"),
    [("poll", "17"), ("press borland", "17"), ("impose x", "18"), ("matters", "18")],
)
def test_what_the_scenario_does_not_have_is_said_so(line: str, rule: str) -> None:
    found = parse(line, TINY)
    assert isinstance(found, Problem)
    assert found.code == "not_here"
    assert f"(rule {rule})" in problem_line(found)
    assert parse("table", TINY) == Ask("look")


@pytest.mark.parametrize(
    ("seat", "has", "lacks"),
    [
        (ALBA, ("endorse", "restrain", "relieve", "step", "live", "amend"), ("table", "press")),
        (CRESS, ("step", "broach", "exercise"), ("endorse", "restrain", "impose", "poll")),
        (DORN, ("table", "poll", "impose", "cannot"), ("vouch", "step", "exercise", "reaffirm")),
        (ELDER, ("table", "poll", "vouch", "report", "press"), ("propose", "accept", "sheet")),
        (FISHERS, ("report", "press", "whisper", "end"), ("table", "poll", "vouch", "grant")),
    ],
)
def test_the_help_of_a_seat_lists_what_it_can_do(
    seat: Seat, has: tuple[str, ...], lacks: tuple[str, ...]
) -> None:
    lines = help_lines(view=VIEWS[seat])
    verbs = {line.split()[0].rstrip(":") for line in lines if line.startswith("  ")}
    assert set(has) <= verbs
    assert not verbs & set(lacks)


def test_only_those_who_know_of_an_agency_are_offered_to_restrain_it() -> None:
    assert any(line.startswith("  restrain") for line in help_lines(view=VIEWS[ALBA]))
    assert not any(line.startswith("  restrain") for line in help_lines(view=VIEWS[BORA]))
    led = due(VIEWS[ALBA], "reaffirm")
    assert any(line.startswith("  reaffirm") for line in help_lines(view=led))
    assert not any(line.startswith("  reaffirm") for line in help_lines(view=VIEWS[ALBA]))
