"""How words and numbers of a scenario file become values, decided by the field they stand in."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from summit.text import clean

MILLION: Final = 1_000_000
"""One whole in millionths: the unit of probabilities, weights and shares inside the game."""

_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,6})?")
_FRACTION: Final = re.compile(r"[0-9]{1,6}/[1-9][0-9]{0,5}")
_SEPARATED: Final = re.compile(r"[0-9]{1,3}(?:[,_ '\u00a0\u202f][0-9]{3})+|[0-9]+,[0-9]{1,2}")
_IDENTIFIER: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LABEL: Final = re.compile(r"-?[a-z0-9][a-z0-9_.]{0,39}")
_SPELLED: Final = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
    | {"ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "\u0131": "i"}
)


class Plain(str):
    """A scalar written without quotes: the field that holds it decides what it means."""

    __slots__ = ()


def decimal_of(raw: object) -> Decimal:
    """The number that an author wrote, exactly. Raises `PydanticCustomError` in plain words."""
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        raise PydanticCustomError("number_expected", "a number is needed here")
    text = str(raw).strip()
    if not _NUMBER.fullmatch(text):
        raise _no_number(text)
    if isinstance(raw, str) and not isinstance(raw, Plain):
        raise PydanticCustomError("number_quoted", "a number is needed here: remove the quotes")
    return Decimal(text)


def slug(text: str) -> str:
    """An id made from any text: `Ærø` gives `aeroe`."""
    lower = unicodedata.normalize("NFC", text).lower().translate(_SPELLED)
    letters = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    word = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")[:38] or "a_name"
    return word if word[0].isalpha() else f"x_{word}"


def _no_number(text: str) -> PydanticCustomError:
    if _SEPARATED.fullmatch(text):
        decimal = re.fullmatch(r"([0-9]+),([0-9]{1,2})", text)
        hint = ".".join(decimal.groups()) if decimal else re.sub(r"[^0-9]", "", text)
        message = "a number has no separators, and a point before decimals: write {hint}"
        return PydanticCustomError("number_separated", message, {"hint": hint})
    if text.endswith("%"):
        message = "a number without a percent sign is needed here"
        return PydanticCustomError("number_percent", message)
    if re.fullmatch(r"[+-]?[0-9]+\.?[0-9]*", text):
        message = "a number has at most nine digits, and six behind the point"
        return PydanticCustomError("number_long", message)
    return PydanticCustomError("number_expected", "a number is needed here")


def _whole(raw: object) -> int:
    number = decimal_of(raw)
    if number != int(number):
        raise PydanticCustomError(
            "whole_expected", "a whole number is needed here: leave out the decimals"
        )
    return int(number)


def _millionths(raw: object) -> int:
    return int(decimal_of(raw) * MILLION)


def _share(raw: object) -> int:
    """A share of one: `0.45`, `45%` or `2/3`, in millionths from 0 to 1,000,000."""
    text = raw.strip() if isinstance(raw, str) else ""
    if text.endswith("%"):
        value = Fraction(decimal_of(Plain(text[:-1]))) / 100
    elif _FRACTION.fullmatch(text):
        value = Fraction(text)
    else:
        value = Fraction(decimal_of(raw))
    if not 0 <= value <= 1:
        raise PydanticCustomError("share_range", "a share lies between 0 and 1 (or 0% and 100%)")
    return round(value * MILLION)


def _yes_no(raw: object) -> bool:
    word = str(raw).strip().lower()
    if word in {"yes", "true", "on"}:
        return True
    if word in {"no", "false", "off"}:
        return False
    raise PydanticCustomError("yes_no_expected", "yes or no is needed here")


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise PydanticCustomError("text_expected", "text is needed here")
    return clean(str(raw)).strip()


def _expression(raw: object) -> str:
    """A condition as it was written: the compiler points at its characters, so none is touched."""
    if not isinstance(raw, str):
        raise PydanticCustomError("condition_expected", "a condition is needed here")
    if not raw.strip():
        raise PydanticCustomError("condition_empty", "a condition is needed here")
    return str(raw)


def _identifier(raw: object) -> str:
    if not isinstance(raw, str):
        raise PydanticCustomError("id_expected", "a short name is needed here")
    text = str(raw)
    if not text:
        raise PydanticCustomError("id_expected", "a short name is needed here")
    if not _IDENTIFIER.fullmatch(text):
        raise PydanticCustomError(
            "id_shape",
            "an id is up to 40 small letters, digits and underscores, and begins with a letter:"
            " perhaps {hint}",
            {"hint": slug(text)},
        )
    return text


def _label(raw: object) -> str:
    """An option's id: like an id, but it may begin with a digit (`5`, `1550`, `all`)."""
    if not isinstance(raw, str | int) or isinstance(raw, bool) or raw == "":
        raise PydanticCustomError("option_expected", "an option is needed here")
    text = str(raw).strip()
    if _SEPARATED.fullmatch(text):
        raise _no_number(text)
    if not _LABEL.fullmatch(text):
        hint = slug(text).removeprefix("x_")
        message = "an option's id is small letters, digits, points and underscores: perhaps {hint}"
        raise PydanticCustomError("option_shape", message, {"hint": hint})
    return text


Text = Annotated[str, BeforeValidator(_text)]
"""Words for people: cleaned of control, escape and bidi characters, stripped at both ends."""

Words = Annotated[str, BeforeValidator(_text), StringConstraints(min_length=1)]
"""Text that may not be empty."""

Expression = Annotated[str, BeforeValidator(_expression)]
"""A condition in the language of `scenario.conditions`, as it was written."""

Identifier = Annotated[str, BeforeValidator(_identifier)]
Label = Annotated[str, BeforeValidator(_label)]
Whole = Annotated[int, BeforeValidator(_whole)]
Positive = Annotated[int, Field(ge=1), BeforeValidator(_whole)]
Number = Annotated[int, BeforeValidator(_millionths)]
"""A decimal number, kept in millionths."""

Share = Annotated[int, BeforeValidator(_share)]
"""A share of one, kept in millionths, 0 to 1,000,000."""

YesNo = Annotated[bool, BeforeValidator(_yes_no)]
