"""Faults on demand: each is what it says on the wire, and python-telegram-bot sees what it sees of Telegram's."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.sandbox.faults import Fault, FaultKind

SEND = {"chat_id": 1001, "text": "x"}


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # RetryAfter's own, made by the library
@pytest.mark.parametrize(
    ("kind", "error", "delivered"),
    [
        (FaultKind.LATE, TimedOut, 1),
        (FaultKind.DELAY, TimedOut, 0),
        (FaultKind.DROP_BEFORE, NetworkError, 0),
        (FaultKind.DROP_AFTER, NetworkError, 1),
        (FaultKind.CUT_JSON, TelegramError, 1),
        (FaultKind.CUT_BODY, NetworkError, 1),
        (FaultKind.SERVER_ERROR, NetworkError, 0),
        (FaultKind.SERVER_ERROR_AFTER, NetworkError, 1),
        (FaultKind.FLOOD, RetryAfter, 0),
        (FaultKind.FLOOD_SILENT, NetworkError, 0),
        (FaultKind.BLOCKED, Forbidden, 0),
        (FaultKind.DEACTIVATED, Forbidden, 0),
        (FaultKind.KICKED, Forbidden, 0),
        (FaultKind.NOT_MEMBER, Forbidden, 0),
        (FaultKind.CHAT_NOT_FOUND, BadRequest, 0),
        (FaultKind.NO_RIGHTS, BadRequest, 0),
        (FaultKind.THREAD_NOT_FOUND, BadRequest, 0),
        (FaultKind.TOPIC_CLOSED, BadRequest, 0),
        (FaultKind.CANNOT_PARSE, BadRequest, 0),
        (FaultKind.TOO_LONG, BadRequest, 0),
        (FaultKind.MIGRATE, ChatMigrated, 0),
        (FaultKind.UNAUTHORIZED, InvalidToken, 0),
        (FaultKind.NOT_FOUND, InvalidToken, 0),
        (FaultKind.CONFLICT, Conflict, 0),
    ],
)
async def test_what_the_library_sees(bot, sandbox, kind, error, delivered):
    """Each fault raises in the library what the real one raises, and is delivered or not as it says."""
    sandbox.faults.add(Fault(kind, method="sendMessage", seconds=1.4, migrate_to=-1001))
    with pytest.raises(error):
        await bot.send_message(sandbox.ana.id, "uno")
    assert len(sandbox.sent()) == delivered
    assert sandbox.requests_of("sendMessage")[0].fault == kind.value
    await bot.send_message(sandbox.ana.id, "dos")
    assert not sandbox.faults.orders


async def test_method_chat_count_and_skip(call, sandbox):
    """A fault meets the requests it names, after those it lets pass, as often as it says."""
    sandbox.faults.add(Fault(FaultKind.BLOCKED, method="send*", chat=1002, count=2, skip=1))
    chats = (1001, 1002, 1002, 1001, 1002, 1002)
    statuses = [(await call("sendMessage", chat_id=chat, text="x"))[0] for chat in chats]
    assert statuses == [200, 200, 403, 200, 403, 200]


async def test_fault_without_end_is_taken_away(call, sandbox):
    """A fault without a count holds until it is removed; clearing removes all."""
    fault = sandbox.faults.add(Fault(FaultKind.KICKED, count=None))
    assert {(await call("sendMessage", **SEND))[0] for _ in range(3)} == {403}
    assert fault.hits == 3
    sandbox.faults.remove(fault.id)
    assert (await call("sendMessage", **SEND))[0] == 200
    sandbox.faults.add(Fault(FaultKind.KICKED, count=None))
    sandbox.faults.clear()
    assert (await call("sendMessage", **SEND))[0] == 200


async def test_flood_says_how_long(session, sandbox):
    """A flood answers with the wait it is told, in the body and the header."""
    sandbox.faults.add(Fault(FaultKind.FLOOD, retry_after=86400))
    async with session.post(f"{sandbox.base_url}{sandbox.token}/sendMessage", json=SEND) as response:
        assert response.headers["Retry-After"] == "86400"
        assert (await response.json())["parameters"] == {"retry_after": 86400}


async def test_server_error_is_a_page(session, sandbox):
    """A server error is HTML with its status, as a proxy sends it."""
    sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, status=504))
    async with session.post(f"{sandbox.base_url}{sandbox.token}/sendMessage", json=SEND) as response:
        assert (response.status, response.content_type) == (504, "text/html")
        assert "504 Gateway Timeout" in await response.text()


async def test_delay_is_for_that_request_only(call, sandbox):
    """While one request is slow the others are not."""
    sandbox.faults.add(Fault(FaultKind.DELAY, chat=1001, seconds=0.5))
    began = time.monotonic()
    slow = asyncio.create_task(call("sendMessage", **SEND))
    await asyncio.sleep(0.05)
    assert (await call("sendMessage", chat_id=1002, text="x"))[0] == 200
    assert time.monotonic() - began < 0.4
    assert (await slow)[0] == 200
    assert time.monotonic() - began >= 0.5


async def test_polling_can_fail(call, sandbox):
    """A fault on getUpdates meets the poller and leaves sending alone."""
    sandbox.faults.add(Fault(FaultKind.CONFLICT, method="getUpdates"))
    assert (await call("sendMessage", **SEND))[0] == 200
    assert (await call("getUpdates"))[0] == 409
    assert (await call("getUpdates"))[0] == 200


async def test_control_endpoint(session, sandbox, call):
    """Faults are switched on, listed and removed over HTTP; a wrong kind is a 400."""
    url = f"{sandbox.url}/sandbox/faults"
    async with session.post(url, json={"kind": "flood", "count": None, "retry_after": 7}) as response:
        fault = await response.json()
    async with session.get(url) as response:
        assert [each["kind"] for each in await response.json()] == ["flood"]
    assert (await call("sendMessage", **SEND))[1]["parameters"] == {"retry_after": 7}
    async with session.post(f"{url}/remove", json={"id": fault["id"]}) as response:
        assert response.status == 200
    assert (await call("sendMessage", **SEND))[0] == 200
    async with session.post(url, json={"kind": "earthquake"}) as response:
        assert response.status == 400
    async with session.post(f"{url}/remove", json={}) as response:
        assert response.status == 200


async def test_reset_is_a_reset(session, sandbox):
    """A dropped connection has no answer at all."""
    sandbox.faults.add(Fault(FaultKind.DROP_BEFORE))
    with pytest.raises(aiohttp.ClientError):
        await session.post(f"{sandbox.base_url}{sandbox.token}/sendMessage", json=SEND)
