"""A poll of many unchanged feeds over HTTP: half of them answer 304, half the same body again; none is parsed."""

from __future__ import annotations

import tempfile
import time
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.bootstrap import core
from bot.domain.polling import PollReason
from bot.domain.reading import Body, Failure, Parsed
from bot.domain.trackers import Catalogue, Feed, Outlet
from bot.service.poll import ParsesFeeds, Poller
from tests.bench.figures import Effort, Figure
from tests.bench.press import Press
from tests.bench.stage import ShiftedClock, settings, shipped

FEEDS = 200
_KINDS = 5


class CountingParser:
    """Hands on to the real parser and counts."""

    def __init__(self, inner: ParsesFeeds) -> None:
        self.count = 0
        self._inner = inner

    async def parse(self, body: Body, *, outlet: Outlet, feed: Feed, seen_at: datetime) -> Parsed | Failure:
        """Parse a body."""
        self.count += 1
        return await self._inner.parse(body, outlet=outlet, feed=feed, seen_at=seen_at)


async def unchanged(effort: Effort) -> list[Figure]:
    """Poll once to know the feeds, then again: nothing changed."""
    count = effort.of(FEEDS, 40)
    tracker = shipped().trackers[0]
    bodies = [one.content for one in Press(tracker).feeds(_KINDS)]

    async def answer(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        tag = f'"{number}"' if number % 2 else None
        if tag and request.headers.get("If-None-Match") == tag:
            return web.Response(status=304, headers={"ETag": tag})
        return web.Response(
            body=bodies[number % _KINDS], content_type="application/rss+xml", headers={"ETag": tag} if tag else {}
        )

    application = web.Application()
    application.router.add_get("/{number}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    outlets = tuple(
        Outlet(outlet_id=f"o{n}", name=f"O{n}", feeds=(Feed(url=f"{origin}/{n}", language="es"),)) for n in range(count)
    )
    try:
        return await _polled_twice(Catalogue(trackers=(tracker,), outlets=outlets), count)
    finally:
        await runner.cleanup()


async def _polled_twice(catalogue: Catalogue, count: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="recuento-bench-") as name:
        clock = ShiftedClock()
        async with core(settings(Path(name)), catalogue, clock) as made:
            parser = CountingParser(made.poller._parser)
            made.poller._parser = parser
            first = await _timed(made.poller)
            parsed_first, parser.count = parser.count, 0
            second = await _timed(made.poller)
    if parsed_first != count or first[1].get(PollReason.FIRST_READ) != count:
        raise RuntimeError(f"the first poll did not read all: {first[1]}")
    beside = {"feeds": count, "seconds": second[0], "seconds of the first poll": first[0]}
    beside |= {f"feeds {reason}": number for reason, number in second[1].items()}
    return [Figure(name=f"poll of {count} unchanged feeds, bodies parsed", value=parser.count, must=0, beside=beside)]


async def _timed(poller: Poller) -> tuple[float, dict[str, int]]:
    begun = time.perf_counter()
    done = await poller.once(all_feeds=True)
    reasons: dict[str, int] = {}
    for line in done.lines:
        reasons[line.reason] = reasons.get(line.reason, 0) + 1
    return time.perf_counter() - begun, reasons
