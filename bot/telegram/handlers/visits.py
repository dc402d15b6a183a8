"""Who speaks, where, and what they ask for: read from an update, trusted in nothing."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import CallbackQuery, Chat, Message, User

from bot.domain.chats import Address, ChatKind
from bot.rendering.catalog import supported
from bot.service.subscribe import Place

ANONYMOUS_ADMINISTRATOR = 1087968824
"""Telegram's account that anonymous administrators of groups speak through."""
MOST_ARGUMENTS = 4
LONGEST_ARGUMENT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One command or one press of a button."""

    place: Place
    user_id: int | None
    """None: a channel's own post."""
    name: str
    """The command, or the button's action, in lower case."""
    arguments: tuple[str, ...] = ()
    text: str = ""
    """All that stands behind the command, as it was typed."""
    message_id: int | None = None
    in_the_chats_name: bool = False
    """Spoken by an anonymous administrator, or as the channel itself: only administrators can."""
    query_id: str | None = None
    """The press to be answered; None for a command."""

    @property
    def address(self) -> Address:
        """Where the answer goes."""
        return self.place.address

    @property
    def asker(self) -> int | None:
        """Who is counted for asking: in a group's name, the group; None: a channel's own post."""
        return self.address.chat_id if self.in_the_chats_name and self.user_id is not None else self.user_id

    @property
    def private(self) -> bool:
        """Whether this is a conversation with one person."""
        return self.place.kind is ChatKind.PRIVATE

    @property
    def pressed(self) -> bool:
        """Whether a button was pressed."""
        return self.query_id is not None

    def argument(self, number: int = 0) -> str | None:
        """Return an argument, or None if there are not so many."""
        return self.arguments[number] if number < len(self.arguments) else None


def command_visit(message: Message, bot_username: str) -> Visit | None:
    """Return the command in a message, or None when there is none for this bot."""
    words = (message.text or "").split(maxsplit=MOST_ARGUMENTS)
    if not words or not words[0].startswith("/"):
        return None
    name, _, addressee = words[0][1:].partition("@")
    if addressee and addressee.lower() != bot_username.lower():
        return None
    sender = message.sender_chat
    return Visit(
        place=_place(message.chat, message.from_user, _topic(message)),
        user_id=None if message.from_user is None else message.from_user.id,
        name=name.lower(),
        arguments=tuple(word[:LONGEST_ARGUMENT] for word in words[1:]),
        text=(message.text or "").strip()[len(words[0]) :].strip(),
        message_id=message.message_id,
        in_the_chats_name=sender is not None and sender.id == message.chat.id,
    )


def press_visit(query: CallbackQuery) -> Visit | None:
    """Return a press, or None when nobody knows any more where its message was.

    A message that is gone, or too old to be changed, is answered with a new one: the visit has no message then.
    """
    message = query.message
    if message is None or not query.data:
        return None
    name, *arguments = query.data.split(":")
    topic = _topic(message) if isinstance(message, Message) else None
    return Visit(
        place=_place(message.chat, query.from_user, topic),
        user_id=query.from_user.id,
        name=name,
        arguments=tuple(arguments),
        message_id=message.message_id if isinstance(message, Message) else None,
        query_id=query.id,
    )


def place_of(chat: Chat, user: User | None) -> Place:
    """Return a chat as a place, in the language of who speaks."""
    return _place(chat, user, None)


def _place(chat: Chat, user: User | None, topic: int | None) -> Place:
    language = user.language_code if user is not None else None
    return Place(address=Address(chat.id, topic), kind=ChatKind(chat.type), language=supported(language))


def _topic(message: Message) -> int | None:
    """Return the forum topic of a message; the thread of plain replies in a group is none."""
    return message.message_thread_id if message.is_topic_message else None
