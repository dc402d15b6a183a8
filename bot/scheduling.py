"""The steady ticks that start polling, delivery and housekeeping: the only home of apscheduler.

What is due is decided from the store at each tick; a tick that was missed or ran long is made up once and never
overlaps itself (FAULTS, "Clock and shutdown"). A clock set back therefore delays nothing by more than one tick.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]


class Ticker:
    """Runs jobs at a steady beat until it is stopped; a job that fails is logged and runs again at its next beat."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._running: set[asyncio.Task[None]] = set()
        self.failures: dict[str, int] = {}

    def every(self, seconds: float, name: str, job: Job) -> None:
        """Run a job now and then every so many seconds."""

        async def beat() -> None:
            task = asyncio.ensure_future(self._guarded(name, job))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            await asyncio.shield(task)

        self._scheduler.add_job(beat, IntervalTrigger(seconds=seconds, timezone=UTC), id=name, name=name)
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

    async def stop(self, patience: float = 10.0) -> None:
        """Stop ticking; what runs may finish within `patience` seconds, then it is cancelled.

        `scheduler.shutdown(wait=True)` would cancel running coroutines at once.
        """
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=5)
