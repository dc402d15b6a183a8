"""The page's side of the server: where it listens, whom it answers, what it hands out."""

from __future__ import annotations

import asyncio
import json
import re
from importlib import resources

import aiohttp
import pytest

from bot.errors import OperatorError
from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox

PAGE = resources.files("bot.sandbox").joinpath("page")


async def test_port_in_use_is_said(sandbox):
    """A second server on the same port is refused with a sentence that says what to do."""
    port = int(sandbox.url.rpartition(":")[2])
    with pytest.raises(OperatorError, match=rf"port {port} of 127\.0\.0\.1 is taken: .*RECUENTO_SANDBOX_LISTEN"):
        await Sandbox().start(port=port)


@pytest.mark.parametrize("host", ["::", "192.0.2.1", "example.org"])
async def test_only_this_machine(host):
    """An address that others could reach is refused."""
    with pytest.raises(OperatorError, match="this machine only"):
        await Sandbox().start(host)


async def test_named_loopback_works(session):
    """The name localhost is this machine too."""
    box = Sandbox()
    url = await box.start("localhost")
    async with session.get(f"{url}/") as response:
        assert response.status == 200
    await box.stop()
    await box.stop()


async def test_page_files_and_their_policy(session, sandbox):
    """Every file the page names is served with a strict policy, and nothing else is."""
    for path in ("/", "/page/chat.js", "/page/rich.css"):
        async with session.get(f"{sandbox.url}{path}") as response:
            assert response.status == 200
            policy = response.headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
            assert "unsafe" not in policy
            assert response.headers["X-Content-Type-Options"] == "nosniff"
    for path in (
        "/page/no.js",
        "/page/../run.py",
        "/page/index.html",
        "/nowhere",
        "/sandbox/nothing",
        "/sandbox/file/x",
    ):
        async with session.get(f"{sandbox.url}{path}") as response:
            assert response.status == 404


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}])
async def test_other_sites_are_refused(session, sandbox, headers):
    """A page of another site, or an address renamed to this machine, gets nothing and does nothing."""
    async with session.get(f"{sandbox.url}/sandbox/state", headers=headers) as response:
        assert response.status == 403
    wish = {"user": 1001, "chat": 1001, "text": "x"}
    async with session.post(f"{sandbox.url}/sandbox/say", json=wish, headers=headers) as response:
        assert response.status == 403
    assert sandbox.messages(1001) == []


async def test_deeds_are_json(session, sandbox):
    """A form that another page could send is refused; a wish that makes no sense is a 400 with a reason."""
    async with session.post(f"{sandbox.url}/sandbox/say", data={"user": "1001"}) as response:
        assert response.status == 415
    for name, wish in (
        ("say", {"user": 1, "chat": 1001, "text": "x"}),
        ("say", {"user": 1001}),
        ("bot", {"user": 1001, "chat": 1001, "deed": "dance"}),
        ("edit", {"user": 1001, "chat": 1001, "message": 99, "text": "x"}),
    ):
        async with session.post(f"{sandbox.url}/sandbox/{name}", json=wish) as response:
            assert response.status == 400
            assert (await response.json())["error"]
    async with session.post(f"{sandbox.url}/sandbox/dance", json={}) as response:
        assert response.status == 404


async def test_deeds_of_the_page(session, sandbox, call):
    """All that people can do on the page is done, and the bot hears of it."""

    async def do(deed_: str, /, **wish):
        wish = {"user": 1001, "chat": sandbox.group.id, **wish}
        async with session.post(f"{sandbox.url}/sandbox/{deed_}", json=wish) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    said = await do("say", text="/latest", anonymous=True)
    await do("say", text="/help", reply_to=said["message_id"])
    own = await do("say", text="/latst", chat=1001)
    await do("edit", chat=1001, message=own["message_id"], text="/latest")
    await do("sticker", chat=1001)
    for deed in ("block", "unblock"):
        await do("bot", chat=1001, deed=deed)
    for deed in ("restrict", "promote", "kick", "add", "migrate"):
        await do("bot", deed=deed)
    await do("topic", chat=sandbox.forum.id, name="Nuevo")
    await do("topic", chat=sandbox.forum.id, topic=sandbox.topic.id, closed=True)
    assert sandbox.topic.closed
    asked = await do("inline", chat=1001, query="x")
    article = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "140"}}
    await call.result("answerInlineQuery", inline_query_id=asked["query_id"], results=[article])
    await do("choose", chat=1001, query_id=asked["query_id"], result="1")
    assert sandbox.messages(1001)[-1].text == "140"
    kinds = [next(key for key in update if key != "update_id") for update in await call.result("getUpdates")]
    assert kinds.count("my_chat_member") == 6
    assert {"message", "edited_message", "inline_query", "chosen_inline_result"} <= set(kinds)


