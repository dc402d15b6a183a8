"""The methods of the Bot API that the sandbox answers, by lower-case name; getUpdates is the server's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from bot.sandbox.core import Core
from bot.sandbox.methods import chats, editing, profile, queries, sending

Method = Callable[[Core, dict[str, Any]], Any]

METHODS: Final[dict[str, Method]] = {
    "getme": profile.get_me,
    "logout": profile.yes,
    "close": profile.yes,
    "setwebhook": profile.set_webhook,
    "deletewebhook": profile.delete_webhook,
    "getwebhookinfo": profile.get_webhook,
    "setmycommands": profile.set_commands,
    "getmycommands": profile.get_commands,
    "deletemycommands": profile.delete_commands,
    "setmyname": profile.text_setter("name", "name"),
    "getmyname": profile.text_getter("name", "name"),
    "setmydescription": profile.text_setter("description", "description"),
    "getmydescription": profile.text_getter("description", "description"),
    "setmyshortdescription": profile.text_setter("short_description", "short_description"),
    "getmyshortdescription": profile.text_getter("short_description", "short_description"),
    "setchatmenubutton": profile.set_menu_button,
    "getchatmenubutton": profile.get_menu_button,
    "sendmessage": sending.send_message,
    "sendrichmessage": sending.send_rich_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendchataction": sending.send_chat_action,
    "getfile": sending.get_file,
    "editmessagetext": editing.edit_text,
    "editmessagecaption": editing.edit_caption,
    "editmessagereplymarkup": editing.edit_markup,
    "deletemessage": editing.delete_message,
    "answercallbackquery": queries.answer_callback,
    "answerinlinequery": queries.answer_inline,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_member,
    "getchatadministrators": chats.get_administrators,
    "getchatmembercount": chats.get_member_count,
    "leavechat": chats.leave,
}
