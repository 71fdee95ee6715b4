"""What an author, a player or a file says is shown as it stands: never obeyed, never a crash."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any, Final

import pytest
from textual.app import App
from textual.content import Content
from textual.events import Paste
from textual.style import Style
from textual.widget import Widget
from textual.widgets import OptionList

from summit.engine.seats import Seat
from summit.lobby.gathering import reopened
from summit.lobby.notes import LONGEST as LONGEST_NOTES
from summit.lobby.notes import notes_path
from summit.lobby.wish import Wish, planned
from summit.present.width import CUT_MARK, cut, display_width, one_line
from summit.scenario.files import read_text
from summit.text import clean
from summit.ui.screens.seats import SeatsScreen
from summit.ui.widgets.block import Block
from summit.ui.widgets.line import Line
from summit.ui.widgets.notes import Notes
from summit.ui.words import LONGEST, lit
from tests.tiny import TINY, tiny
from tests.ui.screens import Player, game, playing

STRINGS: Final[dict[str, str]] = {
    "treaty name": "[CFE II]",
    "closing tag": "[/b]",
    "closing all": "[/]",
    "tag left open": "[bold",
    "tag of a colour": "[red on blue]x[/red on blue]",
    "click": "[@click=app.quit]x[/]",
    "link": "[link=file:///etc/passwd]x[/link]",
    "variable": "$summit-bad [$error]x[/]",
    "nested": "[[[x]]] [a[b]c]",
    "backslash": "\\",
    "backslash and tag": "\\[b]x\\[/b]\\",
    "braces": "{braces} {0} {} {{x}} {title!r:>9}",
    "percent": "%s %(title)s %n ${HOME}",
    "colours": "a\x1b[31mb\x1b[2J\x1b[Hc",
    "terminal title": "a\x1b]0;owned\x07b",
    "clipboard": "a\x1b]52;c;b3duZWQ=\x1b\\b",
    "torn sequence": "a\x1b",
    "eight bits": "a\x9b31mb\x9d0;owned\x9cc\x90d\x9ce",
    "controls": "a\x00\x01\x07\x08\x0b\x0c\x7f\x85\tb",
    "right to left": "a\u202egnp.exe\u202c\u2066x\u2069\u200fb",
    "joiners": "\U0001f468\u200d\U0001f469\u200d\U0001f467 a\u200d\u200cb",
    "only joiners": "\u200d\u200c",
    "invisible": "a\u200b\u00ad\u2060\ufeff\u3164\U000e0041\ue000b",
    "wide": "\u6230\u7565\u6838\u6b66\u5668\u524a\u6e1b\u689d\u7d04",
    "marks": "Z" + "\u0300\u0301\u0489" * 30 + "e\u0301",
    "no break": "a\u00a0\u00a0\u202f\u2003b",
    "lines": "one\n\nTRUST   two\r\nNO      three\u2028[four]\r",
    "long word": "x" * 5_000,
    "long text": "[b]long words " * 360,
    "long and wide": "\u6230" * 5_000,
    "many lines": "line\n\n" * 800,
}
"""What somebody may write into a scenario, a sentence or a note."""

CASES: Final[dict[str, tuple[str, ...]]] = {
    "tags": (
        *("treaty name", "closing tag", "closing all", "tag left open", "tag of a colour", "click"),
        *("link", "variable", "nested"),
    ),
    "signs": ("backslash", "backslash and tag", "braces", "percent", "nested", "closing tag"),
    "sequences": (
        *("colours", "terminal title", "clipboard", "torn sequence", "eight bits", "controls"),
    ),
    "letters": (
        *("right to left", "joiners", "only joiners", "invisible", "wide", "marks", "no break"),
        "lines",
    ),
    "lengths": ("long word", "long text", "long and wide", "many lines"),
}
"""What is said in one scenario, in turns: each alone would take an hour."""

SECOND: Final = "2 "
"""Where two things of a kind need names of their own, the second begins with this."""

NEVER: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Categories of characters that never stand on a screen; joiners do (they make other letters)."""

