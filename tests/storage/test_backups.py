"""Backups: made while running, rotated, verified, put back; and what is forgotten leaves them too."""

from __future__ import annotations

import asyncio
import os
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.chats import Address, ChatKind
from bot.domain.delivery import DeliveryState
from bot.errors import AlreadyRunning, OperatorError, StoreDamaged, StoreFull, StoreTooNew
from storage import backup_store, backups, restore_store
from storage.atomic import write_whole
from storage.journal import path_of
from storage.migrations import Schema
from storage.sealing import Sealer
from tests.storage.samples import HOUR, NOON, alert, chat, row


async def note(store, name: str, text: str) -> None:
    async with store.unit() as unit:
        await unit.notes.put(name, text)


async def noted(store, name: str) -> str | None:
    async with store.unit() as unit:
        return await unit.notes.get(name)


async def addressed(store, *chats: int):
    """Store chats and an alert to them; return what is claimed."""
    async with store.unit() as unit:
        await unit.outbox.put(alert("alert"))
        for each in chats:
            await unit.chats.put(chat(each, "arda"))
        await unit.outbox.address("alert", [unit.chats.key_of(Address(each)) for each in chats])
    async with store.unit() as unit:
        return await unit.outbox.due(NOON, 99)


def sent(delivery):
    return replace(delivery, state=DeliveryState.SENT, attempts=1, message_id=5)


def opened(place) -> bytes:
    """Return everything in the data folder, with every sealed record opened."""
    sealer = Sealer(place.key.read_bytes())
    found = [place.everything()]
    for path in [place.file, *(place.data / "backups").glob("*.json")]:
        documents = backups.parse(path.read_bytes(), Schema())
        found += [sealer.unseal(each["sealed"], key) for key, each in documents.get("chats", {}).items()]
    return b"".join(found)


async def test_backups_are_made_every_six_hours_and_at_the_end(place):
    """A backup is made with the first write, then every six hours of writing, and at the end if something changed."""
    store = place.open()
    for hour in range(14):
        await note(store, "hour", str(hour))
        place.clock._seconds += 3600
    assert len(backups.listed(place.data)) == 3
    await place.stores.pop().close()
    assert len(backups.listed(place.data)) == 4
    await place.open().close()
    assert len(backups.listed(place.data)) == 4


async def test_rotation_keeps_the_latest_and_one_a_day(place):
    """Of regular backups the latest four and the newest of each of seven days are kept, of others the latest three."""
    store = place.open()
    for _ in range(4 * 12):
        await note(store, "time", str(place.clock.now()))
        backups.keep_copy(place.data, place.file, place.clock.now() + HOUR, backups.Kind.REPLACED)
        place.clock._seconds += 6 * 3600
    kept = backups.listed(place.data)
    regular = [at for at, kind, _ in kept if kind is backups.Kind.REGULAR]
    now = regular[0]
    assert sum(kind is backups.Kind.REPLACED for _, kind, _ in kept) in {3, 4}
    assert regular[:4] == [now - timedelta(hours=6 * n) for n in range(4)]
    assert len({at.date() for at in regular}) in {7, 8}
    assert len(regular) <= 11
    assert backups.newest_at(place.data) == now


async def test_what_is_no_backup_is_left_alone(place):
    """Files of the operator's own in the backups folder are neither listed nor removed."""
    store = place.open()
    await note(store, "a", "b")
    for name in ("mine.json", "recuento-20310301T120000000000Z-mine.json"):
        (place.data / "backups" / name).write_text("{}")
    backups.rotate(place.data, place.clock.now() + timedelta(days=99))
    assert len(list((place.data / "backups").iterdir())) == 3
    assert len(backups.listed(place.data)) == 1


async def test_a_backup_that_cannot_be_made_does_not_fail_the_unit(place, caplog):
    """When there is no room for a backup the unit is written all the same, and the operator is told."""
    store = place.open()
    (place.data / "backups").write_text("a file where the folder should be")
    await note(store, "a", "b")
    assert "no backup was made" in caplog.text
    assert await noted(store, "a") == "b"
    (place.data / "backups").unlink()


