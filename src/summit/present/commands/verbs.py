"""The one table of commands: every name, how it is used, and examples that the tests read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Group = Literal["moves", "answers", "words", "home", "periods", "commission", "shows", "desk"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A command: its name, other words for it, its group in the help, and what follows the name.

    What it does stands in the catalogue under `command.<name>`. `examples` fit any scenario only
    in shape.
    """

    name: str
    group: Group
    usage: str
    also: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


VERBS: Final = (
    Verb(
        "propose",
        "moves",
        "propose [from TEXT] ISSUE=OPTION ...",
        ("offer",),
        (
            "propose warheads=1550 inspections=18",
            "propose from T2 warheads 1,550",
            "propose",
        ),
    ),
    Verb("accept", "moves", "accept TEXT", ("support", "sign"), ("accept T2",)),
    Verb("withdraw", "moves", "withdraw TEXT", (), ("withdraw T2",)),
    Verb(
        "demand",
        "moves",
        "demand MEASURE LEVEL [of SEAT] [reciprocal]",
        ("ask",),
        ("demand inspections 18 of russia", "demand inspections 18 of russia reciprocal"),
    ),
    Verb("end", "moves", "end", ("pass", "done"), ("end",)),
    Verb("grant", "answers", "grant [DEMAND]", (), ("grant",)),
    Verb("limit", "answers", "limit [DEMAND] LEVEL", (), ("limit 10",)),
    Verb("refuse", "answers", "refuse [DEMAND]", (), ("refuse",)),
    Verb("choose", "answers", "choose NUMBER | OPTION", ("pick",), ("choose 1",)),
    Verb(
        "reject",
        "words",
        "reject TEXT [naming LINES | all]",
        (),
        ("reject T2", "reject T2 naming 1", "reject T2 naming all"),
    ),
    Verb("say", "words", "say WORDS", (), ("say Eighteen visits a year can be discussed.",)),
    Verb("buy", "home", "buy PAYMENT", (), ("buy 1",)),
    Verb("vote", "home", "vote", ("ratify",), ("vote",)),
    Verb("shelve", "home", "shelve", (), ("shelve",)),
    Verb("admit", "periods", "admit", (), ("admit",)),
    Verb("deny", "periods", "deny", (), ("deny",)),
    Verb("keep", "periods", "keep", ("comply",), ("keep",)),
    Verb(
        "break",
        "periods",
        "break LIMIT ... | all",
        ("violate", "cheat"),
        ("break warheads", "break warheads launchers", "break all"),
    ),
    Verb(
        "visit",
        "periods",
        "visit LIMIT [of SEAT] | none",
        ("inspect",),
        ("visit warheads of russia", "visit none"),
    ),
    Verb("hold", "periods", "hold", ("spare",), ("hold",)),
    Verb("open", "periods", "open [FINDING]", ("explain",), ("open",)),
    Verb("stonewall", "periods", "stonewall [FINDING]", ("silence",), ("stonewall",)),
    Verb("extend", "periods", "extend [yes | no]", (), ("extend", "extend no")),
    Verb("lapse", "periods", "lapse", (), ("lapse",)),
    Verb(
        "consult",
        "commission",
        "consult [FINDING | about LIMIT of SEAT]",
        ("question",),
        ("consult", "consult F1", "consult about warheads of russia"),
    ),
    Verb("publish", "commission", "publish [FINDING]", ("disclose",), ("publish", "publish F1")),
    Verb(
        "accuse",
        "commission",
        "accuse SEAT of LIMIT",
        ("charge",),
        ("accuse russia of warheads",),
    ),
    Verb("suspend", "commission", "suspend", (), ("suspend",)),
    Verb("resume", "commission", "resume", (), ("resume",)),
    Verb("counter", "commission", "counter [SEAT]", ("retaliate",), ("counter russia",)),
    Verb("lift", "commission", "lift [SEAT]", (), ("lift russia",)),
    Verb("snapback", "commission", "snapback [SEAT]", ("penalty",), ("snapback russia",)),
    Verb("expel", "commission", "expel", (), ("expel",)),
    Verb("leave", "commission", "leave", (), ("leave",)),
    Verb("look", "shows", "look", ("status", "table", "l"), ("look",)),
    Verb("text", "shows", "text [TEXT]", (), ("text", "text T2", "T2")),
    Verb("brief", "shows", "brief", ("briefing",), ("brief",)),
    Verb("sheet", "shows", "sheet", ("score", "points"), ("sheet",)),
    Verb("trust", "shows", "trust", (), ("trust",)),
    Verb("tension", "shows", "tension", (), ("tension",)),
    Verb("agenda", "shows", "agenda [ISSUE]", ("issues", "issue"), ("agenda", "agenda warheads")),
    Verb("treaty", "shows", "treaty", ("period", "findings"), ("treaty",)),
    Verb("history", "shows", "history", ("log",), ("history",)),
    Verb("options", "shows", "options", ("menu",), ("options",)),
    Verb("hint", "shows", "hint", ("advice",), ("hint",)),
    Verb(
        "why",
        "shows",
        "why TOPIC",
        (),
        ("why trust russia", "why exposed", "why tension"),
    ),
    Verb("rules", "shows", "rules [NUMBER]", ("rule",), ("rules", "rules 5.3")),
    Verb("help", "shows", "help [COMMAND]", ("?", "commands"), ("help", "help propose")),
    Verb(
        "draft",
        "desk",
        "draft [from TEXT] ISSUE=OPTION ... | clear",
        ("preview", "try"),
        ("draft inspections=20", "draft", "draft clear"),
    ),
    Verb("confirm", "desk", "confirm on | off", (), ("confirm off", "confirm on")),
    Verb("pause", "desk", "pause on | off", (), ("pause off", "pause on")),
    Verb("save", "desk", "save", (), ("save",)),
    Verb("quit", "desk", "quit", ("exit", "q", "bye"), ("quit",)),
)
"""In the order in which the help lists them."""

GROUPS: Final[tuple[Group, ...]] = (
    "moves",
    "answers",
    "words",
    "home",
    "periods",
    "commission",
    "shows",
    "desk",
)

_BY_NAME: Final = {word: verb for verb in VERBS for word in (verb.name, *verb.also)}


def verb_of(typed: str) -> Verb | None:
    """The command of that name, of another word for it, or of a unique start of its name."""
    lower = typed.lower()
    if lower in _BY_NAME:
        return _BY_NAME[lower]
    begun = {verb.name: verb for verb in VERBS if lower and verb.name.startswith(lower)}
    return next(iter(begun.values())) if len(begun) == 1 else None


def verbs_like(typed: str) -> tuple[str, ...]:
    """The names of commands that begin so."""
    return tuple(verb.name for verb in VERBS if typed and verb.name.startswith(typed.lower()))


def all_words() -> tuple[str, ...]:
    """Every word that names a command, for did-you-mean."""
    return tuple(_BY_NAME)
