"""From an alert that gathered to what each chat gets, and when; and what waits for one chat put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.alerts import AlertKind, AlertStage
from bot.domain.chats import Chat, Pause, QuietHours, Rhythm, Subscription
from bot.domain.delivery import DeliveryState, Outcome, OutcomeKind, Reason
from bot.domain.digests import next_digest
from bot.domain.rows import Effect
from bot.service.deliver import Sender
from bot.service.release import NOTE, PAGE, Release
from bot.service.wording import Wording
from storage.opening import open_store
from tests.fakes.clock import FakeClock
from tests.service.figures import LAMPARIA, alert, follower
from tests.service.test_deliver import _Office, text_of

GATHERING = AlertStage.GATHERING


@pytest.fixture
async def office(tmp_path):
    clock = FakeClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    office = _Newsroom(store, clock)
    yield office
    await office.sender.close()
    await store.close()


class _Newsroom(_Office):
    """An office whose alerts come from the ledger, not yet addressed."""

    def new_sender(self) -> Sender:
        wording = Wording({"lamparia": LAMPARIA})
        release = Release({"lamparia": LAMPARIA})
        return Sender(self.store, self.messenger, self.clock, wording, self.notices, dice=lambda: 0.0, release=release)

    async def gathers(self, value: int, *, wait: float = 0.0, **more) -> None:
        now = self.clock.now()
        posted = alert(value, now, stage=GATHERING, **more)
        async with self.store.unit() as unit:
            await unit.outbox.put(replace(posted, ready_at=now + timedelta(seconds=wait)))

    async def follow(self, *chats: Chat) -> None:
        async with self.store.unit() as unit:
            for chat in chats:
                await unit.chats.put(chat)

    def numbers(self, chat_id: int) -> int:
        return len(self.messenger.to(chat_id))


def sets(posted):
    """Let an alert's changes give their series' value, as the ledger's rows do."""
    changes = tuple(replace(c, row=replace(c.row, effect=Effect.SETS)) for c in posted.changes)
    return replace(posted, changes=changes)


async def test_an_alert_waits_for_more_changes_then_goes_to_its_followers(office):
    """Nothing goes before the wait is over; then each follower gets it, and nobody else."""
    await office.follow(follower(1), follower(2), follower(3, subscriptions=()))
    await office.gathers(52, wait=30)
    await office.send_all()
    assert office.messenger.sent == []
    await office.clock.advance(31)
    await office.send_all()
    assert sorted(s.address.chat_id for s in office.messenger.sent) == [1, 2]
    assert await office.sender.release(office.clock.now()) == 0


async def test_a_chat_gets_what_it_asked_for(office):
    """A chat that wants larger changes only, or another source, is not told."""
    picky = Subscription(tracker_id="lamparia", sources=frozenset({"candil"}))
    await office.follow(follower(1), follower(2, subscriptions=(picky,)), follower(3, pause=Pause.BLOCKED))
    await office.gathers(52)
    await office.send_all()
    assert [s.address.chat_id for s in office.messenger.sent] == [1]


async def test_a_chat_that_wants_a_part_of_an_alert_gets_that_part(office):
    """Two changes in one alert: who follows one source reads of that one only."""
    both = alert(52, office.clock.now())
    (first,) = both.changes
    other = replace(
        first,
        change_id="candil",
        row=replace(first.row, row_id="rc", claim=replace(first.row.claim, claimant="candil", value=31)),
    )
    picky = Subscription(tracker_id="lamparia", sources=frozenset({"candil"}))
    await office.follow(follower(1), follower(2, subscriptions=(picky,)))
    await office.gathers(52, changes=(first, other))
    await office.send_all()
    assert "Ministry, first" in text_of(office.messenger.to(1)[0])
    assert "Ministry, first" not in text_of(office.messenger.to(2)[0])
    assert "Candil" in text_of(office.messenger.to(2)[0])


async def test_quiet_hours_end_with_one_message(office):
    """What happens in quiet hours arrives together at their end, also after a restart."""
    quiet = QuietHours(begins=time(7), ends=time(9))  # 12:00 UTC is 08:00 in Lamparia's zone
    await office.follow(follower(1, quiet=quiet), follower(2))
    for value in (50, 60):
        await office.gathers(value)
        await office.send_all()
        await office.clock.advance(60)
    assert (office.numbers(1), office.numbers(2)) == (0, 2)
    office.sender = office.new_sender()
    await office.clock.advance(3600)
    await office.send_all()
    (digest,) = office.messenger.to(1)
    assert "Summary: 2" in text_of(digest)


