"""What the open unit of work did to the memory, so that it can be undone when the unit fails."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from bot.errors import StoreError
from storage.tables import DocumentTable, Raw


class Changes:
    """The undo list of the unit that is open; outside of a unit nothing may be changed."""

    def __init__(self) -> None:
        self._undo: list[Callable[[], None]] | None = None
        self.stored = False
        """Whether the unit changed something that is on the disk."""

    def begin(self) -> None:
        """Open a unit."""
        self._undo, self.stored = [], False

    def note(self, undo: Callable[[], None], *, stored: bool = True) -> None:
        """Remember how to take a change back; called before or right after the change is made.

        Raises:
            StoreError: no unit is open.
        """
        if self._undo is None:
            raise StoreError("the store was changed outside of a unit of work")
        self._undo.append(undo)
        self.stored = self.stored or stored

    def end(self) -> None:
        """Keep everything."""
        self._undo, self.stored = None, False

    def rollback(self) -> None:
        """Take everything back, the last change first."""
        for undo in reversed(self._undo or []):
            undo()
        self.end()


class Staged(ABC):
    """A repository that keeps its values in memory; their documents are made when the unit is written."""

    def __init__(self, table: DocumentTable, changes: Changes) -> None:
        self._table = table
        self._changes = changes
        self._touched: set[str] = set()

    @abstractmethod
    def _document(self, key: str) -> Raw | None:
        """Return the document for a key, or None where there is none any more."""

    def stage(self) -> None:
        """Bring the table up to date with the memory; runs off the event loop."""
        documents = {key: self._document(key) for key in self._touched}
        self._table.put({key: document for key, document in documents.items() if document is not None})
        self._table.drop([key for key, document in documents.items() if document is None])

    def settle(self) -> None:
        """Forget what was touched: it is on the disk."""
        self._touched.clear()
