"""A process that writes a store as fast as it can and notes each promise it was given, until it is killed.

`python -m tests.storage.writer` reads one task a line (JSON), forks a writer for each and prints its pid; so a
thousand writers start without importing everything a thousand times.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.chats import Address
from bot.domain.delivery import DeliveryState
from bot.errors import StoreFull
from storage import Opening, open_store
from tests.storage.samples import alert, chat, entry, row

CHATS = (1, 2, 3)


class WallClock:
    """The time of the machine."""

    def now(self) -> datetime:
        """Return the time."""
        return datetime.now(UTC)


def fatal_step(at: int | None):
    """Return a step that kills its process at the n-th system call of the store's making."""
    seen = 0

    def step(name: str) -> None:
        nonlocal seen
        seen += 1
        if seen == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return step


async def write(task: dict) -> None:
    """Add a ledger row, an entry and an alert a unit, send the alert, and note what was acknowledged."""
    root = Path(task["root"])
    notes = os.open(root / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    opening = Opening(step=fatal_step(task.get("die_at")))
    store = open_store(root / "var", root / "key", clock=WallClock(), opening=opening)
    async with store.unit() as unit:
        begun = int(await unit.notes.get("n") or 0)
    for number in range(begun + 1, begun + 1 + task.get("units", 10**9)):
        try:
            await _step(store, number, notes)
        except StoreFull:
            os.write(notes, b"full\n")
            return
    await store.close()
    os.write(notes, b"closed\n")


async def _step(store, number: int, notes: int) -> None:
    name = f"alert{number}"
    async with store.unit() as unit:
        await unit.ledger.append([row(number)])
        await unit.entries.put([entry(number)])
        keys = []
        for each in CHATS:
            await unit.chats.put(chat(each, "arda"))
            keys.append(unit.chats.key_of(Address(each)))
        await unit.outbox.put(alert(name))
        await unit.outbox.address(name, keys)
        await unit.notes.put("n", str(number))
    os.write(notes, b"unit %d\n" % number)
    async with store.unit() as unit:
        claimed = await unit.outbox.due(WallClock().now(), 100)
    for delivery in claimed:
        await store.mark([replace(delivery, state=DeliveryState.SENT, attempts=1, message_id=number)])
        os.write(notes, f"mark {delivery.alert_id} {delivery.chat_key}\n".encode())


def run(task: dict) -> None:
    """Be the writer."""
    limit = task.get("killed_at_byte")
    if limit is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    asyncio.run(write(task))


def main() -> None:
    """Fork a writer for each line, wait for its end, say so."""
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            run(json.loads(line))
            os._exit(0)
        print(pid, flush=True)  # noqa: T201 - the answer that the test reads
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - the answer that the test reads


if __name__ == "__main__":
    main()
