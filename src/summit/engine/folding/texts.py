"""Texts, acceptances and refusals of texts."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from summit.engine import events as e
from summit.engine.folding.tuples import put
from summit.engine.seats import PUBLIC
from summit.engine.standing.texts import Text
from summit.engine.state import Refused, State


def fold_texts(
    state: State,
    event: (
        e.TextTabled | e.TextAccepted | e.AcceptanceLapsed | e.AcceptanceWithdrawn | e.TextRejected
    ),
) -> State:
    """The state after something was said about a text, or tabled."""
    match event:
        case e.TextTabled(text=text, author=author, terms=terms, opening=opening):
            entry = Text(text, author, terms, event.audience, state.round, opening, stood=opening)
            positions = state.positions
            if event.audience == PUBLIC:
                positions = put(positions, state.tables.agenda.index(author), text)
            return replace(state, texts=(*state.texts, entry), positions=positions)
        case e.TextAccepted(seat=seat, text=text):
            return replace(state, acceptances=(*state.acceptances, (seat, text)))
        case e.AcceptanceLapsed(seat=seat, text=text) | e.AcceptanceWithdrawn(seat=seat, text=text):
            kept = tuple(pair for pair in state.acceptances if pair != (seat, text))
            return replace(state, acceptances=kept)
        case e.TextRejected(seat=seat, text=text, lines=lines):
            entry_no = Refused(seat, text, lines, event.audience)
            return replace(state, refused=(*state.refused, entry_no))
        case _:
            assert_never(event)
