"""The small table with every means of talk, for the tests of signals and of floors (2 and 16).

Three parties at the strait; Avaria and Borland vote at home, and Borland trusts Avaria (90), so
that what it is offered counts. Sheets, walk-away values and openings are those of `tests/tiny.py`,
with Caldia beside them.
"""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Action, EndTurn, Propose, Settle, Terms
from summit.engine.events import Event, ReadingMoved, TensionPressed, TrustMoved
from summit.engine.happened.aftermath import SupportMoved
from summit.engine.seats import NATURE, Audience, Seat
from tests.rules.table import THREE, A, B, Game, only

ALL: Final = (
    "[statements, non_papers, back_channels, disclosures, pledges, linkage, ultimatums, walk_outs]"
)

CHAMBERS: Final = (
    (
        "    code: AVA\n",
        "    code: AVA\n    support: 50\n    ratification: {body: the Diet, quorum: 1/2}\n",
    ),
    (
        "    code: BOR\n",
        "    code: BOR\n    support: 60\n    ratification: {body: the Senate, quorum: 1/2}\n",
    ),
)
"""Avaria and Borland vote at home."""

TRUSTING: Final = (("    trust: {avaria: 35", "    trust: {avaria: 90"),)
"""Borland trusts Avaria."""

GESTURES: Final = """
  moor:
    title: Boats moored
    text: Four boats stay in harbour.
    by: [avaria, borland]
    weight: 0.25
    cost: 2
    effects: [{tension: -4}, {flag: moored}]
    undone: [{tension: 6}]
    answer: {gestures: [moor, invite], within: 2, bonus: 0.15, lapse: 4}
  invite:
    title: An open day
    text: Anybody may walk on the quay.
    by: [borland, caldia]
    weight: 0.15
    toward: [avaria]
"""

DAYS: Final = {"island": "3 March 2031", "harbour": "20 April 2031", "night": "1 May 2031"}


def three_rounds(turns: int = 2, **more: str) -> str:
    """The rounds of these days, of so many turns with four moves, in a fixed order unless `more`
    says otherwise of one of them."""
    shape = f"turns: {turns}, moves: 4"
    return "".join(
        f"\n  - {{id: {name}, title: {name}, date: {day}, {shape}, {more.get(name, ORDER)}}}"
        for name, day in DAYS.items()
    )


ORDER: Final = "order: [avaria, borland, caldia]"

ROUNDS: Final = three_rounds()

SKIPPING: Final = three_rounds(1, island=f"{ORDER}, next: [night]")
"""From the first of three rounds the talks go to the third."""


class Parley(Game):
    """A game in which nothing leaks, nobody misreads and no lie is found, unless `luck` says so:
    it answers questions by name, or by their first word."""

    def __init__(
        self,
        *edits: tuple[str, str],
        luck: dict[str, int] | None = None,
        three: bool = True,
        **sections: str | None,
    ) -> None:
        self.luck = {"leak": 1, "lie": 1, "inject": 1, "vote": 1} | (luck or {})
        defaults = {"means": ALL, "injects": None, "gestures": GESTURES, "rounds": ROUNDS}
        if not three:
            defaults["gestures"] = GESTURES.replace(", caldia", "")
            defaults["rounds"] = ROUNDS.replace(", caldia", "")
        parties = THREE if three else ()
        super().__init__(*parties, *CHAMBERS, *TRUSTING, *edits, **defaults | sections)

    def settle_order(self, *answers: int) -> None:
        """Let nature answer everything as luck has it."""
        while self.state.questions:
            name = self.state.questions[0].id
            answer = self.luck.get(name, self.luck.get(name.split("/", 1)[0], 0))
            self.act(Settle(NATURE, name, answer))

    def do(self, *actions: Action) -> list[Event]:
        """Let the actions happen, and all that chance has to say; what followed."""
        before = len(self.events)
        for action in actions:
            self.act(action)
            self.settle_order()
        return self.events[before:]

    def over(self, seat: Seat) -> list[Event]:
        """Give up the floor."""
        return self.do(EndTurn(seat))

    def until(self, round_: int) -> list[Event]:
        """Give up all turns until a round opens, or the talks are over."""
        before = len(self.events)
        while not self.state.is_over and self.state.round < round_:
            seats = self.tables.agenda.everyone
            self.over(next(seat for seat in seats if self.state.has_floor(seat)))
        return self.events[before:]


Entry = tuple[str, str, str, str, int]
"""A row of a ledger: rule, cause, holder, about, weight in thousandths."""


def rows(events: list[Event]) -> list[Entry]:
    """The rows of trust among the events."""
    return [
        (e.row.rule, e.row.cause, e.row.holder, e.row.about, e.row.weight // 1000)
        for e in only(events, TrustMoved)
    ]


def read(events: list[Event]) -> list[Entry]:
    """The rows of the room's reading."""
    return [
        (e.row.rule, e.row.cause, e.row.holder, e.row.about, e.row.weight // 1000)
        for e in only(events, ReadingMoved)
    ]


def pressed(events: list[Event]) -> list[tuple[str, int]]:
    """What presses on tension: cause, and thousandths of a point."""
    return [(e.cause, e.amount // 1000) for e in only(events, TensionPressed)]


def publics(events: list[Event]) -> list[tuple[str, str, str, int]]:
    """How publics moved: rule, cause, whose, and by how many thousandths of a point."""
    return [
        (e.rule, e.cause, e.seat, (e.after - e.before) // 1000) for e in only(events, SupportMoved)
    ]


TERMS: Final[Terms] = (4, 4, 1)
"""What Borland could sign: launchers 300, 4 visits, a hotline."""

NAME: Final = "avaria-borland-1"


def sent(game: Parley, to: Audience = (B,), terms: Terms = TERMS) -> str:
    """Avaria sends a non-paper; its name."""
    game.do(Propose(A, terms, to))
    return game.state.texts[-1].id


def given(game: Parley) -> int:
    """What Borland has received from Avaria so far, in its own measure."""
    return game.state.accounts[1][0].given
