"""A local HTTP server that serves the scripted week as real RSS and Atom, with validators, on a scaled clock."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from aiohttp import web

from bot.demo.script import Printed, shown


class FeedServer:
    """Serves `/<outlet>.rss` and `/<outlet>.atom` on loopback; answers 304 where nothing changed."""

    def __init__(self, items: Sequence[Printed], names: dict[str, str], now: Callable[[], datetime]) -> None:
        self._items = items
        self._names = names
        self._now = now
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> int:
        """Listen on loopback; return the port."""
        application = web.Application()
        application.router.add_get("/{outlet}.{form:rss|atom}", self._feed)
        application.router.add_get("/{outlet}/{key}", self._article)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        bound: int = self._runner.addresses[0][1]
        return bound

    async def stop(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _feed(self, request: web.Request) -> web.Response:
        outlet = request.match_info["outlet"]
        if outlet not in self._names:
            raise web.HTTPNotFound
        items = shown(self._items, outlet, self._now())
        write = _rss if request.match_info["form"] == "rss" else _atom
        body = write(self._names[outlet], str(request.url.origin()), items).encode()
        etag = hashlib.sha256(body).hexdigest()[:16]
        if request.headers.get("If-None-Match", "").strip('"') == etag:
            return web.Response(status=304, headers={"ETag": f'"{etag}"'})
        kind = "application/rss+xml" if write is _rss else "application/atom+xml"
        return web.Response(body=body, content_type=kind, charset="utf-8", headers={"ETag": f'"{etag}"'})

    async def _article(self, request: web.Request) -> web.Response:
        """Show an item as a page, so that the links of the messages lead somewhere."""
        outlet, key = request.match_info["outlet"], request.match_info["key"]
        item = next((i for i in shown(self._items, outlet, self._now()) if i.key == key), None)
        if item is None:
            raise web.HTTPNotFound
        page = _PAGE.format(title=escape(item.title), outlet=escape(self._names[outlet]), summary=escape(item.summary))
        return web.Response(text=page, content_type="text/html")


_PAGE = """<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>body{{font:1.1rem/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}}</style>
<p><strong>DEMO</strong> · {outlet}</p><h1>{title}</h1><p>{summary}</p>"""


def _rss(name: str, origin: str, items: Sequence[Printed]) -> str:
    entries = "".join(
        f"<item><title>{escape(i.title)}</title><link>{origin}/{i.outlet_id}/{i.key}</link>"
        f'<guid isPermaLink="false">{i.outlet_id}-{i.key}</guid>'
        f"<pubDate>{format_datetime(i.at)}</pubDate><description>{escape(escape(i.summary))}</description></item>"
        for i in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>{escape(name)}</title><link>{origin}</link><description>{escape(name)}</description>{entries}"
        "</channel></rss>"
    )


def _atom(name: str, origin: str, items: Sequence[Printed]) -> str:
    entries = "".join(
        f'<entry><title>{escape(i.title)}</title><link href="{origin}/{i.outlet_id}/{i.key}"/>'
        f"<id>tag:{i.outlet_id},2026:{i.key}</id><published>{i.at.isoformat()}</published>"
        f'<updated>{i.at.isoformat()}</updated><summary type="text">{escape(i.summary)}</summary></entry>'
        for i in items
    )
    updated = max((i.at for i in items), default=None)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(name)}</title>'
        f"<id>tag:{escape(name.replace(' ', '-'))},2026:feed</id>"
        f"<updated>{updated.isoformat() if updated else ''}</updated>{entries}</feed>"
    )
