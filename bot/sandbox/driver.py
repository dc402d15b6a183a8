"""What people do in the sandbox, as calls: say, press, block, remove, move; and what they see, for tests to wait on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.sandbox.core import Core
from bot.sandbox.entities import find_entities, utf16_length
from bot.sandbox.methods.chats import member_json
from bot.sandbox.rules import MAX_TEXT, is_administrator, message_allowed_for_bot, without_reply
from bot.sandbox.state import (
    ANONYMOUS_ADMIN_ID,
    BOT_ID,
    BOT_USERNAME,
    Chat,
    ChatMessage,
    Json,
    Member,
    Query,
    Topic,
    User,
)

Predicate = Callable[[ChatMessage], bool]
_SUPERGROUP_BASE: Final = -1_000_000_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A press or an inline query under way."""

    query: Query

    async def answer(self, wait_s: float = 5.0) -> Json:
        """Wait for the bot's answer and return it; raises TimeoutError after `wait_s` seconds."""
        async with asyncio.timeout(wait_s):
            await self.query.answered.wait()
        return self.query.answer or {}


@dataclass(slots=True)
class _Waiter:
    predicate: Predicate
    found: asyncio.Future[ChatMessage]


class Driver:
    """The people of a sandbox. Reading needs no await; every deed is a coroutine."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.world = core.world
        self._waiters: list[_Waiter] = []
        core.world.listeners.append(self._notice)

    # -- what they see ------------------------------------------------------------------------------------

    def messages(self, chat: Chat | int) -> list[ChatMessage]:
        """Return the messages of a chat that are there, in order, people's and the bot's."""
        return [message for message in self.chat(chat).messages.values() if not message.deleted]

    def sent(self, chat: Chat | int | None = None) -> list[ChatMessage]:
        """Return what the bot sent, in the order of sending, in one chat or in all."""
        chats = [self.chat(chat)] if chat is not None else list(self.world.chats.values())
        found = [message for each in chats for message in each.messages.values() if message.from_bot]
        return sorted(found, key=lambda message: message.sequence)

    def chat(self, chat: Chat | int) -> Chat:
        """Return a chat by id."""
        return chat if isinstance(chat, Chat) else self.world.chats[chat]

    def private(self, user: User) -> Chat:
        """Return the chat of a person with the bot."""
        return self.world.chats[user.id]

    def file(self, message: ChatMessage) -> bytes:
        """Return the bytes of the photo or document of a message."""
        body = message.body
        part = body["photo"][-1] if "photo" in body else body["document"]
        return self.world.files[part["file_id"]].content

    async def wait_for_message(
        self,
        predicate: Predicate = lambda _: True,
        timeout: float = 5.0,  # noqa: ASYNC109 - a test says how long it waits, and the error names the messages
        *,
        chat: Chat | int | None = None,
        after: ChatMessage | None = None,
    ) -> ChatMessage:
        """Return the first message of the bot, sent already or yet to come, that meets `predicate`.

        Edits count again: a message that is changed is looked at once more. `after` skips what was sent before
        that message. Raises TimeoutError with the texts that were there.
        """
        chat_id = None if chat is None else self.chat(chat).id
        since = after.sequence if after is not None else 0

        def fits(message: ChatMessage) -> bool:
            return (
                message.from_bot
                and not message.deleted
                and message.sequence > since
                and chat_id in {None, message.chat_id}
                and predicate(message)
            )

        for message in self.sent(chat):
            if fits(message):
                return message
        waiter = _Waiter(fits, asyncio.get_running_loop().create_future())
        self._waiters.append(waiter)
        try:
            async with asyncio.timeout(timeout):
                return await waiter.found
        except TimeoutError:
            seen = [message.text for message in self.sent(chat) if message.sequence > since]
            raise TimeoutError(f"no such message in {timeout} s; the bot sent {seen!r}") from None
        finally:
            self._waiters.remove(waiter)

    def _notice(self, event: Json) -> None:
        if not self._waiters or event["type"] not in {"message", "edited"}:
            return
        body = event["message"]
        message = self.world.chats[body["chat"]["id"]].messages.get(body["message_id"])
        for waiter in self._waiters:
            if message is not None and not waiter.found.done() and waiter.predicate(message):
                waiter.found.set_result(message)

    # -- what they do -------------------------------------------------------------------------------------

    async def user_says(
        self,
        user: User,
        chat: Chat | int,
        text: str,
        *,
        thread: int | None = None,
        reply_to: ChatMessage | None = None,
        anonymous: bool = False,
    ) -> ChatMessage:
        """Say something in a chat; text over 4,096 characters goes in several messages, as apps send it.

        In a channel it is a post of the channel (administrators only); `anonymous` is an administrator of a
        group who speaks in its name. Returns the last message.
        """
        place = self._speaker(user, chat, anonymous=anonymous)
        sender = 0 if place.type == "channel" else ANONYMOUS_ADMIN_ID if anonymous else user.id
        message: ChatMessage | None = None
        for piece in _pieces(text.strip()):
            content: Json = {"text": piece}
            entities = find_entities(piece, [])
            content |= {"entities": entities} if entities else {}
            message = self._put(place, content, sender, thread, reply_to)
        if message is None:
            raise ValueError("there is nothing to say in an empty text")
        return message

    async def send_sticker(self, user: User, chat: Chat | int, emoji: str = "🙂") -> ChatMessage:
        """Send a sticker."""
        place = self._speaker(user, chat)
        serial = self.world.serial("Sticker")
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        content = {"sticker": shape | {"file_id": serial, "file_unique_id": serial, "emoji": emoji}}
        return self._put(place, content, 0 if place.type == "channel" else user.id, None, None)

    async def edit(self, message: ChatMessage, text: str) -> None:
        """Change what a person said."""
        chat = self.world.chats[message.chat_id]
        message.body["text"] = text
        message.body["entities"] = find_entities(text, [])
        self.world.edited(message)
        if message_allowed_for_bot(chat, message.body, None, BOT_USERNAME):
            kind = "edited_channel_post" if chat.type == "channel" else "edited_message"
            self.core.updates.add(kind, dict(message.body))

    async def press_start(self, user: User, payload: str = "") -> ChatMessage:
        """Press Start in the private chat, or follow a deep link with `payload`."""
        return await self.user_says(user, user.id, f"/start {payload}".strip())

    async def press(self, message: ChatMessage, button: str, by: User | None = None) -> Asked:
        """Press a button by its text or its callback data; `by` is the chat's own person by default."""
        for each in message.buttons:
            if button in {each["text"], each.get("callback_data")} and "callback_data" in each:
                return await self.press_raw(message, each["callback_data"], by)
        raise LookupError(f"no button {button!r} among {[each['text'] for each in message.buttons]!r}")

    async def press_raw(self, message: ChatMessage, callback_data: str, by: User | None = None) -> Asked:
        """Send a press with any callback data, forged ones too."""
        chat = self.world.chats[message.chat_id]
        user = by or chat.user
        if user is None:
            raise ValueError("say by whom a button of a group is pressed")
        query = Query(self.world.serial("7"), user.id, self.world.monotonic())
        self.world.callbacks[query.id] = query
        shown = {"chat": chat.json(), "message_id": message.id, "date": 0} if message.deleted else message.body
        content = {"id": query.id, "from": user.json(), "message": shown, "chat_instance": f"i{chat.id}"}
        self.core.updates.add("callback_query", content | {"data": callback_data})
        return Asked(query)

    async def inline_query(self, user: User, text: str, chat: Chat | int | None = None) -> Asked:
        """Type `@bot text` in any chat."""
        query = Query(self.world.serial("8"), user.id, self.world.monotonic())
        self.world.inline_queries[query.id] = query
        place = self.chat(chat) if chat is not None else None
        content = {"id": query.id, "from": user.json(), "query": text, "offset": ""}
        if place is not None:
            content["chat_type"] = "sender" if place.private else place.type
        self.core.updates.add("inline_query", content)
        return Asked(query)

    async def choose(self, asked: Asked, result_id: str, chat: Chat | int) -> ChatMessage:
        """Send one result of an inline query to a chat."""
        query, place = asked.query, self.chat(chat)
        results = (query.answer or {}).get("results", [])
        result = next(result for result in results if result["id"] == result_id)
        content = result["content"] | {"via_bot": self.world.bot_json()}
        message = self.world.put(place, content, query.user_id)
        chosen: Json = {"result_id": result_id, "from": self.world.users[query.user_id].json(), "query": ""}
        if "reply_markup" in content:
            chosen["inline_message_id"] = self.world.serial("inline")
            self.world.inline_messages[chosen["inline_message_id"]] = message
        self.core.updates.add("chosen_inline_result", chosen)
        return message

    async def block(self, user: User) -> None:
        """Block the bot."""
        user.blocked_bot = True
        self._membership(self.private(user), user, Member("member"), Member("kicked"))

    async def unblock(self, user: User) -> None:
        """Let the bot write again."""
        user.blocked_bot = False
        self._membership(self.private(user), user, Member("kicked"), Member("member"))

    async def kick(self, chat: Chat | int, by: User | None = None) -> None:
        """Remove the bot from a group or a channel."""
        await self.set_bot(chat, Member("kicked"), by)

    async def add(self, chat: Chat | int, by: User | None = None, *, administrator: bool = False) -> None:
        """Add the bot to a group or a channel, or add it again."""
        await self.set_bot(chat, Member("administrator" if administrator else "member"), by)

    async def restrict(self, chat: Chat | int, by: User | None = None) -> None:
        """Take the right to send away from the bot."""
        await self.set_bot(chat, Member("restricted", can_send=False), by)

    async def set_bot(self, chat: Chat | int, member: Member, by: User | None = None) -> None:
        """Make the bot anything in a chat and tell it so by `my_chat_member`."""
        place = self.chat(chat)
        before = place.bot
        place.members[BOT_ID] = member
        self._membership(place, by or self._first_administrator(place), before, member)

    def _first_administrator(self, chat: Chat) -> User:
        found = (user for key, user in self.world.users.items() if is_administrator(chat, key))
        return next(found, next(iter(self.world.users.values())))

    def _membership(self, chat: Chat, user: User, before: Member, after: Member) -> None:
        content = {"chat": chat.json(), "from": user.json(), "date": int(self.world.clock())}
        content["old_chat_member"] = member_json(self.world, chat, BOT_ID, before)
        content["new_chat_member"] = member_json(self.world, chat, BOT_ID, after)
        self.core.updates.add("my_chat_member", content)
        self.world.tell({"type": "reload"})

    async def set_member(self, chat: Chat | int, user: User, member: Member) -> None:
        """Make a person anything in a chat."""
        self.chat(chat).members[user.id] = member
        self.world.tell({"type": "reload"})

    async def migrate(self, chat: Chat | int) -> Chat:
        """Make a supergroup of a basic group; return the supergroup."""
        old = self.chat(chat)
        new = Chat(_SUPERGROUP_BASE + old.id, "supergroup", old.title, members=dict(old.members))
        self.world.chats[new.id] = new
        voice = self._first_administrator(old).id
        farewell = self.world.put(old, {"migrate_to_chat_id": new.id}, voice)
        old.migrated_to = new.id
        greeting = self.world.put(new, {"migrate_from_chat_id": old.id}, voice)
        for message in (farewell, greeting):
            self.core.updates.add("message", dict(message.body))
        self.world.tell({"type": "reload"})
        return new

    async def open_topic(self, chat: Chat | int, name: str) -> Topic:
        """Open a topic in a forum."""
        place = self.chat(chat)
        content = {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}}
        message = self.world.put(place, content, self._first_administrator(place).id)
        message.body |= {"message_thread_id": message.id, "is_topic_message": True}
        topic = place.topics[message.id] = Topic(message.id, name)
        self.core.updates.add("message", dict(message.body))
        self.world.tell({"type": "reload"})
        return topic

    async def close_topic(self, chat: Chat | int, topic_id: int, *, closed: bool = True) -> None:
        """Close a topic, or open it again."""
        self.chat(chat).topics[topic_id].closed = closed
        self.world.tell({"type": "reload"})

    async def delete_topic(self, chat: Chat | int, topic_id: int) -> None:
        """Delete a topic with what was said in it."""
        place = self.chat(chat)
        del place.topics[topic_id]
        for message in place.messages.values():
            message.deleted = message.deleted or message.thread_id == topic_id
        self.world.tell({"type": "reload"})

    async def delete(self, message: ChatMessage) -> None:
        """Delete a message, the bot's too; the bot is not told."""
        message.deleted = True
        self.world.tell({"type": "deleted", "chat_id": message.chat_id, "message_id": message.id})

    async def repeat_last_update(self) -> None:
        """Deliver the latest update once more, as after a lost confirmation."""
        self.core.updates.put_again(self.core.updates.lately[-1])

    def _speaker(self, user: User, chat: Chat | int, *, anonymous: bool = False) -> Chat:
        place = self.chat(chat)
        if place.private and (place.user is not user or user.blocked_bot):
            raise ValueError("only its own person, who has not blocked the bot, speaks in a private chat")
        if (place.type == "channel" or anonymous) and not is_administrator(place, user.id):
            raise ValueError("only an administrator speaks so here")
        user.started = user.started or place.private
        return place

    def _put(
        self, chat: Chat, content: Json, sender: int, thread: int | None, reply_to: ChatMessage | None
    ) -> ChatMessage:
        if reply_to is not None:
            content["reply_to_message"] = without_reply(reply_to)
        message = self.world.put(chat, content, sender, thread)
        inside = chat.private or chat.bot.status not in {"left", "kicked"}
        if inside and message_allowed_for_bot(chat, content, reply_to, BOT_USERNAME):
            kind = "channel_post" if chat.type == "channel" else "message"
            self.core.updates.add(kind, dict(message.body))
        return message


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    while text:
        end = MAX_TEXT
        while utf16_length(text[:end]) > MAX_TEXT:
            end -= (utf16_length(text[:end]) - MAX_TEXT + 1) // 2  # a character has two units at most
        pieces.append(text[:end])
        text = text[end:]
    return pieces
