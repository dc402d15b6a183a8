from __future__ import annotations

import pytest

from tests.fakes.store import FakeStore
from tests.storage.contract import StoreContract


class TinyFactory:
    def __init__(self, place, *, killed: bool) -> None:
        self.place = place
        self.killed = killed

    async def open(self):
        """Make the first store."""
        return self.place.open()

    async def reopen(self):
        """End the process and begin another."""
        if self.killed:
            self.place.drop()
        else:
            await self.place.stores.pop().close()
        return self.place.open()


class FakeFactory:
    async def open(self):
        """Make the first store."""
        self.store = FakeStore()
        return self.store

    async def reopen(self):
        """End the process and begin another."""
        self.store.restart()
        return self.store


class TestTinyStoreClosed(StoreContract):
    @pytest.fixture
    async def factory(self, place):
        """Make stores."""
        return TinyFactory(place, killed=False)


class TestTinyStoreKilled(StoreContract):
    @pytest.fixture
    async def factory(self, place):
        """Make stores."""
        return TinyFactory(place, killed=True)


class TestFakeStore(StoreContract):
    @pytest.fixture
    async def factory(self):
        """Make stores."""
        return FakeFactory()
