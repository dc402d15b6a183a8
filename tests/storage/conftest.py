"""A data folder, a key and stores on them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Opening, TinyStore, open_store
from tests.fakes.clock import FakeClock


class Place:
    """A data folder and its key; opens stores there, and lets go of them as a killed process does."""

    def __init__(self, root: Path) -> None:
        self.data = root / "var"
        self.key = root / "key"
        self.clock = FakeClock()
        self.stores: list[TinyStore] = []

    @property
    def file(self) -> Path:
        """Return the store's file."""
        return self.data / "recuento.json"

    def open(self, **how) -> TinyStore:
        """Open a store, closed after the test."""
        store = open_store(self.data, self.key, clock=self.clock, opening=Opening(**how))
        self.stores.append(store)
        return store

    def drop(self) -> None:
        """Lose the process: nothing is folded, the lock is free."""
        store = self.stores.pop()
        store._closed = True
        store._lock.release()
        store._writer.shutdown()
        store._marker.shutdown()

    def everything(self) -> bytes:
        """Return all bytes in the data folder."""
        return b"".join(path.read_bytes() for path in sorted(self.data.rglob("*")) if path.is_file())


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    place = Place(tmp_path)
    yield place
    for store in place.stores:
        await store.close()
