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
    "report.home": "The votes at home",
    "report.kept": "Kept or broken, review by review",
    "report.inspecting": "What the inspection game says",
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
    "ended.collapsed": (
        "the talks collapsed in round {round}: tension reached 100, which leaves each side {loss}"
        " points below its walk-away"
    ),
    "ended.in_force": (
        "the treaty was in force through {reviews}, and there was nothing more to review"
    ),
    "ended.in_force_at_once": "the treaty entered into force",
    "ended.not_ratified": "the treaty was not approved at home and never entered into force",
    "ended.withdrawn": (
        "a notice ran out in review {review} of {reviews}: the treaty ended for everybody"
    ),
    "ended.treaty_collapsed": (
        "the treaty collapsed in review {review} of {reviews}: tension reached 100, and what was"
        " left of its life counts {loss} points below the walk-away of each side"
    ),
    "had.line": (
        "{name}: {paper} on paper, {expected} expected at the signing, {realised} really had;"
        " walk-away {walk_away}: {margin}"
    ),
    "had.paid": "{points} for promises at home",
    "had.fined": "{points} for a breach that came out",
    "had.costs": "that is after {costs}",
    "had.review": "review {number} {value}",
    "had.by_review": "counted for a whole life: {reviews}",
    "vote_told.passed": "{chamber} ({name}, {quorum} of the votes) approved the treaty",
    "vote_told.failed": "{chamber} ({name}, {quorum} of the votes) voted the treaty down",
    "vote_told.shelved": "{name} never put the treaty to the vote of {chamber} ({quorum})",
    "vote_told.unasked": "{chamber} ({name}, {quorum} of the votes) was not asked any more",
    "vote_told.bought": "promised before: {promises}",
    "vote_told.promise": "{title} (for {cost})",
    "vote_odds.same": (
        "odds {odds}, at the signing and at the vote; worth {worth} there, {asked} asked"
    ),
    "vote_odds.moved": (
        "odds {odds} at the signing and {then} at the vote; worth {worth} there, {asked} asked"
    ),
    "kept.read": (
        "what a breach unseen brings and one found out costs are counted for the treaty's whole"
        " life; the chance is that of being seen by anybody in that review"
    ),
    "kept.review": "review {number} of {reviews} · {title}, {date}",
    "kept.kept": "{name} kept every limit",
    "kept.as_before": "{name} kept every limit, and was tempted as in the review before",
    "kept.tempted": (
        "{name} kept every limit; most tempting {limit}: {gain} unseen, {fear} lost if found out,"
        " seen with {caught}: {pays} on average"
    ),
    "kept.broke": (
        "{name} broke the limit on {limit}: {gain} unseen, {fear} lost if found out, seen with"
        " {caught}: {pays} on average"
    ),
    "kept.unseen": "{line}; nobody saw it",
    "kept.seen": "{line}; seen by {seen}",
    "kept.by": "{name} ({result})",
    "found_as.alarm": "alarm",
    "found_as.confirmed": "confirmed",
    "kept.false_alarm": "{by} had a false alarm over {limit} of {name}",
    "kept.done": "done: {text}",
    "sparing.stakes": (
        "{inspector} had {visits} for {reviews}. To {target} a breach of {limit} was worth {gain}"
        " unseen and cost {fear} found out; a look sees it with {seen}, with a visit there"
        " {visited}"
    ),
    "sparing.visits.one": "{count} visit at short notice",
    "sparing.visits.many": "{count} visits at short notice",
    "sparing.deterred": (
        "the looks alone make a breach a poor bet: theory sends no visit, and {target} keeps to it"
    ),
    "sparing.mixed": (
        "theory leaves both to chance: {inspector} visits just often enough that a breach is no"
        " better than keeping, {target} breaks just often enough that a visit is worth sending"
    ),
    "sparing.hopeless": (
        "a breach pays even under a visit: theory spreads the visits of {inspector} evenly, and"
        " {target} breaks sooner or later for certain"
    ),
    "sparing.turn": (
        "review {number} ({left} to go, {visits}): visit with {inspect}, a rational violator breaks"
        " with {violate}; {sent}"
    ),
    "sparing.did": "a visit was sent",
    "sparing.did_not": "none was sent",
    "sparing.sent": "review {number} to {limit}",
    "sparing.all_sent": "visits of {inspector}: {visits}",
    "sparing.none_sent": "{inspector} sent no visit there",
    "sparing.note": "people do not mix so exactly, and know less of what the other stands to gain",
    "zone.collapse": (
        "but not this end: a collapse left each side {loss} points below its walk-away, and to"
        " leave"
        " the table would have cost nothing"
    ),
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
        "{name} could have taken {text} of {author}, {when}: {eyes} in its eyes, {more} more than"
        " it got"
    ),
    "offer.late": "{line} (it may have come too late to be taken)",
    "report.course": "Trust, round by round",
    "course.read": "how far each trusted each at the start and after every round",
    "course.read_reviews": (
        "how far each trusted each at the start, after every round (R) and every review (V)"
    ),
    "course.review": "V{number}",
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
    "trusts.row": "{cause} in {when}, {weight}",
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
    "own.collapsed": "the collapse left you with {alone}, your walk-away {walk_away} less {loss}",
    "own.had": "in the end the game brought you {realised}, {margin} your walk-away",
    "own.above": "the treaty is worth {eyes} in your eyes, {margin} above your walk-away",
    "own.below": "the treaty is worth {eyes} in your eyes, {margin} below your walk-away",
    "own.share": "{line}: {share} of the most that you could have gained",
    "own.won": "what won you most trust of {name}: {cause} in {when}, weight {weight}",
    "own.cost": "what cost you most trust of {name}: {cause} in {when}, weight {weight}",
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
    "try.odds": (
        "to try: look at the odds at home before the vote is called; {title} would have made them"
        " {odds}, for {cost} of your sheet"
    ),
    "try.luck": "the vote was lost at odds of {odds}: that was bad luck, and nothing to regret",
    "try.home": (
        "to try: count those at home in from the first round; what you give lowers support, and"
        " tension hardens them"
    ),
    "try.keep": (
        "to try: before you break a limit, set the chance of being seen and what that costs against"
        " what it brings"
    ),
    "try.ask_first": (
        "to try: ask behind closed doors before you charge, publish or leave; what is said there"
        " moves no tension"
    ),
    "try.visit": (
        "to try: more was broken than you saw; look at which visit or which measure would have"
        " shown"
        " it"
    ),
    "try.trade": "to try: a trade was left that hurts nobody · {changes}",
    "record.worth": (
        "{name}: the text on record would have been {paper} on paper, {eyes} in its eyes"
    ),
    "caution.weights": "points, weights and trust are those of this scenario, not evidence",
    "caution.role": "a low figure may have been a role well played",
}
