"""The bot of a soak in a process of its own: the demo's country, a scaled clock that goes on over kills, a free pace.

Started by `tests.soak` as `python -m tests.soak.bot_child`, its orders as JSON in the first argument.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import time
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from bot import logs
from bot.bootstrap import Way, bot
from bot.clock import ScaledClock
from bot.commands.running import stopped_by_signals
from bot.config import Settings, load_catalogue
from bot.domain.trackers import Catalogue
from bot.telegram.pace import Limits

PACE = Limits(overall=1500.0, chat_interval=None, group_minute=None)
READ_TIMEOUT = 2.0


def demo_catalogue(port: int) -> Catalogue:
    """Return the demo's trackers and outlets, their feeds served at a port."""
    with as_file(files("bot.demo").joinpath("feeds.yaml")) as path:
        catalogue = load_catalogue(path)
    outlets = tuple(
        replace(o, feeds=tuple(replace(f, url=f"http://127.0.0.1:{port}/{f.url.rsplit('/', 1)[1]}") for f in o.feeds))
        for o in catalogue.outlets
    )
    return replace(catalogue, outlets=outlets)


def clock_of(orders: dict[str, Any]) -> ScaledClock:
    """Return the clock of the soak: the same in every process."""
    passed = (time.monotonic() - orders["base"]) * orders["speed"]
    return ScaledClock(datetime.fromisoformat(orders["begin"]) + timedelta(seconds=passed), orders["speed"])


def settings_of(orders: dict[str, Any]) -> Settings:
    """Return the settings of the soak."""
    folder = Path(orders["folder"])
    return Settings(
        data=folder / "var", key_file=folder / "key", group_wait=900.0, allow_local_feeds=True, poll_interval=1800
    )


async def main(orders: dict[str, Any]) -> None:
    """Run the bot until it is killed or told to stop."""
    clock, catalogue = clock_of(orders), demo_catalogue(orders["feeds"])
    way = Way(
        token=orders["token"],
        api_url=orders["api"],
        demo=True,
        speed=orders["speed"],
        limits=PACE,
        read_timeout=READ_TIMEOUT,
    )
    with stopped_by_signals() as stop:
        async with bot(settings_of(orders), catalogue, clock, way) as made:
            await made.serve(stop)


if __name__ == "__main__":
    logs.set_up("error", "text")
    logging.captureWarnings(capture=True)
    asyncio.run(main(json.loads(sys.argv[1])))
