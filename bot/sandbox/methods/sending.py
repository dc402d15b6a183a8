"""The methods that send: text, rich messages, photos, documents, chat actions; and getFile."""

from __future__ import annotations

from typing import Any, Final

from bot.sandbox.core import Core
from bot.sandbox.keyboards import check_markup
from bot.sandbox.replies import bad_request, not_found
from bot.sandbox.rich import check_rich_message
from bot.sandbox.rules import (
    MAX_CAPTION,
    MAX_TEXT,
    check_may_send,
    check_preview,
    check_thread,
    photo_json,
    read_reply,
    read_text,
    store_file,
    the_chat,
)
from bot.sandbox.state import BOT_ID, Chat, Json

_ACTIONS: Final = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(core: Core, params: Json) -> Json:
    """Send text; return the Message."""
    chat, thread = _destination(core, params)
    text, entities = read_text(params, "text", "entities", MAX_TEXT)
    if not text:
        raise bad_request("message text is empty")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    content |= check_preview(params)
    return _send(core, chat, thread, params, content)


def send_rich_message(core: Core, params: Json) -> Json:
    """Send blocks; return the Message. An old server does not know the method."""
    if core.old_server:
        raise not_found()
    chat, thread = _destination(core, params)
    return _send(core, chat, thread, params, {"rich_message": read_rich(core, params)})


def read_rich(core: Core, params: Json) -> Json:
    """Check the `rich_message` of a request and store its photos."""

    def photo(media: Any) -> list[Json]:
        if not isinstance(media, dict) or media.get("type") != "photo":
            raise bad_request("can't parse rich message: photo must be an InputMediaPhoto")
        return photo_json(store_file(core.world, params, media.get("media"), picture=True))

    return check_rich_message(params["rich_message"], photo)


def send_photo(core: Core, params: Json) -> Json:
    """Send a picture with a caption; return the Message."""
    chat, thread = _destination(core, params, "photos")
    stored = store_file(core.world, params, params["photo"], picture=True)
    content: Json = {"photo": photo_json(stored)} | read_caption(params)
    if params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return _send(core, chat, thread, params, content)


def send_document(core: Core, params: Json) -> Json:
    """Send a file with a caption; return the Message."""
    chat, thread = _destination(core, params, "documents")
    stored = store_file(core.world, params, params["document"], picture=False)
    document = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_name": stored.name,
        "mime_type": stored.mime,
        "file_size": len(stored.content),
    }
    return _send(core, chat, thread, params, {"document": document} | read_caption(params))


def read_caption(params: Json) -> Json:
    """Return caption and entities, in a dict that may be empty."""
    caption, entities = read_text(params, "caption", "caption_entities", MAX_CAPTION)
    content: Json = {"caption": caption} if caption else {}
    if entities:
        content["caption_entities"] = entities
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def send_chat_action(core: Core, params: Json) -> bool:
    """Show for a few seconds that the bot is at work."""
    if params["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat, thread = _destination(core, params)
    core.world.tell({"type": "action", "chat_id": chat.id, "message_thread_id": thread, "action": params["action"]})
    return True


def get_file(core: Core, params: Json) -> Json:
    """Say where a file can be fetched."""
    stored = core.world.files.get(params["file_id"])
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
        "file_path": stored.path,
    }


def _destination(core: Core, params: Json, what: str = "text messages") -> tuple[Chat, int | None]:
    chat = the_chat(core.world, params["chat_id"])
    check_may_send(chat, what)
    return chat, check_thread(chat, params.get("message_thread_id"))


def _send(core: Core, chat: Chat, thread: int | None, params: Json, content: Json) -> Json:
    if "reply_parameters" in params:
        content |= read_reply(core.world, chat, params)
        answered = content.get("reply_to_message", {})
        thread = thread or (answered.get("message_thread_id") if chat.is_forum else None)
    if "reply_markup" in params:
        markup = check_markup(params["reply_markup"])
        if "inline_keyboard" in markup:
            content["reply_markup"] = markup
    if params.get("protect_content"):
        content["has_protected_content"] = True
    core.pace(chat, paid=params.get("allow_paid_broadcast", False))
    return core.world.put(chat, content, BOT_ID, thread).body
