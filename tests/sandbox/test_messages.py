"""Sending, editing and taking back, by plain HTTP: limits, texts of refusals, what the Message looks like."""

from __future__ import annotations

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.entities import parse_html
from bot.sandbox.pictures import picture_size
from bot.sandbox.replies import ApiError
from bot.sandbox.state import Member
from tests.sandbox.conftest import Client


async def test_message_comes_back_as_telegram_shapes_it(call, sandbox):
    """A message sent is answered with its number, its chat, its sender and the entities that were found in it."""
    message = await call.result("SENDMESSAGE", chat_id=sandbox.ana.id, text="  mira /latest en https://a.org.  ")
    assert message["text"] == "mira /latest en https://a.org."
    assert [(e["type"], e["offset"], e["length"]) for e in message["entities"]] == [
        ("bot_command", 5, 7),
        ("url", 16, 13),
    ]
    assert message["chat"]["id"] == sandbox.ana.id
    assert message["from"]["is_bot"]
    assert sandbox.sent(sandbox.ana.id)[0].text == message["text"]


@pytest.mark.parametrize(
    ("method", "params", "expected"),
    [
        ("sendMessage", {"text": ""}, "400 Bad Request: message text is empty"),
        ("sendMessage", {"text": "  \n"}, "400 Bad Request: message text is empty"),
        ("sendMessage", {"text": "x" * 4097}, "400 Bad Request: message is too long"),
        ("sendMessage", {"text": "😀" * 2049}, "400 Bad Request: message is too long"),
        ("sendMessage", {}, "400 Bad Request: message text is empty"),
        ("sendMessage", {"chat_id": 5, "text": "x"}, "400 Bad Request: chat not found"),
        ("sendMessage", {"chat_id": "@nobody_here", "text": "x"}, "400 Bad Request: chat not found"),
        ("sendMessage", {"text": "x", "parse_mode": "XML"}, "400 Bad Request: unsupported parse_mode"),
        ("sendMessage", {"text": "x", "message_thread_id": 9}, "400 Bad Request: message thread not found"),
        (
            "sendMessage",
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "400 Bad Request: message to be replied not found",
        ),
        (
            "sendMessage",
            {"text": "hola", "entities": [{"type": "bold", "offset": 2, "length": 3}]},
            "400 Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 4",
        ),
        (
            "sendMessage",
            {"text": "hola", "entities": [{"type": "bolt", "offset": 0, "length": 3}]},
            "400 Bad Request: can't parse MessageEntity: unsupported type specified",
        ),
        (
            "sendMessage",
            {"text": "x" * 200, "entities": [{"type": "bold", "offset": n, "length": 1} for n in range(101)]},
            "400 Bad Request: too many entities: 101 of at most 100",
        ),
        (
            "sendMessage",
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "ñ" * 33}]]},
            },
            "400 Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": ""}]]}},
            "400 Bad Request: BUTTON_DATA_INVALID",
        ),
        ("sendChatAction", {"action": "juggling"}, "400 Bad Request: wrong parameter action in request"),
        ("deleteMessage", {"message_id": 999}, "400 Bad Request: message to delete not found"),
        (
            "editMessageText",
            {"message_id": 999, "text": "x"},
            "400 Bad Request: message to edit not found",
        ),
        ("sendPhoto", {"photo": "nothing"}, "400 Bad Request: wrong file identifier/HTTP URL specified"),
        ("getFile", {"file_id": "no"}, "400 Bad Request: wrong file_id or the file is temporarily unavailable"),
    ],
)
async def test_refusals_have_the_official_texts(call, sandbox, method, params, expected):
    """What Telegram refuses is refused, in Telegram's words."""
    given = params if method == "getFile" else {"chat_id": sandbox.ana.id, **params}
    assert await call.refusal(method, **given) == expected


