"""The methods that change or take back what was sent."""

from __future__ import annotations

from typing import Final

from bot.sandbox.core import Core
from bot.sandbox.keyboards import check_markup
from bot.sandbox.methods.sending import read_caption, read_rich
from bot.sandbox.replies import NOT_MODIFIED, bad_request
from bot.sandbox.rules import (
    MAX_TEXT,
    check_may_send,
    check_preview,
    is_administrator,
    own_message,
    read_text,
    the_chat,
)
from bot.sandbox.state import BOT_ID, ChatMessage, Json

_DELETABLE_SECONDS: Final = 48 * 3600
_TEXT_KEYS: Final = ("text", "entities", "rich_message", "link_preview_options")
_CAPTION_KEYS: Final = ("caption", "caption_entities", "show_caption_above_media")


def edit_text(core: Core, params: Json) -> Json | bool:
    """Put another text or rich message in place; return the Message."""
    message = _target(core, params)
    if "text" not in message.body and "rich_message" not in message.body:
        raise bad_request("there is no text in the message to edit")
    if ("rich_message" in params) == ("text" in params):
        raise bad_request("message text is empty")
    if "rich_message" in params:
        if core.old_server:
            raise bad_request("message text is empty")
        content: Json = {"rich_message": read_rich(core, params)}
    else:
        text, entities = read_text(params, "text", "entities", MAX_TEXT)
        if not text:
            raise bad_request("message text is empty")
        content = {"text": text} | ({"entities": entities} if entities else {}) | check_preview(params)
    return _put(core, params, message, content, _TEXT_KEYS)


def edit_caption(core: Core, params: Json) -> Json | bool:
    """Put another caption in place; return the Message."""
    message = _target(core, params)
    if "photo" not in message.body and "document" not in message.body:
        raise bad_request("there is no caption in the message to edit")
    return _put(core, params, message, read_caption(params), _CAPTION_KEYS)


def edit_markup(core: Core, params: Json) -> Json | bool:
    """Put other buttons in place, or none; return the Message."""
    return _put(core, params, _target(core, params), {}, ())


def _target(core: Core, params: Json) -> ChatMessage:
    inline_id = params.get("inline_message_id")
    if inline_id is not None:
        inline = core.world.inline_messages.get(inline_id)
        if inline is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return inline
    if "chat_id" not in params:
        raise bad_request("chat_id is empty")
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = the_chat(core.world, params["chat_id"])
    check_may_send(chat)
    return own_message(chat, params["message_id"])


def _put(core: Core, params: Json, message: ChatMessage, content: Json, keys: tuple[str, ...]) -> Json | bool:
    markup = check_markup(params["reply_markup"]) if "reply_markup" in params else {}
    if markup and "inline_keyboard" not in markup:
        raise bad_request("object expected as reply markup")
    if markup.get("inline_keyboard"):
        content["reply_markup"] = markup
    body = message.body
    replaced = (*keys, "reply_markup")
    if {key: body[key] for key in replaced if key in body} == content:
        raise bad_request(NOT_MODIFIED)
    core.pace(core.world.chats[message.chat_id], paid=False)
    for key in replaced:
        body.pop(key, None)
    body.update(content)
    core.world.edited(message)
    return True if "inline_message_id" in params else body


def delete_message(core: Core, params: Json) -> bool:
    """Take a message back: the bot's own for 48 hours, others' where it administers."""
    chat = the_chat(core.world, params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    allowed = message.from_bot or chat.private or is_administrator(chat, BOT_ID)
    if not allowed or core.world.clock() - message.body["date"] > _DELETABLE_SECONDS:
        raise bad_request("message can't be deleted")
    message.deleted = True
    core.world.tell({"type": "deleted", "chat_id": chat.id, "message_id": message.id})
    return True
