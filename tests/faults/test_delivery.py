"""Telegram's faults through the whole way out: outbox, sender, messenger, real sockets, the journal on disk (D1 to D24)."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from dataclasses import replace

import pytest

from bot.domain.alerts import AlertKind
from bot.domain.chats import Appearance, ChatKind, Pause
from bot.sandbox.entities import utf16_length
from bot.sandbox.faults import Fault, FaultKind
from tests.faults.stage import entry, feed, later, newsdesk, post, watch
from tests.service.figures import follower

REPEAT = "received this"
FAST = 100.0
"""How many times as fast as the real one the clock of `office` runs."""
SENDS = ("sendRichMessage", "sendMessage")


def attempts(sandbox, chat: int | None = None) -> list:
    """Return the requests that would send something, to a chat."""
    return [r for r in sandbox.requests if r.method in SENDS and chat in {None, r.chat_id}]


IN_DOUBT = {
    "D1 the answer comes too late": (Fault(FaultKind.LATE, "sendRichMessage", seconds=2.5), 2),
    "D2 reset after the request": (Fault(FaultKind.DROP_AFTER, "sendRichMessage"), 2),
    "D3 reset before": (Fault(FaultKind.DROP_BEFORE, "sendRichMessage"), 1),
    "D5 502 with a page": (Fault(FaultKind.SERVER_ERROR, "sendRichMessage", status=502), 1),
    "D5 504 after it was done": (Fault(FaultKind.SERVER_ERROR_AFTER, "sendRichMessage", status=504), 2),
    "D6 cut JSON": (Fault(FaultKind.CUT_JSON, "sendRichMessage"), 2),
    "D6 cut body": (Fault(FaultKind.CUT_BODY, "sendRichMessage"), 2),
}


@pytest.mark.parametrize(("fault", "copies"), IN_DOUBT.values(), ids=IN_DOUBT)
async def test_d1_d2_d3_d5_d6_in_doubt(office, sandbox, fault, copies):
    """D1, D2, D3, D5, D6: what may have arrived is sent once more after 30 seconds, marked as a possible repeat."""
    sandbox.faults.add(replace(fault))
    sent = await office.broadcast(52, sandbox.ben.id)
    await office.until(sent, "sent")
    texts = office.texts(sandbox.ben.id)
    assert len(texts) == copies
    assert [REPEAT in text for text in texts] == [False, True][-copies:]
    first, second = attempts(sandbox, sandbox.ben.id)
    assert (second.at - first.at) * FAST >= 29


async def test_in_doubt_twice_is_parked_and_told(office, sandbox):
    """D1: in doubt a second time it is parked, not sent for ever, and the operator is told."""
    sandbox.faults.add(Fault(FaultKind.DROP_AFTER, "sendRichMessage", chat=sandbox.ben.id, count=None))
    sent = await office.broadcast(52, sandbox.ben.id)
    await office.until(sent, "parked")
    await asyncio.sleep(0.8)
    assert len(office.texts(sandbox.ben.id)) == 2
    assert len(office.texts(sandbox.ana.id)) == 1


async def test_d4_d21_hours_without_a_server(tmp_path, sandbox):
    """D4, D21: the server away for six hours; then one digest a chat, newest figure in it, none marked as a repeat."""
    async with post(tmp_path, sandbox, speed=3600.0, read_timeout=0.5) as office:
        port = int(sandbox.url.rpartition(":")[2])
        chats = list(range(5001, 5011))
        for chat in chats:
            sandbox.add_user(chat, language="en")
        await sandbox.stop()
        names = []
        for value in range(50, 70):
            names.append(await office.broadcast(value, *chats))
            await asyncio.sleep(0.06)
        assert office.texts(5001) == []
        await sandbox.start(port=port)
        await office.until(names[-1], "sent", "collapsed", seconds=20)
        for name in names:
            await office.until(name, "sent", "collapsed")
        received = {chat: office.texts(chat) for chat in chats}
    assert not any(REPEAT in text for texts in received.values() for text in texts)
    assert {len(texts) for texts in received.values()} == {1}
    for (text,) in received.values():
        told = [int(number) for number in re.findall(r"(\d+) released", text)]
        assert told == sorted(told)
        assert "Summary: 20" in text


@pytest.mark.parametrize("gap", [0.0, 0.02], ids=["together", "while the first is on its way"])
async def test_two_alerts_at_once(office, sandbox, gap):
    """Two alerts that say different things come both, once each, however near they are to each other."""
    first = await office.broadcast(50, sandbox.ben.id)
    await asyncio.sleep(gap)
    second = await office.broadcast(51, sandbox.ben.id)
    await office.until(first, "sent")
    await office.until(second, "sent")
    texts = office.texts(sandbox.ben.id)
    assert [sum(number in text for text in texts) for number in ("50 released", "51 released")] == [1, 1]


async def test_d7_a_pause_of_two_seconds(tmp_path, sandbox):
    """D7: after `retry_after` 2 that chat waits two seconds at least, and nobody else does."""
    async with post(tmp_path, sandbox, speed=1.0) as office:
        sandbox.faults.add(Fault(FaultKind.FLOOD, "sendRichMessage", chat=sandbox.ben.id, retry_after=2))
        sent = await office.broadcast(52, sandbox.ben.id, sandbox.ana.id)
        await sandbox.wait_for_message(chat=sandbox.ana.id, timeout=1.0)
        await office.until(sent, "sent")
    first, second = attempts(sandbox, sandbox.ben.id)
    assert second.at - first.at >= 2.0
    assert [REPEAT in text for text in office.texts(sandbox.ben.id)] == [False]


async def test_d8_a_429_that_says_nothing(tmp_path, sandbox):
    """D8: a 429 without its seconds is waited out for thirty."""
    async with post(tmp_path, sandbox, speed=30.0) as office:
        sandbox.faults.add(Fault(FaultKind.FLOOD_SILENT, "sendRichMessage", chat=sandbox.ben.id))
        sent = await office.broadcast(52, sandbox.ben.id)
        async with asyncio.timeout(5):
            while "waiting" not in await office.states(sent):
                await asyncio.sleep(0.02)
        (waiting,) = await office.deliveries(sent)
        assert 15 <= (waiting.not_before - office.clock.now()).total_seconds() <= 31
        await asyncio.sleep(0.5)
        assert len(attempts(sandbox, sandbox.ben.id)) == 1


async def test_d9_a_pause_of_a_day_survives_restarts(tmp_path, sandbox):
    """D9: told to wait for a day, the chat is left alone over a restart, also by newer alerts; then it hears once."""
    sandbox.faults.add(Fault(FaultKind.FLOOD, "sendRichMessage", chat=sandbox.ben.id, retry_after=86_400))
    async with post(tmp_path, sandbox) as office:
        await office.broadcast(52, sandbox.ben.id, sandbox.ana.id)
        await sandbox.wait_for_message(chat=sandbox.ana.id)
        async with asyncio.timeout(5):
            while not attempts(sandbox, sandbox.ben.id):
                await asyncio.sleep(0.02)
    async with post(tmp_path, sandbox, start=later(hours=1)) as office:
        second = await office.broadcast(60, sandbox.ben.id, sandbox.ana.id)
        await sandbox.wait_for_message(lambda m: "60" in m.text, chat=sandbox.ana.id)
        await asyncio.sleep(0.3)
        assert len(attempts(sandbox, sandbox.ben.id)) == 1
    async with post(tmp_path, sandbox, start=later(hours=25)) as office:
        await office.until(second, "sent", "collapsed")
        assert len(office.texts(sandbox.ben.id)) == 1
        assert "60" in office.texts(sandbox.ben.id)[0]


UNREACHABLE = {
    "D10 blocked": (FaultKind.BLOCKED, Pause.BLOCKED),
    "D11 kicked": (FaultKind.KICKED, Pause.KICKED),
    "D11 deactivated": (FaultKind.DEACTIVATED, Pause.BLOCKED),
    "D13 chat not found": (FaultKind.CHAT_NOT_FOUND, Pause.NOT_FOUND),
    "D15 no rights": (FaultKind.NO_RIGHTS, Pause.NO_RIGHTS),
}


@pytest.mark.parametrize(("kind", "pause"), UNREACHABLE.values(), ids=UNREACHABLE)
async def test_d10_d11_d13_d15_unreachable(office, sandbox, kind, pause):
    """D10, D11, D13, D15: one attempt, the chat rests with its reason, later alerts are not tried, others get theirs."""
    sandbox.faults.add(Fault(kind, "send*", chat=sandbox.group.id, count=None))
    first = await office.broadcast(52, sandbox.group.id, sandbox.ben.id)
    await office.until(first, "sent", "paused")
    assert await office.states(first) == ["paused", "sent"]
    tried = len(attempts(sandbox, sandbox.group.id))
    assert tried <= 2
    assert (await office.chat(sandbox.group.id)).pause is pause
    second = await office.broadcast(60, sandbox.group.id, sandbox.ben.id)
    await office.until(second, "sent", "paused")
    assert len(attempts(sandbox, sandbox.group.id)) == tried
    assert len(office.texts(sandbox.ben.id)) == 2


async def test_d12_a_group_that_migrated(office, sandbox):
    """D12: the new id is written everywhere, the message goes there once, and the next alert goes straight there."""
    old = sandbox.group.id
    async with office.store.unit() as unit:
        await unit.chats.put(follower(old, kind=ChatKind.GROUP))
    new = await sandbox.migrate(sandbox.group)
    sent = await office.broadcast(52, new.id if await office.chat(old) is None else old)
    await office.until(sent, "sent")
    assert (await office.chat(old), (await office.chat(new.id)).subscription("lamparia") is not None) == (None, True)
    again = await office.broadcast(60, new.id)
    await office.until(again, "sent")
    assert len(office.texts(new.id)) == 2


async def test_d12_migration_in_the_answer_to_a_send(office, sandbox):
    """D12: told by the answer to a send, before any update, it is the same."""
    sandbox.add_user(5001)
    sandbox.faults.add(
        Fault(FaultKind.MIGRATE, "send*", chat=sandbox.group.id, count=None, migrate_to=sandbox.forum.id)
    )
    sent = await office.broadcast(52, sandbox.group.id, sandbox.ben.id)
    await office.until(sent, "sent", "collapsed")
    assert len(office.texts(sandbox.forum.id)) == 1
    assert await office.chat(sandbox.group.id) is None
    assert (await office.chat(sandbox.forum.id)).subscription("lamparia") is not None


@pytest.mark.parametrize("kind", [FaultKind.THREAD_NOT_FOUND, FaultKind.TOPIC_CLOSED])
async def test_d14_a_topic_that_is_gone(office, sandbox, kind):
    """D14: the general topic gets it once; closed as well, the chat rests."""
    place = (sandbox.forum.id, sandbox.topic.id)
    sandbox.faults.add(Fault(kind, "send*", chat=sandbox.forum.id, count=1))
    sent = await office.broadcast(52, place)
    await office.until(sent, "sent")
    (message,) = sandbox.sent(sandbox.forum.id)
    assert message.thread_id is None
    sandbox.faults.add(Fault(kind, "send*", chat=sandbox.forum.id, count=None))
    again = await office.broadcast(60, place)
    await office.until(again, "paused")
    assert (await office.chat(*place)).pause is Pause.TOPIC_CLOSED


async def test_d16_nothing_is_too_long(tmp_path, sandbox):
    """D16: five thousand emoji in a quote and an old server: no part is over 4,096 UTF-16 units, and it arrives."""
    sandbox.core.old_server = True
    async with post(tmp_path, sandbox) as office:
        for chat, appearance in ((sandbox.ben.id, Appearance.RICH), (sandbox.ana.id, Appearance.PLAIN)):
            async with office.store.unit() as unit:
                await unit.chats.put(follower(chat, appearance=appearance))
        sent = await office.broadcast(
            52, sandbox.ben.id, sandbox.ana.id, changes=(), words="\U0001f600" * 5000, kind=AlertKind.NOTICE
        )
        await office.until(sent, "sent")
        assert office.texts(sandbox.ben.id)
        assert office.texts(sandbox.ana.id)
        assert max(utf16_length(m.text) for m in sandbox.sent()) <= 4096
        assert not [r for r in attempts(sandbox) if r.status == 400]


async def test_d17_a_refused_message_goes_plain_once(office, sandbox):
    """D17: "can't parse entities" is answered by plain text once; refused again it dies loudly, and only it."""
    sandbox.faults.add(Fault(FaultKind.CANNOT_PARSE, "send*", chat=sandbox.ben.id, count=2))
    sent = await office.broadcast(52, sandbox.ben.id)
    await office.until(sent, "sent")
    assert len(office.texts(sandbox.ben.id)) == 1
    assert not any(r.params.get("parse_mode") for r in attempts(sandbox))
    sandbox.faults.add(Fault(FaultKind.CANNOT_PARSE, "send*", chat=sandbox.ben.id, count=None))
    dead = await office.broadcast(60, sandbox.ben.id, sandbox.group.id)
    await office.until(dead, "sent", "dead")
    assert await office.states(dead) == ["dead", "sent"]
    await sandbox.wait_for_message(chat=sandbox.ana.id)


@pytest.mark.parametrize("kind", [FaultKind.UNAUTHORIZED, FaultKind.NOT_FOUND])
async def test_d18_the_token_is_refused(tmp_path, sandbox, kind):
    """D18: 401 or 404 stops sending with an alarm, keeps the outbox, and it goes on when the token is good again."""
    chats = list(range(5001, 5021))
    for chat in chats:
        sandbox.add_user(chat, language="en")
    async with post(tmp_path, sandbox, operator=sandbox.ana.id) as office:
        faults = [sandbox.faults.add(Fault(kind, method, count=None)) for method in ("send*", "getMe")]
        sent = await office.broadcast(52, *chats)
        await asyncio.sleep(0.8)
        tried = len(attempts(sandbox))
        await asyncio.sleep(0.5)
        assert len(attempts(sandbox)) == tried
        assert set(await office.states(sent)) <= {"pending", "waiting"}
        for fault in faults:
            sandbox.faults.remove(fault.id)
        await office.until(sent, "sent", seconds=25)
    assert Counter(m.chat_id for m in sandbox.sent() if m.chat_id in chats) == dict.fromkeys(chats, 1)


async def test_d20_a_doubtful_part_does_not_stop_the_rest(tmp_path, sandbox):
    """D20: of a message in three parts the second is in doubt; the third is sent, and the first is not repeated."""
    sandbox.core.old_server = True
    async with post(tmp_path, sandbox) as office:
        words = "\n".join(f"parte{n} " + "palabra " * 450 for n in range(3))
        sandbox.faults.add(Fault(FaultKind.DROP_BEFORE, "sendMessage", chat=sandbox.ben.id, skip=1))
        sent = await office.broadcast(52, sandbox.ben.id, kind=AlertKind.NOTICE, words=words)
        await office.until(sent, "sent")
        await asyncio.sleep(0.3)
        texts = office.texts(sandbox.ben.id)
    assert len(texts) == 2
    assert "parte0" in texts[0]
    assert "parte2" in texts[-1]


async def test_d24_one_slow_chat_among_two_hundred(tmp_path, sandbox):
    """D24: while one chat's answers take seconds, the other 199 are through in at most twice the usual time."""
    chats = list(range(5001, 5201))
    for chat in chats:
        sandbox.add_user(chat, language="en")
    async with post(tmp_path, sandbox, read_timeout=20.0, speed=1.0) as office:

        async def served(value: int) -> float:
            began = time.monotonic()
            await office.broadcast(value, *chats)
            async with asyncio.timeout(20):
                while sum(str(value) in m.text for m in sandbox.sent()) < 199:
                    await asyncio.sleep(0.01)
            return time.monotonic() - began

        await served(50)
        usual = await served(51)
        sandbox.faults.add(Fault(FaultKind.DELAY, "send*", chat=5007, seconds=2.0, count=None))
        assert await served(52) <= 2 * usual + 0.2
        assert not any("52" in text for text in office.texts(5007))


