"""Sentences of the debrief after a game."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "report.ending": "How it ended",
    "report.own": "For {name}, in short",
    "report.deal": "The deal",
    "report.positions": "The last positions",
    "report.results": "What each side got",
    "report.zone": "Was there anything to agree on",
    "report.left": "What was left on the table",
    "report.yardsticks": "Other deals to compare with",
    "report.offers": "The best offers not taken",
    "report.trust": "Why trust moved",
    "report.verification": "Verification against temptation",
    "report.steps": "How the texts moved",
    "report.history": "Against the record",
    "report.caution": "How to read this",
    "ended.signed": "signed in round {round}: {text} by {author}",
    "ended.no_deal": "no treaty after round {round}",
    "ended.collapsed": "the talks collapsed in round {round}",
    "deal.issue": "{title}: {option}; openings {openings}, today {today}",
    "deal.open": "{title}: {positions}; openings {openings}, today {today}",
    "deal.record": "{line}, on record {option}",
    "deal.as_record": "{line}, as on record",
    "result.signed": (
        "{name}: {paper} on paper, {eyes} in its eyes, walk-away {walk_away}: {margin}"
    ),
    "result.unsigned": (
        "{name}: no treaty, walk-away {walk_away}; its own {position} was worth {paper} on paper,"
        " {eyes} in its eyes"
    ),
    "result.above": "{margin} above",
    "result.below": "{margin} below",
    "result.regretted": "{name} signed what it should not have signed (rule 3.5): {reasons}",
    "result.too_low": "worth less than no treaty",
    "result.line": "across a red line",
    "verdict.sound": "every side could sign this treaty: at or above its walk-away, no red line",
    "verdict.regretted": "somebody signed a treaty that it should have refused",
    "verdict.rightly_unsigned": (
        "no text gave every side its walk-away at the trust of the last day:"
        " no deal was the right result (rule 10.2)"
    ),
    "verdict.missed": "there were texts that every side could have signed, and none was found",
    "verdict.unknown": "this agenda is too large to say whether a treaty was to be had",
    "zone.paper_only": "on paper there was a zone of agreement: distrust closed it",
    "zone.red_lines": "without the red lines there was a zone of agreement: they closed it",
    "zone.nowhere": "not even on paper, with full trust, was there a zone of agreement",
    "left.points": (
        "{points} points more for all together could be had at nobody's cost, in their eyes at the"
        " trust of the last day"
    ),
    "left.text": "by this change · {changes}",
    "left.nothing": "nothing: no text gave one side more without costing another",
    "left.unknown": "this agenda is too large to search",
    "left.swap": "the best missed trade · {changes}; for {gains}",
    "left.no_swap": "no trade of one or two issues was left that hurt nobody",
    "left.missed": "a text that all could have signed: {terms}",
    "left.worth": "worth in their eyes: {values}",
    "left.gain": "{name} {gain}",
    "left.efficiency": "the treaty caught {efficiency} of the greatest gain together",
    "left.inefficient": "together the sides lost by this treaty",
    "left.ratios": "shares of the most that each could have gained: {ratios}",
    "left.fairness": "{line} (the smallest is {fairness} of the greatest)",
    "yardsticks.line": "{name}: {terms}; worth {values}",
    "yardsticks.treaty": "{name}: the treaty itself; worth {values}",
    "yardsticks.text": "{name}: the text above that all could have signed; worth {values}",
    "yardsticks.and": "; also ",
    "yardstick.nash": "Nash, the greatest product of gains",
    "yardstick.kalai_smorodinsky": "Kalai-Smorodinsky, equal shares of what each could hope for",
    "yardstick.egalitarian": "egalitarian, the greatest smallest gain",
    "yardstick.utilitarian": "utilitarian, the greatest sum",
    "yardsticks.note": "no yardstick is the fair deal; they often disagree",
    "offer.none": "nobody let a better offer pass",
    "offer.line": (
        "{name} could have taken {text} of {author} in round {round}: {eyes} in its eyes,"
        " {more} more than it got"
    ),
    "offer.late": "{line} (it may have come too late to be taken)",
    "report.course": "Trust, round by round",
    "course.read": "how far each trusted each at the start and after every round",
    "course.of": "How far {name} trusted the others",
    "course.start": "start",
    "course.round": "R{number}",
    "course.pair": "{holder}>{about}",
    "course.point": "{place} {trust}",
    "values.read": (
        "every text as it saw them on the last day; one above the walk-away could have been signed,"
        " if it crossed no red line"
    ),
    "values.of": "What each text was worth to {name}",
    "values.walk_away": "walk-away",
    "values.line": "walk-away {walk_away}; {points}",
    "values.point": "{text} {worth}",
    "trusts.pair": "{pair}: {before} -> {after} = {word} ({change}); the room read {reading}",
    "trusts.causes": "by cause: {sums}",
    "trusts.largest": "most by: {rows}",
    "trusts.row": "{cause} in round {round}, {weight}",
    "trusts.still": "nothing moved it",
    "reliance.line": (
        "{holder} must trust {about} at {needed} for this treaty to be worth its walk-away; it"
        " trusted at {trust}; without measures it would take {by_means}"
    ),
    "reliance.free": (
        "{holder} needs no trust in {about} for this treaty to be worth its walk-away; it trusted"
        " at {trust}; without measures it would take {by_means}"
    ),
    "reliance.none_at_all": (
        "{holder} needs no trust in {about} for this treaty, nor would it without measures"
    ),
    "reliance.never": "more than there is",
    "reliance.limit": (
        "{title}: caught {caught}, by national means alone {by_means}; false alarms {alarm};"
        " at stake {stake}, exposed {exposed}"
    ),
    "reliance.none": "no limit binds anybody",
    "steps.line": "{name}: {counts}",
    "steps.none": "{name}: no step after its opening",
    "steps.count": "{count} × {kind}",
    "steps.sensitivity": "{line}; listening to pushing {listening} : {pushing}",
    "step.fortunate": "fortunate (both gain)",
    "step.nice": "nice (costs nothing, gives something)",
    "step.concession": "concession (costs something, takes nothing)",
    "step.selfish": "selfish (gains, gives nothing)",
    "step.unfortunate": "unfortunate (takes from the others for nothing)",
    "step.silent": "silent (changes nothing for anybody)",
    "own.unsigned": "without a treaty you have your walk-away, {walk_away}",
    "own.above": "the treaty is worth {eyes} in your eyes, {margin} above your walk-away",
    "own.below": "the treaty is worth {eyes} in your eyes, {margin} below your walk-away",
    "own.share": "{line}: {share} of the most that you could have gained",
    "own.won": "what won you most trust of {name}: {cause} in round {round}, weight {weight}",
    "own.cost": "what cost you most trust of {name}: {cause} in round {round}, weight {weight}",
    "try.refuse": (
        "to try: before you accept, compare the text's worth in your eyes with your walk-away, and"
        " look for your red lines; no deal may be better"
    ),
    "try.missed": "to try: there was a text that all could have signed; it stands below",
    "try.trust": (
        "to try: there was a deal on paper, and distrust closed it; give a step early, answer every"
        " step of the other, and ask for verification with reciprocal access"
    ),
    "try.ask": (
        "to try: others got far more of what they could hope for; ask for more on what weighs most"
        " on your sheet before you give, and let their text stand a turn"
    ),
    "try.trade": "to try: a trade was left that hurts nobody · {changes}",
    "record.worth": (
        "{name}: the text on record would have been {paper} on paper, {eyes} in its eyes"
    ),
    "caution.weights": "points, weights and trust are those of this scenario, not evidence",
    "caution.role": "a low figure may have been a role well played",
}
