"""Updates on their way: long polling, its conflicts, privacy mode, webhooks, and the queries' answers."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox
from bot.sandbox.state import Member


async def test_long_poll_wakes_on_news(call, sandbox):
    """A poll waits until somebody speaks, and an offset confirms what came."""
    began = time.monotonic()
    poll = asyncio.create_task(call.result("getUpdates", timeout=10))
    await asyncio.sleep(0.05)
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "/start venezuela")
    updates = await poll
    assert time.monotonic() - began < 2
    assert updates[0]["message"]["text"] == "/start venezuela"
    assert updates[0]["message"]["entities"][0] == {"type": "bot_command", "offset": 0, "length": 6}
    assert await call.result("getUpdates") == updates
    assert await call.result("getUpdates", offset=updates[0]["update_id"] + 1) == []


async def test_long_poll_ends_by_itself(call):
    """A poll without news ends after its timeout with nothing."""
    began = time.monotonic()
    assert await call.result("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - began < 2


async def test_limit_and_negative_offset(call, sandbox):
    """A limit takes the first, a negative offset forgets all but the last."""
    for word in ("uno", "dos", "tres"):
        await sandbox.user_says(sandbox.ana, sandbox.ana.id, word)
    assert [u["message"]["text"] for u in await call.result("getUpdates", limit=2)] == ["uno", "dos"]
    assert [u["message"]["text"] for u in await call.result("getUpdates", offset=-1)] == ["tres"]
    assert [u["message"]["text"] for u in await call.result("getUpdates")] == ["tres"]
    assert "non-negative" in await call.refusal("getUpdates", timeout=-1)


async def test_second_poller_ends_the_first(call, sandbox):
    """The poll under way gets 409 when another begins, and the other one goes on."""
    first = asyncio.create_task(call.refusal("getUpdates", timeout=10))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(call.result("getUpdates", timeout=10))
    assert await first == (
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    assert len(await second) == 1


async def test_only_what_is_allowed_comes(call, sandbox):
    """The kinds the bot asks for are remembered; an empty list means the default again."""
    await call.result("getUpdates", allowed_updates=["callback_query"])
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    assert await call.result("getUpdates") == []
    assert (await call.result("getWebhookInfo"))["allowed_updates"] == ["callback_query"]
    await call.result("getUpdates", allowed_updates=[])
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    assert len(await call.result("getUpdates")) == 1


async def test_privacy_mode(call, sandbox):
    """In a group the bot hears commands, mentions and answers to it; as an administrator it hears everything."""
    sent = await call.result("sendMessage", chat_id=sandbox.group.id, text="x")
    own = sandbox.group.messages[sent["message_id"]]
    for text in ("hola", "/latest", "/latest@other_bot", "oye @recuento_sandbox_bot", "/x@recuento_sandbox_bot"):
        await sandbox.user_says(sandbox.ben, sandbox.group, text)
    await sandbox.user_says(sandbox.ben, sandbox.group, "gracias", reply_to=own)
    heard = [update["message"]["text"] for update in await call.result("getUpdates")]
    assert heard == ["/latest", "oye @recuento_sandbox_bot", "/x@recuento_sandbox_bot", "gracias"]
    await sandbox.add(sandbox.group, administrator=True)
    await sandbox.user_says(sandbox.ben, sandbox.group, "hola")
    assert (await call.result("getUpdates"))[-1]["message"]["text"] == "hola"


async def test_kinds_of_updates(call, sandbox):
    """Channel posts, edits, anonymous administrators, stickers, topics and memberships come as Telegram sends them."""
    await sandbox.user_says(sandbox.ana, sandbox.channel, "aviso")
    said = await sandbox.user_says(sandbox.ben, sandbox.ben.id, "/latst")
    await sandbox.edit(said, "/latest")
    await sandbox.user_says(sandbox.ana, sandbox.forum, "/latest", anonymous=True, thread=sandbox.topic.id)
    await sandbox.send_sticker(sandbox.ben, sandbox.ben.id)
    await sandbox.block(sandbox.ben)
    await sandbox.kick(sandbox.group)
    posted, _, edited, anonymous, sticker, blocked, kicked = await call.result("getUpdates")
    assert posted["channel_post"]["sender_chat"]["id"] == sandbox.channel.id
    assert "from" not in posted["channel_post"]
    assert edited["edited_message"]["text"] == "/latest"
    assert anonymous["message"]["from"]["id"] == 1087968824
    assert anonymous["message"]["sender_chat"]["id"] == sandbox.forum.id
    assert anonymous["message"]["message_thread_id"] == sandbox.topic.id
    assert sticker["message"]["sticker"]["emoji"]
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert kicked["my_chat_member"]["chat"]["id"] == sandbox.group.id
    assert kicked["my_chat_member"]["old_chat_member"]["status"] == "member"


async def test_update_can_come_twice(call, sandbox):
    """The latest update can be delivered once more with its old number."""
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    first = await call.result("getUpdates")
    await call.result("getUpdates", offset=first[0]["update_id"] + 1)
    await sandbox.repeat_last_update()
    assert await call.result("getUpdates") == first


async def test_press_is_answered_in_time(call, sandbox):
    """A press reaches the bot with its message, the answer reaches the person, a late answer is refused."""
    keyboard = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}
    await call.result("sendMessage", chat_id=sandbox.ana.id, text="¿?", reply_markup=keyboard)
    message = sandbox.sent()[0]
    asked = await sandbox.press(message, "Sí")
    query = (await call.result("getUpdates"))[0]["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("yes", "¿?")
    long = await call.refusal("answerCallbackQuery", callback_query_id=query["id"], text="x" * 201)
    assert long == "400 Bad Request: MESSAGE_TOO_LONG"
    await call.result("answerCallbackQuery", callback_query_id=query["id"], text="hecho", show_alert=True)
    assert await asked.answer() == {"text": "hecho", "show_alert": True}
    sandbox.core.query_lifetime = 0
    old = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await call.refusal("answerCallbackQuery", callback_query_id=query["id"]) == old
    with pytest.raises(LookupError, match="no button"):
        await sandbox.press(message, "No")


async def test_press_on_a_deleted_message_and_forged(call, sandbox):
    """A press on a message that is gone comes without its text; any callback data can be sent, by anybody."""
    keyboard = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}
    await call.result("sendMessage", chat_id=sandbox.group.id, text="¿?", reply_markup=keyboard)
    message = sandbox.sent()[0]
    await sandbox.delete(message)
    await sandbox.press_raw(message, "forged:1", by=sandbox.ben)
    query = (await call.result("getUpdates"))[0]["callback_query"]
    assert (query["data"], query["from"]["id"], query["message"]["date"]) == ("forged:1", sandbox.ben.id, 0)
    with pytest.raises(ValueError, match="by whom"):
        await sandbox.press_raw(message, "x")


async def test_inline_mode(call, sandbox):
    """An inline query is answered with articles, one is sent to a chat, and its message can be edited."""
    asked = await sandbox.inline_query(sandbox.ana, "valdoria", sandbox.group)
    query = (await call.result("getUpdates"))[0]["inline_query"]
    assert (query["query"], query["chat_type"]) == ("valdoria", "group")
    article = {
        "type": "article",
        "id": "1",
        "title": "Valdoria",
        "input_message_content": {"rich_message": {"blocks": [{"type": "paragraph", "text": "140"}]}},
        "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]},
    }
    plain = {**article, "id": "2", "input_message_content": {"message_text": "<b>140</b>", "parse_mode": "HTML"}}
    answer = {"inline_query_id": query["id"]}
    for wrong, word in (
        ({**article, "id": ""}, "RESULT_ID_INVALID"),
        ({**article, "kind": 1}, 'unknown field "kind" of an article'),
        ({**article, "type": "gif"}, "the sandbox shows articles only"),
        ({**article, "title": ""}, 'Field "title"'),
        ({**article, "input_message_content": {"text": "x"}}, "wrong input message content"),
        ({**article, "input_message_content": {"message_text": ""}}, "message text is empty"),
    ):
        assert word in await call.refusal("answerInlineQuery", **answer, results=[wrong])
    assert "RESULT_ID_DUPLICATE" in await call.refusal("answerInlineQuery", **answer, results=[article, article])
    assert "RESULTS_TOO_MUCH" in await call.refusal("answerInlineQuery", **answer, results=[article] * 51)
    await call.result("answerInlineQuery", **answer, results=[article, plain], cache_time=0)
    assert len((await asked.answer())["results"]) == 2
    message = await sandbox.choose(asked, "1", sandbox.group)
    assert message.body["via_bot"]["is_bot"]
    chosen = (await call.result("getUpdates"))[-1]["chosen_inline_result"]
    place = {"inline_message_id": chosen["inline_message_id"]}
    assert await call.result("editMessageText", **place, text="141") is True
    assert message.text == "141"
    refusal = await call.refusal("editMessageText", inline_message_id="no", text="x")
    assert refusal == "400 Bad Request: MESSAGE_ID_INVALID"


async def test_webhook_carries_the_secret(call, sandbox):
    """Updates are posted with the secret header, tried again after a failure, and polling is refused meanwhile."""
    got: list[tuple[str | None, str]] = []

    async def hook(request: web.BaseRequest) -> web.Response:
        update = await request.json()
        got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), update["message"]["text"]))
        return web.Response(status=500 if len(got) == 1 else 200)

    runner = web.ServerRunner(web.Server(hook))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    sandbox.core.updates.retry_after = 0.01
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await call.result("setWebhook", url=url, secret_token="s3cret-_")
    assert await call.refusal("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "uno")
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "dos")
    async with asyncio.timeout(5):
        while len(got) < 3:
            await asyncio.sleep(0.01)
    assert got == [("s3cret-_", "uno"), ("s3cret-_", "uno"), ("s3cret-_", "dos")]
    status = await call.result("getWebhookInfo")
    assert (status["url"], status["last_error_message"][:14]) == (url, "Wrong response")
    await runner.cleanup()
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "tres")
    async with asyncio.timeout(5):
        while "failed" not in (await call.result("getWebhookInfo"))["last_error_message"]:
            await asyncio.sleep(0.01)
    await call.result("deleteWebhook", drop_pending_updates=True)
    assert await call.result("getUpdates") == []


@pytest.mark.parametrize(
    ("params", "word"),
    [
        ({"url": "https://a.org/hook"}, "127.0.0.1 only"),
        ({"url": "http://127.0.0.1:1/x", "secret_token": "ñ"}, "secret token contains unallowed characters"),
    ],
)
async def test_webhook_refusals(call, params, word):
    """A webhook elsewhere and a secret with other characters are refused."""
    assert word in await call.refusal("setWebhook", **params)


async def test_commands_by_scope_and_language(call, sandbox, session):
    """The reader is offered the commands of the narrowest scope, in their language first."""

    async def offered(user, chat) -> list[str]:
        url = f"{sandbox.url}/sandbox/commands?user={user.id}&chat={chat.id}"
        async with session.get(url) as response:
            return [each["command"] for each in await response.json()]

    async def put(name, scope, language=""):
        commands = [{"command": name, "description": "x"}]
        await call.result("setMyCommands", commands=commands, scope=scope, language_code=language)

    await put("all", {"type": "default"})
    await put("todos", {"type": "default"}, "es")
    await put("grupo", {"type": "all_group_chats"})
    await put("admins", {"type": "all_chat_administrators"})
    await put("una", {"type": "chat_member", "chat_id": sandbox.forum.id, "user_id": sandbox.ben.id})
    assert await offered(sandbox.ana, sandbox.private(sandbox.ana)) == ["todos"]
    assert await offered(sandbox.ben, sandbox.private(sandbox.ben)) == ["all"]
    assert await offered(sandbox.ben, sandbox.group) == ["grupo"]
    assert await offered(sandbox.ana, sandbox.group) == ["admins"]
    assert await offered(sandbox.ben, sandbox.forum) == ["una"]
    await call.result("deleteMyCommands", scope={"type": "all_group_chats"})
    assert await offered(sandbox.ben, sandbox.group) == ["all"]
    assert (await call.result("getMyCommands", language_code="es"))[0]["command"] == "todos"


@pytest.mark.parametrize(
    ("method", "params", "word"),
    [
        ("setMyCommands", {"commands": [{"command": "Up", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [{"command": "x", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ("setMyCommands", {"commands": [], "scope": {"type": "moon"}}, "BotCommandScope"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat"}}, 'Can\'t find field "chat_id"'),
        ("setMyName", {"name": "x" * 65}, "bot name is too long"),
        ("setChatMenuButton", {"menu_button": {"type": "door"}}, "MenuButton"),
        ("leaveChat", {"chat_id": 1001}, "private chats"),
    ],
)
async def test_profile_refusals(call, method, params, word):
    """Commands, texts and buttons keep their limits."""
    assert word in await call.refusal(method, **params)


async def test_driver_waits_for_the_right_message(sandbox, call):
    """Waiting finds what was sent before or after, sees edits, skips what is older, and says what there was."""
    first = await call.result("sendMessage", chat_id=1001, text="uno")
    found = await sandbox.wait_for_message(lambda message: message.text == "uno")
    waiting = asyncio.create_task(sandbox.wait_for_message(lambda message: "dos" in message.text, chat=1001))
    await asyncio.sleep(0)
    await call.result("editMessageText", chat_id=1001, message_id=first["message_id"], text="dos")
    assert await waiting is found
    with pytest.raises(TimeoutError, match="no such message"):
        await sandbox.wait_for_message(timeout=0.05, after=found)


async def test_driver_keeps_people_honest(sandbox):
    """Nobody speaks in another's private chat, to a bot they blocked, or as an administrator they are not."""
    await sandbox.block(sandbox.ana)
    for user, chat in ((sandbox.ana, 1001), (sandbox.ben, 1001), (sandbox.ben, sandbox.channel)):
        with pytest.raises(ValueError, match="speaks"):
            await sandbox.user_says(user, chat, "x")
    with pytest.raises(ValueError, match="empty text"):
        await sandbox.user_says(sandbox.ben, 1002, "  ")


