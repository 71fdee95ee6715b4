"""Actions and events as JSON values and back, without loss and without mercy."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from summit.engine.actions import Action
from summit.engine.events import Event
from summit.errors import SummitError

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""What JSON can say, without fractions: the game has none."""

LARGEST: Final = 2**63 - 1
"""No number of the game comes near this; a larger one is a mistake or an attack."""

_NO_TEXT: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class RecordError(SummitError):
    """A value is no action or event; `place` says where inside it, as `.row.weight` or `.to[1]`."""

    def __init__(self, problem: str, place: str = "") -> None:
        super().__init__(problem, place)
        self.problem = problem
        self.place = place

    def __str__(self) -> str:
        place = self.place.removeprefix(".")
        return f"{place}: {self.problem}" if place else self.problem

    def inside(self, place: str) -> RecordError:
        """The same problem, told from one level further out."""
        return RecordError(self.problem, place + self.place)


def encode(value: Action | Event) -> dict[str, Json]:
    """The JSON value of an action or event: its fields, and its class's name as `kind`.

    Raises `RecordError` for what a record cannot hold, such as text with control characters.
    """
    cls: Any = type(value)
    written: dict[str, Json] = _tagged(cls).write(value)
    return written


def decode_action(value: object) -> Action:
    """The action that a JSON value holds; `RecordError` names what is wrong and where."""
    action: Action = _chosen(value, ACTIONS).read(value)
    return action


def decode_event(value: object) -> Event:
    """The event that a JSON value holds; `RecordError` names what is wrong and where."""
    event: Event = _chosen(value, EVENTS).read(value)
    return event


ACTIONS: Final[dict[str, type]] = {cls.__name__: cls for cls in get_args(Action)}
EVENTS: Final[dict[str, type]] = {cls.__name__: cls for cls in get_args(Event)}


@dataclass(frozen=True, slots=True)
class _Shape:
    """How values of one type are written and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _chosen(value: object, classes: dict[str, type]) -> _Shape:
    """The shape of the class that `kind` names."""
    if type(value) is not dict:
        raise RecordError("an object is needed here")
    kind = value.get("kind")
    if type(kind) is not str or kind not in classes:
        raise RecordError(f"{kind!r:.60} is not known", ".kind")
    cls: Any = classes[kind]
    return _tagged(cls)


@cache
def _tagged(cls: type) -> _Shape:
    return _object(cls, {"kind": cls.__name__})


def _shape(annotation: Any) -> _Shape:
    """The shape of an annotation; `TypeError` for one that a record has no form for."""
    annotation = getattr(annotation, "__supertype__", annotation)
    origin, inner = get_origin(annotation), get_args(annotation)
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if origin is Literal:
        return _one_of(inner)
    if origin in (Union, UnionType) and len(inner) == 2 and inner[1] is NoneType:
        return _optional(_shape(inner[0]))
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return _many(_shape(inner[0]))
    if isinstance(annotation, type) and is_dataclass(annotation):
        return _object(annotation, {})
    raise TypeError(f"no record for {annotation!r}")


def _object(cls: type, tag: dict[str, Json]) -> _Shape:
    hints = get_type_hints(cls)
    shapes = [(field.name, _shape(hints[field.name])) for field in fields(cls)]
    names = {*tag, *(name for name, _ in shapes)}

    def write(value: Any) -> Any:
        written = tag.copy()
        for name, shape in shapes:
            try:
                written[name] = shape.write(getattr(value, name))
            except RecordError as error:
                raise error.inside(f".{name}") from None
        return written

    def read(value: Any) -> Any:
        _expect_fields(value, names)
        found = []
        for name, shape in shapes:
            try:
                found.append(shape.read(value[name]))
            except RecordError as error:
                raise error.inside(f".{name}") from None
        return cls(*found)

    return _Shape(write, read)


def _expect_fields(value: Any, names: Set[str]) -> None:
    """`RecordError` for the first field that is missing, else the first that is too many."""
    if type(value) is not dict:
        raise RecordError("an object is needed here")
    if value.keys() == names:
        return
    for name in sorted(names - value.keys()):
        raise RecordError("is missing", f".{name}")
    for name in sorted(value.keys() - names, key=repr):
        raise RecordError(f"{name!r:.60} does not belong here")


def _many(each: _Shape) -> _Shape:
    def every(values: Any, change: Callable[[Any], Any]) -> list[Any]:
        done: list[Any] = []
        try:
            # Not a comprehension: after an error the length says which one it was.
            for value in values:
                done.append(change(value))
        except RecordError as error:
            raise error.inside(f"[{len(done)}]") from None
        return done

    def read(values: Any) -> Any:
        if type(values) is not list:
            raise RecordError("a list is needed here")
        return tuple(every(values, each.read))

    return _Shape(lambda values: every(values, each.write), read)


def _optional(shape: _Shape) -> _Shape:
    return _Shape(
        lambda value: None if value is None else shape.write(value),
        lambda value: None if value is None else shape.read(value),
    )


def _one_of(words: tuple[str, ...]) -> _Shape:
    def check(value: Any) -> Any:
        if type(value) is not str or value not in words:
            raise RecordError(f"one of {', '.join(words)} is needed here")
        return value

    return _Shape(check, check)


def _yes_or_no(value: Any) -> Any:
    if type(value) is not bool:
        raise RecordError("true or false is needed here")
    return value


def _whole(value: Any) -> Any:
    # Not isinstance: to Python a bool is an int, to us never.
    if type(value) is not int or not -LARGEST <= value <= LARGEST:
        raise RecordError("a whole number is needed here")
    return value


def _text(value: Any) -> Any:
    if not isinstance(value, str):
        raise RecordError("text is needed here")
    if not value.isprintable() and _NO_TEXT.search(value):
        raise RecordError("text may hold no control characters here")
    return value


_SCALARS: Final[dict[Any, _Shape]] = {
    bool: _Shape(_yes_or_no, _yes_or_no),
    int: _Shape(_whole, _whole),
    str: _Shape(_text, _text),
}
