"""Advice to a seat: what it could do now, from nothing but what it may know itself."""

from __future__ import annotations

from typing import Final

from summit.engine.actions import Accept, Action, Demand, Propose, Reject
from summit.engine.acts.offices import Restrain
from summit.engine.acts.signals import ComeBack
from summit.engine.meter import MILLION
from summit.engine.seats import Seat
from summit.engine.standing.texts import Text
from summit.engine.view import Own, View
from summit.opponents.bloc import within_bloc
from summit.opponents.naming import tied_lines
from summit.opponents.record import has_moved, rounds_in_all
from summit.present.catalogue import counted, listed, say
from summit.present.coach import Counsel, counsel
from summit.present.commands.written import unparse
from summit.present.floors import is_away, is_sealed
from summit.present.gaps import Gap, TrustBridge
from summit.present.hints_after import advice_after, hint_after
from summit.present.hints_matters import duty_advice, lever_lines, reaffirm_lines, scope_lines
from summit.present.hints_offices import (
    chair_lines,
    guest_hint,
    matter_lines,
    office_advice,
    poll_lines,
)
from summit.present.hints_signals import away_lines, signal_lines, ultimatum_lines
from summit.present.names import condition_text, issue_title, option_full, seat_name
from summit.present.naming import named_crossings
from summit.present.numbers import decimal, trust
from summit.present.steps import own_terms
from summit.present.waiting import waiting
from summit.present.width import one_line
from summit.present.worths import Preview, preview

WITHIN_REACH: Final = MILLION // 4
"""How far trust may have to rise to be advice, in millionths: more than that takes many rounds."""

MOST_LINES: Final = 8
"""How many lines are advice; what comes after them can wait."""

MOST_TEXTS: Final = 4
"""How many texts of others are spoken of, the best of them."""


def hint(view: View) -> tuple[str, ...]:
    """What could be done now, the most pressing first; a few lines.

    Duties come first, then texts of others that could be signed, what keeps the best of them from
    it and the two ways to mend that, a text to table or a small step, a signal, and the time that
    is left.
    """
    if view.attending is not None and view.outcome is None:
        return guest_hint(view)
    if view.own is None or view.outcome is not None or own_terms(view) is None:
        return (say("hint.nothing"),)
    if view.treaty is not None and view.is_to_act:
        return hint_after(view, view.treaty)
    if view.own.duties:
        return _duties(view)
    if not view.is_to_act:
        return (say("hint.wait"),)
    if is_away(view):
        return away_lines(view)
    advised = counsel(view)
    lines = (
        *chair_lines(view),
        *_texts(view, advised),
        *_named(view),
        *_next_step(view, advised),
        *lever_lines(view, advised),
        *scope_lines(view, advised),
        *matter_lines(view),
        *signal_lines(view, advised),
    )
    time = _time(view, view.own)
    return (*lines[: MOST_LINES - len(time)], *time)


def advice(view: View) -> Action | None:
    """The one move that the hint comes down to, where it comes down to one: to come back to the
    table, a red line to name, which is free, what the own office is for, an agency to hold back,
    else a text to sign, else a text to table, else a demand to put, a signal or a step; of the
    duties of the talks an ultimatum, a straw poll and old promises; after a signature all."""
    if view.attending is not None and view.outcome is None:
        return office_advice(view)
    if view.own is None or view.seat is None or own_terms(view) is None:
        return None
    if view.treaty is not None and view.outcome is None and view.is_to_act:
        return advice_after(view, view.treaty)
    if view.own.duties:
        return duty_advice(view)
    if not view.is_to_act:
        return None
    if is_away(view):
        return None if is_sealed(view) else ComeBack(view.seat)
    for text in () if is_sealed(view) else _theirs(view):
        crossed = view.own.sheet.crossed(text.terms)
        if crossed and not _has_named(view, text):
            return Reject(view.seat, text.id, crossed)
    if (chairs := office_advice(view)) is not None:
        return chairs
    advised = counsel(view)
    matter = None if advised.matter is None else advised.matter[0]
    if isinstance(matter, Restrain):
        return matter
    if advised.signs:
        has_signed = (view.seat, advised.signs) in view.acceptances
        accept = Accept(view.seat, advised.signs)
        return None if has_signed else within_bloc(view, view.seat, accept)
    signal = None if advised.signal is None else advised.signal[0]
    if isinstance(signal, Propose):
        return signal
    if advised.text is None or (has_moved(view) and _unanswered(view)):
        return advised.demand or signal or matter
    return within_bloc(view, view.seat, Propose(view.seat, advised.text))