@pytest.mark.parametrize(
    ("params", "word"),
    [
        ({"txt": "x"}, 'unknown parameter "txt" of sendMessage'),
        ({"entities": {"type": "bold"}}, 'parameter "entities" must be a JSON array'),
        ({"entities": "[broken"}, 'can\'t parse "entities" JSON array'),
        ({"disable_notification": "perhaps"}, 'parameter "disable_notification" must be of type bool'),
        ({"message_thread_id": "one"}, 'parameter "message_thread_id" must be of type Integer'),
        ({"reply_parameters": {"message": 1}}, 'unknown field "message" of ReplyParameters'),
        ({"link_preview_options": {"disabled": True}}, 'unknown field "disabled" of LinkPreviewOptions'),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a", "data": "b"}]]}}, 'unknown field "data" of a button'),
        ({"reply_markup": {"inline": []}}, "object expected as reply markup"),
        ({"reply_markup": {"inline_keyboard": {}}}, "only an Array of rows is expected"),
        ({"reply_markup": {"inline_keyboard": ["x"]}}, "a row must be an Array"),
        ({"reply_markup": {"inline_keyboard": [["x"]]}}, 'Field "text" must be a non-empty String'),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}] * 101]}},
            "REPLY_MARKUP_TOO_LONG",
        ),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a", "copy_text": {"text": "x" * 257}}]]}},
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b", "style": "loud"}]]}},
            "BUTTON_STYLE_INVALID",
        ),
        ({"entities": [{"type": "bold", "offset": 0, "length": 1, "colour": 1}]}, 'unknown field "colour"'),
        ({"entities": [{"type": "text_link", "offset": 0, "length": 1}]}, 'field "url" must be given'),
        ({"entities": [{"type": "bold", "offset": -1, "length": 1}]}, "must be of type Integer"),
        (
            {"entities": [{"type": "date_time", "offset": 0, "length": 1, "unix_time": 1, "date_time_format": "q"}]},
            "invalid date-time format",
        ),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}, "Text buttons are unallowed"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a", "url": "nowhere"}]]}}, "Wrong HTTP URL"),
    ],
)
async def test_wrong_parameters_fail(call, sandbox, params, word):
    """A misspelt or ill-typed parameter is a 400 that says which."""
    refusal = await call.refusal("sendMessage", **{"chat_id": sandbox.ana.id, "text": "x", **params})
    assert refusal.startswith("400 Bad Request: ")
    assert word in refusal


async def test_limits_are_reached_exactly(call, sandbox):
    """4,096 UTF-16 units of text, 64 bytes of callback data and 1,024 units of caption pass."""
    await call.result("sendMessage", chat_id=sandbox.ana.id, text="😀" * 2048)
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "ñ" * 32}]]}
    await call.result("sendMessage", chat_id=sandbox.ana.id, text="x", reply_markup=keyboard)


async def test_edit_changes_in_place(call, sandbox):
    """An edit keeps the number, sets edit_date, drops the buttons it does not name, and must change something."""
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    sent = await call.result("sendMessage", chat_id=sandbox.ana.id, text="uno", reply_markup=keyboard)
    place = {"chat_id": sandbox.ana.id, "message_id": sent["message_id"]}
    refusal = await call.refusal("editMessageText", **place, text="uno", reply_markup=keyboard)
    assert refusal.startswith("400 Bad Request: message is not modified: ")
    edited = await call.result("editMessageText", **place, text="dos")
    assert edited["text"] == "dos"
    assert edited["edit_date"]
    assert "reply_markup" not in edited
    await call.result("editMessageReplyMarkup", **place, reply_markup=keyboard)
    assert sandbox.sent()[0].edits == 2
    assert sandbox.sent()[0].text == "dos"


async def test_others_messages_are_not_edited(call, sandbox):
    """A person's message cannot be edited by the bot."""
    said = await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    refusal = await call.refusal("editMessageText", chat_id=sandbox.ana.id, message_id=said.id, text="x")
    assert refusal == "400 Bad Request: message can't be edited"


async def test_delete_ends_after_two_days(call, sandbox):
    """A message of the bot's goes, unless it is older than 48 hours."""
    sent = await call.result("sendMessage", chat_id=sandbox.ana.id, text="uno")
    old = await call.result("sendMessage", chat_id=sandbox.ana.id, text="dos")
    sandbox.messages(sandbox.ana.id)[1].body["date"] -= 48 * 3600 + 5
    assert await call.result("deleteMessage", chat_id=sandbox.ana.id, message_id=sent["message_id"]) is True
    refusal = await call.refusal("deleteMessage", chat_id=sandbox.ana.id, message_id=old["message_id"])
    assert refusal == "400 Bad Request: message can't be deleted"
    assert [message.text for message in sandbox.messages(sandbox.ana.id)] == ["dos"]


