"""Sentences around a game: what there is to play, what is wished, what a move would cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "regret.asking_too_much": "what you ask for would bind you too, and you could not sign it",
    "regret.promising_too_much": "no text of yours could go below this, and you could not sign it",
    "regret.too_low": (
        "you would support a text worth {margin} less to you than no deal at all (walk-away"
        " {walk_away}, rule 3.5)"
    ),
    "regret.crossing": "you would support a text across your own red line (rule 3.4)",
    "regret.breaking": "you would break your promise, and trust with it (rule 6.4)",
    "game.torn": "the last line of the save was torn and is left out; nothing accepted is missing",
    "game.kept": "The game is kept in {place}. To go on: {summit} resume {name}",
    "game.saved": "The game is saved as you play, in {place}",
    "game.defect": "the script of {name} did what it should not, in round {round}: {detail}",
    "home.title": "Summit {version}: negotiations on arms control",
    "home.scenarios": "Scenarios",
    "home.saves": "Games to go on with",
    "home.seats": "{title}: for whom do you speak?",
    "home.entry": "{name}: {about}",
    "home.numbered": "{number}. {about} ({name})",
    "home.seat": "{name} · {code}",
    "home.watch": "nobody; watch the scripts play",
    "home.which": "number or name (q leaves): ",
    "home.people": "number or name, several for several people here (q leaves): ",
    "home.again": "a number from 1 to {last}, or a name from the list",
    "home.seats_again": (
        "numbers from 1 to {last}, or names from the list, such as 1 2; {watch} stands alone"
    ),
    "home.minutes": "{count} minutes",
    "home.round": "round {number}",
    "home.scripts": "scripts only",
    "home.faulty": "{count} findings; summit check shows them",
    "home.how": "To play: summit play SCENARIO --seat ID; to go on: summit resume SAVE",
    "usage.watch_and_seat": "--watch means that nobody sits down: leave out --seat and --hotseat",
    "usage.several_seats": "several people at one terminal: add --hotseat",
    "usage.which_scenario": "say which scenario; summit list shows them",
    "usage.which_seat": (
        "say for whom to speak: --seat with one of {seats}, --hotseat for several people here, or"
        " --watch"
    ),
    "usage.no_seat": "there is no delegation {typed}; there are {seats}",
    "usage.nothing_left": "there is no game to go on with; summit play begins one",
}
