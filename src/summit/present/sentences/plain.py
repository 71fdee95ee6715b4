"""Sentences of plain mode: what it asks, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "prefix.lesson": "LESSON",
    "prefix.no": "NO",
    "plain.prompt": "> ",
    "plain.begin": "Enter takes you to the table; brief, sheet or help first, if you like: ",
    "plain.make_way": "{name} must act now. Enter clears the page and hands over: ",
    "plain.handed": "HAND-OVER  to {name}",
    "plain.look_away": "Everybody else looks away.",
    "plain.alone": "Enter when only {name} looks (q leaves): ",
    "plain.open_to_all": "The talks are over, and what follows is for everybody.",
    "plain.more": "Enter shows more, q skips the rest: ",
    "plain.send": "send? (y/n) ",
    "plain.sign": "sign? (y/n) ",
    "plain.signing": "everybody else supports {text}: this signs the treaty and ends the talks",
    "plain.all_the_same": "do it all the same? (y/n) ",
    "plain.not_sent": "not done",
    "plain.speak_for": (
        "Your delegation: {name}. Without a deal you have {walk_away} points: sign nothing that is"
        " worth less in your eyes."
    ),
    "plain.red_line": "Your red line: {because}",
    "plain.read_on": (
        "brief shows all of the briefing and your instructions, sheet your points, hint gives"
        " advice, options lists what you could do, help lists the commands."
    ),
    "plain.resumed": "{title}: the game goes on",
    "plain.drafted": "kept as a draft: propose tables it, draft clear forgets it",
    "plain.draft_lies": "a draft lies before you, and propose builds on it; draft clear forgets it",
    "plain.undrafted": "the draft is forgotten",
    "plain.asks": "a text is asked about before it is tabled",
    "plain.asks_not": "texts are tabled without asking, unless they would cost you dearly",
    "plain.stops": "a full terminal waits for Enter before it goes on",
    "plain.stops_not": "everything is shown without a stop",
    "plain.place": "every move is saved as it is made, in {place}",
    "plain.no_rule": "there is no rule {number}; rules lists the chapters",
    "rulebook.title": "{number} {title}",
    "rulebook.how": "rules 5 lists the rules of a chapter, rules 5.3 shows one",
    "plain.unfinished": "the game stands in round {number} of {rounds}",
    "plain.unfinished_home": "the treaty is signed, and at home for approval",
    "plain.unfinished_review": "the game stands in review {number} of {periods}",
    "plain.outcome": "OUTCOME {ending}",
    "cli.more": "{first} (and {count} more: summit check {file})",
    "check.sum": "{files}: {errors}, {others}",
    "check.files.one": "{count} file",
    "check.files.many": "{count} files",
    "check.errors.one": "{count} error",
    "check.errors.many": "{count} errors",
    "check.others.one": "{count} warning",
    "check.others.many": "{count} warnings",
    "check.empty": "there is no scenario in {folder}",
    "audit.same": "all {count} entries come out as they were recorded",
    "audit.rules": "the game was played under rules {then}; installed are {now}",
    "audit.weight": "weight {name}: {then} then, {now} now",
    "audit.none": "none",
    "audit.otherwise": "entry {entry} comes out otherwise",
    "audit.refused": "it is refused today: {reason}",
    "audit.then": "recorded: {event}",
    "audit.now": "today: {event}",
    "audit.nothing": "nothing more",
}
