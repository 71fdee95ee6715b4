"""A way into every room, from a scenario of the library or a file, by the keys a person presses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count

from summit.engine.actions import Accept, Action, Answer, Choose, EndTurn
from summit.engine.acts.conduct import Comply, Consult
from summit.engine.acts.offices import Mediate, Reaffirm, Restrain, TakePoll, Voice
from summit.engine.acts.signals import Heed, Threaten, WalkOut
from summit.engine.acts.substance import Exercise, Perform
from summit.engine.view import View
from summit.lobby.gathering import Gathering, reopened
from summit.lobby.wish import Wish, planned
from summit.ui.screens.briefing import SECTIONS
from summit.ui.screens.moving import Moving
from summit.ui.screens.seats import SeatsScreen
from summit.ui.screens.table import TableScreen
from tests.ui.screens import Player, game, playing

PATIENCE = 60
"""More turns than any game here lasts."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to play: a scenario, the seat whose screens are opened, and another for two people, or
    more for more."""

    scenario: str = "tutorial"
    seat: str = "tavia"
    other: str = "orrin"
    more: tuple[str, ...] = ()


TUTORIAL = Place()
NEW_START = Place("new_start", "usa", "russia")

Way = Callable[[Player, Place], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Door:
    """A room's kind, who sits at the terminal, and the way from the program's first screen."""

    room: str
    people: int | None
    way: Way


async def at_once(player: Player, place: Place) -> None:
    """The room is the first screen."""


async def to_table(player: Player, place: Place) -> None:
    """The briefing is read; whatever is told, is told."""
    while player.room in {"briefing", "handover"}:
        await player.press("tab" if player.room == "handover" else "enter")
    assert player.room == "table"


def from_table(*keys: str) -> Way:
    """At the table these keys are pressed."""

    async def way(player: Player, place: Place) -> None:
        await to_table(player, place)
        await player.press(*keys)

    return way


def briefing(section: str) -> Way:
    """The briefing is opened from the table at a section."""
    return from_table("f2", *("right",) * SECTIONS.index(section))


async def to_review(player: Player, place: Place) -> None:
    """The first issue is moved, whichever way it goes, and the draft is sent."""
    await to_table(player, place)
    await player.press("f6", "right")
    if not _has_draft(player):
        await player.press("left")
    await player.press("enter")


def _has_draft(player: Player) -> bool:
    screen = player.app.screen
    return isinstance(screen, Moving) and screen.desk.draft is not None


def due(player: Player) -> str:
    """What the table says is next."""
    screen = player.app.screen
    return screen.due if isinstance(screen, TableScreen) else ""


async def to_seats(player: Player, place: Place) -> None:
    """A scenario is planned whose seats are still to be chosen."""
    player.app.push_screen(SeatsScreen(planned(Wish(place.scenario))))
    await player.settle()


async def to_answer(player: Player, place: Place) -> None:
    """The first person demands the first measure; the second sits down to answer."""
    await to_table(player, place)
    await player.press("f7", "enter")
    if player.room == "review":
        await player.press("y")
    await player.press("enter")
    await to_table(player, place)
    await player.press("enter")


async def to_choice(player: Player, place: Place) -> None:
    """Turns are ended until an inject puts a choice."""
    await to_table(player, place)
    for _ in range(PATIENCE):
        if due(player) == "duty":
            break
        await player.press("e")
    await player.press("enter")


async def to_the_end(player: Player, place: Place) -> None:
    """Turns are ended and what comes first is answered as it stands, to the end."""
    await to_table(player, place)
    for _ in range(PATIENCE):
        if player.room == "ending":
            return
        at_table = "enter" if due(player) == "over" else "e"
        await player.press({"table": at_table, "review": "y"}.get(player.room, "enter"))


async def watched(player: Player, place: Place) -> None:
    """Scripts have played to the end."""
    await player.press("space")


async def debriefed(player: Player, place: Place) -> None:
    """Scripts have played to the end, and the debrief is open."""
    await player.press("tab", "enter")


DOORS: dict[str, Door] = {
    "home": Door("home", None, at_once),
    "seats": Door("seats", None, to_seats),
    "begin": Door("briefing", 1, at_once),
    **{f"brief_{name}": Door("briefing", 1, briefing(name)) for name in SECTIONS},
    "hidden": Door("briefing", 1, from_table("f2", "right", "f5")),
    "noting": Door("briefing", 1, from_table("f2", "f6")),
    "table": Door("table", 1, to_table),
    "told": Door("table", 1, from_table("tab")),
    "line": Door("table", 1, from_table("colon")),
    "composer": Door("composer", 1, from_table("f6")),
    "draft": Door("composer", 1, from_table("f6", "left", "down", "left")),
    "demand": Door("demand", 1, from_table("f7")),
    "texts": Door("texts", 1, from_table("f3")),
    "trust": Door("trust", 1, from_table("f4")),
    "why": Door("why", 1, from_table("f8")),
    "hint": Door("hint", 1, from_table("f12")),
    "log": Door("page", 1, from_table("f5")),
    "options": Door("picking", 1, from_table("f11")),
    "leaving": Door("picking", 1, from_table("q")),
    "review": Door("review", 1, to_review),
    "help": Door("help", 1, from_table("f1")),
    "help_rules": Door("help", 1, from_table("f1", "left")),
    "choice": Door("duty", 1, to_choice),
    "answer": Door("duty", 2, to_answer),
    "handover": Door("handover", 2, at_once),
    "watch": Door("watch", 0, watched),
    "debrief": Door("ending", 0, debriefed),
    "ending": Door("ending", 1, to_the_end),
}
"""Every room there is, some of them in several states."""

WITHOUT_CHOICE = tuple(name for name in DOORS if name != "choice")
"""All doors that lead somewhere in a scenario whose injects put no choice."""


def begun(door: Door, place: Place) -> Gathering | None:
    """The game that a door needs: saved under a fixed name, dealt from a fixed seed."""
    if door.people is None:
        return None
    return game(place.scenario, *(place.seat, place.other)[: door.people])


@asynccontextmanager
async def inside(
    name: str, place: Place = TUTORIAL, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Player]:
    """The program with the room of that name open."""
    door = DOORS[name]
    async with playing(begun(door, place), size) as player:
        await door.way(player, place)
        await player.settle()
        assert player.room == door.room, f"{name} leads to {player.room}"
        yield player


WATCH = Place("keeping_watch", "tavia", "orrin")
"""The shortest way to a treaty: the second accepts what the first has opened with."""

SAVES = count()
"""A name for each save: none is ever overwritten."""

Until = Callable[[View], bool]
Deciding = Callable[[View, tuple[Action, ...]], Action]
"""Out of what a seat may do, what it does."""


def meekly(view: View, options: tuple[Action, ...]) -> Action:
    """Support what the first seat has opened with, approve it, let everybody in, keep it all."""
    first = view.position(view.agenda.seats[0]).id
    for action in options:
        if isinstance(action, EndTurn) or action == Accept(action.by, first):
            return action
    return options[0]


def cheating(*limits: int, place: int = 1) -> Deciding:
    """As meekly, but the second seat (or another) breaks these limits in every review."""

    def decide(view: View, options: tuple[Action, ...]) -> Action:
        action = meekly(view, options)
        is_cheat = isinstance(action, Comply) and view.seat == view.agenda.seats[place]
        return Comply(action.by, limits) if is_cheat else action

    return decide


def asking(view: View, options: tuple[Action, ...]) -> Action:
    """As one against a cheat, and what looks wrong is asked about."""
    questions = [action for action in options if isinstance(action, Consult)]
    return questions[0] if questions else cheating(0)(view, options)


def due_is(kind: str, seat: str = "") -> Until:
    """The first thing that the seat must settle is of that kind."""

    def is_due(view: View) -> bool:
        own = view.own
        is_hers = seat in ("", view.seat)
        return is_hers and own is not None and bool(own.duties) and own.duties[0].kind == kind

    return is_due


def in_commission(view: View) -> bool:
    """The seat has the floor in the commission."""
    return view.stage == "commission" and view.is_to_act


def has_found(result: str) -> Until:
    """The seat has the floor in the commission, and has found something of the kind itself."""

    def is_there(view: View) -> bool:
        found = () if view.treaty is None else view.treaty.findings
        mine = any(each.by == view.seat and each.result == result for each in found)
        return in_commission(view) and mine

    return is_there


def can_sign(view: View) -> bool:
    """A seat has the floor in the talks, and all others support the text of the first."""
    supporters = {view.agenda.seats[0], *(seat for seat, _ in view.acceptances)}
    is_last = set(view.agenda.seats) - supporters == {view.seat}
    return view.treaty is None and view.is_to_act and is_last


def played(
    place: Place,
    until: Until,
    decide: Deciding = meekly,
    seed: str = "1",
) -> Gathering | None:
    """A game of people, played without a terminal until it has come so far for one of them, and
    opened again: they have read all that was. `None` where it never comes so far."""
    seats = (place.seat, place.other, *place.more)
    table = game(place.scenario, *seats, seed=seed, save=f"later{next(SAVES)}")
    assert table.path is not None
    for _ in range(PATIENCE * 10):
        table.play_others()
        seat = table.next_person or table.persons[0]
        session = table.session(seat)
        if until(session.view):
            table.close()
            return reopened(table.path)
        if table.is_over:
            break
        assert session.submit(decide(session.view, tuple(session.options()))) is None
    table.close()
    return None


@dataclass(frozen=True, slots=True)
class Later:
    """A room after a signature: its kind, how far people have played, how they did, and the keys
    from the table of whoever is next."""

    room: str
    until: Until
    keys: tuple[str, ...] = ()
    decide: Deciding = meekly

    def begun(self, place: Place = WATCH, first: int = 1) -> Gathering:
        """The first game that comes so far, whatever chance has to say, from a seed on."""
        for seed in count(first):
            table = played(place, self.until, self.decide, str(seed))
            if table is not None:
                return table
        raise AssertionError("seeds never end")


async def seated(player: Player) -> None:
    """Whoever was called sits down, and reads what there is to read."""
    while player.room in {"handover", "moment", "briefing"}:
        await player.press("tab" if player.room == "handover" else "enter")
    assert player.room == "table"


LATER: dict[str, Later] = {
    "signed": Later("moment", can_sign, ("f3", "enter", "y")),
    "at_home": Later("table", due_is("vote")),
    "vote": Later("vote", due_is("vote"), ("enter",)),
    "payment": Later("vote", due_is("vote"), ("enter", "down")),
    "calling": Later("review", due_is("vote"), ("enter", "enter")),
    "voted": Later("moment", due_is("vote", "orrin"), ("enter", "enter", "y")),
    "mandate": Later("settle", due_is("admit"), ("enter", "down")),
    "conduct": Later("comply", due_is("comply"), ("enter",)),
    "broken": Later("comply", due_is("comply"), ("enter", "space")),
    "breaking": Later("review", due_is("comply"), ("enter", "space", "enter")),
    "visit": Later("settle", due_is("visit"), ("enter", "down")),
    "found": Later("moment", due_is("visit", "orrin"), ("enter", "enter")),
    "commission": Later("table", in_commission),
    "answers": Later("table", has_found("alarm"), (), cheating(0)),
    "asking": Later("review", has_found("alarm"), ("enter",), cheating(0)),
    "treaty": Later("page", has_found("confirmed"), ("f3",), cheating(0)),
    "explain": Later("settle", due_is("explain"), ("enter",), asking),
    "extend": Later("settle", due_is("extend"), ("enter",)),
    "after": Later("table", lambda view: view.outcome is not None),
}
"""Rooms that only a signed treaty leads to."""


@asynccontextmanager
async def inside_later(name: str, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Player]:
    """The program with the room of that name open, for whoever it is next."""
    later = LATER[name]
    async with playing(later.begun(), size) as player:
        await seated(player)
        await player.press(*later.keys)
        await player.settle()
        assert player.room == later.room, f"{name} leads to {player.room}"
        yield player


HARBOUR = Place("tests/scenarios/harbour.yaml", "arkona", "bresk", ("corvo",))
"""A scenario that allows every means of chapter 16 and has every kind of floor."""


def quietly(view: View, options: tuple[Action, ...]) -> Action:
    """Nothing new, until everybody has had enough; an ultimatum is refused."""
    wanted = (EndTurn, Answer, Choose, Heed, Voice, Reaffirm)
    return next(action for action in reversed(options) if isinstance(action, wanted))


def leaving(view: View, options: tuple[Action, ...]) -> Action:
    """The first seat walks out at once and stays away."""
    outs = [action for action in options if isinstance(action, WalkOut)]
    is_first = view.seat == view.agenda.seats[0]
    return outs[0] if outs and is_first else quietly(view, options)


def threatening(view: View, options: tuple[Action, ...]) -> Action:
    """The first seat puts its position to the second as an ultimatum."""
    puts = [action for action in options if isinstance(action, Threaten)]
    is_first = view.seat == view.agenda.seats[0]
    return puts[0] if puts and is_first else quietly(view, options)


def on_floor(kind: str, seat: str = "", *, acts: bool = True) -> Until:
    """The floor is of that kind, and the seat (any) may act, or may not any more."""

    def is_there(view: View) -> bool:
        is_hers = seat in ("", view.seat)
        is_of_kind = bool(view.turns_left) and view.agenda.meeting(view.round).floor == kind
        return is_hers and is_of_kind and view.is_to_act == acts

    return is_there


def first_is_away(view: View) -> bool:
    """The first seat has left, and its turn has come again."""
    return view.seat in view.signals.away and view.is_to_act


def first_is_missed(view: View) -> bool:
    """The first seat has left, and another may act."""
    return bool(view.signals.away) and view.seat not in view.signals.away and view.is_to_act


def at_once_due(view: View) -> bool:
    """The first seat may act."""
    return view.is_to_act


ADDRESS = ("m", "down", "enter")
"""The keys to whom a message goes."""

SIGNALLED: dict[str, Later] = {
    "signals_table": Later("table", at_once_due, (), quietly),
    "levers": Later("levers", at_once_due, ("m",), quietly),
    "levers_dim": Later("levers", at_once_due, ("m", *("down",) * 4), quietly),
    "audience": Later("audience", at_once_due, (*ADDRESS, "space", "down"), quietly),
    "wording": Later("wording", at_once_due, (*ADDRESS, "enter"), quietly),
    "pick": Later("picking", at_once_due, ("m", *("down",) * 6, "enter"), quietly),
    "pledging": Later("review", at_once_due, ("m", *("down",) * 6, *("enter",) * 5), quietly),
    "paper": Later("composer", at_once_due, ("p", "t", "down", "enter", "right"), quietly),
    "paper_review": Later(
        "review", at_once_due, ("p", "t", "down", "enter", "right", "enter"), quietly
    ),
    "ultimatum": Later("duty", due_is("ultimatum"), ("enter",), threatening),
    "ultimatum_due": Later("table", due_is("ultimatum"), (), threatening),
    "open_floor": Later("table", on_floor("open"), (), quietly),
    "sealed_floor": Later("table", on_floor("sealed"), (), quietly),
    "sealed_draft": Later("composer", on_floor("sealed"), ("p",), quietly),
    "handed_in": Later("table", on_floor("sealed"), ("p", "right", "enter", "y"), quietly),
    "away": Later("table", first_is_away, (), leaving),
    "away_levers": Later("levers", first_is_away, ("enter",), leaving),
    "missed": Later("table", first_is_missed, (), leaving),
    "standing": Later("page", first_is_missed, ("v",), leaving),
}
"""Rooms about signals and about floors without speaking order."""


DELTA = Place("tests/scenarios/delta.yaml", "alba", "dorn", ("elder", "cress", "bora"))
"""A scenario that has everything of chapters 17 and 18; a script plays the observers alone."""


def chairing(view: View, options: tuple[Action, ...]) -> Action:
    """The chair tables a single text and has everybody asked; all else as it comes."""
    wanted = (TakePoll, Mediate) if view.seat == "dorn" else (Voice, Reaffirm)
    found = [action for action in options if isinstance(action, wanted)]
    polls = [action for action in found if isinstance(action, TakePoll)]
    is_new = not view.offices.single
    if found and (is_new or polls or not isinstance(found[0], Mediate)):
        return (polls or found)[0]
    return quietly(view, options)


def imposing(view: View, options: tuple[Action, ...]) -> Action:
    """Whoever is asked about an agency or a step takes it; then nothing new."""
    wanted = (Perform, Exercise, Restrain, Voice, Reaffirm)
    found = [action for action in options if isinstance(action, wanted)]
    return found[0] if found else quietly(view, options)


def signing(view: View, options: tuple[Action, ...]) -> Action:
    """As meekly, and whatever else is asked is answered first of all."""
    asked = [action for action in options if isinstance(action, Voice | Reaffirm)]
    return asked[0] if asked else meekly(view, options)


def backing(view: View, options: tuple[Action, ...]) -> Action:
    """The first seat supports the first text that it may, and keeps to it; all else as it comes."""
    accepts = [action for action in options if isinstance(action, Accept)]
    is_free = view.seat == view.agenda.seats[0] and not any(
        seat == view.seat for seat, _ in view.acceptances
    )
    return accepts[0] if accepts and is_free else quietly(view, options)


def sits(seat: str, when: Until = at_once_due) -> Until:
    """It is this seat's turn, and as it should be otherwise."""
    return lambda view: view.seat == seat and when(view)


