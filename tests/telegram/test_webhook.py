"""Updates by webhook over real HTTP: the secret decides, what is no update is refused, polling takes the webhook away."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
import socket

import aiohttp
import pytest

from bot.bootstrap import webhook_of
from bot.config import load_settings
from bot.errors import OperatorError
from bot.sandbox.faults import Fault, FaultKind
from bot.service.ports import NoticeKind
from bot.telegram.webhook import MOST_BYTES, SECRET_HEADER, Webhook, WebhookSettings
from tests.fakes.messenger import FakeNotices
from tests.telegram.serving import serving

SECRET = "lamp-oil_42"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@contextlib.asynccontextmanager
async def hooked(sandbox, folder):
    """Serve a sandbox by webhook, once the server was told."""
    port = free_port()
    hook = WebhookSettings(url=f"http://127.0.0.1:{port}/lamp", secret=SECRET, port=port)
    async with serving(sandbox, folder, webhook=hook) as running:
        async with asyncio.timeout(5):
            while sandbox.core.updates.webhook is None:
                await asyncio.sleep(0.01)
        running.hook = hook
        yield running


async def post(
    url: str, body: bytes | io.BytesIO = b"{}", secret: str | None = SECRET, method: str = "POST"
) -> tuple[int, str]:
    headers = {"Content-Type": "application/json"} | ({} if secret is None else {SECRET_HEADER: secret})
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, url, data=body, headers=headers) as response,
    ):
        return response.status, await response.text()


async def test_a_conversation_by_webhook(sandbox, tmp_path):
    """Commands and presses come in as by polling; the server has the secret and the list of what is asked for."""
    async with hooked(sandbox, tmp_path) as running:
        assert (await running.says(sandbox.ana, "/latest")).text.startswith("latest")
        done = await running.says(sandbox.ben, "/subscribe")
        await (await sandbox.press(done, "sub:lamparia:totals")).answer()
        (told,) = sandbox.requests_of("setWebhook")
        assert told.params["secret_token"] == SECRET
        assert "my_chat_member" in told.params["allowed_updates"]
        assert not sandbox.requests_of("getUpdates")
        assert running.face.silent_for == 0.0
    assert sandbox.core.updates.webhook is not None


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "ñandú"])
async def test_without_the_secret_nothing_is_read(sandbox, tmp_path, caplog, secret):
    """X7: 403, an empty answer, no line in the log, whatever the body, path or method."""
    caplog.set_level(logging.DEBUG, "bot")
    async with hooked(sandbox, tmp_path) as running:
        caplog.clear()
        good = b'{"update_id": 7, "message": {}}'
        assert await post(running.hook.url, good, secret) == (403, "")
        assert await post(running.hook.url, b"no json", secret) == (403, "")
        assert await post(running.hook.url.replace("lamp", "other"), good, secret, "GET") == (403, "")
        assert [record for record in caplog.records if record.name.startswith("bot.telegram.webhook")] == []


@pytest.mark.parametrize("body", [b"", b"no json", b"[]", b"7", b"{}", b'{"update_id": "x"}', b"\xff\xfe"])
async def test_what_is_no_update_is_refused(sandbox, tmp_path, body):
    """400 with the secret; the next update is served."""
    async with hooked(sandbox, tmp_path) as running:
        assert await post(running.hook.url, body) == (400, "")
        assert "/latest" in (await running.says(sandbox.ana, "hola")).text


async def test_a_body_without_end_is_cut_off(sandbox, tmp_path):
    """More than an update can be is refused by its size."""
    async with hooked(sandbox, tmp_path) as running:
        assert (await post(running.hook.url, io.BytesIO(b"x" * (MOST_BYTES + 1))))[0] == 413


async def test_an_update_whose_answer_was_lost_is_served_once(sandbox, tmp_path):
    """T3: the same number again is taken for the same update; one that cannot be read is passed over."""
    async with hooked(sandbox, tmp_path) as running:
        await running.says(sandbox.ana, "/latest")
        await sandbox.repeat_last_update()
        assert (await post(running.hook.url, b'{"update_id": 3, "message": {"message_id": "x", "chat": 5}}'))[0] == 200
        await running.handled()
        assert len(sandbox.sent(sandbox.ana.id)) == 1


async def test_a_webhook_that_cannot_be_set_is_tried_again(sandbox, tmp_path):
    """The server fails once; a second later it is told."""
    sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, "setWebhook", count=1))
    async with hooked(sandbox, tmp_path) as running:
        assert (await running.says(sandbox.ana, "/latest")).text.startswith("latest")


async def test_a_webhook_that_cannot_be_set_for_long_is_told(bot, real_clock):
    """The operator hears of it; what is known of the failure shows in the health too."""
    notices = FakeNotices()
    settings = WebhookSettings(url="https://bot.example/hook", secret=SECRET)
    assert SECRET not in repr(settings)
    hook = Webhook(bot, real_clock, notices, asyncio.Queue().put, settings)
    assert not await hook._ensure()
    hook.failing_since -= 60
    assert not await hook._ensure()
    assert notices.kinds == [NoticeKind.POLLER_DEAD]


async def test_a_port_that_is_taken_is_said_in_words(bot, real_clock):
    """The bot does not begin; the text names the setting."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = WebhookSettings(url="https://bot.example/hook", secret=SECRET, port=taken.getsockname()[1])
        hook = Webhook(bot, real_clock, FakeNotices(), asyncio.Queue().put, settings)
        with pytest.raises(OperatorError, match="RECUENTO_WEBHOOK_LISTEN"):
            await hook.open()


def test_settings_make_a_webhook_only_for_a_bot_with_a_token():
    """Without a token the sandbox is served, and it is always asked; where to listen has a default."""
    told = {"RECUENTO_WEBHOOK_URL": "https://bot.example/hook", "RECUENTO_WEBHOOK_SECRET": SECRET}
    token = {"TELEGRAM_BOT_TOKEN": "1234567:" + "A" * 35}
    assert webhook_of(load_settings({}, None)) is None
    assert webhook_of(load_settings(told, None)) is None
    assert webhook_of(load_settings(told | token, None)).host == "127.0.0.1"
    there = told | token | {"RECUENTO_WEBHOOK_LISTEN": "127.0.0.1:9001"}
    assert webhook_of(load_settings(there, None)).port == 9001


async def test_known_numbers_are_bounded(bot, real_clock):
    """The memory of what was served does not grow."""
    hook = Webhook(bot, real_clock, FakeNotices(), asyncio.Queue().put, WebhookSettings(url="http://x", secret=SECRET))
    for number in range(1100):
        hook._remember(number)
    assert len(hook._known) == 1000


async def test_polling_takes_a_webhook_away(sandbox, tmp_path):
    """Who goes back to polling needs to do nothing else."""
    async with hooked(sandbox, tmp_path / "a"):
        pass
    async with serving(sandbox, tmp_path / "b") as running:
        assert (await running.says(sandbox.ana, "/latest")).text.startswith("latest")
        assert sandbox.core.updates.webhook is None
        assert running.face.silent_for < 5
