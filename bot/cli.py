"""The command `recuento`: finds the command that was asked for, says errors in words, and sets the exit code.

Exit codes: 0 fine, 1 failed, 2 wrong usage or configuration. Commands are imported only when they run, so that
`recuento --help` answers at once.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping

import click

from bot.errors import OperatorError, RecuentoError

COMMANDS: Mapping[str, str] = {
    "run": "the bot: polling, delivery, commands; without a token, the sandbox chat",
    "demo": "the sandbox with a scripted week of an invented country",
    "poll": "one ingest pass: reads the feeds that are due and prints what it found",
    "check": "validates settings and feeds.yaml; with --fetch, tries every feed",
    "extract": "claims of entries: JSON Lines in, JSON Lines out",
    "replay": "what a file of entries would have told, on the file's own clock",
    "score": "measures extraction against a labelled file",
    "status": "feeds, ledger and backlog as the store has them",
    "review": "what is held for the operator: list, approve, reject, correct, merge, retract",
    "export": "the ledger as CSV or JSON",
    "verify": "checks the ledger's chain of hashes",
    "backup": "copies the store while the bot runs",
    "restore": "puts a backup in place of the store",
}


class LazyGroup(click.Group):
    """Knows its commands by name and help line; imports `bot.commands.<name>` when one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"bot.commands.{cmd_name}").command
        command.short_help = COMMANDS[cmd_name]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="recuento", prog_name="recuento")
def group() -> None:
    """Recuento: who says how many political prisoners were released, since when, and how far the counts lie apart."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        code = group.main(standalone_mode=False)
    except click.exceptions.Abort:
        code = 1
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except OperatorError as error:
        click.echo(str(error), err=True)
        code = 2
    except RecuentoError as error:
        click.echo(str(error), err=True)
        code = 1
    except BrokenPipeError:
        # The reader went away (`| head`): not our fault, and nothing more can be said on that pipe.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 -- left to the interpreter's end
        code = 1
    sys.exit(code if isinstance(code, int) else 0)
