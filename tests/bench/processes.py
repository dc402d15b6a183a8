"""The bot as an operator starts it: how soon it is there, and how much memory its processes hold."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
from aiohttp import web

from storage import open_store
from tests.bench.figures import Effort, Figure, median
from tests.bench.press import Press
from tests.bench.stage import FIRST_USER, ROOT, SandboxProcess, ShiftedClock, sandbox_process, shipped, subscribe

RECUENTO = Path(sys.executable).with_name("recuento")
MEGABYTE = 1 << 20
FEEDS = 10
CHATS = 50_000


async def starting(effort: Effort) -> list[Figure]:
    """Measure `recuento --help`, and `recuento run` until it asks Telegram for updates and an outlet for its feed."""
    helps = [_help() for _ in range(effort.of(15, 5))]
    bare = [_python() for _ in range(effort.of(15, 5))]
    runs = []
    async with sandbox_process(users=1) as sandbox:
        for _ in range(effort.of(9, 3)):
            await sandbox.ask("reset")
            async with feed_server() as (feeds, asked), bot_process(sandbox, feeds) as (_, begun):
                while (polled := await sandbox.ask("first", method="getUpdates")) is None or not asked:
                    await asyncio.sleep(0.01)
                runs.append(max(polled, asked[0]) - begun)
    return [
        Figure(
            name="recuento --help", value=median(helps), unit="s", must=0.3, beside={"python -c pass, s": median(bare)}
        ),
        Figure(name="ready to poll", value=median(runs), unit="s", must=1.5, beside={"slowest, s": max(runs)}),
    ]


def _help() -> float:
    begun = time.perf_counter()
    subprocess.run([RECUENTO, "--help"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _python() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - begun


# --- memory -----------------------------------------------------------------------------------------------------------


async def memory(effort: Effort) -> list[Figure]:
    """Measure the main process idle and after a chart, its parser child, then with many chats and a broadcast."""
    return [*await _idle(effort), *await _with_chats(effort)]


async def _idle(effort: Effort) -> list[Figure]:
    charts = effort.of(5, 2)
    async with (
        sandbox_process(users=1) as sandbox,
        feed_server() as (feeds, asked),
        bot_process(sandbox, feeds) as (process, _),
    ):
        while len(asked) < FEEDS:
            await asyncio.sleep(0.05)
        await asyncio.sleep(effort.of(10, 4))
        idle, child = resident(process), sum(resident(c) for c in process.children() if _is_parser(c))
        before = await sandbox.ask("count")
        for number in range(charts):
            await sandbox.ask("say", user=FIRST_USER, text="/chart")
            if await sandbox.ask("wait", count=before + number + 1, seconds=30.0) is None:
                raise RuntimeError("no chart came")
        await asyncio.sleep(2.0)
        after = resident(process)
    left = Figure(
        name="memory that charts leave behind", value=after - idle, unit="MB", must=10, beside={"charts": charts}
    )
    return [
        Figure(name="memory, main process idle", value=idle, unit="MB", must=120),
        Figure(name="memory, parser child idle", value=child, unit="MB", must=80),
        left,
    ]


async def _with_chats(effort: Effort) -> list[Figure]:
    chats = effort.of(CHATS, 5_000)
    push = {"RECUENTO_FIRST_RUN": "push"}
    async with (
        sandbox_process(users=chats) as sandbox,
        feed_server() as (feeds, asked),
        data_folder(chats) as folder,
        bot_process(sandbox, feeds, folder=folder, more=push) as (process, _),
    ):
        if await sandbox.ask("wait", count=1, seconds=120.0) is None:
            raise RuntimeError("nothing was sent")
        most = 0.0
        for _ in range(effort.of(60, 10)):
            await asyncio.sleep(0.5)
            most = max(most, resident(process))
        sent = await sandbox.ask("count")
    name = f"memory with {chats:,} chats and a broadcast running"
    beside = {"messages sent meanwhile": sent, "feeds read": len(asked)}
    return [Figure(name=name, value=most, unit="MB", must=300, beside=beside)]


def resident(process: psutil.Process) -> float:
    """Return a process's resident memory in megabytes."""
    return process.memory_info().rss / MEGABYTE


def _is_parser(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.Error):
        return "bot.feeds.parse_child" in process.cmdline()
    return False


# --- stages -----------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def data_folder(chats: int) -> AsyncIterator[Path]:
    """Give a folder whose store, made by another process, has chats."""
    with tempfile.TemporaryDirectory(prefix="recuento-bench-") as name:
        store = open_store(Path(name) / "var", Path(name) / "key", clock=ShiftedClock())
        await subscribe(store, shipped().trackers[0], chats)
        await store.close()
        yield Path(name)


@asynccontextmanager
async def feed_server() -> AsyncIterator[tuple[str, list[float]]]:
    """Serve ten generated feeds; give their feeds.yaml and the list of when each request came."""
    printed = Press(shipped().trackers[0]).feeds(FEEDS)
    asked: list[float] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(time.monotonic())
        one = printed[int(request.match_info["number"])]
        return web.Response(body=one.content, headers={"Content-Type": one.content_type})

    application = web.Application()
    application.router.add_get("/{number}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    outlets = "\n".join(
        f'  - {{id: outlet-{n}, name: Outlet {n}, feeds: [{{url: "{origin}/{n}", language: {one.feed.language}}}]}}'
        for n, one in enumerate(printed)
    )
    whole = (ROOT / "feeds.yaml").read_text(encoding="utf-8")
    try:
        yield f"{whole[: whole.index(chr(10) + 'outlets:')]}\noutlets:\n{outlets}\n", asked
    finally:
        await runner.cleanup()


@asynccontextmanager
async def bot_process(
    sandbox: SandboxProcess, feeds: str, *, folder: Path | None = None, more: Mapping[str, str] | None = None
) -> AsyncIterator[tuple[psutil.Process, float]]:
    """Run `recuento run` as an operator does; give the process and when it was started."""
    with tempfile.TemporaryDirectory(prefix="recuento-bench-") as name:
        home = folder or Path(name)
        (home / "feeds.yaml").write_text(feeds, encoding="utf-8")
        begun = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            RECUENTO, "run", cwd=home, env=environment(home, sandbox) | dict(more or {}), stderr=subprocess.DEVNULL
        )
        try:
            yield psutil.Process(process.pid), begun
        finally:
            await ended(process)


def environment(home: Path, sandbox: SandboxProcess) -> dict[str, str]:
    """Return the settings of a bot that serves a sandbox."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "TELEGRAM_BOT_TOKEN": sandbox.token,
        "TELEGRAM_API_URL": sandbox.url,
        "RECUENTO_FEEDS": str(home / "feeds.yaml"),
        "RECUENTO_DATA": str(home / "var"),
        "RECUENTO_KEY_FILE": str(home / "key"),
        "RECUENTO_GROUP_WAIT": "0",
        "RECUENTO_ALLOW_LOCAL_FEEDS": "1",
        "RECUENTO_LOG": "warning",
    }


async def ended(process: asyncio.subprocess.Process) -> None:
    """End a process and see it off."""
    if process.returncode is None:
        process.kill()
    await process.wait()
