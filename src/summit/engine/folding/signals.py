"""Signals: what was said, sent, promised, tied, threatened and done (chapter 16)."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar, assert_never

from summit.engine.folding.floor import one_remark_less
from summit.engine.folding.papers import fold_papers
from summit.engine.folding.treaty import with_duty, without_duty
from summit.engine.folding.tuples import put
from summit.engine.happened import signals as s
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.signals import (
    Disclosure,
    Linkage,
    Message,
    Pledged,
    Signals,
    Statement,
    Taken,
    Threat,
)
from summit.engine.state import State

T = TypeVar("T")

Ultimatums = s.UltimatumPut | s.UltimatumAnswered | s.UltimatumEmpty


def fold_signals(state: State, event: s.Signalled) -> State:
    """The state after a signal."""
    match event:
        case s.NonPaperSent() | s.NonPaperRead() | s.NonPaperDenied() | s.TextLeaked():
            return fold_papers(state, event)
        case s.UltimatumPut(ultimatum=name, of=of):
            signals = _with_ultimatum(state.signals, event, state.round)
            return with_duty(replace(state, signals=signals), of, "ultimatum", name)
        case s.UltimatumAnswered(ultimatum=name, by=by):
            signals = _with_ultimatum(state.signals, event, state.round)
            return without_duty(replace(state, signals=signals), by, "ultimatum", name)
        case s.UltimatumEmpty():
            return replace(state, signals=_with_ultimatum(state.signals, event, state.round))
        case s.WalkedOut(seat=seat):
            return replace(state, signals=_without(state.signals, seat))
        case s.CameBack(seat=seat):
            away = tuple(entry for entry in state.signals.away if entry != seat)
            return replace(state, signals=replace(state.signals, away=away))
        case s.Whispered(by=by):
            signals = _said(state.signals, event, state.round)
            return one_remark_less(replace(state, signals=signals), by)
        case _:
            return replace(state, signals=_said(state.signals, event, state.round))


def _without(signals: Signals, seat: Seat) -> Signals:
    """A seat has left the table: if it had threatened and was refused, it has kept its word."""
    threats = tuple(
        replace(threat, meant=True)
        if threat.by == seat and threat.yielded is False and not threat.stayed
        else threat
        for threat in signals.threats
    )
    return replace(signals, away=(*signals.away, seat), threats=threats)


def _with_ultimatum(signals: Signals, event: Ultimatums, now: int) -> Signals:
    match event:
        case s.UltimatumPut(ultimatum=name, by=by, of=of, text=text):
            return replace(signals, threats=(*signals.threats, Threat(name, by, of, text, now)))
        case s.UltimatumAnswered(ultimatum=name, yields=yields):
            return replace(
                signals,
                threats=tuple(
                    replace(threat, yielded=yields) if threat.id == name else threat
                    for threat in signals.threats
                ),
            )
        case s.UltimatumEmpty(ultimatum=name):
            return replace(
                signals,
                threats=tuple(
                    replace(threat, stayed=True) if threat.id == name else threat
                    for threat in signals.threats
                ),
            )
        case _:
            assert_never(event)


Said = (
    s.Declared
    | s.Whispered
    | s.MessageLeaked
    | s.Disclosed
    | s.DisclosureWeighed
    | s.DisclosureFalse
    | s.PledgeGiven
    | s.PledgeSettled
    | s.Linked
    | s.LinkDeclined
    | s.Unlinked
    | s.GestureMade
    | s.GestureUndone
    | s.InitiativeSettled
)


def _said(signals: Signals, event: Said, now: int) -> Signals:
    match event:
        case s.Declared(seat=seat, tone=tone):
            said = (*signals.statements, Statement(seat, tone, now))
            return replace(signals, statements=said)
        case s.Whispered(message=name, by=by, to=to, words=words, audience=audience):
            sent = Message(name, by, to, words, now, audience)
            return replace(signals, messages=(*signals.messages, sent))
        case s.MessageLeaked(message=name, by=by, to=to, words=words):
            place = next(
                number
                for number, entry in enumerate(signals.messages)
                if (entry.by, entry.to, entry.words) == (by, to, words)
            )
            out = replace(signals.messages[place], id=name, audience=PUBLIC)
            return replace(signals, messages=put(signals.messages, place, out))
        case s.Disclosed() | s.DisclosureWeighed() | s.DisclosureFalse():
            return _disclosed(signals, event, now)
        case s.PledgeGiven() | s.PledgeSettled():
            return _pledged(signals, event, now)
        case s.Linked() | s.LinkDeclined() | s.Unlinked():
            return replace(signals, links=_links(signals.links, event))
        case _:
            return replace(signals, gestures=_gestures(signals.gestures, event, now))


def _disclosed(
    signals: Signals, event: s.Disclosed | s.DisclosureWeighed | s.DisclosureFalse, now: int
) -> Signals:
    match event:
        case s.Disclosed(disclosure=name, by=by, to=to, more=more, less=less, audience=audience):
            told = Disclosure(name, by, to, more, less, now, audience)
            return replace(signals, disclosures=(*signals.disclosures, told))
        case s.DisclosureWeighed(disclosure=name, is_true=is_true):
            return signals if is_true else replace(signals, lies=(*signals.lies, name))
        case s.DisclosureFalse(disclosure=name):
            return replace(
                signals,
                disclosures=tuple(
                    replace(entry, found=True) if entry.id == name else entry
                    for entry in signals.disclosures
                ),
            )
        case _:
            assert_never(event)


def _pledged(signals: Signals, event: s.PledgeGiven | s.PledgeSettled, now: int) -> Signals:
    match event:
        case s.PledgeGiven():
            given = Pledged(
                event.pledge,
                event.by,
                event.to,
                event.issue,
                event.option,
                event.start,
                event.due,
                now,
            )
            return replace(signals, pledges=(*signals.pledges, given))
        case s.PledgeSettled(pledge=name, kept=kept):
            return replace(
                signals,
                pledges=tuple(
                    replace(entry, kept="kept" if kept else "broken") if entry.id == name else entry
                    for entry in signals.pledges
                ),
            )
        case _:
            assert_never(event)


def _links(
    links: tuple[Linkage, ...], event: s.Linked | s.LinkDeclined | s.Unlinked
) -> tuple[Linkage, ...]:
    match event:
        case s.Linked(seat=seat, issue=issue, tied=tied):
            return (*links, Linkage(seat, issue, tied))
        case s.LinkDeclined(seat=seat, of=of, issue=issue, tied=tied):
            return tuple(
                replace(link, declined=(*link.declined, seat))
                if (link.by, link.issue, link.tied) == (of, issue, tied)
                else link
                for link in links
            )
        case s.Unlinked(seat=seat, issue=issue, tied=tied):
            return tuple(
                link for link in links if (link.by, link.issue, link.tied) != (seat, issue, tied)
            )
        case _:
            assert_never(event)


def _gestures(
    gestures: tuple[Taken, ...],
    event: s.GestureMade | s.GestureUndone | s.InitiativeSettled,
    now: int,
) -> tuple[Taken, ...]:
    match event:
        case s.GestureMade(seat=seat, gesture=gesture, until=until):
            return (*gestures, Taken(seat, gesture, now, until))
        case s.GestureUndone(seat=seat, gesture=gesture):
            return tuple(
                replace(entry, undone=True, until=0)
                if (entry.seat, entry.gesture) == (seat, gesture)
                else entry
                for entry in gestures
            )
        case s.InitiativeSettled(seat=seat, gesture=gesture):
            return tuple(
                replace(entry, until=0) if (entry.seat, entry.gesture) == (seat, gesture) else entry
                for entry in gestures
            )
        case _:
            assert_never(event)
