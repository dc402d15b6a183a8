"""Who is told, as use cases: subscribe, unsubscribe, choose, forget, pause, wake, migrate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.domain.chats import Address, Chat, ChatKind, Pause, Rhythm, Subscription
from bot.domain.claims import Group
from bot.domain.decide import Choice as Timing
from bot.domain.decide import timing
from bot.domain.delivery import Delivery, DeliveryState, Reason, settled
from bot.domain.trackers import Tracker
from bot.service.ports import Clock, Store, Unit

STILL_NEWS = timedelta(hours=24)
"""What waited longer for a chat to wake is not told any more."""


class Choice(StrEnum):
    """What `/subscribe` offers."""

    USUAL = "usual"
    """Running totals, announcements and new batches by a named source."""
    TOTALS = "totals"
    EVERYTHING = "everything"
    """Also parts, and batches with nobody named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody speaks to the bot, as far as it matters for a subscription."""

    address: Address
    kind: ChatKind
    language: str


def subscription_of(tracker_id: str, choice: Choice) -> Subscription:
    """Return what a choice means."""
    match choice:
        case Choice.TOTALS:
            return Subscription(tracker_id=tracker_id, announcements=False)
        case Choice.EVERYTHING:
            return Subscription(tracker_id=tracker_id, parts=frozenset(Group), unnamed=True)
        case Choice.USUAL:
            return Subscription(tracker_id=tracker_id)


def chosen(subscription: Subscription) -> Choice | None:
    """Return the choice that a subscription is, or None when it was made to measure."""
    plain = replace(subscription, least_change=1, sources=frozenset())
    return next((choice for choice in Choice if subscription_of(subscription.tracker_id, choice) == plain), None)


def with_subscription(chat: Chat, subscription: Subscription) -> Chat:
    """Return a chat that follows a tracker so, whatever it wanted of it before."""
    others = [each for each in chat.subscriptions if each.tracker_id != subscription.tracker_id]
    return replace(chat, subscriptions=(*others, subscription))


class Subscriptions:
    """The chats of the store, one unit of work a use case."""

    def __init__(self, store: Store, clock: Clock, trackers: Mapping[str, Tracker]) -> None:
        self._store = store
        self._clock = clock
        self._trackers = trackers

    async def chat(self, address: Address) -> Chat | None:
        """Return what is stored of a chat."""
        async with self._store.unit() as unit:
            return await unit.chats.get(address)

    async def subscribe(self, place: Place, tracker_id: str, choice: Choice | None = None) -> Chat:
        """Let a chat follow a tracker; without a choice what it chose before stands, else the usual one.

        Raises:
            KeyError: there is no such tracker.
        """
        if tracker_id not in self._trackers:
            raise KeyError(tracker_id)

        def follow(chat: Chat) -> Chat:
            before = chat.subscription(tracker_id)
            if choice is None:
                return (
                    chat if before is not None else with_subscription(chat, subscription_of(tracker_id, Choice.USUAL))
                )
            wanted = subscription_of(tracker_id, choice)
            if before is not None:
                wanted = replace(wanted, least_change=before.least_change, sources=before.sources)
            return with_subscription(chat, wanted)

        return await self.change(place, follow)

    async def unsubscribe(self, address: Address, tracker_id: str | None = None) -> int:
        """End a chat's subscription to a tracker (None: to all); return how many ended."""
        async with self._store.unit() as unit:
            chat = await unit.chats.get(address)
            if chat is None:
                return 0
            kept = tuple(s for s in chat.subscriptions if tracker_id is not None and s.tracker_id != tracker_id)
            ended = len(chat.subscriptions) - len(kept)
            if ended:
                await unit.chats.put(replace(chat, subscriptions=kept))
            return ended

    async def change(self, place: Place, choose: Callable[[Chat], Chat]) -> Chat:
        """Change a chat's choices; a chat that is not stored yet begins with what is usual.

        What waits for the end of a silence is told once the chat ends that silence earlier.
        """
        marks: list[Delivery] = []
        async with self._store.unit() as unit:
            stored = await unit.chats.get(place.address)
            chat = stored or Chat(address=place.address, kind=place.kind, language=place.language)
            changed = choose(replace(chat, kind=place.kind))
            if changed != stored:
                await unit.chats.put(changed)
            if stored is not None and _when(stored) != _when(changed):
                marks = await self._brought_forward(unit, stored, changed)
        await self._marked(marks)
        return changed

    async def _brought_forward(self, unit: Unit, before: Chat, chat: Chat) -> list[Delivery]:
        """Return the deliveries of a chat that may go out earlier than it once wished."""
        now, earlier = self._clock.now(), []
        for delivery in await unit.outbox.open_for(unit.chats.key_of(chat.address)):
            if delivery.state is not DeliveryState.PENDING or delivery.not_before is None or delivery.not_before <= now:
                continue
            alert = await unit.outbox.alert(delivery.alert_id)
            tracker = None if alert is None else self._trackers.get(alert.tracker_id)
            if alert is None or tracker is None:
                continue
            silenced = timing(alert, before, now, tracker.timezone)[2] == delivery.not_before
            if chat.rhythm is not Rhythm.AT_ONCE and not silenced:
                continue  # it waits for the chat's summary, not for its silence
            choice, _, until = timing(alert, chat, now, tracker.timezone)
            if choice is not Timing.DIGEST and (until is None or until < delivery.not_before):
                earlier.append(replace(delivery, not_before=until))
        return earlier

    async def forget(self, chat_id: int) -> int:
        """Delete all that is stored of a chat and its topics; return how many records went."""
        async with self._store.unit() as unit:
            return await unit.chats.forget(chat_id)

    async def pause(self, address: Address, why: Pause) -> None:
        """Send nothing to a chat until it wakes."""
        async with self._store.unit() as unit:
            await _pause(unit, await unit.chats.get(address), why)

    async def pause_all(self, chat_id: int, why: Pause) -> None:
        """Send nothing to a chat and its topics until they wake."""
        async with self._store.unit() as unit:
            for chat in await unit.chats.of(chat_id):
                await _pause(unit, chat, why)

    async def wake(self, address: Address) -> int:
        """Send to a chat again; return how many of the alerts that waited for it are still news."""
        async with self._store.unit() as unit:
            chat = await unit.chats.get(address)
            marks = [] if chat is None else await self._wake(unit, chat)
        return await self._marked(marks)

    async def wake_all(self, chat_id: int) -> int:
        """Send to a chat and its topics again; return how many of the alerts that waited are still news."""
        marks: list[Delivery] = []
        async with self._store.unit() as unit:
            for chat in await unit.chats.of(chat_id):
                marks += await self._wake(unit, chat)
        return await self._marked(marks)

    async def _wake(self, unit: Unit, chat: Chat) -> list[Delivery]:
        """Let a chat be sent to again; return what becomes of the deliveries that rested."""
        if chat.pause is None:
            return []
        await unit.chats.put(replace(chat, pause=None))
        marks = []
        for delivery in await unit.outbox.open_for(unit.chats.key_of(chat.address)):
            if delivery.state is not DeliveryState.PAUSED:
                continue
            alert = await unit.outbox.alert(delivery.alert_id)
            fresh = alert is not None and self._clock.now() - alert.created_at <= STILL_NEWS
            marks.append(
                replace(delivery, state=DeliveryState.PENDING, not_before=None)
                if fresh
                else settled(delivery, DeliveryState.COLLAPSED, Reason.OUTDATED)
            )
        return marks

    async def _marked(self, marks: Sequence[Delivery]) -> int:
        if marks:
            await self._store.mark(marks)
        return sum(delivery.state is DeliveryState.PENDING for delivery in marks)

    async def migrate(self, old_id: int, new_id: int) -> None:
        """Keep the subscriptions of a group that became a supergroup."""
        async with self._store.unit() as unit:
            await unit.chats.move(old_id, new_id)

    async def let_go(self) -> int:
        """Let go what rests for paused chats and is no news any more, which would keep its alert for ever.

        Returns how many deliveries ended. For a slow beat: it looks at every alert that is open.
        """
        async with self._store.unit() as unit:
            backlog = await unit.outbox.backlog()
            if backlog.oldest is None or not backlog.by_state.get(DeliveryState.PAUSED):
                return 0
            old = self._clock.now() - STILL_NEWS
            over = [
                settled(delivery, DeliveryState.COLLAPSED, Reason.OUTDATED)
                for tracker_id in self._trackers
                for alert in await unit.outbox.recent(tracker_id, backlog.oldest)
                if alert.created_at < old
                for delivery in await unit.outbox.deliveries(alert.alert_id)
                if delivery.state is DeliveryState.PAUSED
            ]
        if over:
            await self._store.mark(over)
        return len(over)


def _when(chat: Chat) -> tuple[object, ...]:
    """Return the choices of a chat that say when it may be told something."""
    return chat.muted_until, chat.quiet, chat.rhythm, chat.timezone


async def _pause(unit: Unit, chat: Chat | None, why: Pause) -> None:
    if chat is not None and chat.pause is not why:
        await unit.chats.put(replace(chat, pause=why))
