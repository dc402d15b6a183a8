"""What happens, told to every open page by server-sent events; a page that was away reads the whole state anew."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Any, Final

import orjson
from aiohttp import web

_PING_SECONDS: Final = 15.0
_BACKLOG: Final = 1000


@dataclass(slots=True)
class Events:
    """The open pages."""

    _pages: set[asyncio.Queue[bytes | None]] = field(default_factory=set)

    def publish(self, event: dict[str, Any]) -> None:
        """Tell every page; one that does not read is let go, and comes back by itself."""
        if not self._pages:
            return
        line = b"data: " + orjson.dumps(event) + b"\n\n"
        for queue in self._pages:
            try:
                queue.put_nowait(line)
            except asyncio.QueueFull:
                while not queue.empty():
                    queue.get_nowait()
                queue.put_nowait(None)

    def close(self) -> None:
        """Let every page go."""
        for queue in self._pages:
            with contextlib.suppress(asyncio.QueueFull):
                queue.put_nowait(None)

    async def stream(self, request: web.BaseRequest) -> web.StreamResponse:
        """Hold one page's stream until either side ends it."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        )
        queue: asyncio.Queue[bytes | None] = asyncio.Queue(_BACKLOG)
        self._pages.add(queue)
        try:
            await response.prepare(request)
            await response.write(b"retry: 1000\n\n")
            while True:
                try:
                    async with asyncio.timeout(_PING_SECONDS):
                        line = await queue.get()
                except TimeoutError:
                    line = b": still here\n\n"
                if line is None:
                    break
                await response.write(line)
        except ConnectionError:
            pass
        finally:
            self._pages.discard(queue)
        return response
