"""`recuento export`: the ledger as CSV or JSON, as it is or as it was known on a day."""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime
from pathlib import Path

import click

from bot.commands.common import chosen_tracker, prepared
from bot.commands.snapshot import snapshot
from bot.config import Settings
from bot.domain.exports import to_csv, to_json
from bot.domain.trackers import Catalogue, Tracker
from bot.errors import OperatorError
from bot.service.report import day_of


@click.command()
@click.option("--tracker", "tracker_id", metavar="ID", help="Which tracker; without it, the first of feeds.yaml.")
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv", show_default=True)
@click.option(
    "--as-known-on", "as_known_on", metavar="DATE", help="Only what had been recorded by the end of that day."
)
@click.option("--bom", "mark", is_flag=True, help="CSV with the byte-order mark that spreadsheets ask for.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; without it, standard output.")
def command(tracker_id: str | None, form: str, as_known_on: str | None, output: Path | None, *, mark: bool) -> int:
    """Write every row of the ledger with its provenance. Columns: docs/data-dictionary.md."""
    settings, catalogue = prepared()
    tracker = chosen_tracker(catalogue, tracker_id)
    try:
        moment = day_of(as_known_on) if as_known_on else None
    except ValueError:
        raise OperatorError(f"--as-known-on: `{as_known_on}` is no date: write it as 2026-01-31") from None
    text = asyncio.run(_export(settings, catalogue, tracker, form, moment, mark=mark))
    if output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    else:
        output.write_text(text, encoding="utf-8", newline="")
    return 0


async def _export(
    settings: Settings, catalogue: Catalogue, tracker: Tracker, form: str, moment: datetime | None, *, mark: bool
) -> str:
    async with snapshot(settings, catalogue) as (_, ledgers):
        ledger = ledgers.of(tracker.tracker_id)
        return to_json(ledger, moment) if form == "json" else to_csv(ledger, moment, mark=mark)
