"""Takes what is due from the outbox with what is needed to send it; what nobody wants any more ends here."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.alerts import Alert, AlertKind
from bot.domain.chats import Chat
from bot.domain.delivery import Delivery, DeliveryState, Reason, settled
from bot.service.gate import Gate
from bot.service.marks import Marks
from bot.service.merging import put_together, several_wait
from bot.service.ports import Clock, Store, Unit
from bot.service.wording import Wording

_ALWAYS = frozenset({AlertKind.CORRECTION, AlertKind.NOTICE})
"""Told also to chats that do not follow the tracker any more: they saw what is corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One claimed delivery with what is needed to send it."""

    delivery: Delivery
    alert: Alert
    chat: Chat
    read_at: float
    also: tuple[Delivery, ...] = ()
    """Other deliveries to this chat that are told in the same message."""
    original: int | None = None
    """Message id that a correction answers."""
    answered: Alert | None = None
    """The alert that a correction answers, where its message tells nothing else and is to be edited."""


class Claiming:
    """What the sender takes into memory."""

    def __init__(self, store: Store, clock: Clock, wording: Wording, gate: Gate, marks: Marks) -> None:
        self._store = store
        self._clock = clock
        self._wording = wording
        self._gate = gate
        self._marks = marks
        self._originals: dict[str, Mapping[str, Delivery]] = {}
        self._in_hand: set[tuple[str, str]] = set()
        """Deliveries that a job tells: no other job may tell them too, until it is marked what became of them."""

    def marked(self, job: Job) -> None:
        """Note that a job's deliveries are on their way to the journal."""
        self._in_hand.difference_update(_names(job))

    def _taken(self, delivery: Delivery) -> bool:
        """Tell whether a delivery is told by a job already, or its end is on the way to the journal."""
        return (delivery.alert_id, delivery.chat_key) in self._in_hand or self._marks.holds(delivery)

    async def claim(self, limit: int, busy: Container[str]) -> list[Job]:
        """Claim up to `limit` deliveries that are due; for chats that are `busy` nothing is put together.

        Raises:
            StoreError: the outbox cannot be read.
        """
        now = self._clock.now()
        jobs: list[Job] = []
        async with self._store.unit() as unit:
            due = await unit.outbox.due(now, limit)
            alerts = {name: await unit.outbox.alert(name) for name in {delivery.alert_id for delivery in due}}
            several = await several_wait(unit, due, alerts)
            for delivery in due:
                if self._taken(delivery):
                    continue
                alert = alerts[delivery.alert_id]
                job = await self._job(unit, delivery, alert)
                if job is not None and several and delivery.chat_key not in busy:
                    job = await self._put_together(unit, job, now)
                if job is not None:
                    self._in_hand.update(_names(job))
                    jobs.append(job)
        return jobs

    async def _put_together(self, unit: Unit, job: Job, now: datetime) -> Job:
        """Let a job tell all that is due for its chat."""
        merged = await put_together(unit, job.delivery, job.alert, now, self._taken)
        for gone in merged.superseded:
            self._marks.put(settled(gone, DeliveryState.COLLAPSED, Reason.SUPERSEDED))
        return replace(job, delivery=merged.lead, alert=merged.alert, also=merged.also)

    async def _job(self, unit: Unit, delivery: Delivery, alert: Alert | None) -> Job | None:
        """Return what is needed to send a delivery; one that nobody wants any more is marked as over."""
        chat = await unit.chats.by_key(delivery.chat_key)
        if chat is None or alert is None:
            self._marks.put(settled(delivery, DeliveryState.COLLAPSED, Reason.FORGOTTEN))
            return None
        over = self._unwanted(delivery, alert, chat)
        if over is not None:
            self._marks.put(over)
            return None
        job = Job(delivery=delivery, alert=alert, chat=chat, read_at=self._clock.monotonic())
        if alert.kind is AlertKind.CORRECTION and alert.answers is not None:
            ids = await self._original_ids(unit, alert.answers)
            told = ids.get(delivery.chat_key)
            alone = told is not None and told.reason != Reason.DIGESTED
            answered = await unit.outbox.alert(alert.answers) if alone else None
            job = replace(job, original=None if told is None else told.message_id, answered=answered)
        return job

    def _unwanted(self, delivery: Delivery, alert: Alert, chat: Chat) -> Delivery | None:
        """Return the delivery as it ends or rests when it is not to be sent; None when it is."""
        if not self._wording.knows(alert.tracker_id):
            return settled(delivery, DeliveryState.COLLAPSED, Reason.OUTDATED)
        if alert.kind not in _ALWAYS and chat.subscription(alert.tracker_id) is None:
            return settled(delivery, DeliveryState.COLLAPSED, Reason.UNSUBSCRIBED)
        if chat.pause is not None:
            return settled(delivery, DeliveryState.PAUSED, Reason.UNREACHABLE)
        return self._gate.held(delivery)

    async def _original_ids(self, unit: Unit, alert_id: str) -> Mapping[str, Delivery]:
        """Return an alert's deliveries that have a message id, by chat; read once an alert."""
        if alert_id not in self._originals:
            deliveries = await unit.outbox.deliveries(alert_id)
            self._originals = {alert_id: {d.chat_key: d for d in deliveries if d.message_id is not None}}
        return self._originals[alert_id]


def _names(job: Job) -> list[tuple[str, str]]:
    """Return what tells a job's deliveries apart."""
    return [(each.alert_id, each.chat_key) for each in (job.delivery, *job.also)]
