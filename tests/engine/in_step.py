"""One game in two worlds that a seat cannot tell apart: what it sees of either must be the same.

Whatever the seat can see is done in both. What the others do in secret, and what chance tells them
in secret, may differ: they break other limits, send their visits elsewhere, buy other votes, ask
each other other questions, and whisper, confide and seal other things. Where a secret deed comes to
light by chance, chance is made to bring the same to light in both; where it cannot, the worlds
part, and the comparison ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import islice
from typing import Final

from summit.engine.actions import Action, Answer, Choose, EndTurn, Reject, Speak
from summit.engine.acts.conduct import Buy, Comply, Consult, Explain, Extend, Publish, Visit
from summit.engine.acts.offices import Endorse, Reaffirm, Voice
from summit.engine.acts.signals import (
    Declare,
    Delink,
    Deny,
    Disclose,
    Heed,
    Unlink,
    WalkOut,
    Whisper,
)
from summit.engine.menus.talks import candidates
from summit.engine.play import everyone_legal, legal_actions, refuse
from summit.engine.reckoning import bound_parties
from summit.engine.rules.keeping import rider_against
from summit.engine.seats import Seat
from summit.engine.sight import limits_of
from summit.engine.state import State
from summit.engine.tables import Tables
from summit.engine.view import View, view
from tests.engine.confided import Parted, is_alike, poll_apart, seal_apart, secret_signals
from tests.engine.lasting import hurried
from tests.engine.luck import World, finding_of, settle, told_apart
from tests.engine.officing import astray
from tests.engine.playing import Pick, Run, is_hurried, keyed, mischief, one_of, unlisted

PARTS: Final = 6
"""What the seat may not do is tried in so many parts."""

FREE: Final = (
    *(EndTurn, Speak, Answer, Choose, Heed),
    *(Declare, Deny, Disclose, Whisper, Unlink, Delink, WalkOut),
    *(Endorse, Voice, Reaffirm),
)
"""What costs no move, whoever does it."""

SEALED: Final = ("comply", "visit", "extend")
"""What is settled in secret, whoever settles it."""


@dataclass(frozen=True)
class Compared:
    """What first differed before the eyes of the seat, if anything did, and how far they came."""

    found: str | None
    one: State
    two: State


def compare(left: Tables, right: Tables, seat: Seat | None, pick: Pick) -> Compared:
    """Play one game in both worlds, to its end or until they part."""
    one, two = World(Run(left), seat), World(Run(right), seat)
    found, taste = None, str(pick(1 << 16))
    try:
        while not (found := settle(one, two, pick, taste) or _seen_apart(one, two, pick)):
            if one.state.is_over or two.state.is_over:
                break
            _go_on(one, two, pick, taste)
    except Parted:
        pass
    return Compared(found, one.state, two.state)


def difference(left: Tables, right: Tables, seat: Seat | None, pick: Pick) -> str | None:
    """What first differs before the eyes of `seat` while one game is played in both worlds."""
    return compare(left, right, seat, pick).found


def _seen_apart(one: World, two: World, pick: Pick) -> str | None:
    """What the seat has heard or sees now in one world, and not in the other."""
    return told_apart(one, two) or _before_the_eyes(one.state, two.state, one.seat, pick)


def _before_the_eyes(one: State, two: State, seat: Seat | None, pick: Pick) -> str | None:
    """What differs now in what a seat sees, may do, or is told when it tries what it may not."""
    left, right = _view(one, seat), _view(two, seat)
    for entry in fields(View):
        seen = getattr(left, entry.name), getattr(right, entry.name)
        if seen[0] != seen[1]:
            return f"view.{entry.name}: {seen[0]} against {seen[1]}"
    if seat is None:
        return None
    if list(legal_actions(one, seat)) != list(legal_actions(two, seat)):
        return "the menus differ"
    # A part of all that may not be done, since it is much, and another part the next time.
    for action in (*candidates(one, seat), *islice(mischief(one, seat), pick(PARTS), None, PARTS)):
        answers = refuse(one, action), refuse(two, action)
        if answers[0] != answers[1]:
            return f"{action}: {answers[0]} against {answers[1]}"
    return None


def _view(state: State, seat: Seat | None) -> View:
    """All that the seat sees, but for what the end of a treaty tells: the ending, and what the game
    has brought in truth (rules 10.4 and 15.4)."""
    seen = view(state, seat)
    if state.treaty is None or seen.outcome is None:
        return seen
    own = None if seen.own is None else replace(seen.own, realised=None)
    return replace(seen, own=own, ending=None, outcome=replace(seen.outcome, ending=""))


def _go_on(one: World, two: World, pick: Pick, taste: str) -> None:
    """The next action: in both worlds, or in secret in one of them or in each."""
    where = one.state, two.state, one.seat
    if apart := seal_apart(*where, pick) or poll_apart(*where, pick):
        one.act(apart[0])
        two.act(apart[1])
        return
    is_agreed = _is_agreed(*where, taste)
    guest = _visitor(*where, taste)
    secret = [
        (each, action)
        for each in (one, two)
        for action in _in_secret(each, is_agreed, pick)
        if not isinstance(action, Visit) or _may_go(action, one.seat, guest)
    ]
    if any(duty.kind in SEALED for duty in (*one.state.duties, *two.state.duties)):
        _settle_sealed(one, two, secret, pick)
        return
    shared = _in_both(*where, pick)
    if secret and (shared is None or not pick(3)):
        world, action = _of_any_kind(secret, pick)
        world.act(action)
        return
    assert shared is not None, "something can be done in both worlds"
    one.act(shared)
    two.act(shared)


def _settle_sealed(one: World, two: World, secret: list[tuple[World, Action]], pick: Pick) -> None:
    """What is due in secret is settled in any order, but for the last step: it shows."""
    is_last = [len(world.state.duties) == 1 for world in (one, two)]
    own = _own_sealed(one, pick) if is_last[0] is is_last[1] else None
    if all(is_last):
        for world in (one, two):
            hidden = [pair for pair in secret if pair[0] is world]
            world.act(own if own is not None else _of_any_kind(hidden, pick)[1])
        return
    early = [pair for pair in secret if len(pair[0].state.duties) > 1]
    if own is not None and (not early or not pick(3)):
        one.act(own)
        two.act(own)
        return
    world, action = _of_any_kind(early, pick)
    world.act(action)


def _of_any_kind(secret: list[tuple[World, Action]], pick: Pick) -> tuple[World, Action]:
    kinds = list(dict.fromkeys(type(action) for _, action in secret))
    kind = kinds[pick(len(kinds))]
    found = [pair for pair in secret if type(pair[1]) is kind]
    return found[pick(len(found))]


def _own_sealed(world: World, pick: Pick) -> Action | None:
    """What the seat itself settles next in secret, if it has anything to settle."""
    if world.seat is None:
        return None
    menu = list(legal_actions(world.state, world.seat))
    return one_of(menu, [], pick) if menu else None


def _in_secret(world: World, is_agreed: bool, pick: Pick) -> Iterator[Action]:
    """What others may do now in this world alone, without a trace for the seat."""
    state, seat = world.state, world.seat
    if state.treaty is None:
        yield from secret_signals(state, seat, pick)
        return
    for action in everyone_legal(state):
        if action.by == seat:
            continue
        match action:
            case Comply() | Visit() | Buy():
                yield action
            case Extend(willing=willing) if _may_write(state, seat, willing, is_agreed):
                yield action
            case Explain(finding=finding) if _asker(state, finding) != seat:
                yield action
            case Consult(finding=name) if state.moves > 1 and finding_of(state, name).of != seat:
                yield action
            case _:
                pass


def _visitor(one: State, two: State, seat: Seat | None, taste: str) -> Visit | None:
    """The one visit, if any, that another pays to this seat in this period: the same in both
    worlds, since a host knows its guests."""
    if seat is None or one.treaty is None or two.treaty is None:
        return None
    agenda, period = one.tables.agenda, one.treaty.period
    places = [
        Visit(other, seat, limit)
        for other in agenda.others(seat)
        for limit in limits_of(agenda, seat)
        if all(_is_visiting(state, other) for state in (one, two))
        and seat not in one.treaty.suspended
    ]
    chosen = keyed(f"{taste}/{period}")(2 * len(places) or 1)
    return places[chosen] if chosen < len(places) else None


def _is_visiting(state: State, seat: Seat) -> bool:
    """Whether a seat has a visit to send in this period, or has settled where it goes."""
    treaty = state.signed
    has_settled = any((sent.by, sent.period) == (seat, treaty.period) for sent in treaty.visits)
    return has_settled or any((d.seat, d.kind) == (seat, "visit") for d in state.duties)


def _may_go(visit: Visit, seat: Seat | None, guest: Visit | None) -> bool:
    if guest is not None and visit.by == guest.by:
        return visit == guest
    return seat is None or visit.of != seat


def _asker(state: State, finding: str) -> Seat:
    """Who waits for an answer about a finding."""
    return next(q.by for q in state.signed.queries if q.finding == finding and q.reply is None)


def _is_agreed(one: State, two: State, seat: Seat | None, taste: str) -> bool:
    """Whether all others would extend the treaty: the same in both worlds, since it will show."""
    if one.stage != "extension" or two.stage != "extension":
        return False
    others = [other for other in bound_parties(one.tables.agenda) if other != seat]
    bound = [(state, other) for state in (one, two) for other in others]
    return int(taste) % 2 == 0 and all(rider_against(*pair) is None for pair in bound)


def _may_write(state: State, seat: Seat | None, willing: bool, is_agreed: bool) -> bool:
    """Whether a note leads where it must: to yes if all agree, else to some no by some other."""
    if is_agreed:
        return willing
    others = [duty for duty in state.duties if duty.seat != seat]
    has_no = any(not yes for by, yes in state.signed.willing if by != seat)
    return not willing or has_no or len(others) > 1


def _in_both(one: State, two: State, seat: Seat | None, pick: Pick) -> Action | None:
    """Something that may be done in both worlds, and says the same in both."""
    if is_hurried(one) and pick(4):
        wish = astray(one, pick)
        step = hurried(one, lambda: wish)
        if step is not None and _is_shared(one, two, step, seat):
            return step
    menu = [_in_silence(action, seat) for action in everyone_legal(one)]
    menu = [action for action in menu if _is_shared(one, two, action, seat)]
    rest = [*unlisted(one, pick), *unlisted(two, pick)]
    rest = [action for action in rest if _is_shared(one, two, action, seat)]
    return one_of(menu, rest, pick) if menu or rest else None


def _in_silence(action: Action, seat: Seat | None) -> Action:
    """Others say no without a reason: a red line that is named is told, and no secret any more."""
    if isinstance(action, Reject) and action.by != seat:
        return replace(action, naming=())
    return action


def _is_shared(one: State, two: State, action: Action, seat: Seat | None) -> bool:
    """Whether an action is open in both worlds and shows the same in both. Who has spent a move in
    secret in one world alone spends no other before all eyes."""
    if refuse(one, action) is not None or refuse(two, action) is not None:
        return False
    if action.by == seat:
        return True
    if one.moves_left(action.by) != two.moves_left(action.by) and not isinstance(action, FREE):
        return False
    match action:
        case Buy():
            return False
        case Consult(finding=name):
            return finding_of(one, name).of == seat and _is_same(one, two, name)
        case Publish(finding=name):
            return _is_same(one, two, name)
        case Explain(finding=name, openly=openly):
            return _asker(one, name) == seat and not (openly and _is_told_apart(one, two, name))
        case _:
            return is_alike(one, two, action, seat)


def _is_same(one: State, two: State, name: str) -> bool:
    """Whether a finding says the same in both worlds."""
    left, right = finding_of(one, name), finding_of(two, name)
    return (left.result, left.limit, left.published) == (right.result, right.limit, right.published)


def _is_told_apart(one: State, two: State, name: str) -> bool:
    """Whether open books show a breach in one world and none in the other."""
    found = finding_of(one, name)
    left, right = (s.signed.broke(found.of, found.limit, found.period) for s in (one, two))
    return left is not right
