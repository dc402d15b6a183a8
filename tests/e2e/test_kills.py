"""Killed with -9 in the middle of a broadcast and started again: every chat gets the alert."""

from __future__ import annotations

import asyncio
import random

import pytest

from bot.clock import SystemClock
from bot.domain.chats import Address, Chat, ChatKind
from bot.service.marks import MOST_BEGUN
from bot.service.subscribe import Choice, subscription_of
from storage import open_store
from tests.e2e.house import BEAT, since

REPEATED = MOST_BEGUN
"""What a kill may repeat: sends on their way, and those that are done and not marked."""


async def subscribed(command, sandbox, count: int) -> list[int]:
    """Put so many subscribed chats into the store."""
    ids = [5000 + number for number in range(count)]
    store = open_store(command.folder / "var", command.folder / "key", clock=SystemClock())
    async with store.unit() as unit:
        for chat_id in ids:
            sandbox.add_user(chat_id)
            subscription = subscription_of("lindora", Choice.USUAL)
            address = Address(chat_id, None)
            await unit.chats.put(
                Chat(address=address, kind=ChatKind.PRIVATE, language="es", subscriptions=(subscription,))
            )
    await store.close()
    return ids


def got(sandbox, ids: list[int]) -> dict[int, int]:
    """Return how many copies of the alert each chat has."""
    return {chat_id: sum("40 → 52" in m.text for m in sandbox.sent(chat_id)) for chat_id in ids}


async def sends(sandbox, before: int, more: int, seconds: float) -> None:
    """Wait until so many more messages were sent than there were before."""
    async with asyncio.timeout(seconds):
        while len(sandbox.requests_of("sendRichMessage")) < before + more:
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    ("kills", "chats"), [(3, 90), pytest.param(100, 2000, marks=pytest.mark.long)], ids=["three", "hundred"]
)
async def test_killed_in_a_broadcast(sandbox, lindora, command, kills, chats):
    """Every chat gets the alert at least once; a kill repeats at most what was in flight, and nothing is lost."""
    sandbox.pacing.enabled = True
    dice = random.Random(kills)
    ids = await subscribed(command, sandbox, chats)
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    await command.start()
    await lindora.asked_again("el-puente")
    lindora.print("la-gaceta", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
    for _ in range(kills):
        await sends(sandbox, len(sandbox.requests_of("sendRichMessage")), dice.randint(6, 20), 2 * BEAT)
        await command.kill()
        await command.start()
    async with asyncio.timeout(chats / 25 + 60):
        while not all(got(sandbox, ids).values()):
            await asyncio.sleep(0.1)
    assert await command.stop() == 0
    assert all("40 → 52" in m.text for chat_id in ids for m in sandbox.sent(chat_id)), "the first read was not silent"
    copies = got(sandbox, ids)
    assert min(copies.values()) >= 1
    assert sum(copies.values()) - chats <= REPEATED * kills
    assert [r.error for r in sandbox.requests_of("sendRichMessage") if r.status == 429] == []
