"""Buttons and keyboards: the check of reply markup against what Telegram takes; functions of values.

Source: InlineKeyboardMarkup and RichMessageButton of the Bot API description, version 10.3.
"""

from __future__ import annotations

from typing import Any, Final

from bot.sandbox.replies import bad_request

Json = dict[str, Any]

MAX_CALLBACK_BYTES: Final = 64
MAX_COPY_TEXT: Final = 256
MAX_BUTTONS: Final = 100
_ACTIONS: Final = frozenset(
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
        "disabled",
    ]
)
_BUTTON: Final = _ACTIONS | {"text", "style", "icon_custom_emoji_id"}
_STYLES: Final = frozenset(("danger", "success", "primary", "link"))
_OTHER_MARKUP: Final = {
    "keyboard": {
        "keyboard",
        "is_persistent",
        "resize_keyboard",
        "one_time_keyboard",
        "input_field_placeholder",
        "selective",
    },
    "remove_keyboard": {"remove_keyboard", "selective"},
    "force_reply": {"force_reply", "input_field_placeholder", "selective"},
}
_LINK_STARTS: Final = ("http://", "https://", "tg://", "t.me/")


def check_markup(markup: Json) -> Json:
    """Return the markup when Telegram would take it; else raise a 400."""
    if "inline_keyboard" not in markup:
        for key, fields in _OTHER_MARKUP.items():
            if key in markup and not markup.keys() - fields:
                return markup
        raise bad_request("object expected as reply markup")
    rows = markup["inline_keyboard"]
    if markup.keys() != {"inline_keyboard"} or not isinstance(rows, list):
        raise bad_request("can't parse inline keyboard: only an Array of rows is expected")
    total = 0
    for row in rows:
        if not isinstance(row, list):
            raise bad_request("can't parse inline keyboard: a row must be an Array")
        total += len(row)
        for button in row:
            check_button(button)
    if total > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return markup


def check_button(button: Any) -> None:
    """Raise a 400 unless the button has a text, one thing it does, and nothing unknown."""
    if not isinstance(button, dict) or not button.get("text"):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be a non-empty String')
    unknown = button.keys() - _BUTTON
    if unknown:
        raise bad_request(f'unknown field "{min(unknown)}" of a button (refused by the sandbox)')
    if len(button.keys() & _ACTIONS) != 1:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= MAX_CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(_LINK_STARTS):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button:
        copied = button["copy_text"]
        if not isinstance(copied, dict) or not 1 <= len(str(copied.get("text", ""))) <= MAX_COPY_TEXT:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.get("style", "primary") not in _STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")
