"""The Bot API server as seen by one bot: builds the vendor's bot on our transport, and tells whether it answers."""

from __future__ import annotations

import asyncio

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.domain.delivery import Outcome, OutcomeKind
from bot.service.marks import MOST_BEGUN
from bot.service.ports import Clock
from bot.telegram.outcomes import outcome_of
from bot.telegram.transport import AiohttpRequest

TELEGRAM = "https://api.telegram.org"
PROBE_VALID = 2.0
"""Seconds for which one probe speaks for everybody who asks."""
POLL_CONNECTIONS = 2
CONNECTIONS = MOST_BEGUN + 64
"""However slow the answers to bulk are, an answer to a person finds a connection free."""


class QuietBot(ExtBot[None]):
    """The vendor's bot; its repr shows no token."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Name the class alone."""
        return "QuietBot()"


def build_bot(
    token: str, api_url: str = TELEGRAM, *, connections: int = CONNECTIONS, read_timeout: float = 20.0
) -> QuietBot:
    """Return a bot for a server (`/bot<token>/<method>` is appended to its address); nothing is opened yet."""
    root = api_url.rstrip("/")
    return QuietBot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=AiohttpRequest(connections=connections, read_timeout=read_timeout),
        get_updates_request=AiohttpRequest(connections=POLL_CONNECTIONS, read_timeout=read_timeout),
    )


class Server:
    """Asks the server who the bot is, one question for all who want to know at the same time."""

    def __init__(self, bot: QuietBot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock
        self._asking: asyncio.Task[Outcome] | None = None
        self._answer: tuple[float, Outcome] | None = None

    async def probe(self) -> Outcome:
        """Return whether the server answers and knows the token."""
        if self._answer is not None and self._clock.monotonic() - self._answer[0] <= PROBE_VALID:
            return self._answer[1]
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask(), name="probe")
        return await asyncio.shield(self._asking)

    async def fails(self) -> bool:
        """Tell whether it is the server that fails, and not one request."""
        return (await self.probe()).kind in {OutcomeKind.NOT_SENT, OutcomeKind.IN_DOUBT}

    async def _ask(self) -> Outcome:
        try:
            await self._bot.get_me()
        except TelegramError as error:
            outcome = outcome_of(error)
        else:
            outcome = Outcome(kind=OutcomeKind.SENT)
        self._answer = (self._clock.monotonic(), outcome)
        return outcome
