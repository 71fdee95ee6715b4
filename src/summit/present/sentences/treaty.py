"""Sentences for the time after a signature: at home, in the reviews, in the commission."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "you": "you",
    "somebody": "somebody",
    "agency.unnamed": "the agency",
    "limit.unnamed": "something",
    "when.round": "round {number}",
    "when.review": "review {number}",
    "share": "{above}/{below}",
    "quorum": "{share} of the votes",
    "chamber.of": "{chamber} ({name})",
    "reviews.one": "{count} review",
    "reviews.many": "{count} reviews",
    "visits.left.one": "{count} visit left",
    "visits.left.many": "{count} visits left",
    "outlook.title": "After a signature",
    "outlook.collapse": (
        "at a tension of 100 everything breaks down, and each side is left {loss} points below what"
        " it has without a deal"
    ),
    "outlook.own_collapse": (
        "a collapse would leave you with {alone}, your walk-away value less {loss} points"
    ),
    "outlook.votes": "a treaty goes home for approval: {chambers}",
    "outlook.span": "a treaty in force lives through {reviews}",
    "outlook.span_by": "how many reviews a treaty in force lives through, by {issue}: {lives}",
    "outlook.lives": "from {option}: {reviews}",
    "outlook.extension": "{span}; all may agree once to {reviews} more",
    "outlook.review": "review {number}: {title}, {date}",
    "outlook.conduct": (
        "in each review every bound party keeps or breaks its limits in secret, the inspectors"
        " look,"
        " and the commission meets"
    ),
    "outlook.visits": (
        "visits at short notice for each party in a treaty's whole life, by {measure}: {levels}"
    ),
    "outlook.agency": "{agency} inspects for all, where it is let in: {measures}",
    "outlook.penalty": (
        "a penalty of {cost} points hits a party whose breach was shown, if another asks"
    ),
    "outlook.penalty_if": "{line}, in a treaty with {condition}",
    "outlook.notice_now": (
        "whoever gives notice ends the treaty for everybody at the close of that review"
    ),
    "outlook.notice": "whoever gives notice ends the treaty for everybody, {reviews} later",
    "outlook.median": "the voter in the middle at home asks for {points} points",
    "outlook.wish": "points of those at home, {issue}: {points}",
    "outlook.payment": (
        "you may promise at home, {id}: {title} ({votes} points of support for {cost} of your"
        " sheet)"
    ),
    "outlook.payment_told": "{line}. {text}",
    "home.signed": "the treaty goes home for approval: {chambers}",
    "home.chamber": "{chamber} ({name}, {quorum})",
    "home.nobody": "nobody at home has to approve the treaty",
    "home.life": "in force it will live through {reviews}",
    "support.moved": "{name}, at home {before} -> {after} ({change}) · {cause}",
    "vote.due": "{name} has to settle what becomes of the treaty at home",
    "vote.due_yours": (
        "you must settle what becomes of the treaty at home, before anything else: promise what"
        " buys votes, call the vote of {chamber}, or shelve it"
    ),
    "payment.promised": (
        "{name} promises at home: {title} · {votes} points of support for {cost} of its sheet"
    ),
    "payment.yours": (
        "you promise at home: {title} · {votes} points of support for {cost} of your sheet"
    ),
    "payment.rider": "it rules out an extension of this treaty: {because} ({condition})",
    "vote.called": "{name} puts the treaty to the vote of {chamber}",
    "vote.called_yours": "you put the treaty to the vote of {chamber}",
    "vote.shelved": "{name} shelves the treaty: nobody will vote on it",
    "vote.shelved_yours": "you shelve the treaty: nobody will vote on it",
    "vote.passed": "{chamber} approves the treaty",
    "vote.failed": "{chamber} votes the treaty down",
    "force.entered": "nothing stands in its way: the treaty enters into force",
    "mandate.asked": "{agency} asks {name} to let its inspectors in",
    "mandate.asked_you": (
        "{agency} asks you to let its inspectors in: say yes or no before anything else"
    ),
    "mandate.given": "{name} lets the inspectors of {agency} in",
    "mandate.given_yours": "you let the inspectors of {agency} in",
    "mandate.denied": "{name} denies {agency} its mandate",
    "mandate.denied_yours": "you deny {agency} its mandate",
    "review.opened": "{number} of {reviews} · {title}, {date}",
    "review.closed": "{number} of {reviews} closes",
    "review.reckoned": "what each had in it, counted for the treaty's whole life: {values}",
    "review.had": "{name} {value}",
    "conduct.due": "{name} has to decide in secret which limits it keeps",
    "conduct.due_yours": (
        "you must decide in secret which limits you keep in this review, before anything else:"
        " {limits}"
    ),
    "conduct.kept": "{name} keeps every limit",
    "conduct.kept_yours": "you keep every limit",
    "conduct.broke": "{name} breaks the limit on {limits}, in secret",
    "conduct.broke_yours": "you break the limit on {limits}; nobody else is told",
    "visit.due": "{name} may send inspectors at short notice, {visits}",
    "visit.due_yours": (
        "you may send inspectors at short notice, or keep the visit, before anything else: {visits}"
    ),
    "visit.sent": "{name} sends inspectors to {of} at short notice, to look at {limit}",
    "visit.sent_yours": "you send inspectors to {of} at short notice, to look at {limit}",
    "visit.kept": "{name} keeps its visit for later",
    "visit.kept_yours": "you keep your visit for later",
    "visit.paid": "inspectors of {name} arrive in {of}, to look at {limit}",
    "visit.paid_yours": "your inspectors arrive in {of}, to look at {limit}",
    "visit.paid_here": "inspectors of {name} stand at your gate, to look at {limit}",
    "found.clean": "{by} looked at {of}: nothing amiss",
    "found.alarm": "{by} looked at {of}: ALARM over {limit}; it may be a false one [{finding}]",
    "found.confirmed": (
        "{by} looked at {of}: CONFIRMED, a breach of {limit}, with the proof in hand [{finding}]"
    ),
    "matter.alarm": "the alarm over {limit} in review {period}",
    "matter.confirmed": "the confirmed breach of {limit} in review {period}",
    "matter.period": "something seen in review {period}",
    "matter.unnamed": "something seen",
    "query.put": "{by} asks {of} behind closed doors about {matter}",
    "query.yours": "you ask {of} behind closed doors about {matter}",
    "query.to_you": (
        "{by} asks you behind closed doors about {matter}: open your books or say nothing, before"
        " anything else [{finding}]"
    ),
    "books.of": "the books of {name}",
    "books.yours": "your books",
    "books.opened": "{name} opens its books",
    "books.opened_yours": "you open your books",
    "books.closed": "{name} says nothing",
    "books.closed_yours": "you say nothing",
    "query.admitted": "{books} show a breach: {matter}",
    "query.cleared": "{books} settle it: {matter} was nothing",
    "query.unresolved": "{books} settle nothing: {matter} stands",
    "query.refused": "no answer about {matter}",
    "charge.made": (
        "{charge}: {by} charges {of} before everybody with a breach of {limit}; an inquiry looks"
    ),
    "charge.made_yours": (
        "{charge}: you charge {of} before everybody with a breach of {limit}; an inquiry looks"
    ),
    "charge.proven": "{charge}: the inquiry proves it, {of} broke the limit on {limit}",
    "charge.false": "{charge}: the inquiry clears {of}, no breach of {limit}; the charge was false",
    "charge.unresolved": (
        "{charge}: the inquiry cannot tell whether {of} broke the limit on {limit}"
    ),
    "publish.alarm": "{by} shows everybody its alarm over {limit} in {of}, review {period}",
    "publish.alarm_yours": "you show everybody your alarm over {limit} in {of}, review {period}",
    "publish.confirmed": (
        "{by} shows everybody the proof of a breach of {limit} by {of}, review {period}"
    ),
    "publish.confirmed_yours": (
        "you show everybody the proof of a breach of {limit} by {of}, review {period}"
    ),
    "suspend.begun": "{name} suspends inspections: nobody comes in or goes out; the limits stand",
    "suspend.begun_yours": (
        "you suspend inspections: nobody comes in or goes out; the limits stand"
    ),
    "suspend.ended": "{name} goes back to inspections",
    "suspend.ended_yours": "you go back to inspections",
    "counter.taken": (
        "{by} answers {of} in kind: until that is lifted {of} has nothing from the treaty beyond"
        " its walk-away, and {by} half of what it gained"
    ),
    "counter.taken_yours": (
        "you answer {of} in kind: until you lift that {of} has nothing from the treaty beyond its"
        " walk-away, and you half of what you gained"
    ),
    "counter.taken_on_you": (
        "{by} answers you in kind: until that is lifted you have nothing from the treaty beyond"
        " your walk-away, and {by} half of what it gained"
    ),
    "counter.lifted": "{by} lifts its countermeasure against {of}",
    "counter.lifted_yours": "you lift your countermeasure against {of}",
    "penalty.hit": "{by} triggers the penalty agreed in advance: it costs {of} {cost} points",
    "penalty.hit_yours": "you trigger the penalty agreed in advance: it costs {of} {cost} points",
    "agency.expelled": "{name} sends the inspectors of {agency} home",
    "agency.expelled_yours": "you send the inspectors of {agency} home",
    "notice.given": (
        "{name} gives notice: when review {after} closes, the treaty ends for everybody"
    ),
    "notice.given_yours": (
        "you give notice: when review {after} closes, the treaty ends for everybody"
    ),
    "extension.due": "{name} has to say in a sealed note whether the treaty is to live on",
    "extension.due_yours": (
        "you must say in a sealed note, before anything else, whether the treaty is to live on for"
        " {reviews} more"
    ),
    "extension.willing": "{name} would have the treaty live on",
    "extension.unwilling": "{name} would let the treaty end",
    "extension.agreed": "the notes are opened: the treaty lives on, for {reviews} in all",
    "extension.failed": "the notes are opened: not all are willing, and the treaty ends",
}
