"""Sentences for signals and for floors without a speaking order, one event at a time.

`signal.` is what anybody reads of another, `signal_own.` what a seat reads of itself; the codes
are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "signal.conciliatory": "{name} makes a conciliatory statement before everybody",
    "signal.firm": "{name} makes a firm statement before everybody",
    "signal.sent": "{name} sends {to} a non-paper, {paper}",
    "signal.denied": "{name} says that {paper} was never an offer",
    "signal.whispered": "{name} tells {to} in confidence: “{words}”",
    "signal.told": "{name} tells {to} that it cares more about {more} than about {less}",
    "signal.true": "it is true: {name} has more to gain on {more} than on {less}",
    "signal.untrue": "it is not true: {name} has no more to gain on {more} than on {less}",
    "signal.found_out": (
        "{name} is found out: it does not care more about {more} than about {less}, as it told {to}"
    ),
    "signal.pledged": (
        "{pledge}: {name} pledges {to} that its position will come as far as {option} on {issue} by"
        " the close of round {due} (now {start})"
    ),
    "signal.kept": "{pledge}: {name} keeps its pledge to {to} ({issue}: {option})",
    "signal.broken": "{pledge}: {name} breaks its pledge to {to} ({issue}: {option})",
    "signal.linked": (
        "{name} ties {issue} to {tied}: it will sign no text that settles the one and leaves the"
        " other as it is today"
    ),
    "signal.declined": "{name} does not accept the linkage of {issue} to {tied} by {of}",
    "signal.unlinked": "{name} gives up its linkage of {issue} to {tied}",
    "signal.threatened": "{ultimatum}: {name} puts {text} to {to} as an ultimatum, yes or no",
    "signal.yielded": "{ultimatum}: {name} yields to {by}",
    "signal.stood": "{ultimatum}: {name} refuses the ultimatum put by {by}",
    "signal.empty": (
        "{ultimatum}: {name} stays at the table after the refusal: its ultimatum was empty"
    ),
    "signal.gesture": "{name} makes a gesture: {title}",
    "signal.hoped": (
        "{name} hopes for an answer by the close of round {until}: {answers} by another delegation"
    ),
    "signal.undone": "{name} takes its gesture back: {title}",
    "signal.answered": (
        "{name} finds an answer to its initiative “{title}” from {by}: each trusts the other more"
    ),
    "signal.unanswered": (
        "{name} finds no answer to its initiative “{title}”, and those at home are disappointed"
    ),
    "signal.left": "{name} walks out: there is no agreement until it comes back",
    "signal.back": "{name} comes back to the table",
    "signal.leaked": "a leak: what {name} told {to} in confidence is out: “{words}”",
    "signal.paper_leaked": "a leak: everybody can read {paper}, which {name} sent to {to}",
    "signal.revealed": "{by} shows everybody {paper}, which {name} sent to {to}",
    "signal.handed_text": "{name} handed in a text: {changes}",
    "signal.handed_yes": "{name} handed in its support for {text}",
    "signal.handed_nothing": "{name} handed in nothing new",
    "signal_own.conciliatory": "you make a conciliatory statement before everybody",
    "signal_own.firm": "you make a firm statement before everybody",
    "signal_own.sent": "you send {to} a non-paper, {paper}",
    "signal_own.denied": "you say that {paper} was never an offer",
    "signal_own.whispered": "you told {to} in confidence: “{words}”",
    "signal_own.told": "you told {to} that you care more about {more} than about {less}",
    "signal_own.true": "it is true: by your sheet you have more to gain on {more} than on {less}",
    "signal_own.untrue": (
        "it is not true: by your sheet you have no more to gain on {more} than on {less}; it is"
        " found out with {chance} at the close of each round"
    ),
    "signal_own.found_out": (
        "you are found out: you do not care more about {more} than about {less}, as you told {to}"
    ),
    "signal_own.pledged": (
        "{pledge}: you pledge {to} that your position will come as far as {option} on {issue} by"
        " the close of round {due} (now {start})"
    ),
    "signal_own.kept": "{pledge}: you keep your pledge to {to} ({issue}: {option})",
    "signal_own.broken": "{pledge}: you break your pledge to {to} ({issue}: {option})",
    "signal_own.linked": (
        "you tie {issue} to {tied}: you will sign no text that settles the one and leaves the other"
        " as it is today"
    ),
    "signal_own.declined": "you do not accept the linkage of {issue} to {tied} by {of}",
    "signal_own.unlinked": "you give up your linkage of {issue} to {tied}",
    "signal_own.threatened": "{ultimatum}: you put {text} to {to} as an ultimatum, yes or no",
    "signal_own.yielded": "{ultimatum}: you yield to {by}",
    "signal_own.stood": "{ultimatum}: you refuse the ultimatum put by {by}",
    "signal_own.empty": (
        "{ultimatum}: you stay at the table after the refusal: your ultimatum was empty"
    ),
    "signal_own.gesture": "you make a gesture: {title}",
    "signal_own.hoped": (
        "you hope for an answer by the close of round {until}: {answers} by another delegation"
    ),
    "signal_own.undone": "you take your gesture back: {title}",
    "signal_own.answered": (
        "you find an answer to your initiative “{title}” from {by}: each trusts the other more"
    ),
    "signal_own.unanswered": (
        "you find no answer to your initiative “{title}”, and those at home are disappointed"
    ),
    "signal_own.left": "you walk out: there is no agreement until you come back",
    "signal_own.back": "you come back to the table",
    "signal_own.leaked": "a leak: what you told {to} in confidence is out: “{words}”",
    "signal_own.paper_leaked": "a leak: everybody can read {paper}, which you sent to {to}",
    "signal_own.revealed": "{by} shows everybody {paper}, which you sent to {to}",
    "signal_own.handed_text": "you handed in a text: {changes}",
    "signal_own.handed_yes": "you handed in your support for {text}",
    "signal_own.handed_nothing": "you handed in nothing new",
    "revealed_own": "you show everybody {paper}, which {name} sent to {to}",
    "ultimatum.due": "{ultimatum}: you must answer before anything else: yield, or refuse",
    "nonpaper.named": "non-paper {id}",
    "nonpaper.against": "{line}, against {before} · {changes}",
    "nonpaper.read": "{name} sends {to} a non-paper, {paper}, which you read so",
    "nonpaper.read_right": "{name} reads {paper} as it was written",
    "nonpaper.misread": "{name} misreads {paper}: {changes}",
    "nonpaper.wrong": "{title}: written {written}, read {read}",
    "answer.title": "“{title}”",
    "answer.or": " or ",
    "audience.everybody": "everybody",
    "told.unnamed": "what it told is not known to you",
    "floor.open": (
        "the floor is open: each delegation has {turns} of {moves}, and takes them when it likes"
    ),
    "floor.sealed": (
        "the floor is sealed: {turns} in which each delegation hands in a text, its support for"
        " one, or nothing new"
    ),
    "floor.turns.one": "{count} turn",
    "floor.turns.many": "{count} turns",
    "floor.turn_ended": "{name} ends a turn of its own",
    "seal.lodged": "{name} has handed in; nobody knows yet what",
    "seal.opened": "all have handed in, and it is read out",
    "round.skipped": "the talks pass over round {number}, {title}",
    "turn.idle_seen": "{name} makes no move that you can see",
}
