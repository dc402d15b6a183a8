"""Opens a data folder, or says in one line why not and what to do; backup and restore from outside the process."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from bot.domain.delivery import Delivery
from bot.errors import OperatorError, StoreDamaged, StoreError, StoreTooNew
from bot.service.ports import Clock
from storage import backups
from storage.atomic import TEMP_SUFFIX, Step, no_step, refusal, sweep, write_whole
from storage.changes import Changes
from storage.database import FILE_NAME, Database, parse
from storage.journal import generations, read_marks
from storage.lock import FolderLock
from storage.migrations import Documents, Schema, migrate, version_of
from storage.outbox import OutboxRepository
from storage.recipients import Recipients
from storage.roster import Roster
from storage.sealing import Sealer, make_key, read_key
from storage.tables import sealed
from storage.unit_of_work import TinyStore

LARGE = 50_000
"""Documents above which the operator is told that this store was not made for so many."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How to open a data folder, where that is not as usual."""

    without_chats: bool = False
    """The key is lost for good: begin with a new one and no subscriptions; a copy is kept in the backups."""
    schema: Schema = field(default_factory=Schema)
    step: Step = no_step


_USUAL = Opening()


def open_store(data_dir: Path, key_file: Path, *, clock: Clock, opening: Opening = _USUAL) -> TinyStore:
    """Open the store of a data folder; a new folder is begun.

    Raises:
        AlreadyRunning: another process holds the folder; the text names it.
        OperatorError: the key is missing, another store's, or inside the data folder.
        StoreDamaged: the file is not whole, or gone while backups are there; the text names the command to restore.
        StoreTooNew: a later version wrote it; nothing was changed.
        StoreFull: no room or no permission.
    """
    if key_file.resolve().is_relative_to(data_dir.resolve()):
        raise OperatorError(
            f"{key_file}: the key must lie outside the data folder {data_dir}: set RECUENTO_KEY_FILE elsewhere"
        )
    _prepare(data_dir)
    lock = FolderLock(data_dir, clock.now())
    try:
        return _opened(data_dir, key_file, lock, clock, opening)
    except BaseException:
        lock.release()
        raise


