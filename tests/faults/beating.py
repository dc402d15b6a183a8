"""Ticks four times a second and prints each beat with its steady time, until it is killed."""

from __future__ import annotations

import asyncio
import resource
import time

from bot.scheduling import Ticker


async def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    ticker = Ticker()

    async def beat() -> None:
        print(f"{time.monotonic():.3f}", flush=True)  # noqa: T201  the test reads it

    ticker.every(0.25, "beat", beat)
    ticker.start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
