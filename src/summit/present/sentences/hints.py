"""Sentences of advice, and the labels of the numbered menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "hint.nothing": "there is nothing to be done now",
    "hint.wait": "it is not your turn; look, why and draft are free meanwhile",
    "hint.duty": "first of all {head}; options lists the answers",
    "hint.answer": "what you grant is a promise; ask yourself whether your texts will keep it",
    "hint.above": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} above your walk-away: you could"
        " sign it (accept {text}), or ask for more"
    ),
    "hint.enough": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} above your walk-away: you could"
        " sign it (accept {text}), and there is little more to be hoped for"
    ),
    "hint.hopeless": (
        "{text} by {name} is worth {eyes} in your eyes, but crosses a red line that {other} has"
        " named: it will not be signed as it is"
    ),
    "hint.accepted": "you support {text} by {name}; it is signed when everybody does",
    "hint.below": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} below your walk-away: do not sign"
        " it as it is"
    ),
    "hint.crosses.one": (
        "{text} by {name} crosses a red line of yours: do not sign it, and tell them, which is"
        " free: reject {text} naming all"
    ),
    "hint.crosses.many": (
        "{text} by {name} crosses {count} of your red lines: do not sign it, and tell them, which"
        " is free: reject {text} naming all"
    ),
    "hint.crosses_known": (
        "{text} by {name} crosses a red line of yours: do not sign it; you have told them"
    ),
    "hint.crosses_sealed": (
        "{text} by {name} crosses a red line of yours: do not sign it; under seal you cannot say so"
    ),
    "hint.linked": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} above your walk-away, but your own"
        " linkage forbids you to sign it as long as it stands"
    ),
    "hint.hold_sealed": (
        "your position is about right for this hour: end hands in nothing new, and your text stands"
    ),
    "hint.away": (
        "you are away from the table, and without you there is no agreement; {command} costs a move"
        " and the applause at home"
    ),
    "hint.away_sealed": (
        "you are away from the table, and nobody comes back under seal: end, and come back after it"
    ),
    "hint.threat.yielded": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} above your walk-away: good enough"
        " to take, threat or no threat: {command}"
    ),
    "hint.threat.crosses": (
        "{text} by {name} crosses a line that you cannot cross, whatever they threaten: {command}"
    ),
    "hint.threat.below": (
        "{text} by {name} is worth {eyes} in your eyes, {margin} below your walk-away: no threat"
        " makes that better than no deal: {command}"
    ),
    "hint.threat.squeezed": (
        "{text} by {name} is worth {eyes} in your eyes, only {margin} above your walk-away, and who"
        " yields for that is threatened again: {command}"
    ),
    "hint.signal.soothed": (
        "the room is tense ({tension}), and they trust you less than at the start: a friendly word"
        " in public costs a little at home and calms both: {command}"
    ),
    "hint.signal.confided": (
        "{other} cannot give you what matters if it does not know what that is; you trust it with"
        " {trust}, and a true word earns some in return: {command}"
    ),
    "hint.signal.confided_back": (
        "{other} has told you what matters to it; answer in kind, and truly: {command}"
    ),
    "hint.signal.gestured": (
        "they trust you with {trust} only, as the room reads it; a step by yourself, early and"
        " small (it costs {cost} points in the end), may break the ice: {command}"
    ),
    "hint.signal.answered": (
        "{other} has held out a hand and waits for an answer; this one costs {cost} points in the"
        " end, and both of you gain by it: {command}"
    ),
    "hint.signal.sounded_out": (
        "that would be a bold step ({loss} in your eyes) in a tense room ({tension}); try it on"
        " them without being bound, and say it in public by the next round: {command}"
    ),
    "hint.signal.unlinked": (
        "only your own linkage keeps you from a text that is good enough; give it up, which is"
        " free: {command}"
    ),
    "hint.matter.restrained": (
        "all could live with the text on the table, and this is the week in which {inject} may act"
        " on its own: {command} holds it back until the next round has opened"
    ),
    "hint.matter.relieved": (
        "{other} has come a good part of the way, and your sanction has done its work: {command}"
        " earns some trust and calms the room"
    ),
    "hint.matter.unburdened": (
        "no deal is coming, and your sanction on {other} costs you as well: {command}"
    ),
    "hint.matter.kept_in_touch": (
        "the room is tense ({tension}), and what is said in time keeps an accident from becoming an"
        " incident: {command}"
    ),
    "hint.matter.broached": (
        "nothing that lies on the table seems to leave everybody a gain; {title}: {option} has not"
        " been spoken of, and you could be the first: {command}"
    ),
    "hint.matter.broached_out": (
        "what divides you could be left out: {title}: {option} would leave out {issues}; it is not"
        " on the table, and you could be the first to speak of it: {command}"
    ),
    "hint.matter.narrower": (
        "what divides you could be left out: a text without {issues} would be worth {eyes} in your"
        " eyes, {margin} above your walk-away: {command}"
    ),
    "hint.matter.reaffirmed": (
        "what binds you to {names} takes {cost} points from what you could hope for, and their"
        " trust is worth {lost}: {command}"
    ),
    "hint.matter.disowned": (
        "what binds you to {names} takes {cost} points from what you could hope for, or is a text"
        " that you could not sign now, and their trust is worth {lost}: {command}"
    ),
    "hint.named": (
        "your own {text} crosses a red line that {name} has named, and cannot be signed as it is:"
        " {because} ({condition})"
    ),
    "hint.verify": (
        "more verification would close the gap: {title}: {option}, which you could demand"
    ),
    "hint.trust": (
        "more trust would close the gap: {needed} in {name} instead of {now}; what it gives and"
        " what it keeps moves it"
    ),
    "hint.terms": (
        "no inspection, and no trust that is within reach, would make it good enough: ask for"
        " other terms"
    ),
    "hint.text": (
        "it is time for a text such as this: {command}; it is worth {eyes} in your eyes, {margin}"
        " above your walk-away, and gives them more where it costs you least"
    ),
    "hint.demand": "what you are promised counts for more if you can look; ask {name}: {command}",
    "hint.hold": (
        "your position is about right for this hour, and the next step is theirs: end lets the"
        " floor go on"
    ),
    "hint.turns.one": "{count} turn",
    "hint.turns.many": "{count} turns",
    "hint.last_round": (
        "this is the last round, and you have {turns} left; without a deal you have {walk_away}"
    ),
    "hint.last_turn": "this is your last turn; without a deal you have {walk_away}",
    "hint.let_answer": (
        "you have moved this round, and {names} has tabled nothing since: wait for the answer"
        " before you give more; end lets the floor go on"
    ),
    "hint.after.voted": "the odds at home would then be {odds}: {command}",
    "hint.after.shelved": (
        "the treaty is worth {worth} in your eyes by now, which is less than none: {command} leaves"
        " it in a drawer"
    ),
    "hint.after.admitted": "what the agency sees of the others is worth a look at you: {command}",
    "hint.after.nothing_to_gain": "breaking a limit would bring you nothing: keep",
    "hint.after.deterred": (
        "the greatest temptation is {title}: unseen it would bring {gain}, and it is seen with"
        " {seen}; so there are {hoped} to hope for and {risked} to fear, since being found out"
        " would cost {fear}: keep"
    ),
    "hint.after.tempting": (
        "{title} is hardly watched: unseen it would bring {gain}, and it is seen with {seen}; so"
        " there are {hoped} to hope for and {risked} to fear. Whether your word is worth more than"
        " that is for you to say: keep, or break"
    ),
    "hint.after.visited": (
        "with {left} visits left for {periods} periods it is better than even to send one now:"
        " {command}"
    ),
    "hint.after.spared": (
        "with {left} visits left for {periods} periods keep this one, and let them wonder:"
        " {command}"
    ),
    "hint.after.opened": (
        "open books clear an alarm that is false, and cost less than a proof that others find:"
        " {command}"
    ),
    "hint.after.silent": (
        "the alarm is true; silence costs a little trust, an admission more, and a proof found"
        " later most of all. Silence is {command}"
    ),
    "hint.after.extended": "the treaty is still worth {worth} in your eyes: {command}",
    "hint.after.lapsed": "the treaty is worth {worth} in your eyes by now: {command}",
    "hint.after.consulted": (
        "ask before you accuse: behind closed doors an alarm can be cleared, and a breach owned up"
        " to: {command}"
    ),
    "hint.after.charged": (
        "too much was never explained; a charge has an inquiry look, and costs you if it proves"
        " false: {command}"
    ),
    "hint.after.published": (
        "a proof that nobody answers for is worth more before everybody: {command}"
    ),
    "hint.after.countered": (
        "an answer in kind costs you half of what the treaty brings, and them all of it: {command}"
    ),
    "hint.after.penalised": "the penalty agreed in advance is there for this: {command}",
    "hint.after.suspended": (
        "the treaty is worth {worth} in your eyes by now, {surplus} against your walk-away:"
        " {command} shows it without leaving"
    ),
    "hint.after.resumed": "the treaty is worth having again: {command}",
    "hint.after.lifted": "nothing new has been found: {command}",
    "hint.after.left": (
        "the treaty is worth {worth} in your eyes by now, {surplus} against your walk-away:"
        " {command}"
    ),
    "hint.after.watched": (
        "the treaty is worth {worth} in your eyes, {surplus} against your walk-away, and nothing"
        " asks for an answer: {command} lets the floor go on"
    ),
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
    "menu.more": (
        "more is possible, such as any text of your own (draft ISSUE=OPTION ...); help lists all"
    ),
}
