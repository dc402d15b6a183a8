"""What a soak's store says was told to whom, held against what the server got."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.clock import SystemClock
from bot.domain.chats import Address
from bot.domain.delivery import FINAL, Delivery, DeliveryState, Reason
from bot.domain.rows import LedgerRow
from bot.domain.trackers import Tracker
from storage import open_store


@dataclass
class Books:
    """Everything that was ever seen in the store, kept although the store forgets alerts after two weeks."""

    tracker: Tracker
    users: range
    chats: dict[str, int] = field(default_factory=dict)
    """Chat id by pseudonym."""
    told_by: dict[str, set[str]] = field(default_factory=dict)
    """Alert ids by change id."""
    deliveries: dict[str, dict[str, Delivery]] = field(default_factory=dict)
    """By alert id and pseudonym."""
    pushed: set[str] = field(default_factory=set)
    """Change ids that the ledger says are told to everybody."""
    open: int = 0
    rows: int = 0

    async def look(self, folder: Path, since: datetime) -> None:
        """Read a copy of the data folder."""
        with tempfile.TemporaryDirectory(prefix="recuento-audit-") as name:
            copy = Path(name) / "var"
            shutil.copytree(folder / "var", copy)
            (copy / "lock").unlink(missing_ok=True)
            store = open_store(copy, folder / "key", clock=SystemClock())
            try:
                async with store.unit() as unit:
                    if not self.chats:
                        self.chats = {unit.chats.key_of(Address(user)): user for user in self.users}
                    rows = await unit.ledger.load(self.tracker.tracker_id)
                    self.rows = len(rows)
                    self.pushed |= {row.change_id for row in rows if _for_everybody(row)}
                    self.open = 0
                    for alert in await unit.outbox.recent(self.tracker.tracker_id, since):
                        for change in alert.changes:
                            self.told_by.setdefault(change.change_id, set()).add(alert.alert_id)
                        deliveries = await unit.outbox.deliveries(alert.alert_id)
                        self.open += sum(d.state not in FINAL for d in deliveries)
                        self.deliveries.setdefault(alert.alert_id, {}).update({d.chat_key: d for d in deliveries})
            finally:
                await store.close()

    # -- verdict -------------------------------------------------------------------------------------------------------

    def states(self) -> Counter[str]:
        """Return how many deliveries ended in which way."""
        return Counter(
            f"{d.state.value}{'/' + d.reason if d.reason else ''}" for a in self.deliveries.values() for d in a.values()
        )

    def untold(self, messages: dict[int, set[int]]) -> Counter[str]:
        """Return, by what is missing, how many times a chat was not told a fact that the ledger pushed."""
        missing: Counter[str] = Counter()
        for change_id in self.pushed:
            alerts = self.told_by.get(change_id, set())
            for key, user in self.chats.items():
                found = [d for a in alerts if (d := self.deliveries.get(a, {}).get(key)) is not None]
                if not found:
                    missing["no delivery was made"] += 1
                elif any(_arrived(d, messages.get(user, set())) or _parked(d) for d in found):
                    continue
                else:
                    missing[" ".join(sorted({f"{d.state.value}/{d.reason}" for d in found}))] += 1
        return missing

    def parked(self) -> list[int]:
        """Return the chats, one for each delivery that two doubtful answers parked: the operator heard of each."""
        return [self.chats[key] for a in self.deliveries.values() for key, d in a.items() if _parked(d)]

    def marked(self) -> set[tuple[int, int]]:
        """Return the messages that the store knows of, by chat and message id."""
        return {
            (self.chats[key], d.message_id)
            for a in self.deliveries.values()
            for key, d in a.items()
            if d.message_id is not None and key in self.chats
        }


def _for_everybody(row: LedgerRow) -> bool:
    """Tell whether a row's fact is told to chats with the usual choices: no part, nobody unnamed."""
    return row.pushed and row.claim is not None and row.claim.group is None and row.claim.claimant is not None


def _arrived(delivery: Delivery, messages: Iterable[int]) -> bool:
    """Tell whether a fact reached a chat: the server has its message, or a newer figure took its place."""
    if delivery.state is DeliveryState.SENT:
        return delivery.message_id in messages
    return delivery.state is DeliveryState.COLLAPSED and delivery.reason == "superseded"


def _parked(delivery: Delivery) -> bool:
    """Tell whether two doubtful answers in a row ended a delivery: it may have arrived, and the operator was told."""
    return delivery.state is DeliveryState.PARKED and delivery.reason == Reason.IN_DOUBT_TWICE
