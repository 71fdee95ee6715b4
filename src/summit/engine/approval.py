"""How likely those at home are to approve a treaty (rule 11.3)."""

from __future__ import annotations

from summit.bargain.expected import Eyes, expected
from summit.bargain.twolevel import Electorate, odds
from summit.engine.actions import Terms
from summit.scenario.weights import Weights


def electorate(weights: Weights) -> Electorate:
    """Those who vote, under the weights in force."""
    return Electorate(
        weights.vote_spread, weights.vote_error, weights.vote_hardening, weights.vote_backing
    )


def chance_of(eyes: Eyes, asked: int, terms: Terms, weights: Weights, votes: int = 0) -> int:
    """The chance of approval in millionths, given how those at home see texts and what they ask
    for, with so many more points of support bought (rule 11.4)."""
    wanted = asked - votes * weights.vote_backing
    return odds(expected(eyes, terms), wanted, electorate(weights))
