"""The operator's decisions: recorded, told, and every chat that got something withdrawn is answered."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.alerts import AlertKind, AlertStage
from bot.domain.chain import verify
from bot.domain.changes import ChangeKind
from bot.domain.chats import Address, Chat, ChatKind, Subscription
from bot.domain.claims import Claim, Metric, Scope
from bot.domain.delivery import Delivery, DeliveryState
from bot.domain.entries import Entry
from bot.domain.feeds import FeedState
from bot.domain.rows import Action, Decision, Verdict
from bot.domain.trackers import Catalogue
from bot.errors import OperatorError, StoreFull
from bot.service.ingest import FeedResult, Ingest
from bot.service.ledgers import Ledgers
from bot.service.ports import Store
from bot.service.review import Reviews
from storage.opening import open_store
from tests.fakes.clock import FakeClock
from tests.fakes.extractor import extract
from tests.fakes.feeds import entry
from tests.fakes.store import FakeStore


class Desk:
    """A ledger with a held claim, an alert that was told, and the operator's use cases."""

    def __init__(self, catalogue: Catalogue, store: Store, clock: FakeClock) -> None:
        self.catalogue, self.store, self.clock = catalogue, store, clock

    async def open(self) -> Desk:
        self.ledgers = await Ledgers.load(self.store, self.catalogue)
        self.ingest = Ingest(
            self.store, self.ledgers, self.catalogue, {"arcadia": extract}, self.clock, wait=timedelta(0)
        )
        self.reviews = Reviews(store=self.store, ledgers=self.ledgers, catalogue=self.catalogue, clock=self.clock)
        return self

    async def edit(self, title: str) -> None:
        """Show one entry, in place of what it said before."""
        await self.show(title, key="edited")

    async def show(self, *titles: str, outlet_id: str = "diario-del-faro", key: str | None = None) -> None:
        outlet = self.catalogue.outlet(outlet_id)
        entries: list[Entry] = [entry(outlet_id, t, self.clock.now(), key=key or t) for t in titles]
        state = FeedState(url=outlet.feeds[0].url, outlet_id=outlet_id)
        await self.ingest.take([FeedResult(outlet=outlet, state=state, entries=entries)])
        await self.clock.advance(3600)

    async def tell(self, chat_id: int) -> str:
        """Address the alert that gathers to a chat, and mark it as sent."""
        chat = Chat(
            address=Address(chat_id), kind=ChatKind.PRIVATE, subscriptions=(Subscription(tracker_id="arcadia"),)
        )
        async with self.store.unit() as unit:
            (alert,) = await unit.outbox.gathering()
            await unit.chats.put(chat)
            key = unit.chats.key_of(chat.address)
            await unit.outbox.put(replace(alert, stage=AlertStage.ADDRESSED))
            await unit.outbox.address(alert.alert_id, [key])
            await unit.outbox.due(self.clock.now(), 10)
        sent = Delivery(alert_id=alert.alert_id, chat_key=key, state=DeliveryState.SENT, message_id=5)
        await self.store.mark([sent])
        return alert.alert_id

    async def gathering(self) -> list:
        async with self.store.unit() as unit:
            return list(await unit.outbox.gathering())


@pytest.fixture
async def desk(catalogue: Catalogue, store: FakeStore, clock: FakeClock) -> Desk:
    return await Desk(catalogue, store, clock).open()


async def test_what_is_held_is_listed_and_an_approval_is_told(desk: Desk) -> None:
    """A held claim waits in the list; approved, it stands and an alert begins."""
    await desk.show("vigil ?412")
    await desk.tell(1)
    await desk.show("vigil 412")
    ((tracker, row),) = desk.reviews.held()
    assert (tracker.tracker_id, row.claim.value) == ("arcadia", 412)
    done = await desk.reviews.decide(Decision(action=Action.APPROVE, target=row.row_id[:10]))
    assert done.corrected == 0
    assert not desk.reviews.held()
    (alert,) = await desk.gathering()
    assert alert.changes[0].row.claim.value == 412


async def test_a_rejected_claim_is_told_to_nobody(desk: Desk) -> None:
    """A rejection empties the list and begins no alert; the decision is a row of the ledger."""
    await desk.show("vigil ?412")
    await desk.tell(1)
    await desk.show("vigil 412")
    ((_, row),) = desk.reviews.held()
    await desk.reviews.decide(Decision(action=Action.REJECT, target=row.row_id))
    assert not await desk.gathering()
    assert desk.ledgers.of("arcadia").rows[-1].decision.action is Action.REJECT


async def test_a_retraction_answers_everybody_who_was_told(desk: Desk) -> None:
    """A withdrawn figure makes a correction that answers the alert, counted by the chats that got it."""
    await desk.show("vigil 14")
    alert_id = await desk.tell(1)
    row = desk.ledgers.of("arcadia").rows[-1]
    done = await desk.reviews.decide(Decision(action=Action.RETRACT, target=row.row_id))
    assert done.corrected == 1
    (answer,) = await desk.gathering()
    assert (answer.kind, answer.answers) == (AlertKind.CORRECTION, alert_id)


