"""The ticker: steady, never over itself, and a job that fails runs again."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from bot.scheduling import Ticker, _Beat


async def beats(ticker: Ticker, seconds: float) -> None:
    ticker.start()
    await asyncio.sleep(seconds)
    await ticker.stop()


async def test_a_job_runs_at_once_and_then_steadily() -> None:
    """The first run is not waited for, and further ones follow."""
    runs = 0

    async def job() -> None:
        nonlocal runs
        runs += 1

    ticker = Ticker()
    ticker.every(0.05, "job", job)
    await beats(ticker, 0.3)
    assert runs >= 3


async def test_a_long_run_never_overlaps_itself() -> None:
    """A job that takes longer than its beat runs one at a time."""
    running = most = runs = 0

    async def job() -> None:
        nonlocal running, most, runs
        running += 1
        runs += 1
        most = max(most, running)
        await asyncio.sleep(0.12)
        running -= 1

    ticker = Ticker()
    ticker.every(0.03, "job", job)
    await beats(ticker, 0.4)
    assert most == 1
    assert runs >= 2


async def test_a_blocked_loop_loses_no_job() -> None:
    """C1: after the loop was blocked, what was due runs, once."""
    runs: list[str] = []
    ticker = Ticker()
    for number in range(10):

        async def job(name: str = str(number)) -> None:
            runs.append(name)

        ticker.every(0.2, f"job{number}", job)
    ticker.start()
    await asyncio.sleep(0.1)
    runs.clear()
    time.sleep(1.2)
    await asyncio.sleep(0.15)
    await ticker.stop()
    assert {runs.count(str(n)) for n in range(10)} <= {1, 2}
    assert len(set(runs)) == 10


async def test_a_job_that_fails_is_logged_and_runs_again(caplog: pytest.LogCaptureFixture) -> None:
    """A failure is loud, counted, and does not end the beat; a good run clears the count."""
    runs = 0

    async def job() -> None:
        nonlocal runs
        runs += 1
        if runs < 3:
            raise RuntimeError("oops")

    ticker = Ticker()
    ticker.every(0.04, "job", job)
    await beats(ticker, 0.4)
    assert runs >= 3
    assert "oops" in caplog.text
    assert ticker.failures["job"] == 0


async def test_stopping_lets_a_run_finish() -> None:
    """What runs when the ticker stops may finish."""
    done = asyncio.Event()

    async def job() -> None:
        await asyncio.sleep(0.15)
        done.set()

    ticker = Ticker()
    ticker.every(10, "job", job)
    await beats(ticker, 0.05)
    assert done.is_set()


async def test_a_run_that_never_ends_is_cancelled_after_the_patience() -> None:
    """Stopping takes at most the patience and a moment."""
    cancelled = asyncio.Event()

    async def job() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    ticker = Ticker()
    ticker.every(10, "job", job)
    ticker.start()
    await asyncio.sleep(0.05)
    begun = time.monotonic()
    await ticker.stop(patience=0.1)
    assert cancelled.is_set()
    assert time.monotonic() - begun < 3


def test_a_beat_makes_up_for_one_missed_run() -> None:
    """After ten years the next run is one beat from now, not one of hundreds of millions that were missed."""
    noon, second = datetime(2031, 3, 1, 12, tzinfo=UTC), timedelta(seconds=1)
    beat = _Beat(5.0)
    assert beat.get_next_fire_time(None, noon) == noon + 5 * second
    assert beat.get_next_fire_time(noon, noon + second) == noon + 5 * second
    assert beat.get_next_fire_time(noon, noon + timedelta(days=3650)) == noon + timedelta(days=3650) + 5 * second


async def test_a_clock_that_is_set_runs_every_job_and_plans_it_anew(caplog: pytest.LogCaptureFixture) -> None:
    """C3: a job planned for an hour from now, as after the clock was set back, runs at the next look."""
    runs = 0

    async def job() -> None:
        nonlocal runs
        runs += 1

    offsets = iter([0.0, -3600.0])
    ticker = Ticker(offset=lambda: next(offsets, -3600.0))
    ticker.every(3600, "job", job)
    ticker.start()
    await asyncio.sleep(1.6)
    await ticker.stop()
    assert runs == 2
    assert "the clock was set by -3600 s" in caplog.text
