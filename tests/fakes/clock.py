"""A clock that stands still until a test moves it."""

from __future__ import annotations

import asyncio
import heapq
from datetime import UTC, datetime, timedelta

START = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)
_ROUNDS = 30
"""How often the loop turns so that what was woken has done its work."""


class FakeClock:
    """Implements `Clock`. `advance` moves the time and wakes sleepers in order, each at its own time."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._seconds = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._number = 0

    def now(self) -> datetime:
        """Return the time."""
        return self._start + timedelta(seconds=self._seconds)

    def monotonic(self) -> float:
        """Return the seconds moved so far, from 1000."""
        return 1000.0 + self._seconds

    async def sleep(self, seconds: float) -> None:
        """Wait until the test has moved the clock so far."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        self._number += 1
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._seconds + seconds, self._number, future))
        await future

    async def advance(self, seconds: float) -> None:
        """Move the time; whoever sleeps wakes at its own time and does its work before the clock goes on."""
        end = self._seconds + seconds
        await settle()
        while self._sleepers and self._sleepers[0][0] <= end:
            at, _, future = heapq.heappop(self._sleepers)
            self._seconds = max(self._seconds, at)
            if not future.done():
                future.set_result(None)
                await settle()
        self._seconds = end
        await settle()

    def jump(self, seconds: float) -> None:
        """Set the time without waking anybody: a step of the machine's clock."""
        self._start += timedelta(seconds=seconds)


async def settle() -> None:
    """Let every task that can run do so."""
    for _ in range(_ROUNDS):
        await asyncio.sleep(0)
