"""docs/commands.md is true: every example is understood, and nothing that exists is left out."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from pathlib import Path
from typing import get_args

import click
import pytest

from summit.cli import program
from summit.engine.actions import EndTurn
from summit.engine.compile import compiled
from summit.engine.listed.offices import BlocTable, Guest
from summit.engine.listed.substance import (
    ContactTable,
    SanctionTable,
    SequenceTable,
    StepTable,
)
from summit.engine.play import start
from summit.engine.seats import Seat
from summit.engine.standing.signals import Linkage, Signals, Taken, Threat
from summit.engine.standing.substance import Amendment, Matters, Performed
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Finding, Query, Treaty
from summit.engine.state import AskedFor, Duty
from summit.engine.tables import GestureTable
from summit.engine.view import Attending, Choosing, Spoiler, View, view
from summit.present.commands.command import Desk, MenuItem, Problem
from summit.present.commands.signal_verbs import DOUBLES
from summit.present.commands.verb import Verb
from summit.present.commands.verbs import VERBS
from summit.present.grammar import parse
from summit.present.why import why
from summit.scenario.files import find, read
from summit.scenario.signals import Means

DOC = Path(__file__).parents[2] / "docs" / "commands.md"
TEXT = DOC.read_text(encoding="utf-8")
USA, RUSSIA = Seat("usa"), Seat("russia")


def fenced(kind: str) -> list[str]:
    blocks = re.findall(rf"^```{kind}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def busy_view() -> tuple[View, Desk]:
    """New START seen by the United States when everything waits at once, and a treaty is in force
    besides: every example fits."""
    tables = compiled(read(find("new_start")))
    seen = view(start(tables).state, USA)
    assert seen.own is not None
    measure = seen.agenda.issue_index("inspections")
    level = seen.agenda.issues[measure].options.index("18")
    asked = AskedFor("D1", RUSSIA, USA, measure, level, False, 1)
    inject = next(i for i in tables.injects if i.choice is not None and i.choice.seat == USA)
    assert inject.choice is not None
    options = tuple((name, text) for name, text, _ in inject.choice.options)
    choosing = Choosing(inject.id, inject.title, inject.choice.text, options)
    duties = (
        Duty(USA, "answer", "D1"),
        Duty(USA, "choice", inject.id),
        Duty(USA, "explain", "russia.usa.1"),
        Duty(USA, "ultimatum", "U1"),
    )
    own = replace(seen.own, duties=duties, choosing=(choosing,))
    texts = seen.position(RUSSIA).terms
    menu = (MenuItem("", EndTurn(USA)),) * 3
    seen = signalled(seen)
    signed = seen.position(RUSSIA)
    treaty = Treaty(
        signed.id,
        signed.terms,
        4,
        is_ratified=True,
        period=1,
        findings=(
            Finding("usa.russia.1", 1, USA, RUSSIA, 0, "alarm", (USA,)),
            Finding("russia.usa.1", 1, RUSSIA, USA, 0, "alarm", (RUSSIA, USA)),
        ),
        queries=(Query(RUSSIA, USA, "russia.usa.1"),),
    )
    seen = replace(seen, own=own, demands=(asked,), treaty=treaty)
    return with_offices(seen), Desk(menu, texts)


def signalled(seen: View) -> View:
    """The same with every means of chapter 16 allowed: each side has sent a non-paper, both have
    tied something, an ultimatum waits, and a gesture has been made and another is left."""
    mine, theirs = seen.position(USA).terms, seen.position(RUSSIA).terms
    papers = (
        Text("usa-russia-1", USA, mine, (USA, RUSSIA), 1, opening=False, to=(RUSSIA,)),
        Text("russia-usa-1", RUSSIA, theirs, (USA, RUSSIA), 1, opening=False, to=(USA,)),
    )
    gestures = tuple(
        GestureTable(name, title, title, (USA,), 200_000, (), 0, (), 0, 0, 0)
        for name, title in (("open_day", "An open day"), ("halt_tests", "A halt to flight tests"))
    )
    warheads, defence = (seen.agenda.issue_index(i) for i in ("warheads", "missile_defence"))
    signals = Signals(
        links=(Linkage(USA, warheads, defence), Linkage(RUSSIA, defence, warheads)),
        threats=(Threat("U1", RUSSIA, USA, seen.position(RUSSIA).id, 1),),
        gestures=(Taken(USA, "open_day", 1),),
    )
    agenda = replace(seen.agenda, means=get_args(Means), gestures=gestures)
    return replace(seen, agenda=agenda, texts=(*seen.texts, *papers), signals=signals)


def with_offices(seen: View) -> View:
    """The same with everything of the chapters 17 and 18: the United States hold the chair, are in
    a bloc with Russia, have an agency at home, attend as well as negotiate, and take steps."""
    agenda = seen.agenda
    place = agenda.issue_index("telemetry")
    telemetry = agenda.issues[place]
    telemetry = replace(telemetry, closed=(telemetry.options.index("5"),))
    steps = tuple(StepTable(by, "A step", "", 100_000, 0, (0, 0)) for by in (USA, USA, RUSSIA))
    assert agenda.life is not None
    assert seen.own is not None
    assert seen.treaty is not None
    agenda = replace(
        agenda,
        issues=(*agenda.issues[:place], telemetry, *agenda.issues[place + 1 :]),
        credits=((USA, 5), (Seat("un"), 5)),
        guests=(Guest(Seat("un"), "The United Nations", "UN", "", "mediator"),),
        blocs=(BlocTable("p5", "the five", (USA, RUSSIA)),),
        sanctions=tuple(
            SanctionTable(name, name, "", USA, RUSSIA, 2, 1, name == "dues")
            for name in ("fees", "dues")
        ),
        sequences=(SequenceTable("thaw", "The thaw", False, "", 1, steps),),
        contacts=(ContactTable("hotline", "The hotline", "", (USA, RUSSIA), True),),
        life=replace(agenda.life, is_amendable=True),
    )
    raid = Spoiler("customs_raid", "The customs", "A raid", "", True, False)
    report = ("mines", "Where the mines lie", "A chart.")
    terms = seen.treaty.terms
    return replace(
        seen,
        agenda=agenda,
        own=replace(seen.own, spoilers=(raid,)),
        attending=Attending("", 1, 3, True, 5, (report,), ("mines",)),
        matters=Matters(
            steps=(Performed("thaw", 1, 1),),
            amendments=(Amendment("A1", RUSSIA, terms, 1, (RUSSIA,)),),
        ),
    )


VIEW, DESK = busy_view()


@pytest.mark.parametrize("line", fenced("commands"))
def test_every_example_at_the_table_is_understood(line: str) -> None:
    assert not isinstance(parse(line, VIEW, DESK), Problem)


@pytest.mark.parametrize("line", [line for line in fenced("commands") if line.startswith("why ")])
def test_every_topic_of_the_examples_has_reasons(line: str) -> None:
    told = why(VIEW, tuple(line.split()[1:]))
    assert told
    assert "ask why of" not in told[0]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_command_is_described_and_exemplified(verb: Verb) -> None:
    assert f"`{verb.usage}`" in TEXT or all(f"`{part}`" in TEXT for part in _usages(verb.usage))
    assert any(line.split()[:1] == [verb.name] for line in fenced("commands"))


def _usages(usage: str) -> list[str]:
    """`choose NUMBER | OPTION` is described as two usages."""
    name, _, rest = usage.partition(" ")
    return [f"{name} {part.strip()}" for part in rest.split(" | ")]


@pytest.mark.parametrize(
    "example", [line for verb in (*VERBS, *DOUBLES.values()) for line in verb.examples]
)
def test_every_example_of_the_help_is_understood(example: str) -> None:
    assert not isinstance(parse(example, VIEW, DESK), Problem)


@pytest.mark.parametrize("line", fenced("sh"))
def test_every_example_in_a_shell_is_a_command_with_its_options(line: str) -> None:
    words = shlex.split(re.split(r"[<>]", line)[0])
    assert words[0] == "summit"
    with click.Context(program, info_name="summit") as context:
        command = program.get_command(context, words[1])
        assert command is not None
        command.make_context(words[1], words[2:], parent=context)


def test_every_command_of_the_shell_is_described() -> None:
    for name, command in program.commands.items():
        assert f"| `summit {name}" in TEXT
        for parameter in command.params:
            for option in parameter.opts if isinstance(parameter, click.Option) else ():
                assert option in TEXT


@pytest.mark.parametrize("code", ["0", "1", "2", "3", "130, 143"])
def test_every_exit_code_is_described(code: str) -> None:
    assert f"| {code} |" in TEXT
