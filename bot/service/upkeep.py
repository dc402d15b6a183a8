"""What is done now and then: say that nothing can be read, forget what is over, let go what a paused chat missed."""

from __future__ import annotations

import logging
from datetime import timedelta

from bot.domain.alerts import AlertKind
from bot.domain.blindness import blind, told_blind
from bot.domain.delivery import Delivery, DeliveryState, Reason, settled
from bot.domain.reports import compare
from bot.domain.trackers import Catalogue
from bot.service.ledgers import Ledgers
from bot.service.ports import Clock, Store, Unit
from bot.service.subscribe import STILL_NEWS

KEPT = timedelta(days=14)
"""How long alerts and message ids are kept, for corrections."""
ENTRIES_KEPT = timedelta(days=30)
ENTRIES_PER_FEED = 400
TOLD = "blind/told"

log = logging.getLogger(__name__)


class Upkeep:
    """Use cases for the scheduler."""

    def __init__(self, *, store: Store, ledgers: Ledgers, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._clock = clock

    async def watch(self) -> AlertKind | None:
        """Let the subscribers know when nothing can be read, and when it is back; return what they are told."""
        now = self._clock.now()
        async with self._store.unit() as unit:
            told = await unit.notes.get(TOLD)
            news = blind(await unit.feeds.all(), now, AlertKind(told) if told else None)
            if news is None:
                return None
            await unit.notes.put(TOLD, news.value)
            for tracker in self._catalogue.trackers:
                comparison = compare(self._ledgers.of(tracker.tracker_id), tracker, now)
                await unit.outbox.put(told_blind(tracker.tracker_id, news, comparison, now))
        log.warning("the subscribers are told: %s", news.value)
        return news

    async def prune(self) -> int:
        """Forget entries and alerts of long ago; what prevents a second alert stays. Return how many went."""
        now = self._clock.now()
        async with self._store.unit() as unit:
            missed = await self._missed(unit)
        if missed:
            await self._store.mark(missed)
        async with self._store.unit() as unit:
            entries = await unit.entries.prune(now - ENTRIES_KEPT, ENTRIES_PER_FEED)
            alerts = await unit.outbox.prune(now - KEPT)
        log.info("forgot %d seen entries and %d alerts of long ago", entries, alerts)
        return entries + alerts

    async def _missed(self, unit: Unit) -> list[Delivery]:
        """Return as over what rests for paused chats and is no news any more: it would keep its alert for ever."""
        backlog = await unit.outbox.backlog()
        if backlog.oldest is None or not backlog.by_state.get(DeliveryState.PAUSED):
            return []
        old = self._clock.now() - STILL_NEWS
        alerts = [
            alert
            for tracker in self._catalogue.trackers
            for alert in await unit.outbox.recent(tracker.tracker_id, backlog.oldest)
            if alert.created_at < old
        ]
        return [
            settled(delivery, DeliveryState.COLLAPSED, Reason.OUTDATED)
            for alert in alerts
            for delivery in await unit.outbox.deliveries(alert.alert_id)
            if delivery.state is DeliveryState.PAUSED
        ]
