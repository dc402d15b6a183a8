"""Gives alerts whose wait is over to the chats that want them: each decision is the domain's, the outbox keeps it.

What a chat gets later (quiet hours, mute, cap, digest) is in the outbox too, not before its time; what comes due
together for one chat is put together when it is claimed (`bot.service.merging`).
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import Change
from bot.domain.chats import Chat, Rhythm
from bot.domain.decide import Choice, address, opening
from bot.domain.delivery import Delivery, DeliveryState
from bot.domain.entries import short_hash
from bot.domain.thresholds import DIGEST_HOUR, HOURLY_CAP
from bot.domain.trackers import Tracker
from bot.service.ports import Unit

PAGE = 1000
HOUR = timedelta(hours=1)
LOOK_BACK = timedelta(days=14)
"""How far back the alerts are looked at from which a creeping count is measured."""
_MONDAY, _WEEK = 0, 7

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Given:
    """What one alert came to: chats by the changes they are told and the time they are told at."""

    keys: defaultdict[tuple[tuple[str, ...], datetime | None], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )
    changes: dict[tuple[str, ...], tuple[Change, ...]] = field(default_factory=dict)

    def add(self, key: str, changes: tuple[Change, ...], not_before: datetime | None) -> None:
        names = tuple(change.change_id for change in changes)
        self.changes[names] = changes
        self.keys[names, not_before].append(key)


class Release:
    """From alerts that gathered to deliveries that wait."""

    def __init__(self, trackers: Mapping[str, Tracker]) -> None:
        self._trackers = trackers

    async def run(self, unit: Unit, now: datetime) -> int:
        """Address every alert whose wait is over; return how many deliveries were made."""
        ready = [alert for alert in await unit.outbox.gathering() if alert.ready_at <= now]
        return sum([await self._address(unit, alert, now) for alert in ready])

    async def _address(self, unit: Unit, alert: Alert, now: datetime) -> int:
        addressed = replace(alert, stage=AlertStage.ADDRESSED)
        await unit.outbox.put(addressed)
        tracker = self._trackers.get(alert.tracker_id)
        if tracker is None:
            return 0
        if alert.kind is AlertKind.CORRECTION:
            given = await self._corrected(unit, alert, now, tracker)
        else:
            given = await self._wanted(unit, alert, now, tracker)
        made = 0
        whole = tuple(change.change_id for change in alert.changes)
        for (names, not_before), keys in given.keys.items():
            told = addressed if names in {whole, ()} else _part(addressed, given.changes[names])
            if told is not addressed:
                await unit.outbox.put(told)
            await unit.outbox.address(told.alert_id, keys, not_before)
            made += len(keys)
        log.info("alert %s: %d deliveries", alert.alert_id, made)
        return made

    async def _wanted(self, unit: Unit, alert: Alert, now: datetime, tracker: Tracker) -> _Given:
        """Ask the domain about every follower."""
        before = await unit.outbox.recent(alert.tracker_id, now - LOOK_BACK)
        recent = [each for each in before if each.alert_id != alert.alert_id]
        told = await _told_lately(unit, recent, now)
        given = _Given()
        async for followers in _followers(unit, alert.tracker_id):
            keys = [unit.chats.key_of(chat.address) for chat in followers]
            chats = [replace(c, told_at=told.get(k, ())) for c, k in zip(followers, keys, strict=True)]
            decisions = address(alert, chats, now, tracker.timezone, recent)
            for chat, key, decision in zip(chats, keys, decisions, strict=True):
                if decision.choice is Choice.SKIP:
                    continue
                not_before = decision.not_before
                if decision.choice is Choice.DIGEST and not_before is None:
                    not_before = next_digest(chat, now, tracker.timezone)
                given.add(key, decision.changes, not_before)
        return given

    async def _corrected(self, unit: Unit, alert: Alert, now: datetime, tracker: Tracker) -> _Given:
        """Give a correction to every chat that got the original, whatever it follows now."""
        given = _Given()
        for delivery in await _that_got(unit, alert.answers):
            chat = await unit.chats.by_key(delivery.chat_key)
            if chat is not None:
                free, _ = opening(chat, now, tracker.timezone)
                given.add(delivery.chat_key, alert.changes, free if free > now else None)
        return given


async def _followers(unit: Unit, tracker_id: str) -> AsyncIterator[Sequence[Chat]]:
    after: str | None = None
    while chats := await unit.chats.followers(tracker_id, after, PAGE):
        yield chats
        after = unit.chats.key_of(chats[-1].address)


async def _that_got(unit: Unit, alert_id: str | None) -> list[Delivery]:
    """Return the deliveries of an alert, and of its parts, that arrived or may have."""
    arrived = {DeliveryState.SENT, DeliveryState.PARKED, DeliveryState.DOUBTFUL}
    found = [] if alert_id is None else await unit.outbox.deliveries(alert_id)
    return [delivery for delivery in found if delivery.state in arrived]


async def _told_lately(unit: Unit, recent: Sequence[Alert], now: datetime) -> Mapping[str, tuple[datetime, ...]]:
    """Return when each chat was told in the last hour; empty while nobody can have reached the cap.

    The outbox knows it, so that addressing an alert does not rewrite every chat.
    """
    lately = [a for a in recent if a.kind is AlertKind.CHANGE and now - a.created_at < HOUR]
    if len(lately) < HOURLY_CAP.value:
        return {}
    told: defaultdict[str, list[datetime]] = defaultdict(list)
    for alert in lately:
        for delivery in await unit.outbox.deliveries(alert.alert_id):
            if delivery.state is not DeliveryState.COLLAPSED:
                told[delivery.chat_key].append(delivery.not_before or alert.ready_at)
    return {key: tuple(sorted(times)) for key, times in told.items()}


def _part(alert: Alert, changes: tuple[Change, ...]) -> Alert:
    """Return an alert with those changes only that some chats asked for."""
    name = short_hash(alert.alert_id, *(change.change_id for change in changes))
    return replace(alert, alert_id=name, changes=changes)


def next_digest(chat: Chat, now: datetime, zone: str) -> datetime:
    """Return when a chat's next daily or weekly digest goes out: at the digest hour of its own calendar, in UTC.

    Whether an hour exists that day, or twice, is the calendar's matter: a day has one digest.
    """
    here = ZoneInfo(chat.timezone or zone)
    local = now.astimezone(here)
    hour = int(DIGEST_HOUR.value)
    day = local.date() if local.hour < hour else local.date() + timedelta(days=1)
    if chat.rhythm is Rhythm.WEEKLY:
        day += timedelta(days=(_MONDAY - day.weekday()) % _WEEK)
    return datetime(day.year, day.month, day.day, hour, tzinfo=here).astimezone(now.tzinfo)