def _duties(view: View) -> tuple[str, ...]:
    lines: list[str] = []
    for entry in waiting(view):
        lines.append(say("hint.duty", head=entry.head))
        if entry.kind == "answer":
            lines.append(say("hint.answer"))
        if entry.kind == "ultimatum":
            lines += ultimatum_lines(view, entry.of)
        if entry.kind == "poll":
            lines += poll_lines(view)
        if entry.kind == "reaffirm":
            lines += (say("hint.reaffirm"), *reaffirm_lines(view))
    return tuple(lines)


def _texts(view: View, advised: Counsel) -> tuple[str, ...]:
    """Each other's position, the best first: to be signed, or what it lacks."""
    found = [(preview(view, text.terms), text) for text in _theirs(view)]
    found.sort(key=lambda pair: (not pair[0].is_signable, -pair[0].expected))
    lines: list[str] = []
    for number, (seen, text) in enumerate(found[:MOST_TEXTS]):
        lines.append(_text(view, seen, text, advised))
        if number == 0 and seen.gap is not None and not seen.crossed:
            lines += _bridges(view, seen.gap)
    return tuple(lines)


def _named(view: View) -> tuple[str, ...]:
    """The first red line of another that the own position is known to cross."""
    assert view.seat is not None, "advice is for a seat"
    mine = view.position(view.seat)
    return tuple(
        say(
            "hint.named",
            text=mine.id,
            name=seat_name(view.agenda, crossing.seat),
            because=one_line(crossing.because),
            condition=condition_text(view.agenda, crossing.condition),
        )
        for crossing in named_crossings(view, mine.terms)[:1]
    )


def _theirs(view: View) -> tuple[Text, ...]:
    assert view.seat is not None, "advice is for a seat"
    single = view.text(view.offices.single)
    positions = tuple(view.position(seat) for seat in view.agenda.others(view.seat))
    return positions if single is None else (single, *positions)


def _text(view: View, seen: Preview, text: Text, advised: Counsel) -> str:
    values = {
        "text": text.id,
        "name": seat_name(view.agenda, text.author),
        "eyes": decimal(seen.expected),
        "margin": decimal(abs(seen.margin)),
    }
    if seen.crossed and _has_named(view, text):
        return say("hint.crosses_known", **values)
    if seen.crossed and is_sealed(view):
        return say("hint.crosses_sealed", **values)
    if seen.crossed:
        return counted("hint.crosses", len(seen.crossed), **values)
    if seen.margin < 0:
        return say("hint.below", **values)
    if (other := _against(view, text)) is not None:
        return say("hint.hopeless", other=seat_name(view.agenda, other), **values)
    if (view.seat, text.id) in view.acceptances:
        return say("hint.accepted", **values)
    if view.seat and any(line.crossed_by(text.terms) for line in tied_lines(view, view.seat)):
        return say("hint.linked", **values)
    return say("hint.enough" if advised.signs == text.id else "hint.above", **values)


def _against(view: View, text: Text) -> Seat | None:
    """Somebody who is needed and has named a red line that a text of another's crosses: it will
    not be signed as it is."""
    for crossing in named_crossings(view, text.terms):
        if crossing.seat != text.author and crossing.seat in view.agenda.needed:
            return crossing.seat
    return None


