"""Which feeds are due, what asking them came to, and the hand-over of what they showed to ingest.

A slow feed delays nobody: what has come is ingested while the rest is still awaited.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.feeds import FeedState
from bot.domain.polling import (
    Notice,
    Polled,
    PollReason,
    Terms,
    address_of,
    after_poll,
    due,
    recognised,
    validators_of,
)
from bot.domain.reading import Body, Failure, FailureReason, Parsed, Read, Result, Unchanged, Validators, shown_url
from bot.domain.trackers import Catalogue, Feed, Outlet
from bot.service.ingest import FeedResult, Ingest, Ingested
from bot.service.ports import Clock, Store

log = logging.getLogger(__name__)

_AT_ONCE = 12
"""Feeds in hand at one time: what many hostile bodies may take of the memory is bounded by this."""
_SETTLE = 0.15
"""Seconds to wait for further feeds once one has come, so that feeds that answer together share one write."""


class FetchesFeeds(Protocol):
    """Brings a feed's body."""

    async def fetch(self, url: str, validators: Validators, *, now: datetime) -> Body | Unchanged | Failure:
        """Return the body, or that it is unchanged, or why it could not be had; never raises for an outlet's faults."""
        ...


class ParsesFeeds(Protocol):
    """Reads a body."""

    async def parse(self, body: Body, *, outlet: Outlet, feed: Feed, seen_at: datetime) -> Parsed | Failure:
        """Return the entries of a body, or why it is no feed; never raises for what the body holds."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PollLine:
    """What one poll of one feed came to, for the operator."""

    url: str
    outlet: str
    reason: PollReason
    detail: str = ""
    entries: int = 0
    notices: tuple[Notice, ...] = ()


@dataclass(slots=True, kw_only=True)
class Pass:
    """What one pass over the due feeds came to."""

    lines: list[PollLine] = field(default_factory=list)
    ingested: list[Ingested] = field(default_factory=list)


class Poller:
    """Asks the feeds that are due and hands on what they showed."""

    def __init__(
        self,
        *,
        store: Store,
        catalogue: Catalogue,
        ingest: Ingest,
        fetcher: FetchesFeeds,
        parser: ParsesFeeds,
        clock: Clock,
        interval: timedelta,
        push_first: bool = False,
        dice: Callable[[], float] = random.random,
    ) -> None:
        self._store = store
        self._ingest = ingest
        self._fetcher = fetcher
        self._parser = parser
        self._clock = clock
        self._interval = interval
        self._push_first = push_first
        self._dice = dice
        self._feeds = [(outlet, feed) for outlet in catalogue.outlets for feed in outlet.feeds]
        self._urls = frozenset(feed.url for _, feed in self._feeds)
        self._hands = asyncio.Semaphore(_AT_ONCE)

    async def states(self) -> dict[str, FeedState]:
        """Return the state of every feed of the catalogue; one that was never asked has an empty state."""
        async with self._store.unit() as unit:
            known = {s.url: s for s in await unit.feeds.all()}
        return {f.url: known.get(f.url) or FeedState(url=f.url, outlet_id=o.outlet_id) for o, f in self._feeds}

    async def once(
        self,
        *,
        all_feeds: bool = False,
        progress: Callable[[PollLine], None] | None = None,
        ingested: Callable[[Ingested], None] | None = None,
    ) -> Pass:
        """Ask every feed that is due (or all of them) and ingest what they show; returns when all is done.

        `progress` is told of each feed, `ingested` of each batch as soon as it is committed.
        """
        now = self._clock.now()
        states = await self.states()
        wanted = [(o, f) for o, f in self._feeds if all_feeds or due(states[f.url], now).now]
        done = Pass()
        reads = {asyncio.ensure_future(self._ask(o, f, states[f.url])) for o, f in wanted}
        try:
            while reads:
                ready, reads = await self._next(reads)
                answers = [task.result() for task in ready]
                batch = await self._ingest.take([result for result, _ in answers])
                done.ingested.append(batch)
                if ingested:
                    ingested(batch)
                for _, line in answers:
                    done.lines.append(line)
                    _report(line)
                    if progress:
                        progress(line)
        finally:
            for task in reads:
                task.cancel()
        return done

    async def _next(
        self, reads: set[asyncio.Task[tuple[FeedResult, PollLine]]]
    ) -> tuple[Sequence[asyncio.Task[tuple[FeedResult, PollLine]]], set[asyncio.Task[tuple[FeedResult, PollLine]]]]:
        """Wait for the next answers, and a moment longer for those that come with them."""
        first, rest = await asyncio.wait(reads, return_when=asyncio.FIRST_COMPLETED)
        if rest:
            more, rest = await asyncio.wait(rest, timeout=_SETTLE)
            first |= more
        return sorted(first, key=lambda task: task.result()[1].url), rest

    async def _ask(self, outlet: Outlet, feed: Feed, state: FeedState) -> tuple[FeedResult, PollLine]:
        try:
            async with self._hands:
                result = await self._read(outlet, feed, state)
        except Exception:
            # A fault of this program must not end the other feeds' pass: loud in the log, and counted as a failure.
            log.exception("poll failed", extra={"outlet": outlet.outlet_id})
            result = Failure(reason=FailureReason.UNEXPECTED, detail="a fault of this program; see the log")
        polled = after_poll(state, result, self._terms(feed))
        entries = result.parsed.entries if isinstance(result, Read) else ()
        first = polled.reason is PollReason.FIRST_READ and not self._push_first
        answer = FeedResult(
            outlet=outlet, state=polled.state, entries=entries, first_read=first, empty_at=state.full_at
        )
        return answer, _line(outlet, feed, polled, len(entries))

    async def _read(self, outlet: Outlet, feed: Feed, state: FeedState) -> Result:
        now = self._clock.now()
        body = await self._fetcher.fetch(
            address_of(state, self._urls - {state.url}), validators_of(state, now), now=now
        )
        if not isinstance(body, Body):
            return body
        news = recognised(state, body)
        if isinstance(news, Unchanged):
            return news
        parsed = await self._parser.parse(news, outlet=outlet, feed=feed, seen_at=self._clock.now())
        return parsed if isinstance(parsed, Failure) else Read(body=news, parsed=parsed)

    def _terms(self, feed: Feed) -> Terms:
        interval = timedelta(seconds=feed.interval) if feed.interval else self._interval
        return Terms(
            now=self._clock.now(),
            interval=interval,
            jitter=self._dice(),
            other_urls=self._urls - {feed.url},
        )


def _line(outlet: Outlet, feed: Feed, polled: Polled, entries: int) -> PollLine:
    return PollLine(
        url=shown_url(feed.url),
        outlet=outlet.name,
        reason=polled.reason,
        detail=f"{polled.state.last_reason}: {polled.state.last_detail}" if polled.state.failures else "",
        entries=entries,
        notices=polled.notices,
    )


def _report(line: PollLine) -> None:
    level = logging.INFO if line.reason in {PollReason.FAILED, PollReason.GONE} else logging.DEBUG
    log.log(level, "feed %s: %s %s", line.url, line.reason, line.detail)
    for notice in line.notices:
        log.warning("feed %s: %s %s", line.url, notice, line.detail)
