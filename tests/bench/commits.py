"""One commit of ingest at a number of stored documents: its time, and what the event loop feels of it."""

from __future__ import annotations

import random
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.trackers import Outlet, Tracker
from storage import TinyStore, open_store
from tests.bench.figures import Effort, Figure, median, percentile
from tests.bench.heartbeat import heartbeat
from tests.bench.stage import ShiftedClock, claimed, fill_entries, seen, shipped, state_of, subscribe

ENTRIES_A_COMMIT = 100
"""Five feeds of twenty entries, most of them known."""


async def commits(effort: Effort) -> list[Figure]:
    """Measure at 5,000 and at 50,000 documents."""
    found = [await one_commit(5_000, effort.of(100, 15), must=50)]
    return [*found, await one_commit(50_000, effort.of(60, 8), must=120)]


async def one_commit(documents: int, rounds: int, *, must: float | None) -> Figure:
    """Fill a store (seven documents in ten are seen entries, two chats, one a row of the ledger), then commit."""
    tracker, clock = shipped().trackers[0], ShiftedClock()
    with tempfile.TemporaryDirectory(prefix="recuento-bench-") as name:
        folder = Path(name)
        store = open_store(folder / "var", folder / "key", clock=clock)
        try:
            number = await _fill(store, tracker, documents, clock)
            times: list[float] = []
            async with heartbeat() as beats:
                for _ in range(rounds):
                    number += 1
                    times.append(await _one(store, tracker, documents, number, clock))
            size = (folder / "var" / "recuento.json").stat().st_size
        finally:
            await store.close()
    return Figure(
        name=f"commit at {documents:,} documents, p95",
        value=percentile(times, 0.95),
        unit="ms",
        must=must,
        beside={
            "median, ms": median(times),
            "longest stall of the loop, ms": max(beats.late, default=0.0),
            "commits": rounds,
            "megabytes": size / 1e6,
        },
    )


async def _fill(store: TinyStore, tracker: Tracker, documents: int, clock: ShiftedClock) -> int:
    rows = documents // 10
    await fill_entries(store, 7 * rows, clock.now())
    await subscribe(store, tracker, 2 * rows)
    dice = random.Random(5)
    _, told = claimed(tracker, rows, clock.now() - timedelta(days=400), dice)
    async with store.unit() as unit:
        await unit.ledger.append(told)
    return rows


async def _one(store: TinyStore, tracker: Tracker, documents: int, number: int, clock: ShiftedClock) -> float:
    """Commit what a poll of five feeds comes to; return milliseconds."""
    now, outlet = clock.now(), Outlet(outlet_id="outlet", name="Outlet")
    dice = random.Random(number)
    entries = [seen(dice.randrange(documents), now) for _ in range(ENTRIES_A_COMMIT)]
    _, rows = claimed(tracker, 1, now, dice)
    begun = time.perf_counter()
    async with store.unit() as unit:
        await unit.ledger.append([replace(rows[0], number=number)])
        await unit.entries.put(entries)
        for feed in range(5):
            await unit.feeds.put(state_of(outlet, f"https://outlet-{feed}.example/feed", now))
    return 1000 * (time.perf_counter() - begun)
