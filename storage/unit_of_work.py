"""The store: units of work one after another, each written at once or not at all, and the delivery journal."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from bot.domain.delivery import Delivery
from bot.errors import StoreError, StoreFull
from bot.service.ports import Chats, Clock, FeedStates, LedgerRows, Notes, Outbox, SeenEntries, Unit
from storage import backups
from storage.atomic import Step, no_step
from storage.changes import Changes, Staged
from storage.chats import ChatRepository
from storage.database import Database
from storage.finishing import finished
from storage.journal import Journal, discard, generations, read_marks
from storage.lock import FolderLock
from storage.outbox import OutboxRepository
from storage.repositories import EntryRepository, FeedRepository, LedgerRepository, NoteRepository
from storage.roster import Roster
from storage.sealing import Sealer

_LOG = logging.getLogger(__name__)


class Repositories:
    """What a unit of work reads and changes; all of it shares one undo list."""

    def __init__(self, database: Database, changes: Changes, sealer: Sealer) -> None:
        """Open every table.

        Raises:
            StoreDamaged: a document is not what it should be.
        """
        table = database.table
        roster = Roster(table("roster"), changes)
        feeds = FeedRepository(table("feeds"), changes)
        outbox = OutboxRepository(table("alerts"), changes, roster)
        chats = ChatRepository(table("chats"), changes, sealer, outbox, table("forgotten"))
        self.feeds: FeedStates = feeds
        self.entries: SeenEntries = EntryRepository(table("entries"), changes)
        self.ledger: LedgerRows = LedgerRepository(table("ledger"), changes)
        self.outbox: Outbox = outbox
        self.chats: Chats = chats
        self.notes: Notes = NoteRepository(table("notes"), changes)
        self.staged: Sequence[Staged] = (roster, feeds, outbox, chats)
        self.marked = outbox.apply


class TinyStore:
    """The `Store` port on TinyDB; made by `open_store`."""

    def __init__(
        self,
        database: Database,
        sealer: Sealer,
        lock: FolderLock,
        clock: Clock,
        *,
        schema: int,
        step: Step = no_step,
    ) -> None:
        """Read the tables and the journal into memory.

        Raises:
            StoreDamaged: a document is not what it should be.
        """
        self._database = database
        self._folder = database.path.parent
        self._sealer = sealer
        self._lock = lock
        self._clock = clock
        self._schema = schema
        self._changes = Changes()
        self._repositories = Repositories(database, self._changes, sealer)
        self._turn = asyncio.Lock()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._marker = ThreadPoolExecutor(1, thread_name_prefix="journal")
        folded: int = database.head.get("journal", 1)
        discard(self._folder, folded)
        self._unfolded = False
        self._apply(list(read_marks(self._folder, folded)))
        self._journal = Journal(
            self._folder, max([folded, *(g + 1 for g in generations(self._folder))]), self._marker, step=step
        )
        self._backup_at = backups.newest_at(self._folder)
        self._backed_up = True
        self._closed = False

    def unit(self) -> AbstractAsyncContextManager[Unit]:
        """Open a unit of work: committed on leaving, rolled back when an error leaves it.

        Raises:
            StoreFull: the disk refused; the old state stands, in memory too.
        """
        return self._unit()

    @asynccontextmanager
    async def _unit(self) -> AsyncIterator[Unit]:
        async with self._turn:
            self._refuse_closed()
            self._apply(self._journal.taken())
            self._changes.begin()
            try:
                yield self._repositories
                if self._changes.stored:
                    await self._commit()
            except BaseException:
                self._changes.rollback()
                raise
            finally:
                self._changes.end()

    async def mark(self, deliveries: Sequence[Delivery]) -> None:
        """Write what became of claimed deliveries to the journal (fsynced), without rewriting the store.

        Raises:
            StoreFull: the disk refused; the deliveries stay claimed, and the call may be made again.
        """
        self._refuse_closed()
        await self._journal.mark(deliveries)

    async def backup(self, target: Path) -> None:
        """Copy the state as it is now, journal folded in, to a file.

        Raises:
            StoreFull: the disk refused.
        """
        async with self._turn:
            self._refuse_closed()
            self._apply(self._journal.taken())
            await self._commit()
            await self._off_loop(lambda: backups.copy(self._database.path, target))

    async def close(self) -> None:
        """Fold the journal, write, keep a backup of what changed, release the lock. Once is enough.

        Raises:
            StoreFull: the disk refused; the journal holds what could not be folded.
        """
        async with self._turn:
            if self._closed:
                return
            self._closed = True
            try:
                await self._journal.close()
                self._apply(self._journal.taken())
                if self._unfolded:
                    await self._commit()
                if not self._backed_up:
                    await self._rotated()
            finally:
                self._writer.shutdown()
                self._marker.shutdown()
                self._lock.release()

    def size(self) -> int:
        """Return how many documents are stored."""
        return self._database.size()

    def _refuse_closed(self) -> None:
        if self._closed:
            raise StoreError("the store is closed")

    def _apply(self, marks: Sequence[Delivery]) -> None:
        for delivery in marks:
            self._repositories.marked(delivery)
        self._unfolded = self._unfolded or bool(marks)

    async def _commit(self) -> None:
        """Write the unit, and the marks that arrived meanwhile: if that fails they stay, for the journal has them."""
        late: Sequence[Delivery] = ()
        try:
            generation = await self._journal.turn_over()
            late = self._journal.taken()
            self._apply(late)
            interrupted = await self._off_loop(lambda: self._write(generation))
        except BaseException:
            self._changes.rollback()
            self._apply(late)
            raise
        self._changes.end()
        for repository in self._repositories.staged:
            repository.settle()
        self._unfolded = self._backed_up = False
        if interrupted:
            raise asyncio.CancelledError
        await self._back_up_if_due()

    async def _off_loop(self, work: Callable[[], None]) -> bool:
        """Do work in the writer's thread, to its end even when cancelled; return whether that was asked meanwhile.

        A write that was begun may reach the disk, so the memory must not be rolled back before it is over.
        """
        future = asyncio.get_running_loop().run_in_executor(self._writer, work)
        interrupted = await finished(future)
        future.result()
        return interrupted

    def _write(self, generation: int) -> None:
        for repository in self._repositories.staged:
            repository.stage()
        head = {"schema": self._schema, "journal": generation, "key": self._sealer.fingerprint}
        self._database.commit(head)
        discard(self._folder, generation)

    async def _back_up_if_due(self) -> None:
        now, newest = self._clock.now(), self._backup_at
        if newest is None or not newest <= now < newest + backups.EVERY:
            self._backup_at = now
            await self._rotated()

    async def _rotated(self) -> None:
        """Keep a backup and rotate; a disk that refuses is the operator's to know of, no reason to fail the unit."""
        try:
            await self._off_loop(self._rotate)
        except (StoreFull, OSError) as error:
            _LOG.warning("no backup was made: %s", error)

    def _rotate(self) -> None:
        now = self._clock.now()
        forgotten = self._database.table("forgotten")
        if forgotten.rows():
            backups.scrub(self._folder, tuple(forgotten.rows()))
            forgotten.drop(tuple(forgotten.rows()))
        backups.keep_copy(self._folder, self._database.path, now, backups.Kind.REGULAR)
        backups.rotate(self._folder, now)
        self._backed_up = True