async def test_d23_the_same_claim_every_day(desk):
    """D23: the same figure printed daily by another entry, for ten days, is told once."""
    assert await desk.told(feed(entry("Amanece con niebla en los puertos", "n"))) == []
    told = []
    entries = [entry("Amanece con niebla en los puertos", "n")]
    for day in range(10):
        printed = f"{desk.clock.now():%a, %d %b %Y %H:%M:%S} GMT"
        entries.insert(0, entry(watch(40), f"d{day}", printed=printed))
        told += await desk.told(feed(*entries))
        await desk.clock.advance(24 * 3600)
    assert told == ["first 40"]


async def test_d22_one_event_of_three_feeds(tmp_path, wire):
    """D22: three outlets print the same event within seconds: one alert gathers, with one change."""
    outlets = ("el-puente", "la-gaceta", "radio-lago")
    async with newsdesk(tmp_path, wire, outlets) as desk:
        for outlet in outlets:
            desk.serves(feed(entry("Amanece con niebla en los puertos", f"{outlet}-n")), outlet)
        await desk.polls()
        for outlet in outlets:
            await desk.clock.advance(3)
            desk.serves(feed(entry(watch(40), f"{outlet}-a")), outlet)
            await desk.polls(after=0)
        async with desk.core.store.unit() as unit:
            (alert,) = await unit.outbox.gathering()
        assert [c.row.claim.value for c in alert.changes] == [40]
        assert await desk.begun() == ["first 40"]
