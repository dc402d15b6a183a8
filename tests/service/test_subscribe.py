"""Who is told: the use cases on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from bot.domain.alerts import AlertKind
from bot.domain.chats import Address, ChatKind, Pause, Rhythm
from bot.domain.claims import Group
from bot.domain.delivery import DeliveryState, Reason
from bot.service.subscribe import Choice, Place, Subscriptions, chosen, subscription_of
from storage.opening import open_store
from tests.fakes.clock import FakeClock
from tests.service.figures import LAMPARIA, alert, follower

ANA = Place(address=Address(7), kind=ChatKind.PRIVATE, language="es")


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
async def store(tmp_path, clock):
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    yield store
    await store.close()


@pytest.fixture
def subscriptions(store, clock):
    return Subscriptions(store, clock, {"lamparia": LAMPARIA})


async def test_a_chat_that_subscribes_gets_the_usual(subscriptions):
    """Without a choice a chat follows totals and announcements, in the language of who asked."""
    chat = await subscriptions.subscribe(ANA, "lamparia")
    assert chosen(chat.subscription("lamparia")) is Choice.USUAL
    assert (chat.language, chat.kind) == ("es", ChatKind.PRIVATE)
    assert await subscriptions.chat(ANA.address) == chat


@pytest.mark.parametrize("choice", list(Choice))
async def test_a_choice_is_kept_when_one_subscribes_again(subscriptions, choice):
    """The same command twice changes nothing (T3), and a choice replaces another one."""
    await subscriptions.subscribe(ANA, "lamparia", Choice.USUAL)
    chat = await subscriptions.subscribe(ANA, "lamparia", choice)
    again = await subscriptions.subscribe(ANA, "lamparia")
    assert chat == again
    assert chosen(again.subscription("lamparia")) is choice
    assert len(again.subscriptions) == 1


async def test_a_new_choice_leaves_the_least_change_alone(subscriptions):
    """What was set by hand beside the choice stays."""

    def least(chat):
        (one,) = chat.subscriptions
        return replace(chat, subscriptions=(replace(one, least_change=10),))

    await subscriptions.subscribe(ANA, "lamparia")
    await subscriptions.change(ANA, least)
    chat = await subscriptions.subscribe(ANA, "lamparia", Choice.EVERYTHING)
    assert chat.subscription("lamparia").least_change == 10
    assert chat.subscription("lamparia").parts == frozenset(Group)


def test_a_subscription_made_to_measure_is_no_choice():
    """One part alone is none of the three choices."""
    measured = replace(subscription_of("lamparia", Choice.USUAL), parts=frozenset({Group.PRESS}))
    assert chosen(measured) is None


async def test_an_unknown_tracker_is_refused(subscriptions):
    """Nobody can follow what is not there."""
    with pytest.raises(KeyError):
        await subscriptions.subscribe(ANA, "atlantis")


async def test_unsubscribing_ends_one_or_all(subscriptions):
    """It says how many ended; a chat that follows nothing hears so."""
    assert await subscriptions.unsubscribe(ANA.address) == 0
    await subscriptions.subscribe(ANA, "lamparia")
    assert await subscriptions.unsubscribe(ANA.address, "atlantis") == 0
    assert await subscriptions.unsubscribe(ANA.address, "lamparia") == 1
    await subscriptions.subscribe(ANA, "lamparia")
    assert await subscriptions.unsubscribe(ANA.address) == 1
    assert await subscriptions.unsubscribe(ANA.address) == 0


async def test_forgetting_leaves_nothing(subscriptions):
    """After /forget the chat is not known."""
    await subscriptions.subscribe(ANA, "lamparia")
    assert await subscriptions.forget(7) >= 1
    assert await subscriptions.chat(ANA.address) is None
    assert await subscriptions.forget(7) == 0


async def test_a_pause_ends_with_what_is_still_news(store, clock, subscriptions):
    """What waited less than a day is sent after all, the rest is let go."""
    chat = follower(7)
    old, fresh = alert(50, clock.now() - timedelta(days=2)), alert(52, clock.now() - timedelta(hours=2))
    async with store.unit() as unit:
        await unit.chats.put(chat)
        for posted in (old, fresh):
            await unit.outbox.put(posted)
            await unit.outbox.address(posted.alert_id, [unit.chats.key_of(chat.address)])
        due = await unit.outbox.due(clock.now(), 10)
    await subscriptions.pause(chat.address, Pause.BLOCKED)
    await subscriptions.pause(chat.address, Pause.BLOCKED)
    await store.mark([replace(delivery, state=DeliveryState.PAUSED) for delivery in due])
    assert await subscriptions.wake(chat.address) == 1
    async with store.unit() as unit:
        (again,) = await unit.outbox.due(clock.now(), 10)
        (over,) = await unit.outbox.deliveries(old.alert_id)
    assert again.alert_id == fresh.alert_id
    assert (over.state, over.reason) == (DeliveryState.COLLAPSED, Reason.OUTDATED)
    assert await subscriptions.wake(chat.address) == 0


async def test_waking_a_chat_that_follows_nothing_is_no_harm(subscriptions):
    """A chat that is not stored cannot be paused or woken."""
    await subscriptions.pause(Address(9), Pause.KICKED)
    assert await subscriptions.wake(Address(9)) == 0


async def test_a_chat_without_open_deliveries_wakes(subscriptions):
    """A paused chat that nothing waits for goes on."""
    await subscriptions.subscribe(ANA, "lamparia")
    await subscriptions.pause(ANA.address, Pause.NO_RIGHTS)
    assert await subscriptions.wake(ANA.address) == 0
    assert (await subscriptions.chat(ANA.address)).pause is None


async def test_what_waits_for_a_silence_is_told_when_the_silence_ends_early(store, clock, subscriptions):
    """Whoever ends a mute gets at once what came meanwhile; a summary still waits for its hour."""
    until = clock.now() + timedelta(hours=8)
    chat, posted = replace(follower(7), muted_until=until), alert(50, clock.now())
    place = Place(address=chat.address, kind=chat.kind, language=chat.language)
    async with store.unit() as unit:
        await unit.chats.put(chat)
        await unit.outbox.put(posted)
        await unit.outbox.address(posted.alert_id, [unit.chats.key_of(chat.address)], until)
    for step, expected in (
        ({"silent": True}, until),
        ({"rhythm": Rhythm.DAILY}, until),
        ({"rhythm": Rhythm.AT_ONCE, "muted_until": clock.now() + timedelta(hours=2)}, clock.now() + timedelta(hours=2)),
        ({"muted_until": clock.now() + timedelta(hours=9)}, clock.now() + timedelta(hours=2)),
        ({"muted_until": None}, None),
        ({"rhythm": Rhythm.WEEKLY}, None),
    ):
        await subscriptions.change(place, partial(replace, **step))
        async with store.unit() as unit:
            (waiting,) = await unit.outbox.open_for(unit.chats.key_of(chat.address))
        assert waiting.not_before == expected, step
    async with store.unit() as unit:
        assert [d.alert_id for d in await unit.outbox.due(clock.now(), 10)] == [posted.alert_id]


async def test_a_correction_waits_for_the_summary_or_the_silence_that_it_waited_for(store, clock, subscriptions):
    """A silence that ends early lets a correction go that waited for it, and none that waits for a summary."""
    now = clock.now()
    until, summary = now + timedelta(hours=8), now + timedelta(hours=20)
    chat = replace(follower(7), muted_until=until, rhythm=Rhythm.DAILY)
    muted, put_off = (replace(alert(n, now), kind=AlertKind.CORRECTION) for n in (50, 51))
    async with store.unit() as unit:
        await unit.chats.put(chat)
        for posted, moment in ((muted, until), (put_off, summary)):
            await unit.outbox.put(posted)
            await unit.outbox.address(posted.alert_id, [unit.chats.key_of(chat.address)], moment)
    place = Place(address=chat.address, kind=chat.kind, language=chat.language)
    await subscriptions.change(place, partial(replace, muted_until=None))
    async with store.unit() as unit:
        waiting = {d.alert_id: d.not_before for d in await unit.outbox.open_for(unit.chats.key_of(chat.address))}
    assert waiting == {muted.alert_id: None, put_off.alert_id: summary}


async def test_what_waits_of_a_tracker_that_is_gone_stays_as_it_is(store, clock, subscriptions):
    """A silence that ends early moves nothing of a country that is no longer followed."""
    until = clock.now() + timedelta(hours=8)
    chat, posted = replace(follower(7), muted_until=until), replace(alert(50, clock.now()), tracker_id="gone")
    async with store.unit() as unit:
        await unit.chats.put(chat)
        await unit.outbox.put(posted)
        await unit.outbox.address(posted.alert_id, [unit.chats.key_of(chat.address)], until)
    place = Place(address=chat.address, kind=chat.kind, language=chat.language)
    await subscriptions.change(place, partial(replace, muted_until=None))
    async with store.unit() as unit:
        assert [d.not_before for d in await unit.outbox.open_for(unit.chats.key_of(chat.address))] == [until]


async def test_a_group_keeps_its_subscription_when_it_becomes_a_supergroup(subscriptions):
    """The choices go along under the new id."""
    group = Place(address=Address(-5), kind=ChatKind.GROUP, language="es")
    await subscriptions.subscribe(group, "lamparia", Choice.TOTALS)
    await subscriptions.migrate(-5, -1005)
    assert await subscriptions.chat(Address(-5)) is None
    assert chosen((await subscriptions.chat(Address(-1005))).subscription("lamparia")) is Choice.TOTALS


async def test_what_rests_for_a_paused_chat_is_let_go_in_time(store, clock, subscriptions):
    """A chat that never wakes does not keep its alerts for ever."""
    assert await subscriptions.let_go() == 0
    chat, posted = follower(7), alert(50, clock.now())
    async with store.unit() as unit:
        await unit.chats.put(chat)
        await unit.outbox.put(posted)
        await unit.outbox.address(posted.alert_id, [unit.chats.key_of(chat.address)])
        (due,) = await unit.outbox.due(clock.now(), 10)
    assert await subscriptions.let_go() == 0
    await store.mark([replace(due, state=DeliveryState.PAUSED)])
    assert await subscriptions.let_go() == 0
    await clock.advance(25 * 3600)
    assert await subscriptions.let_go() == 1
    async with store.unit() as unit:
        assert not (await unit.outbox.backlog()).by_state