async def test_backup_and_restore_through_the_store(place, tmp_path):
    """A copy taken by the running process holds the marks too, and takes the place of a later state."""
    store = place.open()
    claimed = await addressed(store, 1, 2)
    await store.mark([sent(claimed[0])])
    await store.backup(tmp_path / "copy.json")
    await note(store, "a", "later")
    await place.stores.pop().close()
    later = place.file.read_bytes()
    replaced = restore_store(place.data, tmp_path / "copy.json")
    assert replaced.read_bytes() == later
    store = place.open()
    async with store.unit() as unit:
        assert set(await unit.outbox.deliveries("alert")) == {sent(claimed[0]), claimed[1]}
        assert await unit.notes.get("a") is None
        assert (await unit.chats.get(Address(1))) == chat(1, "arda")


async def test_backup_from_another_process_while_this_one_runs(place, tmp_path):
    """A copy taken without the lock holds every write and every mark up to then, and the store goes on."""
    store = place.open()
    claimed = await addressed(store, 1, 2)
    await store.mark([sent(claimed[0])])
    backup_store(place.data, tmp_path / "copy.json")
    await store.mark([sent(claimed[1])])
    with pytest.raises(AlreadyRunning):
        restore_store(place.data, tmp_path / "copy.json")
    await place.stores.pop().close()
    shutil.rmtree(place.data)
    assert restore_store(place.data, tmp_path / "copy.json") is None
    async with place.open().unit() as unit:
        assert set(await unit.outbox.deliveries("alert")) == {sent(claimed[0]), claimed[1]}


async def test_backups_from_outside_are_whole_during_writes(place, tmp_path):
    """Copies taken while units and marks go on are whole, each of them, and lack no acknowledged mark."""
    store = place.open()
    acknowledged = 0

    async def write() -> None:
        nonlocal acknowledged
        for number in range(40):
            async with store.unit() as unit:
                await unit.outbox.put(alert(f"alert{number}"))
                await unit.outbox.address(f"alert{number}", ["k" * 32])
            async with store.unit() as unit:
                claimed = await unit.outbox.due(NOON, 9)
            await store.mark([sent(each) for each in claimed])
            acknowledged = number + 1

    async def copy() -> None:
        while not writing.done():
            before = acknowledged
            target = tmp_path / "copy.json"
            await asyncio.to_thread(backup_store, place.data, target)
            documents = backups.parse(target.read_bytes(), Schema())
            done = [row["recipients"]["counts"].get("sent") for row in documents["alerts"].values()]
            assert done[:before] == [1] * before

    writing = asyncio.create_task(write())
    await asyncio.gather(writing, copy())


async def test_a_copy_is_taken_again_when_the_store_is_written_meanwhile(place, tmp_path):
    """When the file is replaced while the journal that belongs to it is being read, the copy is begun anew."""
    store = place.open()
    await note(store, "a", "1")
    await place.stores.pop().close()
    older = place.file.read_bytes()
    await note(place.open(), "a", "2")
    place.drop()
    newer = place.file.read_bytes()
    write_whole(place.file, [older])
    log = path_of(place.data, 1)
    os.mkfifo(log)
    copying = asyncio.create_task(asyncio.to_thread(backup_store, place.data, tmp_path / "copy.json"))
    slow = await asyncio.to_thread(log.open, "wb")  # it opens when the copy reads it, and so stops the copy there
    log.unlink()
    write_whole(place.file, [newer])
    slow.close()
    await copying
    assert b'"text":"2"' in (tmp_path / "copy.json").read_bytes()


def test_a_backup_needs_a_whole_store(place, tmp_path):
    """Backing up what is missing or damaged is refused with a remedy; so is a target that cannot be written."""
    place.data.mkdir()
    with pytest.raises(StoreDamaged, match="no store to back up"):
        backup_store(place.data, tmp_path / "copy.json")
    place.file.write_bytes(b"{")
    with pytest.raises(StoreDamaged, match="recuento restore FILE"):
        backup_store(place.data, tmp_path / "copy.json")


async def test_a_target_that_cannot_be_written(place, tmp_path):
    """A backup into a folder that is not there says so, and leaves the store as it is."""
    store = place.open()
    await note(store, "a", "b")
    with pytest.raises(StoreFull, match="the folder is gone"):
        backup_store(place.data, tmp_path / "nowhere" / "copy.json")
    with pytest.raises(StoreFull, match="the folder is gone"):
        await store.backup(tmp_path / "nowhere" / "copy.json")
    with pytest.raises(StoreFull, match="is gone"):
        backups.copy(tmp_path / "nothing", tmp_path / "copy.json")


