"""Sentences of the screens about offices and the substance (rules, chapters 17 and 18)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "title.single": "A single text from the chair; nobody sees it before you table it",
    "title.single_against": "A single text from the chair, in the place of {text}",
    "title.amendment": "An amendment to the treaty; nobody sees it before you propose it",
    "title.single_chair": "for all, in nobody's name",
    "title.single_chair_against": "for all, in the place of {text}",
    "title.texts_read": "Texts",
    "matrix.note_room": "All of it is as the room reads it.",
    "draft.against": "against your position {id}",
    "draft.all_against": "to all (t: to some only), against {id}",
    "draft.as_position": "As [position] single text (s): {title}",
    "draft.as_single": "As position [single text] (s): {title}",
    "draft.treaty": "The treaty",
    "draft.out_of_scope": "outside",
    "draft.outside": (
        "{title} lies outside the scope of this text: there it stays as it is today, at {option}"
        " (rule 18.1)"
    ),
    "draft.in_hand_treaty": "{title}: {option}; the treaty: {others}",
    "draft.closed": "{issue}. Not on the table: {options} (rule 18.2)",
    "draft.back": "{title} to {option}",
    "draft.narrowed": "Outside the scope of the draft, and so as today: {issues} (rule 18.1)",
    "draft_seen.single": "{count} against what it began with: {changes}",
    "draft_seen.amendment": "all will see {count} to the treaty: {changes}",
    "draft_same.single": "nothing is changed yet",
    "draft_same.amendment": "this is what the treaty says",
    "levergroup.chair": "The chair",
    "levergroup.watching": "In public",
    "levergroup.bloc": "The bloc",
    "levergroup.home": "At home",
    "levergroup.substance": "Substance",
    "levergroup.treaty": "The treaty",
    "lever.single": "table a single text",
    "lever.poll": "take a straw poll",
    "lever.vouch": "give your word for one to another",
    "lever.report": "bring out a report",
    "lever.press": "call on a party",
    "lever.endorse": "endorse a text within the bloc",
    "lever.restrain": "hold an agency back",
    "lever.broach": "say that you would discuss an option",
    "lever.impose": "put a sanction in force",
    "lever.relieve": "lift a sanction",
    "lever.perform": "take the next step of a sequence",
    "lever.reverse": "take your last step back",
    "lever.exercise": "keep a line of contact in use",
    "lever.amend": "propose an amendment",
    "lever.consent": "agree to an amendment",
    "leverabout.single": (
        "One text for all, from the chair: nobody's position, and not measured. All may accept it;"
        " a chair that is a party has to as well. It takes 1 of your credit (rule 17.2)."
    ),
    "leverabout.poll": (
        "Ask every party, once for each single text: could you live with it? All answer in secret,"
        " then the answers are read out. They bind nobody (rule 17.3)."
    ),
    "leverabout.vouch": (
        "Lend one party your word for another, once for each pair: it then trusts it more. It takes"
        " 2 of your credit (rule 17.4)."
    ),
    "leverabout.report": (
        "Bring out what you know, once, when its time has come. It does what the scenario says"
        " (rule 17.5)."
    ),
    "leverabout.press": (
        "Call on a party before everybody to come to an agreement, once a round: its public stands"
        " more to the talks (rule 17.5)."
    ),
    "leverabout.endorse": (
        "Tell your bloc that you can support a text. What all of you stand behind, any of you may"
        " table or accept (rule 17.6)."
    ),
    "leverabout.restrain": (
        "See to it that an agency of your government does nothing until the next round has opened"
        " (rule 17.8)."
    ),
    "leverabout.broach": (
        "Say that you would discuss an option which is not on the table. When all who are needed"
        " have said so, it is (rule 18.2)."
    ),
    "leverabout.impose": (
        "While it is in force having no deal is worse for both of you. The other trusts you less,"
        " and the room grows tenser (rule 18.3)."
    ),
    "leverabout.relieve": (
        "Having no deal is less bad for both of you again. The other trusts you more, and the room"
        " grows calmer (rule 18.3)."
    ),
    "leverabout.perform": (
        "Action for action: your step earns trust, costs you something and brings others something;"
        " then the next is another's to take (rule 18.4)."
    ),
    "leverabout.reverse": "It costs one and a half times what it has earned (rule 18.4).",
    "leverabout.exercise": (
        "Use it in this round, so that it holds for the next too. It moves no trust, but an"
        " incident that it can soften may not come (rule 18.7)."
    ),
    "leverabout.amend": (
        "Propose other terms of the same duration. When all have agreed the treaty says so from"
        " this review's close on, and nobody votes on it at home (rule 18.9)."
    ),
    "leverabout.consent": (
        "When all parties to the treaty have agreed, it says so from this review's close on"
        " (rule 18.9)."
    ),
    "levers.credit.one": "You have {count} point of credit left (rule 17.4).",
    "levers.credit.many": "You have {count} points of credit left (rule 17.4).",
    "lacks.endorse": "no text of another stands that you could endorse",
    "lacks.restrain": "no agency at home is about to act on its own",
    "lacks.report": "you have brought out all that you know",
    "lacks.consent": "nobody has proposed an amendment",
    "lacks.broach": "all that could be brought onto the table is on it",
    "pick.report": "{lever}: which one?",
    "pick.inject": "{lever}: which one?",
    "pick.closed": "{lever}: which?",
    "pick.sanction": "{lever}: which one?",
    "pick.sequence": "{lever}: of which sequence?",
    "pick.contact": "{lever}: which one?",
    "pick.amendment": "{lever}: which one?",
    "pick.vouched": "{lever}: for whom?",
    "pick.told": "{lever}: to whom do you give it?",
    "picked.text": "{id}, a position of {name}",
    "picked.text_worth": "{text}: {worth}",
    "picked.text_single": "{id}, the single text of {name}",
    "picked.closed": "{issue}: {option} (your points {points})",
    "picked.step": "{sequence}: {step}",
    "picked.contact": "{title}, with {names}",
    "picked.sanction": "{title}, against {name}",
    "picked.agency": "{agency}: {title}",
    "picked.amendment": "{id} by {name}: {changes}",
    "voicing.title": "A straw poll: could you live with it?",
    "voicing.head": "{text}, the single text of {name}. It binds you to nothing (rule 17.3)",
    "voicing.worth": "{paper} on paper, {eyes} in your eyes; {margin}",
    "voicing.yes": "Yes, I could live with it",
    "voicing.no": "No",
    "voicing.no_on": "No: more on {issue}, {now} now (up to {more} points, at {best})",
    "leading.title": "Change of leadership: {name}",
    "leading.head": "Does it stand by what was promised before, to {names}? (rule 17.9)",
    "leading.worth": "{text} under the new instructions: {worth}",
    "leading.linkages": "Linkages of the old leadership are gone in any case.",
    "leading.keep": "Stand by all of it",
    "leading.drop": "Be bound by none of it",
    "voicing.no_best": "No: more on {issue}, {now} now (your best)",
    "rolling.single": "{sign}{option}",
    "rolling.stands_single": "Where they stand ({sign} the single text {text})",
    "text.chair": "SINGLE TEXT",
    "texts.single": "from the chair, for all",
    "due.poll": "A straw poll on {text}: could you live with it? Enter answers",
    "due_duty.reaffirm": "New leadership: does it stand by what was promised? Enter answers",
    "due.chair": "Your turn, without a position of your own · {moves} · m lists your means",
    "stands.head.chair": "The chair",
    "stands.head.amendments": "Amendments",
    "stands.head.sequences": "Sequences",
    "stands.head.sanctions": "Sanctions",
    "stands.head.options": "Options off the table",
    "stands.head.race": "Arms race",
    "stands.head.agencies": "Agencies at home (private)",
    "stands.head.contacts": "Lines of contact",
    "stands.head.reports": "Reports",
    "stands.head.others": "Others at the table",
    "stands.single_brief": "single text {text} ({support} for it)",
    "stands.poll_brief": "{yes} of {all} could live with it",
    "stands.own_steps.one": "the next step is yours",
    "stands.own_steps.many": "{count} steps are yours",
    "stands.sanctions.one": "{count} sanction",
    "stands.sanctions.many": "{count} sanctions",
    "stands.race_brief": "all arm on",
    "stands.agencies.one": "an agency at home may act",
    "stands.agencies.many": "{count} agencies at home may act",
    "stands.amendments.one": "{count} amendment proposed",
    "stands.amendments.many": "{count} amendments proposed",
    "stands.single": "{text}, the single text of {by}, round {round}; supported by {names}",
    "stands.poll": "could live with {text} in round {round}: {yes}; could not: {no}",
    "stands.poll_open": "a straw poll on {text} is being answered",
    "stands.wants": "{name} (more on {issue})",
    "stands.credit": "{name}, {role}: {credit} left",
    "stands.vouched": "{by} gave its word for {of} to {to}",
    "role.chair": "in the chair",
    "role.mediator": "mediator",
    "role.observer": "observer",
    "stands.guest": "{name}, {role}: signs nothing",
    "stands.not_needed": "not needed for an agreement: {names}",
    "stands.outside": "outside the treaty: {names}",
    "stands.bloc": "{bloc}: {names} agree among themselves first",
    "stands.endorsed": "{name} told its bloc that it can support {text}",
    "stands.leader": "{name} is led by {leader}",
    "stands.report": "brought out: {title}",
    "stands.agency": "{agency} may act on its own: {title}",
    "stands.agency_held": "{agency} is held back until the next round has opened: {title}",
    "stands.agency_beyond": "{agency} (beyond your reach)",
    "stands.opened": "{issue}, {option}: on the table now",
    "stands.closed": "{issue}, {option}: willing {names}; still lacking {lacks}",
    "stands.sanction": (
        "{title}: {by} against {against}, in force; without a deal {against} loses {bite} points"
        " and {by} {price}"
    ),
    "stands.sanction_off": "{title}: {by} could put it in force against {against}",
    "stands.sequence": "{title}, {done} of {all} done; next {by}: {step}",
    "stands.sequence_done": "{title}: all {all} steps done",
    "stands.sequence_after": "{title}: begins when {after} is done; first {by}: {step}",
    "stands.sequence_later": "{title}: begins when a treaty is in force; first {by}: {step}",
    "contact_now.in_use": "{title} ({names}): in use",
    "contact_now.idle": "{title} ({names}): open, not in use",
    "contact_now.shut": "{title} ({names}): not open yet",
    "stands.race.one": "{text} It has cost for {count} round.",
    "stands.race.many": "{text} It has cost for {count} rounds.",
    "stands.race_later": "From round {round} on: {text}",
    "stands.amendment": "{id} by {by}, agreed by {names}: {changes}",
    "stands.amended": "{id} by {by}, adopted: {changes}",
    "stands.as_it_is": "as the treaty is now",
    "brief.office": "What you can do: {means}",
    "brief.report": "Report, {title}: {text}",
    "brief.report_later": "Report, whose time has not come, {title}: {text}",
    "seats.guest": "{name}, {role}",
    "seats.spare": "{name}, not needed for an agreement",
    "seats.chair": "{name}, in the chair",
    "seats.signs_nothing": "This seat signs nothing: it has no sheet and no veto (rule 17.1).",
    "key.office": "As",
    "keyabout.office": "who holds the chair: as a position, or as a single text for all",
}
