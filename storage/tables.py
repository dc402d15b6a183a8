"""TinyDB's tables and storage, kept in memory and serialised in chunks, so that a write costs what changed.

TinyDB keeps the documents and answers by its Table API; this module replaces two things of it: ids are text of our
own, and a table is changed in place instead of being copied whole at every call. Nothing reaches the disk before
`AtomicStorage.commit`.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any, cast

import orjson
from tinydb.storages import Storage
from tinydb.table import Document, Table

from storage.atomic import Step, no_step, write_whole

Raw = dict[str, Any]
"""A document as JSON has it."""

CHUNK = 128
"""Documents serialised together: the smallest unit of work when one of them changes."""

SEAL = b'"seal":'
"""Opens the last table of the file, which holds the checksum of all before it."""


class _Chunk:
    """Some rows of a table, with their bytes while these are still true."""

    __slots__ = ("encoded", "ids")

    def __init__(self) -> None:
        self.ids: dict[str, None] = {}
        self.encoded: bytes | None = None


class Rows(MutableMapping[str, Raw]):
    """One table's documents by id, in chunks whose bytes are kept until one of their documents changes."""

    def __init__(self, rows: Mapping[str, Raw] | None = None, *, chunk: int = CHUNK) -> None:
        self.raw: dict[str, Raw] = {}
        self._limit = chunk
        self._chunks: dict[_Chunk, None] = {}
        self._place: dict[str, _Chunk] = {}
        self._open: _Chunk | None = None
        for key, row in (rows or {}).items():
            self[key] = row

    def __getitem__(self, key: str) -> Raw:
        return self.raw[key]

    def __setitem__(self, key: str, row: Raw) -> None:
        chunk = self._place.get(key) or self._room()
        self._place[key] = chunk
        chunk.ids[key] = None
        chunk.encoded = None
        self.raw[key] = row

    def __delitem__(self, key: str) -> None:
        del self.raw[key]
        chunk = self._place.pop(key)
        del chunk.ids[key]
        chunk.encoded = None
        if not chunk.ids:
            del self._chunks[chunk]
            self._open = None if self._open is chunk else self._open

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw)

    def __len__(self) -> int:
        return len(self.raw)

    def _room(self) -> _Chunk:
        if self._open is None or len(self._open.ids) >= self._limit:
            self._open = _Chunk()
            self._chunks[self._open] = None
        return self._open

    def encode(self) -> Iterator[bytes]:
        """Give the table's JSON in parts, one line a document, serialising only what changed since the last time."""
        first = True
        for chunk in self._chunks:
            if chunk.encoded is None:
                chunk.encoded = b",\n".join(
                    b'"%s":%s' % (key.encode(), orjson.dumps(self.raw[key])) for key in chunk.ids
                )
            yield b"\n" if first else b",\n"
            yield chunk.encoded
            first = False


Tables = dict[str, Rows]


class AtomicStorage(Storage):
    """All tables in memory; on the disk as one file, replaced whole by `commit`."""

    def __init__(self, path: Path, tables: Tables, *, step: Step = no_step) -> None:
        self._path = path
        self._tables = tables
        self._step = step

    def read(self) -> Any:
        """Return the tables by name; the tables themselves, not copies."""
        return dict(self._tables)

    def write(self, data: Mapping[str, Mapping[str, Raw]]) -> None:
        """Take tables over into memory; the disk follows at `commit`. A table that is not given is emptied."""
        for name, rows in self._tables.items():
            given = data.get(name, {})
            if given is not rows:
                rows.clear()
                rows.update(given)

    def commit(self) -> None:
        """Write every table at once.

        Raises:
            StoreFull: the disk refused; the file is as before.
        """
        write_whole(self._path, self.parts(), step=self._step)

    def parts(self) -> Iterator[bytes]:
        """Give the file in parts: the tables, then the checksum over them."""
        return sealed(self._lines())

    def _lines(self) -> Iterator[bytes]:
        lead = b"{"
        for name, rows in self._tables.items():
            yield b'%s"%s":{' % (lead, name.encode())
            yield from rows.encode()
            lead = b"\n},\n"
        yield lead if self._tables else b"{"


def sealed(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Give the parts, gathered to pieces worth a system call, and behind them the table with their checksum."""
    checksum, size = 0, 0
    waiting: list[bytes] = []
    for part in parts:
        checksum = zlib.crc32(part, checksum)
        waiting.append(part)
        size += len(part)
        if size > 1 << 17:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting) + seal_of(checksum)


def seal_of(checksum: int) -> bytes:
    """Return the end of a file whose other bytes have this checksum."""
    return b'%s{"crc32":{"value":"%08x"}}}\n' % (SEAL, checksum)


class DocumentTable(Table):
    """A TinyDB table with ids of text and without a query cache, changed in place."""

    document_id_class = cast("type[int]", str)  # TinyDB's annotations know numbers only; its code takes any class
    default_query_cache_capacity = 0

    def __init__(self, storage: Storage, name: str) -> None:
        super().__init__(storage, name, cache_size=0)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        updater(self._read_table())

    def rows(self) -> dict[str, Raw]:
        """Return the documents by id; not to be changed."""
        return cast(Rows, self._read_table()).raw

    def fetch(self, key: str) -> Raw | None:
        """Return a copy of a document."""
        return self.get(doc_id=cast(int, key))

    def has(self, key: str) -> bool:
        """Tell whether a document is there."""
        return key in self.rows()

    def put(self, documents: Mapping[str, Raw]) -> None:
        """Store documents, each in the place of the one that had its id."""

        def replace(rows: Any) -> None:
            for key, document in documents.items():
                rows[key] = document

        self._update_table(replace)

    def add(self, documents: Mapping[str, Raw]) -> None:
        """Store documents under ids that are free.

        Raises:
            ValueError: an id is taken; some of the documents may be stored.
        """
        self.insert_multiple(Document(document, cast(int, key)) for key, document in documents.items())

    def drop(self, keys: Iterable[str]) -> None:
        """Remove documents; those that are not there are passed over."""
        self.remove(doc_ids=cast("Iterable[int]", keys))
