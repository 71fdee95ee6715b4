"""Scenarios for these tests: every file of the library, and small ones made for a purpose."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from summit.engine.compile import compiled
from summit.engine.tables import Tables
from summit.scenario.files import read, read_text
from summit.scenario.model import Scenario
from tests.engine.pact import PACT
from tests.tiny import tiny

ROOT: Final = Path(__file__).parents[2]

SMALLEST: Final = """\
format: 1
id: smallest
title: The smallest game
briefing: Two sides, one limit and one measure of two options each.
delegations:
  azov:
    name: Azov
    code: AZO
    brief: The north coast.
    secret: {text: Fewer ships., walk_away: 40}
    trust: {brem: 40}
  brem:
    name: Brem
    code: BRE
    brief: The south coast.
    secret:
      text: More ships.
      walk_away: 40
      red_lines: [{when: [terms.ships == 'few', terms.visits == 'some'], because: Too much.}]
    trust: {azov: 40}
issues:
  ships:
    title: Ships
    kind: limit
    options: [few, many]
    today: many
    binds: [azov, brem]
    opening: {azov: few, brem: many}
    points: {azov: {few: 60, many: 0}, brem: {few: 20, many: 60}}
  visits:
    title: Visits
    kind: verification
    options: [none, some]
    today: none
    opening: {azov: some, brem: none}
    points: {azov: {none: 0, some: 40}, brem: {none: 40, some: 10}}
    detects: {ships: {none: 0, some: 60%}}
rounds:
  - {id: spring, title: Spring, date: May 2031, turns: 1, moves: 1}
  - {id: autumn, title: Autumn, date: October 2031, turns: 1, moves: 1, order: [brem, azov]}
injects:
  storm:
    title: A storm
    text: The ships stay in harbour.
    at: {round: spring, phase: close}
    chance: 50%
    effects: [{trust: {of: azov, in: brem, change: up}}, {tension: 3}]
endings:
  - {id: signed, title: Signed, text: It was signed., when: treaty.signed}
  - {id: over, title: Over, text: It ended.}
"""
"""Small enough to be played in every possible way."""

THREE: Final = """\
format: 1
id: three
title: Three coasts
briefing: Three sides of one bay, and a cable that one of them hears.
delegations:
  azov:
    name: Azov
    code: AZO
    brief: The north coast.
    secret:
      text: Few ships, if somebody counts them.
      walk_away: 30
      red_lines: [{when: terms.visits == 0, because: Nobody would count.}]
    trust: {brem: 40, cald: 55}
    national_means: {ships: 15%}
  brem:
    name: Brem
    code: BRE
    brief: The south coast.
    secret:
      text: Many ships, and few questions.
      walk_away: 25
      red_lines: [{when: terms.visits >= 3, because: Too many questions.}]
    trust: {azov: 35, cald: 50}
  cald:
    name: Caldia
    code: CAL
    brief: The island between them.
    secret: {text: Quiet water., walk_away: 35}
    trust: {azov: 50, brem: 45}
    national_means: {ships: 5%}
issues:
  ships:
    title: Ships
    kind: limit
    range: {from: 0, to: 40, step: 10}
    today: 40
    binds: [azov, brem, cald]
    opening: {azov: 0, brem: 40, cald: 20}
    points:
      azov: {0: 60, 40: 0}
      brem: {0: 0, 40: 60}
      cald: {0: 30, 20: 50, 40: 10}
  visits:
    title: Visits
    kind: verification
    options: [0, 1, 2, 3, 4]
    today: 0
    opening: {azov: 4, brem: 0, cald: 2}
    points: {azov: {0: 0, 4: 20}, brem: {0: 20, 4: 0}, cald: {0: 5, 4: 25}}
    detects: {ships: {0: 0, 4: 70%}}
  toll:
    title: The toll
    kind: political
    options: [nobody, shared, cald]
    today: cald
    opening: {azov: nobody, brem: nobody, cald: cald}
    points:
      azov: {nobody: 20, shared: 15, cald: 0}
      brem: {nobody: 20, shared: 10, cald: 0}
      cald: {nobody: 0, shared: 15, cald: 25}
rounds:
  - {id: spring, title: Spring, date: May 2031, turns: 2}
  - {id: autumn, title: Autumn, date: October 2031, turns: 2, order: [cald, azov, brem]}
