"""Leaks that are planted in back channels, non-papers, disclosures and seals are found too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine import view as views
from summit.engine.actions import Propose, Terms
from summit.engine.events import TensionPressed
from summit.engine.happened.floors import SealKept
from summit.engine.happened.signals import DisclosureWeighed, Whispered
from summit.engine.meter import MILLION
from summit.engine.rules import channels, disclosing, measuring, papers, seals, texts
from summit.engine.rules.trusting import earned
from summit.engine.seats import PUBLIC, Audience, Seat
from summit.engine.standing.signals import Signals
from summit.engine.standing.texts import Text
from summit.engine.state import State
from summit.engine.story import Story
from tests.engine.test_planted_leaks import Plant, is_found
from tests.engine.worlds import tables


def messages_go_to_all(patch: pytest.MonkeyPatch) -> None:
    """Everybody hears that somebody has said something to somebody."""

    def told(name: str, by: Seat, to: Audience, words: str, audience: Audience) -> Whispered:
        return Whispered(name, by, to, words, PUBLIC)

    patch.setattr(channels, "Whispered", told)


def a_leak_keeps_its_name(patch: pytest.MonkeyPatch) -> None:
    """What comes out is numbered among all that was sent, and so tells how much there was."""

    def name(state: State) -> str:
        return f"L{len(state.texts) + len(state.signals.messages)}"

    patch.setattr(channels, "leak_name", name)
    patch.setattr(papers, "leak_name", name)


def positions_are_measured_again(patch: pytest.MonkeyPatch) -> None:
    """A position is measured anew, before all eyes, because a reader has seen a non-paper since."""

    def is_measured(state: State, receiver: Seat, text: Text) -> bool:
        place = state.tables.agenda.index
        return state.accounts[place(receiver)][place(text.author)].latest == text.id

    patch.setattr(measuring, "_is_measured", is_measured)


def the_room_counts_private_words(patch: pytest.MonkeyPatch) -> None:
    """The room's reading stops where the hearer's own credit does, for what it heard alone."""

    def of_hearer(
        state: State,
        holder: Seat,
        about: Seat,
        cause: str,
        source: str | None = None,
        *,
        of_room: bool = False,
    ) -> int:
        return earned(state, holder, about, cause, source)

    patch.setattr(disclosing, "earned", of_hearer)


def the_hearers_know_the_truth(patch: pytest.MonkeyPatch) -> None:
    """Whether a disclosure is true is told to everybody at once."""

    def weighed(name: str, by: Seat, is_true: bool, audience: Audience) -> DisclosureWeighed:
        return DisclosureWeighed(name, by, is_true, PUBLIC)

    patch.setattr(disclosing, "DisclosureWeighed", weighed)


def all_lies_are_listed(patch: pytest.MonkeyPatch) -> None:
    """Every seat sees whose words were not true, and whoever else has been told something."""
    honest = views._signals

    def shown(signals: Signals, seat: Seat | None) -> Signals:
        seen = honest(signals, seat)
        return replace(seen, lies=signals.lies) if seat else seen

    patch.setattr(views, "_signals", shown)


def others_readings_are_shown(patch: pytest.MonkeyPatch) -> None:
    """The author of a non-paper is told how it was misread."""
    patch.setattr(views, "_read", lambda text, seat: text)


def seals_are_broken(patch: pytest.MonkeyPatch) -> None:
    """What is handed in under seal is read at once."""

    def kept(seat: Seat, terms: Terms | None, text: str | None, audience: Audience) -> SealKept:
        return SealKept(seat, terms, text, PUBLIC)

    patch.setattr(seals, "SealKept", kept)


def the_mood_follows_non_papers(patch: pytest.MonkeyPatch) -> None:
    """The room cools when somebody confides in somebody."""
    honest = papers.send

    def send(story: Story, action: Propose) -> None:
        honest(story, action)
        story.tell(TensionPressed("concession", "", -MILLION, PUBLIC))

    patch.setattr(texts, "send", send)


PLANTED: list[tuple[Plant, bool]] = [
    (messages_go_to_all, True),
    (a_leak_keeps_its_name, True),
    (positions_are_measured_again, True),
    (the_room_counts_private_words, True),
    (the_hearers_know_the_truth, True),
    (all_lies_are_listed, False),
    (others_readings_are_shown, False),
    (seals_are_broken, True),
    (the_mood_follows_non_papers, True),
]
"""Each leak, and whether the room itself would hear of it."""


@pytest.mark.parametrize(("plant", "room"), PLANTED)
def test_a_leak_that_is_planted_in_a_signal_is_found(
    plant: Plant, room: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By some seat: not each is the author, the reader and the bystander of it in so few games."""
    plant(monkeypatch)
    assert any(is_found("harbour", seat) for seat in tables("harbour").agenda.seats)
    assert is_found("harbour", None) is room
