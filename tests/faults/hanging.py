"""The bot as the command runs it, whose event loop hangs for a minute at SIGUSR1."""

from __future__ import annotations

import asyncio
import signal
import time

from bot.bootstrap import Way
from bot.clock import SystemClock
from bot.commands.common import prepared
from bot.commands.running import run_bot, stopped_by_signals


async def main() -> None:
    settings, catalogue = prepared()
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, time.sleep, 60)
    with stopped_by_signals() as stop:
        await run_bot(settings, catalogue, SystemClock(), Way(token=settings.token, api_url=settings.api_url), stop)


if __name__ == "__main__":
    asyncio.run(main())
