"""The delivery loop: who gets what, what is marked, and what every answer leads to."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.alerts import Alert, AlertKind
from bot.domain.chats import Address, Appearance, Chat, Pause
from bot.domain.delivery import Delivery, DeliveryState, Outcome, OutcomeKind, Reason
from bot.errors import StoreError, StoreFull
from bot.service.deliver import BATCH, LANE_DEPTH, Sender
from bot.service.marks import MOST_BEGUN, MOST_UNMARKED, Marks
from bot.service.ports import NoticeKind
from bot.service.wording import Wording
from storage.opening import open_store
from tests.fakes.clock import FakeClock, settle
from tests.fakes.messenger import FakeMessenger, FakeNotices
from tests.service.figures import LAMPARIA, alert, follower


class _Office:
    """A sender with everything around it."""

    def __init__(self, store, clock) -> None:
        self.store, self.clock = store, clock
        self.messenger, self.notices = FakeMessenger(), FakeNotices()
        self.sender = self.new_sender()

    def new_sender(self) -> Sender:
        wording = Wording({"lamparia": LAMPARIA})
        return Sender(self.store, self.messenger, self.clock, wording, self.notices, dice=lambda: 0.0)

    async def post(self, posted: Alert, chats: list[Chat]) -> None:
        async with self.store.unit() as unit:
            for chat in chats:
                if await unit.chats.get(chat.address) is None:
                    await unit.chats.put(chat)
            await unit.outbox.put(posted)
            await unit.outbox.address(posted.alert_id, [unit.chats.key_of(chat.address) for chat in chats])

    async def send_all(self) -> None:
        """Take all that is due now and see it through."""
        while await self.sender.step():
            await self.settle()
        await self.settle()

    async def settle(self) -> None:
        while self.sender.busy:
            await self.clock.advance(0.05)
            await asyncio.sleep(0.001)

    async def state_of(self, posted: Alert, chat: Chat) -> Delivery:
        async with self.store.unit() as unit:
            key = unit.chats.key_of(chat.address)
            return next(d for d in await unit.outbox.deliveries(posted.alert_id) if d.chat_key == key)

    async def chat(self, address: Address) -> Chat | None:
        async with self.store.unit() as unit:
            return await unit.chats.get(address)


@pytest.fixture
async def office(tmp_path):
    clock = FakeClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    office = _Office(store, clock)
    yield office
    await office.sender.close()
    await store.close()


def text_of(sending) -> str:
    return repr(sending.message)


async def test_every_follower_gets_the_alert_once(office):
    """An alert goes to each of its chats, in its language, and is marked as sent with its message id."""
    chats = [follower(n, language="es" if n % 2 else "en") for n in range(1, 201)]
    await office.post(alert(52), chats)
    await office.send_all()
    assert Counter(s.address.chat_id for s in office.messenger.sent) == dict.fromkeys(range(1, 201), 1)
    assert (await office.state_of(alert(52), chats[7])).state is DeliveryState.SENT
    assert (await office.state_of(alert(52), chats[7])).message_id is not None
    assert await office.sender.step() == 0


async def test_an_alert_is_worded_once_for_all_who_read_alike(office):
    """Two languages make two messages, however many chats there are."""
    await office.post(alert(52), [follower(n, language="es" if n % 2 else "en") for n in range(1, 41)])
    await office.send_all()
    assert len({id(s.message) for s in office.messenger.sent}) == 2


async def test_choices_of_a_chat_are_kept(office):
    """Plain text and silence are the chat's own choice."""
    await office.post(alert(52), [follower(1, appearance=Appearance.PLAIN, silent=True)])
    await office.send_all()
    (sending,) = office.messenger.sent
    assert (sending.plain, sending.silent) == (True, True)


