"""What the use cases need of the world: clock, feeds, store, messenger.

Narrow on purpose: every method can be served by a database on another machine; nothing on a hot path asks for
everything. Implementations pass the contract suite in tests/storage/contract.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.alerts import Alert
from bot.domain.chats import Address, Chat, ChatKind
from bot.domain.delivery import Delivery, DeliveryState, Outcome
from bot.domain.feeds import FeedState, SeenEntry
from bot.domain.rows import LedgerRow
from bot.rendering.blocks import Message
from bot.rendering.messages import Reader


class Clock(Protocol):
    """Time, passed in."""

    def now(self) -> datetime:
        """Return the time: aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class FeedStates(Protocol):
    """What is known of each feed."""

    async def all(self) -> Sequence[FeedState]:
        """Return every feed's state (hundreds at most)."""
        ...

    async def put(self, state: FeedState) -> None:
        """Store a feed's state under its address."""
        ...


class SeenEntries(Protocol):
    """What prevents a second alert for one entry."""

    async def known(self, entry_ids: Sequence[str]) -> Mapping[str, SeenEntry]:
        """Return those of the entries that were seen before."""
        ...

    async def same_words(self, fingerprints: Sequence[str]) -> frozenset[str]:
        """Return those of the fingerprints that some seen entry has."""
        ...

    async def put(self, entries: Sequence[SeenEntry]) -> None:
        """Store entries as seen, replacing what was known of them."""
        ...

    async def prune(self, before: datetime, keep_per_feed: int) -> int:
        """Forget entries last seen before a time, but never the latest `keep_per_feed` of a feed; return how many."""
        ...


class LedgerRows(Protocol):
    """The append-only rows of every tracker."""

    async def load(self, tracker_id: str) -> Sequence[LedgerRow]:
        """Return a tracker's rows in order; asked once, at start."""
        ...

    async def append(self, rows: Sequence[LedgerRow]) -> None:
        """Append rows; a number that is taken is refused with StoreError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """How much waits in the outbox."""

    by_state: Mapping[DeliveryState, int]
    oldest: datetime | None
    """When the oldest alert with open deliveries was created."""


class Outbox(Protocol):
    """Alerts, and their deliveries by chat."""

    async def put(self, alert: Alert) -> None:
        """Store an alert, replacing the one with its id."""
        ...

    async def alert(self, alert_id: str) -> Alert | None:
        """Return an alert that is still kept."""
        ...

    async def gathering(self) -> Sequence[Alert]:
        """Return the alerts that wait for more changes (a handful)."""
        ...

    async def recent(self, tracker_id: str, since: datetime) -> Sequence[Alert]:
        """Return a tracker's addressed alerts created since a time, oldest first."""
        ...

    async def address(self, alert_id: str, chat_keys: Sequence[str], not_before: datetime | None = None) -> None:
        """Make a pending delivery for each chat; one that exists already is left as it is."""
        ...

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Claim up to `limit` deliveries that may be sent now, oldest alert first.

        A claimed delivery is not returned again until it is marked, released or the process starts anew.
        """
        ...

    async def open_for(self, chat_key: str) -> Sequence[Delivery]:
        """Return a chat's deliveries that are not final."""
        ...

    async def deliveries(self, alert_id: str) -> Sequence[Delivery]:
        """Return an alert's deliveries, with the message ids that corrections need (kept 14 days)."""
        ...

    async def backlog(self) -> Backlog:
        """Return how much waits."""
        ...

    async def prune(self, before: datetime) -> int:
        """Forget alerts created before a time whose deliveries are all final; return how many."""
        ...


class Chats(Protocol):
    """Who is told. What is stored of them is encrypted."""

    def key_of(self, address: Address) -> str:
        """Return a chat's pseudonym: stable, and of no use without the key."""
        ...

    async def get(self, address: Address) -> Chat | None:
        """Return a chat, or None if nothing is stored of it."""
        ...

    async def by_key(self, chat_key: str) -> Chat | None:
        """Return the chat behind a pseudonym, or None if it was forgotten."""
        ...

    async def put(self, chat: Chat) -> None:
        """Store a chat under its address."""
        ...

    async def of(self, chat_id: int) -> Sequence[Chat]:
        """Return what is stored of a chat and of its topics (a handful), in order of their keys."""
        ...

    async def forget(self, chat_id: int) -> int:
        """Delete all that is stored of a chat and its topics, deliveries included; return how many records went."""
        ...

    async def move(self, old_id: int, new_id: int) -> None:
        """Re-address a chat that migrated, its topics and open deliveries included."""
        ...

    async def followers(self, tracker_id: str, after: str | None, limit: int) -> Sequence[Chat]:
        """Return chats that follow a tracker, in order of their keys, beginning after a key."""
        ...

    async def count(self) -> Mapping[ChatKind, int]:
        """Return how many chats follow something, by kind."""
        ...


