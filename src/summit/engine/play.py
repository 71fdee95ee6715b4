"""The engine's whole public face: start a game, ask what is legal, let an action happen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Speak,
    Withdraw,
)
from summit.engine.acts.conduct import Conduct
from summit.engine.acts.offices import (
    Mediate,
    Office,
    Press,
    Reaffirm,
    Report,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.signals import ComeBack, Heed, Reveal, Signal, Whisper
from summit.engine.acts.substance import (
    Amend,
    Consent,
    Exercise,
    Perform,
    Reverse,
    Substance,
)
from summit.engine.beginning import initial_state
from summit.engine.events import GameOpened
from summit.engine.menus.talks import candidates
from summit.engine.refusal import IllegalAction, Refusal
from summit.engine.rules import (
    agreeing,
    attending,
    conduct,
    floor,
    injects,
    rounds,
    seals,
    signalling,
    texts,
    verifying,
)
from summit.engine.seats import NATURE, Seat
from summit.engine.state import DutyKind, State
from summit.engine.story import Step, Story
from summit.engine.tables import Tables


def start(tables: Tables) -> Step:
    """A new game: the openings are on the table and the first round has begun (rule 1.1)."""
    story = Story(initial_state(tables))
    story.tell(GameOpened(tables.agenda.seats))
    for place, seat in enumerate(tables.agenda.seats):
        opening = tuple(issue.openings[place] for issue in tables.agenda.issues)
        texts.table(story, seat, opening, opening=True)
    rounds.open_round(story)
    rounds.move_on(story)
    return story.ended()


def apply(state: State, action: Action) -> Step:
    """Let an action happen; raises `IllegalAction` and changes nothing if the rules refuse it."""
    if refusal := refuse(state, action):
        raise IllegalAction(refusal)
    story = Story(state)
    _decide(story, action)
    rounds.move_on(story)
    return story.ended()


def legal_actions(state: State, seat: Seat) -> Iterator[Action]:
    """What the seat may do now, in a fixed order. Texts are a menu, not all that `refuse` allows:
    the own position with one issue changed. Remarks are never listed."""
    return (action for action in candidates(state, seat) if refuse(state, action) is None)


def everyone_legal(state: State) -> Iterator[Action]:
    """What anybody may do now, nature included."""
    seats = (NATURE, *state.tables.agenda.everyone)
    return chain.from_iterable(legal_actions(state, seat) for seat in seats)


def refuse(state: State, action: Action) -> Refusal | None:
    """Why an action may not be taken now, or `None` if it may: the one place where legality is
    decided."""
    if state.is_over:
        return Refusal("10.1", "game_over")
    if isinstance(action, Settle):
        if action.by != NATURE:
            return Refusal("9.1", "only_nature")
        return rounds.refuse_settle(state, action)
    if action.by not in state.tables.agenda.everyone:
        return Refusal("1.2", "no_such_seat", (("seat", action.by),))
    if state.questions:
        return Refusal("9.2", "chance_first")
    if isinstance(action, Answer):
        return verifying.refuse_answer(state, action)
    if isinstance(action, conduct.Duty):
        return conduct.refuse_duty(state, action)
    if isinstance(action, Choose):
        return injects.refuse_choose(state, action)
    if isinstance(action, Heed):
        return signalling.refuse_signal(state, action)
    if isinstance(action, Voice | Reaffirm):
        return attending.refuse_office(state, action)
    if refusal := _refuse_turn(state, action.by):
        return refusal
    if isinstance(action, conduct.Response):
        return conduct.refuse_response(state, action)
    if not isinstance(action, OF_GUESTS) and not state.tables.agenda.is_party(action.by):
        return Refusal("17.1", "signs_nothing")
    if refusal := _refuse_stage(state, action):
        return refusal
    if action.by in state.signals.away and not isinstance(action, ComeBack | EndTurn):
        return Refusal("16.13", "away_first")
    if state.is_under_seal and not seals.may_be_sealed(action):
        return Refusal("2.8", "under_seal")
    return _refuse_in_turn(state, action)


OF_GUESTS: Final = (
    Speak,
    EndTurn,
    Whisper,
    Reveal,
    Mediate,
    TakePoll,
    Vouch,
    Report,
    Press,
)
"""What mediators and observers may do, if anybody may (rule 17.1)."""

IN_COMMISSION: Final = (Speak, EndTurn, Perform, Reverse, Exercise, Amend, Consent)
"""What may be done in the commission beside answering findings."""


def _refuse_stage(state: State, action: Action) -> Refusal | None:
    """Why something belongs to the talks and not to the commission, or the other way round."""
    if state.treaty is not None and not isinstance(action, IN_COMMISSION):
        return Refusal("11.1", "treaty_signed")
    if state.treaty is None and isinstance(action, Amend | Consent):
        return Refusal("11.1", "no_treaty")
    return None


DUTY_RULES: Final[Mapping[DutyKind, str]] = {
    "answer": "6.2",
    "choice": "7.5",
    "vote": "11.2",
    "admit": "12.2",
    "comply": "12.3",
    "extend": "12.6",
    "visit": "13.2",
    "explain": "14.2",
    "ultimatum": "16.10",
    "poll": "17.3",
    "reaffirm": "17.9",
}
"""The rule by which each kind of duty comes before anything else."""


def _refuse_turn(state: State, seat: Seat) -> Refusal | None:
    """Duties come first, then the floor (rules 2.3, 6.2 and 7.5)."""
    for duty in state.duties:
        if duty.seat == seat:
            return Refusal(DUTY_RULES[duty.kind], f"{duty.kind}_first", (("of", duty.of),))
    if state.keeps_waiting(seat):
        return Refusal("2.3", "wait")
    if not state.has_floor(seat):
        if state.goes:
            has_sealed = any(entry.seat == seat for entry in state.sealed)
            return (
                Refusal("2.8", "sealed_already") if has_sealed else Refusal("2.7", "no_turn_left")
            )
        return Refusal("2.3", "not_your_turn", (("seat", state.speaker or ""),))
    return None


def _refuse_in_turn(
    state: State,
    action: (
        Propose
        | Accept
        | Withdraw
        | Reject
        | Demand
        | Speak
        | EndTurn
        | Signal
        | Office
        | Substance
    ),
) -> Refusal | None:
    match action:
        case Propose():
            return texts.refuse_propose(state, action)
        case Accept():
            return agreeing.refuse_accept(state, action)
        case Withdraw():
            return agreeing.refuse_withdraw(state, action)
        case Reject():
            return agreeing.refuse_reject(state, action)
        case Demand():
            return verifying.refuse_demand(state, action)
        case Speak():
            return floor.refuse_speak(state, action)
        case EndTurn():
            return None
        case _:
            return _refuse_lever(state, action)


def _refuse_lever(state: State, action: Signal | Office | Substance) -> Refusal | None:
    """Why a signal, an act in an office or a step on the substance is refused."""
    if isinstance(action, Office):
        return attending.refuse_office(state, action)
    if isinstance(action, Substance):
        return attending.refuse_substance(state, action)
    return signalling.refuse_signal(state, action)


def _decide(story: Story, action: Action) -> None:
    """What an action leads to, before the game moves on."""
    match action:
        case Propose():
            texts.propose(story, action)
        case Accept():
            agreeing.accept(story, action)
        case Withdraw():
            agreeing.withdraw(story, action)
        case Reject():
            agreeing.reject(story, action)
        case Demand():
            verifying.demand(story, action)
        case Answer():
            verifying.answer(story, action)
        case Choose():
            injects.choose(story, action)
        case Speak():
            floor.speak(story, action)
        case EndTurn():
            floor.end_turn(story, action)
        case Settle():
            rounds.settle(story, action)
        case _:
            _decide_more(story, action)


def _decide_more(story: Story, action: Conduct | Signal | Office | Substance) -> None:
    """What conduct after a signature, a signal, an office or a step on the substance leads to."""
    if isinstance(action, conduct.Duty | conduct.Response):
        conduct.decide(story, action)
    elif isinstance(action, Office):
        attending.hold_office(story, action)
    elif isinstance(action, Substance):
        attending.change_substance(story, action)
    else:
        signalling.decide_signal(story, action)
