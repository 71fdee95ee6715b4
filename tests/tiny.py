"""A whole scenario with two fictional states, for any test that needs a game."""

from __future__ import annotations

import re

TINY = """\
format: 1
id: tiny
title: The strait
period: Spring
minutes: {read: 2, play: 10}
briefing: |
  Two states share a strait. Each has launchers on its shore and neither
  believes what the other says about them.
delegations:
  avaria:
    name: Avaria
    code: AVA
    brief: A maritime state that lives by trade through the strait.
    secret:
      text: Your parliament will accept deep cuts if somebody counts them.
      walk_away: 40
      red_lines:
        - when: terms.pact == 'joint'
          because: No common fleet passes your parliament.
    trust: {borland: 40}
    national_means: {launchers: 0.1}
  borland:
    name: Borland
    code: BOR
    brief: An inland state with one port, proud of its shore batteries.
    secret:
      text: Your batteries are old; you would rather trade them than rebuild them.
      walk_away: 38
      red_lines:
        - when: terms.inspections > 8
          because: More visits would show how old they are.
    trust: {avaria: 35}
issues:
  launchers:
    title: Launchers on the shore
    kind: limit
    unit: launchers
    range: {from: 100, to: 500, step: 50}
    today: 500
    binds: [avaria, borland]
    opening: {avaria: 150, borland: 400}
    points:
      avaria: {100: 45, 500: 0}
      borland: {100: 10, 300: 40, 500: 5}
  inspections:
    title: Visits a year
    kind: verification
    range: {from: 0, to: 12, step: 1}
    today: 0
    detects:
      launchers: {0: 0, 12: 0.6}
    false_alarm: 2%
    opening: {avaria: 10, borland: 2}
    points:
      avaria: {0: 0, 12: 20}
      borland: {0: 20, 12: 0}
  pact:
    title: What stands beside the treaty
    kind: political
    options:
      none: Nothing
      hotline: A line between the harbours
      joint: A common patrol
    today: none
    opening: {avaria: hotline, borland: none}
    points:
      avaria: {none: 10, hotline: 35, joint: 0}
      borland: {none: 20, hotline: 30, joint: 40}
tension: 40
rounds:
  - id: island
    title: On the island
    date: 3 March 2031
    turns: 3
  - id: harbour
    title: In the harbour
    date: 20 April 2031
    turns: 3
injects:
  collision:
    title: Two boats collide
    text: Nobody is hurt, and both sides say that the other steered.
    at: harbour
    when: trust.avaria.borland < 60
    effects:
      - trust: {of: avaria, in: borland, change: down}
      - tension: 5
  storm:
    title: A storm takes a battery
    text: Borland must say whether it will rebuild.
    at: {round: island, phase: close}
    choice:
      of: borland
      text: Do you rebuild it?
      options:
        rebuild:
          text: Rebuild it at once.
          effects:
            - tension: 4
        leave:
          text: Leave it and say so.
          effects:
            - trust: {of: avaria, in: borland, change: slightly_up}
            - flag: left_it
endings:
  - id: signed
    title: A treaty for the strait
    text: The launchers are counted and the boats sail.
    when: treaty.signed
  - id: collapse
    title: The talks break off
    text: The ministers leave by different doors.
    when: talks.collapsed
  - id: no_deal
    title: No treaty
    text: The strait stays as it was.
lessons:
  - id: reciprocate
    seat: avaria
    when: texts.borland > 0 and texts.avaria == 0
    text: The other side has moved. A step back keeps the talks in balance.
"""


def tiny(*edits: tuple[str, str], **sections: str | None) -> str:
    """The scenario with changes.

    Each edit replaces a text that stands in it exactly once. Each section replaces one of the
    keys at the left margin, with all below it, by other YAML (`tension="70"`), adds it, or with
    `None` leaves it out.
    """
    text = TINY
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the scenario"
        text = text.replace(old, new)
    for key, value in sections.items():
        text = _without(text, key)
        if value is not None:
            text += f"{key}:{value if value.startswith(chr(10)) else ' ' + value}\n"
    return text


def _without(text: str, key: str) -> str:
    return re.sub(rf"^{key}:.*\n(?:[ #-].*\n|\n)*", "", text, flags=re.MULTILINE)
