"""Sentences of the screens about signals (rules, chapter 16) and about floors without order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "title.levers": "Means: what can be said and done beside texts and demands",
    "title.sealed": "Under seal: a draft against your position {id}; nobody sees it before all do",
    "title.standing": "What stands beside the texts",
    "levergroup.words": "Words",
    "levergroup.papers": "Papers",
    "levergroup.promises": "Promises",
    "levergroup.pressure": "Pressure",
    "levergroup.gestures": "Gestures",
    "levergroup.leaving": "Leaving",
    "lever.declare": "make a public statement",
    "lever.whisper": "say something to some only",
    "lever.disclose": "tell what matters more to you",
    "lever.paper": "send a non-paper",
    "lever.deny": "deny a non-paper of yours",
    "lever.reveal": "show a non-paper to everybody",
    "lever.pledge": "give a pledge",
    "lever.link": "tie one issue to another",
    "lever.unlink": "give up a linkage of yours",
    "lever.delink": "decline another's linkage",
    "lever.threaten": "put an ultimatum",
    "lever.gesture": "make a gesture",
    "lever.undo": "take a gesture back",
    "lever.walk_out": "walk out",
    "lever.come_back": "come back to the table",
    "lever.stay": "stay away",
    "leverabout.declare": (
        "One a round, before everybody. A friendly one earns a little trust, calms the room and"
        " costs a little support at home; a firm one does the reverse (rule 16.1)."
    ),
    "leverabout.whisper": (
        "A sentence by a back channel, to those whom you choose. It moves nothing by itself, and"
        " it may come out (rules 16.5 and 16.6)."
    ),
    "leverabout.disclose": (
        "Tell some, or everybody, that one issue is worth more to you than another. It earns some"
        " trust and helps them to find a trade. It may be untrue; if that is found out it costs"
        " far more (rule 16.7)."
    ),
    "leverabout.paper": (
        "A text for some eyes only. It leaves your position as it is, binds nobody, cannot be"
        " accepted and can be denied. It may be misread, and it may leak (rules 16.2 to 16.6)."
    ),
    "leverabout.deny": (
        "Say that it was never an offer. Its readers trust you less, and what it seemed to give is"
        " taken back at once (rule 16.4)."
    ),
    "leverabout.reveal": (
        "Show everybody what was meant for you. Its author will trust you much less (rule 16.6)."
    ),
    "leverabout.pledge": (
        "Promise one delegation, before everybody, how far your position will come on an issue by"
        " the close of a round. Kept, it earns trust by what it brings; broken, it costs far more"
        " (rule 16.8)."
    ),
    "leverabout.link": (
        "Declare that you will not put your name to a text that settles the one and leaves the"
        " other as it is today. All others trust you a little less for it (rule 16.9)."
    ),
    "leverabout.unlink": "The two issues can be settled apart again (rule 16.9).",
    "leverabout.delink": (
        "Say that you do not accept that the two are tied. The room grows tenser, and as long as"
        " the linkage stands you trust its author less each round (rule 16.9)."
    ),
    "leverabout.threaten": (
        "Put your position to one delegation: yes or no, at once. If it refuses and you are still"
        " at the table when your turn ends, the threat was empty (rule 16.10)."
    ),
    "leverabout.gesture": (
        "A step that you take by yourself, once. It earns trust, may cost you points in the end,"
        " and may ask for an answer (rules 16.11 and 16.12)."
    ),
    "leverabout.undo": "It costs one and a half times what it has earned (rule 16.11).",
    "leverabout.walk_out": (
        "Leave the table until you come back. All others trust you less, the room grows tenser,"
        " those at home applaud, and there can be no agreement meanwhile (rule 16.13)."
    ),
    "leverabout.come_back": (
        "It costs a move, and the applause that you had at home for leaving (rule 16.13)."
    ),
    "leverabout.stay": "Your turn ends, and you stay away (rule 16.13).",
    "levercost.move": "one move",
    "levercost.remark": "a remark",
    "levercost.free": "no move",
    "levers.moves": "You have {moves} in this turn.",
    "levers.not_now": "Not now: {reason}",
    "levers.dim": "not now",
    "levers.nothing": "There is nothing that you could do beside texts and demands",
    "lacks.deny": "you have sent no non-paper that could be denied",
    "lacks.reveal": "nobody has sent you a non-paper that is still secret",
    "lacks.unlink": "you have tied no issues",
    "lacks.delink": "nobody else has tied any issues",
    "lacks.undo": "you have made no gesture that could be taken back",
    "lacks.gesture": "you have made all the gestures that are yours to make",
    "lacks.pledge": "there is no step left on which you could come closer to anybody",
    "lacks.disclose": "nothing is left that you could tell",
    "lacks.link": "no two issues are left that you could tie",
    "lacks.other": "there is nothing left to do so with",
    "pick.tone": "A public statement: how is it to sound?",
    "tone.conciliatory": "conciliatory",
    "tone.firm": "firm",
    "pick.text": "{lever}: which one?",
    "pick.pair": "{lever}: which one?",
    "pick.to": "{lever}: to whom?",
    "pick.of": "{lever}: whom?",
    "pick.issue": "{lever}: which issue?",
    "pick.option": "{lever}, {issue}: how far at least?",
    "pick.due": "{lever}, {issue}: by the close of which round?",
    "pick.more": "{lever}: which issue matters more?",
    "pick.less": "{issue} matters more than which?",
    "pick.first": "{lever}: which issue will you not settle alone?",
    "pick.tied": "{issue} is not settled while which other stays as it is today?",
    "pick.gesture": "{lever}: which one?",
    "wording.words": "What do you say to {names}? Enter goes on, Escape goes back",
    "wording.letters.one": "{count} character left",
    "wording.letters.many": "{count} characters left",
    "wording.too_long": "{count} characters too many",
    "picked.worth": "{title} (worst to best {points} points for you)",
    "picked.points": "{option} (your points {points})",
    "picked.here": "{option} (your points {points}; they hold this)",
    "picked.round": "round {number}, {title}, {date}",
    "picked.this_round": "this round, {title}, {date}",
    "picked.pair": "{issue}, tied to {tied}",
    "picked.pair_of": "{issue}, tied to {tied} by {name}",
    "picked.paper": "{id} to {names}, round {round}",
    "picked.paper_from": "{id} from {name}, round {round}",
    "recipients.title": "{what}: to whom?",
    "recipients.text": "A text",
    "recipients.everybody": "everybody",
    "recipients.in": "[x] {name}",
    "recipients.out": "[ ] {name}",
    "recipients.one": "Enter takes the row under the cursor. Space marks several",
    "recipients.several": "Space marks or unmarks. Enter takes those that are marked",
    "recipients.everybody_means": "It is said before everybody.",
    "recipients.means": "Only {names} will have it. It comes out with a chance of about {chance}.",
    "recipients.quiet": "Only {names} will hear it, and it does not come out.",
    "draft.to_all": "To everybody: a draft against your position {id}. t sends it to some only",
    "draft.to_some": "NON-PAPER to {names}: position {id} stays. t changes that",
    "draft.seen_by": "{names} will see {count} against your position: {changes}",
    "draft.issues_changed.one": "{count} change",
    "draft.issues_changed.many": "{count} changes",
    "review.long": "Is this what you want?",
    "review.end_sealed": "Hand in nothing new?",
    "review.end_sealed_means": (
        "Your position {text} stands, and you wait until all have handed in (rule 2.8)."
    ),
    "review.seal": "Hand in this text under seal?",
    "review.paper_seen": "This is what {names} will see, unless it is misread:",
    "text.private": "PRIVATE",
    "header.open": "open floor",
    "header.open_mine": "open floor, {moves}",
    "header.open_done": "open floor, no turn left for you",
    "header.sealed": "sealed floor",
    "header.sealed_mine": "sealed floor, hand in",
    "header.sealed_done": "sealed floor, handed in",
    "due.open": "Anyone may act · turns: you {count}, {others} · {moves}",
    "due.open_done": "You have no turn left on this floor · turns: {others}",
    "due.open_hand": "You may act, and so may {name}: Enter hands over · turns: {others}",
    "due.open_others": "Others may act now · turns: {others}",
    "due.sealed": "Hand in one thing under seal · so far: {names}",
    "due.sealed_done": "Waiting for {names} to hand in · you sealed {what}",
    "due.sealed_hand": "Enter hands over to {name}, to hand in · you sealed {what}",
    "due.away": "You are away from the table. Enter: come back, or stay away",
    "due.ultimatum": "An ultimatum by {name} on {text}: yes or no. Enter answers",
    "due.nobody": "nobody yet",
    "turns.others": "turns left: {turns}",
    "turns.of": "{name} {count}",
    "sealed.text": "a text ({changes})",
    "sealed.text_same": "a text",
    "sealed.yes": "your support for {text}",
    "sealed.nothing": "nothing new",
    "sealed.own": "You handed in {what}. It is read out when all have handed in (rule 2.8).",
    "sealed.in": "handed in: {names}",
    "sealed.out": "still to hand in: {names}",
    "away.code": "{code} away",
    "away.name": "{name} (away)",
    "stands.brief": "Stands: {what} (← shows)",
    "stands.away": "away: {names}",
    "stands.pledges.one": "{count} pledge open",
    "stands.pledges.many": "{count} pledges open",
    "stands.links.one": "{count} linkage",
    "stands.links.many": "{count} linkages",
    "stands.gestures.one": "{count} gesture waits for an answer",
    "stands.gestures.many": "{count} gestures wait for an answer",
    "stands.papers.one": "{count} non-paper",
    "stands.papers.many": "{count} non-papers",
    "stands.none": "none",
    "stands.head.floor": "The floor",
    "stands.head.pledges": "Pledges",
    "stands.head.links": "Linkages",
    "stands.head.threats": "Ultimatums",
    "stands.head.gestures": "Gestures",
    "stands.head.papers": "Non-papers (private)",
    "stands.head.messages": "Messages (private)",
    "stands.head.disclosures": "What was said to matter more",
    "stands.head.statements": "Statements",
    "stands.head.away": "Away from the table",
    "stands.pledge": (
        "{id}: {by} to {to}, {issue} as far as {option}, by the close of round {due}"
    ),
    "pledged.open": "{pledge}: open",
    "pledged.kept": "{pledge}: kept",
    "pledged.broken": "{pledge}: broken",
    "stands.link": "{by} will not settle {issue} while {tied} stays as it is today",
    "stands.link_declined": "{link}; declined by {names}",
    "threatened.open": "{id}: {by} to {of} on {text}, to be answered now",
    "threatened.yielded": "{id}: {by} to {of} on {text}; {of} gave in",
    "threatened.refused": "{id}: {by} to {of} on {text}; {of} refused",
    "threatened.empty": "{id}: {by} to {of} on {text}; {of} refused, and {by} stayed",
    "stands.gesture": "{by}: {title}, round {round}",
    "stands.gesture_waits": "{gesture}; an answer is hoped for by the close of round {until}",
    "stands.gesture_undone": "{gesture}; taken back",
    "stands.paper": "{id} by {author} to {names}, round {round}",
    "stands.paper_denied": "{paper}; denied by its author",
    "stands.paper_leaked": "{paper}; known to everybody",
    "stands.message": "{by} to {names}, round {round}: “{words}”",
    "stands.message_leaked": "{message} (it came out)",
    "stands.disclosure": "{by} to {names}: {more} more than {less}",
    "stands.disclosure_lie": "{told} (untrue, and only you know)",
    "stands.disclosure_found": "{told} (found out to be untrue)",
    "stands.statement": "{by}, round {round}: {tone}",
    "key.signals": "Means",
    "key.standing": "Standing",
    "key.choose": "Choose",
    "key.audience": "To whom",
    "key.mark": "Mark",
    "keyabout.signals": (
        "all else that you can do: signals, promises, the chair, the bloc, at home, the substance"
    ),
    "keyabout.standing": "single text and polls, what was promised or threatened, what is in force",
    "keyabout.choose": "take this means; what it needs is asked next",
    "keyabout.audience": "send the text to everybody, or as a non-paper to some only",
    "keyabout.mark": "to this one too, or not",
    "room.levers": "Among the means",
    "room.audience": "Choosing to whom",
    "room.wording": "Writing a message",
}
