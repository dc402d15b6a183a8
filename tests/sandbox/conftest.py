"""A sandbox, a bare HTTP client and python-telegram-bot's own Bot in front of it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox


class Client:
    """Calls a method as plain HTTP and returns status and JSON."""

    def __init__(self, session: aiohttp.ClientSession, sandbox: Sandbox) -> None:
        self.session = session
        self.sandbox = sandbox

    async def __call__(self, method: str, token: str | None = None, **params: object):
        url = f"{self.sandbox.base_url}{token or self.sandbox.token}/{method}"
        async with self.session.post(url, json=params) as response:
            return response.status, await response.json()

    async def refusal(self, method: str, **params: object) -> str:
        status, body = await self(method, **params)
        assert body["ok"] is False, body
        assert status == body["error_code"]
        return f"{status} {body['description']}"

    async def result(self, method: str, **params: object):
        status, body = await self(method, **params)
        assert status == 200, body
        return body["result"]


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    box = Sandbox(pacing=PacingRules(enabled=False))
    await box.start()
    yield box
    await box.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def call(sandbox: Sandbox, session: aiohttp.ClientSession) -> Client:
    return Client(session, sandbox)


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    request = HTTPXRequest(read_timeout=1.0, connect_timeout=2.0)
    async with Bot(
        sandbox.token, base_url=sandbox.base_url, base_file_url=sandbox.base_file_url, request=request
    ) as client:
        yield client


@pytest.fixture
def png() -> bytes:
    """Draw a grey picture, 24 by 16."""
    rows = b"".join(b"\0" + b"\x80" * 24 for _ in range(16))

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 24, 16, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
