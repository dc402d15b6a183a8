"""Writes what became of deliveries to the journal in small batches; lets no more sends begin than may be repeated."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.domain.delivery import Delivery
from bot.errors import StoreError
from bot.service.ports import Clock, NoticeKind, Notices, Store

MOST_BEGUN = 256
"""Sends that may be begun and not on disk yet, on their way or done: what a crash repeats at most.

So many keep 930 sends a second going where an answer takes 150 ms (140 on their way) and the disk 50 ms; and fewer
than the transport has connections, for who waits there for a connection goes on in the same turn as all the others,
and an answer to a person would wait with them.
"""
MOST_UNMARKED = 64
"""Of these, done ones: while so many wait for the disk no other send begins."""
LINGER = 0.01
"""Seconds to wait for company before a batch is written."""
RETRY = 5.0
AT_ONCE = 16
"""Sends that begin in one turn of the event loop when there is room again."""

log = logging.getLogger(__name__)


class Marks:
    """The sender's way to the journal."""

    def __init__(self, store: Store, clock: Clock, notices: Notices) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._unmarked: list[Delivery] = []
        self._names: Counter[tuple[str, str]] = Counter()
        self._writing = 0
        self._closing = False
        self._writer: asyncio.Task[None] | None = None
        self._begun = 0
        self._refused = False
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._letting_in = False
        self._draining = False

    @property
    def unmarked(self) -> int:
        """How many are done and not on disk."""
        return len(self._unmarked) + self._writing

    def holds(self, delivery: Delivery) -> bool:
        """Tell whether what became of a delivery is known here and not on disk yet."""
        return (delivery.alert_id, delivery.chat_key) in self._names

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait until another send may begin, and count it as begun until what became of it was put here.

        Those who wait go on in order, a few in one turn of the event loop.
        """
        await self._enter()
        try:
            yield
        finally:
            self._leave()

    def drain(self) -> None:
        """Keep nobody waiting any more: the sender stops, and who goes on begins nothing.

        Without this a disk that refuses the marks would hold up the end for as long as it is full.
        """
        self._draining = True
        self._let_in_soon()

    @property
    def _has_room(self) -> bool:
        return self._draining or self._fits

    @property
    def _fits(self) -> bool:
        return not self._refused and self.unmarked < MOST_UNMARKED and self._begun + self.unmarked < MOST_BEGUN

    async def _enter(self) -> None:
        if self._has_room and not self._waiting:
            self._begun += 1
            return
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            await waiter
        except asyncio.CancelledError:
            if not waiter.cancelled():  # the place was given already
                self._leave()
            raise

    def _leave(self) -> None:
        self._begun -= 1
        self._let_in_soon()

    def _let_in_soon(self) -> None:
        if self._waiting and self._has_room and not self._letting_in:
            self._letting_in = True
            asyncio.get_running_loop().call_soon(self._let_in)

    def _let_in(self) -> None:
        """Let some of those who wait go on, and the next ones in the loop's next turn, while there is room."""
        self._letting_in = False
        for _ in range(AT_ONCE):
            while self._waiting and self._waiting[0].done():  # its lane was ended
                self._waiting.popleft()
            if not (self._waiting and self._has_room):
                return
            self._begun += 1
            self._waiting.popleft().set_result(None)
        self._let_in_soon()

    def put(self, delivery: Delivery) -> None:
        """Take a delivery to be marked."""
        self._unmarked.append(delivery)
        self._names[delivery.alert_id, delivery.chat_key] += 1
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write(), name="marks")

    async def flush(self) -> None:
        """Return once all that was taken is on disk, however often the disk has to be asked."""
        while self._writer is not None and not self._writer.done():
            await self._writer

    async def close(self) -> None:
        """Write the rest; what the disk refuses now is sent again after the next start."""
        self._closing = True
        await self.flush()
        if self._unmarked:
            log.error("%d sends could not be marked and will be repeated after the next start", len(self._unmarked))

    async def _write(self) -> None:
        while self._unmarked:
            if len(self._unmarked) < MOST_UNMARKED // 2:
                await self._clock.sleep(LINGER)
            batch, self._unmarked = self._unmarked[:MOST_UNMARKED], self._unmarked[MOST_UNMARKED:]
            self._writing = len(batch)
            try:
                await self._store.mark(batch)
            except StoreError as error:
                log.error("the journal cannot be written: %s; sending waits", error)  # noqa: TRY400 -- the text says it
                self._notices.tell(NoticeKind.STORE_FULL, str(error))
                self._unmarked = [*batch, *self._unmarked]
                self._refused = True
                self._writing = 0
                if self._closing:
                    return
                await self._clock.sleep(RETRY)
                continue
            self._writing = 0
            self._names -= Counter((each.alert_id, each.chat_key) for each in batch)
            self._refused = False
            self._let_in_soon()
