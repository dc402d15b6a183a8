"""Who may be written to, where, and with what content: Telegram's checks before a message is taken.

Source: the official server's order of checks and its error texts.
"""

from __future__ import annotations

from typing import Any, Final

from bot.sandbox.entities import check_entities, find_entities, parse_html, trim, utf16_length
from bot.sandbox.parameters import Upload
from bot.sandbox.pictures import picture_size
from bot.sandbox.replies import ApiError, bad_request, forbidden
from bot.sandbox.state import BOT_ID, GENERAL_TOPIC, Chat, ChatMessage, Json, StoredFile, World

MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024
_CHAT_WORDS: Final = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}
_REPLY_FIELDS: Final = frozenset(
    [
        "message_id",
        "chat_id",
        "allow_sending_without_reply",
        "quote",
        "quote_parse_mode",
        "quote_entities",
        "quote_position",
        "checklist_task_id",
        "poll_option_id",
    ]
)
_PREVIEW_FIELDS: Final = frozenset(
    ["is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"]
)


def the_chat(world: World, key: int | str) -> Chat:
    """Find the chat a request names; raises for one that is not there or has moved."""
    chat = world.find_chat(key)
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    return chat


def check_may_send(chat: Chat, what: str = "text messages") -> None:
    """Raise the 403 or 400 of a chat where the bot may not send `what`."""
    if chat.user is not None:
        if chat.user.deactivated:
            raise forbidden("user is deactivated")
        if chat.user.blocked_bot:
            raise forbidden("bot was blocked by the user")
        if not chat.user.started:
            raise forbidden("bot can't initiate conversation with a user")
        return
    check_is_member(chat)
    bot = chat.bot
    if chat.type == "channel" and bot.status != "administrator":
        raise bad_request("need administrator rights in the channel chat")
    if not bot.can_send:
        raise bad_request(f"not enough rights to send {what} to the chat")


def check_is_member(chat: Chat) -> None:
    """Raise the 403 of a group or channel that the bot is not in."""
    if chat.private:
        return
    status = chat.bot.status
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {_CHAT_WORDS[chat.type]}")
    if status == "left":
        raise forbidden(f"bot is not a member of the {_CHAT_WORDS[chat.type]}")


def check_thread(chat: Chat, thread_id: int | None) -> int | None:
    """Return the topic a message goes to, None for a chat without topics or its general topic."""
    if thread_id is None:
        general = chat.topics.get(GENERAL_TOPIC)
        if chat.is_forum and general is not None and general.closed:
            raise bad_request("TOPIC_CLOSED")
        return None
    topic = chat.topics.get(thread_id) if thread_id != GENERAL_TOPIC else None
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and chat.bot.status != "administrator":
        raise bad_request("TOPIC_CLOSED")
    return thread_id


def read_text(params: Json, key: str, entities_key: str, limit: int) -> tuple[str, list[Json]]:
    """Return text and entities of a message or a caption, parsed, checked and completed as Telegram does."""
    text: str = params.get(key, "")
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text if char > "\ud7ff"):
        raise bad_request("strings must be encoded in UTF-8")
    mode = params.get("parse_mode", "")
    entities: list[Json] = []
    if mode:
        if mode.lower() != "html":
            known = mode.lower() in {"markdown", "markdownv2"}
            raise bad_request("the sandbox parses HTML only" if known else "unsupported parse_mode")
        text, entities = parse_html(text)
    elif entities_key in params:
        entities = check_entities(text, params[entities_key])
    text, entities = trim(text, entities)
    if utf16_length(text) > limit:
        raise bad_request("message is too long" if key == "text" else "message caption is too long")
    return text, find_entities(text, entities)


def read_reply(world: World, chat: Chat, params: Json) -> Json:
    """Return the `reply_to_message` of a message to be sent, in a dict that may be empty."""
    wanted = params.get("reply_parameters")
    if wanted is None:
        return {}
    unknown = wanted.keys() - _REPLY_FIELDS
    if unknown:
        raise bad_request(f'unknown field "{min(unknown)}" of ReplyParameters (refused by the sandbox)')
    other = the_chat(world, wanted["chat_id"]) if wanted.get("chat_id") else chat
    message = other.messages.get(wanted.get("message_id", 0))
    if message is None or message.deleted:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": without_reply(message)}


def without_reply(message: ChatMessage) -> Json:
    """Return a message as it is shown inside an answer to it."""
    return {key: value for key, value in message.body.items() if key != "reply_to_message"}


def check_preview(params: Json) -> Json:
    """Return the link preview options of a message, in a dict that may be empty."""
    options = params.get("link_preview_options")
    if options is None:
        return {}
    unknown = options.keys() - _PREVIEW_FIELDS
    if unknown:
        raise bad_request(f'unknown field "{min(unknown)}" of LinkPreviewOptions (refused by the sandbox)')
    return {"link_preview_options": options}


def own_message(chat: Chat, message_id: int | None) -> ChatMessage:
    """Return a message of the bot's that is to be edited."""
    message = chat.messages.get(message_id or 0)
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def is_administrator(chat: Chat, user_id: int) -> bool:
    """Tell whether somebody administers a chat."""
    member = chat.members.get(user_id)
    return member is not None and member.status in {"administrator", "creator"}


def store_file(world: World, params: Json, value: Any, *, picture: bool) -> StoredFile:
    """Return the file a parameter means: an upload, `attach://name`, or the id of one sent before."""
    if isinstance(value, str) and value.startswith("attach://"):
        value = params.get("uploads", {}).get(value.removeprefix("attach://"))
        if value is None:
            raise bad_request("can't find the attached file")
    if isinstance(value, Upload):
        return _store(world, value, picture=picture)
    known = world.files.get(str(value))
    if known is None or (picture and not known.width):
        raise _no_such_file(str(value))
    return known


def _store(world: World, upload: Upload, *, picture: bool) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    width, height = picture_size(upload.content) if picture else (0, 0)
    if picture and not width:
        raise bad_request("IMAGE_PROCESS_FAILED")
    serial = world.serial("")
    name = upload.name.replace("/", "_").replace("\\", "_") or "file"
    stored = StoredFile(f"SandboxFile{serial:0>8}", f"u{serial}", name, upload.mime, upload.content, width, height)
    world.files[stored.file_id] = stored
    return stored


def _no_such_file(value: str) -> ApiError:
    if value.startswith(("http://", "https://")):
        return bad_request("failed to get HTTP URL content (the sandbox fetches nothing)")
    return bad_request("wrong file identifier/HTTP URL specified")


def photo_json(stored: StoredFile) -> list[Json]:
    """Return the sizes of a photo; the sandbox keeps one."""
    return [
        {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": len(stored.content),
            "width": stored.width,
            "height": stored.height,
        }
    ]


def message_allowed_for_bot(chat: Chat, body: Json, reply_to: ChatMessage | None, bot_username: str) -> bool:
    """Tell whether privacy mode lets the bot see a message of a group: commands to it, replies to it, mentions."""
    if chat.type not in {"group", "supergroup"} or is_administrator(chat, BOT_ID):
        return True
    if reply_to is not None and reply_to.from_bot:
        return True
    text = body.get("text", "")
    if f"@{bot_username}".lower() in text.lower():
        return True
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return first.startswith("/") and "@" not in first
