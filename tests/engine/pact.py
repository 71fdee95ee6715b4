"""A short scenario of three that goes on after the signature, with everything that can happen
there: votes at home, an agency, visits, riders, a penalty, an extension."""

from __future__ import annotations

from typing import Final

PACT: Final = """\
format: 1
id: pact
title: The pact of the three valleys
briefing: Three valleys talk for an afternoon, and live with the paper for years.
delegations:
  dorn:
    name: Dorn
    code: DOR
    brief: The upper valley, which sees far.
    secret:
      text: Fewer tanks below you, and no strangers in the boat houses.
      walk_away: 35
      red_lines: [{when: terms.posts == 'inside' and terms.visits == 4, because: Too many eyes.}]
      constituency:
        median: 30
        points: {tanks: {0: 40, 40: 0}, penalty: {none: 5, agreed: 0}}
      side_payments:
        mole:
          title: A new mole
          text: The boatmen want one, and they vote.
          votes: 25
          cost: 4
          rider: {when: terms.visits <= 2 or terms.years == 4, because: The boatmen were promised.}
        pensions:
          title: Pensions
          text: Old soldiers vote too.
          votes: 12
    trust: {esk: 40, fell: 60}
    support: 55
    ratification: {body: the assembly, quorum: 1/2}
    national_means: {tanks: 40%, boats: 10%, depots: 25%}
  esk:
    name: Eskland
    code: ESK
    brief: The middle valley, where everybody passes.
    secret: {text: Keep the boats., walk_away: 30}
    trust: {dorn: 45, fell: 50}
    national_means: {tanks: 5%}
  fell:
    name: Fellmark
    code: FEL
    brief: The lower valley, with its back to the sea.
    secret:
      text: What lies in the depots is nobody's business.
      walk_away: 25
      constituency: {points: {depots: {listed: 0, free: 20}}}
      side_payments:
        roads:
          title: Roads
          text: A road to every village above the mill.
          votes: 20
          cost: 2
    trust: {dorn: 55, esk: 35}
    ratification: {body: the council, quorum: 2/3}
issues:
  tanks:
    title: Tanks
    kind: limit
    range: {from: 0, to: 40, step: 20}
    today: 40
    binds: [dorn, esk, fell]
    opening: {dorn: 0, esk: 20, fell: 40}
    points: {dorn: {0: 40, 40: 0}, esk: {0: 20, 20: 30, 40: 0}, fell: {0: 10, 40: 25}}
  boats:
    title: Boats
    kind: limit
    options: [none, few, many]
    today: many
    binds: [dorn, esk]
    opening: {dorn: none, esk: many, fell: few}
    points:
      dorn: {none: 20, many: 0}
      esk: {none: 0, many: 35}
      fell: {none: 30, few: 25, many: 0}
  depots:
    title: Depots
    kind: limit
    options: [listed, free]
    today: free
    binds: [fell]
    opening: {dorn: listed, esk: listed, fell: free}
    points: {dorn: {listed: 15, free: 0}, esk: {listed: 10, free: 0}, fell: {listed: 0, free: 15}}
  visits:
    title: Visits
    kind: verification
    range: {from: 0, to: 4, step: 2}
    today: 0
    opening: {dorn: 4, esk: 2, fell: 0}
    points: {dorn: {0: 0, 4: 5}, esk: {0: 5, 4: 0}, fell: {0: 10, 4: 0}}
    detects: {tanks: {0: 0, 4: 60%}, boats: {0: 0, 4: 50%}}
    false_alarm: {0: 0, 2: 20%, 4: 30%}
    short_notice: {0: 0, 2: 1, 4: 2}
  lists:
    title: Lists
    kind: verification
    options: [kept, exchanged]
    today: kept
    opening: {dorn: exchanged, esk: kept, fell: kept}
    points:
      dorn: {kept: 0, exchanged: 5}
      esk: {kept: 5, exchanged: 4}
      fell: {kept: 5, exchanged: 0}
    detects: {boats: {kept: 0, exchanged: 15%}, depots: {kept: 0, exchanged: 30%}}
  posts:
    title: Posts of the mill owners
    kind: verification
    options: [away, gate, inside]
    today: away
    inspector: agency
    opening: {dorn: gate, esk: inside, fell: away}
    points:
      dorn: {away: 0, gate: 10, inside: 0}
      esk: {away: 0, inside: 10}
      fell: {away: 5, inside: 0}
    detects: {tanks: {away: 0, gate: 20%, inside: 40%}, depots: {away: 0, inside: 35%}}
    false_alarm: {away: 0, gate: 25%, inside: 15%}
  years:
    title: Years
    kind: political
    options: [2, 4]
    today: 2
    opening: {dorn: 4, esk: 2, fell: 4}
    points: {dorn: {2: 0, 4: 5}, esk: {2: 5, 4: 2}, fell: {2: 0, 4: 5}}
  penalty:
    title: A penalty agreed in advance
    kind: political
    options: [none, agreed]
    today: none
    opening: {dorn: agreed, esk: none, fell: none}
    points: {dorn: {none: 0, agreed: 3}, esk: {none: 5, agreed: 3}, fell: {none: 5, agreed: 0}}
rounds:
  - {id: noon, title: Noon, date: May 2031, turns: 1, moves: 2}
  - {id: evening, title: Evening, date: May 2031, turns: 2, moves: 1, order: [fell, dorn, esk]}
agency: {name: The mill owners, code: MIL}
common_cause: 20%
weights: {means_false_alarm: 0.3}
implementation:
  periods:
    - {id: first_year, title: The first year, date: "2032", text: The snow comes early.}
    - {id: second_year, title: The second year, date: "2033"}
    - {id: third_year, title: The third year, date: "2034", text: Nobody had counted on it.}
  lasts: {issue: years, periods: {2: 1, 4: 2}}
  extension: {periods: 1}
  notice: 1
  snapback: {when: terms.penalty == 'agreed', cost: 9}
injects:
  fair:
    title: A fair
    text: People of all three valleys dance together.
    at: noon
    effects: [{support: {of: dorn, change: 10}}, {trust: {of: esk, in: fell, change: slightly_up}}]
  avalanche:
    title: An avalanche
    text: The pass is closed, and with it the view.
    at: first_year
    effects:
      - support: {of: fell, change: -7.5}
      - national_means: {of: dorn, limit: boats, detection: 0}
      - tension: 5
  strike:
    title: A strike at the mill
    text: Somebody must pay the millers.
    at: {round: first_year, phase: close}
    choice:
      of: fell
      text: Do you pay?
      options:
        pay: {text: At once., effects: [{support: {of: fell, change: -10}}, {tension: -4}]}
        wait:
          text: Not yet.
          effects: [{flag: unpaid}, {support: {of: dorn, change: 90}}, {tension: 6}]
  letter:
    title: A letter under the door
    text: Only two of you have read it.
    at: second_year
    chance: 60%
    audience: [esk, fell]
    ambiguous: yes
    effects:
      - trust: {of: esk, in: dorn, change: down}
      - walk_away: {of: fell, change: -3}
      - national_means: {of: esk, limit: tanks, detection: 20%}
    choice:
      of: esk
      text: Do you burn it?
      options: {burn: {text: Yes.}, keep: {text: No., effects: [{walk_away: {of: esk, change: 2}}]}}
  flood:
    title: A flood
    text: The boat houses stand under water.
    at: {round: second_year, phase: close}
    when: support.dorn < 60 or flag.unpaid
    chance: 70%
    effects: [{points: {of: esk, issue: boats, points: {none: 0, many: 30}}}, {tension: 8}]
  wedding:
    title: A wedding
    text: Two valleys, one table.
    at: {round: third_year, phase: opening}
    when: round.id == 'third_year'
    effects:
      - red_line: {of: dorn, when: terms.boats == 'many', because: The bride was clear about it.}
      - support: {of: dorn, change: -20}
endings:
  - {id: left, title: Left, text: Somebody left., when: treaty.withdrawn}
  - {id: shown, title: Shown, text: Everybody knows it., when: [treaty.in_force, treaty.shown]}
  - {id: found, title: Found, text: Somebody knows it., when: [treaty.in_force, treaty.found_out]}
  - {id: by_dorn, title: By Dorn, text: Nobody knows it., when: [treaty.in_force, broken_by.dorn]}
  - {id: unseen, title: Unseen, text: Nobody saw it., when: [treaty.in_force, treaty.broken]}
  - {id: blind, title: Blind, text: Nobody looks., when: [treaty.in_force, treaty.suspended]}
  - {id: extended, title: Extended, text: It lives on., when: [treaty.in_force, treaty.extended]}
  - {id: kept, title: Kept, text: It was kept., when: treaty.in_force}
  - {id: fallen, title: Fallen, text: It fell., when: [treaty.ratified, talks.collapsed]}
  - {id: drawer, title: In a drawer, text: It was signed., when: treaty.signed}
  - {id: broken_off, title: Broken off, text: It broke off., when: talks.collapsed}
  - {id: over, title: Over, text: It ended.}
lessons:
  - {id: vote, seat: dorn, when: support.dorn > 60, text: They like it.}
  - {id: years, seat: esk, when: round.number >= 3, text: Now look.}
  - {id: unpaid, seat: fell, when: flag.unpaid or tension > 60, text: It will be dear.}
"""