async def test_a_mute_holds_and_a_correction_waits_for_it_too(office):
    """A muted chat hears when the mute ends."""
    muted = follower(1, muted_until=office.clock.now() + timedelta(hours=1))
    await office.follow(muted)
    await office.gathers(50)
    await office.send_all()
    assert office.numbers(1) == 0
    await office.clock.advance(3601)
    await office.send_all()
    assert office.numbers(1) == 1


async def test_no_storm(office):
    """G8: at most six alerts an hour, the rest in one digest when the hour allows."""
    await office.follow(follower(1))
    for value in range(50, 62):
        await office.gathers(value)
        await office.send_all()
        await office.clock.advance(120)
    assert office.numbers(1) == 6
    await office.clock.advance(3600)
    await office.send_all()
    assert office.numbers(1) == 7
    assert "Summary: 6" in text_of(office.messenger.to(1)[-1])


async def test_a_daily_digest_goes_out_at_eight(office):
    """A chat that wants a digest a day gets one message at eight of its own calendar."""
    await office.follow(follower(1, rhythm=Rhythm.DAILY))
    for value in (50, 60, 70):
        await office.gathers(value)
        await office.send_all()
        await office.clock.advance(600)
    assert office.numbers(1) == 0
    await office.clock.advance(24 * 3600)
    await office.send_all()
    assert office.numbers(1) == 1
    assert "Summary: 3" in text_of(office.messenger.to(1)[0])


@pytest.mark.parametrize(
    ("now", "zone", "rhythm", "expected"),
    [
        ("2031-03-01T12:00", "UTC", Rhythm.DAILY, "2031-03-02T08:00"),
        ("2031-03-01T07:59", "UTC", Rhythm.DAILY, "2031-03-01T08:00"),
        ("2031-03-01T12:00", "UTC", Rhythm.WEEKLY, "2031-03-03T08:00"),
        ("2031-03-03T08:00", "UTC", Rhythm.WEEKLY, "2031-03-10T08:00"),
        ("2031-03-29T12:00", "Europe/Berlin", Rhythm.DAILY, "2031-03-30T06:00"),
        ("2031-10-25T12:00", "Europe/Berlin", Rhythm.DAILY, "2031-10-26T07:00"),
        ("2022-03-21T12:00", "Asia/Tehran", Rhythm.DAILY, "2022-03-22T03:30"),
    ],
)
def test_a_digest_goes_out_once_a_local_day(now, zone, rhythm, expected):
    """C5: also on days that are an hour longer or shorter."""
    chat = follower(1, rhythm=rhythm, timezone=zone)
    at = next_digest(chat, datetime.fromisoformat(now).replace(tzinfo=UTC), "UTC")
    assert at == datetime.fromisoformat(expected).replace(tzinfo=UTC)


async def test_a_correction_goes_to_who_got_the_original_and_nobody_else(office):
    """Also to a chat that follows no more; not to one that came later, not to one that was forgotten."""
    stays, leaves, forgotten = follower(1), follower(2), follower(3)
    await office.follow(stays, leaves, forgotten)
    await office.gathers(52)
    await office.send_all()
    await office.follow(replace(leaves, subscriptions=()), follower(4))
    async with office.store.unit() as unit:
        await unit.chats.forget(3)
    office.messenger.sent.clear()
    await office.gathers(50, alert_id="fix", kind=AlertKind.CORRECTION, answers="a52")
    await office.send_all()
    assert sorted({s.address.chat_id for s in office.messenger.sent}) == [1, 2]
    assert sum(1 for s in office.messenger.sent if s.edited) == 2


