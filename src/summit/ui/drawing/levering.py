"""The list of signals: each means with its group and its cost, and what the one in hand does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from summit.engine.actions import Action
from summit.engine.matters import credit_left
from summit.engine.refusal import Refusal
from summit.engine.view import View
from summit.present.catalogue import counted, knows, say, word
from summit.present.levers import attempts, by_means, means_of
from summit.present.means_of import Means
from summit.present.office_levers import OFFICES
from summit.present.seated import moves_left, presides
from summit.present.width import display_width
from summit.ui.drawing.telling import reading
from summit.ui.words import beside, cell, lit, stacked

GAP: Final = "  "

SAID: Final = frozenset({"stated_already", "told_enough", "threatened_already", "said_enough"})
"""Refusals of chapter 16 that hold whatever would be chosen next; others are about one choice."""


MOST_REASONS: Final = 3
"""How many reasons are given where each target of a means has its own."""


@dataclass(frozen=True, slots=True)
class Lever:
    """A means as it stands now: the legal actions that it leads to, or why it is not at hand."""

    means: Means
    actions: tuple[Action, ...]
    reasons: tuple[str, ...] = ()
    refusal: Refusal | None = None

    @property
    def is_at_hand(self) -> bool:
        """Whether it can be used now."""
        return not self.reasons


def levers(
    view: View,
    options: Sequence[Action],
    refuse: Callable[[Action], Refusal | None],
    sentence: Callable[[Refusal], str],
) -> tuple[Lever, ...]:
    """Every means that this seat has, the possible ones with what can be done."""
    legal = by_means(options)
    found = []
    for each in means_of(view):
        actions = legal.get(each.name, ())
        tried = () if actions else attempts(view, each)
        refusals = {action: refuse(action) for action in tried}
        actions = actions or tuple(action for action in tried if refusals[action] is None)
        if actions:
            found.append(Lever(each, actions))
            continue
        against = [refusal for refusal in refusals.values() if refusal is not None]
        against = [refusal for refusal in against if each in OFFICES or _holds(refusal)]
        reasons = tuple(dict.fromkeys(map(sentence, against)))[:MOST_REASONS]
        first = against[0] if len(reasons) == 1 else None
        found.append(Lever(each, (), reasons or (_lacks(each),), first))
    return tuple(found)


def _holds(refusal: Refusal) -> bool:
    """Whether a refusal is about the moment and not about what was tried."""
    return not refusal.rule.startswith("16.") or refusal.code in SAID


def _lacks(each: Means) -> str:
    return word("lacks", each.name if knows("lacks", each.name) else "other")


def rows(shown: Sequence[Lever], width: int) -> tuple[Content, ...]:
    """A row a means: its group where one begins, what it is, what it costs or that it is not now
    at hand."""
    groups = max((display_width(word("levergroup", each.means.group)) for each in shown), default=0)
    costs = max((display_width(_cost(each)) for each in shown), default=0)
    name = max(10, width - groups - costs - 2 * len(GAP))
    drawn, before = [], ""
    for each in shown:
        group = each.means.group
        head = word("levergroup", group) if group != before else ""
        before = group
        is_dim = not each.is_at_hand
        drawn.append(
            beside(
                cell(head, groups, "head"),
                lit(GAP),
                cell(word("lever", each.means.name), name, "dim" if is_dim else "plain"),
                lit(GAP),
                cell(_cost(each), costs, "dim"),
            )
        )
    return tuple(drawn)


def _cost(each: Lever) -> str:
    return word("levercost", each.means.cost) if each.is_at_hand else say("levers.dim")


def readout(view: View, each: Lever, width: int) -> Content:
    """What a means does, and why it is not at hand if it is not."""
    parts = []
    if each.reasons:
        lines = (say("levers.not_now", reason=reason) for reason in each.reasons)
        parts.append(reading(lines, width, "bad"))
    parts.append(reading((word("leverabout", each.means.name),), width))
    if each.is_at_hand:
        moves = counted("moves.left", moves_left(view))
        parts.append(reading((say("levers.moves", moves=moves),), width, "dim"))
    if each.means.group == "chair" and presides(view) and view.seat is not None:
        credit = counted("levers.credit", credit_left(view.agenda, view.offices, view.seat))
        parts.append(reading((credit,), width, "dim"))
    return stacked(parts)