async def test_long_text_goes_in_pieces(sandbox):
    """5,000 characters are several messages, cut between characters, as apps do it."""
    await sandbox.user_says(sandbox.ana, 1001, "😀" * 5000)
    assert [len(message.text) for message in sandbox.messages(1001)] == [2048, 2048, 904]


async def test_member_can_be_made_anything(call, sandbox):
    """A person's place in a chat can be changed and is told on request."""
    await sandbox.set_member(sandbox.group, sandbox.ben, Member("administrator", anonymous=True))
    ben = await call.result("getChatMember", chat_id=sandbox.group.id, user_id=sandbox.ben.id)
    assert (ben["status"], ben["is_anonymous"]) == ("administrator", True)


async def test_stopping_lets_a_poll_go(session):
    """A server that stops answers the poll under way instead of hanging."""
    box = Sandbox(pacing=PacingRules(enabled=False))
    await box.start()
    poll = asyncio.create_task(session.post(f"{box.base_url}{box.token}/getUpdates", json={"timeout": 30}))
    await asyncio.sleep(0.1)
    began = time.monotonic()
    await box.stop()
    response = await poll
    assert (await response.json())["result"] == []
    assert time.monotonic() - began < 2


async def test_poller_that_dies_loses_nothing(sandbox, call):
    """A poller that goes away in the middle of a poll leaves the updates to the next one."""
    async with aiohttp.ClientSession() as dying:
        url = f"{sandbox.base_url}{sandbox.token}/getUpdates"
        poll = asyncio.create_task(dying.post(url, json={"timeout": 30}))
        await asyncio.sleep(0.1)
        poll.cancel()
    await sandbox.user_says(sandbox.ana, 1001, "hola")
    await asyncio.sleep(0.05)
    updates = await call.result("getUpdates", timeout=5)
    assert [update["message"]["text"] for update in updates] == ["hola"]


async def test_serving_until_cancelled():
    """Serving goes on until it is cancelled, and then the port is free."""
    box = Sandbox()
    serving = asyncio.create_task(box.serve())
    async with asyncio.timeout(5):
        while not box.url:
            await asyncio.sleep(0.01)
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    port = int(box.url.rpartition(":")[2])
    async with Sandbox() as other:
        assert other.url
    again = Sandbox()
    await again.start(port=port)
    await again.stop()
