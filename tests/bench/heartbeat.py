"""A task that wants a turn of the event loop every few milliseconds and notes how late it came; or a whole process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

BEAT = 0.005
"""Seconds between two turns."""


@asynccontextmanager
async def heartbeat() -> AsyncIterator[list[float]]:
    """Give the list that lateness is noted in, in milliseconds, one value a beat."""
    late: list[float] = []

    async def beat() -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(BEAT)
            late.append(1000 * (time.perf_counter() - begun - BEAT))

    task = asyncio.create_task(beat(), name="heartbeat")
    try:
        yield late
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def beside() -> AsyncIterator[list[float]]:
    """Run a heartbeat in an idle process at the same time: what the machine alone makes late. Filled on leaving."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.bench.heartbeat",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        limit=1 << 26,
    )
    late: list[float] = []
    try:
        yield late
    finally:
        out, _ = await process.communicate(b"")
        late += json.loads(out)


async def _until_told() -> None:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async with heartbeat() as late:
        await reader.read()
    sys.stdout.write(json.dumps([round(each, 3) for each in late]))


if __name__ == "__main__":
    asyncio.run(_until_told())
