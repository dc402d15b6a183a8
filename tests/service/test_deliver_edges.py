"""What is rare in delivery: stopping in odd moments, stores that fail, chats that vanish."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.alerts import AlertKind
from bot.domain.chats import Pause
from bot.domain.delivery import Delivery, DeliveryState, Outcome, OutcomeKind, Reason
from bot.service import wording
from bot.service.subscribe import Subscriptions
from bot.service.tally import Measure
from bot.service.wording import Wording
from storage.opening import open_store
from tests.fakes.clock import FakeClock, settle
from tests.service.figures import LAMPARIA, NOON, alert, follower
from tests.service.test_deliver import _BrokenStore, _Office


@pytest.fixture
async def office(tmp_path):
    clock = FakeClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    office = _Office(store, clock)
    yield office
    await office.sender.close()
    await store.close()


async def test_a_sender_that_stops_takes_nothing_more(office):
    """After it was closed nothing is claimed."""
    await office.post(alert(52), [follower(1)])
    await office.sender.close()
    assert await office.sender.step() == 0
    assert office.messenger.sent == []


async def test_a_store_that_is_away_is_asked_again(office, caplog):
    """A look at the outbox that fails is logged and not the end."""
    broken = office.store = _BrokenStore(office.store)
    office.sender = office.new_sender()
    await office.post(alert(52), [follower(1)])
    broken.shut = True
    assert await office.sender.step() == 0
    broken.shut = False
    await office.send_all()
    assert len(office.messenger.sent) == 1
    assert "the disk is away" in caplog.text


async def test_an_alert_that_the_outbox_lost_ends_quietly(office):
    """A chat that was forgotten between claim and look is passed over."""
    chat = follower(1)
    await office.post(alert(52), [chat])
    async with office.store.unit() as unit:
        key = unit.chats.key_of(chat.address)
        job = await office.sender._claiming._job(unit, Delivery(alert_id="a52", chat_key="nobody"), alert(52))
        assert job is None
        assert await office.sender._claiming._job(unit, Delivery(alert_id="gone", chat_key=key), None) is None
    await office.settle()


async def test_what_was_lined_up_when_the_gate_shuts_goes_back(office):
    """A delivery behind one that found the server away is given back unsent, and sent afterwards."""
    office.messenger.slow[1] = asyncio.Event()
    for value in (50, 51):
        await office.post(alert(value, kind=AlertKind.NOTICE, words=str(value)), [follower(1)])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.NOT_SENT, server_wide=True))
    office.messenger.probes.append(Outcome(kind=OutcomeKind.NOT_SENT))
    await office.sender.step()
    await settle()
    office.messenger.slow[1].set()
    await office.settle()
    assert len(office.messenger.sent) == 1
    await office.clock.advance(60)
    await office.send_all()
    assert len(office.messenger.sent) == 3


async def test_what_was_lined_up_when_told_to_stop_stays(office):
    """A lane that has its turn after the stop begins nothing, and an attempt that was not begun is not marked."""
    chat = follower(1)
    office.messenger.slow[1] = asyncio.Event()
    for value in (50, 51):
        await office.post(alert(value, kind=AlertKind.NOTICE, words=str(value)), [chat])
    await office.sender.step()
    await settle()
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.NOT_SENT, detail="stopping"))
    closing = asyncio.create_task(office.sender.close())
    await settle()
    office.messenger.slow[1].set()
    while not closing.done():
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)
    states = {(await office.state_of(alert(value), chat)).state for value in (50, 51)}
    assert states == {DeliveryState.PENDING}


async def test_a_pause_that_began_while_waiting_in_the_lane_is_kept(office):
    """The second message of a chat that was throttled by the first waits for the end of the pause."""
    for value in (50, 51):
        await office.post(alert(value, kind=AlertKind.NOTICE, words=str(value)), [follower(1)])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.THROTTLED, after=20.0))
    await office.send_all()
    assert len(office.messenger.sent) == 1
    assert office.sender._tally.of(Measure.SENDS, "throttled") == 1
    await office.clock.advance(21)
    await office.send_all()
    assert len(office.messenger.sent) == 3


async def test_a_chat_that_is_forgotten_while_it_is_refused_is_not_written_back(office):
    """A pause does not bring a forgotten chat back."""
    chat = follower(1)
    office.messenger.slow[1] = asyncio.Event()
    await office.post(alert(52), [chat])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.BLOCKED))
    await office.sender.step()
    await settle()
    async with office.store.unit() as unit:
        await unit.chats.forget(1)
    office.messenger.slow[1].set()
    await office.settle()
    assert await office.chat(chat.address) is None


async def test_a_correction_for_who_has_no_message_is_told_alone(office):
    """A chat whose original has no id (it was parked) gets the correction without a reply."""
    chat = follower(1)
    await office.post(alert(52), [chat])
    office.messenger.answers[1].extend([Outcome(kind=OutcomeKind.IN_DOUBT)] * 2)
    await office.send_all()
    await office.clock.advance(60)
    await office.send_all()
    await office.post(alert(50, alert_id="fix", kind=AlertKind.CORRECTION, answers="a52"), [chat])
    await office.send_all()
    assert (office.messenger.sent[-1].reply_to, office.messenger.sent[-1].edited) == (None, None)


async def test_alerts_of_another_kind_are_not_put_together(office):
    """A notice between changes is told by itself."""
    chat = follower(1)
    for value in (50, 51, 53):
        await office.post(alert(value, office.clock.now() + timedelta(seconds=value)), [chat])
    await office.post(alert(52, kind=AlertKind.NOTICE, words="hello"), [chat])
    await office.send_all()
    assert len(office.messenger.sent) == 2


async def test_without_a_comparison_nothing_is_put_together(office):
    """Alerts that carry no comparison go one by one."""
    chat = follower(1)
    for value in (50, 51, 53):
        await office.post(alert(value, office.clock.now() + timedelta(seconds=value), comparison=None), [chat])
    await office.send_all()
    assert len(office.messenger.sent) == 3


def test_old_wordings_are_let_go():
    """However many alerts there are, the memory of their words is bounded."""
    words = Wording({"lamparia": LAMPARIA})
    for number in range(wording.KEPT + 5):
        words.alert(replace(alert(52, NOON), alert_id=f"x{number}"), follower(1))
    assert len(words._made) == wording.KEPT


async def test_waking_leaves_what_is_not_resting_alone(office):
    """A delivery that waits for another reason stays as it is."""
    chat = follower(1, pause=Pause.BLOCKED)
    await office.post(alert(52, office.clock.now()), [chat])
    subscriptions = Subscriptions(office.store, office.clock, {"lamparia": LAMPARIA})
    assert await subscriptions.wake(chat.address) == 0
    assert (await office.state_of(alert(52), chat)).state is DeliveryState.PENDING


async def test_a_failing_pause_is_logged(office, caplog):
    """A chat that could not be paused is tried again and paused then."""
    chat = follower(1)
    await office.post(alert(52), [chat])
    broken = office.store = _BrokenStore(office.store)
    office.sender = office.new_sender()
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.BLOCKED))
    await office.sender.step()
    broken.shut = True
    await office.settle()
    broken.shut = False
    assert "was not paused" in caplog.text
    assert (await office.state_of(alert(52), chat)).reason == Reason.UNREACHABLE
