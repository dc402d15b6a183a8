"""What waits for one chat, put together: a newer alert takes an older one's place, many become one digest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.alerts import Alert, AlertKind
from bot.domain.delivery import Delivery, DeliveryState, Reason
from bot.domain.digests import collapse, digest
from bot.domain.gathering import standing
from bot.domain.thresholds import OUTAGE
from bot.service.ports import Unit

SENDABLE = frozenset({DeliveryState.PENDING, DeliveryState.WAITING, DeliveryState.DOUBTFUL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a chat is told in place of the deliveries that were due for it."""

    alert: Alert
    lead: Delivery
    """The delivery that is sent, for all of them."""
    also: tuple[Delivery, ...] = ()
    """Others that are told in the same message."""
    superseded: tuple[Delivery, ...] = ()


async def several_wait(unit: Unit, due: Sequence[Delivery], alerts: dict[str, Alert | None]) -> bool:
    """Tell whether more than one alert may wait for the same chat; asked once a batch: most pay nothing more."""
    known = [alert for alert in alerts.values() if alert is not None]
    if not due or not known:
        return False
    oldest = (await unit.outbox.backlog()).oldest or known[0].created_at
    return any([len(await unit.outbox.recent(name, oldest)) > 1 for name in {alert.tracker_id for alert in known}])


async def put_together(
    unit: Unit, delivery: Delivery, alert: Alert, now: datetime, taken: Callable[[Delivery], bool]
) -> Merged:
    """Return what a chat is told now, of all that is due for it; what is `taken` by another message is left out."""
    single = Merged(alert=alert, lead=delivery)
    if alert.kind is not AlertKind.CHANGE:
        return single
    waiting = [
        d for d in await unit.outbox.open_for(delivery.chat_key) if (_is_due(d, now) or _is_held(d)) and not taken(d)
    ]
    found: dict[str, tuple[Delivery, Alert]] = {}
    for each in waiting:
        other = await unit.outbox.alert(each.alert_id)
        if other is not None and other.kind is AlertKind.CHANGE and other.tracker_id == alert.tracker_id:
            other = standing(other)
            if other.changes:
                found[each.alert_id] = (each, other)
    found[alert.alert_id] = (delivery, alert)
    pairs = sorted(found.values(), key=lambda pair: (pair[1].created_at, pair[1].alert_id))
    return _merged(pairs, now, alert) if len(pairs) > 1 else single


def _merged(pairs: Sequence[tuple[Delivery, Alert]], now: datetime, asked: Alert) -> Merged:
    """Let the newest alert take the place of what it says anew; make a digest of what is left if it is much.

    A digest tells what is held for later as well: the chat hears from us once, not twice. Where nothing is put
    together the alert that was asked about goes by itself, and the others have their own turn.
    """
    due = [pair for pair in pairs if _is_due(pair[0], now)]
    if not _much(due):
        pairs = due
    newest = pairs[-1][1]
    gone = set(collapse([alert for _, alert in pairs], newest))
    superseded = tuple(delivery for delivery, alert in pairs if alert.alert_id in gone)
    left = [pair for pair in pairs if pair[1].alert_id not in gone]
    alerts = [alert for _, alert in left]
    together = None
    if newest.comparison is not None and _much(left):
        together = digest(alerts, newest.comparison, now, "waited")
    if together is not None:
        lead, *also = (delivery for delivery, _ in left)
        return Merged(alert=together, lead=lead, also=tuple(also), superseded=superseded)
    lead, told = next((pair for pair in left if pair[1].alert_id == asked.alert_id), left[-1])
    return Merged(alert=told, lead=lead, superseded=superseded)


def _much(pairs: Sequence[tuple[Delivery, Alert]]) -> bool:
    """Tell whether so much waits that it becomes one message: several that were held, or as many as after an outage."""
    held = any(delivery.not_before is not None for delivery, _ in pairs)
    return len(pairs) > 1 and (held or len(pairs) >= OUTAGE.value)


def like(delivery: Delivery, lead: Delivery) -> Delivery:
    """Return a delivery that was told together with another, as that one stands."""
    sent = lead.state is DeliveryState.SENT
    reason = Reason.DIGESTED if sent else lead.reason
    return replace(lead, alert_id=delivery.alert_id, chat_key=lead.chat_key, reason=reason)


def _is_held(delivery: Delivery) -> bool:
    """Tell whether a delivery waits because it was decided so, and not because of an answer."""
    return delivery.state is DeliveryState.PENDING


def _is_due(delivery: Delivery, now: datetime) -> bool:
    return delivery.state in SENDABLE and (delivery.not_before is None or delivery.not_before <= now)
