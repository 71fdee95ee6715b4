"""Why: the rows and the rule behind any number on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from summit.engine.actions import Terms
from summit.engine.listed.offices import Guest
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Treaty
from summit.engine.tables import Party
from summit.engine.view import View
from summit.present.catalogue import joined, say
from summit.present.names import seat_name
from summit.present.naming import finding_names
from summit.present.papers import paper_names
from summit.present.reasons import (
    findings,
    home,
    matters,
    mood,
    offices,
    rules,
    signalled,
    trusting,
    worth,
)
from summit.present.rulebook import chapter_lines, rule_lines
from summit.present.why_words import ALIASES, FILLERS, RULES
from summit.present.worths import position_of_own
from summit.scenario.suggest import closest

Lines = tuple[str, ...]

_OF_A_TEXT: Final[Mapping[str, Callable[[View, str, Terms], Lines]]] = {
    "paper": worth.on_paper,
    "exposed": worth.exposed,
    "eyes": worth.in_eyes,
    "ratification": home.ratification,
}

_OF_A_SEAT: Final[Mapping[str, Callable[[View], Lines]]] = {
    "walk_away": worth.walk_away,
    "red_lines": worth.red_lines,
    "national_means": worth.national_means,
}

_OF_ALL: Final[Mapping[str, Callable[[View], Lines]]] = {
    "tension": mood.tension,
    "moves": rules.moves,
    "brackets": rules.brackets,
    "support": home.support,
    "findings": findings.findings,
}


def why(view: View, topic: tuple[str, ...], draft: Terms | None = None) -> Lines:
    """The rows and the rule behind a number; what can be asked, where the topic is not known.

    `topic` is what stands after `why`: `trust russia`, `reading russia usa`, `tension`, `exposed`,
    `eyes T7`, `T7`, `D2`, `inject hotline`, `warheads`, `rule 5.3`. Numbers about a text are those
    of `draft`, the text in hand, else of the own position, once something is signed of the treaty,
    unless a text is named.
    """
    words = _telling(view, topic)
    if not words:
        return topics(view)
    head, rest = ALIASES.get(words[0], words[0]), words[1:]
    if head == "findings" and rest:
        head, rest = rest[0], rest[1:]
    if rest[:1] in {("away",), ("lines",), ("means",)} and head in _OF_A_SEAT:
        rest = rest[1:]
    return (
        _number(view, head, rest, draft)
        or _thing(view, head, rest)
        or _begun(view, head, rest, draft)
        or _unknown(view, topic)
    )


def _telling(view: View, topic: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a topic that say which number is meant: `in your eyes` is `eyes`."""
    words = tuple(word.lower().replace("-", "_") for word in topic)
    kept = tuple(word for word in words if word not in FILLERS or _seat(view, word) is not None)
    whole = "_".join(kept)
    if len(kept) > 1 and ALIASES.get(whole, whole) in offices.KINDS:
        return (whole,)
    return kept or words


def _begun(view: View, head: str, rest: tuple[str, ...], draft: Terms | None) -> Lines:
    """The only topic that begins so."""
    fits = [name for name in _known(view) if len(head) > 1 and name.lower().startswith(head)]
    return why(view, (fits[0], *rest), draft) if len(fits) == 1 and fits[0] != head else ()


def topics(view: View) -> Lines:
    """All that can be asked of this view."""
    return (say("why.topics", topics=joined(_known(view))),)


def _number(view: View, head: str, rest: tuple[str, ...], draft: Terms | None) -> Lines:
    """A number that is always there: trust, tension, the worth of a text, the walk-away."""
    if head in {"trust", "reading"}:
        return _trust(view, head, rest)
    if head in _OF_ALL:
        return _OF_ALL[head](view)
    if head in signalled.KINDS and not rest:
        return signalled.signals(view, head)
    if head in offices.KINDS and not rest and (lines := offices.office(view, head)):
        return (*_issue(view, head), *lines)
    if head not in _OF_A_TEXT and head not in _OF_A_SEAT:
        return ()
    if view.own is None:
        return (say("why.own_only"),)
    if head in _OF_A_SEAT:
        return _OF_A_SEAT[head](view)
    named = _named_terms(view, rest, draft)
    return () if named is None else _OF_A_TEXT[head](view, *named)


def _trust(view: View, head: str, rest: tuple[str, ...]) -> Lines:
    """Own trust in one other, or the room's reading of one seat's trust in another."""
    seats = tuple(seat for seat in (_seat(view, word) for word in rest) if seat is not None)
    if len(seats) != len(rest) or len(seats) > 2 or (len(seats) == 2 and seats[0] == seats[1]):
        return ()
    return trusting.trusts(view, seats, of_room=head == "reading")


