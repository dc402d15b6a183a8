"""Whether anything may be sent now: pauses that Telegram asked for, which survive a restart, and a server that is away.

While the gate is shut it asks the server again and again, with back-off, and opens by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.delivery import Delivery, DeliveryState, OutcomeKind, Reason
from bot.errors import StoreError
from bot.service.ports import Clock, Messenger, NoticeKind, Notices, Store

NOTE = "delivery/holds"
EVERYBODY = "*"
WORTH_NOTING = 60.0
"""Seconds from which on a pause is noted in the store."""
FIRST_PROBE = 1.0
LONGEST_PROBE = {NoticeKind.SERVER_DOWN: 30.0, NoticeKind.TOKEN_REFUSED: 600.0}

log = logging.getLogger(__name__)


class Gate:
    """Holds for chats (by pseudonym) and for everybody."""

    def __init__(
        self,
        store: Store,
        messenger: Messenger,
        clock: Clock,
        notices: Notices,
        *,
        dice: Callable[[], float],
    ) -> None:
        self._store = store
        self._messenger = messenger
        self._clock = clock
        self._notices = notices
        self._dice = dice
        self._holds: dict[str, datetime] = {}
        self._shut: NoticeKind | None = None
        self._asking: asyncio.Task[None] | None = None

    def is_open(self, now: datetime) -> bool:
        """Tell whether anything may be sent at all."""
        held = self._holds.get(EVERYBODY)
        return self._shut is None and (held is None or held <= now)

    def held(self, delivery: Delivery) -> Delivery | None:
        """Return a delivery as it waits for the end of its chat's pause, or None when there is none."""
        until = self._holds.get(delivery.chat_key)
        if until is None:
            return None
        if until <= self._clock.now():
            del self._holds[delivery.chat_key]
            return None
        return _waiting(delivery, until, Reason.THROTTLED)

    def later(self, delivery: Delivery, seconds: float) -> Delivery:
        """Return a delivery as it waits some seconds."""
        return _waiting(delivery, self._clock.now() + timedelta(seconds=seconds), Reason.NOT_SENT)

    async def hold(self, chat_key: str | None, until: datetime) -> None:
        """Send nothing to a chat (None: to anybody) before a time."""
        key = EVERYBODY if chat_key is None else chat_key
        self._holds[key] = max(until, self._holds.get(key, until))
        if (until - self._clock.now()).total_seconds() >= WORTH_NOTING:
            await self._note()

    async def restore(self) -> None:
        """Take up the pauses that were noted before a restart."""
        async with self._store.unit() as unit:
            noted = await unit.notes.get(NOTE)
        now = self._clock.now()
        holds = {key: datetime.fromisoformat(text) for key, text in json.loads(noted or "{}").items()}
        self._holds = {key: until for key, until in holds.items() if until > now}

    def shut(self, why: NoticeKind, detail: str) -> None:
        """Send nothing until the server answers and knows the token."""
        if self._shut is None or (why is NoticeKind.TOKEN_REFUSED and self._shut is not why):
            self._shut = why
            log.error("sending stops: %s (%s); the outbox is kept", why.value, detail)
            self._notices.tell(why, detail)
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask(), name="gate")

    async def close(self) -> None:
        """End asking."""
        if self._asking is not None:
            self._asking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._asking

    async def _ask(self) -> None:
        began = self._clock.monotonic()
        wait = FIRST_PROBE
        while self._shut is not None:
            await self._clock.sleep(wait * (0.5 + 0.5 * self._dice()))
            wait = min(2 * wait, LONGEST_PROBE[self._shut])
            outcome = await self._messenger.probe()
            if outcome.kind is OutcomeKind.SENT:
                self._open(self._clock.monotonic() - began)
            elif outcome.kind is OutcomeKind.FATAL:
                self.shut(NoticeKind.TOKEN_REFUSED, outcome.detail)

    def _open(self, away: float) -> None:
        was, self._shut = self._shut, None
        log.warning("sending goes on after %.0f s", away)
        back = NoticeKind.TOKEN_ACCEPTED if was is NoticeKind.TOKEN_REFUSED else NoticeKind.SERVER_UP
        self._notices.tell(back)

    async def _note(self) -> None:
        now = self._clock.now()
        lasting = {key: until.isoformat() for key, until in self._holds.items() if until > now}
        try:
            async with self._store.unit() as unit:
                await unit.notes.put(NOTE, json.dumps(lasting) if lasting else None)
        except StoreError as error:
            log.warning("a pause was not noted: %s", error)


def _waiting(delivery: Delivery, until: datetime, reason: Reason) -> Delivery:
    """Let a delivery wait; one that may have arrived stays doubtful, so that its repeat is marked."""
    doubtful = delivery.state is DeliveryState.DOUBTFUL
    state = DeliveryState.DOUBTFUL if doubtful else DeliveryState.WAITING
    return replace(delivery, state=state, not_before=until, reason=reason)
