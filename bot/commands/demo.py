"""`recuento demo`: the sandbox with a scripted week of news about an invented country, sped up."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path

import click

from bot import logs
from bot.bootstrap import Way
from bot.clock import ScaledClock
from bot.commands.running import run_bot, stopped_by_signals
from bot.config import Settings, load_catalogue, load_settings
from bot.demo.script import BEGIN, DAYS, week
from bot.demo.server import FeedServer
from bot.domain.trackers import Catalogue, Feed, Outlet
from bot.sandbox.run import Sandbox

_MINUTES = 7.0
"""Real minutes that the scripted week takes."""
_WAIT = 900.0
"""Scaled seconds in which changes join one alert."""


@click.command()
@click.option("--minutes", default=_MINUTES, show_default=True, help="How many minutes the scripted week takes.")
def command(minutes: float) -> int:
    """Serve the sandbox chat with a week of news about an invented country. Every message is marked DEMO.

    Open the page, type /subscribe, and watch. Each start begins the week anew; nothing is kept.
    """
    settings = load_settings()
    logs.set_up("warning" if settings.log_level == "info" else settings.log_level, settings.log_format)
    with as_file(files("bot.demo").joinpath("feeds.yaml")) as path:
        catalogue = load_catalogue(path)
    with tempfile.TemporaryDirectory(prefix="recuento-demo-") as folder:
        asyncio.run(_run(_demo_settings(settings, Path(folder)), catalogue, minutes))
    return 0


def _demo_settings(settings: Settings, folder: Path) -> Settings:
    return replace(
        settings,
        data=folder / "var",
        key_file=folder / "key",
        group_wait=_WAIT,
        allow_local_feeds=True,
        operator_chat=None,
        token=None,
    )


async def _run(settings: Settings, catalogue: Catalogue, minutes: float) -> None:
    speed = DAYS * 24 * 60 / minutes
    clock = ScaledClock(BEGIN, speed)
    sandbox = Sandbox(demo=True, clock=lambda: clock.now().timestamp(), keep_requests=1000)
    server = FeedServer(week(), {o.outlet_id: o.name for o in catalogue.outlets}, clock.now)
    with stopped_by_signals() as stop:
        url = await sandbox.start(settings.sandbox_listen.host, settings.sandbox_listen.port)
        try:
            here = _served_at(catalogue, await server.start())
            click.echo(
                f"DEMO: open {url} and type /subscribe. A week of news about an invented country takes "
                f"{minutes:g} minutes. Ctrl-C ends it."
            )
            way = Way(token=sandbox.token, api_url=url, demo=True, speed=speed)
            await run_bot(settings, here, clock, way, stop)
        finally:
            await server.stop()
            await sandbox.stop()


def _served_at(catalogue: Catalogue, port: int) -> Catalogue:
    """Return the catalogue with the addresses at which the feeds are served."""

    def moved(outlet: Outlet) -> Outlet:
        feeds = tuple(replace(f, url=_at_port(f, port)) for f in outlet.feeds)
        return replace(outlet, feeds=feeds)

    return replace(catalogue, outlets=tuple(moved(o) for o in catalogue.outlets))


def _at_port(feed: Feed, port: int) -> str:
    return f"http://127.0.0.1:{port}/{feed.url.rsplit('/', 1)[1]}"
