"""Sentences of the screens: headings, keys, what comes next, how a lesson is done with keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "moment.short": "R{number}/{rounds}",
    "moment.mine_short": "your move, {moves}",
    "rolling.issue": "Issue",
    "rolling.stands": "Where they stand",
    "rolling.group": "{option} {codes}",
    "rolling.you": "{code} (you)",
    "rolling.agreed": "agreed",
    "rolling.apart": "apart",
    "meter": "{number} {word} {glyph}",
    "side.trust": "Trust",
    "side.texts": "Texts",
    "side.demands": "Demands and promises",
    "side.stakes": "Your side of it",
    "side.text": "{id} by {author}",
    "side.worth": "{paper} on paper, {eyes} in your eyes",
    "side.worths": "In your eyes: {worths}",
    "side.yours": "yours",
    "side.eyes": "{who} {id} {eyes}",
    "side.crosses": "{who} {id} {eyes} (red line)",
    "side.walk_away": "walk-away {walk_away}",
    "side.trusts": "Trust: {trusts}",
    "side.trust_own": "you in {name} {meter}",
    "side.trust_theirs": "{name} in you {meter} (room)",
    "side.trust_pair": "{holder} in {about} {meter}",
    "small.notice": (
        "This window has {width} columns and {height} rows. Summit needs {least} and {rows}: please"
        " make it larger. Nothing is lost."
    ),
    "due.told": "Things are happening. Space shows all at once",
    "due.over": "The talks are over. Enter opens the debrief",
    "due.ended": "The game is over. Enter opens the debrief",
    "due.hand": "It is for {name} to act. Enter hands the terminal over",
    "due.move": "Your move, {moves} left in this turn",
    "due.others": "Others are deciding",
    "due.wait": "Somebody else must act first",
    "due.watch": "Scripts play, and you see everything. Space plays to the end at once",
    "due.answer": "You must answer first: {row}. Enter answers",
    "due.choose": "You must decide first: {title}. Enter shows the choice",
    "due_duty.vote": "The treaty goes home. Enter shows the vote",
    "due_duty.admit": "The agency asks to be let in. Enter answers",
    "due_duty.comply": "PRIVATE: which limits do you keep? Enter shows them",
    "due_duty.visit": "PRIVATE: a visit at short notice? Enter shows where",
    "due_duty.explain": "PRIVATE: somebody asks you about a finding. Enter answers",
    "due_duty.extend": "PRIVATE: shall the treaty live on? Enter answers",
    "after.matter": "{name}, {matter}",
    "after.limits": "Limits: {limits}",
    "after.limit": "{title} {value}",
    "after.findings": "Findings: {findings}",
    "after.findings_none": "Findings: none so far",
    "after.alarm": "{name} ALARM, {of}: {limit} (review {period})",
    "after.confirmed": "{name} CONFIRMED, {of}: {limit} (review {period})",
    "after.noted": "{finding}, {notes}",
    "after.more": "{count} more",
    "after.clean": "{count} clean",
    "after.charge": "Charge {id}, {by} against {of} over {limit}: {verdict}",
    "after.answers": "Answers: {answers}",
    "after.suspended": "no inspections with {name}",
    "after.counter": "{by} against {of} in kind",
    "after.snapped": "the agreed penalty hit {name}",
    "after.shut": "no agency in {name}",
    "after.notice": "{name} on notice, out after review {period}",
    "after.worth": "The treaty: {paper} on paper, {eyes} in your eyes",
    "after.treaty": "The treaty {text}",
    "after.support": "support: {backings}",
    "after.backing": "{name} {support}",
    "after.course": "The course of the treaty",
    "after.responses": "What you can do. Enter does it, e ends your turn",
    "after.terms": "What the treaty says; F3 shows its whole course",
    "moment.go_on": "Enter goes on",
    "signed.title": "SIGNED",
    "signed.by": "{names} have signed {text}. Its words are fixed from now on (rule 11.1).",
    "signed.worth": "for you {paper} on paper, {eyes} in your eyes · {bar}",
    "signed.home": "It goes home for approval: {chambers}.",
    "signed.chamber": "{chamber}, {quorum}",
    "signed.nobody": "Nobody at home has to approve it.",
    "signed.life.one": "In force it lives through {count} review of whether it is kept.",
    "signed.life.many": "In force it lives through {count} reviews of whether it is kept.",
    "signed.no_life": "The game ends with its approval.",
    "voted.title": "THE VOTE AT HOME",
    "voted.passed": "{name}: {chamber} approves the treaty",
    "voted.failed": "{name}: {chamber} votes the treaty down",
    "voted.shelved": "{name} shelves the treaty: {chamber} will never vote on it",
    "voted.quorum": "It took {quorum} of the votes (rule 11.2).",
    "voted.odds": "By your reckoning the odds were {odds}: {word} (rule 11.3).",
    "voted.lost": "The treaty will not enter into force. Each side is left with its walk-away.",
    "voted.left": "Still to be counted: the votes in {names}.",
    "voted.enough": "All who had to approve it have done so: the treaty enters into force.",
    "title.vote": "The vote at home: promise what buys votes, then call it",
    "odds.hopeless": "hopeless",
    "odds.poor": "poor",
    "odds.open": "open",
    "odds.good": "good",
    "odds.safe": "nearly safe",
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
    "title.comply": "What you keep and what you break in this review",
    "title.treaty": "The treaty {text}",
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
    "settle.trust_falls": ("{by} would trust you less: {before} -> {after}, as the room reads it"),
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
    "draft.in_hand": "{title}: {option}; the others: {others}",
    "draft.mine": "  Your draft",
    "draft.others": "The others",
    "draft.points": "your points",
    "draft.gain": "{points} ({change})",
    "draft.no_risk": "nothing at risk",
    "draft.seen": "others will see {count} change: {changes}",
    "draft.issues.one": "{count} issue",
    "draft.issues.many": "{count} issues",
    "asking.of": "{title} of {name}",
    "asking.offers": "offered: {level}",
    "asking.asks": "You ask {name} to commit itself to {level} ({title}). It costs one move",
    "asking.mutual": "You offer the same in return: that softens the demand, and binds you too",
    "asking.one_sided": "You offer nothing in return: {name} will trust you less for it (rule 6.1)",
    "asking.answer": "{name} must grant it, limit it or refuse it at once (rule 6.2)",
    "asking.worth": "with it your position would be worth {eyes} in your eyes ({change})",
    "asking.none": "There is no measure to ask for",
    "duty.limit": "grant less, with the arrows left and right: {level}",
    "duty.promise": "You promise {name}: no text of yours below {level} ({title}) (rule 6.3)",
    "duty.mutual": "{name} offers the same in return",
    "duty.refuse": "Whoever asked will trust you less, and you are bound to nothing (rule 6.2)",
    "duty.choose": "What follows shows at once; who learns of it depends on the inject",
    "review.send": "Table this text?",
    "review.sign": "Sign the treaty?",
    "review.support": "Support this text?",
    "review.sure": "Do it all the same?",
    "review.seen": "This is what the others will see, and nothing of what it is worth to you:",
    "review.yes": "Yes, do it",
    "review.no": "No, go back",
    "review.silent": "Say no, and name nothing",
    "review.named": "Say no, and name what it crosses: {lines}",
    "review.how": "How do you say no?",
    "title.no": "This cannot be done now",
    "title.log": "What happened so far",
    "title.hint": "What could be done now",
    "title.options": "Some of what you could do now",
    "title.typed": "{query}",
    "title.save": "The save",
    "title.why": "Why? Choose a number at the left",
    "title.composer": "A draft against your position {id}; nobody sees it before you send it",
    "title.demand": "Demand verification",
    "title.duty": "This must be settled first",
    "title.texts": "Texts: Enter supports the one under the cursor",
    "title.trust": "Trust: the rows behind each meter",
    "title.help": "Help",
    "title.handout": "The handout for everybody",
    "matrix.head": "Who trusts",
    "matrix.you": "{name} (you)",
    "matrix.note": "Your own row is exact. All others are as the room reads them.",
    "section.briefing": "Briefing",
    "section.instructions": "Instructions",
    "section.points": "Your points",
    "section.agenda": "Issues",
    "section.notes": "Notes",
    "brief.private": "PRIVATE: for {name} alone. h hides it",
    "brief.hidden": "Hidden. h shows it again",
    "hint.take": "Enter prepares this, and you may still change it",
    "hint.leave": "Escape goes back",
    "notes.lost": "your notes cannot be saved; they hold until you leave",
    "brief.notes": "Notes of your own, kept beside the save. n writes",
    "brief.writing": "Write; Escape keeps it and goes back",
    "brief.begin": "Left and right turn the pages. Enter begins the talks",
    "hand.title": "HAND-OVER",
    "hand.to": "The terminal goes to {name}.",
    "hand.away": "Everybody else looks away.",
    "hand.enter": "Tab (or F2), when only {name} looks",
    "home.go_on": "go on",
    "home.look_back": "over",
    "home.begin": "play",
    "home.reading": "Looking what there is to play …",
    "home.enter": "Enter plays what the cursor is on",
    "home.kept": "The game {name} is kept; it is in the list",
    "seats.row": "speak for {name}",
    "seats.person": "[x] {name}: a person at this terminal",
    "seats.script": "[ ] {name}: a script",
    "seats.watch": "nobody: watch the scripts play",
    "seats.watching": "Scripts play every seat, and you see everything.",
    "seats.one": "Enter plays this delegation. Space marks seats for several people here",
    "seats.several": "Space marks seats for people at this terminal. Enter begins",
    "chart.meeting": "{sign} where several meet",
    "ending.place": "Debrief {number} of {count}",
    "ending.turn": "Left and right turn the pages",
    "leave.title": "Leave? The game is kept, every move of it",
    "leave.title_unsaved": "Leave? A game that is only watched is not kept",
    "leave.stay": "Go on playing",
    "leave.home": "Put the game away and go home",
    "leave.out": "Leave Summit",
    "palette.theme": "Colours: {name}",
    "palette.theme_about": "Change the colours of all screens",
    "screen.paced": "what others do is told line by line",
    "screen.paced_not": "what others do is told all at once",
    "topic.eyes": "Your text, in your eyes",
    "topic.exposed": "What is exposed",
    "topic.paper": "On paper, issue by issue",
    "topic.walk_away": "Your walk-away",
    "topic.red_lines": "Your red lines",
    "topic.national_means": "Your national means",
    "asked.trust": "You trust {name}: {number}",
    "asked.reading": "{holder} in {about}: {number}",
    "asked.tension": "Tension {number}: {word}",
    "topic.moves": "Whose move, how many",
    "topic.brackets": "Brackets",
    "asked.text": "{id} by {author}",
    "asked.demand": "{id}: {measure}",
    "asked.chapter": "Rules {number}: {title}",
    "helped.here": "Here",
    "helped.keys": "All keys",
    "helped.commands": "Typed commands",
    "helped.rules": "Rules",
    "help.always": (
        "Arrows or j and k move, Enter takes, Escape goes one level up and loses nothing.\n"
        "Ctrl-Q leaves at once: every move is saved as it is made.\n"
        "A colon opens a line for typed commands, Ctrl-P the list of all that can be done here."
    ),
    "keys.or": " or ",
    "keys.title": "# Keys",
    "keys.intro": (
        "Made of the table of commands in `src/summit/ui/commands.py`, as are the footer of\n"
        "every screen, its help (?) and the palette (Ctrl-P). Arrows or j and k move, Enter\n"
        "takes, Escape goes one level up and loses nothing that was typed. Arrows, Enter and\n"
        "F-keys suffice for everything. A mouse may be used and is never needed."
    ),
    "keys.head": "| keys | name | what it does |",
    "keys.settings": (
        "## Settings\n\n"
        "By environment variables: `SUMMIT_THEME` is `dark`, `light`, `contrast` or `terminal`\n"
        "(the terminal's own colours); `NO_COLOR` takes all colour away;\n"
        "`TEXTUAL_ANIMATIONS=none` tells everything at once, as over SSH; `SUMMIT_HOME` is the\n"
        "folder for saves. `summit --plain` is the game line by line."
    ),
    "prefix.keys": "KEYS",
    "teach.typed": "press : and type {typed}",
    "teach.setting": "{issue} to {option}",
    "teach.open": "F6 opens the composer. ",
    "teach.draft": "Set {settings}, with the arrows",
    "teach.drafted": "that is it: read what it would be worth, then Escape goes back",
    "teach.send": "that is it: F6, and Enter sends it",
    "teach.undraft": "in the composer, F5 puts everything back",
    "teach.why": "F8, then in the list: {topic}",
    "teach.propose": "Set {settings}; then F6, and Enter sends it",
    "teach.demand": "F7. Set {measure} of {of} to {level} with the arrows; Enter",
    "teach.demand_mutual": (
        "F7. Set {measure} of {of} to {level} with the arrows, F3 offers the same in return; Enter"
    ),
    "teach.end": "F10 gives the floor to the others",
    "teach.accept": "F3 shows the texts. Go to {text}; Enter supports it, and Enter once more",
    "teach.reject": "F3 shows the texts. Go to {text}; F7 says no",
    "teach.answer": "Enter shows the answers. Go to yours; Enter gives it",
    "teach.brief": "F2",
    "teach.sheet": "F2, then right to your points",
    "teach.trust": "F4",
    "teach.treaty": "F3",
    "teach.hint": "F12",
    "teach.options": "F11",
    "teach.history": "F5",
    "teach.help": "F1",
    "key.propose": "Propose",
    "key.demand": "Demand",
    "key.texts": "Texts",
    "key.trust": "Trust",
    "key.brief": "Brief",
    "key.why": "Why",
    "key.end": "End",
    "key.hint": "Hint",
    "key.options": "Options",
    "key.log": "Log",
    "key.say": "Say",
    "key.skip": "All at once",
    "key.pane": "Next pane",
    "key.unteach": "No lessons",
    "key.line": "Type",
    "key.less": "Less",
    "key.more": "More",
    "key.lowest": "Lowest",
    "key.highest": "Highest",
    "key.meet": "As theirs",
    "key.reset": "Reset",
    "key.mutual": "Offer the same",
    "key.send": "Send",
    "key.settle": "Do it",
    "key.toggle": "Keep or break",
    "key.accept": "Support",
    "key.reject": "Say no",
    "key.withdraw": "Take back",
    "key.counter": "Build on it",
    "key.hide": "Hide",
    "key.notes": "Notes",
    "key.take": "Prepare it",
    "key.turn": "Next",
    "key.former": "Before",
    "key.latter": "Next",
    "key.sit": "Sit down",
    "key.begin": "Go on",
    "key.people": "Person",
    "key.yes": "Yes",
    "key.close": "Close",
    "key.back": "Back",
    "key.help": "Help",
    "key.palette": "All commands",
    "key.leave": "Leave",
    "key.quit": "Quit",
    "key.stop": "Stop",
    "key.suspend": "Suspend",
    "keyabout.propose": "compose a text and table it; what must be settled comes first",
    "keyabout.demand": "demand that another opens itself to verification",
    "keyabout.texts": "read the texts, support one, say no to one, build on one",
    "keyabout.trust": "who trusts whom, and the ledger behind each meter",
    "keyabout.brief": "the briefing, your instructions, points, issues and notes",
    "keyabout.why": "why a number is what it is: the rows and the rule behind it",
    "keyabout.end": "give up the moves that are left in this turn",
    "keyabout.hint": "what could be done now, from your own view",
    "keyabout.options": "a short list of what could be done now",
    "keyabout.log": "all that happened so far",
    "keyabout.say": "say a sentence to the room",
    "keyabout.skip": "show all that is left to be told at once",
    "keyabout.pane": "the next pane",
    "keyabout.unteach": "no more lessons in this game",
    "keyabout.line": "type a command",
    "keyabout.less": "one option less",
    "keyabout.more": "one option more; digits type a number",
    "keyabout.lowest": "the first option",
    "keyabout.highest": "the last option",
    "keyabout.meet": "take over what another holds on this issue",
    "keyabout.reset": "put everything back",
    "keyabout.mutual": "offer the same in return, or not",
    "keyabout.send": "do it; what matters is shown and asked once more",
    "keyabout.settle": "settle it so; what cannot be taken back is asked once more",
    "keyabout.toggle": "break the limit under the cursor, or keep it",
    "keyabout.accept": "support this text; it is asked once more",
    "keyabout.reject": "say no to it aloud, naming your red lines if you like",
    "keyabout.withdraw": "take your support back, which costs trust",
    "keyabout.counter": "begin a draft with this text",
    "keyabout.hide": "cover what is private, or show it again",
    "keyabout.notes": "write notes of your own",
    "keyabout.take": "prepare what the hint comes down to; nothing is sent",
    "keyabout.turn": "the next page",
    "keyabout.former": "the page before",
    "keyabout.latter": "the next page",
    "keyabout.sit": "sit down; not the key that hands over, which may be pressed twice",
    "keyabout.begin": "go on",
    "keyabout.people": "a person sits here, or a script",
    "keyabout.yes": "yes",
    "keyabout.close": "close this page",
    "keyabout.back": "one level up; nothing typed is lost",
    "keyabout.help": "this help",
    "keyabout.palette": "a list of all that can be done here, to search in",
    "keyabout.leave": "leave; the game is kept",
    "keyabout.quit": "leave Summit at once; the game is kept",
    "keyabout.stop": "the same, and the shell is told",
    "keyabout.suspend": "to the shell for a while; fg comes back",
    "room.table": "At the table",
    "room.composer": "In the composer",
    "room.demand": "Demanding",
    "room.duty": "Answering and choosing",
    "room.vote": "The vote at home",
    "room.comply": "Keeping or breaking a treaty",
    "room.settle": "Settling what a treaty asks",
    "room.moment": "When something has happened",
    "room.texts": "Among the texts",
    "room.trust": "Trust",
    "room.briefing": "In the briefing",
    "room.why": "Why",
    "room.hint": "Reading a hint",
    "room.page": "Reading",
    "room.picking": "Choosing from a list",
    "room.review": "Before something is done",
    "room.ending": "The debrief",
    "room.home": "At home",
    "room.seats": "Choosing seats",
    "room.handover": "Between two people",
    "room.watch": "Watching",
    "room.help": "In the help",
    "room.everywhere": "Everywhere",
}
