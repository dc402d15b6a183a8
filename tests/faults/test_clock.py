"""Clocks that jump, loops that block, feeds that are all due at once: C1 to C6, G10."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import time
import tracemalloc
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path

import pytest

from bot.bootstrap import core
from bot.config import load_catalogue
from bot.sandbox.faults import Fault, FaultKind
from bot.scheduling import Ticker
from bot.service.ports import NoticeKind
from bot.telegram.polling import Poller
from bot.telegram.server import build_bot
from tests.fakes.clock import FakeClock
from tests.fakes.messenger import FakeNotices
from tests.faults.stage import MARCH, OUTLETS, entry, feed, settings_of, watch, write_catalogue
from tests.feeds.conftest import RSS, reply

ROOT = Path(__file__).parents[2]
HOUR = 3600.0
INTERVAL = 300.0


@pytest.fixture
async def read(desk):
    """Have read a feed once."""
    desk.serves(feed(entry(watch(40), "a")))
    await desk.polls()
    return desk


async def asked_after(desk, most: float) -> float | None:
    """Look for due feeds every five seconds, as the bot does; return after how long one was asked."""
    asked = len(desk.wire.requests)
    waited = 0.0
    while waited <= most:
        await desk.polls(after=0, all_feeds=False)
        if len(desk.wire.requests) > asked:
            return waited
        await desk.clock.advance(5)
        waited += 5
    return None


async def test_c3_a_clock_set_back_an_hour(read):
    """C3, G10: after the clock is set back by an hour the next poll comes within the interval and a minute."""
    read.clock.jump(-HOUR)
    assert (await asked_after(read, HOUR)) <= INTERVAL + 60
    assert 0 < await asked_after(read, HOUR) <= INTERVAL + 60


async def test_c3_a_failing_feed_and_a_clock_set_back(read):
    """C3: a feed that waits after failures is not forgotten when the clock is set back."""
    read.serves(reply(status=503))
    for _ in range(6):
        await read.polls(after=INTERVAL)
    read.clock.jump(-24 * HOUR)
    assert (await asked_after(read, HOUR)) <= INTERVAL + 60


async def test_c4_a_clock_ten_years_ahead_and_back(read):
    """C4: ten years ahead each feed is asked once, not for every interval that was missed; set back, it goes on."""
    read.clock.jump(10 * 365 * 24 * HOUR)
    asked = len(read.wire.requests)
    tracemalloc.start()
    for _ in range(3):
        await read.polls(after=1, all_feeds=False)
    grown = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(read.wire.requests) == asked + 1
    assert grown < 20 << 20
    read.clock.jump(-10 * 365 * 24 * HOUR)
    assert (await asked_after(read, HOUR)) <= INTERVAL + 60
    assert await read.told(feed(entry(watch(52), "b"))) == ["up 52"]


@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler here for the clock that is set")
def test_c3_c4_the_beats_go_on(tmp_path):
    """C3, C4, G10: with the wall clock of a process set back an hour, then ten years ahead, the beats go on at once."""
    shim = tmp_path / "wall.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-o", shim, Path(__file__).with_name("wall.c"), "-ldl"], check=True, timeout=60
    )
    offset = tmp_path / "offset"
    setting = {"LD_PRELOAD": str(shim), "WALL_OFFSET_FILE": str(offset), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.faults.beating"]
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ | setting, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            beats = [float(process.stdout.readline()) for _ in range(3)]
            for seconds in (-HOUR, 10 * 365 * 24 * HOUR, 0):
                offset.with_suffix(".new").write_text(f"{seconds:.0f}")
                offset.with_suffix(".new").rename(offset)
                since = time.monotonic()
                while beats[-1] < since + 1.6:
                    beats.append(float(process.stdout.readline()))
                assert max(b - a for a, b in pairwise(beats)) < 4
        finally:
            process.kill()


async def test_c1_a_blocked_loop_runs_everything_once():
    """C1: the loop blocked for longer than a beat: every job that was due runs, once each."""
    runs: list[int] = []
    ticker = Ticker()
    for number in range(10):

        async def job(number: int = number) -> None:
            runs.append(number)

        ticker.every(0.5, str(number), job)
    ticker.start()
    await asyncio.sleep(0.1)
    runs.clear()
    time.sleep(1.3)  # what a blocking call does
    await asyncio.sleep(0.1)
    await ticker.stop()
    assert sorted(runs) == list(range(10))


async def test_c2_a_poll_that_takes_longer_than_its_beat(read):
    """C2: a server that is slower than the beat is asked once at a time, and once more afterwards."""
    now, most, asked = 0, 0, 0

    async def slow(writer, request):
        nonlocal now, most, asked
        now, asked = now + 1, asked + 1
        most = max(most, now)
        await asyncio.sleep(0.4)
        now -= 1
        writer.write(reply(RSS))
        await writer.drain()

    read.wire.routes["*"] = slow
    read.wire.routes.pop(f"/{OUTLETS[0]}.rss")
    ticker = Ticker()

    async def poll() -> None:
        await read.core.poller.once(all_feeds=True)

    ticker.every(0.1, "poll", poll)
    ticker.start()
    await asyncio.sleep(1.4)
    await ticker.stop()
    assert most == 1
    assert 2 <= asked <= 4


@asynccontextmanager
async def five_hundred(folder, wire):
    """Open the core over 500 feeds on 50 hosts; each name of a host leads to the same server."""
    write_catalogue(folder, wire.port, ("el-puente",))
    path = folder / "feeds.yaml"
    head, _, _ = path.read_text(encoding="utf-8").partition("outlets:")
    lines = "\n".join(
        f"  - {{id: o{n}, name: O{n}, feeds: [{{url: 'http://127.0.0.{n % 50 + 1}:{wire.port}/{n}', language: es}}]}}"
        for n in range(500)
    )
    path.write_text(f"{head}outlets:\n{lines}\n", encoding="utf-8")
    async with core(settings_of(folder), load_catalogue(path), FakeClock(MARCH)) as made:
        yield made


async def test_c6_five_hundred_feeds_due_at_start(tmp_path):
    """C6: 500 feeds due at once: 12 at a time, 2 a host, the loop free, and their next polls are spread."""
    at_once: dict[str, int] = {}
    most_host, most_all, lags = 0, 0, []

    async def serve(reader, writer):
        nonlocal most_host, most_all
        head = await reader.readuntil(b"\r\n\r\n")
        host = head.lower().partition(b"host: ")[2].split(b"\r")[0].decode()
        at_once[host] = at_once.get(host, 0) + 1
        most_host, most_all = max(most_host, at_once[host]), max(most_all, sum(at_once.values()))
        await asyncio.sleep(0.01)
        at_once[host] -= 1
        writer.write(reply(RSS))
        await writer.drain()
        writer.close()

    async def look() -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.005)
            lags.append(time.monotonic() - before - 0.005)

    server = await asyncio.start_server(serve, "0.0.0.0", 0)  # noqa: S104 - every loopback address of this machine
    wire = type("Served", (), {"port": server.sockets[0].getsockname()[1]})
    async with server, five_hundred(tmp_path, wire) as made:
        looking = asyncio.create_task(look())
        done = await made.poller.once()
        looking.cancel()
        states = (await made.poller.states()).values()
    assert len(done.lines) == 500
    assert {line.reason.value for line in done.lines} == {"first_read"}
    assert (most_host <= 2, most_all <= 12) == (True, True)
    assert sorted(lags)[int(len(lags) * 0.99)] < 0.1
    planned = {state.next_check_at for state in states}
    assert len(planned) > 400
    assert (max(planned) - min(planned)).total_seconds() > 5


DEAD = {
    "T1 401": (Fault(FaultKind.UNAUTHORIZED, "get*", count=None), NoticeKind.TOKEN_REFUSED),
    "T1 404": (Fault(FaultKind.NOT_FOUND, "get*", count=None), NoticeKind.TOKEN_REFUSED),
    "T4 502": (Fault(FaultKind.SERVER_ERROR, "get*", count=None), NoticeKind.POLLER_DEAD),
    "reset": (Fault(FaultKind.DROP_BEFORE, "get*", count=None), NoticeKind.POLLER_DEAD),
    "T2 409": (Fault(FaultKind.CONFLICT, "get*", count=None), NoticeKind.OTHER_INSTANCE),
}


@pytest.mark.parametrize(("fault", "told"), DEAD.values(), ids=DEAD)
async def test_g10_a_dead_poller_is_noticed(sandbox, fault, told):
    """G10, T1, T2, T4: when no updates come any more, for whatever reason, the operator hears within 90 seconds."""
    clock, notices = FakeClock(), FakeNotices()
    bot = build_bot(sandbox.token, sandbox.url, read_timeout=1.0)
    await bot.initialize()
    poller = Poller(bot, clock, notices, asyncio.Queue().put)
    sandbox.faults.add(fault)
    stop = asyncio.Event()
    running = asyncio.create_task(poller.run_until(stop))
    while not notices.kinds and clock.monotonic() < 1000 + 120:
        await asyncio.sleep(0.005)
        await clock.advance(0.5)
    assert notices.kinds == [told]
    assert clock.monotonic() - 1000 <= 90
    stop.set()
    await clock.advance(100)
    await running
    await bot.shutdown()
