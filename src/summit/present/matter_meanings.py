"""What each act in an office and each step on the substance means, before it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from summit.engine.actions import Action
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Office,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
    Substance,
)
from summit.engine.view import View
from summit.present import amendment_meanings, office_meanings, substance_meanings
from summit.present.catalogue import joined
from summit.present.sure import Meaning

GRAVE: Final = (Impose, Reverse)
"""What is asked about once more, whatever its author has chosen; so is a word that is not kept."""

COSTLY: Final = (
    Mediate,
    Vouch,
    Report,
    Broach,
    Relieve,
    Perform,
    Amend,
    Consent,
    Restrain,
    TakePoll,
)
"""What costs a move and more, or comes only once, and is asked about like a text."""

MEANINGS: Final[Mapping[type, Callable[[View, Any], Meaning]]] = MappingProxyType(
    {
        Mediate: office_meanings.mediated,
        TakePoll: office_meanings.polled,
        Voice: office_meanings.voiced,
        Vouch: office_meanings.vouched,
        Report: office_meanings.reported,
        Press: office_meanings.pressed,
        Endorse: office_meanings.endorsed,
        Restrain: office_meanings.restrained,
        Reaffirm: office_meanings.reaffirmed,
        Broach: substance_meanings.broached,
        Impose: substance_meanings.imposed,
        Relieve: substance_meanings.relieved,
        Perform: substance_meanings.performed,
        Reverse: substance_meanings.reversed_step,
        Exercise: substance_meanings.exercised,
        Amend: amendment_meanings.amended,
        Consent: amendment_meanings.consented,
    }
)
"""What is said before each of them."""


def is_matter(action: Action) -> bool:
    """Whether it belongs to chapters 17 and 18."""
    return isinstance(action, Office | Substance)


def is_grave(action: Action) -> bool:
    """Whether it is asked about once more in any case."""
    return isinstance(action, GRAVE) or (isinstance(action, Reaffirm) and not action.keeps)


def matter_meaning(view: View, action: Action) -> Meaning:
    """The question before it, what it leads to, and what it costs."""
    return MEANINGS[type(action)](view, action)


def matter_line(view: View, action: Action) -> str:
    """What it does and costs, on one line."""
    _, means, costs = matter_meaning(view, action)
    return joined((*(each.rstrip(".") for each in means), *costs))
