"""Signals, killed children, exhausted descriptors and a hung loop, with the real command as a process: P1 to P6, G9."""

from __future__ import annotations

import asyncio
import os
import re
import resource
import signal
import socket
import sys
import time
from collections import Counter
from pathlib import Path

import psutil
import pytest

from bot.clock import SystemClock
from bot.sandbox.faults import Fault, FaultKind
from storage.opening import open_store
from tests.e2e.house import BEAT, Command, catalogue, environment, press, since
from tests.e2e.test_kills import subscribed

ROOT = Path(__file__).parents[2]
FIRST = "Observatorio Lindorano contabiliza 40 excarcelaciones"
SECOND = "Observatorio Lindorano eleva a 52 la cifra de excarcelados"


@pytest.fixture
async def lindora():
    async with press() as made:
        yield made


@pytest.fixture
async def command(tmp_path, sandbox, lindora):
    (tmp_path / "feeds.yaml").write_text(catalogue(lindora.port), encoding="utf-8")
    made = Command(tmp_path, environment(tmp_path, sandbox))
    yield made
    await made.close()
    assert sandbox.token.partition(":")[2] not in made.log


async def stored(command):
    """Open what the command left behind, whole; return how many rows and entries there are."""
    store = open_store(command.folder / "var", command.folder / "key", clock=SystemClock())
    async with store.unit() as unit:
        rows = len(await unit.ledger.load("lindora"))
        states = {state.outlet_id: state for state in await unit.feeds.all()}
    await store.close()
    return rows, states


async def test_p1_sigterm_in_the_middle_of_a_poll(lindora, command):
    """P1, G9: told to stop while a feed does not answer, it leaves at once; what other feeds showed is stored."""
    held = asyncio.Event()

    async def silent(reader, writer):
        held.set()
        await reader.read(-1)
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    stalled = server.sockets[0].getsockname()[1]
    text = (command.folder / "feeds.yaml").read_text(encoding="utf-8")
    (command.folder / "feeds.yaml").write_text(
        text.replace(f":{lindora.port}/radio-lago", f":{stalled}/radio-lago"), encoding="utf-8"
    )
    lindora.print("el-puente", f"{FIRST} {since()}")
    await command.start()
    await asyncio.wait_for(held.wait(), BEAT)
    await lindora.asked_again("el-puente", 0)
    await asyncio.sleep(1.0)
    began = time.monotonic()
    assert await command.stop() == 0
    assert time.monotonic() - began < 15
    server.close()
    rows, states = await stored(command)
    assert rows == 1
    assert states["el-puente"].failures == 0


async def test_p2_sigterm_in_the_middle_of_a_broadcast(sandbox, lindora, command):
    """P2, G9: told to stop in a broadcast, it ends what is on its way, keeps the rest, and nobody gets a copy."""
    sandbox.pacing.enabled = True
    ids = await subscribed(command, sandbox, 60)
    lindora.print("el-puente", f"{FIRST} {since()}")
    await command.start()
    await lindora.asked_again("el-puente")
    lindora.print("la-gaceta", f"{SECOND} {since()}")
    async with asyncio.timeout(BEAT):
        while len(sandbox.sent()) < 15:
            await asyncio.sleep(0.01)
    began = time.monotonic()
    assert await command.stop() == 0
    took = time.monotonic() - began
    at_stop = len(sandbox.sent())
    assert took < 10
    assert 15 <= at_stop < 60
    await command.start()
    async with asyncio.timeout(BEAT):
        while len({m.chat_id for m in sandbox.sent()}) < 60:
            await asyncio.sleep(0.02)
    assert await command.stop() == 0
    assert Counter(m.chat_id for m in sandbox.sent()) == dict.fromkeys(ids, 1)


async def test_p3_a_second_signal_leaves_at_once(sandbox, lindora, command):
    """P3: a send that hangs holds a clean end up; a second SIGTERM ends it at once, and the state is whole."""
    await subscribed(command, sandbox, 3)
    lindora.print("el-puente", f"{FIRST} {since()}")
    await command.start()
    await lindora.asked_again("el-puente")
    sandbox.faults.add(Fault(FaultKind.DELAY, "send*", seconds=60.0, count=None))
    lindora.print("la-gaceta", f"{SECOND} {since()}")
    async with asyncio.timeout(BEAT):
        while not sandbox.requests_of("sendRichMessage"):
            await asyncio.sleep(0.02)
    command.process.send_signal(signal.SIGTERM)
    await asyncio.sleep(0.7)
    assert command.process.returncode is None
    began = time.monotonic()
    command.process.send_signal(signal.SIGTERM)
    assert await command.ends() == 1
    assert time.monotonic() - began < 2
    rows, _ = await stored(command)
    assert rows == 2


