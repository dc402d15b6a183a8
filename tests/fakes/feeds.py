"""Feeds that a test writes by hand: what a fetcher would bring and a parser would read."""

from __future__ import annotations

import hashlib
from datetime import datetime

from bot.domain.entries import Entry, EntryFlag, digest_of, identify
from bot.domain.reading import Body, Failure, FailureReason, Parsed, Unchanged, Validators
from bot.domain.trackers import Feed, Outlet


def entry(
    outlet_id: str,
    title: str,
    seen_at: datetime,
    *,
    key: str | None = None,
    summary: str = "",
    published_at: datetime | None = None,
    flags: frozenset[EntryFlag] = frozenset(),
) -> Entry:
    """Return an entry of an outlet; `key` is its guid."""
    return Entry(
        entry_id=identify(outlet_id, key, None, title),
        digest=digest_of(title, summary),
        outlet_id=outlet_id,
        feed_url=f"https://{outlet_id}.example/feed",
        title=title,
        summary=summary,
        link=f"https://{outlet_id}.example/{key or 'x'}",
        published_at=published_at or seen_at,
        seen_at=seen_at,
        language="es",
        flags=flags,
    )


class FakeFetcher:
    """Brings what a test put at an address; an exception is raised."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | Unchanged | Failure | Exception] = {}
        self.asked: list[tuple[str, Validators]] = []

    async def fetch(self, url: str, validators: Validators, *, now: datetime) -> Body | Unchanged | Failure:
        """Return what was put at the address."""
        del now
        self.asked.append((url, validators))
        answer = self.answers.get(url, b"")
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, bytes):
            return Body(url=url, content=answer, body_hash=hashlib.sha256(answer).hexdigest(), etag="e1")
        return answer


class FakeParser:
    """Reads bodies of one title a line; `!` as the whole body is no feed."""

    def __init__(self) -> None:
        self.parsed: list[str] = []

    async def parse(self, body: Body, *, outlet: Outlet, feed: Feed, seen_at: datetime) -> Parsed | Failure:
        """Return an entry for each line: `key|title`."""
        self.parsed.append(feed.url)
        text = body.content.decode()
        if text == "!":
            return Failure(reason=FailureReason.NOT_A_FEED, detail="a web page")
        rows = [line.partition("|") for line in text.splitlines() if line]
        return Parsed(entries=tuple(entry(outlet.outlet_id, title, seen_at, key=key) for key, _, title in rows))
