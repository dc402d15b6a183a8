"""Feed states, seen entries, ledger rows and notes over TinyDB's tables."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.domain.entries import short_hash
from bot.domain.feeds import FeedState, SeenEntry
from bot.domain.rows import LedgerRow
from bot.errors import StoreError
from storage.changes import Changes, Staged
from storage.records import document_of, value_of
from storage.tables import DocumentTable, Raw

SLICE = 250
"""Documents read before the event loop gets its turn."""


class FeedRepository(Staged):
    """Feed states, in memory by address."""

    def __init__(self, table: DocumentTable, changes: Changes) -> None:
        super().__init__(table, changes)
        self._states = {key: value_of(FeedState, row) for key, row in table.rows().items()}

    async def all(self) -> Sequence[FeedState]:
        """Return every feed's state."""
        return tuple(self._states.values())

    async def put(self, state: FeedState) -> None:
        """Store a feed's state under its address."""
        key = short_hash(state.url)
        before = self._states.get(key)

        def undo() -> None:
            if before is None:
                self._states.pop(key, None)
            else:
                self._states[key] = before

        self._changes.note(undo)
        self._states[key] = state
        self._touched.add(key)

    def _document(self, key: str) -> Raw | None:
        state = self._states.get(key)
        return None if state is None else document_of(state)


class EntryRepository:
    """Seen entries: the documents in TinyDB, an index of fingerprints beside them."""

    def __init__(self, table: DocumentTable, changes: Changes) -> None:
        self._table = table
        self._changes = changes
        self._words = Counter(row.get("fingerprint", "") for row in table.rows().values())

    async def known(self, entry_ids: Sequence[str]) -> Mapping[str, SeenEntry]:
        """Return those of the entries that were seen before."""
        rows = self._table.rows()
        return {key: value_of(SeenEntry, rows[key]) for key in entry_ids if key in rows}

    async def same_words(self, fingerprints: Sequence[str]) -> frozenset[str]:
        """Return those of the fingerprints that some seen entry has; the empty one is nobody's."""
        return frozenset(words for words in fingerprints if words and self._words[words])

    async def put(self, entries: Sequence[SeenEntry]) -> None:
        """Store entries as seen, replacing what was known of them."""
        self._replace({entry.entry_id: document_of(entry) for entry in entries})

    async def prune(self, before: datetime, keep_per_feed: int) -> int:
        """Forget entries last seen before a time, but never the latest `keep_per_feed` of a feed; return how many."""
        feeds: defaultdict[str, list[tuple[datetime, str]]] = defaultdict(list)
        for number, (key, row) in enumerate(self._table.rows().items()):
            feeds[row["feed_url"]].append((datetime.fromisoformat(row["last_seen_at"]), key))
            if number % (SLICE * 8) == 0:
                await asyncio.sleep(0)
        gone: list[str] = []
        for seen in feeds.values():
            seen.sort(reverse=True)
            gone.extend(key for at, key in seen[keep_per_feed:] if at < before)
        self._replace(dict.fromkeys(gone))
        return len(gone)

    def _replace(self, after: Mapping[str, Raw | None]) -> None:
        rows = self._table.rows()
        before = {key: rows.get(key) for key in after}
        if before:
            self._changes.note(lambda: self._set(before))
            self._set(after)

    def _set(self, documents: Mapping[str, Raw | None]) -> None:
        rows = self._table.rows()
        for key, document in documents.items():
            for row, weight in ((rows.get(key), -1), (document, 1)):
                if row is not None:
                    self._words[row.get("fingerprint", "")] += weight
        self._table.put({key: document for key, document in documents.items() if document is not None})
        self._table.drop([key for key, document in documents.items() if document is None])
        self._words = +self._words if len(self._words) > 2 * len(rows) + SLICE else self._words


class LedgerRepository:
    """Ledger rows: documents by tracker and number, appended and never changed."""

    def __init__(self, table: DocumentTable, changes: Changes) -> None:
        self._table = table
        self._changes = changes

    async def load(self, tracker_id: str) -> Sequence[LedgerRow]:
        """Return a tracker's rows in order.

        Raises:
            StoreDamaged: a row is none.
        """
        mine = sorted(
            (row["number"], key) for key, row in self._table.rows().items() if row["tracker_id"] == tracker_id
        )
        loaded: list[LedgerRow] = []
        for number, (_, key) in enumerate(mine):
            loaded.append(value_of(LedgerRow, self._table.rows()[key]))
            if number % SLICE == 0:
                await asyncio.sleep(0)
        return loaded

    async def append(self, rows: Sequence[LedgerRow]) -> None:
        """Append rows.

        Raises:
            StoreError: a number is taken; none of the rows is appended.
        """
        documents = {f"{row.tracker_id}:{row.number:08d}": document_of(row) for row in rows}
        taken = sorted(key for key in documents if self._table.has(key))
        if taken or len(documents) < len(rows):
            raise StoreError(
                f"the ledger has a row {taken[0] if taken else 'of the same number'} already: rows are never replaced"
            )
        self._changes.note(lambda: self._table.drop(documents), stored=bool(documents))
        self._table.add(documents)


class NoteRepository:
    """Small facts by name."""

    def __init__(self, table: DocumentTable, changes: Changes) -> None:
        self._table = table
        self._changes = changes

    async def get(self, name: str) -> str | None:
        """Return what was noted."""
        row = self._table.fetch(short_hash(name))
        return None if row is None else str(row["text"])

    async def put(self, name: str, text: str | None) -> None:
        """Note something; None removes it."""
        key = short_hash(name)
        before = self._table.fetch(key)
        self._changes.note(self._setter(key, before), stored=before is not None or text is not None)
        self._setter(key, None if text is None else {"name": name, "text": text})()

    def _setter(self, key: str, row: Raw | None) -> Callable[[], None]:
        return (lambda: self._table.drop([key])) if row is None else (lambda: self._table.put({key: dict(row)}))
