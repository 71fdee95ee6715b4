"""The one table of commands: bindings, footer, palette, help and `docs/keys.md` are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.binding import Binding, BindingType

from summit.present.catalogue import say, word

EVERYWHERE: Final = "everywhere"

DESK: Final = ("composer", "demand", "texts", "trust", "levers")
"""The screens from which moves are made, besides the table."""

AFTER: Final = ("vote", "comply", "settle")
"""The screens on which something is settled that a signed treaty asks."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a key does.

    `keys` are a letter (or a sign) and its twin that works on every keyboard; `rooms` the kinds of
    screen where it is at hand. `shown` puts it into the footer; `order` is its place in the table.
    """

    name: str
    keys: tuple[str, ...]
    rooms: tuple[str, ...]
    shown: bool = True

    @property
    def label(self) -> str:
        """Its name in the footer."""
        return word("key", self.name)

    @property
    def about(self) -> str:
        """What it does, in a sentence."""
        return word("keyabout", self.name)


COMMANDS: Final = (
    Command("propose", ("p", "f6"), ("table",)),
    Command("demand", ("d", "f7"), ("table",)),
    Command("signals", ("m", "right"), ("table",)),
    Command("end", ("e", "f10"), ("table",)),
    Command("texts", ("a", "f3"), ("table",)),
    Command("why", ("w", "f8"), ("table",)),
    Command("hint", ("h", "f12"), ("table",)),
    Command("trust", ("t", "f4"), ("table",)),
    Command("brief", ("b", "f2"), ("table", "home")),
    Command("standing", ("v", "left"), ("table",), shown=False),
    Command("options", ("o", "f11"), ("table",), shown=False),
    Command("log", ("l", "f5"), ("table",), shown=False),
    Command("say", ("s",), ("table",), shown=False),
    Command("skip", ("space",), ("table", "watch"), shown=False),
    Command("pane", ("tab",), ("table",), shown=False),
    Command("unteach", ("x",), ("table",), shown=False),
    Command("line", ("colon", "f9"), ("table", *DESK), shown=False),
    Command("less", ("left", "minus"), ("composer", "demand", "duty")),
    Command("more", ("right", "plus"), ("composer", "demand", "duty")),
    Command("send", ("enter", "f6"), ("composer", "demand", "duty")),
    Command("settle", ("enter", "f6"), AFTER),
    Command("toggle", ("space", "left", "right"), ("comply",)),
    Command("lowest", ("comma",), ("composer", "demand"), shown=False),
    Command("highest", ("full_stop",), ("composer", "demand"), shown=False),
    Command("meet", ("m", "f3"), ("composer",)),
    Command("reset", ("r", "f5"), ("composer", "demand", "comply")),
    Command("mutual", ("m", "f3"), ("demand",)),
    Command("office", ("s", "f2"), ("composer",), shown=False),
    Command("audience", ("t", "f7"), ("composer",), shown=False),
    Command("choose", ("enter", "f6"), ("levers",)),
    Command("standing", ("v", "left"), ("levers",)),
    Command("mark", ("space", "f6"), ("audience",)),
    Command("accept", ("enter", "f6"), ("texts",)),
    Command("reject", ("x", "f7"), ("texts",)),
    Command("withdraw", ("u", "f5"), ("texts",)),
    Command("counter", ("p", "f2"), ("texts",)),
    Command("why", ("w", "f8"), (*DESK, "duty", *AFTER, "moment")),
    Command("hide", ("h", "f5"), ("briefing",)),
    Command("notes", ("n", "f6"), ("briefing",)),
    Command("take", ("enter", "f6"), ("hint",)),
    Command("turn", ("enter",), ("ending",), shown=False),
    Command("former", ("left",), ("briefing", "ending", "help")),
    Command("latter", ("right",), ("briefing", "ending", "help")),
    Command("sit", ("tab", "f2"), ("handover",)),
    Command("begin", ("enter", "f10"), ("briefing", "watch", "moment")),
    Command("people", ("space", "f6"), ("seats",)),
    Command("close", ("enter",), ("page", "help")),
    Command("yes", ("y", "f6"), ("review",)),
    Command(
        "back",
        ("escape",),
        (
            "briefing",
            "hint",
            "composer",
            "demand",
            "texts",
            "trust",
            "levers",
            "audience",
            "wording",
            "duty",
            *AFTER,
            "moment",
            "why",
            "page",
            "help",
            "seats",
            "review",
            "ending",
            "picking",
        ),
    ),
    Command("help", ("question_mark", "f1"), (EVERYWHERE,)),
    Command("palette", ("ctrl+p",), (EVERYWHERE,), shown=False),
    Command("leave", ("q",), ("table", "home", "ending", "handover", "watch")),
    Command("quit", ("ctrl+q",), (EVERYWHERE,), shown=False),
    Command("stop", ("ctrl+c",), (EVERYWHERE,), shown=False),
    Command("suspend", ("ctrl+z",), (EVERYWHERE,), shown=False),
)
"""In the order of the footer and the help."""

TYPING: Final = (
    Command("begin", ("enter",), ()),
    Command("back", ("escape",), ()),
    Command("help", ("f1",), ()),
)
"""The footer while a line is typed: the keys that put no letter into it."""

UNSEEN: Final = frozenset({"quit", "stop", "suspend"})
"""What may be done in a window that is too small to show anything."""

SIGNALLING: Final = frozenset({"signals", "standing", "audience", "office"})
"""What only a scenario with signals has a use for."""

OPENING: Final = frozenset({"line", "say"})
"""What opens the line: carried out before the next key is read, so that it goes into the line."""

NAMES: Final = {
    "question_mark": "?",
    "colon": ":",
    "plus": "+",
    "minus": "-",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "comma": ",",
    "full_stop": ".",
}


def commands_of(room: str) -> tuple[Command, ...]:
    """All that is at hand in a kind of screen."""
    return tuple(each for each in COMMANDS if room in each.rooms or EVERYWHERE in each.rooms)


def bindings_of(room: str) -> list[BindingType]:
    """The bindings of a kind of screen."""
    return [
        Binding(
            ",".join(each.keys),
            f"command('{each.name}')",
            each.label,
            show=False,
            priority=each.name in OPENING,
        )
        for each in commands_of(room)
    ]


def digits() -> list[BindingType]:
    """A binding for each digit, carried out before the next key is read."""
    return [Binding(str(n), f"digit('{n}')", show=False, priority=True) for n in range(10)]


def key_name(key: str) -> str:
    """A key as it stands on a keyboard: `F6`, `?`, `←`."""
    if key in NAMES:
        return NAMES[key]
    return key.upper() if key[0] == "f" and key[1:].isdecimal() else key


def keys_named(command: Command) -> str:
    """All keys of a command: `p or F6`."""
    return say("keys.or").join(key_name(key) for key in command.keys)
