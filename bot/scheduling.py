"""The steady ticks that start polling, delivery and housekeeping: the only home of apscheduler.

What is due is decided from the store at each tick; a tick that was missed or ran long is made up once and never
overlaps itself (FAULTS, "Clock and shutdown"). The vendor plans by the wall clock: where that is set, every job is
planned anew, else a clock set back by an hour would stop the beats for an hour.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

log = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]

_LOOK = 1.0
"""Seconds between two looks at whether the clock was set."""
_STEP = 2.0
"""Seconds by which the wall clock must leave the steady one to count as set."""


class _Beat(BaseTrigger):  # type: ignore[misc]  # the vendor ships no types
    """A steady beat that makes up for one missed run at most.

    The vendor's own lists every run that was missed: a clock set forward by years fills the memory with them.
    """

    def __init__(self, seconds: float) -> None:
        self._every = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """Return the run after the previous one, or after now where that has passed."""
        following = now if previous is None else previous + self._every
        return following if following > now else now + self._every


class Ticker:
    """Runs jobs at a steady beat until it is stopped; a job that fails is logged and runs again at its next beat.

    `offset` tells by how many seconds the wall clock is ahead of the steady one.
    """

    def __init__(self, offset: Callable[[], float] = lambda: time.time() - time.monotonic()) -> None:
        self._offset = offset
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._running: set[asyncio.Task[None]] = set()
        self._minding: asyncio.Task[None] | None = None
        self.failures: dict[str, int] = {}

    def every(self, seconds: float, name: str, job: Job) -> None:
        """Run a job now and then every so many seconds."""

        async def beat() -> None:
            task = asyncio.ensure_future(self._guarded(name, job))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            await asyncio.shield(task)

        self._scheduler.add_job(beat, _Beat(seconds), id=name, name=name)
        self._scheduler.modify_job(name, next_run_time=datetime.now(UTC))

    async def _guarded(self, name: str, job: Job) -> None:
        try:
            await job()
            self.failures[name] = 0
        except Exception:
            self.failures[name] = self.failures.get(name, 0) + 1
            log.exception("job failed", extra={"job": name})

    def start(self) -> None:
        """Begin to tick; needs a running event loop."""
        self._scheduler.start()
        self._minding = asyncio.create_task(self._mind_the_clock(), name="clock")

    async def _mind_the_clock(self) -> None:
        """Run every job now, and plan it anew, when the machine's clock was set back or forward."""
        before = self._offset()
        while True:
            await asyncio.sleep(_LOOK)
            after = self._offset()
            if abs(after - before) > _STEP:
                log.warning("the clock was set by %+.0f s; the beats go on", after - before)
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=datetime.now(UTC))
            before = after

    async def stop(self, patience: float = 10.0) -> None:
        """Stop ticking; what runs may finish within `patience` seconds, then it is cancelled.

        `scheduler.shutdown(wait=True)` would cancel running coroutines at once.
        """
        if self._minding is not None:
            self._minding.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._minding
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=5)
