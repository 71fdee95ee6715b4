"""Chapter 11: the signature, the vote at home, what buys votes, and how the publics stand."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from summit.bargain.twolevel import reservation
from summit.engine.actions import Terms
from summit.engine.acts.conduct import Buy, CallVote, Shelve
from summit.engine.approval import chance_of, electorate
from summit.engine.events import QuestionOpened, StageEntered, TensionPressed
from summit.engine.happened.aftermath import (
    EnteredIntoForce,
    PaymentPromised,
    SupportMoved,
    TreatyShelved,
    TreatySigned,
    VoteCalled,
    VoteDue,
    VoteHeld,
)
from summit.engine.happened.offices import LeftOutside
from summit.engine.meter import MILLION, rounded
from summit.engine.refusal import Refusal
from summit.engine.scoring import home_eyes_of
from summit.engine.seats import PUBLIC, Seat
from summit.engine.standing.treaty import Treaty
from summit.engine.state import FULL_TENSION, State
from summit.engine.story import Story
from summit.engine.tables import Payment


def sign(story: Story, text: str, terms: Terms, outside: Sequence[Seat] = ()) -> None:
    """Rule 11.1: what all support is signed, and goes home for approval. Parties that are not
    needed and do not support it stay outside (rule 17.7)."""
    agenda = story.state.tables.agenda
    periods = 0 if agenda.life is None else agenda.life.span(terms)
    story.tell(TreatySigned(text, periods))
    for seat in outside:
        story.tell(LeftOutside(seat))
    story.tell(TensionPressed("signed", text, agenda.weights.tension_signed, PUBLIC))
    story.tell(StageEntered("ratification"))
    for party in agenda.parties:
        if party.chamber and party.seat not in outside:
            story.tell(VoteDue(party.seat, audience=(party.seat,)))


def refuse_at_home(state: State, action: Buy | CallVote | Shelve) -> Refusal | None:
    """Why nothing of the kind may be done at home (rules 11.2, 11.4 and 11.5)."""
    if all((duty.seat, duty.kind) != (action.by, "vote") for duty in state.duties):
        return Refusal("11.2", "no_vote_due")
    if isinstance(action, Buy):
        payment = _payment(state, action.by, action.payment)
        if payment is None:
            return Refusal("11.4", "no_such_payment", (("payment", action.payment),))
        if (action.by, action.payment) in state.signed.bought:
            return Refusal("11.4", "paid_already", (("payment", action.payment),))
    return None


def buy(story: Story, action: Buy) -> None:
    """Promise a side payment; a rider that comes with it binds at the extension (rule 11.4)."""
    story.tell(PaymentPromised(action.by, action.payment, audience=(action.by,)))


def call_vote(story: Story, action: CallVote) -> None:
    """Put the treaty to the vote; it is held when all have settled what they will do."""
    story.tell(VoteCalled(action.by))


def shelve(story: Story, action: Shelve) -> None:
    """Leave the treaty in a drawer (rule 11.5)."""
    story.tell(TreatyShelved(action.by))


def hold_votes(story: Story) -> bool:
    """The next vote is held; whether all is settled: approved by everybody, or failed somewhere."""
    treaty = story.state.signed
    if has_failed(treaty):
        return True
    waiting = {ballot.seat for ballot in treaty.ballots if ballot.passed is None}
    for seat in story.state.tables.agenda.seats:
        if seat in waiting:
            question = f"vote/{seat}"
            answer = dict(story.state.settled).get(question)
            if answer is None:
                chance = odds_at_home(story.state, seat, treaty.terms)
                story.tell(QuestionOpened(question, (chance, MILLION - chance)))
            else:
                story.tell(VoteHeld(seat, answer == 0))
            return False
    story.tell(EnteredIntoForce())
    return True


def has_failed(treaty: Treaty) -> bool:
    """Whether the treaty was shelved or voted down somewhere."""
    return bool(treaty.shelved) or any(ballot.passed is False for ballot in treaty.ballots)


def asked_at_home(state: State, seat: Seat) -> int:
    """What a treaty must be worth to those at home to find its quorum, in micropoints: v_q of rule
    11.3 (Putnam's second level), with the side payments promised so far."""
    tables = state.tables
    place = tables.agenda.index(seat)
    median = tables.homes[place].median
    if median is None:
        median = state.sheets[place].walk_away
    paid = 0
    if state.treaty is not None:
        bought = {name for by, name in state.treaty.bought if by == seat}
        paid = sum(p.votes for p in tables.homes[place].payments if p.id in bought)
    return reservation(
        median * MILLION,
        state.tension,
        state.support[place] + paid * MILLION,
        Fraction(tables.agenda.parties[place].quorum, MILLION),
        electorate(tables.agenda.weights),
    )


def odds_at_home(state: State, seat: Seat, terms: Terms) -> int:
    """The chance in millionths that a treaty on these terms is approved at home (rule 11.3)."""
    return chance_of(
        home_eyes_of(state, seat),
        asked_at_home(state, seat),
        terms,
        state.tables.agenda.weights,
    )


def move_support(
    story: Story, seat: Seat, cause: str, source: str, amount: int, rule: str = "11.3"
) -> None:
    """How a public stands to the talks moves, between 0 and 100; nothing where nobody votes."""
    if not story.state.support or not story.state.tables.agenda.is_party(seat):
        return
    before = story.state.support[story.state.tables.agenda.index(seat)]
    after = max(0, min(FULL_TENSION, before + amount))
    if after != before:
        story.tell(SupportMoved(seat, cause, source, before, after, rule))


def move_publics(story: Story, receiver: Seat, giver: Seat, given: int, source: str) -> None:
    """What the room saw given makes the giver's public colder and the receiver's warmer (11.3)."""
    amount = rounded(given * story.state.tables.agenda.weights.support_given, MILLION)
    move_support(story, giver, "gave", source, amount)
    move_support(story, receiver, "received", source, -amount)


def _payment(state: State, seat: Seat, name: str) -> Payment | None:
    return state.tables.homes[state.tables.agenda.index(seat)].payment(name)
