"""Sentences of what follows a signature: the vote, conduct, findings, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "voting.who": "It takes {quorum} of the votes of {chamber} (rule 11.2).",
    "voting.odds": "Odds of approval {odds} = {word}",
    "voting.worth": "The treaty is worth {worth} to those at home, who ask for {asked}",
    "voting.made_of": "What they ask for: {parts} (rule 11.3)",
    "voting.base": "{base} for such a quorum",
    "voting.tension": "{change} for tension {tension}",
    "voting.support": "{change} for support {support}",
    "voting.paid": "{change} for what you promised",
    "voting.promised": "Promised already: {titles}",
    "voting.call": "Call the vote",
    "voting.shelve": "Shelve the treaty: never put it to the vote",
    "voting.payment": "Promise: {title} (+{votes} of support, costs {cost}; then {odds})",
    "voting.payment_rider": (
        "Promise: {title} (+{votes} of support, costs {cost} and a rider; then {odds})"
    ),
    "voting.points.one": "{count} point",
    "voting.points.many": "{count} points",
    "voting.gain": "The odds rise from {before} to {after} = {word}.",
    "voting.price": (
        "It costs you {cost}, whatever comes of the vote; then {left} of the treaty are left in"
        " your eyes, against a walk-away of {walk_away} (rule 11.4)."
    ),
    "voting.rider_binds": (
        "It comes with a rider that rules out an extension of this treaty: {because} ({condition})"
    ),
    "voting.rider_idle": (
        "It comes with a rider, which this treaty does not touch: {because} ({condition})"
    ),
    "voting.calling": (
        "The votes are counted when all have settled what they do at home. It passes with {odds} ="
        " {word}."
    ),
    "voting.calling_lost": (
        "If it fails anywhere, the treaty is lost for everybody, and you are left with {walk_away}."
    ),
    "voting.shelving": (
        "The treaty will then never enter into force, for anybody, and everybody learns that it was"
        " you (rule 11.5)"
    ),
    "voting.alone": "you are left with {walk_away}: your walk-away, less what you promised",
    "voting.call_sure": "Call the vote at home?",
    "voting.once": "it is held once, and cannot be called off",
    "voting.shelve_sure": "Shelve the treaty?",
    "comply.private": "PRIVATE: for {name} alone",
    "comply.limit": "Limit, as agreed",
    "comply.choice": "You",
    "comply.gain": "brings",
    "comply.gain_short": "brings",
    "comply.seen": "seen",
    "comply.cost": "found out",
    "comply.cost_short": "costs",
    "comply.keep": "keep",
    "comply.break": "BREAK",
    "comply.row": "{title} {value}",
    "comply.in_hand": "{title}: {value} agreed",
    "comply.brings": (
        "Breaking it unseen brings {gain} if you do so all the treaty's life, {each} of it in this"
        " review (rule 15.2)."
    ),
    "comply.looks": (
        "Somebody sees a breach in this review with {seen}, as far as you know: what the others"
        " have besides the agreed measures is their secret, and taken to be like yours (rule 13.1)."
    ),
    "comply.visit": "With a visit at short notice to this very limit it would be {visited}.",
    "comply.costs": ("Being found out puts {cost} at risk: {parts} (rule 15.3)."),
    "comply.surplus": "{points} that the treaty brings you above your walk-away",
    "comply.name": "{points} of your good name",
    "comply.penalty": "{points} of the penalty agreed in advance",
    "comply.sum_kept": "You keep every limit: it brings nothing, and nothing is there to be found.",
    "comply.sum": (
        "You break {limits}: {gain} if it is never seen. It is seen with {seen}, and that would"
        " cost {cost}. On average: {average}."
    ),
    "comply.enter": "Space changes the one under the cursor; Enter decides it for this review",
    "comply.sure": "Break what you have signed?",
    "comply.secret": "Nobody else is told. What is found, if anything is, comes right after this.",
    "comply.later.one": "There is {count} more review after this one, and the choice comes again.",
    "comply.later.many": (
        "There are {count} more reviews after this one, and the choice comes again."
    ),
    "finds.title_clean": "WHAT WAS FOUND: NOTHING",
    "finds.title_alarm": "WHAT WAS FOUND: AN ALARM",
    "finds.title_confirmed": "WHAT WAS FOUND: A BREACH",
    "finds.title_shown": "A FINDING IS SHOWN TO EVERYBODY",
    "finds.clean": "Clean: {by} looked at {of} and found nothing amiss.",
    "finds.alarm": "ALARM {name} over {limit}: {by} looked at {of}, and it does not look kept.",
    "finds.confirmed": "CONFIRMED {name}, {limit}: {by} looked at {of}; it is broken, with proof.",
    "finds.shown_alarm": "ALARM {name} over {limit}: {by} looked at {of}, and shows everybody.",
    "finds.shown_confirmed": "CONFIRMED {name}, {limit}: {by} shows everybody proof against {of}.",
    "finds.agreed": "Agreed: {value}.",
    "finds.truth": "{line} PRIVATE: {truth}",
    "truth.kept": "you kept this limit in that review",
    "truth.broke": "you broke this limit in that review",
    "finds.bayes_clean": (
        "If {of} keeps its word, a look like this is clean in {honest} of all cases; if it is not"
        " to be trusted, and breaks something in {often} of all reviews, in {cheat}. So a clean"
        " look says a little for it (Bayes, rule 13.4)."
    ),
    "finds.bayes_alarm": (
        "If {of} keeps its word, a look like this raises a false alarm in {honest} of all cases; if"
        " it is not to be trusted, and breaks something in {often} of all reviews, an alarm comes"
        " in {cheat}: {ratio} times as often. So it may be false, and still it says a lot (Bayes,"
        " rule 13.4)."
    ),
    "finds.bayes_short": (
        "Such a look is clean in {honest} of all cases if {of} keeps its word, and in {cheat} if it"
        " is not to be trusted (rule 13.4)."
    ),
    "finds.bayes_nothing": (
        "Such a look errs as often as it catches anything, so it says nothing about {of}: false"
        " alarms in {honest} of all cases, and an alarm from one that is not to be trusted in"
        " {cheat} (Bayes, rule 13.4)."
    ),
    "finds.proof": "There is proof in hand: this is no matter of odds any more (rule 13.4).",
    "finds.trust_own": (
        "Your trust in {about}: {before} -> {after} ({change}), a weight of {weight} · rule {rule}"
    ),
    "finds.trust_room": (
        "{holder} in {about}, as the room reads it: {before} -> {after} ({change}), a weight of"
        " {weight} · rule {rule}"
    ),
    "finds.still": "It moves your trust in {of} by nothing.",
    "finds.now": "What you can do now",
    "finds.nothing_to_do": "There is nothing to do about what is clean.",
    "finds.room": "It is for the parties to answer it, in the commission.",
    "finds.about_you": (
        "Wait. In the commission you may be asked about it, or charged. Open books clear what is"
        " false, and show what is true (rules 14.2 and 14.3)."
    ),
    "finds.of_others": (
        "You have not seen it yourself. In the commission you may charge {of}, answer what was"
        " shown, or let it be (rules 14.3 and 14.6)."
    ),
    "finds.ask_alarm": (
        "Ask {of} behind closed doors, in the commission: open books may clear {name}, and your"
        " trust comes back. It costs a move and nothing else (rule 14.2)."
    ),
    "finds.ask_confirmed": (
        "Ask {of} behind closed doors about {name}: if it owns up, that weighs half as much, and"
        " nobody else learns of it (rule 14.2)."
    ),
    "finds.known": "Everybody knows of it already.",
    "finds.show_alarm": (
        "Show it to everybody: {of} loses trust in the room, and nothing can be settled quietly any"
        " more (rule 14.4)."
    ),
    "finds.show_confirmed": (
        "Show it to everybody: then {of} is known to have broken the treaty, which costs it dearly"
        " and gives grounds for an answer in kind (rules 14.4 and 14.6)."
    ),
    "finds.charge": (
        "Charge {of} before everybody: an inquiry looks, and a false charge costs you trust (rule"
        " 14.3)."
    ),
    "finds.let_be": "Or let it be, and watch.",
    "settle.mandate": "The agency's mandate",
    "settle.mandate_head": "{agency} asks to be let in.",
    "settle.mandate_work": "It would look with {works}.",
    "settle.mandate_known": (
        "What it finds is known to everybody, of you as of the others (rules 6.7 and 12.2)."
    ),
    "settle.admit": "Let it in",
    "settle.admit_means": "{agency} works on your ground for the treaty's whole life.",
    "settle.deny": "Deny it the mandate",
    "settle.deny_means": "It sees nothing of you; of the others it sees what they let it see.",
    "settle.deny_sure": "Deny the agency its mandate?",
    "settle.extension": "The end of the treaty, or more of it",
    "settle.extension_head": "The treaty has run its course. Shall it live on for {reviews} more?",
    "settle.extension_how": (
        "Each party writes a sealed note; it lives on only if all are willing (rule 12.6)."
    ),
    "settle.worth": "It is worth {eyes} in your eyes today; your walk-away is {walk_away}.",
    "settle.rider": "What you promised at home rules it out: {because}",
    "settle.extend": "Let it live on",
    "settle.extend_barred": "Let it live on: you may not, your promise at home forbids it",
    "settle.extend_means": "If all others are willing too, the reviews go on.",
    "settle.lapse": "Let it end",
    "settle.lapse_means": "The treaty ends, as agreed, and has been in force to its last day.",
    "settle.explanation": "A question behind closed doors",
    "settle.asked": "{by} asks you about {matter}.",
    "settle.guilty": "You did break this limit then. {by} does not know that for certain.",
    "settle.proven": "You did break this limit then, and {by} holds the proof.",
    "settle.innocent": "You kept this limit then. {by} cannot know that.",
    "settle.open": "Open your books",
    "settle.open_guilty": "Open your books, and so admit the breach",
    "settle.opening": (
        "{by} believes what it sees in them with about {believed}, and more readily the more it"
        " trusts you. Believed, the alarm is cleared and the trust comes back; if not, it stands"
        " (rule 14.2)."
    ),
    "settle.admitting": (
        "{by} learns for certain, and nobody else does. It costs you {cost} points (rule 14.2)."
    ),
    "settle.owning_up": (
        "{by} knows already; nobody else needs to learn of it. It costs you {cost} points, and a"
        " breach that is shown to everybody costs more (rules 14.2 and 15.3)."
    ),
    "settle.admitted": (
        "In the eyes of {by} it weighs {weight}, in place of what the finding weighed."
    ),
    "settle.silent": "Say nothing",
    "settle.silence": (
        "The finding stands, and {by} draws its own conclusion: that weighs {weight} besides, and"
        " what comes next is for {by} to choose (rule 14.2)."
    ),
    "settle.visit": "A visit at short notice",
    "settle.visits_left.one": "You have {count} visit left for {reviews}.",
    "settle.visits_left.many": "You have {count} visits left for {reviews}.",
    "settle.reviews.one": "this last review",
    "settle.reviews.many": "{count} reviews, this one included",
    "settle.visit_how": (
        "A visit looks a second time at one limit of one party, in this review. Nobody knows where"
        " it goes until the inspectors stand at the gate (rule 13.2)."
    ),
    "settle.keep_visit": "Keep the visit for later",
    "settle.keep_means": "Whoever thinks of breaking a limit does not know when you come.",
    "settle.keep_last": "No review comes after this one: unless the treaty lives on, it is lost.",
    "settle.keep_waste.one": (
        "Only {count} review comes after this one: you have more visits than you can use."
    ),
    "settle.keep_waste.many": (
        "Only {count} reviews come after this one: you have more visits than you can use."
    ),
    "settle.visit_row": "{of}: {limit} (you see a breach with {before}, then {after})",
    "settle.visit_idle": (
        "It would see no more of {limit} than you see without it: no agreed measure looks at that"
        " on the spot."
    ),
    "settle.visit_means": (
        "If {of} breaks {limit} in this review, you notice with {after}. Unseen it would cost you"
        " {lost} over the treaty's life."
    ),
    "settle.visit_host": "{of} learns where you looked once you have been there.",
    "respond.ask": "Ask {of} about {matter}",
    "respond.ask_sure": "Ask {of} about {name}, behind closed doors?",
    "respond.publish": "Show everybody {matter}",
    "respond.publish_sure": "Show everybody {name}?",
    "respond.about": "It is about {matter}.",
    "respond.sure": "{label}?",
    "respond.accuse": "Charge {of} before everybody: {limit}",
    "respond.counter": "Answer {of} in kind",
    "respond.lift": "Lift your answer in kind against {of}",
    "respond.snapback": "Trigger the agreed penalty against {of}",
    "respond.suspend": "Suspend inspections",
    "respond.resume": "Let inspections go on again",
    "respond.expel": "Send {agency} home",
    "respond.notice": "Give notice: leave the treaty",
    "respond.end": "End your turn",
    "respond.ask_how": (
        "{of} must answer at once: open its books, or say nothing. Only you two ever hear of it."
    ),
    "respond.ask_open": (
        "Open books show a breach, or clear the alarm if you believe them; then your trust in {of}"
        " comes back (rule 14.2)."
    ),
    "respond.own_up": (
        "Open books own up to it. That weighs half as much as the proof, and you get to keep it"
        " quiet (rule 14.2)."
    ),
    "respond.ask_silent": "If {of} says nothing, your trust in it falls further: {silent}",
    "respond.own_falls": "{before} -> {after}",
    "respond.publish_breach": (
        "Everybody then knows that {of} has broken the treaty, which costs it {cost} points (rule"
        " 14.4)."
    ),
    "respond.opens": "It gives grounds for an answer in kind (rule 14.6).",
    "respond.opens_penalty": (
        "It gives grounds for an answer in kind, and for the penalty agreed in advance (rules 14.6"
        " and 14.7)."
    ),
    "respond.publish_alarm": "{of} loses trust in the room, whether it is true or not (rule 14.4).",
    "respond.not_quiet": "nothing of this can be settled quietly any more",
    "respond.tension": "tension {amount} when this review closes",
    "respond.accuse_how": (
        "An inquiry looks once, with {chance}; if it sees anything it finds the truth of all"
        " reviews so far (rule 14.3)."
    ),
    "respond.accuse_true": (
        "Proven, everybody knows that {of} broke the treaty, which costs it {cost} points."
    ),
    "respond.accuse_false": (
        "if it proves false, {of} trusts you less: {before} -> {after}, as the room reads it"
    ),
    "respond.falls": "{of} trusts you less: {before} -> {after}, as the room reads it",
    "respond.counter_how": (
        "Until you lift it, {of} has nothing from the treaty beyond its walk-away (rule 14.6)."
    ),
    "respond.counter_cost": "you lose half of what it brings you above your walk-away: {half}",
    "respond.snapback_how": "It costs {of} {cost} points, and nobody can stop it (rule 14.7).",
    "respond.suspend_how": (
        "The limits stand. Your inspectors stay at home, and nobody else's come in, until you"
        " resume (rule 14.5)."
    ),
    "respond.suspend_grounds": "the others may answer you in kind (rule 14.6)",
    "respond.expel_how": "{agency} sees nothing of you from now on (rule 14.8).",
    "respond.notice_how": (
        "When review {after} closes, the treaty ends for everybody; nobody can take this back (rule"
        " 14.9)."
    ),
    "respond.notice_alone": "From then on each side has its walk-away; yours is {walk_away}.",
}