async def test_an_unknown_row_is_said_in_words(desk: Desk) -> None:
    """A row that is not there, or a beginning that several rows share, is refused."""
    with pytest.raises(OperatorError, match="no row of the ledger begins with `zz`"):
        await desk.reviews.decide(Decision(action=Action.APPROVE, target="zz"))
    with pytest.raises(OperatorError, match="no row"):
        desk.reviews.find("")


async def test_a_decision_that_cannot_be_written_changes_nothing(desk: Desk) -> None:
    """On a full disk the ledger in memory is as it was."""
    await desk.show("vigil 14")
    row = desk.ledgers.of("arcadia").rows[-1]
    desk.store.full = True
    with pytest.raises(StoreFull):
        await desk.reviews.decide(Decision(action=Action.RETRACT, target=row.row_id))
    assert desk.ledgers.of("arcadia").rows[-1] is row


async def test_what_is_retracted_while_it_gathers_is_told_to_nobody(desk: Desk) -> None:
    """A figure that nobody was told yet leaves the alert that gathers; what is beside it stays."""
    await desk.show("vigil 14", "civic-front 31")
    row = desk.ledgers.of("arcadia").rows[-1]
    await desk.reviews.decide(Decision(action=Action.RETRACT, target=row.row_id))
    (alert,) = await desk.gathering()
    assert [change.change_id for change in alert.changes] == [desk.ledgers.of("arcadia").rows[0].change_id]


async def test_what_is_corrected_while_it_gathers_is_told_rightly(desk: Desk) -> None:
    """The right figure takes the wrong one's place in the alert that gathers."""
    await desk.show("vigil 75")
    row = desk.ledgers.of("arcadia").rows[-1]
    right = Claim(claimant="civic-front", metric=Metric.RELEASED, value=61, scope=Scope.TOTAL)
    await desk.reviews.decide(Decision(action=Action.CORRECT, target=row.row_id, claim=right))
    (alert,) = await desk.gathering()
    assert [(c.row.claim.claimant, c.row.claim.value) for c in alert.changes] == [("civic-front", 61)]


async def test_an_alert_that_was_told_remembers_what_was_withdrawn(desk: Desk) -> None:
    """Its deliveries that are still open are not sent; the change stays in it for the edit of those that were."""
    await desk.show("vigil 14")
    alert_id = await desk.tell(1)
    row = desk.ledgers.of("arcadia").rows[-1]
    await desk.reviews.decide(Decision(action=Action.RETRACT, target=row.row_id))
    async with desk.store.unit() as unit:
        alert = await unit.outbox.alert(alert_id)
    assert (alert.withdrawn, len(alert.changes)) == ((row.change_id,), 1)


async def test_a_sources_own_correction_answers_everybody_who_was_told(desk: Desk) -> None:
    """An entry edited to a lower figure is answered to the message that told the wrong one, and told only so."""
    await desk.edit("vigil 75")
    alert_id = await desk.tell(1)
    await desk.edit("vigil 61")
    (answer,) = await desk.gathering()
    assert (answer.kind, answer.answers, answer.reason) == (AlertKind.CORRECTION, alert_id, Verdict.CORRECTION)
    assert [(c.previous, c.row.claim.value) for c in answer.changes] == [(75, 61)]
    async with desk.store.unit() as unit:
        told = await unit.outbox.alert(alert_id)
    assert told.withdrawn == answer.withdrawn == (told.changes[0].change_id,)


async def test_a_correction_of_what_nobody_was_told_is_news(desk: Desk) -> None:
    """A wrong figure that gathers still is told in its corrected form, as the first one."""
    await desk.edit("vigil 75")
    await desk.edit("vigil 61")
    (alert,) = await desk.gathering()
    assert [(c.kind, c.previous, c.row.claim.value) for c in alert.changes] == [(ChangeKind.FIRST, None, 61)]
    assert (alert.kind, alert.withdrawn) == (AlertKind.CHANGE, ())


async def test_a_decision_and_a_pass_that_meet_are_both_recorded(catalogue: Catalogue, tmp_path: Path) -> None:
    """Ingest and the operator write the ledger one after the other: neither is refused for the other's row."""
    clock = FakeClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    desk = await Desk(catalogue, store, clock).open()
    await desk.show("vigil 14")
    row = desk.ledgers.of("arcadia").rows[-1]
    retract = Decision(action=Action.RETRACT, target=row.row_id)
    await asyncio.gather(desk.show("civic-front 31"), desk.reviews.decide(retract))
    rows = desk.ledgers.of("arcadia").rows
    assert len(rows) == 3
    assert verify(rows) == ()
    assert (await Ledgers.load(store, catalogue)).of("arcadia") == desk.ledgers.of("arcadia")
    await store.close()
