"""A task that wants a turn of the event loop every few milliseconds and notes how late it came; or a whole process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

BEAT = 0.005
"""Seconds between two turns."""


@dataclass(slots=True)
class Beats:
    """What was noted at each beat, in milliseconds."""

    late: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    """CPU that the loop's own thread used in between: what it would be late by if the machine were ours alone."""


@asynccontextmanager
async def heartbeat() -> AsyncIterator[Beats]:
    """Give what is noted while the block runs."""
    beats = Beats()

    async def beat() -> None:
        while True:
            begun, used = time.perf_counter(), time.thread_time()
            await asyncio.sleep(BEAT)
            beats.late.append(1000 * (time.perf_counter() - begun - BEAT))
            beats.busy.append(1000 * (time.thread_time() - used))

    task = asyncio.create_task(beat(), name="heartbeat")
    try:
        yield beats
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
    async with heartbeat() as beats:
        await reader.read()
    sys.stdout.write(json.dumps([round(each, 3) for each in beats.late]))


if __name__ == "__main__":
    asyncio.run(_until_told())
