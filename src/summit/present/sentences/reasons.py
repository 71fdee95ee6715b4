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
    "why.row": "round {round}: {cause}, weight {weight}, {before} -> {after} ({change})",
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
    "why.tension_next": (
        "if the round closed now: {before} + growth {growth} + pressures {pressure}"
        " + distrust {distrust} = {after}"
    ),
    "why.tension_formula": (
        "distrust is ({k} × (1 − {mean}) − {a}) × {before}, with the mean of all readings {mean}"
    ),
    "why.tension_end": "at 100 the talks collapse",
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
    "why.moved_mood": "it presses on tension by {amount} when the round closes",
    "why.inject": "{title}: {text}",
    "why.inject_date": "date: {date}",
    "why.inject_source": "source: {source}",
    "why.chosen": "{name} decided: {option}",
    "why.no_effect": "it moved nothing that you may see",
    "why.moves": "you have {moves}; the round gives each turn {all}",
    "why.moves_none": "you do not have the floor; the round gives each turn {all}",
    "why.moves_cost": "tabling, accepting, taking back and demanding cost one move, the rest none",
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
    "why.own_only": "only a seat has a score sheet",
}
