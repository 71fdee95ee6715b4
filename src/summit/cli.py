"""The command line: arguments to wiring, and every error to one line and an exit code.

Nothing but click is imported before a command needs it, so that help comes at once.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final

import click

from summit import __version__
from summit.errors import SummitError

EPILOG: Final = (
    "Exit codes: 0 fine, 1 findings or a game that cannot go on, 2 wrong usage, 3 something cannot"
    " be read."
)

PLAIN: Final = "Line by line: for screen readers, pipes and dumb terminals."


class Program(click.Group):
    """The commands, with one way out for every error that is raised on purpose."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error becomes one line on standard error."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                # Here a reader who has gone is still noticed in time.
                sys.stdout.flush()
        except SummitError as error:
            from summit.plain.failing import exit_code, one_line_of

            click.echo(f"summit: {one_line_of(error)}", err=True)
            ctx.exit(exit_code(error))
        except KeyboardInterrupt:
            ctx.exit(130)
        except BrokenPipeError:
            from summit.plain.leaving import say_no_more

            say_no_more()
            ctx.exit(1)


@click.group(cls=Program, invoke_without_command=True, epilog=EPILOG)
@click.version_option(__version__, prog_name="summit")
@click.option("--plain", is_flag=True, help=PLAIN)
@click.pass_context
def program(ctx: click.Context, plain: bool) -> None:
    """A negotiation training game about international arms control.

    Without a command it shows what there is to play, and asks.

    Example: summit play tutorial --seat tavia
    """
    if ctx.invoked_subcommand is not None:
        return
    if not _is_asked():
        from summit.plain.home import list_all

        list_all()
    elif _has_screens() and not plain:
        from summit.ui.starting import from_home

        ctx.exit(from_home())
    else:
        from summit.plain.starting import from_home

        ctx.exit(from_home())


@program.command()
@click.argument("scenario", required=False)
@click.option(
    "--seat",
    "seats",
    metavar="ID",
    multiple=True,
    help="The delegation to speak for; scripts play the others. Several with --hotseat.",
)
@click.option(
    "--hotseat",
    is_flag=True,
    help="Several people take turns here: at the seats named, else at all of them.",
)
@click.option("--watch", is_flag=True, help="Let scripts play every seat, and see everything.")
@click.option("--seed", metavar="TEXT", help="Fixes all chance; without it every game differs.")
@click.option("--plain", is_flag=True, help=PLAIN)
@click.option("--save", metavar="FILE", help="Where to keep the game: a name or a path.")
@click.pass_context
def play(
    ctx: click.Context,
    scenario: str | None,
    seats: tuple[str, ...],
    hotseat: bool,
    watch: bool,
    seed: str | None,
    plain: bool,
    save: str | None,
) -> None:
    """Play a scenario: an id from `summit list`, or the path of a YAML file.

    What is not said is asked. Commands come from the keyboard, a pipe or a file; help lists them.
    Every move is saved as it is made, except in a game that is watched without --save.

    Ctrl-C leaves with exit code 130, SIGTERM with 143, and 1 says that the commands ended before
    the game did: each time the game is kept.

    Example: summit play new_start --seat usa --seed monday
    """
    from summit.lobby.wish import Wish

    wish = Wish(scenario, seats, watch, hotseat, seed, save)
    if plain or not _has_screens():
        from summit.plain.starting import start

        ctx.exit(start(wish, is_asked=_is_asked()))
    from summit.ui.starting import start as start_on_screens

    ctx.exit(start_on_screens(wish))


@program.command("list")
def list_() -> None:
    """List the scenarios, and the games that can be gone on with.

    Example: summit list
    """
    from summit.plain.home import list_all

    list_all()


@program.command()
@click.argument("save", required=False)
@click.option("--plain", is_flag=True, help=PLAIN)
@click.pass_context
def resume(ctx: click.Context, save: str | None, plain: bool) -> None:
    """Go on with a saved game: a name from `summit list`, a path, or the one played last.

    Example: summit resume new_start-2026-03-02
    """
    if plain or not _has_screens():
        from summit.plain.starting import go_on

        ctx.exit(go_on(save))
    from summit.ui.starting import go_on as go_on_on_screens

    ctx.exit(go_on_on_screens(save))


@program.command()
@click.argument("save")
@click.option(
    "--audit", is_flag=True, help="Decide every entry anew; 1 if one comes out otherwise."
)
@click.pass_context
def replay(ctx: click.Context, save: str, audit: bool) -> None:
    """Show the record of a game line by line, as the facilitator sees it.

    It holds every secret of the game, so it is not for players while they play.

    Example: summit replay new_start-2026-03-02 --audit
    """
    from summit.plain.recorded import audit_save, replay_save
    from summit.table.folders import save_path

    path = save_path(save)
    ctx.exit(audit_save(path) if audit else replay_save(path))


@program.command()
@click.argument("scenario")
@click.option("--seat", metavar="ID", help="With what this delegation alone may read.")
def brief(scenario: str, seat: str | None) -> None:
    """Write the handout of a scenario as Markdown: for all, or for one delegation.

    Example: summit brief new_start --seat russia > russia.md
    """
    from summit.plain.starting import handout

    click.echo(handout(scenario, seat).rstrip("\n"))


@program.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.pass_context
def check(ctx: click.Context, paths: tuple[str, ...]) -> None:
    """Check scenario files, or all in a folder, and point at what is wrong.

    Exit code 1 if there is an error, 3 if a file cannot be read; warnings alone are fine.

    Example: summit check my_scenario.yaml
    """
    from summit.plain.checking import check_all

    ctx.exit(check_all(paths))


@program.command()
def paths() -> None:
    """Say where scenarios and saves lie.

    Example: summit paths
    """
    from summit.scenario.files import folders
    from summit.table.folders import saves_folder

    for folder in folders():
        click.echo(f"scenarios: {folder}")
    click.echo(f"saves: {saves_folder().absolute()}")


def main() -> None:
    """The program; it ends in an exit code."""
    program(prog_name="summit")


def _has_screens() -> bool:
    """Whether the terminal can show screens."""
    if not _is_asked():
        return False
    return os.name == "nt" or os.environ.get("TERM", "") not in {"", "dumb", "unknown"}


def _is_asked() -> bool:
    """Whether there is somebody to ask."""
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams)
