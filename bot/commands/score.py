"""`recuento score`: measures extraction against a labelled file, with a table of errors by cause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from bot.commands.common import chosen_tracker, lines_of, prepared
from bot.extraction.extract import Extractor
from bot.extraction.scoring import Labelled, score
from bot.service.lines import BadLine, extract_lines, parse_line


@click.command()
@click.argument("gold")
@click.option("--tracker", "tracker_id", metavar="ID", help="Which tracker; without it, the first of feeds.yaml.")
@click.option("--errors", default=0, metavar="N", help="Also the first N entries that are not wholly right.")
def command(gold: str, tracker_id: str | None, errors: int) -> int:
    """Run the labelled entries of GOLD (JSON Lines, "claims" beside the text) and print how right the claims are."""
    _settings, catalogue = prepared()
    tracker = chosen_tracker(catalogue, tracker_id)
    lines = list(lines_of(gold))
    labelled = {str(row["id"]): row for row in _labelled(lines)}
    extract = Extractor(tracker).extract
    answers = extract_lines(lines, catalogue, tracker.tracker_id, extract)
    made = {str(a["id"]): a["claims"] for a in answers if not isinstance(a, BadLine)}
    result = score((row, made.get(key, [])) for key, row in labelled.items())
    for wrong in result.wrong[:errors]:
        click.echo(f"{wrong.entry_id}: {', '.join(wrong.causes)} — {wrong.title}")
    for cause, count in result.causes.most_common():
        click.echo(f"{count:5}  {cause}")
    for line in result.lines():
        click.echo(line)
    return 1 if len(labelled) < sum(bool(line.strip()) for line in lines) else 0


def _labelled(lines: list[bytes]) -> Iterator[Labelled]:
    for number, line in enumerate(lines, 1):
        row: dict[str, Any] | BadLine | None = parse_line(number, line, ("id", "title"))
        if isinstance(row, dict) and isinstance(row.get("claims"), list):
            yield row
        elif row is not None:
            click.echo(str(row) if isinstance(row, BadLine) else f'line {number}: has no list "claims"', err=True)
