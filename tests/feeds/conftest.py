"""A small server whose every byte a test decides, fetchers that may reach it, and a parser in its child."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.domain.reading import Body
from bot.domain.trackers import Feed, Outlet
from bot.feeds.fetch import Fetcher, FetchLimits
from bot.feeds.parse import Parser

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
RSS = (
    b'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Diario</title>'
    b"<item><title>Liberan a 31 personas</title><guid>a1</guid></item></channel></rss>"
)
AGENT = "Recuento/0 (+https://recuento.example/about)"


@dataclass
class Request:
    """What a client asked, as it came."""

    method: str
    target: str
    headers: dict[str, str]


Writer = asyncio.StreamWriter
Script = bytes | Callable[[Writer, Request], Awaitable[None]]


@dataclass
class Wire:
    """A server on one loopback address: scripts by path, and a record of what was asked."""

    host: str = "127.0.0.1"
    routes: dict[str, Script] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    sent: int = 0
    port: int = 0
    scheme: str = "http"
    tasks: list[asyncio.Task[None]] = field(default_factory=list)

    def url(self, path: str = "/feed", host: str | None = None) -> str:
        """Return an address on this server, under another name if told."""
        return f"{self.scheme}://{host or self.host}:{self.port}{path}"

    def accept(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        """Count a connection and serve it."""
        self.connections += 1
        self.tasks.append(asyncio.create_task(self.serve(reader, writer)))

    async def serve(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        """Answer one request, whatever the client does."""
        try:
            await self.answer(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # the client went away
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def answer(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        """Read one request and play its script."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.strip().split("\r\n")
        pairs = (line.partition(":") for line in lines)
        method, target, _ = first.split()
        request = Request(method, target, {name.lower(): value.strip() for name, _, value in pairs})
        self.requests.append(request)
        script = self.routes.get(target, self.routes.get("*", reply(status=404)))
        if isinstance(script, bytes):
            writer.write(script)
            await writer.drain()
        else:
            await script(writer, request)

    async def pour(self, writer: Writer, piece: bytes, every: float = 0.0) -> None:
        """Write a piece again and again until the client goes away."""
        while True:
            writer.write(piece)
            await writer.drain()
            self.sent += len(piece)
            await asyncio.sleep(every)


def reply(body: bytes = b"", status: int = 200, **headers: str | int) -> bytes:
    """Return an answer with the right length; header names with underscores for dashes."""
    named = {"Content-Length": len(body), "Connection": "close"}
    named |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode() + body


def redirect(to: str, status: int = 302) -> bytes:
    return reply(status=status, location=to)


@contextlib.asynccontextmanager
async def listening(wire: Wire, **more):
    server = await asyncio.start_server(wire.accept, wire.host, 0, **more)
    wire.port = server.sockets[0].getsockname()[1]
    try:
        yield wire
    finally:
        server.close()
        for task in wire.tasks:
            task.cancel()
        await asyncio.gather(*wire.tasks, return_exceptions=True)


@pytest.fixture
async def wire():
    """Serve as the outlet, on an address that counts as public."""
    async with listening(Wire(host="127.0.0.2")) as served:
        yield served


@pytest.fixture
async def canary():
    """Serve where nobody may come."""
    async with listening(Wire(host="127.0.0.1", routes={"*": reply(RSS)})) as served:
        yield served


def a_fetcher(**options):
    """Return a fetcher for which 127.0.0.2 plays the public internet."""
    options = {"limits": FetchLimits(deadline=5), "also_public": frozenset({"127.0.0.2"})} | options
    return Fetcher(user_agent=AGENT, **options)


@pytest.fixture
async def fetcher():
    """Make a fetcher that may reach `wire` and nothing else."""
    async with a_fetcher() as made:
        yield made


@pytest.fixture
async def hasty():
    """Make the same with a short deadline."""
    async with a_fetcher(limits=FetchLimits(deadline=0.3)) as made:
        yield made


@pytest.fixture
async def parser():
    """Make a parser with a child of its own."""
    async with Parser() as made:
        yield made


OUTLET = Outlet(outlet_id="diario", name="Diario")
FEED = Feed(url="https://diario.example/feed", language="es")


async def parsed(parser, content, content_type="", outlet=OUTLET, seen_at=NOW):
    """Parse bytes as the body of a feed."""
    body = Body(url=FEED.url, content=content, content_type=content_type, body_hash="h")
    return await parser.parse(body, outlet=outlet, feed=FEED, seen_at=seen_at)


def rss(*items: str, before: str = "", channel: str = "") -> bytes:
    """Return a feed with these items' inner markup."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'{before}<rss version="2.0"><channel><title>Diario</title>{channel}{inner}</channel></rss>'.encode()
