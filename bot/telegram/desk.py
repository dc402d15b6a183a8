"""Tells the operator's chat what needs a look, each kind of notice now and then only."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Awaitable, Callable

from bot.domain.chats import Address, Chat
from bot.errors import StoreError
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
        self._chat: Callable[[Address], Awaitable[Chat | None]] | None = None
        self._told_at: dict[NoticeKind, float] = {}
        self._more: Counter[NoticeKind] = Counter()
        self._sending: set[asyncio.Task[None]] = set()
        self._tally = tally

    def connect(
        self, messenger: TelegramMessenger, chat: Callable[[Address], Awaitable[Chat | None]] | None = None
    ) -> None:
        """Give the desk its way to the operator; `chat` finds what that chat has chosen, its language above all."""
        self._messenger, self._chat = messenger, chat

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
        chosen = None
        with contextlib.suppress(StoreError):  # a disk that fails is what may have to be told
            chosen = None if self._chat is None else await self._chat(self._address)
        language = self._language if chosen is None else chosen.language
        await self._messenger.deliver(self._address, notice(language, kind.value, detail, more), Way(urgent=True))