@pytest.mark.long
async def test_p4_the_parsers_child_is_killed(lindora, command):
    """P4: the child that parses is killed between polls and while the bot runs: it is started again, nothing is lost."""
    lindora.print("el-puente", f"{FIRST} {since()}")
    await command.start()
    await lindora.asked_again("el-puente", 2)
    me = psutil.Process(command.process.pid)
    (child,) = [p for p in me.children() if "parse_child" in " ".join(p.cmdline())]
    os.kill(child.pid, signal.SIGKILL)
    lindora.print("la-gaceta", f"{SECOND} {since()}")
    await lindora.asked_again("la-gaceta", 4)
    assert any("parse_child" in " ".join(p.cmdline()) for p in me.children())
    assert await command.stop() == 0
    rows, states = await stored(command)
    assert rows == 2
    assert states["la-gaceta"].failures == 0


@pytest.mark.long
async def test_p5_no_file_descriptors_left(sandbox, lindora, command):
    """P5: with 64 descriptors, some taken by others, feeds fail and sends wait; with some again, all goes on by itself."""
    ben = sandbox.private(sandbox.ben)
    await command.start()
    resource.prlimit(command.process.pid, resource.RLIMIT_NOFILE, (64, 64))
    await sandbox.user_says(sandbox.ben, ben, "/subscribe")
    done = await sandbox.wait_for_message(chat=ben, timeout=BEAT)
    lindora.print("el-puente", f"{FIRST} {since()}")
    await lindora.asked_again("el-puente", 2)
    resource.prlimit(command.process.pid, resource.RLIMIT_NOFILE, (8, 64))  # what is open stays, nothing opens any more
    lindora.print("la-gaceta", f"{SECOND} {since()}")
    await asyncio.sleep(3.0)
    assert command.process.returncode is None
    assert "Too many open files" in command.log
    assert not any("40 → 52" in m.text for m in sandbox.sent(ben))
    resource.prlimit(command.process.pid, resource.RLIMIT_NOFILE, (64, 64))
    await sandbox.wait_for_message(lambda m: "40 → 52" in m.text, 2 * BEAT, chat=ben, after=done)
    assert await command.stop() == 0


async def test_p6_the_watchdog_hears_of_a_hung_loop(tmp_path, sandbox, lindora, command):
    """P6: while the loop turns, the supervisor is told so at half of its patience; when it hangs, silence."""
    path = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as supervisor:
        supervisor.bind(str(path))
        supervisor.settimeout(0)
        loop = asyncio.get_running_loop()

        async def heard(seconds: float) -> list[bytes]:
            words = []
            with_end = loop.time() + seconds
            while (left := with_end - loop.time()) > 0:
                try:
                    words.append(await asyncio.wait_for(loop.sock_recv(supervisor, 64), left))
                except TimeoutError:
                    break
            return words

        env = command.environment | {"NOTIFY_SOCKET": str(path), "WATCHDOG_USEC": "1000000"}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.faults.hanging", env=env, cwd=ROOT, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            async with asyncio.timeout(BEAT):
                while b"READY=1" not in await heard(1.0):
                    pass
            assert (await heard(2.5)).count(b"WATCHDOG=1") >= 3
            process.send_signal(signal.SIGUSR1)
            await heard(0.6)
            assert await heard(2.5) == []
        finally:
            process.kill()
            await process.wait()


def test_p6_the_unit_restarts_what_is_silent():
    """P6: the service file asks for the watchdog and for a new start, and its patience is longer than a clean end."""
    unit = (ROOT / "deploy" / "recuento.service").read_text(encoding="utf-8")
    said = dict(re.findall(r"^(\w+)=(.*)$", unit, re.MULTILINE))
    assert said["Type"] == "notify"
    assert 30 <= int(said["WatchdogSec"]) <= 90
    assert said["Restart"] in {"on-failure", "always"}
    assert int(said["TimeoutStopSec"]) > 30
