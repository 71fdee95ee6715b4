"""The command line: what each command does, what it says, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from summit.cli import program
from summit.lobby.wish import Wish, WrongUsage
from summit.plain import starting
from summit.scenario.files import scenarios
from summit.table.save import load
from tests.tiny import tiny

COMMANDS = sorted(program.commands)
QUICK = ("confirm off", *("options", "1", "y") * 40)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`SUMMIT_HOME`, empty, and an empty folder to work in."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SUMMIT_HOME", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A scenario of one's own."""
    path = tmp_path / "mine.yaml"
    path.write_text(tiny(("id: tiny", "id: mine")), encoding="utf-8")
    return path


def run(*words: str, lines: tuple[str, ...] = ()) -> Result:
    return CliRunner().invoke(program, list(words), input="".join(f"{line}\n" for line in lines))


def play(*words: str, lines: tuple[str, ...] = ()) -> Result:
    return run("play", *words, "--seed", "seed", lines=lines)


def test_help_comes_without_loading_the_game() -> None:
    code = (
        "import sys\n"
        "from summit.cli import program\n"
        "program.main(['--help'], standalone_mode=False)\n"
        "heavy = {'pydantic', 'asyncio', 'yaml', 'summit.engine', 'summit.scenario', 'readline'}\n"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "summit play tutorial --seat tavia" in done.stdout


def test_python_runs_the_program_by_its_name() -> None:
    command = [sys.executable, "-m", "summit", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("summit, version ")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_an_example(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Example: summit {name}" in result.output


def test_nobody_is_asked_in_a_pipe() -> None:
    assert run().exit_code == 0
    assert "tutorial: The Long Bank" in run().stdout
    assert "summit play SCENARIO --seat ID" in run().stderr


def test_the_list_has_every_scenario_and_the_games_that_can_be_gone_on_with() -> None:
    play("tutorial", "--seat", "tavia", "--save", "left", lines=("end",))
    play("tutorial", "--watch", "--save", "over")
    result = run("list")
    assert result.exit_code == 0
    assert [path.stem for path in scenarios() if f"{path.stem}: " not in result.stdout] == []
    assert "left: The Long Bank · round 1 · tavia" in result.stdout
    assert "over" not in result.stdout


def test_the_list_begins_with_the_shortest_game() -> None:
    assert run("list").stdout.splitlines()[1].strip().startswith("tutorial:")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("play",), 2, "say which scenario; summit list shows them"),
        (("play", "tutorial"), 2, "--seat with one of tavia, orrin, --hotseat for several"),
        (("play", "tutorial", "--seat", "nobody"), 2, "there is no delegation nobody"),
        (("play", "tutorial", "--seat", "tavia", "--watch"), 2, "leave out --seat"),
        (("play", "tutorial", "--hotseat", "--watch"), 2, "leave out --seat and --hotseat"),
        (("play", "tutorial", "--seat", "tavia", "--seat", "orrin"), 2, "add --hotseat"),
        (("play", "tutorial", "--hotseat", "--seat", "nobody"), 2, "there is no delegation nobody"),
        (("play", "tutoriel", "--watch"), 3, "did you mean tutorial?"),
        (("play", "nowhere.yaml", "--watch"), 3, "there is no file nowhere.yaml"),
        (("play", "tutorial", "--watch", "--save", "a:b"), 3, "cannot be the name of a save"),
        (("resume",), 2, "there is no game to go on with"),
        (("resume", "nothing"), 3, "there is no such save"),
        (("replay", "nothing"), 3, "there is no such save"),
        (("brief", "nothing"), 3, "there is no scenario nothing"),
        (("brief", "tutorial", "--seat", "nobody"), 2, "there is no delegation nobody"),
        (("check", "nowhere.yaml"), 3, "there is no file nowhere.yaml"),
        (("check", "."), 3, "there is no scenario in ."),
        (("walk",), 2, "No such command"),
    ],
)
def test_what_cannot_be_done_says_so_in_one_line(
    words: tuple[str, ...], code: int, said: str
) -> None:
    result = run(*words)
    assert result.exit_code == code
    assert said in result.stderr
    assert result.stdout == ""
    lines = [line for line in result.stderr.splitlines() if line.startswith("summit: ")]
    assert len(lines) == 1 or code == 2 or words[0] == "check"
    assert "Traceback" not in result.output


