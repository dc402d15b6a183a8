"""Nobody keeps the others waiting: few updates of one person at a time, so many requests a minute, cool-downs."""

from __future__ import annotations

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.service.ports import Clock

MOST_AT_ONCE = 64
MOST_WAITING = 5
"""Updates of one person that may wait; more are dropped."""
BURST = 20.0
REFILL = 1.0
"""Requests a second that a person earns, up to `BURST`."""
COOL_DOWN = 20.0
"""Seconds before the same is shown in the same group again."""
KEPT = 10_000


class PersonByPerson(BaseUpdateProcessor):
    """Handles the updates of one person one after another, and those of different people at the same time."""

    def __init__(self) -> None:
        super().__init__(MOST_AT_ONCE)
        self._turns: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the person's earlier updates, then handle this one; too many are dropped."""
        who = _who(update)
        if self._waiting.get(who, 0) >= MOST_WAITING:
            if asyncio.iscoroutine(coroutine):
                coroutine.close()
            await _let_go(update)
            return
        self._waiting[who] = self._waiting.get(who, 0) + 1
        try:
            async with self._turns.setdefault(who, asyncio.Lock()):
                await coroutine
        finally:
            self._waiting[who] -= 1
            if not self._waiting[who]:
                del self._waiting[who]
                self._turns.pop(who, None)

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Keep nothing."""


async def _let_go(update: object) -> None:
    """Answer a press that is not served, so that its button does not go on spinning."""
    if isinstance(update, Update) and update.callback_query is not None:
        with contextlib.suppress(TelegramError):
            await update.callback_query.answer()


def _who(update: object) -> int:
    """Return who speaks; who speaks in a group's name counts as that group, not as the account they all share."""
    if not isinstance(update, Update):
        return 0
    speaker = update.effective_sender or update.effective_chat
    return 0 if speaker is None else speaker.id


class Limits:
    """How much a person may ask, and how often a group is shown the same."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._credit: OrderedDict[int, tuple[float, float]] = OrderedDict()
        self._shown: OrderedDict[tuple[int, str], float] = OrderedDict()

    def may_ask(self, user_id: int) -> bool:
        """Tell whether a person may ask now, and count it."""
        now = self._clock.monotonic()
        credit, at = self._credit.pop(user_id, (BURST, now))
        credit = min(BURST, credit + (now - at) * REFILL)
        self._credit[user_id] = (max(0.0, credit - 1.0), now)
        _bound(self._credit)
        return credit >= 1.0

    def seconds_left(self, chat_id: int, what: str) -> float:
        """Return how long a group waits before it is shown the same again; 0.0: now, and it counts as shown."""
        now = self._clock.monotonic()
        left = self._shown.get((chat_id, what), -COOL_DOWN) + COOL_DOWN - now
        if left > 0:
            return left
        self._shown.pop((chat_id, what), None)
        self._shown[chat_id, what] = now
        _bound(self._shown)
        return 0.0


def _bound(table: OrderedDict[Any, Any]) -> None:
    while len(table) > KEPT:
        table.popitem(last=False)