async def test_reply_carries_the_original(call, sandbox):
    """A reply shows what it answers; a missing original is forgiven when it is asked for."""
    said = await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    reply = {"message_id": said.id}
    answer = await call.result("sendMessage", chat_id=sandbox.ana.id, text="x", reply_parameters=reply)
    assert answer["reply_to_message"]["text"] == "hola"
    assert sandbox.sent()[0].reply_to == said.id
    lost = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await call.result(
        "sendMessage", chat_id=sandbox.ana.id, text="y", reply_parameters=lost
    )


async def test_forms_queries_and_broken_bodies(call, session, sandbox):
    """GET, forms and JSON say the same; a body that cannot be read is a 400."""
    url = f"{sandbox.base_url}{sandbox.token}/sendMessage"
    async with session.get(url, params={"chat_id": "1001", "text": "uno"}) as response:
        assert response.status == 200
    form = {"chat_id": "1001", "text": "dos", "disable_notification": "true", "entities": "[]"}
    async with session.post(url, data=form) as response:
        assert response.status == 200
    for body in (b"{", b"[]", b'{"chat_id": "x y"}'):
        async with session.post(url, data=body, headers={"Content-Type": "application/json"}) as response:
            assert response.status == 400
    async with session.post(url, data=b"\xff\xfe=1") as response:
        assert response.status == 400
    assert [message.text for message in sandbox.sent()] == ["uno", "dos"]


async def test_tokens_and_unknown_methods(call, sandbox):
    """A malformed token and an unknown method are 404, another token is 401; all in the log."""
    assert (await call("getMe", token="12:short"))[0] == 404
    assert (await call("getMe", token="1:" + "a" * 35))[0] == 401
    assert (await call("getMars"))[0] == 404
    assert [request.status for request in sandbox.requests] == [404, 401, 404]
    assert sandbox.requests_of("getMe")[1].error == "Unauthorized"


async def test_photos_and_documents(call, session, sandbox, png):
    """A file goes up once, comes down as it was, and is sent again by its id."""
    url = f"{sandbox.base_url}{sandbox.token}/sendPhoto"
    form = aiohttp.FormData({"chat_id": "1001", "caption": "Cifras"})
    form.add_field("photo", png, filename="c.png", content_type="image/png")
    async with session.post(url, data=form) as response:
        photo = (await response.json())["result"]["photo"][-1]
    assert (photo["width"], photo["height"]) == (24, 16)
    path = (await call.result("getFile", file_id=photo["file_id"]))["file_path"]
    async with session.get(f"{sandbox.base_file_url}{sandbox.token}/{path}") as response:
        assert await response.read() == png
    async with session.get(f"{sandbox.base_file_url}{sandbox.token}/nothing") as response:
        assert response.status == 404
    async with session.get(f"{sandbox.base_file_url}1:{'a' * 35}/{path}") as response:
        assert response.status == 401
    again = await call.result("sendPhoto", chat_id=sandbox.ana.id, photo=photo["file_id"])
    place = {"chat_id": sandbox.ana.id, "message_id": again["message_id"]}
    assert (await call.result("editMessageCaption", **place, caption="Otra"))["caption"] == "Otra"
    assert sandbox.file(sandbox.sent()[1]) == png
    too_long = await call.refusal("editMessageCaption", **place, caption="x" * 1025)
    assert too_long == "400 Bad Request: message caption is too long"
    no_text = await call.refusal("editMessageText", **place, text="x")
    assert no_text == "400 Bad Request: there is no text in the message to edit"


async def test_what_is_no_picture_is_refused(call, session, sandbox):
    """Bytes that are no picture, an empty file, a missing attachment and an address are refused as photos."""
    url = f"{sandbox.base_url}{sandbox.token}/sendPhoto"
    for content, text in ((b"plain", "IMAGE_PROCESS_FAILED"), (b"", "file must be non-empty")):
        form = aiohttp.FormData({"chat_id": "1001"})
        form.add_field("photo", content, filename="c.png")
        async with session.post(url, data=form) as response:
            assert (await response.json())["description"] == f"Bad Request: {text}"
    assert "can't find the attached file" in await call.refusal("sendPhoto", chat_id=1001, photo="attach://x")
    assert "fetches nothing" in await call.refusal("sendPhoto", chat_id=1001, photo="https://a.org/x.png")


