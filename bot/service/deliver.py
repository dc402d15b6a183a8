"""Sends what is due from the outbox: one lane a chat, so that a bad or slow chat delays nobody; marks what is done.

Decides nothing itself: what an answer means is in `bot.domain.delivery`, what a message says in `bot.rendering`.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.alerts import AlertKind
from bot.domain.chats import Address, Appearance, Chat
from bot.domain.delivery import (
    Delivery,
    DeliveryState,
    Effect,
    Outcome,
    OutcomeKind,
    Reason,
    after,
    may_have_arrived,
    settled,
)
from bot.errors import StoreError
from bot.service.claiming import Claiming, Job
from bot.service.gate import Gate
from bot.service.marks import Marks
from bot.service.merging import like
from bot.service.ports import Clock, Messenger, NoticeKind, Notices, Store
from bot.service.release import Release
from bot.service.tally import Measure, Tally
from bot.service.wording import Wording

MOST_CLAIMED = 2000
"""Deliveries in memory at one time."""
BATCH = 200
"""Deliveries that are claimed in one step."""
PIECE = 50
"""Deliveries that are claimed in one turn of the event loop: each costs it some 0.1 ms."""
LANE_DEPTH = 8
"""Deliveries of one chat in memory; more of them wait in the store, so that nobody's backlog fills the memory."""
STEPS = 4
"""Attempts of one delivery in a row: moved, into the general topic, as plain text."""
IDLE = 1.0
"""Seconds between two looks at the store when nobody says that there is something to send."""
FRESH = 5.0
"""Seconds for which what was read of a chat is good; after that it is read again before a send."""
SHORT_HOLD = 60.0
"""Longest wait, in seconds, to finish a correction whose reply has arrived."""
_PASSING = frozenset({OutcomeKind.THROTTLED, OutcomeKind.NOT_SENT, OutcomeKind.IN_DOUBT})
"""Outcomes of an edit that another try may change; an edit that is made twice is no harm."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Lane:
    jobs: deque[Job] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None


@dataclass(frozen=True, slots=True)
class _Sent:
    """A job that was sent: how its delivery stands, and where the chat is now."""

    job: Job
    delivery: Delivery
    chat: Chat


class Sender:
    """The delivery loop. `dice` returns random numbers in [0, 1)."""

    def __init__(
        self,
        store: Store,
        messenger: Messenger,
        clock: Clock,
        wording: Wording,
        notices: Notices,
        *,
        dice: Callable[[], float],
        release: Release | None = None,
        tally: Tally | None = None,
    ) -> None:
        self._store = store
        self._release = release
        self._tally = tally or Tally()
        self._messenger = messenger
        self._clock = clock
        self._wording = wording
        self._notices = notices
        self._dice = dice
        self._marks = Marks(store, clock, notices)
        self._gate = Gate(store, messenger, clock, notices, dice=dice)
        self._lanes: dict[str, _Lane] = {}
        self._claimed = 0
        self._woken = asyncio.Event()
        self._ending = asyncio.Event()
        self._stopping = False
        self._claiming = Claiming(store, clock, wording, self._gate, self._marks)
        self._failed = ""

    @property
    def busy(self) -> bool:
        """Whether something is claimed or not yet marked."""
        return bool(self._claimed or self._marks.unmarked)

    def wake(self) -> None:
        """Say that there may be something to send."""
        self._woken.set()

    async def run_until(self, stop: asyncio.Event) -> None:
        """Send until told to stop; then finish what is on its way, mark it, and leave the rest in the outbox."""
        stopper = asyncio.create_task(self._watch(stop), name="sender-stop")
        await self._gate.restore()
        try:
            while not stop.is_set():
                self._woken.clear()
                if not await self.step():
                    await self._rest()
        finally:
            stopper.cancel()
            await self.close()

    async def step(self) -> int:
        """Release what is ready, claim what is due, start its lanes; return 0 when there was nothing to do."""
        if self._stopping:
            return 0
        taken = 0
        try:
            released = await self.release(self._clock.now())
            for _ in range(BATCH // PIECE):
                found = await self._claim()
                taken += found
                if found < PIECE:
                    break
                await asyncio.sleep(0)
        except StoreError as error:
            log.error("the outbox cannot be read or written: %s", error)  # noqa: TRY400 -- the text says it
            return taken
        return released + taken

    async def _claim(self) -> int:
        """Claim some of what is due and start its lanes; return how many were due, wanted or not."""
        room = min(PIECE, MOST_CLAIMED - self._claimed - self._marks.unmarked)
        if room <= 0 or self._stopping or not self._gate.is_open(self._clock.now()):
            return 0
        claimed = await self._claiming.claim(room, busy=self._lanes.keys())
        for job in claimed.jobs:
            self._line_up(job)
        return claimed.due

    async def release(self, now: datetime) -> int:
        """Address alerts whose wait is over, one page of followers; return how many were asked about."""
        if self._release is None:
            return 0
        async with self._store.unit() as unit:
            return await self._release.run(unit, now)

    async def close(self) -> None:
        """Finish what is on its way and mark it."""
        self._drain()
        await self._gate.close()
        await asyncio.gather(*(lane.task for lane in self._lanes.values() if lane.task is not None))
        await self._marks.close()

    async def _watch(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._drain()
        self._woken.set()

    def _drain(self) -> None:
        """Begin nothing more."""
        self._stopping = True
        self._ending.set()
        self._messenger.drain()
        self._marks.drain()

    async def _rest(self) -> None:
        """Wait for a word that there is something to send, but not for long: a pause may end by itself."""
        await self._wait(IDLE, self._woken)

    async def _wait(self, seconds: float, event: asyncio.Event | None = None) -> None:
        """Wait for so long, or until an event, which is the end if none is named."""
        sleeping = asyncio.ensure_future(self._clock.sleep(seconds))
        woken = asyncio.ensure_future((event or self._ending).wait())
        await asyncio.wait({sleeping, woken}, return_when=asyncio.FIRST_COMPLETED)
        for task in (sleeping, woken):
            task.cancel()
        await asyncio.gather(sleeping, woken, return_exceptions=True)

    # -- lanes ---------------------------------------------------------------------------------------------------------

    def _line_up(self, job: Job) -> None:
        key = job.delivery.chat_key
        lane = self._lanes.setdefault(key, _Lane())
        if len(lane.jobs) >= LANE_DEPTH:
            self._mark(job, self._gate.later(job.delivery, float(len(lane.jobs))))
            return
        lane.jobs.append(job)
        self._claimed += 1
        if lane.task is None:
            lane.task = asyncio.create_task(self._serve(key, lane), name="lane")

    # -- sending -------------------------------------------------------------------------------------------------------

    async def _serve(self, key: str, lane: _Lane) -> None:
        """Send one chat's deliveries, one after another."""
        try:
            while lane.jobs:
                job = lane.jobs.popleft()
                try:
                    await self._serve_one(job)
                except Exception as error:  # noqa: BLE001 -- whatever it is, the other deliveries go on
                    self._say_failed(job, error)
                    self._mark(job, self._gate.later(job.delivery, SHORT_HOLD))
                finally:
                    self._claimed -= 1
        finally:
            del self._lanes[key]
            if self._claimed <= MOST_CLAIMED - BATCH:
                self._woken.set()

    def _say_failed(self, job: Job, error: Exception) -> None:
        """Log a bug of ours once an alert: thousands of chats would say the same."""
        if job.alert.alert_id != self._failed:
            self._failed = job.alert.alert_id
            log.error("an alert could not be sent for a reason of ours; it is tried again later", exc_info=error)

    async def _serve_one(self, job: Job) -> None:
        async with self._marks.place():
            sent = None if self._stopping else await self._serve_begun(job)
        if sent is None:
            return
        try:
            await self._edit_original(sent)
        except Exception as error:  # noqa: BLE001 -- the answer has arrived and is marked; it must not be sent again
            self._say_failed(job, error)

    async def _serve_begun(self, job: Job) -> _Sent | None:
        """Send what is still wanted and mark what became of it; return what arrived."""
        if not self._gate.is_open(self._clock.now()):
            self._mark(job, job.delivery)
            return None
        over = self._gate.held(job.delivery)
        fresh = job if self._clock.monotonic() - job.read_at <= FRESH else await self._read_again(job)
        if over is not None or fresh is None:
            self._mark(job, over or settled(job.delivery, DeliveryState.COLLAPSED, Reason.FORGOTTEN))
            return None
        told = await self._send(fresh)
        if told is None:
            return None
        self._mark(job, told.delivery)
        return told if told.delivery.state is DeliveryState.SENT else None

    def _mark(self, job: Job, delivery: Delivery) -> None:
        """Mark what became of a job's delivery, and of those that were told with it."""
        self._marks.put(like(delivery, delivery) if job.also else delivery)
        for told in job.also:
            self._marks.put(like(told, delivery))
        self._claiming.marked(job)

    async def _read_again(self, job: Job) -> Job | None:
        async with self._store.unit() as unit:
            chat = await unit.chats.by_key(job.delivery.chat_key)
        return None if chat is None else replace(job, chat=chat)

    async def _send(self, job: Job) -> _Sent | None:
        """Send one delivery, in other forms or places where the answer asks for it; None: it was not begun."""
        delivery, chat = job.delivery, job.chat
        for _ in range(STEPS):
            outcome = await self._attempt(job, delivery, chat)
            if outcome.kind is OutcomeKind.NOT_SENT and self._stopping:
                return None
            self._tally.add(Measure.SENDS, outcome.kind)
            delivery, effect = after(delivery, outcome, self._clock.now(), self._dice())
            if effect is Effect.MOVE_CHAT:
                delivery, chat = await self._move(delivery, chat, outcome)
            elif effect is not Effect.AGAIN:
                await self._follow(effect, delivery, chat, outcome)
                return _Sent(job, delivery, chat)
        return _Sent(job, self._gate.later(delivery, SHORT_HOLD), chat)

    async def _attempt(self, job: Job, delivery: Delivery, chat: Chat) -> Outcome:
        address = chat.address
        if delivery.reason == Reason.TOPIC_GONE:
            address = Address(address.chat_id)
        message = self._wording.alert(job.alert, chat, repeat=may_have_arrived(delivery))
        return await self._messenger.send(
            address,
            message,
            plain=delivery.plain or chat.appearance is Appearance.PLAIN,
            silent=chat.silent or job.alert.kind in {AlertKind.BLIND, AlertKind.SIGHTED},
            reply_to=job.original,
        )

    async def _edit_original(self, told: _Sent) -> None:
        """Let the message that a correction answers say so itself; an edit alone notifies nobody, so it comes after.

        By then the answer is marked: an edit may wait for minutes, and a crash meanwhile must not repeat the answer.
        """
        job, chat = told.job, told.chat
        if job.original is None or job.answered is None:
            return
        message = self._wording.corrected(job.answered, job.alert, chat)
        plain = told.delivery.plain or chat.appearance is Appearance.PLAIN
        for tries in reversed(range(STEPS + 1)):
            async with self._marks.place():
                outcome = await self._messenger.edit(chat.address, job.original, message, plain=plain)
            passing = outcome.kind in _PASSING and (outcome.after or 0.0) <= SHORT_HOLD
            if self._stopping or not (passing and tries):
                break
            await self._wait(outcome.after or 1.0)
        if outcome.kind is not OutcomeKind.SENT:
            log.warning("a corrected message was answered but not edited: %s", outcome.detail)

    # -- what answers ask for ------------------------------------------------------------------------------------------

    async def _follow(self, effect: Effect, delivery: Delivery, chat: Chat, outcome: Outcome) -> None:
        until = delivery.not_before or self._clock.now()
        match effect:
            case Effect.HOLD_CHAT:
                await self._gate.hold(delivery.chat_key, until)
            case Effect.HOLD_ALL:
                await self._gate.hold(None, until)
            case Effect.WAIT_FOR_SERVER:
                self._gate.shut(NoticeKind.SERVER_DOWN, outcome.detail)
            case Effect.STOP_ALL:
                self._gate.shut(NoticeKind.TOKEN_REFUSED, outcome.detail)
            case Effect.PAUSE_CHAT:
                await self._pause(chat, outcome)
            case Effect.TELL_OPERATOR:
                kind = NoticeKind.PARKED if delivery.state is DeliveryState.PARKED else NoticeKind.DEAD
                log.error("a message is %s: %s", kind.value, outcome.detail)
                self._notices.tell(kind, outcome.detail)
            case _:
                pass

    async def _pause(self, chat: Chat, outcome: Outcome) -> None:
        try:
            async with self._store.unit() as unit:
                current = await unit.chats.get(chat.address)
                if current is not None:
                    await unit.chats.put(replace(current, pause=outcome.pause))
        except StoreError as error:
            log.warning("a chat that cannot be reached was not paused: %s", error)

    async def _move(self, delivery: Delivery, chat: Chat, outcome: Outcome) -> tuple[Delivery, Chat]:
        """Re-address a chat that migrated, in the store and for this send."""
        if outcome.moved_to is None:
            return delivery, chat
        address = Address(outcome.moved_to, chat.address.thread_id)
        try:
            async with self._store.unit() as unit:
                await unit.chats.move(chat.address.chat_id, outcome.moved_to)
                key = unit.chats.key_of(address)
        except StoreError as error:
            log.warning("a chat that migrated was not re-addressed: %s", error)
            return delivery, replace(chat, address=address)
        return replace(delivery, chat_key=key), replace(chat, address=address)
