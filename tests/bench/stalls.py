"""How late a task comes to its turn while ingest, commits, a chart and a paid broadcast run in one event loop."""

from __future__ import annotations

import asyncio
import hashlib
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.feeds import FeedState
from bot.domain.reading import Body, Failure
from bot.rendering.messages import Reader
from bot.service.deliver import Sender
from bot.service.ingest import FeedResult
from bot.telegram.pace import PAID
from tests.bench.figures import Effort, Figure, percentile
from tests.bench.heartbeat import beside, heartbeat
from tests.bench.press import Press
from tests.bench.stage import SandboxProcess, Scene, claimed, fill_entries, sandbox_process, scene, serving


async def stalls(effort: Effort) -> list[Figure]:
    """Run everything at once and watch a heartbeat of 5 ms."""
    chats = effort.of(10_000, 2_000)
    async with sandbox_process(users=chats) as sandbox, scene(chats=chats) as stage:
        await _furnish(stage)
        async with serving(stage, sandbox, PAID, paid=True) as sender:
            await stage.change()
            sender.wake()
            await sandbox.ask("wait", count=chats // 4, seconds=60.0)  # warmed up
            counts = {"broadcast": 0, "ingest": 0, "chart": 0}
            stop = asyncio.Event()
            async with beside() as machine, heartbeat() as beats:
                tasks = [
                    asyncio.create_task(
                        _repeat(_broadcasting(stage, sandbox, sender, chats), "broadcast", counts, stop)
                    ),
                    asyncio.create_task(_repeat(_ingesting(stage), "ingest", counts, stop)),
                    asyncio.create_task(_repeat(_drawing(stage), "chart", counts, stop)),
                ]
                await asyncio.sleep(effort.of(40, 8))
                stop.set()
                await asyncio.gather(*tasks)
    late = beats.late
    told = {"p99, ms": percentile(late, 0.99), "beats": len(late)}
    told |= {"own CPU between two beats, most, ms": max(beats.busy), "own CPU, p99, ms": percentile(beats.busy, 0.99)}
    told |= {
        "an idle process beside it, most, ms": max(machine),
        "an idle process beside it, p99, ms": percentile(machine, 0.99),
    }
    told |= {f"rounds of {name}": count for name, count in counts.items()}
    return [Figure(name="event loop, longest stall", value=max(late), unit="ms", must=50, beside=told)]


async def _furnish(stage: Scene) -> None:
    """Store 5,000 entries and 1,000 claims."""
    now = stage.clock.now()
    await fill_entries(stage.core.store, 5_000, now)
    dice = random.Random(3)
    ledger, rows = claimed(stage.tracker, 1_000, now - timedelta(days=8), dice)
    async with stage.core.store.unit() as unit:
        await unit.ledger.append(rows)
    stage.core.ledgers.replace(stage.tracker.tracker_id, ledger)
    claims = [row.claim for row in rows if row.claim and row.claim.claimant == stage.source.source_id]
    stage.value = max(claim.value or 0 for claim in claims)


async def _repeat(work: Callable[[], Awaitable[None]], name: str, counts: dict[str, int], stop: asyncio.Event) -> None:
    while not stop.is_set():
        await work()
        counts[name] += 1


def _broadcasting(stage: Scene, sandbox: SandboxProcess, sender: Sender, chats: int) -> Callable[[], Awaitable[None]]:
    async def work() -> None:
        while sender.busy:
            await asyncio.sleep(0.02)
        stage.clock.pass_hours(2)
        before = await sandbox.ask("count")
        if not (await stage.change()).alerts:
            raise RuntimeError("no alert")
        sender.wake()
        if await sandbox.ask("wait", count=before + chats, seconds=60.0) is None:
            raise RuntimeError("the broadcast did not come")

    return work


def _ingesting(stage: Scene) -> Callable[[], Awaitable[None]]:
    """Parse and take in ten feeds a round, every round with new guids: all of it is new."""
    printed = Press(stage.tracker, seed=9, without=stage.source.source_id).feeds(10)
    rounds = iter(range(1 << 30))

    async def work() -> None:
        number, results = next(rounds), []
        for one in printed:
            content = one.content.replace(b"/?p=", b"/?r=%d&amp;p=" % number).replace(b",2031:", b",2031:%d-" % number)
            body = Body(
                url=one.feed.url,
                content=content,
                body_hash=hashlib.sha256(content).hexdigest(),
                content_type=one.content_type,
            )
            now = stage.clock.now()
            parsed = await stage.core.poller._parser.parse(body, outlet=one.outlet, feed=one.feed, seen_at=now)
            if isinstance(parsed, Failure):
                raise TypeError(str(parsed))
            state = FeedState(url=one.feed.url, outlet_id=one.outlet.outlet_id, checked_at=now, ok_at=now)
            entries = [replace(e, published_at=e.published_at and now) for e in parsed.entries]
            results.append(FeedResult(outlet=one.outlet, state=state, entries=entries, first_read=True))
        await stage.core.ingest.take(results)
        await asyncio.sleep(0.2)

    return work


def _drawing(stage: Scene) -> Callable[[], Awaitable[None]]:
    async def work() -> None:
        await stage.reports.chart(stage.tracker.tracker_id, Reader(language="es", zone=ZoneInfo("UTC")))
        await asyncio.sleep(1.0)

    return work
