"""The outbox: one document an alert with its recipients packed; what is due comes from queues in memory."""

from __future__ import annotations

import asyncio
import heapq
from collections import Counter, deque
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.domain.alerts import Alert, AlertStage
from bot.domain.delivery import FINAL, Delivery, DeliveryState
from bot.errors import StoreError
from bot.service.ports import Backlog
from storage.changes import Changes, Staged
from storage.recipients import Cell, Recipients, Shape, cell_of, counts_of, micros
from storage.records import document_of, value_of
from storage.roster import Roster
from storage.tables import DocumentTable, Raw

SLICE = 250
"""Deliveries worked on before the event loop gets its turn."""

_SENDABLE = frozenset({DeliveryState.PENDING, DeliveryState.WAITING, DeliveryState.DOUBTFUL})


class Envelope:
    """An alert with its recipients and the queues of those that are to be sent."""

    def __init__(self, alert: Alert, packed: Raw | None = None, keys: Sequence[str] = ()) -> None:
        self.alert = alert
        self.ready: deque[int] = deque()
        self.later: list[tuple[int, int]] = []
        self.claimed: set[int] = set()
        self.packed = packed
        """The recipients as stored; None while they are being changed."""
        self._recipients: Recipients | None = None
        if packed is None:
            self._recipients = Recipients()
        elif self.open:
            for number in tuple(self.recipients.numbers()):
                if number < len(keys) and keys[number]:
                    self.enqueue(number)
                else:  # a backup that a forgotten chat was taken out of
                    self.set(number, None)

    @property
    def recipients(self) -> Recipients:
        """The recipients, unpacked for as long as somebody needs them."""
        if self._recipients is None:
            self._recipients = Recipients.unpack(self.packed or {})
        return self._recipients

    @property
    def counts(self) -> Counter[DeliveryState]:
        """How many deliveries stand in each state."""
        return counts_of(self.packed or {}) if self._recipients is None else self._recipients.counts

    @property
    def open(self) -> int:
        """How many deliveries are not final."""
        return sum(count for state, count in self.counts.items() if state not in FINAL)

    @property
    def order(self) -> tuple[datetime, str]:
        """Oldest alert first."""
        return self.alert.created_at, self.alert.alert_id

    def set(self, number: int, cell: Cell | None) -> None:
        """Change one delivery and queue it if it is to be sent."""
        recipients = self.recipients
        self.packed = None
        recipients.set(number, cell)
        self.claimed.discard(number)
        self.enqueue(number)

    def enqueue(self, number: int) -> None:
        """Queue a delivery if it is to be sent."""
        cell = self.recipients.get(number)
        if cell is None or cell.shape.state not in _SENDABLE:
            return
        if cell.not_before is None:
            self.ready.append(number)
        else:
            heapq.heappush(self.later, (cell.not_before, number))

    def claim(self, now: int, limit: int) -> list[int]:
        """Take up to `limit` chats that may be sent to now off the queues."""
        while self.later and self.later[0][0] <= now:
            self.ready.append(heapq.heappop(self.later)[1])
        taken: list[int] = []
        while self.ready and len(taken) < limit:
            number = self.ready.popleft()
            cell = self.recipients.get(number)
            if number not in self.claimed and cell and cell.shape.state in _SENDABLE and (cell.not_before or 0) <= now:
                self.claimed.add(number)
                taken.append(number)
        return taken

    def release(self, numbers: Sequence[int]) -> None:
        """Give claimed deliveries back."""
        for number in numbers:
            self.claimed.discard(number)
            self.enqueue(number)

    def document(self) -> Raw:
        """Return it as stored, packing the recipients if they changed."""
        if self.packed is None:
            self.packed = self.recipients.pack()
        return {"alert": document_of(self.alert), "recipients": self.packed}

    def rest(self) -> None:
        """Give the memory of unpacked recipients back when nobody is left to be told."""
        if self.packed is not None and not self.open:
            self._recipients = None
            self.ready.clear()
            self.later.clear()


