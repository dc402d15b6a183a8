"""The sandbox's world in memory: people, chats, messages, files and what the bot has set; it decides nothing."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

Json = dict[str, Any]

BOT_ID: Final = 1000000001
BOT_USERNAME: Final = "recuento_sandbox_bot"
ANONYMOUS_ADMIN_ID: Final = 1087968824  # the account in whose name anonymous administrators speak
GENERAL_TOPIC: Final = 1


@dataclass(slots=True)
class User:
    """A person of the sandbox."""

    id: int
    first_name: str
    username: str
    language_code: str = "es"
    on_page: bool = True
    deactivated: bool = False
    blocked_bot: bool = False
    started: bool = True

    def json(self) -> Json:
        """Return the Bot API's User."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "username": self.username,
            "language_code": self.language_code,
        }


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    id: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Member:
    """What somebody may do in a chat: `creator`, `administrator`, `member`, `restricted`, `left` or `kicked`."""

    status: str
    can_send: bool = True
    anonymous: bool = False


@dataclass(slots=True)
class Chat:
    """A chat of any type, with its messages in order."""

    id: int
    type: str
    title: str = ""
    username: str = ""
    user: User | None = None
    is_forum: bool = False
    description: str = ""
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    migrated_to: int | None = None
    messages: dict[int, ChatMessage] = field(default_factory=dict)
    menu_button: Json | None = None
    own_ids: Iterator[int] = field(default_factory=lambda: itertools.count(2))  # 1 is the general topic

    @property
    def private(self) -> bool:
        """Whether this is the chat of one person with the bot."""
        return self.type == "private"

    @property
    def bot(self) -> Member:
        """What the bot is here."""
        return self.members.get(BOT_ID) or Member("left")

    def json(self) -> Json:
        """Return the Bot API's Chat."""
        if self.user is not None:
            user = self.user
            return {"id": self.id, "type": "private", "first_name": user.first_name, "username": user.username}
        chat: Json = {"id": self.id, "type": self.type, "title": self.title}
        if self.username:
            chat["username"] = self.username
        if self.is_forum:
            chat["is_forum"] = True
        return chat


@dataclass(slots=True)
class ChatMessage:
    """A message: `body` is the Bot API's Message; times in seconds of the sandbox's monotonic clock."""

    chat_id: int
    id: int
    body: Json
    from_bot: bool
    sent_at: float
    sequence: int
    edited_at: float | None = None
    edits: int = 0
    deleted: bool = False

    @property
    def text(self) -> str:
        """All that can be read in it: text, caption, or the plain text of a rich message."""
        body = self.body
        if "rich_message" in body:
            return rich_plain_text(body["rich_message"]["blocks"])
        return str(body.get("text") or body.get("caption") or "")

    @property
    def rich(self) -> list[Json] | None:
        """The blocks of a rich message, else None."""
        rich: Json | None = self.body.get("rich_message")
        return None if rich is None else list(rich["blocks"])

    @property
    def buttons(self) -> list[Json]:
        """Every button, those of the inline keyboard first, then those in blocks."""
        rows = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        found = [button for row in rows for button in row]
        stack = list(reversed(self.rich or []))
        while stack:
            block = stack.pop()
            found += block.get("buttons", [])
            stack += reversed(block.get("blocks", []))
        return found

    @property
    def thread_id(self) -> int | None:
        """The topic it was said in."""
        return self.body.get("message_thread_id")

    @property
    def reply_to(self) -> int | None:
        """The id of the message it answers."""
        answered: Json | None = self.body.get("reply_to_message")
        return None if answered is None else int(answered["message_id"])


def rich_plain_text(node: Any) -> str:
    """Return what a reader sees of rich text or blocks: cells parted by spaces, blocks by line ends."""
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        blocks = any(isinstance(part, dict) and part.get("type") in BLOCK_TYPES for part in node)
        return ("\n" if blocks else "").join(rich_plain_text(part) for part in node)
    if "cells" in node:
        rows = [" ".join(rich_plain_text(cell.get("text", "")) for cell in row) for row in node["cells"]]
        return "\n".join([rich_plain_text(node["caption"]), *rows] if node.get("caption") else rows)
    if "items" in node:
        return "\n".join(rich_plain_text(point["blocks"]) for point in node["items"])
    keys = ("summary", "text", "blocks", "caption", "credit")
    parts = [rich_plain_text(node[key]) for key in keys if node.get(key) is not None]
    parts += [" ".join(rich_plain_text(button["text"]) for button in node["buttons"])] if "buttons" in node else []
    return "\n".join(parts)


