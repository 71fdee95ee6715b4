"""Sentences about commands: what each does, and what was not understood in a typed line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "problem": "not understood: {problem}",
    "problem.meant": "{problem}. Did you mean {suggestion}?",
    "problem.line_too_long": "a line has at most {longest} characters and 200 words",
    "problem.verb_unknown": "there is no command {typed}; help lists them",
    "problem.verb_ambiguous": "{typed} may be {fits}",
    "problem.verb_missing": "{typed} is no command",
    "problem.nothing_to_confirm": "{typed} answers no question; help lists the commands",
    "problem.no_menu": "a number picks from a numbered list, and none was shown; type options",
    "problem.not_in_menu": "the last list has no number {typed}; it ends at {last}",
    "problem.no_seat": "only a delegation can {verb}",
    "problem.left_over": "{verb} does not take {typed}; see help {verb}",
    "problem.no_changes": (
        "say what is to change, as in propose ISSUE=OPTION; agenda lists the issues"
    ),
    "problem.no_draft": "there is no draft; draft ISSUE=OPTION begins one",
    "problem.no_position": "there is no position to change yet",
    "problem.issue_unknown": "there is no issue {typed}; agenda lists them",
    "problem.issue_ambiguous": "{typed} may be {fits}",
    "problem.issue_twice": "{issue} is given twice, with different options",
    "problem.option_missing": "which option of {issue}? agenda {issue} lists them",
    "problem.option_unknown": "{issue} has no option {typed}; it has {fits}",
    "problem.option_between": "{issue} has no option {typed}; next to it {near}",
    "problem.option_ambiguous": "{typed} of {issue} may be {fits}",
    "problem.text_unknown": "there is no text {typed}; the latest is {last}",
    "problem.no_texts": "there are no texts yet",
    "problem.text_missing": "which text? {verb} T1, for example; standing now: {fits}",
    "problem.text_missing_none": "which text? {verb} T1, for example",
    "problem.demand_not_text": "{typed} is a demand; grant, limit or refuse answers it",
    "problem.seat_unknown": "there is no delegation {typed}; there are {fits}",
    "problem.seat_ambiguous": "{typed} may be {fits}",
    "problem.line_unknown": "your red lines have the numbers 1 to {lines}; sheet lists them",
    "problem.no_lines": "you have no red line to name",
    "problem.nothing_asked_of_you": (
        "no demand waits for your answer, so there is nothing to {verb}"
    ),
    "problem.refuse_is_for_demands": "refuse answers a demand, and none waits; reject is for texts",
    "problem.nothing_to_choose": "no choice waits for you",
    "problem.choice_unknown": "choose one of {fits}, or its number",
    "problem.nothing_said": "say what? Everything behind say is said aloud",
    "problem.demand_of_what": (
        "demand what? As in demand MEASURE LEVEL of SEAT; agenda lists measures"
    ),
    "problem.demand_of_whom": "of whom? Add of and one of {fits}",
    "problem.demand_one_measure": "a demand asks for one measure",
    "problem.on_or_off": "{verb} on, or {verb} off; help {verb} says what it does",
    "command.propose": "table a new text",
    "command.accept": "support another's text",
    "command.withdraw": "take back your support",
    "command.demand": "ask another for verification",
    "command.end": "end your turn",
    "command.grant": "grant the demand that waits",
    "command.limit": "grant less than was demanded",
    "command.refuse": "refuse the demand that waits",
    "command.choose": "settle what an inject asks of you",
    "command.reject": "say no to a text",
    "command.say": "say a sentence to the room",
    "command.look": "the whole table",
    "command.text": "the rolling text, or one text and its worth",
    "command.brief": "the briefing and your instructions",
    "command.sheet": "your points, walk-away and red lines",
    "command.trust": "who trusts whom",
    "command.tension": "the mood of the room",
    "command.agenda": "the issues and their options",
    "command.history": "all that has happened",
    "command.options": "what you could do now, numbered",
    "command.hint": "advice",
    "command.why": "the reasons behind a number",
    "command.rules": "the rules, or one of them",
    "command.help": "this list, or one command",
    "command.draft": "look at a text before tabling it",
    "command.confirm": "whether to ask before a move",
    "command.pause": "whether to wait when the terminal is full",
    "command.save": "where this game is kept",
    "command.quit": "leave; the game is kept",
    "about.propose": (
        "Tables a text to everybody: your own position with changes, or another text (from T2)"
        " with changes. It replaces your position, and you support it. A preview comes first."
        " One move."
    ),
    "about.accept": (
        "Supports the standing position of another delegation, by its name or its author's. When"
        " every party supports one text, the treaty is signed. One move."
    ),
    "about.withdraw": "Takes back your support of a text, until it is signed. One move, and trust.",
    "about.demand": (
        "Asks another delegation to commit itself to a level of a verification measure; it must"
        " answer at once. With reciprocal you offer the same, which costs no trust. One move."
    ),
    "about.end": "Ends your turn; the moves that are left are lost.",
    "about.grant": (
        "Grants the demand that waits for you. It is a promise: no text of yours may fall below"
        " that level. Free, and due before anything else."
    ),
    "about.limit": (
        "Grants a lower level than the one demanded; that is a promise too. Free, and due before"
        " anything else."
    ),
    "about.refuse": (
        "Refuses the demand that waits for you; the other trusts you less. Free, and due before"
        " anything else."
    ),
    "about.choose": (
        "Settles the choice that an inject puts to you, by its number or its name. Free, and due"
        " before anything else."
    ),
    "about.reject": (
        "Says no aloud to the standing position of another. Naming tells it which of your red"
        " lines the text crosses, by their numbers on your sheet, or all. Free, once a text."
    ),
    "about.say": "Says a sentence to the room. Free, three in a turn; words alone move nothing.",
    "about.look": (
        "Shows the rolling text, trust, tension, demands, promises and what waits for you."
    ),
    "about.text": (
        "Shows the rolling text: what is agreed and what is in brackets. With a name it shows that"
        " text and what it is worth to you."
    ),
    "about.brief": "Shows the briefing for all and your own instructions, which nobody else has.",
    "about.sheet": "Shows your score sheet, your walk-away value and your red lines.",
    "about.trust": (
        "Shows your own trust in the others exactly, and how the room reads everybody else's."
    ),
    "about.tension": "Shows the mood of the room and what will move it when the round closes.",
    "about.agenda": "Lists the issues with their options, or shows one issue in full.",
    "about.history": "Shows everything that you have been told since the start.",
    "about.options": "Lists what you could do now. Type a number to do it.",
    "about.hint": "Gives advice from what you can see: duties, texts you could sign, trades.",
    "about.why": (
        "Opens the rows and the rule behind a number. Topics are trust, reading, tension, paper,"
        " exposed, eyes, walk-away, red lines, moves, brackets, a text, a demand, an issue,"
        " an inject."
    ),
    "about.rules": "Lists the chapters of the rules; with a number, one chapter or one rule.",
    "about.help": "Lists all commands, or shows one in full.",
    "about.draft": (
        "Shows what a text would be worth without tabling it. It is kept: further draft and"
        " propose build on it, and propose alone tables it. draft clear forgets it."
    ),
    "about.confirm": (
        "With off, a text is tabled, and a treaty signed, without asking. What would cost you"
        " dearly is asked all the same."
    ),
    "about.pause": (
        "With on, whatever is longer than the terminal waits for Enter before it goes on; q skips"
        " the rest. With off it runs through."
    ),
    "about.save": "Says where this game is kept. Every move is saved before it counts.",
    "about.quit": "Leaves the game. It is kept and can be resumed.",
    "group.moves": "Moves, in your turn",
    "group.answers": "Answers, before anything else",
    "group.words": "Words, free",
    "group.shows": "Looking, free at any time",
    "group.desk": "Your desk",
    "help.line": "  {usage}: {summary}",
    "help.usage": "usage: {usage}",
    "help.also": "also: {words}",
    "help.example": "example: {example}",
    "help.foot": (
        "Names may be cut short, case and commas do not matter. A number picks from the last list."
        " help COMMAND says more."
    ),
}
