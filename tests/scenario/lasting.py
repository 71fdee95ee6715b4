"""The tiny scenario with a life after the signature: votes at home, an agency, review periods."""

from __future__ import annotations

from tests.tiny import tiny

_AT_HOME = """\
          because: No common fleet passes your parliament.
      constituency:
        median: 38
        points:
          pact: {none: 15, hotline: 30, joint: 5}
      side_payments:
        harbour_works:
          title: Works in the harbour
          text: Promise the dockers a new mole, and they will speak for you.
          votes: 15
          cost: 3
          rider:
            when: terms.pact == 'none'
            because: The dockers want the line to Borland.
        pensions:
          title: Pensions
          text: Old sailors vote too.
          votes: 8
    support: 45
    ratification: {body: the assembly, quorum: 2/3}
"""

_AT_BORLAND = "    ratification: {body: the crown council, quorum: 50%}\n"

_MORE_ISSUES = """\
  monitors:
    title: Monitors of the agency
    kind: verification
    options: [away, gate, inside]
    today: away
    inspector: agency
    detects:
      launchers: {away: 0, gate: 0.2, inside: 0.3}
    false_alarm: 1%
    opening: {avaria: inside, borland: away}
    points:
      avaria: {away: 0, inside: 5}
      borland: {away: 5, inside: 0}
  years:
    title: How long it lasts
    kind: political
    range: {from: 2, to: 8, step: 2}
    today: 2
    opening: {avaria: 8, borland: 4}
    points:
      avaria: {2: 0, 8: 5}
      borland: {2: 0, 6: 5}
"""

_LIFE = """\
agency: {name: The Strait Commission, code: STC}
common_cause: 10%
implementation:
  periods:
    - id: first_summer
      title: The first summer
      date: Summer 2032
      text: The first launchers are cut up on the quay.
    - {id: second_summer, title: The second summer, date: Summer 2034}
    - {id: third_summer, title: The third summer, date: Summer 2036}
    - {id: late_summer, title: The late summer, date: Summer 2038}
  lasts: {issue: years, periods: {2: 1, 6: 3}}
  extension: {periods: 1}
  notice: 1
  snapback:
    when: terms.inspections >= 6
    cost: 10
injects:
  audit:
    title: The books are opened
    text: A court of audit finds launchers that nobody had counted.
    at: second_summer
    when: support.avaria < 60
    effects:
      - support: {of: avaria, change: -5}
  regatta:
    title: A regatta
    text: Both navies sail, and the crowd on the mole is large.
    at: {round: first_summer, phase: close}
    effects:
      - support: {of: borland, change: 2.5}
"""

_ENDINGS = """\
endings:
  - id: caught
    title: Caught
    text: One of them kept launchers in a barn, and was seen.
    when: [treaty.in_force, treaty.found_out, broken_by.avaria or broken_by.borland]
  - id: left
    title: Left
    text: One of them has gone.
    when: treaty.withdrawn or treaty.suspended
"""


def lasting(*edits: tuple[str, str]) -> str:
    """The scenario with changes, each of a text that stands in it exactly once."""
    text = tiny(
        ("          because: No common fleet passes your parliament.\n", _AT_HOME),
        ("    trust: {avaria: 35}\n", "    trust: {avaria: 35}\n" + _AT_BORLAND),
        ("    false_alarm: 2%\n", "    false_alarm: 2%\n    short_notice: {0: 0, 6: 2, 12: 3}\n"),
        ("  pact:\n", _MORE_ISSUES + "  pact:\n"),
        ("injects:\n", _LIFE),
        ("endings:\n", _ENDINGS),
    )
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the scenario"
        text = text.replace(old, new)
    return text


LASTING = lasting()
