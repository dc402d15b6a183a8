"""The ledgers of all trackers as they stand in memory: what the store holds, folded once at the start."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from bot.domain.ledger import Ledger, fold
from bot.domain.trackers import Catalogue
from bot.service.ports import Store


class Ledgers:
    """One ledger a tracker. Replaced only after the rows that made the new one were committed."""

    def __init__(self, ledgers: Mapping[str, Ledger]) -> None:
        self._ledgers = dict(ledgers)
        self.turn = asyncio.Lock()
        """Held from reading a ledger until what was made of it is on disk and in its place: one writer at a time."""

    @classmethod
    async def load(cls, store: Store, catalogue: Catalogue) -> Ledgers:
        """Fold what the store holds."""
        async with store.unit() as unit:
            return cls({t.tracker_id: fold(t, await unit.ledger.load(t.tracker_id)) for t in catalogue.trackers})

    def of(self, tracker_id: str) -> Ledger:
        """Return a tracker's ledger as it stands now.

        Raises:
            KeyError: there is no such tracker.
        """
        return self._ledgers[tracker_id]

    def replace(self, tracker_id: str, ledger: Ledger) -> None:
        """Put a tracker's new ledger in place of the old one: its rows are on disk."""
        self._ledgers[tracker_id] = ledger