async def test_only_a_whole_backup_is_restored(place, tmp_path):
    """A backup that is damaged, unreadable or of a later version is refused, and the store stays as it is."""
    await place.open().close()
    before = place.file.read_bytes()
    bad = tmp_path / "bad.json"
    with pytest.raises(OperatorError, match="cannot be read: No such file"):
        restore_store(place.data, bad)
    bad.write_bytes(before[:-40])
    with pytest.raises(StoreDamaged, match=r"bad.json: it is cut off"):
        restore_store(place.data, bad)
    bad.write_bytes(before.replace(b'"schema":1', b'"schema":9'))
    with pytest.raises(StoreTooNew, match=r"bad.json: it was written in version 9"):
        restore_store(place.data, bad)
    assert place.file.read_bytes() == before


async def test_a_damaged_store_is_replaced_by_its_backup(place):
    """The command that a damaged store names brings the newest good state back; the damaged file is kept."""
    store = place.open()
    async with store.unit() as unit:
        await unit.ledger.append([row(1)])
    await place.stores.pop().close()
    place.file.write_bytes(b"garbage")
    with pytest.raises(StoreDamaged) as refused:
        place.open()
    command = str(refused.value).rpartition("recuento restore ")[2]
    replaced = restore_store(place.data, type(place.file)(command), now=place.clock.now())
    assert replaced.read_bytes() == b"garbage"
    async with place.open().unit() as unit:
        assert list(await unit.ledger.load("arda")) == [row(1)]


async def test_g11_no_trace_after_forget_and_rotation(place):
    """G11, X8: after /forget no file holds the chat id, decrypted or not; after the rotation no backup does either."""
    store = place.open()
    chat_id, other = 7_123_456_789, 7_987_654_321
    await addressed(store, chat_id, other)
    async with store.unit() as unit:
        await unit.chats.put(chat(chat_id, "arda", thread=4))
        keys = [unit.chats.key_of(Address(chat_id)), unit.chats.key_of(Address(chat_id, 4))]
    place.clock._seconds += 7 * 3600
    await note(store, "a", "b")
    backups.keep_copy(place.data, place.file, place.clock.now(), backups.Kind.REPLACED)
    (place.data / "backups" / "recuento-20310101T000000000000Z-replaced.json").write_bytes(
        b"damaged " + keys[0].encode()
    )
    async with store.unit() as unit:
        await unit.chats.forget(chat_id)
    assert str(chat_id).encode() not in place.everything()
    place.clock._seconds += 7 * 3600
    await note(store, "a", "c")
    everything = opened(place)
    assert str(chat_id).encode() not in everything
    assert str(other).encode() in everything
    await note(store, "a", "d")
    assert not any(key.encode() in place.file.read_bytes() for key in keys)
    for _, _, path in backups.listed(place.data):
        await place.stores.pop().close() if place.stores else None
        restore_store(place.data, path, now=place.clock.now())
        async with place.open().unit() as unit:
            assert [each.address.chat_id for each in await unit.chats.followers("arda", None, 9)] == [other]
            assert {each.chat_key for each in await unit.outbox.due(NOON, 9)} == {unit.chats.key_of(Address(other))}


async def test_a_restored_backup_brings_no_forgotten_chat_back(place, tmp_path):
    """Who was forgotten, or moved, after a backup was taken is not brought back by restoring it."""
    store = place.open()
    await addressed(store, 1, 2, 3)
    async with store.unit() as unit:
        await unit.chats.put(chat(-5, "arda", kind=ChatKind.GROUP))
        await unit.outbox.address("alert", [unit.chats.key_of(Address(-5))])
    async with store.unit() as unit:
        await unit.chats.move(-5, -1005)
    await store.backup(tmp_path / "copy.json")
    async with store.unit() as unit:
        await unit.chats.forget(1)
        await unit.chats.forget(-1005)
    await place.stores.pop().close()
    restore_store(place.data, tmp_path / "copy.json")
    async with place.open().unit() as unit:
        assert {each.address.chat_id for each in await unit.chats.followers("arda", None, 9)} <= {2, 3, -1005}
        assert await unit.chats.get(Address(1)) is None


def test_errors_of_the_copy_are_the_disks(place):
    """A backup that the disk refuses is named with its remedy."""
    place.data.mkdir()
    place.file.write_bytes(b"x")
    (place.data / "backups").symlink_to("/proc/nothing")
    with pytest.raises(StoreFull, match="backups could not be written"):
        backups.keep_copy(place.data, place.file, place.clock.now(), backups.Kind.REGULAR)
