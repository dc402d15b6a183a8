"""Clocks: the machine's, and the demo's that runs faster."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from bot.clock import ScaledClock, SystemClock

START = datetime(2031, 1, 6, tzinfo=UTC)


async def test_the_machines_clock_is_aware_and_waits() -> None:
    """The time is in UTC, and sleeping takes its time."""
    clock = SystemClock()
    before = clock.monotonic()
    await clock.sleep(0.01)
    assert clock.monotonic() > before
    assert clock.now().utcoffset() == timedelta(0)


async def test_a_scaled_clock_begins_at_its_start_and_runs_faster() -> None:
    """A thousand times as fast: ten seconds of it pass in a hundredth of a second."""
    clock = ScaledClock(START, 1000)
    begun, before = time.monotonic(), clock.monotonic()
    await clock.sleep(10)
    assert 0.009 < time.monotonic() - begun < 2
    assert clock.monotonic() - before >= 10
    assert START + timedelta(seconds=10) <= clock.now() < START + timedelta(hours=1)
