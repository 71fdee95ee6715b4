"""One person's sitting at a table in this process, with a list of lines for a keyboard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from io import StringIO

from summit.engine.actions import Action, EndTurn
from summit.engine.seats import Seat
from summit.engine.view import View, seen_by
from summit.lobby.gathering import Gathering
from summit.opponents.opponent import Decision, Luck, Opponent, Reason
from summit.plain.game import Game
from summit.plain.page import Page
from summit.plain.sitting import Sitting
from summit.plain.turns import Turns
from summit.plain.typed import Typed
from summit.scenario.files import read_text
from summit.scenario.model import Scenario
from summit.table.seating import new_table
from summit.table.session import LocalSession
from summit.table.table import Table
from tests.tiny import tiny

AVARIA, BORLAND = Seat("avaria"), Seat("borland")

FIRST = tiny(
    ("    date: 3 March 2031\n", "    date: 3 March 2031\n    order: [avaria, borland]\n"),
    ("    date: 20 April 2031\n", "    date: 20 April 2031\n    order: [avaria, borland]\n"),
)
"""The tiny scenario with Avaria always speaking first."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An opponent that carries out a list of actions, one a decision, and then ends its turns."""

    seat: Seat
    actions: tuple[Action, ...] = ()

    def decide(self, view: View, luck: Luck) -> Decision:
        """The next of its actions that is not yet done, as far as it can see."""
        done = sum(text.author == self.seat for text in view.texts) - 1
        done += sum(asked.by == self.seat for asked in view.demands)
        done += sum(made.seat == self.seat for made in view.choices)
        done += sum(asked.of == self.seat and asked.answered for asked in view.demands)
        due = self.actions[done : done + 1]
        return Decision(due or (EndTurn(self.seat),), Reason("planned"))


Casting = Callable[[Scenario, Collection[Seat]], Mapping[Seat, Opponent]]


def planned(*actions: Action, seat: Seat = BORLAND) -> Casting:
    """The casting in which one seat follows a plan."""
    return lambda scenario, persons: {seat: Plan(seat, actions)}


def table(*actions: Action, person: Seat = AVARIA, text: str = FIRST) -> Table:
    """A game of the tiny scenario with a person and a planned opponent."""
    other = BORLAND if person == AVARIA else AVARIA
    scenario = read_text(text, "tiny.yaml")
    return new_table(scenario, (person,), "seed", planned(*actions, seat=other))


def sit(
    game_table: Table, *lines: str, person: Seat = AVARIA, is_resumed: bool = False
) -> tuple[str, int]:
    """Everything on the page, and the exit code, after these lines were typed."""
    out = StringIO()
    page = Page(out)
    game = Game(
        session=LocalSession(game_table, person),
        past=seen_by(person, game_table.events),
        is_resumed=is_resumed,
        play_others=game_table.play_scripts,
        debrief=lambda: ("the debrief", "  of this game"),
        place="a safe place",
    )
    typed = Typed(StringIO("".join(f"{line}\n" for line in lines)), page)
    code = Sitting(game, page, typed).play()
    assert code is not None, "nobody else sits here"
    return out.getvalue(), code


def take_turns(gathering: Gathering, *lines: str) -> tuple[str, int]:
    """Everything on the page, and the exit code, after several people typed these lines in turn."""
    out = StringIO()
    source = StringIO("".join(f"{line}\n" for line in lines))
    code = Turns(gathering, Page(out), source).play()
    return out.getvalue(), code


class Resolved(StringIO):
    """Somebody who types lines from a list, and says yes to every question between them."""

    def __init__(self, out: StringIO, lines: Iterable[str]) -> None:
        super().__init__()
        self._out = out
        self._lines = iter(lines)

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        """Yes, or the next line; nothing after the last."""
        if self._out.getvalue().endswith("(y/n) "):
            return "y\n"
        line = next(self._lines, None)
        return "" if line is None else f"{line}\n"


def after(page: str, command: str) -> str:
    """What stands on the page between a command and the next prompt."""
    _, _, rest = page.rpartition(f"> {command}\n")
    assert rest, f"{command!r} was not typed"
    return rest.split("\n> ")[0]
