"""From a change to messages: time to the first one, rate at the free and the paid limit, against other transports."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import orjson
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.domain.delivery import FINAL, DeliveryState, Reason, settled
from bot.rendering.messages import Reader
from bot.service.deliver import Sender
from bot.service.release import Release
from bot.telegram.forms import rich_form
from bot.telegram.pace import FREE, PAID
from tests.bench.figures import Effort, Figure, median, percentile
from tests.bench.stage import FIRST_USER, SandboxProcess, Scene, sandbox_process, scene, serving

SUBSCRIBERS = 10_000
_DAY = timedelta(days=1)
AT_ONCE = 64
"""Requests in flight of the yardsticks."""


async def first_message(effort: Effort) -> list[Figure]:
    """Measure from the end of the commit to the first message at the server, grouping wait off, the free pace."""
    count = effort.of(SUBSCRIBERS, 2_000)
    async with sandbox_process(users=count) as sandbox, scene(chats=count) as stage:
        waits, commits = [], []
        for _ in range(effort.of(100, 8)):
            stage.clock.pass_hours(2)
            async with serving(stage, sandbox, FREE) as sender:
                await asyncio.sleep(0.2)  # the sender rests: as it does before nearly every alert
                before = await sandbox.ask("count")
                begun = time.monotonic()
                done = await stage.change()
                committed = time.monotonic()
                if not done.alerts:
                    raise RuntimeError(f"no alert: {done}")
                sender.wake()
                came = await sandbox.ask("wait", count=before + 1, seconds=30.0)
            waits.append(1000 * (came - committed))
            commits.append(1000 * (committed - begun))
            await give_up(stage)
    beside = {"changes": len(waits), "median, ms": median(waits), "most, ms": max(waits)}
    beside |= {"entry to commit, median, ms": median(commits), "subscribers": count}
    return [
        Figure(name="change to first message, p99", value=percentile(waits, 0.99), unit="ms", must=250, beside=beside)
    ]


async def give_up(stage: Scene) -> None:
    """Let nobody else be told of what waits, so that the next change begins with an empty outbox."""
    release = Release({stage.tracker.tracker_id: stage.tracker})
    async with stage.core.store.unit() as unit:
        while await release.run(unit, stage.clock.now()):
            pass
        alerts = await unit.outbox.recent(stage.tracker.tracker_id, stage.clock.now() - _DAY)
        open_ = [d for a in alerts for d in await unit.outbox.deliveries(a.alert_id) if d.state not in FINAL]
    await stage.core.store.mark([settled(d, DeliveryState.COLLAPSED, Reason.SUPERSEDED) for d in open_])


async def free_limit(effort: Effort) -> list[Figure]:
    """Measure a broadcast at the free limit, the sandbox's rules in force."""
    seconds = effort.of(60, 12)
    count = 40 * seconds
    async with sandbox_process(users=count) as sandbox, scene(chats=count) as stage:
        await sandbox.ask("pacing", enabled=True)
        await stage.change()
        async with serving(stage, sandbox, FREE):
            if await sandbox.ask("wait", count=30 * (seconds - 1), seconds=2.0 * seconds + 10) is None:
                raise RuntimeError("the broadcast did not come")
        arrivals = await sandbox.ask("arrivals")
        refused = await sandbox.ask("refused")
    beside = {"messages a second": rate(arrivals), "seconds": arrivals[-1] - arrivals[0]}
    share = Figure(
        name="broadcast at the free limit, of 30/s",
        value=100 * rate(arrivals) / 30,
        unit="%",
        must=97,
        least=True,
        beside=beside,
    )
    return [share, Figure(name="broadcast at the free limit, answers 429", value=refused, must=0)]


def rate(arrivals: list[float]) -> float:
    """Return messages a second, first to last."""
    return (len(arrivals) - 1) / (arrivals[-1] - arrivals[0])


