"""Sentences about signals in briefings, under `why` and in the debrief."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "talk_plural.statements": "public statements",
    "talk_plural.non_papers": "non-papers",
    "talk_plural.back_channels": "back channels",
    "talk_plural.disclosures": "disclosures of priorities",
    "talk_plural.pledges": "pledges",
    "talk_plural.linkage": "linkages",
    "talk_plural.ultimatums": "ultimatums",
    "talk_plural.walk_outs": "walk-outs",
    "talk.statements": "public statements: once a round, conciliatory or firm (rule 16.1)",
    "talk.non_papers": (
        "non-papers: a text for some eyes only, which binds nobody; it can be misread, be denied,"
        " and leak (rules 16.2 to 16.6)"
    ),
    "talk.back_channels": (
        "back channels: a sentence to some seats only, which may leak (rules 16.5 and 16.6)"
    ),
    "talk.disclosures": (
        "disclosures: telling some, or all, that one issue matters more to you than another; it"
        " need not be true, and can be found out (rule 16.7)"
    ),
    "talk.pledges": (
        "pledges: promising another, before everybody, how far you will come on an issue by the"
        " close of a round (rule 16.8)"
    ),
    "talk.linkage": (
        "linkage: refusing to settle one issue while another stays as it is today (rule 16.9)"
    ),
    "talk.ultimatums": (
        "ultimatums: your position, yes or no, at once; whoever stays after a refusal was bluffing"
        " (rule 16.10)"
    ),
    "talk.walk_outs": (
        "walking out: leaving the table, which blocks any agreement until you come back"
        " (rule 16.13)"
    ),
    "talk.gestures": (
        "gestures: steps that a delegation takes by itself, once each; some ask for an answer"
        " (rules 16.11 and 16.12)"
    ),
    "gesture.head": "{id}, {title}: {text} (open to {names})",
    "gesture.own": "{id}, {title}: {text}",
    "gesture_weight.light": "weighs a little",
    "gesture_weight.some": "weighs something",
    "gesture_weight.much": "weighs much",
    "gesture.all": "all others",
    "gesture.free": "It {word} with {names} ({weight}), and costs no points.",
    "gesture.costs.one": (
        "It {word} with {names} ({weight}), and costs {count} point of your sheet in the end."
    ),
    "gesture.costs.many": (
        "It {word} with {names} ({weight}), and costs {count} points of your sheet in the end."
    ),
    "gesture.rounds.one": "the same round",
    "gesture.rounds.many": "{count} rounds",
    "gesture.hopes": (
        "It hopes for {answers} by another within {rounds}: then both gain {bonus} in each other's"
        " eyes, and without an answer support at home falls by {lapse}."
    ),
    "floor_of.open": "an open floor: everybody takes turns when it likes (rule 2.7)",
    "floor_of.sealed": "a sealed floor: all hand in, and then it is read out (rule 2.8)",
    "branch.then": "after it: {ways} (rule 2.9)",
    "branch.if": "{round} if {condition}",
    "branch.else": ", else ",
    "branch.round": "round {number}, {title}",
    "branch.end": "the end of the talks",
    "branch.untold": "events lead there",
    "sign.equal": " is ",
    "sign.other": " is not ",
    "sign.least": " is at least ",
    "sign.most": " is at most ",
    "sign.above": " is above ",
    "sign.below": " is below ",
    "asks.tension": "tension",
    "asks.brackets": "the number of brackets",
    "asks.gesture": "the gesture “{title}” stands",
    "asks.no_gesture": "the gesture “{title}” does not stand",
    "asks.not_away": "{name} has not walked out",
    "asks.trust": "the room's reading of {holder} in {about}",
    "asks.away": "{name} has walked out",
    "asks.support": "support in {name}",
    "asks.texts": "the number of texts by {name}",
    "asks.demands": "the number of demands by {name}",
    "asks.grants": "the number of demands granted by {name}",
    "asks.pledges_broken": "the number of pledges broken by {name}",
    "asks.ultimatums": "the number of ultimatums by {name}",
    "asks.leaks": "the number of leaks from {name}",
    "brief.means_head": "means of talk beside texts, demands and remarks",
    "brief.gestures": "gestures that {name} may make",
    "brief.round_more": "{round}; {more}",
    "paper.means_of_talk": "Means of talk",
    "paper.means_of_talk_note": "Beside texts, demands and remarks there are here:",
    "paper.round_more": "{round} {more}.",
    "paper.gestures": "Gestures",
    "paper.gestures_note": (
        "Steps that you may take by yourself, once each, for a move. Taking one back costs half as"
        " much again as it earned (rules 16.11 and 16.12)."
    ),
    "report.signals": "What was signalled, and what came of it",
    "came.statements": "{name}: conciliatory statements {friendly}, firm ones {firm}",
    "came.paper": "{name} to {to}, round {round}, in a non-paper ({id}): {changes}",
    "came.paper_same": "what its position said",
    "came.misread": "{name} misread {id}: {wrong}",
    "came.denied": "{name} denied {id}",
    "came.shown": "{name} showed {id} to everybody",
    "came.leaked": "{id} leaked",
    "came.message": "a message of {name} to {to} leaked, round {round}: “{words}”",
    "came.true": (
        "{name} told {to} that it cares more about {more} than about {less}, and that was true:"
        " {points} points against {others}"
    ),
    "came.lie": (
        "{name} told {to} that it cares more about {more} than about {less}, which was not true and"
        " was never found out: {points} points against {others}"
    ),
    "came.lie_found": (
        "{name} told {to} that it cares more about {more} than about {less}, which was not true and"
        " was found out: {points} points against {others}"
    ),
    "came_pledge.kept": (
        "{id}: {name} kept its pledge to {to}: {issue} as far as {option} by the close of round"
        " {due}"
    ),
    "came_pledge.broken": (
        "{id}: {name} broke its pledge to {to}: {issue} as far as {option} by the close of round"
        " {due}"
    ),
    "came_pledge.open": (
        "{id}: the pledge of {name} to {to} was not due before the end: {issue} as far as {option}"
        " by the close of round {due}"
    ),
    "came.tied": "{name} tied {issue} to {tied}, to the end",
    "came.gave_up": "{name} tied {issue} to {tied}, and gave it up",
    "came.tie_declined": "{line}; {names} did not accept it",
    "came.yielded": "{id}: {of} yielded to the ultimatum of {name} on {text}",
    "came.empty": (
        "{id}: {of} refused the ultimatum of {name} on {text}; {name} stayed at the table, and was"
        " seen to have bluffed"
    ),
    "came.carried_out": (
        "{id}: {of} refused the ultimatum of {name} on {text}, and {name} walked out"
    ),
    "came.refused": "{id}: {of} refused the ultimatum of {name} on {text}, and that was the end",
    "came.gesture": "{name}, round {round}: {title}",
    "came.answered": "{line}; {name} answered it",
    "came.unanswered": "{line}; no answer came",
    "came.undone": "{line}; it was taken back",
    "came.left": "{name} walked out in round {left} and did not come back",
    "came.back": "{name} walked out in round {left} and came back in round {back}",
    "why.turns_of": "{name} {turns}",
    "why.turns_open": "everybody takes turns when it likes; left are {left}",
    "why.turns_sealed": "all hand in once a turn, and then it is read out; left are {left}",
    "why.moves_signals": (
        "tabling, sending, accepting, taking back and demanding cost one move, as do pledges,"
        " linkages, ultimatums, gestures and showing a non-paper to all; walking out costs all that"
        " are left, and the rest none"
    ),
}
