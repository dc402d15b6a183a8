"""The faults of the disk and of the operator, S3 to S12 of the list of faults, injected for real."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import errno
import os
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import orjson
import pytest

from bot.domain.chats import Address, ChatKind
from bot.domain.delivery import DeliveryState
from bot.errors import AlreadyRunning, OperatorError, StoreDamaged, StoreError, StoreFull, StoreTooNew
from storage import open_store
from storage.atomic import refusal, write_all, write_whole
from storage.migrations import Schema, migrate
from storage.records import document_of
from tests.fakes.clock import FakeClock
from tests.storage.samples import HOUR, NOON, alert, chat, entry, feed, row

ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """Let no file grow over a size: the kernel refuses with EFBIG."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """Mount a file system of 256 kB, where that is allowed."""
    folder = Path(tempfile.mkdtemp())
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"tmpfs", bytes(folder), b"tmpfs", 0, b"size=256k") != 0:
        folder.rmdir()
        pytest.skip(f"no file system can be mounted here: {os.strerror(ctypes.get_errno())}")
    yield folder
    libc.umount(bytes(folder))
    folder.rmdir()


async def note(store, name: str, text: str | None) -> None:
    async with store.unit() as unit:
        await unit.notes.put(name, text)


async def noted(store, name: str) -> str | None:
    async with store.unit() as unit:
        return await unit.notes.get(name)


async def append(store, number: int) -> None:
    async with store.unit() as unit:
        await unit.ledger.append([row(number)])


async def kept(store, number: int) -> bool:
    """Append a row; tell whether the disk took it."""
    try:
        await append(store, number)
    except StoreFull:
        return False
    return True


async def claim(store, name: str = "alert", *chats: int):
    async with store.unit() as unit:
        await unit.outbox.put(alert(name))
        await unit.outbox.address(name, [unit.chats.key_of(Address(each)) for each in chats or (1,)])
    async with store.unit() as unit:
        return await unit.outbox.due(NOON, 99)


def sent(delivery):
    return replace(delivery, state=DeliveryState.SENT, attempts=1, message_id=5)


async def test_s3_a_write_over_the_size_limit_leaves_the_old_state(place):
    """S3: when the disk takes no more the unit fails, memory and file are as before, and it goes on with room."""
    store = place.open()
    await note(store, "a", "old")
    before = place.file.read_bytes()
    with file_size_limit(len(before) + 100):
        with pytest.raises(StoreFull, match="limit"):
            await note(store, "a", "x" * 5000)
        assert place.file.read_bytes() == before
        assert await noted(store, "a") == "old"
        assert not list(place.data.glob("*.part"))
    await note(store, "a", "new")
    place.drop()
    assert await noted(place.open(), "a") == "new"


async def test_s3_a_full_disk(small_disk, tmp_path):
    """S3: on a file system of 256 kB units fail when it is full, nothing is lost, and it goes on when there is room."""
    clock = FakeClock()
    store = open_store(small_disk / "var", tmp_path / "key", clock=clock)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(150_000))
    number = 1
    while await kept(store, number):
        number += 1
    with pytest.raises(StoreFull, match="disk is full"):
        await append(store, number)
    async with store.unit() as unit:
        assert len(await unit.ledger.load("arda")) == number - 1
    ballast.unlink()
    await append(store, number)
    await store.close()
    again = open_store(small_disk / "var", tmp_path / "key", clock=clock)
    async with again.unit() as unit:
        assert len(await unit.ledger.load("arda")) == number
    await again.close()


async def test_s3_a_journal_that_is_refused_keeps_the_claim(place):
    """S3: a mark that the disk refuses raises, the delivery stays claimed, and the same mark is taken later."""
    store = place.open()
    first, second, third = await claim(store, "alert", 1, 2, 3)
    await store.mark([sent(first)])
    with file_size_limit(150), pytest.raises(StoreFull, match="journal"):
        await store.mark([replace(sent(second), reason="r" * 200)])
    async with store.unit() as unit:
        assert await unit.outbox.due(NOON, 9) == []
    await asyncio.gather(store.mark([sent(second)]), store.mark([sent(third)]))
    place.drop()
    async with place.open().unit() as unit:
        assert set(await unit.outbox.deliveries("alert")) == {sent(first), sent(second), sent(third)}


async def test_a_failed_write_keeps_the_marks(place):
    """Marks that were folded into a write that failed are in memory and in the journal still."""
    store = place.open()
    first, second = await claim(store, "alert", 1, 2)
    await store.mark([sent(first)])

    async def forget_and_mark() -> None:
        async with store.unit() as unit:
            await unit.chats.forget(2)
            await store.mark([sent(second)])

    with file_size_limit(400), pytest.raises(StoreFull):
        await forget_and_mark()
    async with store.unit() as unit:
        assert set(await unit.outbox.deliveries("alert")) == {sent(first), sent(second)}
    place.drop()
    async with place.open().unit() as unit:
        assert set(await unit.outbox.deliveries("alert")) == {sent(first), sent(second)}


def failing_step(name: str, error: int):
    """Return a step that fails at a system call of this name while it is armed."""

    def step(now: str) -> None:
        if step.armed and now == name:
            step.count += 1
            raise OSError(error, os.strerror(error))

    step.armed, step.count = False, 0
    return step


@pytest.mark.parametrize("name", ["open", "write", "fsync", "replace", "fsync folder"])
async def test_s4_an_io_error_at_each_step(place, name):
    """S4: an I/O error at any step fails the write; the temp file is thrown away, never synced again."""
    step = failing_step(name, errno.EIO)
    store = place.open(step=step)
    await note(store, "a", "old")
    step.armed = True
    with pytest.raises(StoreFull, match=r"reports an error.*the state before it stands"):
        await note(store, "a", "new")
    assert step.count == 1
    assert not list(place.data.glob("*.part"))
    assert await noted(store, "a") == "old"
    step.armed = False
    await note(store, "b", "more")
    place.drop()
    again = place.open()
    assert (await noted(again, "a"), await noted(again, "b")) == ("old", "more")


@pytest.mark.parametrize("name", ["journal folder", "journal write", "journal fsync"])
async def test_s4_an_io_error_of_the_journal(place, name):
    """S4: after an I/O error the journal goes on in another file; the failed one is never written again."""
    step = failing_step(name, errno.EIO)
    store = place.open(step=step)
    first, second = await claim(store, "alert", 1, 2)
    if name != "journal folder":
        await store.mark([sent(first)])
    step.armed = True
    with pytest.raises(StoreFull, match="journal"):
        await store.mark([sent(second)])
    step.armed = False
    await store.mark([sent(first), sent(second)])
    place.drop()
    async with place.open().unit() as unit:
        assert set(await unit.outbox.deliveries("alert")) == {sent(first), sent(second)}


SCRIPT = """
import asyncio, sys
from pathlib import Path
from bot.errors import StoreFull
from storage import open_store
from tests.fakes.clock import FakeClock
async def main():
    store = open_store(Path(sys.argv[1]) / "var", Path(sys.argv[1]) / "key", clock=FakeClock())
    for text in ("one", "two", "three"):
        try:
            async with store.unit() as unit:
                await unit.notes.put("a", text)
            print("kept", text)
        except StoreFull as error:
            print("refused", text, error)
    async with store.unit() as unit:
        print("memory", await unit.notes.get("a"))
    import os
    os._exit(0)
