"""What is done from time to time: digests by rhythm, a word when nothing can be read, forgetting what is not needed.

Decides nothing itself: when a digest is due and what is told is in `bot.domain`.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.alerts import Alert, AlertKind
from bot.domain.blindness import blind, told_blind
from bot.domain.chats import Chat, Rhythm
from bot.domain.comparison import Comparison
from bot.domain.decide import Ground, wanted
from bot.domain.digests import digest, digest_due
from bot.domain.reports import compare
from bot.domain.trackers import Catalogue, Tracker
from bot.service.ledgers import Ledgers
from bot.service.ports import Clock, Store, Unit

log = logging.getLogger(__name__)

PAGE = 500
ALERTS_KEPT = timedelta(days=14)
"""How long alerts and message ids are kept, for corrections."""
ENTRIES_KEPT = timedelta(days=30)
ENTRIES_PER_FEED = 400
TOLD = "blind/told"
_PERIOD = {Rhythm.DAILY: timedelta(days=1), Rhythm.WEEKLY: timedelta(days=7)}


class Housekeeping:
    """One method a chore; each is a unit of work of its own."""

    def __init__(self, *, store: Store, ledgers: Ledgers, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._clock = clock

    async def digests(self) -> int:
        """Address the daily and weekly digests that are due; return how many."""
        now = self._clock.now()
        made = 0
        async with self._store.unit() as unit:
            for tracker in self._catalogue.trackers:
                comparison = self._comparison(tracker, now)
                async for chat, key in _followers(unit, tracker):
                    if chat.pause is not None or not digest_due(chat, now, tracker.timezone):
                        continue
                    alert = await _digest_of(unit, chat, tracker, comparison, now)
                    if alert is not None:
                        await unit.outbox.put(alert)
                        await unit.outbox.address(alert.alert_id, [key])
                        made += 1
                    await unit.chats.put(replace(chat, digest_at=now))
        return made

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


async def _followers(unit: Unit, tracker: Tracker) -> AsyncIterator[tuple[Chat, str]]:
    after: str | None = None
    while chats := await unit.chats.followers(tracker.tracker_id, after, PAGE):
        for chat in chats:
            after = unit.chats.key_of(chat.address)
            yield chat, after


async def _digest_of(unit: Unit, chat: Chat, tracker: Tracker, comparison: Comparison, now: datetime) -> Alert | None:
    """Return what a chat asked to be told since its last digest, as one alert; None for nothing."""
    subscription = chat.subscription(tracker.tracker_id)
    if subscription is None:
        return None
    since = chat.digest_at or now - _PERIOD[chat.rhythm]
    alerts = [a for a in await unit.outbox.recent(tracker.tracker_id, since) if a.kind is AlertKind.CHANGE]
    told = [(a, wanted(a, subscription)[0]) for a in alerts]
    return digest([replace(a, changes=changes) for a, changes in told if changes], comparison, now, Ground.RHYTHM)