def polled_once(view: View) -> bool:
    """A straw poll was read out, and the seat may act."""
    polls = view.offices.polls
    return bool(polls) and polls[-1].is_read and at_once_due(view)


def has_stepped(view: View) -> bool:
    """A step was taken, and the seat may act."""
    return bool(view.matters.steps) and at_once_due(view)


LAST_MEANS = ("m", "end")
"""The keys to the last of the means."""

OFFICIAL: dict[str, Later] = {
    "chair_levers": Later("levers", sits("dorn"), (*LAST_MEANS, *("up",) * 4), quietly),
    "chair_position": Later("composer", sits("dorn"), ("p",), quietly),
    "chair_single": Later("composer", sits("dorn"), ("p", "s", "down", "right"), quietly),
    "chair_review": Later("review", sits("dorn"), ("p", "s", "down", "right", "enter"), quietly),
    "chair_narrowed": Later("composer", sits("alba"), ("p", "left"), quietly),
    "chair_table": Later("table", sits("dorn", polled_once), (), chairing),
    "chair_texts": Later("texts", sits("alba", polled_once), ("a",), chairing),
    "poll": Later("settle", due_is("poll", "alba"), ("enter", "down", "down"), chairing),
    "poll_due": Later("table", due_is("poll", "alba"), (), chairing),
    "leadership": Later("settle", due_is("reaffirm", "alba"), ("enter", "down"), backing),
    "offices_stand": Later("page", sits("alba", has_stepped), ("v",), imposing),
    "mediator": Later("table", sits("elder"), (), quietly),
    "mediator_levers": Later("levers", sits("elder"), (*LAST_MEANS, *("up",) * 2), quietly),
    "mediator_single": Later("composer", sits("elder"), ("p",), quietly),
    "mediator_vouches": Later(
        "picking", sits("elder"), (*LAST_MEANS, "up", "up", "enter"), quietly
    ),
    "mediator_brief": Later("briefing", sits("elder"), ("b", "right"), quietly),
    "commission": Later("table", sits("alba", in_commission), (), signing),
    "commission_levers": Later("levers", sits("alba", in_commission), LAST_MEANS, signing),
    "amendment": Later(
        "composer", sits("alba", in_commission), (*LAST_MEANS, "up", "enter"), signing
    ),
}
"""Rooms about others at the table and about the substance (rules, chapters 17 and 18)."""


@asynccontextmanager
async def inside_offices(name: str, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Player]:
    """The program with the room of that name open, in a scenario with everything."""
    later = OFFICIAL[name]
    async with playing(later.begun(DELTA), size) as player:
        await seated(player)
        await player.press(*later.keys)
        await player.settle()
        assert player.room == later.room, f"{name} leads to {player.room}"
        yield player


@asynccontextmanager
async def inside_signals(name: str, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Player]:
    """The program with the room of that name open, in a scenario with every means."""
    later = SIGNALLED[name]
    async with playing(later.begun(HARBOUR), size) as player:
        await seated(player)
        await player.press(*later.keys)
        await player.settle()
        assert player.room == later.room, f"{name} leads to {player.room}"
        yield player
