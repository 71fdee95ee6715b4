"""Dates as authors write them: enough of a reading to tell which comes first."""

from __future__ import annotations

import re
from typing import Final

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH: Final = "|".join(_MONTHS)
_DAYS: Final = r"\b(\d{1,2})(?:\s*(?:[-–]|and)\s*\d{1,2})?"
_TO_ANOTHER_DAY: Final = r"[^0-9]*?(?:[^0-9]\d{1,2}\s+[a-z]+\.?\s+)?"
_WORDED: Final = re.compile(
    rf"(?:{_DAYS}\s+)?\b({_MONTH})[a-z]*{_TO_ANOTHER_DAY}\b(\d{{4}})\b", re.I
)
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_YEAR: Final = re.compile(r"\b(\d{4})\b")


def placed(text: str) -> tuple[int, int, int] | None:
    """The first date in `text` as (year, month, day), 0 for what it leaves open; `None` if none."""
    if found := _ISO.search(text):
        return int(found[1]), int(found[2]), int(found[3] or 0)
    if found := _WORDED.search(text):
        month = _MONTHS.index(found[2].lower()) + 1
        return int(found[3]), month, int(found[1] or 0)
    if found := _YEAR.search(text):
        return int(found[1]), 0, 0
    return None
