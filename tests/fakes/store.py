"""The store in memory: the same ports and promises as the one on the disk, without the disk."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.alerts import Alert, AlertStage
from bot.domain.chats import Address, Chat, ChatKind
from bot.domain.delivery import FINAL, Delivery, DeliveryState
from bot.domain.feeds import FeedState, SeenEntry
from bot.domain.rows import LedgerRow
from bot.errors import StoreError, StoreFull
from bot.service.ports import Backlog, Chats, FeedStates, LedgerRows, Notes, Outbox, SeenEntries, Unit

_SENDABLE = frozenset({DeliveryState.PENDING, DeliveryState.WAITING, DeliveryState.DOUBTFUL})


@dataclass
class State:
    """All that is stored, by key; every value is immutable, so that copying the dictionaries keeps a state."""

    feeds: dict[str, FeedState] = field(default_factory=dict)
    entries: dict[str, SeenEntry] = field(default_factory=dict)
    ledger: dict[tuple[str, int], LedgerRow] = field(default_factory=dict)
    alerts: dict[str, Alert] = field(default_factory=dict)
    deliveries: dict[tuple[str, str], Delivery] = field(default_factory=dict)
    claimed: dict[tuple[str, str], None] = field(default_factory=dict)
    chats: dict[str, Chat] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def copy(self) -> State:
        """Return a copy that later changes do not reach."""
        return State(**{name: dict(values) for name, values in vars(self).items()})

    def take(self, other: State) -> None:
        """Become as another."""
        vars(self).update(vars(other))


class FakeFeedStates:
    """Feed states in a dictionary."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def all(self) -> Sequence[FeedState]:
        """Return every feed's state."""
        return tuple(self._state.feeds.values())

    async def put(self, state: FeedState) -> None:
        """Store a feed's state."""
        self._state.feeds[state.url] = state


class FakeSeenEntries:
    """Seen entries in a dictionary."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def known(self, entry_ids: Sequence[str]) -> Mapping[str, SeenEntry]:
        """Return those that were seen."""
        return {key: self._state.entries[key] for key in entry_ids if key in self._state.entries}

    async def same_words(self, fingerprints: Sequence[str]) -> frozenset[str]:
        """Return those that some entry has."""
        return frozenset(fingerprints) & {entry.fingerprint for entry in self._state.entries.values()} - {""}

    async def put(self, entries: Sequence[SeenEntry]) -> None:
        """Store entries."""
        self._state.entries.update({entry.entry_id: entry for entry in entries})

    async def prune(self, before: datetime, keep_per_feed: int) -> int:
        """Forget old entries, but never the latest of a feed."""
        kept: Counter[str] = Counter()
        entries = self._state.entries
        gone = 0
        for entry in sorted(entries.values(), key=lambda each: (each.last_seen_at, each.entry_id), reverse=True):
            kept[entry.feed_url] += 1
            if kept[entry.feed_url] > keep_per_feed and entry.last_seen_at < before:
                del entries[entry.entry_id]
                gone += 1
        return gone


class FakeLedgerRows:
    """Ledger rows in a dictionary."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def load(self, tracker_id: str) -> Sequence[LedgerRow]:
        """Return a tracker's rows in order."""
        return [
            row
            for (tracker, _), row in sorted(self._state.ledger.items(), key=lambda each: each[0])
            if tracker == tracker_id
        ]

    async def append(self, rows: Sequence[LedgerRow]) -> None:
        """Append rows, refusing numbers that are taken."""
        fresh = {(row.tracker_id, row.number): row for row in rows}
        if len(fresh) < len(rows) or fresh.keys() & self._state.ledger.keys():
            raise StoreError("the ledger has a row of the same number already: rows are never replaced")
        self._state.ledger.update(fresh)


