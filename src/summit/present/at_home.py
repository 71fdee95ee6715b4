"""The vote at home before it is called: the odds, and what calling or shelving it leads to."""

from __future__ import annotations

from typing import Final

from summit.engine.approval import chance_of
from summit.engine.view import AtHome, View
from summit.present.catalogue import say, word
from summit.present.known import signed
from summit.present.numbers import percent, whole

ODDS: Final = ("hopeless", "poor", "open", "good", "safe")
"""The words for odds, from the lowest."""

STEPS: Final = (100_000, 350_000, 650_000, 900_000)
"""Where one word for odds ends and the next begins, in millionths."""


def odds_of(view: View, more: int = 0) -> int:
    """The odds of approval in millionths, with so many more votes bought."""
    home = home_of(view)
    return chance_of(home.eyes, home.asked, signed(view).terms, view.agenda.weights, more)


def odds_word(chance: int) -> str:
    """Odds in a word."""
    return word("odds", ODDS[sum(1 for step in STEPS if chance >= step)])


def calling(view: View) -> tuple[str, ...]:
    """What calling the vote leads to."""
    chance = odds_of(view)
    return (
        say("voting.calling", odds=percent(chance), word=odds_word(chance)),
        say("voting.calling_lost", walk_away=alone(view)),
    )


def shelving(view: View) -> tuple[str, ...]:
    """What shelving the treaty leads to."""
    return (say("voting.shelving"), say("voting.alone", walk_away=alone(view)))


def alone(view: View) -> str:
    """What is left without a treaty, the promises at home paid."""
    assert view.own is not None, "only a seat has a walk-away"
    paid = sum(entry.cost for entry in home_of(view).payments if entry.id in bought(view))
    return whole(view.own.sheet.walk_away - paid)


def bought(view: View) -> frozenset[str]:
    """The side payments that the own seat has promised, by name."""
    return frozenset(name for by, name in signed(view).bought if by == view.seat)


def home_of(view: View) -> AtHome:
    """Those who vote at home."""
    assert view.own is not None and view.own.home is not None, "somebody votes at home"
    return view.own.home
