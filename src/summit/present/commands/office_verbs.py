"""The commands of the chapters 17 and 18: offices, and steps on the substance."""

from __future__ import annotations

from typing import Final

from summit.present.commands.verb import Verb

TO_BE_ASKED: Final = (
    Verb("live", "answers", "live [with it]", ("could",), ("live with it",), "polls"),
    Verb(
        "cannot",
        "answers",
        "cannot [live with it] [on ISSUE]",
        ("can't",),
        ("cannot", "cannot live with it", "cannot on warheads"),
        "polls",
    ),
    Verb("reaffirm", "answers", "reaffirm", ("honour", "honor"), ("reaffirm",), "leaders"),
    Verb("disown", "answers", "disown", (), ("disown",), "leaders"),
)
"""How a straw poll is answered, and whether a new leadership keeps its word (17.3, 17.9)."""

IN_OFFICE: Final = (
    Verb(
        "table",
        "offices",
        "table [from TEXT] ISSUE=OPTION ...",
        ("mediate",),
        ("table warheads=1550 inspections=18", "table from T2 warheads 1,550"),
        "chair",
    ),
    Verb("poll", "offices", "poll", ("straw",), ("poll",), "chair"),
    Verb("vouch", "offices", "vouch SEAT to SEAT", (), ("vouch russia to usa",), "mediators"),
    Verb("report", "offices", "report [NAME]", (), ("report mines",), "reports"),
    Verb("press", "offices", "press SEAT", ("urge",), ("press russia",), "calls"),
    Verb("endorse", "offices", "endorse [TEXT]", ("back",), ("endorse T2",), "blocs"),
    Verb(
        "restrain", "offices", "restrain [NAME]", ("rein",), ("restrain customs_raid",), "agencies"
    ),
)
"""What chairs, mediators, observers, blocs and governments do (rules, chapter 17)."""

ON_SUBSTANCE: Final = (
    Verb(
        "broach",
        "substance",
        "broach [ISSUE OPTION]",
        ("raise", "discuss"),
        ("broach telemetry 5",),
        "closed",
    ),
    Verb("impose", "substance", "impose [NAME]", ("sanction",), ("impose fees",), "sanctions"),
    Verb("relieve", "substance", "relieve [NAME]", ("ease",), ("relieve fees",), "sanctions"),
    Verb("step", "substance", "step [SEQUENCE]", ("perform",), ("step", "step thaw"), "sequences"),
    Verb("reverse", "substance", "reverse [SEQUENCE]", (), ("reverse thaw",), "sequences"),
    Verb(
        "exercise",
        "substance",
        "exercise [CONTACT]",
        ("use", "ring"),
        ("exercise hotline",),
        "contacts",
    ),
)
"""What is done about the substance beside texts (rules, chapter 18)."""

IN_FORCE: Final = (
    Verb(
        "amend",
        "commission",
        "amend [from TEXT] ISSUE=OPTION ...",
        (),
        ("amend inspections=18",),
        "amendments",
    ),
    Verb(
        "consent",
        "commission",
        "consent [AMENDMENT]",
        ("agree",),
        ("consent", "consent A1"),
        "amendments",
    ),
)
"""How a treaty in force is changed (rule 18.9)."""

TO_LOOK: Final = (
    Verb(
        "matters",
        "shows",
        "matters",
        ("offices", "substance", "sanctions", "sequences", "figures", "credit"),
        ("matters",),
        "matters",
    ),
)
"""What shows all of it."""
