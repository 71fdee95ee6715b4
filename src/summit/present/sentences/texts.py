"""Sentences about texts: where the positions stand and what one would be worth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "rolling.head": "brackets {open} of {all}",
    "rolling.none": "no positions yet",
    "rolling.bracket": "[{codes} {option}]",
    "rolling.codes": " + ",
    "rolling.rest": "the rest is clean",
    "rolling.clean": "{option} (clean)",
    "rolling.row": "{id}, {title}: {places}",
    "rolling.promise": "{places} · your promise to {names}: {level} or more",
    "rolling.today": "{places} · today {option}",
    "worth.paper": "on paper {paper} ({change})",
    "worth.risk": "at risk {risk}, exposed {exposed}",
    "worth.eyes": "in your eyes {eyes} ({change})",
    "worth.above": "walk-away {walk_away}, {margin} above it",
    "worth.below": "walk-away {walk_away}, {margin} below it",
    "worth.no_line": "no red line",
    "worth.lines.one": "crosses {count} red line",
    "worth.lines.many": "crosses {count} red lines",
    "worth.line": "crosses your red line: {because} ({condition})",
    "worth.theirs": "crosses a red line that {name} has named: {because} ({condition})",
    "worth.breaks": "breaks your promise to {to}: {level} promised, {tabled} here ({measure})",
    "worth.toward": "moves towards {name}: {issues} of the way",
    "worth.away": "moves away from {name}: {issues} of the way",
    "worth.still": "moves towards nobody",
    "worth.step": "{issue} {after}",
    "worth.seen": "others will see the text, none of these numbers",
    "worth.same": "this is your position as it stands",
    "worth.changes": "against your position {position} · {changes}",
    "gap.head": "what would close the gap of {gap}",
    "gap.trust": "trust in {name} {needed} instead of {now} ({change})",
    "gap.trust_never": "no trust in {name} closes it alone",
    "gap.detection": "or measures that catch {needed} of what is at risk, now {now}",
    "gap.detection_never": "no verification closes it: the text is too low on paper",
    "gap.measure": "{title}: {option} instead of {before} -> {eyes} in your eyes, enough",
    "gap.measure_short": (
        "{title}: {option} instead of {before} -> {eyes} in your eyes, the best of one measure"
    ),
}
