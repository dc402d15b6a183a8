"""The one file of the store: read and verified at start, then a TinyDB database whose tables are written together."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import orjson
from tinydb import TinyDB
from tinydb.table import Table

from bot.errors import StoreDamaged
from storage.atomic import Step, no_step
from storage.migrations import Documents, Schema, refuse_newer
from storage.tables import CHUNK, SEAL, AtomicStorage, DocumentTable, Raw, Rows, seal_of

FILE_NAME = "recuento.json"

TABLES: Mapping[str, int] = {
    "store": 1,
    "feeds": CHUNK,
    "entries": CHUNK,
    "ledger": CHUNK,
    "alerts": 1,  # one alert's recipients can be a megabyte: no other alert is serialised with them
    "roster": 1,
    "chats": CHUNK,
    "notes": CHUNK,
    "forgotten": CHUNK,
}
"""The tables in the order of the file, with how many documents are serialised together."""


def parse(content: bytes, schema: Schema) -> Documents:
    """Read and verify the bytes of a store.

    Raises:
        StoreDamaged: they are not whole; the text says in what way.
        StoreTooNew: a later version wrote them.
    """
    if not content.strip():
        raise StoreDamaged("it is empty")
    try:
        documents: Documents = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise StoreDamaged("it is cut off or is not JSON") from None
    if not _is_tables(documents):
        raise StoreDamaged("it holds something else than tables of documents")
    refuse_newer(documents, schema)
    place = max(content.rfind(SEAL), 0)
    if content[place:] != seal_of(zlib.crc32(memoryview(content)[:place])):
        raise StoreDamaged("its checksum does not match: it was changed from outside or by a failing disk")
    del documents["seal"]
    return documents


def _is_tables(documents: Any) -> bool:
    return isinstance(documents, dict) and all(
        isinstance(rows, dict) and all(isinstance(row, dict) for row in rows.values()) for rows in documents.values()
    )


class Database:
    """The tables, in memory, and the file they are written to."""

    def __init__(self, path: Path, documents: Documents, *, step: Step = no_step) -> None:
        self.path = path
        tables = {name: Rows(documents.get(name, {}), chunk=chunk) for name, chunk in TABLES.items()}
        self._storage = AtomicStorage(path, tables, step=step)
        self._tinydb = TinyDB(storage=lambda: self._storage)
        self._tinydb.table_class = cast("type[Table]", DocumentTable)  # its annotation takes no subclass

    def table(self, name: str) -> DocumentTable:
        """Return a table of `TABLES`."""
        return cast(DocumentTable, self._tinydb.table(name))

    @property
    def head(self) -> Raw:
        """What the file says of itself: schema, key fingerprint, the first journal that is not folded in."""
        return self.table("store").fetch("head") or {}

    def commit(self, head: Raw) -> None:
        """Write everything, with this head.

        Raises:
            StoreFull: the disk refused; file and head are as before.
        """
        before = self.head
        self.table("store").put({"head": head})
        try:
            self._storage.commit()
        except BaseException:
            self.table("store").put({"head": before})
            raise

    def size(self) -> int:
        """Return how many documents are stored."""
        return sum(len(self.table(name)) for name in TABLES)