async def test_rights_and_memberships(call, sandbox):
    """Where the bot may not write it is told so, each way in its own words."""

    async def send(chat):
        return await call.refusal("sendMessage", chat_id=chat.id, text="x")

    await sandbox.block(sandbox.ana)
    assert await send(sandbox.private(sandbox.ana)) == "403 Forbidden: bot was blocked by the user"
    await sandbox.unblock(sandbox.ana)
    sandbox.ben.deactivated = True
    assert await send(sandbox.private(sandbox.ben)) == "403 Forbidden: user is deactivated"
    stranger = sandbox.add_user(7, started=False)
    expected = "403 Forbidden: bot can't initiate conversation with a user"
    assert await send(sandbox.private(stranger)) == expected
    await sandbox.kick(sandbox.group)
    assert await send(sandbox.group) == "403 Forbidden: bot was kicked from the group chat"
    await sandbox.restrict(sandbox.forum)
    rights = "400 Bad Request: not enough rights to send text messages to the chat"
    assert await send(sandbox.forum) == rights
    await sandbox.kick(sandbox.forum)
    assert await send(sandbox.forum) == "403 Forbidden: bot was kicked from the supergroup chat"
    await sandbox.set_bot(sandbox.channel, Member("member"))
    assert await send(sandbox.channel) == "400 Bad Request: need administrator rights in the channel chat"
    await sandbox.set_bot(sandbox.channel, Member("left"))
    assert await send(sandbox.channel) == "403 Forbidden: bot is not a member of the channel chat"
    await sandbox.add(sandbox.channel, administrator=True)
    await call.result("sendMessage", chat_id="@sandbox_channel", text="x")


async def test_topics(call, sandbox):
    """A message stays in its topic; closed and deleted topics refuse it; answers follow the topic."""
    topic = sandbox.topic
    place = {"chat_id": sandbox.forum.id, "text": "x", "message_thread_id": topic.id}
    sent = await call.result("sendMessage", **place)
    assert sent["message_thread_id"] == topic.id
    reply = {"chat_id": sandbox.forum.id, "text": "y", "reply_parameters": {"message_id": sent["message_id"]}}
    assert (await call.result("sendMessage", **reply))["message_thread_id"] == topic.id
    await sandbox.close_topic(sandbox.forum, topic.id)
    assert await call.refusal("sendMessage", **place) == "400 Bad Request: TOPIC_CLOSED"
    await sandbox.close_topic(sandbox.forum, topic.id, closed=False)
    await sandbox.delete_topic(sandbox.forum, topic.id)
    assert await call.refusal("sendMessage", **place) == "400 Bad Request: message thread not found"
    await sandbox.close_topic(sandbox.forum, 1)
    del place["message_thread_id"]
    assert await call.refusal("sendMessage", **place) == "400 Bad Request: TOPIC_CLOSED"
    assert (await sandbox.open_topic(sandbox.forum, "Otro")).id in sandbox.forum.topics


async def test_migration_by_error_and_by_update(call, sandbox):
    """A group that became a supergroup answers with the new id, and both service messages arrive."""
    new = await sandbox.migrate(sandbox.group)
    status, body = await call("sendMessage", chat_id=sandbox.group.id, text="x")
    assert status == 400
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": new.id}
    await call.result("sendMessage", chat_id=new.id, text="x")
    updates = await call.result("getUpdates")
    assert [set(update["message"]) & {"migrate_to_chat_id", "migrate_from_chat_id"} for update in updates] == [
        {"migrate_to_chat_id"},
        {"migrate_from_chat_id"},
    ]


