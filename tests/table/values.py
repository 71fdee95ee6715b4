"""Any action or event at all, made from the annotations of its class."""

from __future__ import annotations

from dataclasses import fields
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"), max_size=9)
NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1)


def values_of(annotation: Any) -> st.SearchStrategy[Any]:
    """Values of a class or type as records hold them; `TypeError` for a type unheard of."""
    annotation = getattr(annotation, "__supertype__", annotation)
    origin, inner = get_origin(annotation), get_args(annotation)
    if annotation in _KNOWN:
        return _KNOWN[annotation]
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, UnionType):
        return st.one_of(*(values_of(each) for each in inner))
    if origin is tuple and inner[1:] == (Ellipsis,):
        return st.lists(values_of(inner[0]), max_size=3).map(tuple)
    if origin is None and isinstance(annotation, type):
        hints = get_type_hints(annotation)
        return st.builds(
            annotation, **{field.name: values_of(hints[field.name]) for field in fields(annotation)}
        )
    raise TypeError(annotation)


_KNOWN: dict[Any, st.SearchStrategy[Any]] = {
    NoneType: st.none(),
    bool: st.booleans(),
    int: NUMBERS,
    str: WORDS,
}
