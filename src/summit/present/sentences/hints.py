"""Sentences of advice, and the labels of the numbered menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "hint.nothing": "there is nothing to be done now",
    "hint.wait": "it is not your turn; look, why and draft are free meanwhile",
    "hint.duty": "first of all: {head}",
    "hint.answer": "what you grant is a promise; ask yourself whether your texts will keep it",
    "hint.above": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} above your walk-away: you could"
        " sign it (accept {text}), or ask for more"
    ),
    "hint.accepted": "you support {text} by {name}; it is signed when everybody does",
    "hint.below": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} below your walk-away: do not sign"
        " it as it is"
    ),
    "hint.crosses.one": (
        "{text} by {name} crosses a red line of yours: do not sign it; reject {text} naming all"
        " would say why"
    ),
    "hint.crosses.many": (
        "{text} by {name} crosses {count} of your red lines: do not sign it; reject {text} naming"
        " all would say why"
    ),
    "hint.verify": (
        "more verification would close the gap: {title} at {option}, which you could demand"
    ),
    "hint.trust": (
        "more trust would: {needed} in {name} instead of {now}; what it gives and what it keeps"
        " moves it"
    ),
    "hint.terms": "neither trust nor verification alone would do: ask for other terms",
    "hint.give_first": (
        "a first step costs you least on {title}: {cost} in your eyes; {command} shows it before"
        " it is sent"
    ),
    "hint.give_free": (
        "a step towards {name} on {title} costs you nothing; {command} shows it before it is sent"
    ),
    "hint.give": (
        "{name} holds on to {title}, and a step there costs you only {cost} in your eyes; {command}"
        " shows it before it is sent"
    ),
    "hint.ask": "in return ask for {title}: their option there would cost you {points}",
    "hint.turns.one": "{count} turn",
    "hint.turns.many": "{count} turns",
    "hint.last_round": (
        "this is the last round, and you have {turns} left; without a deal you have {walk_away}"
    ),
    "hint.last_turn": "this is your last turn; without a deal you have {walk_away}",
    "hint.let_answer": "you have moved, and {names} has not answered yet: end lets the floor go on",
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
}
