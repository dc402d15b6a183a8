"""The parameters of every method the sandbox answers; a table, with the reading of one value by its type.

Source: the Bot API description, version 10.3 (August 2026). A parameter that is not here is refused, where
Telegram would ignore it in silence, so that a misspelt one fails a test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

import orjson

from bot.sandbox.replies import ApiError, bad_request

_SEND: Final = (
    "business_connection_id:str message_thread_id:int direct_messages_topic_id:int disable_notification:bool "
    "protect_content:bool allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:object "
    "reply_parameters:object reply_markup:object"
)
_CAPTION: Final = "caption:str parse_mode:str caption_entities:array"
_EDITED: Final = "business_connection_id:str chat_id:chat message_id:int inline_message_id:str reply_markup:object"

# name:type, with "!" where the parameter is required
_TABLE: Final = {
    "getMe": "",
    "logOut": "",
    "close": "",
    "getUpdates": "offset:int limit:int timeout:int allowed_updates:array",
    "setWebhook": "url:str! certificate:file ip_address:str max_connections:int allowed_updates:array "
    "drop_pending_updates:bool secret_token:str",
    "deleteWebhook": "drop_pending_updates:bool",
    "getWebhookInfo": "",
    "sendMessage": f"chat_id:chat! text:str! parse_mode:str entities:array link_preview_options:object {_SEND}",
    "sendRichMessage": f"chat_id:chat! rich_message:object! {_SEND}",
    "sendPhoto": f"chat_id:chat! photo:file! {_CAPTION} show_caption_above_media:bool has_spoiler:bool {_SEND}",
    "sendDocument": f"chat_id:chat! document:file! thumbnail:file {_CAPTION} "
    f"disable_content_type_detection:bool {_SEND}",
    "sendChatAction": "business_connection_id:str chat_id:chat! message_thread_id:int action:str!",
    "editMessageText": f"{_EDITED} text:str parse_mode:str entities:array link_preview_options:object "
    "rich_message:object",
    "editMessageCaption": f"{_EDITED} {_CAPTION} show_caption_above_media:bool",
    "editMessageReplyMarkup": _EDITED,
    "deleteMessage": "chat_id:chat! message_id:int!",
    "answerCallbackQuery": "callback_query_id:str! text:str show_alert:bool url:str cache_time:int",
    "answerInlineQuery": "inline_query_id:str! results:array! cache_time:int is_personal:bool next_offset:str "
    "button:object",
    "setMyCommands": "commands:array! scope:object language_code:str",
    "getMyCommands": "scope:object language_code:str",
    "deleteMyCommands": "scope:object language_code:str",
    "setMyName": "name:str language_code:str",
    "getMyName": "language_code:str",
    "setMyDescription": "description:str language_code:str",
    "getMyDescription": "language_code:str",
    "setMyShortDescription": "short_description:str language_code:str",
    "getMyShortDescription": "language_code:str",
    "setChatMenuButton": "chat_id:int menu_button:object",
    "getChatMenuButton": "chat_id:int",
    "getChat": "chat_id:chat!",
    "getChatMember": "chat_id:chat! user_id:int!",
    "getChatAdministrators": "chat_id:chat! return_bots:bool",
    "getChatMemberCount": "chat_id:chat!",
    "leaveChat": "chat_id:chat!",
    "getFile": "file_id:str!",
}


@dataclass(frozen=True, slots=True)
class Signature:
    """One method: its official name, the type of each parameter, and which must be there."""

    name: str
    types: dict[str, str]
    required: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a multipart request."""

    name: str
    mime: str
    content: bytes


def _signature(name: str, row: str) -> Signature:
    pairs = [part.split(":") for part in row.split()]
    types = {key: kind.rstrip("!") for key, kind in pairs}
    return Signature(name, types, tuple(key for key, kind in pairs if kind.endswith("!")))


SIGNATURES: Final = {name.lower(): _signature(name, row) for name, row in _TABLE.items()}
_INTEGER: Final = re.compile(r"-?\d{1,19}\Z")
_USERNAME: Final = re.compile(r"@[A-Za-z]\w{3,31}\Z")
_BOOLEANS: Final = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def read_parameters(signature: Signature, raw: dict[str, Any]) -> dict[str, Any]:
    """Read raw values (strings of a form, values of a JSON body, uploads) by their types.

    Raises ApiError 400 for an unknown, missing or unreadable parameter.
    """
    types = signature.types
    read: dict[str, Any] = {}
    uploads: dict[str, Upload] = {}
    for key, value in raw.items():
        kind = types.get(key)
        if kind is None:
            if not isinstance(value, Upload):
                raise bad_request(f'unknown parameter "{key}" of {signature.name} (refused by the sandbox)')
            uploads[key] = value
        elif value is not None:
            read[key] = value if kind == "str" and type(value) is str else _value(key, kind, value)
    for key in signature.required:
        if read.get(key) in {None, ""} if types[key] in {"str", "chat"} else key not in read:
            raise _missing(key)
    if uploads:
        read["uploads"] = uploads
    return read


def _missing(key: str) -> ApiError:
    texts = {"chat_id": "chat_id is empty", "text": "message text is empty"}
    return bad_request(texts.get(key, f'parameter "{key}" is required'))


def _value(key: str, kind: str, value: Any) -> Any:
    if kind == "int":
        return _integer(key, value)
    if kind == "chat":
        named = isinstance(value, str) and _USERNAME.match(value)
        return value if named else _integer(key, value, otherwise="chat not found")
    if kind in {"array", "object"}:
        return _json(key, kind, value)
    if kind == "bool" and str(value).lower() in _BOOLEANS:
        return _BOOLEANS[str(value).lower()]
    if kind == "str" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if kind == "file" and isinstance(value, str | Upload):
        return value
    raise bad_request(f'parameter "{key}" must be of type {kind}')


def _integer(key: str, value: Any, otherwise: str = "") -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _INTEGER.match(value):
        return int(value)
    raise bad_request(otherwise or f'parameter "{key}" must be of type Integer')


def _json(key: str, kind: str, value: Any) -> Any:
    if isinstance(value, str):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(f'can\'t parse "{key}" JSON {kind}') from None
    if not isinstance(value, list if kind == "array" else dict):
        raise bad_request(f'parameter "{key}" must be a JSON {kind}')
    return value
