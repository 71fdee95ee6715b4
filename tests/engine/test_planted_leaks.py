"""The test for leaks finds those that are planted: each of these makes an engine that tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from summit.engine import view as views
from summit.engine.actions import Accept, Propose, Terms
from summit.engine.acts.conduct import Accuse, Buy, CallVote, Consult, Shelve
from summit.engine.events import Account, Measured, TensionPressed, TextTabled
from summit.engine.happened.aftermath import Complied, ExtensionVoiced, PeriodReckoned, VisitSent
from summit.engine.meter import MILLION, rounded, trust_at
from summit.engine.refusal import Refusal
from summit.engine.rules import (
    agreeing,
    commission,
    ending,
    keeping,
    looking,
    measuring,
    ratifying,
    texts,
)
from summit.engine.rules.ratifying import move_support
from summit.engine.rules.trusting import write_reading
from summit.engine.scoring import eyes_of, worth
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.sight import Sight
from summit.engine.standing.texts import Text
from summit.engine.standing.treaty import Result, Treaty
from summit.engine.state import State
from summit.engine.story import Story
from tests.engine.in_step import difference
from tests.engine.playing import keyed
from tests.engine.two_worlds import otherwise
from tests.engine.worlds import scenario, tables

GAMES = 12

Plant = Callable[[pytest.MonkeyPatch], None]


def everybody_hears_the_measure(patch: pytest.MonkeyPatch) -> None:
    """The event goes to the room, and not to its receiver alone."""

    def told(receiver: Seat, giver: Seat, account: Account, audience: Audience) -> Measured:
        return Measured(receiver, giver, account, PUBLIC)

    patch.setattr(measuring, "Measured", told)


def the_refusal_names_a_secret(patch: pytest.MonkeyPatch) -> None:
    """What may not be tabled is answered with the walk-away values of everybody."""
    honest = texts.refuse_propose

    def refuse(state: State, action: Propose) -> Refusal | None:
        refusal = honest(state, action)
        values = tuple((f"walk_away_{n}", sheet.walk_away) for n, sheet in enumerate(state.sheets))
        return refusal and Refusal(refusal.rule, refusal.code, values)

    patch.setattr(texts, "refuse_propose", refuse)


def the_rule_asks_another_sheet(patch: pytest.MonkeyPatch) -> None:
    """A text may be accepted only if its author could sign it."""
    honest = agreeing.refuse_accept

    def refuse(state: State, action: Accept) -> Refusal | None:
        text = state.text(action.text)
        if text is not None:
            sheet = state.sheets[state.tables.agenda.index(text.author)]
            if not worth(eyes_of(state, text.author), sheet, text.terms).is_signable(
                sheet.walk_away
            ):
                return Refusal("4.1", "not_meant")
        return honest(state, action)

    patch.setattr(agreeing, "refuse_accept", refuse)


def the_name_counts_hidden_rows(patch: pytest.MonkeyPatch) -> None:
    """Texts are numbered by a counter that the ledgers move too."""

    def table(story: Story, author: Seat, terms: Terms, *, opening: bool) -> str:
        name = f"T{len(story.state.texts) + sum(map(len, story.state.ledgers))}"
        story.tell(TextTabled(name, author, terms, opening, audience=PUBLIC))
        return name

    patch.setattr(texts, "table", table)


def the_view_holds_the_next_sheet(patch: pytest.MonkeyPatch) -> None:
    """A seat is shown what is its neighbour's own."""
    honest = views._own

    def own(state: State, seat: Seat) -> views.Own:
        return honest(state, state.tables.agenda.others(seat)[0])

    patch.setattr(views, "_own", own)


def the_reading_follows_the_account(patch: pytest.MonkeyPatch) -> None:
    """The room reads as much into a text as its receiver measured."""
    honest = measuring._measure_in_public

    def measure(story: Story, text: Text, receiver: Seat) -> None:
        honest(story, text, receiver)
        place = story.state.tables.agenda.index
        given = story.state.accounts[place(receiver)][place(text.author)].given
        write_reading(story, "5.7", receiver, text.author, "concession", text.id, given)

    patch.setattr(measuring, "_measure_in_public", measure)


def the_mood_follows_true_trust(patch: pytest.MonkeyPatch) -> None:
    """Tension is moved by what the delegations feel, not by what the room sees."""

    def mean(state: State) -> int:
        levels = [level for row in state.trust for level in row]
        return rounded(sum(map(trust_at, levels)), len(levels))

    patch.setattr(ending, "mean_reading", mean)


def conduct_is_told(patch: pytest.MonkeyPatch) -> None:
    """Everybody hears which limits a party breaks."""
    patch.setattr(keeping, "Complied", lambda by, breaks, audience: Complied(by, breaks, PUBLIC))


def the_host_hears_too_early(patch: pytest.MonkeyPatch) -> None:
    """A visit is announced when it is sent, and not when it comes."""

    def sent(by: Seat, of: Seat | None, limit: int, audience: Audience) -> VisitSent:
        return VisitSent(by, of, limit, audience if of is None else (by, of))

    patch.setattr(looking, "VisitSent", sent)