async def test_a_correction_of_something_told_in_a_digest_is_answered_not_edited(office):
    """The digest tells other things too: it is answered and left."""
    await office.follow(follower(1, rhythm=Rhythm.DAILY))
    for value in (50, 60, 70):
        await office.gathers(value)
        await office.send_all()
    await office.clock.advance(24 * 3600)
    await office.send_all()
    (digest,) = office.messenger.to(1)
    async with office.store.unit() as unit:
        told = [d for v in (50, 60, 70) for d in await unit.outbox.deliveries(f"a{v}")]
    assert {d.state for d in told} == {DeliveryState.SENT}
    assert {d.reason for d in told} == {Reason.DIGESTED}
    await office.gathers(55, alert_id="fix", kind=AlertKind.CORRECTION, answers="a60")
    await office.send_all()
    _, answer = office.messenger.to(1)
    assert answer.reply_to == told[0].message_id
    assert digest.edited is None


async def test_a_long_outage_ends_with_one_digest_a_chat(office):
    """D21: what piled up comes as one message, in order, nothing twice."""
    chats = [follower(n) for n in range(1, 21)]
    await office.follow(*chats)
    office.messenger.everybody = Outcome(kind=OutcomeKind.NOT_SENT, server_wide=True)
    office.messenger.probes.extend([Outcome(kind=OutcomeKind.NOT_SENT)] * 400)
    for value in range(50, 100):
        await office.gathers(value)
        await office.sender.step()
        await office.settle()
        await office.sender.release(office.clock.now())
        await office.clock.advance(60)
    office.messenger.everybody = None
    office.messenger.probes.clear()
    office.messenger.sent.clear()
    await office.clock.advance(700)
    await office.send_all()
    assert sorted(s.address.chat_id for s in office.messenger.sent) == list(range(1, 21))
    async with office.store.unit() as unit:
        assert not (await unit.outbox.backlog()).by_state


async def test_a_newer_value_takes_the_place_of_one_that_still_waits(office):
    """Two revisions of one series wait for a chat: it reads the newer one only."""
    chat = follower(1)
    older = sets(alert(50, office.clock.now()))
    newer = sets(alert(60, office.clock.now() + timedelta(seconds=5)))
    await office.post(older, [chat])
    await office.post(newer, [chat])
    await office.send_all()
    (told,) = office.messenger.to(1)
    assert "60" in text_of(told)
    assert (await office.state_of(older, chat)).reason == Reason.SUPERSEDED
    assert (await office.state_of(newer, chat)).state is DeliveryState.SENT


async def test_a_digest_in_doubt_is_repeated_once_for_all_it_tells(office):
    """The deliveries told together share what becomes of the message."""
    chat = follower(1)
    for value in (50, 60, 70):
        await office.post(alert(value, office.clock.now() + timedelta(seconds=value)), [chat])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.IN_DOUBT))
    await office.send_all()
    await office.clock.advance(60)
    await office.send_all()
    assert office.numbers(1) == 2
    assert "received this" in text_of(office.messenger.to(1)[1])
    assert (await office.state_of(alert(50), chat)).state is DeliveryState.SENT


async def test_an_alert_of_a_tracker_that_is_gone_is_let_go(office):
    """It is addressed to nobody and gathers no longer."""
    await office.follow(follower(1))
    await office.gathers(52, tracker_id="atlantis")
    assert await office.sender.release(office.clock.now()) == 0
    async with office.store.unit() as unit:
        assert await unit.outbox.gathering() == []


async def test_a_release_that_was_interrupted_goes_on_where_it_was(office):
    """Page by page: after a restart between two pages the others are asked, nobody twice."""
    chats = [follower(n) for n in range(1, 2 * PAGE + 1)]
    await office.follow(*chats)
    await office.gathers(52)
    async with office.store.unit() as unit:
        assert await Release({"lamparia": LAMPARIA}).run(unit, office.clock.now()) == PAGE
        assert len(await unit.outbox.deliveries("a52")) == PAGE
    office.sender = office.new_sender()
    asked = [await office.sender.release(office.clock.now()) for _ in range(3)]
    assert asked == [PAGE, 0, 0]
    async with office.store.unit() as unit:
        assert len(await unit.outbox.deliveries("a52")) == 2 * PAGE
        assert await unit.notes.get(NOTE) is None


async def test_a_clock_set_back_holds_no_alert(office):
    """An alert whose wait began on a clock that was an hour ahead goes out at once."""
    await office.follow(follower(1))
    await office.gathers(52, wait=30)
    office.clock.jump(-3600)
    await office.send_all()
    assert office.numbers(1) == 1