async def test_state_and_events(session, call):
    """The state shows people, chats and messages; what happens later comes by the stream."""
    async with Sandbox(demo=True, pacing=PacingRules(enabled=False)) as sandbox:
        call.sandbox = sandbox
        sandbox.add_user(7)
        await call.result("sendMessage", chat_id=1001, text="uno")
        async with session.get(f"{sandbox.url}/sandbox/state") as response:
            state = await response.json()
        assert state["demo"]
        assert [user["first_name"] for user in state["users"]] == ["Ana", "Ben"]
        assert 7 not in {chat["id"] for chat in state["chats"]}
        assert next(chat for chat in state["chats"] if chat["id"] == 1001)["messages"][0]["text"] == "uno"
        async with session.get(f"{sandbox.url}/sandbox/events") as stream:
            assert stream.content_type == "text/event-stream"
            await stream.content.readuntil(b"\n\n")
            await call.result("sendChatAction", chat_id=1001, action="typing")
            line = await asyncio.wait_for(stream.content.readuntil(b"\n\n"), 2)
            assert json.loads(line.removeprefix(b"data: "))["action"] == "typing"


async def test_slow_page_is_let_go(session, sandbox):
    """A page that reads nothing does not hold the server: its queue is bounded and it is told to come back."""
    async with session.get(f"{sandbox.url}/sandbox/events"):
        await asyncio.sleep(0.05)
        for _ in range(3000):
            sandbox.world.tell({"type": "commands"})
        assert all(queue.qsize() <= 1000 for queue in sandbox._events._pages)


def test_page_asks_the_network_for_nothing():
    """No file of the page names an address elsewhere, puts markup into the page, or carries a style or script inline."""
    for part in PAGE.iterdir():
        text = part.read_text(encoding="utf-8")
        assert not re.findall(r"(?:src|href|url|import|from|fetch)\W{1,3}https?://", text), part.name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text), part.name
        assert not re.search(r"<script>|<style|\son\w+=|\sstyle=", text), part.name
        assert len(text.splitlines()) <= 400, part.name


def test_page_speaks_both_languages():
    """Every word of the page is there in Spanish and in English, with the same gaps."""
    text = PAGE.joinpath("words.js").read_text(encoding="utf-8")
    tables = re.findall(r"^  (es|en): \{(.*?)^  \},", text, re.DOTALL | re.MULTILINE)
    words = {name: dict(re.findall(r'(\w+): "((?:[^"\\]|\\.)*)"', body)) for name, body in tables}
    assert words["es"].keys() == words["en"].keys()
    for key, spanish in words["es"].items():
        assert set(re.findall(r"\{\w+\}", spanish)) == set(re.findall(r"\{\w+\}", words["en"][key])), key
    for part in PAGE.iterdir():
        used = re.findall(r'\bword\("(\w+)"', part.read_text(encoding="utf-8"))
        used += re.findall(r'data-(?:word|label)="(\w+)"', part.read_text(encoding="utf-8"))
        assert set(used) <= words["en"].keys(), part.name


async def test_a_client_that_leaves_does_no_harm(session, sandbox):
    """A page that goes away in the middle of the stream leaves nothing behind."""
    response = await session.get(f"{sandbox.url}/sandbox/events")
    await asyncio.sleep(0.05)
    response.close()
    async with asyncio.timeout(5):
        while sandbox._events._pages:
            sandbox.world.tell({"type": "commands"})
            await asyncio.sleep(0.01)


async def test_connections_are_kept(sandbox):
    """A stopped sandbox refuses connections, and can be started again on another port."""
    await sandbox.stop()
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.get(f"{sandbox.url}/")
        await sandbox.start()
        async with session.get(f"{sandbox.url}/") as response:
            assert response.status == 200
