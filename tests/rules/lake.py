"""Two states at a lake, for the rules after a signature: small enough to reckon by hand.

What Ost opens with is signed as it stands as soon as West accepts it: boats at 20, few guns, some
visits, no agency, the short term and the pact. On paper that is 70 points to Ost (walk-away 50) and
90 to West (60). Everybody trusts everybody at 50, so T = 1/2 and every level is 0.

| in the eyes of | of     | boats                     | guns | false alarm             |
| Ost            | West   | 1 - 0.8 · 0.5 = 60 %      | 20 % | 1 - 0.98 · 0.9 = 11.8 % |
| West           | Ost    | 50 %                      | 20 % | 10 %                    |

At stake unseen: boats 40 points for each, guns nothing for Ost and 40 for West. To Ost the text is
worth 70 - ½ · 0.4 · 40 = 62, to West 90 - ½ · 0.5 · 40 - ½ · 0.8 · 40 = 64.
"""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Accept, Action, EndTurn, Settle
from summit.engine.acts.conduct import Admit, CallVote, Comply, Visit
from summit.engine.compile import compiled
from summit.engine.events import Event
from summit.engine.play import start
from summit.engine.rules.looking import outcomes_of
from summit.engine.seats import NATURE, Seat
from summit.engine.sight import sight_of
from summit.engine.standing.treaty import Result, Treaty
from summit.engine.state import Duty
from summit.scenario.files import read_text
from tests.rules.table import Game

OST, WEST, NORD = Seat("ost"), Seat("west"), Seat("nord")
BOATS, GUNS, VISITS, WATCH, TERM, PACT = range(6)

LAKE: Final = """\
format: 1
id: lake
title: The lake
briefing: Two states keep boats on one lake.
delegations:
  ost:
    name: Ost
    code: OST
    brief: The eastern shore.
    secret:
      text: Fewer boats.
      walk_away: 50
    trust: {west: 50}
    national_means: {boats: 20%}
  west:
    name: West
    code: WES
    brief: The western shore.
    secret:
      text: Fewer guns.
      walk_away: 60
    trust: {ost: 50}
issues:
  boats:
    title: Boats
    kind: limit
    range: {from: 0, to: 40, step: 10}
    today: 40
    binds: [ost, west]
    opening: {ost: 20, west: 20}
    points: {ost: {0: 40, 40: 0}, west: {0: 40, 40: 0}}
  guns:
    title: Guns
    kind: limit
    options: [few, many]
    today: many
    binds: [ost, west]
    opening: {ost: few, west: few}
    points: {ost: {few: 0, many: 10}, west: {few: 20, many: 0}}
  visits:
    title: Visits
    kind: verification
    options: [none, some]
    today: none
    opening: {ost: some, west: some}
    points: {ost: {none: 0, some: 10}, west: {none: 10, some: 0}}
    detects: {boats: {none: 0, some: 50%}, guns: {none: 0, some: 20%}}
    false_alarm: {none: 0, some: 10%}
    short_notice: {none: 0, some: 1}
  watch:
    title: The agency's watch
    kind: verification
    options: [none, full]
    today: none
    opening: {ost: none, west: none}
    points: {ost: {none: 0, full: 10}, west: {none: 10, full: 0}}
    detects: {boats: {none: 0, full: 40%}}
    inspector: agency
  term:
    title: Term
    kind: political
    options: [short, long]
    today: short
    opening: {ost: short, west: long}
    points: {ost: {short: 10, long: 0}, west: {short: 10, long: 0}}
  pact:
    title: Pact
    kind: political
    options: [no, yes]
    today: no
    opening: {ost: yes, west: no}
    points: {ost: {no: 0, yes: 30}, west: {no: 0, yes: 30}}
agency: {name: The Lake Office, code: LAO}
rounds:
  - {id: talks, title: Talks, date: May 2031, turns: 2, order: [west, ost]}
implementation:
  periods:
    - {id: first, title: First, date: "2032"}
    - {id: second, title: Second, date: "2033"}
    - {id: third, title: Third, date: "2034"}
    - {id: more, title: More, date: "2035"}
  lasts: {issue: term, periods: {short: 2, long: 3}}
  extension: {periods: 1}
  notice: 1
  snapback: {when: terms.pact == 'yes', cost: 8}
endings:
  - {id: left, title: Left, text: It was left., when: treaty.withdrawn}
  - {id: fell, title: Fell, text: It fell., when: [treaty.ratified, talks.collapsed]}
  - {id: caught, title: Caught, text: It was seen., when: [treaty.in_force, treaty.found_out]}
  - {id: unseen, title: Unseen, text: It was broken., when: [treaty.in_force, treaty.broken]}
  - {id: closed, title: Closed, text: Nobody looks., when: [treaty.in_force, treaty.suspended]}
  - {id: longer, title: Longer, text: It lives on., when: [treaty.in_force, treaty.extended]}
  - {id: kept, title: Kept, text: It was kept., when: treaty.in_force}
  - {id: paper, title: Paper, text: It lies in a drawer., when: treaty.signed}
  - {id: collapse, title: Broken off, text: It broke off., when: talks.collapsed}
  - {id: nothing, title: Nothing, text: Nothing.}
"""

