"""`recuento backup`: a copy of the store, whether or not the bot runs."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.common import prepared
from storage import backup_store


@click.command()
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
def command(target: Path) -> int:
    """Copy the store to the file TARGET, the delivery journal folded in. The bot may be running.

    The key of what is stored of chats is not part of it: keep a copy of the key file elsewhere.
    """
    settings, _ = prepared()
    backup_store(settings.data, target)
    click.echo(f"{target}: {target.stat().st_size:,} bytes. Its key stays in {settings.key_path}: back that up apart.")
    return 0
