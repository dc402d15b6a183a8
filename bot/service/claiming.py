"""Takes what is due from the outbox with what is needed to send it; what nobody wants any more ends here."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.alerts import Alert, AlertKind
from bot.domain.chats import Chat
from bot.domain.delivery import FINAL, Delivery, DeliveryState, Reason, may_have_arrived, settled
from bot.domain.gathering import standing
from bot.domain.rows import Verdict
from bot.service.gate import Gate
from bot.service.marks import Marks
from bot.service.merging import put_together, several_wait
from bot.service.ports import Clock, Store, Unit
from bot.service.wording import Wording

_ALWAYS = frozenset({AlertKind.CORRECTION, AlertKind.NOTICE})
"""Told also to chats that do not follow the tracker any more: they saw what is corrected."""
_ARRIVED = frozenset({DeliveryState.SENT, DeliveryState.PARKED, DeliveryState.DOUBTFUL})
UNDER_WAY = 5.0
"""Seconds that a correction waits for the message that it answers to arrive."""


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


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one look at the outbox gave."""

    jobs: tuple[Job, ...]
    due: int
    """How many were due, those that nobody wants any more among them."""


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

    async def claim(self, limit: int, busy: Container[str]) -> Claimed:
        """Claim up to `limit` deliveries that are due; for chats that are `busy` nothing is put together.

        Raises:
            StoreError: the outbox cannot be read.
        """
        now = self._clock.now()
        jobs: list[Job] = []
        async with self._store.unit() as unit:
            due = await unit.outbox.due(now, limit)
            alerts = {name: await self._alert(unit, name) for name in {delivery.alert_id for delivery in due}}
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
        return Claimed(tuple(jobs), len(due))

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
            return await self._answer(unit, job, alert.answers)
        return job

    async def _alert(self, unit: Unit, alert_id: str) -> Alert | None:
        """Return an alert as far as it still holds."""
        alert = await unit.outbox.alert(alert_id)
        return None if alert is None else standing(alert)

    async def _answer(self, unit: Unit, job: Job, alert_id: str) -> Job | None:
        """Return a correction with the message that it answers.

        While that message is on its way the correction waits. A chat that never got it is told the new figure as news,
        and nothing of a figure that was withdrawn.
        """
        delivery = job.delivery
        told = await self._original(unit, alert_id, delivery.chat_key)
        if told is not None and self._taken(told):
            self._marks.put(self._gate.later(delivery, UNDER_WAY))
            return None
        if told is None or not (told.state in _ARRIVED or may_have_arrived(told)):
            if job.alert.reason == Verdict.RETRACTED:
                self._marks.put(settled(delivery, DeliveryState.COLLAPSED, Reason.WITHDRAWN))
                return None
            return job
        alone = told.message_id is not None and told.reason != Reason.DIGESTED
        answered = await unit.outbox.alert(alert_id) if alone else None
        return replace(job, original=told.message_id, answered=answered)

    def _unwanted(self, delivery: Delivery, alert: Alert, chat: Chat) -> Delivery | None:
        """Return the delivery as it ends or rests when it is not to be sent; None when it is."""
        if not self._wording.knows(alert.tracker_id):
            return settled(delivery, DeliveryState.COLLAPSED, Reason.OUTDATED)
        if alert.withdrawn and not alert.changes:
            return settled(delivery, DeliveryState.COLLAPSED, Reason.WITHDRAWN)
        if alert.kind not in _ALWAYS and chat.subscription(alert.tracker_id) is None:
            return settled(delivery, DeliveryState.COLLAPSED, Reason.UNSUBSCRIBED)
        if chat.pause is not None:
            return settled(delivery, DeliveryState.PAUSED, Reason.UNREACHABLE)
        return self._gate.held(delivery)

    async def _original(self, unit: Unit, alert_id: str, chat_key: str) -> Delivery | None:
        """Return how an alert stands in a chat; what is over is read once an alert."""
        told = self._originals.get(alert_id, {}).get(chat_key)
        if told is not None and told.state in FINAL:
            return told
        still_open = (each for each in await unit.outbox.open_for(chat_key) if each.alert_id == alert_id)
        told = next(still_open, None)
        if told is None:
            self._originals = {alert_id: {each.chat_key: each for each in await unit.outbox.deliveries(alert_id)}}
            told = self._originals[alert_id].get(chat_key)
        return told


def _names(job: Job) -> list[tuple[str, str]]:
    """Return what tells a job's deliveries apart."""
    return [(each.alert_id, each.chat_key) for each in (job.delivery, *job.also)]