Edit = tuple[str, str]
"""A text that stands in the scenario once, and what to write in its place."""

Look = tuple[Seat, Seat, Result, int]
"""Who looked at whom, with which result, at which limit."""

OST_VOTES: Final[Edit] = (
    "    national_means: {boats: 20%}\n",
    "    national_means: {boats: 20%}\n    ratification: {body: the Diet, quorum: 1/2}\n",
)
WEST_VOTES: Final[Edit] = (
    "    trust: {ost: 50}\n",
    "    trust: {ost: 50}\n    ratification: {body: the Council, quorum: 1/2}\n",
)
OST_PAYS: Final[Edit] = (
    "      text: Fewer boats.\n",
    "      text: Fewer boats.\n      side_payments:\n"
    "        docks: {title: Docks, text: New docks., votes: 20, cost: 3}\n"
    "        oath:\n          title: An oath\n          text: Never again.\n          votes: 10\n"
    "          rider: {when: terms.pact == 'yes', because: The oath forbids it.}\n",
)
"""What buys votes in Ost: 20 points of support for 3 of its sheet, or 10 for a rider."""

AGENCY_LOOKS: Final[Edit] = ("opening: {ost: none,", "opening: {ost: full,")
"""The text that is signed lets the agency watch the boats."""

LONG: Final[Edit] = ("opening: {ost: short,", "opening: {ost: long,")
"""The text that is signed lives for three periods."""

WITH_NORD: Final[tuple[Edit, ...]] = (
    ("trust: {west: 50}", "trust: {west: 50, nord: 50}"),
    (
        "    trust: {ost: 50}\n",
        "    trust: {ost: 50, nord: 50}\n  nord:\n    name: Nord\n    code: NOR\n"
        "    brief: The northern shore.\n    secret: {text: Quiet., walk_away: 10}\n"
        "    trust: {ost: 50, west: 50}\n",
    ),
    ("opening: {ost: 20, west: 20}", "opening: {ost: 20, west: 20, nord: 20}"),
    ("opening: {ost: few, west: few}", "opening: {ost: few, west: few, nord: few}"),
    ("opening: {ost: some, west: some}", "opening: {ost: some, west: some, nord: some}"),
    ("opening: {ost: none, west: none}", "opening: {ost: none, west: none, nord: none}"),
    ("opening: {ost: short, west: long}", "opening: {ost: short, west: long, nord: short}"),
    ("opening: {ost: yes, west: no}", "opening: {ost: yes, west: no, nord: yes}"),
    ("west: {0: 40, 40: 0}}", "west: {0: 40, 40: 0}, nord: {0: 40, 40: 0}}"),
    ("west: {few: 20, many: 0}}", "west: {few: 20, many: 0}, nord: {few: 10, many: 10}}"),
    ("west: {none: 10, some: 0}}", "west: {none: 10, some: 0}, nord: {none: 10, some: 10}}"),
    ("west: {none: 10, full: 0}}", "west: {none: 10, full: 0}, nord: {none: 10, full: 10}}"),
    ("west: {short: 10, long: 0}}", "west: {short: 10, long: 0}, nord: {short: 10, long: 10}}"),
    ("west: {no: 0, yes: 30}}", "west: {no: 0, yes: 30}, nord: {no: 10, yes: 10}}"),
    ("order: [west, ost]", "order: [west, nord, ost]"),
)
"""A third state, which no limit binds and nobody looks at: it only looks on, with what the terms
give it. Before any other edit."""


