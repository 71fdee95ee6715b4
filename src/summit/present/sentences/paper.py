"""Sentences of the handouts that are printed before a game."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "paper.level": "{level} level",
    "paper.minutes": "{read} min to read, {play} min to play",
    "paper.briefing": "Briefing",
    "paper.objectives": "What there is to learn",
    "paper.delegations": "Delegations",
    "paper.delegation": "{name} ({code})",
    "paper.agenda": "Agenda",
    "paper.issue": "{title} (`{id}`)",
    "paper.limit": "A limit. It binds {names}. Today: {today}.",
    "paper.verification": "A measure of verification. Today: {today}.",
    "paper.political": "A political question. Today: {today}.",
    "paper.range": "Options: {low} to {high}, {count} in all.",
    "paper.options": "Options:",
    "paper.option": "`{id}`: {label}",
    "paper.openings": "Openings: {openings}.",
    "paper.opening": "{name} {option}",
    "paper.watches": "Chance of catching a breach of {limit}, by option:",
    "paper.option_head": "option",
    "paper.chance_head": "caught",
    "paper.rounds": "Rounds",
    "paper.round.one": "{title}, {date}: {count} turn for each delegation, {moves} a turn.",
    "paper.round.many": "{title}, {date}: {count} turns for each delegation, {moves} a turn.",
    "paper.round_text": "{round} {text}",
    "paper.sources": "Sources",
    "paper.secret": "For {name} alone",
    "paper.secret_note": "Keep this part to yourself. Nobody else at the table has it.",
    "paper.instructions": "Instructions",
    "paper.sheet": "Score sheet",
    "paper.sheet_note": (
        "Whole points, about 100 in all. Between two options named here the points run in a"
        " straight line; beyond the outermost they stay."
    ),
    "paper.issue_head": "issue",
    "paper.points_head": "points by option",
    "paper.points": "{option}: {points}",
    "paper.walk_away": "Walk-away",
    "paper.walk_away_note": (
        "Your walk-away value is {points}. A treaty that is worth less in your eyes is worse for"
        " you than none (rule 3.5)."
    ),
    "paper.red_lines": "Red lines",
    "paper.no_red_lines": "You have none.",
    "paper.red_line": "{because} ({condition})",
    "paper.means": "National means",
    "paper.means_note": "What you can see for yourself, with nobody's consent (rule 6.6).",
    "paper.no_means": "You see nothing for yourself: you depend on agreed measures.",
    "paper.mean": "{title}: {chance}",
    "paper.trust": "Trust",
    "paper.trust_line": "You begin with a trust of {trust} out of 100 in {name}.",
    "paper.home": "Those at home",
    "paper.home_note": (
        "They see a treaty with your trust and with your points, except where theirs are told here."
        " The more it is worth to them, the calmer the room and the warmer your public, the better"
        " the odds (rule 11.3). What you promise at home buys votes and costs points of your sheet."
    ),
    "paper.exposure": "Paper and eyes",
    "paper.exposure_note": (
        "On paper a text is the sum of your points. Your own cuts are certain; theirs are not."
        " In your eyes a text loses, for each limit that another may break unseen, your distrust"
        " × the chance that nobody sees it × what is at stake (rule 3.3). More trust and more"
        " verification both bring it back."
    ),
    "paper.worked": (
        "An example, your opening text: {paper} on paper. {title} at {option} gives you {gain}"
        " points above today; if {name} broke it unseen you would lose {stake}. National means"
        " and the measures of that text catch {caught}, which leaves {exposed} exposed. With a"
        " distrust of {distrust} that costs {lost}. In your eyes the whole text is worth {eyes}."
    ),
    "paper.unworked": "Your opening text puts nothing at risk: no limit gives you more than today.",
}
