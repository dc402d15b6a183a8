"""What the operator decides: held claims approved, rejected or corrected, alerts retracted, and everybody told."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.delivery import DeliveryState
from bot.domain.gathering import gather
from bot.domain.reports import compare
from bot.domain.review import Review, decide_review
from bot.domain.rows import Decision, LedgerRow
from bot.domain.trackers import Catalogue, Tracker
from bot.errors import OperatorError
from bot.service.ledgers import Ledgers
from bot.service.ports import Clock, Store, Unit
from bot.service.withdrawing import take_back

log = logging.getLogger(__name__)

_ARRIVED = frozenset({DeliveryState.SENT, DeliveryState.PARKED, DeliveryState.DOUBTFUL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What came of a decision, for the operator."""

    review: Review
    tracker: Tracker
    corrected: int = 0
    """Chats that got the withdrawn alert and are told."""


class Reviews:
    """The operator's use cases."""

    def __init__(self, *, store: Store, ledgers: Ledgers, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._ledgers = ledgers
        self._catalogue = catalogue
        self._clock = clock

    def held(self) -> list[tuple[Tracker, LedgerRow]]:
        """Return what waits for the operator, oldest first."""
        return [
            (tracker, hold.row)
            for tracker in self._catalogue.trackers
            for hold in sorted(self._ledgers.of(tracker.tracker_id).holds.values(), key=lambda h: h.at)
            if hold.open
        ]

    def find(self, row_id: str) -> tuple[Tracker, LedgerRow]:
        """Return the row whose id begins so.

        Raises:
            OperatorError: there is no such row, or more than one.
        """
        found = [
            (tracker, row)
            for tracker in self._catalogue.trackers
            for row in self._ledgers.of(tracker.tracker_id).rows
            if row_id and row.row_id.startswith(row_id)
        ]
        if len(found) != 1:
            what = "no row" if not found else f"{len(found)} rows"
            raise OperatorError(f"{what} of the ledger begins with `{row_id}`: `recuento review` lists those that wait")
        return found[0]

    async def decide(self, decision: Decision) -> Decided:
        """Record a decision; tell what it made known, and correct what it withdrew in every chat that got it.

        Raises:
            OperatorError: the row cannot be decided on in this way; nothing was recorded.
        """
        async with self._ledgers.turn:
            tracker, target = self.find(decision.target)
            now = self._clock.now()
            review = decide_review(self._ledgers.of(tracker.tracker_id), replace(decision, target=target.row_id), now)
            comparison = compare(review.ledger, tracker, now)
            async with self._store.unit() as unit:
                await unit.ledger.append(review.rows)
                answers, waiting = await take_back(unit, tracker.tracker_id, review, comparison, now)
                corrected = sum([await _got(unit, a.answers) for a in answers])
                if not answers:
                    alert = gather(waiting, review.changes, comparison, now, timedelta(0))
                    if alert is not None and alert is not waiting:
                        await unit.outbox.put(alert)
            self._ledgers.replace(tracker.tracker_id, review.ledger)
        log.info("the operator decided: %s", decision.action, extra={"row": target.row_id})
        return Decided(review=review, tracker=tracker, corrected=corrected)


async def _got(unit: Unit, alert_id: str | None) -> int:
    """Return how many chats got an alert."""
    found = [] if alert_id is None else await unit.outbox.deliveries(alert_id)
    return sum(d.state in _ARRIVED for d in found)
