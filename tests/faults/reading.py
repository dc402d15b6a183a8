"""Polls a feed into a fresh store again and again, killed at one step further each time: `reading.py FOLDER PORT`."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path

from bot.config import load_catalogue
from bot.extraction.extract import Extractor
from bot.feeds.fetch import Fetcher
from bot.feeds.parse import Parser
from bot.service.ingest import Ingest
from bot.service.ledgers import Ledgers
from bot.service.poll import Poller
from storage import Opening, open_store
from tests.e2e.house import OUTLETS
from tests.fakes.clock import FakeClock
from tests.faults.stage import MARCH, write_catalogue
from tests.storage.writer import fatal_step


async def poll(folder: Path, port: int, die_at: int) -> None:
    """Read the feed once, with a store that kills this process at its n-th step after it was opened."""
    folder.mkdir()
    write_catalogue(folder, port, OUTLETS[:1])
    catalogue = load_catalogue(folder / "feeds.yaml")
    clock, armed = FakeClock(MARCH), False
    fatal = fatal_step(die_at)
    store = open_store(
        folder / "var", folder / "key", clock=clock, opening=Opening(step=lambda name: fatal(name) if armed else None)
    )
    ledgers = await Ledgers.load(store, catalogue)
    extractors = {t.tracker_id: Extractor(t).extract for t in catalogue.trackers}
    ingest = Ingest(store, ledgers, catalogue, extractors, clock, wait=timedelta(seconds=30))
    async with Fetcher(user_agent="Recuento/0", allow_local=True) as fetcher, Parser(allow_local=True) as parser:
        poller = Poller(
            store=store,
            catalogue=catalogue,
            ingest=ingest,
            fetcher=fetcher,
            parser=parser,
            clock=clock,
            interval=timedelta(minutes=5),
        )
        armed = True
        await poller.once()
        armed = False
    await store.close()


def main() -> None:
    """Fork a reader for each step until one comes to its end; print how each ended."""
    for number in range(1, 60):
        pid = os.fork()
        if pid == 0:
            asyncio.run(poll(Path(sys.argv[1]) / str(number), int(sys.argv[2]), number))
            os._exit(0)
        end = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        print(end, flush=True)  # noqa: T201 - the answer that the test reads
        if end >= 0:
            return


if __name__ == "__main__":
    main()