NO_REVIEWS: Final[Edit] = (LAKE[LAKE.index("implementation:") : LAKE.index("endings:")], "")
"""Nothing is reviewed."""


def lake(*edits: Edit, **sections: str) -> str:
    """The scenario with changes: texts that stand in it once, and sections that it has not."""
    text = LAKE
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the scenario"
        text = text.replace(old, new)
    for key, value in sections.items():
        assert f"\n{key}:" not in text, f"{key} stands in the scenario"
        text += f"{key}: {value}\n"
    return text


class Lake(Game):
    """A game at the lake, from the signature on unless told otherwise."""

    def __init__(self, *edits: Edit, signed: bool = True, **sections: str) -> None:
        self.tables = compiled(read_text(lake(*edits, **sections), "lake.yaml"))
        step = start(self.tables)
        self.state = step.state
        self.events: list[Event] = list(step.events)
        self.settle_order()
        if signed:
            while self.state.treaty is None and not self.state.is_over:
                speaker = self.state.speaker
                assert speaker is not None
                if speaker != OST:
                    self.act(Accept(speaker, "T1"))
                if self.state.speaker == speaker:
                    self.act(EndTurn(speaker))

    @property
    def treaty(self) -> Treaty:
        """What was signed."""
        return self.state.signed

    @property
    def duties(self) -> list[tuple[Seat, str]]:
        """Who has to settle what."""
        return [(duty.seat, duty.kind) for duty in self.state.duties]

    def in_force(self) -> Lake:
        """Everybody votes, every vote passes, the agency is let in: the first period is open."""
        while self.treaty.period == 0:
            if self.state.questions:
                self.act(Settle(NATURE, self.state.questions[0].id, 0))
            else:
                self.act(_easiest(self.state.duties[0]))
        return self

    def conduct(self, **breaks: tuple[int, ...]) -> Lake:
        """Everybody decides what it keeps: limits to be broken by seat. Nobody sends a visit."""
        while self.state.stage == "compliance" and self.state.duties:
            duty = self.state.duties[0]
            if duty.kind == "comply":
                self.act(Comply(duty.seat, breaks.get(duty.seat, ())))
            else:
                self.act(_easiest(duty))
        return self

    def looks(self, *found: Look) -> Lake:
        """Inspectors look, and find what is said of them; all others find nothing."""
        wanted = {(by, of): (result, limit) for by, of, result, limit in found}
        while self.state.questions and self.state.questions[0].id.startswith("look/"):
            _, _, one, other = self.state.questions[0].id.split("/")
            by, of = Seat(one), Seat(other)
            outcomes = outcomes_of(self.state, sight_of(self.state, by, of), of)
            kinds = [(result, limit) for result, limit, _ in outcomes]
            answer = kinds.index(wanted.pop((by, of), ("clean", -1)))
            self.act(Settle(NATURE, self.state.questions[0].id, answer))
        assert not wanted, f"nobody looked: {wanted}"
        return self

    def commission(self, *found: Look, **breaks: tuple[int, ...]) -> Lake:
        """From the talks' end, or the last commission's, to the next: Ost has the floor first."""
        self.in_force().conduct(**breaks).looks(*found)
        assert self.state.stage == "commission"
        return self

    def by(self, seat: Seat, *actions: Action) -> list[Event]:
        """Let a seat act in the commission; those before it pass."""
        while self.state.speaker != seat:
            assert self.state.speaker is not None
            self.act(EndTurn(self.state.speaker))
        return self.act(*actions)

    def close(self) -> list[Event]:
        """Let everybody pass until the period is over; what its close brought."""
        new: list[Event] = []
        while self.state.stage == "commission" and not self.state.questions:
            assert self.state.speaker is not None
            new = self.act(EndTurn(self.state.speaker))
        return new

    def nature(self, answer: int) -> list[Event]:
        """Let chance answer the question that is open."""
        return self.act(Settle(NATURE, self.state.questions[0].id, answer))

    def chances(self) -> tuple[int, ...]:
        """The weights of the question that is open."""
        return self.state.questions[0].weights


def _easiest(duty: Duty) -> Action:
    """Vote, let the agency in, keep everything, stay at home."""
    easiest: dict[str, Action] = {
        "vote": CallVote(duty.seat),
        "admit": Admit(duty.seat, True),
        "comply": Comply(duty.seat),
        "visit": Visit(duty.seat),
    }
    return easiest[duty.kind]