def test_a_game_whose_commands_end_is_kept_and_can_be_gone_on_with() -> None:
    first = play("tutorial", "--seat", "TAV", "--save", "game", lines=("end",))
    assert first.exit_code == 1
    assert "To go on: summit resume game" in " ".join(first.stderr.split())
    second = run("resume", "game", lines=QUICK)
    assert second.exit_code == 0
    assert second.stdout.splitlines()[-1].startswith("OUTCOME ")
    assert "To go on" not in second.stderr
    again = run("resume", "game")
    assert again.exit_code == 0
    assert again.stdout.splitlines()[-1] == second.stdout.splitlines()[-1]


def test_the_game_played_last_is_resumed_without_a_name() -> None:
    play("tutorial", "--seat", "tavia", "--save", "game", lines=("end",))
    result = run("resume", lines=("quit",))
    assert result.exit_code == 0
    assert result.stdout.startswith("The Long Bank: the game goes on")


def test_a_game_broken_off_and_resumed_goes_as_it_would_have(home: Path) -> None:
    lines = ("confirm off", "demand inspections 4", "end", "options", "1", *("end",) * 9)
    play("tutorial", "--seat", "tavia", "--save", "whole", lines=lines)
    play("tutorial", "--seat", "tavia", "--save", "parts", lines=lines[:3])
    run("resume", "parts", lines=("confirm off", *lines[3:]))
    whole, parts = (load(home / "saves" / f"{name}.jsonl") for name in ("whole", "parts"))
    assert whole.entries == parts.entries


def test_a_game_is_saved_under_a_name_of_its_own_unless_it_has_one(home: Path) -> None:
    for _ in range(2):
        play("tutorial", "--seat", "tavia", lines=("quit",))
    assert len(list((home / "saves").iterdir())) == 2


def test_a_save_outside_of_the_folder_is_gone_on_with_by_its_path(tmp_path: Path) -> None:
    path = str(tmp_path / "here.jsonl")
    result = play("tutorial", "--seat", "tavia", "--save", path, lines=("quit",))
    assert f"summit resume {path}" in result.stderr.replace("\n  ", " ")
    assert run("resume", path, lines=("quit",)).exit_code == 0


def test_a_save_is_never_overwritten() -> None:
    play("tutorial", "--seat", "tavia", "--save", "game", lines=("quit",))
    result = play("tutorial", "--seat", "tavia", "--save", "game", lines=("quit",))
    assert result.exit_code == 3
    assert "saves are never overwritten" in result.stderr


def test_the_game_alone_is_on_standard_output() -> None:
    result = play("tutorial", "--seat", "tavia", "--save", "game", lines=("end",))
    assert "game.jsonl" not in result.stdout
    assert "game.jsonl" in result.stderr
    assert "\x1b" not in result.output


def test_the_same_seed_and_commands_give_the_same_bytes() -> None:
    pages = {play("new_start", "--seat", "usa", lines=QUICK).stdout_bytes for _ in range(2)}
    assert len(pages) == 1
    assert len({play("new_start", "--watch").stdout_bytes for _ in range(2)}) == 1


def test_without_a_seed_every_game_has_its_own(home: Path) -> None:
    for name in ("one", "two"):
        run("play", "tutorial", "--watch", "--save", name)
    seeds = {load(path).header.seed for path in (home / "saves").iterdir()}
    assert len(seeds) == 2


def test_a_watched_game_is_kept_only_if_asked(home: Path) -> None:
    assert play("tutorial", "--watch").exit_code == 0
    assert not (home / "saves").exists()


def test_a_scenario_of_ones_own_is_played_from_its_path(mine: Path) -> None:
    result = play("mine.yaml", "--seat", "avaria", lines=QUICK)
    assert result.exit_code == 0
    assert "Your delegation: Avaria" in result.stdout
    # The save holds its own copy: the file may go.
    play(str(mine), "--seat", "avaria", "--save", "copy", lines=("end",))
    mine.unlink()
    assert run("resume", "copy", lines=("quit",)).exit_code == 0


def test_a_faulty_scenario_is_not_played_and_its_first_error_is_named(mine: Path) -> None:
    mine.write_text(tiny(("walk_away: 40", "walk_away: forty")), encoding="utf-8")
    result = play("mine.yaml", "--watch")
    assert result.exit_code == 1
    assert result.stderr.startswith("summit: mine.yaml:")
    assert len(result.stderr.splitlines()) == 1


