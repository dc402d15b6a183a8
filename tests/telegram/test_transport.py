"""The transport against a real socket that misbehaves: what was surely not sent, and what may have arrived."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager

import pytest
from telegram import InputFile
from telegram.error import TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.telegram.transport import AiohttpRequest, AnswerLate, InDoubt, NotSent, ServerFails, Throttled

OK = b'{"ok":true,"result":{"message_id":7}}'


def http(body: bytes, status: str = "200 OK", length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {size}\r\n\r\n".encode() + body


class _Socket:
    """Answers each request with the same bytes, after a while, and may hang up."""

    def __init__(self, answer: bytes, *, wait: float = 0.0, abort: bool = False) -> None:
        self.answer, self.wait, self.abort, self.seen = answer, wait, abort, []

    async def __call__(self, reader, writer) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            size = next(
                (
                    int(line.split(b":")[1])
                    for line in head.split(b"\r\n")
                    if line.lower().startswith(b"content-length")
                ),
                0,
            )
            self.seen.append(await reader.readexactly(size) if size else b"")
            await asyncio.sleep(self.wait)
            if self.abort:
                writer.transport.abort()
                return
            writer.write(self.answer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def serving(answer: bytes, **how):
    socket = _Socket(answer, **how)
    server = await asyncio.start_server(socket, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield socket, f"http://127.0.0.1:{port}/bot1:secret/sendMessage"
    finally:
        server.close()
        await server.wait_closed()


@pytest.fixture
async def request_():
    request = AiohttpRequest(connections=2, connect_timeout=0.5, read_timeout=0.5)
    await request.initialize()
    yield request
    await request.shutdown()


def parameters(**values) -> RequestData:
    return RequestData([RequestParameter.from_input(key, value) for key, value in values.items()])


async def test_a_request_is_json_and_its_answer_the_result(request_):
    """The body goes as JSON, nested values as they are."""
    async with serving(http(OK)) as (socket, url):
        assert await request_.post(url, parameters(chat_id=5, rich_message={"blocks": []})) == {"message_id": 7}
    assert socket.seen == [b'{"chat_id":5,"rich_message":{"blocks":[]}}']


async def test_a_file_goes_as_a_form(request_):
    """Uploads are multipart, with the file's name."""
    async with serving(http(OK)) as (socket, url):
        await request_.post(url, parameters(chat_id=5, document=InputFile(b"value", filename="figures.csv")))
    assert b"figures.csv" in socket.seen[0]
    assert b'name="chat_id"' in socket.seen[0]


@pytest.mark.parametrize(
    ("answer", "how", "error"),
    [
        (b"", {"abort": True}, InDoubt),
        (b"", {}, InDoubt),
        (http(OK), {"wait": 2.0}, AnswerLate),
        (http(OK[:20]), {}, InDoubt),
        (http(OK, length=999), {}, InDoubt),
        (http(b"not json"), {}, InDoubt),
        (http(b"[1]"), {}, InDoubt),
        (http(b'{"ok":true}'), {}, InDoubt),
        (b"SSH-2.0-OpenSSH\r\n", {}, InDoubt),
        (http(b"<html>502</html>", "502 Bad Gateway"), {}, ServerFails),
        (http(b'{"ok":false,"error_code":500,"description":"x"}', "500 Internal Server Error"), {}, ServerFails),
        (http(b"<html>blocked</html>", "403 Forbidden"), {}, ServerFails),
        (http(b"<html>none</html>", "404 Not Found"), {}, ServerFails),
        (http(b"", "302 Found"), {}, ServerFails),
    ],
)
async def test_what_may_have_arrived(request_, answer, how, error):
    """D1, D2, D5, D6: resets, late, cut and foreign answers are in doubt; a proxy's page is no refusal of ours."""
    async with serving(answer, **how) as (_, url):
        with pytest.raises(error) as raised:
            await request_.post(url, parameters(chat_id=5))
    assert "secret" not in f"{raised.value!r}{raised.value.__cause__!r}"


async def test_a_late_answer_is_the_vendors_timeout_too(request_):
    """Code that knows the vendor's errors understands ours."""
    async with serving(http(OK), wait=2.0) as (_, url):
        with pytest.raises(TimedOut):
            await request_.post(url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/bot1:secret/x", "http://no-such-host.invalid/bot1:secret/x"])
async def test_what_was_surely_not_sent(request_, url):
    """D4: a closed port, an unknown host."""
    with pytest.raises(NotSent) as raised:
        await request_.post(url)
    assert "secret" not in repr(raised.value)


async def test_no_free_connection_is_surely_not_sent():
    """D4: with the pool full the request never left."""
    request = AiohttpRequest(connections=1, connect_timeout=0.2, read_timeout=3.0)
    await request.initialize()
    async with serving(http(OK), wait=1.5) as (_, url):
        first = asyncio.create_task(request.post(url))
        await asyncio.sleep(0.05)
        with pytest.raises(NotSent):
            await request.post(url)
        await first
    await request.shutdown()


async def test_a_closed_transport_sends_nothing():
    """Before `initialize` and after `shutdown` nothing leaves."""
    request = AiohttpRequest()
    await request.shutdown()
    with pytest.raises(NotSent):
        await request.post("http://127.0.0.1:9/x")


@pytest.mark.parametrize(
    ("body", "after"),
    [
        (b'{"ok":false,"error_code":429,"parameters":{"retry_after":3}}', 3.0),
        (b'{"ok":false,"error_code":429,"parameters":{"retry_after":0}}', 0.0),
        (b'{"ok":false,"error_code":429,"parameters":[]}', None),
        (b'{"ok":false,"error_code":429}', None),
        (b"<html>", None),
    ],
)
async def test_a_429_says_how_long(request_, body, after):
    """D7, D8: with its seconds where the server says them."""
    async with serving(http(body, "429 Too Many Requests")) as (_, url):
        with pytest.raises(Throttled) as raised:
            await request_.post(url)
    assert raised.value.after == after


async def test_no_address_is_logged(request_, caplog):
    """X1: at DEBUG, served and failed requests leave no address in the log."""
    caplog.set_level(logging.DEBUG)
    async with serving(http(OK)) as (_, url):
        await request_.post(url)
    with pytest.raises(NotSent):
        await request_.post("http://127.0.0.1:9/bot1:secret/x")
    assert "secret" not in caplog.text


def test_the_wait_for_an_answer_is_told():
    """The vendor adds it to the time of a long poll."""
    assert AiohttpRequest(read_timeout=12.0).read_timeout == 12.0
    assert AiohttpRequest()._timeout(None).total is None
