"""Numbers that a game can be played with: ranges, counts, weights."""

from __future__ import annotations

from collections import Counter
from typing import Final

from summit.scenario.chapters.references import effects_in
from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.model import Issue, Range
from summit.scenario.options import MAX_OPTIONS, numbers_of
from summit.scenario.scalars import MILLION
from summit.scenario.weights import HOUSE, WEIGHT_NAMES

MAX_DELEGATIONS: Final = 12
MAX_ISSUES: Final = 24
MAX_ROUNDS: Final = 40
MAX_PERIODS: Final = 24
MAX_GESTURES: Final = 24
MAX_BRANCHES: Final = 20
MAX_TURNS: Final = 20
MAX_MOVES: Final = 9
HUNDRED: Final = 100
"""What a sheet counts to, and a gauge: no cost is higher, and no payment buys more votes."""
INJECT_WEIGHT: Final = 600_000
"""What one effect moves trust by at most without a warning, in millionths of log-odds."""

_SHARES: Final = (
    "phi",
    "observed",
    "unreturned_from",
    "unreturned_cap",
    "agency_intrusiveness",
    "means_false_alarm",
    "confirmed_share",
    "bad_faith",
    "books_believed",
    "temptation",
    "non_paper",
    "misreading",
    "leak",
    "lie_found",
)
_LIMITS: Final = {
    ("bad_faith", MILLION): "`bad_faith` is less than 1: nobody breaks something in every period",
    ("means_false_alarm", MILLION): "`means_false_alarm` is less than 1: no means always accuse",
    ("vote_error", 0): "`vote_error` is more than 0: no vote is certain",
}
"""Weights at an end of their range that leaves nothing to reckon with."""


def check_numbers(review: Review) -> None:
    _counts(review)
    for name, issue in review.scenario.issues.items():
        _options(review, issue, ("issues", name))
        for seat, stake in issue.stake.items():
            if stake < 0:
                path: Path = ("issues", name, "stake", seat)
                review.error("E405", path, "a stake is not negative", "0 stands for no loss")
        _measure(review, issue, ("issues", name))
    _weights(review)
    _effects(review)


def _counts(review: Review) -> None:
    scenario = review.scenario
    for part, count, most in (
        ("delegations", len(scenario.delegations), MAX_DELEGATIONS),
        ("issues", len(scenario.issues), MAX_ISSUES),
        ("rounds", len(scenario.rounds), MAX_ROUNDS),
        ("gestures", len(scenario.gestures), MAX_GESTURES),
    ):
        if count > most:
            message = f"{count} {part}: a game holds at most {most}"
            review.error("E406", (part,), message, "leave some out", key=True)
    for number, entry in enumerate(scenario.rounds):
        for key, count, most in (
            ("turns", entry.turns, MAX_TURNS),
            ("moves", entry.moves, MAX_MOVES),
        ):
            if count > most:
                message = f"{count} {key}: a round holds at most {most}"
                review.error("E406", ("rounds", number, key), message)
        if len(entry.next) > MAX_BRANCHES:
            message = f"{len(entry.next)} ways on: a round has at most {MAX_BRANCHES}"
            review.error("E406", ("rounds", number, "next"), message, "leave some out", key=True)


def _options(review: Review, issue: Issue, path: Path) -> None:
    if issue.range is not None and issue.options is not None:
        message = "an issue has either `range` or `options`, not both"
        review.error("E407", (*path, "options"), message, "remove one of them", key=True)
    elif issue.range is not None:
        _range(review, issue.range, (*path, "range"))
    elif issue.options is None:
        message = "this issue has neither `range` nor `options`"
        review.missing(path, message, "add `options: [one, other]` or a range of numbers")
    else:
        _list(review, issue, (*path, "options"))