async def test_a_doubtful_send_is_repeated_once_and_marked_as_a_repeat(office):
    """D1: after 30 seconds once more, marked; then parked, and the operator is told."""
    chat = follower(1)
    await office.post(alert(52), [chat])
    office.messenger.answers[1].extend([Outcome(kind=OutcomeKind.IN_DOUBT)] * 2)
    await office.send_all()
    assert len(office.messenger.sent) == 1
    await office.clock.advance(29)
    await office.send_all()
    assert len(office.messenger.sent) == 1
    await office.clock.advance(2)
    await office.send_all()
    first, second = office.messenger.sent
    assert "received this" in text_of(second)
    assert "received this" not in text_of(first)
    assert (await office.state_of(alert(52), chat)).state is DeliveryState.PARKED
    assert office.notices.kinds == [NoticeKind.PARKED]


async def test_one_bad_chat_delays_nobody(office):
    """A 429 of a day holds its own chat; the others get theirs, and the pause outlives a restart (D7, D9)."""
    bad, good = follower(1), follower(2)
    await office.post(alert(52), [bad, good])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.THROTTLED, after=86_400.0))
    await office.send_all()
    assert len(office.messenger.to(2)) == 1
    await office.post(alert(60), [bad, good])
    await office.send_all()
    assert (len(office.messenger.to(1)), len(office.messenger.to(2))) == (1, 2)
    office.sender = office.new_sender()
    await office.sender._gate.restore()
    await office.post(alert(61), [bad])
    await office.send_all()
    assert len(office.messenger.to(1)) == 1
    await office.clock.advance(86_401)
    await office.send_all()
    assert len(office.messenger.to(1)) == 2
    assert "Summary: 3" in text_of(office.messenger.to(1)[1])


async def test_a_slow_chat_delays_nobody(office):
    """D24: while one chat's answer does not come, two hundred others are served."""
    chats = [follower(n) for n in range(1, 201)]
    office.messenger.slow[1] = asyncio.Event()
    await office.post(alert(52), chats)
    await office.sender.step()
    for _ in range(40):
        await office.clock.advance(0.05)
        await asyncio.sleep(0.001)
    assert len(office.messenger.sent) == 200
    assert (await office.state_of(alert(52), chats[5])).state is DeliveryState.SENT
    office.messenger.slow[1].set()
    await office.settle()


async def test_a_chat_gets_its_alerts_in_order(office):
    """The order of alerts is the order of messages."""
    for value in (50, 51, 52, 53):
        posted = alert(value, office.clock.now() + timedelta(seconds=value), kind=AlertKind.NOTICE, words=str(value))
        await office.post(posted, [follower(1)])
    await office.send_all()
    assert [next(v for v in ("50", "51", "52", "53") if v in text_of(s)) for s in office.messenger.sent] == [
        "50",
        "51",
        "52",
        "53",
    ]


async def test_a_429_for_everybody_holds_everybody(office):
    """While Telegram holds the whole bot nothing is claimed."""
    await office.post(alert(52), [follower(1)])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.THROTTLED, after=100.0, server_wide=True))
    await office.send_all()
    await office.post(alert(60), [follower(2)])
    await office.send_all()
    assert len(office.messenger.sent) == 1
    await office.clock.advance(101)
    await office.send_all()
    assert len(office.messenger.sent) == 3


async def test_a_server_that_is_away_is_waited_for(office):
    """D4: nothing is lost and nothing marked as a repeat; one probe asks for all; the operator hears it twice."""
    chats = [follower(n) for n in range(1, 31)]
    await office.post(alert(52), chats)
    office.messenger.everybody = Outcome(kind=OutcomeKind.NOT_SENT, server_wide=True)
    office.messenger.probes.extend([Outcome(kind=OutcomeKind.NOT_SENT)] * 5)
    await office.send_all()
    assert await office.sender.step() == 0
    office.messenger.everybody = None
    office.messenger.sent.clear()
    await office.clock.advance(400)
    await office.send_all()
    assert Counter(s.address.chat_id for s in office.messenger.sent) == dict.fromkeys(range(1, 31), 1)
    assert not any("received this" in text_of(s) for s in office.messenger.sent)
    assert office.notices.kinds == [NoticeKind.SERVER_DOWN, NoticeKind.SERVER_UP]


