"""Many changes in one message: digests by rhythm, above the cap, after an outage; and what a newer alert replaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import Change
from bot.domain.chats import Chat, Rhythm
from bot.domain.comparison import Comparison
from bot.domain.decide import Ground
from bot.domain.entries import short_hash
from bot.domain.gathering import condense
from bot.domain.rows import Effect
from bot.domain.thresholds import DIGEST_HOUR, OUTAGE

_MONDAY = 0


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


def digest_due(chat: Chat, now: datetime, zone: str) -> bool:
    """Tell whether a chat's daily or weekly digest is due: once a local day (a Monday), from eight o'clock on.

    What counts is the day on the chat's own calendar, so a day of 23 or 25 hours has one digest like any other. A
    digest that was missed is due until it goes out.
    """
    if chat.rhythm is Rhythm.AT_ONCE:
        return False
    here = ZoneInfo(chat.timezone or zone)
    local = now.astimezone(here)
    last = chat.digest_at.astimezone(here).date() if chat.digest_at else None
    if local.hour < DIGEST_HOUR.value or last == local.date() or (last is not None and last > local.date()):
        return False
    if chat.rhythm is Rhythm.DAILY:
        return True
    missed = last is not None and (local.date() - last).days > 7  # noqa: PLR2004 - days of a week
    return local.weekday() == _MONDAY or missed


def catch_up(waiting: Sequence[Alert], comparison: Comparison, now: datetime) -> Alert | None:
    """Return the digest in place of alerts that have piled up for one chat; None: they go out one by one."""
    plain = [a for a in waiting if a.kind is AlertKind.CHANGE]
    if len(plain) < OUTAGE.value:
        return None
    return digest(plain, comparison, now, "outage")


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
