"""The own time (CPU) of `/latest` at a number of stored claims: from the question to the message's form, no network."""

from __future__ import annotations

import random
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.bootstrap import drawn_in_child
from bot.domain.ledger import fold
from bot.rendering.messages import Reader
from bot.service.ledgers import Ledgers
from bot.service.report import LedgerReports
from bot.telegram.forms import rich_form
from storage import open_store
from tests.bench.figures import Effort, Figure, median, percentile
from tests.bench.stage import ShiftedClock, claimed, shipped


async def latest(effort: Effort) -> list[Figure]:
    """Measure at 10,000 claims."""
    return [await answer(10_000, effort.of(200, 30), must=5.0)]


async def answer(claims: int, rounds: int, *, must: float | None) -> Figure:
    """Ask for the figures side by side again and again."""
    catalogue, clock = shipped(), ShiftedClock()
    tracker = catalogue.trackers[0]
    dice = random.Random(7)
    _, rows = claimed(tracker, claims, clock.now() - timedelta(minutes=3 * claims), dice)
    begun = time.perf_counter()
    ledger = fold(tracker, rows)
    folded = time.perf_counter() - begun
    with tempfile.TemporaryDirectory(prefix="recuento-bench-") as name:
        store = open_store(Path(name) / "var", Path(name) / "key", clock=clock)
        try:
            reports = LedgerReports(
                store=store,
                ledgers=Ledgers({tracker.tracker_id: ledger}),
                catalogue=catalogue,
                clock=clock,
                draw=drawn_in_child,
                version="bench",
            )
            times = []
            for number in range(-2, rounds):  # the first two load the words
                reader = Reader(language="es" if number % 2 else "en", zone=ZoneInfo("America/Caracas"))
                begun = time.thread_time()
                rich_form(await reports.latest(tracker.tracker_id, reader), live=True)
                if number >= 0:
                    times.append(1000 * (time.thread_time() - begun))
        finally:
            await store.close()
    return Figure(
        name=f"/latest at {claims:,} claims, own time, p95",
        value=percentile(times, 0.95),
        unit="ms",
        must=must,
        beside={"median, ms": median(times), "asked": rounds, "folding the ledger at start, s": folded},
    )
