"""Sentences about chairs, mediators, observers, blocs and governments (rules, chapter 17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "prefix.single": "SINGLE",
    "prefix.credit": "CREDIT",
    "prefix.vouch": "VOUCH",
    "prefix.poll": "POLL",
    "prefix.report": "REPORT",
    "prefix.press": "CALL",
    "prefix.bloc": "BLOC",
    "prefix.outside": "OUTSIDE",
    "prefix.held": "HELD",
    "prefix.leader": "LEADER",
    "cause.vouched": "word given for it",
    "cause.disowned": "earlier promises not kept up",
    "cause.report": "report",
    "cause.pressed": "called on in public",
    "deed.single": "{text}: {name} puts a single text before all",
    "deed.credit": "{name} has {left} left",
    "deed.vouched": "{name} gives its word to {to} for {of}",
    "deed.called_on": "{name} calls on {of} in public to come to an agreement",
    "deed.endorsed": "within the bloc, {name} can support {text}",
    "deed.outside": "{name} has not signed: the treaty does not bind it",
    "deed.held": "{name} holds an agency of its own back until the next round has opened: {title}",
    "deed.leader": "{name} is now led by {leader}",
    "deed.swapped": "{name} has other instructions, another sheet and other red lines",
    "deed.reaffirm_due": "{name} must say whether what was promised before still holds",
    "deed.reaffirmed": "{name}: the new leadership stands by all that was promised and supported",
    "deed.disowned": (
        "{name}: the new leadership is bound by nothing that was promised, pledged or supported"
    ),
    "deed.voiced_yes": "{name} writes down: it could live with it",
    "deed.voiced_no": "{name} writes down: it could not live with it",
    "deed.voiced_no_on": "{name} writes down: it could not live with it, and wants more on {issue}",
    "deed.reported": "{name} brings out a report: {title}",
    "deed_own.single": "{text}: you put a single text before all",
    "deed_own.credit": "you have {left} left",
    "deed_own.vouched": "you give your word to {to} for {of}",
    "deed_own.called_on": "you call on {of} in public to come to an agreement",
    "deed_own.endorsed": "you tell the others in your bloc that you can support {text}",
    "deed_own.outside": "you have not signed: the treaty does not bind you",
    "deed_own.held": "you hold back an agency of your own until the next round has opened: {title}",
    "deed_own.leader": "you are now led by {leader}",
    "deed_own.swapped": (
        "your new leadership has sent you other instructions, another sheet and other red lines:"
        " read them before you move"
    ),
    "deed_own.reaffirm_due": (
        "you must say before anything else whether you stand by what was promised before"
    ),
    "deed_own.reaffirmed": "you stand by all that your delegation promised and supported",
    "deed_own.disowned": (
        "you are bound by nothing that your delegation promised, pledged or supported"
    ),
    "poll.due": (
        "you must answer before anything else: could you live with the single text? All answers"
        " are read out together"
    ),
    "deed_own.voiced_yes": "you write down: you could live with it",
    "deed_own.voiced_no": "you write down: you could not live with it",
    "deed_own.voiced_no_on": (
        "you write down: you could not live with it, and want more on {issue}"
    ),
    "deed_own.reported": "you bring out a report: {title}",
    "single.against": "{line}, against {before} · {changes}",
    "single.against_today": "{line}; against today · {changes}",
    "single.as_today": "{line}; it leaves everything as it is today",
    "agreement.needed": "every party that is needed supports {text}: the treaty is signed",
    "text.single": "{text}, the single text of {author}",
    "credits.one": "{count} point of credit",
    "credits.many": "{count} points of credit",
    "poll.opened": "straw poll: every party is asked whether it could live with {text}",
    "poll.read": "{yes} of {all} could live with {text} · {opinions}",
    "opinion.yes": "{name} yes",
    "opinion.no": "{name} no",
    "opinion.no_on": "{name} no, for {issue}",
    "passed.averted": "good contact averted it",
    "passed.restrained": "its own government held it back",
    "times.one": "once",
    "times.many": "{count} times",
    "texts_told.one": "{count} text",
    "texts_told.many": "{count} texts",
    "ended.signed_single": "signed in round {round}: {text}, the single text of {author}",
    "result.outside": "{name} stayed outside the treaty, and has its walk-away, {walk_away}",
    "had.outside": (
        "{name} stayed outside the treaty: {realised} really had; walk-away {walk_away}"
    ),
    "own.outside": "you stayed outside the treaty, and have your walk-away, {walk_away}",
    "report.offices": "The others at the table",
    "came.single": "{text}, the single text of {author} in round {round}: {terms}",
    "came.poll": "straw poll on {text}: {opinions}",
    "came.ready_all": "by the last day every party could have signed {text}",
    "came.ready": "by the last day {names} could have signed {text}",
    "came.ready_none": "by the last day no party could have signed {text}",
    "came.otherwise": (
        "{names} answered the poll otherwise than the sheet would have it on the last day"
    ),
    "came.best": "the single text that came nearest was {text}; in its way stood:",
    "came.best_free": (
        "nothing stood in the way of {text}: all who were needed could have signed it"
    ),
    "came.hindered": "{name}: {reasons}",
    "hindered.short": "{points} below its walk-away",
    "came.credit": "{name} used {spent} of {given}",
    "came.vouched": "{name} gave its word to {to} for {of}",
    "came.report": "{name} brought out a report in {when}: {title}",
    "came.called_on": "{name} called on {of} in public {times}",
    "came.endorsed": "{name} told its bloc that it could support {times}",
    "came.outside": "{name} was not needed and did not sign: the treaty did not bind it",
    "came.agency_acted": "{agency} ({name}) acted on its own: {title}",
    "came.agency_still": "{agency} ({name}) did not act: {title}",
    "came.agency_held": "{line}; it was held back in {when}",
    "came.agency_kept": "{line}, which kept it from acting {times}",
    "came.agency_free": "{line}; nobody held it back",
    "came.agency_beyond": "{line}; it could not be held back",
    "came.leader": "{leader} came to lead {name} in {when}",
    "came.reaffirmed": "{line}, and stood by what had been promised",
    "came.disowned": "{line}, and was bound by nothing that had been promised",
    "came_pledge.disowned": (
        "{id}: a new leadership of {name} did not keep up its pledge to {to}: {issue} as far as"
        " {option} by the close of round {due}"
    ),
    "why.moves_offices": (
        "single texts, straw polls, a word given, reports, calls, holding an agency back, options"
        " brought up, sanctions, steps, lines of contact and amendments cost one move each;"
        " endorsing a text and answering cost none"
    ),
    "seating.guest": "{name} ({code}), {role}: signs nothing",
    "seating.not_needed": "{name} ({code}), not needed for an agreement",
    "seating.chair": (
        "{name} holds the chair beside its own interests, with {credit}: it may put single texts"
        " before all and ask who could live with them"
    ),
    "seating.mediator": (
        "{name} mediates, with {credit}: it may put single texts before all, ask who could live"
        " with them, and give its word for one party to another"
    ),
    "seating.bloc": (
        "{bloc}, {names}: they agree among themselves before one of them tables in public or"
        " accepts from outside"
    ),
    "seating.spared": "an agreement can do without {names}; who does not sign stays outside",
    "agencies.own": (
        "{agency}, an agency of your own government, may act by itself: {title}. {text}"
    ),
    "agencies.beyond": "{line} You cannot hold it back.",
    "agencies.free": (
        "{line} For a move you can hold it back until the next round has opened: {id}."
    ),
    "agencies.held": "{line} It is held back until the next round has opened: {id}.",
    "reports.listed": "{title} ({id}): {text}",
    "reports.now": "{title} ({id}): {text} (its time has come)",
    "reports.later": "{title} ({id}): {text} (its time has not come yet)",
    "brief.seating": "who else is there, and who speaks with whom",
    "brief.agencies": "agencies at home",
    "brief.reports": "reports that you may bring out, each once",
    "brief.led": "{name} is now led by {leader}:",
    "paper.guests": "Others at the table",
    "paper.guest_note": "They sign nothing and have no veto (rule 17.1).",
    "paper.not_needed": "{name} ({code}), not needed for an agreement",
    "paper.seating": "Who presides, and who speaks with whom",
    "paper.agencies": "Agencies at home",
    "paper.agencies_note": (
        "They belong to your own government and may act without asking you. Nobody else is told"
        " (rule 17.8)."
    ),
    "paper.reports": "Reports",
    "paper.reports_note": (
        "What you may bring out, each once and for a move, when its time has come (rule 17.5)."
    ),
    "paper.reports_when": "{line} (its time comes when {condition})",
    "paper.no_sheet": "You have no score sheet, sign nothing and have no veto (rule 17.1).",
    "paper.credit": "You begin with {credit} (rule 17.4).",
}
