"""The way from round to round: each leads onwards, can be left, and is held in some game."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from summit.scenario.chapters.conditions import judge
from summit.scenario.chapters.numbers import MAX_BRANCHES
from summit.scenario.chapters.review import Review
from summit.scenario.conditions import Name, Verdict
from summit.scenario.document import Path
from summit.scenario.model import END, Branch, Next, Place, Round
from summit.scenario.names import public_names
from summit.scenario.scalars import MILLION
from summit.scenario.suggest import closest, listed


def check_rounds(review: Review) -> None:
    names = public_names(review.scenario)
    is_sound = True
    for number, entry in enumerate(review.scenario.rounds):
        path: Path = ("rounds", number)
        _floor(review, entry, path)
        if entry.id == END:
            message = f"`{END}` cannot be a round: it stands for the end of the talks"
            review.error("E312", (*path, "id"), message, "choose another id")
        if len(entry.next) > MAX_BRANCHES:
            is_sound = False
        elif entry.next:
            is_sound &= all([_leads_on(review, number, at) for at in range(len(entry.next))])
            _can_be_left(review, number, names)
    if is_sound:
        _is_held(review)


def branches_in(review: Review) -> Iterator[tuple[Path, Branch]]:
    """Every way on that has a condition, with its place in the file."""
    for number, entry in enumerate(review.scenario.rounds):
        for position, each in enumerate(entry.next[:MAX_BRANCHES]):
            if isinstance(each, Branch):
                yield ("rounds", number, "next", position), each


def _goal(entry: Next) -> str:
    return entry.go if isinstance(entry, Branch) else entry


def _floor(review: Review, entry: Round, path: Path) -> None:
    """Says so if something is written that this floor does not ask for."""
    help = "leave it out, or `floor: turns`"
    if entry.order and entry.floor == "open":
        message = "on an open floor all act when they like: `order` only settles who is asked first"
        review.warn("W516", (*path, "order"), message, help, key=True)
    elif entry.order and entry.floor == "sealed":
        message = "what was handed in is read out in the order of the seats: `order` does nothing"
        review.warn("W516", (*path, "order"), message, help, key=True)
    if entry.floor == "sealed" and entry.moves != Round.model_fields["moves"].default:
        message = "under seal everybody hands in one thing a turn: `moves` does nothing"
        review.warn("W516", (*path, "moves"), message, help, key=True)


def _leads_on(review: Review, number: int, position: int) -> bool:
    """Whether one way on leads to a later round, or to the end; says so if not."""
    rounds = review.scenario.rounds
    each = rounds[number].next[position]
    goal, path = _goal(each), ("rounds", number, "next", position)
    at: Path = (*path, "go") if isinstance(each, Branch) else path
    ahead = [entry.id for entry in rounds[number + 1 :]]
    if goal == END or goal in ahead:
        return True
    if goal == rounds[number].id or goal in [entry.id for entry in rounds[:number]]:
        whither = "to itself" if goal == rounds[number].id else f"back to `{goal}`"
        message = f"this leads {whither}: a round can only lead onwards"
        review.error("E515", at, message, _ways_on(ahead))
        return False
    plan = review.scenario.implementation
    if plan is not None and goal in [entry.id for entry in plan.periods]:
        message = f"`{goal}` is a review period: a treaty leads there, and no round"
        review.error("E304", at, message, _ways_on(ahead))
        return False
    best = closest(goal, [*ahead, END])
    help = _ways_on(ahead) if best is None else f"did you mean {best}?"
    review.error("E304", at, f"there is no round `{goal}`", help)
    return False


def _ways_on(ahead: list[str]) -> str:
    if not ahead:
        return f"from the last round the only way on is `{END}`"
    return listed([*ahead, END], "ways on from here")


def _can_be_left(review: Review, number: int, names: Mapping[str, Name]) -> None:
    """Of the ways on the first that is open is taken, so the last must always be, and no other."""
    ways = review.scenario.rounds[number].next
    verdicts = [_opens(review, number, position, names) for position in range(len(ways))]
    path: Path = ("rounds", number, "next")
    if "always" not in verdicts:
        if verdicts[-1] is not None:
            message = "a round nobody can leave: perhaps none of these conditions holds"
            later = review.scenario.rounds[number + 1 :]
            help = f"add a last entry without a condition: `- {later[0].id if later else END}`"
            review.error("E516", (*path, len(ways) - 1, "when"), message, help, key=True)
        return
    closing = verdicts.index("always")
    if closing + 1 < len(ways) and not isinstance(ways[closing], Branch):
        span = review.document.key_span((*path, closing + 1))
        related = (review.related((*path, closing), "the one that is always open", key=False),)
        message = "what stands from here on is never asked: the entry before it has no condition"
        help = "move that one to the end, or give it a condition"
        review.put("W513", span, message, help, related)


def _opens(review: Review, number: int, position: int, names: Mapping[str, Name]) -> Verdict | None:
    """When a way on is open. It is asked at the close of this round, so its number is known."""
    each = review.scenario.rounds[number].next[position]
    if not isinstance(each, Branch):
        return "always"
    here = (number + 1) * MILLION
    known = replace(names["round.number"], low=here, high=here)
    path: Path = ("rounds", number, "next", position, "when")
    return judge(review, each.when, {**names, known.path: known}, path)


def _is_held(review: Review) -> None:
    """Says of a round to which nothing leads that it is never held, and what waits for it."""
    rounds = review.scenario.rounds
    led = _led_to(review)
    held = _reached(led, 0)
    never = [number for number in range(len(rounds)) if number not in held]
    for number in never:
        if any(number in goals for goals in led):
            continue
        after = [each for each in never if each > number and each in _reached(led, number)]
        related = tuple(
            review.related(("rounds", each, "id"), "nor is this one", key=False) for each in after
        )
        message = f"`{rounds[number].id}` is never held: no round leads to it"
        help = "name it under `next` of an earlier round, or leave it out"
        span = review.document.span(("rounds", number, "id"))
        review.put("W514", span, message, help, related)
    _injects(review, [rounds[number].id for number in never])


def _led_to(review: Review) -> list[set[int]]:
    """For each round the rounds that may come next, whatever their conditions."""
    rounds = review.scenario.rounds
    numbers = {entry.id: number for number, entry in enumerate(rounds)}
    return [
        {numbers[_goal(each)] for each in entry.next if _goal(each) != END}
        if entry.next
        else {number + 1} & set(range(len(rounds)))
        for number, entry in enumerate(rounds)
    ]


def _reached(led: list[set[int]], start: int) -> set[int]:
    """The rounds to which some way leads from `start`, itself among them."""
    reached = {start}
    for number in range(start, len(led)):
        if number in reached:
            reached |= led[number]
    return reached


def _injects(review: Review, never: list[str]) -> None:
    for name, inject in review.scenario.injects.items():
        is_place = isinstance(inject.at, Place)
        place = inject.at.round if isinstance(inject.at, Place) else inject.at
        if place in never:
            path: Path = ("injects", name, "at")
            at: Path = (*path, "round") if is_place else path
            message = f"`{place}` is never held, so this inject never comes"
            review.warn("W515", at, message, "place it at another round, or lead there")
