"""The operator's desk: what may be withdrawn, how a correction stands, announcements that are sent once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.alerts import AlertKind, AlertStage
from bot.domain.chats import Address, Chat, ChatKind, Subscription
from bot.domain.delivery import Delivery, DeliveryState
from bot.domain.feeds import FeedState
from bot.domain.review import decide_review
from bot.domain.rows import Action, Decision
from bot.domain.trackers import Catalogue
from bot.errors import OperatorError, StoreFull
from bot.service.desk import Desk, Progress
from bot.service.ingest import FeedResult, Ingest
from bot.service.ledgers import Ledgers
from tests.fakes.clock import FakeClock
from tests.fakes.extractor import extract
from tests.fakes.feeds import entry
from tests.fakes.store import FakeStore


class Room:
    """A ledger that feeds of a test's own write into, and the desk."""

    def __init__(self, catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> None:
        self.catalogue, self.store, self.clock = catalogue, store, clock

    async def open(self) -> Room:
        self.ledgers = await Ledgers.load(self.store, self.catalogue)
        self.ingest = Ingest(
            self.store, self.ledgers, self.catalogue, {"arcadia": extract}, self.clock, wait=timedelta(0)
        )
        self.desk = Desk(store=self.store, ledgers=self.ledgers, catalogue=self.catalogue, clock=self.clock)
        return self

    async def prints(self, title: str) -> str:
        """Print a figure and return its row's id."""
        outlet = self.catalogue.outlet("diario-del-faro")
        state = FeedState(url=outlet.feeds[0].url, outlet_id=outlet.outlet_id)
        fresh = [entry(outlet.outlet_id, title, self.clock.now(), key=title)]
        await self.ingest.take([FeedResult(outlet=outlet, state=state, entries=fresh)])
        return self.ledgers.of("arcadia").rows[-1].row_id

    async def tell(self, *states: DeliveryState) -> None:
        """Address what gathers to as many chats as there are states, and leave each delivery so."""
        async with self.store.unit() as unit:
            (alert,) = await unit.outbox.gathering()
            keys = []
            for number in range(len(states)):
                chat = Chat(
                    address=Address(number + 1),
                    kind=ChatKind.PRIVATE,
                    subscriptions=(Subscription(tracker_id="arcadia"),),
                )
                await unit.chats.put(chat)
                keys.append(unit.chats.key_of(chat.address))
            await unit.outbox.put(replace(alert, stage=AlertStage.ADDRESSED))
            await unit.outbox.address(alert.alert_id, keys)
        await self.store.mark(
            [Delivery(alert_id=alert.alert_id, chat_key=k, state=s) for k, s in zip(keys, states, strict=True)]
        )


@pytest.fixture
async def room(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> Room:
    return await Room(catalogue, store, clock).open()


async def test_what_was_told_and_stands_is_listed_newest_first(room: Room) -> None:
    """A repeat is not listed, what was withdrawn leaves the list, what is older than the message ids does too."""
    first = await room.prints("vigil 14")
    await room.clock.advance(3600)
    second = await room.prints("vigil 20")
    await room.clock.advance(60)
    await room.prints("vigil 20")
    assert [row.row_id for _, row in room.desk.told(8)] == [second, first]
    assert [row.row_id for _, row in room.desk.told(1)] == [second]
    await room.desk.decide(Decision(action=Action.RETRACT, target=second))
    assert [row.row_id for _, row in room.desk.told(8)] == [first]
    with pytest.raises(OperatorError, match="already"):
        await room.desk.decide(Decision(action=Action.RETRACT, target=second))
    await room.clock.advance(15 * 86400)
    assert room.desk.told(8) == []


async def test_a_correction_is_counted_from_the_deed_to_the_last_answer(room: Room) -> None:
    """Before it is addressed all wait; then each chat is answered, waits, or cannot be reached; it is all in the store."""
    row_id = await room.prints("vigil 14")
    await room.tell(DeliveryState.SENT, DeliveryState.SENT, DeliveryState.SENT, DeliveryState.COLLAPSED)
    assert await room.desk.reached("arcadia", room.ledgers.of("arcadia").rows[-1]) == 3
    done = await room.desk.decide(Decision(action=Action.RETRACT, target=row_id))
    made = done.review.rows[0].row_id
    assert done.corrected == 3
    assert await room.desk.progress(made) == Progress(waiting=3)
    await room.tell(DeliveryState.SENT, DeliveryState.WAITING, DeliveryState.PAUSED)
    anew = await room.open()
    assert await anew.desk.progress(made) == Progress(answered=1, waiting=1, lost=1)
    with pytest.raises(OperatorError):
        await room.desk.progress("zz")


async def test_a_draft_is_published_once_and_only_the_latest(room: Room) -> None:
    """Its key publishes it, once; a later draft replaces it; what is thrown away stays away."""
    old = await room.desk.draft("arcadia", "hola")
    await room.clock.advance(1)
    key = await room.desk.draft("arcadia", "hola")
    assert not await room.desk.publish(old)
    assert not await room.desk.publish("")
    anew = await room.open()
    assert await anew.desk.publish(key)
    assert not await room.desk.publish(key)
    async with room.store.unit() as unit:
        (notice,) = await unit.outbox.gathering()
    assert (notice.kind, notice.words) == (AlertKind.NOTICE, "hola")
    key = await room.desk.draft("arcadia", "adiós")
    await room.desk.discard()
    assert not await room.desk.publish(key)


async def test_a_decision_that_another_row_overtakes_is_made_anew(room: Room) -> None:
    """Between reading the ledger and writing, a row took the number: the decision is made on what stands then."""
    first = await room.prints("vigil 14")
    second = await room.prints("government 30")
    ledger = room.ledgers.of("arcadia")
    async with room.store.unit() as unit:
        deciding = asyncio.create_task(room.desk.decide(Decision(action=Action.RETRACT, target=first)))
        await asyncio.sleep(0)
        other = decide_review(ledger, Decision(action=Action.RETRACT, target=second), room.clock.now())
        await unit.ledger.append(other.rows)
    room.ledgers.replace("arcadia", other.ledger)
    await deciding
    assert [row.decision.target for row in room.ledgers.of("arcadia").rows if row.decision] == [second, first]


async def test_on_a_full_disk_nothing_is_decided(room: Room) -> None:
    """The old state stands, and who decided is told."""
    row_id = await room.prints("vigil 14")
    room.store.full = True
    with pytest.raises(StoreFull):
        await room.desk.decide(Decision(action=Action.RETRACT, target=row_id))


async def test_held_rows_come_from_the_ledger(room: Room) -> None:
    """Nothing is held where nothing is odd."""
    await room.prints("vigil 14")
    assert room.desk.held() == []
