"""The clock of the machine, as the port that use cases are given, and the scaled one of the demo."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The time as it is."""

    def now(self) -> datetime:
        """Return the time: aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


class ScaledClock:
    """A clock that begins at `start` and runs `speed` times as fast; waiting is shortened alike."""

    def __init__(self, start: datetime, speed: float) -> None:
        self._start = start
        self._speed = speed
        self._begun = time.monotonic()

    def now(self) -> datetime:
        """Return the scaled time: aware, in UTC."""
        return self._start + timedelta(seconds=(time.monotonic() - self._begun) * self._speed)

    def monotonic(self) -> float:
        """Return scaled seconds."""
        return time.monotonic() * self._speed

    async def sleep(self, seconds: float) -> None:
        """Wait for scaled seconds."""
        await asyncio.sleep(seconds / self._speed)
