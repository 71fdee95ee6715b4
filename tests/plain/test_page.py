"""Lines on the page: as wide as there is room, in signs that the other end can show."""

from __future__ import annotations

from io import BytesIO, StringIO, TextIOWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summit.plain.page import Page
from summit.present.width import display_width
from summit.present.wrapping import wrapped

WORDS = st.lists(st.text("abcé中–", min_size=1, max_size=9), min_size=1, max_size=40).map(" ".join)


def test_a_line_is_carried_over_with_a_hanging_indent() -> None:
    assert wrapped("TEXT    one two three", 16, "", " " * 8) == ["TEXT    one two", "        three"]
    assert wrapped("one two", 80, "  ", "    ") == ["  one two"]


def test_runs_of_spaces_are_kept_within_a_line_and_dropped_where_it_ends() -> None:
    assert wrapped("  a   b", 80) == ["  a   b"]
    assert wrapped("aaaa     bbbb", 8) == ["aaaa", "bbbb"]


def test_a_word_that_is_too_wide_stands_alone_and_whole() -> None:
    assert wrapped("see abcdefghijkl now", 8, "", " ") == ["see", " abcdefghijkl", " now"]


def test_an_empty_line_stays_one() -> None:
    assert wrapped("", 10) == [""]
    assert wrapped("", 10, "    ") == [""]


@given(WORDS, st.integers(20, 100), st.integers(0, 8))
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(
    text: str, width: int, hang: int
) -> None:
    lines = wrapped(text, width, "", " " * hang)
    assert max(display_width(line) for line in lines) <= width
    assert " ".join(" ".join(lines).split()) == " ".join(text.split())


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437"])
def test_signs_that_an_encoding_lacks_are_written_in_ascii(encoding: str) -> None:
    out = TextIOWrapper(BytesIO(), encoding=encoding, errors="replace")
    page = Page(out)
    page.line("T3 · 38.0 −> “so” ▇")
    page.ask("− ")
    page.answered("…")
    page.flush()
    assert out.buffer.getvalue() == b'T3 | 38.0 -> "so" #\n- ...\n'


def test_a_stream_that_can_show_everything_gets_everything() -> None:
    out = StringIO()
    Page(out).line("T3 · −2.0")
    assert out.getvalue() == "T3 · −2.0\n"


def test_an_open_question_is_ended_before_anything_else_is_said() -> None:
    out = StringIO()
    page = Page(out)
    page.ask("> ")
    page.break_off()
    page.break_off()
    page.line("left")
    assert out.getvalue() == "> \nleft\n"


class Screen(StringIO):
    """A terminal of some height that keeps what was written."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("LINES", "8")
    return Screen()


def full(screen: Screen, *answers: bool) -> tuple[Page, list[int]]:
    """A page that stops when the terminal is full, and the rows that stood there each time."""
    page, stops, left = Page(screen), [], list(answers)

    def rest() -> bool:
        stops.append(len(screen.getvalue().splitlines()))
        page.begin_screen()
        return left.pop(0)

    page.stop_when_full(rest)
    page.begin_screen()
    return page, stops


def test_no_line_leaves_a_full_terminal_unread(screen: Screen) -> None:
    page, stops = full(screen, True, True, True)
    page.lines(f"line {n}" for n in range(20))
    # One row is the prompt's: it stands above, and again below.
    assert stops == [6, 12, 18]
    assert screen.getvalue().count("line") == 20


def test_a_wrapped_line_counts_by_its_rows(screen: Screen) -> None:
    page, stops = full(screen, True)
    page.lines(["word " * 12] * 5)
    assert stops == [6]
    assert screen.getvalue().count("word") == 60


def test_what_is_not_wanted_is_left_out_up_to_the_next_question(screen: Screen) -> None:
    page, stops = full(screen, False)
    page.lines(f"line {n}" for n in range(20))
    assert screen.getvalue().count("line") == 6
    page.ask("> ")
    page.answered("look")
    page.line("again")
    assert screen.getvalue().endswith("> look\nagain\n")
    assert stops == [6]


def test_what_must_be_seen_is_shown_after_all(screen: Screen) -> None:
    page, _ = full(screen, False)
    page.lines(f"line {n}" for n in range(20))
    page.go_on()
    page.line("the end")
    assert screen.getvalue().endswith("line 5\nthe end\n")


def test_a_page_that_nobody_stops_runs_through(screen: Screen) -> None:
    page, stops = full(screen)
    page.stop_when_full(None)
    page.lines(f"line {n}" for n in range(50))
    assert (screen.getvalue().count("line"), stops) == (50, [])


@pytest.mark.parametrize("term", ["xterm-256color", "vt100"])
def test_a_cleared_terminal_forgets_what_has_scrolled_off_it_too(
    term: str, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    page = Page(screen)
    page.line("a secret")
    page.clear()
    # The lines above come last: to clear the screen moves it up among them, here and there.
    assert screen.getvalue() == "a secret\n\x1b[H\x1b[2J\x1b[3J"


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_cannot_be_cleared_gets_lines_until_nothing_is_in_sight(
    term: str, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    page = Page(screen)
    page.line("a secret")
    page.clear()
    assert screen.getvalue() == "a secret\n" + "\n" * 8


def test_what_is_no_terminal_is_never_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out = StringIO()
    page = Page(out)
    page.line("kept")
    page.clear()
    assert out.getvalue() == "kept\n"


def test_a_cleared_page_has_room_again_and_leaves_nothing_out(screen: Screen) -> None:
    page, stops = full(screen, False, False)
    page.lines(f"line {n}" for n in range(20))
    page.clear()
    page.lines(f"new {n}" for n in range(7))
    assert [screen.getvalue().count(word) for word in ("line", "new")] == [6, 7]
    assert len(stops) == 1


def test_a_number_keeps_its_sign_and_a_rule_its_number() -> None:
    assert wrapped("aaaa 60 % bb", 8) == ["aaaa", "60 % bb"]
    assert wrapped("visits 6 -> 4 now", 10) == ["visits", "6 -> 4 now"]
    assert wrapped("seen · rule 5.1", 12) == ["seen ·", "rule 5.1"]
    assert wrapped("a rule is a rule", 8) == ["a rule", "is a", "rule"]
