"""Values that stand in for what does not fit, so that the rest of a file can be checked as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError

from summit.scenario.document import Path
from summit.scenario.fields import fields_at
from summit.scenario.model import Scenario
from summit.scenario.scalars import Plain
from summit.scenario.suggest import closest

MOST: Final = 40
"""With more misfits than this the file is another kind of file, and they are enough to mend."""

_CANDIDATES: Final = (
    "Stand-in",
    Plain("1"),
    Plain("50"),
    Plain("0"),
    Plain("1/2"),
    Plain("a_name"),
    Plain("yes"),
    Plain("0.2"),
    Plain("turns"),
    Plain("talks"),
)
_DECISIVE: Final = frozenset({"range", "options", "kind", "id", "means", "closed"})
"""What other lines refer to: a stand-in here would make faults of good lines elsewhere."""
_REFERRED_TO: Final = _DECISIVE | {
    "agency",
    "binds",
    "choice",
    "contacts",
    "figures",
    "gestures",
    "implementation",
    "injects",
    "mediators",
    "observers",
    "periods",
    "ratification",
    "reports",
    "rounds",
    "sanctions",
    "sequences",
    "successors",
}
"""The same for keys: to go on without one of these would be as bad."""


def fitted_with_stand_ins(
    tree: dict[str, Any], extra: Sequence[Path], bad: Sequence[Path]
) -> Scenario | None:
    """The scenario without the unknown keys at `extra`, with stand-ins for the values at `bad`.

    `None` where that cannot be made without guessing at what the author meant.
    """
    if len(extra) + len(bad) > MOST or any(_DECISIVE & set(path) for path in bad):
        return None
    if any(_meant(path) in _REFERRED_TO for path in extra):
        return None
    for path in extra:
        tree = _with(tree, path, None)
    for path in bad:
        repaired = _repaired(tree, path)
        if repaired is None:
            return None
        tree = repaired
    try:
        return Scenario.model_validate(tree)
    except ValidationError:
        return None


def _meant(path: Path) -> str | None:
    """The key that an unknown one was probably meant to be, here or in another block."""
    name = str(path[-1])
    return name if name in _REFERRED_TO else closest(name, fields_at(path[:-1]))


def _repaired(tree: dict[str, Any], path: Path) -> dict[str, Any] | None:
    """The tree with the first value at `path` of which nothing is complained any more."""
    for candidate in _CANDIDATES:
        changed: dict[str, Any] = _with(tree, path, candidate)
        if not _complains(changed, path):
            return changed
    return None


def _complains(tree: dict[str, Any], path: Path) -> bool:
    try:
        Scenario.model_validate(tree)
    except ValidationError as error:
        places = (tuple(each["loc"]) for each in error.errors(include_url=False))
        return any(place[: len(path)] == path for place in places)
    return False


def _with(value: Any, path: Path, new: str | None) -> Any:
    """A copy of the tree with another value at `path`, or without what stands there."""
    first, rest = path[0], path[1:]
    if isinstance(value, list):
        changed = _with(value[int(first)], rest, new) if rest else new
        return [changed if n == first else each for n, each in enumerate(value)]
    if rest:
        return {k: _with(each, rest, new) if k == first else each for k, each in value.items()}
    kept = {key: each for key, each in value.items() if key != first or new is not None}
    return kept if new is None else kept | {str(first): new}
