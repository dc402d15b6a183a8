"""The menu of commands, registered for each language and scope."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
)
from telegram.error import TelegramError

from bot.rendering.catalog import LANGUAGES, say
from bot.telegram.handlers.reading import FOR_OPERATORS, PUBLIC
from bot.telegram.server import QuietBot

IN_GROUPS = ("latest", "history", "sources", "chart", "about", "help")
FOR_ADMINISTRATORS = (*IN_GROUPS[:4], "subscribe", "unsubscribe", "settings", "mute", "forget", "about", "help")
OTHERS = "en"
"""The language of readers of all other languages."""

log = logging.getLogger(__name__)


async def register(bot: QuietBot, operator_chat: int | None) -> bool:
    """Register the commands; return whether all of it was taken. That it was not is no reason to stop."""
    scopes: list[tuple[BotCommandScope, Sequence[str]]] = [
        (BotCommandScopeAllPrivateChats(), PUBLIC),
        (BotCommandScopeAllGroupChats(), IN_GROUPS),
        (BotCommandScopeAllChatAdministrators(), FOR_ADMINISTRATORS),
    ]
    if operator_chat is not None:
        scopes.append((BotCommandScopeChat(operator_chat), (*FOR_OPERATORS, *PUBLIC)))
    taken = True
    for scope, names in scopes:
        for language in (None, *LANGUAGES):
            commands = [BotCommand(name, say(language or OTHERS, f"command.{name}")) for name in names]
            taken &= await _set(bot, commands, scope, language)
    try:
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    except TelegramError as error:
        log.info("the menu button was not set: %s", type(error).__name__)
        taken = False
    return taken


async def _set(bot: QuietBot, commands: Sequence[BotCommand], scope: BotCommandScope, language: str | None) -> bool:
    try:
        await bot.set_my_commands(commands, scope=scope, language_code=language)
    except TelegramError as error:
        log.info("commands were not registered for %s: %s", scope.type, type(error).__name__)
        return False
    return True
