"""A sandbox on loopback, and a messenger that speaks to it over real HTTP."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from time import monotonic

import pytest

from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.pace import Limits
from bot.telegram.pacing import Pacing
from bot.telegram.server import build_bot

UNLIMITED = Limits(overall=None, chat_interval=None, group_minute=None)


class RealClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the time."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds."""
        return monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


class HastyClock(RealClock):
    """The machine's clock, for one who sleeps a twentieth as long: back-off is proved, not waited for."""

    async def sleep(self, seconds: float) -> None:
        """Wait a little."""
        await asyncio.sleep(seconds / 20)


@pytest.fixture
def real_clock():
    return RealClock()


@pytest.fixture
async def sandbox():
    server = Sandbox(pacing=PacingRules(enabled=False))
    await server.start()
    for user in (server.ana, server.ben):
        user.started = True
    yield server
    await server.stop()


@pytest.fixture
async def bot(sandbox):
    bot = build_bot(sandbox.token, sandbox.url, read_timeout=1.0)
    await bot.initialize()
    yield bot
    await bot.shutdown()


@pytest.fixture
async def pacing(real_clock):
    pacing = Pacing(real_clock, UNLIMITED)
    yield pacing
    await pacing.close()


@pytest.fixture
async def messenger(bot, pacing, real_clock):
    return TelegramMessenger(bot, pacing, real_clock)
