"""Playing games of every kind: who picks what, and all that an onlooker can do by mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Final

from hypothesis import strategies as st

from summit.bargain.expected import expected
from summit.engine.actions import (
    Accept,
    Action,
    Answer,
    Choose,
    Demand,
    EndTurn,
    Propose,
    Reject,
    Settle,
    Speak,
    Terms,
    Withdraw,
)
from summit.engine.acts.conduct import Comply, Extend, GiveNotice, Shelve
from summit.engine.acts.signals import WalkOut
from summit.engine.acts.substance import Consent
from summit.engine.events import Event
from summit.engine.matters import narrowed
from summit.engine.play import apply, everyone_legal, refuse, start
from summit.engine.scoring import eyes_of
from summit.engine.seats import HIDDEN, NATURE, Seat
from summit.engine.state import State
from summit.engine.tables import Tables
from tests.engine.lasting import (
    every_conduct,
    hurried,
    is_short,
    unlisted_conduct,
    wrong_conduct,
)
from tests.engine.officing import (
    astray,
    every_matter,
    of_a_guest,
    unlisted_matters,
    wrong_matters,
)
from tests.engine.signalling import every_signal, unlisted_signals, wrong_signals
from tests.engine.worlds import ROOT

Pick = Callable[[int], int]
"""A number below another, from whatever chooses: hypothesis, or a keyed hash."""

Player = Callable[[State, list[Action], Pick], Action]
"""Chooses one of the actions that anybody may take now."""

TRIES: Final = 3
"""Among how many texts a gift is chosen."""

RARE: Final = (Accept, Shelve, GiveNotice, WalkOut)
"""What ends or blocks the talks or the treaty is done only now and then, for long games."""

KIND: Final = (Comply, Extend)
"""Of these the first on the menu is done more often than not: a treaty is kept, and goes on."""

RULES: Final = frozenset(
    re.findall(r"^\*\*(\d+\.\d+)", (ROOT / "docs" / "rules.md").read_text("utf-8"), re.MULTILINE)
)
"""The numbers of the rules."""


@dataclass
class Run:
    """A game that keeps all that happened in it."""

    tables: Tables
    state: State = field(init=False)
    events: list[Event] = field(init=False)
    actions: list[Action] = field(default_factory=list)

    def __post_init__(self) -> None:
        step = start(self.tables)
        self.state, self.events = step.state, list(step.events)

    def act(self, action: Action) -> tuple[Event, ...]:
        """Let an action happen; what followed."""
        step = apply(self.state, action)
        self.state = step.state
        self.events += step.events
        self.actions.append(action)
        return step.events


def keyed(seed: str) -> Pick:
    """The same numbers on every machine: a hash of the seed and of how many were asked before."""
    asked = 0

    def pick(below: int) -> int:
        nonlocal asked
        asked += 1
        digest = blake2b(f"{seed}/{asked}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % below

    return pick


def drawn(data: st.DataObject) -> Pick:
    """What hypothesis picks."""
    return lambda below: data.draw(st.integers(0, below - 1))


def play(tables: Tables, player: Player, pick: Pick, watch: Callable[[Run], None]) -> Run:
    """A whole game; `watch` looks at it before every action."""
    run = Run(tables)
    while not run.state.is_over:
        watch(run)
        run.act(player(run.state, list(everyone_legal(run.state)), pick))
    return run


def anything(state: State, actions: list[Action], pick: Pick) -> Action:
    """Anything at all that is allowed now, on the menu or not; short talks are mostly hurried."""
    if is_hurried(state) and pick(4):
        step = hurried(state, lambda: astray(state, keyed(str(pick(1 << 16)))))
        if step is not None and any(action.by == step.by for action in actions):
            return step
    agreed = [action for action in actions if isinstance(action, Consent)]
    if agreed and pick(3):
        # Else no amendment would ever find all.
        return agreed[pick(len(agreed))]
    return one_of(actions, list(unlisted(state, pick)), pick)


def is_hurried(state: State) -> bool:
    """Whether everybody means to sign: always where talks are short, and in the second half of the
    talks where there are guests, who make an agreement by chance rarer still."""
    agenda = state.tables.agenda
    is_late = bool(agenda.guests) and 2 * state.round > len(agenda.meetings)
    return is_short(agenda) or (agenda.life is not None and is_late)


def one_of(menu: list[Action], unlisted: list[Action], pick: Pick) -> Action:
    """Any kind of action, then any of that kind; what ends everything only now and then."""
    kinds = list(dict.fromkeys(type(action) for action in (*menu, *unlisted)))
    frequent = [kind for kind in kinds if kind not in RARE]
    if 0 < len(frequent) < len(kinds) and pick(8):
        kinds = frequent
    kind = kinds[pick(len(kinds))]
    if (kind is Settle and _is_vote(menu[0]) and pick(4)) or (kind in KIND and pick(2)):
        return next(action for action in menu if isinstance(action, kind))
    shelves = [[action for action in shelf if type(action) is kind] for shelf in (menu, unlisted)]
    filled = [shelf for shelf in shelves if shelf]
    shelf = filled[pick(len(filled))]
    return shelf[pick(len(shelf))]


def _is_vote(action: Action) -> bool:
    """Whether nature may approve a treaty so: it mostly does, so that there is one."""
    return isinstance(action, Settle) and action.question.startswith("vote/")


def unlisted(state: State, pick: Pick) -> Iterator[Action]:
    """What the menu leaves out though it is allowed: any text, a gift, a remark, half a reason."""
    yield from unlisted_conduct(state, pick)
    able = [seat for seat in state.tables.agenda.everyone if state.has_floor(seat)]
    if not able:
        return
    seat = able[pick(len(able))] if len(able) > 1 else able[0]
    if state.treaty is not None:
        if refuse(state, remark := Speak(seat, "We keep what we signed.")) is None:
            yield remark
        if state.tables.agenda.life is not None and state.tables.agenda.life.is_amendable:
            yield from unlisted_matters(state, seat, keyed(str(pick(1 << 16))))
        return
    # One draw stands for many, since whatever picks may be slow.
    any_of = keyed(str(pick(1 << 16)))
    yield from unlisted_matters(state, seat, any_of)
    if not state.tables.agenda.is_party(seat):
        if refuse(state, remark := Speak(seat, "We only watch.")) is None:
            yield remark
        return
    free: list[Action] = [Propose(seat, draft(state, any_of)) for draft in (astray, _gift)]
    free += [Speak(seat, "We listen, and we count."), *(Reject(seat, t) for t in state.positions)]
    yield from (action for action in free if refuse(state, action) is None)
    if state.tables.agenda.means:
        yield from unlisted_signals(state, seat, any_of)


def _gift(state: State, pick: Pick) -> Terms:
    """A text that another party likes, so that accounts move: the best for it of a few."""
    seats = state.tables.agenda.seats
    other = seats[pick(len(seats))]
    eyes, own = eyes_of(state, other), state.position(other).terms
    texts = []
    for _ in range(TRIES):
        keeps = pick(1 << len(own))
        pairs = enumerate(zip(own, astray(state, pick), strict=True))
        mixed = tuple(pair[keeps >> place & 1] for place, pair in pairs)
        texts.append(narrowed(state.tables.agenda, mixed))
    return max(texts, key=lambda terms: expected(eyes, terms))


def universe(state: State) -> Iterator[Action]:
    """Everything of which the menu should know, whether it is allowed or not."""
    agenda = state.tables.agenda
    for seat in agenda.seats:
        yield EndTurn(seat)
        for text in state.texts:
            crossed = state.sheets[agenda.index(seat)].crossed(text.terms)
            yield from (Accept(seat, text.id), Withdraw(seat, text.id))
            yield Reject(seat, text.id, crossed)
        yield from _demands(state, seat)
        yield from _neighbours(state, seat)
        yield from every_conduct(state, seat)
        yield from every_signal(state, seat)
        yield from every_matter(state, seat)
        for inject in state.tables.injects:
            for option, _, _ in inject.choice.options if inject.choice else ():
                yield Choose(seat, inject.id, option)
    for guest in agenda.guests:
        yield from of_a_guest(state, guest.seat)
    for name in (*(open_one.id for open_one in state.questions), *dict(state.settled)):
        yield from (Settle(NATURE, name, answer) for answer in range(-1, 9))


def _demands(state: State, seat: Seat) -> Iterator[Action]:
    for asked in state.demands:
        yield Answer(seat, asked.id, None)
        yield from (Answer(seat, asked.id, level) for level in range(-1, asked.level + 2))
    for other in state.tables.agenda.seats:
        for measure, issue in enumerate(state.tables.agenda.issues):
            for level in range(-1, len(issue.options) + 1):
                yield Demand(seat, other, measure, level, True)
                yield Demand(seat, other, measure, level, False)


def _neighbours(state: State, seat: Seat) -> Iterator[Action]:
    own = state.position(seat).terms
    for number, issue in enumerate(state.tables.agenda.issues):
        for option in range(-1, len(issue.options) + 1):
            yield Propose(seat, (*own[:number], option, *own[number + 1 :]))


def mischief(state: State, seat: Seat) -> Iterator[Action]:
    """Actions of a seat that no state allows, told from what the seat itself can see."""
    yield from wrong_matters(state, seat)
    yield Settle(seat, "order", 0)
    if not state.tables.agenda.is_party(seat):
        return
    yield from _mischief_of_texts(state, seat)
    yield from _mischief_of_answers(state, seat)
    yield from _mischief_of_demands(state, seat)
    yield from wrong_conduct(state, seat)
    yield from wrong_signals(state, seat)
    for words in ("", "  \n", "a" * 281, "\x1b[2J", "left\u202eright", "two\nlines", "\ud800"):
        yield Speak(seat, words)
    for name in ("", "no_such_inject", *(inject.id for inject in state.tables.injects)):
        yield from (Choose(seat, name, option) for option in ("", "nothing", "ничего"))


def _mischief_of_texts(state: State, seat: Seat) -> Iterator[Action]:
    agenda, own = state.tables.agenda, state.position(seat).terms
    beyond = tuple(len(issue.options) for issue in agenda.issues)
    for terms in (own, (), own[1:], (*own, 0), beyond, (-1,) * len(own), (10**30,) * len(own)):
        yield Propose(seat, terms)
    another = tuple((option + 1) % size for option, size in zip(own, beyond, strict=True))
    for audience in ((seat,), agenda.seats, HIDDEN, (Seat("ålesund"),)):
        yield Propose(seat, another, audience)


def _mischief_of_answers(state: State, seat: Seat) -> Iterator[Action]:
    """Saying yes, no and no longer to what is not there, not standing, or one's own."""
    agenda = state.tables.agenda
    standing = (*state.positions, state.offices.single)
    gone = [text.id for text in state.texts if text.id not in standing]
    gone.append(state.positions[agenda.index(seat)])
    for name in ("", "T0", "T999", "t1", "\u04221", "T1\x1b[31m", "\U0001d54b" * 999, *gone):
        yield from (Accept(seat, name), Reject(seat, name), Withdraw(seat, name))
    sheet = state.sheets[agenda.index(seat)]
    for position in map(state.position, agenda.seats):
        crossed = sheet.crossed(position.terms)
        spared = [(n,) for n in range(len(sheet.red_lines)) if n not in crossed]
        for naming in (*spared, (-1,), (99,), (10**30,), (0, 0)):
            yield Reject(seat, position.id, naming)