def _named_terms(
    view: View, rest: tuple[str, ...], draft: Terms | None
) -> tuple[str, Terms] | None:
    """The text that a number is about, and what to call it."""
    if rest:
        text = _text(view, rest[0])
        if text is None:
            return None
        author = seat_name(view.agenda, text.author)
        return say("why.text_of", id=text.id, author=author), text.terms
    if view.treaty is not None:
        return say("why.treaty", id=view.treaty.text), view.treaty.terms
    if draft is not None:
        return say("why.draft"), draft
    own = position_of_own(view, ())
    if not own or view.seat is None:
        return None
    return say("why.position", id=view.position(view.seat).id), own


def _thing(view: View, head: str, rest: tuple[str, ...]) -> Lines:
    """A text, a demand, an inject, a finding, an issue, a rule or a seat by its name."""
    name = rest[0] if head in {"inject", "rule", "demand", "issue"} and rest else head
    if view.treaty is not None and (lines := _of_the_treaty(view, view.treaty, name)):
        return lines
    text = _text(view, name)
    if text is not None:
        return matters.text(view, text)
    for asked in view.demands:
        if asked.id == name.upper():
            return matters.demand(view, asked)
    if lines := signalled.signal(view, name) or offices.thing(view, name):
        return lines
    for notice in view.notices:
        if notice.id == name:
            return matters.inject(view, notice)
    if lines := _issue(view, name):
        return lines
    if not rest and name in RULES:
        return rule_lines(RULES[name])
    if name == "rule":
        return chapter_lines()
    if any(name in _called(guest) for guest in view.agenda.guests):
        return offices.office(view, "guests")
    seat = _seat(view, name)
    return rules.rule(name) if seat is None else _trust(view, "trust", (seat, *rest))


def _issue(view: View, name: str) -> Lines:
    """An issue of the agenda; nothing for any other name."""
    places = (number for number, issue in enumerate(view.agenda.issues) if issue.id == name)
    return next((rules.issue(view, number) for number in places), ())


def _of_the_treaty(view: View, treaty: Treaty, name: str) -> Lines:
    """A finding by its short name or its id, or a charge."""
    short = {each.lower(): finding for finding, each in finding_names(view).items()}
    found = treaty.finding(short.get(name, name))
    if found is not None:
        return findings.finding(view, found)
    made = next((entry for entry in treaty.charges if entry.id.lower() == name), None)
    return () if made is None else findings.charge(view, made)


def _text(view: View, word: str) -> Text | None:
    """A text by its name, a non-paper by its short name too, in any case."""
    short = {name.lower(): text for text, name in paper_names(view).items()}
    ids = {text.id.lower().replace("-", "_"): text.id for text in view.texts}
    name = word.lower().replace("-", "_")
    return view.text(short.get(name, ids.get(name, "")))


def _seat(view: View, word: str) -> Seat | None:
    """A seat by its id, its code or its name, in any case."""
    found = (party.seat for party in view.agenda.parties if word in _called(party))
    return next(found, None)


def _called(seated: Party | Guest) -> frozenset[str]:
    """What somebody at the table may be called."""
    name = seated.name.lower().replace(" ", "_")
    return frozenset({seated.seat, seated.code.lower(), name})


def _known(view: View) -> Lines:
    seats = () if view.own is None else (*_OF_A_TEXT, *_OF_A_SEAT)
    fixed = [
        name for name in ("trust", "reading", *_OF_ALL, *seats, "rule") if _is_told(view, name)
    ]
    charges = () if view.treaty is None else view.treaty.charges
    things = (
        *(text.id for text in view.texts),
        *(asked.id for asked in view.demands),
        *(notice.id for notice in view.notices),
        *(issue.id for issue in view.agenda.issues),
        *view.agenda.everyone,
        *finding_names(view).values(),
        *(made.id for made in charges),
    )
    levers = (*signalled.topics(view), *offices.topics(view))
    return (*fixed, *levers, *things, *signalled.named(view), *offices.named(view))


def _is_told(view: View, name: str) -> bool:
    """Whether a number means anything in this game as it stands."""
    if name in {"support", "ratification"}:
        return view.agenda.is_ratified_at_home
    return name != "findings" or view.treaty is not None


def _unknown(view: View, topic: tuple[str, ...]) -> Lines:
    words = " ".join(topic)
    best = closest(topic[0], _known(view)) or closest(topic[-1], _known(view))
    if best is None or best in topic:
        head = say("why.none", topic=words)
    else:
        head = say("why.meant", topic=words, best=best)
    return (head, *topics(view))