async def test_a_refused_token_stops_all_and_keeps_the_outbox(office):
    """D18: no more sends, an alarm; when the token is accepted again everything goes."""
    chats = [follower(n) for n in range(1, 11)]
    await office.post(alert(52), chats)
    office.messenger.everybody = Outcome(kind=OutcomeKind.FATAL)
    office.messenger.probes.extend([Outcome(kind=OutcomeKind.FATAL)] * 3)
    await office.send_all()
    tried = len(office.messenger.sent)
    await office.clock.advance(2)
    await office.send_all()
    assert len(office.messenger.sent) == tried
    office.messenger.everybody = None
    office.messenger.sent.clear()
    await office.clock.advance(60)
    await office.send_all()
    assert len(office.messenger.sent) == 10
    assert office.notices.kinds == [NoticeKind.TOKEN_REFUSED, NoticeKind.TOKEN_ACCEPTED]


@pytest.mark.parametrize("pause", [Pause.BLOCKED, Pause.KICKED, Pause.NOT_FOUND, Pause.NO_RIGHTS])
async def test_a_chat_that_cannot_be_reached_is_paused(office, pause):
    """D10, D11, D13, D15: one attempt, then nothing until it wakes."""
    chat = follower(1)
    await office.post(alert(52), [chat])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.UNREACHABLE, pause=pause))
    await office.send_all()
    assert (await office.chat(chat.address)).pause is pause
    await office.post(alert(60), [chat])
    await office.send_all()
    assert len(office.messenger.sent) == 1
    assert (await office.state_of(alert(60), chat)).state is DeliveryState.PAUSED


async def test_a_closed_topic_sends_to_the_general_one_once(office):
    """D14: the general topic gets it; when that is closed too, the chat rests."""
    chat = follower(-5, 33)
    await office.post(alert(52), [chat])
    office.messenger.answers[-5].append(Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.TOPIC_CLOSED))
    await office.send_all()
    assert [s.address for s in office.messenger.sent] == [Address(-5, 33), Address(-5)]
    assert (await office.state_of(alert(52), chat)).state is DeliveryState.SENT
    office.messenger.answers[-5].extend([Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.TOPIC_CLOSED)] * 2)
    await office.post(alert(60), [chat])
    await office.send_all()
    assert (await office.chat(chat.address)).pause is Pause.TOPIC_CLOSED


async def test_a_refused_message_goes_plain_once_and_then_dies_loudly(office):
    """D17: our bug is told, and costs nobody else anything."""
    chat = follower(1)
    await office.post(alert(52), [chat, follower(2)])
    office.messenger.answers[1].extend([Outcome(kind=OutcomeKind.REJECTED)] * 2)
    await office.send_all()
    assert [s.plain for s in office.messenger.to(1)] == [False, True]
    assert (await office.state_of(alert(52), chat)).state is DeliveryState.DEAD
    assert office.notices.kinds == [NoticeKind.DEAD]
    assert len(office.messenger.to(2)) == 1


async def test_a_group_that_moved_gets_it_once_under_its_new_id(office):
    """D12: the subscription is re-addressed, the message sent once."""
    chat = follower(-5)
    await office.post(alert(52), [chat])
    office.messenger.answers[-5].append(Outcome(kind=OutcomeKind.MOVED, moved_to=-1005))
    await office.send_all()
    await office.send_all()
    assert [s.address.chat_id for s in office.messenger.sent] == [-5, -1005]
    assert await office.chat(Address(-5)) is None
    assert (await office.chat(Address(-1005))).subscription("lamparia") is not None
    assert (await office.state_of(alert(52), follower(-1005))).state is DeliveryState.SENT