def test_check_points_at_what_is_wrong(mine: Path) -> None:
    fine = run("check", "mine.yaml")
    assert (fine.exit_code, fine.stdout) == (0, "")
    assert fine.stderr == "1 file: 0 errors, 0 warnings\n"
    mine.write_text(
        tiny(("walk_away: 40", "walk_away: forty"), ("turns: 3\n  - id", "trns: 3\n  - id")),
        encoding="utf-8",
    )
    result = run("check", "mine.yaml")
    assert result.exit_code == 1
    assert "mine.yaml:" in result.stdout
    assert "forty" in result.stdout
    assert "2 errors" in result.stderr


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"- a list", b"a: [", b"format: 99\n"])
def test_check_survives_any_file(mine: Path, content: bytes) -> None:
    mine.write_bytes(content)
    result = run("check", "mine.yaml")
    assert result.exit_code in {1, 3}
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_check_reads_folders_and_ids_and_goes_on_after_what_it_cannot_read(mine: Path) -> None:
    result = run("check", "nowhere.yaml", str(mine.parent), "tutorial")
    assert result.exit_code == 3
    assert "2 files: 0 errors" in result.stderr


def test_a_handout_holds_the_secrets_of_one_seat_at_most() -> None:
    public, tavia, orrin = (
        run("brief", "tutorial", *words).stdout
        for words in ((), ("--seat", "tavia"), ("--seat", "ORR"))
    )
    mine, theirs = "in our constitution", "foreign officers in our harbours"
    assert public.startswith("# The Long Bank\n")
    assert [mine in text for text in (public, tavia, orrin)] == [False, True, False]
    assert [theirs in text for text in (public, tavia, orrin)] == [False, False, True]


def test_replay_tells_the_whole_game_and_audit_agrees() -> None:
    page = play("tutorial", "--watch", "--save", "game").stdout
    assert run("replay", "game").stdout == page
    result = run("replay", "game", "--audit")
    assert result.exit_code == 0
    assert "come out as they were recorded" in result.stdout


def test_replay_of_a_game_that_is_not_over_says_how_far_it_has_come() -> None:
    play("tutorial", "--seat", "tavia", "--save", "game", lines=("end",))
    result = run("replay", "game")
    assert result.exit_code == 0
    assert result.stdout.endswith("the game stands in round 1 of 2\n")


def test_audit_names_the_first_entry_that_comes_out_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    play("tutorial", "--seat", "tavia", "--save", "game", lines=("demand inspections 4", "end"))
    monkeypatch.setattr("summit.engine.rules.verifying.granted_weight", lambda *_: 0)
    result = run("replay", "game", "--audit")
    assert result.exit_code == 1
    assert "comes out otherwise" in result.stdout
    assert "recorded: TRUST" in result.stdout
    assert "today: " in result.stdout


def test_a_damaged_save_is_one_clear_line(home: Path) -> None:
    play("tutorial", "--watch", "--save", "game")
    path = home / "saves" / "game.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:3], lines[3].replace(":", ";"), *lines[4:]]), "utf-8")
    for words in (("replay", "game"), ("resume", "game"), ("replay", "game", "--audit")):
        result = run(*words)
        assert result.exit_code == 3
        assert result.stderr.startswith("summit: ")
        assert len(result.stderr.splitlines()) == 1


