"""The one table of commands: every name, how it is used, and examples that the tests read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summit.engine.tables import Agenda
from summit.present.commands import office_verbs
from summit.present.commands.signal_verbs import TO_ANSWER, TO_LOOK, TO_SIGNAL
from summit.present.commands.verb import Group, Verb

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
    *TO_ANSWER,
    *office_verbs.TO_BE_ASKED,
    Verb(
        "reject",
        "words",
        "reject TEXT [naming LINES | all]",
        (),
        ("reject T2", "reject T2 naming 1", "reject T2 naming all"),
    ),
    Verb("say", "words", "say WORDS", (), ("say Eighteen visits a year can be discussed.",)),
    *TO_SIGNAL,
    *office_verbs.IN_OFFICE,
    *office_verbs.ON_SUBSTANCE,
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
    Verb("publish", "commission", "publish [FINDING]", (), ("publish", "publish F1")),
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
    *office_verbs.IN_FORCE,
    Verb("look", "shows", "look", ("status", "table", "l"), ("look",)),
    Verb("text", "shows", "text [TEXT]", (), ("text", "text T2", "T2")),
    Verb("brief", "shows", "brief", ("briefing",), ("brief",)),
    Verb("sheet", "shows", "sheet", ("score", "points"), ("sheet",)),
    Verb("trust", "shows", "trust", (), ("trust",)),
    *TO_LOOK,
    *office_verbs.TO_LOOK,
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
    "signals",
    "offices",
    "substance",
    "home",
    "periods",
    "commission",
    "shows",
    "desk",
)

_NAMED: Final[Mapping[str, Verb]] = {verb.name: verb for verb in VERBS}
_ALSO: Final[Mapping[str, tuple[Verb, ...]]] = {
    word: tuple(verb for verb in VERBS if word in verb.also) for each in VERBS for word in each.also
}


def verb_of(typed: str, agenda: Agenda | None = None) -> Verb | None:
    """The command of that name, of another word for it, or of a unique start of its name: among
    those that the game has, if any of them is meant. So `table` looks at the table where nobody
    holds the chair."""
    lower = typed.lower()
    named: tuple[Verb, ...] = (
        *((_NAMED[lower],) if lower in _NAMED else ()),
        *_ALSO.get(lower, ()),
    )
    if named:
        return next((verb for verb in named if verb.fits(agenda)), named[0])
    begun = _begun(typed, agenda)
    return begun[0] if len(begun) == 1 else None


def verbs_like(typed: str, agenda: Agenda | None = None) -> tuple[str, ...]:
    """The names of commands that begin so."""
    return tuple(verb.name for verb in _begun(typed, agenda))


def all_words(agenda: Agenda | None = None) -> tuple[str, ...]:
    """Every word that names a command of this game, for did-you-mean."""
    words = (word for verb in VERBS if verb.fits(agenda) for word in (verb.name, *verb.also))
    return tuple(dict.fromkeys(words))


def _begun(typed: str, agenda: Agenda | None) -> tuple[Verb, ...]:
    """The commands whose names begin so; what the game does not have comes in only alone."""
    begun = tuple(verb for verb in VERBS if typed and verb.name.startswith(typed.lower()))
    return tuple(verb for verb in begun if verb.fits(agenda)) or begun
