"""A server of feeds, a sandbox, and the real parts over them."""

from __future__ import annotations

import pytest

from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox
from tests.faults.stage import newsdesk, post
from tests.feeds.conftest import Wire, listening


@pytest.fixture
async def wire():
    """Serve feeds on loopback."""
    async with listening(Wire(host="127.0.0.1")) as served:
        yield served


@pytest.fixture
async def desk(tmp_path, wire):
    """Read the feeds of `wire` with everything that is real."""
    async with newsdesk(tmp_path, wire) as opened:
        yield opened


@pytest.fixture
async def sandbox():
    """Serve the Bot API without limits of its own."""
    server = Sandbox(pacing=PacingRules(enabled=False))
    await server.start()
    for user in (server.ana, server.ben):
        user.started = True
    yield server
    await server.stop()


@pytest.fixture
async def office(tmp_path, sandbox):
    """Run the Telegram face over the sandbox and a store of its own."""
    async with post(tmp_path, sandbox, operator=sandbox.ana.id, speed=100.0) as opened:
        yield opened
