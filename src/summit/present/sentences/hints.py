"""Sentences of advice, and the labels of the numbered menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "hint.nothing": "there is nothing to be done now",
    "hint.wait": "it is not your turn; look, why and draft are free meanwhile",
    "hint.duty": "first of all {head}; options lists the answers",
    "hint.answer": "what you grant is a promise; ask yourself whether your texts will keep it",
    "hint.above": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} above your walk-away: you could"
        " sign it (accept {text}), or ask for more"
    ),
    "hint.enough": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} above your walk-away: you could"
        " sign it (accept {text}), and there is little more to be hoped for"
    ),
    "hint.accepted": "you support {text} by {name}; it is signed when everybody does",
    "hint.below": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} below your walk-away: do not sign"
        " it as it is"
    ),
    "hint.crosses.one": (
        "{text} by {name} crosses a red line of yours: do not sign it, and tell them, which is"
        " free: reject {text} naming all"
    ),
    "hint.crosses.many": (
        "{text} by {name} crosses {count} of your red lines: do not sign it, and tell them, which"
        " is free: reject {text} naming all"
    ),
    "hint.crosses_known": (
        "{text} by {name} crosses a red line of yours: do not sign it; you have told them"
    ),
    "hint.named": (
        "your own {text} crosses a red line that {name} has named, and cannot be signed as it is:"
        " {because} ({condition})"
    ),
    "hint.verify": (
        "more verification would close the gap: {title}: {option}, which you could demand"
    ),
    "hint.trust": (
        "more trust would close the gap: {needed} in {name} instead of {now}; what it gives and"
        " what it keeps moves it"
    ),
    "hint.terms": (
        "no inspection, and no trust that is within reach, would make it good enough: ask for"
        " other terms"
    ),
    "hint.text": (
        "it is time for a text such as this: {command}; it is worth {eyes} in your eyes, {margin}"
        " above your walk-away, and gives them more where it costs you least"
    ),
    "hint.demand": "what you are promised counts for more if you can look; ask {name}: {command}",
    "hint.hold": (
        "your position is about right for this hour, and the next step is theirs: end lets the"
        " floor go on"
    ),
    "hint.turns.one": "{count} turn",
    "hint.turns.many": "{count} turns",
    "hint.last_round": (
        "this is the last round, and you have {turns} left; without a deal you have {walk_away}"
    ),
    "hint.last_turn": "this is your last turn; without a deal you have {walk_away}",
    "hint.let_answer": (
        "you have moved this round, and {names} has tabled nothing since: wait for the answer"
        " before you give more; end lets the floor go on"
    ),
    "menu.line": "{number}. {label}",
    "menu.about": "{command} · {about}",
    "menu.above": "in your eyes {eyes} ({change}), {margin} above walk-away",
    "menu.below": "in your eyes {eyes} ({change}), {margin} below walk-away",
    "menu.crosses": "{worth}, crosses a red line of yours",
    "menu.refuse": "refuse; it costs trust",
    "menu.grant": "promise {level}",
    "menu.reject": "say no, and which of your red lines it crosses",
    "menu.mutual": "offers {name} the same, which costs no trust",
    "menu.one_sided": "{name} will trust you less for it",
    "menu.end": "give up the moves that are left",
    "menu.more": (
        "more is possible, such as any text of your own (draft ISSUE=OPTION ...); help lists all"
    ),
}
