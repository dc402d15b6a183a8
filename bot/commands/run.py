"""`recuento run`: the bot. With a token it serves Telegram; without one it says so and serves the sandbox chat."""

from __future__ import annotations

import asyncio

import click

from bot.bootstrap import Way
from bot.clock import SystemClock
from bot.commands.common import prepared
from bot.commands.running import run_bot, stopped_by_signals
from bot.config import Settings
from bot.domain.trackers import Catalogue


@click.command()
def command() -> int:
    """Run the bot until SIGTERM or Ctrl-C. Settings come from the environment or `.env`; see docs/commands.md."""
    settings, catalogue = prepared()
    asyncio.run(_run(settings, catalogue))
    return 0


async def _run(settings: Settings, catalogue: Catalogue) -> None:
    with stopped_by_signals() as stop:
        if settings.token is not None:
            way = Way(token=settings.token, api_url=settings.api_url)
            await run_bot(settings, catalogue, SystemClock(), way, stop)
            return
        from bot.sandbox.run import Sandbox

        sandbox = Sandbox(keep_requests=1000)
        url = await sandbox.start(settings.sandbox_listen.host, settings.sandbox_listen.port)
        click.echo(f"No TELEGRAM_BOT_TOKEN: the sandbox chat is at {url} (nothing leaves this machine but the feeds).")
        try:
            way = Way(token=sandbox.token, api_url=url)
            await run_bot(settings, catalogue, SystemClock(), way, stop)
        finally:
            await sandbox.stop()
