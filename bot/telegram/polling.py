"""Asks for updates by long polling and never stops by itself: refusals and broken answers are waited out."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.error import Conflict, EndPointNotFound, InvalidToken, TelegramError

from bot.service.ports import Clock, NoticeKind, Notices
from bot.telegram.outcomes import clean, outcome_of
from bot.telegram.server import QuietBot

GET_UPDATES = "get_Updates"
"""`getUpdates` in a spelling that gives the updates raw: one that the vendor cannot read must not stop the others."""
LONG_POLL = 25
"""Seconds that the server holds an empty answer back."""
ANSWER_WITHIN = 15.0
ALLOWED = ("message", "channel_post", "callback_query", "my_chat_member", "inline_query")
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
SILENT_FOR = 35.0
"""Seconds without an answer after which the operator is told."""

log = logging.getLogger(__name__)

Take = Callable[[Update], Awaitable[None]]


def read_update(raw: dict[str, Any], bot: QuietBot) -> Update | None:
    """Return an update, or None for one that cannot be read: whatever the server sent, the others are served."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:  # noqa: BLE001 -- the vendor raises what its shapes happen to meet
        log.warning("an update could not be read: %s", type(error).__name__)
        return None


class Poller:
    """The loop. `take` queues an update; an update is confirmed to the server with the next question."""

    def __init__(self, bot: QuietBot, clock: Clock, notices: Notices, take: Take) -> None:
        self._bot = bot
        self._clock = clock
        self._notices = notices
        self._take = take
        self._offset: int | None = None
        self._failures = 0
        self._told = False
        self.answered_at = clock.monotonic()
        """When the server last answered with updates, or with none."""

    async def run_until(self, stop: asyncio.Event) -> None:
        """Poll until told to stop; an unfinished question is given up, its updates come again."""
        stopper = asyncio.ensure_future(stop.wait())
        self.answered_at = self._clock.monotonic()
        with contextlib.suppress(TelegramError):  # a webhook that is still set is met again as a conflict
            await self._bot.delete_webhook()
        try:
            while not stop.is_set():
                asking = asyncio.ensure_future(self._once())
                await asyncio.wait({asking, stopper}, return_when=asyncio.FIRST_COMPLETED)
                if not asking.done():
                    asking.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await asking
        finally:
            stopper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await stopper

    async def confirm(self) -> None:
        """Tell the server that all updates so far were handled; if it does not hear it, they come again."""
        if self._offset is None:
            return
        with contextlib.suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(3):
                await self._ask(timeout=0, limit=1)

    async def _once(self) -> None:
        try:
            raw = await self._ask(timeout=LONG_POLL)
        except TelegramError as error:
            await self._wait_out(error)
            return
        if self._failures:
            log.info("updates come again")
        self._failures, self._told = 0, False
        self.answered_at = self._clock.monotonic()
        for each in raw:
            await self._pass_on(each)

    async def _ask(self, *, timeout: int, limit: int = 100) -> list[dict[str, Any]]:  # noqa: ASYNC109 -- the API's word
        asked = {"offset": self._offset, "timeout": timeout, "limit": limit, "allowed_updates": list(ALLOWED)}
        answer = await self._bot.do_api_request(GET_UPDATES, api_kwargs=asked, read_timeout=timeout + ANSWER_WITHIN)
        return answer if isinstance(answer, list) else []

    async def _pass_on(self, raw: dict[str, Any]) -> None:
        """Read one update and hand it over; one that cannot be read is passed over, with a line in the log."""
        number = raw.get("update_id")
        if isinstance(number, int):
            self._offset = number + 1
        update = read_update(raw, self._bot)
        if update is not None:
            await self._take(update)

    async def _wait_out(self, error: TelegramError) -> None:
        """Say what is wrong, once, and wait before the next question."""
        self._failures += 1
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(self._failures - 1, 6))
        outcome = outcome_of(error)
        if isinstance(error, Conflict):
            await self._conflict(error)
            wait = max(wait, 5.0)
        elif isinstance(error, InvalidToken | EndPointNotFound):
            self._tell(NoticeKind.TOKEN_REFUSED, clean(str(error)), self._failures > 1)
        elif outcome.after is not None:
            wait = outcome.after
        silent = self._clock.monotonic() - self.answered_at
        self._tell(NoticeKind.POLLER_DEAD, outcome.detail, silent >= SILENT_FOR)
        log.warning("no updates: %s; asked again in %.0f s", outcome.detail or type(error).__name__, wait)
        await self._clock.sleep(wait)

    async def _conflict(self, error: Conflict) -> None:
        """Another poller is told of; a webhook that was left is taken away."""
        if "webhook" in str(error).lower():
            with contextlib.suppress(TelegramError):
                await self._bot.delete_webhook()
            return
        self._tell(NoticeKind.OTHER_INSTANCE, "", self._failures > 1)

    def _tell(self, kind: NoticeKind, detail: str, due: bool) -> None:
        if due and not self._told:
            self._told = True
            self._notices.tell(kind, detail)