def _prepare(folder: Path) -> None:
    """Make the folder, and find out now whether it can be written to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / f"probe{TEMP_SUFFIX}"
        probe.touch()
        probe.unlink(missing_ok=True)
    except OSError as error:
        raise refusal(error, str(folder)) from error


def _opened(folder: Path, key_file: Path, lock: FolderLock, clock: Clock, opening: Opening) -> TinyStore:
    if swept := sweep(folder):
        _LOG.info("%d unfinished write(s) of a process that ended early were removed", swept)
    path = folder / FILE_NAME
    documents = _read(path, opening.schema)
    if opening.without_chats and path.exists():
        backups.keep_copy(folder, path, clock.now(), backups.Kind.LOCKED)
        _drop_chats(documents)
    changed = _migrated(path, documents, clock.now(), opening.schema) or opening.without_chats or not path.exists()
    sealer = _sealer(key_file, documents)
    try:
        database = Database(path, documents, step=opening.step)
        if changed:
            database.commit(documents["store"]["head"] | {"key": sealer.fingerprint})
        store = TinyStore(database, sealer, lock, clock, schema=opening.schema.version, step=opening.step)
    except StoreDamaged as error:
        raise _with_remedy(path, str(error), opening.schema) from None
    if (size := store.size()) > LARGE:
        _LOG.warning(
            "the store holds %d documents; it is made for up to %d: writes take longer from here on", size, LARGE
        )
    return store


def _read(path: Path, schema: Schema) -> Documents:
    """Read the file; an absent one is a new store only if nothing tells of an earlier one."""
    try:
        return parse(path.read_bytes(), schema)
    except FileNotFoundError:
        folder = path.parent
        if backups.listed(folder) or generations(folder):
            raise _with_remedy(path, "it is missing, though its backups or its journal are there", schema) from None
        return {"store": {"head": {"schema": schema.version, "journal": 1}}}
    except StoreDamaged as error:
        raise _with_remedy(path, str(error), schema) from None
    except StoreTooNew as error:
        raise StoreTooNew(f"{path}: {error}") from None
    except OSError as error:
        raise OperatorError(f"{path} cannot be read ({error.strerror}): give it to the user that runs this") from error


def _with_remedy(path: Path, what: str, schema: Schema) -> StoreDamaged:
    good = backups.newest_good(path.parent, schema)
    if good is not None:
        return StoreDamaged(
            f"{path}: {what}; nothing was changed. Put the newest good backup back: recuento restore {good}"
        )
    return StoreDamaged(
        f"{path}: {what}; nothing was changed. No backup is whole: put a copy of your own back with "
        f"recuento restore FILE, or move {path.parent} away to begin anew"
    )


def _migrated(path: Path, documents: Documents, now: datetime, schema: Schema) -> bool:
    if version_of(documents) == schema.version:
        return False
    backups.keep_copy(path.parent, path, now, backups.Kind.MIGRATION)
    try:
        migrate(documents, schema)
    except StoreTooNew as error:
        raise StoreTooNew(f"{path}: {error}") from None
    return True


def _drop_chats(documents: Documents) -> None:
    for table in ("chats", "roster", "forgotten"):
        documents.pop(table, None)
    for row in documents.get("alerts", {}).values():
        row["recipients"] = Recipients().pack()
    documents["store"]["head"].pop("key", None)


def _sealer(key_file: Path, documents: Documents) -> Sealer:
    """Return what the key can do; a missing key is made only where nothing was sealed with another."""
    count = len(documents.get("chats", {}))
    remedy = (
        f"the {count} stored chats with their subscriptions cannot be read (the ledger can): put the right key there; "
        "if it is lost for good, recuento restore --without-chats begins with a new key and no subscriptions"
    )
    secret = read_key(key_file)
    if secret is None:
        if count:
            raise OperatorError(f"the key {key_file} is missing: {remedy}")
        secret = make_key(key_file)
    sealer = Sealer(secret)
    if count and documents["store"]["head"].get("key") != sealer.fingerprint:
        raise OperatorError(f"the key {key_file} is not the one of this store: {remedy}")
    return sealer


def backup_store(data_dir: Path, target: Path, *, schema: Schema | None = None) -> None:
    """Copy a store to a file, its journal folded in, whether or not a process is running on it.

    Raises:
        StoreDamaged: there is no whole store in the folder.
        StoreTooNew: a later version wrote it.
        StoreFull: the target cannot be written.
    """
    schema = schema or Schema()
    path = data_dir / FILE_NAME
    documents, marks = _snapshot(path, schema)
    database, changes = Database(target, documents), Changes()
    roster = Roster(database.table("roster"), changes)
    outbox = OutboxRepository(database.table("alerts"), changes, roster)
    for mark in marks:
        outbox.apply(mark)
    outbox.stage()
    database.commit(database.head)


def _snapshot(path: Path, schema: Schema) -> tuple[Documents, list[Delivery]]:
    """Return the documents and the marks that belong to them: again until the file did not change in between."""
    while True:
        try:
            before = path.stat()
            documents = parse(path.read_bytes(), schema)
            with suppress(FileNotFoundError):
                marks = list(read_marks(path.parent, documents["store"]["head"].get("journal", 1)))
                after = path.stat()
                if (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns):
                    return documents, marks
        except FileNotFoundError:
            raise StoreDamaged(f"{path}: there is no store to back up") from None
        except StoreDamaged as error:
            raise _with_remedy(path, str(error), schema) from None


def restore_store(
    data_dir: Path, source: Path, *, now: datetime | None = None, schema: Schema | None = None
) -> Path | None:
    """Put a backup in the place of the store, after it was verified; return where the replaced file is kept.

    Chats that were forgotten since the backup stay forgotten, as far as the replaced file can be read.

    Raises:
        AlreadyRunning: a process runs on the store: stop it first.
        StoreDamaged: the backup is not whole.
        StoreTooNew: a later version wrote it.
        StoreFull: the disk refused; the store is as before.
    """
    schema, now = schema or Schema(), now or datetime.now(UTC)
    content = _verified(source, schema)
    _prepare(data_dir)
    lock = FolderLock(data_dir, now)
    try:
        path = data_dir / FILE_NAME
        replaced: Path | None = None
        forgotten: Sequence[str] = ()
        if path.exists():
            forgotten = backups.forgotten_in(path.read_bytes(), schema)
            replaced = backups.keep_copy(data_dir, path, now, backups.Kind.REPLACED)
        write_whole(path, sealed(backups.without(iter(BytesIO(content)), forgotten)))
    finally:
        lock.release()
    return replaced


def _verified(source: Path, schema: Schema) -> bytes:
    try:
        content = source.read_bytes()
        parse(content, schema)
    except OSError as error:
        raise OperatorError(f"{source} cannot be read: {error.strerror}") from error
    except StoreError as error:
        raise type(error)(f"{source}: {error}") from None
    return content
