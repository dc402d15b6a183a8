"""The methods about the bot itself: who it is, its commands, texts and menu button, and its webhook."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.sandbox.core import Core
from bot.sandbox.replies import bad_request
from bot.sandbox.rules import the_chat
from bot.sandbox.state import Json, User
from bot.sandbox.updates import Webhook

MAX_COMMANDS: Final = 100
MAX_DESCRIPTION: Final = 256
_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}\Z")
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}\Z")
_TEXT_LIMITS: Final = {"name": 64, "description": 512, "short_description": 120}
_SCOPES: Final = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
_LOCAL_HOOK: Final = re.compile(r"http://(?:127\.0\.0\.1|localhost)(?::\d+)?(?:/|\Z)")


def get_me(core: Core, params: Json) -> Json:
    """Say who the bot is."""
    del params
    return core.world.bot_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def yes(core: Core, params: Json) -> bool:
    """Agree to what has no effect here (logOut, close)."""
    del core, params
    return True


def set_webhook(core: Core, params: Json) -> bool:
    """Deliver updates to an address of this machine from now on; an empty address ends that."""
    url: str = params["url"]
    core.updates.allow(params.get("allowed_updates"))
    if not _LOCAL_HOOK.match(url):
        raise bad_request("bad webhook: the sandbox delivers to http://127.0.0.1 only")
    secret = params.get("secret_token", "")
    if secret and not _SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
    _drop(core, params)
    core.updates.set_webhook(Webhook(url, secret, params.get("max_connections", 40)))
    return True


def delete_webhook(core: Core, params: Json) -> bool:
    """Stop delivering to an address; getUpdates works again."""
    _drop(core, params)
    core.updates.set_webhook(None)
    return True


def _drop(core: Core, params: Json) -> None:
    if params.get("drop_pending_updates"):
        core.updates.pending.clear()


def get_webhook(core: Core, params: Json) -> Json:
    """Say where updates are delivered and how that goes."""
    del params
    hook = core.updates.webhook
    status: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(core.updates.pending),
    }
    if hook is not None:
        status["max_connections"] = hook.max_connections
        if hook.last_error:
            status["last_error_message"] = hook.last_error
            status["last_error_date"] = int(core.world.clock())
    if core.updates.allowed is not None:
        status["allowed_updates"] = sorted(core.updates.allowed)
    return status


def set_commands(core: Core, params: Json) -> bool:
    """Set the commands of a scope and a language."""
    commands = params["commands"]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not isinstance(command, dict) or not _COMMAND.match(str(command.get("command", "")).lstrip("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= MAX_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    core.world.commands[_scope(core, params)] = [
        {"command": command["command"].lstrip("/"), "description": command["description"]} for command in commands
    ]
    core.world.tell({"type": "commands"})
    return True


def get_commands(core: Core, params: Json) -> list[Json]:
    """Return the commands of exactly this scope and language."""
    return core.world.commands.get(_scope(core, params), [])


def delete_commands(core: Core, params: Json) -> bool:
    """Take the commands of a scope and a language away."""
    core.world.commands.pop(_scope(core, params), None)
    core.world.tell({"type": "commands"})
    return True


def _scope(core: Core, params: Json) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in _SCOPES or scope.keys() - {"type", *_SCOPES[kind]}:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    parts = [str(kind)]
    for key in _SCOPES[kind]:
        if key not in scope:
            raise bad_request(f"can't parse BotCommandScope: Can't find field \"{key}\"")
        chat_id = the_chat(core.world, scope[key]).id if key == "chat_id" else scope[key]
        parts.append(str(chat_id))
    return ":".join(parts), params.get("language_code", "")


def commands_for(core: Core, user: User, chat_id: int) -> list[Json]:
    """Return the commands that a reader is offered in a chat: the narrowest scope, their language first.

    Source: "Determining list of commands" of the Bot API description.
    """
    chat = core.world.chats[chat_id]
    if chat.private:
        scopes = [f"chat:{chat_id}", "all_private_chats", "default"]
    else:
        member = chat.members.get(user.id)
        scopes = [f"chat_member:{chat_id}:{user.id}"]
        administers = member is not None and member.status in {"administrator", "creator"}
        scopes += [f"chat_administrators:{chat_id}"] if administers else []
        scopes += [f"chat:{chat_id}"]
        scopes += ["all_chat_administrators"] if administers else []
        scopes += ["all_group_chats", "default"]
    for scope in scopes:
        for language in (user.language_code, ""):
            commands = core.world.commands.get((scope, language))
            if commands:
                return commands
    return []


def text_setter(kind: str, parameter: str) -> Callable[[Core, Json], bool]:
    """Make the method that sets one of the bot's texts in a language."""

    def set_text(core: Core, params: Json) -> bool:
        text = params.get(parameter, "")
        if len(text) > _TEXT_LIMITS[kind]:
            raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
        core.world.texts[kind, params.get("language_code", "")] = text
        core.world.tell({"type": "reload"})
        return True

    return set_text


def text_getter(kind: str, parameter: str) -> Callable[[Core, Json], Json]:
    """Make the method that returns one of the bot's texts in a language."""

    def get_text(core: Core, params: Json) -> Json:
        language = params.get("language_code", "")
        texts = core.world.texts
        return {parameter: texts.get((kind, language)) or texts.get((kind, ""), "")}

    return get_text


def set_menu_button(core: Core, params: Json) -> bool:
    """Set what the button beside the text field does, for one private chat or for all."""
    button = params.get("menu_button") or {"type": "default"}
    if button.get("type") not in {"commands", "web_app", "default"}:
        raise bad_request("can't parse MenuButton: Unsupported type specified")
    if "chat_id" in params:
        the_chat(core.world, params["chat_id"]).menu_button = button
    else:
        core.world.menu_button = button
    core.world.tell({"type": "commands"})
    return True


def get_menu_button(core: Core, params: Json) -> Json:
    """Return the menu button of a private chat, or the one of all."""
    own = the_chat(core.world, params["chat_id"]).menu_button if "chat_id" in params else None
    return own or core.world.menu_button
