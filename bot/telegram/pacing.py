"""The pace as something to wait for: one turn after another by the clock, given up when the bot stops."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque

from bot.service.ports import Clock
from bot.telegram.pace import FREE, Limits, Pace, Ticket

REPEATED_WITHIN = 10.0
"""Seconds in which 429s to two chats mean that the whole bot is too fast."""

AT_ONCE = 16
"""Turns handed out in one turn of the event loop: a send costs a fraction of a millisecond, and others wait too."""
GRAIN = 0.004
"""Shortest sleep, in seconds: at a thousand a second the turns of a few milliseconds are handed out together."""
SHORT = 0.05
"""Seconds that are slept through even if somebody comes: no turn would come much earlier."""


class Pacing:
    """Turns for everything that Telegram counts: messages and edits."""

    def __init__(self, clock: Clock, limits: Limits = FREE) -> None:
        self._clock = clock
        self._pace = Pace(limits)
        self._turns: dict[int, asyncio.Future[bool]] = {}
        self._waker: asyncio.Task[None] | None = None
        self._stirred = asyncio.Event()
        self._draining = False
        self._granted = 0
        self._throttled: deque[tuple[float, int]] = deque(maxlen=8)

    async def turn(self, chat_id: int, *, urgent: bool = False) -> bool:
        """Wait for the turn of one send to a chat; False: the bot stops, do not send."""
        if self._draining and not urgent:
            return False
        ticket = self._pace.join(chat_id, urgent=urgent)
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._turns[id(ticket)] = future
        self._hand_out()
        if not future.done():
            self._watch()
        try:
            return await future
        finally:
            ticket.gone = True
            self._turns.pop(id(ticket), None)

    def throttled(self, chat_id: int, after: float) -> bool:
        """Note a 429 of `after` seconds; return whether it holds everybody: the second chat in a short time."""
        now = self._clock.monotonic()
        others = any(chat != chat_id and now - at <= REPEATED_WITHIN for at, chat in self._throttled)
        self._throttled.append((now, chat_id))
        self._pace.hold(chat_id, now + after)
        if others:
            self._pace.hold(None, now + after)
        return others

    def hold_all(self, seconds: float) -> None:
        """Send nothing to anybody for some seconds: a pause that was noted before a restart."""
        self._pace.hold(None, self._clock.monotonic() + seconds)

    def drain(self) -> None:
        """Give up every turn that is waited for, and give bulk no more."""
        self._draining = True
        for ticket in self._pace.waiting():
            if not ticket.urgent:
                self._grant(ticket, granted=False)

    async def close(self) -> None:
        """End waiting for good."""
        self.drain()
        for future in self._turns.values():
            if not future.done():
                future.set_result(False)
        if self._waker is not None:
            self._waker.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._waker

    def _grant(self, ticket: Ticket, *, granted: bool) -> None:
        future = self._turns.get(id(ticket))
        if future is not None and not future.done():
            future.set_result(granted)

    def _hand_out(self) -> None:
        """Give the turns that have come, some of them now and the rest in the loop's next turns."""
        now = self._clock.monotonic()
        while self._granted < AT_ONCE and (ticket := self._pace.take(now)) is not None:
            if self._granted == 0:
                asyncio.get_running_loop().call_soon(self._begin_anew)
            self._granted += 1
            self._grant(ticket, granted=True)

    def _begin_anew(self) -> None:
        self._granted = 0

    def _watch(self) -> None:
        """See to it that somebody hands out the turns; a new ticket may be due earlier than what is waited for."""
        self._stirred.set()
        if self._waker is None or self._waker.done():
            self._waker = asyncio.create_task(self._hand_out_in_time(), name="pacing")

    async def _hand_out_in_time(self) -> None:
        while (wakes_at := self._pace.wakes_at(self._clock.monotonic())) is not None:
            self._stirred.clear()
            seconds = wakes_at - self._clock.monotonic()
            if seconds > SHORT:
                await self._sleep_or_stir(seconds)
            elif seconds > 0:
                await self._clock.sleep(max(seconds, GRAIN))
            self._hand_out()
            await asyncio.sleep(0)

    async def _sleep_or_stir(self, seconds: float) -> None:
        sleeping = asyncio.ensure_future(self._clock.sleep(seconds))
        stirred = asyncio.ensure_future(self._stirred.wait())
        await asyncio.wait({sleeping, stirred}, return_when=asyncio.FIRST_COMPLETED)
        for task in (sleeping, stirred):
            task.cancel()
        await asyncio.gather(sleeping, stirred, return_exceptions=True)