def test_a_save_that_cannot_be_written_ends_the_game_with_what_was_kept(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summit.table.save import Save
    from summit.table.save_error import SaveError

    whole, left = Save.append, [3]

    def append(self: Save, *given: object) -> object:
        left[0] -= 1
        if left[0] < 0:
            raise SaveError("no_space", home / "saves" / "game.jsonl")
        return whole(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Save, "append", append)
    result = play("tutorial", "--seat", "tavia", "--save", "game", lines=("end",) * 9)
    assert result.exit_code == 1
    assert "the disk is full" in result.stderr
    monkeypatch.undo()
    monkeypatch.setenv("SUMMIT_HOME", str(home))
    assert run("resume", "game", lines=("quit",)).exit_code == 0


def test_paths_says_where_things_lie(home: Path) -> None:
    result = run("paths")
    assert result.exit_code == 0
    assert f"saves: {home / 'saves'}" in result.stdout
    assert "scenarios: " in result.stdout


TURNS = ("end", "end", "end", "end", "choose fine", "end", "end", "end", "end")


@pytest.mark.parametrize(
    "seats", [(), ("--seat", "orrin", "--seat", "TAV")], ids=["all seats", "seats named"]
)
def test_several_people_play_from_one_list_of_commands(seats: tuple[str, ...], home: Path) -> None:
    result = play("tutorial", "--hotseat", *seats, "--save", "game", lines=TURNS)
    assert result.exit_code == 0
    assert result.stdout.count("HAND-OVER  to Tavia") == 4
    assert result.stdout.count("HAND-OVER  to Orrin") == 4
    assert result.stdout.splitlines()[-1].startswith("OUTCOME ")
    assert load(home / "saves" / "game.jsonl").header.persons == ("tavia", "orrin")


def test_a_game_of_several_people_is_gone_on_with_by_them() -> None:
    first = play("tutorial", "--hotseat", "--save", "game", lines=TURNS[:3])
    assert first.exit_code == 1
    assert "summit resume game" in " ".join(first.stderr.split())
    second = run("resume", "game", lines=TURNS[3:])
    assert second.exit_code == 0
    assert second.stdout.startswith("\nHAND-OVER  to Orrin\nThe Long Bank: the game goes on")


def test_one_person_and_a_script_need_no_hand_over() -> None:
    result = play("tutorial", "--hotseat", "--seat", "tavia", lines=("quit",))
    assert result.exit_code == 0
    assert "Your delegation: Tavia" in result.stdout
    assert "HAND-OVER" not in result.stdout


class Answers:
    """Somebody to ask: what they type, and what they were asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
        monkeypatch.setattr("summit.cli._is_asked", lambda: True)
        monkeypatch.setenv("TERM", "dumb")
        self.lines = lines

    def home(self) -> Result:
        return run(lines=self.lines)


def test_home_asks_for_a_game_and_a_seat(monkeypatch: pytest.MonkeyPatch) -> None:
    result = Answers(monkeypatch, "9", "the long", "x", "1", "quit").home()
    assert result.exit_code == 0
    assert "a number from 1 to" in result.stdout
    assert "The Long Bank: for whom do you speak?" in result.stdout
    assert "Your delegation: Tavia" in result.stdout


def test_home_goes_on_with_a_game_that_was_left(monkeypatch: pytest.MonkeyPatch) -> None:
    play("tutorial", "--seat", "tavia", "--save", "left", lines=("end",))
    result = Answers(monkeypatch, "left", "quit").home()
    assert "The Long Bank: the game goes on" in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize("lines", [("q",), (), ("tutorial", "q"), ("tutorial",)])
def test_home_can_be_left_at_any_time(
    lines: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    assert Answers(monkeypatch, *lines).home().exit_code == 0
    assert not home.exists()


def test_home_lets_scripts_play(monkeypatch: pytest.MonkeyPatch) -> None:
    result = Answers(monkeypatch, "tutorial", "watch").home()
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1].startswith("OUTCOME ")


def test_play_asks_for_what_was_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summit.cli._is_asked", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    result = play(lines=("tutorial", "orrin", "quit"))
    assert "Your delegation: Orrin" in result.stdout


@pytest.mark.parametrize(
    "typed", ["1 2", "2, 1", "tavia orrin", "Orrin and Tavia", "TAV & 2", "tavia,orrin"]
)
def test_home_seats_several_people(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    result = Answers(monkeypatch, "tutorial", typed, "end", "quit").home()
    assert result.exit_code == 0
    assert result.stdout.index("HAND-OVER  to Tavia") < result.stdout.index("HAND-OVER  to Orrin")


@pytest.mark.parametrize("typed", ["1 4", "1 watch", "1 1 3", "1 nobody here", "", ",", "9" * 5000])
def test_home_asks_again_for_seats_that_cannot_be(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = Answers(monkeypatch, "tutorial", typed, "1 1", "quit").home()
    assert result.exit_code == 0
    assert "numbers from 1 to 3, or names from the list" in " ".join(result.stdout.split())
    assert "Your delegation: Tavia" in result.stdout
    assert "HAND-OVER" not in result.stdout


def test_a_wish_is_looked_at_before_anything_is_read() -> None:
    with pytest.raises(WrongUsage):
        starting.start(Wish("no such", ("seat",), watch=True), is_asked=False)
