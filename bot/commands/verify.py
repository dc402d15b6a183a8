"""`recuento verify`: checks the ledger's chain of hashes."""

from __future__ import annotations

import asyncio

import click

from bot.commands.common import prepared
from bot.commands.snapshot import snapshot
from bot.config import Settings
from bot.domain.chain import verify
from bot.domain.trackers import Catalogue


@click.command()
def command() -> int:
    """Check that no row of the ledger was changed, lost or put elsewhere; say where it was. Exit code 1 if so."""
    settings, catalogue = prepared()
    return asyncio.run(_verify(settings, catalogue))


async def _verify(settings: Settings, catalogue: Catalogue) -> int:
    broken = 0
    async with snapshot(settings, catalogue) as (store, _):
        for tracker in catalogue.trackers:
            async with store.unit() as unit:
                rows = await unit.ledger.load(tracker.tracker_id)
            faults = verify(rows)
            broken += len(faults)
            head = rows[-1].row_hash if rows else "–"
            click.echo(f"{tracker.tracker_id}: {len(rows)} rows, {len(faults)} faults, last hash {head}")
            for fault in faults:
                click.echo(f"  {fault}", err=True)
    return 1 if broken else 0
