"""A short number for a whole state: two states that differ anywhere have different ones."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from hashlib import blake2b
from typing import Any, Final

from summit.engine.state import State
from summit.scenario.conditions import Condition

LATER: Final = frozenset({"signed_in"})
"""Fields that came into the state later and are filled in old games too, by folding their events:
old saves were sealed without them."""

_FIELDS: Final = tuple((entry.name, entry.default) for entry in fields(State))


class Fingerprints:
    """Fingerprints of one game's states; what stayed the same is not looked at again.

    The tables are left out: they come from the scenario and the weights alone. So is every field
    that holds its default, and some that came later, so that old saves keep their fingerprints
    when a field is added.
    """

    def __init__(self) -> None:
        self._parts: dict[str, tuple[object, bytes]] = {}
        # By identity, with the value itself: as long as it is kept, no other can take its place.
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, state: State) -> str:
        """Sixteen hexadecimal digits, the same in every process and on every machine."""
        whole = blake2b(digest_size=8)
        for name, usual in _FIELDS:
            value = getattr(state, name)
            if name != "tables" and value != usual:
                whole.update(name.encode() + self._part(name, value))
        return whole.hexdigest()

    def _part(self, name: str, value: object) -> bytes:
        seen, digest = self._parts.get(name, (MISSING, b""))
        if seen is not value:
            digest = self._digest(value)
            self._parts[name] = (value, digest)
        return digest

    def _digest(self, value: object) -> bytes:
        if isinstance(value, tuple) and value and not isinstance(value[0], int | str):
            return _hash(b"*" + b"".join(map(self._digest, value)))
        if not is_dataclass(value):
            return _hash(_json(value))
        if (known := self._known.get(id(value))) is None:
            known = self._known[id(value)] = (value, _hash(_json(value)))
        return known[1]


def fingerprint(state: State) -> str:
    """The fingerprint of one state."""
    return Fingerprints().of(state)


def _hash(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()


def _json(value: object) -> bytes:
    return json.dumps(value, default=_plain, separators=(",", ":")).encode()


def _plain(value: object) -> object:
    """A frozen value as JSON can say it: its fields by name."""
    if isinstance(value, Condition):
        return value.source
    cls: Any = type(value)
    return {name: found for name, usual in _named(cls) if (found := getattr(value, name)) != usual}


@cache
def _named(cls: type) -> tuple[tuple[str, object], ...]:
    """The fields of a class with their defaults, `MISSING` for those that have none."""
    return tuple((entry.name, entry.default) for entry in fields(cls) if entry.name not in LATER)