def _has_named(view: View, text: Text) -> bool:
    """Whether the author of a text has heard which red lines it crosses."""
    return any(no.seat == view.seat and no.text == text.id and no.lines for no in view.refused)


def _bridges(view: View, gap: Gap) -> tuple[str, ...]:
    """The two ways to close the gap: verification that would do, trust that would do."""
    lines = []
    reaching = [bridge for bridge in gap.measures if bridge.reaches]
    for bridge in reaching[:1]:
        issue = view.agenda.issues[bridge.measure]
        option = option_full(issue, bridge.option)
        lines.append(say("hint.verify", title=issue_title(issue), option=option))
    within = [bridge for bridge in gap.trust if _is_within_reach(bridge)]
    for closer in within[:1]:
        lines.append(
            say(
                "hint.trust",
                name=seat_name(view.agenda, closer.about),
                needed=trust(closer.needed or 0),
                now=trust(closer.now),
            )
        )
    return tuple(lines) or (say("hint.terms"),)


def _is_within_reach(bridge: TrustBridge) -> bool:
    return bridge.needed is not None and bridge.needed - bridge.now <= WITHIN_REACH


def _next_step(view: View, advised: Counsel) -> tuple[str, ...]:
    """What to table now: nothing while others have not answered, a text whose time has come, or
    at most a small step."""
    assert view.seat is not None, "advice is for a seat"
    if advised.signs:
        return ()
    asked = () if advised.demand is None else (_to_demand(view, advised.demand),)
    if has_moved(view) and _unanswered(view):
        return (*asked, say("hint.let_answer", names=listed(_unanswered(view))))
    if advised.text is None:
        return asked or (say("hint.hold_sealed" if is_sealed(view) else "hint.hold"),)
    seen = preview(view, advised.text)
    action = within_bloc(view, view.seat, Propose(view.seat, advised.text))
    if action is None:
        return (say("hint.bloc_waits"), *asked)
    command = unparse(action, view, short=True)
    eyes, margin = decimal(seen.expected), decimal(seen.margin)
    return (say("hint.text", command=command, eyes=eyes, margin=margin), *asked)


def _to_demand(view: View, wanted: Demand) -> str:
    """What to ask another to open, so that its promises count."""
    return say(
        "hint.demand",
        name=seat_name(view.agenda, wanted.of),
        command=unparse(wanted, view),
    )


def _time(view: View, own: Own) -> tuple[str, ...]:
    """How near the end is, and what no deal is worth."""
    left = _turns_left(view, view.seat)
    walk_away = own.sheet.walk_away
    if _is_last_round(view) and left <= 1:
        return (say("hint.last_turn", walk_away=walk_away),)
    if _is_last_round(view):
        return (say("hint.last_round", turns=counted("hint.turns", left), walk_away=walk_away),)
    return ()


def _is_last_round(view: View) -> bool:
    return view.round == rounds_in_all(view)[-1]


def _turns_left(view: View, seat: Seat | None) -> int:
    """The turns of this round that a seat still has, the present one counted."""
    if view.turns_left and seat is not None:
        return view.turns_left[view.agenda.place(seat)]
    turns = view.agenda.meetings[view.round - 1].turns * len(view.order)
    return sum(1 for turn in range(view.turn, turns) if view.order[turn % len(view.order)] == seat)


def _unanswered(view: View) -> tuple[str, ...]:
    """Those who have tabled nothing since the own last text of this round."""
    assert view.seat is not None, "advice is for a seat"
    latest = view.position(view.seat)
    if latest.opening or latest.round != view.round:
        return ()
    names = [text.id for text in view.texts]
    later = {text.author for text in view.texts[names.index(latest.id) + 1 :]}
    others = view.agenda.others(view.seat)
    return tuple(seat_name(view.agenda, seat) for seat in others if seat not in later)
