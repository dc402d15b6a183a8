"""Numbers the chats that alerts were addressed to, so that an alert's recipients pack into a few bytes each.

A number is a position in a list of pseudonyms, is never used again, and says nothing of the chat.
"""

from __future__ import annotations

from storage.changes import Changes, Staged
from storage.tables import DocumentTable, Raw

BLOCK = 512
"""Pseudonyms a document."""

_ALIASES = "aliases"


class Roster(Staged):
    """Pseudonyms by number, and former pseudonyms of chats that moved."""

    def __init__(self, table: DocumentTable, changes: Changes) -> None:
        super().__init__(table, changes)
        rows = dict(table.rows())
        self._aliases: dict[str, int] = dict(rows.pop(_ALIASES, {}))
        self.keys: list[str] = [key for block in sorted(rows) for key in rows[block]["keys"]]
        """By number; empty where the chat was forgotten."""
        self._numbers = {key: number for number, key in enumerate(self.keys) if key}

    def number(self, chat_key: str) -> int | None:
        """Return a chat's number, by its pseudonym or a former one."""
        return self._numbers.get(chat_key, self._aliases.get(chat_key))

    def own_number(self, chat_key: str) -> int | None:
        """Return the number that goes by this pseudonym now."""
        return self._numbers.get(chat_key)

    def current(self, chat_key: str) -> str:
        """Return the pseudonym that a former one stands for, or itself."""
        number = self._aliases.get(chat_key)
        return chat_key if number is None else self.keys[number]

    def ensure(self, chat_key: str) -> int:
        """Return a chat's number, giving it one if it has none. The caller undoes it by `truncate`."""
        number = self.number(chat_key)
        if number is None:
            number = len(self.keys)
            self._put(number, chat_key)
        return number

    def truncate(self, length: int) -> None:
        """Take back the numbers given last."""
        for number in range(length, len(self.keys)):
            self._numbers.pop(self.keys[number], None)
            self._touch(number)
        del self.keys[length:]

    def blank(self, number: int) -> None:
        """Forget who a number was, former pseudonyms included."""
        key, former = self.keys[number], [name for name, other in self._aliases.items() if other == number]

        def undo() -> None:
            self._put(number, key)
            self._aliases.update(dict.fromkeys(former, number))

        self._changes.note(undo)
        self._put(number, "")
        for name in former:
            del self._aliases[name]
        self._touched.add(_ALIASES)

    def rename(self, number: int, chat_key: str) -> None:
        """Give a number another pseudonym; the former one goes on to mean it."""
        key = self.keys[number]

        self._changes.note(lambda: self._put(number, key))
        self._put(number, chat_key)
        self.alias(key, number)

    def alias(self, chat_key: str, number: int | None) -> None:
        """Let a former pseudonym mean a number; None: no longer any."""
        before = self._aliases.get(chat_key)
        if before != number:
            self._changes.note(lambda: self._alias(chat_key, before))
            self._alias(chat_key, number)

    def _alias(self, chat_key: str, number: int | None) -> None:
        self._aliases.pop(chat_key, None)
        if number is not None:
            self._aliases[chat_key] = number
        self._touched.add(_ALIASES)

    def _put(self, number: int, chat_key: str) -> None:
        if number == len(self.keys):
            self.keys.append(chat_key)
        self._numbers.pop(self.keys[number], None)
        self.keys[number] = chat_key
        if chat_key:
            self._numbers[chat_key] = number
        self._touch(number)

    def _touch(self, number: int) -> None:
        self._touched.add(f"{number // BLOCK:06d}")

    def _document(self, key: str) -> Raw | None:
        if key == _ALIASES:
            return dict(self._aliases)
        begin = int(key) * BLOCK
        block = self.keys[begin : begin + BLOCK]
        return {"keys": block} if block else None
