"""A condition cut into its words and signs, with advice on signs from other languages."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from summit.scenario.language.expressions import Place, Problem

OPERANDS: Final = frozenset({"number", "text", "name", "true", "false"})
_TOKEN: Final = re.compile(
    r"""\s*(?:
      (?P<number>[0-9]{1,9}(?:\.[0-9]{1,6})?(?![\w.]))
    | (?P<text>'[^'\\]*'|"[^"\\]*")
    | (?P<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*(?![\w.]))
    | (?P<sign><=|>=|==(?!=)|!=(?!=)|<(?![>=])|>|\+|-|\*(?!\*)|[()\[\],])
    )""",
    re.VERBOSE,
)
_WORDS: Final = frozenset({"and", "or", "not", "in"})
_TRUTHS: Final = {"true": "true", "false": "false", "True": "true", "False": "false"}
_QUOTES: Final = "“”„‟\u2018’\u201a\u201b«»\u2039\u203a`"


class Token(NamedTuple):
    """One word or sign: `kind` is an operand's kind, else the sign itself."""

    kind: str
    text: str
    start: int
    end: int


class _Stranger(NamedTuple):
    """A sign that some other language uses, and the one that is meant."""

    pattern: re.Pattern[str]
    meant: str
    help: str


def _stranger(pattern: str, meant: str, help: str = "") -> _Stranger:
    return _Stranger(re.compile(pattern), meant, help or f"write {meant}")


_STRANGERS: Final = (
    _stranger(r"&&?|∧", "and"),
    _stranger(r"\|\|?|\u2228", "or"),
    _stranger(r"=>|≥|⩾", ">="),
    _stranger(r"=<|≤|⩽", "<="),
    _stranger(r"<>|≠|!==|~=|/=", "!="),
    _stranger(r"===|=", "==", "two signs compare: write =="),
    _stranger(r"!|¬|~", "not"),
    _stranger(r"[−–—]", "-", "this is a dash: write -"),
    _stranger(r"[×·∙]", "*"),
    _stranger(r"//?|÷", "", "there is no division: multiply the other side"),
    _stranger(r"\*\*|\^", "", "there are no powers: multiply"),
    _stranger(r"%", "", "leave it out: trust and tension go from 0 to 100"),
    _stranger(r"\.?[0-9][\w.,]*", "", "write numbers as 30 or 0.5, six decimals at most"),
    _stranger(r"['\"].*", "", "close the quote; a backslash cannot stand in one"),
    _stranger(r"\w[\w.]*", "", "names are made of small letters, digits, _ and points"),
    _stranger(r"[{}]", "", "lists stand in square brackets, groups in round ones"),
    _stranger(r"#", "", "there are no remarks inside a condition"),
)
_CURLY: Final = re.compile(f"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]")
_LOUD: Final = {"AND": "and", "OR": "or", "NOT": "not", "IN": "in", "TRUE": "true"} | {
    "FALSE": "false",
    "And": "and",
    "Or": "or",
    "Not": "not",
    "is": "==",
}


def tokens_of(text: str, item: int) -> tuple[list[Token], list[Problem]]:
    """The tokens of one text, and what is strange in it.

    Where it is clear what a strange sign is meant to be, that stands among the tokens, so that
    the rest can be looked at too.
    """
    tokens: list[Token] = []
    problems: list[Problem] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _TOKEN.match(text, at)
        token, problem = _known(match, item) if match else _strange(text, at, item)
        if problem:
            problems.append(problem)
        tokens.append(token)
        at = token.end
    return tokens, problems


def _known(match: re.Match[str], item: int) -> tuple[Token, Problem | None]:
    group = match.lastgroup or ""
    text = match.group(group)
    start, end = match.span(group)
    if group == "sign":
        return Token(text, text, start, end), None
    if group != "name":
        return Token(group, text, start, end), None
    if text in _LOUD:
        meant = _LOUD[text]
        place = Place(item, start, end)
        problem = Problem("E220", place, f"`{text}` is written {meant}", f"write {meant}")
        return Token(meant, meant, start, end), problem
    kind = text if text in _WORDS else _TRUTHS.get(text, "name")
    return Token(kind, text, start, end), None


def _strange(text: str, at: int, item: int) -> tuple[Token, Problem]:
    curly = _CURLY.match(text, at)
    if curly:
        place = Place(item, at, curly.end())
        help = f"write '{curly.group(1)}' with straight quotes"
        problem = Problem("E220", place, "these are not quotes for a condition", help)
        return Token("text", f"'{curly.group(1)}'", at, curly.end()), problem
    for stranger in _STRANGERS:
        match = stranger.pattern.match(text, at)
        if match:
            found = match.group()
            message = f"`{found[:20]}` cannot stand in a condition"
            problem = Problem("E220", Place(item, at, match.end()), message, stranger.help)
            return Token(stranger.meant or "?", found, at, match.end()), problem
    message = f"{_shown(text[at])} cannot stand in a condition"
    return Token("?", text[at], at, at + 1), Problem("E220", Place(item, at, at + 1), message)


def _shown(char: str) -> str:
    if char.isprintable() and not unicodedata.combining(char):
        return f"`{char}`"
    return f"the unseen character U+{ord(char):04X}"
