"""`recuento extract`: JSON Lines of entries in, JSON Lines of claims out."""

from __future__ import annotations

import os
import sys

import click
import orjson

from bot.commands.common import chosen_tracker, lines_of, prepared
from bot.commands.explaining import explained
from bot.extraction.extract import Extractor
from bot.service.lines import BadLine, extract_lines


@click.command()
@click.option("--tracker", "tracker_id", metavar="ID", help="Which tracker; without it, the first of feeds.yaml.")
@click.option(
    "--explain",
    is_flag=True,
    help="Also what every number was taken for, by which rule: as coloured text in a terminal, else as JSON.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON in a terminal too.")
@click.argument("file", default="-")
def command(tracker_id: str | None, file: str, *, explain: bool, as_json: bool) -> int:
    """Read entries as JSON Lines ({"id","title"} and optional "summary", "published", "outlet", "link", "lang").

    Prints one line for each, in the same order: {"id","claims":[…]}. A malformed line is reported with its number,
    the rest goes on, and the exit code is 1.
    """
    _settings, catalogue = prepared()
    tracker = chosen_tracker(catalogue, tracker_id)
    extractor = Extractor(tracker)
    bad = 0
    out = sys.stdout.buffer
    to_person = explain and not as_json and sys.stdout.isatty()
    for answer in extract_lines(lines_of(file), catalogue, tracker.tracker_id, extractor.extract, explain=explain):
        if isinstance(answer, BadLine):
            bad += 1
            click.echo(str(answer), err=True)
        elif to_person:
            click.echo(explained(answer), color=False if os.environ.get("NO_COLOR") else None)
        else:
            out.write(orjson.dumps(answer) + b"\n")
    out.flush()
    return 1 if bad else 0
