"""The test for leaks finds those that are planted: each of these makes an engine that tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summit.engine import view as views
from summit.engine.actions import Accept, Propose, Terms
from summit.engine.events import Account, Measured, TextTabled
from summit.engine.meter import rounded, trust_at
from summit.engine.refusal import Refusal
from summit.engine.rules import agreeing, ending, measuring, texts
from summit.engine.rules.trusting import write_reading
from summit.engine.scoring import eyes_of, worth
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.state import State, Text
from summit.engine.story import Story
from tests.engine.playing import keyed
from tests.engine.two_worlds import difference, otherwise
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
