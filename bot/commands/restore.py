"""`recuento restore`: a backup in place of the store, after it was verified."""

from __future__ import annotations

from pathlib import Path

import click

from bot.clock import SystemClock
from bot.commands.common import prepared
from bot.errors import OperatorError
from storage import Opening, open_store, restore_store


@click.command()
@click.argument("source", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--without-chats", is_flag=True, help="The key is lost: begin with a new one and no subscriptions.")
def command(source: Path | None, *, without_chats: bool) -> int:
    """Put the backup SOURCE in place of the store. Stop the bot first; the replaced file is kept and named.

    With --without-chats and no SOURCE, the store as it is goes on with a new key and without its subscriptions.
    """
    settings, _ = prepared()
    if source is None and not without_chats:
        raise OperatorError(f"say which backup: recuento restore FILE (there may be some in {settings.data}/backups)")
    if source is not None:
        replaced = restore_store(settings.data, source)
        click.echo(f"{source} is in place." + (f" What stood there is kept as {replaced}." if replaced else ""))
    if without_chats:
        open_store(settings.data, settings.key_path, clock=SystemClock(), opening=Opening(without_chats=True))
        click.echo("The store goes on with a new key and without subscriptions; the ledger is whole.")
    return 0
