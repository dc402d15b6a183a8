"""`recuento status`: feeds, ledger and backlog as the store has them."""

from __future__ import annotations

import asyncio
from datetime import datetime

import click

from bot.clock import SystemClock
from bot.commands.common import prepared
from bot.commands.snapshot import snapshot
from bot.config import Settings
from bot.domain.feeds import FeedState
from bot.domain.reading import shown_url
from bot.domain.trackers import Catalogue
from bot.service.ports import Store


@click.command()
def command() -> int:
    """Show how feeds, ledger and backlog stand. The bot may be running; nothing is changed."""
    settings, catalogue = prepared()
    return asyncio.run(_status(settings, catalogue))


async def _status(settings: Settings, catalogue: Catalogue) -> int:
    async with snapshot(settings, catalogue) as (store, ledgers):
        for tracker in catalogue.trackers:
            ledger = ledgers.of(tracker.tracker_id)
            held = sum(h.open for h in ledger.holds.values())
            click.echo(f"{tracker.tracker_id}: {len(ledger.rows)} rows, {len(ledger.series)} series, {held} held")
        await _tell_outbox(store)
        await _tell_feeds(store, catalogue)
    return 0


async def _tell_outbox(store: Store) -> None:
    async with store.unit() as unit:
        backlog = await unit.outbox.backlog()
        followers = await unit.chats.count()
    waiting = ", ".join(f"{n} {state}" for state, n in backlog.by_state.items() if n) or "nothing"
    oldest = f", the oldest since {backlog.oldest:%Y-%m-%d %H:%M} UTC" if backlog.oldest else ""
    click.echo(f"outbox: {waiting}{oldest}")
    click.echo("followers: " + (", ".join(f"{n} {kind}" for kind, n in followers.items()) or "none"))


async def _tell_feeds(store: Store, catalogue: Catalogue) -> None:
    async with store.unit() as unit:
        states = {s.url: s for s in await unit.feeds.all()}
    wanted = [(o.name, f.url) for o in catalogue.outlets for f in o.feeds]
    well = sum(url in states and not states[url].failures and not states[url].paused for _, url in wanted)
    click.echo(f"feeds: {well} of {len(wanted)} answer")
    now = SystemClock().now()
    for name, url in wanted:
        click.echo(f"  {_mark(states.get(url))} {name:26} {_told(states.get(url), now)}  {shown_url(url)}")


def _mark(state: FeedState | None) -> str:
    if state is None or state.checked_at is None:
        return click.style("new ", dim=True)
    if state.paused:
        return click.style("gone", fg="red")
    return click.style("FAIL", fg="red") if state.failures else click.style("ok  ", fg="green")


def _told(state: FeedState | None, now: datetime) -> str:
    if state is None or state.checked_at is None:
        return "not asked yet"
    if state.failures:
        since = f" since {state.failing_since:%Y-%m-%d %H:%M}" if state.failing_since else ""
        times = "failed once" if state.failures == 1 else f"failed {state.failures} times"
        return f"{times}{since}: {state.last_reason} {state.last_detail}".rstrip()
    ago = int((now - state.checked_at).total_seconds() // 60)
    doubt = f", {state.last_reason}" if state.last_reason else ""
    return f"asked {ago} min ago, {state.entries_last} entries{doubt}"
