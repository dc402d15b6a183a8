"""Receives updates on a local address, behind a reverse proxy: only what carries the secret is read.

The other way is `bot.telegram.polling`; both hand updates to the same queue.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import logging
from collections import OrderedDict
from dataclasses import dataclass, field
from http import HTTPStatus

import orjson
from aiohttp import web
from telegram.error import TelegramError

from bot.errors import OperatorError
from bot.service.ports import Clock, NoticeKind, Notices
from bot.telegram.outcomes import clean, outcome_of
from bot.telegram.polling import ALLOWED, FIRST_WAIT, LONGEST_WAIT, SILENT_FOR, Take, read_update
from bot.telegram.server import QuietBot

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- the name of a header
MOST_BYTES = 1024 * 1024
"""An update is a few kilobytes."""
CONNECTIONS = 20
"""Updates that Telegram may deliver at the same time."""
LOOK_EVERY = 600.0
"""Seconds between two looks at whether the server still delivers here."""
REMEMBERED = 1000
"""Numbers of updates that are known: one whose answer was lost comes again."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSettings:
    """Where updates come in. The secret shows in no repr."""

    url: str
    """The public address, as Telegram is told it."""
    secret: str = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 8483


class Webhook:
    """The listener. `take` queues an update."""

    def __init__(self, bot: QuietBot, clock: Clock, notices: Notices, take: Take, settings: WebhookSettings) -> None:
        self._bot = bot
        self._clock = clock
        self._notices = notices
        self._take = take
        self._settings = settings
        self._secret = settings.secret.encode()
        self._runner: web.AppRunner | None = None
        self._known: OrderedDict[int, None] = OrderedDict()
        self.failing_since: float | None = None
        """Since when the server could not be told to deliver here, by the monotonic clock."""

    async def open(self) -> int:
        """Listen; return the port.

        Raises:
            OperatorError: the port is in use or may not be used.
        """
        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_route("*", "/{path:.*}", self._receive)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        host, port = self._settings.host, self._settings.port
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            await self.close()
            raise OperatorError(
                f"RECUENTO_WEBHOOK_LISTEN: {host}:{port} cannot be listened at: {error.strerror}; choose another port"
            ) from error
        bound: int = self._runner.addresses[0][1]
        return bound

    async def close(self) -> None:
        """Stop listening; the server keeps what it cannot deliver, for a day."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def run_until(self, stop: asyncio.Event) -> None:
        """See to it that the server delivers here, until told to stop."""
        wait = FIRST_WAIT / 2
        while not stop.is_set():
            wait = LOOK_EVERY if await self._ensure() else min(2 * wait, LONGEST_WAIT)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await stop.wait()

    async def _ensure(self) -> bool:
        """Tell the server where to deliver, unless it knows; return whether it knows now."""
        try:
            if (await self._bot.get_webhook_info()).url != self._settings.url or self.failing_since is not None:
                await self._set()
        except TelegramError as error:
            now = self._clock.monotonic()
            self.failing_since = now if self.failing_since is None else self.failing_since
            detail = clean(outcome_of(error).detail) or type(error).__name__
            log.warning("the webhook could not be set: %s", detail)
            if now - self.failing_since >= SILENT_FOR:
                self._notices.tell(NoticeKind.POLLER_DEAD, detail)
            return False
        self.failing_since = None
        return True

    async def _set(self) -> None:
        await self._bot.set_webhook(
            self._settings.url,
            secret_token=self._settings.secret,
            allowed_updates=list(ALLOWED),
            max_connections=CONNECTIONS,
        )

    async def _receive(self, request: web.Request) -> web.Response:
        """Take one update: 403 without the secret, whatever else is asked; 400 for what is no update."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            raw = orjson.loads(await request.read())
        except orjson.JSONDecodeError:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if raw["update_id"] not in self._known:
            self._remember(raw["update_id"])
            update = read_update(raw, self._bot)
            if update is not None:
                await self._take(update)
        return web.Response()

    def _remember(self, number: int) -> None:
        self._known[number] = None
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