async def test_a_move_to_nowhere_ends(office):
    """A chat that says again and again that it moved is tried later, not for ever."""
    await office.post(alert(52), [follower(-5)])
    office.messenger.answers[-5].extend([Outcome(kind=OutcomeKind.MOVED)] * 10)
    await office.send_all()
    assert len(office.messenger.sent) < 10
    assert (await office.state_of(alert(52), follower(-5))).state is DeliveryState.WAITING


async def test_who_left_is_not_written_to(office):
    """Unsubscribed or forgotten between the decision and the send: nothing goes."""
    gone, left = follower(1), follower(2)
    await office.post(alert(52), [gone, left])
    async with office.store.unit() as unit:
        await unit.chats.forget(1)
        await unit.chats.put(replace(left, subscriptions=()))
    await office.send_all()
    assert office.messenger.sent == []
    assert (await office.state_of(alert(52), left)).reason == Reason.UNSUBSCRIBED


async def test_who_left_while_waiting_is_not_written_to_either(office):
    """What was read of a chat is read again before a send that had to wait."""
    office.messenger.slow[1] = asyncio.Event()
    chat = follower(1)
    await office.post(alert(52), [chat])
    await office.post(alert(53), [chat])
    await office.sender.step()
    await settle()
    async with office.store.unit() as unit:
        await unit.chats.forget(1)
    await office.clock.advance(10)
    office.messenger.slow[1].set()
    await office.settle()
    assert len(office.messenger.sent) == 1


async def test_a_tracker_that_is_followed_no_more_is_not_told(office):
    """An alert of a tracker that feeds.yaml lost ends quietly."""
    posted = alert(52, tracker_id="atlantis")
    await office.post(posted, [follower(1)])
    await office.send_all()
    assert office.messenger.sent == []


async def test_a_correction_answers_the_original_and_edits_it(office):
    """Each chat that got the alert gets the reply, then the edit; also one that has unsubscribed since."""
    chat, left = follower(1), follower(2)
    await office.post(alert(52), [chat, left])
    await office.send_all()
    ids = {c.address.chat_id: (await office.state_of(alert(52), c)).message_id for c in (chat, left)}
    async with office.store.unit() as unit:
        await unit.chats.put(replace(left, subscriptions=()))
    await office.post(alert(50, alert_id="fix", kind=AlertKind.CORRECTION, answers="a52"), [chat, left])
    await office.send_all()
    for chat_id in (1, 2):
        _, reply, edit = office.messenger.to(chat_id)
        assert (reply.reply_to, edit.edited) == (ids[chat_id], ids[chat_id])


async def _corrected(office, chat, *, wait):
    """Post an alert that was sent and its correction, whose answer goes out and whose edit must wait; return that."""
    await office.post(alert(52), [chat])
    await office.send_all()
    office.messenger.answers[1].extend(
        [Outcome(kind=OutcomeKind.SENT, message_id=7), Outcome(kind=OutcomeKind.THROTTLED, after=wait)]
    )
    fix = alert(50, alert_id="fix", kind=AlertKind.CORRECTION, answers="a52")
    await office.post(fix, [chat])
    return fix


async def test_an_edit_that_is_throttled_is_made_later(office):
    """The original is edited after the pause; a refusal is let be."""
    chat = follower(1)
    await _corrected(office, chat, wait=3.0)
    await office.send_all()
    assert len([s for s in office.messenger.sent if s.edited]) == 2
    office.messenger.answers[1].extend(
        [Outcome(kind=OutcomeKind.SENT, message_id=8), Outcome(kind=OutcomeKind.REJECTED, detail="gone")]
    )
    await office.post(alert(49, alert_id="fix2", kind=AlertKind.CORRECTION, answers="a52"), [chat])
    await office.send_all()
    assert len([s for s in office.messenger.sent if s.edited]) == 3


