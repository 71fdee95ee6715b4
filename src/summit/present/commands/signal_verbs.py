"""The commands of chapter 16: what can be said and done beside texts and demands."""

from __future__ import annotations

from typing import Final

from summit.present.commands.verb import Verb

TO_ANSWER: Final = (
    Verb("yield", "answers", "yield", ("heed",), ("yield",), "ultimatums"),
    Verb("defy", "answers", "defy", (), ("defy",), "ultimatums"),
)
"""How an ultimatum is settled (rule 16.10)."""

TO_SIGNAL: Final = (
    Verb(
        "declare",
        "signals",
        "declare conciliatory | firm",
        ("announce",),
        ("declare conciliatory", "declare firm"),
        "statements",
    ),
    Verb(
        "whisper",
        "signals",
        "whisper to SEAT[, SEAT]: WORDS",
        ("tell",),
        ("whisper to russia: Six visits would be enough for us.",),
        "back_channels",
    ),
    Verb("reveal", "signals", "reveal PAPER", ("leak",), ("reveal N2",), "non_papers"),
    Verb(
        "disclose",
        "signals",
        "disclose ISSUE over ISSUE to SEAT[, SEAT] | all",
        (),
        ("disclose warheads over inspections to russia", "disclose telemetry over duration to all"),
        "disclosures",
    ),
    Verb(
        "pledge",
        "signals",
        "pledge SEAT ISSUE=OPTION [by ROUND]",
        (),
        ("pledge russia warheads=1550", "pledge russia warheads=1550 by 2"),
        "pledges",
    ),
    Verb(
        "link",
        "signals",
        "link ISSUE to ISSUE",
        ("tie",),
        ("link warheads to missile_defence",),
        "linkage",
    ),
    Verb(
        "unlink",
        "signals",
        "unlink ISSUE from ISSUE",
        ("untie",),
        ("unlink warheads from missile_defence",),
        "linkage",
    ),
    Verb(
        "decline",
        "signals",
        "decline ISSUE to ISSUE of SEAT",
        ("delink",),
        ("decline missile_defence to warheads of russia",),
        "linkage",
    ),
    Verb(
        "ultimatum", "signals", "ultimatum SEAT", ("threaten",), ("ultimatum russia",), "ultimatums"
    ),
    Verb("gesture", "signals", "gesture NAME", ("step",), ("gesture open_day",), "gestures"),
    Verb("undo", "signals", "undo NAME", (), ("undo open_day",), "gestures"),
    Verb("walk", "signals", "walk out", ("walkout",), ("walk out",), "walk_outs"),
    Verb("return", "signals", "return", ("come",), ("return", "come back"), "walk_outs"),
)
"""What is signalled with the floor."""

DOUBLES: Final = {
    "propose": Verb(
        "propose_to",
        "signals",
        "propose to SEAT[, SEAT] ...",
        examples=("propose to russia warheads=1550",),
        needs="papers",
    ),
    "deny": Verb("deny_paper", "signals", "deny PAPER", examples=("deny N1",), needs="non_papers"),
}
"""Commands that mean something else besides, by their names: the help lists them twice."""

TO_LOOK: Final = (
    Verb(
        "signals", "shows", "signals", ("pledges", "links", "ultimatums", "gestures"), ("signals",)
    ),
)
"""What shows all of it."""
