"""What every implementation of the `Store` port promises; subclassed once for each, with a `factory` fixture."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

import pytest

from bot.domain.alerts import AlertStage
from bot.domain.chats import Address, ChatKind
from bot.domain.delivery import Delivery, DeliveryState
from bot.errors import StoreError
from bot.service.ports import Store, Unit
from tests.storage.samples import HOUR, NOON, alert, chat, decision, entry, feed, row


class Factory(Protocol):
    """Makes a store, and makes it anew from what was stored."""

    async def open(self) -> Store:
        """Make the first store."""

    async def reopen(self) -> Store:
        """End the process that has the store, and begin another."""


class Broken(Exception):
    """Leaves a unit on purpose."""


async def fail(store: Store, work: Callable[[Unit], Awaitable[object]]) -> None:
    """Do work in a unit that an error leaves."""
    with pytest.raises(Broken):
        await _broken(store, work)


async def _broken(store: Store, work: Callable[[Unit], Awaitable[object]]) -> None:
    async with store.unit() as unit:
        await work(unit)
        raise Broken


def sent(delivery: Delivery, message_id: int = 7) -> Delivery:
    return replace(delivery, state=DeliveryState.SENT, attempts=delivery.attempts + 1, message_id=message_id)


class StoreContract:
    """The promises."""

    @pytest.fixture
    async def factory(self) -> Factory:
        """Make stores of the implementation under test."""
        raise NotImplementedError

    @pytest.fixture
    async def store(self, factory: Factory) -> Store:
        """Make a store that is empty."""
        return await factory.open()

    async def _addressed(self, store: Store, name: str = "alert", *chats: int, at=NOON, **how) -> list[str]:
        async with store.unit() as unit:
            keys = [unit.chats.key_of(Address(each)) for each in chats]
            await unit.outbox.put(alert(name, at=at))
            await unit.outbox.address(name, keys, **how)
        return keys

    async def test_feeds_are_kept_by_their_address(self, store, factory):
        """A feed's state replaces the one before it and outlives the process."""
        async with store.unit() as unit:
            await unit.feeds.put(feed(1, etag='"a"', failures=3))
            await unit.feeds.put(feed(2))
            await unit.feeds.put(feed(1, etag='"b"', checked_at=NOON, next_check_at=NOON + HOUR))
        async with (await factory.reopen()).unit() as unit:
            states = {state.url: state for state in await unit.feeds.all()}
        assert states[feed(1).url] == feed(1, etag='"b"', checked_at=NOON, next_check_at=NOON + HOUR)
        assert set(states) == {feed(1).url, feed(2).url}

    async def test_seen_entries_are_known_again(self, store, factory):
        """An entry that was seen is known by its id and by its words, after a restart too."""
        async with store.unit() as unit:
            await unit.entries.put([entry(1, words="w1"), entry(2), entry(3, words="w3")])
            await unit.entries.put([replace(entry(1, words="w9"), edits=1)])
        async with (await factory.reopen()).unit() as unit:
            known = await unit.entries.known([entry(1).entry_id, entry(2).entry_id, "never"])
            words = await unit.entries.same_words(["w1", "w3", "w9", ""])
        assert known == {e.entry_id: e for e in (replace(entry(1, words="w9"), edits=1), entry(2))}
        assert words == {"w3", "w9"}

    async def test_f19_pruning_keeps_the_latest_of_each_feed(self, store, factory):
        """F19: what prevents a second alert stays: the latest entries of a feed, however old."""
        old = NOON - 100 * HOUR
        async with store.unit() as unit:
            await unit.entries.put([entry(n, feed="https://b.example/", seen=old + n * HOUR) for n in range(5)])
            await unit.entries.put([entry(9, feed="https://c.example/", seen=old), entry(10, seen=NOON, words="w")])
        async with store.unit() as unit:
            assert await unit.entries.prune(NOON - HOUR, 2) == 3
            assert await unit.entries.prune(NOON - HOUR, 2) == 0
        async with (await factory.reopen()).unit() as unit:
            known = await unit.entries.known([entry(n).entry_id for n in range(11)])
        assert set(known) == {entry(n).entry_id for n in (3, 4, 9, 10)}

    async def test_pruned_words_are_forgotten(self, store):
        """A fingerprint is known for as long as one entry has it."""
        async with store.unit() as unit:
            await unit.entries.put([entry(1, seen=NOON - HOUR, words="w"), entry(2, seen=NOON - HOUR, words="w")])
            await unit.entries.prune(NOON, 1)
            assert await unit.entries.same_words(["w"]) == {"w"}
            await unit.entries.prune(NOON, 0)
            assert await unit.entries.same_words(["w"]) == frozenset()

    async def test_ledger_rows_come_back_in_order(self, store, factory):
        """A tracker's rows are loaded in order of their numbers, decisions too, and none of another tracker's."""
        async with store.unit() as unit:
            await unit.ledger.append([row(2), row(1), row(1, "belerand")])
            await unit.ledger.append([decision(3)])
        async with (await factory.reopen()).unit() as unit:
            assert list(await unit.ledger.load("arda")) == [row(1), row(2), decision(3)]
            assert list(await unit.ledger.load("belerand")) == [row(1, "belerand")]
            assert list(await unit.ledger.load("nowhere")) == []

    @pytest.mark.parametrize("rows", [[row(1)], [row(2), row(1)], [row(5), row(5)]])
    async def test_a_ledger_row_is_never_replaced(self, store, rows):
        """A number that is taken is refused, and nothing of that call is appended."""
        async with store.unit() as unit:
            await unit.ledger.append([row(1)])
        with pytest.raises(StoreError, match="never replaced"):
            async with store.unit() as unit:
                await unit.ledger.append(rows)
        async with store.unit() as unit:
            assert list(await unit.ledger.load("arda")) == [row(1)]

    async def test_alerts_are_kept_by_stage(self, store, factory):
        """Gathering alerts are found as such, addressed ones by tracker and time, oldest first."""
        waiting = alert("w", stage=AlertStage.GATHERING)
        async with store.unit() as unit:
            for each in (alert("b", at=NOON + HOUR), alert("a"), alert("x", tracker="belerand"), waiting):
                await unit.outbox.put(each)
            await unit.outbox.put(alert("old", at=NOON - HOUR))
        async with (await factory.reopen()).unit() as unit:
            assert list(await unit.outbox.gathering()) == [waiting]
            assert list(await unit.outbox.recent("arda", NOON)) == [alert("a"), alert("b", at=NOON + HOUR)]
            assert await unit.outbox.alert("x") == alert("x", tracker="belerand")
            assert await unit.outbox.alert("unknown") is None
            await unit.outbox.put(replace(waiting, stage=AlertStage.ADDRESSED))
            assert list(await unit.outbox.gathering()) == []

    async def test_addressing_twice_delivers_once(self, store):
        """A chat that an alert is addressed to already is left as it is."""
        keys = await self._addressed(store, "alert", 1, 2)
        async with store.unit() as unit:
            first = await unit.outbox.due(NOON, 1)
        await store.mark([sent(first[0])])
        async with store.unit() as unit:
            await unit.outbox.address("alert", [*keys, *keys, unit.chats.key_of(Address(3))])
            states = [delivery.state for delivery in await unit.outbox.deliveries("alert")]
        assert sorted(states) == [DeliveryState.PENDING, DeliveryState.PENDING, DeliveryState.SENT]

    async def test_an_alert_must_exist_to_be_addressed(self, store):
        """Addressing an alert that was not put into the outbox is refused."""
        with pytest.raises(StoreError):
            async with store.unit() as unit:
                await unit.outbox.address("nothing", ["k"])

    async def test_due_claims_each_delivery_once_oldest_alert_first(self, store):
        """Two senders never get the same delivery, and the older alert goes first."""
        await self._addressed(store, "young", 1, 2, at=NOON)
        await self._addressed(store, "old", 1, 2, at=NOON - HOUR)
        async with store.unit() as unit:
            first, second = await unit.outbox.due(NOON, 3), await unit.outbox.due(NOON, 3)
            assert await unit.outbox.due(NOON, 3) == []
        assert [delivery.alert_id for delivery in (*first, *second)] == ["old", "old", "young", "young"]
        assert len({(delivery.alert_id, delivery.chat_key) for delivery in (*first, *second)}) == 4

    async def test_a_restart_gives_claims_back(self, store, factory):
        """What was claimed and never marked is due again in a new process."""
        await self._addressed(store, "alert", 1)
        async with store.unit() as unit:
            claimed = await unit.outbox.due(NOON, 5)
        async with (await factory.reopen()).unit() as unit:
            assert await unit.outbox.due(NOON, 5) == claimed

    async def test_marks_survive_a_restart(self, store, factory):
        """What became of a delivery is known after a restart, message id included, and it is not due again."""
        await self._addressed(store, "alert", 1, 2, 3)
        async with store.unit() as unit:
            claimed = await unit.outbox.due(NOON, 3)
        parked = replace(claimed[1], state=DeliveryState.PARKED, attempts=2, doubts=2, reason="in doubt twice")
        await store.mark([sent(claimed[0], 2**40), parked])
        async with (await factory.reopen()).unit() as unit:
            assert set(await unit.outbox.deliveries("alert")) == {sent(claimed[0], 2**40), parked, claimed[2]}
            assert await unit.outbox.due(NOON, 9) == [claimed[2]]

    @pytest.mark.parametrize("state", [DeliveryState.PENDING, DeliveryState.WAITING, DeliveryState.DOUBTFUL])
    async def test_d9_waiting_deliveries_wait_over_a_restart(self, store, factory, state):
        """D9: a delivery told to wait a day is not due before, in a new process too, and is due then."""
        await self._addressed(store, "alert", 1)
        async with store.unit() as unit:
            (claimed,) = await unit.outbox.due(NOON, 3)
        later = NOON + timedelta(seconds=86400, microseconds=1)
        told = replace(claimed, state=state, attempts=1, not_before=later, plain=True, reason="429")
        await store.mark([told])
        async with (await factory.reopen()).unit() as unit:
            assert await unit.outbox.due(later - timedelta(microseconds=1), 3) == []
            assert await unit.outbox.due(later, 3) == [told]

    async def test_addressed_for_later(self, store):
        """Deliveries can be addressed for a later time, as quiet hours need."""
        await self._addressed(store, "alert", 1, not_before=NOON + HOUR)
        async with store.unit() as unit:
            assert await unit.outbox.due(NOON, 3) == []
            assert len(await unit.outbox.due(NOON + HOUR, 3)) == 1

    async def test_a_released_delivery_is_due_again(self, store):
        """Marking a claimed delivery as pending gives it back, once."""
        await self._addressed(store, "alert", 1)
        async with store.unit() as unit:
            claimed = await unit.outbox.due(NOON, 3)
        await store.mark(claimed)
        async with store.unit() as unit:
            assert await unit.outbox.due(NOON, 3) == claimed
            assert await unit.outbox.due(NOON, 3) == []

    async def test_paused_deliveries_wait_for_their_chat(self, store):
        """A paused delivery is open, but not due before it is marked pending again."""
        (key,) = await self._addressed(store, "alert", 1)
        async with store.unit() as unit:
            (claimed,) = await unit.outbox.due(NOON, 3)
        paused = replace(claimed, state=DeliveryState.PAUSED, reason="blocked")
        await store.mark([paused])
        async with store.unit() as unit:
            assert await unit.outbox.due(NOON + 99 * HOUR, 3) == []
            assert list(await unit.outbox.open_for(key)) == [paused]
            assert list(await unit.outbox.open_for("nobody")) == []
        await store.mark([claimed])
        async with store.unit() as unit:
            assert await unit.outbox.due(NOON, 3) == [claimed]

    async def test_backlog_counts_what_is_open(self, store):
        """The backlog counts what is not final, and knows how old the oldest of it is."""
        async with store.unit() as unit:
            assert (await unit.outbox.backlog()).oldest is None
        await self._addressed(store, "old", 1, at=NOON - HOUR)
        await self._addressed(store, "young", 1, 2)
        async with store.unit() as unit:
            (claimed,) = await unit.outbox.due(NOON, 1)
            assert (await unit.outbox.backlog()).oldest == NOON - HOUR
        await store.mark([sent(claimed)])
        async with store.unit() as unit:
            backlog = await unit.outbox.backlog()
        assert backlog.by_state == {DeliveryState.PENDING: 2}
        assert backlog.oldest == NOON

    async def test_pruning_spares_what_is_open(self, store, factory):
        """An old alert goes only when all its deliveries are over, and never while it gathers."""
        await self._addressed(store, "over", 1, at=NOON - HOUR)
        async with store.unit() as unit:
            await unit.outbox.put(alert("gathering", at=NOON - HOUR, stage=AlertStage.GATHERING))
            (claimed,) = await unit.outbox.due(NOON, 1)
        await self._addressed(store, "open", 1, at=NOON - HOUR)
        await self._addressed(store, "new", at=NOON)
        await store.mark([sent(claimed)])
        async with store.unit() as unit:
            assert await unit.outbox.prune(NOON) == 1
            assert await unit.outbox.prune(NOON) == 0
        async with (await factory.reopen()).unit() as unit:
            found = [name for name in ("over", "gathering", "open", "new") if await unit.outbox.alert(name)]
        assert found == ["gathering", "open", "new"]

    async def test_marks_of_what_is_gone_are_passed_over(self, store):
        """A mark for an unknown alert, an unknown chat or a chat without this alert changes nothing."""
        (key,) = await self._addressed(store, "alert", 1)
        await self._addressed(store, "other", 2)
        async with store.unit() as unit:
            other = unit.chats.key_of(Address(2))
            before = await unit.outbox.deliveries("alert")
        await store.mark([])
        await store.mark(
            [sent(Delivery(alert_id=a, chat_key=k)) for a, k in (("no", key), ("alert", "no"), ("alert", other))]
        )
        async with store.unit() as unit:
            assert await unit.outbox.deliveries("alert") == before
            assert list(await unit.outbox.deliveries("no")) == []

    async def test_chats_are_kept_by_address(self, store, factory):
        """A chat comes back with every choice, by its address and by its pseudonym; topics are chats of their own."""
        topic = chat(-5, "arda", thread=3, kind=ChatKind.SUPERGROUP)
        async with store.unit() as unit:
            await unit.chats.put(chat(1, "arda"))
            await unit.chats.put(topic)
            key = unit.chats.key_of(topic.address)
        async with (await factory.reopen()).unit() as unit:
            assert await unit.chats.get(Address(1)) == chat(1, "arda")
            assert await unit.chats.get(Address(-5)) is None
            assert await unit.chats.by_key(key) == topic
            assert await unit.chats.by_key("nobody") is None
            assert unit.chats.key_of(topic.address) == key

    async def test_a_pseudonym_is_32_hexadecimal_digits(self, store):
        """A pseudonym is 16 bytes in hexadecimal, and differs for each chat and topic."""
        async with store.unit() as unit:
            keys = [unit.chats.key_of(Address(*each)) for each in ((1,), (-1,), (1, 1), (11,), (1, 11))]
        assert len(set(keys)) == 5
        assert all(len(key) == 32 and int(key, 16) for key in keys)

    async def test_followers_come_in_pages(self, store, factory):
        """Followers of a tracker come in order of their pseudonyms, page by page, each once."""
        async with store.unit() as unit:
            for number in range(1, 8):
                await unit.chats.put(chat(number, *(("arda",) if number != 4 else ("belerand",))))
            await unit.chats.put(chat(7, "belerand"))
        async with (await factory.reopen()).unit() as unit:
            pages, after = [], None
            while page := await unit.chats.followers("arda", after, 2):
                pages.append([each.address.chat_id for each in page])
                after = unit.chats.key_of(page[-1].address)
            assert list(await unit.chats.followers("nowhere", None, 5)) == []
            assert len(await unit.chats.followers("belerand", None, 5)) == 2
        assert [len(page) for page in pages] == [2, 2, 1]
        assert {each for page in pages for each in page} == {1, 2, 3, 5, 6}

    async def test_count_says_who_follows_something(self, store):
        """Only chats that follow something are counted, by kind, and each change is followed."""
        async with store.unit() as unit:
            for number in (1, 2, 3):
                await unit.chats.put(chat(number, "arda", "belerand"))
            await unit.chats.put(chat(-4, "arda", kind=ChatKind.GROUP))
            await unit.chats.put(chat(-5, kind=ChatKind.CHANNEL))
            await unit.chats.put(chat(2))
        async with store.unit() as unit:
            assert await unit.chats.count() == {ChatKind.PRIVATE: 2, ChatKind.GROUP: 1}

    async def test_a_chat_is_found_with_its_topics(self, store):
        """All that is stored of one chat, and of no other; nothing of a chat that is not known."""
        async with store.unit() as unit:
            for each in (chat(-5, "arda"), chat(-5, "arda", thread=3), chat(-5, thread=4), chat(6, "arda")):
                await unit.chats.put(each)
            assert {each.address.thread_id for each in await unit.chats.of(-5)} == {None, 3, 4}
        async with store.unit() as unit:
            assert [each.address for each in await unit.chats.of(6)] == [Address(6)]
            assert list(await unit.chats.of(7)) == []

    async def test_x8_a_forgotten_chat_is_gone_with_its_topics_and_deliveries(self, store, factory):
        """X8: forgetting deletes the chat, its topics and its deliveries, and says how many records went."""
        async with store.unit() as unit:
            for each in (chat(-5, "arda"), chat(-5, "arda", thread=3), chat(6, "arda")):
                await unit.chats.put(each)
            keys = [unit.chats.key_of(Address(*each)) for each in ((-5,), (-5, 3), (6,))]
            for name in ("one", "two"):
                await unit.outbox.put(alert(name))
                await unit.outbox.address(name, keys)
        async with store.unit() as unit:
            assert await unit.chats.forget(-5) == 6
            assert await unit.chats.forget(-5) == 0
        async with (await factory.reopen()).unit() as unit:
            assert [each.chat_key for each in await unit.outbox.deliveries("one")] == [keys[2]]
            assert await unit.chats.by_key(keys[1]) is None
            assert list(await unit.outbox.open_for(keys[0])) == []
            assert list(await unit.chats.followers("arda", None, 9)) == [chat(6, "arda")]

    async def test_a_forgotten_chat_can_come_back(self, store):
        """Who comes back after /forget begins anew."""
        await self._addressed(store, "alert", 1)
        async with store.unit() as unit:
            await unit.chats.put(chat(1, "arda"))
            await unit.chats.forget(1)
            await unit.chats.put(chat(1, "belerand"))
            await unit.outbox.address("alert", [unit.chats.key_of(Address(1))])
        async with store.unit() as unit:
            assert len(await unit.outbox.due(NOON, 5)) == 1

    async def test_d12_a_moved_chat_keeps_its_choices_and_deliveries(self, store, factory):
        """D12: a group that became a supergroup keeps topics, choices and open deliveries under its new id."""
        async with store.unit() as unit:
            await unit.chats.put(chat(-5, "arda", kind=ChatKind.GROUP))
            await unit.chats.put(chat(-5, "belerand", thread=2, kind=ChatKind.GROUP))
        (old,) = await self._addressed(store, "alert", -5)
        async with store.unit() as unit:
            (claimed,) = await unit.outbox.due(NOON, 1)
            await unit.chats.move(-5, -1005)
            new = unit.chats.key_of(Address(-1005))
            assert await unit.chats.get(Address(-5)) is None
        async with (await factory.reopen()).unit() as unit:
            assert await unit.chats.get(Address(-1005)) == chat(-1005, "arda", kind=ChatKind.SUPERGROUP)
            assert (await unit.chats.get(Address(-1005, 2))).subscription("belerand")
            assert list(await unit.outbox.due(NOON, 5)) == [replace(claimed, chat_key=new)]
            assert await unit.chats.by_key(old) == await unit.chats.by_key(new)

    async def test_a_mark_under_the_former_pseudonym_is_not_lost(self, store, factory):
        """A send that was in flight while its chat moved is marked for the chat under its new id."""
        await self._addressed(store, "alert", -5)
        async with store.unit() as unit:
            (claimed,) = await unit.outbox.due(NOON, 1)
            await unit.chats.move(-5, -1005)
            await unit.chats.move(-1005, -2005)
            new = unit.chats.key_of(Address(-2005))
        await store.mark([sent(claimed)])
        async with (await factory.reopen()).unit() as unit:
            assert list(await unit.outbox.deliveries("alert")) == [replace(sent(claimed), chat_key=new)]
            await unit.outbox.address("alert", [claimed.chat_key])
            assert await unit.outbox.due(NOON, 1) == []
            await unit.chats.forget(-2005)
            assert list(await unit.outbox.deliveries("alert")) == []

    async def test_a_move_onto_a_known_chat_keeps_what_that_follows(self, store):
        """Where the new chat follows something already, its choices and its deliveries stand."""
        async with store.unit() as unit:
            await unit.chats.put(chat(-5, "arda", kind=ChatKind.GROUP))
            await unit.chats.put(chat(-1005, "belerand", kind=ChatKind.SUPERGROUP))
        await self._addressed(store, "both", -5, -1005)
        await self._addressed(store, "old", -5, at=NOON + HOUR)
        async with store.unit() as unit:
            claimed = await unit.outbox.due(NOON, 3)
            await unit.chats.move(-5, -1005)
            await unit.chats.move(-1005, -1005)
            new = unit.chats.key_of(Address(-1005))
            assert [each.chat_key for each in await unit.outbox.deliveries("both")] == [new]
            assert [each.chat_key for each in await unit.outbox.deliveries("old")] == [new]
            assert (await unit.chats.get(Address(-1005))).subscription("belerand")
            assert await unit.chats.count() == {ChatKind.SUPERGROUP: 1}
            assert await unit.outbox.due(NOON, 9) == []
        await store.mark([sent(claimed[2])])
        async with store.unit() as unit:
            assert list(await unit.outbox.deliveries("old")) == [replace(sent(claimed[2]), chat_key=new)]

    async def test_notes_are_kept_and_removed(self, store, factory):
        """A note is kept as text under its name until None removes it."""
        async with store.unit() as unit:
            await unit.notes.put("offset", "12")
            await unit.notes.put("offset", "13")
            await unit.notes.put("gone", "x")
            await unit.notes.put("gone", None)
            await unit.notes.put("never", None)
        async with (await factory.reopen()).unit() as unit:
            assert [await unit.notes.get(name) for name in ("offset", "gone", "never")] == ["13", None, None]

    async def test_s10_an_error_in_a_unit_takes_everything_back(self, store, factory):
        """S10: when an error leaves a unit, memory and disk are as before it, in every table."""
        keys = await self._addressed(store, "alert", -5, 6)
        async with store.unit() as unit:
            await unit.feeds.put(feed(1, failures=1))
            await unit.entries.put([entry(1, words="w"), entry(2, seen=NOON - HOUR)])
            await unit.ledger.append([row(1)])
            await unit.chats.put(chat(-5, "arda", kind=ChatKind.GROUP))
            await unit.chats.put(chat(6, "arda"))
            await unit.notes.put("a", "1")
            await unit.outbox.put(alert("over", at=NOON - HOUR))

        async def seen(unit) -> list[object]:
            return [
                set(await unit.feeds.all()),
                await unit.entries.known([entry(n).entry_id for n in range(4)]),
                await unit.entries.same_words(["w", "v"]),
                list(await unit.ledger.load("arda")),
                list(await unit.outbox.recent("arda", NOON - 9 * HOUR)),
                set(await unit.outbox.deliveries("alert")),
                await unit.outbox.backlog(),
                list(await unit.chats.followers("arda", None, 9)),
                list(await unit.chats.followers("belerand", None, 9)),
                dict(await unit.chats.count()),
                [await unit.chats.by_key(key) for key in keys],
                [await unit.notes.get(name) for name in "ab"],
            ]

        async with store.unit() as unit:
            before = await seen(unit)

        async def change_everything(unit: Unit) -> None:
            await unit.feeds.put(feed(1, failures=2))
            await unit.feeds.put(feed(2))
            await unit.entries.put([replace(entry(1, words="v"), edits=1), entry(3, words="v")])
            await unit.entries.prune(NOON, 0)
            await unit.ledger.append([row(2)])
            await unit.outbox.put(alert("alert", at=NOON - HOUR))
            await unit.outbox.put(alert("new"))
            await unit.outbox.address("new", [keys[1], unit.chats.key_of(Address(99))])
            await unit.outbox.prune(NOON)
            await unit.outbox.due(NOON, 9)
            await unit.chats.put(chat(7, "belerand"))
            await unit.chats.put(chat(6, "belerand"))
            await unit.chats.move(-5, -1005)
            await unit.chats.move(-1005, -2005)
            await unit.chats.forget(6)
            await unit.chats.forget(-2005)
            await unit.notes.put("a", None)
            await unit.notes.put("b", "2")

        await fail(store, change_everything)
        async with store.unit() as unit:
            assert await seen(unit) == before
            assert len(await unit.outbox.due(NOON, 9)) == 2
        async with (await factory.reopen()).unit() as unit:
            assert await seen(unit) == before

    async def test_claims_of_a_failed_unit_are_given_back(self, store):
        """What a unit claimed before it failed is due again."""
        await self._addressed(store, "alert", 1)
        await fail(store, lambda unit: unit.outbox.due(NOON, 9))
        async with store.unit() as unit:
            assert len(await unit.outbox.due(NOON, 9)) == 1

    async def test_a_mark_during_a_unit_outlives_its_failure(self, store):
        """A mark that comes while a unit is open is not taken back with it."""
        await self._addressed(store, "alert", 1)
        async with store.unit() as unit:
            (claimed,) = await unit.outbox.due(NOON, 9)

        async def forget_and_mark(unit: Unit) -> None:
            await unit.chats.forget(1)
            await store.mark([sent(claimed)])

        await fail(store, forget_and_mark)
        async with store.unit() as unit:
            assert list(await unit.outbox.deliveries("alert")) == [sent(claimed)]

    async def test_units_run_one_after_another(self, store):
        """Two units never see each other half done."""
        order: list[str] = []

        async def work(name: str) -> None:
            async with store.unit() as unit:
                order.append(name + " in")
                number = int(await unit.notes.get("n") or 0)
                await asyncio.sleep(0.001)
                await unit.notes.put("n", str(number + 1))
                order.append(name + " out")

        await asyncio.gather(*(work(str(number)) for number in range(5)))
        async with store.unit() as unit:
            assert await unit.notes.get("n") == "5"
        assert [each.split()[1] for each in order] == ["in", "out"] * 5

    async def test_a_closed_store_refuses(self, store):
        """After closing, units and marks are refused; closing again is nothing."""
        await store.close()
        await store.close()
        with pytest.raises(StoreError, match="closed"):
            async with store.unit():
                pass
        with pytest.raises(StoreError, match="closed"):
            await store.mark([Delivery(alert_id="a", chat_key="k")])
