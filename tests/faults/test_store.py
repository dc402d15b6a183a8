"""The store's faults seen from the bot: an exception in a unit, a disk that fills while it runs (S3, S10)."""

from __future__ import annotations

import asyncio
import resource
import socket

import aiohttp
import pytest

from bot.domain.chats import Address
from storage.opening import open_store
from tests.e2e.house import BEAT, Command, catalogue, environment, press, since
from tests.fakes.clock import FakeClock
from tests.storage.samples import alert, chat, entry, feed, row


class Unforeseen(Exception):
    """A bug of ours in the middle of a unit."""


async def everything(store) -> tuple:
    """Return what the store says of everything."""
    async with store.unit() as unit:
        return (
            list(await unit.feeds.all()),
            dict(await unit.entries.known([entry(1).entry_id, entry(2).entry_id])),
            list(await unit.ledger.load("arda")),
            await unit.outbox.alert("alert"),
            list(await unit.outbox.deliveries("alert")),
            await unit.chats.get(Address(1)),
            await unit.chats.get(Address(2)),
            await unit.notes.get("a"),
        )


async def half_a_unit(store) -> None:
    async with store.unit() as unit:
        await unit.feeds.put(feed(failures=9))
        await unit.entries.put([entry(1, words="other"), entry(2)])
        await unit.ledger.append([row(2)])
        await unit.outbox.put(alert("alert"))
        await unit.outbox.address("alert", [unit.chats.key_of(Address(1))])
        await unit.chats.put(chat(2, "arda"))
        await unit.chats.forget(1)
        await unit.notes.put("a", "changed")
        raise Unforeseen


async def test_s10_an_exception_in_a_unit_changes_nothing(tmp_path):
    """S10: whatever a unit had changed when it raised, memory is as before, and so is what is read after a restart."""
    clock = FakeClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    async with store.unit() as unit:
        await unit.feeds.put(feed())
        await unit.entries.put([entry(1)])
        await unit.ledger.append([row(1)])
        await unit.chats.put(chat(1, "arda"))
        await unit.notes.put("a", "b")
    before = await everything(store)
    for _ in range(3):
        with pytest.raises(Unforeseen):
            await half_a_unit(store)
        assert await everything(store) == before
    async with store.unit() as unit:
        await unit.notes.put("other", "write")
    await store.close()
    again = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    assert await everything(again) == before
    await again.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.long
async def test_s3_the_disk_fills_while_the_bot_runs(tmp_path, sandbox):
    """S3: no file may grow: polls fail aloud, /healthz says so; with room again the news comes, once, by itself."""
    port = free_port()
    async with press() as lindora, aiohttp.ClientSession() as web:
        (tmp_path / "feeds.yaml").write_text(catalogue(lindora.port), encoding="utf-8")
        settings = environment(tmp_path, sandbox, RECUENTO_HTTP_LISTEN=f"127.0.0.1:{port}")
        command = Command(tmp_path, settings)

        async def health() -> int:
            async with web.get(f"http://127.0.0.1:{port}/healthz") as answer:
                return answer.status

        await command.start()
        try:
            await lindora.asked_again("el-puente", 2)
            await sandbox.user_says(sandbox.ben, sandbox.ben.id, "/subscribe")
            done = await sandbox.wait_for_message(chat=sandbox.ben.id, timeout=BEAT)
            assert await health() == 200
            # 512 bytes at least: the log of the process is a file too, and is taken from it as well.
            resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE, (512, resource.RLIM_INFINITY))
            lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
            async with asyncio.timeout(BEAT):
                while await health() == 200:
                    await asyncio.sleep(0.1)
            assert command.process.returncode is None
            everywhere = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
            resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE, everywhere)
            await sandbox.wait_for_message(lambda m: "40" in m.text, BEAT, chat=sandbox.ben.id, after=done)
            async with asyncio.timeout(BEAT):
                while await health() != 200:
                    await asyncio.sleep(0.1)
            assert await command.stop() == 0
        finally:
            await command.close()
    assert sum("primera cifra" in m.text or "first figure" in m.text for m in sandbox.sent(sandbox.ben.id)) == 1
