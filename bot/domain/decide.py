"""To whom an alert goes, when, and why not: one decision a chat, each with its ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.alerts import Alert, AlertKind
from bot.domain.changes import Change, ChangeKind
from bot.domain.chats import Address, Chat, QuietHours, Rhythm, Subscription
from bot.domain.claims import Claim, Metric
from bot.domain.rows import Verdict
from bot.domain.thresholds import HOURLY_CAP

_HOUR = timedelta(hours=1)


class Choice(StrEnum):
    """What is done with an alert for one chat."""

    SEND = "send"
    HOLD = "hold"
    """Sent at `not_before`."""
    DIGEST = "digest"
    """Told in the chat's next digest: from `not_before` on where that is set, else when its rhythm says."""
    SKIP = "skip"


class Ground(StrEnum):
    """Why: a closed list, used as a metric's label."""

    WANTED = "wanted"
    QUIET_HOURS = "quiet_hours"
    MUTED = "muted"
    RHYTHM = "rhythm"
    CAP = "cap"
    NOT_FOLLOWING = "not_following"
    PAUSED = "paused"
    TOTALS_OFF = "totals_off"
    ANNOUNCEMENTS_OFF = "announcements_off"
    PART_NOT_ASKED = "part_not_asked"
    UNNAMED_NOT_ASKED = "unnamed_not_asked"
    BELOW_LEAST_CHANGE = "below_least_change"
    SOURCE_NOT_CHOSEN = "source_not_chosen"
    NOTHING_TOLD = "nothing_told"
    """The alert holds no change that is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """The decision about one alert and one chat."""

    address: Address
    choice: Choice
    ground: Ground
    not_before: datetime | None = None
    changes: tuple[Change, ...] = ()
    """Those that this chat is told."""


def address(
    alert: Alert, chats: Iterable[Chat], now: datetime, zone: str, recent: Sequence[Alert] = ()
) -> tuple[Addressed, ...]:
    """Return the decision for each chat.

    `zone`: the tracker's, for chats that set none. `recent`: alerts of this tracker that were addressed before, oldest
    first; a count that creeps is measured from what was last told.
    """
    return tuple(_decide(alert, chat, now, zone, recent) for chat in chats)


def _decide(alert: Alert, chat: Chat, now: datetime, zone: str, recent: Sequence[Alert]) -> Addressed:
    """Decide about one chat: whether it wants the alert, then when."""
    if chat.pause is not None:
        return Addressed(address=chat.address, choice=Choice.SKIP, ground=Ground.PAUSED)
    subscription = chat.subscription(alert.tracker_id)
    if subscription is None:
        return Addressed(address=chat.address, choice=Choice.SKIP, ground=Ground.NOT_FOLLOWING)
    changes, ground = wanted(alert, subscription, recent)
    if ground is not Ground.WANTED:
        return Addressed(address=chat.address, choice=Choice.SKIP, ground=ground)
    choice, ground, not_before = timing(alert, chat, now, zone)
    return Addressed(address=chat.address, choice=choice, ground=ground, not_before=not_before, changes=changes)


def timing(alert: Alert, chat: Chat, now: datetime, zone: str) -> tuple[Choice, Ground, datetime | None]:
    """Return when a chat is told what it wants to be told.

    A correction is held by quiet hours and mute only: a wrong number must not stand until the next digest.
    """
    free, ground = opening(chat, now, zone)
    digest = alert.kind in (AlertKind.CHANGE, AlertKind.BLIND, AlertKind.SIGHTED)
    if digest and chat.rhythm is not Rhythm.AT_ONCE:
        return Choice.DIGEST, Ground.RHYTHM, None
    if alert.kind is AlertKind.CHANGE:
        lately = sorted(at for at in chat.told_at if now - at < _HOUR)
        if len(lately) >= HOURLY_CAP.value:
            return Choice.DIGEST, Ground.CAP, max(lately[-int(HOURLY_CAP.value)] + _HOUR, free)
    if free > now:
        return Choice.HOLD, ground, free
    return Choice.SEND, Ground.WANTED, None


def opening(chat: Chat, now: datetime, zone: str) -> tuple[datetime, Ground]:
    """Return the next time at which a chat may be told something, and what it waits for."""
    at, ground = now, Ground.WANTED
    if chat.muted_until is not None and chat.muted_until > at:
        at, ground = chat.muted_until, Ground.MUTED
    end = quiet_until(chat.quiet, at, chat.timezone or zone)
    return (end, Ground.QUIET_HOURS) if end > at else (at, ground)


def quiet_until(quiet: QuietHours | None, now: datetime, zone: str) -> datetime:
    """Return when the quiet hours end in which a time lies, in UTC; the time itself outside of them.

    Hours that begin when they end are none. A clock that is set forward or back moves the end with it.
    """
    if quiet is None or quiet.begins == quiet.ends:
        return now
    local = now.astimezone(ZoneInfo(zone))
    clock = local.time()
    if quiet.begins < quiet.ends:
        within = quiet.begins <= clock < quiet.ends
        day = local.date()
    else:
        within = clock >= quiet.begins or clock < quiet.ends
        day = local.date() + timedelta(days=1) if clock >= quiet.begins else local.date()
    if not within:
        return now
    end = datetime.combine(day, quiet.ends, tzinfo=local.tzinfo).astimezone(now.tzinfo)
    return max(end, now)


def wanted(alert: Alert, subscription: Subscription, recent: Sequence[Alert] = ()) -> tuple[tuple[Change, ...], Ground]:
    """Return those changes of an alert that a subscription asks for; none of them: the ground of the first."""
    if alert.kind not in (AlertKind.CHANGE, AlertKind.DIGEST):
        return alert.changes, Ground.WANTED
    judged = [(change, _ground(change, subscription, recent)) for change in alert.changes]
    told = tuple(change for change, ground in judged if ground is Ground.WANTED)
    if told:
        return told, Ground.WANTED
    return (), judged[0][1] if judged else Ground.NOTHING_TOLD


def _ground(change: Change, subscription: Subscription, recent: Sequence[Alert]) -> Ground:
    """Return whether a subscription asks for a change, or why not."""
    claim = change.row.claim
    if claim is None:
        return Ground.NOTHING_TOLD
    refused = _not_asked(claim, subscription)
    if refused is not None:
        return refused
    if change.kind is ChangeKind.ANNOUNCEMENT or claim.metric is Metric.ANNOUNCED:
        return Ground.WANTED if subscription.announcements else Ground.ANNOUNCEMENTS_OFF
    if not subscription.totals:
        return Ground.TOTALS_OFF
    return Ground.WANTED if _large_enough(change, subscription.least_change, recent) else Ground.BELOW_LEAST_CHANGE


def _not_asked(claim: Claim, subscription: Subscription) -> Ground | None:
    """Return why a subscription leaves out a claim for what it counts or for who says it, if it does."""
    if subscription.sources and claim.claimant not in subscription.sources:
        return Ground.SOURCE_NOT_CHOSEN
    if claim.group is not None and claim.group not in subscription.parts:
        return Ground.PART_NOT_ASKED
    if claim.claimant is None and not subscription.unnamed:
        return Ground.UNNAMED_NOT_ASKED
    return None


def _large_enough(change: Change, least: int, recent: Sequence[Alert]) -> bool:
    """Tell whether a running count has moved by the least change since it was last told.

    First figures, corrections and falls to a corrected value are always told.
    """
    if change.kind is ChangeKind.FIRST or change.reason is Verdict.CORRECTION or least <= 1:
        return True
    base: int | None = None
    for step in (c for a in recent for c in a.changes if c.row.series == change.row.series):
        base = _base(step, base, least)
    start = change.previous if base is None else base
    return start is None or _base(change, base, least) != start


def _base(step: Change, base: int | None, least: int) -> int | None:
    """Return the value of a series that was last told after one more change of it."""
    value = step.row.claim.value if step.row.claim else None
    start = step.previous if base is None else base
    return value if start is None or value is None or abs(value - start) >= least else start
