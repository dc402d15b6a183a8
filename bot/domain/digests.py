"""Many changes in one message: digests by rhythm, above the cap, after an outage; and what a newer alert replaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import Change
from bot.domain.chats import Chat, Rhythm
from bot.domain.comparison import Comparison
from bot.domain.decide import Ground
from bot.domain.entries import short_hash
from bot.domain.gathering import condense
from bot.domain.rows import Effect
from bot.domain.thresholds import DIGEST_HOUR

_MONDAY, _WEEK = 0, 7


def digest(alerts: Sequence[Alert], comparison: Comparison, now: datetime, ground: Ground | str) -> Alert | None:
    """Return one alert in place of several of one tracker, each fact in its last form; None where nothing is told.

    The same alerts give the same digest, so that chats with the same backlog share it.
    """
    changes = condense(c for a in sorted(alerts, key=lambda a: (a.created_at, a.alert_id)) for c in a.changes)
    if not changes:
        return None
    reason = str(ground)
    return Alert(
        alert_id=short_hash("digest", reason, comparison.tracker_id, *(c.change_id for c in changes)),
        tracker_id=comparison.tracker_id,
        kind=AlertKind.DIGEST,
        stage=AlertStage.ADDRESSED,
        changes=changes,
        comparison=comparison,
        created_at=now,
        ready_at=now,
        reason=reason,
    )


def next_digest(chat: Chat, now: datetime, zone: str) -> datetime:
    """Return when a chat's next daily or weekly digest goes out: at the digest hour of its own calendar, in UTC.

    Whether an hour exists that day, or twice, is the calendar's matter: a day of 23 or 25 hours has one digest like any
    other. `zone`: the tracker's, for chats that set none.
    """
    here = ZoneInfo(chat.timezone or zone)
    local = now.astimezone(here)
    hour = int(DIGEST_HOUR.value)
    day = local.date() if local.hour < hour else local.date() + timedelta(days=1)
    if chat.rhythm is Rhythm.WEEKLY:
        day += timedelta(days=(_MONDAY - day.weekday()) % _WEEK)
    return datetime(day.year, day.month, day.day, hour, tzinfo=here).astimezone(now.tzinfo)


def collapse(waiting: Iterable[Alert], newer: Alert) -> tuple[str, ...]:
    """Return the ids of alerts that say nothing that a newer one does not say in a later form.

    An alert with an announcement, a batch or another series in it stays.
    """
    replaced = {str(c.row.series) for c in newer.changes if _revises(c)}
    return tuple(
        alert.alert_id
        for alert in waiting
        if alert.kind is AlertKind.CHANGE
        and alert.alert_id != newer.alert_id
        and alert.tracker_id == newer.tracker_id
        and alert.created_at <= newer.created_at
        and all(_revises(c) and str(c.row.series) in replaced for c in alert.changes)
    )


def _revises(change: Change) -> bool:
    """Tell whether a change gives a series' value, which a later one replaces."""
    return change.row.series is not None and change.row.effect is Effect.SETS
