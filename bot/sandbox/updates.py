"""Updates on their way to the bot: the queue, long polling with its conflicts, and delivery to a webhook.

Source: getUpdates and setWebhook of the Bot API description, and the official server's behaviour: a second
getUpdates ends the first with 409 and takes its place.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final

import aiohttp
import orjson

from bot.sandbox.replies import OTHER_POLLER, WEBHOOK_SET, bad_request, conflict

Json = dict[str, Any]

MAX_TIMEOUT: Final = 50
MAX_LIMIT: Final = 100
KINDS: Final = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "message_reaction",
        "message_reaction_count",
        "poll",
        "poll_answer",
        "chat_join_request",
    ]
)
_ON_REQUEST: Final = frozenset(("chat_member", "message_reaction", "message_reaction_count"))
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


@dataclass(slots=True)
class Webhook:
    """Where updates are delivered, and how that goes."""

    url: str
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0


@dataclass(slots=True)
class Updates:
    """The queue of updates; those confirmed by an offset or taken by a webhook are gone."""

    retry_after: float = 0.5  # seconds between tries of a webhook that fails
    pending: deque[Json] = field(default_factory=deque)
    webhook: Webhook | None = None
    allowed: frozenset[str] | None = None
    lately: deque[Json] = field(default_factory=lambda: deque(maxlen=100))
    _next_id: int = 100001
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _poll: asyncio.Future[None] | None = None

    def add(self, kind: str, content: Json) -> int | None:
        """Queue an update; return its id, or None when the bot has not asked for its kind."""
        wanted = kind not in _ON_REQUEST if self.allowed is None else kind in self.allowed
        if not wanted:
            return None
        update_id = self._next_id
        self._next_id += 1
        update = {"update_id": update_id, kind: content}
        self.pending.append(update)
        self.lately.append(update)
        self._wake.set()
        return update_id

    def put_again(self, update: Json) -> None:
        """Queue a copy of an update with its old id, as after a lost confirmation."""
        self.pending.appendleft(update)
        self._wake.set()

    def allow(self, kinds: list[str] | None) -> None:
        """Take the bot's list of kinds: an empty one means the default, None leaves what was."""
        if kinds is not None:
            self.allowed = frozenset(kinds) & KINDS or None

    def end_polls(self) -> None:
        """End the long poll under way with a conflict, as another poller does."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(OTHER_POLLER))

    def release(self) -> None:
        """Answer the long poll under way at once with what there is."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def poll(self, offset: int, limit: int, timeout_s: int) -> list[Json]:
        """Wait up to `timeout_s` seconds for updates from `offset` on; raises 409 as Telegram does."""
        if self.webhook is not None:
            raise conflict(WEBHOOK_SET)
        if timeout_s < 0:
            raise bad_request("timeout must be non-negative")
        self.end_polls()
        self._confirm(offset)
        limit = limit if 1 <= limit <= MAX_LIMIT else MAX_LIMIT
        if not self.pending and timeout_s:
            await self._wait(min(timeout_s, MAX_TIMEOUT))
        return [self.pending[place] for place in range(min(limit, len(self.pending)))]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        while offset > 0 and self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()

    async def _wait(self, seconds: float) -> None:
        poll = asyncio.get_running_loop().create_future()
        self._poll = poll
        self._wake.clear()
        woken = asyncio.ensure_future(self._wake.wait())
        try:
            await asyncio.wait({poll, woken}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if poll.done():
                poll.result()
        finally:
            woken.cancel()
            if self._poll is poll:
                self._poll = None

    async def deliver(self) -> None:
        """Post updates to the webhook, one after the other, for ever; a failure is tried again."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
            while True:
                hook = self.webhook
                if hook is None or not self.pending:
                    self._wake.clear()
                    await self._wake.wait()
                    continue
                update = self.pending[0]
                failure = await _post(session, hook, update)
                if failure is None:
                    with contextlib.suppress(ValueError):
                        self.pending.remove(update)
                else:
                    hook.last_error = failure
                    await asyncio.sleep(self.retry_after)

    def set_webhook(self, hook: Webhook | None) -> None:
        """Set or remove the webhook; a long poll under way ends with a conflict."""
        self.webhook = hook
        if hook is not None:
            self.end_polls()
        self._wake.set()


async def _post(session: aiohttp.ClientSession, hook: Webhook, update: Json) -> str | None:
    headers = {"Content-Type": "application/json"}
    if hook.secret:
        headers[SECRET_HEADER] = hook.secret
    try:
        async with session.post(hook.url, data=orjson.dumps(update), headers=headers) as response:
            if 200 <= response.status < 300:  # noqa: PLR2004 - the class of success
                return None
            return f"Wrong response from the webhook: {response.status} {response.reason}"
    except (aiohttp.ClientError, TimeoutError) as error:
        return f"Connection failed: {type(error).__name__}"
