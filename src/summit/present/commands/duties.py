"""The words behind what a treaty asks of a delegation: the vote, the agency, conduct, visits."""

from __future__ import annotations

from summit.engine.acts.conduct import (
    Admit,
    Buy,
    CallVote,
    Comply,
    Explain,
    Extend,
    Shelve,
    Visit,
)
from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.command import Command, Desk, Do, Problem
from summit.present.commands.findings import find_finding, unknown_finding
from summit.present.commands.limits import read_limits, read_target
from summit.present.commands.missing import left_over
from summit.present.commands.named import find_paper, find_place, meant
from summit.present.commands.saying import read_deny_paper
from summit.present.commands.words import Word, joined_words, spoken

_SMALL = frozenset({"the", "a", "my", "our", "your", "on", "to", "up"})
_NO_VISIT = frozenset({"none", "nobody", "nothing", "nowhere", "no", "hold"})
_YES, _NO = frozenset({"yes", "y"}), frozenset({"no", "n"})


def read_buy(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`buy PAYMENT`, by its id, its title or its number; alone it means the only one left."""
    home = None if view.own is None else view.own.home
    payments = () if home is None else home.payments
    if not payments:
        return Problem("no_payments")
    typed = joined_words(spoken(words))
    bought = {name for _, name in (() if view.treaty is None else view.treaty.bought)}
    left = [payment.id for payment in payments if payment.id not in bought]
    if not typed and len(left) == 1:
        return Do(Buy(seat, left[0]))
    names = [(payment.id, payment.title) for payment in payments]
    place = find_place(typed, names)
    if place is None and typed.isdecimal() and 1 <= int(typed) <= len(payments):
        place = int(typed) - 1
    if place is not None:
        return Do(Buy(seat, payments[place].id))
    values = (("typed", typed), ("fits", ", ".join(payment.id for payment in payments)))
    return Problem("payment_unknown", values, meant(typed, names) if typed else "")


def read_vote(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`vote`, also `vote on the treaty`."""
    return left_over(_less(words, "treaty"), "vote") or Do(CallVote(seat))


def read_shelve(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`shelve`, also `shelve the treaty`."""
    return left_over(_less(words, "treaty"), "shelve") or Do(Shelve(seat))


def read_admit(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`admit`, also `admit the agency`."""
    return left_over(_less(words, "agency", "inspectors"), "admit") or Do(Admit(seat, True))


def read_deny(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`deny`, also `deny the agency`; `deny PAPER` says that a non-paper was never an offer."""
    rest = _less(words, "agency", "inspectors")
    if view.treaty is None or (rest and find_paper(view, joined_words(rest)) is not None):
        return read_deny_paper(view, seat, words)
    return left_over(rest, "deny") or Do(Admit(seat, False))


def read_keep(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`keep`, also `keep all limits`: nothing is broken in this period."""
    rest = _less(words, "all", "every", "limit", "limits", "treaty", "everything")
    return left_over(rest, "keep") or Do(Comply(seat))


def read_break(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`break LIMIT ...`: these and no others are broken in this period; `break all`."""
    limits = read_limits(view, seat, words)
    return limits if isinstance(limits, Problem) else Do(Comply(seat, limits))


def read_visit(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`visit LIMIT [of SEAT]`; `visit none` keeps the visit for later, as `hold` does."""
    if len(words) == 1 and words[0].text.lower() in _NO_VISIT:
        return Do(Visit(seat))
    target = read_target(view, seat, words, "visit")
    return target if isinstance(target, Problem) else Do(Visit(seat, *target))


def read_hold(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`hold`, also `hold the visit`."""
    return left_over(_less(words, "visit", "visits", "it", "back"), "hold") or Do(Visit(seat))


def read_open(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`open [FINDING]`: the books are opened to the one who asks."""
    return _explain(view, seat, words, openly=True)


def read_stonewall(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`stonewall [FINDING]`: the one who asks is told nothing."""
    return _explain(view, seat, words, openly=False)


def read_extend(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`extend`, `extend yes` or `extend no`."""
    rest = _less(words, "treaty", "it")
    answer = rest[0].text.lower() if rest else "yes"
    if answer in _YES | _NO:
        return left_over(rest[1:], "extend") or Do(Extend(seat, answer in _YES))
    return left_over(rest, "extend") or Do(Extend(seat, True))


def read_lapse(view: View, seat: Seat, words: tuple[Word, ...], desk: Desk) -> Command:
    """`lapse`: the treaty may end when its time is over."""
    return left_over(_less(words, "treaty", "it"), "lapse") or Do(Extend(seat, False))


def _explain(view: View, seat: Seat, words: tuple[Word, ...], *, openly: bool) -> Command:
    """An answer to the question that waits; alone it means the first."""
    asked = () if view.own is None else view.own.duties
    due = tuple(duty.of for duty in asked if duty.kind == "explain")
    rest = _less(words, "book", "books", "about")
    if rest:
        typed = joined_words(rest)
        name = find_finding(view, typed)
        return (
            unknown_finding(view, typed, due) if name is None else Do(Explain(seat, name, openly))
        )
    return Do(Explain(seat, due[0], openly)) if due else Problem("nobody_asked")


def _less(words: tuple[Word, ...], *small: str) -> tuple[Word, ...]:
    """The words that say something, without those that a sentence has around them."""
    return spoken(words, _SMALL | set(small))
