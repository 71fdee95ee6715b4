"""Sentences about what may be done under a treaty: menus, rows of figures, what is asked first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "rows.unsigned": "nothing has been signed yet",
    "rows.would": "odds that {text} by {name} would be approved at home: {odds}",
    "rows.signed": "TREATY {text} by {by}",
    "rows.at_home": "signed, and at home for approval",
    "rows.in_force": "in force",
    "rows.review": "in force, review {number} of {reviews} ({title}, {date})",
    "rows.over": "the game is over",
    "ballot.open": "not settled yet",
    "ballot.called": "put to the vote",
    "ballot.passed": "approved",
    "ballot.failed": "voted down",
    "ballot.shelved": "shelved",
    "rows.bought": "you have promised: {title}",
    "rows.admitted": "{name} has let the inspectors of {agency} in",
    "rows.denied": "{name} does not let the inspectors of {agency} in",
    "rows.conduct": "your own conduct: {deeds}",
    "rows.kept": "review {number} every limit kept",
    "rows.broke": "review {number} broken: {limits}",
    "rows.visits_left": "your visits at short notice: {count} left",
    "rows.visited": (
        "your inspectors looked at {limit} in {name} at short notice in review {number}"
    ),
    "rows.was_visited": (
        "inspectors of {name} looked at your {limit} at short notice in review {number}"
    ),
    "rows.finding": "{finding}: {result} over {limit} · {by} looked at {of} in review {number}",
    "looked.clean": "nothing amiss",
    "looked.alarm": "alarm",
    "looked.confirmed": "confirmed breach",
    "publicity.shown": "shown to everybody",
    "rows.asked": "asked about by {by}: {reply}",
    "reply.open": "no answer yet",
    "reply.admitted": "a breach was admitted",
    "reply.cleared": "settled, it was nothing",
    "reply.unresolved": "the books settled nothing",
    "reply.refused": "no answer was given",
    "rows.clean": "{by} found nothing amiss in {of}: review {numbers}",
    "rows.charge": (
        "{charge}: {by} charged {of} with breaking {limit} in review {number}: {verdict}"
    ),
    "verdict.open": "the inquiry looks",
    "verdict.proven": "proven",
    "verdict.false": "false",
    "verdict.unresolved": "not resolved",
    "rows.suspended": "inspections suspended by {name}",
    "rows.counter": "countermeasure by {by} against {of}",
    "rows.snapped": "penalty agreed in advance, triggered by {by} against {of}",
    "rows.notice": "notice given by {name}: the treaty ends when review {number} closes",
    "rows.willing": "your note says that the treaty should live on",
    "rows.unwilling": "your note says that the treaty may end",
    "rows.approval": (
        "{chamber} needs {quorum} of the votes; the treaty is worth {value} in its eyes, and it"
        " asks for {asked}: odds of approval {odds}"
    ),
    "rows.offer": "{id}: {title} · odds {odds} ({change}) · costs {cost} points",
    "rows.rider_hits": "it rules out that this treaty is ever extended: {because} ({condition})",
    "rows.rider_spares": "it would rule out the extension of a treaty with {condition}: {because}",
    "rows.mandate": (
        "{agency} would look with {measures}; whoever does not let it in is trusted less by all"
    ),
    "rows.breach": (
        "{id}, {title}: broken unseen it brings {share} points in this review ({gain} in all of"
        " them); seen with {seen}"
    ),
    "rows.breach_visited": "{line}, {visited} if inspectors come at short notice",
    "rows.guess": "what is seen is your estimate: the others' own means are taken to be like yours",
    "rows.fear": (
        "being found out may cost {points} points: {surplus} that the treaty brings above your"
        " walk-away, {parts}; owning up behind closed doors costs {admitted}"
    ),
    "rows.fear_name": "{points} for your good name",
    "rows.fear_penalty": "{points} for the penalty agreed in advance",
    "rows.visits": "at short notice you have {visits}, for {reviews} with this one",
    "rows.prospect": (
        "{id} of {of}, {title}: a breach is seen with {seen}, {visited} with a visit; unseen it"
        " costs you {share} points in this review"
    ),
    "rows.question": "{name} asks about this: {result} over your {limit} in review {number}",
    "rows.guilty": (
        "you did break it then: open books admit it to {name} alone, for {points} points and trust;"
        " silence costs a little trust, and {name} may go on to charge you"
    ),
    "rows.innocent": (
        "you kept it then: open books settle it if {name} believes them, the readier the more it"
        " trusts you; silence costs trust"
    ),
    "rows.extension": (
        "if all wish it the treaty lives for {reviews} more; it is worth {eyes} in your eyes, and"
        " your walk-away is {walk_away}"
    ),
    "rows.rider": "you cannot wish it, for what you promised at home rules it out: {because}",
    "act.vote": "put it to the vote; odds {odds}",
    "act.buy": "{title}; odds {odds}, costs {cost} points",
    "act.shelve": "put the treaty into a drawer: it will never enter into force",
    "act.admit": "let the inspectors of {agency} in",
    "act.deny": "keep the inspectors of {agency} out; all trust you less",
    "act.keep": "keep every limit",
    "act.break": "brings {share} in this review if it goes unseen; seen with {seen}",
    "act.hold": "keep the visit for later, {visits}",
    "act.visit": "you would see a breach with {visited} instead of {seen}",
    "act.open": "open your books",
    "act.stonewall": "say nothing",
    "act.extend": "say that the treaty should live on",
    "act.lapse": "say that the treaty may end",
    "act.consult": "ask {name} about {limit} behind closed doors",
    "act.publish_alarm": "show everybody your alarm over {limit} in {name}",
    "act.publish_proof": "show everybody the proof that {name} broke {limit}",
    "act.accuse": "charge {name} before everybody with breaking {limit}",
    "act.suspend": "no inspectors in and none out; the limits stand",
    "act.resume": "back to inspections",
    "act.counter": "{name} has nothing from the treaty until you lift it, and you half of it",
    "act.lift": "end your countermeasure against {name}",
    "act.snapback": "the penalty agreed in advance costs {name} {cost} points",
    "act.expel": "send the inspectors of {agency} home; all trust you less",
    "act.leave": "give notice: the treaty ends for everybody when review {number} closes",
    "act.end": "nothing more from you in this review",
    "act.more": (
        "more is possible, such as accuse SEAT of LIMIT; treaty shows how it stands, help lists all"
    ),
    "sure.no_finding": "you have found nothing against {name} over {limit}",
    "plain.sure": "do it? (y/n) ",
    "waiting.then": "after that: {head}",
    "waiting.vote": "settle what becomes of the treaty at home",
    "waiting.admit": "answer {agency}, which asks to be let in",
    "waiting.comply": "decide in secret which limits you keep in review {number}",
    "waiting.visit": "send inspectors at short notice, or keep the visit",
    "waiting.explain": "answer {name} in the commission",
    "waiting.extend": "say in a sealed note whether the treaty is to live on",
    "problem.limit_missing": "{verb} which limit? One of {fits}",
    "problem.limit_unknown": "there is no such limit as {typed}; there are {fits}",
    "problem.limit_of_whom": "{verb} {limit} of whom? Add of and one of {fits}",
    "problem.whom": "{verb} whom? Add one of {fits}",
    "problem.no_payments": "there is nothing that you could promise at home",
    "problem.payment_unknown": "promise which of these: {fits}",
    "problem.finding_missing": "{verb} which finding? One of {fits}",
    "problem.finding_unknown": "there is no finding {typed}; you could name {fits}",
    "problem.finding_unknown_none": "there is no finding {typed}, nor any that you could name",
    "problem.nothing_found": "there is no finding that you could {verb}",
    "problem.nobody_asked": "nobody has asked you anything in the commission",
    "command.buy": "promise something at home that wins votes",
    "command.vote": "put the treaty to the vote at home",
    "command.shelve": "never put the treaty to the vote",
    "command.admit": "let the agency's inspectors in",
    "command.deny": "keep the agency's inspectors out",
    "command.keep": "keep every limit in this review",
    "command.break": "break limits in this review, in secret",
    "command.visit": "send inspectors at short notice",
    "command.hold": "keep the visit for later",
    "command.open": "open your books to the one who asks",
    "command.stonewall": "tell the one who asks nothing",
    "command.extend": "say that the treaty should live on",
    "command.lapse": "say that the treaty may end",
    "command.consult": "ask behind closed doors about a finding",
    "command.publish": "show everybody a finding",
    "command.accuse": "charge another with breaking a limit",
    "command.suspend": "stop all inspections",
    "command.resume": "let inspections go on",
    "command.counter": "answer another in kind",
    "command.lift": "end your countermeasure",
    "command.snapback": "trigger the penalty agreed in advance",
    "command.expel": "send the agency's inspectors home",
    "command.leave": "give notice and leave the treaty",
    "command.treaty": "the signed treaty: how it stands, and your figures",
    "about.buy": (
        "Promises a side payment at home, by its name, its title or its number. It makes approval"
        " likelier and costs points; some come with a rider that forbids an extension."
    ),
    "about.vote": (
        "Puts the signed treaty to the vote at home. Votes are held once all have settled what they"
        " do; the treaty is in force if all approve. It cannot be taken back."
    ),
    "about.shelve": "Puts the treaty into a drawer. It never enters into force, for anybody.",
    "about.admit": "Gives the agency its mandate: its inspectors look at you as the treaty says.",
    "about.deny": "Denies the agency its mandate. It sees nothing of you, and all trust you less.",
    "about.keep": "Keeps every limit in this review. Nobody is told.",
    "about.break": (
        "Breaks the limits named in this review, and keeps the others. Nobody is told; inspectors"
        " may see it. break all breaks every limit that binds you."
    ),
    "about.visit": (
        "Sends inspectors to look a second time at one limit of another, by its name. Its host"
        " learns of it when they arrive. A treaty gives few of them; visit none keeps the visit."
    ),
    "about.hold": "Keeps the visit at short notice for a later review.",
    "about.open": (
        "Opens your books to the one who asks in the commission: they admit a breach, or may settle"
        " an alarm. Free, and due before anything else."
    ),
    "about.stonewall": (
        "Tells the one who asks in the commission nothing; it trusts you less. Free, and due before"
        " anything else."
    ),
    "about.extend": "Writes a sealed note: the treaty should live on. It does if all wish it.",
    "about.lapse": "Writes a sealed note: the treaty may end when its time is over.",
    "about.consult": (
        "Asks about a finding behind closed doors, by its name or by what it is about; alone it"
        " means the only one that nobody asked about. The answer comes at once. One move."
    ),
    "about.publish": (
        "Shows everybody what you have found. It cannot be settled quietly after that. One move."
    ),
    "about.accuse": (
        "Charges another before everybody with breaking a limit, and an inquiry looks. A charge"
        " that proves false costs you trust. accuse LIMIT of SEAT says the same. One move."
    ),
    "about.suspend": "Keeps the limits and stops inspections, yours and those of you. One move.",
    "about.resume": "Lets inspections go on after you have suspended them. One move.",
    "about.counter": (
        "Answers a party in kind that was shown to break the treaty, suspended it, gave notice, or"
        " countered you: it has nothing from the treaty meanwhile, and you half. One move."
    ),
    "about.lift": "Ends a countermeasure of yours. One move.",
    "about.snapback": (
        "Triggers the penalty that was agreed in advance, against a party that was shown to break"
        " the treaty. Nobody can stop it. One move."
    ),
    "about.expel": "Sends the agency's inspectors home; all trust you less. One move.",
    "about.leave": (
        "Gives notice: when it has run out the treaty ends, for everybody. To leave the game, type"
        " quit. One move."
    ),
    "about.treaty": (
        "Shows how the signed treaty stands, what was found, and the figures behind what you have"
        " to decide. Before a signature it shows the odds of approval at home."
    ),
    "group.home": "A signed treaty at home, before anything else",
    "group.periods": "A treaty in force, before anything else",
    "group.commission": "In the commission, in your turn",
}