class FakeOutbox:
    """Alerts and deliveries in dictionaries."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def put(self, alert: Alert) -> None:
        """Store an alert."""
        self._state.alerts[alert.alert_id] = alert

    async def alert(self, alert_id: str) -> Alert | None:
        """Return an alert."""
        return self._state.alerts.get(alert_id)

    async def gathering(self) -> Sequence[Alert]:
        """Return the alerts that wait for more changes."""
        return [alert for alert in self._in_order() if alert.stage is AlertStage.GATHERING]

    async def recent(self, tracker_id: str, since: datetime) -> Sequence[Alert]:
        """Return a tracker's addressed alerts, oldest first."""
        return [
            alert
            for alert in self._in_order()
            if alert.tracker_id == tracker_id and alert.stage is AlertStage.ADDRESSED and alert.created_at >= since
        ]

    async def address(self, alert_id: str, chat_keys: Sequence[str], not_before: datetime | None = None) -> None:
        """Make pending deliveries."""
        if alert_id not in self._state.alerts:
            raise StoreError(f"alert {alert_id} is not in the outbox: put it there before it is addressed")
        for chat_key in chat_keys:
            key = self._state.former.get(chat_key, chat_key)
            fresh = Delivery(alert_id=alert_id, chat_key=key, not_before=not_before)
            self._state.deliveries.setdefault((alert_id, key), fresh)

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Claim deliveries that may be sent now, oldest alert first."""
        free = (
            delivery
            for alert in self._in_order()
            for (alert_id, _), delivery in self._state.deliveries.items()
            if alert_id == alert.alert_id and self._sendable(delivery, now)
        )
        claimed = [delivery for _, delivery in zip(range(limit), free, strict=False)]
        self._state.claimed.update(dict.fromkeys((each.alert_id, each.chat_key) for each in claimed))
        return claimed

    async def open_for(self, chat_key: str) -> Sequence[Delivery]:
        """Return a chat's deliveries that are not final."""
        key = self._state.former.get(chat_key, chat_key)
        return [
            delivery
            for alert in self._in_order()
            if (delivery := self._state.deliveries.get((alert.alert_id, key))) and delivery.state not in FINAL
        ]

    async def deliveries(self, alert_id: str) -> Sequence[Delivery]:
        """Return an alert's deliveries."""
        return [delivery for (alert, _), delivery in self._state.deliveries.items() if alert == alert_id]

    async def backlog(self) -> Backlog:
        """Return how much waits."""
        waiting = [delivery for delivery in self._state.deliveries.values() if delivery.state not in FINAL]
        return Backlog(
            by_state=Counter(delivery.state for delivery in waiting),
            oldest=min((self._state.alerts[each.alert_id].created_at for each in waiting), default=None),
        )

    async def prune(self, before: datetime) -> int:
        """Forget alerts that are over."""
        busy = {each.alert_id for each in self._state.deliveries.values() if each.state not in FINAL}
        gone = {
            alert.alert_id
            for alert in self._state.alerts.values()
            if alert.created_at < before and alert.stage is AlertStage.ADDRESSED and alert.alert_id not in busy
        }
        for alert_id in gone:
            del self._state.alerts[alert_id]
        for key in [key for key in self._state.deliveries if key[0] in gone]:
            del self._state.deliveries[key]
        return len(gone)

    def _in_order(self) -> Sequence[Alert]:
        return sorted(self._state.alerts.values(), key=lambda alert: (alert.created_at, alert.alert_id))

    def _sendable(self, delivery: Delivery, now: datetime) -> bool:
        return (
            delivery.state in _SENDABLE
            and (delivery.alert_id, delivery.chat_key) not in self._state.claimed
            and (delivery.not_before is None or delivery.not_before <= now)
        )


