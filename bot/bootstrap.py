"""The one place that builds adapters and joins them to use cases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version

from bot.config import Settings
from bot.config.settings import FirstRun
from bot.domain.trackers import Catalogue
from bot.extraction.extract import Extractor
from bot.feeds.fetch import Fetcher
from bot.feeds.parse import Parser
from bot.service.ingest import Ingest
from bot.service.ledgers import Ledgers
from bot.service.poll import Poller
from bot.service.ports import Clock, Store
from bot.service.tally import Tally
from storage import open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """What reads and records: everything but the way to Telegram."""

    settings: Settings
    catalogue: Catalogue
    clock: Clock
    store: Store
    ledgers: Ledgers
    ingest: Ingest
    poller: Poller
    tally: Tally


def user_agent() -> str:
    """Return how the bot introduces itself to outlets."""
    return f"Recuento/{version('recuento')} (feed reader)"


@asynccontextmanager
async def core(settings: Settings, catalogue: Catalogue, clock: Clock) -> AsyncIterator[Core]:
    """Open the store and build what reads and records; close all of it on leaving.

    Raises:
        RecuentoError: the store cannot be opened; the text says what to do.
    """
    async with AsyncExitStack() as stack:
        store = open_store(settings.data, settings.key_path, clock=clock)
        stack.push_async_callback(store.close)
        ledgers = await Ledgers.load(store, catalogue)
        fetcher = await stack.enter_async_context(
            Fetcher(user_agent=user_agent(), allow_local=settings.allow_local_feeds)
        )
        parser = await stack.enter_async_context(Parser(allow_local=settings.allow_local_feeds))
        ingest = Ingest(
            store=store,
            ledgers=ledgers,
            catalogue=catalogue,
            extractors={t.tracker_id: Extractor(t).extract for t in catalogue.trackers},
            clock=clock,
            wait=timedelta(seconds=settings.group_wait),
        )
        poller = Poller(
            store=store,
            catalogue=catalogue,
            ingest=ingest,
            fetcher=fetcher,
            parser=parser,
            clock=clock,
            interval=timedelta(seconds=settings.poll_interval),
            push_first=settings.first_run is FirstRun.PUSH,
        )
        yield Core(
            settings=settings,
            catalogue=catalogue,
            clock=clock,
            store=store,
            ledgers=ledgers,
            ingest=ingest,
            poller=poller,
            tally=Tally(),
        )
