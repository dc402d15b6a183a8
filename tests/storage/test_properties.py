"""Whatever is done to the store in whatever order, restarts and failures included, it agrees with the one in memory."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from bot.domain.alerts import AlertStage
from bot.domain.chats import Address, ChatKind
from bot.domain.delivery import DeliveryState
from storage import open_store
from storage.recipients import Cell, Recipients, Shape
from tests.fakes.clock import FakeClock
from tests.fakes.store import FakeStore
from tests.storage.contract import Broken
from tests.storage.samples import HOUR, NOON, alert, chat, entry

CHATS = st.integers(1, 6)
ALERTS = st.sampled_from(["a1", "a2", "a3"])
STATES = st.sampled_from(list(DeliveryState))


class Agreement(RuleBasedStateMachine):
    """Does the same to both stores and compares what they say."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.root = Path(tempfile.mkdtemp())
        self.clock = FakeClock()
        self.fake = FakeStore()
        self.names: list[dict[str, Address]] = [{}, {}]
        self.claimed: list[list] = [[], []]
        self.runner.run(self._open())

    async def _open(self) -> None:
        self.tiny = open_store(self.root / "var", self.root / "key", clock=self.clock)

    def teardown(self) -> None:
        """Close the store and remove its folder."""
        self.runner.run(self.tiny.close())
        self.runner.close()
        shutil.rmtree(self.root)

    def both(self, work) -> list:
        """Do work in a unit of each store; return the two results."""

        async def run() -> list:
            results = []
            for place, store in enumerate((self.tiny, self.fake)):
                try:
                    async with store.unit() as unit:
                        results.append(await work(unit, place))
                except Broken:
                    results.append(None)
            return results

        return self.runner.run(run())

    def key(self, unit, place: int, address: Address) -> str:
        """Return a chat's pseudonym in one of the stores, remembering whose it is."""
        key = unit.chats.key_of(address)
        self.names[place][key] = address
        return key

    def named(self, place: int, deliveries) -> set:
        """Return deliveries under their chats' addresses, comparable between the stores."""
        return {replace(each, chat_key=str(self.names[place][each.chat_key])) for each in deliveries}

    @rule(number=CHATS, trackers=st.sets(st.sampled_from(["arda", "belerand"])), thread=st.sampled_from([None, 4]))
    def put_chat(self, number, trackers, thread):
        """Let a chat choose what it follows."""

        async def work(unit, place):
            new = chat(number, *sorted(trackers), thread=thread, kind=ChatKind.GROUP)
            self.key(unit, place, new.address)
            await unit.chats.put(new)

        self.both(work)

    @rule(name=ALERTS, stage=st.sampled_from(list(AlertStage)), hours=st.integers(-3, 0))
    def put_alert(self, name, stage, hours):
        """Store an alert."""

        async def work(unit, place):
            await unit.outbox.put(alert(name, stage=stage, at=NOON + hours * HOUR))

        self.both(work)

    @rule(name=ALERTS, chats=st.lists(CHATS), later=st.booleans(), broken=st.booleans())
    def address(self, name, chats, later, broken):
        """Address an alert, in a unit that may fail."""

        async def work(unit, place):
            if await unit.outbox.alert(name):
                keys = [self.key(unit, place, Address(each)) for each in chats]
                await unit.outbox.address(name, keys, NOON + HOUR if later else None)
            if broken:
                raise Broken

        self.both(work)

    @rule(hours=st.sampled_from([0, 1]), broken=st.booleans())
    def due(self, hours, broken):
        """Claim what is due, in a unit that may fail."""

        async def work(unit, place):
            claimed = await unit.outbox.due(NOON + hours * HOUR, 100)
            if broken:
                raise Broken
            self.claimed[place].extend(claimed)
            return self.named(place, claimed)

        first, second = self.both(work)
        assert first == second

    @rule(state=STATES, later=st.booleans(), message_id=st.none() | st.integers(1, 2**50), pick=st.integers(0, 9))
    def mark(self, state, later, message_id, pick):
        """Something becomes of a claimed delivery."""
        named = [
            sorted((str(self.names[place][each.chat_key]), each.alert_id) for each in self.claimed[place])
            for place in (0, 1)
        ]
        assert named[0] == named[1]
        if not named[0]:
            return
        wanted = named[0][pick % len(named[0])]

        async def run() -> None:
            for place, store in enumerate((self.tiny, self.fake)):
                found = next(
                    each
                    for each in self.claimed[place]
                    if (str(self.names[place][each.chat_key]), each.alert_id) == wanted
                )
                self.claimed[place].remove(found)
                told = replace(
                    found,
                    state=state,
                    attempts=found.attempts + 1,
                    not_before=NOON + HOUR if later else None,
                    message_id=message_id,
                    reason=f"because {state}",
                )
                await store.mark([told])

        self.runner.run(run())

    @rule(number=CHATS, broken=st.booleans())
    def forget(self, number, broken):
        """Forget a chat, in a unit that may fail."""

        async def work(unit, place):
            await unit.chats.forget(number)
            if broken:
                raise Broken

        self.both(work)

    @rule(old=CHATS, new=st.integers(7, 9), broken=st.booleans())
    def move(self, old, new, broken):
        """Move a chat, in a unit that may fail."""

        async def work(unit, place):
            for thread in (None, 4):
                self.key(unit, place, Address(old, thread))
                self.key(unit, place, Address(new, thread))
            await unit.chats.move(old, new)
            if broken:
                raise Broken

        self.both(work)

    @rule(hours=st.integers(-3, 1), broken=st.booleans())
    def prune(self, hours, broken):
        """Prune old alerts and entries."""

        async def work(unit, place):
            gone = await unit.outbox.prune(NOON + hours * HOUR), await unit.entries.prune(NOON + hours * HOUR, 1)
            if broken:
                raise Broken
            return gone

        first, second = self.both(work)
        assert first == second

    @rule(number=st.integers(0, 9), hours=st.integers(-3, 0), words=st.sampled_from(["", "w1", "w2"]))
    def put_entry(self, number, hours, words):
        """See an entry."""

        async def work(unit, place):
            await unit.entries.put(
                [entry(number, feed=f"https://f{number % 2}/", seen=NOON + hours * HOUR, words=words)]
            )

        self.both(work)

    @rule(closed=st.booleans())
    def restart(self, closed):
        """End the process, in order or not, and begin another."""

        async def run() -> None:
            if closed:
                await self.tiny.close()
            else:
                self.tiny._closed = True
                self.tiny._lock.release()
                self.tiny._writer.shutdown()
                self.tiny._marker.shutdown()
            await self._open()

        self.runner.run(run())
        self.fake.restart()
        self.claimed = [[], []]

    @invariant()
    def they_agree(self):
        """Both stores say the same."""

        async def work(unit, place):
            texts = [each.chat_key for name in ("a1", "a2", "a3") for each in await unit.outbox.deliveries(name)]
            assert all(key in self.names[place] for key in texts)
            backlog = await unit.outbox.backlog()
            return (
                [await unit.outbox.alert(name) for name in ("a1", "a2", "a3")],
                [self.named(place, await unit.outbox.deliveries(name)) for name in ("a1", "a2", "a3")],
                [
                    self.named(place, await unit.outbox.open_for(self.key(unit, place, Address(n))))
                    for n in range(1, 10)
                ],
                (dict(backlog.by_state), backlog.oldest),
                [set(await unit.chats.followers(name, None, 99)) for name in ("arda", "belerand")],
                dict(await unit.chats.count()),
                await unit.entries.known([entry(n).entry_id for n in range(10)]),
                await unit.entries.same_words(["w1", "w2"]),
                await unit.outbox.gathering(),
                await unit.outbox.recent("arda", NOON - 2 * HOUR),
            )

        first, second = self.both(work)
        assert first == second


