"""What is on the table and what a text is about: options kept off, issues within some texts' scope
(rules 18.1 and 18.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summit.scenario.chapters.numbers import MAX_ISSUES
from summit.scenario.chapters.review import Review
from summit.scenario.chapters.terms import Question, question
from summit.scenario.conditions import Name
from summit.scenario.document import Path
from summit.scenario.model import Issue
from summit.scenario.names import text_names


def check_scopes(review: Review) -> None:
    for name, issue in review.scenario.issues.items():
        _closed(review, name, issue, ("issues", name))
    if len(review.scenario.issues) > MAX_ISSUES:
        return
    scopes = dict(_scopes(review))
    if not _in_circles(review, scopes):
        for name, asked in scopes.items():
            _openings(review, name, asked)


def _closed(review: Review, name: str, issue: Issue, path: Path) -> None:
    """Whether the talks can begin with what is on the table. Nothing but today's option need be:
    the others can be brought on."""
    for number, option in enumerate(issue.closed):
        review.know_option(name, option, (*path, "closed", number))
    review.names_once(issue.closed, (*path, "closed"))
    if issue.today in issue.closed:
        number = issue.closed.index(issue.today)
        span = review.document.span((*path, "closed", number))
        related = (review.related((*path, "today"), "what holds today", key=False),)
        message = f"`{issue.today}` holds today, so it cannot be off the table"
        review.put("E521", span, message, "leave it out here", related)
    for seat, option in issue.opening.items():
        if option in issue.closed and option in review.options(name):
            message = f"{seat} opens with `{option}`, which is not on the table yet"
            help = "choose another opening, or leave the option out of `closed`"
            review.error("E521", (*path, "opening", seat), message, help)


def _scopes(review: Review) -> Iterator[tuple[str, Question]]:
    """The issues with a condition that can be asked."""
    names: Mapping[str, Name] = {}
    for name, issue in review.scenario.issues.items():
        if issue.only_if is not None:
            names = names or text_names(review.scenario)
            asked = question(review, issue.only_if, names)
            if asked is not None:
                yield name, asked


def _in_circles(review: Review, scopes: Mapping[str, Question]) -> bool:
    """Says so of issues that are within the scope of a text only if, in the end, they are within
    it. Each circle is told once, at its first issue."""
    needs = {name: [i for i in asked.issues if i in scopes] for name, asked in scopes.items()}
    told: set[str] = set()
    for name in scopes:
        circle = circle_through(name, needs)
        if not circle or told.intersection(circle):
            continue
        told.update(circle)
        places: list[Path] = [("issues", each, "only_if") for each in circle]
        related = tuple(review.related(place, "and this") for place in places[1:])
        message = f"whether {name} belongs to a text would hang on itself"
        if len(circle) > 1:
            message = f"these lead in a circle: {', '.join([*circle, name])}"
        span = review.document.key_span(places[0])
        review.put("E522", span, message, "let one of them ask for another issue", related)
    return bool(told)


def circle_through(start: str, leads: Mapping[str, list[str]]) -> list[str]:
    """The shortest way from a name back to itself, or nothing."""
    came_from: dict[str, str] = {}
    waiting = [start]
    for name in waiting:
        for following in leads.get(name, ()):
            if following == start:
                way = [name]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if following not in came_from:
                came_from[following] = name
                waiting.append(following)
    return []


def _openings(review: Review, name: str, asked: Question) -> None:
    """An opening is a text like any other: what lies outside its scope stays as it is today."""
    scenario = review.scenario
    issue = scenario.issues[name]
    for seat in scenario.delegations:
        openings = {i: scenario.issues[i].opening.get(seat, "") for i in asked.issues}
        known = all(option in review.options(i) for i, option in openings.items())
        option = issue.opening.get(seat, issue.today)
        if not known or option == issue.today or option not in review.options(name):
            continue
        if not asked.holds({i: review.options(i).index(o) for i, o in openings.items()}):
            place: Path = ("issues", name, "opening", seat)
            span = review.document.span(place)
            scope = review.related(("issues", name, "only_if"), "its scope", key=True)
            message = f"{seat} opens with a text to whose scope {name} does not belong"
            help = f"open with `{issue.today}`, or open otherwise on {' or '.join(openings)}"
            review.put("E523", span, message, help, (scope,))
