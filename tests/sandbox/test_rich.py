"""Rich messages: what is taken, what is refused, how they are edited, and a server that knows none."""

from __future__ import annotations

import json

import aiohttp
import pytest

from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox

TABLE = {
    "type": "table",
    "is_striped": True,
    "cells": [
        [{"text": "Fuente", "is_header": True}, {"text": "Cifra", "is_header": True, "align": "right"}],
        [{"text": "Gobierno"}, {"text": {"type": "bold", "text": "140"}, "align": "right"}],
    ],
}
FULL = [
    {"type": "heading", "text": "Valdoria", "size": 2},
    {"type": "paragraph", "text": ["de ", {"type": "italic", "text": "116"}, " a 140"]},
    TABLE,
    {
        "type": "details",
        "summary": "Citas",
        "blocks": [
            {
                "type": "blockquote",
                "blocks": [{"type": "paragraph", "text": "son 140"}],
                "credit": {"type": "url", "text": "Diario", "url": "https://a.org"},
            },
            {"type": "list", "items": [{"blocks": [{"type": "paragraph", "text": "uno"}], "value": 1}]},
        ],
    },
    {"type": "expandable_blockquote", "text": "larga"},
    {"type": "divider"},
    {
        "type": "footer",
        "text": {"type": "date_time", "text": "hoy", "unix_time": 1700000000, "date_time_format": "wDT"},
    },
    {"type": "buttons", "buttons": [{"text": "Gráfico", "callback_data": "c"}]},
]


def nested(depth: int) -> dict:
    block = {"type": "paragraph", "text": "x"}
    for _ in range(depth):
        block = {"type": "details", "summary": "s", "blocks": [block]}
    return block


async def test_blocks_come_back(call, sandbox):
    """Every block the product uses is taken and comes back in the Message; its text and buttons can be read."""
    sent = await call.result("sendRichMessage", chat_id=1001, rich_message={"blocks": FULL})
    assert [block["type"] for block in sent["rich_message"]["blocks"]] == [block["type"] for block in FULL]
    message = sandbox.sent()[0]
    assert "Gobierno 140" in message.text
    assert "son 140" in message.text
    assert [button["text"] for button in message.buttons] == ["Gráfico"]


@pytest.mark.parametrize(
    ("rich", "word"),
    [
        ({}, "exactly one of blocks, html and markdown"),
        ({"blocks": [], "html": "x"}, "exactly one of blocks, html and markdown"),
        ({"html": "<p>x</p>"}, "the sandbox reads blocks, not html"),
        ({"blocks": [], "colour": 1}, 'unknown field "colour"'),
        ({"blocks": []}, "message text is empty"),
        ({"blocks": "x"}, "blocks must be an Array"),
        ({"blocks": [{"type": "marquee"}]}, 'unsupported block type "marquee"'),
        ({"blocks": [{"type": "paragraph", "text": "x", "size": 1}]}, 'unknown field "size" of paragraph'),
        ({"blocks": [{"type": "heading", "text": "x"}]}, 'field "size" of heading must be given'),
        ({"blocks": [{"type": "heading", "text": "x", "size": 7}]}, "heading size must be 1 to 6"),
        ({"blocks": [{"type": "paragraph", "text": {"type": "blink", "text": "x"}}]}, 'rich text type "blink"'),
        ({"blocks": [{"type": "paragraph", "text": {"type": "bold", "text": "x", "url": "y"}}]}, "unknown fields"),
        ({"blocks": [{"type": "paragraph", "text": {"type": "url", "text": "x"}}]}, "url needs url"),
        ({"blocks": [{"type": "paragraph", "text": {"type": "date_time", "text": "x"}}]}, "date_time needs"),
        ({"blocks": [{"type": "paragraph", "text": "x" * 32769}]}, "message is too long"),
        ({"blocks": [{"type": "divider"}] * 501}, "too many blocks"),
        ({"blocks": [{"type": "table", "cells": [[{"text": "x"}]] * 500}]}, "too many blocks"),
        ({"blocks": [{"type": "table", "cells": [[{"text": "x"}] * 21]}]}, "too many table columns"),
        ({"blocks": [{"type": "table", "cells": [[{"text": "x", "colspan": 21}]]}]}, "too many table columns"),
        ({"blocks": [{"type": "table", "cells": [[{"text": "x", "align": "up"}]]}]}, "align of a cell"),
        ({"blocks": [{"type": "table", "cells": [[{"text": "x", "valign": "up"}]]}]}, "valign of a cell"),
        ({"blocks": [{"type": "table", "cells": [[{"txt": "x"}]]}]}, "a cell has unknown fields"),
        ({"blocks": [{"type": "table", "cells": []}]}, "cells must be a non-empty Array"),
        ({"blocks": [{"type": "list", "items": [{"text": "x"}]}]}, "a list item needs blocks"),
        ({"blocks": [{"type": "buttons", "buttons": [{"text": "x", "callback_data": "y"}] * 9}]}, "too many buttons"),
        ({"blocks": [{"type": "buttons", "buttons": [{"text": "x"}]}]}, "Text buttons are unallowed"),
        ({"blocks": [{"type": "photo", "photo": "x"}]}, "photo must be an InputMediaPhoto"),
        ({"blocks": [nested(16)]}, "nested too deep"),
    ],
)
async def test_what_telegram_would_refuse(call, rich, word):
    """Wrong blocks and broken limits are a 400 that says why."""
    refusal = await call.refusal("sendRichMessage", chat_id=1001, rich_message=rich)
    assert refusal.startswith("400 Bad Request: ")
    assert word in refusal