asyncio.run(main())
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace injects the fault, and is not installed")
def test_s4_eio_on_fsync_from_the_kernel(tmp_path):
    """S4: fsync that fails in the kernel's answer is a failed write; the next write goes on with a new file."""
    # Counted for each thread: the writer's fifth is that of the second unit's temp file, the main thread makes four.
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO:when=5"]
    done = subprocess.run(
        [*command, sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    lines = done.stdout.splitlines()
    if not lines and "ptrace" in done.stderr.lower():
        pytest.skip("tracing is not permitted here")
    assert [line.split()[0] for line in lines].count("refused") == 1
    assert lines[-1] == f"memory {[line for line in lines if line.startswith('kept')][-1].split()[1]}"


ALERT = document_of(alert("x"))
DAMAGES = {
    "empty": lambda content: b"",
    "blank": lambda content: b" \n",
    "truncated": lambda content: content[: len(content) // 2],
    "last byte gone": lambda content: content.rstrip()[:-1],
    "not JSON": lambda content: b"\x00" * 100,
    "a list": lambda content: b"[]",
    "tables of lists": lambda content: b'{"store": []}',
    "documents of numbers": lambda content: b'{"store": {"head": 1}}',
    "no version": lambda content: b'{"store": {"head": {}}}',
    "no tables": lambda content: b"{}",
    "version as text": lambda content: content.replace(b'"schema":1', b'"schema":"1"'),
    "a changed digit": lambda content: content.replace(b'"text":"old"', b'"text":"odd"'),
    "no checksum": lambda content: content.replace(b'"seal"', b'"sea1"'),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
async def test_s5_a_damaged_file_is_refused_with_the_remedy(place, damage):
    """S5: what is not whole is refused, left as it is, and the exact command with the newest good backup is named."""
    store = place.open()
    await note(store, "a", "old")
    await place.stores.pop().close()
    newest = max((place.data / "backups").iterdir())
    place.file.write_bytes(damage(place.file.read_bytes()))
    damaged = place.file.read_bytes()
    with pytest.raises(StoreDamaged) as refused:
        place.open()
    assert f"recuento restore {newest}" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert place.file.read_bytes() == damaged


async def test_s5_damaged_backups_are_not_named(place):
    """S5: a backup that is not whole itself is passed over; where none is, the text says what else to do."""
    store = place.open()
    await note(store, "a", "1")
    place.clock._seconds += 7 * 3600
    await note(store, "a", "2")
    await place.stores.pop().close()
    *older, newest = sorted((place.data / "backups").iterdir())
    place.file.write_bytes(b"{")
    newest.write_bytes(b"{")
    with pytest.raises(StoreDamaged, match=f"restore {older[-1]}"):
        place.open()
    for path in older:
        path.write_bytes(b"")
    with pytest.raises(StoreDamaged, match="No backup is whole: put a copy of your own back"):
        place.open()


@pytest.mark.parametrize(
    "table",
    [
        {"feeds": {"x": {"url": 5}}},
        {"alerts": {"x": {"alert": {}, "recipients": {}}}},
        {"alerts": {"x": {"alert": ALERT}}},
        {"alerts": {"x": {"alert": ALERT, "recipients": {"counts": {"lost": 1}}}}},
        {"alerts": {"x": {"alert": ALERT, "recipients": {"counts": {"pending": 1}}}}},
        {
            "alerts": {
                "x": {
                    "alert": ALERT,
                    "recipients": {"counts": {"pending": 1}, "shapes": [], "codes": "x", "messages": ""},
                }
            }
        },
        {"chats": {"x": {"sealed": 5}}},
        {"chats": {"x": {"sealed": "AAAA"}}},
        {"chats": {"x": {"sealed": "not base64"}}},
    ],
    ids=[
        "feed",
        "alert",
        "no counts",
        "unknown state",
        "no shapes",
        "garbled codes",
        "chat",
        "cut chat",
        "garbled chat",
    ],
)
async def test_s5_documents_of_the_wrong_type_are_refused(place, table):
    """S5: a document that does not fit its type is refused at start, whatever the checksum says."""
    store = place.open()
    for name, rows in table.items():
        store._database.table(name).put(rows)
    await note(store, "a", "old")
    place.drop()
    with pytest.raises(StoreDamaged, match="recuento restore"):
        place.open()


async def test_s5_a_sealed_record_of_the_wrong_type_is_refused(place):
    """S5: a chat that opens but does not fit its type is refused, and nothing of it is shown."""
    store = place.open()
    async with store.unit() as unit:
        key = unit.chats.key_of(Address(7_123_456_789))
        await unit.notes.put("a", "old")
    text = b'{"address":{"chat_id":7123456789},"kind":"bar"}'
    store._database.table("chats").put({key: {"sealed": store._sealer.seal(text, key)}})
    await note(store, "a", "b")
    place.drop()
    with pytest.raises(StoreDamaged, match="a stored Chat does not fit its type at kind") as refused:
        place.open()
    assert "7123456789" not in str(refused.value)


async def test_s5_a_ledger_row_of_the_wrong_type_is_damage(place):
    """S5: a ledger row that does not fit its type is said to be damage, and names the field, not its content."""
    store = place.open()
    store._database.table("ledger").put({"arda:1": {"tracker_id": "arda", "number": 1, "verdict": "secret"}})
    async with store.unit() as unit:
        with pytest.raises(StoreDamaged, match="LedgerRow") as refused:
            await unit.ledger.load("arda")
    assert "secret" not in str(refused.value)


async def test_s6_a_second_process_is_refused_by_name_of_the_first(place):
    """S6: the second process is told who holds the folder, and the first goes on."""
    store = place.open()
    command = "import sys; from pathlib import Path; from storage import open_store; from tests.fakes.clock import FakeClock; open_store(Path(sys.argv[1]), Path(sys.argv[2]), clock=FakeClock())"
    done = subprocess.run(
        [sys.executable, "-c", command, str(place.data), str(place.key)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"AlreadyRunning: {place.data} is in use by process {os.getpid()} on " in done.stderr
    with pytest.raises(AlreadyRunning, match=f"process {os.getpid()}"):
        place.open()
    await note(store, "a", "b")


async def test_s6_the_lock_goes_with_the_store(place):
    """S6: after closing, or after an opening that failed, the folder is free."""
    await place.open().close()
    place.file.write_bytes(b"")
    for _ in range(2):
        with pytest.raises(StoreDamaged):
            place.open()


async def test_s7_leftovers_are_removed(place, caplog):
    """S7: temp files of a process that was killed are removed at start, and that is logged."""
    await place.open().close()
    (place.data / "recuento.json.part").write_bytes(b"half")
    caplog.set_level("INFO")
    place.open()
    assert not list(place.data.glob("*.part"))
    assert "1 unfinished write" in caplog.text


@contextlib.contextmanager
def somebody() -> Iterator[None]:
    """Be a user without rights, if this is root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def public() -> Iterator[Path]:
    """Make a folder that every user can enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("begun", [False, True])
async def test_s8_a_read_only_folder_is_said_at_start(public, begun):
    """S8: a folder that cannot be written to is refused at start with the remedy, begun or not."""
    data = public / "var"
    data.mkdir()
    if begun:
        await open_store(data, public / "key", clock=FakeClock()).close()
    data.chmod(0o555)
    with somebody(), pytest.raises(StoreFull, match=r"no permission: give the folder to the user that runs this"):
        open_store(data, public / "key", clock=FakeClock())
    data.chmod(0o755)


async def test_s8_files_of_another_user_are_said(public):
    """S8: a store or a key that this user may not read is an error that says so."""
    data, key = public / "var", public / "key"
    await open_store(data, key, clock=FakeClock()).close()
    data.chmod(0o777)
    (data / "recuento.lock").chmod(0o666)
    with somebody(), pytest.raises(OperatorError, match=r"recuento.json cannot be read .*Permission denied"):
        open_store(data, key, clock=FakeClock())
    (data / "recuento.json").chmod(0o644)
    with somebody(), pytest.raises(OperatorError, match=r"the key cannot be read .*Permission denied"):
        open_store(data, key, clock=FakeClock())
    (data / "recuento.lock").chmod(0o600)
    with somebody(), pytest.raises(StoreFull, match=r"recuento.lock could not be written: no permission"):
        open_store(data, key, clock=FakeClock())


async def test_s9_a_newer_schema_is_refused_unwritten(place):
    """S9: a file of a later version is refused by its version, and not a byte is changed."""
    store = place.open(schema=Schema(7, {}))
    await note(store, "a", "b")
    await place.stores.pop().close()
    before = place.everything()
    with pytest.raises(StoreTooNew, match="written in version 7 and this program reads up to 1"):
        place.open()
    assert place.everything() == before


async def test_migrations_run_after_a_backup(place):
    """An older file is brought to this version step by step, after a backup of how it was."""
    store = place.open()
    await note(store, "a", "old")
    await place.stores.pop().close()

    def rename(documents) -> None:
        for note_ in documents["notes"].values():
            note_["text"] = note_["text"].upper()

    place.clock._seconds += 1
    schema = Schema(3, {1: rename, 2: lambda documents: None})
    assert await noted(place.open(schema=schema), "a") == "OLD"
    (kept,) = (place.data / "backups").glob("*-migration.json")
    assert b'"schema":1' in kept.read_bytes()
    place.drop()
    assert b'"schema":3' in place.file.read_bytes()
    assert await noted(place.open(schema=schema), "a") == "OLD"


async def test_a_version_that_no_step_leads_from_is_refused(place):
    """A version so old that its step is gone is refused."""
    await place.open().close()
    with pytest.raises(StoreTooNew, match="no step leads from version 1 on"):
        place.open(schema=Schema(2, {}))
    assert migrate({"store": {"head": {"schema": 1}}}, Schema(1)) == 0


async def test_s12_a_file_deleted_while_running_comes_back_whole(place):
    """S12: when the file is deleted while the process runs, the next write restores the whole state."""
    store = place.open()
    (claimed,) = await claim(store)
    async with store.unit() as unit:
        await unit.feeds.put(feed())
        await unit.ledger.append([row(1)])
        await unit.chats.put(chat(1, "arda"))
    await store.mark([sent(claimed)])
    for path in place.data.glob("*.*"):
        if path.is_file() and path.suffix in {".json", ".log"}:
            path.unlink()
    await store.mark([sent(claimed)])
    await note(store, "a", "b")
    place.drop()
    async with place.open().unit() as unit:
        assert list(await unit.feeds.all()) == [feed()]
        assert list(await unit.ledger.load("arda")) == [row(1)]
        assert await unit.chats.get(Address(1)) == chat(1, "arda")
        assert list(await unit.outbox.deliveries("alert")) == [sent(claimed)]


async def test_s12_a_folder_deleted_while_running_is_said(place):
    """S12: when the whole folder is gone the write fails with the remedy, and works again once it is there."""
    store = place.open()
    await note(store, "a", "b")
    shutil.rmtree(place.data)
    with pytest.raises(StoreFull, match="the folder is gone"):
        await note(store, "a", "c")
    place.data.mkdir()
    await note(store, "c", "d")
    assert await noted(store, "a") == "b"


@pytest.mark.parametrize("left", ["backups", "journal"])
async def test_a_missing_file_is_not_an_empty_store(place, left):
    """A file that is missing beside its backups or its journal is refused, never opened as empty."""
    store = place.open()
    (claimed,) = await claim(store)
    await store.mark([sent(claimed)])
    place.drop()
    place.file.unlink()
    if left == "journal":
        shutil.rmtree(place.data / "backups")
    with pytest.raises(StoreDamaged, match=r"it is missing, though its backups or its journal are there"):
        place.open()
    assert not place.file.exists()


async def test_a_torn_last_mark_is_dropped(place):
    """A journal whose last line is torn, at any byte, gives every mark before it."""
    store = place.open()
    claimed = await claim(store, "alert", 1, 2)
    await store.mark([sent(claimed[0])])
    await store.mark([sent(claimed[1])])
    place.drop()
    (log,) = place.data.glob("deliveries-*.log")
    whole = log.read_bytes()
    first = whole.index(b"\n") + 1
    for length in range(first, len(whole)):
        log.write_bytes(whole[:length])
        async with place.open().unit() as unit:
            assert set(await unit.outbox.deliveries("alert")) == {sent(claimed[0]), claimed[1]}
        place.drop()
    log.write_bytes(whole.replace(b'"sent"', b'"dead"', 1))
    async with place.open().unit() as unit:
        assert set(await unit.outbox.deliveries("alert")) == {claimed[0], sent(claimed[1])}


async def test_a_folded_journal_is_not_read_again(place):
    """A journal file that a crash left behind after it was folded in is removed, not applied to the newer state."""
    store = place.open()
    (claimed,) = await claim(store)
    waiting = replace(claimed, state=DeliveryState.WAITING, not_before=NOON + HOUR, attempts=1)
    await store.mark([waiting])
    (log,) = place.data.glob("deliveries-*.log")
    stale = log.read_bytes()
    await note(store, "a", "b")
    assert not log.exists()
    await store.mark([sent(claimed)])
    await note(store, "a", "c")
    place.drop()
    log.write_bytes(stale)
    async with place.open().unit() as unit:
        assert list(await unit.outbox.deliveries("alert")) == [sent(claimed)]
    assert not log.exists()


async def test_marks_are_written_together(place):
    """Many marks at once share few fsyncs, and marking never rewrites the store."""
    seen: list[str] = []
    store = place.open(step=seen.append)
    claimed = await claim(store, "alert", *range(1, 201))
    seen.clear()
    before = place.file.stat().st_ino
    await asyncio.gather(*(store.mark([sent(each)]) for each in claimed[:99]))
    await store.mark([sent(each) for each in claimed[99:]])
    assert seen.count("journal fsync") <= 4
    assert "replace" not in seen
    assert place.file.stat().st_ino == before


async def test_a_unit_that_only_reads_writes_nothing(place):
    """Reading, and claiming what is due, costs no write."""
    seen: list[str] = []
    store = place.open(step=seen.append)
    await claim(store)
    seen.clear()
    async with store.unit() as unit:
        await unit.outbox.due(NOON, 3)
        await unit.feeds.all()
        await unit.outbox.prune(NOON - HOUR)
        await unit.entries.prune(NOON, 0)
        await unit.ledger.append([])
        await unit.entries.put([])
    assert seen == []


async def test_a_cancelled_commit_is_finished_first(place):
    """A unit cancelled while it is being written is on the disk and in memory alike, and the cancellation arrives."""
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    def step(name: str) -> None:
        if name == "fsync":
            loop.call_soon_threadsafe(gate.set)

    store = place.open(step=step)
    await asyncio.sleep(0)
    gate.clear()
    task = asyncio.create_task(note(store, "a", "b"))
    await gate.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await noted(store, "a") == "b"
    place.drop()
    assert await noted(place.open(), "a") == "b"


async def test_a_cancelled_mark_is_written_all_the_same(place):
    """A mark whose caller gave up is on the disk all the same: the send did happen."""
    store = place.open()
    (claimed,) = await claim(store)
    task = asyncio.create_task(store.mark([sent(claimed)]))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await store.close()
    async with place.open().unit() as unit:
        assert list(await unit.outbox.deliveries("alert")) == [sent(claimed)]


@pytest.mark.parametrize("late", [False, True], ids=["while it gathers", "while it writes"])
async def test_marks_outlive_the_cancellation_of_everything(place, late):
    """When every task is cancelled, as at a hard end, the marks of sends that happened are kept all the same."""
    loop, begun = asyncio.get_running_loop(), asyncio.Event()

    def step(name: str) -> None:
        if name == "journal write":
            loop.call_soon_threadsafe(begun.set)

    store = place.open(step=step)
    (claimed,) = await claim(store)
    marking = asyncio.create_task(store.mark([sent(claimed)]))
    await (begun.wait() if late else asyncio.sleep(0.001))
    for task in (marking, store._journal._flusher):
        task.cancel()
    await asyncio.gather(marking, store._journal._flusher, return_exceptions=True)
    await note(store, "a", "b")
    await place.stores.pop().close()
    async with place.open().unit() as unit:
        assert list(await unit.outbox.deliveries("alert")) == [sent(claimed)]


async def test_changes_need_a_unit(place):
    """What is changed outside of a unit is refused, in memory too."""
    store = place.open()
    async with store.unit() as unit:
        pass
    for change in (
        unit.notes.put("a", "b"),
        unit.feeds.put(feed()),
        unit.entries.put([entry(1)]),
        unit.chats.put(chat(1)),
    ):
        with pytest.raises(StoreError, match="outside of a unit"):
            await change
    async with store.unit() as unit:
        assert await unit.notes.get("a") is None
        assert not await unit.feeds.all()


async def test_s11_a_large_store_is_said(place, caplog):
    """S11: above the number of documents that this store is made for, the operator is told at start."""
    store = place.open()
    store._database.table("notes").put({str(number): {"name": "n", "text": ""} for number in range(50_001)})
    await note(store, "a", "b")
    place.drop()
    place.open()
    assert "the store holds 50003 documents; it is made for up to 50000" in caplog.text


def test_refusals_have_a_remedy_each():
    """Every way a disk refuses has its own remedy; an unknown one is named by the system."""
    known = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.ENOENT)
    texts = {str(refusal(OSError(number, ""), "file")) for number in known}
    assert len(texts) == len(known) - 1
    assert os.strerror(errno.ELOOP) in str(refusal(OSError(errno.ELOOP, ""), "file"))
    assert "file could not be written" in str(refusal(OSError("no number"), "file"))


def test_a_write_that_takes_little_at_a_time(tmp_path):
    """Parts of any size are written whole, also into a pipe that takes a few bytes at a time."""
    reader, writer = os.pipe()
    os.set_blocking(reader, True)
    content = os.urandom(300_000)
    pid = os.fork()
    if pid == 0:
        write_all(writer, content)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        assert stream.read() == content
    os.waitpid(pid, 0)
    write_whole(tmp_path / "file", [b"a", b"", b"bc"])
    assert (tmp_path / "file").read_bytes() == b"abc"
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


async def test_a_lock_that_cannot_be_signed_is_not_kept(place):
    """When the disk is too full to name the holder, the start is refused and the folder stays free."""
    place.data.mkdir()
    with file_size_limit(0), pytest.raises(StoreFull, match="lock could not be written"):
        place.open()
    place.open()


async def test_a_key_that_cannot_be_written_leaves_nothing(place):
    """When the disk is too full for the key, no half of one is left behind to be taken for it."""
    with file_size_limit(16), pytest.raises(StoreFull, match="key could not be written"):
        place.open()
    assert not place.key.exists()
    place.open()


async def test_many_chats_in_a_unit(place):
    """Hundreds of chats stored and addressed in one unit let the event loop turn, and are all there."""
    store, turns = place.open(), 0

    async def turn() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    turning = asyncio.create_task(turn())
    async with store.unit() as unit:
        for number in range(1, 2501):
            await unit.chats.put(chat(number, "arda"))
        seen = turns
        await unit.outbox.put(alert("alert"))
        await unit.outbox.address("alert", [unit.chats.key_of(Address(number)) for number in range(1, 2501)])
    assert seen > 20
    assert turns > seen + 2
    async with store.unit() as unit:
        assert len(await unit.outbox.deliveries("alert")) == 2500
        assert await unit.chats.count() == {ChatKind.PRIVATE: 2500}
    turning.cancel()


async def test_tinydb_changes_whole_tables_too(place):
    """TinyDB's own calls on the database reach the same tables: what it empties is empty, on the disk too."""
    store = place.open()
    await append(store, 1)
    await note(store, "a", "b")
    database = store._database
    assert [each["name"] for each in database.table("notes")] == ["a"]
    database._tinydb.drop_table("ledger")
    await note(store, "c", "d")
    async with store.unit() as unit:
        assert list(await unit.ledger.load("arda")) == []
    database._tinydb.drop_tables()
    assert store.size() == 0
    await note(store, "e", "f")
    place.drop()
    assert await noted(place.open(), "e") == "f"


async def test_the_file_is_plain_json_for_tinydb(place):
    """The file is what TinyDB reads with its stock storage: tables of documents under ids that are no row numbers."""
    from tinydb import TinyDB

    store = place.open()
    async with store.unit() as unit:
        await unit.ledger.append([row(1)])
        await unit.feeds.put(feed())
    await store.close()
    stock = orjson.loads(place.file.read_bytes())
    with TinyDB(place.file, access_mode="r") as database:
        assert {"feeds", "ledger", "chats"} <= database.tables()
    assert set(stock["ledger"]) == {"arda:00000001"}
    assert not any(key.isdigit() for table in ("feeds", "entries", "chats") for key in stock[table])


async def test_the_clock_set_back_does_not_stop_backups(place):
    """Backups go on when the clock is set back a year."""
    store = place.open()
    await note(store, "a", "1")
    place.clock._start -= timedelta(days=365)
    await note(store, "a", "2")
    assert len(list((place.data / "backups").iterdir())) == 2