def the_view_holds(field: str) -> Plant:
    """What is each seat's own in a treaty is shown to all seats, though not to the room."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        honest = views._treaty

        def shown(state: State, treaty: Treaty, seat: Seat | None) -> Treaty:
            seen = honest(state, treaty, seat)
            return replace(seen, **{field: getattr(treaty, field)}) if seat else seen

        patch.setattr(views, "_treaty", shown)

    plant.__name__ = f"the_view_holds_all_{field}"
    return plant


def the_public_hears_of_true_findings(patch: pytest.MonkeyPatch) -> None:
    """Support at home falls with every breach that somebody sees, behind whatever doors."""
    honest = looking._find

    def find(story: Story, by: Seat, of: Seat, sight: Sight, result: Result, limit: int) -> None:
        honest(story, by, of, sight, result, limit)
        treaty = story.state.signed
        if treaty.broke(of, limit, treaty.period):
            move_support(story, of, "scandal", "", -MILLION)

    patch.setattr(looking, "_find", find)


def the_refusal_names_the_odds(patch: pytest.MonkeyPatch) -> None:
    """Who has no vote to settle is told how everybody else's stands."""
    honest = ratifying.refuse_at_home

    def refuse(state: State, action: Buy | CallVote | Shelve) -> Refusal | None:
        refusal = honest(state, action)
        odds = tuple(
            (seat, ratifying.odds_at_home(state, seat, state.signed.terms))
            for seat in state.tables.agenda.others(action.by)
            if state.tables.agenda.parties[state.tables.agenda.index(seat)].chamber
        )
        return refusal and Refusal(refusal.rule, refusal.code, odds)

    patch.setattr(ratifying, "refuse_at_home", refuse)


def the_rule_asks_for_the_truth(patch: pytest.MonkeyPatch) -> None:
    """Only who has broken a limit may be charged with it."""
    honest = commission.refuse_accuse

    def refuse(state: State, action: Accuse) -> Refusal | None:
        is_true = state.signed.broke(action.of, action.limit)
        return honest(state, action) or (None if is_true else Refusal("14.3", "no_case"))

    patch.setattr(commission, "refuse_accuse", refuse)


def waiting_tells_of_a_question(patch: pytest.MonkeyPatch) -> None:
    """All others see the commission wait while one party asks another behind closed doors."""
    patch.setattr(State, "keeps_waiting", lambda state, seat: bool(state.duties))


def the_mood_follows_secret_questions(patch: pytest.MonkeyPatch) -> None:
    """A question behind closed doors presses on tension before all eyes."""
    honest = commission.consult

    def consult(story: Story, action: Consult) -> None:
        honest(story, action)
        story.tell(TensionPressed("charge", "", MILLION, PUBLIC))

    patch.setattr(commission, "consult", consult)


def a_period_is_reckoned_aloud(patch: pytest.MonkeyPatch) -> None:
    """The victim of a breach learns at once what it has lost."""
    patch.setattr(keeping, "PeriodReckoned", lambda worth: PeriodReckoned(worth, audience=PUBLIC))


def notes_are_opened_early(patch: pytest.MonkeyPatch) -> None:
    """Who would have the treaty live on is known before all have said so."""

    def voiced(by: Seat, willing: bool, audience: Audience) -> ExtensionVoiced:
        return ExtensionVoiced(by, willing, PUBLIC)

    patch.setattr(keeping, "ExtensionVoiced", voiced)


AFTERWARDS: list[tuple[Plant, bool]] = [
    (conduct_is_told, True),
    (the_host_hears_too_early, False),
    (the_view_holds("bought"), False),
    (the_view_holds("deeds"), False),
    (the_view_holds("findings"), False),
    (the_public_hears_of_true_findings, True),
    (the_refusal_names_the_odds, False),
    (the_rule_asks_for_the_truth, False),
    (waiting_tells_of_a_question, True),
    (the_mood_follows_secret_questions, True),
    (a_period_is_reckoned_aloud, True),
    (notes_are_opened_early, True),
]
"""The same of the time after a signature."""

PLANTED: list[tuple[Plant, bool]] = [
    (everybody_hears_the_measure, True),
    (the_refusal_names_a_secret, False),
    (the_rule_asks_another_sheet, False),
    (the_name_counts_hidden_rows, True),
    (the_view_holds_the_next_sheet, False),
    (the_reading_follows_the_account, True),
    (the_mood_follows_true_trust, True),
]
"""Each leak, and whether the room itself would hear of it."""


def is_found(name: str, seat: Seat | None) -> bool:
    """Whether some game shows a difference between the two worlds."""
    here, there = tables(name), otherwise(scenario(name), seat)
    return any(difference(here, there, seat, keyed(f"{n}")) for n in range(GAMES))


@pytest.mark.parametrize("name", ["tiny", "three"])
@pytest.mark.parametrize(("plant", "room"), PLANTED)
def test_a_planted_leak_is_found(
    name: str, plant: Plant, room: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    for seat in tables(name).agenda.seats:
        assert is_found(name, seat)
    assert is_found(name, None) is room


@pytest.mark.parametrize(("plant", "room"), AFTERWARDS)
def test_a_leak_that_is_planted_after_the_signature_is_found(
    plant: Plant, room: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    test_a_planted_leak_is_found("pact", plant, room, monkeypatch)
