"""Tells the operator's chat what needs a look, each kind of notice now and then only."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter

from bot.domain.chats import Address
from bot.rendering.conversation import notice
from bot.service.ports import Clock, NoticeKind
from bot.service.tally import Measure, Tally
from bot.telegram.messenger import TelegramMessenger, Way

EVERY = 600.0
"""Seconds between two notices of one kind; what comes in between is counted."""
LANGUAGE = "es"

log = logging.getLogger(__name__)


class OperatorDesk:
    """Implements `Notices`. Every notice is logged; with an operator chat it is sent there too."""

    def __init__(self, clock: Clock, operator_chat: int | None, tally: Tally, *, language: str = LANGUAGE) -> None:
        self._clock = clock
        self._address = None if operator_chat is None else Address(operator_chat)
        self._language = language
        self._messenger: TelegramMessenger | None = None
        self._told_at: dict[NoticeKind, float] = {}
        self._more: Counter[NoticeKind] = Counter()
        self._sending: set[asyncio.Task[None]] = set()
        self._tally = tally

    def connect(self, messenger: TelegramMessenger) -> None:
        """Give the desk its way to the operator."""
        self._messenger = messenger

    def tell(self, kind: NoticeKind, detail: str = "") -> None:
        """Tell the operator."""
        self._tally.add(Measure.NOTICES, kind)
        now = self._clock.monotonic()
        if now - self._told_at.get(kind, -EVERY) < EVERY:
            self._more[kind] += 1
            return
        self._told_at[kind] = now
        more = self._more.pop(kind, 0)
        log.warning("notice to the operator: %s %s", kind.value, detail)
        if self._messenger is not None and self._address is not None:
            task = asyncio.get_running_loop().create_task(self._send(kind, detail, more), name="notice")
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def close(self) -> None:
        """Let what is on its way go out, for a moment."""
        if self._sending:
            await asyncio.wait(self._sending, timeout=2)

    async def _send(self, kind: NoticeKind, detail: str, more: int) -> None:
        if self._messenger is None or self._address is None:
            return
        await self._messenger.deliver(self._address, notice(self._language, kind.value, detail, more), Way(urgent=True))
