"""The store: the only home of tinydb."""

from storage.opening import Opening, backup_store, open_store, restore_store
from storage.unit_of_work import TinyStore

__all__ = ["Opening", "TinyStore", "backup_store", "open_store", "restore_store"]
