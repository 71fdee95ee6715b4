"""One check of one scenario: what is looked at, what was found, and words for names that are not
there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final, Literal

from summit.scenario.document import Document, Path, Span
from summit.scenario.figures import is_laid_out, rows_of
from summit.scenario.findings import Finding, Related
from summit.scenario.model import Issue, Scenario
from summit.scenario.options import numbers_of, options_of
from summit.scenario.suggest import hint, listed

MAX_FINDINGS: Final = 300

What = Literal["delegation", "issue", "limit", "round", "gesture", "contact", "sequence", "guest"]

_CODES: Final[dict[What, str]] = {
    "delegation": "E301",
    "limit": "E305",
    "issue": "E302",
    "round": "E304",
    "gesture": "E314",
    "contact": "E316",
    "sequence": "E317",
    "guest": "E319",
}
_CALLED: Final[dict[What, tuple[str, str]]] = {
    "contact": ("line of contact", "lines of contact"),
    "guest": ("mediator or observer", "mediators and observers"),
}
"""What is not called by one word, and several of it."""


class Enough(Exception):
    """So much was found that more would help nobody."""


class Review:
    """Collects the findings about a scenario that has the right shape."""

    def __init__(self, scenario: Scenario, document: Document) -> None:
        self.scenario = scenario
        self.document = document
        self.found: list[Finding] = []
        self.unknown_names = 0
        self._options = {name: options_of(issue) for name, issue in scenario.issues.items()}

    def error(
        self, code: str, path: Path, message: str, help: str = "", *, key: bool = False
    ) -> None:
        """A fault at a value, or at a `key`."""
        self.put(code, self._span(path, key), message, help)

    def warn(
        self, code: str, path: Path, message: str, help: str = "", *, key: bool = False
    ) -> None:
        self.put(code, self._span(path, key), message, help)

    def missing(self, path: Path, message: str, help: str = "") -> None:
        """A fault of a block that lacks something: shown where the block begins."""
        self.put("E307", self.document.header(path), message, help)

    def put(
        self, code: str, span: Span, message: str, help: str, related: tuple[Related, ...] = ()
    ) -> None:
        severity: Literal["error", "warning"] = "error" if code.startswith("E") else "warning"
        self.found.append(self.document.finding(code, severity, span, message, help, related))
        if len(self.found) >= MAX_FINDINGS:
            raise Enough

    def related(self, path: Path, message: str, *, key: bool = True) -> Related:
        span = self._span(path, key)
        return Related(span.line, span.col, message)

    def options(self, issue: str) -> tuple[str, ...]:
        """The options of an issue; none if its range cannot be laid out."""
        return self._options[issue]

    def laid_out(self, issue: str) -> bool:
        return bool(self._options[issue])

    def knows(self, what: What, name: str, path: Path, *, key: bool = False) -> bool:
        """Whether there is such a thing; says so if not."""
        if name in self.named[what]:
            return True
        if what == "delegation" and name in self.named["guest"]:
            message = f"`{name}` is {self._role(name)} and signs nothing"
            self.error(
                "E315", path, message, listed(self.named["delegation"], "delegations"), key=key
            )
            return False
        one, _ = _CALLED.get(what, (what, ""))
        message = f"there is no {one} `{name}`"
        self.error(_CODES[what], path, message, self._advice(what, name), key=key)
        return False

    def know_option(self, issue: str, option: str, path: Path, *, key: bool = False) -> None:
        """Says so if an issue has no such option."""
        options = self.options(issue)
        if not options or option in options:
            return
        message = f"`{option}` is no option of {issue}"
        self.error(
            "E303", path, message, _option_advice(self.scenario.issues[issue], option), key=key
        )

    def names_once(self, names: Sequence[str], path: Path) -> None:
        """Says so if a list names something twice."""
        for position, name in enumerate(names):
            if name in names[:position]:
                self.error("E308", (*path, position), f"`{name}` stands here twice", "remove one")

    def differ(self, ids: Iterable[tuple[str, Path]], what: str, *, key: bool) -> None:
        """Says so if two ids are the same, or the same but for underscores."""
        seen: dict[str, tuple[str, Path]] = {}
        for name, path in ids:
            bare = name.replace("_", "")
            if bare not in seen:
                seen[bare] = (name, path)
                continue
            other, place = seen[bare]
            related = (self.related(place, "the other is here", key=key),)
            span = self._span(path, key)
            if name == other:
                message = f"two {what} have the id `{name}`"
                self.put("E310", span, message, "give each its own", related)
            else:
                message = f"`{name}` and `{other}` differ only by underscores"
                self.put("E311", span, message, "choose ids that nobody can mix up", related)

    @cached_property
    def named(self) -> dict[What, tuple[str, ...]]:
        scenario = self.scenario
        limits = (name for name, issue in scenario.issues.items() if issue.kind == "limit")
        plan = scenario.implementation
        moments = [entry.id for entry in scenario.rounds]
        moments += [] if plan is None else [entry.id for entry in plan.periods]
        return {
            "delegation": tuple(scenario.delegations),
            "issue": tuple(scenario.issues),
            "limit": tuple(limits),
            "round": tuple(dict.fromkeys(moments)),
            "gesture": tuple(scenario.gestures),
            "contact": tuple(scenario.contacts),
            "sequence": tuple(scenario.sequences),
            "guest": (*scenario.mediators, *scenario.observers),
        }

    @cached_property
    def values(self) -> dict[str, tuple[int, ...] | tuple[str, ...]]:
        """What a condition reads for each option of an issue."""
        issues = self.scenario.issues.items()
        return {name: numbers_of(issue) or self._options[name] for name, issue in issues}

    @cached_property
    def figure_rows(self) -> dict[str, Mapping[str, tuple[int, ...]]]:
        """By issue and option what adds to each figure; figures that are at fault are left out."""
        return {
            name: rows_of(self.scenario, figure)
            for name, figure in self.scenario.figures.items()
            if is_laid_out(self.scenario, figure)
        }

    def _span(self, path: Path, key: bool) -> Span:
        return self.document.key_span(path) if key else self.document.span(path)

    def _advice(self, what: What, name: str) -> str:
        """The kind of thing that the name does belong to, or what it may have been meant to be."""
        _, several = _CALLED.get(what, ("", f"{what}s"))
        for other in _CODES:
            if other != what and name in self.named[other]:
                one, _ = _CALLED.get(other, (other, ""))
                article = "an" if other == "issue" else "a"
                return f"`{name}` is {article} {one}; " + listed(self.named[what], several)
        return hint(name, self.named[what], several)

    def _role(self, guest: str) -> str:
        return "a mediator" if guest in self.scenario.mediators else "an observer"


def _option_advice(issue: Issue, option: str) -> str:
    options, numbers = options_of(issue), numbers_of(issue)
    if issue.range is None or numbers is None:
        return hint(option, options, "options")
    spread = issue.range
    whole = f"from {spread.low} to {spread.high} in steps of {spread.step}"
    try:
        value = float(option)
    except ValueError:
        return f"the options are numbers {whole}"
    near = min(options, key=lambda each: abs(float(each) - value))
    return f"the options go {whole}: perhaps {near}"
