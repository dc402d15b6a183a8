"""A look at the store that never disturbs a running bot: a copy is opened, and thrown away."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import SystemClock
from bot.config import Settings
from bot.domain.trackers import Catalogue
from bot.errors import StoreError
from bot.service.ledgers import Ledgers
from bot.service.ports import Store
from storage import backup_store, open_store
from storage.backups import FOLDER as BACKUPS
from storage.database import FILE_NAME


@asynccontextmanager
async def snapshot(settings: Settings, catalogue: Catalogue) -> AsyncIterator[tuple[Store, Ledgers]]:
    """Open a copy of the store as it is now, whether or not the bot runs.

    Raises:
        StoreError: nothing was stored yet, or the store is not whole; the text says what to do.
    """
    if not (settings.data / FILE_NAME).exists() and not (settings.data / BACKUPS).exists():
        raise StoreError(f"nothing is stored yet in {settings.data}: start the bot, or `recuento poll --once`, first")
    with tempfile.TemporaryDirectory(prefix="recuento-") as folder:
        copy = Path(folder) / "copy"
        copy.mkdir(mode=0o700)
        backup_store(settings.data, copy / FILE_NAME)
        store = open_store(copy, settings.key_path, clock=SystemClock())
        try:
            yield store, await Ledgers.load(store, catalogue)
        finally:
            await store.close()
