"""Others at the table can do what they sit there for; blocs and needs leave room for a treaty."""

from __future__ import annotations

from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.model import Delegation


def check_offices(review: Review) -> None:
    scenario = review.scenario
    if scenario.chair is not None:
        review.knows("delegation", scenario.chair.of, ("chair", "of"))
    _guests(review)
    _reports(review)
    _blocs(review)
    _needed(review)
    for seat, delegation in scenario.delegations.items():
        _successors(review, delegation, ("delegations", seat, "successors"))


def _guests(review: Review) -> None:
    """Who signs nothing has no turn under seal (rule 17.1), so some floor must let it speak."""
    scenario = review.scenario
    if any(entry.floor != "sealed" for entry in scenario.rounds):
        return
    for part in ("mediators", "observers"):
        if getattr(scenario, part):
            message = f"all rounds are under seal, and there {part} have no turn"
            help = f"leave the {part} out, or give a round another floor"
            review.warn("W528", (part,), message, help, key=True)


def _reports(review: Review) -> None:
    reports = review.scenario.reports
    review.differ([(name, ("reports", name)) for name in reports], "reports", key=True)
    for name, report in reports.items():
        path: Path = ("reports", name, "by")
        for number, guest in enumerate(report.by):
            review.knows("guest", guest, (*path, number))
        review.names_once(report.by, path)


def _blocs(review: Review) -> None:
    """Each bloc has members, who are in no other, and somebody outside."""
    scenario = review.scenario
    review.differ([(name, ("blocs", name)) for name in scenario.blocs], "blocs", key=True)
    seen: dict[str, Path] = {}
    for name, bloc in scenario.blocs.items():
        path: Path = ("blocs", name, "members")
        known = [review.knows("delegation", m, (*path, n)) for n, m in enumerate(bloc.members)]
        review.names_once(bloc.members, path)
        members = set(bloc.members)
        if not members:
            message = "a bloc without members"
            review.error("E518", path, message, "name at least two delegations", key=True)
        elif members == {bloc.members[-1]} and all(known):
            message = f"in this bloc {bloc.members[0]} would agree with nobody but itself"
            review.error("E518", path, message, "name at least two delegations", key=True)
        elif members >= set(scenario.delegations):
            message = "everybody is in this bloc, so there is nobody outside it"
            help = "leave the bloc out: all of them have to agree in any case"
            review.warn("W519", path, message, help, key=True)
        for number, member in enumerate(bloc.members):
            if seen.get(member, path)[:2] != path[:2]:
                span = review.document.span((*path, number))
                related = (review.related(seen[member], "the other bloc", key=False),)
                message = f"{member} is in another bloc already"
                review.put("E519", span, message, "a delegation is in one bloc at most", related)
            seen.setdefault(member, (*path, number))


def _needed(review: Review) -> None:
    """A treaty takes two (rule 17.7): what only one party needs to support, it has signed."""
    delegations = review.scenario.delegations
    needed = [seat for seat, delegation in delegations.items() if delegation.needed]
    if len(needed) > 1:
        return
    places: list[Path] = [
        ("delegations", seat, "needed") for seat, entry in delegations.items() if not entry.needed
    ]
    related = tuple(review.related(path, "nor here", key=False) for path in places[1:])
    message = "no delegation is needed, so there would be a treaty of nobody"
    if needed:
        message = f"nobody but {needed[0]} is needed, so it would have a treaty with itself"
    span = review.document.span(places[0])
    review.put("E520", span, message, "at least two are needed: remove the line", related)


def _successors(review: Review, delegation: Delegation, path: Path) -> None:
    names = delegation.successors
    review.differ([(name, (*path, name)) for name in names], "successors", key=True)
    for name, successor in names.items():
        for issue, row in successor.points.items():
            place: Path = (*path, name, "points", issue)
            if review.knows("issue", issue, place, key=True):
                for option in row:
                    review.know_option(issue, option, (*place, option), key=True)