injects:
  cable:
    title: A cable
    text: Only two sides know of it.
    at: autumn
    chance: 60%
    audience: [azov, cald]
    effects:
      - trust: {of: cald, in: brem, change: down}
      - walk_away: {of: cald, change: -40}
      - national_means: {of: azov, limit: ships, detection: 0}
  wreck:
    title: A wreck
    text: Somebody must raise it.
    when: trust.azov.brem < 70
    chance: 40%
    repeat: yes
    ambiguous: yes
    effects:
      - trust: {of: azov, in: brem, change: slightly_down}
      - tension: 6
      - red_line: {of: brem, when: terms.toll == 'cald', because: The wreck lies in our waters.}
    choice:
      of: brem
      text: Will you raise it?
      options:
        raise:
          text: At once.
          effects: [{points: {of: azov, issue: toll, points: {nobody: 30, cald: -10}}}]
        leave:
          text: Not now.
          effects: [{flag: left}, {tension: 4}]
  rumour:
    title: A rumour
    text: It is told once.
    when: tension >= 30
  summer_ends:
    title: The summer ends
    text: The last boats come home.
    at: {round: autumn, phase: close}
    choice:
      of: cald
      text: Do you light the harbour?
      options:
        light: {text: Yes., effects: [{tension: -9}]}
        dark: {text: No., effects: [{tension: 60}]}
endings:
  - {id: signed, title: Signed, text: It was signed., when: treaty.signed}
  - {id: collapse, title: Broken off, text: It broke off., when: talks.collapsed}
  - {id: over, title: Over, text: It ended.}
lessons:
  - {id: first, seat: brem, when: flag.left or texts.brem == 0, text: Take a step.}
  - {id: last, seat: azov, when: round.number == 2, text: This is the last round.}
  - {id: warmer, seat: azov, when: trust.cald.brem > 45 or trust.brem.cald > 50, text: They get on.}
  - {id: colder, seat: brem, when: trust.azov.cald < 55 or trust.cald.azov < 50, text: They do not.}
  - {id: liked, seat: cald, when: trust.azov.brem > 40 or trust.brem.azov > 35, text: They agree.}
"""
"""Three parties, a development that two of them hear of, a choice at the very end."""

LIBRARY: Final = tuple(sorted(path.stem for path in (ROOT / "scenarios").glob("*.yaml")))
MADE: Final = tuple(sorted(path.stem for path in (ROOT / "tests/scenarios").glob("*.yaml")))
"""Scenarios that were made for tests, as files."""

NAMES: Final = (*LIBRARY, *MADE, "tiny", "smallest", "three", "pact")
"""Every game that these tests play: a new file of the library is tested by existing."""


MANY: Final = 4
"""Games of more parties are played with fewer turns."""


@cache
def scenario(name: str) -> Scenario:
    """The scenario of that name."""
    if name in LIBRARY:
        whole = read(ROOT / "scenarios" / f"{name}.yaml")
        return shortened(whole) if len(whole.delegations) > MANY else whole
    if name in MADE:
        return read(ROOT / "tests/scenarios" / f"{name}.yaml")
    texts = {"tiny": tiny(), "smallest": SMALLEST, "three": THREE, "pact": PACT}
    return read_text(texts[name], f"{name}.yaml")


def shortened(scenario: Scenario) -> Scenario:
    """The same with one turn a round: among many parties that is a long game still."""
    rounds = [entry.model_copy(update={"turns": 1}) for entry in scenario.rounds]
    return scenario.model_copy(update={"rounds": rounds})


@cache
def tables(name: str) -> Tables:
    """Its tables."""
    return compiled(scenario(name))


LARGE: Final = ("six_party", "test_ban_1963", "new_start", "delta", "harbour")
"""Games that take long: a few of each must do, and a look at them now and then."""

LASTING: Final = tuple(name for name in NAMES if tables(name).agenda.life is not None)
"""Those that go on after the signature, into review periods."""

SIGNALLING: Final = tuple(name for name in NAMES if tables(name).agenda.means)
"""Those that allow means of talk beside texts and demands (rules, chapter 16)."""

WIDER: Final = tuple(
    name for name in NAMES if tables(name).agenda.credits or tables(name).agenda.contacts
)
"""Those in which others than the parties matter, or the substance itself (chapters 17 and 18)."""
