"""Sentences for what happens at the table, one event at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "game.opened": "{title}: {names} take their seats",
    "game.seat": "your delegation: {name}",
    "round.opened": "{number} of {rounds} · {title}, {date}",
    "round.closed": "{number} of {rounds} closes",
    "order.set": "speaking order: {names}",
    "turn.opened": "{name} has the floor, turn {number} of {turns}, {moves}",
    "turn.yours": "you have the floor, turn {number} of {turns}, {moves}",
    "turn.closed": "{name} gives up the floor",
    "turn.idle": "{name} makes no move",
    "moves.one": "{count} move",
    "moves.many": "{count} moves",
    "moves.left.one": "{count} move left",
    "moves.left.many": "{count} moves left",
    "move.of": "{name}: {moves}",
    "said": "{name}: “{words}”",
    "text.opening": "{text} by {author}, its opening position",
    "text.tabled": "{text} by {author}, to {audience}",
    "text.changes": "{tabled}, against {before} · {changes}",
    "text.same": "{tabled}, with the terms of {before}",
    "text.of": "{text} of {author}",
    "accept.given": "{name} supports {text}",
    "accept.lapsed": "the support of {name} for {text} lapses: its author tabled a new text",
    "accept.withdrawn": "{name} withdraws its support for {text}",
    "reject.plain": "{name} rejects {text}",
    "reject.line": "{name} names a red line that {text} crosses: {because} ({condition})",
    "demand.put": "{demand}: {by} asks {of} for {measure}: {level}, one-sided",
    "demand.mutual": "{demand}: {by} asks {of} for {measure}: {level}, and offers the same",
    "demand.due": "{demand}: you must answer before anything else",
    "answer.granted": "{demand}: {name} grants {level}",
    "answer.limited": "{demand}: {name} grants less, {level}",
    "answer.unseen": "{demand}: {name} grants it at least in part",
    "answer.refused": "{demand}: {name} refuses",
    "promise.given": "{name} promises {to}: no text of its own below {level} ({measure})",
    "promise.broken": (
        "{name} breaks its promise to {to}: {level} promised, {tabled} tabled ({measure})"
    ),
    "measure.own": (
        "{receiver} has from {giver}: given {given}, value {value}, this round {now},"
        " fallen back {fallen}"
    ),
    "measure.room": "{text} (the room's measure)",
    "row.own": "{pair} {before} -> {after} ({change}) · {cause}, weight {weight}",
    "row.both": (
        "{pair} {before} -> {after} ({change}), the room reads {read} · {cause}, weight {weight}"
    ),
    "row.both_apart": (
        "{pair} {before} -> {after} ({change}), the room reads {read} ({read_change})"
        " · {cause}, weight {weight}"
    ),
    "row.ledger": "{pair} (own ledger) {before} -> {after} ({change}) · {cause}, weight {weight}",
    "row.room": (
        "{pair} (the room's reading) {before} -> {after} ({change}) · {cause}, weight {weight}"
    ),
    "inject.dated": "{title}, {date}",
    "inject.narrow": "{title} (to {audience} only)",
    "inject.passed": "{title} does not come: {reason}",
    "passed.condition": "its condition does not hold",
    "passed.chance": "chance was against it",
    "passed.struck": "it came before",
    "choice.put": "{name} has to decide: {title}",
    "choice.yours": "you have to decide before anything else: {title}",
    "choice.option": "{number}. {text} [{option}]",
    "choice.made": "{name} decides on {title}: {option}",
    "means.moved": "national means of {name}: a breach of {limit} is now caught with {detection}",
    "sheet.points": "score sheet of {name} rewritten for {issue}: {points}",
    "sheet.point": "{option} = {points}",
    "sheet.walk_away": "walk-away of {name} now {points}",
    "sheet.line": "new red line of {name}: {because} ({condition})",
    "flag.set": "{flag} is set",
    "mood.pressed": "{amount} when the round closes: {cause}",
    "mood.pressed_review": "{amount} when the next review closes: {cause}",
    "mood.moved": (
        "{before} -> {after} ({change}), {word} · growth {growth}, pressures {pressure},"
        " distrust {distrust}"
    ),
    "question.opened": "{question} is open, weights {weights}",
    "question.settled": "{question}: answer {answer}",
    "stage.order": "the speaking order is settled",
    "stage.opening": "the opening",
    "stage.talks": "the talks",
    "stage.closing": "the close",
    "stage.ratification": "the votes at home",
    "stage.entry": "the entry into force",
    "stage.compliance": "conduct, decided in secret",
    "stage.looks": "the inspectors look",
    "stage.commission": "the commission",
    "stage.extension": "the notes on an extension",
    "stage.over": "the end",
    "agreement": "every party supports {text}: the treaty is signed",
    "end.signed": "the treaty {text} is signed",
    "end.no_deal": "the talks end without a treaty",
    "end.collapsed": "the talks collapse: tension reached 100",
    "end.not_ratified": "the treaty {text} was signed and will not enter into force",
    "end.in_force": "the treaty {text} is in force, and there is nothing more to review",
    "end.withdrawn": "a notice has run out: the treaty {text} has ended for everybody",
    "end.treaty_collapsed": "the treaty {text} collapses: tension reached 100",
}