class OutboxRepository(Staged):
    """Alerts and their deliveries."""

    def __init__(self, table: DocumentTable, changes: Changes, roster: Roster) -> None:
        super().__init__(table, changes)
        self.roster = roster
        self._envelopes = {
            key: Envelope(value_of(Alert, row.get("alert")), row.get("recipients", {}), roster.keys)
            for key, row in table.rows().items()
        }

    async def put(self, alert: Alert) -> None:
        """Store an alert, replacing the one with its id."""
        key = alert.alert_id
        envelope = self._envelopes.get(key)
        if envelope is None:
            self._changes.note(partial(self._envelopes.__delitem__, key))
            self._envelopes[key] = Envelope(alert)
        else:
            before = envelope.alert
            self._changes.note(lambda: setattr(envelope, "alert", before))
            envelope.alert = alert
        self._touched.add(key)

    async def alert(self, alert_id: str) -> Alert | None:
        """Return an alert that is still kept."""
        envelope = self._envelopes.get(alert_id)
        return None if envelope is None else envelope.alert

    async def gathering(self) -> Sequence[Alert]:
        """Return the alerts that wait for more changes."""
        return [each.alert for each in self._in_order() if each.alert.stage is AlertStage.GATHERING]

    async def recent(self, tracker_id: str, since: datetime) -> Sequence[Alert]:
        """Return a tracker's addressed alerts created since a time, oldest first."""
        alerts = (each.alert for each in self._in_order())
        return [
            alert
            for alert in alerts
            if (alert.tracker_id, alert.stage) == (tracker_id, AlertStage.ADDRESSED) and alert.created_at >= since
        ]

    async def address(self, alert_id: str, chat_keys: Sequence[str], not_before: datetime | None = None) -> None:
        """Make a pending delivery for each chat; one that exists already is left as it is.

        Raises:
            StoreError: no alert has this id.
        """
        envelope = self._envelopes.get(alert_id)
        if envelope is None:
            raise StoreError(f"alert {alert_id} is not in the outbox: put it there before it is addressed")
        known, added = len(self.roster.keys), list[int]()

        def undo() -> None:
            for number in added:
                envelope.set(number, None)
            self.roster.truncate(known)

        self._changes.note(undo)
        self._touched.add(alert_id)
        fresh = Cell(Shape(DeliveryState.PENDING), None if not_before is None else micros(not_before))
        for place, chat_key in enumerate(chat_keys, 1):
            number = self.roster.ensure(chat_key)
            if envelope.recipients.get(number) is None:
                added.append(number)
                envelope.set(number, fresh)
            if place % SLICE == 0:
                await asyncio.sleep(0)

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Claim up to `limit` deliveries that may be sent now, oldest alert first."""
        claimed: list[Delivery] = []
        queued = (envelope for envelope in self._envelopes.values() if envelope.ready or envelope.later)
        for envelope in sorted(queued, key=lambda each: each.order):
            if len(claimed) >= limit:
                break
            taken = envelope.claim(micros(now), limit - len(claimed))
            self._changes.note(partial(envelope.release, taken), stored=False)
            claimed.extend(self._named(envelope, taken))
        return claimed

    async def open_for(self, chat_key: str) -> Sequence[Delivery]:
        """Return a chat's deliveries that are not final."""
        number = self.roster.number(chat_key)
        if number is None:
            return []
        found = (delivery for each in self._in_order() if each.open for delivery in self._named(each, [number]))
        return [delivery for delivery in found if delivery.state not in FINAL]

    async def deliveries(self, alert_id: str) -> Sequence[Delivery]:
        """Return an alert's deliveries, with the message ids that corrections need."""
        envelope = self._envelopes.get(alert_id)
        if envelope is None:
            return []
        numbers, found = tuple(envelope.recipients.numbers()), list[Delivery]()
        for begin in range(0, len(numbers), SLICE):
            found.extend(self._named(envelope, numbers[begin : begin + SLICE]))
            await asyncio.sleep(0)
        envelope.rest()
        return found

    async def backlog(self) -> Backlog:
        """Return how much waits: the deliveries that are not final."""
        total: Counter[DeliveryState] = Counter()
        waiting = [envelope for envelope in self._envelopes.values() if envelope.open]
        for envelope in waiting:
            total.update(envelope.counts)
        return Backlog(
            by_state={state: count for state, count in total.items() if count and state not in FINAL},
            oldest=min((envelope.alert.created_at for envelope in waiting), default=None),
        )

    async def prune(self, before: datetime) -> int:
        """Forget alerts created before a time whose deliveries are all final; return how many."""
        gone = {
            key: each
            for key, each in self._envelopes.items()
            if each.alert.created_at < before and each.alert.stage is AlertStage.ADDRESSED and not each.open
        }
        self._changes.note(lambda: self._envelopes.update(gone), stored=bool(gone))
        for key in gone:
            del self._envelopes[key]
        self._touched.update(gone)
        return len(gone)

    def apply(self, delivery: Delivery) -> None:
        """Take over what became of a delivery; one that is not there any more is passed over.

        Not undone with a unit: the journal holds it already.
        """
        envelope = self._envelopes.get(delivery.alert_id)
        number = self.roster.number(delivery.chat_key)
        if envelope is not None and number is not None and envelope.recipients.get(number) is not None:
            envelope.set(number, cell_of(delivery))
            self._touched.add(delivery.alert_id)

    def drop_chat(self, chat_key: str) -> int:
        """Forget a chat's deliveries that are not over; return how many.

        Those of alerts that are over lose the pseudonym: nothing leads from the number that remains to the chat.
        """
        self.roster.alias(chat_key, None)
        number = self.roster.number(chat_key)
        if number is None:
            return 0
        gone = sum(self._set(envelope, number, None) for envelope in self._envelopes.values() if envelope.open)
        self.roster.blank(number)
        return gone

    async def move_chat(self, old_key: str, new_key: str) -> None:
        """Re-address a chat's deliveries; where the new chat has the alert already, its delivery stands."""
        old, new = self.roster.own_number(old_key), self.roster.number(new_key)
        if old is None:
            self._rename(old_key, new_key)
            return
        if new is None or new == old:
            self.roster.rename(old, new_key)
            return
        for envelope in self._in_order():
            cell, in_flight = envelope.recipients.get(old), old in envelope.claimed
            if cell is not None and envelope.recipients.get(new) is None:
                self._set(envelope, new, cell)
                envelope.claimed |= {new} if in_flight else set()
            self._set(envelope, old, None)
            envelope.rest()
            await asyncio.sleep(0)
        self.roster.blank(old)
        self.roster.alias(old_key, new)

    def _rename(self, old_key: str, new_key: str) -> None:
        """Let a chat that nothing was addressed to be found by its former pseudonym too."""
        known = len(self.roster.keys)
        self._changes.note(lambda: self.roster.truncate(known))
        self.roster.alias(old_key, self.roster.ensure(new_key))

    def _set(self, envelope: Envelope, number: int, cell: Cell | None) -> bool:
        before = envelope.recipients.get(number)
        if before == cell:
            return False
        claimed = envelope.claimed & {number}

        def undo() -> None:
            envelope.set(number, before)
            envelope.claimed |= claimed

        self._changes.note(undo)
        envelope.set(number, cell)
        self._touched.add(envelope.alert.alert_id)
        return True

    def settle(self) -> None:
        """Forget what was touched, and give memory back."""
        for key in self._touched & self._envelopes.keys():
            self._envelopes[key].rest()
        super().settle()

    def _in_order(self) -> list[Envelope]:
        return sorted(self._envelopes.values(), key=lambda envelope: envelope.order)

    def _named(self, envelope: Envelope, numbers: Sequence[int]) -> list[Delivery]:
        """Return the deliveries to these chats, except those to chats that were forgotten."""
        alert_id, keys = envelope.alert.alert_id, self.roster.keys
        cells = ((keys[number], envelope.recipients.get(number)) for number in numbers)
        return [cell.delivery(alert_id, key) for key, cell in cells if key and cell is not None]

    def _document(self, key: str) -> Raw | None:
        envelope = self._envelopes.get(key)
        return None if envelope is None else envelope.document()