def _range(review: Review, spread: Range, path: Path) -> None:
    length = spread.high - spread.low
    if spread.step <= 0:
        review.error("E404", (*path, "step"), "a step is more than 0")
    elif length <= 0:
        message = f"the range ends at {spread.high}, not above its beginning at {spread.low}"
        help = "`from` is the smaller number; the order of options says nothing of who wants what"
        review.error("E401", (*path, "to"), message, help)
    elif length % spread.step:
        last = spread.low + length // spread.step * spread.step
        message = f"steps of {spread.step} from {spread.low} do not reach {spread.high}"
        help = f"perhaps `to: {last}` or `to: {last + spread.step}`"
        review.error("E402", (*path, "step"), message, help)
    elif length / spread.step >= MAX_OPTIONS:
        message = f"{length // spread.step + 1} options: an issue has at most {MAX_OPTIONS}"
        review.error("E403", (*path, "step"), message, "make the step larger")


def _list(review: Review, issue: Issue, path: Path) -> None:
    options = list(issue.options or ())
    if len(options) < 2:
        review.error("E408", path, "an issue has at least two options", "else it is no question")
    if len(options) > MAX_OPTIONS:
        message = f"{len(options)} options: an issue has at most {MAX_OPTIONS}"
        review.error("E403", path, message, key=True)
    if isinstance(issue.options, list):
        review.names_once(options, path)
    numbers = numbers_of(issue)
    if numbers is None or len(set(numbers)) == len(numbers) or len(set(options)) < len(options):
        return
    twice = [number for number, count in Counter(numbers).items() if count > 1]
    position = len(numbers) - 1 - numbers[::-1].index(twice[0])
    step: str | int = options[position] if isinstance(issue.options, dict) else position
    message = f"`{options[position]}` is the same number as an option before it"
    review.error("E308", (*path, step), message, "remove one", key=True)


def _measure(review: Review, issue: Issue, path: Path) -> None:
    for option, visits in issue.short_notice.items():
        if visits < 0:
            message = "a number of visits is not negative"
            review.error("E405", (*path, "short_notice", option), message, "0 is none")
    alarms = issue.false_alarm
    shares = alarms if isinstance(alarms, dict) else {None: alarms}
    for level, share in shares.items():
        if share == MILLION:
            at: Path = (*path, "false_alarm") if level is None else (*path, "false_alarm", level)
            message = "a measure that always accuses tells nobody anything"
            review.error("E405", at, message, "a false alarm is less than 100%")


def _weights(review: Review) -> None:
    for name, weight in review.scenario.weights.items():
        if name not in WEIGHT_NAMES:
            continue
        house = getattr(HOUSE, name)
        path: Path = ("weights", name)
        if name in _SHARES and not 0 <= weight <= MILLION:
            review.error("E405", path, f"`{name}` is a share, from 0 to 1")
        elif (name, weight) in _LIMITS:
            message = _LIMITS[name, weight]
            review.error("E405", path, message, f"the house weight is {house / MILLION:g}")
        elif weight * house < 0:
            sign = "negative" if house > 0 else "positive"
            message = f"`{name}` cannot be {sign}: that would turn its rule round"
            review.error("E405", path, message, f"the house weight is {house / MILLION:g}")


def _effects(review: Review) -> None:
    for path, effect in effects_in(review):
        change = effect.trust.change if effect.trust is not None else 0
        if isinstance(change, int) and abs(change) > INJECT_WEIGHT:
            message = f"{change / MILLION:g} moves trust more than any deal survives"
            help = "effects stay between -0.6 and 0.6"
            review.warn("W502", (*path, "trust", "change"), message, help)
        if effect.tension is not None and abs(effect.tension) > HUNDRED * MILLION:
            message = "tension goes from 0 to 100"
            review.error("E405", (*path, "tension"), message, "move it by less")
        if effect.support is not None and abs(effect.support.change) > HUNDRED * MILLION:
            message = "support goes from 0 to 100"
            review.error("E405", (*path, "support", "change"), message, "move it by less")