QUICK = settings(
    max_examples=12,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking would take minutes of the quick tests
)


def test_the_store_on_the_disk_agrees_with_the_one_in_memory():
    """After every step of a dozen runs both stores say the same."""
    run_state_machine_as_test(Agreement, settings=QUICK)


@pytest.mark.long
def test_the_stores_agree_for_long():
    """The same in 1,000 longer runs."""
    run_state_machine_as_test(
        Agreement, settings=settings(QUICK, max_examples=1000, stateful_step_count=60, phases=list(Phase))
    )


def test_recipients_agree_with_a_dictionary_after_packing():
    """Packed and unpacked recipients hold what was set, however many shapes, numbers and removals."""
    recipients, model = Recipients(), {}
    for number in (5, 0, 3000, 17, 5, 16):
        for state in DeliveryState:
            cell = Cell(Shape(state, number, 0, plain=True, reason=str(number)), number or None, None)
            recipients.set(number, cell)
            model[number] = cell
    recipients.set(17, None)
    recipients.set(18, None)
    del model[17]
    for packed in (recipients, Recipients.unpack(recipients.pack())):
        assert {number: packed.get(number) for number in packed.numbers()} == model
        assert +packed.counts == {list(DeliveryState)[-1]: 4}
        assert packed.get(99_999) is None
        assert len(packed.pack()["shapes"]) == 4
