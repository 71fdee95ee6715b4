"""The tiny scenario with every means of talk, gestures, all floors, and rounds that branch."""

from __future__ import annotations

from tests.tiny import tiny

_ROUNDS = """\
  - id: harbour
    title: In the harbour
    date: 20 April 2031
    turns: 3
    next:
      - when: tension > 60 or away.borland
        go: lighthouse
      - {when: gesture.open_days, go: end}
      - ferry
  - id: lighthouse
    title: In the lighthouse
    date: 2 May 2031
    turns: 2
    floor: open
  - id: ferry
    title: On the ferry
    date: 9 May 2031
    turns: 1
    floor: sealed
  - id: mole
    title: On the mole
    date: 30 May 2031
    turns: 2
"""

_SIGNALS = """\
means:
  - statements
  - non_papers
  - back_channels
  - disclosures
  - pledges
  - linkage
  - ultimatums
  - walk_outs
gestures:
  dry_dock:
    title: A launcher in dry dock
    text: One launcher is taken to pieces where everybody can watch.
    by: [avaria, borland]
    weight: 0.25
    cost: 2
    effects:
      - tension: -3
      - flag: docked
    undone:
      - trust: {of: borland, in: avaria, change: down}
    answer:
      gestures: [open_days, dry_dock]
      within: 3
      bonus: 0.15
      lapse: 4
  open_days:
    title: Open days
    text: The shore is open to families for a week.
    by: [borland]
    weight: 0.1
    toward: [avaria]
    answer: {gestures: [dry_dock]}
injects:
  letter:
    title: A letter
    text: Somebody has written to Avaria.
    date: 5 May 2031
    audience: [avaria]
    effects:
      - flag: read_it
"""

_AT_AVARIA = """\
    national_means: {launchers: 0.1}
    ratification: {body: the assembly, quorum: 1/2}
"""


def signalling(*edits: tuple[str, str]) -> str:
    """The scenario with changes, each of a text that stands in it exactly once."""
    harbour = "  - id: harbour\n    title: In the harbour\n    date: 20 April 2031\n    turns: 3\n"
    text = tiny(
        ("    national_means: {launchers: 0.1}\n", _AT_AVARIA),
        (harbour, _ROUNDS),
        ("injects:\n", _SIGNALS),
        ("when: treaty.signed", "when: treaty.signed or gesture.dry_dock and away.avaria"),
    )
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the scenario"
        text = text.replace(old, new)
    return text


SIGNALLING = signalling()
