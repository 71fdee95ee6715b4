"""Chapters 8 and 10: the room's mood at a round's close, and how the game ends."""

from __future__ import annotations

from summit.engine.actions import Terms
from summit.engine.events import GameEnded, Reason, TensionMoved
from summit.engine.facts import holds
from summit.engine.meter import MILLION, rounded, trust_at
from summit.engine.state import FULL_TENSION, State
from summit.engine.story import Story


def move_tension(story: Story) -> None:
    """X <- X + g0 + s + (k (1 - mean T) - a) X, kept between 0 and 100 (rule 8.1; Richardson's
    arms race read as a mood, with Jervis's spiral: distrust feeds it)."""
    state = story.state
    weights = state.tables.agenda.weights
    pressure = sum(entry.amount for entry in state.pressures)
    slope = (
        rounded(weights.tension_distrust * (MILLION - mean_reading(state)), MILLION)
        - weights.tension_calm
    )
    distrust = rounded(slope * state.tension, MILLION)
    after = state.tension + weights.tension_growth + pressure + distrust
    story.tell(
        TensionMoved(
            before=state.tension,
            after=max(0, min(FULL_TENSION, after)),
            growth=weights.tension_growth,
            pressure=pressure,
            distrust=distrust,
        )
    )


def mean_reading(state: State) -> int:
    """The mean of the room's readings over all ordered pairs, in millionths."""
    seats = range(len(state.tables.agenda.parties))
    trusts = [trust_at(state.readings[i][j]) for i in seats for j in seats if i != j]
    return rounded(sum(trusts), len(trusts))


def end_signed(story: Story, text: str) -> None:
    """Rule 10.1: the treaty is signed, and the scenario asks no further."""
    entry = story.state.text(text)
    assert entry is not None
    _end(story, "signed", text, entry.terms, "10.1")


def end_unratified(story: Story) -> None:
    """Rule 10.5: somebody at home did not approve what was signed."""
    _end_treaty(story, "not_ratified", "10.5")


def end_in_force(story: Story) -> None:
    """Rule 10.6: the treaty is in force, and there is nothing more to review."""
    _end_treaty(story, "in_force", "10.6")


def end_withdrawn(story: Story) -> None:
    """Rule 10.7: a notice ran out, and the treaty ends for everybody."""
    _end_treaty(story, "withdrawn", "10.7")


def end_unsigned(story: Story) -> None:
    """Rule 10.2: the last round closed without agreement."""
    _end(story, "no_deal", None, None, "10.2")


def end_collapsed(story: Story) -> None:
    """Rule 10.3: the room's tension broke the talks."""
    treaty = story.state.treaty
    if treaty is None:
        _end(story, "collapsed", None, None, "10.3")
    else:
        _end(story, "collapsed", treaty.text, treaty.terms, "10.3")


def _end_treaty(story: Story, reason: Reason, rule: str) -> None:
    treaty = story.state.signed
    _end(story, reason, treaty.text, treaty.terms, rule)


def _end(
    story: Story,
    reason: Reason,
    text: str | None,
    terms: Terms | None,
    rule: str,
) -> None:
    """The first ending whose condition holds is told (rule 10.4)."""
    for ending in story.state.tables.endings:
        if holds(story.state, ending.condition, terms):
            story.tell(GameEnded(reason, ending.id, text, rule=rule))
            return
    raise AssertionError("a coherent scenario has an ending without a condition")
