"""The words behind what is said beside texts: statements, messages, priorities, denials."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summit.engine.acts.signals import Declare, Deny, Disclose, Reveal, Tone, Whisper
from summit.engine.seats import Audience, Seat
from summit.engine.view import View
from summit.present.commands.asking import is_quoted
from summit.present.commands.audiences import at_end, named_seats
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.missing import left_over, unknown_seat
from summit.present.commands.named import find_issue, find_text, meant
from summit.present.commands.responses import read_publish
from summit.present.commands.words import Word, joined_words, spoken, words_of
from summit.present.papers import to_deny, to_reveal

_TONES: Final[tuple[tuple[Tone, tuple[str, ...]], ...]] = (
    ("conciliatory", ("friendly", "soft")),
    ("firm", ("hard", "tough")),
)
_SMALL: Final = frozenset({"a", "statement", "the", "paper", "non-paper", "that", "i", "we", "our"})
_OVER: Final = frozenset({"over", "above", ">"})


def read_declare(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`declare conciliatory`, `declare firm`, or the start of either."""
    rest = spoken(words, _SMALL)
    typed = rest[0].text.lower() if rest else ""
    tones = [tone for tone, names in _TONES if typed and (tone.startswith(typed) or typed in names)]
    if len(tones) != 1:
        return Problem("tone_unknown", (("typed", typed),))
    return left_over(rest[1:], "declare") or Do(Declare(seat, tones[0]))


def read_whisper(view: View, seat: Seat, rest: str) -> Command:
    """`whisper to SEAT[, SEAT]: WORDS`; with one seat the colon may be left out."""
    head, colon, said = rest.partition(":")
    if colon and (to := _addressees(view, words_of(head))):
        return _whispered(seat, to, said.strip())
    pieces = rest.split()
    first = 1 if pieces and pieces[0].lower() == "to" else 0
    for end in range(min(len(pieces), first + 4), first, -1):
        if to := _addressees(view, words_of(" ".join(pieces[:end]))):
            return _whispered(seat, to, rest.split(None, end)[end] if end < len(pieces) else "")
    typed = head if colon else " ".join(pieces[first : first + 1])
    if not typed:
        return Problem("whisper_to_whom", (("fits", ", ".join(view.agenda.others(seat))),))
    return unknown_seat(view, typed.removeprefix("to ").strip())


def read_deny_paper(view: View, seat: Seat, words: tuple[Word, ...]) -> Command:
    """`deny PAPER`; alone it means the only one that can be denied."""
    name = _paper(view, words, "deny", to_deny(view))
    return name if isinstance(name, Problem) else Do(Deny(seat, name))


def read_reveal(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`reveal PAPER`; alone it means the only one that was confided."""
    name = _paper(view, words, "reveal", to_reveal(view))
    return name if isinstance(name, Problem) else Do(Reveal(seat, name))


def read_disclose(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`disclose ISSUE over ISSUE to SEAT[, SEAT] | all`; once a treaty is signed, `publish`."""
    if view.treaty is not None and not any(word.text.lower() in _OVER for word in words):
        return read_publish(view, seat, words, desk)
    problem: Problem | None = None
    for to, body in at_end(view.agenda, words):
        pair = read_two_issues(view, body, _OVER)
        if not isinstance(pair, Problem):
            return Do(Disclose(seat, to, *pair))
        problem = pair
    if problem is None and not isinstance(read_two_issues(view, words, _OVER), Problem):
        problem = Problem("disclose_to_whom", (("fits", ", ".join(view.agenda.others(seat))),))
    return problem or _unheard(view, words)


def read_two_issues(
    view: View, words: tuple[Word, ...], joints: frozenset[str]
) -> tuple[int, int] | Problem:
    """Two issues with a joint between them (`warheads over visits`), or side by side."""
    for first, second in _parts(words, joints):
        one, two = _issue(view, first), _issue(view, second)
        if one is not None and two is not None:
            return one, two
    for first, second in _parts(words, joints):
        for part in (first, second):
            typed = joined_words(spoken(part))
            if _issue(view, part) is None:
                names = [(issue.id, issue.title) for issue in view.agenda.issues]
                return Problem("issue_unknown", (("typed", typed),), meant(typed, names))
    return Problem("two_issues")


def _issue(view: View, words: tuple[Word, ...]) -> int | None:
    """The issue that some words name, a `the` before it or not."""
    found = find_issue(view.agenda, joined_words(spoken(words))).only
    if found is None:
        found = find_issue(view.agenda, joined_words(spoken(words, frozenset({"the"})))).only
    return found


def _parts(
    words: tuple[Word, ...], joints: frozenset[str]
) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """The words cut in two: at a joint, else anywhere."""
    for at in range(1, len(words) - 1):
        if words[at].text.lower() in joints:
            yield words[:at], words[at + 1 :]
    for at in range(1, len(words)):
        yield words[:at], words[at:]


def _unheard(view: View, words: tuple[Word, ...]) -> Problem:
    """A priority of which neither the issues nor those who are to hear it are clear."""
    places = [at for at, word in enumerate(words) if word.text.lower() == "to"]
    pair = read_two_issues(view, words[: places[-1]] if places else words, _OVER)
    if isinstance(pair, Problem) or not places:
        return pair if isinstance(pair, Problem) else Problem("two_issues")
    return unknown_seat(view, joined_words(words[places[-1] + 1 :]))


def _addressees(view: View, words: tuple[Word, ...]) -> Audience:
    rest = words[1:] if words and words[0].text.lower() == "to" else words
    return named_seats(view.agenda, rest) or ()


def _whispered(seat: Seat, to: Audience, said: str) -> Command:
    words = said[1:-1].strip() if is_quoted(said) else said
    return Do(Whisper(seat, to, words)) if words else Problem("nothing_whispered")


def _paper(view: View, words: tuple[Word, ...], verb: str, fits: tuple[str, ...]) -> str | Problem:
    """The text that some words name; without words the only one that fits."""
    rest = spoken(words, _SMALL)
    if rest:
        typed = joined_words(rest)
        name = find_text(view, typed)
        return name or Problem("paper_unknown", (("typed", typed), ("fits", ", ".join(fits))))
    if len(fits) == 1:
        return fits[0]
    if not fits:
        return Problem("no_papers", (("verb", verb),))
    return Problem("paper_missing", (("verb", verb), ("fits", ", ".join(fits))))