async def test_limits_are_reached_exactly(call):
    """32,768 characters, 500 blocks, 20 columns and 16 levels pass."""
    for blocks in (
        [{"type": "paragraph", "text": "x" * 32768}],
        [{"type": "divider"}] * 500,
        [{"type": "table", "cells": [[{"text": "x"}] * 20]}],
        [nested(15)],
    ):
        await call.result("sendRichMessage", chat_id=1001, rich_message={"blocks": blocks})


async def test_rich_message_is_edited(call, sandbox):
    """A rich message becomes another one, or text, and an equal one is not modified."""
    sent = await call.result("sendRichMessage", chat_id=1001, rich_message={"blocks": [TABLE]})
    place = {"chat_id": 1001, "message_id": sent["message_id"]}
    refusal = await call.refusal("editMessageText", **place, rich_message={"blocks": [TABLE]})
    assert "message is not modified" in refusal
    await call.result("editMessageText", **place, rich_message={"blocks": FULL})
    edited = await call.result("editMessageText", **place, text="uno")
    assert "rich_message" not in edited
    assert sandbox.sent()[0].edits == 2
    refusal = await call.refusal("editMessageText", **place, text="uno", rich_message={"blocks": FULL})
    assert refusal == "400 Bad Request: message text is empty"


async def test_photo_block_takes_an_attachment(session, sandbox, png):
    """A photo in a block is uploaded with the message and has sizes in the answer."""
    photo = {"type": "photo", "photo": {"type": "photo", "media": "attach://one"}, "caption": {"text": "Cifras"}}
    form = aiohttp.FormData({"chat_id": "1001", "rich_message": json.dumps({"blocks": [photo]})})
    form.add_field("one", png, filename="c.png")
    async with session.post(f"{sandbox.base_url}{sandbox.token}/sendRichMessage", data=form) as response:
        body = await response.json()
    assert body["result"]["rich_message"]["blocks"][0]["photo"][0]["width"] == 24


async def test_old_server_knows_no_rich_messages(session):
    """A server of before Bot API 10.1 answers 404 to the method and 400 to the parameter."""
    async with Sandbox(old_server=True, pacing=PacingRules(enabled=False)) as old:
        url = f"{old.base_url}{old.token}"
        rich = {"blocks": [TABLE]}
        async with session.post(f"{url}/sendRichMessage", json={"chat_id": 1001, "rich_message": rich}) as response:
            assert response.status == 404
        async with session.post(f"{url}/sendMessage", json={"chat_id": 1001, "text": "x"}) as response:
            sent = (await response.json())["result"]["message_id"]
        wish = {"chat_id": 1001, "message_id": sent, "rich_message": rich}
        async with session.post(f"{url}/editMessageText", json=wish) as response:
            assert response.status == 400
