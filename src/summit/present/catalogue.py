"""The one catalogue: every sentence has a code, and nothing else in the game makes sentences.

A translation is another set of templates under the same codes. Values are put in as they are and
never read as templates, so a scenario's own words may hold braces.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from summit.present.sentences import (
    after,
    commands,
    conduct,
    dispatch,
    hints,
    lobby,
    office_commands,
    office_screens,
    offices,
    paper,
    plain,
    reasons,
    refusal,
    report,
    rulebook,
    screens,
    signal_commands,
    signal_screens,
    signalled,
    signals,
    standing,
    substance,
    texts,
    treaty,
    words,
)

PARTS: Final = (
    words.SENTENCES,
    dispatch.SENTENCES,
    texts.SENTENCES,
    treaty.SENTENCES,
    standing.SENTENCES,
    signals.SENTENCES,
    signalled.SENTENCES,
    offices.SENTENCES,
    substance.SENTENCES,
    reasons.SENTENCES,
    rulebook.SENTENCES,
    refusal.SENTENCES,
    paper.SENTENCES,
    report.SENTENCES,
    commands.SENTENCES,
    signal_commands.SENTENCES,
    office_commands.SENTENCES,
    conduct.SENTENCES,
    hints.SENTENCES,
    lobby.SENTENCES,
    plain.SENTENCES,
    screens.SENTENCES,
    signal_screens.SENTENCES,
    office_screens.SENTENCES,
    after.SENTENCES,
)

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {code: template for part in PARTS for code, template in part.items()}
)


def say(code: str, /, **values: object) -> str:
    """The sentence of a code with its values put in; `KeyError` for a code or a value not known."""
    return SENTENCES[code].format_map(values)


def counted(code: str, count: int, /, **values: object) -> str:
    """The sentence for one or for many: `code.one` or `code.many`, which may name `{count}`."""
    return say(f"{code}.{'one' if count == 1 else 'many'}", count=count, **values)


def word(family: str, key: str) -> str:
    """The word for a key of a closed family, such as a cause or a step of a meter."""
    return SENTENCES[f"{family}.{key}"]


def knows(family: str, key: str) -> bool:
    """Whether a family has a word for a key."""
    return f"{family}.{key}" in SENTENCES


def listed(items: Iterable[str]) -> str:
    """Several things in a row: `Moscow, Geneva and Vienna`; `nothing` for none."""
    names = tuple(items)
    if not names:
        return say("list.none")
    if len(names) == 1:
        return names[0]
    return say("list.last", first=say("list.join").join(names[:-1]), last=names[-1])


def joined(items: Iterable[str]) -> str:
    """Short statements side by side on one line."""
    return say("list.dot").join(items)