BLOCK_TYPES: Final = frozenset(
    [
        "heading",
        "paragraph",
        "footer",
        "divider",
        "table",
        "details",
        "blockquote",
        "expandable_blockquote",
        "pullquote",
        "pre",
        "list",
        "photo",
        "buttons",
    ]
)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that the bot sent."""

    file_id: str
    unique_id: str
    name: str
    mime: str
    content: bytes
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """The `file_path` of getFile."""
        return f"{'photos' if self.width else 'documents'}/{self.unique_id}/{self.name}"


@dataclass(slots=True)
class Query:
    """A callback query or an inline query, and what the bot answered to it."""

    id: str
    user_id: int
    at: float
    answer: Json | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    def reply(self, answer: Json) -> None:
        """Take the bot's answer."""
        self.answer = answer
        self.answered.set()


@dataclass(slots=True)
class World:
    """Everything there is. `clock` gives Unix time in seconds, `monotonic` seconds that never jump."""

    clock: Callable[[], float]
    monotonic: Callable[[], float]
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    callbacks: dict[str, Query] = field(default_factory=dict)
    inline_queries: dict[str, Query] = field(default_factory=dict)
    inline_messages: dict[str, ChatMessage] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)  # name, description… by kind and language
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    listeners: list[Callable[[Json], None]] = field(default_factory=list)
    shared_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    serials: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    sequences: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def bot_json(self) -> Json:
        """Return the Bot API's User of the bot."""
        return {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": self.texts.get(("name", ""), "Recuento"),
            "username": BOT_USERNAME,
        }

    def sender_json(self, user_id: int) -> Json:
        """Return the User of somebody by id: a person, the bot, or the anonymous administrator."""
        if user_id == BOT_ID:
            return self.bot_json()
        if user_id == ANONYMOUS_ADMIN_ID:
            return {"id": user_id, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
        return self.users[user_id].json()

    def find_chat(self, key: int | str) -> Chat | None:
        """Find a chat by id, or a public one by `@username`."""
        if isinstance(key, int):
            return self.chats.get(key)
        name = key.removeprefix("@").lower()
        public = (chat for chat in self.chats.values() if not chat.private)
        return next((chat for chat in public if chat.username.lower() == name), None)

    def next_message_id(self, chat: Chat) -> int:
        """Return a new message's number: private chats and basic groups share a row, others have their own."""
        return next(chat.own_ids if chat.type in {"supergroup", "channel"} else self.shared_ids)

    def serial(self, prefix: str) -> str:
        """Return an id that was never given before."""
        return f"{prefix}{next(self.serials)}"

    def put(self, chat: Chat, content: Json, sender: int, thread_id: int | None = None) -> ChatMessage:
        """Store a message of `sender` (0 for a channel's own voice) and tell the listeners."""
        body: Json = {"message_id": self.next_message_id(chat)}
        if sender == 0 or (chat.type == "channel" and sender == BOT_ID):
            body["sender_chat"] = chat.json()
        else:
            body["from"] = self.sender_json(sender)
            if sender == ANONYMOUS_ADMIN_ID:
                body["sender_chat"] = chat.json()
        body["chat"] = chat.json()
        body["date"] = int(self.clock())
        if thread_id is not None:
            body["message_thread_id"] = thread_id
            body["is_topic_message"] = True
        body.update(content)
        message = ChatMessage(
            chat.id, body["message_id"], body, sender == BOT_ID, self.monotonic(), next(self.sequences)
        )
        chat.messages[message.id] = message
        self.tell({"type": "message", "message": body})
        return message

    def edited(self, message: ChatMessage) -> None:
        """Mark a message whose body was changed and tell the listeners."""
        message.body["edit_date"] = int(self.clock())
        message.edited_at = self.monotonic()
        message.edits += 1
        self.tell({"type": "edited", "message": message.body})

    def tell(self, event: Json) -> None:
        """Hand an event to everybody who listens."""
        for listener in self.listeners:
            listener(event)
