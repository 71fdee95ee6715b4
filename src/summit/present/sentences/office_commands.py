"""Sentences for the commands of the chapters 17 and 18: what each does, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "group.offices": "Your office, in your turn",
    "group.substance": "The substance, in your turn",
    "command.live": "say that you could live with the single text",
    "command.cannot": "say that you could not, and where you want more",
    "command.reaffirm": "stand by what was promised before you came",
    "command.disown": "be bound by none of it",
    "command.table": "table a single text for all",
    "command.poll": "ask everybody: could you live with it?",
    "command.vouch": "give your word for one party to another",
    "command.report": "bring out a report",
    "command.press": "call on a party in public",
    "command.endorse": "tell your bloc that you can support a text",
    "command.restrain": "hold back an agency at home",
    "command.broach": "say that you would discuss what is not on the table",
    "command.impose": "put a sanction in force",
    "command.relieve": "lift a sanction of yours",
    "command.step": "take the next step of a sequence",
    "command.reverse": "take your last step back",
    "command.exercise": "keep a line of contact in use",
    "command.amend": "propose other terms for the treaty",
    "command.consent": "agree to an amendment",
    "command.matters": "single text, polls, credit, sanctions, steps, figures: what stands",
    "about.live": (
        "Answers the straw poll that waits: you could live with the single text. It binds you to"
        " nothing, and nobody sees it before all have answered. yes says the same. Free."
    ),
    "about.cannot": (
        "Answers the straw poll that waits: you could not live with the single text; with an issue"
        " it says on which you would want more. It binds you to nothing. no says the same. Free."
    ),
    "about.reaffirm": (
        "Says, for a new leadership, that all that was granted, pledged or supported before still"
        " holds. yes says the same. Free, and due before anything else."
    ),
    "about.disown": (
        "Says, for a new leadership, that it is bound by nothing that was granted, pledged or"
        " supported before. Each to whom you were bound trusts you less. no says the same. Free."
    ),
    "about.table": (
        "Tables a single text from the chair: nobody's position, for all to accept. It builds on"
        " the single text that stands, else on your own position, else on the middle of all"
        " openings; alone it tables your draft. It takes 1 of your credit. One move."
    ),
    "about.poll": (
        "Asks every party at the table, in secret and at once, whether it could live with the"
        " single text; then all answers are read out. Once for each single text. One move."
    ),
    "about.vouch": (
        "Gives your word that the first party can be trusted, to the second: vouch SEAT to SEAT."
        " It takes 2 of your credit, and works once for each pair. One move."
    ),
    "about.report": (
        "Brings out a report, by its name or title, once each and when its time has come. Alone it"
        " means the only one that can come out now. One move."
    ),
    "about.press": (
        "Calls on a party before everybody to come to an agreement; its people warm a little to the"
        " talks. Once a round for each party. One move."
    ),
    "about.endorse": (
        "Tells the other members of your bloc that you can support a text. A member tables or"
        " accepts only what all the others have put their names to. No move."
    ),
    "about.restrain": (
        "Holds an agency of your own government back until the next round has opened. Nobody else"
        " hears of it. Alone it means the only one. One move."
    ),
    "about.broach": (
        "Says before everybody that you would discuss an option that is not on the table. When all"
        " who are needed have said so, it is. Alone it means the only such option. One move."
    ),
    "about.impose": (
        "Puts a sanction of yours in force: having no deal becomes worse for the other, and a"
        " little for you. It trusts you less. matters lists them. One move."
    ),
    "about.relieve": (
        "Lifts a sanction of yours; the other trusts you more, by less than the sanction cost you."
        " lift says the same during the talks. One move."
    ),
    "about.step": (
        "Takes the next step of a sequence, if it is yours: matters shows whose turn it is. Alone"
        " it means the only one that you could take. One move."
    ),
    "about.reverse": (
        "Takes the last step of a sequence back, if it was yours. It costs one and a half times"
        " what it earned. One move."
    ),
    "about.exercise": (
        "Keeps a line of contact in use for this round and the next. It moves no trust; it may keep"
        " an incident from happening. Alone it means the only line that is open. One move."
    ),
    "about.amend": (
        "Proposes other terms for a treaty that is in force, of the same duration: the treaty's own"
        " with the changes named. You agree to your own proposal. One move in the commission."
    ),
    "about.consent": (
        "Agrees to an amendment, A1. When all have, the treaty says so from the close of the review"
        " on. Alone it means the only one. One move in the commission."
    ),
    "about.matters": (
        "Shows what stands beside the texts: the single text and what was said to it, credit,"
        " blocs, sanctions, steps, lines of contact, options off the table, figures, amendments."
    ),
    "problem.signs_nothing": (
        "there is no {verb} for whoever signs nothing (rule 17.1); help lists what you can do"
    ),
    "problem.vouch_for_whom": (
        "vouch for whom, and to whom? As in vouch SEAT to SEAT; there are {fits}"
    ),
    "problem.report_unknown": "you have no report {typed}; there are {fits}",
    "problem.no_report_left": "you have no report to bring out",
    "problem.no_agency": "you know of no agency at home that could still act on its own",
    "problem.broach_one": "broach one option, as in broach ISSUE OPTION; matters lists them",
    "problem.nothing_left": "there is nothing for {verb} to do now; matters shows what stands",
    "problem.thing_missing": "which one? {verb} one of {fits}; matters says more",
    "problem.thing_unknown": "there is nothing called {typed} to {verb}; there are {fits}",
    "do.single": "Put this single text before all",
    "do.poll": "Ask everybody whether they could live with {text}",
    "do.live": "Say that you could live with it",
    "do.cannot": "Say that you could not live with it",
    "do.cannot_on": "Say that you could not live with it, and want more on {issue}",
    "do.vouch": "Give your word for {of} to {to}",
    "do.report": "Bring out the report {title}",
    "do.press": "Call on {name} in public",
    "do.endorse": "Tell your bloc that you can support {text}",
    "do.restrain": "Hold back {agency}",
    "do.reaffirm": "Stand by what was promised before",
    "do.disown": "Be bound by nothing that was promised before",
    "do.broach": "Say that you would discuss {option} on {issue}",
    "do.impose": "Impose a sanction: {title}",
    "do.relieve": "Lift a sanction: {title}",
    "do.step": "Take the next step: {title}",
    "do.reverse": "Take a step back: {title}",
    "do.exercise": "Keep a line in use: {title}",
    "do.amend": "Propose these terms in place of the treaty's",
    "do.consent": "Agree to {amendment}",
    "figure.line": "{title}: {value}",
    "figure.moved": "{title}: {value}, before {before}",
    "single.same": "it says what the single text says that stands",
    "single.today": "it leaves everything as it is today",
    "single.of_today": "today",
    "single.changes": "against {text}: {changes}",
    "weigh.single": (
        "It is nobody's position: all may accept it, nobody has, and it moves no trust."
    ),
    "weigh.single_party": (
        "It is nobody's position, and moves no trust: all may accept it, and you support it only"
        " if you accept it yourself."
    ),
    "weigh.single_lapse": "{names} no longer support {text}",
    "weigh.credit": "takes {amount} of yours, {left} left then",
    "weigh.poll": (
        "{names} say in secret whether they could live with {text}, and all is read out together;"
        " it binds nobody. {text} can be polled once."
    ),
    "weigh.voice": "It is read out with all others' answers, and binds you to nothing.",
    "weigh.vouch": ("{to} hears from you that {of} can be trusted ({weight}); once for this pair."),
    "weigh.between": ("trust of {holder} in {about}: {before} -> {after}, as the room reads it"),
    "weigh.report": "Everybody reads it, and what it does follows at once.",
    "weigh.press": "Support for the talks in {name}: {amount}; it stands at {now}.",
    "weigh.press_nobody": (
        "Nobody at home in {name} votes on a treaty: support there moves nothing."
    ),
    "weigh.endorse": "Only {names} will hear of it ({bloc}).",
    "weigh.endorse_lacks": "Until {names} can support {text} too, you cannot accept or table it.",
    "weigh.endorse_all": "All others in the bloc have put their names to {text}.",
    "weigh.restrain": (
        "{agency} is held back until the next round has opened; nobody else hears of it."
    ),
    "weigh.reaffirm": "You stay bound to {names}:",
    "weigh.disown": "You are bound by none of it any more, and what you supported you support no"
    " longer:",
    "bound.grant": "to {name}, by your grant of {level}, {issue}",
    "bound.pledge": "to {name}, by pledge {id}: as far as {option} on {issue} by round {due}",
    "bound.support": "to {name}, by your support for {text}",
    "weigh.willing": "{names} would discuss it.",
    "weigh.broach_lacks": "{names} must say so too before it is on the table.",
    "weigh.broach_opens": (
        "You are the last who is needed: {option} on {issue} is on the table then."
    ),
    "weigh.broach_points": (
        "On your sheet it is worth {points} points; what your position says there is worth {now}."
    ),
    "weigh.impose": (
        "Having no deal becomes worse by {bite} points for {name}, and by {price} for you, as long"
        " as it stands."
    ),
    "weigh.relieve": (
        "Having no deal becomes better by {bite} points for {name}, and by {price} for you."
    ),
    "weigh.impose_free": (
        "Having no deal becomes worse by {bite} points for {name}, as long as it stands; it costs"
        " you nothing there."
    ),
    "weigh.relieve_free": "Having no deal becomes better by {bite} points for {name}.",
    "weigh.onlookers": "{names} look on and draw a quarter of that",
    "weigh.step_cost": "costs you {cost} points in the end",
    "weigh.step_cost_of": "costs {cost} points",
    "weigh.step_back": "The {cost} points that it cost you come back.",
    "weigh.step_brings": "brings {shares}",
    "weigh.step_takes": "takes away again {shares}",
    "weigh.step_share": "{name} {points} points",
    "weigh.step_next": "the next step is that of {name}: {title}",
    "weigh.step_next_own": "the next step is yours too: {title}",
    "weigh.step_last": "it is the last step of the sequence",
    "weigh.exercise": (
        "In use for this round and the next. It moves no trust, but may keep an incident from"
        " happening."
    ),
    "weigh.amend": "You agree to it; {names} must agree too, and then it holds from the review's"
    " close on.",
    "weigh.amend_by": "{name} has proposed it.",
    "weigh.amend_changes": "against the treaty: {changes}",
    "weigh.amend_worth": "in your eyes {eyes}, {change} against the treaty as it stands",
    "weigh.consent_lacks": "{names} must agree too.",
    "weigh.consent_last": "You are the last: from the close of this review on the treaty says so.",
    "regret.amended": "the treaty as it stands is worth {points} more to you",
    "poll.paper": "on paper {paper}",
    "poll.eyes": "in your eyes {eyes}",
    "menu.live": "yes, you could live with {text}",
    "menu.cannot": "no, and you name no issue",
    "menu.cannot_on": "no, you want more on {issue}",
    "menu.want": "no, you want more on {issue}: {option} would bring you {gain}",
    "waiting.poll": (
        "say whether you could live with {text}, the single text of {name}; it binds you to nothing"
    ),
    "waiting.reaffirm": (
        "your leadership has changed: say whether it stands by what bound you to {names}"
    ),
    "waiting.stand": "stand by all of it",
    "waiting.disown": "be bound by none of it: {meaning}",
    "waiting.sealed_guest": "this floor is sealed: only those who sign hand something in",
    "plain.attends": "You speak for {name}. You sign nothing, and have no sheet and no veto.",
    "plain.has_credit": (
        "You can put single texts before all, and have {credit} for it; when it is used up, nobody"
        " listens any more."
    ),
    "plain.has_reports": "You can bring out: {titles}.",
    "plain.read_on_guest": (
        "brief shows the briefing and your instructions, matters what stands; hint says what your"
        " office is for, options lists what you could do, help lists the commands."
    ),
    "hint.office.mediator": (
        "who holds the pen puts single texts before all, asks who could live with them, and changes"
        " what the answers ask for; you have {credit} left"
    ),
    "hint.office.observer": (
        "you move others by what you bring out and whom you call on, and by messages"
    ),
    "hint.office.reports.one": "you have {count} report left; of those {ready} could come out now",
    "hint.office.reports.many": (
        "you have {count} reports left; of those {ready} could come out now"
    ),
    "hint.office.single": (
        "put a single text before all, such as this: {command}; then ask who could live with it"
    ),
    "hint.office.poll": "{text} lies on the table and nobody was asked: {command}",
    "hint.office.vouch": (
        "the trust of {holder} in {about} is the lowest, at {trust} as the room reads it; you could"
        " give your word: {command}"
    ),
    "hint.office.report": "a report could come out now: {command}",
    "hint.office.press": "the public of {name} stands worst to the talks: {command}",
    "hint.office.common": "all who are needed could live with {text}: it is theirs to accept now",
    "hint.office.rest": "nothing presses in your office: let the others move, or end",
    "hint.step": "the next step is yours, {figures}: {command}",
    "hint.endorse": "your bloc waits for your name, and you could sign it: {command}",
    "hint.broach": "{names} would discuss what is not on the table; if you would too: {command}",
    "hint.poll_yes": (
        "it is worth {eyes} in your eyes, enough to sign; an honest answer helps the chair:"
        " {command}"
    ),
    "hint.poll_no": (
        "it is worth {eyes} in your eyes, and you could not sign it; say where you want more:"
        " {command}"
    ),
    "hint.reaffirm": (
        "weigh what binds you against the trust that it costs to be bound by nothing; sheet shows"
        " what your new leadership wants"
    ),
    "worth.narrowed": (
        "{issue} falls outside the scope of this text, and stays as it is today: {option} (rule"
        " 18.1)"
    ),
    "worth.not_on_table": "{option} on {issue} is not on the table yet (rule 18.2)",
    "agenda.closed": "  not on the table yet: {option}; willing to discuss it: {names}",
    "agenda.nobody": "nobody",
    "matters.head": "{head}:",
    "matters.line": "  {line}",
    "matters.none": "this game has nothing beside texts and signals; signals shows those",
    "matters.figures": "Figures",
    "matters.yours": "What you could do, with the name to type",
    "matters.figure_of": "{text}: {figures}",
    "matters.treaty": "the treaty",
    "matters.own": "{command}: {about}",
    "menu.more_chair": "any single text is possible (draft ISSUE=OPTION ...); help lists all",
    "menu.more_guest": "more is possible, such as a message or a sentence aloud; help lists all",
    "weigh.leak_guest": "may come out, chance {chance}",
    "plain.drafted_single": "kept as a draft: table puts it before all, draft clear forgets it",
    "plain.drafted_chair": (
        "kept as a draft: propose tables it as your position, table as a single text for all; draft"
        " clear forgets it"
    ),
    "plain.drafted_amendment": "kept as a draft: amend proposes it, draft clear forgets it",
    "weigh.paper_in_bloc": (
        "Within your bloc it is neither misread nor leaked: it says that you can support these"
        " terms."
    ),
    "hint.office.common_own": (
        "all who are needed could live with {text}, and you have not put your own name to it yet"
        " (accept {text})"
    ),
    "hint.bloc_waits": "your bloc has your paper: let it answer before you say more in public",
    "hint.after.stepped": "the next step is yours, and what it brings is worth it: {command}",
    "hint.after.consented": "the amendment makes the treaty worth more to you: {command}",
}