def _mischief_of_demands(state: State, seat: Seat) -> Iterator[Action]:
    agenda = state.tables.agenda
    for target in (seat, NATURE, Seat("all"), Seat(""), Seat("Бореи")):
        yield from (Demand(seat, target, measure, 1) for measure in range(len(agenda.issues)))
    for other in agenda.others(seat):
        for measure, issue in enumerate(agenda.issues):
            if issue.kind != "verification":
                yield Demand(seat, other, measure, 1)
            yield from (Demand(seat, other, measure, n) for n in (-1, 0, len(issue.options)))
        yield from (Demand(seat, other, measure, 1) for measure in (-1, len(agenda.issues), 10**30))
    for name in ("", "D0", "D999", "Д1", *(asked.id for asked in state.demands)):
        yield from (Answer(seat, name, level) for level in (-1, 0, 10**30))


def elsewhere(state: State, actions: Iterable[Action]) -> Iterator[Action]:
    """The actions that are allowed now, taken by those for whom they are not: where several have
    the floor, by all others."""
    settles = state.questions or state.duties
    idle = [seat for seat in state.tables.agenda.everyone if settles or not state.has_floor(seat)]
    seats = (*idle, NATURE, Seat("all"), Seat(""), Seat("nobody"))
    allowed = list(actions)
    for action in allowed:
        for seat in seats:
            # Several seats may have the same to settle.
            if (taken := replace(action, by=seat)) not in allowed:
                yield taken
