"""`recuento poll`: reads the feeds, records what they hold, prints what it found."""

from __future__ import annotations

import asyncio

import click

from bot.bootstrap import core
from bot.clock import SystemClock
from bot.commands.common import prepared
from bot.config import Settings
from bot.domain.changes import Change, ChangeKind
from bot.domain.trackers import Catalogue
from bot.service.poll import Pass, PollLine

_TICK = 5.0


@click.command()
@click.option("--once", is_flag=True, help="Ask every feed once, due or not, and stop.")
def command(*, once: bool) -> int:
    """Read the feeds and record what they hold; nothing is sent. Without --once it goes on until interrupted."""
    settings, catalogue = prepared()
    try:
        return asyncio.run(_poll(settings, catalogue, once=once))
    except KeyboardInterrupt:
        return 0


async def _poll(settings: Settings, catalogue: Catalogue, *, once: bool) -> int:
    async with core(settings, catalogue, SystemClock()) as made:
        feeds = sum(len(o.feeds) for o in catalogue.outlets)
        while True:
            if once:
                with click.progressbar(length=feeds, label="feeds", hidden=False) as bar:
                    done = await made.poller.once(all_feeds=True, progress=lambda _line: bar.update(1))
            else:
                done = await made.poller.once()
            _print(done)
            if once:
                return 0
            await asyncio.sleep(_TICK)


def _print(done: Pass) -> None:
    for line in sorted(done.lines, key=lambda x: (x.outlet, x.url)):
        click.echo(_feed_line(line))
    for change in (c for i in done.ingested for c in i.changes):
        if change.kind is not ChangeKind.QUIET:
            click.echo(_change_line(change))
    if done.lines:
        new = sum(i.entries_new for i in done.ingested)
        claims = sum(i.claims for i in done.ingested)
        read = sum(not x.detail for x in done.lines)
        click.echo(f"{read} of {len(done.lines)} feeds read, {new} new entries, {claims} claims")


def _feed_line(line: PollLine) -> str:
    mark = click.style("FAIL", fg="red") if line.detail else click.style("ok  ", fg="green")
    return f"{mark} {line.outlet:24} {line.reason:12} {line.detail or f'{line.entries} entries'}  {line.url}"


def _change_line(change: Change) -> str:
    claim = change.row.claim
    if claim is None:
        return f"  {change.kind}"
    before = "" if change.previous is None else f"{change.previous} → "
    number = "no number" if claim.value is None else claim.value
    return f"  {change.kind:12} {claim.claimant or 'nobody named'} {claim.metric} {before}{number}  ({change.reason})"
