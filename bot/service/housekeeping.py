"""What is done from time to time: a word when nothing can be read, forgetting what is not needed.

Decides nothing itself: what is blindness is in `bot.domain`.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from bot.domain.alerts import AlertKind
from bot.domain.blindness import blind, told_blind
from bot.domain.comparison import Comparison
from bot.domain.reports import compare
from bot.domain.trackers import Catalogue, Tracker
from bot.service.ledgers import Ledgers
from bot.service.ports import Clock, Store

log = logging.getLogger(__name__)

ALERTS_KEPT = timedelta(days=14)
"""How long alerts and message ids are kept, for corrections."""
ENTRIES_KEPT = timedelta(days=30)
ENTRIES_PER_FEED = 400
TOLD = "blind/told"


class Housekeeping:
    """One method a chore; each is a unit of work of its own."""

    def __init__(self, *, store: Store, ledgers: Ledgers, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._clock = clock

    async def watch(self) -> AlertKind | None:
        """Let the subscribers know when nothing can be read, and when it is back; return what they are told."""
        now = self._clock.now()
        urls = {f.url for o in self._catalogue.outlets for f in o.feeds}
        async with self._store.unit() as unit:
            told = await unit.notes.get(TOLD)
            states = [s for s in await unit.feeds.all() if s.url in urls]
            news = blind(states, now, AlertKind(told) if told else None)
            if news is None:
                return None
            await unit.notes.put(TOLD, news.value)
            for tracker in self._catalogue.trackers:
                await unit.outbox.put(told_blind(tracker.tracker_id, news, self._comparison(tracker, now), now))
        log.warning("the subscribers are told: %s", news)
        return news

    async def prune(self) -> tuple[int, int]:
        """Forget entries and alerts of long ago; what prevents a second alert stays. Return how many of each went."""
        now = self._clock.now()
        async with self._store.unit() as unit:
            entries = await unit.entries.prune(now - ENTRIES_KEPT, ENTRIES_PER_FEED)
            alerts = await unit.outbox.prune(now - ALERTS_KEPT)
        return entries, alerts

    def _comparison(self, tracker: Tracker, now: datetime) -> Comparison:
        return compare(self._ledgers.of(tracker.tracker_id), tracker, now)
