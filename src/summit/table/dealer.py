"""Nature's draws: each is fixed by the seed and its own name alone, so none disturbs another."""

from __future__ import annotations

import secrets
from hashlib import blake2b
from itertools import count
from typing import Final

from summit.engine.state import Question
from summit.opponents.opponent import Luck

_SPAN: Final = 2**64


def fresh_seed() -> str:
    """The text of a seed that nobody can guess, for a game that was given none."""
    return secrets.token_hex(8)


def seed_of(text: str) -> bytes:
    """The key of all draws of a game whose seed was written as `text`, taken letter by letter."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32, person=b"seed").digest()


def draw(seed: bytes, name: str, below: int) -> int:
    """An unbiased number in `range(below)`, fixed by the seed and the name alone (rule 9.1).

    `below` runs from 1 to 2**64; anything else is a `ValueError`.
    """
    if not 1 <= below <= _SPAN:
        raise ValueError(f"cannot draw a number below {below}")
    limit = _SPAN - _SPAN % below
    for attempt in count():
        digest = blake2b(f"{name}#{attempt}".encode(), key=seed, digest_size=8).digest()
        # Numbers past the last whole multiple of `below` would favour the small ones.
        if (number := int.from_bytes(digest, "big")) < limit:
            return number % below
    raise AssertionError("unreachable")


def settle(seed: bytes, question: Question) -> int:
    """The answer to an open question, drawn by the question's name with its integer weights.

    Raises `ValueError` if a weight is negative or none is positive.
    """
    if min(question.weights, default=0) < 0:
        raise ValueError(f"question {question.id!r} has a negative weight")
    left = draw(seed, question.id, sum(question.weights))
    for answer, weight in enumerate(question.weights):
        if left < weight:
            return answer
        left -= weight
    raise AssertionError("unreachable: the draw lies below the sum of the weights")


def luck_for(seed: bytes, prefix: str) -> Luck:
    """Luck for one decision of a scripted seat; `prefix` says whose and which.

    Its draws have names of their own, apart from every question of the game.
    """

    def luck(name: str, below: int) -> int:
        return draw(seed, f"seat/{prefix}/{name}", below)

    return luck