LOOKS: Final = re.compile(r"(bold )?\$summit-[a-z]+|bold|")
"""How the house writes the looks of text; no other may come about."""

SINGLE: Final = {"title", "moment", "due", "head", "tabs"}
"""What has one line of the screen."""

SIZES: Final = ((160, 44), (60, 20), (80, 24))


def quoted(text: str) -> str:
    """A text as YAML in double quotes, what cannot be seen written as a number."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    is_seen = char == " " or unicodedata.category(char)[0] in "LNPSM"
    return char if is_seen else f"\\U{ord(char):08x}"


def scenario_of(*texts: str) -> str:
    """A scenario that says these texts in turns, wherever one may say something."""
    turn = cycle(texts)
    return tiny(*((old, _filled(new, turn)) for old, new in PLACES), briefing=quoted(texts[0]))


def _filled(pattern: str, turn: Iterator[str]) -> str:
    """A piece of a scenario, the next text at each mark in it."""
    made, *marks = re.split(r"<(2?)>", pattern)
    for second, rest in zip(marks[::2], marks[1::2], strict=True):
        made += quoted((SECOND if second else "") + next(turn)) + rest
    return made


PLACES: Final = (
    ("title: The strait\n", "title: <>\n"),
    ("period: Spring", "period: <>\nobjectives: [<>, <2>]\nsources: [<>]"),
    ("name: Avaria", "name: <>"),
    ("code: AVA", "code: <>"),
    ("name: Borland", "name: <2>"),
    ("code: BOR", "code: <2>"),
    ("brief: A maritime state that lives by trade through the strait.", "brief: <>"),
    ("brief: An inland state with one port, proud of its shore batteries.", "brief: <>"),
    ("text: Your parliament will accept deep cuts if somebody counts them.", "text: <>"),
    (
        "text: Your batteries are old; you would rather trade them than rebuild them.",
        "text: <>",
    ),
    ("because: No common fleet passes your parliament.", "because: <>"),
    ("because: More visits would show how old they are.", "because: <>"),
    ("title: Launchers on the shore", "title: <>\n    text: <>"),
    ("unit: launchers", "unit: <>"),
    ("title: Visits a year", "title: <2>\n    text: <>"),
    ("title: What stands beside the treaty", "title: <2>"),
    ("none: Nothing", "none: <>"),
    ("hotline: A line between the harbours", "hotline: <2>"),
    ("joint: A common patrol", "joint: <2>"),
    ("title: On the island\n    date: 3 March 2031", "title: <>\n    date: <>"),
    ("title: In the harbour\n    date: 20 April 2031", "title: <2>\n    date: <>"),
    ("title: Two boats collide", "title: <>\n    source: <>"),
    ("text: Nobody is hurt, and both sides say that the other steered.", "text: <>"),
    ("title: A storm takes a battery", "title: <2>"),
    ("text: Borland must say whether it will rebuild.", "text: <>"),
    ("text: Do you rebuild it?", "text: <>"),
    ("text: Rebuild it at once.", "text: <>"),
    ("text: Leave it and say so.", "text: <2>"),
    ("title: A treaty for the strait", "title: <>"),
    ("text: The launchers are counted and the boats sail.", "text: <>"),
    ("title: The talks break off", "title: <>"),
    ("text: The ministers leave by different doors.", "text: <>"),
    ("title: No treaty", "title: <>"),
    ("text: The strait stays as it was.", "text: <>"),
    ("when: texts.borland > 0 and texts.avaria == 0", "when: tension < 99"),
    ("seat: avaria", "seat: borland"),
    (
        "text: The other side has moved. A step back keeps the talks in balance.",
        "text: <>",
    ),
)
"""Every place of the scenario where something may be said, and how it is said there."""


@dataclass
class Walk:
    """What was seen on the way through the rooms: all text, room by room."""

    player: Player
    seen: dict[str, str] = field(default_factory=dict)

    async def look(self) -> None:
        """Check the screen as it stands, and remember what is on it."""
        await self.rest()
        check_screen(self.player.app)
        shown = "\n".join(piece.plain for piece in contents(self.player.app))
        self.seen[self.player.room] = f"{self.seen.get(self.player.room, '')}\n{shown}"

    async def rest(self) -> None:
        """Wait until everything is drawn."""
        await self.player.settle()

    async def do(self, *names: str) -> None:
        """Carry out commands of the table of commands, and look after each."""
        for name in names:
            self.player.app.screen.action_command(name)  # type: ignore[attr-defined]
            await self.look()

    def has_all(self, texts: Iterable[str], *rooms: str) -> None:
        """Every text was shown somewhere, and each of these rooms has shown one of them: the
        beginning at least, white space aside, wherever a line ended."""
        starts = [_pressed(cut(one_line(clean(text)), 6).removesuffix(CUT_MARK)) for text in texts]
        shown = {room: _pressed(self.seen[room]) for room in self.seen}
        for start in starts:
            assert any(start in each for each in shown.values()), f"{start!r} is nowhere"
        for room in rooms:
            assert any(start in shown[room] for start in starts), f"{room} shows none of {starts}"


def _pressed(text: str) -> str:
    return "".join(text.split())


def contents(app: App[Any]) -> Iterator[Content]:
    """All that the widgets of the screen show, beyond what fits the window too."""
    for widget in app.screen.walk_children(Widget):
        if not all(each.display for each in widget.ancestors_with_self):
            continue
        if isinstance(widget, OptionList):
            for option in widget.options:
                assert isinstance(option.prompt, Content)
                yield option.prompt
        elif not list(widget.children):
            drawn = widget.render()
            if isinstance(drawn, Content):
                yield drawn


def check_screen(app: App[Any]) -> None:
    """Nothing on the screen can be obeyed, by the terminal or by the library."""
    picture = html.unescape(app.export_screenshot())
    assert not forbidden_in(picture), f"{app.screen}: {forbidden_in(picture)}"
    for drawn in contents(app):
        assert not forbidden_in(drawn.plain), f"{app.screen}: {forbidden_in(drawn.plain)}"
        for span in drawn.spans:
            check_style(span.style)
    check_layout(app)


def check_style(style: str | Style) -> None:
    """It is one of the house's, or one that the library gives to its own cursor."""
    if isinstance(style, str):
        assert LOOKS.fullmatch(style), style
    else:
        assert not style.meta and style.link is None, style


