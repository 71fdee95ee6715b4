"""Sentences about sanctions, steps, figures, contacts and amendments (rules, chapter 18)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "prefix.agenda": "AGENDA",
    "prefix.impose": "IMPOSE",
    "prefix.relief": "RELIEF",
    "prefix.step": "STEP",
    "prefix.race": "RACE",
    "prefix.contact": "CONTACT",
    "prefix.expired": "EXPIRED",
    "prefix.amend": "AMEND",
    "cause.sanction": "sanction imposed",
    "cause.relief": "sanction lifted",
    "cause.step": "step taken",
    "cause.step_reversed": "step taken back",
    "cause.step_overdue": "step overdue",
    "cause.arms_race": "arms race",
    "deed.broached": "{name} is willing to discuss what is not on the table: {option} on {issue}",
    "deed.imposed": "{name} imposes a sanction on {against}: {title}",
    "deed.relieved": "{name} lifts its sanction on {against}: {title}",
    "deed.step": "{name} takes step {number} of {steps} of “{sequence}”: {title}",
    "deed.reversed": "{name} takes step {number} of “{sequence}” back: {title}",
    "deed.overdue": (
        "{name} keeps the others waiting for step {number} of “{sequence}”: {title}; until it"
        " comes, theirs are frozen"
    ),
    "deed.contact": "{name} keeps a line in use: {title}",
    "deed.amended": "{amendment}: {name} proposes other terms for the treaty · {changes}",
    "deed.consented": "{name} agrees to {amendment}",
    "deed_own.broached": "you are willing to discuss what is not on the table: {option} on {issue}",
    "deed_own.imposed": "you impose a sanction on {against}: {title}",
    "deed_own.relieved": "you lift your sanction on {against}: {title}",
    "deed_own.step": "you take step {number} of {steps} of “{sequence}”: {title}",
    "deed_own.reversed": "you take step {number} of “{sequence}” back: {title}",
    "deed_own.overdue": (
        "you keep the others waiting for step {number} of “{sequence}”: {title}; until it comes,"
        " theirs are frozen"
    ),
    "deed_own.contact": "you keep a line in use: {title}",
    "deed_own.amended": "{amendment}: you propose other terms for the treaty · {changes}",
    "deed_own.consented": "you agree to {amendment}",
    "option.opened": "on the table from now on: {option} on {issue}",
    "sequence.done": "that was the last step of “{sequence}”",
    "sequence.yours": "the next step is yours: {title}",
    "sequence.next": "the next step is that of {name}: {title}",
    "race.on": "no deal, and all arm on; rounds so far: {rounds}",
    "contact.opened": "a line of contact is open between {names}: {title}",
    "contact.averted": "good contact keeps something from happening: {inject} ({title})",
    "expired": "the limit on {limit} has run out: it binds nobody any more",
    "treaty.amended": (
        "{amendment} is agreed by all: the treaty now says, against the text that was signed ·"
        " {changes}"
    ),
    "had.raced": "{points} in the arms race",
    "had.steps": "the steps taken brought it {points}, which is in it",
    "report.substance": "The substance beside the texts",
    "came.figure": "{title}: {value} under the treaty; openings {openings}, today {today}",
    "came.figure_open": "{title}: openings {openings}, today {today}",
    "came.option_opened": "{option} on {issue} came onto the table in {when}",
    "came.option_closed": "{option} on {issue} never came onto the table",
    "came.option_willing": "{line}; willing to discuss it: {names}",
    "came.sanction_in_force": ("{title}, {name} against {against}: {changes}; in force at the end"),
    "came.sanction_lifted": (
        "{title}, {name} against {against}: {changes}; not in force at the end"
    ),
    "came.sanction_on": "imposed in {when}",
    "came.sanction_off": "lifted in {when}",
    "came.sanction_still": "as at the start",
    "came.sequence_done": "{title}: all {steps} steps were taken",
    "came.sequence_stuck": (
        "{title}: {done} of {steps} steps were taken; the next was that of {name}: {step}"
    ),
    "closes.one": "{count} close",
    "closes.many": "{count} closes",
    "steps_back.one": "{count} step",
    "steps_back.many": "{count} steps",
    "came.overdue": "{title}: {name} kept the others waiting at {times}",
    "came.reversed": "{title}: {name} took {steps} back",
    "rounds_of.one": "{count} round",
    "rounds_of.many": "{count} rounds",
    "came.race": "the arms race went on for {rounds} and cost, in points: {costs}",
    "came.race_none": "the talks ended before the arms race began",
    "came.contact": "{title}: kept in use by {uses}",
    "came.contact_by": "{name} {times}",
    "came.contact_unused": "{title}: never used",
    "came.averted": "{title} averted this: {inject}",
    "came.amended": "{id} of {name}, review {period}, agreed by all · {changes}",
    "came.not_amended": (
        "{id} of {name}, review {period}, was agreed to by {names} alone · {changes}"
    ),
    "scope.line": (
        "{issue} belongs only to texts in which {condition}; in any other it stays at {today}"
    ),
    "closed.line": "not on the table yet: {options} on {issue}",
    "sanction.line": "{title} ({id}): {by} can do this to {against}. {text} {costs}",
    "sanction.begun": "{title} ({id}): {by} does this to {against} from the start. {text} {costs}",
    "sanction.bite": (
        "While it is in force, having no deal is worse by {bite} points for {against}"
    ),
    "sanction.bite_both": (
        "While it is in force, having no deal is worse by {bite} points for {against} and by"
        " {price} for {by}"
    ),
    "sequence.at_once": "it can begin at once",
    "sequence.with_treaty": "it begins with the treaty",
    "sequence.after": "{begins}, when “{title}” is done",
    "sequence.head": (
        "{title} ({id}), steps in this order, action for action: {begins}; whoever lets the others"
        " wait for longer than {patience} loses trust"
    ),
    "sequence.step": "{number}. {name}: {title}{text} (weighs {weight} with the others)",
    "sequence.text": "; {text}",
    "sequence.own": "{line}; for you {points} in the end",
    "figured.head": "{title} ({id}): it starts from {base}{bounds}, and adds up what a text says",
    "figured.between": " and stays between {least} and {most}",
    "figured.least": " and never falls below {least}",
    "figured.most": " and never rises above {most}",
    "figured.part": "{issue}: {options}",
    "race.head": "while there is no deal, from round {round} on: {text}",
    "race.tension": "each such round presses on tension by {amount}",
    "race.own.one": "each such round costs you {count} point in the end, whatever else comes",
    "race.own.many": "each such round costs you {count} points in the end, whatever else comes",
    "contact.begun": "{title} ({id}), open between {names}: {text}",
    "contact.later": "{title} ({id}), between {names}, not open yet: {text}",
    "life.notice": "how many reviews a notice runs hangs on {issue}: {reviews}",
    "life.extends": "it can be extended only if {condition}",
    "life.sunset": (
        "the limit on {limit} runs out before the treaty; after how many reviews hangs on {issue}:"
        " {reviews}"
    ),
    "life.amendable": (
        "it can be amended in the commission, if all who signed agree; nobody votes on that at home"
    ),
    "brief.matters": "the substance beside the issues",
    "paper.matters": "The substance beside the issues",
    "paper.own_matters": "What steps and an arms race mean for you",
    "rows.outside": "outside, and bound by nothing: {names} (rule 17.7)",
    "rows.notice_runs": "a notice under this treaty runs for {reviews}",
    "rows.may_extend": "this treaty may be extended, if all agree",
    "rows.may_not_extend": "this treaty cannot be extended",
    "rows.sunset": "the limit on {limit} runs out after {reviews}",
    "rows.amendment": "{id} by {by}, agreed so far by {names} · {changes}",
}
