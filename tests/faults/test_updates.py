"""People and the poller: refusals of getUpdates, updates that come twice, forged presses, rights, removal (T1 to T9)."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.sandbox.faults import Fault, FaultKind
from tests.fakes.reports import FakeReports
from tests.faults.stage import post
from tests.faults.test_secrets import _says as says

REFUSALS = {
    "T1 401": [Fault(FaultKind.UNAUTHORIZED, "getUpdates")],
    "T1 404": [Fault(FaultKind.NOT_FOUND, "getUpdates")],
    "T2 409": [Fault(FaultKind.CONFLICT, "getUpdates")],
    "T4 502, again and again": [Fault(FaultKind.SERVER_ERROR, "getUpdates", count=2)],
    "T4 bad JSON": [Fault(FaultKind.CUT_JSON, "getUpdates")],
    "reset, cut, flooded": [
        Fault(FaultKind.DROP_AFTER, "getUpdates"),
        Fault(FaultKind.CUT_BODY, "getUpdates"),
        Fault(FaultKind.FLOOD, "getUpdates", retry_after=1),
    ],
}


@pytest.mark.parametrize("faults", REFUSALS.values(), ids=REFUSALS)
async def test_t1_t2_t4_polling_goes_on(tmp_path, sandbox, faults):
    """T1, T2, T4: whatever getUpdates answers, polling goes on, and what was said meanwhile is answered once."""
    for fault in faults:
        sandbox.faults.add(fault)
    async with post(tmp_path, sandbox):
        await sandbox.user_says(sandbox.ben, sandbox.ben.id, "/latest lamparia")
        await sandbox.wait_for_message(chat=sandbox.ben.id, timeout=20)
        await sandbox.user_says(sandbox.ben, sandbox.ben.id, "/sources lamparia")
        await sandbox.wait_for_message(lambda m: "sources" in m.text, chat=sandbox.ben.id, timeout=20)
        assert sum(m.text.startswith("latest") for m in sandbox.sent(sandbox.ben.id)) == 1


async def test_t3_an_update_that_comes_twice(tmp_path, sandbox):
    """T3: a command whose confirmation was lost comes again, in another process: one subscription, one alert."""
    async with post(tmp_path, sandbox) as office:
        await says(sandbox, sandbox.ben, "/subscribe")
        first = await office.chat(sandbox.ben.id)
    async with post(tmp_path, sandbox) as office:
        await sandbox.repeat_last_update()
        await sandbox.wait_for_message(chat=sandbox.ben.id, after=sandbox.sent(sandbox.ben.id)[-1])
        assert (await office.chat(sandbox.ben.id)).subscriptions == first.subscriptions
        sent = await office.broadcast(52, sandbox.ben.id)
        await office.until(sent, "sent")
        assert sum("52 released" in text for text in office.texts(sandbox.ben.id)) == 1


async def test_t5_twenty_slow_commands_of_one_person(tmp_path, sandbox):
    """T5: one person's twenty slow commands keep nobody waiting, and not all of them are served."""

    class Slow(FakeReports):
        async def latest(self, tracker_id, reader):
            if reader.language == "es":
                await asyncio.sleep(0.5)
            return await super().latest(tracker_id, reader)

    async with post(tmp_path, sandbox, reports=Slow()):
        for _ in range(20):
            await sandbox.user_says(sandbox.ana, sandbox.ana.id, "/latest lamparia")
        began = time.monotonic()
        await says(sandbox, sandbox.ben, "/latest lamparia")
        assert time.monotonic() - began < 1
        await asyncio.sleep(3.5)
        assert 1 <= sum(m.text.startswith("latest") for m in sandbox.sent(sandbox.ana.id)) < 20


async def test_t6_t7_forged_and_without_rights(tmp_path, sandbox):
    """T6, T7: forged callback data and commands of those who may not change nothing in the store."""
    async with post(tmp_path, sandbox) as office:
        await says(sandbox, sandbox.ben, "/subscribe")
        before = await office.chat(sandbox.ben.id)
        message = sandbox.sent(sandbox.ben.id)[-1]
        for forged in ("sub:", "sub:nowhere:totals", "set:src:\u202e", "forget:1001", "x" * 64, "latest:../../etc"):
            asked = await sandbox.press_raw(message, forged)
            await asked.answer()
        others = await says(sandbox, sandbox.ana, "/help")
        await (await sandbox.press_raw(others, f"forget:yes:{sandbox.ben.id}")).answer()
        await sandbox.user_says(sandbox.ben, sandbox.group, "/subscribe")
        await sandbox.user_says(sandbox.ben, sandbox.group, "/forget")
        await says(sandbox, sandbox.ben, "/help")
        assert await office.chat(sandbox.ben.id) == before
        assert await office.chat(sandbox.group.id) is None
        assert sandbox.sent(sandbox.group.id) == []


async def test_t8_t9_administrators_without_a_name_and_removal(tmp_path, sandbox):
    """T8, T9: who speaks as the group administers it; a group that removes the bot is told nothing more and forgotten."""
    async with post(tmp_path, sandbox) as office:
        await sandbox.user_says(sandbox.ana, sandbox.forum, "/subscribe", anonymous=True)
        await sandbox.wait_for_message(chat=sandbox.forum.id)
        await sandbox.user_says(sandbox.ana, sandbox.channel, "/subscribe")
        await sandbox.wait_for_message(chat=sandbox.channel.id)
        assert await office.chat(sandbox.channel.id) is not None
        await sandbox.kick(sandbox.channel)
        async with asyncio.timeout(5):
            while await office.chat(sandbox.channel.id) is not None:
                await asyncio.sleep(0.02)
        tried = len(sandbox.requests_of("sendRichMessage"))
        async with office.store.unit() as unit:
            followers = [c.address.chat_id for c in await unit.chats.followers("lamparia", None, 99)]
        assert followers == [sandbox.forum.id]
        assert len(sandbox.requests_of("sendRichMessage")) == tried
