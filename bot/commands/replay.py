"""`recuento replay`: what a file of entries would have told, on the file's own clock."""

from __future__ import annotations

import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import orjson

from bot.commands.common import chosen_tracker, lines_of, prepared
from bot.domain.reports import compare
from bot.domain.series import Ledger
from bot.extraction.extract import Extractor
from bot.rendering.charts import chart_of, draw
from bot.rendering.messages import Reader
from bot.service.replay import Replay


@click.command()
@click.argument("file")
@click.option("--tracker", "tracker_id", metavar="ID", help="Which tracker; without it, the first of feeds.yaml.")
@click.option("--explain", is_flag=True, help="Also a line for each claim that changed nothing, and why.")
@click.option("--chart", type=click.Path(path_type=Path, dir_okay=False), help="Draw the series into this PNG.")
@click.option("--lang", "language", type=click.Choice(["es", "en"]), default="es", help="The chart's language.")
def command(file: str, tracker_id: str | None, chart: Path | None, language: str, *, explain: bool) -> int:
    """Run the entries of FILE through extraction, ledger and decisions; nothing is stored or sent.

    Prints a JSON line for each change, pushed or held. A malformed line is reported with its number, the rest goes on,
    and the exit code is 1.
    """
    _settings, catalogue = prepared()
    tracker = chosen_tracker(catalogue, tracker_id)
    run = Replay(catalogue, Extractor(tracker).extract, tracker, explain=explain)
    bad = 0
    out = sys.stdout.buffer
    for answer in run.run(line.decode("utf-8", "replace") for line in lines_of(file)):
        if "fault" in answer:
            bad += 1
            click.echo(f"line {answer['line']}: {answer['fault']}", err=True)
        else:
            out.write(orjson.dumps(answer) + b"\n")
    out.flush()
    if chart is not None:
        drawn = _picture(run.ledger, language)
        if drawn is None:
            click.echo("there are not yet two figures to draw", err=True)
            return 1
        chart.write_bytes(drawn)
    return 1 if bad else 0


def _picture(ledger: Ledger, language: str) -> bytes | None:
    """Return the chart of a ledger as it stands at its last row; None while there is too little to draw."""
    if not ledger.rows:
        return None
    zone = ZoneInfo(ledger.tracker.timezone)
    comparison = compare(ledger, ledger.tracker, ledger.rows[-1].recorded_at)
    chart = chart_of(ledger, comparison, Reader(language=language, zone=zone))
    return None if chart is None else draw(chart, language, zone)
