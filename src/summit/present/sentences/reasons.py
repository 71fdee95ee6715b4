"""Sentences that say why a number is what it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "why.trust": "your trust in {about}: {before} at the start -> {after} = {word} ({change})",
    "why.trust_still": "your trust in {about}: {after} = {word}, as at the start; nothing moved it",
    "why.reading": (
        "{pair}, the room's reading: {before} at the start -> {after} = {word} ({change})"
    ),
    "why.reading_still": "{pair}, the room's reading: {after} = {word}; nothing public moved it",
    "why.reading_note": (
        "the room counts what is public alone; what {holder} really thinks it keeps to itself"
    ),
    "why.row": "{when}: {cause}, weight {weight}, {before} -> {after} ({change})",
    "why.sum": "{cause} {weight}",
    "why.sums": "by cause: {sums}; together {weight}",
    "why.account": (
        "from the texts of {about} so far: the best gives you {value} points above the start, and"
        " it has come {moved} of the way to your opening; that counts as {given} points"
    ),
    "why.account_none": (
        "from the texts of {about} so far: it has come {moved} of the way to your opening, and"
        " nothing of it counts yet, since you could sign none of them"
    ),
    "why.weights": (
        "near 50 a weight of 0.100 moves trust by 2.5 points, and by less towards 0 and 100"
    ),
    "why.room_account": (
        "the room has seen {about} come {moved} of the way to the opening of {holder}"
    ),
    "why.tension": "tension {number} = {word}; it moves once, at the close of each round",
    "why.tension_lasting": (
        "tension {number} = {word}; it moves once, at the close of each round and each review"
    ),
    "why.tension_next": (
        "if the {part} closed now: {before} + growth {growth} + pressures {pressure}"
        " + distrust {distrust} = {after}"
    ),
    "why.tension_formula": (
        "distrust is ({k} × (1 − {mean}) − {a}) × {before}, with the mean of all readings {mean}"
    ),
    "why.tension_end": (
        "at 100 everything collapses; you would be left with {alone}, your walk-away less {loss}"
    ),
    "why.tension_end_all": "at 100 everything collapses, and all lose {loss} below their walk-away",
    "why.part_round": "round",
    "why.part_review": "review",
    "why.pressure": "pressure {amount}: {cause}",
    "why.no_pressure": "no pressure since the last close",
    "why.paper": "on paper {paper}: the sum of your points for {text}",
    "why.points": "{title} {option}: {points} (today {today}, best {best})",
    "why.exposed": (
        "{text}: at risk {risk}, exposed {exposed}, and after your trust {lost} lost on average"
    ),
    "why.safe": "{text}: nothing at risk; no limit gives you more than today",
    "why.look": (
        "{title} {option}, if {about} breaks it: your gain of {gain} over today × {times} ="
        " {stake} at risk"
    ),
    "why.means": "national means {means}",
    "why.measure": "{title} {chance}",
    "why.caught": "caught {caught} ({looks})",
    "why.exposed_part": "so {exposed} exposed",
    "why.lost_part": "× distrust {distrust} = {lost} lost",
    "why.eyes": "in your eyes {eyes} = {paper} on paper − {lost} for what might be taken unseen",
    "why.eyes_part": "{about}: exposed {exposed} × distrust {distrust} = {lost}",
    "why.above": "your walk-away is {walk_away}: {margin} above it",
    "why.below": "your walk-away is {walk_away}: {margin} below it",
    "why.walk_away": "your walk-away is {walk_away}: what you have without a treaty",
    "why.walk_away_text": "{text} by {author}: {eyes} in your eyes, {margin}",
    "why.margin_above": "{margin} above",
    "why.margin_below": "{margin} below",
    "why.draft": "the text in hand",
    "why.position": "your position {id}",
    "why.text_of": "{id} by {author}",
    "why.no_lines": "you have no red lines",
    "why.red_line": "{number}. {because} ({condition})",
    "why.crossed_by": "{line}: crossed by {texts}",
    "why.terms": "{title} = {option}",
    "why.text_worth": "for you {paper} on paper, {eyes} in your eyes; walk-away {walk_away}",
    "why.rejected": "{name} rejects it",
    "why.rejected_for": "{name} rejects it: {reasons}",
    "why.moved_own": "it moved your trust in {about}: {row}",
    "why.moved_room": "it moved the room's reading, {pair}: {row}",
    "why.moved_mood": "it presses on tension by {amount} at the next close",
    "why.inject": "{title}: {text}",
    "why.inject_date": "date: {date}",
    "why.inject_source": "source: {source}",
    "why.chosen": "{name} decided: {option}",
    "why.no_effect": "it moved nothing that you may see",
    "why.moves": "you have {moves}; each turn has {all}",
    "why.moves_none": "you do not have the floor; each turn has {all}",
    "why.moves_cost": "tabling, accepting, taking back and demanding cost one move, the rest none",
    "why.moves_commission": "in the commission every step costs one move, and speaking none",
    "why.turns_commission": "turn {number} of {turns} in this session, in the order {names}",
    "why.turns": "turn {number} of {turns} in this round, in the order {names}",
    "why.brackets": "{open} of {all} issues are in brackets: {titles}",
    "why.clean": "every issue is clean: the positions agree",
    "why.issue": "{id}, {title}: {kind}; today {today}",
    "why.issue_places": "positions {places}",
    "why.issue_points": "your points: {points}",
    "why.issue_binds": "it binds {names}",
    "why.issue_watch": "{title} watches {limit}: {chances}",
    "why.chance": "{option} = {chance}",
    "why.rule": "rule {number}: {title}; rules {number} shows it in full",
    "why.chapter": "rule {number}: {title}",
    "why.none": "there is no number called {topic} here",
    "why.meant": "there is no number called {topic} here; did you mean {best}?",
    "why.topics": "ask why of: {topics}",
    "why.national": (
        "what you see without anybody's consent: a breach by another is caught with {looks}"
    ),
    "why.no_national": "you see no breach by your own means",
    "why.own_only": "only a delegation has a score sheet",
    "why.treaty": "the treaty {id}",
    "why.reserve": (
        "it would still reach your walk-away with a trust of {trust} in {name}, all else as it is"
    ),
    "why.reserve_none": "it needs no trust in {name} to reach your walk-away",
    "why.reserve_catch": (
        "or if {catch} of what is at risk were caught, at your trust of today (now {now})"
    ),
    "why.no_vote": "nobody at home votes on a treaty",
    "why.odds": "{text}: the odds at home are {odds} that {chamber} approves it, with {quorum}",
    "why.odds_worth": (
        "it is worth {worth} to those at home, who ask for {asked}; even odds where the two are the"
        " same, and {error} points are one step of luck"
    ),
    "why.odds_made_of": (
        "what they ask for: {base} by those whose votes decide, tension {tension}, support"
        " {support},"
        " your promises {promised}"
    ),
    "why.payment": "{title}: {votes} points of support make it {odds}, for {cost} of your sheet",
    "why.payment_promised": "{title}: promised, for {cost} of your sheet",
    "why.payment_rider": "{line}; it rules out an extension if {condition}",
    "why.support": "how each public stands to the talks: {rows}",
    "why.support_moves": (
        "injects move it, and what the room sees given: each point of a sheet takes {given} from"
        " the giver's and adds it to the receivers'"
    ),
    "why.support_does": "each point of support takes {points} off what those at home ask for",
    "why.no_findings": "nothing has been found, and nobody has been charged",
    "why.found_clean": "review {period}: {by} looked at {of}, nothing amiss",
    "why.found": "{finding}: {by} looked at {of}, {matter}",
    "why.found_shown": "{finding}: {by} looked at {of}, {matter}; everybody has seen it",
    "why.found_chances": (
        "such a look sees a breach with {seen}, with proof in {proven}, and errs with {false_alarm}"
    ),
    "why.asked": "{by} asked {of} behind closed doors: {reply}",
    "why.charged": (
        "{charge}, review {period}: {by} charged {of} with a breach of {limit}; {verdict}"
    ),
    "verdict_of.open": "the inquiry looks",
    "verdict_of.proven": "the inquiry proved it",
    "verdict_of.false": "the inquiry found nothing: the charge was false",
    "verdict_of.unresolved": "the inquiry could not tell",
}