async def test_an_answer_is_marked_before_the_edit_that_may_wait(office):
    """G2: while the edit of a correction waits, a crash repeats nothing; the wait takes nobody's place."""
    chat = follower(1)
    fix = await _corrected(office, chat, wait=50.0)
    await office.sender.step()
    for _ in range(10):
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)
    assert office.sender.busy
    assert (await office.state_of(fix, chat)).state is DeliveryState.SENT
    await office.clock.advance(60)
    await office.settle()
    assert len([s for s in office.messenger.sent if s.edited]) == 2


async def test_an_edit_that_waits_does_not_hold_up_the_end(office):
    """P2, G9: told to stop while the edit of a correction waits for most of a minute, the sender ends at once."""
    chat = follower(1)
    await _corrected(office, chat, wait=50.0)
    stop = asyncio.Event()
    running = asyncio.create_task(office.sender.run_until(stop))
    for _ in range(10):
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)
    stop.set()
    for _ in range(200):  # what was marked is written to a real disk first; the edit would wait for 50 s more
        if running.done():
            break
        await office.clock.advance(0.01)
        await asyncio.sleep(0.005)
    assert running.done()


async def test_an_edit_that_fails_for_a_reason_of_ours_repeats_no_answer(office, monkeypatch):
    """The answer has arrived: whatever goes wrong with the edit after it, the chat is not told again."""
    chat = follower(1)
    await office.post(alert(52), [chat])
    await office.send_all()

    async def broken(*_, **__):
        raise RuntimeError("a bug")

    monkeypatch.setattr(office.messenger, "edit", broken)
    fix = alert(50, alert_id="fix", kind=AlertKind.CORRECTION, answers="a52")
    await office.post(fix, [chat])
    await office.send_all()
    await office.clock.advance(120)
    await office.send_all()
    assert len(office.messenger.to(1)) == 2
    assert (await office.state_of(fix, chat)).state is DeliveryState.SENT


async def test_many_that_want_nothing_hold_up_nobody(office):
    """Deliveries that are over when they are claimed are worked off one look after another, without a pause between."""
    gone, last = [follower(n) for n in range(1, 3 * BATCH)], follower(3 * BATCH)
    await office.post(alert(52), [*gone, last])
    async with office.store.unit() as unit:
        for chat in gone:
            await unit.chats.put(replace(chat, subscriptions=()))
    looks = 0
    while await office.sender.step():
        looks += 1
    await office.settle()
    assert [s.address.chat_id for s in office.messenger.sent] == [3 * BATCH]
    assert looks <= 4


async def test_one_chats_backlog_does_not_fill_the_memory(office):
    """More than a few deliveries of one chat wait in the store; all of them come, in time."""
    for value in range(20, 20 + 3 * LANE_DEPTH):
        await office.post(alert(value, kind=AlertKind.NOTICE, words=str(value)), [follower(1)])
    await office.sender.step()
    assert office.sender._claimed <= LANE_DEPTH
    await office.settle()
    for _ in range(6):
        await office.clock.advance(30)
        await office.send_all()
    assert len(office.messenger.sent) == 3 * LANE_DEPTH


async def test_a_bug_in_one_delivery_harms_no_other(office):
    """An exception of ours lets that delivery wait; the loop goes on."""
    await office.post(alert(52), [follower(1, timezone="Nowhere/Land"), follower(2)])
    await office.send_all()
    assert [s.address.chat_id for s in office.messenger.sent] == [2]
    assert (await office.state_of(alert(52), follower(1))).state is DeliveryState.WAITING


async def test_told_to_stop_it_finishes_what_is_on_its_way(office):
    """P2: the current message is finished and marked, the rest stays in the outbox for the next start."""
    chats = [follower(1), follower(2)]
    office.messenger.slow[1] = asyncio.Event()
    await office.post(alert(52), chats[:1])
    await office.post(alert(53), chats)
    stop = asyncio.Event()
    running = asyncio.create_task(office.sender.run_until(stop))
    await settle()
    await office.clock.advance(0.5)
    stop.set()
    await settle()
    office.messenger.slow[1].set()
    while not running.done():
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)
    await running
    assert [s.address.chat_id for s in office.messenger.sent] == [1, 2]
    assert (await office.state_of(alert(52), chats[0])).state is DeliveryState.SENT
    assert (await office.state_of(alert(53), chats[0])).state is DeliveryState.PENDING