def forbidden_in(text: str) -> set[str]:
    """What may not reach a screen."""
    return {
        char
        for char in text
        if char not in "\n\u200c\u200d" and unicodedata.category(char) in NEVER
    }


def check_layout(app: App[Any]) -> None:
    """No text has pushed the keys off the screen, or grown past the window."""
    keys = app.screen.query_one("#keys")
    assert keys.region.bottom == app.size.height and keys.region.height == 1, app.screen
    if not isinstance(app.focused, Line | Notes):
        assert "Help" in str(keys.render())
    for block in app.screen.walk_children(Block):
        if block.id in SINGLE:
            assert "\n" not in str(block.render()), f"{app.screen}: {block.id}"
    for widget in app.screen.walk_children(Widget):
        assert widget.region.right <= app.size.width or not widget.is_on_screen, widget


def check_clicks(app: App[Any]) -> None:
    """No cell of the screen does anything when it is clicked, or links anywhere."""
    for y in range(app.size.height):
        for x in range(app.size.width):
            style = app.screen.get_style_at(x, y)
            assert "@click" not in style.meta and style.link is None, (x, y)


@pytest.fixture(params=list(CASES.values()), ids=list(CASES))
def texts(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Some of the strings."""
    return tuple(STRINGS[name] for name in request.param)


@pytest.fixture
def written(texts: tuple[str, ...], tmp_path: Path) -> str:
    """The path of a scenario that is full of them."""
    path = tmp_path / "hostile.yaml"
    path.write_text(scenario_of(*texts), encoding="utf-8")
    return str(path)


@asynccontextmanager
async def walking(scenario: str, *seats: str) -> AsyncIterator[Walk]:
    """A walk that begins at the first screen of a game."""
    async with playing(game(scenario, *seats)) as player:
        walk = Walk(player)
        await walk.look()
        yield walk


async def through_the_briefing(walk: Walk) -> None:
    await walk.do("latter", "latter", "latter", "latter", "hide", "hide", "begin")
    assert walk.player.room == "table"


async def round_the_table(walk: Walk) -> None:
    await walk.do("texts", "back", "trust", "back", "log", "back", "hint", "back")
    await walk.do("options", "back", "help", "back", "leave", "back", "demand", "mutual", "back")
    await walk.do("why")
    topics = walk.player.app.screen.query_one("#topics", OptionList)
    for at in range(0, topics.option_count, 5):
        topics.highlighted = at
        await walk.look()
    await walk.do("back")


async def table_a_text(walk: Walk) -> None:
    """A draft that is another than the position, shown, and sent."""
    await walk.do("propose")
    issues = walk.player.app.screen.query_one("#issues", OptionList)
    for at in reversed(range(issues.option_count)):
        issues.highlighted = at
        await walk.do("meet")
    await walk.do("reset", "less", "send")
    assert walk.player.room == "review"
    await walk.do("yes")
    assert walk.player.room == "table"


async def to_the_end(walk: Walk) -> None:
    """Turns are ended, a choice is made, and the debrief is turned through."""
    for _ in range(40):
        if walk.player.room == "ending":
            break
        await walk.do("send" if walk.player.room == "duty" else "end")
        if walk.player.room == "review":
            await walk.do("yes")
    for _ in range(6):
        await walk.do("latter")
    assert walk.player.room == "ending"


async def in_every_size(walk: Walk) -> None:
    for size in SIZES:
        await walk.player.pilot.resize_terminal(*size)
        await walk.look()


async def test_a_text_goes_through_all_rooms_of_one_seat_as_it_stands(
    texts: tuple[str, ...], written: str
) -> None:
    async with walking(written, "borland") as walk:
        await through_the_briefing(walk)
        await in_every_size(walk)
        await round_the_table(walk)
        await table_a_text(walk)
        await to_the_end(walk)
    rooms = ("briefing", "table", "composer", "demand", "page", "why", "duty", "review", "ending")
    walk.has_all(texts, *rooms)


async def test_a_text_goes_through_the_rooms_of_two_people_as_it_stands(
    texts: tuple[str, ...], written: str
) -> None:
    async with walking(written, "avaria", "borland") as walk:
        await walk.do("sit", "begin", "demand", "send")
        assert walk.player.room in {"table", "review"}
        if walk.player.room == "review":
            await walk.do("yes")
        await walk.do("end", "sit", "begin", "end")
        assert walk.player.room == "duty"
        await walk.do("less", "more", "why", "back")
    walk.has_all(texts, "handover", "duty", "demand")


async def test_a_text_goes_through_the_rooms_of_nobody_as_it_stands(
    texts: tuple[str, ...], written: str
) -> None:
    async with walking(written) as walk:
        await walk.do("skip")
        await in_every_size(walk)
        await walk.do("begin")
        for _ in range(6):
            await walk.do("latter")
    walk.has_all(texts, "watch", "ending")


async def test_a_text_is_told_at_home_as_it_stands(
    texts: tuple[str, ...], written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    game(written, "borland", save="kept").close()
    monkeypatch.setattr("summit.scenario.files.folders", lambda: (Path(written).parent,))
    async with playing() as player:
        walk = Walk(player)
        await walk.look()
        entries = player.app.screen.query_one("#entries", OptionList)
        assert entries.option_count == 2
        entries.highlighted = 1
        await walk.look()
        entries.highlighted = 0
        await walk.do("brief", "back")
        player.app.push_screen(SeatsScreen(planned(Wish(written))))
        await walk.look()
        for at in range(3):
            player.app.screen.query_one("#seats", OptionList).highlighted = at
            await walk.do("people")
    walk.has_all(texts, "home", "seats")


async def test_every_string_may_be_said_in_a_scenario() -> None:
    """What the check refuses cannot come to a screen, and would be no test of one."""
    used = {name for names in CASES.values() for name in names}
    assert used == set(STRINGS)
    for texts in CASES.values():
        read_text(scenario_of(*(STRINGS[name] for name in texts)), "hostile.yaml")


async def test_no_cell_of_a_screen_obeys_a_click(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(scenario_of(STRINGS["click"], STRINGS["link"]), encoding="utf-8")
    async with walking(str(path), "borland") as walk:
        for names in ((), ("begin",), ("propose",), ("back", "why"), ("back", "options")):
            await walk.do(*names)
            check_clicks(walk.player.app)


@pytest.mark.parametrize("name", ["long word", "long text", "long and wide"])
async def test_what_is_too_long_for_its_place_is_cut_with_a_mark(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(scenario_of(STRINGS[name]), encoding="utf-8")
    async with walking(str(path), "borland") as walk:
        assert CUT_MARK in walk.player.text.splitlines()[0]
        await walk.do("begin")
        lines = walk.player.text.splitlines()
        rows = [line for line in lines if line.startswith(("▸", "  2 "))]
        assert len(rows) >= 3
        assert all(CUT_MARK in row and display_width(row) <= 80 for row in rows)
        await walk.do("propose")
        row = next(line for line in walk.player.text.splitlines() if line.startswith("▸"))
        assert CUT_MARK in row


def test_what_is_too_long_for_any_screen_is_cut_with_a_mark() -> None:
    shown = lit("x" * (LONGEST + 1)).plain
    assert len(shown) == LONGEST
    assert shown.endswith(CUT_MARK)
    assert lit("x" * LONGEST).plain == "x" * LONGEST


SPOOFED: Final = ("TRUST   two", "NO      three")


async def test_no_text_passes_for_a_dispatch_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(scenario_of(STRINGS["lines"]), encoding="utf-8")
    async with walking(str(path), "borland") as walk:
        await walk.do("begin")
        await to_the_end(walk)
        await walk.do("back", "log")
        assert walk.player.room == "page"
    for room in ("table", "page"):
        assert "TRUST" in walk.seen[room]
        lines = walk.seen[room].splitlines()
        assert not [line for line in lines if line.lstrip().startswith(SPOOFED)]


async def test_the_handout_stands_on_the_screen_as_its_author_wrote_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(tiny(("title: The strait", 'title: "[CFE II] * a_b"')), encoding="utf-8")
    monkeypatch.setattr("summit.scenario.files.folders", lambda: (tmp_path,))
    async with walking_at_home() as walk:
        await walk.do("brief")
        assert walk.player.room == "page"
        assert "[CFE II] * a_b" in walk.seen["page"]


FILES: Final = (
    *("[bold]x[bold].yaml", "[@click=app.quit]x.yaml", "a\x1b]0;owned\x07.yaml", "c\x9b31m.yaml"),
    *("a\nb.yaml", "a\u202ez.yml", "\\.yaml", "{0}.yaml", "x" * 200 + ".yaml"),
)


@pytest.mark.parametrize("inside", [TINY, "a: [", "title: '[/b]'"], ids=["good", "torn", "wrong"])
async def test_files_of_any_name_are_listed_at_home(
    inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    for name in FILES:
        (folder / name).write_text(inside, encoding="utf-8")
    monkeypatch.setattr("summit.scenario.files.folders", lambda: (folder,))
    async with walking_at_home() as walk:
        entries = walk.player.app.screen.query_one("#entries", OptionList)
        assert entries.option_count == len(FILES)
        for at in range(len(FILES)):
            entries.highlighted = at
            await walk.player.press("enter")
            await walk.look()
            assert walk.player.room == ("seats" if inside == TINY else "home")
            if inside == TINY:
                await walk.do("back")
    for name in FILES:
        start = cut(clean(Path(name).stem, lines=False), 10).removesuffix(CUT_MARK)
        assert start in walk.seen["home"]


@asynccontextmanager
async def walking_at_home() -> AsyncIterator[Walk]:
    """A walk that begins where no game is on."""
    async with playing() as player:
        walk = Walk(player)
        await walk.look()
        yield walk


SAID: Final = (
    "closing tag",
    "click",
    "terminal title",
    "eight bits",
    "right to left",
    "braces",
    "lines",
)


@pytest.mark.parametrize("name", SAID)
async def test_a_sentence_is_said_as_it_was_pasted(name: str) -> None:
    async with walking_in_the_tutorial() as walk:
        await walk.player.press("s")
        await paste(walk, STRINGS[name])
        await walk.player.press("enter")
        await walk.do("log")
    start = cut(clean(STRINGS[name], lines=False), 3).removesuffix(CUT_MARK)
    assert f"“{start}" in walk.seen["page"]


async def test_a_sentence_that_is_too_long_is_refused_and_not_lost() -> None:
    async with walking_in_the_tutorial() as walk:
        await walk.player.press("s")
        await paste(walk, "[b]" * 100)
        await walk.player.press("enter")
        await walk.look()
        assert "SAID" not in walk.player.text
        await walk.do("log")
        assert "280" in walk.seen["page"]


@pytest.mark.parametrize("case", CASES)
async def test_what_is_pasted_into_the_line_can_be_shown(case: str) -> None:
    async with walking_in_the_tutorial() as walk:
        for name in CASES[case]:
            await walk.player.press("colon")
            await paste(walk, STRINGS[name])
            await walk.player.press("escape", "colon")
            await walk.look()
            await walk.player.press("enter")
            await walk.look()
            while walk.player.room != "table":
                await walk.do("back")


@pytest.mark.parametrize("case", CASES)
async def test_what_is_pasted_into_the_notes_is_shown_and_kept_as_it_is(case: str) -> None:
    async with walking_in_the_tutorial() as walk:
        await walk.do("brief", "notes")
        notes = walk.player.app.screen.query_one("#notes", Notes)
        for name in CASES[case]:
            notes.clear()
            await paste(walk, STRINGS[name])
            kept = clean(STRINGS[name], limit=LONGEST_NOTES)
            assert notes.kept == kept
        await walk.do("back", "back", "brief", "notes")
        assert walk.player.app.screen.query_one("#notes", Notes).text == kept


async def test_notes_from_a_file_that_others_wrote_can_be_shown() -> None:
    table = game("tutorial", "tavia", save="noted")
    assert table.path is not None
    table.close()
    path = notes_path(table.path, Seat("tavia"))
    path.parent.mkdir()
    path.write_bytes("".join(STRINGS.values()).encode() + b"\xff\xfe\x1b[2J\x9b31m")
    async with playing(reopened(table.path)) as player:
        walk = Walk(player)
        await walk.do("brief", "notes")


@asynccontextmanager
async def walking_in_the_tutorial() -> AsyncIterator[Walk]:
    """A walk that begins at the table of a harmless game."""
    async with walking("tutorial", "tavia") as walk:
        await walk.do("begin")
        yield walk


async def paste(walk: Walk, text: str) -> None:
    """What the terminal does when somebody pastes; the screen is looked at before it is used."""
    walk.player.app.post_message(Paste(text))
    await walk.look()
