"""Non-papers: who knows them, and as what (rules 16.2 to 16.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from summit.engine.happened import signals as s
from summit.engine.seats import PUBLIC, reaches
from summit.engine.standing.texts import Heard, Text
from summit.engine.state import State

Papers = s.NonPaperSent | s.NonPaperRead | s.NonPaperDenied | s.TextLeaked


def fold_papers(state: State, event: Papers) -> State:
    """The state after a non-paper was sent, read, denied, or came out."""
    match event:
        case s.NonPaperSent(text=name, author=author, to=to, terms=terms):
            entry = Text(name, author, terms, (author,), state.round, opening=False, to=to)
            return replace(state, texts=(*state.texts, entry))
        case s.NonPaperRead(text=name):
            return replace(state, texts=_each(state.texts, name, lambda t: _read(t, event)))
        case s.NonPaperDenied(text=name):
            return replace(
                state, texts=_each(state.texts, name, lambda text: replace(text, denied=True))
            )
        case s.TextLeaked():
            return _came_out(state, event)
        case _:
            assert_never(event)


def _came_out(state: State, event: s.TextLeaked) -> State:
    """Everybody knows a non-paper, as it was written and under a name of its own; those who knew it
    before call it so too, wherever they had noted it. Nobody sends the same to the same twice."""
    sent = event.author, event.to, event.terms
    old = next(text.id for text in state.texts if (text.author, text.to, text.terms) == sent)
    new = event.text
    out = _each(state.texts, old, lambda text: replace(text, id=new, audience=PUBLIC, heard=()))
    accounts = tuple(
        tuple(
            replace(
                account,
                latest=new if account.latest == old else account.latest,
                best=new if account.best == old else account.best,
            )
            for account in row
        )
        for row in state.accounts
    )
    ledgers = tuple(
        tuple(replace(row, source=new) if row.source == old else row for row in ledger)
        for ledger in state.ledgers
    )
    return replace(state, texts=out, accounts=accounts, ledgers=ledgers)


def _each(texts: tuple[Text, ...], name: str, change: Callable[[Text], Text]) -> tuple[Text, ...]:
    return tuple(change(text) if text.id == name else text for text in texts)


def _read(text: Text, event: s.NonPaperRead) -> Text:
    """One more knows it, rightly or not."""
    if reaches(text.audience, event.seat):
        return text
    heard = text.heard
    if event.terms != text.terms:
        heard = (*heard, Heard(event.seat, event.terms))
    return replace(text, audience=(*text.audience, event.seat), heard=heard)
