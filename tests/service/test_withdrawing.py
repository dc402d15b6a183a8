"""What is withdrawn before it was sent is sent to nobody; who gets it all the same is answered after it arrived."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.chats import QuietHours, Rhythm
from bot.domain.delivery import DeliveryState, Outcome, OutcomeKind, Reason
from bot.domain.gathering import withdraw
from bot.domain.rows import Verdict
from storage.opening import open_store
from tests.fakes.clock import FakeClock
from tests.service.figures import alert, change, follower
from tests.service.test_deliver_release import _Newsroom, text_of


class _Withdrawing(_Newsroom):
    """An office in which figures are taken back."""

    async def take_back(self, original: Alert, value: int, *, told: str) -> Alert:
        """Withdraw an alert's first change, as the operator's decision does."""
        gone = (original.changes[0].change_id,)
        fix = alert(
            value,
            self.clock.now(),
            alert_id=f"fix-{original.alert_id}",
            kind=AlertKind.CORRECTION,
            stage=AlertStage.GATHERING,
            answers=original.alert_id,
            withdrawn=gone,
            reason=told,
        )
        async with self.store.unit() as unit:
            await unit.outbox.put(withdraw(await unit.outbox.alert(original.alert_id), gone))
            await unit.outbox.put(fix)
        return fix


@pytest.fixture
async def office(tmp_path):
    clock = FakeClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    office = _Withdrawing(store, clock)
    yield office
    await office.sender.close()
    await store.close()


def asleep(office, hours: int):
    """Return quiet hours that last so many hours from now, in the tracker's zone."""
    local = (office.clock.now() - timedelta(hours=4)).time()
    return QuietHours(begins=time(local.hour, 0), ends=time((local.hour + hours) % 24, 0))


async def test_a_withdrawn_figure_is_not_sent_when_the_quiet_hours_end(office):
    """Who was asleep when it was told and when it was taken back hears of neither."""
    awake, asleep_now = follower(1), follower(2, quiet=asleep(office, 3))
    await office.follow(awake, asleep_now)
    await office.gathers(52)
    await office.send_all()
    await office.take_back(alert(52), 52, told=Verdict.RETRACTED)
    await office.send_all()
    await office.clock.advance(4 * 3600)
    await office.send_all()
    await office.clock.advance(10)
    await office.send_all()
    told, answer, edit = office.messenger.to(1)
    assert edit.edited == answer.reply_to
    assert answer.reply_to is not None
    assert told.reply_to is None
    assert office.numbers(2) == 0
    over = await office.state_of(alert(52), asleep_now)
    assert (over.state, over.reason) == (DeliveryState.COLLAPSED, Reason.WITHDRAWN)


async def test_a_corrected_figure_takes_the_place_of_the_wrong_one(office):
    """Who was asleep is told the right figure only, and answers nothing."""
    await office.follow(follower(2, quiet=asleep(office, 3)))
    await office.gathers(75)
    await office.send_all()
    await office.take_back(alert(75), 61, told=Verdict.CORRECTION)
    for seconds in (0, 4 * 3600, 10):
        await office.clock.advance(seconds)
        await office.send_all()
    (told,) = office.messenger.to(2)
    assert told.reply_to is None
    assert "61" in text_of(told)


async def test_a_correction_waits_for_the_message_that_it_answers(office):
    """A figure that is on its way when it is taken back is answered once it has arrived, in reply to it."""
    chat = follower(1)
    await office.follow(chat)
    office.messenger.slow[1] = asyncio.Event()
    await office.gathers(52)
    await office.sender.step()
    await office.sender.step()
    await office.take_back(alert(52), 52, told=Verdict.RETRACTED)
    for _ in range(3):
        await office.sender.step()
        await asyncio.sleep(0.02)
    office.messenger.slow.pop(1).set()
    await office.settle()
    await office.clock.advance(6)
    await office.send_all()
    first, second, _ = office.messenger.to(1)
    assert second.reply_to == (await office.state_of(alert(52), chat)).message_id is not None
    assert first.reply_to is None


async def test_a_doubtful_send_is_corrected_too(office):
    """What may have arrived is not sent again once it was taken back, and is corrected."""
    chat = follower(1)
    await office.follow(chat)
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.IN_DOUBT))
    await office.gathers(52)
    await office.send_all()
    await office.take_back(alert(52), 52, told=Verdict.RETRACTED)
    for seconds in (0, 40, 10):
        await office.clock.advance(seconds)
        await office.send_all()
    assert office.numbers(1) == 2
    assert office.messenger.to(1)[1].reply_to is None


async def test_what_still_holds_of_an_alert_is_sent(office):
    """An alert of two figures, one of them taken back, tells the other to who has not got it yet."""
    await office.follow(follower(2, quiet=asleep(office, 3)))
    both = alert(52, changes=(change(52), replace(change(53), row=replace(change(53).row, row_id="r53"))))
    await office.gathers(52, changes=both.changes)
    await office.send_all()
    await office.take_back(both, 52, told=Verdict.RETRACTED)
    for seconds in (0, 4 * 3600, 10):
        await office.clock.advance(seconds)
        await office.send_all()
    told = office.messenger.to(2)[0]
    assert told.reply_to is None
    assert "53" in text_of(told)


async def test_a_chat_with_a_daily_digest_hears_the_right_figure_in_it(office):
    """A correction of what a digest would have told comes when the digest does, not at once."""
    await office.follow(follower(2, rhythm=Rhythm.DAILY))
    await office.gathers(75)
    await office.send_all()
    await office.take_back(alert(75), 61, told=Verdict.CORRECTION)
    await office.clock.advance(3600)
    await office.send_all()
    assert office.numbers(2) == 0
    for seconds in (24 * 3600, 10):
        await office.clock.advance(seconds)
        await office.send_all()
    (told,) = office.messenger.to(2)
    assert "61" in text_of(told)


async def test_a_digest_leaves_out_what_was_withdrawn(office):
    """Of two alerts that wait for one chat, the one that was taken back is in no message."""
    chat = follower(2, quiet=asleep(office, 3))
    await office.follow(chat)
    await office.gathers(52)
    await office.send_all()
    await office.clock.advance(60)
    await office.gathers(60)
    await office.send_all()
    await office.take_back(alert(52), 52, told=Verdict.RETRACTED)
    for seconds in (0, 4 * 3600, 10):
        await office.clock.advance(seconds)
        await office.send_all()
    assert office.numbers(2) == 1
    assert (await office.state_of(alert(52), chat)).reason == Reason.WITHDRAWN
