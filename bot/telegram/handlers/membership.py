"""What becomes of a chat when the bot is blocked, removed, restricted or let in again, and when a group migrates."""

from __future__ import annotations

import logging

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberRestricted, ChatMemberUpdated, Message
from telegram.constants import ChatMemberStatus

from bot.domain.chats import Address, ChatKind, Pause
from bot.telegram.handlers.room import Room

GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})

log = logging.getLogger(__name__)


class Membership:
    """Handlers of what happens to the bot itself."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def changed(self, update: ChatMemberUpdated) -> None:
        """Pause who blocked the bot, forget a group or channel that removed it, wake who lets it in again.

        What holds for a group holds for its topics.
        """
        member = update.new_chat_member
        if member.status in GONE:
            if update.chat.type == ChatKind.PRIVATE:
                await self._room.subscriptions.pause(Address(update.chat.id), Pause.BLOCKED)
            else:
                gone = await self._room.subscriptions.forget(update.chat.id)
                log.info("removed from a %s; %d records went", update.chat.type, gone)
        elif may_write(member, update.chat.type):
            await self._room.subscriptions.wake_all(update.chat.id)
        else:
            await self._room.subscriptions.pause_all(update.chat.id, Pause.NO_RIGHTS)

    async def migrated(self, message: Message) -> None:
        """Keep the subscription of a group that became a supergroup; both notices of it lead here."""
        if message.migrate_to_chat_id is not None:
            await self._room.subscriptions.migrate(message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id is not None:
            await self._room.subscriptions.migrate(message.migrate_from_chat_id, message.chat.id)


def may_write(member: ChatMember, chat_type: str) -> bool:
    """Tell whether a member may send messages: in a channel only an administrator who may post."""
    if isinstance(member, ChatMemberAdministrator) and chat_type == ChatKind.CHANNEL:
        return bool(member.can_post_messages)
    return not isinstance(member, ChatMemberRestricted) or bool(member.can_send_messages)
