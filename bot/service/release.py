"""Gives alerts whose wait is over to the chats that want them: each decision is the domain's, the outbox keeps it.

What a chat gets later (quiet hours, mute, cap, digest) is in the outbox too, not before its time; what comes due
together for one chat is put together when it is claimed (`bot.service.merging`).
"""

from __future__ import annotations

import json
import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import Change
from bot.domain.chats import Chat
from bot.domain.decide import Choice, address, opening
from bot.domain.delivery import Delivery, DeliveryState, Reason
from bot.domain.digests import next_digest
from bot.domain.entries import short_hash
from bot.domain.thresholds import HOURLY_CAP
from bot.domain.trackers import Tracker
from bot.service.ports import Unit

PAGE = 500
NOTE = "release/under-way"
"""Alerts that are being addressed, each with the key of the follower that was asked about last."""
HOUR = timedelta(hours=1)
LOOK_BACK = timedelta(days=14)
"""How far back the alerts are looked at from which a creeping count is measured."""

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
    """From alerts that gathered to deliveries that wait, a page of followers at a time.

    The first are sent to while the others are still being asked about.
    """

    def __init__(self, trackers: Mapping[str, Tracker]) -> None:
        self._trackers = trackers
        self._told: tuple[str, Mapping[str, tuple[datetime, ...]]] = ("", {})

    async def run(self, unit: Unit, now: datetime) -> int:
        """Take the alerts whose wait is over, address one page of one of them; return how many chats were asked about.

        How far each alert has come is noted in the same unit, so that a restart goes on where it was.
        """
        noted = await unit.notes.get(NOTE)
        under_way: dict[str, str | None] = json.loads(noted) if noted else {}
        for alert in await unit.outbox.gathering():
            if alert.ready_at <= now or now < alert.created_at:  # the clock was set back: it has waited long enough
                await unit.outbox.put(replace(alert, stage=AlertStage.ADDRESSED))
                under_way[alert.alert_id] = None
        asked = 0
        if under_way:
            alert_id, after = next(iter(under_way.items()))
            asked, last = await self._page(unit, await unit.outbox.alert(alert_id), now, after)
            if last is None:
                del under_way[alert_id]
            else:
                under_way[alert_id] = last
            await unit.notes.put(NOTE, json.dumps(under_way) if under_way else None)
        return asked

    async def _page(self, unit: Unit, alert: Alert | None, now: datetime, after: str | None) -> tuple[int, str | None]:
        """Address one page; return how many were asked about, and the key to go on after, or None at the end."""
        tracker = None if alert is None else self._trackers.get(alert.tracker_id)
        if alert is None or tracker is None:
            return 0, None
        if alert.kind is AlertKind.CORRECTION:
            return await _give(unit, alert, await self._corrected(unit, alert, now, tracker)), None
        followers = await unit.chats.followers(alert.tracker_id, after, PAGE)
        keys = [unit.chats.key_of(chat.address) for chat in followers]
        given = await self._wanted(unit, alert, now, tracker, dict(zip(keys, followers, strict=True)))
        await _give(unit, alert, given)
        return len(keys), keys[-1] if len(keys) == PAGE else None

    async def _wanted(
        self, unit: Unit, alert: Alert, now: datetime, tracker: Tracker, followers: Mapping[str, Chat]
    ) -> _Given:
        """Ask the domain about each follower."""
        before = await unit.outbox.recent(alert.tracker_id, now - LOOK_BACK)
        recent = [each for each in before if each.alert_id != alert.alert_id]
        if self._told[0] != alert.alert_id:
            self._told = (alert.alert_id, await _told_lately(unit, recent, now))
        told = self._told[1]
        chats = [replace(c, told_at=told[k]) if k in told else c for k, c in followers.items()]
        given = _Given()
        decisions = address(alert, chats, now, tracker.timezone, recent)
        for chat, key, decision in zip(chats, followers, decisions, strict=True):
            if decision.choice is Choice.SKIP:
                continue
            not_before = decision.not_before
            if decision.choice is Choice.DIGEST and not_before is None:
                not_before = next_digest(chat, now, tracker.timezone)
            given.add(key, decision.changes, not_before)
        return given

    async def _corrected(self, unit: Unit, alert: Alert, now: datetime, tracker: Tracker) -> _Given:
        """Give a correction to every chat that got the original or is about to, whatever it follows now."""
        given = _Given()
        for delivery in await _that_got(unit, alert.answers):
            chat = await unit.chats.by_key(delivery.chat_key)
            if chat is not None:
                free, _ = opening(chat, now, tracker.timezone)
                when = max(free, delivery.not_before or free)  # not before the digest that would have told it
                given.add(delivery.chat_key, alert.changes, when if when > now else None)
        return given


async def _give(unit: Unit, alert: Alert, given: _Given) -> int:
    """Put into the outbox what was decided; chats that asked for a part of an alert get that part as one of its own."""
    whole = tuple(change.change_id for change in alert.changes)
    for (names, not_before), keys in given.keys.items():
        told = alert if names in {whole, ()} else _part(alert, given.changes[names])
        if told is not alert:
            await unit.outbox.put(told)
        await unit.outbox.address(told.alert_id, keys, not_before)
    made = sum(len(keys) for keys in given.keys.values())
    log.info("alert %s: %d deliveries", alert.alert_id, made)
    return made


async def _that_got(unit: Unit, alert_id: str | None) -> list[Delivery]:
    """Return the deliveries of an alert that arrived, or still may; a part of it has corrections of its own.

    Those that do not arrive after all are found out when their correction is claimed (`bot.service.claiming`).
    """
    found = [] if alert_id is None else await unit.outbox.deliveries(alert_id)
    return [
        delivery
        for delivery in found
        if delivery.state not in {DeliveryState.DEAD, DeliveryState.COLLAPSED} or delivery.reason == Reason.WITHDRAWN
    ]


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
