"""Sentences for the commands of chapter 16: what each does, what it means before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "group.signals": "Signals, in your turn",
    "command.yield": "give in to the ultimatum that waits",
    "command.defy": "refuse the ultimatum that waits",
    "command.declare": "make a public statement",
    "command.whisper": "say a sentence to some only",
    "command.propose_to": "send a text to some only, as a non-paper",
    "command.deny_paper": "say that a non-paper of yours was never an offer",
    "command.reveal": "show everybody a non-paper that you were sent",
    "command.disclose": "tell what matters more to you",
    "command.pledge": "promise to come closer on an issue",
    "command.link": "tie an issue to another",
    "command.unlink": "give up a tie of yours",
    "command.decline": "say that you do not accept another's tie",
    "command.ultimatum": "put your position to another: yes or no",
    "command.gesture": "take a step by yourself",
    "command.undo": "take a gesture back",
    "command.walk": "leave the table",
    "command.return": "come back to the table",
    "command.signals": "pledges, ties, gestures and confidences that stand",
    "about.yield": (
        "Supports the text that was put to you as an ultimatum. What it is worth is shown first."
        " Free, and due before anything else."
    ),
    "about.defy": (
        "Refuses the ultimatum that waits for you. If its author is still at the table when its"
        " turn ends, the threat was empty. Free, and due before anything else."
    ),
    "about.declare": (
        "A statement before everybody, once a round. A conciliatory one calms the room and earns a"
        " little trust, and those at home like it less; a firm one does the opposite. No move."
    ),
    "about.whisper": (
        "Says a sentence to some delegations only, as one of your three in a turn. It moves"
        " nothing, and may come out."
    ),
    "about.propose_to": (
        "Sends the text to those alone, as a non-paper: your position stays, nobody can accept it,"
        " and it may be misread or come out. It is named N1, N2 and so on. One move."
    ),
    "about.deny_paper": (
        "With a non-paper of yours, by its number, N1, or its name: says that it was never an"
        " offer. Its readers trust you less, and you them. No move."
    ),
    "about.reveal": (
        "Shows everybody a non-paper that you were sent: by its number, N1, or its name. Its author"
        " will not forget it. One move."
    ),
    "about.disclose": (
        "Tells some delegations, or all, that one issue matters more to you than another: two such"
        " things a round. It earns a little trust. It may be untrue, and may be found out. No move."
    ),
    "about.pledge": (
        "Promises another, before everybody, that your position will come at least so far towards"
        " it on an issue by the close of a round: this one, or that of a number or a name. Kept, it"
        " earns trust; broken, it costs more. One move."
    ),
    "about.link": (
        "Ties an issue to another: you will put your name to no text that settles the first and"
        " leaves the second as it is today. All others trust you a little less. One move."
    ),
    "about.unlink": "Gives up a tie of your own. Alone it means the only one. No move.",
    "about.decline": (
        "Says that you do not accept the tie of another. The room grows more tense, and as long as"
        " the tie stands you trust its author less. Alone it means the only one. No move."
    ),
    "about.ultimatum": (
        "Puts your position as it stands to another, who must say yes or no at once. If it refuses,"
        " leave the table in the same turn, or your word counts for less. Once a round. One move."
    ),
    "about.gesture": (
        "Takes a step that the scenario lists, once each: signals shows yours, with what they weigh"
        " and cost. Some ask for an answer by another's gesture. One move."
    ),
    "about.undo": "Takes a gesture back. It costs one and a half times what it earned. One move.",
    "about.walk": (
        "Leaves the table. Nobody can agree on anything until you return, and in your turns you can"
        " only return or end. Those at home applaud; nobody else does. It ends your turn."
    ),
    "about.return": "Comes back to the table after you have walked out. One move.",
    "about.signals": (
        "Shows what stands of all that was signalled and that you know of, and the gestures that"
        " you could make."
    ),
    "problem.not_here": (
        "there is no {verb} in this game: the scenario does not allow it (rule {rule})"
    ),
    "problem.tone_unknown": "declare conciliatory, or declare firm; {typed} is neither",
    "problem.tone_missing": "declare conciliatory, or declare firm",
    "problem.whisper_to_whom": "whisper to whom? As in whisper to SEAT: WORDS; there are {fits}",
    "problem.nothing_whispered": "whisper what? What is to be said stands behind the colon",
    "problem.paper_unknown": "there is no non-paper {typed}; there are {fits}",
    "problem.paper_unknown_none": "there is no non-paper {typed}",
    "problem.paper_missing": "which non-paper? {verb} one of {fits}",
    "problem.no_papers": "there is no non-paper that you could {verb}",
    "problem.two_issues": "name two issues; agenda lists them",
    "problem.disclose_to_whom": "tell whom? Add to and one of {fits}, or to all",
    "problem.pledge_what": "pledge what? As in pledge SEAT ISSUE=OPTION by ROUND",
    "problem.pledge_one_issue": "a pledge is about one issue",
    "problem.which_link": "which tie? {verb} ISSUE and ISSUE; signals lists them",
    "problem.no_link_of_yours": "you have tied nothing to anything",
    "problem.no_link_of_others": "no tie of another stands that you have not declined",
    "problem.no_such_tie": "nobody else has tied these two; signals lists what stands",
    "problem.link_of_whom": "whose tie? Add of and one of {fits}",
    "problem.no_ultimatum": "no ultimatum waits for you, so there is nothing to {verb}",
    "problem.gesture_missing": "which gesture? {verb} one of {fits}; signals says more",
    "problem.gesture_unknown": "there is no gesture {typed}; there are {fits}",
    "problem.no_gesture_left": "there is no gesture that you could {verb}",
    "paper.named": "{id} ({short})",
    "do.paper": "Send this text to {names} alone, as a non-paper",
    "do.friendly": "Make a conciliatory statement before everybody",
    "do.firm": "Make a firm statement before everybody",
    "do.deny": "Say that {paper} was never an offer",
    "do.whisper": "Say this to {names} in confidence",
    "do.reveal": "Show everybody {paper}",
    "do.disclose": "Tell {names} that {more} matters more to you than {less}",
    "do.pledge": "Pledge {name} to come as far as {option} on {issue} by the close of round {due}",
    "do.link": "Tie {issue} to {tied}",
    "do.unlink": "Give up tying {issue} to {tied}",
    "do.decline": "Decline the tie of {issue} to {tied} by {name}",
    "do.threaten": "Put {text} to {name} as an ultimatum",
    "do.yield": "Yield",
    "do.defy": "Refuse the ultimatum",
    "do.gesture": "Make a gesture: {title}",
    "do.undo": "Take the gesture back: {title}",
    "do.walk_out": "Walk out",
    "do.come_back": "Come back to the table",
    "weigh.one_move": "one move",
    "weigh.rises": "{of} trusts you more: {before} -> {after}, as the room reads it",
    "weigh.own_falls": "your trust in {name} falls too: {before} -> {after}",
    "weigh.quietly": "{name} trusts you less ({weight}); the room does not see it",
    "weigh.support": "your support at home {amount}",
    "weigh.tension": "tension {amount} at the close of the round",
    "weigh.left_out": "{names} would trust you less ({weight})",
    "weigh.leak_home": "your support would fall by {points}",
    "weigh.leak": "may come out, chance {chance}: {cost}",
    "weigh.friendly": (
        "Everybody else trusts you a little more ({weight}, at most {cap} in the whole game), and"
        " tension moves by {tension} at the close of the round."
    ),
    "weigh.friendly_spent": (
        "Friendly words earn you no more trust ({weight} of at most {cap} in the whole game);"
        " tension moves by {tension} at the close of the round."
    ),
    "weigh.firm": (
        "Everybody else trusts you a little less ({weight}), and tension moves by {tension} at the"
        " close of the round."
    ),
    "weigh.paper": "{names} alone will read it: your position stays, and nobody can accept it.",
    "weigh.paper_counts": (
        "What it gives counts by {share} with {names}, the rest when you say it in public; not"
        " said by the close of the next round, it counts as taken back."
    ),
    "weigh.misread": "{names} may misread it, chance {chance}, and nobody would know.",
    "weigh.deny_quiet": "Only {names} will hear of it.",
    "weigh.deny_public": "It has come out, so everybody will hear that you deny it to {names}.",
    "weigh.deny": "What the non-paper seemed to give is taken back at once.",
    "weigh.whisper": "Only {names} will hear it; it moves nothing. {left} in this turn.",
    "sentences.left.one": "{count} sentence left",
    "sentences.left.many": "{count} sentences left",
    "weigh.reveal": "Everybody reads {paper} by {name}, and learns who has shown it.",
    "weigh.reveal_author": "{names}, who had been left out, will trust {name} less ({weight}).",
    "weigh.disclose": (
        "Whoever hears it trusts you a little more ({weight}, at most {cap} in all): {names}."
    ),
    "weigh.disclose_true": (
        "By your sheet it is true: {more} is worth {high} points to you from worst to best, {less}"
        " {low}."
    ),
    "weigh.disclose_untrue": (
        "By your sheet it is NOT true: {more} is worth {high} points to you from worst to best,"
        " {less} {low}."
    ),
    "weigh.disclose_risk": (
        "found out with a chance of {chance} at each round's close: {weight}, and what it earned"
    ),
    "weigh.round": "round {number} ({title})",
    "weigh.round_beyond": "round {number}",
    "weigh.pledge_now": "Your position says {option} now; it is settled at the close of {due}.",
    "weigh.pledge": (
        "Kept, it earns up to {weight} in the eyes of {name}, by the points that it brings it."
    ),
    "weigh.pledge_broken": "broken, it weighs {weight} in the eyes of {name}, before everybody",
    "weigh.link": (
        "You put your name to no text that settles {issue} and leaves {tied} as it is today, until"
        " you unlink them."
    ),
    "weigh.link_others": (
        "Others may decline it: then tension rises, and each of them takes {weight} from you at"
        " each round's close."
    ),
    "weigh.unlink": "You may sign {issue} without {tied} again.",
    "weigh.decline": (
        "As long as the tie stands, {name} loses in your eyes at each round's close ({weight})."
    ),
    "weigh.threaten": "{name} must say yes or no to {text} at once; a yes supports it.",
    "weigh.threaten_empty": (
        "if {name} refuses and you are still at the table when your turn ends: {weight} more"
    ),
    "weigh.threaten_last": (
        "this is your last move: if {name} refuses, your turn is over before you can leave"
    ),
    "weigh.yield": "You support {text} by {name}, as if you had accepted it.",
    "weigh.defy": (
        "{name} must leave the table in this turn, or its word is worth less to you ({weight})."
    ),
    "weigh.bluff": (
        "{name} refused your ultimatum {ultimatum}: if your turn ends at the table, it was empty"
        " ({weight} in the eyes of {name}); walk out keeps your word"
    ),
    "weigh.gesture_all": "weighs {weight} with everybody else",
    "weigh.gesture": "weighs {weight} with {names}",
    "weigh.gesture_cost": "costs you {cost} points in the end",
    "weigh.hope": (
        "asks for an answer within {rounds}: {titles}. If it comes, each of the two gains {bonus}"
        " more; if not, your support falls by {lapse}"
    ),
    "weigh.rounds.one": "{count} round",
    "weigh.rounds.many": "{count} rounds",
    "weigh.undo": "It costs {weight} where it had earned {earned}.",
    "weigh.walk_out": "While you are away nobody can sign anything or ask you for anything.",
    "weigh.walk_back": (
        "In your turns you can only return, for a move and {points} of support, or stay away."
    ),
    "weigh.come_back": "You are at the table again, and can negotiate.",
    "weigh.own_gesture": "{id}: {title} · {weight} · costs {cost} points",
    "signals.head": "{head}:",
    "signals.line": "  {line}",
    "signals.nothing": "nothing has been signalled so far that still matters",
    "signals.own": "gestures that you could make",
    "signals.none_here": "this game has texts, demands and remarks, and no other signals",
    "menu.yield": "support {text}: {worth}",
    "menu.defy": "refuse; {name} must then leave the table, or was bluffing",
    "menu.sealed": "hand in nothing new: your position stands",
    "menu.away": "stay away",
    "menu.gesture": "{title} · {weight} · costs {cost} points",
    "menu.return": "come back to the table; a move",
    "menu.walk_out": "leave the table, so that your ultimatum was no bluff",
    "waiting.ultimatum": "answer {name}, who puts {text} to you as an ultimatum ({id}): yes or no",
    "waiting.yield": "support {text}: {worth}",
    "waiting.defy": "refuse: {meaning}",
    "waiting.open": "the floor is open, anyone may act: you have {moves}, {turns} · {others}",
    "waiting.turns.one": "{count} turn left with this one",
    "waiting.turns.many": "{count} turns left with this one",
    "waiting.sealed": (
        "hand in one thing under seal: propose, accept, or end for nothing new; handed in so far:"
        " {names}"
    ),
    "waiting.sealed_done": "you have handed in {what}; still to hand in: {names}",
    "waiting.open_done": "you have no turn left on this floor; {turns}",
    "waiting.nobody": "nobody",
    "waiting.away": "you are away from the table: return comes back, end stays away",
    "plain.send_signal": "send it? (y/n) ",
    "worth.as_read": "as you read it; a non-paper may be misread",
    "worth.seen_by": "{names} alone will see the text, and none of these numbers",
    "plain.signing_sealed": (
        "everybody else supports {text}: unless its author replaces it, this signs the treaty"
    ),
    "plain.under_seal": "it is handed in under seal, and read out when all have handed in",
}
