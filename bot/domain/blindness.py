"""When nothing can be read, the subscribers are told; and when it is back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain.alerts import Alert, AlertKind
from bot.domain.comparison import Comparison, Reach
from bot.domain.entries import short_hash
from bot.domain.feeds import FeedState
from bot.domain.thresholds import BLIND


def blind(states: Sequence[FeedState], now: datetime, told: AlertKind | None = None) -> AlertKind | None:
    """Return BLIND when no feed could be read for hours, SIGHTED when one can be again, None when there is no news.

    `told`: what the subscribers were told last. Feeds that were never tried are no ground for either.
    """
    tried = [s for s in states if s.ok_at is not None or s.failing_since is not None]
    if not tried:
        return None
    read = [s.ok_at for s in tried if s.ok_at is not None]
    since = max(read) if read else min(s.failing_since for s in tried if s.failing_since is not None)
    dark = now - since >= BLIND.hours
    if dark and told is not AlertKind.BLIND:
        return AlertKind.BLIND
    if not dark and read and told is AlertKind.BLIND:
        return AlertKind.SIGHTED
    return None


def reach(states: Sequence[FeedState], now: datetime) -> Reach:
    """Return how much of the press is read: outlets whose feeds answered of late, of all."""
    outlets = {s.outlet_id for s in states}
    answered = {s.outlet_id for s in states if s.ok_at is not None and now - s.ok_at < BLIND.hours and not s.failures}
    read = [s.ok_at for s in states if s.ok_at is not None]
    return Reach(read_at=max(read, default=None), answered=len(answered), outlets=len(outlets))


def told_blind(tracker_id: str, kind: AlertKind, comparison: Comparison, now: datetime) -> Alert:
    """Return the alert that says that feeds cannot be read, or can again."""
    return Alert(
        alert_id=short_hash(kind.value, tracker_id, now.isoformat()),
        tracker_id=tracker_id,
        kind=kind,
        comparison=comparison,
        created_at=now,
        ready_at=now,
        reason=kind.value,
    )
