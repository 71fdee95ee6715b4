"""How long a game can be: every loop of the rules is bounded."""

from __future__ import annotations

from summit.engine.actions import REMARKS_A_TURN
from summit.engine.rules.disclosing import A_ROUND
from summit.engine.tables import Tables


def steps_at_most(tables: Tables) -> int:
    """A bound on the actions that a whole game can take: every move and the answer that can follow
    from it, one no to each other's text, every remark, all that is free in a turn, and its end;
    every choice and every question to nature."""
    meetings = tables.agenda.meetings
    seats = len(tables.agenda.everyone)
    turns = sum(meeting.turns * seats for meeting in meetings)
    moves = sum(meeting.turns * seats * meeting.moves for meeting in meetings)
    talks = 2 * moves + turns * (seats + REMARKS_A_TURN + 1) + _steps_of_offices(tables, moves)
    # Where the floor is open nobody has to wait for a turn of its own to say no to a new text.
    opened = sum(m.turns * seats * m.moves for m in meetings if m.floor == "open")
    talks += opened * (seats - 1)
    outside = sum(2 * (len(at) + len(by)) for at, by in tables.schedule)
    signals = _steps_of_signals(tables, turns, moves)
    return talks + outside + seats * len(meetings) + 1 + signals + _steps_after(tables)


def _steps_of_offices(tables: Tables, moves: int) -> int:
    """The same for chapters 17 and 18: the answers to every straw poll, an endorsement of every
    text by every member of a bloc, what a new leadership says, and chance for each inject that
    could be averted."""
    agenda = tables.agenda
    seats = len(agenda.parties)
    polls = seats * moves if agenda.credits else 0
    endorsed = moves * sum(len(bloc.members) for bloc in agenda.blocs)
    places = sum(len(at) + len(by) for at, by in tables.schedule)
    return polls + endorsed + places * (1 + len(tables.successors))


def _steps_of_signals(tables: Tables, turns: int, moves: int) -> int:
    """The same for signals: in a turn a statement, two priorities with their leaks and a leak for
    each remark; for each move a denial, two things given up or declined by every seat, and chance
    once for each who reads it and once for its leak; each round whatever may be found out."""
    agenda = tables.agenda
    if not agenda.means and not agenda.gestures:
        return 0
    seats, rounds = len(agenda.parties), len(agenda.meetings)
    told = A_ROUND * rounds * seats
    return turns * (1 + 2 * A_ROUND + REMARKS_A_TURN) + moves * (3 * seats + 2) + told * rounds


def _steps_after(tables: Tables) -> int:
    """The same for the time after the signature: a payment and a vote, an answer to the agency and
    a note on the extension each; in each period conduct, a visit, all looks, and in the commission
    every move with the answer and the chance that can follow from it."""
    agenda = tables.agenda
    seats = len(agenda.parties)
    payments = sum(len(home.payments) for home in tables.homes)
    once = payments + 4 * seats
    if agenda.life is None:
        return once
    looks = seats * (seats - 1) + seats
    moves = max(meeting.moves for meeting in agenda.life.periods)
    period = seats * (2 + 3 * moves + REMARKS_A_TURN + 1) + looks
    return once + len(agenda.life.periods) * period