async def paid_limit(effort: Effort) -> list[Figure]:
    """Measure what the sender can do with the pace lifted, two yardsticks on the same server, and the paid pace."""
    count = effort.of(SUBSCRIBERS, 3_000)
    ours, bare, stock = [], [], []
    async with (
        sandbox_process(users=count) as sandbox,
        scene(chats=count) as stage,
        serving(stage, sandbox, paid=True) as sender,
    ):
        content = await _content(stage, sandbox, sender, count)
        for number in range(effort.of(3, 2)):
            stage.clock.pass_hours(2)
            ours.append(await _broadcast(sandbox, stage, sender, count))
            bare.append(await _yardstick(sandbox, count, _bare(sandbox, content)))
            if number < 2:
                stock.append(await _yardstick(sandbox, min(count, 1_500), _stock(sandbox, content)))
    beside = {
        "bare aiohttp, messages a second": median(bare),
        "stock HTTPX transport, messages a second": median(stock),
        "ours ÷ bare aiohttp": median(o / b for o, b in zip(ours, bare, strict=True)),
        "rounds": len(ours),
        "slowest round": min(ours),
    }
    fast = Figure(
        name="broadcast, pace lifted, messages a second",
        value=median(ours),
        unit="/s",
        must=1000,
        least=True,
        beside=beside,
    )
    return [fast, *await _under_rules(effort)]


async def _under_rules(effort: Effort) -> list[Figure]:
    """Broadcast as with allow_paid_broadcast, the sandbox's rules in force."""
    count = effort.of(SUBSCRIBERS, 3_000)
    async with sandbox_process(users=count) as sandbox, scene(chats=count) as stage:
        await sandbox.ask("pacing", enabled=True)
        async with serving(stage, sandbox, PAID, paid=True) as sender:
            pace = await _broadcast(sandbox, stage, sender, count, reset=False)
        refused = await sandbox.ask("refused")
    return [
        Figure(
            name="broadcast, paid limit in force",
            value=pace,
            unit="/s",
            beside={"429s": refused, "of 1,000/s, %": pace / 10},
        )
    ]


async def _broadcast(sandbox: SandboxProcess, stage: Scene, sender: Sender, count: int, *, reset: bool = True) -> float:
    """Tell everybody of one change; return messages a second."""
    await stage.change()
    sender.wake()
    if await sandbox.ask("wait", count=count, seconds=120.0) is None:
        raise RuntimeError(f"only {await sandbox.ask('count')} of {count} came")
    arrivals = await sandbox.ask("arrivals")
    while sender.busy:
        await asyncio.sleep(0.01)
    if reset:
        await sandbox.ask("reset")
    return rate(arrivals)


async def _content(stage: Scene, sandbox: SandboxProcess, sender: Sender, count: int) -> dict[str, Any]:
    """Return a message of the size that the bot sends, as JSON has it; one broadcast warms everything up."""
    await _broadcast(sandbox, stage, sender, count)
    reader = Reader(language="es", zone=ZoneInfo("UTC"))
    made = rich_form(await stage.reports.latest(stage.tracker.tracker_id, reader), live=False)
    if made is None:
        raise RuntimeError("no rich form")
    return made


_Send = Callable[[int], Awaitable[object]]
_Close = Callable[[], Awaitable[None]]


async def _yardstick(sandbox: SandboxProcess, count: int, opened: Awaitable[tuple[_Send, _Close]]) -> float:
    """Send to so many chats with another transport; return messages a second."""
    await sandbox.ask("reset")
    send, close = await opened
    queue = iter(range(FIRST_USER, FIRST_USER + count))

    async def lane() -> None:
        for chat in queue:
            await send(chat)

    try:
        await asyncio.gather(*(lane() for _ in range(AT_ONCE)))
    finally:
        await close()
    arrivals = await sandbox.ask("arrivals")
    await sandbox.ask("reset")
    return rate(arrivals)


async def _bare(sandbox: SandboxProcess, content: dict[str, Any]) -> tuple[_Send, _Close]:
    """Open aiohttp by itself: no bot, no store, no pace, no marks."""
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=256))
    url = f"{sandbox.url}/bot{sandbox.token}/sendRichMessage"
    rich = orjson.Fragment(orjson.dumps(content))
    headers = {"Content-Type": "application/json"}

    async def send(chat: int) -> None:
        body = orjson.dumps({"chat_id": chat, "rich_message": rich, "allow_paid_broadcast": True})
        async with session.post(url, data=body, headers=headers) as response:
            orjson.loads(await response.read())

    return send, session.close


async def _stock(sandbox: SandboxProcess, content: dict[str, Any]) -> tuple[_Send, _Close]:
    """Open the vendor's bot on its own transport."""
    bot = Bot(
        sandbox.token, base_url=f"{sandbox.url}/bot", request=HTTPXRequest(connection_pool_size=256, pool_timeout=60.0)
    )
    await bot.initialize()

    async def send(chat: int) -> None:
        await bot.do_api_request("sendRichMessage", api_kwargs={"chat_id": chat, "rich_message": content})

    return send, bot.shutdown
