"""The operator's desk, as use cases: what was told and may be withdrawn, how a correction fares, the operator's words.

What a decision does is in `bot.service.review`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from bot.domain.alerts import Alert, AlertKind
from bot.domain.delivery import DeliveryState
from bot.domain.entries import short_hash
from bot.domain.rows import Action, Decision, Effect, LedgerRow
from bot.domain.trackers import Catalogue, Tracker
from bot.errors import OperatorError, StoreError, StoreFull
from bot.service.ledgers import Ledgers
from bot.service.ports import Clock, Store, Unit
from bot.service.review import Decided, Reviews

DRAFT = "desk/draft"
"""The announcement that waits for its confirmation: one at a time, kept over a restart."""
LOOK_BACK = timedelta(days=14)
"""Message ids are kept so long: what was told before cannot be answered."""
_STANDS = frozenset({Effect.SETS, Effect.BATCHES, Effect.FILLS, Effect.JOINS, Effect.ANNOUNCES})
_TAKES = frozenset({Action.RETRACT, Action.CORRECT, Action.MERGE})
_ARRIVED = frozenset({DeliveryState.SENT, DeliveryState.PARKED, DeliveryState.DOUBTFUL})
_UNDER_WAY = frozenset({DeliveryState.PENDING, DeliveryState.WAITING, DeliveryState.DOUBTFUL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a correction has come, in chats."""

    answered: int = 0
    waiting: int = 0
    lost: int = 0
    """Cannot be reached, or refused."""


class Desk:
    """What the operator's chat asks for, beside the decisions themselves."""

    def __init__(self, *, store: Store, ledgers: Ledgers, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._clock = clock
        self._reviews = Reviews(store=store, ledgers=ledgers, catalogue=catalogue, clock=clock)

    def held(self) -> list[tuple[Tracker, LedgerRow]]:
        """Return what waits for a decision, oldest first."""
        return self._reviews.held()

    def find(self, row_id: str) -> tuple[Tracker, LedgerRow]:
        """Return the row whose id begins so.

        Raises:
            OperatorError: there is no such row, or more than one.
        """
        return self._reviews.find(row_id)

    async def decide(self, decision: Decision) -> Decided:
        """Carry a decision out; what is withdrawn or corrected already is not answered a second time.

        Raises:
            OperatorError: the row cannot be decided on in this way; nothing was recorded.
            StoreError: it could not be written; nothing was recorded.
        """
        try:
            return await self._decide(decision)
        except StoreFull:
            raise
        except StoreError:  # an entry that was read meanwhile took the row's number: decided anew on what stands now
            return await self._decide(decision)

    async def _decide(self, decision: Decision) -> Decided:
        tracker, row = self.find(decision.target)
        if decision.action in _TAKES and row.row_id in self._taken(tracker.tracker_id):
            raise OperatorError(f"row {row.row_id} is withdrawn or corrected already")
        return await self._reviews.decide(decision)

    def _taken(self, tracker_id: str) -> set[str]:
        """Return the rows that a decision has taken away."""
        rows = self._ledgers.of(tracker_id).rows
        return {row.decision.target for row in rows if row.decision and row.decision.action in _TAKES}

    def told(self, most: int) -> list[tuple[Tracker, LedgerRow]]:
        """Return the latest facts that were told and still stand, the newest first."""
        since = self._clock.now() - LOOK_BACK
        found = []
        for tracker in self._catalogue.trackers:
            rows = self._ledgers.of(tracker.tracker_id).rows
            gone = self._taken(tracker.tracker_id)
            newest = (row for row in reversed(rows) if _tellable(row) and row.row_id not in gone)
            found += [(tracker, row) for row in islice(newest, most) if row.recorded_at >= since]
        return sorted(found, key=lambda pair: pair[1].recorded_at, reverse=True)[:most]

    async def reached(self, tracker_id: str, row: LedgerRow) -> int:
        """Return how many chats got an alert that told a row."""
        async with self._store.unit() as unit:
            alerts = await unit.outbox.recent(tracker_id, self._clock.now() - LOOK_BACK)
            told = [alert for alert in alerts if any(change.change_id == row.change_id for change in alert.changes)]
            states = [await _states(unit, alert.alert_id) for alert in told]
        return sum(count for each in states for state, count in each.items() if state in _ARRIVED)

    async def progress(self, row_id: str) -> Progress:
        """Return how far the corrections that a decision made have come; `row_id` is the decision's own row.

        Raises:
            OperatorError: there is no such row.
        """
        tracker, row = self.find(row_id)
        answered = waiting = lost = 0
        async with self._store.unit() as unit:
            alerts = await unit.outbox.recent(tracker.tracker_id, row.recorded_at - timedelta(seconds=1))
            for alert in _corrections(alerts, row):
                states = await _states(unit, alert.alert_id)
                answered += states[DeliveryState.SENT]
                waiting += sum(states[state] for state in _UNDER_WAY)
                lost += sum(n for state, n in states.items() if state not in {DeliveryState.SENT, *_UNDER_WAY})
            for alert in _corrections(await unit.outbox.gathering(), row):
                states = await _states(unit, alert.answers or "")
                waiting += sum(states[state] for state in _ARRIVED)
        return Progress(answered=answered, waiting=waiting, lost=lost)

    async def draft(self, tracker_id: str, words: str) -> str:
        """Keep an announcement until it is confirmed; return the key that confirms this one and no other."""
        key = short_hash("draft", tracker_id, words, self._clock.now().isoformat())
        async with self._store.unit() as unit:
            await unit.notes.put(DRAFT, json.dumps({"key": key, "tracker": tracker_id, "words": words}))
        return key

    async def publish(self, key: str) -> bool:
        """Tell every follower the announcement of this key; False: it was told or thrown away before."""
        async with self._store.unit() as unit:
            noted = json.loads(await unit.notes.get(DRAFT) or "{}")
            if noted.get("key") != key:
                return False
            now = self._clock.now()
            notice = Alert(
                alert_id=short_hash("notice", key),
                tracker_id=noted["tracker"],
                kind=AlertKind.NOTICE,
                created_at=now,
                ready_at=now,
                words=noted["words"],
                reason="announced",
            )
            await unit.outbox.put(notice)
            await unit.notes.put(DRAFT, None)
        return True

    async def discard(self) -> None:
        """Throw the announcement that waits away."""
        async with self._store.unit() as unit:
            await unit.notes.put(DRAFT, None)


def _tellable(row: LedgerRow) -> bool:
    """Tell whether a row states a fact that was made known: as it was read, or as the operator let it stand."""
    return row.pushed and row.claim is not None and row.sighting is not None and row.effect in _STANDS


def _corrections(alerts: Sequence[Alert], row: LedgerRow) -> list[Alert]:
    """Return those alerts that tell of a decision's row as a correction."""
    return [
        alert
        for alert in alerts
        if alert.kind is AlertKind.CORRECTION and any(change.row.row_id == row.row_id for change in alert.changes)
    ]


async def _states(unit: Unit, alert_id: str) -> Counter[DeliveryState]:
    """Return how many deliveries of an alert stand in each state."""
    return Counter(delivery.state for delivery in await unit.outbox.deliveries(alert_id))