async def test_the_loop_wakes_when_told(office):
    """A commit that says so is sent at once, without waiting for the next look."""
    stop = asyncio.Event()
    running = asyncio.create_task(office.sender.run_until(stop))
    await settle()
    await office.post(alert(52), [follower(1)])
    office.sender.wake()
    await settle()
    assert len(office.messenger.sent) == 1
    await office.clock.advance(1)
    stop.set()
    while not running.done():
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)


class _BrokenStore:
    """A store whose journal, or units, fail while it is told so."""

    def __init__(self, store) -> None:
        self.store, self.full, self.shut, self.marked = store, False, False, []

    def unit(self):
        if self.shut:
            raise StoreError("the disk is away")
        return self.store.unit()

    async def mark(self, deliveries) -> None:
        if self.full:
            raise StoreFull("no room")
        self.marked.append(len(deliveries))
        await self.store.mark(deliveries)


async def test_a_full_disk_stops_sending_after_sixty_four_and_loses_nothing(office):
    """S3 from the sender's side: unmarked sends are few, the operator is told, and all goes on when there is room."""
    office.store = _BrokenStore(office.store)
    office.sender = office.new_sender()
    await office.post(alert(52), [follower(n) for n in range(1, 301)])
    office.store.full = True
    await office.sender.step()
    for _ in range(10):
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)
    assert len(office.messenger.sent) <= MOST_BEGUN
    assert NoticeKind.STORE_FULL in office.notices.kinds
    office.store.full = False
    await office.clock.advance(10)
    await office.send_all()
    assert Counter(s.address.chat_id for s in office.messenger.sent) == dict.fromkeys(range(1, 301), 1)
    assert max(office.store.marked) <= MOST_UNMARKED


async def test_the_end_comes_although_the_disk_is_full(office):
    """P2 with S3: told to stop while sends wait for a disk that has no room, it ends within the wait for one more try."""
    office.store = _BrokenStore(office.store)
    office.sender = office.new_sender()
    await office.post(alert(52), [follower(n) for n in range(1, 601)])
    office.store.full = True
    stop = asyncio.Event()
    running = asyncio.create_task(office.sender.run_until(stop))
    for _ in range(10):
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)
    before = len(office.messenger.sent)
    assert 0 < before <= MOST_BEGUN
    stop.set()
    for _ in range(60):
        await office.clock.advance(0.1)
        await asyncio.sleep(0.001)
    assert running.done()
    assert len(office.messenger.sent) == before


async def test_a_store_that_cannot_be_read_ends_nothing(office):
    """A pause, a move or a look at the outbox that fails leaves the loop alive."""
    broken = office.store = _BrokenStore(office.store)
    office.sender = office.new_sender()
    await office.post(alert(52), [follower(1), follower(-5)])
    office.messenger.answers[1].append(Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.BLOCKED))
    office.messenger.answers[-5].append(Outcome(kind=OutcomeKind.MOVED, moved_to=-1005))
    await office.sender.step()
    broken.shut = True
    assert await office.sender.step() == 0
    await office.settle()
    broken.shut = False
    assert [s.address.chat_id for s in office.messenger.sent][-1] == -1005


async def test_what_cannot_be_marked_at_the_end_is_said(caplog):
    """Closing with a full disk ends, and says how many will come twice."""

    class Full:
        async def mark(self, deliveries):
            raise StoreFull("no room")

    clock = FakeClock()
    marks = Marks(Full(), clock, FakeNotices())
    marks.put(Delivery(alert_id="a", chat_key="k"))
    closing = asyncio.create_task(marks.close())
    await clock.advance(1)
    await closing
    assert "1 sends could not be marked" in caplog.text
