"""Runs the bot until a signal: the first one ends it cleanly, the second one at once."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from bot.bootstrap import Way, bot
from bot.config import Settings
from bot.domain.trackers import Catalogue
from bot.service.ports import Clock

log = logging.getLogger(__name__)

_PATIENCE = 30.0
"""Seconds that a clean end may take."""


@contextmanager
def stopped_by_signals() -> Iterator[asyncio.Event]:
    """Give an event that SIGTERM or SIGINT sets; a second signal, or the end of patience, leaves at once.

    What is on the disk is whole at every moment, so leaving at once loses nothing.
    """
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def ask() -> None:
        if stop.is_set():
            os._exit(1)
        log.info("stopping: what is on its way is finished first")
        stop.set()
        loop.call_later(_PATIENCE, os._exit, 1)

    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, ask)
    try:
        yield stop
    finally:
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(name)


async def run_bot(settings: Settings, catalogue: Catalogue, clock: Clock, way: Way, stop: asyncio.Event) -> None:
    """Build the bot, run it until told to stop, close it.

    Raises:
        RecuentoError: it cannot begin; the text says what to do.
    """
    async with bot(settings, catalogue, clock, way) as made:
        await made.serve(stop)
