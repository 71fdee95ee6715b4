"""What a typed command does on the screens: a move, or the screen that shows what was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from summit.present.answers import answer
from summit.present.catalogue import say
from summit.present.commands.command import Ask, Do, Problem
from summit.present.commands.manual import problem_line
from summit.present.grammar import parse
from summit.ui.screens.moving import Moving

Showing = Callable[[Moving, Ask], None]


def obey(screen: Moving, typed: str) -> None:
    """Carry out a typed line; an empty one is nothing."""
    desk = screen.desk
    command = parse(typed, desk.view, desk.typing)
    match command:
        case Problem():
            desk.typed["line"] = typed
            screen.tell_no(problem_line(command))
        case Do(action=action):
            screen.make(action)
        case Ask():
            desk.did(command.query)
            _SHOWING.get(command.query, _page)(screen, command)


def _page(screen: Moving, asked: Ask) -> None:
    """What the view answers in lines."""
    lines = answer(screen.desk.view, asked, screen.desk.draft) or ()
    if lines:
        screen.open_page(say("title.typed", query=" ".join((asked.query, *asked.words))), lines)


def _draft(screen: Moving, asked: Ask) -> None:
    screen.desk.draft = asked.terms
    if screen.ROOM == "composer":
        screen.draw()
    else:
        screen.open_composer()


def _undraft(screen: Moving, asked: Ask) -> None:
    screen.desk.draft = None
    screen.draw()


def _text(screen: Moving, asked: Ask) -> None:
    screen.open_texts(asked.words[0] if asked.words else "")


def _why(screen: Moving, asked: Ask) -> None:
    screen.open_why(" ".join(asked.words))


def _confirm(screen: Moving, asked: Ask) -> None:
    screen.desk.asks = asked.words == ("on",)
    screen.desk.feed.say(say("plain.asks" if screen.desk.asks else "plain.asks_not"))
    screen.draw()


def _pause(screen: Moving, asked: Ask) -> None:
    screen.desk.is_paced = asked.words == ("on",)
    screen.desk.feed.say(say("screen.paced" if screen.desk.is_paced else "screen.paced_not"))
    screen.draw()


_SHOWING: Final[Mapping[str, Showing]] = MappingProxyType(
    {
        "nothing": lambda screen, asked: None,
        "draft": _draft,
        "undraft": _undraft,
        "text": _text,
        "why": _why,
        "look": lambda screen, asked: screen.draw(),
        "brief": lambda screen, asked: screen.open_brief(),
        "sheet": lambda screen, asked: screen.open_brief("points"),
        "trust": lambda screen, asked: screen.open_trust(),
        "options": lambda screen, asked: screen.open_options(),
        "hint": lambda screen, asked: screen.open_hint(),
        "history": lambda screen, asked: screen.open_log(),
        "confirm": _confirm,
        "pause": _pause,
        "save": lambda screen, asked: screen.open_page(
            say("title.save"), (say("plain.place", place=screen.house.place),)
        ),
        "quit": lambda screen, asked: screen.house.leave(),
    }
)
