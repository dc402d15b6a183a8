"""How cost grows: from 1,000 to 100,000 chats, and from 1,000 to 100,000 claims."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import psutil

from bot.service.release import Release
from storage import open_store
from tests.bench.answers import answer
from tests.bench.commits import one_commit
from tests.bench.figures import Effort, Figure, percentile
from tests.bench.processes import resident
from tests.bench.stage import ShiftedClock, scene, shipped, subscribe


async def growth(effort: Effort) -> list[Figure]:
    """Measure each size."""
    sizes = (1_000, 10_000) if effort.quick else (1_000, 10_000, 100_000)
    found = [await _chats(size, effort) for size in sizes]
    found += [await answer(size, effort.of(50, 10), must=None) for size in sizes]
    return found + [await one_commit(size, effort.of(30, 6), must=None) for size in sizes]


async def _chats(count: int, effort: Effort) -> Figure:
    """Measure opening, addressing and committing with so many chats."""
    with tempfile.TemporaryDirectory(prefix="recuento-bench-") as name:
        folder, tracker = Path(name), shipped().trackers[0]
        store = open_store(folder / "var", folder / "key", clock=ShiftedClock())
        await subscribe(store, tracker, count)
        await store.close()
        before, begun = resident(psutil.Process()), time.perf_counter()
        store = open_store(folder / "var", folder / "key", clock=ShiftedClock())
        opened, held = time.perf_counter() - begun, resident(psutil.Process()) - before
        size = (folder / "var" / "recuento.json").stat().st_size
        await store.close()
    addressing, commits = [], []
    async with scene(chats=count) as stage:
        release = Release({tracker.tracker_id: tracker})
        for _ in range(effort.of(9, 3)):
            stage.clock.pass_hours(2)
            begun = time.perf_counter()
            await stage.change()
            commits.append(1000 * (time.perf_counter() - begun))
            begun = time.perf_counter()
            while True:
                async with stage.core.store.unit() as unit:
                    if not await release.run(unit, stage.clock.now()):
                        break
            addressing.append(1000 * (time.perf_counter() - begun))
    return Figure(
        name=f"{count:,} chats: addressing an alert, commit included",
        value=percentile(addressing, 0.5),
        unit="ms",
        beside={
            "entry to commit, median, ms": percentile(commits, 0.5),
            "opening the store, s": opened,
            "memory that it takes, MB": held,
            "file, MB": size / 1e6,
        },
    )