class FakeChats:
    """Chats in a dictionary, their pseudonyms a plain hash."""

    def __init__(self, state: State) -> None:
        self._state = state

    def key_of(self, address: Address) -> str:
        """Return a chat's pseudonym."""
        return hashlib.sha256(f"fake {address}".encode()).hexdigest()[:32]

    async def get(self, address: Address) -> Chat | None:
        """Return a chat."""
        return self._state.chats.get(self.key_of(address))

    async def by_key(self, chat_key: str) -> Chat | None:
        """Return the chat behind a pseudonym."""
        return self._state.chats.get(self._state.former.get(chat_key, chat_key))

    async def put(self, chat: Chat) -> None:
        """Store a chat."""
        self._state.chats[self.key_of(chat.address)] = chat

    async def of(self, chat_id: int) -> Sequence[Chat]:
        """Return a chat and its topics."""
        return [self._state.chats[key] for key in sorted(self._keys(chat_id)) if key in self._state.chats]

    async def forget(self, chat_id: int) -> int:
        """Delete a chat, its topics and its deliveries."""
        keys = self._keys(chat_id)
        gone = [key for key in self._state.deliveries if key[1] in keys]
        for each in gone:
            del self._state.deliveries[each]
        records = sum(self._state.chats.pop(key, None) is not None for key in keys)
        former = self._state.former.items()
        self._state.former = {old: new for old, new in former if old not in keys and new not in keys}
        return records + len(gone)

    async def move(self, old_id: int, new_id: int) -> None:
        """Re-address a chat that migrated."""
        for key in self._keys(old_id) if old_id != new_id else ():
            chat = self._state.chats.pop(key, None)
            address = Address(new_id, chat.address.thread_id if chat else None)
            new_key = self.key_of(address)
            there = self._state.chats.get(new_key)
            if chat and not (there and there.subscriptions):
                kind = ChatKind.SUPERGROUP if chat.kind is ChatKind.GROUP else chat.kind
                self._state.chats[new_key] = replace(chat, address=address, kind=kind)
            self._move_deliveries(key, new_key)

    def _move_deliveries(self, key: str, new_key: str) -> None:
        moved = [each for each in self._state.deliveries if each[1] == key]
        for alert_id, _ in moved:
            delivery = self._state.deliveries.pop((alert_id, key))
            self._state.deliveries.setdefault((alert_id, new_key), replace(delivery, chat_key=new_key))
            if self._state.claimed.pop((alert_id, key), 1) is None:
                self._state.claimed[alert_id, new_key] = None
        self._state.former = {old: new_key if new == key else new for old, new in self._state.former.items()}
        self._state.former[key] = new_key

    async def followers(self, tracker_id: str, after: str | None, limit: int) -> Sequence[Chat]:
        """Return chats that follow a tracker, in order of their keys."""
        chats = sorted(self._state.chats.items())
        return [chat for key, chat in chats if chat.subscription(tracker_id) and key > (after or "")][:limit]

    async def count(self) -> Mapping[ChatKind, int]:
        """Return how many chats follow something."""
        return Counter(chat.kind for chat in self._state.chats.values() if chat.subscriptions)

    def _keys(self, chat_id: int) -> set[str]:
        known = {key for key, chat in self._state.chats.items() if chat.address.chat_id == chat_id}
        return known | {self.key_of(Address(chat_id))}


class FakeNotes:
    """Notes in a dictionary."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def get(self, name: str) -> str | None:
        """Return what was noted."""
        return self._state.notes.get(name)

    async def put(self, name: str, text: str | None) -> None:
        """Note something; None removes it."""
        self._state.notes.pop(name, None)
        if text is not None:
            self._state.notes[name] = text


@dataclass
class FakeUnit:
    """What a unit of work reads and changes."""

    feeds: FeedStates
    entries: SeenEntries
    ledger: LedgerRows
    outbox: Outbox
    chats: Chats
    notes: Notes


class FakeStore:
    """The `Store` port in memory. `full = True` makes every write fail as a full disk does."""

    def __init__(self) -> None:
        self.state = State()
        self.full = False
        self.commits = 0
        """Units that changed something."""
        self.closed = False
        self._turn = asyncio.Lock()
        self._arrived: list[Delivery] = []
        """Marks that came during a unit; the next one sees them."""
        state = self.state
        self._unit = FakeUnit(
            FakeFeedStates(state),
            FakeSeenEntries(state),
            FakeLedgerRows(state),
            FakeOutbox(state),
            FakeChats(state),
            FakeNotes(state),
        )

    def unit(self) -> AbstractAsyncContextManager[Unit]:
        """Open a unit of work."""
        return self._open()

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[Unit]:
        async with self._turn:
            self._refuse_closed()
            self._take_marks()
            before = self.state.copy()
            try:
                yield self._unit
                self._commit(before)
            except BaseException:
                self.state.take(before)
                raise

    def _commit(self, before: State) -> None:
        changed = replace(self.state, claimed={}) != replace(before, claimed={})
        if changed and self.full:
            raise StoreFull("the store could not be written: the disk is full: make room, nothing else is needed")
        self.commits += changed

    async def mark(self, deliveries: Sequence[Delivery]) -> None:
        """Take over what became of claimed deliveries."""
        self._refuse_closed()
        if self.full:
            raise StoreFull("the delivery journal could not be written: the disk is full")
        self._arrived.extend(deliveries)
        if not self._turn.locked():
            self._take_marks()

    def _take_marks(self) -> None:
        for delivery in self._arrived:
            chat_key = self.state.former.get(delivery.chat_key, delivery.chat_key)
            key = (delivery.alert_id, chat_key)
            if key in self.state.deliveries:
                self.state.claimed.pop(key, None)
                self.state.deliveries[key] = replace(delivery, chat_key=chat_key)
        self._arrived.clear()

    def restart(self) -> None:
        """Forget the claims, as a new process does."""
        self.state.claimed.clear()
        self.closed = False

    async def close(self) -> None:
        """Refuse everything from now on."""
        self.closed = True

    def _refuse_closed(self) -> None:
        if self.closed:
            raise StoreError("the store is closed")
