"""Who is told: sealed documents on the disk, opened once at start, with indexes by chat and by tracker in memory."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.chats import Address, Chat, ChatKind
from bot.errors import StoreDamaged
from storage.changes import Changes, Staged
from storage.outbox import OutboxRepository
from storage.records import text_of, value_of_text
from storage.sealing import Sealer
from storage.tables import DocumentTable, Raw

SLICE = 100
"""Chats stored or read before the event loop gets its turn."""


class ChatRepository(Staged):
    """Chats by pseudonym, kept as texts: values would take four times the memory, and garbage collection's time."""

    def __init__(
        self, table: DocumentTable, changes: Changes, sealer: Sealer, outbox: OutboxRepository, forgotten: DocumentTable
    ) -> None:
        super().__init__(table, changes)
        self._sealer = sealer
        self._outbox = outbox
        self._forgotten = forgotten
        self._texts: dict[str, bytes] = {}
        self._places: dict[int, tuple[str, ...]] = {}
        self._followers: defaultdict[str, list[str]] = defaultdict(list)
        self._kinds: Counter[ChatKind] = Counter()
        for key in sorted(table.rows()):
            sealed = table.rows()[key].get("sealed")
            if not isinstance(sealed, str):
                raise StoreDamaged("a stored chat holds no sealed record")
            self._set(key, sealer.unseal(sealed, key))

    def key_of(self, address: Address) -> str:
        """Return a chat's pseudonym."""
        return self._sealer.key_of(address)

    async def get(self, address: Address) -> Chat | None:
        """Return a chat, or None if nothing is stored of it."""
        return self._chat(self.key_of(address))

    async def by_key(self, chat_key: str) -> Chat | None:
        """Return the chat behind a pseudonym, a former one included, or None if it was forgotten."""
        return self._chat(self._outbox.roster.current(chat_key))

    async def put(self, chat: Chat) -> None:
        """Store a chat under its address."""
        self._change(self.key_of(chat.address), chat)
        if len(self._touched) % SLICE == 0:
            await asyncio.sleep(0)

    async def of(self, chat_id: int) -> Sequence[Chat]:
        """Return what is stored of a chat and of its topics."""
        found = (self._chat(key) for key in sorted({*self._places.get(chat_id, ()), self.key_of(Address(chat_id))}))
        return [chat for chat in found if chat is not None]

    async def forget(self, chat_id: int) -> int:
        """Delete all that is stored of a chat and its topics, deliveries included; return how many records went."""
        gone = 0
        for key in {*self._places.get(chat_id, ()), self.key_of(Address(chat_id))}:
            if key in self._texts:
                self._change(key, None)
                gone += 1
            gone += self._outbox.drop_chat(key)
            self._remember_forgotten(key)
        return gone

    async def move(self, old_id: int, new_id: int) -> None:
        """Re-address a chat that migrated, its topics and open deliveries included.

        A group that migrated is a supergroup. Where the new chat follows something already, its choices stand.
        """
        if old_id != new_id:
            for key in {*self._places.get(old_id, ()), self.key_of(Address(old_id))}:
                await self._move(key, new_id)

    async def _move(self, key: str, new_id: int) -> None:
        chat = self._chat(key)
        address = Address(new_id, None if chat is None else chat.address.thread_id)
        new_key = self.key_of(address)
        await self._outbox.move_chat(key, new_key)
        if chat is None:
            return
        there = self._chat(new_key)
        if there is None or not there.subscriptions:
            kind = ChatKind.SUPERGROUP if chat.kind is ChatKind.GROUP else chat.kind
            self._change(new_key, replace(chat, address=address, kind=kind))
        self._change(key, None)
        self._remember_forgotten(key)

    async def followers(self, tracker_id: str, after: str | None, limit: int) -> Sequence[Chat]:
        """Return chats that follow a tracker, in order of their keys, beginning after a key."""
        keys = self._followers.get(tracker_id, [])
        begin = 0 if after is None else bisect_right(keys, after)
        page, found = keys[begin : begin + limit], list[Chat]()
        for place in range(0, len(page), SLICE):
            found.extend(value_of_text(Chat, self._texts[key]) for key in page[place : place + SLICE])
            await asyncio.sleep(0)
        return found

    async def count(self) -> Mapping[ChatKind, int]:
        """Return how many chats follow something, by kind."""
        return {kind: count for kind, count in self._kinds.items() if count}

    def _chat(self, key: str) -> Chat | None:
        text = self._texts.get(key)
        return None if text is None else value_of_text(Chat, text)

    def _remember_forgotten(self, key: str) -> None:
        """Let the next rotation of the backups know that this chat is to go from them too."""
        if not self._forgotten.has(key):
            self._changes.note(lambda: self._forgotten.drop([key]))
            self._forgotten.put({key: {}})

    def _change(self, key: str, chat: Chat | None) -> None:
        before = self._texts.get(key)
        self._changes.note(lambda: self._set(key, before))
        self._set(key, None if chat is None else text_of(chat), chat)
        self._touched.add(key)

    def _set(self, key: str, text: bytes | None, after: Chat | None = None) -> None:
        before = self._chat(key)
        if after is None and text is not None:
            after = value_of_text(Chat, text)
        if text is None:
            self._texts.pop(key, None)
        else:
            self._texts[key] = text
        for chat, weight in ((before, -1), (after, 1)):
            if chat is not None and chat.subscriptions:
                self._kinds[chat.kind] += weight
        for tracker_id in _trackers(before) - _trackers(after):
            keys = self._followers[tracker_id]
            del keys[bisect_left(keys, key)]
        for tracker_id in _trackers(after) - _trackers(before):
            insort(self._followers[tracker_id], key)
        if before is None and after is not None:
            self._places[after.address.chat_id] = (*self._places.get(after.address.chat_id, ()), key)
        elif before is not None and after is None:
            self._leave(before.address.chat_id, key)

    def _leave(self, chat_id: int, key: str) -> None:
        rest = tuple(other for other in self._places.pop(chat_id) if other != key)
        if rest:
            self._places[chat_id] = rest

    def _document(self, key: str) -> Raw | None:
        text = self._texts.get(key)
        return None if text is None else {"sealed": self._sealer.seal(text, key)}


def _trackers(chat: Chat | None) -> set[str]:
    return set() if chat is None else {subscription.tracker_id for subscription in chat.subscriptions}
