"""Two coasts, three issues, every means of talk: small enough to walk a hundred thousand paths."""

from __future__ import annotations

from typing import Final

WITHOUT_ROUNDS: Final = """\
format: 1
id: two
title: Two coasts
briefing: Two coasts, and every means of talk.
means: [statements, non_papers, back_channels, disclosures, pledges, linkage, ultimatums, walk_outs]
delegations:
  azov:
    name: Azov
    code: AZO
    brief: The north coast.
    secret: {text: Give little., walk_away: 30}
    trust: {brem: 45}
  brem:
    name: Brem
    code: BRE
    brief: The south coast.
    secret:
      text: Fewer ships, if they can be counted.
      walk_away: 30
      red_lines: [{when: terms.visits == 0, because: Nobody would count.}]
    trust: {azov: 40}
issues:
  ships:
    title: Ships
    kind: limit
    range: {from: 0, to: 30, step: 10}
    today: 30
    binds: [azov, brem]
    opening: {azov: 30, brem: 0}
    points: {azov: {0: 0, 30: 50}, brem: {0: 60, 30: 0}}
  visits:
    title: Visits
    kind: verification
    options: [0, 1, 2]
    today: 0
    opening: {azov: 0, brem: 2}
    points: {azov: {0: 30, 2: 0}, brem: {0: 0, 2: 15}}
    detects: {ships: {0: 0, 1: 40%, 2: 70%}}
  toll:
    title: The toll
    kind: political
    options: [all, half, none]
    today: all
    opening: {azov: all, brem: none}
    points: {azov: {all: 20, none: 0}, brem: {all: 0, half: 20, none: 25}}
gestures:
  tie_up:
    title: Ships tied up
    text: Some ships stay in harbour.
    by: [azov, brem]
    weight: 0.20
    cost: 2
    answer: {gestures: [tie_up, open_day], within: 2, bonus: 0.15, lapse: 4}
  open_day:
    title: An open day
    text: Anybody may walk on the quay.
    by: [azov, brem]
    weight: 0.10
  lamps:
    title: Lamps
    text: The lamps are lit.
    by: [azov]
    weight: 0.40
endings:
  - {id: signed, title: Signed, text: It was signed., when: treaty.signed}
  - {id: over, title: Over, text: It ended.}
"""

ROUNDS: Final = "".join(
    f"  - {{id: r{n}, title: Round {n}, date: May {2030 + n}, turns: 1, order: [azov, brem]}}\n"
    for n in range(1, 15)
)
SUBSTANCE: Final = """\
sanctions:
  dues: {title: Dues, text: Brem pays., by: azov, against: brem, bite: 3, price: 1, in_force: true}
  nets: {title: Nets, text: Nets are cut., by: azov, against: brem, bite: 2}
sequences:
  thaw:
    title: The thaw
    steps:
      - {by: azov, title: The boom is opened, weight: 0.20, cost: 1, brings: {brem: 2}}
      - {by: azov, title: The chain is cut, weight: 0.10, cost: 1, brings: {brem: 1}}
      - {by: brem, title: The guns are turned, weight: 0.15, cost: 1, brings: {azov: 1}}
"""
"""Sanctions and a sequence for the same coasts."""

TWO: Final = f"{WITHOUT_ROUNDS}rounds:\n{ROUNDS}"
"""The scenario: fourteen rounds of one turn each."""

WIDE: Final = f"{TWO}{SUBSTANCE}".replace(
    "options: [all, half, none]", "options: [all, half, none]\n    closed: [half]"
)
"""The same with sanctions, steps and an option that is not on the table."""
