"""`python -m tests.bench`: measures everything that is promised of speed and size, prints a table, writes bench.json."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

import click

from tests.bench import answers, commits, delivery, growth, ingest, polling, processes, stalls
from tests.bench.figures import Effort, Figure, table, write

MEASUREMENTS: Mapping[str, Callable[[Effort], Awaitable[list[Figure]]]] = {
    "ingest": ingest.measure,
    "unchanged": polling.unchanged,
    "first-message": delivery.first_message,
    "free": delivery.free_limit,
    "paid": delivery.paid_limit,
    "stalls": stalls.stalls,
    "commits": commits.commits,
    "memory": processes.memory,
    "start": processes.starting,
    "latest": answers.latest,
}
GROWTH = "growth"


@click.command()
@click.option("--quick", is_flag=True, help="A short form: fewer rounds, smaller sizes.")
@click.option("--only", multiple=True, type=click.Choice([*MEASUREMENTS, GROWTH]), help="Measure this alone.")
@click.option("--json", "target", type=click.Path(path_type=Path), default=Path("bench.json"), show_default=True)
def main(*, quick: bool, only: Sequence[str], target: Path) -> None:
    """Measure; exit 1 if a promise is not kept. `--only growth` shows how cost grows with chats and claims."""
    logging.basicConfig(level=logging.ERROR)
    effort, found = Effort(quick=quick), list[Figure]()
    for name in only or MEASUREMENTS:
        begun = time.monotonic()
        figures = asyncio.run((MEASUREMENTS | {GROWTH: growth.growth})[name](effort))
        click.echo(table(figures))
        click.echo(f"  ({name}: {time.monotonic() - begun:.0f} s)\n")
        found += figures
    write(target, found, quick=quick)
    missed = [figure.name for figure in found if figure.met is False]
    click.echo(f"{sum(f.met is True for f in found)} of {sum(f.met is not None for f in found)} met; {target} written")
    if missed:
        click.echo("not met: " + "; ".join(missed))
        raise SystemExit(1)


if __name__ == "__main__":
    main()
