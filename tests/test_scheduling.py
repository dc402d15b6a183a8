"""The ticker: steady, never over itself, and a job that fails runs again."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.scheduling import Ticker


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
