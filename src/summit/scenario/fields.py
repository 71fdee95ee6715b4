"""Which keys the format knows at a place of a file, asked of the models themselves."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from summit.scenario.document import Path
from summit.scenario.model import Scenario


def fields_at(path: Path) -> tuple[str, ...]:
    """The keys of the block at `path`, as they are written in a file; none where keys are free."""
    return tuple(dict.fromkeys(key for model in _models_at(path) for key in _keys(model)))


def home_of(key: str, path: Path) -> str | None:
    """The key of the block at `path` under which `key` would be at home."""
    for model in _models_at(path):
        for name, annotation in _keys(model).items():
            if any(key in _keys(inner) for inner in _models(annotation)):
                return name
    return None


def _models_at(path: Path) -> list[type[BaseModel]]:
    annotations: list[Any] = [Scenario]
    for part in path:
        annotations = [below for each in annotations for below in _below(each, part)]
    return [model for each in annotations for model in _models(each)]


def _below(annotation: Any, part: str | int) -> list[Any]:
    """What stands one step further down, in every form that the format allows."""
    found = []
    for form in _forms(annotation):
        origin, inner = get_origin(form), get_args(form)
        if origin is dict and isinstance(part, str):
            found.append(inner[1])
        elif origin is list and isinstance(part, int):
            found.append(inner[0])
        elif _is_model(form) and part in _keys(form):
            found.append(_keys(form)[str(part)])
    return found


def _models(annotation: Any) -> list[type[BaseModel]]:
    return [form for form in _forms(annotation) if _is_model(form)]


def _forms(annotation: Any) -> list[Any]:
    """An annotation without its notes, and each member of a union for itself."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _forms(get_args(annotation)[0])
    if origin in {Union, UnionType}:
        return [form for member in get_args(annotation) for form in _forms(member)]
    return [annotation]


def _is_model(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, BaseModel)


@cache
def _keys(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}
