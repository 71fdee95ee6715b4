"""Which of the known words an author may have meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import Final

_LIKE: Final = 0.6
_CLEAR: Final = 0.1
_LISTED: Final = 8
_CANDIDATES: Final = 2000
_LONGEST: Final = 80
_SEPARATORS: Final = str.maketrans("", "", "-_. ")


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is clearly most like `word`, or none.

    Letter case, hyphens and underscores do not count as differences.
    """
    candidates = list(known)[:_CANDIDATES]
    same = _alike(word, candidates)
    return same[0] if len(same) == 1 else None if same else _clear_best(word, candidates, likeness)


def closest_path(path: str, known: Iterable[str]) -> str | None:
    """The same for dotted names: compared part by part, so that each part must be alike."""
    candidates = list(known)[:_CANDIDATES]
    same = _alike(path, candidates)
    if same:
        return same[0] if len(same) == 1 else None
    return _clear_best(path, candidates, _path_likeness) or _completed(path, candidates)


def hint(word: str, known: Sequence[str], what: str) -> str:
    """Help for an unknown word: the one that was meant, or the known ones if they are few."""
    best = closest(word, known)
    if best is not None:
        return f"did you mean {best}?"
    return listed(known, what)


def listed(known: Sequence[str], what: str) -> str:
    """The known words in one sentence, cut where they are too many."""
    if not known:
        return f"there are no {what} here"
    more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
    return f"the {what} are {', '.join(known[:_LISTED])}{more}"


def likeness(left: str, right: str, floor: float = _LIKE - _CLEAR) -> float:
    """From 0 (nothing alike) to 1 (the same), by the edits that lead from one to the other.

    What is less alike than `floor` counts as nothing alike.
    """
    longest = max(len(left), len(right))
    if longest == 0:
        return 1.0
    allowed = int(longest * (1 - floor) + 1e-9)
    if longest > _LONGEST or abs(len(left) - len(right)) > allowed:
        return 0.0
    if len(set(left) ^ set(right)) > 2 * allowed:
        return 0.0
    edits = _edits(*_without_common_ends(left, right), allowed)
    return 0.0 if edits > allowed else 1 - edits / longest


def _alike(word: str, candidates: list[str]) -> list[str]:
    bare = _bare(word)
    return [candidate for candidate in candidates if _bare(candidate) == bare]


def _bare(word: str) -> str:
    return word.lower().translate(_SEPARATORS)


def _clear_best(
    word: str, candidates: list[str], measure: Callable[[str, str, float], float]
) -> str | None:
    """The candidate most like the word, if it is good and nothing else comes near."""
    best, good, second = "", 0.0, 0.0
    for candidate in candidates:
        score = measure(word, candidate, max(good, _LIKE) - _CLEAR)
        if score > good:
            best, good, second = candidate, score, good
        else:
            second = max(second, score)
    return best if good >= _LIKE and good - second >= _CLEAR else None


def _path_likeness(left: str, right: str, floor: float) -> float:
    mine, theirs = left.split("."), right.split(".")
    if len(mine) != len(theirs):
        return 0.0
    score = 1.0
    for one, other in zip(mine, theirs, strict=True):
        score *= 1.0 if one == other else likeness(one, other, floor)
        if score < floor:
            return 0.0
    return score


def _completed(path: str, candidates: list[str]) -> str | None:
    """The one known path that begins, or else ends, as this one does."""
    head, tail = path + ".", "." + path.partition(".")[2] if "." in path else "." + path
    for fits in (
        [each for each in candidates if each.startswith(head)],
        [each for each in candidates if each.endswith(tail)],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


def _without_common_ends(left: str, right: str) -> tuple[str, str]:
    begin = _in_common(left, right)
    left, right = left[begin:], right[begin:]
    end = _in_common(left[::-1], right[::-1])
    return left[: len(left) - end], right[: len(right) - end]


def _in_common(left: str, right: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(left, right, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _edits(left: str, right: str, most: int) -> int:
    """Insertions, deletions, replacements and swaps of neighbours between two words.

    More than `most` are not counted out.
    """
    older: list[int] = []
    previous = list(range(len(right) + 1))
    for i, mine in enumerate(left, 1):
        current = [i]
        for j, theirs in enumerate(right, 1):
            cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (mine != theirs))
            if i > 1 and j > 1 and mine == right[j - 2] and left[i - 2] == theirs:
                cost = min(cost, older[j - 2] + 1)
            current.append(cost)
        if min(current) > most and min(previous) > most:
            return most + 1
        older, previous = previous, current
    return previous[-1]
