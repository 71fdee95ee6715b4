"""New tuples from old ones: the state's only way to change."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def put(row: tuple[T, ...], place: int, value: T) -> tuple[T, ...]:
    """The row with another value at one place."""
    return (*row[:place], value, *row[place + 1 :])


def put_in(
    matrix: tuple[tuple[T, ...], ...], row: int, column: int, value: T
) -> tuple[tuple[T, ...], ...]:
    """The matrix with another value in one cell."""
    return put(matrix, row, put(matrix[row], column, value))
