"""What effects bring on can be brought on: options, lines of contact, leaders; and what waits for
an effect has one."""

from __future__ import annotations

from summit.scenario.chapters.references import effects_in
from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.effects import Effect, LeaderEffect, OptionEffect
from summit.scenario.suggest import hint


def check_openings(review: Review) -> None:
    contacts, leaders = set[str](), set[tuple[str, str]]()
    for path, effect in effects_in(review):
        _effect(review, effect, path)
        if effect.contact is not None:
            contacts.add(effect.contact)
        if effect.leader is not None:
            leaders.add((effect.leader.of, effect.leader.to))
    _contacts(review, contacts)
    _leaders(review, leaders)


def _effect(review: Review, effect: Effect, path: Path) -> None:
    if effect.opens is not None:
        _option(review, effect.opens, (*path, "opens"))
    if effect.contact is not None:
        known = review.knows("contact", effect.contact, (*path, "contact"))
        if known and review.scenario.contacts[effect.contact].is_open:
            message = f"`{effect.contact}` is open from the start, so this does nothing"
            help = "leave it out, or write `open: false` there"
            review.warn("W523", (*path, "contact"), message, help)
    if effect.leader is not None:
        _leader(review, effect.leader, (*path, "leader"))


def _option(review: Review, opens: OptionEffect, path: Path) -> None:
    if not review.knows("issue", opens.issue, (*path, "issue")):
        return
    review.know_option(opens.issue, opens.option, (*path, "option"))
    issue = review.scenario.issues[opens.issue]
    if opens.option in review.options(opens.issue) and opens.option not in issue.closed:
        message = f"`{opens.option}` is on the table from the start, so this does nothing"
        help = f"leave it out, or add `closed: [{opens.option}]` to {opens.issue}"
        review.warn("W523", (*path, "option"), message, help)


def _leader(review: Review, leader: LeaderEffect, path: Path) -> None:
    if not review.knows("delegation", leader.of, (*path, "of")):
        return
    names = tuple(review.scenario.delegations[leader.of].successors)
    if leader.to not in names:
        message = f"{leader.of} has no successor `{leader.to}`"
        review.error("E318", (*path, "to"), message, hint(leader.to, names, "successors"))


def _contacts(review: Review, opened: set[str]) -> None:
    """Says so of a line that is closed, and stays so; not where an effect names one that is not
    there, for it may be meant."""
    if not opened <= set(review.scenario.contacts):
        return
    for name, contact in review.scenario.contacts.items():
        if contact.is_open or name in opened:
            continue
        related = tuple(
            review.related(("injects", inject, "averted_by", number), "it waits for it", key=False)
            for inject, entry in review.scenario.injects.items()
            for number, line in enumerate(entry.averted_by)
            if line == name
        )
        message = f"nothing ever opens `{name}`, so nobody can use it"
        help = f"leave `open` out, or add an effect `contact: {name}` somewhere"
        span = review.document.span(("contacts", name, "open"))
        review.put("W522", span, message, help, related)


def _leaders(review: Review, brought: set[tuple[str, str]]) -> None:
    """Says so of a successor who never comes; the same holds of an effect that names nobody."""
    for seat, delegation in review.scenario.delegations.items():
        if not {to for of, to in brought if of == seat} <= set(delegation.successors):
            continue
        for name in delegation.successors:
            if (seat, name) not in brought:
                message = f"nothing ever brings `{name}` to lead {seat}"
                help = f"add an effect `leader: {{of: {seat}, to: {name}}}` somewhere"
                path: Path = ("delegations", seat, "successors", name)
                review.warn("W524", path, message, help, key=True)