class Notes(Protocol):
    """Small facts that survive a restart: by name, as text."""

    async def get(self, name: str) -> str | None:
        """Return what was noted."""
        ...

    async def put(self, name: str, text: str | None) -> None:
        """Note something; None removes it."""
        ...


class Unit(Protocol):
    """One unit of work: reads see its own writes; all of it is written at once, or nothing."""

    feeds: FeedStates
    entries: SeenEntries
    ledger: LedgerRows
    outbox: Outbox
    chats: Chats
    notes: Notes


class Store(Protocol):
    """The store. Units run one after another; the write happens off the event loop."""

    def unit(self) -> AbstractAsyncContextManager[Unit]:
        """Open a unit of work: committed on leaving, rolled back when an error leaves it.

        Raises:
            StoreFull: the disk refused; the old state stands, in memory too.
        """
        ...

    async def mark(self, deliveries: Sequence[Delivery]) -> None:
        """Write what became of claimed deliveries to the journal (fsynced), without rewriting the store.

        Returns once the marks are on disk. Folded into the store at its next write.
        """
        ...

    async def close(self) -> None:
        """Fold the journal, write, release the lock."""
        ...


class Messenger(Protocol):
    """The way to one chat. Never raises for what Telegram answers: every answer is an Outcome."""

    async def send(
        self,
        address: Address,
        message: Message,
        *,
        plain: bool = False,
        silent: bool = False,
        reply_to: int | None = None,
    ) -> Outcome:
        """Send a message, paced."""
        ...

    async def edit(self, address: Address, message_id: int, message: Message, *, plain: bool = False) -> Outcome:
        """Replace a message's content; `message is not modified` counts as sent."""
        ...

    async def probe(self) -> Outcome:
        """Ask whether the server answers and knows the token: sent, not sent, in doubt or fatal."""
        ...

    def drain(self) -> None:
        """Begin no new send: those that wait for their turn come back as not sent, those on their way finish."""
        ...


class NoticeKind(StrEnum):
    """What an operator is told without asking; a closed list, used as a metric's label."""

    PARKED = "parked"
    """A message was in doubt twice."""
    DEAD = "dead"
    """A message was refused as it stands: a bug of ours."""
    TOKEN_REFUSED = "token_refused"  # noqa: S105 -- a kind of notice, no secret
    TOKEN_ACCEPTED = "token_accepted"  # noqa: S105 -- the same
    SERVER_DOWN = "server_down"
    SERVER_UP = "server_up"
    OTHER_INSTANCE = "other_instance"
    """Another process asks for the same bot's updates."""
    POLLER_DEAD = "poller_dead"
    STORE_FULL = "store_full"
    FEED_DOWN = "feed_down"
    """Feeds that could not be read for a day; `detail` names their outlets."""
    READING_STOPPED = "reading_stopped"
    """No feed was asked for hours."""
    BACKLOG = "backlog"
    """What waits to be sent grows and grows."""


class Notices(Protocol):
    """The way to the operator. Never blocks, never raises; the edge limits the rate."""

    def tell(self, kind: NoticeKind, detail: str = "") -> None:
        """Tell the operator; `detail` is free of tokens, chat ids and names."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A picture or a file to be sent, with words under it."""

    key: str
    """The same for the same content: what was sent once is sent again without being uploaded."""
    name: str
    content: bytes
    caption: str = ""
    """Plain words; at most 1,024 UTF-16 units."""


class Reports(Protocol):
    """What people ask for, worded for a reader. An unknown tracker id is a KeyError."""

    async def latest(self, tracker_id: str, reader: Reader) -> Message:
        """Return the figures side by side."""
        ...

    async def history(self, tracker_id: str, reader: Reader, page: int = 1) -> Message:
        """Return one page of what changed, newest first."""
        ...

    async def sources(self, tracker_id: str, reader: Reader, page: int = 1) -> Message:
        """Return one page of the quotes behind the current figures."""
        ...

    async def chart(self, tracker_id: str, reader: Reader) -> Attachment | None:
        """Return the picture of the series, or None while there is too little to draw."""
        ...

    async def export(self, tracker_id: str, form: str) -> Attachment:
        """Return the ledger as `csv` or `json`."""
        ...

    async def status(self, reader: Reader) -> Message:
        """Return how the bot is, for the operator."""
        ...