async def test_chats_and_members(call, sandbox):
    """Chats and their members are described as they are; a chat can be left."""
    assert (await call.result("getChat", chat_id="@sandbox_press"))["is_forum"]
    ana = await call.result("getChatMember", chat_id=sandbox.group.id, user_id=sandbox.ana.id)
    assert ana["status"] == "creator"
    assert (await call.result("getChatMember", chat_id=sandbox.ana.id, user_id=1001))["status"] == "member"
    assert (
        await call.refusal("getChatMember", chat_id=sandbox.group.id, user_id=4) == "400 Bad Request: member not found"
    )
    administrators = await call.result("getChatAdministrators", chat_id=sandbox.channel.id)
    assert {each["user"]["id"] for each in administrators} == {sandbox.ana.id, 1000000001}
    assert "private chat" in await call.refusal("getChatAdministrators", chat_id=sandbox.ana.id)
    assert await call.result("getChatMemberCount", chat_id=sandbox.group.id) == 3
    assert await call.result("leaveChat", chat_id=sandbox.group.id) is True
    assert "not a member" in await call.refusal("getChat", chat_id=sandbox.group.id)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x18\0\0\0\x10", (24, 16)),
        (b"GIF89a\x18\0\x10\0", (24, 16)),
        (b"\xff\xd8\xff\xe0\0\x04xx\xff\xc0\0\x11\x08\0\x10\0\x18\x03", (24, 16)),
        (b"\xff\xd8\xff", (0, 0)),
        (b"plain", (0, 0)),
    ],
)
def test_size_of_a_picture(content, size):
    """Width and height are read from the first bytes of PNG, GIF and JPEG; other bytes are no picture."""
    assert picture_size(content) == size


def refused(source: str) -> str:
    with pytest.raises(ApiError) as caught:
        parse_html(source)
    return caught.value.description


def test_html_becomes_text_and_entities():
    """Tags become entities counted in UTF-16 units, references become characters, order is outer first."""
    text, entities = parse_html(
        '😀 <b>a <i>b</i></b> &lt;c&gt; <a href="https://x.org">d</a> <code>e</code>'
        '<pre><code class="language-py">f</code></pre><blockquote expandable>g</blockquote>'
        '<tg-time unix="1700000000" format="wDT">h</tg-time><span class="tg-spoiler">i</span>'
    )
    assert text == "😀 a b <c> d efghi"
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [
        ("bold", 3, 3),
        ("italic", 5, 1),
        ("text_link", 11, 1),
        ("code", 13, 1),
        ("pre", 14, 1),
        ("expandable_blockquote", 15, 1),
        ("date_time", 16, 1),
        ("spoiler", 17, 1),
    ]
    assert entities[4]["language"] == "py"
    assert entities[6]["unix_time"] == 1700000000


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a < b", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<table>", 'Unsupported start tag "table" at byte offset 0'),
        ("ñ</b>", "Unexpected end tag at byte offset 2"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-time>x</tg-time>", "Invalid date-time tag at byte offset 0"),
    ],
)
def test_html_that_cannot_be_parsed(source, text):
    """Broken HTML is refused with Telegram's words and the place in bytes."""
    assert refused(source) == f"Bad Request: can't parse entities: {text}"


async def test_log_keeps_what_was_asked(call: Client, sandbox):
    """Every request is kept with its parameters, chat, status and times."""
    await call.result("sendMessage", chat_id=sandbox.ana.id, text="x", disable_notification=True)
    logged = sandbox.requests[-1]
    assert (logged.method, logged.status, logged.chat_id) == ("sendMessage", 200, sandbox.ana.id)
    assert logged.params["disable_notification"] is True
    assert logged.answered_at >= logged.at


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "text", "blocks", "cells", "items", "size", "inline_keyboard", "offset", "length"]
            ),
            inner,
        )
    ),
    max_leaves=12,
)
OBJECTS = st.dictionaries(st.sampled_from(["type", "blocks", "text", "inline_keyboard", "message_id", "cells"]), JSON)


@given(rich=OBJECTS, markup=OBJECTS, reply=OBJECTS, entities=st.lists(JSON, max_size=3))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_nothing_malformed_breaks_the_server(call, rich, markup, reply, entities):
    """Whatever stands in the objects of a request, the answer is Telegram's JSON, never a crash."""
    blocks = {"blocks": [rich]}
    for method, params in (
        ("sendRichMessage", {"rich_message": blocks}),
        ("sendMessage", {"text": "x", "reply_markup": markup}),
        ("sendMessage", {"text": "x", "reply_parameters": reply}),
        ("sendMessage", {"text": "x", "entities": entities}),
    ):
        status, body = await call(method, chat_id=1001, **params)
        assert status in {200, 400}
        assert body["ok"] is (status == 200)
