"""What the end-to-end tests stand on: an invented press as a real HTTP server, and the real command as a process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from aiohttp import web

from bot.sandbox.run import Sandbox
from bot.sandbox.state import ChatMessage, rich_plain_text

ROOT = Path(__file__).parents[2]
OUTLETS = ("el-puente", "la-gaceta", "radio-lago", "agencia-sur")
MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
BEAT = 40.0
"""Seconds within which a change of a feed is seen, said and received: a few on an idle machine, more on a busy one."""


def window() -> datetime:
    """Return the day from which everybody in Lindora counts: the first of last month."""
    return (datetime.now(UTC).replace(day=1) - timedelta(days=1)).replace(day=1)


def since() -> str:
    """Say that day as the press says it."""
    return f"desde el 1 de {MONTHS[window().month - 1]}"


def cells(message: ChatMessage) -> list[list[str]]:
    """Return the table of a rich message as texts."""
    table = next(block for block in message.rich if block["type"] == "table")
    return [[rich_plain_text(cell.get("text", "")) for cell in row] for row in table["cells"]]


def catalogue(port: int, outlets: tuple[str, ...] = OUTLETS) -> str:
    """Return the feeds.yaml of Lindora, with the feeds at a port."""
    names = {
        "el-puente": "El Puente",
        "la-gaceta": "La Gaceta",
        "radio-lago": "Radio Lago",
        "agencia-sur": "Agencia Sur",
    }
    lines = [
        f"  - {{id: {o}, name: {names[o]}, feeds: [{{url: 'http://127.0.0.1:{port}/{o}.rss', language: es}}]}}"
        for o in outlets
    ]
    return _TRACKER.format(window=f"{window():%Y-%m-%d}") + "outlets:\n" + "\n".join(lines) + "\n"


_TRACKER = """version: 1
trackers:
  - id: lindora
    name: {{es: "Lindora: presos políticos", en: "Lindora: political prisoners"}}
    timezone: UTC
    window_start: {window}
    topic: {{any: [lindora, lindoran*, excarcel*, liberad*, released, presos políticos]}}
    country: [Lindora, lindorano, lindorana, Lindoran]
    sources:
      - {{id: government, kind: official, name: {{es: Gobierno, en: Government}}, aliases: [gobierno, government]}}
      - {{id: watch, kind: ngo, name: {{es: Observatorio, en: Watch}}, aliases: [Observatorio Lindorano, Lindoran Watch]}}
      - {{id: table, kind: political, name: {{es: Mesa Unida, en: United Table}}, aliases: [Mesa Unida, United Table]}}
"""


@dataclass
class Press:
    """The outlets of Lindora. A test prints; whoever asks gets RSS, or what `spoilt` says of an outlet."""

    port: int = 0
    printed: dict[str, list[tuple[int, str, datetime]]] = field(default_factory=dict)
    spoilt: dict[str, web.Response] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    number: int = 0

    def print(self, outlet: str, *titles: str) -> None:
        """Let an outlet print entries now."""
        for title in titles:
            self.number += 1
            self.printed.setdefault(outlet, []).insert(0, (self.number, title, datetime.now(UTC)))

    def spoil(self, outlet: str, status: int, body: str, kind: str = "text/html") -> None:
        """Let an outlet answer something that is no feed."""
        self.spoilt[outlet] = web.Response(status=status, text=body, content_type=kind)

    async def feed(self, request: web.Request) -> web.Response:
        """Answer a request for `/<outlet>.rss`."""
        outlet = request.match_info["outlet"]
        self.asked[outlet] = self.asked.get(outlet, 0) + 1
        if outlet in self.spoilt:
            bad = self.spoilt[outlet]
            return web.Response(status=bad.status, text=bad.text, content_type=bad.content_type)
        entries = "".join(
            f"<item><title>{escape(title)}</title><link>http://127.0.0.1:{self.port}/{outlet}/{number}</link>"
            f"<guid isPermaLink='false'>{outlet}-{number}</guid><pubDate>{format_datetime(at)}</pubDate></item>"
            for number, title, at in self.printed.get(outlet, [])
        )
        body = f"<rss version='2.0'><channel><title>{outlet}</title><link>http://x</link>{entries}</channel></rss>"
        return web.Response(text=body, content_type="application/rss+xml")

    async def asked_again(self, outlet: str, times: int = 1) -> None:
        """Wait until an outlet has been asked again."""
        wanted = self.asked.get(outlet, 0) + times
        async with asyncio.timeout(BEAT * times):
            while self.asked.get(outlet, 0) < wanted:
                await asyncio.sleep(0.05)


@asynccontextmanager
async def press() -> AsyncIterator[Press]:
    """Serve the press on loopback; every outlet has printed one entry that is about something else."""
    made = Press()
    for outlet in OUTLETS:
        made.print(outlet, "Amanece con niebla en los puertos")
    application = web.Application()
    application.router.add_get("/{outlet}.rss", made.feed)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.port = runner.addresses[0][1]
    yield made
    await runner.cleanup()


@dataclass
class Command:
    """The real command as a process of its own, with its own folder; its log goes into a file."""

    folder: Path
    environment: dict[str, str]
    process: asyncio.subprocess.Process | None = None
    started: int = 0

    @property
    def log(self) -> str:
        """All that every process of this folder has said."""
        return "".join(p.read_text(encoding="utf-8") for p in sorted(self.folder.glob("log-*.txt")))

    async def start(self, *arguments: str) -> asyncio.subprocess.Process:
        """Start a command (without arguments: `run`)."""
        self.started += 1
        with (self.folder / f"log-{self.started:03}.txt").open("wb") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", *(arguments or ("run",)),
                cwd=self.folder, env=self.environment, stdout=log, stderr=log, stdin=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
        return self.process

    async def ends(self, seconds: float = 15.0) -> int:
        """Wait for the end and return the exit code."""
        assert self.process is not None
        async with asyncio.timeout(seconds):
            return await self.process.wait()

    async def run(self, *arguments: str) -> tuple[int, str]:
        """Run a command to its end; return its exit code and what it said."""
        await self.start(*arguments)
        code = await self.ends()
        return code, (self.folder / f"log-{self.started:03}.txt").read_text(encoding="utf-8")

    async def kill(self) -> None:
        """Kill with -9."""
        assert self.process is not None
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        """Ask it to end, as an init system does; return its exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return await self.ends()

    async def close(self) -> None:
        """Leave nothing running."""
        if self.process is not None and self.process.returncode is None:
            await self.kill()


def environment(folder: Path, sandbox: Sandbox, **more: str) -> dict[str, str]:
    """Return the settings of a bot that serves a sandbox and reads local feeds."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RECUENTO_", "TELEGRAM_"))}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "TELEGRAM_BOT_TOKEN": sandbox.token,
        "TELEGRAM_API_URL": sandbox.url,
        "RECUENTO_FEEDS": str(folder / "feeds.yaml"),
        "RECUENTO_DATA": str(folder / "var"),
        "RECUENTO_KEY_FILE": str(folder / "key"),
        "RECUENTO_POLL_INTERVAL": "1",
        "RECUENTO_GROUP_WAIT": "0.5",
        "RECUENTO_ALLOW_LOCAL_FEEDS": "1",
        "RECUENTO_LOG": "debug",
        **more,
    }
